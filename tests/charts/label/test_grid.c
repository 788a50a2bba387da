/*
 * Expectations by Vega's rule (vega-view-transforms, layout/grid.js, align "each"): a line of cells
 * takes what its largest cell takes to the right (or below) of its origin; cells of the next begin
 * after the spacing and after what they need to the left (or above), in whole px.
 */
#include "base/array.h"
#include "charts/label/grid.h"
#include "tests/charts/fixture.h"

enum { MOST_GROUPS = 4 };

/* A group whose contents reach from (-left, -top) to (width, height). */
struct cell {
    double left, top, width, height;
};

struct grid_case {
    size_t count, columns;
    double spacing;
    struct cell cells[MOST_GROUPS];
    double places[MOST_GROUPS][2];
};

static const struct grid_case cases[] = {
    /* side by side: 100 + 20; 120 + 50 + 20 */
    {3, 3, 20, {{0, 0, 100, 50}, {0, 0, 50, 80}, {0, 0, 10, 10}}, {{0, 0}, {120, 0}, {190, 0}}},
    /* below each other: 50 + 20; 70 + 80 + 20 */
    {3, 1, 20, {{0, 0, 100, 50}, {0, 0, 50, 80}, {0, 0, 10, 10}}, {{0, 0}, {0, 70}, {0, 150 + 20}}},
    /* the second needs 30.2 px to its left, so 31: 100 + 20 + 31 */
    {2, 2, 20, {{0, 0, 100, 50}, {30.2, 5, 50, 80}}, {{0, 0}, {151, 0}}},
    /* the first column is as wide as its widest cell (110), and the second begins where its cell
       that needs most (20) lets it; the second row likewise: 80 + 10 + 7 */
    {4,
     2,
     10,
     {{5, 5, 100, 50}, {20, 0, 50, 80}, {0, 7, 110, 30}, {0, 0, 60, 40}},
     {{0, 0}, {110 + 10 + 20, 0}, {0, 80 + 10 + 7}, {140, 97}}},
    /* a last row that isn't full */
    {3, 2, 0, {{0, 0, 10, 10}, {0, 0, 20, 10}, {0, 0, 30, 10}}, {{0, 0}, {30, 0}, {0, 10}}},
    /* more columns than cells, more than there is memory for: one row */
    {2, SIZE_MAX, 20, {{0, 0, 100, 50}, {0, 0, 50, 80}}, {{0, 0}, {120, 0}}},
};

static struct chart chart;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

START_TEST(cells_lie_where_vega_puts_them)
{
    const struct grid_case *grid = &cases[_i];
    struct grid_cell cells[MOST_GROUPS];
    struct grid_options options = {.columns = grid->columns,
                                   .column_align = GRID_ALIGN_EACH,
                                   .row_align = GRID_ALIGN_EACH,
                                   .column_padding = grid->spacing,
                                   .row_padding = grid->spacing};
    for (size_t i = 0; i < grid->count; i++) {
        const struct cell *cell = &grid->cells[i];
        cells[i] = (struct grid_cell){.box = {-cell->left, -cell->top, cell->width, cell->height}};
    }
    ck_assert(grid_place(cells, grid->count, &options, &chart.context));
    for (size_t i = 0; i < grid->count; i++) {
        ck_assert_double_eq(cells[i].x, grid->places[i][0]);
        ck_assert_double_eq(cells[i].y, grid->places[i][1]);
    }
}
END_TEST

/* Boxes of whole and broken px, some of which begin before their origin. */
static const struct bounds boxes[] = {
    {0, 0, 30, 10}, {-3, 0, 50.5, 12}, {0, -2.2, 20, 18}, {0, 0, 10, 10}, {0, 0, 44, 25}};

