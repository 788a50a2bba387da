/*
 * Rows from delimited text (csv, tsv, dsv), read by libcsv as d3-dsv reads it: the first row names
 * the fields, each further one is a row, every value is text until "parse" says otherwise. What
 * d3-dsv passes over in silence (ragged rows, a quote that is never closed) is told.
 */
#include <csv.h>
#include <glib.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/intern.h"
#include "data/json_internal.h"
#include "data/json_scan.h"
#include "data/load.h"
#include "data/mentions.h"
#include "data/table.h"

/* One field by its place in the rows. */
struct csv_column {
    const char *name;
    struct load_conversion *conversion; /* NULL: it stays text */
    bool is_kept;                       /* something may ask for it */
};

/* One text under way. */
struct csv_reading {
    const char *name, *text;
    size_t length;
    const struct data_context *context;
    struct load_parse parse;
    struct load_rounding rounding;
    struct table_builder *builder;
    GArray *columns; /* struct csv_column; of the header */
    struct field_filter filter;
    bool has_header;       /* it is complete */
    size_t value_count;    /* of the row under way */
    size_t line, row_line; /* now, and where the row under way began */
    int last_end;          /* the character that ended the last row, if nothing came since */
    size_t ragged_count, ragged_line, ragged_values; /* rows of other lengths; the first of them */
    size_t skipped;                                  /* bytes before the header */
    bool failed;
};

/* --- diagnostics ----------------------------------------------------------------------------- */

/* Passes the end of a line: \n, \r or both; 0 when there is none. */
static size_t line_end_length(const char *text, size_t left)
{
    if (left == 0 || (text[0] != '\n' && text[0] != '\r'))
        return 0;
    return text[0] == '\r' && left > 1 && text[1] == '\n' ? 2 : 1;
}

static struct diag_place line_place(const struct csv_reading *reading, size_t line)
{
    size_t at = 0;
    while (line > 1 && at < reading->length) {
        size_t end = line_end_length(reading->text + at, reading->length - at);
        line -= end > 0;
        at += end ? end : 1;
    }
    return json_text_place(reading->name, reading->text, reading->length, at,
                           reading->context->arena);
}

static bool fail_at(const struct csv_reading *reading, size_t at, const char *hint,
                    const char *message)
{
    struct diag_place place =
        json_text_place(reading->name, reading->text, reading->length, at, reading->context->arena);
    return diag_error(reading->context->diag, DIAG_TABLE, &place, hint, "%s", message);
}

/* How many of byte stand on the line that begins at text; quotes are passed over. */
static size_t count_on_line(const char *text, const char *end, char byte)
{
    size_t count = 0;
    bool is_quoted = false;
    for (; text < end && *text != '\n' && *text != '\r'; text++) {
        is_quoted ^= *text == '"';
        count += *text == byte && !is_quoted;
    }
    return count;
}

/* A table of one column whose lines agree on another delimiter. */
static void warn_delimiter(const struct csv_reading *reading, char delimiter)
{
    static const struct {
        char byte;
        const char *name, *hint;
    } others[] = {
        {';', ";", "say \"format\": {\"type\": \"dsv\", \"delimiter\": \";\"}"},
        {'\t', "tabs", "say \"format\": {\"type\": \"tsv\"}"},
        {',', ",", "say \"format\": {\"type\": \"csv\"}"},
        {'|', "|", "say \"format\": {\"type\": \"dsv\", \"delimiter\": \"|\"}"},
    };
    const char *end = reading->text + reading->length;
    const char *second = memchr(reading->text, '\n', reading->length);
    if (reading->columns->len != 1)
        return;
    for (size_t i = 0; i < COUNT_OF(others); i++) {
        size_t count = count_on_line(reading->text, end, others[i].byte);
        if (others[i].byte == delimiter || count == 0 ||
            (second && second + 1 < end && count_on_line(second + 1, end, others[i].byte) != count))
            continue;
        struct diag_place place = line_place(reading, 1);
        diag_warn(reading->context->diag, DIAG_DELIMITER, &place, others[i].hint,
                  "the columns of this table seem to be divided by %s%s%s, not by %s",
                  others[i].byte == '\t' ? "" : "\"", others[i].name,
                  others[i].byte == '\t' ? "" : "\"",
                  delimiter == '\t'  ? "tabs"
                  : delimiter == ',' ? "\",\""
                                     : "its \"delimiter\"");
        return;
    }
}

