/*
 * Tables and what is drawn of them, for tests of rows that flow: they come to the same as rows that
 * are read as a whole.
 */
#ifndef TESTS_CHARTS_ENCODE_FLOW_CASES_H
#define TESTS_CHARTS_ENCODE_FLOW_CASES_H

#include <stdio.h>

#include "base/buffer.h"

/* What is special about a table. */
enum flow_table {
    FLOW_PLAIN,
    FLOW_RETURNS,  /* "\r\n", no end of the last line */
    FLOW_QUOTED,   /* quotes, lines in values, letters that aren't ASCII */
    FLOW_GAPS,     /* values that are missing */
    FLOW_LATE_GAP, /* the same in the last row only */
    FLOW_RAGGED,
    FLOW_NO_NUMBER,
    FLOW_ODD_DATES,
    FLOW_NO_UTF8,
    FLOW_OPEN_QUOTE,
    FLOW_LARGE_INTEGERS,
    FLOW_TABLE_COUNT
};

static inline const char *flow_text(enum flow_table table, unsigned row)
{
    static const char *const plain[] = {"x", "yy", "zzz", "x"};
    static const char *const quoted[] = {"\"a,b\"", "\"say \"\"so\"\"\"", "\"two\nlines\"",
                                         "\xc3\xa9"};
    return table == FLOW_QUOTED ? quoted[row % 4] : plain[row % 4];
}

static inline const char *flow_number(enum flow_table table, unsigned row, char number[32])
{
    const unsigned last = 299;
    snprintf(number, 32, "%u.%02u", row * 7919 % 1000, row * 104729 % 100);
    if ((table == FLOW_GAPS && row % 11 == 3) || (table == FLOW_LATE_GAP && row == last))
        number[0] = '\0';
    if (table == FLOW_NO_NUMBER && row == 250)
        return "n/a";
    if (table == FLOW_LARGE_INTEGERS && row % 50 == 49)
        return "9007199254740993";
    return number;
}

static inline void flow_add_row(struct buffer *csv, enum flow_table table, unsigned row)
{
    char number[32], date[32];
    const unsigned last = 299;
    snprintf(date, sizeof date,
             table == FLOW_ODD_DATES && row > 200 ? "%u/%02u/%02u" : "%u-%02u-%02u", 2019 + row % 3,
             row % 12 + 1, row * 13 % 28 + 1);
    if ((table == FLOW_GAPS && row % 17 == 5) || (table == FLOW_LATE_GAP && row == last))
        date[0] = '\0';
    buffer_format(csv, "%c,%s,%u,%s,%s", "ABCDE"[row * row % 7 % 5],
                  flow_number(table, row, number), row % 6, date, flow_text(table, row));
    if (table == FLOW_RAGGED && row == 280)
        buffer_append_text(csv, ",more");
    if (table == FLOW_NO_UTF8 && row == 290)
        buffer_append_text(csv, "\xff");
    if (table == FLOW_OPEN_QUOTE && row == last)
        buffer_append_text(csv, "\n\"A");
    buffer_append_text(csv, table != FLOW_RETURNS ? "\n" : row < last ? "\r\n" : "");
}

/* 300 rows of a kind, a number, an index, a day and a text. */
static inline struct buffer flow_table(enum flow_table table)
{
    struct buffer csv = {0};
    buffer_append_text(&csv, table == FLOW_RETURNS ? "k,n,i,d,t\r\n" : "k,n,i,d,t\n");
    for (unsigned row = 0; row < 300; row++)
        flow_add_row(&csv, table, row);
    return csv;
}

