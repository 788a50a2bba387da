/*
 * The schema is one, accepts what burin draws, and refuses what burin warns of.
 */
#include <glib.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "library/burin.h"
#include "library/schema/schema.h"
#include "tests/support/files.h"
#include "tests/support/json_schema.h"
#include "tests/support/suite.h"

static json_t *schema;

static void read_schema(void)
{
    char *text = burin_schema();
    schema = json_loads(text, 0, NULL);
    ck_assert_ptr_nonnull(schema);
    free(text);
}

static void free_schema(void)
{
    json_decref(schema);
}

START_TEST(schema_is_one_of_draft_07)
{
    ck_assert_str_eq(json_string_value(json_object_get(schema, "$schema")),
                     "http://json-schema.org/draft-07/schema#");
    json_schema_check(schema);
}
END_TEST

/* A new property has a row in library/schema/parts.c, if its own table doesn't say what it may be.
 */
START_TEST(every_property_is_told)
{
    for (const struct schema_part *part = schema_parts; part->name; part++) {
        for (size_t i = 0; i < part->set->count; i++)
            ck_assert_msg(schema_property_is_told(part, &part->set->properties[i]),
                          "%s: nothing says what \"%s\" may be", part->name,
                          part->set->properties[i].name);
    }
}
END_TEST

/* What older versions of Vega-Lite had is converted, and not in the schema. */
START_TEST(what_is_drawn_is_accepted)
{
    static const char *const patterns[] = {"tests/golden/*/*.vl.json", "examples/*/*.vl.json",
                                           "docs/gallery/*.vl.json", NULL};
    struct paths paths = paths_matching(patterns);
    size_t count = 0;
    for (size_t i = 0; i < paths.count; i++) {
        json_t *spec =
            strstr(paths.items[i], "/older/") ? NULL : json_load_file(paths.items[i], 0, NULL);
        ck_assert_msg(!spec || json_schema_accepts(schema, spec), "%s is refused", paths.items[i]);
        count += spec != NULL;
        json_decref(spec);
    }
    ck_assert_uint_gt(count, 500);
    paths_free(&paths);
}
END_TEST

/* --- misspelt names --------------------------------------------------------------------------- */

static bool burin_knows(const json_t *spec)
{
    char *text = json_dumps(spec, 0);
    struct burin_figure *figure = burin_figure_new("spec.vl.json", text, strlen(text), NULL);
    bool knows = true;
    for (size_t i = 0; i < burin_figure_message_count(figure); i++) {
        const char *code = burin_figure_message(figure, i)->code;
        knows &= strcmp(code, "unknown-property") != 0 && strcmp(code, "unknown-channel") != 0;
    }
    burin_figure_free(figure);
    free(text);
    return knows;
}

/* Names with another letter, one after another, in all objects of the spec; counts those that burin
 * tells of, which the schema must refuse. */
static size_t misspell(json_t *spec, json_t *at)
{
    static const char *const rows[] = {"values", "datasets", "usermeta"};
    size_t count = 0, index;
    const char *name;
    json_t *member, *element;
    json_t *object = json_is_object(at) ? json_copy(at) : json_object();
    json_array_foreach(at, index, element) count += misspell(spec, element);
    json_object_foreach(object, name, member)
    {
        char other[128];
        snprintf(other, sizeof other, "%sx", name);
        json_object_set(at, other, member);
        json_object_del(at, name);
        if (!burin_knows(spec)) {
            ck_assert_msg(!json_schema_accepts(schema, spec), "\"%s\" is accepted", other);
            count++;
        }
        json_object_del(at, other);
        json_object_set(at, name, member);
        if (strcmp(name, rows[0]) != 0 && strcmp(name, rows[1]) != 0 && strcmp(name, rows[2]) != 0)
            count += misspell(spec, member);
    }
    json_decref(object);
    return count;
}

