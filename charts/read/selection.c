/*
 * Reading the initial value of selections. Vega-Lite: src/compile/selection/project.ts.
 */
#include "charts/read/selection.h"

#include <string.h>

#include "base/array.h"
#include "charts/read/channel.h"
#include "charts/read/context.h"
#include "charts/read/scale_type.h"
#include "charts/read/view.h"
#include "data/date.h"
#include "data/expr.h"
#include "data/timeunit.h"

enum { MOST_FIELDS = 32 };

/* What a selection tells rows by. */
struct projection {
    struct expr_selection_field fields[MOST_FIELDS];
    size_t count;
    bool is_interval;
};

static const struct json_node *child_at(const struct json_node *view, size_t i)
{
    static const char *const lists[] = {"layer", "concat", "hconcat", "vconcat"};
    for (size_t l = 0; l < COUNT_OF(lists); l++) {
        const struct json_node *list = node_member(view, lists[l]);
        if (i < node_size(list))
            return node_element(list, i);
        i -= node_size(list);
    }
    return i == 0 ? node_member(view, "spec") : NULL;
}

/* The first view that has one of the names, this one or one in it; NULL: there is none. */
static const struct json_node *find_view(const struct json_node *view,
                                         const struct json_node *names)
{
    const char *own = node_text(node_member(view, "name"));
    const struct json_node *child, *found = NULL;
    for (size_t i = 0; own && i < node_size(names); i++) {
        const char *name = node_text(node_element(names, i));
        if (name && !strcmp(own, name))
            return view;
    }
    for (size_t i = 0; !found && (child = child_at(view, i)); i++)
        found = find_view(child, names);
    return found;
}

/* The definition of a channel in the view, or in the first view in it that has one. */
static const struct json_node *find_def(const struct json_node *view, const char *channel)
{
    const struct json_node *child, *def = node_member(node_member(view, "encoding"), channel);
    for (size_t i = 0; !def && (child = child_at(view, i)); i++)
        def = find_def(child, channel);
    return def;
}

static void project(struct projection *projection, struct expr_selection_field field)
{
    for (size_t i = 0; i < projection->count; i++) {
        if (!strcmp(projection->fields[i].name, field.name))
            return;
    }
    if (projection->count < MOST_FIELDS)
        projection->fields[projection->count++] = field;
}

/* Whether a position's scale is continuous: by its type, else by that of the field. */
static bool is_continuous(const struct json_node *def, const struct context *context)
{
    const char *name = node_text(node_member(node_member(def, "scale"), "type"));
    const char *type = node_text(node_member(def, "type"));
    const struct scale_type *scale = scale_type_named(context->scales, name);
    if (name)
        return !scale || scale->domain != SCALE_DOMAIN_VALUES;
    if (type)
        return strcmp(type, "ordinal") != 0 && strcmp(type, "nominal") != 0;
    return node_member(def, "timeUnit") || node_member(def, "bin");
}

/* The column of a time unit's starts: vgField(). */
static bool project_unit(struct expr_selection_field *field, const struct json_node *node,
                         struct context *context)
{
    struct timeunit *unit = arena_alloc(context->arena, sizeof *unit);
    if (!unit || !timeunit_read(node, context->zone, unit, context->arena, context->diag))
        return false;
    if (unit->is_binned)
        return true;
    const char *prefix = timeunit_column_prefix(unit, context->arena);
    field->unit = unit;
    field->name = prefix ? arena_format(context->arena, "%s_%s", prefix, field->source) : NULL;
    return field->name != NULL;
}

/* The field of a definition; of one that is repeated the first. */
static const char *field_of(const struct json_node *def)
{
    const struct json_node *field = node_member(def, "field");
    const char *slot = node_text(node_member(field, "repeat"));
    for (const struct json_node *at = def; slot && at; at = at->parent) {
        const struct json_node *repeat = node_member(at, "repeat");
        const struct json_node *list = node_is_array(repeat) ? repeat : node_member(repeat, slot);
        if (list && node_is_array(list))
            return node_text(node_element(list, 0));
    }
    return node_text(field);
}

