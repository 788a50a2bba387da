/*
 * A query is looked at by its words: texts, names and comments are passed over, so that a word or a
 * semicolon in them counts for nothing.
 */
#include "data/origin/sql_text.h"

#include <glib.h>
#include <string.h>

#include "base/buffer.h"

bool sql_append_name(struct buffer *buffer, const char *name, char quote)
{
    bool good = buffer_append(buffer, &quote, 1);
    for (; good && *name; name++)
        good =
            (*name != quote || buffer_append(buffer, &quote, 1)) && buffer_append(buffer, name, 1);
    return good && buffer_append(buffer, &quote, 1);
}

bool sql_append_table(struct buffer *buffer, const char *table, char quote)
{
    bool good = true;
    while (good && *table) {
        char *part = g_malloc(strlen(table) + 1), *to = part;
        bool is_quoted = *table == '"';
        for (table += is_quoted; *table && (is_quoted || *table != '.'); table++) {
            if (is_quoted && *table == '"' && *++table != '"')
                break;
            *to++ = *table;
        }
        *to = '\0';
        good = sql_append_name(buffer, part, quote);
        g_free(part);
        if (*table == '.')
            good = good && buffer_append_text(buffer, ".") && *++table;
        else if (*table)
            return good && sql_append_name(buffer, table, quote);
    }
    return good;
}

/* --- words ---------------------------------------------------------------------------------- */

enum word_kind { WORD_END, WORD_NAME, WORD_SIGN, WORD_TEXT, WORD_OPEN };

struct word {
    enum word_kind kind;
    const char *text;
    size_t length;
};

static bool is_of_name(char byte)
{
    return g_ascii_isalnum(byte) || byte == '_' || (unsigned char)byte >= 0x80;
}

/* What follows the mark that ends it; NULL: nothing ends it. A quote that is doubled is one. */
static const char *after_quoted(const char *at, char quote)
{
    for (at++; *at; at++) {
        if (*at == quote && *++at != quote)
            return at;
    }
    return NULL;
}

/* PostgreSQL's $tag$ … $tag$; at itself: it is none. */
static const char *after_dollars(const char *at)
{
    const char *end = at + 1;
    while (is_of_name(*end))
        end++;
    if (*end != '$' || g_ascii_isdigit(at[1]))
        return at;
    size_t length = (size_t)(end + 1 - at);
    for (const char *found = end + 1; *found; found++) {
        if (strncmp(found, at, length) == 0)
            return found + length;
    }
    return NULL;
}

/* Of a comment to the line's end. Without a blank, MySQL takes it for a minus of a minus. */
static bool begins_line_comment(const char *at)
{
    return strncmp(at, "--", 2) == 0 && (g_ascii_isspace(at[2]) || at[2] == '\0');
}

/* Comments go by; SQL's may hold one another. NULL: one isn't ended. */
static const char *after_blanks(const char *at)
{
    while (g_ascii_isspace(*at) || begins_line_comment(at) || strncmp(at, "/*", 2) == 0) {
        if (g_ascii_isspace(*at)) {
            at++;
        } else if (*at == '-') {
            at += strcspn(at, "\n");
        } else {
            const char *end = strstr(at + 2, "*/");
            const char *inner = strstr(at + 2, "/*");
            if (!end || (inner && inner < end))
                return NULL;
            at = end + 2;
        }
    }
    return at;
}

static const char *next_word(const char *at, struct word *word)
{
    at = after_blanks(at);
    *word = (struct word){.kind = WORD_OPEN, .text = at};
    if (!at)
        return NULL;
    const char *end = at + 1;
    if (*at == '\0') {
        word->kind = WORD_END;
        return at;
    }
    word->kind = WORD_SIGN;
    if (*at == '\'' || *at == '"' || *at == '`') {
        word->kind = WORD_TEXT;
        end = after_quoted(at, *at);
    } else if (*at == '$' && after_dollars(at) != at) {
        word->kind = WORD_TEXT;
        end = after_dollars(at);
    } else if (is_of_name(*at)) {
        word->kind = WORD_NAME;
        while (is_of_name(*end) || *end == '$')
            end++;
    }
    if (!end)
        word->kind = WORD_OPEN;
    word->length = end ? (size_t)(end - at) : 0;
    return end;
}

static bool is_word(const struct word *word, const char *text)
{
    return word->kind == WORD_NAME && word->length == strlen(text) &&
           g_ascii_strncasecmp(word->text, text, word->length) == 0;
}

static bool is_sign(const struct word *word, char sign)
{
    return word->kind == WORD_SIGN && *word->text == sign;
}

/* A backslash before a quote ends texts for some engines and not for others. */
static bool is_unclear(const struct word *word)
{
    const char *at = word->kind == WORD_TEXT && *word->text == '\'' ? word->text : NULL;
    const char *end = at ? at + word->length : NULL;
    while (at && (at = memchr(at, '\\', (size_t)(end - at))))
        if (*++at == '\'')
            return true;
    return false;
}

const char *sql_query_problem(const char *query)
{
    struct word word;
    int depth = 0;
    bool is_first = true;
    for (const char *at = next_word(query, &word); word.kind != WORD_END;
         at = next_word(at, &word)) {
        if (word.kind == WORD_OPEN)
            return "a text, a name or a comment in it isn't ended";
        if (is_unclear(&word))
            return "a text in it has a backslash before a quote, which engines read differently";
        if (is_sign(&word, ';'))
            return "it has a semicolon";
        if (is_sign(&word, '-') && *at == '-')
            return "it has \"--\" without a blank behind it, which engines read differently";
        depth += is_sign(&word, '(') - is_sign(&word, ')');
        if (depth < 0)
            return "it closes a bracket that isn't open";
        if (is_first && !is_sign(&word, '(') && !is_word(&word, "select") &&
            !is_word(&word, "with"))
            return "it doesn't begin with SELECT or WITH";
        is_first = is_first && is_sign(&word, '(');
    }
    return is_first ? "it is empty" : depth > 0 ? "a bracket in it isn't closed" : NULL;
}

/* What stands between words. */
static bool append_blanks(struct buffer *buffer, const char *at, const char *end)
{
    bool good = true;
    while (good && at < end) {
        const char *next = at + 1;
        if (begins_line_comment(at))
            at = next = at + strcspn(at, "\n");
        else if (strncmp(at, "/*", 2) == 0)
            next = strstr(at + 2, "*/") + 2;
        good = buffer_append(buffer, at, (size_t)(next - at));
        at = next;
    }
    return good;
}

bool sql_append_query(struct buffer *buffer, const char *query)
{
    struct word word = {.kind = WORD_SIGN};
    bool good = true;
    for (const char *at = query, *next; good && word.kind != WORD_END; at = next) {
        next = next_word(at, &word);
        if (word.kind == WORD_OPEN)
            return buffer_append_text(buffer, at);
        good = append_blanks(buffer, at, word.text) &&
               buffer_append(buffer, word.text, word.kind == WORD_END ? 0 : word.length);
    }
    return good;
}

bool sql_query_is_ordered(const char *query)
{
    struct word word;
    int depth = 0;
    bool is_order = false;
    for (const char *at = next_word(query, &word); at && word.kind != WORD_END;
         at = next_word(at, &word)) {
        depth += is_sign(&word, '(') - is_sign(&word, ')');
        if (is_order && is_word(&word, "by") && depth == 0)
            return true;
        is_order = is_word(&word, "order");
    }
    return false;
}
