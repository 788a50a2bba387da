/*
 * SVG: ids, notes and numbers of our own making; that it is XML; that it is the same each time.
 */
#include <glib.h>

#include "tests/render/sample_scene.h"

static const struct output_options one = {.scale = 1};

/* The SVG as text, freed with free(). */
static char *draw(const struct scene *scene)
{
    struct buffer bytes = sample_encode(scene, "svg", &one);
    buffer_append(&bytes, "", 1);
    return (char *)bytes.bytes;
}

static void note_ids(GMarkupParseContext *context, const char *name, const char **names,
                     const char **values, void *ids, GError **error)
{
    (void)context, (void)name, (void)error;
    for (; *names; names++, values++) {
        if (strcmp(*names, "id") == 0)
            ck_assert_msg(g_hash_table_add(ids, g_strdup(*values)), "id %s twice", *values);
    }
}

/* Whether it is well-formed with each id once; fills ids. */
static void parse(const char *svg, GHashTable *ids)
{
    const GMarkupParser parser = {.start_element = note_ids};
    GMarkupParseContext *context = g_markup_parse_context_new(&parser, 0, ids, NULL);
    GError *error = NULL;
    bool good = g_markup_parse_context_parse(context, svg, -1, &error) &&
                g_markup_parse_context_end_parse(context, &error);
    ck_assert_msg(good, "%s", error ? error->message : "");
    g_markup_parse_context_free(context);
}

/* That what follows each mark up to one of ends is an id. Returns how many there were. */
static size_t check_references(const char *svg, const char *mark, GHashTable *ids)
{
    size_t count = 0;
    while ((svg = strstr(svg, mark))) {
        svg += strlen(mark);
        char *id = g_strndup(svg, strcspn(svg, "\")"));
        ck_assert_msg(g_hash_table_contains(ids, id), "no id %s", id);
        g_free(id);
        count++;
    }
    return count;
}

START_TEST(ids_agree)
{
    struct sample_scene sample;
    static const struct gradient_stop stops[] = {{0, {0, 0, 0, 1}}, {1, {250, 0, 0, 1}}};
    const struct gradient gradient = {.x2 = 1, .stops = stops, .stop_count = 2};
    sample_scene_fill(&sample, "text");
    sample.marks[0].clip = true;
    sample.bar.style.fill = (struct paint){.type = PAINT_GRADIENT, .gradient = &gradient};
    sample.scene.title = "A & B";
    sample.scene.description = "<none>";
    char *svg = draw(&sample.scene);
    GHashTable *ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    parse(svg, ids);
    ck_assert_uint_ge(check_references(svg, "href=\"#", ids), 4); /* a glyph each */
    ck_assert_uint_ge(check_references(svg, "url(#", ids), 1);    /* the gradient */
    ck_assert_uint_eq(check_references(svg, "aria-labelledby=\"", ids), 1);
    ck_assert_uint_eq(check_references(svg, "aria-describedby=\"", ids), 1);
    ck_assert_ptr_nonnull(strstr(svg, ">A &amp; B</title>"));
    ck_assert_ptr_nonnull(strstr(svg, ">&lt;none&gt;</desc>"));
    ck_assert_ptr_nonnull(strstr(svg, "role=\"graphics-document\""));
    ck_assert_ptr_nonnull(strstr(svg, "width=\"40px\" height=\"30px\" viewBox=\"0 0 40 30\""));
    ck_assert_ptr_null(strstr(svg, "glyph"));
    g_hash_table_unref(ids);
    free(svg);
}
END_TEST

START_TEST(same_again_in_one_process)
{
    struct sample_scene sample;
    sample_scene_fill(&sample, "text");
    sample.marks[0].clip = true;
    sample.bar.style.opacity = 0.5;
    char *first = draw(&sample.scene), *second = draw(&sample.scene);
    ck_assert_str_eq(first, second);
    /* Two figures in one page don't share ids. */
    sample.text.text.text = "other";
    free(second);
    second = draw(&sample.scene);
    const char *id = strstr(first, "href=\"#");
    ck_assert_ptr_nonnull(id);
    char prefix[12] = {0};
    memcpy(prefix, id, 11);
    ck_assert_ptr_null(strstr(second, prefix));
    free(first);
    free(second);
}
END_TEST

