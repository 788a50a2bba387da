/*
 * Views without data, and why: by what was told of their data before. What an item must be to show
 * something is for charts/mark/shown.c to say.
 */
#include "charts/layout/empty.h"

#include <string.h>

#include "base/array.h"
#include "charts/mark/shown.h"
#include "charts/read/context.h"
#include "charts/read/mark_type.h"
#include "charts/read/view.h"
#include "charts/scale/scale.h"
#include "data/table.h"

/* What empties a view, the first that was told being the cause. */
static const enum diag_code causes[] = {DIAG_UNKNOWN_FIELD, DIAG_FILTER_EMPTY,  DIAG_NO_ROWS,
                                        DIAG_NO_MATCH,      DIAG_NO_NUMBERS,    DIAG_NOT_A_NUMBER,
                                        DIAG_EMPTY_CELL,    DIAG_MISREAD_DATE,  DIAG_NOT_A_DATE,
                                        DIAG_LOG_SCALE,     DIAG_OUTSIDE_DOMAIN};

/* Whether the view has to do with what the pointer leads to: it lies in it, or in one of the views
 * that hold it. */
static bool is_of_view(const struct view *view, const char *pointer, struct context *context)
{
    for (; view; view = view->parent) {
        struct arena_mark mark = arena_mark(context->arena);
        struct diag_place place = node_place(view->node, false);
        const char *own = place.pointer ? place.pointer : "";
        size_t length = strlen(own);
        bool is_in = strncmp(pointer, own, length) == 0 && strchr("/", pointer[length]);
        arena_rewind(context->arena, mark);
        if (is_in)
            return true;
    }
    return false;
}

/* What was told of the view's data, or NULL. A file of data is any view's. */
static const struct diagnostic *find_cause(const struct view *view, struct context *context)
{
    for (size_t c = 0; c < COUNT_OF(causes); c++) {
        for (size_t i = 0; i < diag_count(context->diag); i++) {
            const struct diagnostic *told = diag_at(context->diag, i);
            if (told->code == causes[c] &&
                (!told->place.pointer || is_of_view(view, told->place.pointer, context)))
                return told;
        }
    }
    return NULL;
}

/* The first unit below. */
static const struct unit *first_unit(const struct view *view)
{
    while (view && !view->unit)
        view = view->child_count ? &view->children[0] : NULL;
    return view ? view->unit : NULL;
}

static bool has_data(const struct view *view)
{
    const struct view *above = view;
    while (above && !above->data)
        above = above->parent;
    for (size_t i = 0; !above && i < view->child_count; i++) {
        if (has_data(&view->children[i]))
            return true;
    }
    return above != NULL;
}

/* "x" and "y", where they are members of the view instead of its encoding; NULL: none are. */
static const char *channels_outside(const struct view *view, struct context *context)
{
    const char *list = NULL;
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        const struct json_node *member = node_member(view->node, channels[i].name);
        if (!member || !node_is_object(member) || channels[i].is_silent)
            continue;
        list = list ? arena_format(context->arena, "%s, \"%s\"", list, channels[i].name)
                    : arena_format(context->arena, "\"%s\"", channels[i].name);
        if (!list)
            return NULL;
    }
    return list;
}

/* A selection holds nothing before a reader makes one: what is filtered by it, neither. */
static bool asks_selection(const struct json_node *node)
{
    const struct json_node *child;
    if (node_member(node, "param"))
        return true;
    for (size_t i = 0; node_is_object(node) && (child = node_member_at(node, i)); i++) {
        if (asks_selection(child))
            return true;
    }
    for (size_t i = 0; node_is_array(node) && (child = node_element(node, i)); i++) {
        if (asks_selection(child))
            return true;
    }
    return false;
}

static bool follows_selection(const struct view *view)
{
    for (const struct view *above = view; above; above = above->parent) {
        if (above->transform && asks_selection(above->transform))
            return true;
    }
    for (size_t i = 0; i < view->child_count; i++) {
        const struct view *child = &view->children[i];
        if ((child->transform && asks_selection(child->transform)) ||
            (child->child_count && follows_selection(child)))
            return true;
    }
    return false;
}

static void tell_without_channel(const struct view *view, struct context *context)
{
    const char *outside = channels_outside(view, context);
    const struct json_node *mark = node_member(view->node, "mark");
    if (outside)
        node_warn(mark ? mark : view->node, context->diag, DIAG_EMPTY_VIEW,
                  "move them into \"encoding\": {…}",
                  "no item of this view shows data: %s stand%s outside \"encoding\"", outside,
                  strchr(outside, ',') ? "" : "s");
    else if (node_member(mark, "encoding"))
        node_warn(mark, context->diag, DIAG_EMPTY_VIEW, "move it out, beside \"mark\"",
                  "no item of this view shows data: \"encoding\" stands inside \"mark\"");
    else
        node_warn(mark ? mark : view->node, context->diag, DIAG_EMPTY_VIEW,
                  "give it an \"x\" or a \"y\" with a \"field\"",
                  node_member(view->node, "encoding")
                      ? "no item of this view shows data: no channel in \"encoding\" is one that "
                        "can be seen"
                      : "no item of this view shows data: it has no \"encoding\"");
}

