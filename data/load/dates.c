/*
 * Dates that "parse" reads otherwise than they are written: by V8's rules, or by a pattern that
 * counts on from days that don't exist.
 */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "data/load.h"
#include "data/time.h"
#include "data/time/guess.h"

void load_note_date(struct load_conversion *conversion, struct value value, size_t at,
                    struct arena *arena)
{
    if (conversion->guess && value.type == VALUE_NUMBER)
        date_guess_note_number(conversion->guess, value.number);
    if (value.type != VALUE_TEXT)
        return;
    if (conversion->guess)
        date_guess_note_text(conversion->guess, value.text, at, conversion->zone, arena);
    if (conversion->pattern &&
        time_format_overflows(value.text, conversion->pattern, conversion->locale) &&
        conversion->overflow_count++ == 0) {
        conversion->overflow = arena_copy(arena, value.text, strlen(value.text));
        conversion->overflow_at = at;
    }
}

/* The locale whose names the text is written with; NULL: none is found, or none is asked for. */
static const char *find_locale(const struct load_conversion *conversion, struct arena *arena)
{
    const struct time_locale *locale;
    const char *name = NULL;
    size_t index = 0;
    bool has_names = strpbrk(conversion->pattern, "aAbBp") != NULL;
    while (has_names && conversion->wrong && (locale = date_guess_locale(&index, &name, arena))) {
        double time = time_parse_format(conversion->wrong, conversion->pattern, NULL, locale);
        if (!isnan(time))
            return name;
    }
    return NULL;
}

const char *load_date_hint(const struct load_conversion *conversion, struct arena *arena)
{
    const char *pattern = conversion->pattern;
    const char *locale = find_locale(conversion, arena);
    if (locale)
        return arena_format(arena, "the names in it are those of --locale %s", locale);
    return arena_format(
        arena, "\"parse\" expects %s%s", pattern,
        strchr(pattern, '%') ? "" : ": its parts are those of d3-time-format, such as %Y-%m-%d");
}

bool load_has_told(const struct load_conversion *conversion)
{
    const struct date_guess *guess = conversion->guess;
    return conversion->wrong_count || conversion->overflow_count ||
           (guess && (guess->count || guess->impossible_count));
}

static void warn_overflow(const struct load_conversion *conversion, const struct diag_place *place,
                          const struct data_context *context)
{
    size_t others = conversion->overflow_count - 1;
    const char *more = others ? arena_format(context->arena, " (and %zu more)", others) : "";
    diag_warn(context->diag, DIAG_IMPOSSIBLE_DATE, place,
              arena_format(context->arena, "\"%s\" reads it as a day of another month",
                           conversion->pattern),
              "there is no day \"%s\": \"%s\"%s", conversion->overflow, conversion->field,
              more ? more : "");
}

static const char *line_of(const struct load_placing *placing, size_t at, const char *field,
                           const struct data_context *context)
{
    struct diag_place where = placing->place(placing->reading, at, field);
    return arena_format(context->arena, "line %d", where.line);
}

bool load_warn_dates(const struct load_parse *parse, const struct load_conversion *conversion,
                     const struct load_placing *placing, const struct data_context *context)
{
    const struct date_guess *guess = conversion->guess;
    const char *field = conversion->field;
    const struct date_candidate *other = guess ? date_guess_contradiction(guess) : NULL;
    struct date_report reports[3];
    bool is_misread = false;
    if (conversion->overflow) {
        struct diag_place where = placing->place(placing->reading, conversion->overflow_at, field);
        warn_overflow(conversion, &where, context);
    }
    if (!guess)
        return false;
    struct date_places places = {
        guess->impossible ? line_of(placing, guess->impossible_at, field, context) : NULL,
        other ? line_of(placing, other->against_at, field, context) : NULL};
    size_t count = date_guess_report(guess, field, places, context->arena, reports);
    for (size_t i = 0; i < count; i++) {
        node_warn(node_member(parse->node, field), context->diag, reports[i].code, reports[i].hint,
                  "%s", reports[i].message);
        is_misread |= reports[i].code == DIAG_MISREAD_DATE;
    }
    return is_misread;
}
