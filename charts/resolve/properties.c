/*
 * Properties of scales and their defaults: Vega-Lite's src/compile/scale/properties.ts.
 */
#include "charts/resolve/properties.h"
#include "charts/resolve/scale_spec.h"

#include <math.h>

#include "base/array.h"
#include "charts/read/context.h"
#include "charts/read/mark_type.h"
#include "charts/read/values.h"
#include "charts/read/view.h"
#include "charts/resolve/interval.h"
#include "charts/resolve/params.h"
#include "charts/resolve/type.h"
#include "charts/scale/time.h"

/* One unit's say in a scale. */
struct saying {
    struct scale *scale;
    const struct unit *unit;
    const struct channel_def *def;
    const struct scale_params *params;
    const struct scale_config *config;
    struct context *context;
};

static bool accepts(const struct saying *saying, unsigned what)
{
    return (saying->scale->type->accepts & what) != 0;
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

static bool is_binned(const struct channel_def *def)
{
    return def->kind == CHANNEL_DEF_FIELD && (def->has_bin || def->is_binned);
}

/* The direction that the mark runs along rather than the one that it measures. */
static bool is_dimension(const struct saying *saying)
{
    enum channel_id id = saying->scale->channel->id;
    return (saying->unit->orient == MARK_ORIENT_VERTICAL && id == CHANNEL_X) ||
           (saying->unit->orient == MARK_ORIENT_HORIZONTAL && id == CHANNEL_Y);
}

/* zero(): whether the domain is stretched to zero. */
static int default_zero(const struct saying *saying)
{
    const struct json_node *domain = saying->params->domain;
    const struct channel_def *def = saying->def;
    const struct mark_type *mark = saying->unit->mark;
    if (node_is_array(domain)) {
        size_t count = node_size(domain);
        const struct json_node *first = node_element(domain, 0);
        const struct json_node *last = count ? node_element(domain, count - 1) : NULL;
        return node_is_number(first) && node_is_number(last) && node_number(first) <= 0 &&
               node_number(last) >= 0;
    }
    if (domain && !node_text(domain) && !node_is_null(domain))
        return 0;
    if (def->channel->id == CHANNEL_SIZE && def->type == FIELD_QUANTITATIVE &&
        saying->scale->type->kind != SCALE_KIND_DISCRETIZING)
        return 1;
    bool is_position =
        channel_is_position(def->channel->id) || def->channel->range == CHANNEL_RANGE_POLAR;
    if (!is_position || is_binned(def) || (mark->has_dimension && is_dimension(saying)))
        return 0;
    enum channel_id secondary = def->channel->secondary;
    if (mark->has_zero_base && saying->unit->encoding[secondary].kind == CHANNEL_DEF_NONE)
        return 1;
    return saying->config->zero;
}

/* config.bar's size on scales without bands: the room that bars need at the ends. */
static double bar_room(const struct saying *saying)
{
    const struct json_node *size =
        config_find(&saying->context->config, "bar", "continuousBandSize");
    return node_is_number(size) ? node_number(size) : 5;
}

/* padding(): px at the ends of continuous positions, steps at those of points. */
static double default_padding(const struct saying *saying)
{
    const struct scale_type *type = saying->scale->type;
    const struct mark_type *mark = saying->unit->mark;
    const struct channel_def *def = saying->def;
    if (!channel_is_position(saying->scale->channel->id))
        return NAN;
    if (type->kind == SCALE_KIND_DISCRETE_POSITION && !type->has_bands)
        return saying->config->point_padding;
    if (type->kind != SCALE_KIND_CONTINUOUS && type->kind != SCALE_KIND_TIME)
        return NAN;
    if (!isnan(saying->config->continuous_padding))
        return saying->config->continuous_padding;
    bool is_open = !saying->params->domain;
    double room =
        is_open ? values_room(saying->unit, saying->scale->channel->id, saying->context) : 0;
    if (room > 0)
        return room;
    bool is_spread = is_binned(def) || (def->kind == CHANNEL_DEF_FIELD && def->has_time_unit);
    return mark->has_zero_base && mark->has_band && is_dimension(saying) && !is_spread
               ? bar_room(saying)
               : NAN;
}

static double default_padding_inner(const struct saying *saying)
{
    const struct scale_config *config = saying->config;
    const struct channel *channel = saying->scale->channel;
    if (saying->scale->padding.is_given)
        return NAN;
    if (channel->range == CHANNEL_RANGE_OFFSET)
        return config->offset_band_padding_inner;
    if (!channel_is_position(channel->id))
        return NAN;
    if (scale_has_nested_offset(saying->unit, channel->id))
        return config->nested_band_padding_inner;
    if (!isnan(config->band_padding_inner))
        return config->band_padding_inner;
    return saying->unit->mark->band_padding_inner ? saying->unit->mark->band_padding_inner(config)
                                                  : config->rect_band_padding_inner;
}

static double default_padding_outer(const struct saying *saying)
{
    const struct scale *scale = saying->scale;
    const struct scale_config *config = saying->config;
    bool is_band = scale->type->has_bands;
    if (scale->padding.is_given)
        return NAN;
    if (scale->channel->range == CHANNEL_RANGE_OFFSET) /* points: in the middle of bands */
        return is_band ? config->offset_band_padding_outer : 0.5;
    if (!channel_is_position(scale->channel->id))
        return NAN;
    if (scale_has_nested_offset(saying->unit, scale->channel->id))
        return config->nested_band_padding_outer;
    if (!is_band)
        return NAN;
    if (!isnan(config->band_padding_outer))
        return config->band_padding_outer;
    return scale->padding_inner.is_given ? scale->padding_inner.value / 2 : NAN;
}

/* The number of ticks that the ends are rounded for; 0: not at all. */
static bool choose_nice(const struct saying *saying)
{
    const struct scale_params *params = saying->params;
    struct scale_choice *nice = &saying->scale->nice;
    if (node_is_bool(params->nice))
        choose(nice, node_is_true(params->nice) ? 10 : 0, true);
    else if (node_is_number(params->nice))
        choose(nice, node_number(params->nice), true);
    else if (params->nice && !node_is_null(params->nice) &&
             saying->scale->type->kind == SCALE_KIND_TIME) {
        choose(nice, 10, true);
        return interval_read(params->nice, saying->scale, &saying->scale->nice_interval,
                             saying->context);
    } else if (channel_is_position(saying->scale->channel->id) && !node_is_array(params->domain) &&
               !params->domain_min && !params->domain_max && !is_binned(saying->def) &&
               saying->scale->type->kind != SCALE_KIND_TIME)
        choose(nice, 10, false);
    return true;
}

static void choose_reverse(const struct saying *saying)
{
    const char *sort = node_text(saying->def->sort);
    bool is_descending = sort && sort[0] == 'd' && !scale_is_discrete(saying->scale) &&
                         saying->def->kind == CHANNEL_DEF_FIELD;
    int x_reverse =
        saying->scale->channel->id == CHANNEL_X ? saying->config->x_reverse : FLAG_UNSET;
    int implied = is_descending ? 1 : FLAG_UNSET;
    if (x_reverse != FLAG_UNSET)
        implied = is_descending ? !x_reverse : x_reverse;
    choose_flag(&saying->scale->reverse, saying->params->reverse, implied);
}

/* "hcl" for all but categories; a name, or {"type", "gamma"}. */
static bool choose_interpolate(const struct saying *saying)
{
    const struct json_node *node = saying->params->interpolate;
    struct scale *scale = saying->scale;
    static const struct property property = {
        .name = "interpolate", .type = PROPERTY_ENUM, .names = color_space_names};
    if (scale->channel->range != CHANNEL_RANGE_COLOR || (scale->spec->interpolate_node && node))
        return true;
    if (!node) {
        if (!scale->spec->interpolate_node && saying->unit == scale->spec->unit)
            scale->color_space =
                saying->def->type == FIELD_NOMINAL ? COLOR_SPACE_RGB : COLOR_SPACE_HCL;
        return true;
    }
    const struct json_node *type = node_is_object(node) ? node_member(node, "type") : node;
    int space = COLOR_SPACE_RGB;
    if (!type)
        return node_error(node, saying->context->diag, DIAG_MISSING_PROPERTY, NULL,
                          "\"interpolate\" needs a \"type\", such as \"hcl\"");
    if (!json_read_property(type, &property, &space, saying->context->diag))
        return false;
    scale->spec->interpolate_node = node;
    scale->color_space = (enum color_space)(space < 0 ? COLOR_SPACE_RGB : space);
    double gamma = node_number(node_member(node, "gamma"));
    scale->gamma = isnan(gamma) ? 1 : gamma;
    return true;
}

/* What a spec may say that the type or the channel has no use for: Vega-Lite drops it, too. */
static void warn_misplaced(const struct saying *saying)
{
    static const struct {
        const char *name;
        unsigned needs; /* SCALE_ACCEPTS_… */
        bool is_of_colors;
    } rows[] = {
        {"scheme", SCALE_ACCEPTS_SCHEME, true},       {"interpolate", SCALE_ACCEPTS_SCHEME, true},
        {"domainMid", SCALE_ACCEPTS_ENDS, true},      {"bins", SCALE_ACCEPTS_BINS, false},
        {"round", SCALE_ACCEPTS_ROUND, false},        {"padding", SCALE_ACCEPTS_PADDING, false},
        {"rangeMin", SCALE_ACCEPTS_PADDING, false},   {"rangeMax", SCALE_ACCEPTS_PADDING, false},
        {"paddingOuter", SCALE_ACCEPTS_OUTER, false}, {"align", SCALE_ACCEPTS_OUTER, false},
        {"paddingInner", SCALE_ACCEPTS_INNER, false}, {"domainMin", SCALE_ACCEPTS_ENDS, false},
        {"domainMax", SCALE_ACCEPTS_ENDS, false},     {"domainRaw", SCALE_ACCEPTS_ENDS, false},
        {"clamp", SCALE_ACCEPTS_ENDS, false},         {"nice", SCALE_ACCEPTS_NICE, false},
        {"zero", SCALE_ACCEPTS_ZERO, false},          {"exponent", SCALE_ACCEPTS_EXPONENT, false},
        {"base", SCALE_ACCEPTS_BASE, false},          {"constant", SCALE_ACCEPTS_CONSTANT, false}};
    const struct channel *channel = saying->scale->channel;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const struct json_node *member = node_member(saying->params->node, rows[i].name);
        if (!member)
            continue;
        if (!accepts(saying, rows[i].needs))
            node_warn_at_key(member, saying->context->diag, DIAG_NO_EFFECT, NULL,
                             "\"%s\" has no effect on a scale of the type \"%s\"", rows[i].name,
                             saying->scale->type->name);
        else if (rows[i].is_of_colors && channel->range != CHANNEL_RANGE_COLOR)
            node_warn_at_key(member, saying->context->diag, DIAG_TYPE, NULL,
                             "\"%s\" is for colours: it has no effect on the channel \"%s\"",
                             rows[i].name, channel->name);
    }
}

