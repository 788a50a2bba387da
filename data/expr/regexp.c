/*
 * ECMAScript's regular expressions on GLib's (PCRE2): the pattern is rewritten where the two
 * disagree, replacement and splitting follow String.prototype. Without the flag u a character of
 * two UTF-16 units is matched as two: units_split() stands for them in pattern and text.
 */
#include <string.h>

#include "base/arena.h"
#include "base/budget.h"
#include "data/expr/expr_internal.h"

enum {
    MATCH_LIMIT = 50000, /* of backtracking, from one character of the text */
    FIRST_LIMIT = 32,
    COMPILE_STEPS = 2000 /* of LIMIT_WORK */
};

/* What an escape means; NULL: the letter itself. GLib's classes are Unicode's, ECMAScript's ASCII.
 */
struct escape {
    char letter;
    const char *outside, *inside; /* of a class in brackets */
};

#define WORD "A-Za-z0-9_"
#define NOT_WORD "\\x{0}-\\x{2F}\\x{3A}-\\x{40}\\x{5B}-\\x{5E}\\x{60}\\x{7B}-\\x{10FFFF}"

static const struct escape escapes[] = {
    {'d', "[0-9]", "0-9"},
    {'D', "[^0-9]", "\\x{0}-\\x{2F}\\x{3A}-\\x{10FFFF}"},
    {'w', "[" WORD "]", WORD},
    {'W', "[^" WORD "]", NOT_WORD},
    {'s', "[\\s\\x{FEFF}]", "\\s\\x{FEFF}"},
    {'S', "[^\\s\\x{FEFF}]", "\\S"},
    {'b', "(?:(?<![" WORD "])(?=[" WORD "])|(?<=[" WORD "])(?![" WORD "]))", "\\x{8}"},
    {'B', "(?:(?<![" WORD "])(?![" WORD "])|(?<=[" WORD "])(?=[" WORD "]))", NULL},
    {'v', "\\x{B}", "\\x{B}"},
    {'0', "\\x{0}", "\\x{0}"},
    {'f', "\\f", "\\f"},
    {'n', "\\n", "\\n"},
    {'r', "\\r", "\\r"},
    {'t', "\\t", "\\t"},
    {'x', "\\x", "\\x"},
    {'c', "\\c", "\\c"},
    {'k', "\\k", NULL},
    {'p', "\\p", "\\p"},
    {'P', "\\P", "\\P"},
};

/* The four hex digits at that place; false when there are fewer. */
static bool read_hex4(const char *at, gunichar *code)
{
    *code = 0;
    for (int i = 0; i < 4; i++) {
        if (!g_ascii_isxdigit(at[i]))
            return false;
        *code = *code * 16 + (gunichar)g_ascii_xdigit_value(at[i]);
    }
    return true;
}

/* \uXXXX, a pair of them, or \u{…} (with the flag u), at is behind the u; returns the end. */
static const char *rewrite_unicode(GString *out, const char *at, bool by_unit)
{
    gunichar code, low;
    if (*at == '{' && !by_unit) {
        size_t digits = strspn(at + 1, "0123456789abcdefABCDEF");
        if (digits > 0 && at[1 + digits] == '}') {
            g_string_append(out, "\\x");
            g_string_append_len(out, at, (gssize)digits + 2);
            return at + digits + 2;
        }
    }
    if (!read_hex4(at, &code)) {
        g_string_append_c(out, 'u');
        return at;
    }
    at += 4;
    if (by_unit) {
        code = units_stand_in(code);
    } else if (code >= 0xD800 && code < 0xDC00 && at[0] == '\\' && at[1] == 'u' &&
               read_hex4(at + 2, &low) && low >= 0xDC00 && low < 0xE000) {
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        at += 6;
    }
    g_string_append_printf(out, "\\x{%X}", code);
    return at;
}

/* How a pattern is rewritten. */
struct rewriting {
    bool by_unit; /* without the flag u */
    bool dot_all; /* with the flag s */
    int groups;   /* that capture */
};

/* \1 to \99, at is the first digit: a group that took no part matches the empty text, which PCRE2
 * says with a condition. Returns the end; NULL when there are fewer groups. */
