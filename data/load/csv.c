/*
 * Rows from delimited text (csv, tsv, dsv), as d3-dsv reads it: the first row names the fields,
 * each further one is a row, every value is text until "parse" says otherwise. What d3-dsv passes
 * over in silence (ragged rows, a quote that is never closed) is told. Where values end is found in
 * data/load/delimited.c.
 */
#include <glib.h>
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/intern.h"
#include "base/number.h"
#include "data/json_internal.h"
#include "data/json_scan.h"
#include "data/load.h"
#include "data/load/delimited.h"
#include "data/mentions.h"
#include "data/row_sink.h"
#include "data/table.h"
#include "data/text_encoding.h"
#include "data/text_pieces.h"

/* One field by its place in the rows. */
struct csv_column {
    const char *name;
    struct load_conversion *conversion; /* NULL: it stays text */
    bool is_kept;                       /* something may ask for it */
    bool is_summed;                     /* as numbers alone */
};

/* One text under way. */
struct csv_reading {
    const char *name, *text;
    size_t length;
    const struct data_context *context;
    struct load_parse parse;
    struct load_rounding rounding;
    struct table_builder *builder;
    struct row_sink *sink; /* NULL: all rows become one table */
    size_t row_count;      /* of the piece under way */
    GArray *columns;       /* struct csv_column; of the header */
    struct field_filter filter;
    struct delimited delimited;
    bool *kept;                                      /* of each column, once all are known */
    bool has_row;                                    /* the builder has the row under way */
    struct buffer value;                             /* one to be converted, ended by a zero */
    size_t ragged_count, ragged_line, ragged_values; /* rows of other lengths; the first of them */
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
static void warn_delimiter(const struct csv_reading *reading)
{
    char delimiter = reading->delimited.delimiter;
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
    column.is_summed = column.is_kept && !column.conversion && reading->sink &&
                       reading->sink->is_summed(reading->sink->context, column.name);
    g_array_append_val(reading->columns, column);
    return true;
}

/* Where values and their texts live. */
static struct arena *arena_of_values(const struct csv_reading *reading)
{
    return reading->sink ? reading->sink->arena : reading->context->arena;
}

static struct intern *texts_of_values(const struct csv_reading *reading)
{
    return reading->sink ? reading->sink->texts : reading->context->intern;
}

/* What is converted ends with a zero. */
static const char *end_by_zero(struct csv_reading *reading, const char *text, size_t length)
{
    struct buffer *buffer = &reading->value;
    buffer->length = 0;
    if (buffer_append(buffer, text, length) && buffer_append(buffer, "", 1))
        return (const char *)buffer->bytes;
    diag_out_of_memory(reading->context->diag);
    return NULL;
}

/* The value as its column's conversion makes it. False when memory is out. */
static bool convert_value(struct csv_reading *reading, const struct csv_column *column,
                          const char *text, size_t length, struct value *value)
{
    struct arena *arena = arena_of_values(reading);
    bool was_rounded = reading->rounding.count > 0;
    size_t line = reading->delimited.line;
    text = end_by_zero(reading, text, length);
    if (!text)
        return false;
    *value = load_convert(column->conversion, VALUE_OF_TEXT(text), line, arena);
    if (value->type == VALUE_NUMBER)
        load_note_rounding(&reading->rounding,
                           &(struct load_number){column->name, text, length, value->number, line});
    if (!was_rounded && reading->rounding.count > 0)
        reading->rounding.first.text = arena_copy(reading->context->arena, text, length);
    return true;
}

static bool begin_row(struct csv_reading *reading)
{
    reading->has_row = true;
    return table_builder_add_row(reading->builder) &&
           table_builder_set_line(reading->builder, reading->delimited.row_line);
}

/* What is no number ends the flow: it is to be told. */
static bool set_number(struct csv_reading *reading, const struct csv_column *column,
                       const char *text, size_t length)
{
    text = end_by_zero(reading, text, length);
    struct value value = length > 0 && text ? VALUE_OF_NUMBER(number_read(text)) : VALUE_OF_NULL;
    return text && (length == 0 || !isnan(value.number)) &&
           table_builder_set_interned(reading->builder, column->name, value);
}

/* Texts are interned: what they are part of goes. */
static bool set_value(struct csv_reading *reading, const struct csv_column *column,
                      const char *text, size_t length)
{
    if (column->is_summed)
        return set_number(reading, column, text, length);
    struct value value = {.type = VALUE_TEXT};
    if (column->conversion && !convert_value(reading, column, text, length, &value))
        return false;
    if (value.type == VALUE_TEXT)
        value.text = intern_text(texts_of_values(reading), text, length);
    return (value.type != VALUE_TEXT || value.text) &&
           table_builder_set_interned(reading->builder, column->name, value);
}

static bool take_value(void *context, const char *text, size_t length)
{
    struct csv_reading *reading = context;
    if (!reading->kept)
        return add_column(reading, text, length);
    return (reading->has_row || begin_row(reading)) &&
           set_value(reading, column_at(reading, reading->delimited.index), text, length);
}

/* From now on only the columns that are kept are given. */
static bool end_header(struct csv_reading *reading)
{
    size_t count = reading->columns->len;
    reading->kept = arena_array(reading->context->arena, count + 1, sizeof *reading->kept);
    for (size_t i = 0; reading->kept && i < count; i++)
        reading->kept[i] = column_at(reading, i)->is_kept;
    reading->delimited.wanted = reading->kept;
    reading->delimited.wanted_count = count;
    return reading->kept != NULL;
}

static void note_ragged(struct csv_reading *reading, size_t value_count)
{
    if (reading->ragged_count++ == 0) {
        reading->ragged_line = reading->delimited.row_line;
        reading->ragged_values = value_count;
    }
}

static bool give_piece(struct csv_reading *reading);

/* A row that is too short is filled up with "". */
static bool take_row(void *context, size_t value_count)
{
    struct csv_reading *reading = context;
    size_t count = reading->columns->len;
    if (!reading->kept)
        return end_header(reading);
    if (!reading->has_row && !begin_row(reading))
        return false;
    if (value_count != count)
        note_ragged(reading, value_count);
    for (size_t i = value_count; i < count; i++) {
        const struct csv_column *column = column_at(reading, i);
        if (column->is_kept && !set_value(reading, column, "", 0))
            return false;
    }
    reading->has_row = false;
    reading->row_count++;
    return !reading->sink || reading->row_count < reading->sink->piece_rows || give_piece(reading);
}

/* --- the text -------------------------------------------------------------------------------- */

/* What stopped the reading of a piece, which was taken so far. */
static bool tell_stop(struct csv_reading *reading, enum delimited_status status, size_t taken)
{
    struct diag_place place;
    switch (status) {
    case DELIMITED_DONE:
        return true;
    case DELIMITED_STOPPED:
        return reading->delimited.unquoted.failed && diag_out_of_memory(reading->context->diag);
    case DELIMITED_STRAY:
        return fail_at(reading, taken, "quotes inside a quoted value are doubled",
                       "a closing quote must end the value");
    case DELIMITED_UNFINISHED:
        break;
    }
    place = line_place(reading, reading->delimited.row_line);
    return diag_error(reading->context->diag, DIAG_TABLE, &place, NULL,
                      "a quote opened in this row is never closed");
}

/* All of the text, from that byte on. */
static bool read_rows(struct csv_reading *reading, size_t start)
{
    size_t invalid = text_find_invalid(reading->text, reading->length), taken;
    if (invalid < reading->length)
        return fail_at(reading, invalid, "save the file as UTF-8", "this is not UTF-8");
    const struct delimited_piece piece = {reading->text + start, reading->length - start, true};
    enum delimited_status status = delimited_read(&reading->delimited, &piece, &taken);
    return tell_stop(reading, status, start + taken);
}

static struct diag_place place_of_line(const void *reading, size_t line, const char *field)
{
    (void)field;
    return line_place(reading, line);
}

static struct table *make_table(struct csv_reading *reading)
{
    const struct data_context *context = reading->context;
    struct table *table = table_builder_freeze(reading->builder, context->arena);
    if (table && reading->parse.is_automatic)
        table = load_infer_types(table, context);
    if (!table)
        return NULL;
    table->left_out = field_filter_left_out(&reading->filter);
    warn_delimiter(reading);
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

static void begin_reading(struct csv_reading *reading, const struct data_text *text, char delimiter,
                          const struct data_context *context)
{
    *reading = (struct csv_reading){
        .name = text->name,
        .text = text->bytes,
        .length = text->length,
        .context = context,
        .filter = {.mentions = context->mentions, .arena = context->arena},
        .delimited = {.delimiter = delimiter,
                      .line = 1,
                      .row_line = 1,
                      .take_value = take_value,
                      .take_row = take_row,
                      .context = reading},
        .builder = table_builder_new(context->intern, context->diag),
        .columns = g_array_new(FALSE, FALSE, sizeof(struct csv_column)),
    };
}

/* How many bytes stand before the header. */
static size_t skip_sep_line(struct csv_reading *reading)
{
    struct delimited *delimited = &reading->delimited;
    size_t length = read_sep_line(reading->text, reading->length, &delimited->delimiter);
    delimited->line += length > 0;
    delimited->row_line = delimited->line;
    return length;
}

static void end_reading(struct csv_reading *reading)
{
    g_array_free(reading->columns, TRUE);
    table_builder_free(reading->builder);
    delimited_free(&reading->delimited);
    buffer_free(&reading->value);
}

static struct table *load_delimited(const struct data_text *text, char delimiter,
                                    const struct data_context *context)
{
    struct csv_reading reading;
    struct data_text marked = *text;
    size_t mark = json_scan_mark(text->bytes, text->length);
    marked.bytes += mark;
    marked.length -= mark;
    begin_reading(&reading, &marked, delimiter, context);
    struct table *table = NULL;
    if (reading.builder && load_read_parse(text->format->parse, &reading.parse, context) &&
        read_rows(&reading, skip_sep_line(&reading)))
        table = make_table(&reading);
    end_reading(&reading);
    return table;
}

/* --- in pieces ------------------------------------------------------------------------------- */

/* What is told of the whole text can't be told of a piece. */
static bool has_to_tell(const struct csv_reading *reading)
{
    for (size_t i = 0; i < reading->parse.count; i++)
        if (load_has_told(&reading->parse.conversions[i]))
            return true;
    return reading->ragged_count > 0 || reading->rounding.count > 0;
}

static bool give_piece(struct csv_reading *reading)
{
    struct row_sink *sink = reading->sink;
    struct table *rows = table_builder_freeze(reading->builder, sink->arena);
    if (!rows || has_to_tell(reading))
        return false;
    rows->source = reading->name;
    rows->left_out = field_filter_left_out(&reading->filter);
    if (sink->row_count == 0)
        load_check_parse(&reading->parse, rows, reading->context);
    table_builder_clear(reading->builder);
    reading->row_count = 0;
    return row_sink_give(sink, rows);
}

/* A table of one column may be one of others: that is seen on its second line. */
static bool may_be_divided(const struct csv_reading *reading, const struct text_pieces *pieces)
{
    const char *second = memchr(pieces->bytes, '\n', pieces->length);
    const char *end = pieces->bytes + pieces->length;
    warn_delimiter(reading);
    return pieces->is_last || (second && memchr(second + 1, '\n', (size_t)(end - second - 1)));
}

/* From that byte of the first piece on. */
static bool read_pieces(struct csv_reading *reading, struct text_pieces *pieces, size_t start)
{
    for (bool is_first = true;; is_first = false) {
        size_t taken;
        const struct delimited_piece piece = {pieces->bytes + start, pieces->length - start,
                                              pieces->is_last};
        if (delimited_read(&reading->delimited, &piece, &taken) != DELIMITED_DONE)
            return false;
        size_t checked = pieces->is_last ? pieces->length : start + taken;
        if (text_find_invalid(pieces->bytes, checked) < checked)
            return false;
        if (is_first && (!reading->kept || !may_be_divided(reading, pieces)))
            return false;
        if (pieces->is_last)
            return reading->row_count == 0 || give_piece(reading);
        if (!text_pieces_next(pieces, start + taken))
            return false;
        start = 0;
    }
}

static bool flow_delimited(struct text_pieces *pieces, const struct data_text *text, char delimiter,
                           struct row_sink *sink, const struct data_context *context)
{
    struct csv_reading reading;
    size_t mark = json_scan_mark(pieces->bytes, pieces->length);
    const struct data_text first = {
        .name = text->name, .bytes = pieces->bytes + mark, .length = pieces->length - mark};
    begin_reading(&reading, &first, delimiter, context);
    reading.sink = sink;
    bool done = reading.builder && load_read_parse(text->format->parse, &reading.parse, context) &&
                !reading.parse.is_automatic;
    done = done && read_pieces(&reading, pieces, mark + skip_sep_line(&reading));
    end_reading(&reading);
    return done;
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

static bool flow_csv(struct text_pieces *pieces, const struct data_text *text,
                     struct row_sink *sink, const struct data_context *context)
{
    return flow_delimited(pieces, text, ',', sink, context);
}

static bool flow_tsv(struct text_pieces *pieces, const struct data_text *text,
                     struct row_sink *sink, const struct data_context *context)
{
    return flow_delimited(pieces, text, '\t', sink, context);
}

/* '\0' after an error. */
static char find_delimiter(const struct data_text *text, const struct data_context *context)
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
        return '\0';
    }
    return delimiter[0];
}

static struct table *load_dsv(const struct data_text *text, const struct data_context *context)
{
    char delimiter = find_delimiter(text, context);
    return delimiter ? load_delimited(text, delimiter, context) : NULL;
}

static bool flow_dsv(struct text_pieces *pieces, const struct data_text *text,
                     struct row_sink *sink, const struct data_context *context)
{
    char delimiter = find_delimiter(text, context);
    return delimiter && flow_delimited(pieces, text, delimiter, sink, context);
}

static const char *const csv_extensions[] = {"csv", NULL};
static const char *const tsv_extensions[] = {"tsv", NULL};
static const char *const dsv_extensions[] = {"dsv", NULL};
static const char *const csv_media_types[] = {"text/csv", "application/csv", NULL};
static const char *const tsv_media_types[] = {"text/tab-separated-values", "text/tsv", NULL};

const struct data_loader data_loader_csv = {.name = "csv",
                                            .extensions = csv_extensions,
                                            .media_types = csv_media_types,
                                            .load = load_csv,
                                            .flow = flow_csv};
const struct data_loader data_loader_tsv = {.name = "tsv",
                                            .extensions = tsv_extensions,
                                            .media_types = tsv_media_types,
                                            .load = load_tsv,
                                            .flow = flow_tsv};
const struct data_loader data_loader_dsv = {
    .name = "dsv", .extensions = dsv_extensions, .load = load_dsv, .flow = flow_dsv};