/* What stands beside "data": {"url": …}, and whether the rows of a plain table flow. */
static const struct flow_case {
    const char *spec;
    bool flows;
} flow_cases[] = {
    {"\"mark\": \"bar\", \"encoding\": {\"x\": {\"bin\": true, \"field\": \"n\"}, \"y\": "
     "{\"aggregate\": \"count\"}}",
     true},
    {"\"transform\": [{\"filter\": \"datum.n > 200\"}], \"mark\": \"rect\", \"encoding\": {\"x\": "
     "{\"bin\": {\"maxbins\": 7}, \"field\": \"n\"}, \"y\": {\"bin\": true, \"field\": \"i\", "
     "\"type\": \"ordinal\"}, \"color\": {\"aggregate\": \"mean\", \"field\": \"i\"}}",
     true},
    {"\"encoding\": {\"x\": {\"bin\": true, \"field\": \"n\"}, \"y\": {\"aggregate\": \"count\"}}, "
     "\"layer\": [{\"mark\": \"bar\"}, {\"transform\": [{\"filter\": \"datum.i > 2\"}], \"mark\": "
     "\"bar\"}]",
     false},
    {"\"encoding\": {\"x\": {\"bin\": true, \"field\": \"n\"}, \"y\": {\"aggregate\": \"count\"}}, "
     "\"layer\": [{\"mark\": \"bar\"}, {\"mark\": \"line\"}]",
     true},
    {"\"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"k\"}, \"y\": {\"aggregate\": \"sum\", "
     "\"field\": \"n\", \"type\": \"quantitative\"}}",
     true},
    {"\"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"k\"}, \"y\": {\"aggregate\": "
     "\"count\"}, "
     "\"color\": {\"field\": \"t\"}}",
     true},
    {"\"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"k\", \"sort\": \"descending\"}, "
     "\"y\": "
     "{\"aggregate\": \"mean\", \"field\": \"n\"}}",
     true},
    {"\"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"k\", \"sort\": [\"C\", \"A\"]}, "
     "\"y\": "
     "{\"aggregate\": \"stdev\", \"field\": \"n\"}}",
     true},
    {"\"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"k\", \"sort\": \"-y\"}, \"y\": "
     "{\"aggregate\": \"sum\", \"field\": \"n\"}}",
     false},
    {"\"mark\": \"line\", \"encoding\": {\"x\": {\"timeUnit\": \"yearmonth\", \"field\": \"d\"}, "
     "\"y\": {\"aggregate\": \"sum\", \"field\": \"n\"}}",
     true},
    {"\"mark\": \"area\", \"encoding\": {\"x\": {\"timeUnit\": \"month\", \"field\": \"d\", "
     "\"type\": "
     "\"ordinal\"}, \"y\": {\"aggregate\": \"variancep\", \"field\": \"n\"}, \"color\": "
     "{\"field\": "
     "\"k\"}}",
     true},
    {"\"mark\": \"point\", \"encoding\": {\"x\": {\"aggregate\": \"min\", \"field\": \"n\"}, "
     "\"y\": "
     "{\"aggregate\": \"max\", \"field\": \"n\"}, \"color\": {\"field\": \"t\"}, \"detail\": "
     "{\"field\": \"k\"}}",
     true},
    {"\"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"k\"}, \"y\": {\"aggregate\": "
     "\"median\", "
     "\"field\": \"n\"}}",
     false},
    {"\"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"k\"}, \"y\": {\"aggregate\": "
     "\"distinct\", \"field\": \"t\"}}",
     false},
    {"\"mark\": \"bar\", \"encoding\": {\"y\": {\"aggregate\": \"sum\", \"field\": \"n\"}}", true},
    {"\"mark\": \"bar\", \"encoding\": {\"x\": {\"bin\": {\"extent\": [0, 1000]}, \"field\": "
     "\"n\"}, "
     "\"y\": {\"aggregate\": \"count\"}}",
     true},
    {"\"mark\": \"bar\", \"encoding\": {\"x\": {\"bin\": {\"extent\": [0, 1000]}, \"field\": "
     "\"n\", "
     "\"type\": \"ordinal\"}, \"y\": {\"aggregate\": \"count\"}}",
     true},
    {"\"mark\": \"point\", \"encoding\": {\"x\": {\"field\": \"n\", \"type\": \"quantitative\"}, "
     "\"y\": {\"field\": \"i\", \"type\": \"quantitative\"}}",
     false},
    {"\"transform\": [{\"filter\": \"datum.n > 300\"}, {\"calculate\": \"datum.n * 2\", \"as\": "
     "\"m\"}], \"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"k\"}, \"y\": {\"aggregate\": "
     "\"sum\", \"field\": \"m\"}}",
     true},
    {"\"transform\": [{\"filter\": {\"field\": \"k\", \"oneOf\": [\"A\", \"C\"]}}], \"mark\": "
     "\"bar\", \"encoding\": {\"x\": {\"field\": \"t\"}, \"y\": {\"aggregate\": \"valid\", "
     "\"field\": \"n\"}}",
     true},
    {"\"transform\": [{\"filter\": {\"field\": \"n\", \"gt\": 990}}], \"mark\": \"bar\", "
     "\"encoding\": {\"x\": {\"field\": \"t\"}, \"y\": {\"aggregate\": \"count\"}}",
     true},
    {"\"transform\": [{\"filter\": \"datum.n > 5000\"}], \"mark\": \"bar\", \"encoding\": {\"x\": "
     "{\"field\": \"k\"}, \"y\": {\"aggregate\": \"count\"}}",
     false},
    {"\"transform\": [{\"filter\": {\"timeUnit\": \"year\", \"field\": \"d\", \"equal\": 2020}}, "
     "{\"timeUnit\": \"yearquarter\", \"field\": \"d\", \"as\": \"q\"}], \"mark\": \"bar\", "
     "\"encoding\": {\"x\": {\"field\": \"q\", \"type\": \"temporal\"}, \"y\": {\"aggregate\": "
     "\"count\"}}",
     true},
    {"\"transform\": [{\"aggregate\": [{\"op\": \"sum\", \"field\": \"n\", \"as\": \"s\"}, "
     "{\"op\": "
     "\"count\", \"as\": \"c\"}], \"groupby\": [\"k\", \"i\"]}, {\"calculate\": \"datum.s / "
     "datum.c\", \"as\": \"mean\"}], \"mark\": \"point\", \"encoding\": {\"x\": {\"field\": \"k\", "
     "\"sort\": \"-y\"}, \"y\": {\"field\": \"mean\", \"type\": \"quantitative\"}}",
     true},
    {"\"transform\": [{\"window\": [{\"op\": \"sum\", \"field\": \"n\", \"as\": \"s\"}]}], "
     "\"mark\": "
     "\"bar\", \"encoding\": {\"x\": {\"field\": \"k\"}, \"y\": {\"aggregate\": \"max\", "
     "\"field\": "
     "\"s\"}}",
     false},
    {"\"transform\": [{\"fold\": [\"n\", \"i\"]}], \"mark\": \"bar\", \"encoding\": {\"x\": "
     "{\"field\": \"key\"}, \"y\": {\"aggregate\": \"sum\", \"field\": \"value\"}}",
     true},
    {"\"encoding\": {\"x\": {\"field\": \"k\"}, \"y\": {\"aggregate\": \"sum\", \"field\": "
     "\"n\"}}, "
     "\"layer\": [{\"mark\": \"bar\"}, {\"mark\": \"text\", \"encoding\": {\"text\": "
     "{\"aggregate\": "
     "\"count\"}}}, {\"transform\": [{\"filter\": \"datum.i > 2\"}], \"mark\": \"rule\"}]",
     true},
    {"\"hconcat\": [{\"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"k\"}, \"y\": "
     "{\"aggregate\": \"sum\", \"field\": \"n\"}}}, {\"mark\": \"arc\", \"encoding\": {\"color\": "
     "{\"field\": \"t\"}, \"theta\": {\"aggregate\": \"count\"}}}]",
     true},
    {"\"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"no\"}, \"y\": {\"aggregate\": "
     "\"count\"}}",
     false},
    {"\"mark\": {\"type\": \"bar\", \"tooltip\": true}, \"encoding\": {\"x\": {\"field\": \"k\"}, "
     "\"column\": {\"field\": \"t\"}, \"y\": {\"aggregate\": \"sum\", \"field\": \"n\"}}",
     false},
    {"\"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"k\", \"axis\": {\"labelAngle\": 0}}, "
     "\"y\": {\"aggregate\": \"sum\", \"field\": \"n\", \"stack\": \"normalize\"}, \"color\": "
     "{\"field\": \"i\", \"type\": \"ordinal\"}, \"order\": {\"aggregate\": \"count\"}}",
     true},
    {"\"mark\": \"rect\", \"encoding\": {\"x\": {\"field\": \"k\"}, \"y\": {\"field\": \"d\", "
     "\"timeUnit\": \"utcyear\"}, \"color\": {\"aggregate\": \"mean\", \"field\": \"n\", "
     "\"scale\": "
     "{\"domain\": \"unaggregated\"}}}",
     false},
};

#endif
