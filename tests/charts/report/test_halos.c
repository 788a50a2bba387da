/*
 * Grid lines leave texts blank: what is blank lies over the grid and under everything else, also
 * where an axis is drawn over the marks.
 */
#include "base/array.h"
#include "tests/charts/report/fixture.h"
#include "tests/support/suite.h"

/* Segments whose values stand at the grid lines of 50 and 100. */
#define STACKS(AXIS)                                                                               \
    "{\"height\": 200, \"data\": {\"values\": [{\"a\": \"p\", \"c\": \"u\", \"b\": 100}, {\"a\": " \
    "\"p\", \"c\": \"v\", \"b\": 100}]}, \"usermeta\": {\"burin\": {\"values\": true}}, "          \
    "\"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"nominal\"" AXIS "}, " \
    "\"y\": {\"field\": \"b\", \"type\": \"quantitative\", \"axis\": {\"values\": [50, 100, "      \
    "150]}}, \"color\": {\"field\": \"c\", \"type\": \"nominal\"}}}"

static const char *const specs[] = {STACKS(""), STACKS(", \"axis\": {\"zindex\": 1}")};

/* When the group paints a mark: by its zindex, then in the order of the marks. */
static double turn_of(const struct scene_mark *mark, size_t index)
{
    return mark->zindex * 1e6 + (double)index;
}

static const struct group_item *find_group(const struct item *item)
{
    for (size_t m = 0; m < item->group.mark_count; m++) {
        const struct scene_mark *mark = &item->group.marks[m];
        if (!strcmp(mark->role, "plate"))
            return &item->group;
        for (size_t i = 0; mark->type == &item_group && i < mark->item_count; i++) {
            const struct group_item *found = find_group(&mark->items[i]);
            if (found)
                return found;
        }
    }
    return NULL;
}

START_TEST(bars_lie_over_what_is_blank)
{
    struct report report;
    report_open(&report, specs[_i]);
    const struct group_item *group = find_group(&report.scene.root.items[0]);
    ck_assert_ptr_nonnull(group);
    double plate = NAN;
    size_t over = 0;
    for (size_t m = 0; m < group->mark_count; m++) {
        if (!strcmp(group->marks[m].role, "plate"))
            plate = turn_of(&group->marks[m], m);
    }
    for (size_t m = 0; m < group->mark_count; m++) {
        const struct scene_mark *mark = &group->marks[m];
        if (!strcmp(mark->role, "mark")) {
            ck_assert_double_gt(turn_of(mark, m), plate);
            over++;
        }
    }
    ck_assert_uint_ge(over, 2); /* bars and texts */
    report_close(&report);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/report/halos");
    TCase *tests = tcase_create("halos");
    tcase_add_loop_test(tests, bars_lie_over_what_is_blank, 0, COUNT_OF(specs));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
