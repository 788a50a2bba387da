/*
 * For the nullability check of "./dev lint", which includes it before everything else: readers that
 * may return NULL do so here on a way of their own, so that clang's analyzer follows it to where
 * the NULL is used. What a node is, it is in every question: a string's text is never NULL.
 */
#ifndef TESTS_LINT_NULLABLE_H
#define TESTS_LINT_NULLABLE_H

#include "base/arena.h"
#include "charts/read/channel.h"
#include "charts/read/config.h"
#include "data/json.h"
#include "data/table.h"

static inline bool nullable_is_text(const struct json_node *node)
{
    return node && json_is_string(node->value);
}

static inline bool nullable_is_object(const struct json_node *node)
{
    return node && json_is_object(node->value);
}

static inline bool nullable_is_array(const struct json_node *node)
{
    return node && json_is_array(node->value);
}

/* Never NULL itself, for the analyzer to know. */
const char *nullable_known_text(const struct json_node *node) __attribute__((returns_nonnull));
void *nullable_known(void) __attribute__((returns_nonnull));

static inline const char *nullable_text(const struct json_node *node)
{
    return nullable_is_text(node) ? nullable_known_text(node) : NULL;
}

static inline const struct json_node *nullable_member(const struct json_node *node, const char *key)
{
    const struct json_node *found = node ? (node_member)(node, key) : NULL;
    return found ? found : NULL;
}

static inline const struct json_node *nullable_element(const struct json_node *node, size_t index)
{
    const struct json_node *found = node ? (node_element)(node, index) : NULL;
    return found ? found : NULL;
}

static inline size_t nullable_size(const struct json_node *node)
{
    return node ? (node_size)(node) : 0;
}

static inline const struct column *nullable_column(const struct table *table, const char *name)
{
    const struct column *found = (table_column)(table, name);
    return found ? found : NULL;
}

/* These two are defined in files that are checked as well, hence the other types: a declaration of
 * their own beside the definition, which these call. */
static inline const struct channel *nullable_channel(const void *name) __attribute__((overloadable))
{
    const struct channel *found = (channel_named)(name);
    return found ? found : NULL;
}

static inline const struct json_node *nullable_config(const void *config, const char *block,
                                                      const char *key) __attribute__((overloadable))
{
    const struct json_node *found = (config_find)(config, block, key);
    return found ? found : NULL;
}

static inline void *nullable_alloc(struct arena *arena, size_t size)
{
    void *memory = (arena_alloc)(arena, size);
    return memory ? memory : NULL;
}

static inline void *nullable_array(struct arena *arena, size_t count, size_t size)
{
    void *memory = (arena_array)(arena, count, size);
    return memory ? memory : NULL;
}

static inline char *nullable_copy(struct arena *arena, const char *text, size_t length)
{
    char *memory = (arena_copy)(arena, text, length);
    return memory ? memory : NULL;
}

#define node_is_text nullable_is_text
#define node_is_object nullable_is_object
#define node_is_array nullable_is_array
#define node_text nullable_text
#define node_member nullable_member
#define node_member_at nullable_element
#define node_element nullable_element
#define node_size nullable_size
#define table_column nullable_column
#define channel_named nullable_channel
#define config_find nullable_config
#define arena_alloc nullable_alloc
#define arena_array nullable_array
#define arena_copy nullable_copy

#endif
