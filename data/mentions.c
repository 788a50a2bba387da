/*
 * Which fields a specification can ask for. Its texts are searched, not understood: a name that
 * stands in any of them is kept, so that no reader of encodings, transforms or expressions needs
 * to say what it reads.
 */
#include "data/mentions.h"

#include <glib.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/buffer.h"

struct mentions {
    const char *text; /* all texts, each ended by a zero */
    size_t length;
    bool has_all; /* something may look at whole rows */
};

struct filtered_name {
    const char *name;
    bool is_kept;
};

/* --- texts ---------------------------------------------------------------------------------- */

static bool is_part_of_name(char byte)
{
    return g_ascii_isalnum(byte) || byte == '_' || byte == '$' || (unsigned char)byte >= 0x80;
}

static const char *after_blanks(const char *at)
{
    while (g_ascii_isspace(*at))
        at++;
    return at;
}

/* Whether what follows "datum" picks one field by its name: .name, ['name'] or ["name"]. */
static bool picks_field(const char *at)
{
    at = after_blanks(at);
    if (*at == '.')
        return true;
    if (*at != '[')
        return false;
    at = after_blanks(at + 1);
    const char *end = *at == '"' || *at == '\'' ? strchr(at + 1, *at) : NULL;
    return end && !memchr(at, '\\', (size_t)(end - at)) && *after_blanks(end + 1) == ']';
}

/* Words that stand for whole rows, wherever they are written. */
static bool names_rows(const char *text)
{
    static const char *const words[] = {"datum", "parent"};
    static const char *const others[] = {"data(", "data (", "argmin", "argmax", "\\u", "\\x"};
    for (size_t i = 0; i < COUNT_OF(others); i++) {
        if (strstr(text, others[i]))
            return true;
    }
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        size_t length = strlen(words[i]);
        for (const char *at = text; (at = strstr(at, words[i])); at += length) {
            bool is_word = (at == text || !is_part_of_name(at[-1])) && !is_part_of_name(at[length]);
            if (is_word && !picks_field(at + length))
                return true;
        }
    }
    return false;
}

/* What is a whole row's by itself: a shape, a list of rows, all that a lookup finds. */
static bool is_of_rows(const char *text)
{
    static const char *const texts[] = {"geoshape", "values"};
    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        if (strcmp(text, texts[i]) == 0)
            return true;
    }
    return false;
}

/* Names may be written with backslashes before dots and brackets. */
static bool add_text(const char *text, struct buffer *buffer)
{
    if (!buffer_append(buffer, text, strlen(text) + 1))
        return false;
    if (!strchr(text, '\\'))
        return true;
    for (; *text; text++) {
        if (*text != '\\' && !buffer_append(buffer, text, 1))
            return false;
    }
    return buffer_append(buffer, "", 1);
}

static bool add_all(struct mentions *mentions, const json_t *json, const char *key,
                    struct buffer *buffer);

static bool add_object(struct mentions *mentions, const json_t *object, const char *key,
                       struct buffer *buffer)
{
    bool is_data = strcmp(key, "data") == 0, good = true;
    const char *name;
    json_t *value;
    if (strcmp(key, "from") == 0 && !json_object_get(object, "fields"))
        mentions->has_all = true;
    json_object_foreach((json_t *)object, name, value)
    {
        bool names_none = strcmp(name, "datasets") == 0 || strcmp(name, "usermeta") == 0 ||
                          strcmp(name, "$schema") == 0 ||
                          (is_data && (strcmp(name, "values") == 0 || strcmp(name, "url") == 0));
        if (strcmp(name, "argmin") == 0 || strcmp(name, "argmax") == 0)
            mentions->has_all = true;
        good = good &&
               (names_none || (add_text(name, buffer) && add_all(mentions, value, name, buffer)));
    }
    return good;
}

static bool add_all(struct mentions *mentions, const json_t *json, const char *key,
                    struct buffer *buffer)
{
    size_t index;
    json_t *item;
    bool good = true;
    switch (json_typeof(json)) {
    case JSON_OBJECT:
        return add_object(mentions, json, key, buffer);
    case JSON_ARRAY:
        json_array_foreach((json_t *)json, index, item)
        {
            good = good && add_all(mentions, item, "", buffer);
        }
        return good;
    case JSON_STRING:
        mentions->has_all = mentions->has_all || is_of_rows(json_string_value(json)) ||
                            names_rows(json_string_value(json));
        return add_text(json_string_value(json), buffer);
    default:
        return true;
    }
}

struct mentions *mentions_new(const json_t *spec, struct arena *arena)
{
    struct mentions *mentions = arena_alloc(arena, sizeof *mentions);
    struct buffer buffer = {0};
    if (!mentions)
        return NULL;
    *mentions = (struct mentions){0};
    if (!add_all(mentions, spec, "", &buffer)) {
        buffer_free(&buffer);
        arena_out_of_memory(arena);
        return NULL;
    }
    mentions->length = buffer.length;
    mentions->text = arena_copy(arena, (const char *)buffer.bytes, buffer.length);
    buffer_free(&buffer);
    return mentions->text ? mentions : NULL;
}

bool mentions_all(const struct mentions *mentions)
{
    return !mentions || mentions->has_all;
}

bool mentions_field(const struct mentions *mentions, const char *name)
{
    size_t length = strlen(name);
    if (!mentions || mentions->has_all || length == 0)
        return true;
    const char *at = mentions->text, *end = at + mentions->length;
    while ((at = memchr(at, name[0], (size_t)(end - at)))) {
        if ((size_t)(end - at) >= length && memcmp(at, name, length) == 0)
            return true;
        at++;
    }
    return false;
}

/* --- names ---------------------------------------------------------------------------------- */

enum { NAMES_LIMIT = 4096 };

static bool reserve_name(struct field_filter *filter)
{
    if (filter->count < filter->capacity)
        return true;
    size_t capacity = filter->capacity ? 2 * filter->capacity : 16;
    struct filtered_name *names = arena_array(filter->arena, capacity, sizeof *names);
    if (!names)
        return false;
    if (filter->count > 0)
        memcpy(names, filter->names, filter->count * sizeof *names);
    filter->names = names;
    filter->capacity = capacity;
    return true;
}

/* Rows are mostly alike: the name after the one asked for last is looked at first. */
bool field_filter_keeps(struct field_filter *filter, const char *name)
{
    if (!filter->mentions || filter->mentions->has_all)
        return true;
    for (size_t i = 0; i < filter->count; i++) {
        size_t index = (filter->expected + i) % filter->count;
        if (filter->names[index].name == name) {
            filter->expected = index + 1;
            return filter->names[index].is_kept;
        }
    }
    if (filter->count == NAMES_LIMIT || !reserve_name(filter))
        return true;
    bool is_kept = mentions_field(filter->mentions, name);
    filter->names[filter->count++] = (struct filtered_name){name, is_kept};
    filter->expected = filter->count;
    return is_kept;
}

const char *const *field_filter_left_out(const struct field_filter *filter)
{
    const char **names = arena_array(filter->arena, filter->count + 1, sizeof *names);
    size_t count = 0;
    for (size_t i = 0; names && i < filter->count; i++) {
        if (!filter->names[i].is_kept)
            names[count++] = filter->names[i].name;
    }
    if (!names || count == 0)
        return NULL;
    names[count] = NULL;
    return names;
}
