/*
 * Making scales, step by step: which unit shares which scale, then types, properties, domains,
 * sizes and ranges, which are chosen next door. The rules are Vega-Lite's:
 * src/compile/scale/parse.ts.
 */
#include "charts/resolve/resolve.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "charts/resolve/expression.h"
#include "charts/resolve/facet_cells.h"
#include "charts/resolve/frame.h"
#include "charts/resolve/invalid.h"
#include "charts/resolve/params.h"
#include "charts/resolve/properties.h"
#include "charts/resolve/range.h"
#include "charts/resolve/scale_spec.h"
#include "charts/resolve/size.h"
#include "charts/resolve/type.h"
#include "charts/scale/scale.h"

struct resolving {
    struct context *context;
    const struct view *root; /* scales are made for this view and all below it */
    bool is_again;           /* layers disagreed about a type and don't share that scale any more */
};

/* Dates may lie on a discrete position, but not on amounts. */
static bool can_share(enum scale_kind a, enum scale_kind b)
{
    return a == b || (a == SCALE_KIND_TIME && b == SCALE_KIND_DISCRETE_POSITION) ||
           (b == SCALE_KIND_TIME && a == SCALE_KIND_DISCRETE_POSITION);
}

/* The scales about a facet's cell have been made. */
static bool is_within(const struct view *view, const struct view *root)
{
    while (view != root && view->parent)
        view = view->parent;
    return view == root;
}

/* A unit joins the scale of its owner, or makes it. */
static bool join_scale(const struct unit *unit, const struct channel_def *def,
                       const struct scale_params *params, struct resolving *resolving)
{
    struct context *context = resolving->context;
    struct view *owner = view_scale_owner(unit->view, def->channel->id);
    bool is_explicit;
    const struct scale_type *type = scale_choose_type(unit, def, params, &is_explicit, context);
    struct scale *scale = owner->scales[def->channel->id];
    if (!type)
        return false;
    if (!scale) {
        struct scale_spec *spec = arena_alloc(context->arena, sizeof *spec);
        scale = arena_alloc(context->arena, sizeof *scale);
        if (!scale || !spec)
            return false;
        *spec = (struct scale_spec){.node = def->node, .unit = unit};
        *scale = (struct scale){.type = type,
                                .has_explicit_type = is_explicit,
                                .channel = def->channel,
                                .spec = spec,
                                .zone = context->zone,
                                .gamma = 1,
                                .ramp_end = 1};
        owner->scales[def->channel->id] = scale;
    } else if (!can_share(scale->type->kind, type->kind)) {
        owner->scale_resolve[def->channel->id] = RESOLVE_INDEPENDENT;
        owner->scales[def->channel->id] = NULL;
        resolving->is_again = true;
    } else if (is_explicit != scale->has_explicit_type
                   ? is_explicit
                   : type->precedence > scale->type->precedence) {
        scale->type = type;
        scale->has_explicit_type |= is_explicit;
    }
    return true;
}

static bool has_scale(const struct channel_def *def)
{
    return channel_def_is_scaled(def) && def->channel->main == def->channel->id &&
           def->channel->range != CHANNEL_RANGE_NONE;
}

static bool visit_types(struct unit *unit, void *closure)
{
    struct resolving *resolving = closure;
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        const struct channel_def *def = &unit->encoding[i];
        if (!has_scale(def))
            continue;
        if (!unit->scale_params[i])
            unit->scale_params[i] = scale_params_read(def, resolving->context);
        if (!unit->scale_params[i])
            return false;
        if (!unit->scale_params[i]->is_off &&
            is_within(view_scale_owner(unit->view, (enum channel_id)i), resolving->root) &&
            !join_scale(unit, def, unit->scale_params[i], resolving))
            return false;
    }
    return true;
}

static bool visit_invalid(struct unit *unit, void *closure)
{
    struct context *context = ((struct resolving *)closure)->context;
    return invalid_drop_rows(unit, context) && frame_drop_rows(unit, context);
}

