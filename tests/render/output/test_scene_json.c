/*
 * The flat scene: fields, defaults left out, absolute coordinates, order, opacities and clips, by
 * the description of the format that the conformance tests are made for.
 */
#include <stdio.h>

#include "base/array.h"
#include "tests/render/sample_scene.h"

static char *draw(const struct scene *scene)
{
    struct buffer bytes = sample_encode(scene, "scene.json", &(struct output_options){.scale = 1});
    buffer_append(&bytes, "", 1);
    return (char *)bytes.bytes;
}

#define HEAD "{\"width\":40,\"height\":30,\"background\":\"#ffffff\",\"items\":["
#define BAR "{\"mark\":\"rect\",\"role\":\"mark\",\"x\":10,\"y\":5,\"width\":20,\"height\":10"

START_TEST(whole)
{
    struct sample_scene sample;
    sample_scene_fill(&sample, "a \"b\"\n\tc\\");
    char *json = draw(&sample.scene);
    ck_assert_str_eq(json,
                     HEAD "\n" BAR ",\"fill\":\"#ff0000\"},\n"
                          "{\"mark\":\"text\",\"role\":\"axis-label\",\"x\":7,\"y\":25,"
                          "\"text\":\"a \\\"b\\\"\\n\\u0009c\\\\\",\"align\":\"left\","
                          "\"baseline\":\"alphabetic\",\"font\":\"sans-serif\",\"fontSize\":8,"
                          "\"fontWeight\":400,\"lineHeight\":10,\"fill\":\"#000000\"}\n]}\n");
    free(json);
}
END_TEST

/* What one bar becomes with that paint; the expectation is what follows its geometry. */
static const struct {
    struct style style;
    const char *written; /* NULL: the bar leaves no trace */
} style_cases[] = {
    {{.fill = {PAINT_COLOR, {1, 2, 3, 0.5}, NULL, NULL},
      .opacity = .5,
      .fill_opacity = .5,
      .stroke_opacity = 1},
     ",\"fill\":\"rgba(1,2,3,0.125)\"}"},
    {{.fill = {PAINT_COLOR, {1, 2, 3, 0}, NULL, NULL}, .opacity = 1, .fill_opacity = 1}, NULL},
    {{.fill = {PAINT_COLOR, {1, 2, 3, 1}, NULL, NULL}, .opacity = 0, .fill_opacity = 1}, NULL},
    {{.stroke = {PAINT_COLOR, {0, 0, 255, 1}, NULL, NULL},
      .opacity = 1,
      .stroke_opacity = 1,
      .stroke_width = 1.23456,
      .stroke_dash = (const double[]){4, 2.5},
      .stroke_dash_count = 2,
      .stroke_cap = STROKE_CAP_ROUND,
      .stroke_join = STROKE_JOIN_BEVEL,
      .blend = "multiply"},
     ",\"stroke\":\"#0000ff\",\"strokeWidth\":1.235,\"strokeDash\":[4,2.5],"
     "\"strokeCap\":\"round\",\"strokeJoin\":\"bevel\",\"blend\":\"multiply\"}"},
    {{.stroke = {PAINT_COLOR, {0, 0, 255, 1}, NULL, NULL},
      .opacity = 1,
      .stroke_opacity = 1,
      .stroke_width = 0},
     NULL},
};

START_TEST(styles)
{
    struct sample_scene sample;
    char expected[1000];
    sample_scene_fill(&sample, NULL);
    sample.bar.style = style_cases[_i].style;
    char *json = draw(&sample.scene);
    const char *written = style_cases[_i].written;
    snprintf(expected, sizeof expected, HEAD "%s%s\n]}\n", written ? "\n" BAR : "",
             written ? written : "");
    ck_assert_str_eq(json, expected);
    free(json);
}
END_TEST

/* Items of all kinds in a group at (5, 0); the expectation is the line that is written. */
#define BLUE                                                                                       \
    {                                                                                              \
        .stroke = {PAINT_COLOR, {0, 0, 255, 1}, NULL, NULL}, .opacity = 1, .stroke_opacity = 1,    \
        .stroke_width = 2                                                                          \
    }
