/*
 * Budgets: what is charged, when a limit is reached, and what is told then. The numbers are sums
 * of what the tests charge.
 */
#include "base/budget.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "tests/support/suite.h"

static struct diag *diag;
static struct budget budget;

static void set_up(void)
{
    diag = diag_new();
    ck_assert_ptr_nonnull(diag);
    budget_begin(&budget, diag);
}

static void tear_down(void)
{
    diag_free(diag);
}

START_TEST(limits_have_names_and_words)
{
    const struct limit *limit = &limits[_i];
    ck_assert_int_eq((int)limit_named(limit->name, strlen(limit->name)), _i);
    ck_assert(limit->base > 0 && limit->share >= 0);
    ck_assert(limit->unit[0] && limit->counts[0]);
    ck_assert(limit->counts[strlen(limit->counts) - 1] != '.');
}
END_TEST

START_TEST(a_sum_is_reached_by_many)
{
    budget_allow(&budget, LIMIT_ITEMS, 10);
    ck_assert(budget_spend(&budget, LIMIT_ITEMS, 6));
    ck_assert(budget_spend(&budget, LIMIT_ITEMS, 4));
    ck_assert_uint_eq(diag_count(diag), 0);
    ck_assert(!budget_spend(&budget, LIMIT_ITEMS, 1));
    ck_assert_uint_eq(diag_count(diag), 1);
    ck_assert_str_eq(diag_at(diag, 0)->message,
                     "the limit \"items\" is reached here: in all 11 items, at most 10 items");
    ck_assert_str_eq(diag_at(diag, 0)->hint,
                     "make less of it, or raise the limit with --limit items=22");
    ck_assert_int_eq((int)diag_at(diag, 0)->kind, DIAG_LIMIT);
}
END_TEST

START_TEST(others_are_measured_alone)
{
    budget_allow(&budget, LIMIT_ROWS, 10);
    for (int i = 0; i < 5; i++)
        ck_assert(budget_spend(&budget, LIMIT_ROWS, 10));
    ck_assert(!budget_spend(&budget, LIMIT_ROWS, 11));
    ck_assert_str_eq(diag_at(diag, 0)->message,
                     "the limit \"rows\" is reached here: 11 rows, at most 10 rows");
}
END_TEST

/* Nothing more is done, and nothing more is said, whatever it is. */
START_TEST(a_limit_ends_it_all)
{
    budget_allow(&budget, LIMIT_ROWS, 1);
    ck_assert(!budget_spend(&budget, LIMIT_ROWS, 2));
    ck_assert(!budget_spend(&budget, LIMIT_WORK, 1));
    ck_assert(!budget_spend(&budget, LIMIT_ROWS, 1));
    ck_assert_ptr_null(budget_array(&budget, 1, 1));
    diag_out_of_memory(diag);
    diag_error(diag, DIAG_TYPE, NULL, NULL, "and so on");
    ck_assert_uint_eq(diag_count(diag), 1);
}
END_TEST

START_TEST(input_allows_more)
{
    double work = budget.allowed[LIMIT_WORK], memory = budget.allowed[LIMIT_MEMORY];
    budget_allow(&budget, LIMIT_ROWS, 5); /* by the call: whatever is read */
    ck_assert(budget_read(&budget, 1000));
    ck_assert_double_eq(budget.allowed[LIMIT_WORK], work + 1000 * limits[LIMIT_WORK].share);
    ck_assert_double_eq(budget.allowed[LIMIT_MEMORY], memory);
    ck_assert_double_eq(budget.allowed[LIMIT_ROWS], 5);
    ck_assert_double_eq(budget.spent[LIMIT_INPUT], 1000);
}
END_TEST

START_TEST(what_is_only_asked_for_is_not_spent)
{
    budget_allow(&budget, LIMIT_ITEMS, 10);
    for (int i = 0; i < 5; i++)
        ck_assert(budget_allows(&budget, LIMIT_ITEMS, 10));
    ck_assert(!budget_allows(&budget, LIMIT_ITEMS, 11));
}
END_TEST

START_TEST(without_a_budget_all_is_allowed)
{
    ck_assert(budget_spend(NULL, LIMIT_ITEMS, INFINITY));
    ck_assert(budget_read(NULL, 1e18));
    void *memory = budget_array(NULL, 3, sizeof(double));
    ck_assert_ptr_nonnull(memory);
    budget_free(memory);
    budget_free(NULL);
}
END_TEST

