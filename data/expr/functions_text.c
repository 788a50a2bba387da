/*
 * Expression functions on texts, and those of texts and arrays alike (length, indexof, slice).
 * Positions are UTF-16 code units.
 */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/budget.h"
#include "data/expr/expr_internal.h"
#include "data/format/locale.h"

static bool is_nothing(struct value value)
{
    return value.type == VALUE_UNDEFINED || value.type == VALUE_NULL;
}

static struct value from_gstring(GString *string, struct expr_call *call)
{
    struct value value = expr_text_value(string->str, string->len, call);
    g_string_free(string, TRUE);
    return value;
}

static struct value call_length(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)count;
    if (is_nothing(arguments[0]))
        return expr_stop(call);
    if (arguments[0].type == VALUE_TEXT)
        return VALUE_OF_NUMBER((double)units_length(arguments[0].text));
    return value_member(arguments[0], "length");
}

/* One character in capitals or small letters, by Unicode's rules for no language in particular:
 * GLib's functions for whole texts ask the process's locale about these two i's. */
static void append_upper(GString *out, const char *at, const char *end)
{
    if (*at == 'i') {
        g_string_append_c(out, 'I');
        return;
    }
    char *upper = g_utf8_strup(at, end - at);
    g_string_append(out, upper);
    g_free(upper);
}

static void append_lower(GString *out, const char *start, const char *at)
{
    gunichar c = g_utf8_get_char(at);
    if (c == 0x130) { /* İ keeps its dot */
        g_string_append(out, "i\u0307");
        return;
    }
    if (c == 0x3A3) { /* Σ at the end of a word is ς */
        const char *next = g_utf8_next_char(at);
        bool begins = at == start || !g_unichar_isalpha(g_utf8_get_char(g_utf8_prev_char(at)));
        bool ends = !*next || !g_unichar_isalpha(g_utf8_get_char(next));
        g_string_append_unichar(out, ends && !begins ? 0x3C2 : 0x3C3);
        return;
    }
    g_string_append_unichar(out, g_unichar_tolower(c));
}

static struct value change_case(const char *text, bool upper, struct expr_call *call)
{
    if (!g_utf8_validate(text, -1, NULL))
        return VALUE_OF_TEXT(text);
    if (!expr_spend(call, (double)strlen(text) / 2))
        return VALUE_OF_UNDEFINED;
    GString *out = g_string_sized_new(strlen(text));
    for (const char *at = text; *at; at = g_utf8_next_char(at)) {
        if (upper)
            append_upper(out, at, g_utf8_next_char(at));
        else
            append_lower(out, text, at);
    }
    return from_gstring(out, call);
}

static struct value call_upper(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)count;
    return change_case(expr_text(arguments[0], call), true, call);
}

static struct value call_lower(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)count;
    return change_case(expr_text(arguments[0], call), false, call);
}

static bool is_space_at(const char *at)
{
    gunichar c = g_utf8_get_char_validated(at, -1);
    if (c >= 0x110000)
        return false; /* no UTF-8 */
    GUnicodeType type = g_unichar_type(c);
    return (c >= '\t' && c <= '\r') || c == 0xFEFF || type == G_UNICODE_SPACE_SEPARATOR ||
           type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR;
}

static struct value call_trim(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)count;
    const char *start = expr_text(arguments[0], call);
    while (*start && is_space_at(start))
        start = g_utf8_next_char(start);
    const char *end = start + strlen(start);
    while (end > start && is_space_at(g_utf8_prev_char(end)))
        end = g_utf8_prev_char(end);
    return expr_text_value(start, (size_t)(end - start), call);
}

static double clamp(double value, double low, double high)
{
    return value < low ? low : value > high ? high : value;
}

/* A position from 0 to length; a negative one counts from the end. */
static size_t relative_position(struct value value, double fallback, size_t length)
{
    double position = expr_integer(value, fallback);
    if (position < 0)
        position += (double)length;
    return (size_t)clamp(position, 0, (double)length);
}

static struct value call_substring(const struct value *arguments, size_t count,
                                   struct expr_call *call)
{
    const char *text = expr_text(arguments[0], call);
    double length = (double)units_length(text);
    double start = clamp(expr_integer(expr_argument(arguments, count, 1), 0), 0, length);
    double end = clamp(expr_integer(expr_argument(arguments, count, 2), length), 0, length);
    return VALUE_OF_TEXT(
        units_slice(text, (size_t)fmin(start, end), (size_t)fmax(start, end), call));
}

