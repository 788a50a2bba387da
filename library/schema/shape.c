/*
 * Shapes in a few words, as the tables of schemas have them.
 */
#include <jansson.h>
#include <string.h>

#include "library/schema/schema.h"

static const char between[] = " | ";

/* Where the alternative that begins at text ends: brackets, braces and quotes are skipped. */
static const char *end_of(const char *text)
{
    int depth = 0;
    bool is_quoted = false;
    for (; *text; text++) {
        if (*text == '\'' || *text == '"')
            is_quoted = !is_quoted;
        depth += is_quoted ? 0 : (*text == '[' || *text == '{') - (*text == ']' || *text == '}');
        if (depth == 0 && !is_quoted && strncmp(text, between, sizeof between - 1) == 0)
            break;
    }
    return text;
}

/* The alternatives, by what they have in common: types and values are told in one word each. */
struct alternatives {
    json_t *types, *values, *others;
};

static json_t *array_new(const char *text, size_t length)
{
    char inner[256];
    if (length >= sizeof inner)
        return NULL;
    memcpy(inner, text, length);
    inner[length] = '\0';
    return json_pack("{s: s, s: o}", "type", "array", "items", schema_shape_new(inner));
}

static bool add(struct alternatives *found, const char *text, size_t length)
{
    switch (*text) {
    case '#':
        return json_array_append_new(
                   found->others,
                   json_pack("{s: o}", "$ref",
                             json_sprintf("#/definitions/%.*s", (int)length - 1, text + 1))) == 0;
    case '\'':
        return json_array_append_new(found->values, json_stringn(text + 1, length - 2)) == 0;
    case '[':
        return json_array_append_new(found->others, array_new(text + 1, length - 2)) == 0;
    case '{':
        return json_array_append_new(found->others, json_loadb(text, length, 0, NULL)) == 0;
    default:
        return json_array_append_new(found->types, json_stringn(text, length)) == 0;
    }
}

/* {key: list}, or {key: its only element}; takes the list over. */
static json_t *member_new(const char *key, json_t *list, bool is_list)
{
    json_t *single = json_array_size(list) == 1 && !is_list ? json_array_get(list, 0) : list;
    json_t *object = json_pack("{s: O}", key, single);
    json_decref(list);
    return object;
}

static json_t *combine(struct alternatives *found)
{
    json_t *all = found->others;
    if (json_array_size(found->values) > 0)
        json_array_insert_new(all, 0, member_new("enum", found->values, true));
    else
        json_decref(found->values);
    if (json_array_size(found->types) > 0)
        json_array_insert_new(all, 0, member_new("type", found->types, false));
    else
        json_decref(found->types);
    if (json_array_size(all) == 1) {
        json_t *only = json_incref(json_array_get(all, 0));
        json_decref(all);
        return only;
    }
    return member_new("anyOf", all, true);
}

json_t *schema_shape_new(const char *shape)
{
    struct alternatives found = {json_array(), json_array(), json_array()};
    if (strcmp(shape, "any") == 0) {
        json_decref(found.types);
        json_decref(found.values);
        json_decref(found.others);
        return json_object();
    }
    for (const char *at = shape; *at;) {
        const char *end = end_of(at);
        if (!add(&found, at, (size_t)(end - at)))
            break;
        at = *end ? end + sizeof between - 1 : end;
    }
    return combine(&found);
}
