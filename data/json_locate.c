/*
 * Where JSON values stand: pointer, line and column, found by scanning the text again
 * (data/json_index.c), and the diagnostics recorded there.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/budget.h"
#include "base/number.h"
#include "data/json_index.h"
#include "data/json_internal.h"
#include "data/json_relax.h"
#include "data/json_scan.h"

/* A longer line is not worth a copy: diagnostics show some 80 bytes of it. */
enum { SOURCE_LINE_LIMIT = 1 << 16 };

/* What there is to say of a byte in the line from start to end. */
struct line {
    size_t number, start, end; /* the first is 1 */
};

static struct diag_place place_in_line(const char *name, const char *text, size_t at,
                                       struct line line, struct arena *arena)
{
    struct diag_place place = {
        .file = name, .line = (unsigned)line.number, .column = (unsigned)(at - line.start + 1)};
    if (line.end - line.start > SOURCE_LINE_LIMIT)
        return place;
    size_t length;
    diag_line_part(text + line.start, line.end - line.start, at - line.start, &place.source_start,
                   &length);
    place.source_line = arena_copy(arena, text + line.start + place.source_start, length);
    return place;
}

struct diag_place json_text_place(const char *name, const char *text, size_t length, size_t at,
                                  struct arena *arena)
{
    struct line line = {.number = 1};
    if (at > length)
        at = length;
    for (const char *end; (end = memchr(text + line.start, '\n', at - line.start)); line.number++)
        line.start = (size_t)(end - text) + 1;
    const char *stop = memchr(text + at, '\n', length - at);
    line.end = stop ? (size_t)(stop - text) : length;
    if (line.end > line.start && text[line.end - 1] == '\r')
        line.end--;
    return place_in_line(name, text, at, line, arena);
}

struct diag_place json_document_place(const struct json_document *document, size_t at)
{
    const struct json_relaxed *relaxed = document->relaxed;
    if (relaxed)
        return json_text_place(document->name, relaxed->written, relaxed->written_length,
                               json_relaxed_place(relaxed, at), document->arena);
    return json_text_place(document->name, document->text, document->length, at, document->arena);
}

/* The same where lines are known. */
static struct diag_place document_place(const struct json_document *document, size_t at)
{
    struct line line;
    if (document->relaxed)
        return json_document_place(document, at);
    if (!json_index_line(document->places, at, &line.number, &line.start, &line.end))
        return (struct diag_place){.file = document->name};
    line.number++;
    return place_in_line(document->name, document->text, at, line, document->arena);
}

/* The node itself, or that in whose place it was made. */
static const struct json_node *written(const struct json_node *node)
{
    while (node->parent && node->parent->is_made)
        node = node->parent;
    return node;
}

/* The node and those that it lies in, with names of their own: jansson frees a member's name when
 * the member goes. NULL when memory is out. */
static const struct json_node *keep_way(const struct json_node *node)
{
    struct arena *arena = node->document->arena;
    struct json_node *kept = arena_alloc(arena, sizeof *kept);
    if (!kept)
        return NULL;
    *kept = *node;
    if (node->key && !(kept->key = arena_copy(arena, node->key, strlen(node->key))))
        return NULL;
    if (node->parent && !(kept->parent = keep_way(node->parent)))
        return NULL;
    return kept;
}

bool json_move(json_t *value, const struct json_node *from)
{
    struct json_document *document = from->document;
    struct json_move *move = arena_alloc(document->arena, sizeof *move);
    const struct json_node *kept = move ? keep_way(from) : NULL;
    if (!kept)
        return false;
    *move = (struct json_move){value, from, kept, document->moves};
    document->moves = move;
    return true;
}

/* The node, or that in whose place its value was written. A node of its own place has its value
 * still: it is its own origin. */
static const struct json_node *origin(const struct json_node *node)
{
    const struct json_move *move = node->document->moves;
    while (move && (move->value != node->value || move->from == node))
        move = move->next;
    return move ? move->kept : node;
}

