/*
 * The types that a data format's "parse" gives to fields: vega-loader's type parsers, and its
 * inference of types. Which values are asked is left to the loaders.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/intern.h"
#include "base/number.h"
#include "base/suggest.h"
#include "data/load.h"
#include "data/table.h"
#include "data/time.h"
#include "data/time/guess.h"

enum { MOST_DIGITS = 40 }; /* of an integer that is compared with what was read */

static const char *did_you_mean(const char *name, struct arena *arena)
{
    return name ? arena_format(arena, "did you mean \"%s\"?", name) : NULL;
}

/* --- conversions ----------------------------------------------------------------------------- */

/* Vega's type parsers make null of null and "". */
static bool is_blank(struct value value)
{
    return value.type == VALUE_NULL || value.type == VALUE_UNDEFINED ||
           (value.type == VALUE_TEXT && !value.text[0]);
}

static struct value convert_number(struct value value, const struct load_conversion *how,
                                   struct arena *arena)
{
    (void)how;
    (void)arena;
    return is_blank(value) ? VALUE_OF_NULL : VALUE_OF_NUMBER(value_to_number(value));
}

static struct value convert_bool(struct value value, const struct load_conversion *how,
                                 struct arena *arena)
{
    (void)how;
    (void)arena;
    if (is_blank(value))
        return VALUE_OF_NULL;
    if (value.type == VALUE_TEXT && (!strcmp(value.text, "false") || !strcmp(value.text, "0")))
        return VALUE_OF_BOOL(false);
    return VALUE_OF_BOOL(value_to_bool(value));
}

static struct value convert_text(struct value value, const struct load_conversion *how,
                                 struct arena *arena)
{
    (void)how;
    if (is_blank(value))
        return VALUE_OF_NULL;
    const char *text = value_to_text(value, arena);
    return text ? VALUE_OF_TEXT(text) : VALUE_OF_UNDEFINED;
}

/* Date.parse() gives a number; what is one already stays. */
static struct value convert_date(struct value value, const struct load_conversion *how,
                                 struct arena *arena)
{
    if (is_blank(value))
        return VALUE_OF_NULL;
    if (value.type == VALUE_NUMBER || value.type == VALUE_DATE)
        return value;
    const char *text = value_to_text(value, arena);
    return text ? VALUE_OF_NUMBER(time_parse(text, how->zone)) : VALUE_OF_UNDEFINED;
}

/* d3's parsers give a date, or null where the text doesn't match. */
static struct value convert_pattern(struct value value, const struct load_conversion *how,
                                    struct arena *arena)
{
    const char *text = value_to_text(value, arena);
    double time = text ? time_parse_format(text, how->pattern, how->zone, how->locale) : NAN;
    return isnan(time) ? VALUE_OF_NULL : (struct value){.type = VALUE_DATE, .number = time};
}

/* burin's own: "number:'de'". */
static struct value convert_written(struct value value, const struct load_conversion *how,
                                    struct arena *arena)
{
    (void)arena;
    if (is_blank(value) || value.type != VALUE_TEXT)
        return convert_number(value, how, arena);
    return VALUE_OF_NUMBER(written_number_read(value.text, &how->written));
}

static const struct {
    const char *name;
    struct value (*convert)(struct value value, const struct load_conversion *how,
                            struct arena *arena);
} parse_types[] = {
    {"number", convert_number}, {"integer", convert_number}, {"boolean", convert_bool},
    {"string", convert_text},   {"date", convert_date},
};

/* --- reading "parse" ------------------------------------------------------------------------- */

static bool fail_parse_type(const struct json_node *node, struct diag *diag)
{
    const char *type = node_text(node);
    struct suggest suggest = {.word = type};
    for (size_t i = 0; type && i < COUNT_OF(parse_types); i++)
        suggest_offer(&suggest, parse_types[i].name);
    const char *hint = did_you_mean(suggest.best, node->document->arena);
    if (type && strchr(type, '%') && !strchr(type, ':'))
        hint = arena_format(node->document->arena, "a format of dates is \"date:'%s'\"", type);
    return node_error(node, diag, DIAG_TYPE, hint,
                      "\"%s\" must be parsed as \"number\", \"boolean\", \"string\" or \"date\", "
                      "not %s%s%s",
                      node->key, type ? "\"" : "", type ? type : node_type_name(node),
                      type ? "\"" : "");
}

/* "de" of "number:'de'", without quotes; NULL: type doesn't begin so, or ends there. */
static const char *behind_colon(const char *type, const char *start, struct arena *arena)
{
    const char *pattern = strncmp(type, start, strlen(start)) == 0 ? type + strlen(start) : "";
    size_t length = strlen(pattern);
    if (length == 0)
        return NULL;
    bool quoted = length > 1 && (pattern[0] == '\'' || pattern[0] == '"') &&
                  pattern[length - 1] == pattern[0];
    return arena_copy(arena, pattern + quoted, length - 2 * (size_t)quoted);
}