static void take_node(const struct json_node **mine, const struct json_node *given, bool is_taken)
{
    if (is_taken && !*mine && given)
        *mine = given;
}

static void add_range(const struct saying *saying)
{
    struct scale *scale = saying->scale;
    bool is_color = scale->channel->range == CHANNEL_RANGE_COLOR;
    if (!scale->spec->scheme_node)
        take_node(&scale->spec->range_given, saying->params->range, true);
    if (!scale->spec->range_given)
        take_node(&scale->spec->scheme_node, saying->params->scheme,
                  is_color && accepts(saying, SCALE_ACCEPTS_SCHEME));
    if (accepts(saying, SCALE_ACCEPTS_PADDING)) {
        choose_number(&scale->range_min, saying->params->range_min, NAN);
        choose_number(&scale->range_max, saying->params->range_max, NAN);
    }
}

static void add_bands(const struct saying *saying)
{
    struct scale *scale = saying->scale;
    const struct scale_params *params = saying->params;
    if (accepts(saying, SCALE_ACCEPTS_PADDING))
        choose_number(&scale->padding, params->padding, default_padding(saying));
    if (accepts(saying, SCALE_ACCEPTS_INNER))
        choose_number(&scale->padding_inner, params->padding_inner, default_padding_inner(saying));
    if (accepts(saying, SCALE_ACCEPTS_OUTER)) {
        choose_number(&scale->padding_outer, params->padding_outer, default_padding_outer(saying));
        choose_number(&scale->align, params->align, NAN);
    }
}

