/*
 * Rows made from JSON text. The scan checks the syntax and says where values end; plain texts and
 * numbers are read from between, the rest is jansson's.
 */
#include "data/load/json_rows.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/intern.h"
#include "base/number.h"
#include "data/json_internal.h"
#include "data/table.h"

enum { PREFIX_SIZE = 40 }; /* "record 12345: " */

static void write_prefix(const struct json_rows *rows, char prefix[PREFIX_SIZE])
{
    prefix[0] = '\0';
    if (rows->record > 0)
        snprintf(prefix, PREFIX_SIZE, "record %zu: ", rows->record);
}

bool json_rows_fail(const struct json_rows *rows)
{
    char prefix[PREFIX_SIZE];
    const struct json_scan *scan = &rows->scan;
    struct diag_place place =
        json_text_place(rows->name, scan->text, scan->length, scan->wrong_at, rows->context->arena);
    write_prefix(rows, prefix);
    return diag_error(rows->context->diag, scan->code, &place, scan->hint, "%s%s", prefix,
                      scan->message);
}

/* --- values ---------------------------------------------------------------------------------- */

/* A nested value, or a text with escapes: read by jansson. */
static bool read_tree(const struct json_rows *rows, size_t start, struct value *value)
{
    const struct data_context *context = rows->context;
    struct json_scan scan = rows->scan;
    json_error_t error;
    size_t end;
    scan.at = start;
    json_t *json = json_parse_checked(&scan, &end, &error);
    if (!json) {
        char prefix[PREFIX_SIZE];
        write_prefix(rows, prefix);
        const struct json_failure failure = {rows->name, &scan, &error, prefix};
        json_report_parse(&failure, context->arena, context->diag);
        return false;
    }
    *value = json_value(json, rows->texts, rows->arena);
    json_decref(json);
    return true;
}

static bool read_number(struct json_rows *rows, const char *name, size_t start, struct value *value)
{
    const char *text = rows->scan.text + start;
    size_t length = rows->scan.at - start;
    *value = VALUE_OF_NUMBER(0);
    if (!number_parse(text, length, &value->number) || isinf(value->number))
        return read_tree(rows, start, value); /* which says that it is too large */
    load_note_rounding(&rows->rounding,
                       &(struct load_number){name, text, length, value->number, start});
    return true;
}

/* The quoted text from start to end (exclusive) of a checked text, without its quotes and escapes;
 * interned. NULL when memory is out. */
static const char *unquote(const struct json_scan *scan, size_t start, size_t end,
                           struct intern *intern)
{
    const char *text = scan->text + start + 1;
    size_t length = end - start - 2;
    if (!memchr(text, '\\', length))
        return intern_text(intern, text, length);
    json_t *json = json_loadb(text - 1, length + 2, JSON_DECODE_ANY, NULL);
    const char *kept =
        json ? intern_text(intern, json_string_value(json), json_string_length(json)) : NULL;
    json_decref(json);
    return kept;
}

/* The value from start to where the scan stands. */
static bool read_value(struct json_rows *rows, const char *name, size_t start, struct value *value)
{
    const struct json_scan *scan = &rows->scan;
    switch (scan->text[start]) {
    case '{':
    case '[':
        return read_tree(rows, start, value);
    case '"':
        value->type = VALUE_TEXT;
        value->text = unquote(scan, start, scan->at, rows->texts);
        return value->text || diag_out_of_memory(rows->context->diag);
    case 't':
    case 'f':
        *value = VALUE_OF_BOOL(scan->text[start] == 't');
        return true;
    case 'n':
        *value = VALUE_OF_NULL;
        return true;
    default:
        return read_number(rows, name, start, value);
    }
}

/* --- records --------------------------------------------------------------------------------- */

/* Passes the value here and sets the field of the row to it. */
static bool add_field(struct json_rows *rows, const char *name)
{
    struct value value;
    json_scan_space(&rows->scan);
    size_t start = rows->scan.at;
    if (!json_scan_value(&rows->scan))
        return json_rows_fail(rows);
    struct load_conversion *conversion = load_find_conversion(&rows->parse, name);
    if (!conversion && !field_filter_keeps(&rows->filter, name))
        return true;
    if (!read_value(rows, name, start, &value))
        return false;
    if (conversion)
        value = load_convert(conversion, value, start, rows->arena);
    return table_builder_set_interned(rows->builder, name, value);
}

static const char *member_name(const struct json_rows *rows, const struct json_list *list,
                               size_t index)
{
    char digits[PREFIX_SIZE];
    if (list->close == '}')
        return unquote(&rows->scan, list->key, list->key_end, rows->context->intern);
    snprintf(digits, sizeof digits, "%zu", index);
    return intern_text(rows->context->intern, digits, strlen(digits));
}

/* An object's members, an array's elements by their index. */
static bool add_members(struct json_rows *rows)
{
    struct json_list list;
    enum json_step step;
    if (!json_scan_open(&rows->scan, &list))
        return json_rows_fail(rows);
    for (size_t index = 0; (step = json_scan_step(&rows->scan, &list)) == JSON_STEP_ITEM; index++) {
        const char *name = member_name(rows, &list, index);
        if (!name)
            return diag_out_of_memory(rows->context->diag);
        if (!add_field(rows, name))
            return false;
    }
    return step == JSON_STEP_END || json_rows_fail(rows);
}

bool json_rows_add(struct json_rows *rows)
{
    json_scan_space(&rows->scan);
    if (!table_builder_add_row(rows->builder))
        return false;
    char first = rows->scan.at < rows->scan.length ? rows->scan.text[rows->scan.at] : '\0';
    if (first == '{' || first == '[')
        return add_members(rows);
    const char *name = intern_text(rows->context->intern, "data", 4);
    return name && add_field(rows, name);
}

/* --- the table ------------------------------------------------------------------------------- */

static struct diag_place place_at(const void *reading, size_t at, const char *field)
{
    const struct json_rows *rows = reading;
    (void)field;
    return json_text_place(rows->name, rows->scan.text, rows->scan.length, at,
                           rows->context->arena);
}

struct table *json_rows_finish(struct json_rows *rows)
{
    struct table *table = table_builder_freeze(rows->builder, rows->context->arena);
    if (table)
        table = load_fill_missing(&rows->parse, table, rows->context);
    if (!table)
        return NULL;
    table->left_out = field_filter_left_out(&rows->filter);
    load_check_parse(&rows->parse, table, rows->context);
    load_warn_values(&rows->parse, &rows->rounding, place_at, rows, rows->context);
    return table;
}
