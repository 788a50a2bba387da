/*
 * Pieces that the specs of all kinds are made of.
 */
#include <math.h>
#include <string.h>

#include "library/draft/draft.h"

/* --- words --------------------------------------------------------------------------------------
 */

/* Units that names end with, and how they are written. */
static const struct {
    const char *end, *unit;
} units[] = {{"mm", "mm"},    {"cm", "cm"},    {"km", "km"},   {"kg", "kg"},   {"g", "g"},
             {"lbs", "lbs"},  {"ms", "ms"},    {"eur", "EUR"}, {"usd", "USD"}, {"musd", "USD M"},
             {"mg", "mg"},    {"ml", "ml"},    {"kwh", "kWh"}, {"mwh", "MWh"}, {"gwh", "GWh"},
             {"pct", "%"},    {"sec", "s"},    {"min", "min"}, {"km2", "km²"}, {"m2", "m²"},
             {"kmh", "km/h"}, {"percent", "%"}};

/* The unit behind the last "_", or NULL; *length is what stands before it. */
static const char *unit_of(const char *name, size_t *length)
{
    const char *end = strrchr(name, '_');
    *length = strlen(name);
    for (size_t i = 0; end && end > name && i < G_N_ELEMENTS(units); i++) {
        if (g_ascii_strcasecmp(end + 1, units[i].end) != 0)
            continue;
        *length = (size_t)(end - name);
        if (*length > 3 && g_ascii_strncasecmp(end - 3, "_in", 3) == 0)
            *length -= 3;
        return units[i].unit;
    }
    return NULL;
}

/* "populationTotal" and "population_total" are two words each. */
static char *split_words(const char *name, size_t length)
{
    GString *words = g_string_new(NULL);
    for (const char *at = name; at < name + length; at++) {
        bool is_hump = at > name && g_ascii_isupper(*at) && g_ascii_islower(at[-1]);
        bool is_word = is_hump && !g_ascii_isupper(at[1]);
        if (is_hump)
            g_string_append_c(words, ' ');
        g_string_append_c(words, *at == '_' ? ' ' : is_word ? g_ascii_tolower(*at) : *at);
    }
    return g_string_free(words, FALSE);
}

char *draft_plain_words(const char *name)
{
    size_t length;
    unit_of(name, &length);
    char *words = split_words(name, length);
    if (*words)
        return words;
    g_free(words);
    return g_strdup("value");
}

char *draft_words(const char *name)
{
    char *text = draft_plain_words(name);
    char start[8] = "";
    start[g_unichar_to_utf8(g_unichar_toupper(g_utf8_get_char(text)), start)] = '\0';
    char *titled = g_strconcat(start, g_utf8_next_char(text), NULL);
    g_free(text);
    return titled;
}

char *draft_title(const struct column_profile *column)
{
    const struct notation *notation = &column->notation;
    size_t length;
    char *words = draft_words(column->name);
    const char *unit = unit_of(column->name, &length);
    if (!unit)
        unit = notation->is_percent ? "%" : notation->currency;
    if (!unit || strstr(words, unit))
        return words;
    char *title = g_strdup_printf("%s (%s)", words, unit);
    g_free(words);
    return title;
}

char *draft_field_name(const char *name)
{
    GString *field = g_string_new(NULL);
    for (const char *at = name; *at; at++) {
        if (strchr(".[]\\'\"", *at))
            g_string_append_c(field, '\\');
        g_string_append_c(field, *at);
    }
    return g_string_free(field, FALSE);
}

const char *draft_aggregate(const struct column_profile *column)
{
    return column->is_additive ? "sum" : "mean";
}

/* --- data ---------------------------------------------------------------------------------------
 */

static json_t *format_new(const struct draft_choice *choice)
{
    const struct frame *frame = choice->profile->frame;
    const char *extension = choice->extension;
    json_t *format = json_object();
    if (!frame->delimiter && strcmp(extension, ".json") != 0)
        json_object_set_new(format, "type", json_string("json"));
    if (frame->property)
        json_object_set_new(format, "property", json_string(frame->property));
    if (frame->delimiter == ',' && strcmp(extension, ".csv") != 0)
        json_object_set_new(format, "type", json_string("csv"));
    if (frame->delimiter == '\t' && strcmp(extension, ".tsv") != 0)
        json_object_set_new(format, "type", json_string("tsv"));
    if (frame->delimiter == ';' || frame->delimiter == '|') {
        json_object_set_new(format, "type", json_string("dsv"));
        json_object_set_new(format, "delimiter", json_stringn(&frame->delimiter, 1));
    }
    return format;
}