static const char *rewrite_reference(GString *out, const char *at, int groups)
{
    int number = *at - '0', length = 1;
    if (g_ascii_isdigit(at[1]) && number * 10 + at[1] - '0' <= groups) {
        number = number * 10 + at[1] - '0';
        length = 2;
    }
    if (number < 1 || number > groups)
        return NULL;
    g_string_append_printf(out, "(?(%d)\\g{%d})", number, number);
    return at + length;
}

/* What follows a backslash; returns the end. */
static const char *rewrite_escape(GString *out, const char *at, bool in_class,
                                  const struct rewriting *how)
{
    if (*at == 'u')
        return rewrite_unicode(out, at + 1, how->by_unit);
    if (g_ascii_isdigit(*at) && !in_class) {
        const char *reference = rewrite_reference(out, at, how->groups);
        if (reference)
            return reference;
        if (*at > '7') { /* no octal number either: itself */
            g_string_append_c(out, *at);
            return at + 1;
        }
    }
    for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++) {
        const char *meaning = in_class ? escapes[i].inside : escapes[i].outside;
        if (escapes[i].letter == *at && meaning) {
            g_string_append(out, meaning);
            return at + 1;
        }
    }
    if (!g_ascii_isalpha(*at))
        g_string_append_c(out, '\\');
    const char *end = g_utf8_next_char(at);
    g_string_append_len(out, at, end - at);
    return end;
}

/* Whether what follows "(" is a group that ECMAScript has. */
static bool is_group(const char *at)
{
    if (*at == '*')
        return false;
    if (*at != '?')
        return true;
    return at[1] == ':' || at[1] == '=' || at[1] == '!' || at[1] == '<';
}

/* How many groups of the pattern capture: "(" and "(?<name>". */
static int count_groups(const char *at)
{
    int count = 0;
    bool in_class = false;
    for (; *at; at++) {
        if (*at == '\\' && at[1])
            at++;
        else if (in_class || *at == '[')
            in_class = *at != ']';
        else if (*at == '(')
            count += at[1] != '?' || (at[2] == '<' && at[3] != '=' && at[3] != '!');
    }
    return count;
}

/* The pattern as GLib means it; false when ECMAScript wouldn't take it. */
static bool rewrite_pattern(GString *out, const char *at, const struct rewriting *how)
{
    bool in_class = false;
    while (*at) {
        if (at[0] == '\\' && at[1]) {
            at = rewrite_escape(out, at + 1, in_class, how);
        } else if (in_class) {
            in_class = *at != ']';
            if (*at == '[') /* else [:alpha:] would be a class of its own */
                g_string_append_c(out, '\\');
            g_string_append_c(out, *at++);
        } else if (strncmp(at, "[]", 2) == 0) {
            g_string_append(out, "(?!)");
            at += 2;
        } else if (strncmp(at, "[^]", 3) == 0) {
            g_string_append(out, "(?s:.)");
            at += 3;
        } else if (*at == '.' && !how->dot_all) { /* ECMAScript has four ends of lines */
            g_string_append(out, "[^\\n\\r\\x{2028}\\x{2029}]");
            at++;
        } else {
            if (*at == '(' && !is_group(at + 1))
                return false;
            in_class = *at == '[';
            g_string_append_c(out, *at++);
            if (in_class && *at == '^')
                g_string_append_c(out, *at++);
        }
    }
    return true;
}

static const char *flags_of(const char *source)
{
    return source + strlen(source) + 1;
}

bool regexp_has_flags(const char *letters, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (!strchr("gimsuy", letters[i]) || memchr(letters, letters[i], i))
            return false;
    }
    return true;
}

static bool is_global(const char *source)
{
    return strchr(flags_of(source), 'g');
}

GRegex *regexp_compile(const char *source)
{
    static const struct {
        char flag;
        GRegexCompileFlags option;
    } options[] = {{'i', G_REGEX_CASELESS},
                   {'m', G_REGEX_MULTILINE},
                   {'s', G_REGEX_DOTALL},
                   {'y', G_REGEX_ANCHORED}};
    GRegexCompileFlags compile = G_REGEX_DOLLAR_ENDONLY | G_REGEX_NEWLINE_ANYCRLF;
    for (size_t i = 0; i < sizeof options / sizeof *options; i++) {
        if (strchr(flags_of(source), options[i].flag))
            compile |= options[i].option;
    }
    struct rewriting how = {.by_unit = !strchr(flags_of(source), 'u'),
                            .dot_all = strchr(flags_of(source), 's'),
                            .groups = count_groups(source)};
    GString *units = how.by_unit ? units_split(source) : g_string_new(source);
    GString *pattern = g_string_new(NULL);
    g_string_printf(pattern, "(*LIMIT_MATCH=%d)", FIRST_LIMIT);
    GRegex *regex = rewrite_pattern(pattern, units->str, &how)
                        ? g_regex_new(pattern->str, compile, (GRegexMatchFlags)0, NULL)
                        : NULL;
    g_string_free(pattern, TRUE);
    g_string_free(units, TRUE);
    return regex;
}

