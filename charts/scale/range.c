/*
 * Ranges: what a scale maps to. Vega-Lite: src/compile/scale/range.ts; Vega: vega-encode, Scale.js.
 */
#include <math.h>

#include "charts/context.h"
#include "charts/scale/scale.h"

static bool allocate(struct scale *scale, size_t count, double **range, struct context *context)
{
    *range = arena_array(context->arena, count, sizeof **range);
    scale->range = *range;
    scale->range_count = count;
    scale->range_kind = SCALE_RANGE_NUMBERS;
    return *range != NULL;
}

static void reverse_range(struct scale *scale, double *range)
{
    if (!scale->reverse.is_given || scale->reverse.value == 0)
        return;
    for (size_t i = 0; i < scale->range_count / 2; i++) {
        double end = range[scale->range_count - 1 - i];
        range[scale->range_count - 1 - i] = range[i];
        range[i] = end;
    }
}

/* A range of numbers in the spec; of positions it may name "width" and "height". */
static bool read_numbers(struct scale *scale, double width, double height, struct context *context)
{
    const struct json_node *list = scale->range_node;
    double *range;
    if (!json_is_array(list) || json_size(list) == 0)
        return json_error(list, context->diag, json_is_object(list) ? DIAG_UNSUPPORTED : DIAG_TYPE,
                          NULL, "this range is not read by burin: use an array of values");
    if (!allocate(scale, json_size(list), &range, context))
        return false;
    for (size_t i = 0; i < json_size(list); i++) {
        const struct json_node *element = json_element(list, i);
        const char *text = json_text(element);
        if (json_is_number(element))
            range[i] = json_number(element);
        else if (text && channel_is_position(scale->channel->id) && text[0] == 'w')
            range[i] = width;
        else if (text && channel_is_position(scale->channel->id) && text[0] == 'h')
            range[i] = height;
        else
            return json_error(element, context->diag, DIAG_TYPE, NULL,
                              "the range of the channel \"%s\" must be numbers, not %s",
                              scale->channel->name, json_type_name(element));
    }
    reverse_range(scale, range);
    return true;
}

static bool set_pair(struct scale *scale, double start, double end, struct context *context)
{
    double *range;
    if (!allocate(scale, 2, &range, context))
        return false;
    range[0] = start;
    range[1] = end;
    reverse_range(scale, range);
    return true;
}

static bool set_position(struct scale *scale, double width, double height, struct context *context)
{
    if (scale->range_node)
        return read_numbers(scale, width, height, context);
    if (scale->step.is_given)
        return set_pair(scale, 0,
                        scale->step.value * scale_band_space(scale->domain_count,
                                                             scale_padding_inner(scale),
                                                             scale_padding_outer(scale)),
                        context);
    if (scale->channel->id == CHANNEL_X)
        return set_pair(scale, 0, width, context);
    /* y grows downwards: the largest value of a continuous scale is at the top. */
    return scale_is_discrete(scale) ? set_pair(scale, 0, height, context)
                                    : set_pair(scale, height, 0, context);
}

static bool parse_color(const struct json_node *node, const char *text, struct color *color,
                        struct context *context)
{
    if (text && color_parse(text, color))
        return true;
    const char *near = text ? color_suggest(text) : NULL;
    return json_error(node, context->diag, DIAG_TYPE,
                      near ? arena_format(context->arena, "did you mean \"%s\"?", near) : NULL,
                      text ? "\"%s\" is no colour" : "a colour must be a text", text);
}

static bool set_color_list(struct scale *scale, const struct json_node *list,
                           struct context *context)
{
    size_t count = json_size(list);
    struct color *colors = arena_array(context->arena, count, sizeof *colors);
    if (!colors)
        return count == 0 && json_error(list, context->diag, DIAG_TYPE, NULL, "the range is empty");
    for (size_t i = 0; i < count; i++) {
        const struct json_node *element = json_element(list, i);
        if (!parse_color(element, json_text(element), &colors[i], context))
            return false;
    }
    scale->colors = colors;
    scale->range_count = count;
    return true;
}