/* "date:'%Y'" or "utc:%Y": the pattern. NULL when type is none of these. */
static const char *date_pattern(const char *type, struct arena *arena)
{
    const char *pattern = behind_colon(type, "date:", arena);
    return pattern ? pattern : behind_colon(type, "utc:", arena);
}

static bool read_written(const struct json_node *node, const char *field, struct load_parse *parse,
                         struct diag *diag)
{
    const char *locale = behind_colon(node_text(node), "number:", node->document->arena);
    struct load_conversion conversion = {.field = field, .convert = convert_written};
    if (!locale || !written_number_of(locale, &conversion.written))
        return node_error(node, diag, DIAG_UNKNOWN, "\"burin locales\" lists them",
                          "there is no locale \"%s\" of numbers", locale ? locale : "");
    parse->conversions[parse->count++] = conversion;
    return true;
}

static bool read_conversion(const struct json_node *node, struct load_parse *parse,
                            const struct data_context *context)
{
    const char *field = node ? intern_text(context->intern, node->key, strlen(node->key)) : NULL;
    if (!field)
        return false;
    if (node_is_null(node))
        return true;
    for (size_t i = 0; node_text(node) && i < COUNT_OF(parse_types); i++) {
        if (strcmp(parse_types[i].name, node_text(node)) == 0) {
            struct load_conversion conversion = {.field = field, .convert = parse_types[i].convert};
            if (conversion.convert == convert_date)
                conversion.guess = arena_alloc(context->arena, sizeof *conversion.guess);
            parse->conversions[parse->count++] = conversion;
            return conversion.guess || conversion.convert != convert_date;
        }
    }
    if (node_text(node) && strncmp(node_text(node), "number:", 7) == 0)
        return read_written(node, field, parse, context->diag);
    const char *pattern =
        node_text(node) ? date_pattern(node_text(node), node->document->arena) : NULL;
    if (!pattern)
        return fail_parse_type(node, context->diag);
    parse->conversions[parse->count++] =
        (struct load_conversion){.field = field, .convert = convert_pattern, .pattern = pattern};
    return true;
}

/* "utc:…" is in UTC, other dates are in local time. */
static void set_zones(struct load_parse *parse, const struct data_context *context)
{
    for (size_t i = 0; i < parse->count; i++) {
        struct load_conversion *conversion = &parse->conversions[i];
        const char *type = node_text(node_member(parse->node, conversion->field));
        conversion->zone = type && strncmp(type, "utc:", 4) == 0 ? NULL : context->zone;
        conversion->locale = context->time_locale;
        if (conversion->guess)
            conversion->guess->locale = context->time_locale;
    }
}

bool load_read_parse(const struct json_node *node, struct load_parse *parse,
                     const struct data_context *context)
{
    *parse = (struct load_parse){0};
    parse->is_automatic = node_is_text(node) && strcmp(node_text(node), "auto") == 0;
    if (!node || node_is_null(node) || parse->is_automatic)
        return true;
    if (!node_is_object(node))
        return node_error(node, context->diag, DIAG_TYPE, NULL,
                          "\"parse\" must be an object of fields and types, not %s",
                          node_type_name(node));
    size_t count = node_size(node);
    parse->node = node;
    parse->conversions = arena_array(context->arena, count, sizeof *parse->conversions);
    if (!parse->conversions && count > 0)
        return false;
    for (size_t i = 0; i < count; i++)
        if (!read_conversion(node_member_at(node, i), parse, context))
            return false;
    set_zones(parse, context);
    return true;
}

struct load_conversion *load_find_conversion(const struct load_parse *parse, const char *field)
{
    for (size_t i = 0; i < parse->count; i++)
        if (parse->conversions[i].field == field)
            return &parse->conversions[i];
    return NULL;
}

static bool is_bool(const char *text)
{
    return strcmp(text, "true") == 0 || strcmp(text, "false") == 0;
}

/* Whether a value did not read as the type: what comes out is then what Vega makes of it. */
static bool is_wrong(const struct load_conversion *conversion, struct value value,
                     struct value result)
{
    if (is_blank(value) || (value.type == VALUE_NUMBER && isnan(value.number)))
        return false;
    if (conversion->convert == convert_bool)
        return value.type == VALUE_TEXT && !is_bool(value.text) && strcmp(value.text, "0") != 0 &&
               strcmp(value.text, "1") != 0;
    if (conversion->convert == convert_text)
        return false;
    return result.type == VALUE_NULL || isnan(result.number);
}

