/*
 * First specs of tables as people have them: which chart comes first, that all of them are drawn,
 * and that no identifier, postcode or year is taken for an amount. What is expected is what
 * somebody who knows the table would draw.
 */
#include <glib.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "library/burin.h"
#include "tests/support/files.h"
#include "tests/support/json_schema.h"
#include "tests/support/suite.h"

#define FOLDER TEST_SOURCES "/tests/library/draft/tables/"

static const struct table {
    const char *file, *kind;
    const char *no_amounts; /* columns between "|" that are none */
} tables[] = {
    {"api.json", "line", "month"},
    {"bom-crlf.csv", "ranking", "Kanton"},
    {"budget.csv", "grouped", "ministry|type"},
    {"cars.csv", "scatter", "Year|Name|Origin"},
    {"cities.json", "ranking", "id|city"},
    {"co2-wide-many.csv", "line", "Country"},
    {"companies.csv", "ranking", "rank|company"},
    {"dates-compact.csv", "line", "TAG"},
    {"dates-de.csv", "line", "Datum"},
    {"dates-us.csv", "line", "Date"},
    {"dates-words.csv", "line", "Month"},
    {"dots.csv", "ranking", "user.name"},
    {"earthquakes.csv", "map", "time"},
    {"einwohner-plz.csv", "ranking", "PLZ|Ort"},
    {"flags.csv", "ranking", "feature|enabled"},
    {"gdp-wide.csv", "line", "Country Code"},
    {"heights.json", "histogram", ""},
    {"iris.tsv", "scatter", "variety"},
    {"life-expectancy.csv", "line", "year|iso|country"},
    {"log.txt", "counts", "timestamp|level|message"},
    {"long-names.csv", "ranking", "programme"},
    {"medals.csv", "grouped", "nation|medal"},
    {"missing.csv", "line", "station|measured"},
    {"orders.csv", "line", "order_id|customer_id|order_date"},
    {"penguins.csv", "scatter", "species|island|sex"},
    {"phones.csv", "ranking", "name|phone|zip"},
    {"pipe.txt", "ranking", "product"},
    {"population.csv", "ranking", "country"},
    {"prices.csv", "ranking", "item"},
    {"profit.csv", "ranking", "division"},
    {"quarters.csv", "line", "quarter|segment"},
    {"rainfall.csv", "line", "Jahr"},
    {"response-times.csv", "histogram", ""},
    {"sales-by-month.csv", "line", "date"},
    {"students.csv", "ranking", "student_no|grade|school"},
    {"survey.csv", "counts", "respondent_id|age_group|satisfied"},
    {"temperature.csv", "line", "time"},
    {"umsatz.csv", "grouped", "Quartal|Filiale"},
    {"unemployment.csv", "ranking", "State"},
    {"wahl.csv", "ranking", "Partei"},
    {"year-two-groups.csv", "grouped", "region|year"},
};

static json_t *schema;

static void set_up(void)
{
    char *text = burin_schema();
    schema = json_loads(text, 0, NULL);
    free(text);
}

static void tear_down(void)
{
    json_decref(schema);
}

static struct burin_drafts *drafts_new(const struct table *table)
{
    size_t length;
    char *path = g_strconcat(FOLDER, table->file, NULL), *bytes = file_read(path, &length);
    struct burin_drafts *drafts = burin_drafts_new(bytes, length, table->file);
    ck_assert_msg(!burin_drafts_problem(drafts), "%s: %s", table->file,
                  burin_drafts_problem(drafts));
    free(bytes);
    g_free(path);
    return drafts;
}

/* Whether an object of the spec has this field as an amount. */
static bool takes_for_amount(const json_t *json, const char *field)
{
    const char *key;
    json_t *member;
    size_t index;
    const char *type = json_string_value(json_object_get(json, "type"));
    const char *name = json_string_value(json_object_get(json, "field"));
    if (type && name && strcmp(type, "quantitative") == 0 && strcmp(name, field) == 0)
        return true;
    json_object_foreach((json_t *)json, key, member)
    {
        if (takes_for_amount(member, field))
            return true;
    }
    json_array_foreach(json, index, member)
    {
        if (takes_for_amount(member, field))
            return true;
    }
    return false;
}

/* How many items of the picture are of the data. */
static size_t count_marks(struct burin_figure *figure)
{
    struct burin_output scene = {.size = sizeof scene, .format = "scene.json"};
    size_t count = 0;
    ck_assert(burin_figure_render(figure, &scene));
    json_t *json = json_loadb((const char *)scene.bytes, scene.length, 0, NULL);
    json_t *items = json_object_get(json, "items");
    for (size_t i = 0; i < json_array_size(items); i++) {
        json_t *item = json_array_get(items, i);
        json_t *points = json_object_get(item, "points");
        if (strcmp(json_string_value(json_object_get(item, "role")), "mark") == 0)
            count += points ? json_array_size(points) : 1;
    }
    json_decref(json);
    burin_output_free(&scene);
    return count;
}

