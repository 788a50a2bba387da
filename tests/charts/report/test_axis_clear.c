/* Axes that the spec moves into the plot: they stay where no marks are. */
#include "base/array.h"
#include "charts/guide/axis.h"
#include "tests/charts/report/fixture.h"

#define BARS(Y_AXIS, X_AXIS)                                                                       \
    "{\"data\": {\"values\": [{\"a\": \"p\", \"b\": 4}, {\"a\": \"q\", \"b\": 9}]}, \"width\": "   \
    "100, \"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"nominal\", "     \
    "\"axis\": {" X_AXIS "}}, \"y\": {\"field\": \"b\", \"type\": \"quantitative\", \"axis\": {"   \
    "\"title\": null, " Y_AXIS "}}}}"
/* The point is far from both axes. */
#define POINT(Y_AXIS)                                                                              \
    "{\"data\": {\"values\": [{\"a\": 5, \"b\": 5}]}, \"width\": 200, \"mark\": \"point\", "       \
    "\"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"quantitative\", \"scale\": {\"domain\""  \
    ": [0, 10]}}, \"y\": {\"field\": \"b\", \"type\": \"quantitative\", \"scale\": {\"domain\": "  \
    "[0, 10]}, \"axis\": {\"title\": null, " Y_AXIS "}}}}"

static const struct moved {
    const char *spec;
    bool is_back;
} specs[] = {
    {BARS("\"offset\": -30", "\"labelAngle\": 0"), true},
    {BARS("\"offset\": 0", "\"labelAngle\": 0, \"labelBaseline\": \"bottom\""), true},
    {BARS("\"labelPadding\": -30", "\"labelAngle\": 0"), true},
    {BARS("\"offset\": 30", "\"labelAngle\": 0"), false},
    {POINT("\"offset\": -30"), false},
};

START_TEST(labels_on_marks_go_beside_the_plot)
{
    struct report report;
    report_open(&report, specs[_i].spec);
    ck_assert_int_eq(report_tells(&report, "stand beside the plot"), specs[_i].is_back);
    const struct item *root = &report.scene.root.items[0];
    for (size_t m = 0; specs[_i].is_back && m < root->group.mark_count; m++) {
        const struct scene_mark *mark = &root->group.marks[m];
        const struct scene_mark *labels =
            strcmp(mark->role, "axis") != 0 ? NULL
                                            : find_mark(&mark->items[0], "axis-label", &item_text);
        if (!labels)
            continue;
        struct bounds box = mark_bounds(labels, &text_measurer_fixed);
        bounds_translate(&box, mark->items[0].x, mark->items[0].y);
        ck_assert(box.x2 <= 0 || box.y1 >= root->group.height);
    }
    report_close(&report);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/report/axis_clear");
    TCase *tests = tcase_create("axis_clear");
    tcase_add_loop_test(tests, labels_on_marks_go_beside_the_plot, 0, (int)COUNT_OF(specs));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