/* How dates are read, where JavaScript doesn't know; a category of digits stays a text. */
static void add_parse(json_t *format, const struct column_profile *column)
{
    json_t *parse = json_object_get(format, "parse");
    json_t *how = NULL;
    if (column->role == ROLE_YEAR)
        how = json_string("date:'%Y'");
    else if (column->role == ROLE_DATE && column->date_format)
        how = json_sprintf("date:'%s'", column->date_format);
    if (!how)
        return;
    if (!parse)
        json_object_set_new(format, "parse", parse = json_object());
    json_object_set_new(parse, column->name, how);
}

static json_t *data_new(const struct draft_choice *choice, const int *columns)
{
    json_t *data = json_pack("{s: s}", "url", choice->url), *format = format_new(choice);
    for (; *columns != DRAFT_NONE; columns++) {
        if (*columns != choice->series) /* years that are groups stay numbers */
            add_parse(format, draft_column(choice, *columns));
    }
    if (json_object_size(format) > 0)
        json_object_set(data, "format", format);
    json_decref(format);
    return data;
}

/* A text in an expression. */
static char *expression_text(const char *name)
{
    GString *text = g_string_new(NULL);
    for (const char *at = name; *at; at++) {
        if (*at == '\'' || *at == '\\')
            g_string_append_c(text, '\\');
        g_string_append_c(text, *at);
    }
    return g_string_free(text, FALSE);
}

/* Numbers that aren't written as JavaScript does: their digits. */
static json_t *reading_new(const struct column_profile *column)
{
    char *name = expression_text(column->name);
    json_t *expression =
        column->notation.decimal == ','
            ? json_sprintf("toNumber(replace(replace(datum['%s'], /[^0-9,-]/g, ''), ',', '.'))",
                           name)
            : json_sprintf("toNumber(replace(datum['%s'], /[^0-9.-]/g, ''))", name);
    g_free(name);
    return json_pack("{s: o, s: s}", "calculate", expression, "as", column->name);
}

void draft_add_transform(json_t *spec, json_t *transform)
{
    json_t *list = json_object_get(spec, "transform");
    if (!list)
        json_object_set_new(spec, "transform", list = json_array());
    json_array_append_new(list, transform);
}

/* Amounts that are missing are no marks. */
static void read_column(json_t *spec, const struct column_profile *column)
{
    bool is_text = !column->notation.is_plain;
    if (column->role != ROLE_MEASURE)
        return;
    if (is_text)
        draft_add_transform(spec, reading_new(column));
    if (column->missing > 0) {
        char *field = draft_field_name(column->name);
        draft_add_transform(spec,
                            json_pack("{s: {s: s, s: b}}", "filter", "field", field, "valid", 1));
        g_free(field);
    }
}

json_t *draft_spec_new(const struct draft_choice *choice, char *title, const int *columns)
{
    json_t *spec = json_pack("{s: s, s: s, s: o}", "$schema",
                             "https://vega.github.io/schema/vega-lite/v6.json", "title", title,
                             "data", data_new(choice, columns));
    for (; *columns != DRAFT_NONE; columns++)
        read_column(spec, draft_column(choice, *columns));
    g_free(title);
    return spec;
}

/* --- channels ------------------------------------------------------------------------------------
 */

json_t *draft_field_new(const struct column_profile *column, const char *type)
{
    char *field = draft_field_name(column->name);
    json_t *def = json_pack("{s: s, s: s}", "field", field, "type", type);
    g_free(field);
    return def;
}

json_t *draft_measure_new(const struct draft_choice *choice, int index, const char *aggregate)
{
    const struct column_profile *column = draft_column(choice, index);
    json_t *def = draft_field_new(column, "quantitative");
    char *title = draft_title(column);
    if (aggregate)
        json_object_set_new(def, "aggregate", json_string(aggregate));
    json_object_set_new(def, "title", json_string(title));
    if (fmax(fabs(column->least), fabs(column->most)) >= 1e5)
        json_object_set_new(def, "axis", json_pack("{s: s}", "format", "~s"));
    g_free(title);
    return def;
}

json_t *draft_time_new(const struct draft_choice *choice)
{
    json_t *def = draft_field_new(draft_column(choice, choice->time), "temporal");
    json_object_set_new(def, "title", json_null());
    return def;
}
