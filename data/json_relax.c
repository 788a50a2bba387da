/*
 * Making JSON of what is nearly JSON. It is read token by token: whether these come in the right
 * order is for data/json_scan.c.
 */
#include "data/json_relax.h"

#include <glib.h>
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/number.h"

struct relaxing {
    struct json_relaxed *relaxed;
    struct arena *arena;
    const char *text;
    size_t length, at;
    GString *out;
    bool failed; /* memory */
};

static char peek(const struct relaxing *relaxing, size_t ahead)
{
    size_t at = relaxing->at + ahead;
    return at < relaxing->length ? relaxing->text[at] : '\0';
}

/* What the first thing is that JSON doesn't have. */
static void note(struct relaxing *relaxing, size_t at, const char *what)
{
    struct json_relaxed *relaxed = relaxing->relaxed;
    if (relaxed->what)
        return;
    relaxed->what = what;
    relaxed->first = at;
}

/* From here on, the two texts lie apart by another way than before. */
static void note_shift(struct relaxing *relaxing)
{
    struct json_relaxed *relaxed = relaxing->relaxed;
    long by = (long)relaxing->at - (long)relaxing->out->len;
    long before = relaxed->shift_count ? relaxed->shifts[relaxed->shift_count - 1].by : 0;
    if (by == before || relaxing->failed)
        return;
    struct json_shift *shifts = arena_grow(relaxing->arena, relaxed->shifts, relaxed->shift_count,
                                           &relaxed->shift_capacity, sizeof *shifts);
    relaxing->failed = !shifts;
    if (!shifts)
        return;
    relaxed->shifts = shifts;
    shifts[relaxed->shift_count++] = (struct json_shift){relaxing->out->len, by};
}

/* Takes bytes as they are. */
static void copy(struct relaxing *relaxing, size_t count)
{
    g_string_append_len(relaxing->out, relaxing->text + relaxing->at, (gssize)count);
    relaxing->at += count;
}

/* Writes something else in the place of bytes. */
static void put(struct relaxing *relaxing, size_t count, const char *instead)
{
    g_string_append(relaxing->out, instead);
    relaxing->at += count;
    note_shift(relaxing);
}

/* The lines stay where they are. */
static void blank(struct relaxing *relaxing, size_t end)
{
    for (; relaxing->at < end; relaxing->at++)
        g_string_append_c(relaxing->out, peek(relaxing, 0) == '\n' ? '\n' : ' ');
}

/* --- what is between tokens ------------------------------------------------------------------- */

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* The end of the comment at that byte; there, when it is none or has no end. */
static size_t comment_end(const struct relaxing *relaxing, size_t at)
{
    const char *text = relaxing->text, *end;
    if (at + 1 >= relaxing->length || text[at] != '/')
        return at;
    size_t rest = relaxing->length - at;
    if (text[at + 1] == '/') {
        end = memchr(text + at, '\n', rest);
        return end ? (size_t)(end - text) : relaxing->length;
    }
    end = text[at + 1] == '*' ? g_strstr_len(text + at + 2, (gssize)(rest - 2), "*/") : NULL;
    return end ? (size_t)(end - text) + 2 : at;
}

/* The next byte of a token from at on, over spaces and comments. */
static size_t next_token(const struct relaxing *relaxing, size_t at)
{
    while (at < relaxing->length) {
        size_t end = comment_end(relaxing, at);
        if (end > at)
            at = end;
        else if (is_space(relaxing->text[at]))
            at++;
        else
            break;
    }
    return at;
}

/* A space of another script than ASCII, or one of its old controls; its length, 0 for none. */
static size_t odd_space(const struct relaxing *relaxing)
{
    static const char *const spaces[] = {"\v",           "\f",           "\xC2\xA0",
                                         "\xE2\x80\xA8", "\xE2\x80\xA9", "\xEF\xBB\xBF"};
    for (size_t i = 0; i < COUNT_OF(spaces); i++) {
        size_t length = strlen(spaces[i]);
        if (relaxing->length - relaxing->at >= length &&
            !memcmp(relaxing->text + relaxing->at, spaces[i], length))
            return length;
    }
    return 0;
}

/* --- texts ------------------------------------------------------------------------------------ */

