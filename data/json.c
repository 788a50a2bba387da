/*
 * JSON documents: parsing with limits, and walking what was parsed. The syntax is checked by
 * data/json_scan.c, whose messages are better than jansson's; places are found in
 * data/json_locate.c, declared properties are read in data/json_properties.c.
 */
#include "data/json.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/intern.h"
#include "data/json_cursor.h"
#include "data/json_index.h"
#include "data/json_internal.h"
#include "data/json_relax.h"
#include "data/json_scan.h"
#include "data/text_encoding.h"

static void release(void *json)
{
    json_decref(json);
}

json_t *json_parse_checked(const struct json_scan *scan, size_t *end, json_error_t *error)
{
    json_t *json =
        json_loadb(scan->text + scan->at, scan->length - scan->at,
                   JSON_DECODE_ANY | JSON_DECODE_INT_AS_REAL | JSON_DISABLE_EOF_CHECK, error);
    if (json)
        *end = scan->at + (size_t)error->position;
    return json;
}

void json_report_parse(const struct json_failure *failure, struct arena *arena, struct diag *diag)
{
    const struct json_scan *scan = failure->scan;
    if (json_error_code(failure->error) == json_error_out_of_memory) {
        diag_out_of_memory(diag);
        return;
    }
    /* The text has been checked, so what is left is a number that no double holds; jansson stops
     * behind it. */
    size_t at = scan->at + (size_t)failure->error->position;
    while (at > scan->at && strchr("+-.0123456789eE", scan->text[at - 1]))
        at--;
    struct diag_place place = json_text_place(failure->name, scan->text, scan->length, at, arena);
    diag_error(diag, DIAG_LIMIT, &place, "the largest is 1.797e308", "%sthis number is too large",
               failure->record);
}

static size_t count_members(const json_t *json)
{
    size_t count = json_object_size(json);
    size_t index;
    const char *key;
    json_t *value;
    json_array_foreach(json, index, value) count += count_members(value);
    json_object_foreach((json_t *)json, key, value) count += count_members(value);
    return count;
}

static json_t *parse(const struct json_document *document, struct diag *diag)
{
    struct json_scan scan = {.text = document->text, .length = document->length};
    /* Of a byte, jansson makes some more. */
    if (!budget_spend(arena_budget(document->arena), LIMIT_MEMORY, 8 * (double)scan.length))
        return NULL;
    json_error_t error;
    size_t end;
    json_t *json = json_parse_checked(&scan, &end, &error);
    const struct json_failure failure = {document->name, &scan, &error, ""};
    if (!json)
        json_report_parse(&failure, document->arena, diag);
    return json;
}

static bool plant(struct json_document *document, size_t member_count, struct diag *diag)
{
    json_t *json = parse(document, diag);
    if (!json || !arena_defer(document->arena, release, json))
        return false;
    struct json_node *root = arena_alloc(document->arena, sizeof *root);
    if (!root)
        return false;
    *root = (struct json_node){.value = json, .document = document};
    document->root = root;
    /* An object of the tree has each name once: fewer members than the text means duplicates. */
    return count_members(json) == member_count || json_warn_duplicates(document, diag);
}

/* What is nearly JSON is read as what it means, and that is told once. What isn't stays as written,
 * for the messages of data/json_scan.c. False when memory is out; scan is of the document's text
 * before and after. */
static bool relax(struct json_document *document, struct json_scan *scan, struct diag *diag)
{
    struct json_relaxed *relaxed = arena_alloc(document->arena, sizeof *relaxed);
    if (!relaxed || !json_relax(document->text, document->length, relaxed, document->arena))
        return false;
    struct json_scan again = {.text = relaxed->text, .length = relaxed->length};
    bool is_json = json_scan_text(&again);
    /* What is wrong behind the first such thing is to be told; before it, the thing isn't. */
    if (!relaxed->what ||
        (!is_json && json_relaxed_place(relaxed, again.wrong_at) < relaxed->first))
        return true;
    *scan = again;
    document->text = relaxed->text;
    document->length = relaxed->length;
    document->relaxed = relaxed;
    if (!is_json)
        return true;
    struct diag_place place = json_text_place(
        document->name, relaxed->written, relaxed->written_length, relaxed->first, document->arena);
    diag_warn(diag, DIAG_NOT_JSON, &place, "other programs won't read it: write JSON",
              "%s is not JSON: it is read as what it means", relaxed->what);
    scan->message[0] = '\0';
    return true;
}

/* Whether it is JSON, or nearly; how many members its objects have. */
static bool check(struct json_document *document, size_t *member_count, struct diag *diag)
{
    struct json_scan scan = {.text = document->text, .length = document->length};
    bool is_json = json_scan_text(&scan);
    if (!is_json && scan.code == DIAG_SYNTAX && !relax(document, &scan, diag))
        return false;
    *member_count = scan.member_count;
    if (is_json || !scan.message[0])
        return true;
    struct diag_place place = json_document_place(document, scan.wrong_at);
    return diag_error(diag, scan.code, &place, scan.hint, "%s", scan.message);
}

struct json_document *json_document_new(const char *name, const char *text, size_t length,
                                        struct arena *arena, struct diag *diag)
{
    struct encoded_text decoded = {name, text, length};
    if (!text_decode(&decoded, arena, diag))
        return NULL;
    text = decoded.bytes;
    length = decoded.length;
    size_t mark = json_scan_mark(text, length);
    struct json_document *document = arena_alloc(arena, sizeof *document);
    const char *own_name = document ? arena_copy(arena, name, strlen(name)) : NULL;
    const char *own_text = own_name ? arena_copy(arena, text + mark, length - mark) : NULL;
    if (!own_text)
        return NULL;
    *document = (struct json_document){
        .name = own_name, .text = own_text, .length = length - mark, .arena = arena};
    size_t member_count;
    if (!check(document, &member_count, diag))
        return NULL;
    document->places = json_index_new(document->text, document->length, arena);
    document->cursors = json_cursors_new(arena);
    return document->places && document->cursors && plant(document, member_count, diag) ? document
                                                                                        : NULL;
}

