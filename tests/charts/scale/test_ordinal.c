/* One entry of a list for each value, from the start again when it ends: d3-scale's scaleOrdinal().
 */
#include <math.h>

#include "base/array.h"
#include "charts/scale/scale.h"
#include "tests/support/suite.h"

static const struct value domain[] = {{.type = VALUE_TEXT, .text = "a"},
                                      {.type = VALUE_TEXT, .text = "b"},
                                      {.type = VALUE_TEXT, .text = "c"}};
static const double numbers[] = {5, 9};
static const char *const texts[] = {"circle", "cross"};

static struct scale scale_of(enum scale_range_kind kind, size_t count)
{
    return (struct scale){.type = &scale_ordinal,
                          .channel = &channels[CHANNEL_SIZE],
                          .domain = domain,
                          .domain_count = COUNT_OF(domain),
                          .range_kind = kind,
                          .range = numbers,
                          .texts = texts,
                          .range_count = count};
}

static const struct {
    const char *text;
    long index;
    double number;
} cases[] = {{"a", 0, 5}, {"b", 1, 9}, {"c", 0, 5}, {"d", -1, NAN}};

START_TEST(values_take_turns)
{
    struct scale scale = scale_of(SCALE_RANGE_NUMBERS, 2);
    struct value value = VALUE_OF_TEXT(cases[_i].text);
    double place = scale_place(&scale, value);
    ck_assert_int_eq(scale.type->index(&scale, value), cases[_i].index);
    ck_assert(isnan(cases[_i].number) ? isnan(place) : place == cases[_i].number);
}
END_TEST

START_TEST(shapes_are_no_places)
{
    struct scale scale = scale_of(SCALE_RANGE_TEXTS, 2);
    ck_assert(isnan(scale_place(&scale, VALUE_OF_TEXT("a"))));
    ck_assert_str_eq(scale_shape(&scale, VALUE_OF_TEXT("b")), "cross");
    ck_assert_ptr_null(scale_shape(&scale, VALUE_OF_TEXT("d")));
}
END_TEST

START_TEST(an_empty_range_has_nothing)
{
    struct scale scale = scale_of(SCALE_RANGE_NUMBERS, 0);
    ck_assert_int_eq(scale.type->index(&scale, VALUE_OF_TEXT("a")), -1);
    ck_assert(isnan(scale_place(&scale, VALUE_OF_TEXT("a"))));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/scale/ordinal");
    TCase *tests = tcase_create("ordinal");
    tcase_add_loop_test(tests, values_take_turns, 0, (int)COUNT_OF(cases));
    tcase_add_test(tests, shapes_are_no_places);
    tcase_add_test(tests, an_empty_range_has_nothing);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
