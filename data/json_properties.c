/*
 * Declared properties: an object's members read into a struct by a table, with the same messages
 * for every object of a spec. What the properties mean is their owners' business.
 */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/color.h"
#include "base/number.h"
#include "base/suggest.h"
#include "data/json_internal.h"

/* Reads a member of one property type into the struct's field. */
typedef bool read_property(const struct json_node *node, const struct property *property,
                           void *field, struct diag *diag);

static bool fail_type(const struct json_node *node, const char *wanted, struct diag *diag)
{
    const char *subject = node_subject(node);
    if (node_expression(node))
        return node_error(node, diag, DIAG_UNSUPPORTED, "write the value itself",
                          "%s can't depend on the row, on scales or on the size of the view",
                          subject);
    return node_error(node, diag, DIAG_TYPE, NULL, "%s must be %s, not %s", subject, wanted,
                      node_describe(node));
}

double json_lenient_number(const struct json_node *node, struct diag *diag)
{
    const char *text = node_text(node);
    double number = text && *text ? value_to_number(VALUE_OF_TEXT(text)) : NAN;
    if (!text || !isfinite(number))
        return node_number(node);
    node_warn(node, diag, DIAG_TYPE, "write the number without quotes",
              "%s is a text: read as the number %s", node_subject(node), text);
    return number;
}

/* As if it weren't given: what the row says of that, else what the field holds. */
static bool read_unset(const struct property *property, void *field)
{
    if (property->unset)
        memcpy(field, property->unset, property->size);
    return true;
}

static bool read_number(const struct json_node *node, const struct property *property, void *field,
                        struct diag *diag)
{
    char low[NUMBER_TEXT_SIZE], high[NUMBER_TEXT_SIZE];
    double minimum = property->minimum, maximum = property->maximum;
    if (node_is_null(node) && property->unset)
        return read_unset(property, field);
    double number = json_lenient_number(node, diag);
    if (isnan(number))
        return fail_type(node, "a number", diag);
    bool ranged = minimum < 0 || minimum > 0 || maximum < 0 || maximum > 0;
    if (ranged && (number < minimum || number > maximum)) {
        number_write(low, minimum);
        number_write(high, maximum);
        const char *subject = node_subject(node), *value = node_describe(node);
        if (isinf(maximum))
            return node_error(node, diag, DIAG_TYPE, NULL, "%s must be at least %s, not %s",
                              subject, low, value);
        if (isinf(minimum))
            return node_error(node, diag, DIAG_TYPE, NULL, "%s must be at most %s, not %s", subject,
                              high, value);
        return node_error(node, diag, DIAG_TYPE, NULL, "%s must be between %s and %s, not %s",
                          subject, low, high, value);
    }
    *(double *)field = number;
    return true;
}

static bool read_bool(const struct json_node *node, const struct property *property, void *field,
                      struct diag *diag)
{
    (void)property;
    if (!node_is_bool(node))
        return fail_type(node, "true or false", diag);
    *(bool *)field = node_is_true(node);
    return true;
}

static bool read_text(const struct json_node *node, const struct property *property, void *field,
                      struct diag *diag)
{
    (void)property;
    if (!node_is_text(node) && !node_is_null(node))
        return fail_type(node, "a string", diag);
    *(const char **)field = node_text(node);
    return true;
}

/* A text, or a number as a text. NULL when memory is out. */
static const char *text_of(const struct json_node *node)
{
    char number[NUMBER_TEXT_SIZE];
    if (node_is_text(node))
        return node_text(node);
    number_write(number, node_number(node));
    return arena_copy(node->document->arena, number, strlen(number));
}

static bool read_lines(const struct json_node *node, const struct property *property, void *field,
                       struct diag *diag)
{
    (void)property;
    struct json_lines *lines = field;
    bool is_single = node_is_text(node) || node_is_number(node);
    if (!is_single && !node_is_array(node) && !node_is_null(node) && !node_is_false(node))
        return fail_type(node, "a string or an array of strings", diag);
    bool empty =
        node_is_null(node) || node_is_false(node) || (node_is_text(node) && !node_text(node)[0]);
    size_t count = empty ? 0 : is_single ? 1 : node_size(node);
    const char **texts = arena_array(node->document->arena, count, sizeof *texts);
    if (!texts && count > 0)
        return false;
    for (size_t i = 0; i < count; i++) {
        const struct json_node *line = node_is_array(node) ? node_element(node, i) : node;
        if (!line)
            return false;
        if (!node_is_text(line) && !node_is_number(line))
            return fail_type(line, "a string", diag);
        texts[i] = text_of(line);
        if (!texts[i])
            return false;
    }
    *lines = (struct json_lines){.given = true, .count = count, .lines = texts};
    return true;
}