static json_t *value_of(const struct json_node *node)
{
    return node ? node->value : NULL;
}

static bool has_type(const struct json_node *node, json_type type)
{
    return node && json_typeof(node->value) == type;
}

static const struct json_node *node_new(const struct json_node *parent, json_t *value,
                                        const char *key, size_t index)
{
    if (!value)
        return NULL;
    struct json_node *node = arena_alloc(parent->document->arena, sizeof *node);
    if (!node)
        return NULL;
    *node = (struct json_node){.value = value,
                               .key = key,
                               .index = index,
                               .parent = parent,
                               .is_made = parent->is_made,
                               .document = parent->document,
                               .evaluator = parent->evaluator};
    return node;
}

const struct json_node *node_member(const struct json_node *node, const char *key)
{
    void *member = node ? json_object_iter_at(node->value, key) : NULL;
    if (!member)
        return NULL;
    return node_new(node, json_object_iter_value(member), json_object_iter_key(member), 0);
}

const struct json_node *node_element(const struct json_node *node, size_t index)
{
    return node ? node_new(node, json_array_get(node->value, index), NULL, index) : NULL;
}

size_t node_size(const struct json_node *node)
{
    return has_type(node, JSON_ARRAY) ? json_array_size(node->value)
                                      : json_object_size(value_of(node));
}

const struct json_node *node_member_at(const struct json_node *node, size_t index)
{
    if (!has_type(node, JSON_OBJECT))
        return NULL;
    void *member = json_cursors_find(node->document->cursors, node->value, index);
    if (!member)
        return NULL;
    return node_new(node, json_object_iter_value(member), json_object_iter_key(member), 0);
}

bool node_is_null(const struct json_node *node)
{
    return has_type(node, JSON_NULL);
}

bool node_is_object(const struct json_node *node)
{
    return has_type(node, JSON_OBJECT);
}

bool node_is_array(const struct json_node *node)
{
    return has_type(node, JSON_ARRAY);
}

bool node_is_text(const struct json_node *node)
{
    return has_type(node, JSON_STRING);
}

bool node_is_number(const struct json_node *node)
{
    return has_type(node, JSON_REAL) || has_type(node, JSON_INTEGER);
}

bool node_is_bool(const struct json_node *node)
{
    return node_is_true(node) || node_is_false(node);
}

bool node_is_true(const struct json_node *node)
{
    return has_type(node, JSON_TRUE);
}

bool node_is_false(const struct json_node *node)
{
    return has_type(node, JSON_FALSE);
}

const char *node_text(const struct json_node *node)
{
    return json_string_value(value_of(node));
}

double node_number(const struct json_node *node)
{
    return node_is_number(node) ? json_number_value(node->value) : (double)NAN;
}

const char *node_type_name(const struct json_node *node)
{
    static const char *const names[] = {
        [JSON_OBJECT] = "an object", [JSON_ARRAY] = "an array", [JSON_STRING] = "a string",
        [JSON_INTEGER] = "a number", [JSON_REAL] = "a number",  [JSON_TRUE] = "true",
        [JSON_FALSE] = "false",      [JSON_NULL] = "null",
    };
    return node ? names[json_typeof(node->value)] : "nothing";
}

static struct value array_value(const json_t *json, struct intern *intern, struct arena *arena)
{
    size_t count = json_array_size(json);
    struct value_array *array = arena_alloc(arena, sizeof *array);
    struct value *items = arena_array(arena, count, sizeof *items);
    if (!array || (!items && count > 0))
        return VALUE_OF_UNDEFINED;
    for (size_t i = 0; i < count; i++)
        items[i] = json_value(json_array_get(json, i), intern, arena);
    *array = (struct value_array){count, items};
    return (struct value){.type = VALUE_ARRAY, .array = array};
}

static struct value object_value(const json_t *json, struct intern *intern, struct arena *arena)
{
    size_t count = json_object_size(json);
    struct value_object *object = arena_alloc(arena, sizeof *object);
    const char **keys = arena_array(arena, count, sizeof *keys);
    struct value *values = arena_array(arena, count, sizeof *values);
    if (!object || (count > 0 && (!keys || !values)))
        return VALUE_OF_UNDEFINED;
    const char *key;
    json_t *member;
    size_t i = 0;
    json_object_foreach((json_t *)json, key, member)
    {
        keys[i] = intern_text(intern, key, strlen(key));
        values[i] = json_value(member, intern, arena);
        if (!keys[i])
            return VALUE_OF_UNDEFINED;
        i++;
    }
    *object = (struct value_object){count, keys, values};
    return (struct value){.type = VALUE_OBJECT, .object = object};
}

struct value json_value(const json_t *json, struct intern *intern, struct arena *arena)
{
    const char *text;
    switch (json_typeof(json)) {
    case JSON_OBJECT:
        return object_value(json, intern, arena);
    case JSON_ARRAY:
        return array_value(json, intern, arena);
    case JSON_STRING:
        text = intern_text(intern, json_string_value(json), json_string_length(json));
        return text ? VALUE_OF_TEXT(text) : VALUE_OF_UNDEFINED;
    case JSON_INTEGER:
    case JSON_REAL:
        return VALUE_OF_NUMBER(json_number_value(json));
    case JSON_TRUE:
    case JSON_FALSE:
        return VALUE_OF_BOOL(json_typeof(json) == JSON_TRUE);
    case JSON_NULL:
        break;
    }
    return VALUE_OF_NULL;
}
