/* Values. Expectations are an ECMAScript engine's (V8), and vega-util's ascending() for the order.
 */
#include "data/value.h"

#include "base/arena.h"
#include "base/array.h"
#include "base/diag.h"
#include "tests/support/suite.h"

#include <math.h>
#include <string.h>

#define NUMBER(n)                                                                                  \
    {                                                                                              \
        .type = VALUE_NUMBER, .number = (n)                                                        \
    }
#define DATE(n)                                                                                    \
    {                                                                                              \
        .type = VALUE_DATE, .number = (n)                                                          \
    }
#define BOOL(b)                                                                                    \
    {                                                                                              \
        .type = VALUE_BOOL, .boolean = (b)                                                         \
    }
#define TEXT(t)                                                                                    \
    {                                                                                              \
        .type = VALUE_TEXT, .text = (t)                                                            \
    }
#define ARRAY(a)                                                                                   \
    {                                                                                              \
        .type = VALUE_ARRAY, .array = (a)                                                          \
    }
#define OBJECT(o)                                                                                  \
    {                                                                                              \
        .type = VALUE_OBJECT, .object = (o)                                                        \
    }
#define REGEXP(t)                                                                                  \
    {                                                                                              \
        .type = VALUE_REGEXP, .text = (t)                                                          \
    }
#define NULL_VALUE                                                                                 \
    {                                                                                              \
        .type = VALUE_NULL                                                                         \
    }
#define UNDEFINED                                                                                  \
    {                                                                                              \
        .type = VALUE_UNDEFINED                                                                    \
    }

static const struct value seven_items[] = {NUMBER(7)};
static const struct value_array empty = {0, NULL}, seven = {1, seven_items};
static const struct value mixed_items[] = {NUMBER(1), NULL_VALUE, UNDEFINED, TEXT("a"),
                                           ARRAY(&seven)};
static const struct value_array mixed = {5, mixed_items};
static const char *const member_keys[] = {"a", "b.c"};
static const struct value member_values[] = {NUMBER(1), ARRAY(&mixed)};
static const struct value_object object = {2, member_keys, member_values};

struct conversion_case {
    struct value value;
    const char *text; /* String(value) */
    double number;    /* Number(value) */
    bool truth;       /* Boolean(value) */
    bool is_valid, is_finite;
};

static const struct conversion_case conversions[] = {
    {UNDEFINED, "undefined", NAN, false, false, false},
    {NULL_VALUE, "null", 0, false, false, false},
    {BOOL(true), "true", 1, true, true, false},
    {BOOL(false), "false", 0, false, true, false},
    {NUMBER(0), "0", 0, false, true, true},
    {NUMBER(-1.5), "-1.5", -1.5, true, true, true},
    {NUMBER(NAN), "NaN", NAN, false, false, false},
    {NUMBER(INFINITY), "Infinity", INFINITY, true, true, false},
    {TEXT(""), "", 0, false, true, false},
    {TEXT(" 12 "), " 12 ", 12, true, true, false},
    {TEXT("0"), "0", 0, true, true, false},
    {TEXT("a"), "a", NAN, true, true, false},
    {ARRAY(&empty), "", 0, true, true, false},
    {ARRAY(&seven), "7", 7, true, true, false},
    {ARRAY(&mixed), "1,,,a,7", NAN, true, true, false},
    {OBJECT(&object), "[object Object]", NAN, true, true, false},
    {REGEXP("a.b\0gi"), "/a.b/gi", NAN, true, true, false},
    {DATE(NAN), "Invalid Date", NAN, true, false, false},
    {DATE(0), "Thu Jan 01 1970 00:00:00 GMT+0000 (Coordinated Universal Time)", 0, true, true,
     true},
};

START_TEST(test_conversions)
{
    const struct conversion_case *expected = &conversions[_i];
    struct diag *diag = diag_new();
    struct arena *arena = arena_new(diag);
    ck_assert_str_eq(value_to_text(expected->value, arena), expected->text);
    double number = value_to_number(expected->value);
    ck_assert(isnan(expected->number) ? isnan(number) : number == expected->number);
    ck_assert_int_eq(value_to_bool(expected->value), expected->truth);
    ck_assert_int_eq(value_is_valid(expected->value), expected->is_valid);
    ck_assert_int_eq(value_is_finite(expected->value), expected->is_finite);
    arena_free(arena);
    diag_free(diag);
}
END_TEST

