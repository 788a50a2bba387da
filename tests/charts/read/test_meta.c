/*
 * What a spec says to burin alone: what is read of it, what is told, and that its schema has each
 * member that authors may write, and no other.
 */
#include "charts/read/meta.h"

#include <string.h>

#include "base/array.h"
#include "tests/charts/fixture.h"
#include "tests/support/suite.h"

static struct chart chart;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

#define BURIN(MEMBERS) "{\"usermeta\": {\"burin\": {" MEMBERS "}}}"

static bool read(const char *spec)
{
    return meta_read(fixture_json(&chart.base, spec), &chart.context.meta, &chart.context);
}

START_TEST(members_are_read)
{
    const struct figure_meta *meta = &chart.context.meta;
    ck_assert(read(BURIN("\"layout\": \"report\", \"theme\": \"dark\", \"width\": \"16cm\", "
                         "\"source\": [\"a\", \"b\"], \"logo\": \"l.png\", "
                         "\"values\": {\"format\": \".1f\"}, \"lang\": \"de\", \"allow\": []")));
    ck_assert_str_eq(meta->layout, "report");
    ck_assert_str_eq(meta->theme, "dark");
    ck_assert_str_eq(meta->width_text, "16cm");
    ck_assert_double_eq_tol(meta->width.points, 16 / 2.54 * 72, 1e-9);
    ck_assert_uint_eq(meta->source.count, 2);
    ck_assert_str_eq(meta->logo, "l.png");
    ck_assert(meta->values.is_given && meta->values.is_shown);
    ck_assert_str_eq(meta->values.format, ".1f");
    ck_assert_str_eq(fixture_told(&chart.base), "");
}
END_TEST

static const struct {
    const char *spec;
    bool is_good;
    const char *told;
} cases[] = {
    {"{}", true, ""},
    {"{\"usermeta\": 3}", true, ""},
    {BURIN("\"width\": 640"), true, ""},
    {BURIN("\"sauce\": \"x\""), true,
     "1:25: warning: unknown property \"sauce\" in usermeta.burin (did you mean \"source\"?)"},
    {BURIN("\"width\": \"16 cm\""), false,
     "1:34: error: \"width\" must be a size (a number and px, pt, mm, cm or in, such as 16cm)"},
    {BURIN("\"width\": 0"), false, "1:34: error: \"width\" is out of range (a number above 0)"},
    {BURIN("\"values\": \"yes\""), false,
     "1:35: error: \"values\" must be true, false or an object with a format (such as {\"format\": "
     "\",.1f\"})"},
    {"{\"usermeta\": {\"burin\": []}}", false,
     "1:24: error: \"burin\" in usermeta must be an object, not an array (such as {\"source\": "
     "\"UNODC\"})"},
};

START_TEST(mistakes_are_told)
{
    ck_assert(read(cases[_i].spec) == cases[_i].is_good);
    ck_assert_str_eq(fixture_told(&chart.base), cases[_i].told);
}
END_TEST

static bool has_member(const char *name)
{
    bool found = false;
    for (size_t i = 0; meta_members[i].name; i++)
        found |= strcmp(meta_members[i].name, name) == 0;
    return found;
}

START_TEST(the_schema_has_what_is_read)
{
    size_t count = 0;
    for (size_t i = 0; i < meta_property_set.count; i++) {
        const char *name = meta_property_set.properties[i].name;
        bool is_own = strcmp(name, "images") == 0; /* which burin writes itself */
        ck_assert_msg(is_own || has_member(name), "%s", name);
        count += !is_own;
    }
    ck_assert(!meta_members[count].name);
    for (size_t i = 0; i < count; i++) { /* which the command prints as they are */
        const char *object = arena_format(chart.base.arena, "{%s, \"description\": \"%s\"}",
                                          meta_members[i].schema, meta_members[i].does);
        ck_assert(node_is_object(fixture_json(&chart.base, object)));
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("read/meta");
    TCase *tcase = tcase_create("meta");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, members_are_read);
    tcase_add_loop_test(tcase, mistakes_are_told, 0, COUNT_OF(cases));
    tcase_add_test(tcase, the_schema_has_what_is_read);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
