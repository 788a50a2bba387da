/*
 * The index of a JSON text: nothing is in it before something is to be said, and then only what
 * lies on the way. So one diagnostic costs one pass over the text, and a thousand cost hardly more.
 */
#include "data/json_index.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/hash.h"
#include "data/json.h"
#include "data/json_scan.h"

enum { FIRST_CAPACITY = 16 }; /* a power of two, as every capacity after it */

struct child {
    size_t key, key_end; /* of an object's: the quoted name */
    size_t at;           /* the value */
};

/* An object or an array of the text. */
struct container {
    size_t at;
    bool is_object;
    struct child *children; /* in the order of the text */
    size_t count, capacity;
    size_t *slots; /* of an object's: by the hash of the name, index + 1; 0: free */
    size_t slot_count;
};

struct json_index {
    struct arena *arena;
    const char *text;
    size_t length;
    size_t *lines; /* where each starts; NULL: not looked for yet */
    size_t line_count, line_capacity;
    struct container **slots; /* by the hash of their place */
    size_t slot_count, container_count;
};

static void free_container(struct container *container)
{
    if (!container)
        return;
    free(container->children);
    free(container->slots);
    free(container);
}

static void release(void *object)
{
    struct json_index *index = object;
    for (size_t i = 0; i < index->slot_count; i++)
        free_container(index->slots[i]);
    free(index->slots);
    free(index->lines);
}

struct json_index *json_index_new(const char *text, size_t length, struct arena *arena)
{
    struct json_index *index = arena_alloc(arena, sizeof *index);
    if (!index)
        return NULL;
    *index = (struct json_index){.arena = arena, .text = text, .length = length};
    return arena_defer(arena, release, index) ? index : NULL;
}

/* Room for one more behind count items of that size, or NULL when memory is out. */
static void *grow(void *items, size_t count, size_t *capacity, size_t size)
{
    if (items && count < *capacity)
        return items;
    size_t wanted = *capacity ? *capacity * 2 : FIRST_CAPACITY;
    if (wanted > SIZE_MAX / size)
        return NULL;
    void *more = realloc(items, wanted * size);
    if (more)
        *capacity = wanted;
    return more;
}

/* --- the children of an object or an array -----------------------------------------------------
 */

static bool add_child(struct container *container, struct child child)
{
    struct child *children =
        grow(container->children, container->count, &container->capacity, sizeof *children);
    if (!children)
        return false;
    container->children = children;
    children[container->count++] = child;
    return true;
}

/* Of what the name between the quotes reads as. */
static size_t hash_name(const struct json_scan *scan, const struct child *child)
{
    const char *name = scan->text + child->key + 1;
    size_t length = child->key_end - child->key - 2;
    if (!memchr(name, '\\', length))
        return hash_bytes(name, length);
    json_t *text =
        json_loadb(scan->text + child->key, child->key_end - child->key, JSON_DECODE_ANY, NULL);
    size_t hash = text ? hash_bytes(json_string_value(text), json_string_length(text)) : 0;
    json_decref(text);
    return hash;
}

static bool hash_children(struct container *container, const struct json_scan *scan)
{
    size_t count = FIRST_CAPACITY;
    while (count < 2 * container->count)
        count *= 2;
    container->slots = calloc(count, sizeof *container->slots);
    if (!container->slots)
        return false;
    container->slot_count = count;
    for (size_t i = 0; i < container->count; i++) {
        size_t at = hash_name(scan, &container->children[i]) & (count - 1);
        while (container->slots[at])
            at = (at + 1) & (count - 1);
        container->slots[at] = i + 1;
    }
    return true;
}

static bool list_children(struct container *container, struct json_scan *scan)
{
    struct json_list list;
    if (!json_scan_open(scan, &list))
        return true; /* too deep: it has none */
    while (json_scan_step(scan, &list) == JSON_STEP_ITEM) {
        json_scan_space(scan);
        struct child child = {.key = list.key, .key_end = list.key_end, .at = scan->at};
        if (!add_child(container, child))
            return false;
        if (!json_scan_value(scan))
            break;
    }
    return !container->is_object || hash_children(container, scan);
}