static void warn_ragged(const struct csv_reading *reading)
{
    if (reading->ragged_count == 0)
        return;
    struct diag_place place = line_place(reading, reading->ragged_line);
    const char *more = "";
    if (reading->ragged_count > 1)
        more = arena_format(reading->context->arena,
                            reading->ragged_count == 2 ? " (nor has %zu other row)"
                                                       : " (nor have %zu other rows)",
                            reading->ragged_count - 1);
    diag_warn(reading->context->diag, DIAG_UNEVEN_ROW, &place,
              reading->columns->len == 1 ? "line 1 must be the header: no title stands above it"
                                         : NULL,
              "this row has %zu value%s, not %u as the header%s", reading->ragged_values,
              reading->ragged_values == 1 ? "" : "s", reading->columns->len, more ? more : "");
}

/* --- rows ------------------------------------------------------------------------------------ */

static const struct csv_column *column_at(const struct csv_reading *reading, size_t index)
{
    return &g_array_index(reading->columns, struct csv_column, index);
}

static void warn_duplicate(const struct csv_reading *reading, const char *name)
{
    struct diag_place place = line_place(reading, 1);
    diag_warn(reading->context->diag, DIAG_DUPLICATE_COLUMN, &place,
              "give each column a name of its own",
              "two columns are named \"%s\": the last one counts", name);
}

static bool add_column(struct csv_reading *reading, const char *text, size_t length)
{
    struct csv_column column = {.name = intern_text(reading->context->intern, text, length)};
    if (!column.name)
        return false;
    for (size_t i = 0; i < reading->columns->len; i++)
        if (column_at(reading, i)->name == column.name)
            warn_duplicate(reading, column.name);
    column.conversion = load_find_conversion(&reading->parse, column.name);
    column.is_kept = column.conversion || field_filter_keeps(&reading->filter, column.name);
    g_array_append_val(reading->columns, column);
    return true;
}

/* The value as its column has it; texts are interned, as libcsv's buffer will hold other values.
 * False when memory is out. */
static bool convert_value(struct csv_reading *reading, const struct csv_column *column,
                          const char *text, size_t length, struct value *value)
{
    struct arena *arena = reading->context->arena;
    bool was_rounded = reading->rounding.count > 0;
    *value = VALUE_OF_TEXT(text);
    if (column->conversion)
        *value = load_convert(column->conversion, *value, reading->line, arena);
    if (value->type == VALUE_NUMBER)
        load_note_rounding(&reading->rounding, &(struct load_number){column->name, text, length,
                                                                     value->number, reading->line});
    if (!was_rounded && reading->rounding.count > 0)
        reading->rounding.first.text = arena_copy(arena, text, length);
    if (value->type == VALUE_TEXT)
        value->text = intern_text(reading->context->intern, text, length);
    return value->type != VALUE_TEXT || value->text;
}

static bool add_value(struct csv_reading *reading, const char *text, size_t length)
{
    if (reading->value_count == 0 && (!table_builder_add_row(reading->builder) ||
                                      !table_builder_set_line(reading->builder, reading->row_line)))
        return false;
    if (reading->value_count >= reading->columns->len)
        return true;
    const struct csv_column *column = column_at(reading, reading->value_count);
    struct value value;
    return !column->is_kept || (convert_value(reading, column, text, length, &value) &&
                                table_builder_set_interned(reading->builder, column->name, value));
}

