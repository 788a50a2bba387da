/*
 * Rows made from JSON text, member by member: what data/load/json.c and data/load/ndjson.c share.
 * Only nested values ever become a tree, and only for as long as they are read.
 */
#ifndef DATA_LOAD_JSON_ROWS_H
#define DATA_LOAD_JSON_ROWS_H

#include "data/json_scan.h"
#include "data/load.h"
#include "data/mentions.h"

/* A text whose records are under way. */
struct json_rows {
    const char *name; /* for diagnostics */
    struct json_scan scan;
    const struct data_context *context;
    struct intern *texts; /* of values; … */
    struct arena *arena;  /* … and their trees */
    struct load_parse parse;
    struct load_rounding rounding;
    struct field_filter filter;
    struct table_builder *builder;
    size_t record; /* the number of the one under way, from 1; 0: outside of records */
};

/* Adds a row of the value that begins at the scan's place, after white space, and passes it. False
 * after an error. */
bool json_rows_add(struct json_rows *rows);

/* Records why the scan failed, with the record's number. Returns false. */
bool json_rows_fail(const struct json_rows *rows);

/* The table of all rows, with what there is to say about values; NULL when memory is out. */
struct table *json_rows_finish(struct json_rows *rows);

#endif