/* A channel stands for its field, if it has one that is no aggregate. */
static bool project_channel(struct projection *projection, const char *channel,
                            const struct json_node *view, struct context *context)
{
    const struct json_node *def = find_def(view, channel), *unit = node_member(def, "timeUnit");
    const struct json_node *bin = node_member(def, "bin");
    const char *name = field_of(def);
    struct expr_selection_field field = {.name = name, .channel = channel, .source = name};
    if (!name || node_member(def, "aggregate"))
        return true;
    field.is_range = projection->is_interval && is_continuous(def, context);
    field.is_bin = !projection->is_interval && bin && !node_is_null(bin) && !node_is_false(bin);
    field.is_range |= field.is_bin;
    if (unit && !project_unit(&field, unit, context))
        return false;
    project(projection, field);
    return true;
}

static bool is_projected(const struct projection *projection, const struct json_node *value,
                         struct context *context)
{
    return projection->count > 0 ||
           node_error(value, context->diag, DIAG_TYPE, "give \"select\" its \"fields\"",
                      "this value says nothing of any field");
}

static bool project_list(struct projection *projection, const struct json_node *list,
                         bool is_channels, const struct json_node *view, struct context *context)
{
    for (size_t i = 0; i < node_size(list); i++) {
        const struct json_node *node = node_element(list, i);
        const char *name = node_text(node);
        if (!name)
            return node_error(node, context->diag, DIAG_TYPE, NULL, "\"%s\" holds names, not %s",
                              list->key, node_type_name(node));
        if (!is_channels)
            project(projection, (struct expr_selection_field){.name = name, .source = name});
        else if (!project_channel(projection, name, view, context))
            return false;
    }
    return true;
}

/* Without "fields" and "encodings" the keys of the values tell. */
static bool project_keys(struct projection *projection, const struct json_node *entry,
                         const struct json_node *view, struct context *context)
{
    const struct json_node *member;
    for (size_t i = 0; node_is_object(entry) && (member = node_member_at(entry, i)); i++) {
        if (!channel_is_known(member->key))
            project(projection, (struct expr_selection_field){.name = member->key});
        else if (!project_channel(projection, member->key, view, context))
            return false;
    }
    return true;
}

static const struct json_node *entry_at(const struct json_node *value, size_t i)
{
    return node_is_array(value) ? node_element(value, i) : value;
}

/* An interval is one of positions: those that are named, else both. */
static bool project_positions(struct projection *projection, const struct json_node *param,
                              const struct json_node *view, struct context *context)
{
    static const char *const both[] = {"x", "y"};
    const struct json_node *value = node_member(param, "value");
    const struct json_node *encodings = node_member(node_member(param, "select"), "encodings");
    bool names_some = node_member(value, "x") || node_member(value, "y");
    projection->is_interval = true;
    if (encodings)
        return project_list(projection, encodings, true, view, context) &&
               is_projected(projection, value, context);
    for (size_t i = 0; i < COUNT_OF(both); i++) {
        if ((!names_some || node_member(value, both[i])) &&
            !project_channel(projection, both[i], view, context))
            return false;
    }
    return is_projected(projection, value, context);
}

static bool find_projection(struct projection *projection, const struct json_node *param,
                            const struct json_node *view, struct context *context)
{
    const struct json_node *select = node_member(param, "select"),
                           *value = node_member(param, "value");
    const struct json_node *fields = node_member(select, "fields"),
                           *encodings = node_member(select, "encodings");
    size_t count = node_is_array(value) ? node_size(value) : 1;
    if (!project_list(projection, encodings, true, view, context) ||
        !project_list(projection, fields, false, view, context))
        return false;
    for (size_t i = 0; !fields && !encodings && i < count; i++) {
        if (!project_keys(projection, entry_at(value, i), view, context))
            return false;
    }
    return is_projected(projection, value, context);
}

static bool read_single(const struct json_node *node, struct value *value, struct context *context)
{
    *value = json_value(node->value, context->intern, context->arena);
    if (!date_is_written(node))
        return true;
    value->type = VALUE_NUMBER;
    return date_read(node, context->zone, &value->number, context->diag);
}

/* A value, or several in an array. */
static bool read_values(const struct json_node *node, struct value *value, struct context *context)
{
    if (!node_is_array(node))
        return read_single(node, value, context);
    size_t count = node_size(node);
    struct value *items = arena_array(context->arena, count, sizeof *items);
    struct value_array *array = arena_alloc(context->arena, sizeof *array);
    if (!array || (!items && count))
        return false;
    for (size_t i = 0; i < count; i++) {
        const struct json_node *element = node_element(node, i);
        if (!element || !read_single(element, &items[i], context))
            return false;
    }
    *array = (struct value_array){.count = count, .items = items};
    *value = (struct value){.type = VALUE_ARRAY, .array = array};
    return true;
}