struct value load_convert(struct load_conversion *conversion, struct value value, size_t at,
                          struct arena *arena)
{
    struct value result = conversion->convert(value, conversion, arena);
    load_note_date(conversion, value, at, arena);
    if (is_wrong(conversion, value, result) && conversion->wrong_count++ == 0) {
        const char *text = value_to_text(value, arena);
        conversion->wrong = text ? arena_copy(arena, text, strlen(text)) : NULL;
        conversion->wrong_at = at;
    }
    return result;
}

/* --- what there is to say about values ---------------------------------------------------------
 */

static void warn_wrong(const struct load_conversion *conversion, const struct diag_place *place,
                       const struct data_context *context)
{
    bool one = conversion->wrong_count == 1;
    enum diag_code code = DIAG_NOT_A_NUMBER;
    const char *what = one ? "reads as no number" : "read as no numbers";
    const char *hint = NULL;
    if (conversion->convert == convert_bool) {
        what = one ? "is neither \"true\" nor \"false\"" : "are neither \"true\" nor \"false\"";
        code = DIAG_DATA;
        hint = "every other text counts as true";
    } else if (conversion->convert == convert_date) {
        what = one ? "reads as no date" : "read as no dates";
        code = DIAG_NOT_A_DATE;
    } else if (conversion->pattern) {
        what = one ? "reads as no date" : "read as no dates";
        code = DIAG_NOT_A_DATE;
        hint = load_date_hint(conversion, context->arena);
    }
    if (conversion->convert == convert_number && conversion->wrong)
        hint = written_number_property(conversion->field, conversion->wrong, context->arena);
    diag_warn(context->diag, code, place, hint, "%zu value%s of \"%s\" %s, the first is \"%s\"",
              conversion->wrong_count, one ? "" : "s", conversion->field, what,
              conversion->wrong ? conversion->wrong : "");
}

void load_note_rounding(struct load_rounding *rounding, const struct load_number *number)
{
    enum { SAFE_DIGITS = 15 }; /* each integer of so many digits is a double */
    const char *text = number->text;
    size_t length = number->length;
    char read[NUMBER_TEXT_SIZE];
    bool is_negative = length > 0 && text[0] == '-';
    if (length <= SAFE_DIGITS)
        return;
    for (size_t i = is_negative; i < length; i++)
        if (text[i] < '0' || text[i] > '9')
            return;
    /* The shortest digits that mean the same double are also taken: JavaScript writes them. */
    bool is_same = number_write(read, number->value) == length && memcmp(read, text, length) == 0;
    char exact[MOST_DIGITS + 2];
    if (!is_same && length < sizeof exact) {
        snprintf(exact, sizeof exact, "%.0f", number->value);
        is_same = strlen(exact) == length && memcmp(exact, text, length) == 0;
    }
    if (is_same || rounding->count++ > 0)
        return;
    rounding->first = *number;
}

/* What was read instead, and how many more there are. */
static const char *describe_rounding(const struct load_rounding *rounding, struct arena *arena)
{
    char read[NUMBER_TEXT_SIZE];
    number_write(read, rounding->first.value);
    return rounding->count == 1
               ? arena_format(arena, "%s", read)
               : arena_format(arena, "%s (and %zu more)", read, rounding->count - 1);
}

static const char rounding_hint[] = "write what isn't counted with as a text";

static void warn_rounding(const struct load_rounding *rounding, const struct diag_place *place,
                          const struct data_context *context)
{
    const struct load_number *first = &rounding->first;
    const char *read = describe_rounding(rounding, context->arena);
    diag_warn(context->diag, DIAG_INEXACT_NUMBER, place, rounding_hint,
              "the integer %.*s of \"%s\" is beyond 2^53 and read as %s", (int)first->length,
              first->text, first->field, read ? read : "");
}

void load_check_rounding(const struct table *table, const struct field *field,
                         const struct json_node *node, struct arena *arena, struct diag *diag)
{
    struct load_rounding rounding = {0};
    if (!field->column || field->column->type == COLUMN_NUMBER)
        return;
    for (size_t row = 0; row < table->row_count; row++) {
        struct value value = field_value(field, row);
        if (value.type == VALUE_TEXT)
            load_note_rounding(&rounding, &(struct load_number){field->column->name, value.text,
                                                                strlen(value.text),
                                                                value_to_number(value), row});
    }
    if (rounding.count == 0)
        return;
    const char *read = describe_rounding(&rounding, arena);
    const char *place = table_row_place(table, rounding.first.at, arena);
    node_warn(node, diag, DIAG_INEXACT_NUMBER, rounding_hint,
              "the integer %s of \"%s\" in %s is beyond 2^53 and read as %s", rounding.first.text,
              rounding.first.field, place ? place : "", read ? read : "");
}