bool scale_add_properties(struct scale *scale, const struct unit *unit,
                          const struct channel_def *def, const struct scale_params *params,
                          struct context *context)
{
    const struct scale_config *config = &context->config.scale;
    struct saying saying = {scale, unit, def, params, config, context};
    warn_misplaced(&saying);
    if (!scale->spec->binned && is_binned(def))
        scale->spec->binned = def;
    choose_reverse(&saying);
    add_range(&saying);
    add_bands(&saying);
    if (accepts(&saying, SCALE_ACCEPTS_ROUND))
        choose_flag(&scale->round, params->round, config->round);
    if (accepts(&saying, SCALE_ACCEPTS_ZERO))
        choose_flag(&scale->zero, params->zero, default_zero(&saying));
    if (accepts(&saying, SCALE_ACCEPTS_NICE) && !choose_nice(&saying))
        return false;
    if (accepts(&saying, SCALE_ACCEPTS_ENDS)) {
        choose_flag(&scale->clamp, params->clamp, config->clamp);
        take_node(&scale->spec->domain_raw, params->domain_raw, !node_is_null(params->domain_raw));
        take_node(&scale->spec->domain_min, params->domain_min, !node_is_null(params->domain_min));
        take_node(&scale->spec->domain_max, params->domain_max, !node_is_null(params->domain_max));
        take_node(&scale->spec->domain_mid, params->domain_mid,
                  !node_is_null(params->domain_mid) &&
                      scale->channel->range == CHANNEL_RANGE_COLOR);
    }
    if (accepts(&saying, SCALE_ACCEPTS_BASE))
        choose_number(&scale->base, params->base, NAN);
    if (accepts(&saying, SCALE_ACCEPTS_EXPONENT))
        choose_number(&scale->exponent, params->exponent, NAN);
    if (accepts(&saying, SCALE_ACCEPTS_CONSTANT))
        choose_number(&scale->constant, params->constant, NAN);
    take_node(&scale->spec->bins_node, params->bins,
              accepts(&saying, SCALE_ACCEPTS_BINS) && !node_is_null(params->bins));
    return !accepts(&saying, SCALE_ACCEPTS_SCHEME) || choose_interpolate(&saying);
}
