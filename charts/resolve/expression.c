/*
 * What expressions learn of a view: its scales (Vega: vega-functions/src/scale.js) and its size.
 */
#include "charts/resolve/expression.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/suggest.h"
#include "charts/read/context.h"
#include "charts/read/params.h"
#include "charts/read/view.h"
#include "charts/scale/scale.h"
#include "data/expr.h"

struct view_scales {
    struct expr_scales scales; /* the first member: ask() gets it back */
    const struct view *view;
    const struct context *context;
    struct arena *arena;
};

/* What Vega-Lite puts before the names of what a view owns: "", "concat_0_", "left_" … */
static const char *name_prefix(const struct view *view, struct arena *arena)
{
    const struct view *parent = view->parent;
    if (view->name)
        return arena_format(arena, "%s_", view->name);
    if (!parent)
        return "";
    const char *before = name_prefix(parent, arena);
    if (!before || parent->kind == VIEW_FACET)
        return before ? arena_format(arena, "%schild_", before) : NULL;
    return arena_format(arena, "%s%s_%zu_", before, parent->kind == VIEW_LAYER ? "layer" : "concat",
                        (size_t)(view - parent->children));
}

/* The scale of that full name in view or below it. */
static const struct scale *find_below(const struct view *view, const char *name,
                                      struct arena *arena)
{
    const char *prefix = name_prefix(view, arena);
    size_t length = prefix ? strlen(prefix) : 0;
    if (prefix && !strncmp(name, prefix, length)) {
        const struct channel *channel = channel_named(name + length);
        if (channel && view->scales[channel->id])
            return view->scales[channel->id];
    }
    for (size_t i = 0; i < view->child_count; i++) {
        const struct scale *scale = find_below(&view->children[i], name, arena);
        if (scale)
            return scale;
    }
    return NULL;
}

/* Of a layer or unit the nearest one that has it: layers may have scales of their own. */
static const struct scale *find_channel(const struct view *view, enum channel_id id)
{
    const struct scale *scale = view_scale(view, id);
    for (size_t i = 0; !scale && i < view->child_count; i++)
        scale = find_channel(&view->children[i], id);
    return scale;
}

static const struct scale *find(const struct view_scales *own, const char *name)
{
    const struct channel *channel = channel_named(name);
    const struct scale *scale = channel ? find_channel(own->view, channel->id) : NULL;
    const struct view *root = own->view;
    while (root->parent)
        root = root->parent;
    return scale ? scale : find_below(root, name, own->arena);
}

/* --- projections ------------------------------------------------------------------------------ */

static const struct projection *projection_below(const struct view *view)
{
    const struct projection *projection = view->unit ? view->unit->projection : NULL;
    for (size_t i = 0; !projection && i < view->child_count; i++)
        projection = projection_below(&view->children[i]);
    return projection;
}

/* Of the view that Vega-Lite names with that prefix. */
static const struct projection *find_prefixed(const struct view *view, const char *name,
                                              size_t length, struct arena *arena)
{
    const char *prefix = name_prefix(view, arena);
    if (prefix && strlen(prefix) == length && !strncmp(prefix, name, length))
        return projection_below(view);
    const struct projection *projection = NULL;
    for (size_t i = 0; !projection && i < view->child_count; i++)
        projection = find_prefixed(&view->children[i], name, length, arena);
    return projection;
}

/* "projection": the view's own; "concat_0_projection": another's. */
static const struct projection *find_projection(const struct view_scales *own, const char *name)
{
    static const char suffix[] = "projection";
    size_t length = strlen(name), ending = sizeof suffix - 1;
    if (length < ending || strcmp(name + length - ending, suffix) != 0)
        return NULL;
    const struct projection *projection = length == ending ? projection_below(own->view) : NULL;
    const struct view *root = own->view;
    while (root->parent)
        root = root->parent;
    return projection ? projection : find_prefixed(root, name, length - ending, own->arena);
}

/* --- what is asked ---------------------------------------------------------------------------- */

static bool has(const struct expr_scales *scales, const char *name, const char **near)
{
    const struct view_scales *own = (const struct view_scales *)scales;
    struct suggest suggest = {.word = name};
    if (find(own, name) || find_projection(own, name))
        return true;
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        if (find_channel(own->view, (enum channel_id)i))
            suggest_offer(&suggest, channels[i].name);
    }
    *near = suggest.best;
    return false;
}

static struct value array_of(struct value *items, size_t count, struct arena *arena)
{
    struct value_array *array = arena_alloc(arena, sizeof *array);
    if (!array || (!items && count))
        return VALUE_OF_UNDEFINED;
    *array = (struct value_array){.count = count, .items = items};
    return (struct value){.type = VALUE_ARRAY, .array = array};
}

