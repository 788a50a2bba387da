/*
 * Rows from JSON files: finds the records below "property" and reads them one by one, so that a
 * file is never a tree in memory. How a record becomes a row is in data/load/json_rows.c.
 */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/suggest.h"
#include "data/load/json_flow.h"
#include "data/table.h"

enum { INDEX_SIZE = 24 };

/* One file under way. */
struct reading {
    struct json_rows rows;
    const struct data_format *format;
    const struct json_node *node;
};

/* The name of an object's member, as the text has it (escapes and all), for a suggestion. */
static const char *copy_key(const struct reading *reading, const struct json_list *list)
{
    return arena_copy(reading->rows.context->arena, reading->rows.scan.text + list->key + 1,
                      list->key_end - list->key - 2);
}

/* The byte here, 0 at the end. */
static char peek(const struct json_scan *scan)
{
    return scan->at < scan->length ? scan->text[scan->at] : '\0';
}

/* Moves from an object or array to the member of that name (or index); false when it has none.
 * names, if not NULL, is offered all members. A name given twice counts the last time, as in
 * JavaScript. */
static bool find_member(struct reading *reading, const char *key, struct suggest *names)
{
    struct json_scan *scan = &reading->rows.scan;
    struct json_list list;
    size_t found = 0, index = 0;
    char digits[INDEX_SIZE];
    bool hit = false;
    char bracket = peek(scan);
    if ((bracket != '{' && bracket != '[') || !json_scan_open(scan, &list))
        return false;
    for (; json_scan_step(scan, &list) == JSON_STEP_ITEM; index++) {
        json_scan_space(scan);
        snprintf(digits, sizeof digits, "%zu", index);
        bool same = bracket == '{' ? json_scan_key_is(scan, list.key, list.key_end, key)
                                   : strcmp(digits, key) == 0;
        if (same) {
            found = scan->at;
            hit = true;
        } else if (names && bracket == '{') {
            const char *name = copy_key(reading, &list);
            if (name)
                suggest_offer(names, name);
        }
        if (!json_scan_value(scan))
            break; /* only in a rehearsal, on a text that isn't JSON */
    }
    if (hit)
        scan->at = found;
    return hit;
}

/* Moves the scan from the root to the rows. With report false it is a rehearsal. */
static bool find_rows(struct reading *reading, bool report)
{
    struct json_rows *rows = &reading->rows;
    json_scan_space(&rows->scan);
    if (!reading->format->property)
        return true;
    size_t count;
    const char *const *keys =
        load_split_path(reading->format->property, &count, rows->context->arena);
    for (size_t i = 0; keys && i < count; i++) {
        struct suggest suggest = {.word = keys[i]};
        if (find_member(reading, keys[i], report ? &suggest : NULL))
            continue;
        if (report)
            load_fail_property(reading->node, keys[i], suggest.best, rows->name, rows->context);
        return false;
    }
    return keys != NULL;
}

/* Counts the records before the failure of a scan: 0 when it isn't among the records. */
static size_t record_that_failed(const struct reading *reading)
{
    struct reading again = *reading;
    struct json_scan *scan = &again.rows.scan;
    struct json_list list;
    *scan = (struct json_scan){.text = scan->text, .length = scan->length};
    if (!find_rows(&again, false) || peek(scan) != '[')
        return 0;
    scan->message[0] = '\0';
    json_scan_open(scan, &list);
    for (size_t record = 1;; record++) {
        if (json_scan_step(scan, &list) == JSON_STEP_END)
            return 0;
        if (scan->message[0] || !json_scan_value(scan))
            return record;
    }
}

/* Where the rows aren't the whole text, that is checked before they are looked for. */
static bool check_syntax(struct reading *reading)
{
    struct json_rows *rows = &reading->rows;
    json_scan_space(&rows->scan);
    if (peek(&rows->scan) == '[' && !reading->format->property)
        return true; /* checked while it is read */
    rows->scan.at = 0;
    if (json_scan_text(&rows->scan)) {
        rows->scan.at = 0;
        return true;
    }
    rows->record = record_that_failed(reading);
    return json_rows_fail(rows);
}

