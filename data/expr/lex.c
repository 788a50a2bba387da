/*
 * Expressions, text to tokens: Vega's lexical grammar, which is ECMAScript 5's without comments.
 * Which tokens make an expression is parse.c's.
 */
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/number.h"
#include "data/expr/expr_internal.h"

/* Longest first, as the longest match counts. */
static const char *const punctuators[] = {
    ">>>=", "===", "!==", ">>>", "<<=", ">>=", "<=", ">=", "==", "!=", "&&", "||", "<<",
    ">>",   "++",  "--",  "=>",  "+=",  "-=",  "*=", "/=", "%=", "&=", "|=", "^=", ".",
    "(",    ")",   ";",   ",",   "{",   "}",   "[",  "]",  ":",  "?",  "~",  "<",  ">",
    "=",    "!",   "+",   "-",   "*",   "%",   "&",  "|",  "^",  "/"};

static const char *const keywords[] = {
    "if",       "in",       "do",       "var",       "for",       "new",        "try",
    "let",      "this",     "else",     "case",      "void",      "with",       "enum",
    "while",    "break",    "catch",    "throw",     "const",     "yield",      "class",
    "super",    "return",   "typeof",   "delete",    "switch",    "export",     "import",
    "public",   "static",   "default",  "finally",   "extends",   "package",    "private",
    "function", "continue", "debugger", "interface", "protected", "instanceof", "implements"};

/* The character at *at, which moves on; U+FFFD for a byte that is no UTF-8. */
static gunichar next_character(const char **at)
{
    gunichar c = g_utf8_get_char_validated(*at, -1);
    if (c == (gunichar)-1 || c == (gunichar)-2) {
        ++*at;
        return 0xFFFD;
    }
    *at = g_utf8_next_char(*at);
    return c;
}

static bool is_line_end(gunichar c)
{
    return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
}

static bool is_space(gunichar c)
{
    return is_line_end(c) || c == '\t' || c == '\v' || c == '\f' || c == 0xFEFF || c == 0x180E ||
           g_unichar_type(c) == G_UNICODE_SPACE_SEPARATOR;
}

static bool is_name_start(gunichar c)
{
    return c == '$' || c == '_' || g_unichar_isalpha(c) ||
           g_unichar_type(c) == G_UNICODE_LETTER_NUMBER;
}

static bool is_name_part(gunichar c)
{
    return is_name_start(c) || g_unichar_isdigit(c) || g_unichar_ismark(c) ||
           g_unichar_type(c) == G_UNICODE_CONNECT_PUNCTUATION || c == 0x200C || c == 0x200D;
}

static bool fail(const struct expr_compiler *compiler, size_t offset, const char *message)
{
    struct diag_place place = expr_place(compiler, offset);
    return diag_error(compiler->diag, DIAG_EXPRESSION, &place, NULL, "%s", message);
}

static bool lex_name(const struct expr_compiler *compiler, struct token *token)
{
    const char *start = compiler->text + token->start;
    const char *end = start;
    for (const char *at = start; *at && is_name_part(next_character(&at));)
        end = at;
    token->end = (size_t)(end - compiler->text);
    token->text = arena_copy(compiler->arena, start, (size_t)(end - start));
    if (!token->text)
        return false;
    token->type = TOKEN_NAME;
    if (strcmp(token->text, "true") == 0)
        token->type = TOKEN_TRUE;
    else if (strcmp(token->text, "false") == 0)
        token->type = TOKEN_FALSE;
    else if (strcmp(token->text, "null") == 0)
        token->type = TOKEN_NULL;
    for (size_t i = 0; i < COUNT_OF(keywords); i++) {
        if (strcmp(token->text, keywords[i]) == 0)
            token->type = TOKEN_KEYWORD;
    }
    return true;
}

static const char *skip_digits(const char *at)
{
    while (g_ascii_isdigit(*at))
        at++;
    return at;
}

