/*
 * Which fields a specification can ask for, and that loaders keep no others.
 */
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/diag.h"
#include "base/intern.h"
#include "data/load.h"
#include "data/mentions.h"
#include "data/table.h"
#include "tests/support/suite.h"

static struct diag *diag;
static struct arena *arena;

static void setup(void)
{
    diag = diag_new();
    arena = arena_new(diag);
}

static void teardown(void)
{
    arena_free(arena);
    diag_free(diag);
}

static struct mentions *mentions_of(const char *text)
{
    json_error_t error;
    json_t *spec = json_loads(text, 0, &error);
    ck_assert_msg(spec != NULL, "%s: %s", text, error.text);
    struct mentions *mentions = mentions_new(spec, arena);
    json_decref(spec);
    ck_assert_ptr_nonnull(mentions);
    return mentions;
}

/* The fields "kept", "other" and "a.b": which of them each text needs. */
static const struct {
    const char *spec;
    bool needs_kept, needs_other;
} cases[] = {
    {"{\"encoding\": {\"x\": {\"field\": \"kept\"}}}", true, false},
    {"{\"encoding\": {\"x\": {\"field\": \"kept.part\"}}}", true, false},
    {"{\"encoding\": {\"x\": {\"field\": \"['kept']\"}}}", true, false},
    {"{\"transform\": [{\"calculate\": \"datum.kept + 1\", \"as\": \"c\"}]}", true, false},
    {"{\"transform\": [{\"calculate\": \"datum['kept'] + 1\", \"as\": \"c\"}]}", true, false},
    {"{\"transform\": [{\"calculate\": \"datum [ \\\"kept\\\" ]\", \"as\": \"c\"}]}", true, false},
    {"{\"transform\": [{\"fold\": [\"kept\", \"c\"]}]}", true, false},
    {"{\"repeat\": [\"kept\"], \"spec\": {\"mark\": \"bar\"}}", true, false},
    {"{\"data\": {\"url\": \"a.csv\", \"format\": {\"parse\": {\"kept\": \"date\"}}}}", true,
     false},
    /* Rows are no words of the specification. */
    {"{\"datasets\": {\"a\": [{\"kept\": \"other\"}]}}", false, false},
    {"{\"data\": {\"values\": [{\"kept\": \"other\"}]}}", false, false},
    {"{\"encoding\": {\"x\": {\"axis\": {\"values\": [\"kept\"]}}}}", true, false},
    /* Whole rows. */
    {"{\"transform\": [{\"calculate\": \"datum[p]\", \"as\": \"c\"}]}", true, true},
    {"{\"transform\": [{\"calculate\": \"datum['ke' + 'pt']\", \"as\": \"c\"}]}", true, true},
    {"{\"transform\": [{\"calculate\": \"datum['\\\\x6bept']\", \"as\": \"c\"}]}", true, true},
    {"{\"transform\": [{\"calculate\": \"length(datum)\", \"as\": \"c\"}]}", true, true},
    {"{\"params\": [{\"name\": \"p\", \"expr\": \"data('a')[0]\"}]}", true, true},
    {"{\"transform\": [{\"lookup\": \"a\", \"from\": {\"data\": {}, \"key\": \"k\"}, \"as\": "
     "\"o\"}]}",
     true, true},
    {"{\"transform\": [{\"lookup\": \"a\", \"from\": {\"data\": {}, \"key\": \"k\", \"fields\": "
     "[\"kept\"]}}]}",
     true, false},
    {"{\"mark\": \"geoshape\"}", true, true},
    {"{\"mark\": {\"type\": \"geoshape\"}}", true, true},
    {"{\"encoding\": {\"x\": {\"aggregate\": {\"argmax\": \"a\"}, \"field\": \"b\"}}}", true, true},
    {"{\"transform\": [{\"aggregate\": [{\"op\": \"values\", \"as\": \"v\"}]}]}", true, true},
    /* A constant of an encoding is no row. */
    {"{\"encoding\": {\"y\": {\"datum\": 5}}}", false, false},
    /* Words that only have these in them. */
    {"{\"title\": \"mydatum and datums\"}", false, false},
};

START_TEST(fields_that_are_mentioned)
{
    const struct mentions *mentions = mentions_of(cases[_i].spec);
    ck_assert_msg(mentions_field(mentions, "kept") == cases[_i].needs_kept, "%s", cases[_i].spec);
    ck_assert_msg(mentions_field(mentions, "other") == cases[_i].needs_other, "%s", cases[_i].spec);
    ck_assert(mentions_field(NULL, "other"));
}
END_TEST

/* A dot that is no way down has a backslash before it. */
START_TEST(names_with_dots)
{
    const struct mentions *mentions =
        mentions_of("{\"encoding\": {\"x\": {\"field\": \"a\\\\.b\"}}}");
    ck_assert(mentions_field(mentions, "a.b"));
    ck_assert(!mentions_field(mentions, "a.c"));
}
END_TEST

static const struct {
    const struct data_loader *loader;
    const char *text;
} files[] = {
    {&data_loader_csv, "kept,other,third\n1,2,3\n4,5,6\n"},
    {&data_loader_tsv, "other\tkept\tthird\n2\t1\t3\n5\t4\t6\n"},
    {&data_loader_json, "[{\"other\": 1, \"kept\": 1}, {\"kept\": 4, \"third\": [\"x\"]}]"},
    {&data_loader_ndjson, "{\"other\": 1, \"kept\": 1}\n{\"kept\": 4, \"third\": {\"x\": 1}}\n"},
};

START_TEST(loaders_keep_no_others)
{
    const struct data_format format = {0};
    const struct data_text text = {.name = "rows",
                                   .bytes = files[_i].text,
                                   .length = strlen(files[_i].text),
                                   .format = &format};
    struct data_context context = {.arena = arena, .intern = intern_new(arena), .diag = diag};
    context.mentions = mentions_of("{\"encoding\": {\"x\": {\"field\": \"kept\"}}}");
    const struct table *table = files[_i].loader->load(&text, &context);
    ck_assert_ptr_nonnull(table);
    ck_assert_uint_eq(table->row_count, 2);
    ck_assert_uint_eq(table->column_count, 1);
    ck_assert_str_eq(table->columns[0].name, "kept");
    ck_assert_str_eq(table_suggest_field(table, "othr"), "other"); /* it is in the file */
    context.mentions = NULL;
    table = files[_i].loader->load(&text, &context);
    ck_assert_uint_eq(table->column_count, 3);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("mentions");
    TCase *all = tcase_create("all");
    tcase_add_checked_fixture(all, setup, teardown);
    tcase_add_loop_test(all, fields_that_are_mentioned, 0, COUNT_OF(cases));
    tcase_add_test(all, names_with_dots);
    tcase_add_loop_test(all, loaders_keep_no_others, 0, COUNT_OF(files));
    suite_add_tcase(suite, all);
    return suite_main(suite);
}