static bool add_records(struct reading *reading)
{
    struct json_rows *rows = &reading->rows;
    struct json_list list;
    if (!json_scan_open(&rows->scan, &list))
        return json_rows_fail(rows);
    for (;;) {
        rows->record++;
        enum json_step step = json_scan_step(&rows->scan, &list);
        if (step == JSON_STEP_ERROR)
            return json_rows_fail(rows);
        if (step == JSON_STEP_END)
            break;
        if (!json_rows_add(rows))
            return false;
    }
    rows->record = 0;
    return reading->format->property || json_scan_end(&rows->scan) || json_rows_fail(rows);
}

/* Whether a member holds what a geometry is made of: one row is one map then. */
static bool is_geographic(const struct json_scan *scan, const struct json_list *list)
{
    static const char *const names[] = {"features", "geometries", "coordinates", "bbox"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (json_scan_key_is(scan, list->key, list->key_end, names[i]))
            return true;
    }
    return false;
}

/* A file whose root is one object is one row, as Vega has it. If one of its members is an array,
 * the author may have meant that. */
static void warn_lone_object(struct reading *reading)
{
    const struct json_rows *rows = &reading->rows;
    struct json_scan scan = rows->scan;
    struct json_list list;
    if (reading->format->property || !json_scan_open(&scan, &list))
        return;
    while (json_scan_step(&scan, &list) == JSON_STEP_ITEM) {
        json_scan_space(&scan);
        if (peek(&scan) == '[' && !is_geographic(&scan, &list)) {
            struct arena *arena = rows->context->arena;
            const char *key = copy_key(reading, &list);
            const char *hint = arena_format(
                arena, "for its rows below \"%s\" add \"format\": {\"property\": \"%s\"}", key,
                key);
            node_warn(reading->node, rows->context->diag, DIAG_DATA, hint,
                      "\"%s\" is one object: it is read as one row", rows->name);
            return;
        }
        if (!json_scan_value(&scan))
            return;
    }
}

static bool add_rows(struct reading *reading)
{
    struct json_rows *rows = &reading->rows;
    char bracket = peek(&rows->scan);
    if (bracket == '[')
        return add_records(reading);
    if (bracket == '{')
        warn_lone_object(reading);
    else if (reading->format->property)
        return load_fail_no_records(reading->node, reading->format, rows->name, "a single value",
                                    rows->context);
    rows->record = 1;
    return json_rows_add(rows);
}

/* A file whose name says nothing is JSON, says Vega-Lite. Where it begins like a table, an error of
 * JSON would not help. */
static bool check_start(const struct reading *reading)
{
    const struct json_rows *rows = &reading->rows;
    const char *text = rows->scan.text, *at = text;
    const char *line = memchr(text, '\n', rows->scan.length);
    const char *end = line ? line : text + rows->scan.length;
    if (node_member(node_member(reading->node, "format"), "type") ||
        !node_member(reading->node, "url"))
        return true;
    while (at < end && strchr(" \t\r", *at))
        at++;
    if (at == end || strchr("[{", *at)) /* else it's no rows, even if it's JSON */
        return true;
    const char *hint = memchr(at, '\t', (size_t)(end - at)) ? "say \"format\": {\"type\": \"tsv\"}"
                       : memchr(at, ';', (size_t)(end - at))
                           ? "say \"format\": {\"type\": \"dsv\", "
                             "\"delimiter\": \";\"}"
                       : memchr(at, ',', (size_t)(end - at)) ? "say \"format\": {\"type\": \"csv\"}"
                       : memchr(at, '|', (size_t)(end - at))
                           ? "say \"format\": {\"type\": \"dsv\", \"delimiter\": \"|\"}"
                       : memchr(at, ' ', (size_t)(end - at))
                           ? "say \"format\": {\"type\": \"dsv\", \"delimiter\": \" \"}"
                           : NULL;
    struct diag_place place = {.file = rows->name, .line = 1, .column = 1};
    return !hint || diag_error(rows->context->diag, DIAG_SYNTAX, &place, hint,
                               "this is no JSON, as which a file of this name is read: it looks "
                               "like a table");
}

