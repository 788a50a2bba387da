/*
 * Who computes an expression, and where one that is computed later is noted: what data/json.h says.
 */
#include <stddef.h>

#include "base/array.h"
#include "tests/data/fixture.h"

static struct fixture fixture;

static void setup(void)
{
    fixture_open(&fixture);
}

static void teardown(void)
{
    fixture_close(&fixture);
}

/* Computes every expression to one number; of "late" it says that it is known later. */
struct constant {
    struct json_evaluator evaluator;
    double number;
};

static enum json_evaluation evaluate(const struct json_evaluator *evaluator,
                                     const struct json_node *node, json_t **value,
                                     struct diag *diag)
{
    (void)diag;
    if (!strcmp(node_text(node_expression(node)), "late"))
        return JSON_LATE;
    *value = json_real(((const struct constant *)evaluator)->number);
    return JSON_EVALUATED;
}

static const struct constant one = {{evaluate}, 1}, two = {{evaluate}, 2};

static double number_in(const struct json_node *node)
{
    const struct json_node *value = node_evaluated(node_member(node, "a"), fixture.diag);
    return node_number(value);
}

START_TEST(a_node_has_what_computes_in_it)
{
    const struct json_node *root = fixture_json(&fixture, "{\"b\": {\"a\": {\"expr\": \"x\"}}}");
    const struct json_node *plain = node_member(root, "b");
    const struct json_node *first = node_member(json_node_in(root, &one.evaluator), "b");
    const struct json_node *second = json_node_in(first, &two.evaluator);
    ck_assert_double_eq(number_in(first), 1);
    ck_assert_double_eq(number_in(second), 2);
    ck_assert_double_eq(number_in(first), 1); /* the other has no effect on it */
    ck_assert(node_is_object(node_evaluated(node_member(plain, "a"), fixture.diag)));
    ck_assert_ptr_null(json_node_in(NULL, &one.evaluator));
}
END_TEST

/* A guide with a text in it, which has properties of its own. */
struct text {
    double size, weight;
};

struct guide {
    double offset;
    struct text text;
};

static const struct property guide_properties[] = {
    {.name = "offset", .type = PROPERTY_NUMBER, .offset = offsetof(struct guide, offset)},
    {.name = "textSize", .type = PROPERTY_NUMBER, .offset = offsetof(struct guide, text.size)},
};

static const struct property text_properties[] = {
    {.name = "size", .type = PROPERTY_NUMBER, .offset = offsetof(struct text, size)},
    {.name = "weight", .type = PROPERTY_NUMBER, .offset = offsetof(struct text, weight)},
};

static bool read_guide(const char *text, const char *guide, struct guide *out,
                       struct json_late_list *late)
{
    struct property_target own = {.properties = guide_properties,
                                  .count = COUNT_OF(guide_properties),
                                  .out = out,
                                  .evaluator = &one.evaluator,
                                  .late = late};
    struct property_target within = {.properties = text_properties,
                                     .count = COUNT_OF(text_properties),
                                     .out = &out->text,
                                     .evaluator = &one.evaluator,
                                     .late = late,
                                     .late_offset = offsetof(struct guide, text)};
    return json_read_target(fixture_json(&fixture, text), "text", &within, fixture.diag) &&
           json_read_target(fixture_json(&fixture, guide), "guide", &own, fixture.diag);
}

static size_t place_of(const struct json_late *late)
{
    return late->offset + late->property->offset;
}

START_TEST(late_properties_are_noted_at_their_places)
{
    struct guide guide = {.offset = 7, .text = {8, 9}};
    struct json_late_list late = {0};
    ck_assert(read_guide("{\"size\": {\"expr\": \"x\"}, \"weight\": {\"expr\": \"late\"}}",
                         "{\"offset\": {\"expr\": \"late\"}}", &guide, &late));
    ck_assert_double_eq(guide.text.size, 1);
    ck_assert_double_eq(guide.text.weight, 9);
    ck_assert_double_eq(guide.offset, 7);
    ck_assert_uint_eq(late.count, 2);
    ck_assert_uint_eq(place_of(&late.items[0]), offsetof(struct guide, text.weight));
    ck_assert_uint_eq(place_of(&late.items[1]), offsetof(struct guide, offset));
}
END_TEST

START_TEST(what_is_read_later_wins)
{
    struct guide guide = {0};
    struct json_late_list late = {0};
    ck_assert(read_guide("{\"size\": {\"expr\": \"late\"}}", "{\"textSize\": 5}", &guide, &late));
    ck_assert_uint_eq(late.count, 0);
    ck_assert_double_eq(guide.text.size, 5);
    ck_assert(read_guide("{\"size\": 3}", "{\"textSize\": {\"expr\": \"late\"}}", &guide, &late));
    ck_assert_uint_eq(late.count, 1);
    ck_assert_str_eq(late.items[0].property->name, "textSize");
}
END_TEST

START_TEST(without_a_list_late_is_an_error)
{
    struct guide guide = {0};
    ck_assert(!read_guide("{\"size\": {\"expr\": \"late\"}}", "{}", &guide, NULL));
    ck_assert_uint_eq(diag_count(fixture.diag), 1);
}
END_TEST

static Suite *json_evaluate_suite(void)
{
    Suite *suite = suite_create("data/json_evaluate");
    TCase *tcase = tcase_create("computed values");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, a_node_has_what_computes_in_it);
    tcase_add_test(tcase, late_properties_are_noted_at_their_places);
    tcase_add_test(tcase, what_is_read_later_wins);
    tcase_add_test(tcase, without_a_list_late_is_an_error);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(json_evaluate_suite());
}