/*
 * How much a match backtracks isn't told by PCRE, but it can be cut off: so it is tried with
 * little, and with four times as much only when that was too little and is paid for.
 *
 * The same pattern, cut off later. NULL when memory is out.
 */
static GRegex *with_limit(const GRegex *regex, int limit)
{
    const char *source = strchr(g_regex_get_pattern(regex), ')') + 1; /* after its own limit */
    char *pattern = g_strdup_printf("(*LIMIT_MATCH=%d)%s", limit, source);
    GRegexCompileFlags flags = g_regex_get_compile_flags(regex);
    GRegex *other = g_regex_new(pattern, flags, (GRegexMatchFlags)0, NULL);
    g_free(pattern);
    return other;
}

/* A text, of length bytes, that is matched from that byte on. */
struct subject {
    const char *text;
    int length, from;
};

static bool match_once(const GRegex *regex, const struct subject *subject, GMatchInfo **info,
                       GError **error)
{
    return g_regex_match_full(regex, subject->text, subject->length, subject->from,
                              (GRegexMatchFlags)0, info, error);
}

/* Tries again with ever higher limits. False also when the evaluation ended. */
static bool match_harder(const GRegex *regex, const struct subject *subject, GMatchInfo **info,
                         struct expr_call *call)
{
    for (int limit = FIRST_LIMIT; limit < MATCH_LIMIT;) {
        limit = limit < MATCH_LIMIT / 4 ? limit * 4 : MATCH_LIMIT;
        double steps = COMPILE_STEPS + (double)(subject->length - subject->from + 1) * limit / 4;
        GRegex *harder = budget_work(call->budget, steps) ? with_limit(regex, limit) : NULL;
        if (!harder) {
            expr_stop(call);
            return false;
        }
        GError *error = NULL;
        g_match_info_free(*info);
        *info = NULL;
        bool matches = match_once(harder, subject, info, &error);
        g_regex_unref(harder);
        if (!error)
            return matches;
        g_error_free(error);
    }
    expr_spend(call, call->most + 1);
    return false;
}

/* *info is freed by whoever called. False also when the evaluation ended. */
static bool match(const GRegex *regex, const struct subject *subject, GMatchInfo **info,
                  struct expr_call *call)
{
    GError *error = NULL;
    *info = NULL;
    if (!expr_spend(call, 1 + (double)(subject->length - subject->from) / EXPR_STEP_BYTES))
        return false;
    bool matches = match_once(regex, subject, info, &error);
    if (error) {
        g_error_free(error);
        matches = match_harder(regex, subject, info, call);
    }
    return matches && !call->stopped;
}

/* What the pattern is matched against: the text, or its units. Freed by whoever called. */
static GString *subject_of(const char *text, struct value pattern)
{
    bool by_unit = pattern.type != VALUE_REGEXP || !strchr(flags_of(pattern.text), 'u');
    return by_unit ? units_split(text) : g_string_new(text);
}

static struct value joined_value(const char *text, size_t length, struct expr_call *call)
{
    GString *out = g_string_new_len(text, (gssize)length);
    units_join(out);
    struct value value = expr_text_value(out->str, out->len, call);
    g_string_free(out, TRUE);
    return value;
}

/* The value's regular expression: a compiled literal, or made anew; NULL, with the evaluation
 * ended, when it is none. */