/* One escape, whose backslash is here; JSON's own stay. */
static void take_escape(struct relaxing *relaxing, size_t start)
{
    char letter = peek(relaxing, 1), code[8] = "\\u00";
    if (!letter || !strchr("'xv\r\n", letter)) {
        copy(relaxing,
             letter ? 2 : 1); /* JSON's own; or a path of Windows, which isn't guessed at */
        return;
    }
    note(relaxing, start, "an escape that JSON doesn't have");
    if (letter == 'x' && g_ascii_isxdigit(peek(relaxing, 2)) &&
        g_ascii_isxdigit(peek(relaxing, 3))) {
        memcpy(code + 4, relaxing->text + relaxing->at + 2, 2);
        code[6] = '\0';
        put(relaxing, 4, code);
    } else if (letter == 'v') {
        put(relaxing, 2, "\\u000b");
    } else if (letter == '\r' && peek(relaxing, 2) == '\n') {
        put(relaxing, 3, ""); /* the text goes on in the next line */
    } else if (letter == '\n') {
        put(relaxing, 2, "");
    } else if (letter == '\'') {
        put(relaxing, 1, "");
        copy(relaxing, 1);
    } else {
        copy(relaxing, 2);
    }
}

static void take_text(struct relaxing *relaxing)
{
    char quote = peek(relaxing, 0);
    size_t start = relaxing->at;
    if (quote == '\'')
        note(relaxing, start, "a text in single quotes");
    put(relaxing, 1, "\"");
    while (relaxing->at < relaxing->length && peek(relaxing, 0) != quote &&
           peek(relaxing, 0) != '\n') {
        if (peek(relaxing, 0) == '\\')
            take_escape(relaxing, relaxing->at);
        else if (peek(relaxing, 0) == '"')
            put(relaxing, 1, "\\\"");
        else
            copy(relaxing, 1);
    }
    if (peek(relaxing, 0) == quote)
        put(relaxing, 1, "\"");
}

/* --- names and numbers ------------------------------------------------------------------------ */

static bool is_name_part(char c)
{
    return g_ascii_isalnum(c) || c == '_' || c == '$' || (c & 0x80) != 0;
}

/* Words that stand for values. */
static const struct {
    const char *word, *json, *what;
} words[] = {
    {"true", "true", NULL},      {"false", "false", NULL},         {"null", "null", NULL},
    {"NaN", "null", "NaN"},      {"Infinity", "null", "Infinity"}, {"True", "true", "True"},
    {"False", "false", "False"}, {"None", "null", "None"},
};

static void take_word(struct relaxing *relaxing)
{
    size_t length = 0;
    while (is_name_part(peek(relaxing, length)))
        length++;
    const char *word = relaxing->text + relaxing->at;
    size_t next = next_token(relaxing, relaxing->at + length);
    if (next < relaxing->length && relaxing->text[next] == ':') {
        note(relaxing, relaxing->at, "a name without quotes");
        g_string_append_c(relaxing->out, '"');
        note_shift(relaxing);
        copy(relaxing, length);
        put(relaxing, 0, "\"");
        return;
    }
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        if (strlen(words[i].word) != length || memcmp(words[i].word, word, length) != 0)
            continue;
        if (words[i].what)
            note(relaxing, relaxing->at, words[i].what);
        put(relaxing, length, words[i].json);
        return;
    }
    copy(relaxing, length);
}

/* 0x1F; where its sign is written already. */
static void take_hex(struct relaxing *relaxing, size_t start)
{
    double number = 0;
    size_t length = 2;
    for (; g_ascii_isxdigit(peek(relaxing, length)); length++)
        number = 16 * number + g_ascii_xdigit_value(peek(relaxing, length));
    char text[NUMBER_TEXT_SIZE];
    number_write(text, number);
    note(relaxing, start, "a number in hexadecimal");
    put(relaxing, length, text);
}