START_TEST(no_notes)
{
    struct sample_scene sample;
    sample_scene_fill(&sample, NULL);
    char *svg = draw(&sample.scene);
    ck_assert_ptr_null(strstr(svg, "aria-labelledby"));
    ck_assert_ptr_null(strstr(svg, "<title"));
    free(svg);
}
END_TEST

/* Three decimals: the bar is from 5 + 1/3 to 25 + 1/3, and 5 to 15 px down. Colours are in hex. */
START_TEST(paths_are_short)
{
    struct sample_scene sample;
    sample_scene_fill(&sample, NULL);
    sample.bar.x = 1.0 / 3;
    char *svg = draw(&sample.scene);
    ck_assert_ptr_nonnull(strstr(svg, "<path fill=\"#ff0000\" d=\"M5.333 5H25.333V15H5.333Z\"/>"));
    free(svg);
}
END_TEST

/* A glyph's outline is defined once, and used where it stands; of a space, nothing is. */
START_TEST(glyphs_are_defined_once)
{
    struct sample_scene sample;
    sample_scene_fill(&sample, "an a an");
    char *svg = draw(&sample.scene);
    size_t uses = 0, definitions = 0;
    for (const char *at = svg; (at = strstr(at, "<use ")); at++)
        uses++;
    for (const char *at = svg; (at = strstr(at, "<path id=")); at++)
        definitions++;
    ck_assert_uint_eq(uses, 5);
    ck_assert_uint_eq(definitions, 2);
    /* The text's place in the picture: (2, 25) from the group's origin, which is at x = 5. */
    ck_assert_ptr_nonnull(strstr(svg, "<g transform=\"translate(7 25)\" fill=\"#000000\">"));
    free(svg);
}
END_TEST

/* SVG turns clockwise by a matrix of the angle's cosine and sine, as Vega does. */
START_TEST(turned_text)
{
    struct sample_scene sample;
    sample_scene_fill(&sample, "a");
    sample.text.text.angle = 30;
    char *svg = draw(&sample.scene);
    ck_assert_ptr_nonnull(strstr(svg, "transform=\"matrix(0.866025 0.5 -0.5 0.866025 7 25)\""));
    free(svg);
}
END_TEST

/* Attributes that say what SVG does without them are left out. */
START_TEST(strokes)
{
    static const double dash[] = {4, 2};
    struct sample_scene sample;
    sample_scene_fill(&sample, NULL);
    struct style *style = &sample.bar.style;
    style->fill.type = PAINT_NONE;
    style->stroke = sample_color(0, 0, 255, 0.5);
    style->stroke_opacity = 0.5;
    char *svg = draw(&sample.scene);
    ck_assert_ptr_nonnull(strstr(
        svg,
        "<path fill=\"none\" stroke=\"#0000ff\" stroke-opacity=\"0.25\" d=\"M10 5H30V15H10Z\"/>"));
    free(svg);
    style->stroke_width = 2;
    style->stroke_cap = STROKE_CAP_ROUND;
    style->stroke_join = STROKE_JOIN_BEVEL;
    style->stroke_dash = dash;
    style->stroke_dash_count = 2;
    style->stroke_dash_offset = 1;
    style->blend = "multiply";
    svg = draw(&sample.scene);
    ck_assert_ptr_nonnull(strstr(
        svg,
        " stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"bevel\" "
        "stroke-dasharray=\"4 2\" stroke-dashoffset=\"1\" style=\"mix-blend-mode:multiply\" d="));
    free(svg);
}
END_TEST

/* The bar's box is (5, 5) to (25, 15) in the group, which the transform moves by 5. A gradient from
 * corner to corner is one of the unit square, stretched. */