static bool visit_properties(struct unit *unit, void *closure)
{
    struct resolving *resolving = closure;
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        const struct view *owner = view_scale_owner(unit->view, (enum channel_id)i);
        struct scale *scale = owner->scales[i];
        if (is_within(owner, resolving->root) && has_scale(&unit->encoding[i]) &&
            !unit->scale_params[i]->is_off &&
            !scale_add_properties(scale, unit, &unit->encoding[i], unit->scale_params[i],
                                  resolving->context))
            return false;
    }
    return true;
}

static bool set_domains(struct view *view, struct context *context)
{
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        if (view->scales[i] && !scale_set_domain(view->scales[i], view, context))
            return false;
    }
    for (size_t i = 0; i < view->child_count; i++) {
        if (!set_domains(&view->children[i], context))
            return false;
    }
    return true;
}

static bool settle_domain(struct unit *unit, void *closure)
{
    return invalid_settle_domain(unit, ((struct resolving *)closure)->context);
}

static bool find_domains(struct view *root, struct context *context)
{
    struct resolving resolving = {.context = context};
    return view_each_unit(root, settle_domain, &resolving) && set_domains(root, context);
}

static bool find_first_unit(struct unit *unit, void *closure)
{
    *(struct unit **)closure = unit;
    return false;
}

/* A range may be computed from the size: anew when that changes. */
static bool set_range(struct scale *scale, struct view *owner, struct view *frame,
                      struct context *context)
{
    const struct json_node *given = scale->spec->range_given;
    const struct json_evaluator *evaluator = given ? view_evaluator_new(frame, context) : NULL;
    const struct json_node *own = evaluator ? json_node_in(given, evaluator) : NULL;
    scale->spec->range_node = own ? node_evaluated(own, context->diag) : NULL;
    if (given && !scale->spec->range_node)
        return false;
    return range_take_field(scale, owner, context) &&
           scale_set_range(scale, frame->pixel_width, frame->pixel_height, context);
}

/* Offsets lie within the bands of positions, so those come first. */
static bool set_ranges(struct view *view, bool is_offset, struct context *context)
{
    struct unit *first = NULL;
    view_each_unit(view, find_first_unit, &first);
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        struct view *frame = first ? view_frame(first->view) : view;
        if (view->scales[i] && (channels[i].range == CHANNEL_RANGE_OFFSET) == is_offset &&
            !set_range(view->scales[i], view, frame, context))
            return false;
    }
    for (size_t i = 0; i < view->child_count; i++) {
        if (!set_ranges(&view->children[i], is_offset, context))
            return false;
    }
    return true;
}

static bool resolve_types(struct view *root, struct resolving *resolving)
{
    do {
        resolving->is_again = false;
        if (!view_each_unit(root, visit_types, resolving))
            return false;
    } while (resolving->is_again);
    return true;
}

bool scale_resolve_cell(struct view *cell, struct context *context)
{
    struct resolving resolving = {.context = context, .root = cell};
    return resolve_types(cell, &resolving) && view_each_unit(cell, visit_properties, &resolving) &&
           find_domains(cell, context) && size_resolve_all(cell, context) &&
           set_ranges(cell, false, context) && set_ranges(cell, true, context);
}

bool scale_resolve_all(struct view *root, struct context *context)
{
    struct resolving resolving = {.context = context, .root = root};
    return resolve_types(root, &resolving) && view_each_unit(root, visit_invalid, &resolving) &&
           view_each_unit(root, visit_properties, &resolving) && find_domains(root, context) &&
           size_resolve_all(root, context) && set_ranges(root, false, context) &&
           set_ranges(root, true, context) && scale_check_all(root, context) &&
           facet_settle_all(root, context);
}

bool scale_resize_all(struct view *root, double width, double height, struct context *context)
{
    size_set(root, width, height);
    return find_domains(root, context) && set_ranges(root, false, context) &&
           set_ranges(root, true, context);
}

bool scale_fit_all(struct view *root, const struct size_change *change, struct context *context)
{
    size_multiply(root, change);
    return size_resolve_all(root, context) && find_domains(root, context) &&
           set_ranges(root, false, context) && set_ranges(root, true, context);
}
