/*
 * Ranges of shapes and of dashes.
 */
#include "base/array.h"
#include "charts/read/context.h"
#include "charts/resolve/range.h"
#include "charts/resolve/scale_spec.h"

/* Vega's config.range.symbol */
static const char *const default_shapes[] = {"circle",        "square",       "triangle-up",
                                             "cross",         "diamond",      "triangle-right",
                                             "triangle-down", "triangle-left"};

static bool is_reversed(const struct scale *scale)
{
    return scale->reverse.is_given && scale->reverse.value != 0;
}

static bool read_shapes(struct scale *scale, const struct json_node *list, struct context *context)
{
    size_t count = node_size(list);
    const char **texts = arena_array(context->arena, count, sizeof *texts);
    if (!node_is_array(list) || count == 0)
        return node_error(list, context->diag, DIAG_TYPE, NULL,
                          "the range of shapes must be an array of names");
    for (size_t i = 0; texts && i < count; i++) {
        const struct json_node *element = node_element(list, i);
        texts[is_reversed(scale) ? count - 1 - i : i] = node_text(element);
        if (!node_text(element))
            return node_error(element, context->diag, DIAG_TYPE, NULL,
                              "a shape must be a text such as \"circle\", not %s",
                              node_type_name(element));
    }
    scale->texts = texts;
    scale->range_count = count;
    return texts != NULL;
}

bool range_set_shapes(struct scale *scale, struct context *context)
{
    const struct json_node *list = scale->spec->range_node;
    scale->range_kind = SCALE_RANGE_TEXTS;
    if (!list || node_text(list))
        list = scale_config_range(node_text(list) ? node_text(list) : "symbol", context);
    if (list)
        return read_shapes(scale, list, context);
    size_t count = COUNT_OF(default_shapes);
    const char **texts = arena_array(context->arena, count, sizeof *texts);
    for (size_t i = 0; texts && i < count; i++)
        texts[is_reversed(scale) ? count - 1 - i : i] = default_shapes[i];
    scale->texts = texts;
    scale->range_count = count;
    return texts != NULL;
}

/* Vega-Lite's default for strokeDash. */
static const double solid[] = {1, 0}, dashed[] = {4, 2}, short_dashed[] = {2, 1}, dotted[] = {1, 1},
                    mixed[] = {1, 2, 4, 2};
static const struct dash default_dashes[] = {{true, solid, COUNT_OF(solid)},
                                             {true, dashed, COUNT_OF(dashed)},
                                             {true, short_dashed, COUNT_OF(short_dashed)},
                                             {true, dotted, COUNT_OF(dotted)},
                                             {true, mixed, COUNT_OF(mixed)}};

bool range_set_dashes(struct scale *scale, struct context *context)
{
    const struct json_node *list = scale->spec->range_node;
    size_t count = list ? node_size(list) : COUNT_OF(default_dashes);
    struct dash *dashes = arena_array(context->arena, count, sizeof *dashes);
    scale->range_kind = SCALE_RANGE_DASHES;
    if (list && (!node_is_array(list) || count == 0))
        return node_error(list, context->diag, DIAG_TYPE, NULL,
                          "the range of dashes must be an array of arrays of lengths");
    for (size_t i = 0; dashes && i < count; i++) {
        size_t place = is_reversed(scale) ? count - 1 - i : i;
        if (!list)
            dashes[place] = default_dashes[i];
        else if (!property_read_dash(node_element(list, i), &dashes[place], context->diag))
            return false;
    }
    scale->dashes = dashes;
    scale->range_count = count;
    return dashes != NULL;
}