/* One value of an entry: by its channel, by its field, or the entry itself. */
static bool read_value(const struct json_node *entry, const struct expr_selection_field *field,
                       struct value *value, struct context *context)
{
    const struct json_node *node = field->channel ? node_member(entry, field->channel) : NULL;
    *value = VALUE_OF_UNDEFINED;
    node = node ? node : node_member(entry, field->name); /* also of a field "year" */
    if (!node && (!node_is_object(entry) || date_is_written(entry)))
        node = entry;
    return !node || read_values(node, value, context);
}

static bool read_entries(const struct json_node *list, const struct projection *projection,
                         struct expr_selection *selection, struct context *context)
{
    size_t count = node_is_array(list) ? node_size(list) : 1;
    struct value *values = arena_array(context->arena, count * projection->count, sizeof *values);
    struct expr_selection_field *fields =
        arena_array(context->arena, projection->count, sizeof *fields);
    if (!values || !fields)
        return false;
    for (size_t i = 0; i < count; i++) {
        for (size_t f = 0; f < projection->count; f++) {
            if (!read_value(entry_at(list, i), &projection->fields[f],
                            &values[i * projection->count + f], context))
                return false;
        }
    }
    memcpy(fields, projection->fields, projection->count * sizeof *fields);
    *selection = (struct expr_selection){.field_count = projection->count,
                                         .fields = fields,
                                         .entry_count = count,
                                         .values = values,
                                         .is_interval = projection->is_interval};
    return true;
}

/* Which of longitude and latitude tell; all that names none of them is of positions. */
static bool names_place(const struct json_node *param, const char *channel)
{
    const struct json_node *encodings = node_member(node_member(param, "select"), "encodings");
    for (size_t i = 0; i < node_size(encodings); i++) {
        const char *name = node_text(node_element(encodings, i));
        if (name && !strcmp(name, channel))
            return true;
    }
    return !encodings && node_member(node_member(param, "value"), channel);
}

/*
 * An interval over a map is a rectangle of px, and holds the rows whose marks lie in it. Vega asks
 * for them when all is drawn; until an event comes, and so in a picture, it holds none.
 */
static bool read_places(const struct json_node *param, const struct json_node *view,
                        struct expr_selection *selection, struct context *context)
{
    static const char *const both[] = {"longitude", "latitude"};
    const struct json_node *value = node_member(param, "value");
    struct projection projection = {.is_interval = true};
    for (size_t i = 0; i < COUNT_OF(both); i++) {
        if (names_place(param, both[i]) && !project_channel(&projection, both[i], view, context))
            return false;
    }
    if (projection.count == 0) /* shapes are drawn: there is no rectangle */
        project(&projection, (struct expr_selection_field){.name = "", .source = ""});
    for (size_t i = 0; i < projection.count; i++)
        projection.fields[i].is_range = false; /* no scale's domain */
    node_warn(value, context->diag, DIAG_UNSUPPORTED,
              "in Vega, too, it takes an event on a screen; a filter by the fields is drawn",
              "this interval over a map is drawn, but no row is selected by it");
    if (!read_entries(value, &projection, selection, context))
        return false;
    selection->entry_count = 0;
    return true;
}

/* What an expression sees of a field: the interval, or the values of all points. */
static bool collect(const struct expr_selection *selection, size_t f, struct value *member,
                    struct context *context)
{
    struct value *items = arena_array(context->arena, selection->entry_count, sizeof *items);
    struct value_array *array = arena_alloc(context->arena, sizeof *array);
    if (!items || !array)
        return false;
    for (size_t i = 0; i < selection->entry_count; i++)
        items[i] = selection->values[i * selection->field_count + f];
    *array = (struct value_array){.count = selection->entry_count, .items = items};
    *member =
        selection->is_interval ? items[0] : (struct value){.type = VALUE_ARRAY, .array = array};
    return true;
}