/* Where the node's value, or its name, begins in the text. */
static size_t offset_of(const struct json_node *node, bool at_key)
{
    const struct json_node *way[JSON_DEPTH_LIMIT + 1];
    size_t depth = 0, key_at;
    for (node = origin(node); node->parent && depth < JSON_DEPTH_LIMIT; node = origin(node->parent))
        way[depth++] = node;
    struct json_scan scan = {.text = node->document->text, .length = node->document->length};
    json_scan_space(&scan);
    size_t at = key_at = scan.at;
    while (depth > 0)
        json_index_enter(node->document->places, way[--depth], &at, &key_at);
    return at_key ? key_at : at;
}

const char *node_written(const struct json_node *node)
{
    node = written(node);
    return node->document->text + offset_of(node, false);
}

/* RFC 6901: "~" and "/" in a name are written "~0" and "~1". */
static const char *escape_key(const char *key, struct arena *arena)
{
    char *escaped = arena_alloc(arena, 2 * strlen(key) + 1);
    if (!escaped)
        return NULL;
    char *to = escaped;
    for (; *key; key++) {
        if (*key == '~' || *key == '/') {
            *to++ = '~';
            *to++ = *key == '~' ? '0' : '1';
        } else {
            *to++ = *key;
        }
    }
    return escaped;
}

static const char *pointer_of(const struct json_node *node)
{
    struct arena *arena = node->document->arena;
    node = origin(node);
    if (!node->parent)
        return "";
    const char *above = pointer_of(node->parent);
    if (!above)
        return NULL;
    if (!node->key)
        return arena_format(arena, "%s/%zu", above, node->index);
    const char *key = escape_key(node->key, arena);
    return key ? arena_format(arena, "%s/%s", above, key) : NULL;
}

struct diag_place node_place(const struct json_node *node, bool at_key)
{
    if (!node)
        return (struct diag_place){0};
    node = written(node);
    struct diag_place place = document_place(node->document, offset_of(node, at_key));
    place.pointer = pointer_of(node);
    return place;
}

static struct diag_place find_place(const void *subject)
{
    return node_place(subject, false);
}

struct budget_place json_budget_place(const struct json_node *node)
{
    return (struct budget_place){.subject = node, .find = find_place};
}

const char *node_subject(const struct json_node *node)
{
    struct arena *arena = node->document->arena;
    if (node->key)
        return arena_format(arena, "\"%s\"", node->key);
    if (!node->parent)
        return arena_format(arena, "\"%s\"", node->document->name);
    return arena_format(arena, "element %zu of %s", node->index + 1, node_subject(node->parent));
}

const char *node_describe(const struct json_node *node)
{
    enum { LONGEST = 40 }; /* a longer text says no more */
    char number[NUMBER_TEXT_SIZE];
    struct arena *arena = node->document->arena;
    if (node_is_text(node) && strlen(node_text(node)) <= LONGEST)
        return arena_format(arena, "\"%s\"", node_text(node));
    if (!node_is_number(node))
        return node_type_name(node);
    number_write(number, node_number(node));
    return arena_copy(arena, number, strlen(number));
}

/* What is said, and of which node: of its value, or of its key. */
struct remark {
    const struct json_node *node; /* NULL: of no place */
    bool at_key;
    enum diag_severity severity;
    enum diag_code code;
    const char *hint; /* NULL: none */
};

static void report(const struct remark *remark, const char *message, struct diag *diag)
{
    struct diag_place place = node_place(remark->node, remark->at_key);
    if (remark->severity == DIAG_ERROR)
        diag_error(diag, remark->code, &place, remark->hint, "%s", message);
    else if (remark->severity == DIAG_NOTE)
        diag_note(diag, &place, "%s", message);
    else
        diag_warn(diag, remark->code, &place, remark->hint, "%s", message);
}

static bool report_format(const struct remark *remark, struct diag *diag, const char *format,
                          va_list arguments) __attribute__((format(printf, 3, 0)));

/* The place is made in the document's arena and dropped again: diag keeps a copy. */
static bool report_format(const struct remark *remark, struct diag *diag, const char *format,
                          va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *message = length < 0 ? NULL : malloc((size_t)length + 1);
    if (!message)
        return diag_out_of_memory(diag);
    vsnprintf(message, (size_t)length + 1, format, arguments);
    const struct json_node *node = remark->node;
    struct arena_mark mark = {0};
    if (node)
        mark = arena_mark(node->document->arena);
    report(remark, message, diag);
    if (node)
        arena_rewind(node->document->arena, mark);
    free(message);
    return false;
}