/* It is drawn, with nothing to say but that a cell is empty. */
static void check_figure(const char *spec, const char *layout, const char *what)
{
    struct burin_options *options = burin_options_new();
    burin_options_set(options, "layout", layout, NULL);
    struct burin_figure *figure =
        burin_figure_new(FOLDER "draft.vl.json", spec, strlen(spec), options);
    ck_assert_msg(burin_figure_is_good(figure), "%s: %s", what,
                  burin_figure_message_text(figure, 0));
    for (size_t i = 0; strcmp(layout, "vega") == 0 && i < burin_figure_message_count(figure); i++) {
        const struct burin_message *message = burin_figure_message(figure, i);
        ck_assert_msg(message->severity == BURIN_NOTE || strcmp(message->code, "empty-cell") == 0,
                      "%s: %s", what, burin_figure_message_text(figure, i));
    }
    ck_assert_msg(count_marks(figure) >= 2, "%s shows next to nothing", what);
    burin_figure_free(figure);
    burin_options_free(options);
}

static void check_spec(const struct table *table, const struct burin_draft *draft)
{
    char *what = g_strdup_printf("%s as %s", table->file, draft->kind);
    char **fields = g_strsplit(table->no_amounts, "|", -1);
    char *text = g_strdup(draft->spec);
    json_t *spec = json_loads(text, 0, NULL);
    ck_assert_msg(spec && json_schema_accepts(schema, spec), "%s\n%s", what, text);
    ck_assert_ptr_nonnull(json_object_get(spec, "title"));
    for (size_t i = 0; fields[i]; i++)
        ck_assert_msg(!takes_for_amount(json_object_get(spec, "encoding"), fields[i]),
                      "%s takes \"%s\" for an amount", what, fields[i]);
    check_figure(text, "vega", what);
    check_figure(text, "report", what);
    json_decref(spec);
    g_free(text);
    g_strfreev(fields);
    g_free(what);
}

START_TEST(all_charts_of_a_table_are_drawn)
{
    const struct burin_draft *draft;
    struct burin_drafts *drafts = drafts_new(&tables[_i]);
    for (size_t i = 0; (draft = burin_drafts_at(drafts, i)); i++)
        check_spec(&tables[_i], draft);
    burin_drafts_free(drafts);
}
END_TEST

START_TEST(the_first_chart_fits_best)
{
    struct burin_drafts *drafts = drafts_new(&tables[_i]);
    ck_assert_msg(strcmp(burin_drafts_at(drafts, 0)->kind, tables[_i].kind) == 0, "%s is a %s",
                  tables[_i].file, burin_drafts_at(drafts, 0)->kind);
    burin_drafts_free(drafts);
}
END_TEST

/* RFC 4180 and people: what a spec must say of notations that JavaScript doesn't read. */
START_TEST(notations_are_read)
{
    static const struct {
        const char *table, *has;
    } cases[] = {
        {"d;v\nA;1,5\nB;2,25\n", "/[^0-9,-]/g, ''), ',', '.')"},
        {"d,v\nA,$1.50\nB,$2.25\n", "/[^0-9.-]/g"},
        {"d,v\n01.02.2024,1\n02.02.2024,5\n03.02.2024,2\n", "date:'%d.%m.%Y'"},
        {"d|v\nA|1\nB|2\n", "\"delimiter\": \"|\""},
        {"[{\"a.b\": \"x\", \"v\": 1}, {\"a.b\": \"y\", \"v\": 2}]", "a\\\\.b"},
    };
    const char *wanted = cases[_i].has;
    struct burin_drafts *drafts =
        burin_drafts_new(cases[_i].table, strlen(cases[_i].table), "data.csv");
    ck_assert_msg(!burin_drafts_problem(drafts), "%s", burin_drafts_problem(drafts));
    const char *spec = burin_drafts_at(drafts, 0)->spec;
    ck_assert_msg(strstr(spec, wanted) != NULL, "%s isn't in\n%s", wanted, spec);
    burin_drafts_free(drafts);
}
END_TEST

START_TEST(what_makes_no_chart_is_told)
{
    static const char *const nothing[] = {"", "a,b\n", "{\"a\": 1}", "[1, 2", "id\n7\n"};
    struct burin_drafts *drafts = burin_drafts_new(nothing[_i], strlen(nothing[_i]), "data.csv");
    ck_assert_ptr_nonnull(burin_drafts_problem(drafts));
    ck_assert_ptr_null(burin_drafts_at(drafts, 0));
    burin_drafts_free(drafts);
}
END_TEST

START_TEST(what_is_no_text_is_told)
{
    static const char packed[] = "\x1f\x8b\x08\x00\x00\x00";
    struct burin_drafts *drafts = burin_drafts_new(packed, sizeof packed, "data.csv.gz");
    ck_assert_str_eq(burin_drafts_problem(drafts), "it is no text");
    burin_drafts_free(drafts);
}
END_TEST

static Suite *draft_suite(void)
{
    Suite *suite = suite_create("library/draft");
    TCase *cases = tcase_create("drafts");
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_loop_test(cases, the_first_chart_fits_best, 0, (int)COUNT_OF(tables));
    tcase_add_loop_test(cases, all_charts_of_a_table_are_drawn, 0, (int)COUNT_OF(tables));
    tcase_add_loop_test(cases, notations_are_read, 0, 5);
    tcase_add_test(cases, what_is_no_text_is_told);
    tcase_add_loop_test(cases, what_makes_no_chart_is_told, 0, 5);
    suite_add_tcase(suite, cases);
    return suite;
}

int main(void)
{
    return suite_main(draft_suite());
}