/* What gridLayout() of vega-view-transforms 5 makes of those boxes. */
static const struct {
    struct grid_options options;
    double places[COUNT_OF(boxes)][2];
} placings[] = {
    {{.columns = 2,
      .column_align = GRID_ALIGN_EACH,
      .row_align = GRID_ALIGN_EACH,
      .row_padding = 2,
      .column_padding = 10},
     {{0, 0}, {57, 0}, {0, 17}, {57, 17}, {0, 37}}},
    {{.columns = 2,
      .column_align = GRID_ALIGN_ALL,
      .row_align = GRID_ALIGN_ALL,
      .row_padding = 2,
      .column_padding = 10},
     {{0, 0}, {64, 0}, {0, 30}, {64, 30}, {0, 60}}},
    {{.columns = 2,
      .column_align = GRID_ALIGN_NONE,
      .row_align = GRID_ALIGN_NONE,
      .row_padding = 2,
      .column_padding = 10},
     {{0, 0}, {57, 0}, {0, 17}, {54, 14}, {0, 37}}},
    {{.columns = 3,
      .column_align = GRID_ALIGN_EACH,
      .row_align = GRID_ALIGN_EACH,
      .row_padding = 2,
      .column_padding = 10,
      .center_rows = true},
     {{0, 4}, {43, 3}, {104, 0}, {0, 20}, {43, 20}}},
    {{.columns = 2,
      .column_align = GRID_ALIGN_EACH,
      .row_align = GRID_ALIGN_EACH,
      .row_padding = 4,
      .column_padding = 4,
      .center_rows = true,
      .center_columns = true},
     {{7, 1}, {51, 0}, {12, 19}, {51, 19}, {0, 41}}},
    {{.columns = 3,
      .column_align = GRID_ALIGN_ALL,
      .row_align = GRID_ALIGN_ALL,
      .center_rows = true,
      .center_columns = true},
     {{10.5, 7.5}, {54, 6.5}, {108, 3.5}, {20.5, 25}, {54, 25}}},
    {{.columns = 3,
      .column_align = GRID_ALIGN_NONE,
      .row_align = GRID_ALIGN_NONE,
      .center_rows = true,
      .center_columns = true},
     {{0, 0}, {33, 0}, {84, 0}, {0, 18}, {30, 18}}},
    {{.column_align = GRID_ALIGN_EACH,
      .row_align = GRID_ALIGN_EACH,
      .column_padding = 8,
      .anchor_x = 100,
      .anchor_y = 50,
      .column_anchor = ANCHOR_END,
      .row_anchor = ANCHOR_END},
     {{-90, 23}, {-49, 23}, {10, 23}, {38, 23}, {56, 23}}},
    {{.columns = 1,
      .column_align = GRID_ALIGN_EACH,
      .row_align = GRID_ALIGN_EACH,
      .row_padding = 8,
      .anchor_x = 100.4,
      .anchor_y = 50,
      .column_anchor = ANCHOR_MIDDLE,
      .row_anchor = ANCHOR_MIDDLE},
     {{74, -5}, {74, 13}, {74, 36}, {74, 62}, {74, 80}}},
    {{.columns = 1,
      .column_align = GRID_ALIGN_EACH,
      .row_align = GRID_ALIGN_EACH,
      .row_padding = 8,
      .anchor_x = -7.5,
      .anchor_y = 3.2},
     {{-7, 3}, {-7, 21}, {-7, 44}, {-7, 70}, {-7, 88}}},
};

START_TEST(boxes_lie_where_vega_puts_them)
{
    struct grid_cell cells[COUNT_OF(boxes)];
    for (size_t i = 0; i < COUNT_OF(boxes); i++)
        cells[i] = (struct grid_cell){.box = boxes[i]};
    ck_assert(grid_place(cells, COUNT_OF(boxes), &placings[_i].options, &chart.context));
    for (size_t i = 0; i < COUNT_OF(boxes); i++) {
        ck_assert_double_eq_tol(cells[i].x, placings[_i].places[i][0], 1e-9);
        ck_assert_double_eq_tol(cells[i].y, placings[_i].places[i][1], 1e-9);
    }
}
END_TEST

static Suite *grid_suite(void)
{
    Suite *suite = suite_create("charts/label/grid");
    TCase *tcase = tcase_create("grid");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, cells_lie_where_vega_puts_them, 0, COUNT_OF(cases));
    tcase_add_loop_test(tcase, boxes_lie_where_vega_puts_them, 0, COUNT_OF(placings));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(grid_suite());
}
