/*
 * Making scales: which unit shares which scale, and what each contributes to its type and
 * properties. The rules are Vega-Lite's: src/compile/scale/{type,properties}.ts; domains and ranges
 * are made next door.
 */
#include <math.h>

#include "charts/context.h"
#include "charts/invalid.h"
#include "charts/layout/size.h"
#include "charts/mark/mark.h"
#include "charts/scale/params.h"
#include "charts/scale/scale.h"
#include "charts/spec/view.h"

/* The type that a channel gets unless its "scale" says otherwise; NULL after an error. */
static const struct scale_type *default_type(const struct unit *unit, const struct channel_def *def,
                                             struct context *context)
{
    const char *missing = NULL;
    switch (def->type) {
    case FIELD_NOMINAL:
    case FIELD_ORDINAL:
        if (def->channel->range == CHANNEL_RANGE_COLOR)
            return &scale_ordinal;
        return channel_is_position(def->channel->id) && unit->mark->has_band ? &scale_band
                                                                             : &scale_point;
    case FIELD_TEMPORAL:
        missing = "time";
        break;
    case FIELD_QUANTITATIVE:
    case FIELD_UNTYPED:
        if (def->channel->range != CHANNEL_RANGE_COLOR)
            return &scale_linear;
        missing = "continuous colour";
    }
    json_error(def->type_node ? def->type_node : def->node, context->diag, DIAG_UNSUPPORTED,
               def->type == FIELD_TEMPORAL ? "use the type \"ordinal\" for dates written as text"
                                           : "use the type \"nominal\"",
               "the %s scale of the channel \"%s\" is not drawn by burin yet", missing,
               def->channel->name);
    return NULL;
}

/* A type that can't serve the channel: Vega-Lite falls back to the default one. */
static bool type_suits(const struct scale_type *type, const struct channel_def *def)
{
    switch (def->channel->range) {
    case CHANNEL_RANGE_POSITION:
        return type->kind != SCALE_KIND_DISCRETE &&
               (type->kind != SCALE_KIND_CONTINUOUS || !channel_def_is_discrete(def));
    case CHANNEL_RANGE_COLOR:
        return type->kind == SCALE_KIND_DISCRETE;
    case CHANNEL_RANGE_NUMBER:
        return type->kind != SCALE_KIND_CONTINUOUS || !channel_def_is_discrete(def);
    case CHANNEL_RANGE_OFFSET:
    case CHANNEL_RANGE_POLAR:
    case CHANNEL_RANGE_SHAPE:
    case CHANNEL_RANGE_DASH:
    case CHANNEL_RANGE_NONE:
        break;
    }
    return false;
}

static const struct scale_type *choose_type(const struct unit *unit, const struct channel_def *def,
                                            const struct scale_params *params,
                                            struct context *context)
{
    if (!params->type)
        return default_type(unit, def, context);
    if (type_suits(params->type, def))
        return params->type;
    json_warn(params->type_node, context->diag, DIAG_TYPE, NULL,
              "a scale of the type \"%s\" can't serve the channel \"%s\" here: ignored",
              params->type->name, def->channel->name);
    return default_type(unit, def, context);
}

struct resolving {
    struct context *context;
    bool is_again; /* layers disagreed about a type and don't share that scale any more */
};

/* A unit joins the scale of its owner, or makes it. */
static bool join_scale(struct unit *unit, struct channel_def *def,
                       const struct scale_params *params, struct resolving *resolving)
{
    struct context *context = resolving->context;
    struct view *owner = view_scale_owner(unit->view, def->channel->id);
    const struct scale_type *type = choose_type(unit, def, params, context);
    struct scale *scale = owner->scales[def->channel->id];
    if (!type)
        return false;
    if (!scale) {
        scale = arena_alloc(context->arena, sizeof *scale);
        if (!scale)
            return false;
        *scale = (struct scale){.type = type,
                                .channel = def->channel,
                                .node = def->node,
                                .is_ordered = def->type == FIELD_ORDINAL};
        owner->scales[def->channel->id] = scale;
    } else if (scale->type->kind != type->kind) {
        owner->scale_resolve[def->channel->id] = RESOLVE_INDEPENDENT;
        owner->scales[def->channel->id] = NULL;
        resolving->is_again = true;
    } else if (type->precedence > scale->type->precedence) {
        scale->type = type;
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
        struct channel_def *def = &unit->encoding[i];
        if (!has_scale(def))
            continue;
        if (!unit->scale_params[i])
            unit->scale_params[i] = scale_params_read(def, resolving->context);
        if (!unit->scale_params[i])
            return false;
        if (!unit->scale_params[i]->is_off &&
            !join_scale(unit, def, unit->scale_params[i], resolving))
            return false;
    }
    return true;
}