START_TEST(not_a_number_is_beyond_all)
{
    ck_assert(!budget_spend(&budget, LIMIT_ROWS, (double)NAN));
}
END_TEST

/* --- memory ---------------------------------------------------------------------------------- */

START_TEST(memory_is_given_back)
{
    unsigned char *bytes = budget_array(&budget, 100, 1);
    ck_assert_double_eq(budget.spent[LIMIT_MEMORY], 100);
    for (size_t i = 0; i < 100; i++)
        ck_assert_uint_eq(bytes[i], 0);
    memset(bytes, 1, 100);
    bytes = budget_resize(&budget, bytes, 300, 1);
    ck_assert_double_eq(budget.spent[LIMIT_MEMORY], 300);
    ck_assert(bytes[99] == 1 && bytes[100] == 0 && bytes[299] == 0);
    budget_free(bytes);
    ck_assert_double_eq(budget.spent[LIMIT_MEMORY], 0);
}
END_TEST

/* What is there stays as it was, and is still to be freed. */
START_TEST(memory_beyond_the_limit_is_refused_before_it_is_taken)
{
    budget_allow(&budget, LIMIT_MEMORY, 1000);
    unsigned char *bytes = budget_array(&budget, 600, 1);
    ck_assert_ptr_nonnull(bytes);
    ck_assert_ptr_null(budget_resize(&budget, bytes, 700, 1)); /* both at once */
    ck_assert_str_eq(diag_at(diag, 0)->message,
                     "the limit \"memory\" is reached here: in all 1300 bytes, at most 1000 bytes");
    budget_free(bytes);
    ck_assert_double_eq(budget.spent[LIMIT_MEMORY], 0);
}
END_TEST

START_TEST(a_product_that_overflows_is_refused)
{
    ck_assert_ptr_null(budget_array(&budget, SIZE_MAX / 2, 3));
    ck_assert_ptr_null(budget_resize(&budget, NULL, SIZE_MAX / 2, 3));
}
END_TEST

START_TEST(an_arena_charges_what_it_takes)
{
    struct arena *arena = arena_new(diag);
    arena_set_budget(arena, &budget);
    ck_assert_ptr_eq(arena_budget(arena), &budget);
    struct arena_mark mark = arena_mark(arena);
    ck_assert_ptr_nonnull(arena_alloc(arena, 5000000));
    ck_assert_double_ge(budget.spent[LIMIT_MEMORY], 5000000);
    arena_rewind(arena, mark);
    ck_assert_double_eq(budget.spent[LIMIT_MEMORY], 0);
    budget_allow(&budget, LIMIT_MEMORY, 1e6);
    ck_assert_ptr_null(arena_alloc(arena, 5000000));
    ck_assert_uint_eq(diag_count(diag), 1);
    ck_assert_int_eq((int)diag_at(diag, 0)->kind, DIAG_LIMIT);
    arena_free(arena);
}
END_TEST

/* --- places ---------------------------------------------------------------------------------- */

static struct diag_place place_of(const void *subject)
{
    return (struct diag_place){.file = subject, .line = 7, .column = 3};
}

START_TEST(a_limit_is_told_where_it_is_reached)
{
    struct budget_place outer = {"outer", place_of}, inner = {"inner", place_of};
    struct budget_place first = budget_enter(&budget, outer);
    struct budget_place second = budget_enter(&budget, inner);
    budget_leave(&budget, second);
    ck_assert(!budget_spend(&budget, LIMIT_ROWS, 1e18));
    ck_assert_str_eq(diag_at(diag, 0)->place.file, "outer");
    ck_assert_uint_eq(diag_at(diag, 0)->place.line, 7);
    budget_leave(&budget, first);
}
END_TEST

/* --- time ------------------------------------------------------------------------------------- */

START_TEST(time_runs_out_as_work_is_done)
{
    budget_allow(&budget, LIMIT_TIME, 1e-9);
    ck_assert(!budget_spend(&budget, LIMIT_WORK, 1));
    ck_assert_uint_eq(diag_count(diag), 1);
    ck_assert_ptr_nonnull(strstr(diag_at(diag, 0)->message, "\"time\""));
}
END_TEST

