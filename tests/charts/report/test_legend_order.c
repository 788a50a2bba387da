/*
 * Legends follow what they explain: from the top of a stack or from its left; where all lines have
 * their names at their ends there is none.
 */
#include "base/array.h"
#include "tests/charts/layout/rendered.h"

#define ROW(T, K, V, R) "{\"t\": " #T ", \"k\": \"" K "\", \"v\": " #V ", \"r\": " #R "}"
/* The first stack lacks b. */
#define DATA                                                                                       \
    "\"data\": {\"values\": [" ROW(0, "a", 1, 3) ", " ROW(0, "c", 1, 1) ", " ROW(                  \
        1, "a", 5, 3) ", " ROW(1, "b", 2, 2) ", " ROW(1, "c", 3, 1) "]}, "
#define STACK(MARK, ALONG, ACROSS, MORE)                                                           \
    "{" DATA "\"mark\": \"" MARK "\", \"encoding\": {\"" ALONG                                     \
    "\": {\"field\": \"v\", \"type\": \"quantitative\"}, \"" ACROSS                                \
    "\": {\"field\": \"t\", \"type\": \"ordinal\"}, " MORE "}}"
#define COLOR(MORE) "\"color\": {\"field\": \"k\", \"type\": \"nominal\"" MORE "}"
#define REVERSED ", \"sort\": [\"c\", \"b\", \"a\"]"
#define ORDER "\"order\": {\"field\": \"r\", \"type\": \"quantitative\"}"

static const struct {
    const char *spec, *layout, *labels[3];
} cases[] = {
    /* Vega-Lite stacks by the names, from the last to the first: a is on top */
    {STACK("bar", "y", "x", COLOR("")), "report", {"a", "b", "c"}},
    /* whatever the order of the names, which Vega's legend has */
    {STACK("bar", "y", "x", COLOR(REVERSED)), "vega", {"c", "b", "a"}},
    {STACK("bar", "y", "x", COLOR(REVERSED)), "report", {"a", "b", "c"}},
    {STACK("area", "y", "x", COLOR(REVERSED)), "report", {"a", "b", "c"}},
    /* along x: from the left */
    {STACK("bar", "x", "y", COLOR("") ", " ORDER), "vega", {"a", "b", "c"}},
    {STACK("bar", "x", "y", COLOR("") ", " ORDER), "report", {"c", "b", "a"}},
    /* what the spec lists stays */
    {STACK("bar", "x", "y", COLOR(", \"legend\": {\"values\": [\"a\", \"b\", \"c\"]}") ", " ORDER),
     "report",
     {"a", "b", "c"}},
    /* a legend that lies has no top */
    {STACK("bar", "y", "x", COLOR(REVERSED ", \"legend\": {\"orient\": \"top\"}")),
     "report",
     {"c", "b", "a"}},
    /* no stack */
    {STACK("bar", "x", "y", COLOR(REVERSED) ", \"yOffset\": {\"field\": \"k\"}"),
     "report",
     {"c", "b", "a"}},
    {STACK("point", "x", "y", COLOR("") ", " ORDER), "report", {"a", "b", "c"}},
};

static const json_t *next_label(const json_t *scene, size_t *at)
{
    const json_t *items = json_object_get(scene, "items");
    while (*at < json_array_size(items)) {
        const json_t *item = json_array_get(items, (*at)++);
        if (strcmp(json_string_value(json_object_get(item, "role")), "legend-label") == 0)
            return item;
    }
    return NULL;
}

START_TEST(entries_lie_as_their_stack)
{
    struct burin_figure *figure = rendered_load(cases[_i].spec, NULL, NULL, cases[_i].layout);
    json_t *scene = rendered_scene(figure);
    size_t at = 0;
    for (size_t i = 0; i < COUNT_OF(cases[_i].labels); i++) {
        const json_t *label = next_label(scene, &at);
        ck_assert_ptr_nonnull(label);
        ck_assert_str_eq(json_string_value(json_object_get(label, "text")), cases[_i].labels[i]);
    }
    json_decref(scene);
    burin_figure_free(figure);
}
END_TEST

#define LINES(FILTER, COLOR_MORE)                                                                  \
    "{" DATA "\"encoding\": {\"x\": {\"field\": \"t\", \"type\": \"quantitative\"}, "              \
    "\"y\": {\"field\": \"v\", \"type\": \"quantitative\"}, " COLOR(                               \
        COLOR_MORE) "}, "                                                                          \
                    "\"layer\": [{\"mark\": \"line\"}, {\"transform\": [{\"filter\": \"" FILTER    \
                    "\"}], "                                                                       \
                    "\"mark\": {\"type\": \"text\", \"align\": \"left\"}, "                        \
                    "\"encoding\": {\"text\": {\"field\": \"k\"}}}]}"

static const struct {
    const char *spec, *layout;
    bool has_legend;
} line_cases[] = {
    {LINES("datum.t == 1", ""), "report", false},
    {LINES("datum.t == 1", ""), "vega", true},
    {LINES("datum.t == 1 && datum.k != 'b'", ""), "report", true}, /* one has no name */
    {LINES("datum.t == 1", ", \"legend\": {\"title\": \"k\"}"), "report", true}, /* asked for */
};

START_TEST(names_take_the_place_of_a_legend)
{
    struct burin_figure *figure =
        rendered_load(line_cases[_i].spec, NULL, NULL, line_cases[_i].layout);
    json_t *scene = rendered_scene(figure);
    size_t at = 0;
    ck_assert((next_label(scene, &at) != NULL) == line_cases[_i].has_legend);
    json_decref(scene);
    burin_figure_free(figure);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/report/legend_order");
    TCase *tests = tcase_create("legend_order");
    tcase_add_loop_test(tests, entries_lie_as_their_stack, 0, COUNT_OF(cases));
    tcase_add_loop_test(tests, names_take_the_place_of_a_legend, 0, COUNT_OF(line_cases));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
