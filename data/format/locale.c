/*
 * Reading locales. What is not given is as in d3, which is not always as in US English.
 */
#include "data/format/locale.h"

#include "data/format/locale_table.h"

#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/suggest.h"
#include "data/time/names.h"

const struct locale locale_default = {
    .number = {.decimal = ".",
               .thousands = ",",
               .grouping = (const int[]){3, 0},
               .currency = {"$", ""},
               .percent = "%",
               .minus = "−",
               .nan = "NaN"},
    .time = {.date_time = "%x, %X",
             .date = "%-m/%-d/%Y",
             .time = "%-I:%M:%S %p",
             .periods = time_half_days,
             .days = time_weekday_names,
             .short_days = time_weekday_abbreviations,
             .months = time_month_names,
             .short_months = time_month_abbreviations},
};

static bool fail(const struct json_node *node, const char *wanted, struct diag *diag)
{
    return node_error(node, diag, DIAG_TYPE, NULL, "\"%s\" of a locale must be %s, not %s",
                      node->key, wanted, node_type_name(node));
}

static bool read_text(const struct json_node *parent, const char *name, const char **text,
                      struct diag *diag)
{
    const struct json_node *node = node_member(parent, name);
    if (!node)
        return true;
    *text = node_text(node);
    return *text || fail(node, "a text", diag);
}

/* An array of so many texts; NULL where it isn't given, or after an error. */
static const char *const *read_texts(const struct json_node *parent, const char *name, size_t count,
                                     struct diag *diag)
{
    const struct json_node *node = node_member(parent, name);
    const char **texts = arena_array(parent->document->arena, count, sizeof *texts);
    if (!node || !texts)
        return NULL;
    for (size_t i = 0; i < count; i++) {
        texts[i] = node_size(node) == count ? node_text(node_element(node, i)) : NULL;
        if (!texts[i]) {
            node_error(node, diag, DIAG_TYPE, NULL,
                       "\"%s\" of a locale must be an array of %zu texts", name, count);
            return NULL;
        }
    }
    return texts;
}

static bool read_grouping(const struct json_node *node, struct number_locale *locale,
                          struct diag *diag)
{
    size_t count = node_size(node);
    int *grouping = arena_array(node->document->arena, count + 1, sizeof *grouping);
    if (!grouping)
        return false;
    for (size_t i = 0; i < count; i++) {
        double size = node_number(node_element(node, i));
        if (!(size >= 1 && size <= 1000))
            return fail(node, "an array of the sizes of groups", diag);
        grouping[i] = (int)size;
    }
    locale->grouping = count ? grouping : NULL;
    return true;
}

/* A locale for the other thing is easily given; a name that d3 doesn't know is a slip. */
static bool check_names(const struct json_node *node, const char *const *names, const char *foreign,
                        const char *hint, struct diag *diag)
{
    const struct json_node *other = node_member(node, foreign), *member;
    if (other)
        return node_error_at_key(other, diag, DIAG_TYPE, hint,
                                 "\"%s\" belongs to the other kind of locale", foreign);
    for (size_t i = 0; (member = node_member_at(node, i)); i++) {
        struct suggest suggest = {.word = member->key};
        size_t n = 0;
        while (names[n] && strcmp(names[n], member->key) != 0)
            suggest_offer(&suggest, names[n++]);
        if (!names[n] && member->key[0] != '$')
            node_warn_at_key(member, diag, DIAG_UNKNOWN_PROPERTY,
                             suggest.best ? arena_format(node->document->arena,
                                                         "did you mean \"%s\"?", suggest.best)
                                          : NULL,
                             "unknown property \"%s\" in a locale", member->key);
    }
    return true;
}