struct date_case {
    double time;
    const char *text;
};

/* String(new Date(time)) with TZ=UTC */
static const struct date_case dates[] = {
    {-1, "Wed Dec 31 1969 23:59:59"},
    {-62198755200000, "Fri Jan 01 -0001 00:00:00"},
    {-62009366400000, "Sat Jan 01 0005 00:00:00"},
    {327403382400000, "Mon Jan 01 12345 00:00:00"},
    {8.64e15, "Sat Sep 13 275760 00:00:00"},
    {-8.64e15, "Tue Apr 20 -271821 00:00:00"},
    {951782400000, "Tue Feb 29 2000 00:00:00"},
    {951868799999, "Tue Feb 29 2000 23:59:59"},
    {951868800000, "Wed Mar 01 2000 00:00:00"},
    {4107542400000, "Mon Mar 01 2100 00:00:00"}, /* no leap year */
    {1582934400000, "Sat Feb 29 2020 00:00:00"},
    {8.64e15 + 1, NULL},
    {INFINITY, NULL},
};

START_TEST(test_date_text)
{
    struct diag *diag = diag_new();
    struct arena *arena = arena_new(diag);
    const char *text = value_to_text((struct value)DATE(dates[_i].time), arena);
    if (dates[_i].text)
        ck_assert_str_eq(
            text, arena_format(arena, "%s GMT+0000 (Coordinated Universal Time)", dates[_i].text));
    else
        ck_assert_str_eq(text, "Invalid Date");
    arena_free(arena);
    diag_free(diag);
}
END_TEST

struct pair_case {
    struct value a, b;
    int order;   /* the sign of ascending(a, b) */
    bool equals; /* a === b; dates by their time */
};

static const struct pair_case pairs[] = {
    {UNDEFINED, NULL_VALUE, 0, false},
    {UNDEFINED, UNDEFINED, 0, true},
    {NULL_VALUE, NULL_VALUE, 0, true},
    {NULL_VALUE, NUMBER(0), -1, false},
    {NULL_VALUE, NUMBER(NAN), -1, false},
    {UNDEFINED, TEXT("a"), -1, false},
    {NUMBER(NAN), NUMBER(0), -1, false},
    {NUMBER(NAN), TEXT("a"), -1, false},
    {NUMBER(NAN), NUMBER(NAN), 0, false},
    {NUMBER(1), NUMBER(2), -1, false},
    {NUMBER(1), NUMBER(1), 0, true},
    {NUMBER(-0.0), NUMBER(0), 0, true},
    {NUMBER(5), NUMBER(INFINITY), -1, false},
    {BOOL(false), BOOL(true), -1, false},
    {BOOL(true), BOOL(true), 0, true},
    {NUMBER(0.5), BOOL(true), -1, false},
    {DATE(5), DATE(6), -1, false},
    {DATE(5), DATE(5), 0, true},
    {DATE(5), NUMBER(5), 0, false},
    {DATE(NAN), NUMBER(5), -1, false},
    {DATE(NAN), DATE(NAN), 0, false},
    {TEXT("a"), TEXT("b"), -1, false},
    {TEXT("B"), TEXT("a"), -1, false},
    {TEXT("a"), TEXT("ab"), -1, false},
    {TEXT(""), TEXT("a"), -1, false},
    {TEXT("ab"), TEXT("ab"), 0, true},
    {TEXT("z"), TEXT("é"), -1, false},
    {TEXT("\U0001F600"), TEXT("\uFF5E"), -1, false}, /* D83D is below FF5E */
    {TEXT("\uD7FF"), TEXT("\U0001F600"), -1, false},
    {TEXT("\U0001F600"), TEXT("\U0001F601"), -1, false},
    {TEXT("10"), TEXT("9"), -1, false},
    {NUMBER(9), TEXT("10"), -1, false},
    {TEXT("abc"), NUMBER(5), 0, false},
    {TEXT(""), NUMBER(0), 0, false},
    {BOOL(true), TEXT("1"), 0, false},
    {BOOL(true), TEXT("5"), -1, false},
    {ARRAY(&seven), TEXT("7"), 0, false},
    {ARRAY(&mixed), TEXT("1,5"), -1, false},
    {ARRAY(&seven), ARRAY(&seven), 0, true},
    {TEXT("[object"), OBJECT(&object), -1, false},
    {NUMBER(6), ARRAY(&seven), -1, false},
};