static struct value numbers_of(const double *numbers, size_t count, enum value_type type,
                               struct arena *arena)
{
    struct value *items = arena_array(arena, count, sizeof *items);
    for (size_t i = 0; items && i < count; i++)
        items[i] = (struct value){.type = type, .number = numbers[i]};
    return array_of(items, count, arena);
}

static struct value color_value(struct color color, struct arena *arena)
{
    char text[COLOR_TEXT_SIZE];
    const char *copy = arena_copy(arena, text, color_write(text, color));
    return copy ? VALUE_OF_TEXT(copy) : VALUE_OF_UNDEFINED;
}

static enum value_type number_type(const struct scale *scale)
{
    return scale->type->kind == SCALE_KIND_TIME ? VALUE_DATE : VALUE_NUMBER;
}

static struct value ask_scale(const struct scale *scale, struct value value, struct arena *arena)
{
    struct color color;
    struct dash dash;
    const char *shape;
    switch (scale->range_kind) {
    case SCALE_RANGE_NUMBERS:
        return scale->range_count ? VALUE_OF_NUMBER(scale_place(scale, value)) : VALUE_OF_UNDEFINED;
    case SCALE_RANGE_COLORS:
        return scale_color(scale, value, &color) ? color_value(color, arena) : VALUE_OF_UNDEFINED;
    case SCALE_RANGE_TEXTS:
        shape = scale_shape(scale, value);
        return shape ? VALUE_OF_TEXT(shape) : VALUE_OF_UNDEFINED;
    case SCALE_RANGE_DASHES:
        return scale_dash(scale, value, &dash)
                   ? numbers_of(dash.lengths, dash.count, VALUE_NUMBER, arena)
                   : VALUE_OF_UNDEFINED;
    }
    return VALUE_OF_UNDEFINED;
}

static struct value ask_domain(const struct scale *scale, struct value value, struct arena *arena)
{
    (void)value;
    if (!scale_is_discrete(scale))
        return numbers_of(scale->numbers, scale->domain_count, number_type(scale), arena);
    struct value *items = arena_array(arena, scale->domain_count, sizeof *items);
    if (items && scale->domain_count)
        memcpy(items, scale->domain, scale->domain_count * sizeof *items);
    return array_of(items, scale->domain_count, arena);
}

static struct value ask_range(const struct scale *scale, struct value value, struct arena *arena)
{
    (void)value;
    if (scale->range_kind == SCALE_RANGE_NUMBERS)
        return numbers_of(scale->range, scale->range_count, VALUE_NUMBER, arena);
    struct value *items = arena_array(arena, scale->range_count, sizeof *items);
    for (size_t i = 0; items && i < scale->range_count; i++) {
        items[i] = scale->range_kind == SCALE_RANGE_COLORS  ? color_value(scale->colors[i], arena)
                   : scale->range_kind == SCALE_RANGE_TEXTS ? VALUE_OF_TEXT(scale->texts[i])
                                                            : VALUE_OF_UNDEFINED;
        if (scale->range_kind == SCALE_RANGE_DASHES)
            items[i] =
                numbers_of(scale->dashes[i].lengths, scale->dashes[i].count, VALUE_NUMBER, arena);
    }
    return array_of(items, scale->range_count, arena);
}

static struct value ask_bandwidth(const struct scale *scale, struct value value,
                                  struct arena *arena)
{
    (void)value, (void)arena;
    return VALUE_OF_NUMBER(scale_bandwidth(scale));
}

/* The band whose place a position is: invertRange() of Vega's band scales. */
static struct value invert_band(const struct scale *scale, double position)
{
    double low = fmin(scale_range_start(scale), scale_range_end(scale));
    double high = fmax(scale_range_start(scale), scale_range_end(scale));
    if (scale->domain_count == 0 || !(position >= low && position <= high) ||
        position < scale->band_start)
        return VALUE_OF_UNDEFINED;
    size_t last = scale->domain_count - 1;
    double steps = floor((position - scale->band_start) / scale->band_step);
    size_t index = steps > (double)last ? last : (size_t)steps;
    if (position - scale->band_start - (double)index * scale->band_step > scale->bandwidth + 1e-10)
        return VALUE_OF_UNDEFINED;
    bool is_turned = scale_range_end(scale) < scale_range_start(scale);
    return scale->domain[is_turned ? last - index : index];
}