#define BLUE_TEXT ",\"stroke\":\"#0000ff\",\"strokeWidth\":2}"
static const struct scene_point points[] = {
    {0, 1, 2, 3, true}, {0, 0, 0, 0, false}, {10.00049, -0.0001, 10, 20, true}};
static const struct {
    const struct item_type *type;
    struct item item;
    const char *written;
} item_cases[] = {
    {&item_rule,
     {1, 2, BLUE, .rule = {3.5, 4}},
     "{\"mark\":\"rule\",\"role\":\"r\",\"x\":6,\"y\":2,\"x2\":8.5,\"y2\":4" BLUE_TEXT},
    {&item_rect,
     {10, 10, BLUE, .rect = {.width = -4, .height = -6, .corner_radius = {9, 1, 0, -1}}},
     "{\"mark\":\"rect\",\"role\":\"r\",\"x\":11,\"y\":4,\"width\":4,\"height\":6,"
     "\"cornerRadius\":[2,1,0,0]" BLUE_TEXT},
    {&item_symbol,
     {1, 2, BLUE, .symbol = {30, "circle", -90}},
     "{\"mark\":\"symbol\",\"role\":\"r\",\"x\":6,\"y\":2,\"size\":30,\"shape\":\"circle\","
     "\"angle\":270" BLUE_TEXT},
    {&item_line,
     {0, 0, BLUE, .series = {points, 3, "step-after", NAN, false}},
     "{\"mark\":\"line\",\"role\":\"r\",\"points\":[[5,1],null,[15,0]],"
     "\"interpolate\":\"step-after\"" BLUE_TEXT},
    {&item_area,
     {0, 0, BLUE, .series = {points, 3, "linear", NAN, false}},
     "{\"mark\":\"area\",\"role\":\"r\",\"points\":[[5,1,7,3],null,[15,0,15,20]]" BLUE_TEXT},
    {&item_text,
     {10, 10, BLUE,
      .text = {.text = "x",
               .font = {"serif", 10, 700, true},
               .align = TEXT_ALIGN_RIGHT,
               .baseline = TEXT_BASELINE_LINE_TOP,
               .dx = 2,
               .dy = 3,
               .angle = 90,
               .line_height = NAN}},
     /* a quarter turn takes (2, 3) to (-3, 2) */
     "{\"mark\":\"text\",\"role\":\"r\",\"x\":12,\"y\":12,\"text\":\"x\",\"align\":\"right\","
     "\"baseline\":\"line-top\",\"font\":\"serif\",\"fontSize\":10,\"fontWeight\":700,"
     "\"fontStyle\":\"italic\",\"lineHeight\":12,\"angle\":90" BLUE_TEXT},
    {&item_group,
     {1,
      2,
      {.stroke = {PAINT_COLOR, {0, 0, 255, 1}, NULL, NULL},
       .opacity = 1,
       .stroke_opacity = 1,
       .stroke_width = 1},
      .group = {.width = 10, .height = 20, .stroke_offset = NAN}},
     "{\"mark\":\"rect\",\"role\":\"group-background\",\"x\":6.5,\"y\":2.5,\"width\":10,"
     "\"height\":20,\"stroke\":\"#0000ff\",\"strokeWidth\":1}"},
};

START_TEST(items)
{
    struct sample_scene sample;
    char expected[1000];
    struct item item = item_cases[_i].item;
    sample_scene_fill(&sample, NULL);
    sample.marks[0] = (struct scene_mark){
        .type = item_cases[_i].type, .role = "r", .items = &item, .item_count = 1};
    char *json = draw(&sample.scene);
    snprintf(expected, sizeof expected, HEAD "\n%s\n]}\n", item_cases[_i].written);
    ck_assert_str_eq(json, expected);
    free(json);
}
END_TEST