static int sign(int order)
{
    return (order > 0) - (order < 0);
}

START_TEST(test_pairs)
{
    const struct pair_case *pair = &pairs[_i];
    ck_assert_int_eq(sign(value_compare(pair->a, pair->b)), pair->order);
    ck_assert_int_eq(sign(value_compare(pair->b, pair->a)), -pair->order);
    ck_assert_int_eq(value_equals(pair->a, pair->b), pair->equals);
    ck_assert_int_eq(value_equals(pair->b, pair->a), pair->equals);
    if (pair->equals)
        ck_assert_uint_eq(value_hash(pair->a), value_hash(pair->b));
}
END_TEST

START_TEST(test_equality_and_hash_look_at_the_text)
{
    char mine[] = "hosts";
    struct value a = TEXT(mine), b = TEXT("hosts"), c = TEXT("host");
    ck_assert(value_equals(a, b));
    ck_assert_uint_eq(value_hash(a), value_hash(b));
    ck_assert(!value_equals(a, c));
    ck_assert_uint_ne(value_hash(a), value_hash(c));
}
END_TEST

struct member_case {
    struct value value;
    const char *key;
    double number; /* of the member; NAN: it is undefined */
};

static const struct member_case members[] = {
    {OBJECT(&object), "a", 1},
    {OBJECT(&object), "b", NAN},
    {OBJECT(&object), "length", NAN},
    {ARRAY(&mixed), "0", 1},
    {ARRAY(&mixed), "length", 5},
    {ARRAY(&mixed), "5", NAN},
    {ARRAY(&mixed), "00", NAN},
    {ARRAY(&mixed), "+0", NAN},
    {ARRAY(&mixed), "", NAN},
    {ARRAY(&mixed), "0.0", NAN},
    {ARRAY(&mixed), "99999999999999999999999", NAN},
    {ARRAY(&empty), "0", NAN},
    {TEXT("aé\U0001F600"), "length", 4}, /* one, one and two UTF-16 units */
    {TEXT("abc"), "a", NAN},
    {NUMBER(5), "length", NAN},
    {NULL_VALUE, "a", NAN},
    {UNDEFINED, "a", NAN},
};

START_TEST(test_member)
{
    struct value member = value_member(members[_i].value, members[_i].key);
    if (isnan(members[_i].number)) {
        ck_assert_int_eq(member.type, VALUE_UNDEFINED);
    } else {
        ck_assert_int_eq(member.type, VALUE_NUMBER);
        ck_assert_double_eq(member.number, members[_i].number);
    }
}
END_TEST

START_TEST(test_a_zeroed_value_is_undefined)
{
    struct value value;
    memset(&value, 0, sizeof value);
    ck_assert_int_eq(value.type, VALUE_UNDEFINED);
}
END_TEST

static Suite *value_suite(void)
{
    Suite *suite = suite_create("value");
    TCase *tcase = tcase_create("value");
    tcase_add_loop_test(tcase, test_conversions, 0, (int)COUNT_OF(conversions));
    tcase_add_loop_test(tcase, test_date_text, 0, (int)COUNT_OF(dates));
    tcase_add_loop_test(tcase, test_pairs, 0, (int)COUNT_OF(pairs));
    tcase_add_test(tcase, test_equality_and_hash_look_at_the_text);
    tcase_add_loop_test(tcase, test_member, 0, (int)COUNT_OF(members));
    tcase_add_test(tcase, test_a_zeroed_value_is_undefined);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(value_suite());
}