static bool visit_invalid(struct unit *unit, void *closure)
{
    return invalid_drop_rows(unit, ((struct resolving *)closure)->context);
}

static void choose(struct scale_choice *choice, double value, bool is_explicit)
{
    if (!choice->is_given || (is_explicit && !choice->is_explicit))
        *choice = (struct scale_choice){value, true, is_explicit};
}

static void choose_flag(struct scale_choice *choice, int explicit_flag, int implicit_flag)
{
    if (explicit_flag != FLAG_UNSET)
        choose(choice, explicit_flag, true);
    else if (implicit_flag != FLAG_UNSET)
        choose(choice, implicit_flag, false);
}

static void choose_number(struct scale_choice *choice, double explicit_number,
                          double implicit_number)
{
    if (!isnan(explicit_number))
        choose(choice, explicit_number, true);
    else if (!isnan(implicit_number))
        choose(choice, implicit_number, false);
}

/* Vega-Lite's zero(): whether the domain is stretched to zero. */
static int default_zero(const struct unit *unit, const struct channel_def *def,
                        const struct scale_params *params, const struct context *context)
{
    enum channel_id secondary = def->channel->secondary;
    if (json_is_array(params->domain)) {
        size_t count = json_size(params->domain);
        const struct json_node *first = json_element(params->domain, 0);
        const struct json_node *last = count ? json_element(params->domain, count - 1) : NULL;
        return json_is_number(first) && json_is_number(last) && json_number(first) <= 0 &&
               json_number(last) >= 0;
    }
    if (params->domain && !json_text(params->domain))
        return 0;
    if (!channel_is_position(def->channel->id))
        return 0;
    if (unit->mark->has_zero_base) {
        enum channel_id dimension = unit->orient == MARK_ORIENT_HORIZONTAL ? CHANNEL_Y : CHANNEL_X;
        if (unit->orient != MARK_ORIENT_NONE && def->channel->id == dimension)
            return 0;
        if (unit->encoding[secondary].kind == CHANNEL_DEF_NONE)
            return 1;
    }
    return context->config.scale.zero;
}

/* Vega-Lite's padding() of continuous positions: room for bars at the domain's ends. */
static double default_padding(const struct unit *unit, const struct scale *scale,
                              const struct context *context)
{
    enum channel_id id = scale->channel->id;
    if (!channel_is_position(id))
        return NAN;
    if (scale->type == &scale_point)
        return context->config.scale.point_padding;
    if (scale->type->kind != SCALE_KIND_CONTINUOUS)
        return NAN;
    if (!isnan(context->config.scale.continuous_padding))
        return context->config.scale.continuous_padding;
    bool is_dimension = (unit->orient == MARK_ORIENT_VERTICAL && id == CHANNEL_X) ||
                        (unit->orient == MARK_ORIENT_HORIZONTAL && id == CHANNEL_Y);
    bool is_px = unit->params.continuous_band_size.type == EXTENT_PX;
    return unit->mark->has_zero_base && unit->mark->has_band && is_dimension && is_px
               ? unit->params.continuous_band_size.amount
               : NAN;
}

static double default_padding_inner(const struct unit *unit, const struct scale *scale,
                                    const struct context *context)
{
    const struct scale_config *config = &context->config.scale;
    if (scale->padding.is_given || !channel_is_position(scale->channel->id))
        return NAN;
    if (!isnan(config->band_padding_inner))
        return config->band_padding_inner;
    return unit->mark->band_padding_inner ? unit->mark->band_padding_inner(config)
                                          : config->rect_band_padding_inner;
}

