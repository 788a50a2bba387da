/*
 * JSON text, walked without building anything: RFC 8259's grammar, each deviation with a message
 * that says what was expected. Nesting is kept in an array, never on the call stack.
 */
#include "data/json_scan.h"

#include <jansson.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "data/json.h"

enum { WORD_SIZE = 24 }; /* as much of a wrong word as a message quotes */

static bool fail(struct json_scan *scan, enum diag_code code, size_t at, const char *hint,
                 const char *format, ...) __attribute__((format(printf, 5, 6)));

static bool fail(struct json_scan *scan, enum diag_code code, size_t at, const char *hint,
                 const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(scan->message, sizeof scan->message, format, arguments);
    va_end(arguments);
    scan->code = code;
    scan->wrong_at = at;
    scan->hint = hint;
    return false;
}

static bool at_end(const struct json_scan *scan)
{
    return scan->at >= scan->length;
}

/* The byte here, 0 at the end (no legal place has that byte). */
static unsigned char peek(const struct json_scan *scan)
{
    return at_end(scan) ? 0 : (unsigned char)scan->text[scan->at];
}

static bool is_digit(unsigned char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool is_letter(unsigned char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_';
}

static bool is_word(unsigned char byte)
{
    return is_letter(byte) || is_digit(byte) || byte == '.' || byte == '+' || byte == '-';
}

/* The length of the UTF-8 sequence at bytes, 0 when it is none: RFC 3629, section 4. */
static size_t utf8_length(const unsigned char *bytes, size_t left)
{
    static const struct {
        unsigned char first, last, second_first, second_last;
        size_t length;
    } rows[] = {
        {0x01, 0x7f, 0x00, 0x00, 1}, {0xc2, 0xdf, 0x80, 0xbf, 2}, {0xe0, 0xe0, 0xa0, 0xbf, 3},
        {0xe1, 0xec, 0x80, 0xbf, 3}, {0xed, 0xed, 0x80, 0x9f, 3}, {0xee, 0xef, 0x80, 0xbf, 3},
        {0xf0, 0xf0, 0x90, 0xbf, 4}, {0xf1, 0xf3, 0x80, 0xbf, 4}, {0xf4, 0xf4, 0x80, 0x8f, 4},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        size_t length = rows[i].length;
        if (bytes[0] < rows[i].first || bytes[0] > rows[i].last)
            continue;
        if (length > left)
            return 0;
        if (length > 1 && (bytes[1] < rows[i].second_first || bytes[1] > rows[i].second_last))
            return 0;
        for (size_t k = 2; k < length; k++)
            if ((bytes[k] & 0xc0) != 0x80)
                return 0;
        return length;
    }
    return 0;
}

static size_t utf8_here(const struct json_scan *scan)
{
    return utf8_length((const unsigned char *)scan->text + scan->at, scan->length - scan->at);
}

static bool fail_utf8(struct json_scan *scan)
{
    return fail(scan, DIAG_ENCODING, scan->at, "save the file as UTF-8",
                "the byte 0x%02x is not UTF-8", peek(scan));
}

/* Cuts the word that begins here for a message. */
static void copy_word(const struct json_scan *scan, size_t start, char word[WORD_SIZE + 4])
{
    size_t length = 0;
    while (start + length < scan->length && is_word((unsigned char)scan->text[start + length])) {
        if (length == WORD_SIZE) {
            strcpy(word + length, "…");
            return;
        }
        word[length] = scan->text[start + length];
        length++;
    }
    word[length] = '\0';
}

/* What stands here instead of what was expected. */
static bool fail_expected(struct json_scan *scan, const char *expected, const char *hint)
{
    unsigned char byte = peek(scan);
    if (at_end(scan))
        return fail(scan, DIAG_SYNTAX, scan->at, hint, "expected %s, not the end of the text",
                    expected);
    if (byte >= 0x80 && utf8_here(scan) == 0)
        return fail_utf8(scan);
    if (byte == '/' || byte == '#')
        hint = "JSON has no comments";
    if (byte == '"')
        return fail(scan, DIAG_SYNTAX, scan->at, hint, "expected %s, not a string", expected);
    if (byte < 0x20 || byte == 0x7f)
        return fail(scan, DIAG_SYNTAX, scan->at, hint, "expected %s, not the byte 0x%02x", expected,
                    byte);
    char word[WORD_SIZE + 4];
    copy_word(scan, scan->at, word);
    if (!word[0]) {
        size_t length = utf8_here(scan);
        memcpy(word, scan->text + scan->at, length);
        word[length] = '\0';
    }
    return fail(scan, DIAG_SYNTAX, scan->at, hint, "expected %s, not \"%s\"", expected, word);
}

void json_scan_space(struct json_scan *scan)
{
    while (!at_end(scan)) {
        char byte = scan->text[scan->at];
        if (byte != ' ' && byte != '\n' && byte != '\t' && byte != '\r')
            return;
        scan->at++;
    }
}

/* Four hexadecimal digits from at on; -1 when they aren't. */
static long hex_at(const struct json_scan *scan, size_t at)
{
    static const char digits[] = "0123456789abcdef0123456789ABCDEF";
    long code = 0;
    for (size_t i = at; i < at + 4; i++) {
        const char *digit =
            i < scan->length && scan->text[i] ? strchr(digits, scan->text[i]) : NULL;
        if (!digit)
            return -1;
        code = code * 16 + (digit - digits) % 16;
    }
    return code;
}

/* \uXXXX, with scan->at at the backslash. */
static bool scan_unicode_escape(struct json_scan *scan)
{
    size_t at = scan->at;
    long code = hex_at(scan, at + 2);
    if (code < 0)
        return fail(scan, DIAG_SYNTAX, at, NULL, "\"\\u\" must be followed by four hex digits");
    if (code == 0)
        return fail(scan, DIAG_UNSUPPORTED, at, NULL, "a text with \"\\u0000\" can't be drawn");
    scan->at += 6;
    if (code < 0xd800 || code > 0xdfff)
        return true;
    bool paired = code < 0xdc00 && scan->at + 1 < scan->length && scan->text[scan->at] == '\\' &&
                  scan->text[scan->at + 1] == 'u';
    long second = paired ? hex_at(scan, scan->at + 2) : -1;
    if (second < 0xdc00 || second > 0xdfff)
        return fail(scan, DIAG_SYNTAX, at, "surrogates come in pairs: \"\\ud83d\\ude00\"",
                    "\"\\u%04lx\" is half of a character", (unsigned long)code);
    scan->at += 6;
    return true;
}

static bool scan_escape(struct json_scan *scan)
{
    char letter = scan->at + 1 < scan->length ? scan->text[scan->at + 1] : '\0';
    if (letter == 'u')
        return scan_unicode_escape(scan);
    if (!letter || !strchr("\"\\/bfnrt", letter))
        return fail(scan, DIAG_SYNTAX, scan->at, "a backslash is written \\\\",
                    letter > ' ' && letter < 0x7f ? "\"\\%c\" is no escape sequence"
                                                  : "\"\\\" begins no escape sequence",
                    letter);
    scan->at += 2;
    return true;
}

/* A byte that can't stand in a string as it is. */
static bool fail_in_string(struct json_scan *scan, size_t start)
{
    unsigned char byte = peek(scan);
    if (at_end(scan))
        return fail(scan, DIAG_SYNTAX, start, NULL, "this string is not closed");
    if (byte == '\n' || byte == '\r')
        return fail(scan, DIAG_SYNTAX, start, "a line break is written \\n",
                    "this string is not closed on its line");
    return fail(scan, DIAG_SYNTAX, scan->at,
                byte == '\t' ? "a tab is written \\t" : "control characters are written \\u00XX",
                "the byte 0x%02x can't stand in a string as it is", byte);
}

/* Characters of ASCII that stand for themselves: most of all strings. */
static void pass_plain(struct json_scan *scan)
{
    const char *at = scan->text + scan->at, *end = scan->text + scan->length;
    while (at < end && *at >= 0x20 && *at < 0x7f && *at != '"' && *at != '\\')
        at++;
    scan->at = (size_t)(at - scan->text);
}

static bool scan_string(struct json_scan *scan)
{
    size_t start = scan->at++;
    for (;;) {
        pass_plain(scan);
        unsigned char byte = peek(scan);
        if (byte == '"')
            break;
        if (byte < 0x20)
            return fail_in_string(scan, start);
        if (byte == '\\') {
            if (!scan_escape(scan))
                return false;
            continue;
        }
        size_t length = byte < 0x80 ? 1 : utf8_here(scan);
        if (length == 0)
            return fail_utf8(scan);
        scan->at += length;
    }
    scan->at++;
    return true;
}

static size_t skip_digits(struct json_scan *scan)
{
    size_t start = scan->at;
    while (is_digit(peek(scan)))
        scan->at++;
    return scan->at - start;
}

static bool number_is_well_formed(struct json_scan *scan)
{
    if (peek(scan) == '-')
        scan->at++;
    bool zero = peek(scan) == '0';
    size_t digits = skip_digits(scan);
    if (digits == 0 || (zero && digits > 1))
        return false;
    if (peek(scan) == '.') {
        scan->at++;
        if (skip_digits(scan) == 0)
            return false;
    }
    if (peek(scan) == 'e' || peek(scan) == 'E') {
        scan->at++;
        if (peek(scan) == '+' || peek(scan) == '-')
            scan->at++;
        if (skip_digits(scan) == 0)
            return false;
    }
    return !is_word(peek(scan));
}

static bool scan_number(struct json_scan *scan)
{
    size_t start = scan->at;
    if (number_is_well_formed(scan))
        return true;
    char word[WORD_SIZE + 4];
    copy_word(scan, start, word);
    return fail(scan, DIAG_SYNTAX, start, NULL, "\"%s\" is not a JSON number", word);
}

/* true, false, null; other languages' spellings get a hint. */
static bool scan_word(struct json_scan *scan)
{
    static const struct {
        const char *word, *hint;
    } foreign[] = {
        {"NaN", "JSON has no NaN: write null"}, {"nan", "JSON has no NaN: write null"},
        {"Infinity", "JSON has no Infinity"},   {"inf", "JSON has no Infinity"},
        {"undefined", "did you mean null?"},    {"None", "did you mean null?"},
        {"Null", "did you mean null?"},         {"NULL", "did you mean null?"},
        {"True", "did you mean true?"},         {"TRUE", "did you mean true?"},
        {"False", "did you mean false?"},       {"FALSE", "did you mean false?"},
    };
    static const char *const words[] = {"true", "false", "null"};
    char word[WORD_SIZE + 4];
    copy_word(scan, scan->at, word);
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        if (strcmp(word, words[i]) == 0) {
            scan->at += strlen(word);
            return true;
        }
    }
    const char *hint = "texts are written in double quotes";
    for (size_t i = 0; i < COUNT_OF(foreign); i++)
        if (strcmp(word, foreign[i].word) == 0)
            hint = foreign[i].hint;
    return fail_expected(scan, "a value", hint);
}