bool node_error(const struct json_node *node, struct diag *diag, enum diag_code code,
                const char *hint, const char *format, ...)
{
    const struct remark remark = {.node = node, .severity = DIAG_ERROR, .code = code, .hint = hint};
    va_list arguments;
    va_start(arguments, format);
    report_format(&remark, diag, format, arguments);
    va_end(arguments);
    return false;
}

bool node_error_at_key(const struct json_node *node, struct diag *diag, enum diag_code code,
                       const char *hint, const char *format, ...)
{
    const struct remark remark = {
        .node = node, .at_key = true, .severity = DIAG_ERROR, .code = code, .hint = hint};
    va_list arguments;
    va_start(arguments, format);
    report_format(&remark, diag, format, arguments);
    va_end(arguments);
    return false;
}

void node_warn(const struct json_node *node, struct diag *diag, enum diag_code code,
               const char *hint, const char *format, ...)
{
    const struct remark remark = {
        .node = node, .severity = DIAG_WARNING, .code = code, .hint = hint};
    va_list arguments;
    va_start(arguments, format);
    report_format(&remark, diag, format, arguments);
    va_end(arguments);
}

void node_warn_at_key(const struct json_node *node, struct diag *diag, enum diag_code code,
                      const char *hint, const char *format, ...)
{
    const struct remark remark = {
        .node = node, .at_key = true, .severity = DIAG_WARNING, .code = code, .hint = hint};
    va_list arguments;
    va_start(arguments, format);
    report_format(&remark, diag, format, arguments);
    va_end(arguments);
}

void node_note(const struct json_node *node, struct diag *diag, const char *format, ...)
{
    const struct remark remark = {.node = node, .severity = DIAG_NOTE, .code = DIAG_CHANGED};
    va_list arguments;
    va_start(arguments, format);
    report_format(&remark, diag, format, arguments);
    va_end(arguments);
}

static bool warn_duplicates_below(struct json_scan *scan, const struct json_node *node,
                                  struct diag *diag);

/* One member of an object; seen holds the names before it. */
static bool warn_duplicate_member(struct json_scan *scan, const struct json_list *list,
                                  const struct json_node *object, json_t *seen, struct diag *diag)
{
    struct json_document *document = object->document;
    json_t *name =
        json_loadb(scan->text + list->key, list->key_end - list->key, JSON_DECODE_ANY, NULL);
    if (!name)
        return diag_out_of_memory(diag);
    struct json_node member = {.key = json_string_value(name),
                               .parent = object,
                               .document = document,
                               .value = json_object_get(object->value, json_string_value(name))};
    if (json_object_get(seen, member.key)) {
        struct diag_place place = document_place(document, list->key);
        place.pointer = pointer_of(&member);
        diag_warn(diag, DIAG_DUPLICATE_KEY, &place, "the last one counts", "\"%s\" is given twice",
                  member.key);
    }
    bool done = json_object_set_new(seen, member.key, json_true()) == 0;
    if (!done)
        diag_out_of_memory(diag);
    done = done && warn_duplicates_below(scan, &member, diag);
    json_decref(name);
    return done;
}

/* Depth is bounded: the text has passed the check. */
static bool warn_duplicates_below(struct json_scan *scan, const struct json_node *node,
                                  struct diag *diag)
{
    json_scan_space(scan);
    char bracket = scan->text[scan->at];
    if (bracket != '{' && bracket != '[')
        return json_scan_value(scan);
    json_t *seen = json_object();
    struct json_list list;
    struct json_node element = {.parent = node, .document = node->document};
    bool done = seen && json_scan_open(scan, &list);
    if (!seen)
        diag_out_of_memory(diag);
    while (done && json_scan_step(scan, &list) == JSON_STEP_ITEM) {
        if (bracket == '{') {
            done = warn_duplicate_member(scan, &list, node, seen, diag);
        } else {
            element.value = json_array_get(node->value, element.index);
            done = warn_duplicates_below(scan, &element, diag);
            element.index++;
        }
    }
    json_decref(seen);
    return done;
}

bool json_warn_duplicates(struct json_document *document, struct diag *diag)
{
    struct json_scan scan = {.text = document->text, .length = document->length};
    return warn_duplicates_below(&scan, document->root, diag);
}
