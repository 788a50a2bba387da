/*
 * Ranges of colours: lists, schemes, and the ranges that a config names. Vega: configureScheme()
 * and configureRange() in vega-encode/src/Scale.js.
 */
#include <math.h>
#include <string.h>

#include "base/array.h"
#include "base/suggest.h"
#include "charts/read/context.h"
#include "charts/read/mark_type.h"
#include "charts/read/view.h"
#include "charts/resolve/range.h"
#include "charts/resolve/scale_spec.h"
#include "charts/scale/scheme.h"

/* Colours before they are fitted to a type. */
struct palette {
    const struct json_node *node; /* where they come from */
    struct color *colors;
    size_t count;
    bool is_scheme, is_ramp; /* of a scheme; one that runs continuously */
    enum color_space space;  /* of the ramp */
    double extent[2];        /* the part of the ramp */
    double wanted;           /* how many colours; NAN: as many as needed */
};

const struct json_node *scale_config_range(const char *name, const struct context *context)
{
    return config_find(&context->config, "range", name);
}

static bool parse_color(const struct json_node *node, struct color *color, struct context *context)
{
    const char *text = node_text(node);
    if (node_is_null(node)) { /* paints nothing */
        *color = (struct color){0};
        return true;
    }
    if (text && color_parse(text, color))
        return true;
    const char *near = text ? color_suggest(text) : NULL;
    return node_error(node, context->diag, DIAG_TYPE, suggest_hint(near, NULL, context->arena),
                      text ? "\"%s\" is no colour" : "a colour must be a text", text);
}

static bool read_list(const struct json_node *list, struct palette *palette,
                      struct context *context)
{
    palette->node = list;
    palette->count = node_size(list);
    if (palette->count == 0)
        return node_error(list, context->diag, DIAG_TYPE, NULL, "the range is empty");
    palette->colors = arena_array(context->arena, palette->count, sizeof *palette->colors);
    for (size_t i = 0; palette->colors && i < palette->count; i++) {
        if (!parse_color(node_element(list, i), &palette->colors[i], context))
            return false;
    }
    return palette->colors != NULL;
}

static bool read_scheme_name(const char *name, const struct json_node *node,
                             struct palette *palette, struct context *context)
{
    const struct color_scheme *scheme = scheme_named(name, &palette->is_ramp);
    palette->node = node;
    palette->is_scheme = true;
    palette->space = COLOR_SPACE_RGB;
    if (scheme) {
        palette->colors = scheme_colors(scheme, &palette->count, context->arena);
        return palette->colors != NULL;
    }
    const char *near = scheme_suggest(name);
    return node_error(node, context->diag, DIAG_UNKNOWN, suggest_hint(near, NULL, context->arena),
                      "unknown colour scheme \"%s\"", name);
}

/* A name, a list, or {"name" (Vega: "scheme"), "extent", "count"}. */
static bool read_scheme(const struct scale *scale, const struct json_node *node,
                        struct palette *palette, struct context *context)
{
    const struct json_node *name = node_is_object(node) ? node_member(node, "name") : node;
    const struct json_node *extent = node_member(node, "extent");
    name = name ? name : node_member(node, "scheme");
    palette->wanted = node_number(node_member(node, "count"));
    if (extent) {
        palette->extent[0] = node_number(node_element(extent, 0));
        palette->extent[1] = node_number(node_element(extent, 1));
        if (node_size(extent) != 2 || isnan(palette->extent[0] + palette->extent[1]))
            return node_error(extent, context->diag, DIAG_TYPE, NULL,
                              "\"extent\" must be two numbers from 0 to 1");
    }
    if (node_is_array(name)) {
        palette->is_scheme = palette->is_ramp = true;
        palette->space = scale->color_space;
        return read_list(name, palette, context);
    }
    if (node_text(name))
        return read_scheme_name(node_text(name), name, palette, context);
    return node_error(node, context->diag, DIAG_TYPE, NULL, "a scheme must be a name, not %s",
                      node_type_name(node));
}

/* Vega's own config.range */
static const struct {
    const char *range, *scheme;
    bool is_reversed;
} default_schemes[] = {{"category", "tableau10", false},
                       {"diverging", "blueorange", true},
                       {"heatmap", "yellowgreenblue", false},
                       {"ordinal", "blues", false},
                       {"ramp", "blues", false}};

static bool read_named_range(const struct scale *scale, const char *name,
                             const struct json_node *place, struct palette *palette,
                             struct context *context)
{
    const struct json_node *configured = scale_config_range(name, context);
    if (node_is_array(configured))
        return read_list(configured, palette, context);
    if (configured && !node_text(configured))
        return read_scheme(scale, configured, palette, context);
    for (size_t i = 0; i < COUNT_OF(default_schemes); i++) {
        const char *range = node_text(configured) ? node_text(configured) : name;
        if (strcmp(default_schemes[i].range, range) != 0)
            continue;
        if (default_schemes[i].is_reversed)
            palette->extent[0] = 1, palette->extent[1] = 0;
        return read_scheme_name(default_schemes[i].scheme, place, palette, context);
    }
    return node_error(place, context->diag, DIAG_UNKNOWN,
                      "use category, ordinal, ramp, heatmap or diverging",
                      "unknown range \"%s\" of colours", name);
}