static bool scan_scalar(struct json_scan *scan)
{
    unsigned char byte = peek(scan);
    if (byte == '"')
        return scan_string(scan);
    if (is_digit(byte) || byte == '-' || byte == '+' || byte == '.')
        return scan_number(scan);
    if (is_letter(byte))
        return scan_word(scan);
    return fail_expected(scan, "a value",
                         byte == '\'' ? "texts are written in double quotes" : NULL);
}

bool json_scan_open(struct json_scan *scan, struct json_list *list)
{
    if (scan->depth == JSON_DEPTH_LIMIT)
        return fail(scan, DIAG_LIMIT, scan->at, NULL, "is nested deeper than %d levels",
                    JSON_DEPTH_LIMIT);
    scan->depth++;
    *list = (struct json_list){.opened = scan->at, .close = peek(scan) == '{' ? '}' : ']'};
    scan->at++;
    return true;
}

static bool fail_unclosed(struct json_scan *scan, const struct json_list *list)
{
    size_t line = 1;
    for (size_t i = 0; i < list->opened; i++)
        line += scan->text[i] == '\n';
    bool object = list->close == '}';
    return fail(scan, DIAG_SYNTAX, scan->at,
                object ? "is \"}\" missing at the end?" : "is \"]\" missing at the end?",
                "the text ends inside the %s that begins on line %zu", object ? "object" : "array",
                line);
}