/* {"field": [its values …], …}: what an expression sees. */
static bool set_object(struct expr_variable *variable, struct context *context)
{
    const struct expr_selection *selection = variable->selection;
    struct value *members = arena_array(context->arena, selection->field_count, sizeof *members);
    const char **keys = arena_array(context->arena, selection->field_count, sizeof *keys);
    struct value_object *object = arena_alloc(context->arena, sizeof *object);
    if (!members || !object || !keys)
        return false;
    for (size_t f = 0; f < selection->field_count; f++) {
        keys[f] = selection->fields[f].name;
        if (!collect(selection, f, &members[f], context))
            return false;
    }
    *object =
        (struct value_object){.count = selection->field_count, .keys = keys, .values = members};
    variable->value = (struct value){.type = VALUE_OBJECT, .object = object};
    return true;
}

bool selection_read(const struct json_node *param, const struct json_node *view,
                    struct expr_variable *variable, struct context *context)
{
    const struct json_node *select = node_member(param, "select"),
                           *value = node_member(param, "value");
    const char *type = node_text(node_is_object(select) ? node_member(select, "type") : select);
    const struct json_node *bind = node_member(param, "bind");
    struct projection projection = {.count = 0};
    const struct json_node *named = find_view(view, node_member(param, "views"));
    if (!value || node_is_null(value) || (node_is_array(value) && node_size(value) == 0))
        return true;
    view = named ? named : view;
    variable->shows_in_legend =
        (node_text(bind) && !strcmp(node_text(bind), "legend")) || node_member(bind, "legend");
    struct expr_selection *selection = arena_alloc(context->arena, sizeof *selection);
    variable->selection = selection;
    bool is_interval = type && strcmp(type, "interval") == 0;
    if (!selection)
        return false;
    if (is_interval && (names_place(param, "longitude") || names_place(param, "latitude")))
        return read_places(param, view, selection, context);
    return (is_interval ? project_positions(&projection, param, view, context)
                        : find_projection(&projection, param, view, context)) &&
           read_entries(value, &projection, selection, context) && set_object(variable, context);
}

static bool fits(const struct expr_selection_field *own, const char *field, const char *channel)
{
    if (field)
        return !strcmp(own->name, field) || !strcmp(own->source, field);
    return !channel || (own->channel && !strcmp(own->channel, channel));
}

static void find_ends(const struct expr_selection *selection, const char *field,
                      const char *channel, const struct value **interval)
{
    for (size_t f = 0; f < selection->field_count; f++) {
        const struct expr_selection_field *own = &selection->fields[f];
        if (fits(own, field, channel) && !own->is_bin && selection->values[f].type == VALUE_ARRAY &&
            own->is_range) {
            *interval = &selection->values[f];
            return;
        }
    }
}

bool selection_find_interval(const struct json_node *node, const struct value **interval,
                             struct context *context)
{
    const struct json_node *param = node_member(node, "param");
    const char *channel = node_text(node_member(node, "encoding")),
               *field = node_text(node_member(node, "field"));
    const struct expr_variable *variable =
        node_text(param) ? expr_scope_find(&context->scope, node_text(param)) : NULL;
    if (!variable)
        return node_error(param, context->diag, DIAG_UNKNOWN, NULL,
                          "\"param\" must be the name of a selection");
    if (variable->selection)
        find_ends(variable->selection, field, channel, interval);
    return true;
}

static bool is_bound(const struct json_node *param, const struct view *view)
{
    const char *bind = node_text(node_member(param, "bind"));
    const char *named = node_text(node_element(node_member(param, "views"), 0));
    return bind && !strcmp(bind, "scales") &&
           (!named || (view->name && !strcmp(named, view->name)));
}

void selection_find_bound(const struct view *view, const char *channel,
                          const struct value **interval, struct context *context)
{
    /* In several views Vega has its signals pushed, and none is at first. */
    const struct view *frame = view_frame((struct view *)view);
    if (frame->parent)
        return;
    for (const struct view *at = view; at; at = at->parent) {
        const struct json_node *list = node_member(at->node, "params");
        for (size_t i = 0; i < node_size(list); i++) {
            const struct json_node *param = node_element(list, i);
            const char *name = node_text(node_member(param, "name"));
            const struct expr_variable *variable =
                name && is_bound(param, view) ? expr_scope_find(&context->scope, name) : NULL;
            if (variable && variable->selection)
                find_ends(variable->selection, NULL, channel, interval);
        }
    }
}