/* A number with its sign: JSON has neither "+" nor a point without digits on both sides. */
static void take_number(struct relaxing *relaxing)
{
    size_t start = relaxing->at;
    bool is_negative = peek(relaxing, 0) == '-';
    char after = peek(relaxing, peek(relaxing, 0) == '-' || peek(relaxing, 0) == '+');
    if (peek(relaxing, 0) == '+') {
        note(relaxing, start, "a number with a plus sign");
        put(relaxing, 1, "");
    } else if (is_negative && g_ascii_isalpha(after)) {
        put(relaxing, 1, ""); /* -Infinity */
    } else if (is_negative) {
        copy(relaxing, 1);
    }
    if (g_ascii_isalpha(after))
        return;
    if (after == '0' && (peek(relaxing, 1) == 'x' || peek(relaxing, 1) == 'X') &&
        g_ascii_isxdigit(peek(relaxing, 2))) {
        take_hex(relaxing, start);
        return;
    }
    if (after == '.') {
        note(relaxing, start, "a number without a digit before its point");
        put(relaxing, 0, "0");
    }
    while (g_ascii_isdigit(peek(relaxing, 0)))
        copy(relaxing, 1);
    if (peek(relaxing, 0) == '.' && !g_ascii_isdigit(peek(relaxing, 1))) {
        note(relaxing, start, "a number without a digit behind its point");
        put(relaxing, 1, "");
    }
    while (g_ascii_isalnum(peek(relaxing, 0)) || strchr("+-.", peek(relaxing, 0))) {
        if (!peek(relaxing, 0))
            break;
        copy(relaxing, 1);
    }
}

/* Whether what was written ends with a value, which a comma may follow. */
static bool is_behind_value(const struct relaxing *relaxing)
{
    size_t end = relaxing->out->len;
    while (end > 0 && strchr(" \t\r\n", relaxing->out->str[end - 1]))
        end--;
    return end > 0 && !strchr("[{,:", relaxing->out->str[end - 1]);
}

static void take_comma(struct relaxing *relaxing)
{
    size_t next = next_token(relaxing, relaxing->at + 1);
    char closing = next < relaxing->length ? relaxing->text[next] : '\0';
    if ((closing == ']' || closing == '}') && is_behind_value(relaxing)) {
        note(relaxing, relaxing->at, "a comma behind the last element");
        put(relaxing, 1, " ");
    } else {
        copy(relaxing, 1);
    }
}

static void take_token(struct relaxing *relaxing)
{
    char c = peek(relaxing, 0);
    size_t comment = comment_end(relaxing, relaxing->at), odd = odd_space(relaxing);
    if (comment > relaxing->at) {
        note(relaxing, relaxing->at, "a comment");
        blank(relaxing, comment);
    } else if (odd > 0) {
        note(relaxing, relaxing->at, "a space that JSON doesn't have");
        blank(relaxing, relaxing->at + odd);
    } else if (c == '"' || c == '\'') {
        take_text(relaxing);
    } else if (c == ',') {
        take_comma(relaxing);
    } else if (g_ascii_isdigit(c) || c == '-' || c == '+' || c == '.') {
        take_number(relaxing);
    } else if (is_name_part(c)) {
        take_word(relaxing);
    } else {
        copy(relaxing, 1);
    }
}

bool json_relax(const char *text, size_t length, struct json_relaxed *relaxed, struct arena *arena)
{
    *relaxed = (struct json_relaxed){.written = text, .written_length = length};
    struct relaxing relaxing = {.relaxed = relaxed, .arena = arena, .text = text, .length = length};
    relaxing.out = g_string_sized_new(length);
    while (relaxing.at < length && !relaxing.failed) {
        size_t before = relaxing.at;
        take_token(&relaxing);
        if (relaxing.at == before) /* a sign that nothing follows */
            copy(&relaxing, 1);
    }
    relaxed->length = relaxing.out->len;
    relaxed->text =
        relaxing.failed ? NULL : arena_copy(arena, relaxing.out->str, relaxing.out->len);
    g_string_free(relaxing.out, TRUE);
    return relaxed->text != NULL;
}

size_t json_relaxed_place(const struct json_relaxed *relaxed, size_t at)
{
    size_t low = 0, high = relaxed->shift_count; /* the last shift at or before it */
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (relaxed->shifts[middle].at <= at)
            low = middle + 1;
        else
            high = middle;
    }
    long by = low > 0 ? relaxed->shifts[low - 1].by : 0;
    long place = (long)at + by;
    return place < 0                                 ? 0
           : (size_t)place > relaxed->written_length ? relaxed->written_length
                                                     : (size_t)place;
}