/* From behind a value (or the bracket) to the next one: a comma unless it is the first. */
static enum json_step step_separator(struct json_scan *scan, struct json_list *list)
{
    bool object = list->close == '}';
    json_scan_space(scan);
    if (at_end(scan)) {
        fail_unclosed(scan, list);
        return JSON_STEP_ERROR;
    }
    if (scan->text[scan->at] == list->close) {
        scan->at++;
        scan->depth--;
        return JSON_STEP_END;
    }
    if (list->begun) {
        if (scan->text[scan->at] != ',') {
            fail_expected(scan, object ? "\",\" or \"}\"" : "\",\" or \"]\"",
                          peek(scan) == '"' ? "is a comma missing before it?" : NULL);
            return JSON_STEP_ERROR;
        }
        size_t comma = scan->at++;
        json_scan_space(scan);
        if (peek(scan) == '}' || peek(scan) == ']') {
            fail(scan, DIAG_SYNTAX, comma, "remove the comma", "\",\" stands before \"%c\"",
                 peek(scan));
            return JSON_STEP_ERROR;
        }
    }
    list->begun = true;
    return JSON_STEP_ITEM;
}

enum json_step json_scan_step(struct json_scan *scan, struct json_list *list)
{
    enum json_step step = step_separator(scan, list);
    if (step != JSON_STEP_ITEM || list->close != '}')
        return step;
    if (peek(scan) != '"') {
        fail_expected(scan, "a property name in double quotes", NULL);
        return JSON_STEP_ERROR;
    }
    list->key = scan->at;
    if (!scan_string(scan))
        return JSON_STEP_ERROR;
    list->key_end = scan->at;
    scan->member_count++;
    json_scan_space(scan);
    if (peek(scan) != ':') {
        fail_expected(scan, "\":\" after the property name", NULL);
        return JSON_STEP_ERROR;
    }
    scan->at++;
    json_scan_space(scan);
    return JSON_STEP_ITEM;
}

