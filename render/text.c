/*
 * Vega's rules for lines of text: heights, baselines, cutting to a limit (vega-scenegraph,
 * util/text.js). How wide a line is, a measurer says: that of fonts is in fonts.c.
 */
#include "render/text.h"

#include <glib.h>
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/number.h"

static double fixed_width(void *context, const struct font *font, const char *text)
{
    (void)context;
    size_t characters = 0;
    for (; *text; text++)
        characters += (*text & 0xC0) != 0x80; /* bytes that begin a character */
    return 0.6 * font->size * (double)characters;
}

static void ignore_language(void *context, const char *language)
{
    (void)context, (void)language;
}

const struct text_measurer text_measurer_fixed = {NULL, fixed_width, ignore_language};

/* What ECMAScript's trim() takes away: white space and line terminators, the byte order mark among
 * them. */
static bool is_space(gunichar c)
{
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

static size_t step_character(const char *text)
{
    size_t n = 1;
    while ((text[n] & 0xC0) == 0x80)
        n++;
    return n;
}

/* The part of text without space at its ends; *length is its length in bytes. */
static const char *trim(const char *text, size_t *length)
{
    while (*text && is_space(g_utf8_get_char_validated(text, -1)))
        text += step_character(text);
    *length = 0;
    for (const char *at = text; *at;) {
        bool space = is_space(g_utf8_get_char_validated(at, -1));
        at += step_character(at);
        if (!space)
            *length = (size_t)(at - text);
    }
    return text;
}

/* Characters that belong to the one before: accents, vowel signs, what makes an emoji another one.
 */
static bool is_joined(gunichar c)
{
    return c >= 0x300 && (g_unichar_ismark(c) || c == 0x200D || (c >= 0x1F3FB && c <= 0x1F3FF) ||
                          (c >= 0xE0020 && c <= 0xE007F));
}

static bool is_regional(gunichar c)
{
    return c >= 0x1F1E6 && c <= 0x1F1FF;
}

/* What a reader takes for one character (UAX #29, without its rules for Hangul's jamo). */
static size_t step_cluster(const char *text)
{
    static const gunichar joiner = 0x200D; /* takes the next one, too */
    size_t length = step_character(text);
    gunichar before = g_utf8_get_char_validated(text, -1);
    if (is_regional(before) && is_regional(g_utf8_get_char_validated(text + length, -1)))
        length += step_character(text + length); /* two are a flag */
    while ((unsigned char)text[length] > 0x7F) {
        gunichar next = g_utf8_get_char_validated(text + length, -1);
        if (!is_joined(next) && before != joiner)
            break;
        length += step_character(text + length);
        before = next;
    }
    return length;
}

/* The byte at which the index-th cluster starts. */
static size_t cluster_offset(const char *text, size_t index)
{
    size_t offset = 0;
    for (; index > 0 && text[offset]; index--)
        offset += step_cluster(text + offset);
    return offset;
}

/*
 * Vega's search (truncate() in text.js), on clusters instead of UTF-16 units, so that none is cut
 * in two. scratch has room for text; text and ellipsis may not overlap it.
 */
static size_t fit_length(const struct text_measurer *measurer, const struct font *font,
                         const char *text, double room, char *scratch)
{
    size_t low = 0, high = 0;
    for (const char *at = text; *at; at += step_cluster(at))
        high++;
    while (low < high) {
        size_t middle = 1 + (low + high) / 2;
        size_t bytes = cluster_offset(text, middle);
        memcpy(scratch, text, bytes);
        scratch[bytes] = '\0';
        if (measurer->width(measurer->context, font, scratch) < room)
            low = middle;
        else
            high = middle - 1;
    }
    return cluster_offset(text, low);
}

/* The same from the end: the byte where the part that fits starts. */
static size_t fit_start(const struct text_measurer *measurer, const struct font *font,
                        const char *text, double room)
{
    size_t low = 0, high = 0;
    for (const char *at = text; *at; at += step_cluster(at))
        high++;
    while (low < high) {
        size_t middle = (low + high) / 2;
        const char *rest = text + cluster_offset(text, middle);
        if (measurer->width(measurer->context, font, rest) > room)
            low = middle + 1;
        else
            high = middle;
    }
    return cluster_offset(text, low);
}

const char *text_fit(const struct text_measurer *measurer, const struct font *font,
                     const char *text, const struct text_limit *limit, struct arena *arena)
{
    size_t length;
    const char *start = trim(text, &length);
    char *whole = arena_copy(arena, start, length);
    if (!whole || !(limit->width > 0) || length == 0 ||
        measurer->width(measurer->context, font, whole) < limit->width)
        return whole;

    char *fitted = arena_alloc(arena, length + strlen(limit->ellipsis) + 1);
    if (!fitted)
        return NULL;
    double room = limit->width - measurer->width(measurer->context, font, limit->ellipsis);
    if (limit->cuts_start) {
        size_t from = fit_start(measurer, font, whole, room);
        return arena_format(arena, "%s%s", limit->ellipsis, whole + from);
    }
    size_t kept = fit_length(measurer, font, whole, room, fitted);
    memcpy(fitted, whole, kept);
    strcpy(fitted + kept, limit->ellipsis);
    return fitted;
}

double text_line_height(const struct text_item *text)
{
    return isnan(text->line_height) ? text->font.size + 2 : text->line_height;
}

size_t text_line_count(const char *text)
{
    size_t lines = 1;
    for (; *text; text++)
        lines += *text == '\n';
    return lines;
}

/* By enum text_baseline: the share of the font size and of the line height (offset() in text.js).
 */
static const struct {
    double size, line;
} baseline_offsets[] = {
    [TEXT_BASELINE_ALPHABETIC] = {0, 0},    [TEXT_BASELINE_TOP] = {0.79, 0},
    [TEXT_BASELINE_MIDDLE] = {0.30, 0},     [TEXT_BASELINE_BOTTOM] = {-0.21, 0},
    [TEXT_BASELINE_LINE_TOP] = {0.29, 0.5}, [TEXT_BASELINE_LINE_BOTTOM] = {0.29, -0.5},
};

double text_baseline_offset(const struct text_item *text)
{
    return number_round(baseline_offsets[text->baseline].size * text->font.size +
                        baseline_offsets[text->baseline].line * text_line_height(text));
}

double text_multi_line_offset(const struct text_item *text)
{
    return (double)(text_line_count(text->text) - 1) * text_line_height(text);
}