static struct container *new_container(const struct json_index *index, size_t at)
{
    struct container *container = calloc(1, sizeof *container);
    if (!container)
        return NULL;
    container->at = at;
    container->is_object = index->text[at] == '{';
    struct json_scan scan = {.text = index->text, .length = index->length, .at = at};
    if (list_children(container, &scan))
        return container;
    free_container(container);
    return NULL;
}

/* --- the containers ----------------------------------------------------------------------------
 */

static struct container **find_slot(struct container **slots, size_t slot_count, size_t at)
{
    size_t i = hash_bytes(&at, sizeof at) & (slot_count - 1);
    while (slots[i] && slots[i]->at != at)
        i = (i + 1) & (slot_count - 1);
    return &slots[i];
}

static bool reserve_slot(struct json_index *index)
{
    if (2 * index->container_count < index->slot_count)
        return true;
    size_t count = index->slot_count ? index->slot_count * 2 : FIRST_CAPACITY;
    struct container **slots = calloc(count, sizeof *slots);
    if (!slots)
        return false;
    for (size_t i = 0; i < index->slot_count; i++)
        if (index->slots[i])
            *find_slot(slots, count, index->slots[i]->at) = index->slots[i];
    free(index->slots);
    index->slots = slots;
    index->slot_count = count;
    return true;
}

/* The object or array that starts there; NULL when memory is out (recorded). */
static const struct container *find_container(struct json_index *index, size_t at)
{
    if (!reserve_slot(index))
        return arena_out_of_memory(index->arena);
    struct container **slot = find_slot(index->slots, index->slot_count, at);
    if (!*slot) {
        *slot = new_container(index, at);
        if (!*slot)
            return arena_out_of_memory(index->arena);
        index->container_count++;
    }
    return *slot;
}

static const struct child *find_member(const struct json_index *index,
                                       const struct container *container, const char *key)
{
    const struct json_scan scan = {.text = index->text, .length = index->length};
    const struct child *found = NULL;
    size_t mask = container->slot_count - 1;
    size_t at = hash_bytes(key, strlen(key)) & mask;
    for (; container->slots[at]; at = (at + 1) & mask) {
        const struct child *child = &container->children[container->slots[at] - 1];
        if ((!found || child > found) && json_scan_key_is(&scan, child->key, child->key_end, key))
            found = child;
    }
    return found;
}

void json_index_enter(struct json_index *index, const struct json_node *child, size_t *at,
                      size_t *key_at)
{
    char open = *at < index->length ? index->text[*at] : '\0';
    if (open != (child->key ? '{' : '['))
        return;
    const struct container *container = find_container(index, *at);
    const struct child *found = NULL;
    if (container && child->key)
        found = find_member(index, container, child->key);
    else if (container && child->index < container->count)
        found = &container->children[child->index];
    if (!found)
        return;
    *at = found->at;
    *key_at = child->key ? found->key : found->at;
}

/* --- lines -------------------------------------------------------------------------------------
 */

static bool add_line(struct json_index *index, size_t start)
{
    size_t *lines = grow(index->lines, index->line_count, &index->line_capacity, sizeof *lines);
    if (!lines)
        return false;
    index->lines = lines;
    lines[index->line_count++] = start;
    return true;
}

static bool find_lines(struct json_index *index)
{
    bool done = add_line(index, 0);
    const char *text = index->text, *end = text + index->length;
    for (const char *at = text; done && (at = memchr(at, '\n', (size_t)(end - at)));)
        done = add_line(index, (size_t)(++at - text));
    if (done)
        return true;
    free(index->lines);
    index->lines = NULL;
    index->line_count = index->line_capacity = 0;
    arena_out_of_memory(index->arena);
    return false;
}

bool json_index_line(struct json_index *index, size_t at, size_t *line, size_t *start, size_t *end)
{
    if (!index->lines && !find_lines(index))
        return false;
    size_t low = 0, high = index->line_count; /* the last line that starts at or before it */
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (index->lines[middle] <= at)
            low = middle;
        else
            high = middle;
    }
    *line = low;
    *start = index->lines[low];
    *end = low + 1 < index->line_count ? index->lines[low + 1] - 1 : index->length;
    if (*end > *start && index->text[*end - 1] == '\r')
        --*end;
    return true;
}