static bool read_color(const struct json_node *node, const struct property *property, void *field,
                       struct diag *diag)
{
    (void)property;
    struct json_color *out = field;
    struct color color;
    if (node_member(node, "gradient"))
        return node_error(node, diag, DIAG_UNSUPPORTED, "use a single colour",
                          "gradients, as in %s, are not drawn by burin yet", node_subject(node));
    if (!node_is_text(node) && !node_is_null(node))
        return fail_type(node, "a colour", diag);
    /* "none" is SVG's word for null; Vega paints nothing in an empty text either. */
    const char *text = node_text(node);
    if (!text || !text[0] || strcmp(text, "none") == 0) {
        *out = (struct json_color){.given = true};
        return true;
    }
    if (!color_parse(node_text(node), &color)) {
        const char *nearest = color_suggest(node_text(node));
        const char *hint =
            nearest ? arena_format(node->document->arena, "did you mean \"%s\"?", nearest)
                    : "colours are written \"steelblue\", \"#4682b4\" or \"rgb(70, 130, 180)\"";
        return node_error(node, diag, DIAG_COLOR, hint, "%s must be a CSS colour, not %s",
                          node_subject(node), node_describe(node));
    }
    *out = (struct json_color){true, true, color.red, color.green, color.blue, color.alpha, NULL};
    return true;
}

/* "a", "b" or "c"; a list longer than a line ends with "…". NULL when memory is out. */
static const char *list_names(const char *const *names, struct arena *arena)
{
    enum { LONGEST = 8 };
    const char *list = "";
    for (size_t i = 0; list && names[i]; i++) {
        const char *separator = i == 0 ? "" : names[i + 1] ? ", " : " or ";
        if (i == LONGEST && names[i + 1])
            return arena_format(arena, "%s, …", list);
        list = arena_format(arena, "%s%s\"%s\"", list, separator, names[i]);
    }
    return list;
}

static bool read_enum(const struct json_node *node, const struct property *property, void *field,
                      struct diag *diag)
{
    struct arena *arena = node->document->arena;
    const char *const *names = property->names;
    if (node_is_null(node) || (node_text(node) && !*node_text(node))) /* "" is as null in Vega */
        return read_unset(property, field);
    struct suggest suggest = {.word = node_text(node)};
    for (int i = 0; suggest.word && names[i]; i++) {
        if (strcmp(names[i], suggest.word) == 0) {
            *(int *)field = i;
            return true;
        }
        suggest_offer(&suggest, names[i]);
    }
    const char *list = list_names(names, arena);
    if (!list)
        return false;
    if (!node_is_text(node))
        return fail_type(node, list, diag);
    const char *hint =
        suggest.best ? arena_format(arena, "did you mean \"%s\"?", suggest.best) : NULL;
    return node_error(node, diag, DIAG_TYPE, hint, "%s must be %s, not %s", node_subject(node),
                      list, node_describe(node));
}

static bool read_node(const struct json_node *node, const struct property *property, void *field,
                      struct diag *diag)
{
    (void)property;
    (void)diag;
    *(const struct json_node **)field = node;
    return true;
}

static bool read_custom(const struct json_node *node, const struct property *property, void *field,
                        struct diag *diag)
{
    return property->read(node, field, diag);
}

static bool ignore(const struct json_node *node, const struct property *property, void *field,
                   struct diag *diag)
{
    (void)node;
    (void)property;
    (void)field;
    (void)diag;
    return true;
}

static read_property *const readers[] = {
    [PROPERTY_NUMBER] = read_number, [PROPERTY_BOOL] = read_bool,   [PROPERTY_TEXT] = read_text,
    [PROPERTY_LINES] = read_lines,   [PROPERTY_COLOR] = read_color, [PROPERTY_ENUM] = read_enum,
    [PROPERTY_NODE] = read_node,     [PROPERTY_DATA] = read_node,   [PROPERTY_CUSTOM] = read_custom,
    [PROPERTY_IGNORED] = ignore,     [PROPERTY_ELSEWHERE] = ignore,
};

