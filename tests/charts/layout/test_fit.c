/*
 * Pictures of the size that the call asks for. Bars without axes and padding are the picture, so
 * that sizes follow by arithmetic.
 */
#include "base/array.h"
#include "tests/charts/layout/rendered.h"

/* A bar through the whole of a view of that size, nothing beside it. */
#define VIEW(SIZE)                                                                                 \
    "{" SIZE "\"view\": {\"stroke\": null}, \"mark\": \"rect\", "                                  \
    "\"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"nominal\", \"axis\": null, "             \
    "\"scale\": {\"padding\": 0}}}}"
#define DATA "\"data\": {\"values\": [{\"a\": 1}]}, \"padding\": 0, "

static const struct {
    const char *spec, *width, *height;
    double sizes[2];    /* of the picture */
    double plots[2][2]; /* widths and heights of the plots; 0: there is none */
} cases[] = {
    /* one view: it is the picture; the other direction stays */
    {"{" DATA "\"hconcat\": [" VIEW("\"width\": 100, \"height\": 40, ") "]}",
     "250px",
     NULL,
     {250, 40},
     {{250, 40}}},
    {"{" DATA "\"hconcat\": [" VIEW("\"width\": 100, \"height\": 40, ") "]}",
     NULL,
     "80px",
     {100, 80},
     {{100, 80}}},
    {"{" DATA "\"hconcat\": [" VIEW("\"width\": 100, \"height\": 40, ") "]}",
     "50px",
     "10px",
     {50, 10},
     {{50, 10}}},
    /* two beside each other, 20 px between them: both by the same factor, (620 - 20) / 400 */
    {"{" DATA "\"hconcat\": [" VIEW("\"width\": 100, \"height\": 40, ") ", " VIEW(
         "\"width\": 300, \"height\": 40, ") "]}",
     "620px",
     NULL,
     {620, 40},
     {{150, 40}, {450, 40}}},
    /* one over the other: the wider one is the picture */
    {"{" DATA "\"vconcat\": [" VIEW("\"width\": 100, \"height\": 40, ") ", " VIEW(
         "\"width\": 300, \"height\": 40, ") "]}",
     "150px",
     NULL,
     {150, 100},
     {{50, 40}, {150, 40}}},
    /* a step is multiplied as well */
    {"{" DATA "\"hconcat\": [" VIEW("\"width\": {\"step\": 50}, \"height\": 40, ") "]}",
     "200px",
     NULL,
     {200, 40},
     {{200, 40}}},
    /* lengths on paper: 72 pt an inch are px */
    {"{" DATA "\"hconcat\": [" VIEW("\"width\": 100, \"height\": 40, ") "]}",
     "2in",
     NULL,
     {144, 40},
     {{144, 40}}},
};

/* The picture is in whole px about its plots: where its size jumps, up to one of them is margin. */
static void check_plot(double size, double wanted)
{
    ck_assert_double_le(size, wanted + 0.01);
    ck_assert_double_gt(size, wanted - 1);
}

START_TEST(plots_grow_by_one_factor)
{
    struct burin_figure *figure =
        rendered_load(cases[_i].spec, cases[_i].width, cases[_i].height, NULL);
    json_t *scene = rendered_scene(figure);
    ck_assert_double_eq_tol(rendered_number(scene, "width"), cases[_i].sizes[0], 0.01);
    ck_assert_double_eq_tol(rendered_number(scene, "height"), cases[_i].sizes[1], 0.01);
    for (size_t i = 0; i < 2 && cases[_i].plots[i][0] > 0; i++) {
        const json_t *item = rendered_item(scene, "rect", i);
        check_plot(rendered_number(item, "width"), cases[_i].plots[i][0]);
        check_plot(rendered_number(item, "height"), cases[_i].plots[i][1]);
    }
    json_decref(scene);
    burin_figure_free(figure);
}
END_TEST

/* With axes, titles and legends the size of what stands about the plot isn't known before. */
#define DRESSED                                                                                    \
    "{\"title\": \"a title\", \"data\": {\"values\": [{\"a\": 1, \"b\": 20000, \"c\": \"u\"}, "    \
    "{\"a\": 2, \"b\": 30000, \"c\": \"v\"}]}, \"mark\": \"point\", \"encoding\": "                \
    "{\"x\": {\"field\": \"a\", \"type\": \"quantitative\"}, "                                     \
    "\"y\": {\"field\": \"b\", \"type\": \"quantitative\"}, "                                      \
    "\"color\": {\"field\": \"c\", \"type\": \"nominal\"}}}"

static const struct {
    const char *width, *height, *layout;
    double sizes[2]; /* 0: whatever it is */
} dressed[] = {
    {"300px", NULL, NULL, {300, 0}},     {"517px", NULL, NULL, {517, 0}},
    {NULL, "150px", NULL, {0, 150}},     {"333px", "222px", NULL, {333, 222}},
    {"333px", NULL, "report", {333, 0}}, {"300px", "200px", "report", {300, 200}},
};

START_TEST(what_stands_about_the_plot_is_in_it)
{
    struct burin_figure *figure =
        rendered_load(DRESSED, dressed[_i].width, dressed[_i].height, dressed[_i].layout);
    json_t *scene = rendered_scene(figure);
    const char *const names[] = {"width", "height"};
    for (size_t i = 0; i < 2; i++) {
        if (dressed[_i].sizes[i] > 0)
            ck_assert_double_eq_tol(rendered_number(scene, names[i]), dressed[_i].sizes[i], 0.01);
    }
    json_decref(scene);
    burin_figure_free(figure);
}
END_TEST

/* No plot gets smaller than 10 px: then the call asks for too little. */
START_TEST(too_little_is_an_error)
{
    struct burin_figure *figure = rendered_load(DRESSED, "40px", NULL, NULL);
    ck_assert(!burin_figure_is_good(figure));
    const struct burin_message *told = rendered_told(figure, "the figure can't be 40px wide");
    ck_assert_ptr_nonnull(told);
    ck_assert_int_eq(told->severity, BURIN_ERROR);
    burin_figure_free(figure);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/layout/fit");
    TCase *tests = tcase_create("fit");
    tcase_add_loop_test(tests, plots_grow_by_one_factor, 0, COUNT_OF(cases));
    tcase_add_loop_test(tests, what_stands_about_the_plot_is_in_it, 0, COUNT_OF(dressed));
    tcase_add_test(tests, too_little_is_an_error);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
