/*
 * In the layout "report" plots keep 45 % of the picture's width: legends go above them, names are
 * broken into more lines. The bars of a normalized stack reach from one end of their plot to the
 * other, which says how wide it is.
 */
#include "base/array.h"
#include "tests/charts/layout/rendered.h"

#define ROW(NAME, ANSWER, COUNT) "{\"a\": \"" NAME "\", \"k\": \"" ANSWER "\", \"v\": " #COUNT "}"
#define ROWS(NAME)                                                                                 \
    ROW(NAME, "Strongly disagree", 3)                                                              \
    ", " ROW(NAME, "Neither of these", 4) ", " ROW(NAME, "Agree", 5)
#define DATA                                                                                            \
    "\"data\": {\"values\": [" ROWS(                                                                    \
        "Tables can be downloaded in the formats that I need") ", " ROWS("I trust the national "        \
                                                                         "statistics office") ","       \
                                                                                              " " ROWS( \
                                                                                                  "It is easy to use") "]}, "
#define UNIT(LEGEND)                                                                               \
    "\"mark\": \"bar\", \"encoding\": {\"y\": {\"field\": \"a\"}, \"x\": {\"field\": \"v\", "      \
    "\"type\": \"quantitative\", \"stack\": \"normalize\"}, \"color\": {\"field\": \"k\"" LEGEND   \
    "}}"

struct plot {
    double left, right; /* of all bars */
    double share;       /* of the picture's width */
};

static struct plot plot_of(const json_t *scene)
{
    struct plot plot = {INFINITY, -INFINITY, 0};
    size_t i;
    const json_t *item;
    json_array_foreach(json_object_get(scene, "items"), i, item)
    {
        const char *role = json_string_value(json_object_get(item, "role"));
        if (strcmp(json_string_value(json_object_get(item, "mark")), "rect") != 0 ||
            strcmp(role, "mark") != 0)
            continue;
        double x = rendered_number(item, "x"), width = rendered_number(item, "width");
        plot.left = fmin(plot.left, x);
        plot.right = fmax(plot.right, x + width);
    }
    plot.share = (plot.right - plot.left) / rendered_number(scene, "width");
    return plot;
}

/* NULL: as wide as a column. */
static const char *const widths[] = {NULL, "16cm", "12cm", "8cm"};

START_TEST(plots_keep_their_share)
{
    struct burin_figure *figure = rendered_load("{" DATA UNIT("") "}", widths[_i], NULL, "report");
    json_t *scene = rendered_scene(figure);
    ck_assert_double_ge(plot_of(scene).share, 0.45 - 0.005);
    ck_assert_ptr_null(rendered_told(figure, "left out"));
    json_decref(scene);
    burin_figure_free(figure);
}
END_TEST

/* The plots of both views: the union of their bars is more than each has. */
START_TEST(views_beside_each_other_count_together)
{
    struct burin_figure *figure = rendered_load(
        "{" DATA "\"hconcat\": [{" UNIT("") "}, {" UNIT("") "}]}", "24cm", NULL, "report");
    json_t *scene = rendered_scene(figure);
    ck_assert_double_ge(plot_of(scene).share, 0.45);
    json_decref(scene);
    burin_figure_free(figure);
}
END_TEST

/* What the spec says of the legend's place counts. */
START_TEST(legends_stay_where_they_are_told)
{
    static const char spec[] = "{" DATA UNIT(", \"legend\": {\"orient\": \"right\"}") "}";
    struct burin_figure *figure = rendered_load(spec, "16cm", NULL, "report");
    json_t *scene = rendered_scene(figure);
    struct plot plot = plot_of(scene);
    bool is_found = false;
    size_t i;
    const json_t *item;
    json_array_foreach(json_object_get(scene, "items"), i, item)
    {
        if (strcmp(json_string_value(json_object_get(item, "role")), "legend-label") != 0)
            continue;
        ck_assert_double_gt(rendered_number(item, "x"), plot.right);
        is_found = true;
    }
    ck_assert(is_found);
    json_decref(scene);
    burin_figure_free(figure);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/layout/economy");
    TCase *tests = tcase_create("economy");
    tcase_add_loop_test(tests, plots_keep_their_share, 0, COUNT_OF(widths));
    tcase_add_test(tests, views_beside_each_other_count_together);
    tcase_add_test(tests, legends_stay_where_they_are_told);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
