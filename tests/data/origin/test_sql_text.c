/*
 * Which queries of a call are one SELECT, and how names are quoted. The syntax is that of ISO
 * 9075-2 and of the PostgreSQL manual, 4.1 "Lexical Structure".
 */
#include <string.h>

#include "base/array.h"
#include "base/buffer.h"
#include "data/origin/sql_text.h"
#include "tests/support/suite.h"

static const struct {
    const char *query;
    bool is_good, is_ordered;
} queries[] = {
    {"SELECT 1", true, false},
    {"  with a as (select 1) select * from a", true, false},
    {"(SELECT 1) UNION (SELECT 2)", true, false},
    {"/* a; */ SELECT 1 -- b;", true, false},
    {"SELECT ';', \"a;b\", `c;d` FROM t", true, false},
    {"SELECT 'it''s; one' FROM t", true, false},
    {"SELECT $$;$$, $a$ $$; $a$ FROM t", true, false},
    {"SELECT '\\d+' FROM t", true, false},
    {"SELECT a FROM t ORDER BY a", true, true},
    {"SELECT a FROM t order /* */ by a", true, true},
    {"SELECT a FROM (SELECT a FROM t ORDER BY a) AS s", true, false},
    {"SELECT sum(a) OVER (ORDER BY b) FROM t", true, false},
    {"SELECT 'order by' FROM t", true, false},
    {"", false, false},
    {" -- SELECT 1", false, false},
    {"DELETE FROM t", false, false},
    {"SELECTED", false, false},
    {"SELECT 1; SELECT 2", false, false},
    {"SELECT 1;", false, false}, /* its reader takes the last one away */
    {"SELECT 1) AS a; DROP TABLE t; --", false, false},
    {"SELECT 1 --a", false, false}, /* for MySQL it is 1 - (-a) */
    {"SELECT '--a' AS \"--b\"", true, false},
    {"SELECT 1) AS a (", false, false},
    {"SELECT (1", false, false},
    {"SELECT 'a", false, false},
    {"SELECT \"a", false, false},
    {"SELECT $a$ b", false, false},
    {"SELECT 1 /* a", false, false},
    {"SELECT 1 /* a /* b */", false, false}, /* PostgreSQL's go on, SQLite's don't */
    {"SELECT 'a\\'; DROP TABLE t; --'", false, false},
    {"SELECT 'a\\' , '; DROP TABLE t; -- '", false, false}, /* MySQL's texts end elsewhere */
};

START_TEST(query)
{
    const char *text = queries[_i].query;
    const char *problem = sql_query_problem(text);
    ck_assert_msg(!problem == queries[_i].is_good, "%s: %s", text, problem ? problem : "good");
    if (!problem)
        ck_assert_msg(sql_query_is_ordered(text) == queries[_i].is_ordered, "%s", text);
}
END_TEST

static const struct {
    const char *query, *shown;
} comments[] = {
    {"SELECT 1 -- all", "SELECT 1 "},
    {"-- a\nSELECT -- b\n 1\n--\n", "\nSELECT \n 1\n\n"},
    {"SELECT /* -- a */ '-- b' AS \"-- c\", $$ -- d$$ -- e",
     "SELECT /* -- a */ '-- b' AS \"-- c\", $$ -- d$$ "},
    {"SELECT 2 - -1", "SELECT 2 - -1"},
};

START_TEST(line_comments_go)
{
    struct buffer buffer = {0};
    ck_assert(sql_append_query(&buffer, comments[_i].query) && buffer_append(&buffer, "", 1));
    ck_assert_str_eq((const char *)buffer.bytes, comments[_i].shown);
    buffer_free(&buffer);
}
END_TEST

static const struct {
    const char *table, *quoted;
} tables[] = {
    {"sales", "\"sales\""},
    {"public.sales", "\"public\".\"sales\""},
    {"a.b.c", "\"a\".\"b\".\"c\""},
    {"\"a.b\"", "\"a.b\""},
    {"a.\"b \"\" c\".d", "\"a\".\"b \"\" c\".\"d\""},
    {"t\"; DROP TABLE t; --", "\"t\"\"; DROP TABLE t; --\""},
};

START_TEST(table)
{
    struct buffer text = {0};
    ck_assert(sql_append_table(&text, tables[_i].table, '"') && buffer_append(&text, "", 1));
    ck_assert_str_eq((const char *)text.bytes, tables[_i].quoted);
    buffer_free(&text);
}
END_TEST

START_TEST(other_quotes)
{
    struct buffer text = {0};
    ck_assert(sql_append_name(&text, "a`b\"", '`') && buffer_append(&text, "", 1));
    ck_assert_str_eq((const char *)text.bytes, "`a``b\"`");
    buffer_free(&text);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("data/origin/sql_text");
    TCase *tcase = tcase_create("texts");
    tcase_add_loop_test(tcase, query, 0, COUNT_OF(queries));
    tcase_add_loop_test(tcase, line_comments_go, 0, COUNT_OF(comments));
    tcase_add_loop_test(tcase, table, 0, COUNT_OF(tables));
    tcase_add_test(tcase, other_quotes);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
