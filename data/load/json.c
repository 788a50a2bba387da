/*
 * Rows from JSON: files record by record, so that a file is never a tree in memory, and inline
 * values from the spec's own tree.
 */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/suggest.h"
#include "data/json_internal.h"
#include "data/json_scan.h"
#include "data/load.h"
#include "data/table.h"

enum { PREFIX_SIZE = 40 }; /* "record 12345: " */

static bool add_field(struct table_builder *builder, const char *name, const json_t *json,
                      const struct load_parse *parse, const struct data_context *context)
{
    /* The builder interns texts itself. */
    struct value value = json_typeof(json) == JSON_STRING
                             ? VALUE_OF_TEXT(json_string_value(json))
                             : json_value(json, context->intern, context->arena);
    return table_builder_set(builder, name, load_convert(parse, name, value, context->arena));
}

bool load_add_row(struct table_builder *builder, const json_t *record,
                  const struct load_parse *parse, const struct data_context *context)
{
    if (!table_builder_add_row(builder))
        return false;
    char name[PREFIX_SIZE];
    const char *key;
    json_t *value;
    size_t index;
    switch (json_typeof(record)) {
    case JSON_OBJECT:
        json_object_foreach((json_t *)record, key, value)
        {
            if (!add_field(builder, key, value, parse, context))
                return false;
        }
        return true;
    case JSON_ARRAY:
        json_array_foreach(record, index, value)
        {
            snprintf(name, sizeof name, "%zu", index);
            if (!add_field(builder, name, value, parse, context))
                return false;
        }
        return true;
    default:
        return add_field(builder, "data", record, parse, context);
    }
}

/* Where diagnostics about the property point: its own place if the spec gives it. */
static const struct json_node *property_node(const struct json_node *data)
{
    const struct json_node *property = json_member(json_member(data, "format"), "property");
    return property ? property : data;
}

static bool fail_property(const struct json_node *node, const char *key, const char *nearest,
                          const char *name, const struct data_context *context)
{
    const char *hint =
        nearest ? arena_format(context->arena, "did you mean \"%s\"?", nearest) : NULL;
    return json_error(node, context->diag, DIAG_DATA, hint, "\"%s\" has no property \"%s\"", name,
                      key);
}

static bool fail_no_records(const struct json_node *node, const struct data_format *format,
                            const char *name, const char *found, const struct data_context *context)
{
    return json_error(node, context->diag, DIAG_DATA, NULL,
                      "the property \"%s\" of \"%s\" must be an array of records, not %s",
                      format->property, name, found);
}

/* --- inline values -------------------------------------------------------------------------- */

static const struct json_node *inline_property(const struct json_node *values,
                                               const struct data_format *format,
                                               const struct json_node *data,
                                               const struct data_context *context)
{
    const struct json_node *at = property_node(data);
    size_t count;
    const char *const *keys = load_split_path(format->property, &count, context->arena);
    for (size_t i = 0; keys && i < count; i++) {
        const struct json_node *member = json_member(values, keys[i]);
        if (!member) {
            struct suggest suggest = {.word = keys[i]};
            const struct json_node *other;
            for (size_t k = 0; (other = json_member_at(values, k)); k++)
                suggest_offer(&suggest, other->key);
            fail_property(at, keys[i], suggest.best, values->key ? values->key : "values", context);
            return NULL;
        }
        values = member;
    }
    if (keys && !json_is_array(values) && !json_is_object(values)) {
        fail_no_records(at, format, "values", json_type_name(values), context);
        return NULL;
    }
    return keys ? values : NULL;
}

static bool add_inline_rows(struct table_builder *builder, const struct json_node *values,
                            const struct load_parse *parse, const struct data_context *context)
{
    if (!json_is_array(values))
        return load_add_row(builder, values->value, parse, context);
    size_t index;
    json_t *record;
    json_array_foreach(values->value, index, record)
    {
        if (!load_add_row(builder, record, parse, context))
            return false;
    }
    return true;
}

struct table *load_inline(const struct json_node *values, const struct data_format *format,
                          const struct json_node *data, const struct data_context *context)
{
    struct load_parse parse;
    if (format->property && !(values = inline_property(values, format, data, context)))
        return NULL;
    if (!load_read_parse(format->parse, &parse, context))
        return NULL;
    struct table_builder *builder = table_builder_new(context->intern, context->diag);
    struct table *table = NULL;
    if (builder && add_inline_rows(builder, values, &parse, context))
        table = table_builder_freeze(builder, context->arena);
    table_builder_free(builder);
    if (table)
        load_check_parse(&parse, table, context);
    return table;
}

/* --- files ---------------------------------------------------------------------------------- */

/* One file under way. */
struct reading {
    const char *name;
    struct json_scan scan;
    const struct data_format *format;
    const struct json_node *node;
    const struct data_context *context;
    struct load_parse parse;
    struct table_builder *builder;
};

/* The name of an object's member, as the text has it (escapes and all), for a suggestion. */
static const char *copy_key(const struct reading *reading, const struct json_list *list)
{
    return arena_copy(reading->context->arena, reading->scan.text + list->key + 1,
                      list->key_end - list->key - 2);
}

/* Moves from an object or array to the member of that name (or index); false when it has none.
 * names, if not NULL, is offered all members. A name given twice counts the last time, as in
 * JavaScript. */