START_TEST(clips_intersect)
{
    struct sample_scene sample;
    sample_scene_fill(&sample, NULL);
    /* The root, (5, 0) to (35, 20), holds a clipping group, (15, 10) to (115, 110), that holds a
     * bar. */
    struct scene_mark inner = sample.marks[0];
    struct item group = {.x = 10,
                         .y = 10,
                         .style = style_default,
                         .group = {.width = 100,
                                   .height = 100,
                                   .clip = true,
                                   .corner_radius = {3, 3, 3, 3},
                                   .marks = &inner,
                                   .mark_count = 1}};
    sample.marks[0] =
        (struct scene_mark){.type = &item_group, .clip = true, .items = &group, .item_count = 1};
    char *json = draw(&sample.scene);
    ck_assert_ptr_nonnull(strstr(json, "\"x\":20,\"y\":15,"));
    ck_assert_ptr_nonnull(strstr(json, "\"clip\":[15,10,20,10],\"clipRadius\":[3,3,3,3]}"));
    free(json);
}
END_TEST

START_TEST(gradient)
{
    static const struct gradient_stop stops[] = {{0, {0, 0, 0, 1}}, {1, {255, 0, 0, .5}}};
    const struct gradient linear = {.x2 = 1, .stops = stops, .stop_count = 2};
    struct sample_scene sample;
    sample_scene_fill(&sample, NULL);
    sample.bar.style.fill = (struct paint){.type = PAINT_GRADIENT, .gradient = &linear};
    sample.bar.style.opacity = .5;
    char *json = draw(&sample.scene);
    ck_assert_ptr_nonnull(
        strstr(json, "\"fill\":{\"gradient\":\"linear\",\"x1\":0,\"y1\":0,\"x2\":1,\"y2\":0,"
                     "\"stops\":[[0,\"rgba(0,0,0,0.5)\"],[1,\"rgba(255,0,0,0.25)\"]]}"));
    free(json);
}
END_TEST

/* util/visit.js: without z-index first, then by z-index, negative ones too; among equals in order.
 */
START_TEST(z_order)
{
    const int zindex[] = {2, 0, -1, 2, 0, 1};
    const char *const expected[] = {"b", "e", "c", "f", "a", "d"};
    static const char *const roles[] = {"a", "b", "c", "d", "e", "f"};
    struct sample_scene sample;
    struct scene_mark marks[COUNT_OF(zindex)];
    sample_scene_fill(&sample, NULL);
    for (size_t i = 0; i < COUNT_OF(zindex); i++) {
        marks[i] = sample.marks[0];
        marks[i].role = roles[i];
        marks[i].zindex = zindex[i];
    }
    sample.root.group.marks = marks;
    sample.root.group.mark_count = COUNT_OF(marks);
    char *json = draw(&sample.scene);
    const char *at = json;
    for (size_t i = 0; i < COUNT_OF(expected); i++) {
        char role[20];
        at = strstr(at, "\"role\":\"");
        ck_assert_ptr_nonnull(at);
        snprintf(role, sizeof role, "%.1s", at + 8);
        ck_assert_str_eq(role, expected[i]);
        at += 8;
    }
    free(json);
}
END_TEST

START_TEST(foreground)
{
    struct sample_scene sample;
    sample_scene_fill(&sample, NULL);
    sample.root.style.fill = sample_color(0, 255, 0, 1);
    sample.root.style.stroke = sample_color(0, 0, 255, 1);
    sample.root.style.stroke_width = 3;
    sample.root.group.stroke_foreground = true;
    char *json = draw(&sample.scene);
    const char *background = strstr(json, "group-background");
    const char *border = strstr(json, "group-foreground");
    ck_assert(background && border && background < border);
    ck_assert_ptr_nonnull(strstr(background, "\"fill\":\"#00ff00\"},\n" BAR));
    ck_assert_ptr_nonnull(strstr(border, "\"stroke\":\"#0000ff\",\"strokeWidth\":3}\n]"));
    free(json);
}
END_TEST

static Suite *scene_json_suite(void)
{
    Suite *suite = suite_create("render/output/scene_json");
    TCase *tcase = tcase_create("scene_json");
    tcase_add_test(tcase, whole);
    tcase_add_loop_test(tcase, styles, 0, (int)COUNT_OF(style_cases));
    tcase_add_loop_test(tcase, items, 0, (int)COUNT_OF(item_cases));
    tcase_add_test(tcase, clips_intersect);
    tcase_add_test(tcase, gradient);
    tcase_add_test(tcase, z_order);
    tcase_add_test(tcase, foreground);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(scene_json_suite());
}