static bool set_scheme(struct scale *scale, const char *name, const struct json_node *node,
                       struct context *context)
{
    size_t count;
    const char *const *names = scale_scheme(name, &count);
    if (!names && scale_scheme_is_known(name))
        return json_error(node, context->diag, DIAG_UNSUPPORTED, "give the colours as \"range\"",
                          "the colour scheme \"%s\" is not drawn by burin yet", name);
    if (!names) {
        const char *near = scale_scheme_suggest(name);
        return json_error(node, context->diag, DIAG_UNKNOWN,
                          near ? arena_format(context->arena, "did you mean \"%s\"?", near) : NULL,
                          "unknown colour scheme \"%s\"", name);
    }
    struct color *colors = arena_array(context->arena, count, sizeof *colors);
    if (!colors)
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!parse_color(node, names[i], &colors[i], context))
            return false;
    }
    scale->colors = colors;
    scale->range_count = count;
    return true;
}

static bool set_colors(struct scale *scale, struct context *context)
{
    scale->range_kind = SCALE_RANGE_COLORS;
    if (scale->range_node && json_is_array(scale->range_node))
        return set_color_list(scale, scale->range_node, context);
    if (scale->range_node)
        return json_error(scale->range_node, context->diag, DIAG_UNSUPPORTED,
                          "give an array of colours", "this range is not read by burin yet");
    if (scale->scheme_node && !json_text(scale->scheme_node))
        return json_error(scale->scheme_node, context->diag, DIAG_UNSUPPORTED, "give its name",
                          "a \"scheme\" that is no name is not read by burin yet");
    if (scale->scheme_node)
        return set_scheme(scale, json_text(scale->scheme_node), scale->scheme_node, context);
    if (scale->is_ordered)
        return set_scheme(scale, "blues", scale->node, context);
    const struct json_node *category = NULL;
    for (size_t i = 0; i < CONFIG_LAYER_COUNT; i++) {
        const struct json_node *node =
            json_member(json_member(context->config.layers[i], "range"), "category");
        category = node ? node : category;
    }
    if (json_is_array(category))
        return set_color_list(scale, category, context);
    const struct json_node *scheme = json_member(category, "scheme");
    return json_text(scheme) ? set_scheme(scale, json_text(scheme), scheme, context)
                             : set_scheme(scale, "tableau10", scale->node, context);
}

/* Room for bars at the ends of a continuous domain, in px: Vega's padDomain() for linear scales. */
static void pad_domain(struct scale *scale)
{
    double span = fabs(scale_range_end(scale) - scale_range_start(scale));
    double *first = &scale->numbers[0];
    double *last = &scale->numbers[scale->domain_count - 1];
    if (!scale->padding.is_given || scale->padding.value == 0 || *first == *last)
        return;
    double fraction = span / (span - 2 * scale->padding.value);
    double middle = (*first + *last) / 2;
    double start = middle + (*first - middle) * fraction;
    *last = middle + (*last - middle) * fraction;
    *first = start;
}

bool scale_set_range(struct scale *scale, double width, double height, struct context *context)
{
    bool is_set = false;
    switch (scale->channel->range) {
    case CHANNEL_RANGE_POSITION:
        is_set = set_position(scale, width, height, context);
        break;
    case CHANNEL_RANGE_COLOR:
        is_set = set_colors(scale, context);
        break;
    case CHANNEL_RANGE_NUMBER:
        is_set = scale->range_node ? read_numbers(scale, width, height, context)
                                   : set_pair(scale, context->config.scale.min_opacity,
                                              context->config.scale.max_opacity, context);
        break;
    case CHANNEL_RANGE_OFFSET:
    case CHANNEL_RANGE_POLAR:
    case CHANNEL_RANGE_SHAPE:
    case CHANNEL_RANGE_DASH:
    case CHANNEL_RANGE_NONE:
        break;
    }
    if (!is_set)
        return false;
    if (!scale_is_discrete(scale)) {
        pad_domain(scale);
        if (scale->nice.is_given && scale->nice.value != 0 && scale->type->nice)
            scale->type->nice(scale, scale->nice.value);
    }
    if (scale->type->settle)
        scale->type->settle(scale);
    return true;
}
