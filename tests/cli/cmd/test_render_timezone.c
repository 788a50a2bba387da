/*
 * --timezone: figures in local time, compared with Vega's in timezone_cases.h, and what it refuses.
 */
#include <jansson.h>
#include <math.h>
#include <string.h>

#include "tests/cli/cmd/timezone_cases.h"
#include "tests/support/files.h"
#include "tests/support/run.h"
#include "tests/support/suite.h"

#define COUNT_OF(array) (sizeof(array) / sizeof(array)[0])

static struct run_result render(const char *zone, const char *spec, const char *machine)
{
    const char *const arguments[] = {
        TEST_BURIN, "-", "-o", "-", "--format", "scene.json", zone ? "--timezone" : NULL,
        zone,       NULL};
    const char *const environment[] = {machine, NULL};
    return run_program(&(struct run_call){
        .arguments = arguments, .environment = machine ? environment : NULL, .input = spec});
}

static double number(const json_t *item, const char *name)
{
    return json_number_value(json_object_get(item, name));
}

static bool has_role(const json_t *item, const char *mark, const char *role)
{
    return !strcmp(json_string_value(json_object_get(item, "mark")), mark) &&
           !strcmp(json_string_value(json_object_get(item, "role")), role);
}

/* The next of the bars "x:width x:width …" of the case. */
static void check_bar(const char **expected, double x, double width, const char *title)
{
    char *end;
    double wanted_x = strtod(*expected, &end);
    ck_assert_msg(*end == ':', "%s: a bar too many", title);
    double wanted_width = strtod(end + 1, &end);
    ck_assert_msg(fabs(x - wanted_x) < 0.002 && fabs(width - wanted_width) < 0.002,
                  "%s: a bar at %.4f of %.4f px, not at %.4f of %.4f", title, x, width, wanted_x,
                  wanted_width);
    *expected = end + strspn(end, " ");
}

/* The next of the labels "text@x|text@x|…". */
static void check_label(const char **expected, double x, const char *text, const char *title)
{
    size_t length = strcspn(*expected, "@");
    ck_assert_msg((*expected)[length] == '@', "%s: a label too many", title);
    bool same = strlen(text) == length && !strncmp(text, *expected, length);
    char *end;
    double wanted = strtod(*expected + length + 1, &end);
    ck_assert_msg(same && fabs(x - wanted) < 0.002, "%s: \"%s\" at %.4f, not %s", title, text, x,
                  *expected);
    *expected = end + (*end == '|');
}

/* Bars are drawn above axes, so labels come first: the first bar is looked for beforehand. */
static double first_bar(const json_t *items)
{
    size_t index;
    json_t *item;
    json_array_foreach(items, index, item)
    {
        if (has_role(item, "rect", "mark"))
            return number(item, "x");
    }
    ck_abort_msg("no bar");
    return 0;
}

START_TEST(a_figure_is_vegas)
{
    const struct timezone_case *one = &timezone_cases[_i];
    struct run_result result = render(one->zone, one->spec, NULL);
    ck_assert_msg(result.status == 0, "%s: %s", one->title, result.err);
    json_t *scene = json_loads(result.out, 0, NULL), *item;
    const json_t *items = json_object_get(scene, "items");
    const char *bars = one->bars, *labels = one->labels;
    double origin = first_bar(items);
    size_t index;
    json_array_foreach(items, index, item)
    {
        if (has_role(item, "rect", "mark"))
            check_bar(&bars, number(item, "x") - origin, number(item, "width"), one->title);
        else if (has_role(item, "text", "axis-label"))
            check_label(&labels, number(item, "x") - origin,
                        json_string_value(json_object_get(item, "text")), one->title);
    }
    ck_assert_msg(!*bars && !*labels, "%s: missing: %s %s", one->title, bars, labels);
    json_decref(scene);
    run_result_free(&result);
}
END_TEST

/* The zone that the machine is set to changes nothing, with the option and without. */
START_TEST(the_machines_zone_does_not_count)
{
    static const char *const machines[] = {"TZ=UTC", "TZ=Asia/Tokyo", "TZ=America/New_York",
                                           "TZ=:no/such/zone"};
    const struct timezone_case *one = &timezone_cases[0];
    const char *zone = _i ? one->zone : NULL;
    struct run_result first = render(zone, one->spec, machines[0]);
    ck_assert_int_eq(first.status, 0);
    for (size_t i = 1; i < COUNT_OF(machines); i++) {
        struct run_result other = render(zone, one->spec, machines[i]);
        ck_assert_str_eq(other.out, first.out);
        run_result_free(&other);
    }
    run_result_free(&first);
}
END_TEST

/* Without the option local time is UTC, which has other names too. */
START_TEST(utc_is_the_default)
{
    static const char *const names[] = {"UTC", "Etc/UTC", "Etc/GMT"};
    const struct timezone_case *one = &timezone_cases[0];
    struct run_result plain = render(NULL, one->spec, NULL);
    struct run_result named = render(names[_i], one->spec, NULL);
    ck_assert_int_eq(named.status, 0);
    ck_assert_str_eq(named.out, plain.out);
    run_result_free(&plain);
    run_result_free(&named);
}
END_TEST

static const struct {
    const char *zone, *says;
} wrong_calls[] = {
    {"Europe/Berln", "error: unknown time zone \"Europe/Berln\" [wrong-call]\n"
                     "  hint: did you mean \"Europe/Berlin\"?"},
    {"", "error: unknown time zone \"\""},
    {"+02:00", "error: unknown time zone \"+02:00\" [wrong-call]\n"
               "  hint: give a name of the IANA database, such as \"Europe/Berlin\""},
};

START_TEST(a_zone_that_there_is_not)
{
    struct run_result result = render(wrong_calls[_i].zone, timezone_cases[0].spec, NULL);
    ck_assert_int_eq(result.status, 2);
    ck_assert_uint_eq(result.out_length, 0);
    ck_assert_msg(strstr(result.err, wrong_calls[_i].says) != NULL, "%s", result.err);
    run_result_free(&result);
}
END_TEST

static Suite *timezone_suite(void)
{
    Suite *suite = suite_create("cli/cmd/render: time zones");
    TCase *tcase = tcase_create("timezone");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, a_figure_is_vegas, 0, COUNT_OF(timezone_cases));
    tcase_add_loop_test(tcase, the_machines_zone_does_not_count, 0, 2);
    tcase_add_loop_test(tcase, utc_is_the_default, 0, 3);
    tcase_add_loop_test(tcase, a_zone_that_there_is_not, 0, COUNT_OF(wrong_calls));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(timezone_suite());
}