static struct value call_slice(const struct value *arguments, size_t count, struct expr_call *call)
{
    struct value sequence = arguments[0];
    if (sequence.type != VALUE_TEXT && sequence.type != VALUE_ARRAY)
        return expr_stop(call);
    bool is_text = sequence.type == VALUE_TEXT;
    size_t length = is_text ? units_length(sequence.text) : sequence.array->count;
    size_t start = relative_position(expr_argument(arguments, count, 1), 0, length);
    size_t end = relative_position(expr_argument(arguments, count, 2), (double)length, length);
    if (is_text)
        return VALUE_OF_TEXT(units_slice(sequence.text, start, end, call));
    if (end < start)
        end = start;
    return expr_array(sequence.array->items + start, end - start, call);
}

/* The first place of needle from that unit on, or -1. */
static double find_text(const char *text, const char *needle, double from)
{
    double length = (double)units_length(text);
    const char *start = units_at(text, (size_t)clamp(from, 0, length));
    const char *found = strstr(start, needle);
    return found ? (double)units_before(text, found) : -1;
}

/* The last place of needle up to that unit, or -1. */
static double find_last_text(const char *text, const char *needle, double from)
{
    double last = -1, place = 0;
    const char *before = text; /* where place is */
    for (const char *at = text; (at = strstr(at, needle)); at = g_utf8_next_char(at)) {
        place += (double)units_before(before, at);
        before = at;
        if (place > fmax(from, 0))
            break;
        last = place;
        if (!*at)
            break;
    }
    return last;
}

/* Looking at an item of an array. */
static bool spend_look(size_t index, struct expr_call *call)
{
    return index % EXPR_STEP_ITEMS != 0 || expr_spend(call, 1);
}

static struct value call_indexof(const struct value *arguments, size_t count,
                                 struct expr_call *call)
{
    struct value sequence = arguments[0], wanted = arguments[1];
    double from = expr_integer(expr_argument(arguments, count, 2), 0);
    if (sequence.type == VALUE_TEXT)
        return VALUE_OF_NUMBER(find_text(sequence.text, expr_text(wanted, call), from));
    if (sequence.type != VALUE_ARRAY)
        return expr_stop(call);
    size_t length = sequence.array->count;
    size_t i = relative_position(VALUE_OF_NUMBER(from), 0, length);
    for (; i < length && spend_look(i, call); i++) {
        if (value_equals(sequence.array->items[i], wanted))
            return VALUE_OF_NUMBER((double)i);
    }
    return VALUE_OF_NUMBER(-1);
}

static struct value call_lastindexof(const struct value *arguments, size_t count,
                                     struct expr_call *call)
{
    struct value sequence = arguments[0], wanted = arguments[1];
    struct value last = expr_argument(arguments, count, 2);
    if (sequence.type == VALUE_TEXT) {
        double from = isnan(value_to_number(last)) ? (double)INFINITY : expr_integer(last, 0);
        return VALUE_OF_NUMBER(find_last_text(sequence.text, expr_text(wanted, call), from));
    }
    if (sequence.type != VALUE_ARRAY)
        return expr_stop(call);
    double length = (double)sequence.array->count;
    double from = count > 2 ? expr_integer(last, 0) : length - 1;
    from = from < 0 ? from + length : fmin(from, length - 1);
    for (; from >= 0 && spend_look((size_t)from, call); from--) {
        if (value_equals(sequence.array->items[(size_t)from], wanted))
            return VALUE_OF_NUMBER(from);
    }
    return VALUE_OF_NUMBER(-1);
}

static struct value call_replace(const struct value *arguments, size_t count,
                                 struct expr_call *call)
{
    (void)count;
    if (arguments[1].type != VALUE_TEXT && arguments[1].type != VALUE_REGEXP)
        return expr_stop(call);
    return regexp_replace(expr_text(arguments[0], call), arguments[1],
                          expr_text(arguments[2], call), call);
}

/* Room for as many texts, each of which takes room besides; NULL when there is none. */
static struct value *new_parts(size_t count, struct expr_call *call)
{
    enum { PART_WORK = 40 };
    bool is_paid =
        expr_spend(call, (double)count) && budget_work(call->budget, PART_WORK * (double)count);
    return is_paid ? arena_array(call->arena, count + 1, sizeof(struct value)) : NULL;
}