/* The end of the decimal number at that place; NULL when its exponent has no digits. */
static const char *decimal_end(const char *at)
{
    at = skip_digits(at);
    if (*at == '.')
        at = skip_digits(at + 1);
    if (*at != 'e' && *at != 'E')
        return at;
    at++;
    if (*at == '+' || *at == '-')
        at++;
    return g_ascii_isdigit(*at) ? skip_digits(at) : NULL;
}

static const char *hex_end(const char *at, double *number)
{
    const char *start = at;
    for (*number = 0; g_ascii_isxdigit(*at); at++)
        *number = *number * 16 + g_ascii_xdigit_value(*at);
    return at > start ? at : NULL;
}

static bool lex_number(const struct expr_compiler *compiler, struct token *token)
{
    const char *start = compiler->text + token->start;
    const char *end;
    token->type = TOKEN_NUMBER;
    if (start[0] == '0' && (start[1] == 'x' || start[1] == 'X')) {
        end = hex_end(start + 2, &token->number);
    } else {
        if (start[0] == '0' && g_ascii_isdigit(start[1]))
            return fail(compiler, token->start, "a number can't start with a superfluous 0");
        end = decimal_end(start);
        /* "5." is a number here, though not in JSON */
        size_t length = end ? (size_t)(end - start) : 0;
        if (end && end[-1] == '.')
            length--;
        if (end && !number_parse(start, length, &token->number))
            end = NULL;
    }
    const char *after = end;
    if (!end || (*end && is_name_start(next_character(&after))))
        return fail(compiler, token->start, "this is not a number");
    token->end = (size_t)(end - compiler->text);
    return true;
}

/* Reads count hex digits at *at; false when there are fewer. */
static bool take_hex(const char **at, int count, gunichar *code)
{
    *code = 0;
    for (int i = 0; i < count; i++, ++*at) {
        if (!g_ascii_isxdigit(**at))
            return false;
        *code = *code * 16 + (gunichar)g_ascii_xdigit_value(**at);
    }
    return true;
}

/* The rest of \u or \x. A pair of surrogates is one character. */
static bool take_unicode_escape(const char **at, char kind, gunichar *code)
{
    if (**at == '{') {
        const char *digit = ++*at;
        for (*code = 0; g_ascii_isxdigit(**at) && *code <= 0x10FFFF; ++*at)
            *code = *code * 16 + (gunichar)g_ascii_xdigit_value(**at);
        return *at > digit && *(*at)++ == '}' && *code <= 0x10FFFF;
    }
    if (!take_hex(at, kind == 'u' ? 4 : 2, code))
        return false;
    if (*code >= 0xD800 && *code < 0xDC00 && (*at)[0] == '\\' && (*at)[1] == 'u') {
        const char *low_at = *at + 2;
        gunichar low;
        if (take_hex(&low_at, 4, &low) && low >= 0xDC00 && low < 0xE000) {
            *code = 0x10000 + ((*code - 0xD800) << 10) + (low - 0xDC00);
            *at = low_at;
        }
    }
    if (*code >= 0xD800 && *code < 0xE000)
        *code = 0xFFFD; /* half a pair can't be written in UTF-8 */
    return true;
}

/* What follows a backslash, appended to *out. */
static bool take_escape(const char **at, char **out)
{
    static const char names[] = "nrtbfv", values[] = "\n\r\t\b\f\v";
    char kind = **at;
    const char *name = kind ? strchr(names, kind) : NULL;
    if (name) {
        ++*at;
        *(*out)++ = values[name - names];
        return true;
    }
    if (g_ascii_isdigit(kind) && kind <= '7')
        return false; /* octal is not allowed; \0 would end the text */
    gunichar c = next_character(at);
    if (kind == 'u' || kind == 'x') {
        if (!take_unicode_escape(at, kind, &c) || c == 0)
            return false;
    } else if (is_line_end(c)) { /* the text goes on in the next line */
        if (c == '\r' && **at == '\n')
            ++*at;
        return true;
    }
    *out += g_unichar_to_utf8(c, *out);
    return true;
}