/* A scale of one datum places nothing, which its own warning says; Vega draws the axes then. */
static bool has_lone_datum(const struct unit *unit)
{
    for (enum channel_id id = CHANNEL_X; id <= CHANNEL_Y; id++) {
        const struct scale *scale = view_scale_owner(unit->view, id)->scales[id];
        if (scale && !scale_is_discrete(scale) && scale->domain_count == 1)
            return true;
    }
    return false;
}

/* The channel that the mark can't be seen without, where it has none such; NULL: it has one. */
static const struct channel *missing_channel(const struct unit *unit)
{
    const struct channel *first = NULL;
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        if (!(unit->mark->shown_by & MARK_CHANNEL(i)))
            continue;
        if (unit->encoding[i].kind != CHANNEL_DEF_NONE)
            return NULL;
        first = first ? first : &channels[i];
    }
    return first;
}

/* Whether what lies end to end has no length: slices of 0. */
static bool are_all_zero(const struct unit *unit)
{
    const struct channel_def *def =
        unit->stack_channel == CHANNEL_NONE ? NULL : &unit->encoding[unit->stack_channel];
    if (!def || !def->field_node || !unit->table || !unit->table->row_count)
        return false;
    for (size_t row = 0; row < unit->table->row_count; row++) {
        double number = value_to_number(channel_def_value(def, unit->table, row));
        if (number < 0 || number > 0)
            return false;
    }
    return true;
}

static void tell_unknown(const struct unit *unit, const struct json_node *node,
                         struct context *context)
{
    const struct channel *missing = missing_channel(unit);
    if (missing)
        node_warn(node, context->diag, DIAG_EMPTY_VIEW,
                  arena_format(context->arena, "give it \"%s\": {\"field\": …}", missing->name),
                  "no item of this view shows data: the mark \"%s\" has no \"%s\"",
                  unit->mark->name, missing->name);
    else if (are_all_zero(unit))
        node_warn(node, context->diag, DIAG_EMPTY_VIEW, NULL,
                  "no item of this view shows data: all values of \"%s\" are 0",
                  node_text(unit->encoding[unit->stack_channel].field_node));
    else
        node_warn(node, context->diag, DIAG_EMPTY_VIEW, NULL, "no item of this view shows data");
}

static void tell(const struct view *view, const struct unit *unit, struct context *context)
{
    const struct json_node *mark = node_member(view->node, "mark");
    const struct json_node *node = mark ? mark : view->node;
    const struct diagnostic *cause = find_cause(view, context);
    if (follows_selection(view))
        node_warn(node, context->diag, DIAG_EMPTY_SELECTION, NULL,
                  "this view is empty until a reader selects something");
    else if (!has_data(view))
        node_warn(node, context->diag, DIAG_EMPTY_VIEW,
                  "give it \"data\": {\"url\": \"table.csv\"}",
                  "no item of this view shows data: there is no \"data\"");
    else if (!shown_has_channel(unit))
        tell_without_channel(view, context);
    else if (cause)
        node_warn(node, context->diag, DIAG_EMPTY_VIEW, cause->hint,
                  "no item of this view shows data: %s", cause->message);
    else if (unit->is_clipped_away)
        node_warn(node, context->diag, DIAG_EMPTY_VIEW,
                  "widen the \"domain\" of its scales, or leave \"clip\" away",
                  "no item of this view shows data: all lie outside the plot, which clips them");
    else if (unit->mark->is_series && unit->table && unit->table->row_count)
        node_warn(node, context->diag, DIAG_EMPTY_VIEW,
                  "add \"point\": true to the mark, or let fewer channels divide the rows",
                  "no item of this view shows data: of single points the mark \"%s\" draws nothing",
                  unit->mark->name);
    else
        tell_unknown(unit, node, context);
}

void empty_tell(const struct view *view, struct context *context)
{
    const struct unit *unit = first_unit(view);
    if (view->kind == VIEW_CONCAT) {
        for (size_t i = 0; i < view->child_count; i++)
            empty_tell(&view->children[i], context);
    } else if (!view->shows_data && unit && !has_lone_datum(unit)) {
        tell(view, unit, context);
    }
}