/* libcsv's callback for a value; it ends with a zero byte. */
static void take_value(void *bytes, size_t length, void *data)
{
    struct csv_reading *reading = data;
    const char *text = bytes ? bytes : "";
    if (reading->failed)
        return;
    reading->failed = reading->has_header ? !add_value(reading, text, length)
                                          : !add_column(reading, text, length);
    reading->value_count++;
    reading->last_end = 0;
    for (size_t at = 0; at < length; at++) {
        size_t end = line_end_length(text + at, length - at);
        reading->line += end > 0;
        at += end == 2;
    }
}

static void note_ragged(struct csv_reading *reading)
{
    if (reading->value_count == reading->columns->len)
        return;
    if (reading->ragged_count++ == 0) {
        reading->ragged_line = reading->row_line;
        reading->ragged_values = reading->value_count;
    }
}

/* A row that is too short is filled up with "". */
static void end_row(struct csv_reading *reading)
{
    if (reading->has_header) {
        note_ragged(reading);
        while (!reading->failed && reading->value_count < reading->columns->len) {
            reading->failed = !add_value(reading, "", 0);
            reading->value_count++;
        }
    }
    reading->has_header = true;
    reading->value_count = 0;
}

/* libcsv's callback for the end of a row, and for the end of a line that nothing stands on: that is
 * one empty value, unless it is the second half of "\r\n". */
static void take_row(int end, void *data)
{
    struct csv_reading *reading = data;
    if (reading->failed)
        return;
    if (reading->value_count == 0 && reading->last_end == '\r' && end == '\n') {
        reading->last_end = end;
        return;
    }
    if (reading->value_count == 0)
        take_value(NULL, 0, reading);
    end_row(reading);
    reading->last_end = end;
    reading->row_line = ++reading->line;
}

/* --- the text -------------------------------------------------------------------------------- */

static int is_no_space(unsigned char byte)
{
    (void)byte;
    return 0; /* libcsv would trim values, d3-dsv doesn't */
}

/*
 * Strictly, as libcsv would otherwise take what follows a closing quote into the quoted value, to
 * the next quote anywhere. But a quote within a value that isn't quoted (5" disk) is a character
 * like others, so that one byte is given to it leniently.
 */
static bool parse_text(struct csv_reading *reading, struct csv_parser *parser, unsigned char strict)
{
    size_t at = reading->skipped;
    while (at < reading->length && !reading->failed) {
        at += csv_parse(parser, reading->text + at, reading->length - at, take_value, take_row,
                        reading);
        if (at >= reading->length)
            break;
        if (csv_error(parser) != CSV_EPARSE)
            return diag_out_of_memory(reading->context->diag);
        if (reading->text[at] != '"')
            return fail_at(reading, at, "quotes inside a quoted value are doubled",
                           "a closing quote must end the value");
        csv_set_opts(parser, strict & (unsigned char)~CSV_STRICT);
        at += csv_parse(parser, reading->text + at, 1, take_value, take_row, reading);
        csv_set_opts(parser, strict);
    }
    if (reading->failed)
        return false;
    if (csv_fini(parser, take_value, take_row, reading) == 0)
        return !reading->failed;
    if (csv_error(parser) != CSV_EPARSE)
        return diag_out_of_memory(reading->context->diag);
    struct diag_place place = line_place(reading, reading->row_line);
    return diag_error(reading->context->diag, DIAG_TABLE, &place, NULL,
                      "a quote opened in this row is never closed");
}

static bool read_rows(struct csv_reading *reading, char delimiter)
{
    const unsigned char strict = CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL | CSV_APPEND_NULL;
    const char *invalid;
    if (!g_utf8_validate(reading->text, (gssize)reading->length, &invalid))
        return fail_at(reading, (size_t)(invalid - reading->text), "save the file as UTF-8",
                       "this is not UTF-8");
    struct csv_parser parser;
    if (csv_init(&parser, strict) != 0)
        return diag_out_of_memory(reading->context->diag);
    csv_set_delim(&parser, (unsigned char)delimiter);
    csv_set_space_func(&parser, is_no_space);
    bool done = parse_text(reading, &parser, strict);
    csv_free(&parser);
    return done;
}

static struct diag_place place_of_line(const void *reading, size_t line, const char *field)
{
    (void)field;
    return line_place(reading, line);
}

