/*
 * Fields by access path: "a.b", "a[0]", "a['b.c']", "a\.b", by the rules of vega-util's
 * splitAccessPath. Which fields a spec names, and what to say of one that no row has, is left to
 * others.
 */
#include "base/arena.h"
#include "data/table.h"

#include <string.h>

/* A path being split: the keys lie one behind the other, each ended by a zero. */
struct splitter {
    char *end;         /* where the next character goes */
    const char *key;   /* where the current key starts */
    const char **keys; /* those complete */
    size_t count;
};

static void end_key(struct splitter *splitter)
{
    *splitter->end++ = '\0';
    splitter->keys[splitter->count++] = splitter->key;
    splitter->key = splitter->end;
}

/* A dot or bracket ends a key, unless nothing is there to end: "a[0].b". */
static void end_key_if_any(struct splitter *splitter)
{
    if (splitter->end > splitter->key)
        end_key(splitter);
}

static const char *add_character(struct splitter *splitter, const char *at)
{
    if (at[0] == '\\' && at[1])
        at++;
    *splitter->end++ = *at;
    return at + 1;
}

/* What follows "[", to behind the "]"; NULL when the path is malformed. */
static const char *split_bracket(struct splitter *splitter, const char *at)
{
    char quote = ']';
    if (*at == '"' || *at == '\'')
        quote = *at++;
    while (*at && *at != quote)
        at = add_character(splitter, at);
    if (*at && quote != ']')
        at++;
    end_key(splitter);
    return *at == ']' ? at + 1 : NULL;
}

static bool split_path(struct splitter *splitter, const char *at)
{
    while (at && *at && *at != ']') {
        if (*at == '.') {
            end_key_if_any(splitter);
            at++;
        } else if (*at == '[') {
            end_key_if_any(splitter);
            at = split_bracket(splitter, at + 1);
        } else {
            at = add_character(splitter, at);
        }
    }
    end_key_if_any(splitter);
    return at && !*at && splitter->count;
}

bool table_find_field(const struct table *table, const char *name, struct arena *arena,
                      struct field *field)
{
    *field = (struct field){.name = name, .column = table_column(table, name)};
    if (field->column || !strpbrk(name, ".[\\"))
        return true;
    /* Each dot or bracket becomes a key's final zero at most, and the path's end one more. */
    size_t length = strlen(name);
    char *text = arena_alloc(arena, length + 1);
    const char **keys = arena_array(arena, length + 1, sizeof *keys);
    if (!text || !keys)
        return false;
    struct splitter splitter = {.end = text, .key = text, .keys = keys};
    if (!split_path(&splitter, name))
        return true; /* malformed, so no row has it */
    field->column = table_column(table, keys[0]);
    if (field->column) {
        field->path = keys + 1;
        field->path_count = splitter.count - 1;
    }
    return true;
}

struct value field_value(const struct field *field, size_t row)
{
    if (!field->column)
        return VALUE_OF_UNDEFINED;
    struct value value = column_value(field->column, row);
    for (size_t i = 0; i < field->path_count; i++)
        value = value_member(value, field->path[i]);
    return value;
}