static const char *const specs[] = {
    "{'title': {'text': 't', 'anchor': 'start'}, 'data': {'values': [{'a': 'x', 'b': 1}, {'a': "
    "'y', 'b': 3}]}, 'mark': {'type': 'bar', 'cornerRadius': 2, 'tooltip': true}, 'encoding': "
    "{'x': {'field': 'a', 'axis': {'labelAngle': 0, 'tickCount': 5}, 'sort': '-y'}, 'y': "
    "{'field': 'b', 'type': 'quantitative', 'scale': {'zero': false, 'domainMax': 5}, 'bin': "
    "{'maxbins': 5}}, 'color': {'field': 'a', 'legend': {'orient': 'top'}, 'scale': {'scheme': "
    "'set2'}}}, 'config': {'axis': {'grid': false}, 'view': {'stroke': null}, 'bar': {'opacity': "
    "0.5}, 'font': 'serif', 'legend': {'offset': 3}}, 'autosize': {'type': 'fit'}, 'padding': "
    "{'left': 3}}",
    "{'data': {'values': [{'a': 'x', 'b': 1, 'd': '2020-01-01'}], 'format': {'parse': {'d': "
    "'date'}}}, 'transform': [{'calculate': 'datum.b * 2', 'as': 'c'}, {'filter': {'field': 'b', "
    "'gt': 0}}, {'aggregate': [{'op': 'sum', 'field': 'c', 'as': 's'}], 'groupby': ['a', 'd']}, "
    "{'window': [{'op': 'rank', 'as': 'r'}], 'sort': [{'field': 's', 'order': 'descending'}]}], "
    "'layer': [{'mark': 'line', 'encoding': {'x': {'field': 'd', 'type': 'temporal', 'timeUnit': "
    "{'unit': 'yearmonth', 'step': 2}}, 'y': {'field': 's', 'aggregate': 'mean', 'stack': "
    "null}}}], 'resolve': {'scale': {'y': 'independent'}}}",
};

START_TEST(misspelt_names_are_refused)
{
    char *text = g_strdelimit(g_strdup(specs[_i]), "'", '"');
    json_t *spec = json_loads(text, 0, NULL);
    ck_assert_ptr_nonnull(spec);
    ck_assert_msg(burin_knows(spec) && json_schema_accepts(schema, spec), "%s", text);
    ck_assert_uint_gt(misspell(spec, spec), 20);
    json_decref(spec);
    g_free(text);
}
END_TEST

/* Vega-Lite's documentation: a mark and a type are among those listed, a color is no number. */
START_TEST(wrong_values_are_refused)
{
    static const char *const wrong[] = {
        "{'mark': 'baar'}",
        "{'mark': {'type': 'bar', 'opacity': 2}}",
        "{'mark': 'bar', 'encoding': {'x': {'field': 'a', 'type': 'quantitativ'}}}",
        "{'mark': 'bar', 'encoding': {'y': {'aggregate': 'summ', 'field': 'a'}}}",
        "{'mark': 'bar', 'encoding': {'color': {'field': 'a', 'scale': {'scheme': 'vridis'}}}}",
        "{'mark': 'bar', 'background': 7}",
        "{'mark': 'bar', 'usermeta': {'burin': {'layout': 'raport'}}}",
    };
    char *text = g_strdelimit(g_strdup(wrong[_i]), "'", '"');
    json_t *spec = json_loads(text, 0, NULL);
    ck_assert_ptr_nonnull(spec);
    ck_assert_msg(!json_schema_accepts(schema, spec), "%s is accepted", text);
    json_decref(spec);
    g_free(text);
}
END_TEST

static Suite *schema_suite(void)
{
    Suite *suite = suite_create("library/schema");
    TCase *cases = tcase_create("schema");
    tcase_add_checked_fixture(cases, read_schema, free_schema);
    tcase_add_test(cases, schema_is_one_of_draft_07);
    tcase_add_test(cases, every_property_is_told);
    tcase_add_test(cases, what_is_drawn_is_accepted);
    tcase_add_loop_test(cases, misspelt_names_are_refused, 0, (int)(sizeof specs / sizeof *specs));
    tcase_add_loop_test(cases, wrong_values_are_refused, 0, 7);
    suite_add_tcase(suite, cases);
    return suite;
}

int main(void)
{
    return suite_main(schema_suite());
}
