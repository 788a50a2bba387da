/*
 * Rows from JSON lines (burin's own format beside Vega-Lite's): each line is a record, blank lines
 * are none. https://github.com/ndjson/ndjson-spec
 */
#include <string.h>

#include "data/load/json_rows.h"
#include "data/table.h"

static bool fail_behind(struct json_rows *rows)
{
    rows->scan.code = DIAG_SYNTAX;
    rows->scan.wrong_at = rows->scan.at;
    rows->scan.hint = "each record is a line of its own";
    strcpy(rows->scan.message, "expected the end of the line");
    return json_rows_fail(rows);
}

/* A record that goes on behind its line ends there for the scan, whose words speak of the text. */
static bool add_line(struct json_rows *rows, size_t line, size_t end)
{
    size_t length = rows->scan.length;
    rows->scan.length = end;
    rows->record++;
    if (!json_rows_add(rows) || !table_builder_set_line(rows->builder, line))
        return false;
    json_scan_space(&rows->scan);
    if (rows->scan.at < end)
        return fail_behind(rows);
    rows->scan.length = length;
    return true;
}

static bool add_lines(struct json_rows *rows)
{
    struct json_scan *scan = &rows->scan;
    size_t line = 1, counted = 0;
    while (json_scan_space(scan), scan->at < scan->length) {
        for (; counted < scan->at; counted++)
            line += scan->text[counted] == '\n';
        const char *stop = memchr(scan->text + scan->at, '\n', scan->length - scan->at);
        if (!add_line(rows, line, stop ? (size_t)(stop - scan->text) : scan->length))
            return false;
    }
    return true;
}

static struct table *load_ndjson(const struct data_text *text, const struct data_context *context)
{
    size_t mark = json_scan_mark(text->bytes, text->length);
    struct json_rows rows = {
        .name = text->name,
        .scan = {.text = text->bytes + mark, .length = text->length - mark},
        .context = context,
        .filter = {.mentions = context->mentions, .arena = context->arena},
    };
    if (!load_read_parse(text->format->parse, &rows.parse, context))
        return NULL;
    rows.builder = table_builder_new(context->intern, context->diag);
    struct table *table = rows.builder && add_lines(&rows) ? json_rows_finish(&rows) : NULL;
    table_builder_free(rows.builder);
    return table;
}

static const char *const ndjson_extensions[] = {"ndjson", "jsonl", NULL};
static const char *const ndjson_media_types[] = {"application/x-ndjson", "application/jsonl",
                                                 "application/jsonlines", NULL};

const struct data_loader data_loader_ndjson = {.name = "ndjson",
                                               .extensions = ndjson_extensions,
                                               .media_types = ndjson_media_types,
                                               .load = load_ndjson};