bool locale_read_number(const struct json_node *node, struct number_locale *locale,
                        struct diag *diag)
{
    static const char *const known[] = {"decimal", "thousands", "grouping", "currency", "numerals",
                                        "percent", "minus",     "nan",      NULL};
    const struct json_node *grouping = node_member(node, "grouping");
    const struct json_node *currency = node_member(node, "currency");
    if (!node_is_object(node))
        return fail(node, "an object", diag);
    if (!check_names(node, known, "dateTime",
                     "a locale of dates is --time-locale, or \"time\" of config.locale", diag))
        return false;
    *locale = (struct number_locale){.decimal = ".",
                                     .currency = {"", ""},
                                     .percent = "%",
                                     .minus = locale_default.number.minus,
                                     .nan = "NaN"};
    if (!read_text(node, "decimal", &locale->decimal, diag) ||
        !read_text(node, "thousands", &locale->thousands, diag) ||
        !read_text(node, "percent", &locale->percent, diag) ||
        !read_text(node, "minus", &locale->minus, diag) ||
        !read_text(node, "nan", &locale->nan, diag) ||
        (locale->thousands && grouping && !read_grouping(grouping, locale, diag)))
        return false;
    locale->numerals = read_texts(node, "numerals", 10, diag);
    const char *const *symbols = read_texts(node, "currency", 2, diag);
    for (size_t i = 0; symbols && i < 2; i++)
        locale->currency[i] = symbols[i];
    return (locale->numerals || !node_member(node, "numerals")) && (symbols || !currency);
}

bool locale_read_time(const struct json_node *node, struct time_locale *locale, struct diag *diag)
{
    static const char *const needed[] = {"dateTime",  "date",   "time",        "periods", "days",
                                         "shortDays", "months", "shortMonths", NULL};
    if (!node_is_object(node))
        return fail(node, "an object", diag);
    if (!check_names(node, needed, "decimal",
                     "a locale of numbers is --locale, or \"number\" of config.locale", diag))
        return false;
    for (size_t i = 0; needed[i]; i++) {
        if (!node_member(node, needed[i]))
            return node_error(node, diag, DIAG_TYPE, NULL, "the locale has no \"%s\"", needed[i]);
    }
    locale->periods = read_texts(node, "periods", 2, diag);
    locale->days = locale->periods ? read_texts(node, "days", 7, diag) : NULL;
    locale->short_days = locale->days ? read_texts(node, "shortDays", 7, diag) : NULL;
    locale->months = locale->short_days ? read_texts(node, "months", 12, diag) : NULL;
    locale->short_months = locale->months ? read_texts(node, "shortMonths", 12, diag) : NULL;
    return locale->short_months && read_text(node, "dateTime", &locale->date_time, diag) &&
           read_text(node, "date", &locale->date, diag) &&
           read_text(node, "time", &locale->time, diag);
}

static const struct json_node *parse_row(const struct locale_row *row, const char *text,
                                         struct arena *arena, struct diag *diag)
{
    struct json_document *document = json_document_new(row->name, text, strlen(text), arena, diag);
    return document ? document->root : NULL;
}

bool locale_read_named(const struct json_node *node, struct locale *locale, struct diag *diag)
{
    const char *name = node_text(node);
    const struct locale_row *row = locale_named(name);
    const struct json_node *part;
    struct arena *arena = node->document->arena;
    if (!row) {
        struct suggest suggest = {.word = name};
        for (size_t i = 0; locale_rows[i].name; i++)
            suggest_offer(&suggest, locale_rows[i].name);
        return node_error(node, diag, DIAG_UNKNOWN,
                          suggest_hint(suggest.best, "\"burin locales\" lists them", arena),
                          "there is no locale \"%s\"", name);
    }
    locale->name = row->name;
    return (!row->number || ((part = parse_row(row, row->number, arena, diag)) &&
                             locale_read_number(part, &locale->number, diag))) &&
           (!row->time || ((part = parse_row(row, row->time, arena, diag)) &&
                           locale_read_time(part, &locale->time, diag)));
}

bool locale_read_language(const char *tag, struct locale *locale, struct arena *arena,
                          struct diag *diag)
{
    const struct locale_row *row = locale_named(tag);
    struct locale spoken = *locale;
    const struct json_node *part;
    if (!row)
        return true;
    if ((row->number && (!(part = parse_row(row, row->number, arena, diag)) ||
                         !locale_read_number(part, &spoken.number, diag))) ||
        (row->time && (!(part = parse_row(row, row->time, arena, diag)) ||
                       !locale_read_time(part, &spoken.time, diag))))
        return false;
    if (spoken.number.numerals)
        return true;
    locale->number.decimal = spoken.number.decimal;
    locale->number.thousands = spoken.number.thousands;
    locale->number.grouping = spoken.number.grouping;
    locale->time = spoken.time;
    return true;
}