void load_warn_values(const struct load_parse *parse, const struct load_rounding *rounding,
                      load_place *place, const void *reading, const struct data_context *context)
{
    for (size_t i = 0; i < parse->count; i++) {
        const struct load_conversion *conversion = &parse->conversions[i];
        const struct load_placing placing = {place, reading};
        if (load_warn_dates(parse, conversion, &placing, context) || !conversion->wrong_count)
            continue;
        struct diag_place where = place(reading, conversion->wrong_at, conversion->field);
        warn_wrong(conversion, &where, context);
    }
    if (rounding->count && rounding->first.text) { /* else memory was out */
        struct diag_place where = place(reading, rounding->first.at, rounding->first.field);
        warn_rounding(rounding, &where, context);
    }
}

/* A value a row, for set_column(). NULL when memory is out. */
static struct value *new_values(const struct table *table, const struct data_context *context)
{
    struct value *values = calloc(table->row_count + 1, sizeof *values);
    if (!values)
        diag_out_of_memory(context->diag);
    return values;
}

/* The table with those values, which are freed. */
static struct table *set_column(const struct table *table, const char *name, struct value *values,
                                const struct data_context *context)
{
    struct table *result = table_with_column(table, name, values, context->intern, context->arena);
    free(values);
    return result;
}

static struct table *fill_column(const struct table *table, const struct column *column,
                                 const struct data_context *context)
{
    struct value *values = new_values(table, context);
    if (!values)
        return NULL;
    for (size_t row = 0; row < table->row_count; row++) {
        values[row] = column->values[row];
        if (values[row].type == VALUE_UNDEFINED)
            values[row] = VALUE_OF_NULL;
    }
    return set_column(table, column->name, values, context);
}

struct table *load_fill_missing(const struct load_parse *parse, struct table *table,
                                const struct data_context *context)
{
    for (size_t i = 0; table && i < parse->count; i++) {
        const struct column *column = table_column(table, parse->conversions[i].field);
        if (column && column->type == COLUMN_VALUE)
            table = fill_column(table, column, context);
    }
    return table;
}

void load_check_parse(const struct load_parse *parse, const struct table *table,
                      const struct data_context *context)
{
    for (size_t i = 0; table->row_count > 0 && i < parse->count; i++) {
        const char *field = parse->conversions[i].field;
        if (table_column(table, field))
            continue;
        const char *hint = did_you_mean(table_suggest_field(table, field), context->arena);
        node_warn_at_key(node_member(parse->node, field), context->diag, DIAG_UNKNOWN_FIELD, hint,
                         "field \"%s\" is in no row", field);
    }
}

/* --- inference ------------------------------------------------------------------------------- */

/* "" counts as 0. Vega tells integers from numbers, but reads both alike. */
static bool is_number(const char *text)
{
    return !isnan(number_read(text));
}

static bool is_date(const char *text)
{
    return !isnan(time_parse(text, NULL));
}

static bool is_text(const char *text)
{
    (void)text;
    return true;
}

/* In the order in which Vega prefers them; the last always holds (and makes null of ""). */
static const struct {
    bool (*holds)(const char *text);
    struct value (*convert)(struct value value, const struct load_conversion *how,
                            struct arena *arena);
} inferred_types[] = {
    {is_bool, convert_bool},
    {is_number, convert_number},
    {is_date, convert_date},
    {is_text, convert_text},
};

static bool holds_for_all(bool (*holds)(const char *text), const struct column *column,
                          size_t count)
{
    for (size_t row = 0; row < count; row++)
        if (!holds(column->texts[row]))
            return false;
    return true;
}

static struct table *infer_column(struct table *table, const struct column *column,
                                  const struct data_context *context)
{
    size_t type = 0, count = table->row_count;
    const struct load_conversion how = {.zone = context->zone};
    while (!holds_for_all(inferred_types[type].holds, column, count))
        type++;
    struct value *values = new_values(table, context);
    if (!values)
        return NULL;
    for (size_t row = 0; row < count; row++)
        values[row] =
            inferred_types[type].convert(VALUE_OF_TEXT(column->texts[row]), &how, context->arena);
    return set_column(table, column->name, values, context);
}

struct table *load_infer_types(struct table *table, const struct data_context *context)
{
    for (size_t i = 0; table && table->row_count > 0 && i < table->column_count; i++)
        if (table->columns[i].type == COLUMN_TEXT)
            table = infer_column(table, &table->columns[i], context);
    return table;
}