static GRegex *acquire(struct value pattern, struct expr_call *call)
{
    if (pattern.type == VALUE_REGEXP) {
        for (const struct expr_regexp *at = call->expr->regexps; at; at = at->next) {
            if (at->source == pattern.text)
                return g_regex_ref(at->regex);
        }
    } else {
        const char *text = pattern.type == VALUE_UNDEFINED ? "" : expr_text(pattern, call);
        pattern.text = arena_format(call->arena, "%s%c", text, 0); /* no flags */
    }
    bool is_allowed = pattern.text && expr_spend(call, 100 + (double)strlen(pattern.text));
    GRegex *regex = is_allowed ? regexp_compile(pattern.text) : NULL;
    if (!regex)
        expr_stop(call);
    return regex;
}

static void release(GRegex *regex)
{
    if (regex)
        g_regex_unref(regex);
}

/* One match in a subject. */
struct match {
    const char *subject;
    const GMatchInfo *info; /* NULL: of a plain text, without groups */
    int start, end;
};

/* $1 to $99: appends the group; returns the end of its number, or NULL when there is no such group.
 */
static const char *append_group(GString *out, const char *digits, const struct match *match,
                                struct expr_call *call)
{
    int groups = match->info ? g_regex_get_capture_count(g_match_info_get_regex(match->info)) : 0;
    int number = digits[0] - '0';
    int length = 1;
    if (g_ascii_isdigit(digits[1]) && number * 10 + digits[1] - '0' <= groups) {
        number = number * 10 + digits[1] - '0';
        length = 2;
    }
    if (number < 1 || number > groups)
        return NULL;
    int start = -1, end = -1;
    if (g_match_info_fetch_pos(match->info, number, &start, &end) && start >= 0)
        expr_append(out, match->subject + start, (size_t)(end - start), call);
    return digits + length;
}

static const char *append_named_group(GString *out, const char *name, const struct match *match,
                                      struct expr_call *call)
{
    const char *close = strchr(name, '>');
    if (!close || !match->info)
        return NULL;
    char *copy = g_strndup(name, (gsize)(close - name));
    char *text = g_match_info_fetch_named(match->info, copy);
    if (text)
        expr_append(out, text, strlen(text), call);
    g_free(text);
    g_free(copy);
    return close + 1;
}

/* What "$" and the characters after it stand for; returns their end, NULL: "$" is itself. */
static const char *append_reference(GString *out, const char *at, const struct match *match,
                                    struct expr_call *call)
{
    switch (*at) {
    case '$':
        expr_append(out, "$", 1, call);
        return at + 1;
    case '&':
        expr_append(out, match->subject + match->start, (size_t)(match->end - match->start), call);
        return at + 1;
    case '`':
        expr_append(out, match->subject, (size_t)match->start, call);
        return at + 1;
    case '\'':
        expr_append(out, match->subject + match->end, strlen(match->subject + match->end), call);
        return at + 1;
    case '<':
        return append_named_group(out, at + 1, match, call);
    default:
        return g_ascii_isdigit(*at) ? append_group(out, at, match, call) : NULL;
    }
}

/* ECMAScript's GetSubstitution. */
static void append_replacement(GString *out, const char *with, const struct match *match,
                               struct expr_call *call)
{
    while (*with && !call->stopped) {
        size_t plain = strcspn(with + 1, "$") + 1;
        const char *end = *with == '$' ? append_reference(out, with + 1, match, call) : NULL;
        if (!end) {
            expr_append(out, with, *with == '$' ? 1 : plain, call);
            end = with + (*with == '$' ? 1 : plain);
        }
        with = end;
    }
}

static void replace_text(GString *out, const char *text, const char *pattern, const char *with,
                         struct expr_call *call)
{
    const char *found = strstr(text, pattern);
    if (!found) {
        expr_append(out, text, strlen(text), call);
        return;
    }
    int start = (int)(found - text);
    struct match match = {.subject = text, .start = start, .end = start + (int)strlen(pattern)};
    expr_append(out, text, (size_t)start, call);
    append_replacement(out, with, &match, call);
    expr_append(out, text + match.end, strlen(text + match.end), call);
}

struct replacing {
    GRegex *regex;
    const char *with;
    bool is_global;
};

/* The next match of a global pattern: the whole text is looked at again, to be UTF-8. */
static bool spend_next(int length, struct expr_call *call)
{
    enum { CHECKED_BYTES = 256 }; /* in one step */
    return expr_spend(call, 1 + (double)length / CHECKED_BYTES);
}