START_TEST(gradients)
{
    static const struct gradient_stop stops[] = {{0, {0, 0, 0, 1}}, {1, {250, 0, 0, 0.5}}};
    struct gradient gradient = {.x2 = 1, .stops = stops, .stop_count = 2};
    struct sample_scene sample;
    sample_scene_fill(&sample, NULL);
    sample.bar.style.fill = (struct paint){.type = PAINT_GRADIENT, .gradient = &gradient};
    char *svg = draw(&sample.scene);
    ck_assert_ptr_nonnull(strstr(
        svg, " gradientUnits=\"userSpaceOnUse\" x1=\"5\" y1=\"5\" x2=\"25\" y2=\"5\" "
             "gradientTransform=\"translate(5 0)\"><stop offset=\"0\" stop-color=\"#000000\"/>"
             "<stop offset=\"1\" stop-color=\"#fa0000\" stop-opacity=\"0.5\"/>"));
    free(svg);
    gradient.y2 = 1;
    svg = draw(&sample.scene);
    ck_assert_ptr_nonnull(strstr(svg, " x1=\"0\" y1=\"0\" x2=\"1\" y2=\"1\" "
                                      "gradientTransform=\"matrix(20 0 0 10 10 5)\">"));
    free(svg);
    /* From a circle of radius 0.25 to one of 0.5 about the middle: half of the way is the first
     * colour's. */
    gradient = (struct gradient){.radial = true,
                                 .x1 = 0.5,
                                 .y1 = 0.5,
                                 .r1 = 0.25,
                                 .x2 = 0.5,
                                 .y2 = 0.5,
                                 .r2 = 0.5,
                                 .stops = stops,
                                 .stop_count = 2};
    svg = draw(&sample.scene);
    ck_assert_ptr_nonnull(strstr(svg, " cx=\"15\" cy=\"10\" r=\"10\" fx=\"15\" fy=\"10\" "));
    ck_assert_ptr_nonnull(strstr(svg, "<stop offset=\"0.5\" stop-color=\"#000000\"/>"));
    free(svg);
}
END_TEST

/* As text: its anchor is where Vega has it, at (7, 25) in the picture, its families the one that it
 * was measured in, one with the same metrics (Liberation Sans has Arial's), and the spec's own. */
START_TEST(real_text)
{
    static const struct output_options as_text = {.scale = 1, .svg_has_text = true};
    struct sample_scene sample;
    sample_scene_fill(&sample, "a < b");
    sample.text.text.align = TEXT_ALIGN_CENTER;
    sample.text.text.font.weight = 700;
    struct buffer bytes = sample_encode(&sample.scene, "svg", &as_text);
    buffer_append(&bytes, "", 1);
    ck_assert_ptr_nonnull(strstr(
        (char *)bytes.bytes,
        "<text transform=\"translate(7 25)\" fill=\"#000000\" font-family=\"Liberation Sans, "
        "Arial, sans-serif\" font-size=\"8\" font-weight=\"700\" text-anchor=\"middle\">"
        "a &lt; b</text>"));
    ck_assert_ptr_null(strstr((char *)bytes.bytes, "<use"));
    buffer_free(&bytes);
    sample.text.text.text = "\xff\x01 ";
    bytes = sample_encode(&sample.scene, "svg", &as_text);
    buffer_append(&bytes, "", 1);
    ck_assert_ptr_nonnull(
        strstr((char *)bytes.bytes, " xml:space=\"preserve\">\xef\xbf\xbd  </text>"));
    buffer_free(&bytes);
}
END_TEST

START_TEST(no_number)
{
    struct sample_scene sample;
    sample_scene_fill(&sample, "a");
    sample.text.text.dx = NAN;
    sample_refuse(&sample.scene, "svg", 1, DIAG_SYSTEM,
                  "cannot paint the figure: a coordinate is no number");
}
END_TEST

START_TEST(scaled)
{
    struct sample_scene sample;
    sample_scene_fill(&sample, NULL);
    struct buffer bytes = sample_encode(&sample.scene, "svg", &(struct output_options){.scale = 2});
    buffer_append(&bytes, "", 1);
    ck_assert_ptr_nonnull(
        strstr((char *)bytes.bytes, "width=\"80px\" height=\"60px\" viewBox=\"0 0 40 30\""));
    buffer_free(&bytes);
}
END_TEST

static Suite *svg_suite(void)
{
    Suite *suite = suite_create("render/output/svg");
    TCase *tcase = tcase_create("svg");
    tcase_add_test(tcase, ids_agree);
    tcase_add_test(tcase, same_again_in_one_process);
    tcase_add_test(tcase, no_notes);
    tcase_add_test(tcase, paths_are_short);
    tcase_add_test(tcase, glyphs_are_defined_once);
    tcase_add_test(tcase, turned_text);
    tcase_add_test(tcase, strokes);
    tcase_add_test(tcase, gradients);
    tcase_add_test(tcase, real_text);
    tcase_add_test(tcase, no_number);
    tcase_add_test(tcase, scaled);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(svg_suite());
}