/* Each UTF-16 code unit a text of its own. */
static struct value split_units(const char *text, double limit, struct expr_call *call)
{
    size_t count = (size_t)fmin((double)units_length(text), limit);
    struct value *items = new_parts(count, call);
    if (!items)
        return expr_stop(call);
    size_t made = 0;
    for (const char *at = text; made < count;) {
        const char *next = units_at(at, 1);
        bool pair = units_before(at, next) > 1;
        items[made++] =
            pair ? VALUE_OF_TEXT("\uFFFD") : expr_text_value(at, (size_t)(next - at), call);
        if (pair && made < count)
            items[made++] = VALUE_OF_TEXT("\uFFFD");
        at = next;
    }
    return expr_array(items, count, call);
}

static struct value split_text(const char *text, const char *separator, double limit,
                               struct expr_call *call)
{
    size_t length = strlen(separator), count = 1;
    for (const char *at = text; (at = strstr(at, separator)); at += length)
        count++;
    if ((double)count > limit)
        count = (size_t)limit;
    struct value *items = new_parts(count, call);
    if (!items)
        return expr_stop(call);
    const char *start = text;
    for (size_t i = 0; i < count; i++) {
        const char *end = strstr(start, separator);
        size_t part = end ? (size_t)(end - start) : strlen(start);
        items[i] = expr_text_value(start, part, call);
        start = end ? end + length : start;
    }
    return expr_array(items, count, call);
}

static struct value call_split(const struct value *arguments, size_t count, struct expr_call *call)
{
    const char *text = expr_text(arguments[0], call);
    struct value separator = expr_argument(arguments, count, 1);
    struct value most = expr_argument(arguments, count, 2);
    double limit = most.type == VALUE_UNDEFINED ? (double)UINT32_MAX : (double)expr_uint32(most);
    if (separator.type == VALUE_REGEXP)
        return regexp_split(text, separator, limit, call);
    if (separator.type == VALUE_UNDEFINED) {
        struct value *whole = arena_alloc(call->arena, sizeof *whole);
        if (!whole)
            return expr_stop(call);
        *whole = VALUE_OF_TEXT(text);
        return expr_array(whole, limit >= 1 ? 1 : 0, call);
    }
    const char *by = expr_text(separator, call);
    return *by ? split_text(text, by, limit, call) : split_units(text, limit, call);
}

/* text times times, appended. */
static void append_times(GString *out, const char *text, double times, struct expr_call *call)
{
    double length = (double)strlen(text), whole = fmax(0, floor(times));
    if (!(times >= 1) || !expr_spend_text(call, (double)out->len + whole * length) ||
        !expr_spend(call, whole / 4))
        return;
    for (double i = 0; i < whole; i++)
        g_string_append_len(out, text, (gssize)length);
}

static bool is_word(struct value value, const char *word)
{
    return value.type == VALUE_TEXT && strcmp(value.text, word) == 0;
}

static struct value call_pad(const struct value *arguments, size_t count, struct expr_call *call)
{
    const char *text = expr_text(arguments[0], call);
    double missing =
        value_to_number(expr_argument(arguments, count, 1)) - (double)units_length(text);
    struct value fill = expr_argument(arguments, count, 2);
    struct value align = expr_argument(arguments, count, 3);
    const char *with = value_to_bool(fill) ? expr_text(fill, call) : " ";
    double before = is_word(align, "left")     ? missing
                    : is_word(align, "center") ? trunc(missing / 2)
                                               : 0;
    double after = is_word(align, "left")     ? 0
                   : is_word(align, "center") ? ceil(missing / 2)
                                              : missing;
    GString *out = g_string_new(NULL);
    append_times(out, with, before, call);
    expr_append(out, text, strlen(text), call);
    append_times(out, with, after, call);
    return from_gstring(out, call);
}

static struct value call_truncate(const struct value *arguments, size_t count,
                                  struct expr_call *call)
{
    const char *text = expr_text(arguments[0], call);
    double length = value_to_number(expr_argument(arguments, count, 1));
    struct value align = expr_argument(arguments, count, 2);
    struct value mark = expr_argument(arguments, count, 3);
    const char *ellipsis = is_nothing(mark) ? "…" : expr_text(mark, call);
    size_t units = units_length(text);
    if ((double)units <= length)
        return VALUE_OF_TEXT(text);
    double room = length - (double)units_length(ellipsis);
    size_t keep = room > 0 ? (size_t)room : 0;
    size_t before = keep, after = 0;
    if (is_word(align, "left")) {
        before = 0;
        after = keep;
    } else if (is_word(align, "center")) {
        before = room > 0 ? (size_t)ceil(room / 2) : 0;
        after = keep / 2;
    }
    GString *out = g_string_new(units_slice(text, 0, before, call));
    g_string_append(out, ellipsis);
    g_string_append(out, units_slice(text, units - after, units, call));
    return from_gstring(out, call);
}