static struct table *make_table(struct csv_reading *reading, char delimiter)
{
    const struct data_context *context = reading->context;
    struct table *table = table_builder_freeze(reading->builder, context->arena);
    if (table && reading->parse.is_automatic)
        table = load_infer_types(table, context);
    if (!table)
        return NULL;
    table->left_out = field_filter_left_out(&reading->filter);
    warn_delimiter(reading, delimiter);
    warn_ragged(reading);
    load_check_parse(&reading->parse, table, context);
    load_warn_values(&reading->parse, &reading->rounding, place_of_line, reading, context);
    return table;
}

/* "sep=;", which Excel writes and reads as the first line of a table: the delimiter of the rest. */
static size_t read_sep_line(const char *text, size_t length, char *delimiter)
{
    bool is_sep =
        length >= 5 && strncmp(text, "sep=", 4) == 0 && text[4] != '\n' && text[4] != '\r';
    size_t end = is_sep ? line_end_length(text + 5, length - 5) : 0;
    if (!end)
        return 0;
    *delimiter = text[4];
    return 5 + end;
}

static struct table *load_delimited(const struct data_text *text, char delimiter,
                                    const struct data_context *context)
{
    size_t mark = json_scan_mark(text->bytes, text->length);
    struct csv_reading reading = {
        .name = text->name,
        .text = text->bytes + mark,
        .length = text->length - mark,
        .context = context,
        .filter = {.mentions = context->mentions, .arena = context->arena},
        .line = 1,
        .row_line = 1,
    };
    reading.skipped = read_sep_line(reading.text, reading.length, &delimiter);
    if (reading.skipped)
        reading.line = reading.row_line = 2;
    if (!load_read_parse(text->format->parse, &reading.parse, context))
        return NULL;
    reading.builder = table_builder_new(context->intern, context->diag);
    if (!reading.builder)
        return NULL;
    reading.columns = g_array_new(FALSE, FALSE, sizeof(struct csv_column));
    struct table *table = read_rows(&reading, delimiter) ? make_table(&reading, delimiter) : NULL;
    g_array_free(reading.columns, TRUE);
    table_builder_free(reading.builder);
    return table;
}

/* --- the loaders ----------------------------------------------------------------------------- */

static struct table *load_csv(const struct data_text *text, const struct data_context *context)
{
    return load_delimited(text, ',', context);
}

static struct table *load_tsv(const struct data_text *text, const struct data_context *context)
{
    return load_delimited(text, '\t', context);
}

static struct table *load_dsv(const struct data_text *text, const struct data_context *context)
{
    const char *delimiter = text->format->delimiter;
    if (!delimiter || strlen(delimiter) != 1 || strchr("\"\r\n", delimiter[0])) {
        const struct json_node *inner = node_member(text->node, "format");
        const struct json_node *given = node_member(inner, "delimiter");
        node_error(given   ? given
                   : inner ? inner
                           : text->node,
                   context->diag, DIAG_MISSING_PROPERTY, NULL,
                   "data in the format \"dsv\" needs \"delimiter\", one character (of ASCII)");
        return NULL;
    }
    return load_delimited(text, delimiter[0], context);
}

static const char *const csv_extensions[] = {"csv", NULL};
static const char *const tsv_extensions[] = {"tsv", NULL};
static const char *const dsv_extensions[] = {"dsv", NULL};
static const char *const csv_media_types[] = {"text/csv", "application/csv", NULL};
static const char *const tsv_media_types[] = {"text/tab-separated-values", "text/tsv", NULL};

const struct data_loader data_loader_csv = {
    .name = "csv", .extensions = csv_extensions, .media_types = csv_media_types, .load = load_csv};
const struct data_loader data_loader_tsv = {
    .name = "tsv", .extensions = tsv_extensions, .media_types = tsv_media_types, .load = load_tsv};
const struct data_loader data_loader_dsv = {
    .name = "dsv", .extensions = dsv_extensions, .load = load_dsv};