static double default_padding_outer(const struct scale *scale, const struct context *context)
{
    if (scale->padding.is_given || !channel_is_position(scale->channel->id) ||
        scale->type != &scale_band)
        return NAN;
    if (!isnan(context->config.scale.band_padding_outer))
        return context->config.scale.band_padding_outer;
    return scale->padding_inner.is_given ? scale->padding_inner.value / 2 : NAN;
}

static void choose_nice(struct scale *scale, const struct scale_params *params)
{
    if (json_is_bool(params->nice))
        choose(&scale->nice, json_is_true(params->nice) ? 10 : 0, true);
    else if (json_is_number(params->nice))
        choose(&scale->nice, json_number(params->nice), true);
    else if (channel_is_position(scale->channel->id) && !json_is_array(params->domain) &&
             isnan(params->domain_min) && isnan(params->domain_max))
        choose(&scale->nice, 10, false);
}

static void choose_reverse(struct scale *scale, const struct channel_def *def,
                           const struct scale_params *params, const struct context *context)
{
    const char *sort = json_text(def->sort);
    bool is_descending = sort && sort[0] == 'd' && !scale_is_discrete(scale);
    int x_reverse = scale->channel->id == CHANNEL_X ? context->config.scale.x_reverse : FLAG_UNSET;
    int implied = is_descending ? 1 : FLAG_UNSET;
    if (x_reverse != FLAG_UNSET)
        implied = is_descending ? !x_reverse : x_reverse;
    choose_flag(&scale->reverse, params->reverse, implied);
}

static void add_properties(const struct unit *unit, const struct channel_def *def,
                           const struct scale_params *params, struct scale *scale,
                           const struct context *context)
{
    const struct scale_config *config = &context->config.scale;
    choose_number(&scale->padding, params->padding, default_padding(unit, scale, context));
    choose_reverse(scale, def, params, context);
    choose_flag(&scale->round, params->round, config->round);
    if (scale->type->has_zero) {
        choose_flag(&scale->zero, params->zero, default_zero(unit, def, params, context));
        choose_flag(&scale->clamp, params->clamp, config->clamp);
        choose_number(&scale->domain_min, params->domain_min, NAN);
        choose_number(&scale->domain_max, params->domain_max, NAN);
        choose_nice(scale, params);
    }
    if (scale->type->has_bands) {
        if (scale->type == &scale_band) {
            choose_number(&scale->padding_inner, params->padding_inner,
                          default_padding_inner(unit, scale, context));
        }
        choose_number(&scale->padding_outer, params->padding_outer,
                      default_padding_outer(scale, context));
        choose_number(&scale->align, params->align, NAN);
    }
    if (params->range && !scale->range_node)
        scale->range_node = params->range;
    if (params->scheme && !scale->scheme_node)
        scale->scheme_node = params->scheme;
}

static bool visit_properties(struct unit *unit, void *closure)
{
    struct resolving *resolving = closure;
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        struct scale *scale = view_scale_owner(unit->view, (enum channel_id)i)->scales[i];
        if (has_scale(&unit->encoding[i]) && !unit->scale_params[i]->is_off)
            add_properties(unit, &unit->encoding[i], unit->scale_params[i], scale,
                           resolving->context);
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

static bool find_first_unit(struct unit *unit, void *closure)
{
    *(struct unit **)closure = unit;
    return false;
}

static bool set_ranges(struct view *view, struct context *context)
{
    struct unit *first = NULL;
    view_each_unit(view, find_first_unit, &first);
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        const struct view *frame = first ? view_frame(first->view) : view;
        if (view->scales[i] &&
            !scale_set_range(view->scales[i], frame->pixel_width, frame->pixel_height, context))
            return false;
    }
    for (size_t i = 0; i < view->child_count; i++) {
        if (!set_ranges(&view->children[i], context))
            return false;
    }
    return true;
}

bool scale_resolve_all(struct view *root, struct context *context)
{
    struct resolving resolving = {.context = context};
    do {
        resolving.is_again = false;
        if (!view_each_unit(root, visit_types, &resolving))
            return false;
    } while (resolving.is_again);
    return view_each_unit(root, visit_invalid, &resolving) &&
           view_each_unit(root, visit_properties, &resolving) && set_domains(root, context) &&
           size_resolve_all(root, context) && set_ranges(root, context);
}