static struct value ask_invert(const struct scale *scale, struct value value, struct arena *arena)
{
    (void)arena;
    double position = value_to_number(value);
    if (scale->range_kind != SCALE_RANGE_NUMBERS || scale->range_count < 2 ||
        scale->domain_count == 0)
        return VALUE_OF_UNDEFINED;
    if (scale_is_discrete(scale))
        return invert_band(scale, position);
    if (scale->domain_count < 2 || scale->type->index)
        return VALUE_OF_UNDEFINED;
    double (*lift)(const struct scale *, double) = scale->type->lift;
    double (*ground)(const struct scale *, double) = scale->type->ground;
    double first = scale->numbers[0], last = scale->numbers[scale->domain_count - 1];
    double from = lift ? lift(scale, first) : first, to = lift ? lift(scale, last) : last;
    double part =
        (position - scale_range_start(scale)) / (scale_range_end(scale) - scale_range_start(scale));
    double number = from * (1 - part) + to * part;
    return (struct value){.type = number_type(scale),
                          .number = ground ? ground(scale, number) : number};
}

/* By the functions of data/expr/functions_scale.c. */
static const struct {
    const char *name;
    struct value (*ask)(const struct scale *scale, struct value value, struct arena *arena);
} questions[] = {
    {"scale", ask_scale}, {"invert", ask_invert},       {"domain", ask_domain},
    {"range", ask_range}, {"bandwidth", ask_bandwidth}, {"gradient", expression_gradient},
};

static struct value ask(const struct expr_scales *scales, const char *function, const char *name,
                        struct value value, struct arena *arena)
{
    const struct view_scales *own = (const struct view_scales *)scales;
    const struct projection *projection = find_projection(own, name);
    const struct scale *scale = find(own, name);
    if (projection && !scale)
        return own->context->ask_projection(projection, function, value, arena);
    for (size_t i = 0; scale && i < COUNT_OF(questions); i++) {
        if (!strcmp(questions[i].name, function))
            return questions[i].ask(scale, value, arena);
    }
    return VALUE_OF_UNDEFINED;
}

static const struct expr_scales *scales_new(const struct view *view, const struct context *context)
{
    struct arena *arena = context->arena;
    struct view_scales *own = arena_alloc(arena, sizeof *own);
    if (!own)
        return NULL;
    *own = (struct view_scales){
        .scales = {.ask = ask, .has = has}, .view = view, .context = context, .arena = arena};
    return &own->scales;
}

const struct expr_scope *view_scope_new(const struct view *view, const struct context *context)
{
    enum { WIDTH, HEIGHT, OWN_WIDTH, OWN_HEIGHT, SIZE_COUNT };
    struct expr_scope *scope = arena_alloc(context->arena, sizeof *scope);
    struct expr_variable *size = arena_array(context->arena, SIZE_COUNT, sizeof *size);
    const struct expr_scales *scales = scales_new(view, context);
    const struct view *frame = view;
    while (frame->parent && frame->parent->kind == VIEW_LAYER)
        frame = frame->parent;
    const char *prefix = name_prefix(frame, context->arena);
    const char *width = prefix ? arena_format(context->arena, "%swidth", prefix) : NULL;
    const char *height = prefix ? arena_format(context->arena, "%sheight", prefix) : NULL;
    if (!scope || !size || !scales || !width || !height)
        return NULL;
    size[WIDTH] =
        (struct expr_variable){.name = "width", .value = VALUE_OF_NUMBER(view->pixel_width)};
    size[HEIGHT] =
        (struct expr_variable){.name = "height", .value = VALUE_OF_NUMBER(view->pixel_height)};
    size[OWN_WIDTH] = size[WIDTH]; /* as Vega-Lite calls them: "child_width", "concat_0_width" */
    size[OWN_WIDTH].name = width;
    size[OWN_HEIGHT] = size[HEIGHT];
    size[OWN_HEIGHT].name = height;
    *scope = (struct expr_scope){.variables = size,
                                 .variable_count = SIZE_COUNT,
                                 .outer = &context->scope,
                                 .scales = scales};
    return scope;
}

/* The size of a view may change between two expressions, so the scope is made for each. */
struct view_evaluator {
    struct json_evaluator evaluator; /* the first member: evaluate() gets it back */
    const struct view *view;
    const struct context *context;
};

static enum json_evaluation evaluate(const struct json_evaluator *evaluator,
                                     const struct json_node *node, json_t **value,
                                     struct diag *diag)
{
    const struct view_evaluator *own = (const struct view_evaluator *)evaluator;
    const struct expr_scope *scope = view_scope_new(own->view, own->context);
    return scope ? params_evaluate(node, scope, own->context, value, diag) : JSON_FAILED;
}

const struct json_evaluator *view_evaluator_new(const struct view *view,
                                                const struct context *context)
{
    struct view_evaluator *own = arena_alloc(context->arena, sizeof *own);
    if (!own)
        return NULL;
    *own = (struct view_evaluator){
        .evaluator = {.evaluate = evaluate}, .view = view, .context = context};
    return &own->evaluator;
}