START_TEST(time_has_no_limit_at_first)
{
    for (int i = 0; i < 3; i++)
        ck_assert(budget_spend(&budget, LIMIT_WORK, 1e7));
}
END_TEST

/* --- texts ----------------------------------------------------------------------------------- */

static const struct {
    const char *text;
    enum limit_kind kind;
    double value; /* 0: it is no limit */
} settings[] = {
    {"memory=2G", LIMIT_MEMORY, 2e9}, {"memory=1.5G", LIMIT_MEMORY, 1.5e9},
    {"rows=100", LIMIT_ROWS, 100},    {"work=5k", LIMIT_WORK, 5000},
    {"items=3M", LIMIT_ITEMS, 3e6},   {"input=1T", LIMIT_INPUT, 1e12},
    {"time=0.5", LIMIT_TIME, 0.5},    {"memory", LIMIT_COUNT, 0},
    {"memory=", LIMIT_COUNT, 0},      {"memory=x", LIMIT_COUNT, 0},
    {"memory=-1", LIMIT_COUNT, 0},    {"memory=0", LIMIT_COUNT, 0},
    {"memory=2 G", LIMIT_COUNT, 0},   {"memory=2GB", LIMIT_COUNT, 0},
    {"memory=inf", LIMIT_COUNT, 0},   {"memory=nan", LIMIT_COUNT, 0},
    {"memories=2", LIMIT_COUNT, 0},   {"mem=2", LIMIT_COUNT, 0},
    {"=2", LIMIT_COUNT, 0},           {"", LIMIT_COUNT, 0},
};

START_TEST(a_setting_is_read)
{
    enum limit_kind kind;
    double value;
    const char *problem, *hint;
    bool is_good = limit_read(settings[_i].text, &kind, &value, &problem, &hint);
    ck_assert_msg(is_good == (settings[_i].value > 0), "%s", settings[_i].text);
    if (is_good) {
        ck_assert_int_eq((int)kind, (int)settings[_i].kind);
        ck_assert_double_eq(value, settings[_i].value);
    } else {
        ck_assert(problem[0] && hint[0]);
    }
}
END_TEST

static const struct {
    enum limit_kind kind;
    double value;
    const char *text;
} amounts[] = {
    {LIMIT_MEMORY, 1.5e9, "1.5 GB"},          {LIMIT_MEMORY, 999, "999 bytes"},
    {LIMIT_WORK, 400e6, "400 million steps"}, {LIMIT_ROWS, 300000, "300000 rows"},
    {LIMIT_TIME, 2.5, "2.5 seconds"},         {LIMIT_WORK, 6e12, "6 million million steps"},
};

START_TEST(an_amount_is_written)
{
    char text[LIMIT_TEXT_SIZE];
    limit_write(text, amounts[_i].kind, amounts[_i].value);
    ck_assert_str_eq(text, amounts[_i].text);
}
END_TEST

static Suite *budget_suite(void)
{
    Suite *suite = suite_create("budget");
    TCase *tcase = tcase_create("budget");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_loop_test(tcase, limits_have_names_and_words, 0, LIMIT_COUNT);
    tcase_add_test(tcase, a_sum_is_reached_by_many);
    tcase_add_test(tcase, others_are_measured_alone);
    tcase_add_test(tcase, a_limit_ends_it_all);
    tcase_add_test(tcase, input_allows_more);
    tcase_add_test(tcase, what_is_only_asked_for_is_not_spent);
    tcase_add_test(tcase, without_a_budget_all_is_allowed);
    tcase_add_test(tcase, not_a_number_is_beyond_all);
    tcase_add_test(tcase, memory_is_given_back);
    tcase_add_test(tcase, memory_beyond_the_limit_is_refused_before_it_is_taken);
    tcase_add_test(tcase, a_product_that_overflows_is_refused);
    tcase_add_test(tcase, an_arena_charges_what_it_takes);
    tcase_add_test(tcase, a_limit_is_told_where_it_is_reached);
    tcase_add_test(tcase, time_runs_out_as_work_is_done);
    tcase_add_test(tcase, time_has_no_limit_at_first);
    tcase_add_loop_test(tcase, a_setting_is_read, 0, COUNT_OF(settings));
    tcase_add_loop_test(tcase, an_amount_is_written, 0, COUNT_OF(amounts));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(budget_suite());
}