/* d3-format, in the figure's locale. */
static struct value call_format(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)count;
    if (arguments[0].type == VALUE_NULL)
        return VALUE_OF_TEXT("null");
    struct number_format format;
    if (!number_format_parse(expr_text(arguments[1], call), &format) ||
        !expr_spend_text(call, fmax(0, format.width)) || !expr_spend(call, fmax(0, format.width)))
        return expr_stop(call);
    const struct number_locale *locale = &call->expr->locale->number;
    bool is_text = format.type == 'c' && arguments[0].type != VALUE_NUMBER;
    const char *text =
        is_text
            ? number_format_apply_text(&format, locale, expr_text(arguments[0], call), call->arena)
            : number_format_apply(&format, locale, value_to_number(arguments[0]), call->arena);
    return text ? VALUE_OF_TEXT(text) : expr_stop(call);
}

/* A slash outside of a class, and a line's end, as a literal would have them: EscapeRegExpPattern
 * in ECMAScript. */
static const char *escape_slashes(const char *source, struct expr_call *call)
{
    GString *out = g_string_new(NULL);
    bool is_escaped = false, in_class = false;
    for (const char *at = source; *at; at++) {
        if (*at == '/' && !is_escaped && !in_class)
            g_string_append_c(out, '\\');
        if (*at == '\n' || *at == '\r')
            g_string_append(out, *at == '\n' ? is_escaped ? "n" : "\\n" : is_escaped ? "r" : "\\r");
        else
            g_string_append_c(out, *at);
        in_class = is_escaped ? in_class : *at == '[' || (in_class && *at != ']');
        is_escaped = *at == '\\' && !is_escaped;
    }
    struct value text = expr_text_value(out->str, out->len, call);
    g_string_free(out, TRUE);
    return text.type == VALUE_TEXT ? text.text : "";
}

static struct value call_regexp(const struct value *arguments, size_t count, struct expr_call *call)
{
    struct value pattern = arguments[0], flags = expr_argument(arguments, count, 1);
    if (pattern.type == VALUE_REGEXP && flags.type == VALUE_UNDEFINED)
        return pattern;
    const char *source = pattern.type == VALUE_REGEXP      ? pattern.text
                         : pattern.type == VALUE_UNDEFINED ? ""
                                                           : expr_text(pattern, call);
    const char *letters = flags.type == VALUE_UNDEFINED ? "" : expr_text(flags, call);
    if (!regexp_has_flags(letters, strlen(letters)))
        return expr_stop(call);
    source = escape_slashes(*source ? source : "(?:)", call);
    size_t length = strlen(source);
    char *text = arena_alloc(call->arena, length + strlen(letters) + 2);
    if (!text)
        return expr_stop(call);
    memcpy(text, source, length);
    memcpy(text + length + 1, letters, strlen(letters));
    return (struct value){.type = VALUE_REGEXP, .text = text};
}

static struct value call_test(const struct value *arguments, size_t count, struct expr_call *call)
{
    const char *text = expr_text(expr_argument(arguments, count, 1), call);
    return VALUE_OF_BOOL(regexp_test(text, arguments[0], call));
}

static struct value call_encode(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)count;
    const char *text = expr_text(arguments[0], call);
    if (!expr_spend(call, (double)strlen(text)))
        return VALUE_OF_UNDEFINED;
    GString *out = g_string_new(NULL);
    for (const char *at = text; *at; at++) {
        if (g_ascii_isalnum(*at) || strchr("-_.!~*'()", *at))
            g_string_append_c(out, *at);
        else
            g_string_append_printf(out, "%%%02X", (unsigned)(unsigned char)*at);
    }
    return from_gstring(out, call);
}

static const struct expr_function functions[] = {
    {"encodeURIComponent", 1, 1, call_encode},
    {"format", 2, 2, call_format},
    {"indexof", 2, 3, call_indexof},
    {"lastindexof", 2, 3, call_lastindexof},
    {"length", 1, 1, call_length},
    {"lower", 1, 1, call_lower},
    {"pad", 2, 4, call_pad},
    {"regexp", 1, 2, call_regexp},
    {"replace", 3, 3, call_replace},
    {"slice", 1, 3, call_slice},
    {"split", 1, 3, call_split},
    {"substring", 1, 3, call_substring},
    {"test", 1, 2, call_test},
    {"trim", 1, 1, call_trim},
    {"truncate", 2, 4, call_truncate},
    {"upper", 1, 1, call_upper},
};

const struct expr_function_table expr_text_functions = {functions, COUNT_OF(functions)};