static const struct property *find_property(const char *name, const struct property *properties,
                                            size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(properties[i].name, name) == 0)
            return &properties[i];
    return NULL;
}

/* Notes to readers and other programs are let through, whatever they are attached to. */
static bool is_note(const char *name)
{
    return name[0] == '$' || strcmp(name, "description") == 0 || strcmp(name, "usermeta") == 0;
}

static void warn_unknown(const struct json_node *node, const char *what,
                         const struct property *properties, size_t count, struct diag *diag)
{
    struct suggest suggest = {.word = node->key};
    for (size_t i = 0; i < count; i++)
        suggest_offer(&suggest, properties[i].name);
    const char *hint =
        suggest.best ? arena_format(node->document->arena, "did you mean \"%s\"?", suggest.best)
                     : NULL;
    const char *answer = node->document->answer ? node->document->answer(what, node->key) : NULL;
    hint = answer ? answer : hint;
    node_warn_at_key(node, diag, DIAG_UNKNOWN_PROPERTY, hint, "unknown property \"%s\" in %s",
                     node->key, what);
}

/* Notes a property to be computed later, or (node NULL) that its field needn't be any more. */
static bool note_late(struct json_late_list *list, const struct json_late *late,
                      struct arena *arena)
{
    size_t kept = 0, place = late->offset + late->property->offset;
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i].offset + list->items[i].property->offset != place)
            list->items[kept++] = list->items[i];
    }
    list->count = kept;
    if (!late->node)
        return true;
    struct json_late *items =
        arena_grow(arena, list->items, list->count, &list->capacity, sizeof *items);
    if (!items)
        return false;
    list->items = items;
    list->items[list->count++] = *late;
    return true;
}

void json_unset_properties(struct property_table table, void *out)
{
    for (size_t i = 0; i < table.count; i++) {
        const struct property *property = &table.properties[i];
        if (property->unset)
            memcpy((char *)out + property->offset, property->unset, property->size);
    }
}

bool json_read_target_property(const struct json_node *node, const struct property *property,
                               const struct property_target *target, struct diag *diag)
{
    bool is_read = readers[property->type] != ignore && property->type != PROPERTY_DATA;
    if (target->evaluator && !(node = json_node_in(node, target->evaluator)))
        return false;
    if (is_read && !(node = node_evaluated(node, diag)))
        return false;
    if (target->late && node->evaluator && is_read) {
        bool is_late = node_expression(node) || node_member(node, "condition");
        struct json_late late = {property, is_late ? node : NULL, target->late_offset};
        if (!note_late(target->late, &late, node->document->arena))
            return false;
        if (is_late)
            return true;
    }
    return readers[property->type](node, property, (char *)target->out + property->offset, diag);
}

bool json_read_property(const struct json_node *node, const struct property *property, void *out,
                        struct diag *diag)
{
    return json_read_target_property(node, property, &(struct property_target){.out = out}, diag);
}

bool json_read_target(const struct json_node *node, const char *what,
                      const struct property_target *target, struct diag *diag)
{
    if (!node_is_object(node))
        return node_error(node, diag, DIAG_TYPE, NULL, "%s must be an object, not %s", what,
                          node_type_name(node));
    if (target->evaluator && !(node = json_node_in(node, target->evaluator)))
        return false;
    size_t size = node_size(node);
    bool done = true; /* all that is wrong is told at once */
    for (size_t i = 0; i < size; i++) {
        const struct json_node *member = node_member_at(node, i);
        if (!member)
            return false;
        const struct property *property =
            find_property(member->key, target->properties, target->count);
        if (property) {
            done = json_read_target_property(member, property, target, diag) && done;
        } else if (!is_note(member->key)) {
            warn_unknown(member, what, target->properties, target->count, diag);
        }
    }
    return done;
}

bool json_read_properties(const struct json_node *node, const char *what,
                          struct property_table table, void *out, struct diag *diag)
{
    struct property_target target = {
        .properties = table.properties, .count = table.count, .out = out};
    return json_read_target(node, what, &target, diag);
}