static const char *default_range(const struct scale *scale)
{
    const struct channel_def *def = &scale->spec->unit->encoding[scale->channel->id];
    if (scale_is_discrete(scale))
        return def->type == FIELD_NOMINAL ? "category" : "ordinal";
    if (scale->spec->domain_mid)
        return "diverging";
    return scale->spec->unit->mark->is_heatmap ? "heatmap" : "ramp";
}

static bool read_palette(const struct scale *scale, struct palette *palette,
                         struct context *context)
{
    const struct json_node *range = scale->spec->range_node;
    if (node_is_array(range))
        return read_list(range, palette, context);
    if (node_text(range))
        return read_named_range(scale, node_text(range), range, palette, context);
    if (range)
        return node_error(range, context->diag, DIAG_UNSUPPORTED, "give an array of colours",
                          "this range is not read by burin yet");
    if (scale->spec->scheme_node)
        return read_scheme(scale, scale->spec->scheme_node, palette, context);
    return read_named_range(scale, default_range(scale), scale->spec->node, palette, context);
}

/* How many colours a type needs of a scheme: Vega counts 5 where it knows nothing. */
static size_t colors_needed(const struct scale *scale, const struct palette *palette)
{
    size_t wanted = palette->wanted >= 1 && palette->wanted < 10000 ? (size_t)palette->wanted : 0;
    size_t count = scale->domain_count;
    switch (scale->type->domain) {
    case SCALE_DOMAIN_CUTS:
        return count + 1;
    case SCALE_DOMAIN_BINS:
        return count ? count - 1 : 0;
    case SCALE_DOMAIN_VALUES:
        return wanted ? wanted : count ? count : 5;
    case SCALE_DOMAIN_SAMPLE:
    case SCALE_DOMAIN_ENDS:
        break;
    }
    return !scale_has_list(scale) ? count : wanted ? wanted : 5;
}

/* A list of colours out of a ramp, without its ends: quantizeInterpolator(). */
static bool sample(const struct scale *scale, struct palette *palette, struct context *context)
{
    size_t count = colors_needed(scale, palette);
    struct color *colors = arena_array(context->arena, count, sizeof *colors);
    for (size_t i = 0; colors && i < count; i++) {
        double part = (double)(i + 1) / (double)(count + 1);
        double along = palette->extent[0] + part * (palette->extent[1] - palette->extent[0]);
        colors[i] = color_interpolate_all(palette->colors, palette->count, along, palette->space,
                                          scale->gamma);
    }
    palette->colors = colors;
    palette->count = count;
    return colors || count == 0;
}

static void reverse(struct color *colors, size_t count)
{
    for (size_t i = 0; i < count / 2; i++) {
        struct color other = colors[count - 1 - i];
        colors[count - 1 - i] = colors[i];
        colors[i] = other;
    }
}

/* A continuous scale runs along the whole ramp, or mixes the colours of a list. */
static void set_ramp(struct scale *scale, const struct palette *palette, bool is_reversed)
{
    scale->color_space = palette->is_ramp ? palette->space : scale->color_space;
    scale->gamma = palette->is_ramp && palette->space == COLOR_SPACE_RGB ? 1 : scale->gamma;
    scale->ramp_start = palette->extent[is_reversed ? 1 : 0];
    scale->ramp_end = palette->extent[is_reversed ? 0 : 1];
    if (palette->is_ramp)
        return;
    scale->ramp_start = 0;
    scale->ramp_end = 1;
    if (is_reversed)
        reverse(palette->colors, palette->count);
}

bool range_set_colors(struct scale *scale, struct context *context)
{
    struct palette palette = {.extent = {0, 1}, .wanted = NAN};
    bool is_reversed = scale->reverse.is_given && scale->reverse.value != 0;
    bool is_time = scale->type->kind == SCALE_KIND_TIME;
    scale->range_kind = SCALE_RANGE_COLORS;
    if (!read_palette(scale, &palette, context))
        return false;
    if (!scale_has_list(scale) && !is_time) {
        if (palette.is_ramp && scale->domain_count > 3)
            return node_error(
                palette.node, context->diag, DIAG_DATA, "give \"range\" one colour a number",
                "a scheme has no places for a domain of %zu numbers", scale->domain_count);
        set_ramp(scale, &palette, is_reversed);
    } else {
        if (palette.is_ramp && !sample(scale, &palette, context))
            return false;
        size_t most = colors_needed(scale, &palette);
        bool is_cut = is_time || (palette.is_scheme && !scale_is_discrete(scale));
        palette.count = is_cut && most < palette.count ? most : palette.count;
        if (is_reversed)
            reverse(palette.colors, palette.count);
    }
    scale->colors = palette.colors;
    scale->range_count = palette.count;
    return true;
}
