/* Lists of lines: what is put in is there, in order, however long they grow. */
#include "charts/projection/lines.h"

#include "tests/support/suite.h"

enum { MANY = 1000 };

START_TEST(lines_follow_each_other)
{
    struct geo_lines lines = {0};
    geo_lines_begin(&lines, true);
    geo_lines_add(&lines, 1, 2);
    geo_lines_add_vertex(&lines, (struct geo_vertex){3, 4, true});
    geo_lines_begin(&lines, false);
    geo_lines_begin(&lines, false);
    geo_lines_add(&lines, 5, 6);
    ck_assert_uint_eq(lines.line_count, 3);
    ck_assert_uint_eq(lines.vertex_count, 3);
    ck_assert(lines.lines[0].is_ring && !lines.lines[1].is_ring);
    ck_assert_uint_eq(lines.lines[0].count, 2);
    ck_assert_uint_eq(lines.lines[1].count, 0);
    ck_assert_uint_eq(lines.lines[2].start, 2);
    ck_assert(!geo_line_vertices(&lines, &lines.lines[0])[0].is_cut);
    ck_assert(geo_line_vertices(&lines, &lines.lines[0])[1].is_cut);
    ck_assert_double_eq(geo_line_vertices(&lines, &lines.lines[2])->y, 6);
    geo_lines_free(&lines);
}
END_TEST

START_TEST(a_list_grows)
{
    struct geo_lines lines = {0};
    for (int i = 0; i < MANY; i++) {
        geo_lines_begin(&lines, false);
        geo_lines_add(&lines, i, -i);
        geo_lines_add(&lines, i, i);
    }
    ck_assert(!lines.failed);
    ck_assert_uint_eq(lines.line_count, MANY);
    for (size_t i = 0; i < MANY; i++) {
        const struct geo_vertex *vertices = geo_line_vertices(&lines, &lines.lines[i]);
        ck_assert_double_eq(vertices[0].x, (double)i);
        ck_assert_double_eq(vertices[0].y, -(double)i);
        ck_assert_double_eq(vertices[1].y, (double)i);
    }
    geo_lines_free(&lines);
}
END_TEST

/* A list may take its own vertices, though it moves while it grows. */
START_TEST(a_line_is_extended_by_another)
{
    struct geo_lines lines = {0};
    geo_lines_begin(&lines, false);
    for (int i = 0; i < MANY; i++)
        geo_lines_add(&lines, i, 0);
    geo_lines_begin(&lines, true);
    geo_lines_extend(&lines, &lines.lines[0], &lines);
    ck_assert_uint_eq(lines.lines[0].count, MANY);
    ck_assert_uint_eq(lines.lines[1].count, MANY);
    ck_assert_double_eq(geo_line_vertices(&lines, &lines.lines[1])[MANY - 1].x, MANY - 1);
    geo_lines_free(&lines);
}
END_TEST

START_TEST(an_emptied_list_begins_again)
{
    struct geo_lines lines = {0};
    geo_lines_add(&lines, 1, 1); /* of no line */
    ck_assert_uint_eq(lines.vertex_count, 0);
    geo_lines_begin(&lines, true);
    geo_lines_add(&lines, 1, 1);
    geo_lines_clear(&lines);
    ck_assert_uint_eq(lines.line_count + lines.vertex_count, 0);
    geo_lines_begin(&lines, false);
    geo_lines_add(&lines, 7, 8);
    ck_assert_uint_eq(lines.lines[0].start, 0);
    ck_assert_double_eq(lines.vertices[0].x, 7);
    geo_lines_free(&lines);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/projection/lines");
    TCase *tests = tcase_create("lines");
    tcase_add_test(tests, lines_follow_each_other);
    tcase_add_test(tests, a_list_grows);
    tcase_add_test(tests, a_line_is_extended_by_another);
    tcase_add_test(tests, an_emptied_list_begins_again);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