static bool find_member(struct reading *reading, const char *key, struct suggest *names)
{
    struct json_scan *scan = &reading->scan;
    struct json_list list;
    size_t found = 0, index = 0;
    char digits[PREFIX_SIZE];
    bool hit = false;
    char bracket = scan->text[scan->at];
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
    struct json_scan *scan = &reading->scan;
    json_scan_space(scan);
    if (!reading->format->property)
        return true;
    size_t count;
    const char *const *keys =
        load_split_path(reading->format->property, &count, reading->context->arena);
    for (size_t i = 0; keys && i < count; i++) {
        struct suggest suggest = {.word = keys[i]};
        if (find_member(reading, keys[i], report ? &suggest : NULL))
            continue;
        if (report)
            fail_property(property_node(reading->node), keys[i], suggest.best, reading->name,
                          reading->context);
        return false;
    }
    return keys != NULL;
}

/* Counts the records before the failure of a scan: 0 when it isn't among the records. */
static size_t record_that_failed(const struct reading *reading)
{
    struct reading again = *reading;
    struct json_list list;
    again.scan = (struct json_scan){.text = reading->scan.text, .length = reading->scan.length};
    if (!find_rows(&again, false) || again.scan.text[again.scan.at] != '[')
        return 0;
    again.scan.message[0] = '\0';
    json_scan_open(&again.scan, &list);
    for (size_t record = 1;; record++) {
        if (json_scan_step(&again.scan, &list) == JSON_STEP_END)
            return 0;
        if (again.scan.message[0] || !json_scan_value(&again.scan))
            return record;
    }
}

static bool check_syntax(struct reading *reading)
{
    const struct data_context *context = reading->context;
    struct json_scan *scan = &reading->scan;
    if (json_scan_text(scan)) {
        scan->at = 0;
        return true;
    }
    char prefix[PREFIX_SIZE] = "";
    size_t record = record_that_failed(reading);
    if (record > 0)
        snprintf(prefix, sizeof prefix, "record %zu: ", record);
    struct diag_place place =
        json_text_place(reading->name, scan->text, scan->length, scan->wrong_at, context->arena);
    return diag_error(context->diag, scan->kind, &place, scan->hint, "%s%s", prefix, scan->message);
}

static bool add_record(struct reading *reading, size_t number)
{
    const struct data_context *context = reading->context;
    json_error_t error;
    size_t end;
    json_t *record = json_parse_checked(&reading->scan, &end, &error);
    if (!record) {
        char prefix[PREFIX_SIZE];
        snprintf(prefix, sizeof prefix, "record %zu: ", number);
        json_report_parse(reading->name, &reading->scan, &error, prefix, context->arena,
                          context->diag);
        return false;
    }
    bool done = load_add_row(reading->builder, record, &reading->parse, context);
    json_decref(record);
    reading->scan.at = end;
    return done;
}

static bool add_records(struct reading *reading)
{
    struct json_list list;
    if (!json_scan_open(&reading->scan, &list))
        return false;
    for (size_t number = 1; json_scan_step(&reading->scan, &list) == JSON_STEP_ITEM; number++) {
        json_scan_space(&reading->scan);
        if (!add_record(reading, number))
            return false;
    }
    return true;
}

/* A file whose root is one object is one row, as Vega has it. If one of its members is an array,
 * the author may have meant that. */
static void warn_lone_object(struct reading *reading)
{
    struct json_scan scan = reading->scan;
    struct json_list list;
    if (reading->format->property || !json_scan_open(&scan, &list))
        return;
    while (json_scan_step(&scan, &list) == JSON_STEP_ITEM) {
        json_scan_space(&scan);
        if (scan.text[scan.at] == '[') {
            struct arena *arena = reading->context->arena;
            const char *key = copy_key(reading, &list);
            const char *hint = arena_format(
                arena, "for its rows below \"%s\" add \"format\": {\"property\": \"%s\"}", key,
                key);
            json_warn(reading->node, reading->context->diag, DIAG_DATA, hint,
                      "\"%s\" is one object: it is read as one row", reading->name);
            return;
        }
        if (!json_scan_value(&scan))
            return;
    }
}

static bool add_rows(struct reading *reading)
{
    const struct data_context *context = reading->context;
    char bracket = reading->scan.text[reading->scan.at];
    if (bracket == '[')
        return add_records(reading);
    if (bracket == '{')
        warn_lone_object(reading);
    else if (reading->format->property)
        return fail_no_records(property_node(reading->node), reading->format, reading->name,
                               "a single value", context);
    return add_record(reading, 1);
}

static struct table *load_json(const char *name, const char *text, size_t length,
                               const struct data_format *format, const struct json_node *node,
                               const struct data_context *context)
{
    size_t mark = json_scan_mark(text, length);
    struct reading reading = {
        .name = name,
        .scan = {.text = text + mark, .length = length - mark},
        .format = format,
        .node = node,
        .context = context,
    };
    if (!load_read_parse(format->parse, &reading.parse, context) || !check_syntax(&reading) ||
        !find_rows(&reading, true))
        return NULL;
    struct table *table = NULL;
    reading.builder = table_builder_new(context->intern, context->diag);
    if (reading.builder && add_rows(&reading))
        table = table_builder_freeze(reading.builder, context->arena);
    table_builder_free(reading.builder);
    if (table)
        load_check_parse(&reading.parse, table, context);
    return table;
}

static const char *const json_extensions[] = {"json", NULL};

const struct data_loader data_loader_json = {
    .name = "json", .extensions = json_extensions, .load = load_json};