static struct table *load_json(const struct data_text *text, const struct data_context *context)
{
    size_t mark = json_scan_mark(text->bytes, text->length);
    struct reading reading = {
        .rows = {.name = text->name,
                 .scan = {.text = text->bytes + mark, .length = text->length - mark},
                 .context = context,
                 .texts = context->intern,
                 .arena = context->arena,
                 .filter = {.mentions = context->mentions, .arena = context->arena}},
        .format = text->format,
        .node = text->node,
    };
    if (!load_read_parse(text->format->parse, &reading.rows.parse, context) ||
        !check_start(&reading) || !check_syntax(&reading) || !find_rows(&reading, true))
        return NULL;
    reading.rows.builder = table_builder_new(context->intern, context->diag);
    struct table *table = NULL;
    if (reading.rows.builder && add_rows(&reading))
        table = json_rows_finish(&reading.rows);
    table_builder_free(reading.rows.builder);
    return table;
}

/* --- in pieces ------------------------------------------------------------------------------- */

/* A list of objects, as most files are. */
struct list_flow {
    struct json_flow flow; /* the first member */
    enum { LIST_BEFORE, LIST_FIRST, LIST_NEXT, LIST_AFTER, LIST_END } at;
};

/* False: the record isn't all there yet, or isn't right. */
static bool has_record(const struct json_scan *scan)
{
    struct json_scan ahead = *scan;
    return json_scan_value(&ahead);
}

/* Passes a bracket or a comma. False when none may be here. */
static bool pass_sign(struct list_flow *list, char sign)
{
    static const char signs[][3] = {"[", "]", "", ",]", ""}; /* by where the scan is */
    if (!strchr(signs[list->at], sign))
        return false;
    list->at = sign == '[' ? LIST_FIRST : sign == ',' ? LIST_NEXT : LIST_END;
    list->flow.rows.scan.at++;
    return true;
}

static bool flow_records(struct json_flow *flow, bool is_last)
{
    struct list_flow *list = (struct list_flow *)flow;
    struct json_scan *scan = &flow->rows.scan;
    for (;;) {
        json_scan_space(scan);
        char next = peek(scan);
        if (next == '\0')
            return !is_last || (list->at == LIST_END && scan->at == scan->length);
        if (next == '{' && (list->at == LIST_FIRST || list->at == LIST_NEXT)) {
            if (!has_record(scan))
                return !is_last;
            flow->rows.record++;
            if (!json_rows_add(&flow->rows) || !json_flow_count(flow))
                return false;
            list->at = LIST_AFTER;
        } else if (!pass_sign(list, next)) {
            return false;
        }
    }
}

static bool flow_json(struct text_pieces *pieces, const struct data_text *text,
                      struct row_sink *sink, const struct data_context *context)
{
    struct list_flow list = {.at = LIST_BEFORE};
    bool done = !text->format->property && json_flow_begin(&list.flow, text, sink, context) &&
                json_flow_read(&list.flow, pieces, flow_records);
    json_flow_end(&list.flow);
    return done;
}

static const char *const json_extensions[] = {"json", NULL};
static const char *const json_media_types[] = {"application/json", "text/json",
                                               "application/geo+json", NULL};

const struct data_loader data_loader_json = {.name = "json",
                                             .extensions = json_extensions,
                                             .media_types = json_media_types,
                                             .load = load_json,
                                             .flow = flow_json};
