/*
 * Rows from JSON lines (burin's own format beside Vega-Lite's): each line is a record, blank lines
 * are none. https://github.com/ndjson/ndjson-spec
 */
#include <string.h>

#include "data/load/json_flow.h"
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

/* The number of the line at the scan's place. */
struct line_count {
    size_t line, counted; /* bytes of the scan's text that are behind it */
};

static size_t count_lines(struct line_count *count, const struct json_scan *scan)
{
    for (; count->counted < scan->at; count->counted++)
        count->line += scan->text[count->counted] == '\n';
    return count->line;
}

static size_t end_of_line(const struct json_scan *scan)
{
    const char *stop = memchr(scan->text + scan->at, '\n', scan->length - scan->at);
    return stop ? (size_t)(stop - scan->text) : scan->length;
}

static bool add_lines(struct json_rows *rows)
{
    struct json_scan *scan = &rows->scan;
    struct line_count count = {.line = 1};
    while (json_scan_space(scan), scan->at < scan->length)
        if (!add_line(rows, count_lines(&count, scan), end_of_line(scan)))
            return false;
    return true;
}

static struct table *load_ndjson(const struct data_text *text, const struct data_context *context)
{
    size_t mark = json_scan_mark(text->bytes, text->length);
    struct json_rows rows = {
        .name = text->name,
        .scan = {.text = text->bytes + mark, .length = text->length - mark},
        .context = context,
        .texts = context->intern,
        .arena = context->arena,
        .filter = {.mentions = context->mentions, .arena = context->arena},
    };
    if (!load_read_parse(text->format->parse, &rows.parse, context))
        return NULL;
    rows.builder = table_builder_new(context->intern, context->diag);
    struct table *table = rows.builder && add_lines(&rows) ? json_rows_finish(&rows) : NULL;
    table_builder_free(rows.builder);
    return table;
}

/* --- in pieces ------------------------------------------------------------------------------- */

struct line_flow {
    struct json_flow flow; /* the first member */
    size_t line;
};

/* Lines that are whole. */
static bool flow_lines(struct json_flow *flow, bool is_last)
{
    struct line_flow *lines = (struct line_flow *)flow;
    struct json_scan *scan = &flow->rows.scan;
    struct line_count count = {.line = lines->line};
    size_t end = scan->length;
    while (!is_last && end > 0 && scan->text[end - 1] != '\n')
        end--;
    scan->length = end;
    while (json_scan_space(scan), scan->at < end)
        if (!add_line(&flow->rows, count_lines(&count, scan), end_of_line(scan)) ||
            !json_flow_count(flow))
            return false;
    lines->line = count_lines(&count, scan);
    return true;
}

static bool flow_ndjson(struct text_pieces *pieces, const struct data_text *text,
                        struct row_sink *sink, const struct data_context *context)
{
    struct line_flow lines = {.line = 1};
    bool done = json_flow_begin(&lines.flow, text, sink, context) &&
                json_flow_read(&lines.flow, pieces, flow_lines);
    json_flow_end(&lines.flow);
    return done;
}

static const char *const ndjson_extensions[] = {"ndjson", "jsonl", NULL};
static const char *const ndjson_media_types[] = {"application/x-ndjson", "application/jsonl",
                                                 "application/jsonlines", NULL};

const struct data_loader data_loader_ndjson = {.name = "ndjson",
                                               .extensions = ndjson_extensions,
                                               .media_types = ndjson_media_types,
                                               .load = load_ndjson,
                                               .flow = flow_ndjson};
