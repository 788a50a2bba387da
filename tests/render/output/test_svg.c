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
    ck_assert_ptr_nonnull(strstr(svg, "role=\"img\""));
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
    ck_assert_ptr_null(strstr(svg, "aria-"));
    ck_assert_ptr_null(strstr(svg, "<title"));
    free(svg);
}
END_TEST

/* Three decimals (Cairo counts in 256ths: 5 + 85 / 256 = 5.33203125), no moveto after the end of a
 * closed path, colours in hex, no initial values. */
START_TEST(paths_are_short)
{
    struct sample_scene sample;
    sample_scene_fill(&sample, NULL);
    sample.bar.x = 1.0 / 3;
    char *svg = draw(&sample.scene);
    ck_assert_ptr_nonnull(strstr(svg, "style=\"fill:#ff0000;\" d=\"M 5.332 5 L "));
    ck_assert_ptr_null(strstr(svg, "Z M"));
    ck_assert_ptr_nonnull(strstr(svg, "Z\""));
    free(svg);
}
END_TEST

START_TEST(scaled)
{
    struct sample_scene sample;
    sample_scene_fill(&sample, NULL);
    struct buffer bytes = sample_encode(&sample.scene, "svg", &(struct output_options){.scale = 2});
    buffer_append(&bytes, "", 1);
    ck_assert_ptr_nonnull(strstr((char *)bytes.bytes, "width=\"80px\" height=\"60px\""));
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
    tcase_add_test(tcase, scaled);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(svg_suite());
}