bool json_scan_value(struct json_scan *scan)
{
    struct json_list open[JSON_DEPTH_LIMIT];
    size_t depth = 0;
    do {
        json_scan_space(scan);
        if (peek(scan) == '{' || peek(scan) == '[') {
            if (!json_scan_open(scan, &open[depth]))
                return false;
            depth++;
        } else if (!scan_scalar(scan)) {
            return false;
        }
        enum json_step step = JSON_STEP_END;
        while (depth > 0 && (step = json_scan_step(scan, &open[depth - 1])) == JSON_STEP_END)
            depth--;
        if (step == JSON_STEP_ERROR)
            return false;
    } while (depth > 0);
    return true;
}

bool json_scan_text(struct json_scan *scan)
{
    json_scan_space(scan);
    if (at_end(scan))
        return fail(scan, DIAG_SYNTAX, 0, NULL, "the text is empty");
    return json_scan_value(scan) && json_scan_end(scan);
}

bool json_scan_end(struct json_scan *scan)
{
    json_scan_space(scan);
    return at_end(scan) || fail_expected(scan, "the end of the text",
                                         peek(scan) == '{' ? "data of one object a line are "
                                                             "\"format\": {\"type\": \"ndjson\"}"
                                                           : NULL);
}

size_t json_scan_mark(const char *text, size_t length)
{
    return length >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
}

bool json_scan_key_is(const struct json_scan *scan, size_t start, size_t end, const char *key)
{
    const char *name = scan->text + start + 1;
    size_t length = end - start - 2;
    if (!memchr(name, '\\', length))
        return strlen(key) == length && memcmp(name, key, length) == 0;
    json_t *text = json_loadb(scan->text + start, end - start, JSON_DECODE_ANY, NULL);
    bool same = text && strcmp(json_string_value(text), key) == 0;
    json_decref(text);
    return same;
}
