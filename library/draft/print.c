/*
 * JSON as people write it: what is short stands on one line, the top level never does.
 */
#include <string.h>

#include "base/number.h"
#include "library/draft/draft.h"

enum { LINE = 88, INDENT = 2 };

static void put(GString *out, const json_t *value, size_t depth, size_t before);

static char *scalar(const json_t *value)
{
    char number[NUMBER_TEXT_SIZE];
    if (json_is_real(value)) {
        number_write(number, json_real_value(value));
        return g_strdup(number);
    }
    char *text = json_dumps(value, JSON_ENCODE_ANY);
    char *copy = g_strdup(text ? text : "null");
    free(text);
    return copy;
}

/* "{"a": 1, "b": 2}" */
static void put_on_a_line(GString *out, const json_t *value)
{
    const char *key;
    json_t *member;
    size_t index, count = 0;
    if (!json_is_object(value) && !json_is_array(value)) {
        char *text = scalar(value);
        g_string_append(out, text);
        g_free(text);
        return;
    }
    g_string_append_c(out, json_is_object(value) ? '{' : '[');
    json_object_foreach((json_t *)value, key, member)
    {
        json_t *name = json_string(key);
        char *text = scalar(name);
        g_string_append_printf(out, "%s%s: ", count++ ? ", " : "", text);
        g_free(text);
        json_decref(name);
        put_on_a_line(out, member);
    }
    json_array_foreach(value, index, member)
    {
        g_string_append(out, index ? ", " : "");
        put_on_a_line(out, member);
    }
    g_string_append_c(out, json_is_object(value) ? '}' : ']');
}

static void put_break(GString *out, size_t depth)
{
    g_string_append_printf(out, "\n%*s", (int)(depth * INDENT), "");
}

static void put_on_lines(GString *out, const json_t *value, size_t depth)
{
    const char *key;
    json_t *member;
    size_t index, count = 0;
    g_string_append_c(out, json_is_object(value) ? '{' : '[');
    json_object_foreach((json_t *)value, key, member)
    {
        g_string_append(out, count++ ? "," : "");
        put_break(out, depth + 1);
        json_t *name = json_string(key);
        char *text = scalar(name);
        g_string_append_printf(out, "%s: ", text);
        put(out, member, depth + 1, strlen(text) + 2);
        g_free(text);
        json_decref(name);
    }
    json_array_foreach(value, index, member)
    {
        g_string_append(out, index ? "," : "");
        put_break(out, depth + 1);
        put(out, member, depth + 1, 0);
    }
    put_break(out, depth);
    g_string_append_c(out, json_is_object(value) ? '}' : ']');
}

/* before: letters that stand on the line already, besides the indent. */
static void put(GString *out, const json_t *value, size_t depth, size_t before)
{
    GString *line = g_string_new(NULL);
    put_on_a_line(line, value);
    bool fits = depth > 0 && depth * INDENT + before + line->len < LINE;
    if (fits || (!json_is_object(value) && !json_is_array(value)))
        g_string_append(out, line->str);
    else
        put_on_lines(out, value, depth);
    g_string_free(line, TRUE);
}

char *draft_print(const json_t *spec)
{
    GString *out = g_string_new(NULL);
    put(out, spec, 0, 0);
    g_string_append_c(out, '\n');
    return g_string_free(out, FALSE);
}