/* The bytes up to the closing quote, or to the end. */
static size_t quoted_length(const char *start, char quote)
{
    const char *at = start;
    while (*at && *at != quote)
        at += at[0] == '\\' && at[1] ? 2 : 1;
    return (size_t)(at - start);
}

static bool lex_text(const struct expr_compiler *compiler, struct token *token)
{
    const char *at = compiler->text + token->start;
    char quote = *at++;
    /* No byte becomes more than the three of a U+FFFD. */
    char *text = arena_alloc(compiler->arena, 3 * quoted_length(at, quote) + 1);
    if (!text)
        return false;
    char *out = text;
    while (*at && *at != quote) {
        const char *start = at;
        gunichar c = next_character(&at);
        if (c == '\\') {
            if (*at && !take_escape(&at, &out))
                return fail(compiler, (size_t)(start - compiler->text),
                            "this escape can't be used in a text");
        } else if (is_line_end(c)) {
            return fail(compiler, token->start, "this text has no closing quote in its line");
        } else {
            out += g_unichar_to_utf8(c, out);
        }
    }
    if (!*at)
        return fail(compiler, token->start, "this text has no closing quote");
    token->type = TOKEN_TEXT;
    token->text = text;
    token->end = (size_t)(at + 1 - compiler->text);
    return true;
}

static bool lex_punctuator(const struct expr_compiler *compiler, struct token *token)
{
    const char *start = compiler->text + token->start;
    for (size_t i = 0; i < COUNT_OF(punctuators); i++) {
        size_t length = strlen(punctuators[i]);
        if (strncmp(start, punctuators[i], length) == 0) {
            token->type = TOKEN_PUNCTUATOR;
            token->text = punctuators[i];
            token->end = token->start + length;
            return true;
        }
    }
    const char *end = start;
    next_character(&end);
    struct diag_place place = expr_place(compiler, token->start);
    return diag_error(compiler->diag, DIAG_EXPRESSION, &place, NULL,
                      "unexpected character \"%.*s\"", (int)(end - start), start);
}

bool expr_lex(const struct expr_compiler *compiler, size_t offset, struct token *token)
{
    const char *start = compiler->text + offset;
    const char *after = start;
    while (*start && is_space(next_character(&after)))
        start = after;
    *token = (struct token){.start = (size_t)(start - compiler->text)};
    if (!*start) {
        token->end = token->start;
        return true;
    }
    after = start;
    if (is_name_start(next_character(&after)))
        return lex_name(compiler, token);
    if (*start == '"' || *start == '\'')
        return lex_text(compiler, token);
    if (g_ascii_isdigit(*start) || (*start == '.' && g_ascii_isdigit(start[1])))
        return lex_number(compiler, token);
    return lex_punctuator(compiler, token);
}

/* The end of a regular expression's source, after its first slash; NULL when it isn't closed. */
static const char *regexp_end(const char *at)
{
    bool in_class = false;
    for (; *at && (*at != '/' || in_class); at++) {
        if (*at == '\n' || *at == '\r')
            return NULL;
        if (*at == '\\' && at[1])
            at++;
        else if (*at == '[')
            in_class = true;
        else if (*at == ']')
            in_class = false;
    }
    return *at ? at : NULL;
}

bool expr_lex_regexp(const struct expr_compiler *compiler, size_t offset, const char **source,
                     size_t *end)
{
    const char *start = compiler->text + offset + 1;
    const char *close = regexp_end(start);
    if (!close)
        return fail(compiler, offset, "this regular expression has no closing \"/\"");
    size_t length = (size_t)(close - start);
    size_t flags = strspn(close + 1, "abcdefghijklmnopqrstuvwxyz");
    if (!regexp_has_flags(close + 1, flags))
        return fail(compiler, (size_t)(close + 1 - compiler->text),
                    "flags of a regular expression are g, i, m, s, u and y, each once");
    char *copy = arena_alloc(compiler->arena, length + 1 + flags + 1);
    if (!copy)
        return false;
    memcpy(copy, start, length);
    memcpy(copy + length + 1, close + 1, flags);
    *source = copy;
    *end = (size_t)(close + 1 + flags - compiler->text);
    return true;
}