static void replace_matches(GString *out, const char *text, const struct replacing *replacing,
                            struct expr_call *call)
{
    GMatchInfo *info = NULL;
    GError *error = NULL;
    int done = 0, length = (int)strlen(text);
    bool more = match(replacing->regex, &(struct subject){text, length, 0}, &info, call);
    while (more && spend_next(length, call)) {
        struct match match = {.subject = text, .info = info};
        g_match_info_fetch_pos(info, 0, &match.start, &match.end);
        expr_append(out, text + done, (size_t)(match.start - done), call);
        append_replacement(out, replacing->with, &match, call);
        done = match.end;
        more = replacing->is_global && g_match_info_next(info, &error);
    }
    if (error) {
        g_error_free(error);
        expr_spend(call, call->most + 1);
    }
    expr_append(out, text + done, (size_t)(length - done), call);
    g_match_info_free(info);
}

bool regexp_test(const char *text, struct value pattern, struct expr_call *call)
{
    GRegex *regex = acquire(pattern, call);
    if (!regex)
        return false;
    GString *subject = subject_of(text, pattern);
    GMatchInfo *info;
    bool matches = match(regex, &(struct subject){subject->str, (int)subject->len, 0}, &info, call);
    g_match_info_free(info);
    g_string_free(subject, TRUE);
    release(regex);
    return matches;
}

struct value regexp_replace(const char *text, struct value pattern, const char *with,
                            struct expr_call *call)
{
    GString *out = g_string_new(NULL);
    if (pattern.type == VALUE_TEXT) {
        replace_text(out, text, pattern.text, with, call);
    } else {
        GRegex *regex = acquire(pattern, call);
        GString *subject = subject_of(text, pattern);
        struct replacing replacing = {regex, with, is_global(pattern.text)};
        if (regex)
            replace_matches(out, subject->str, &replacing, call);
        units_join(out);
        g_string_free(subject, TRUE);
        release(regex);
    }
    struct value value = expr_text_value(out->str, out->len, call);
    g_string_free(out, TRUE);
    return value;
}

/* Appends text's bytes from start to end; -1: a group that took no part. */
static void append_part(GArray *parts, const char *text, int start, int end, struct expr_call *call)
{
    struct value part = VALUE_OF_UNDEFINED;
    if (start >= 0)
        part = joined_value(text + start, (size_t)(end - start), call);
    g_array_append_val(parts, part);
}

/* String.prototype.split with a regular expression: groups are parts too; an empty match splits
 * only behind what was already taken. */
static void split_matches(GArray *parts, const char *text, GRegex *regex, struct expr_call *call)
{
    int size = (int)strlen(text);
    int taken = 0, from = 0;
    GMatchInfo *info = NULL;
    while (from < size && match(regex, &(struct subject){text, size, from}, &info, call)) {
        int start = 0, end = 0;
        g_match_info_fetch_pos(info, 0, &start, &end);
        if (start >= size)
            break;
        if (end == taken) {
            from = (int)(g_utf8_next_char(text + from) - text);
        } else {
            append_part(parts, text, taken, start, call);
            for (int i = 1; i <= g_regex_get_capture_count(regex); i++) {
                int group_start = -1, group_end = -1;
                g_match_info_fetch_pos(info, i, &group_start, &group_end);
                append_part(parts, text, group_start, group_end, call);
            }
            taken = from = end;
        }
        g_match_info_free(info);
        info = NULL;
    }
    g_match_info_free(info);
    info = NULL;
    bool is_whole = size > 0 || !match(regex, &(struct subject){text, size, 0}, &info, call);
    g_match_info_free(info);
    if (is_whole)
        append_part(parts, text, taken, size, call);
}

struct value regexp_split(const char *text, struct value pattern, double limit,
                          struct expr_call *call)
{
    GRegex *regex = acquire(pattern, call);
    if (!regex)
        return VALUE_OF_UNDEFINED;
    GArray *parts = g_array_new(FALSE, FALSE, sizeof(struct value));
    GString *subject = subject_of(text, pattern);
    split_matches(parts, subject->str, regex, call);
    g_string_free(subject, TRUE);
    size_t count = limit < parts->len ? (size_t)limit : parts->len;
    struct value *items = arena_array(call->arena, count + 1, sizeof *items);
    if (items && count > 0)
        memcpy(items, parts->data, count * sizeof *items);
    g_array_free(parts, TRUE);
    release(regex);
    return items ? expr_array(items, count, call) : expr_stop(call);
}
