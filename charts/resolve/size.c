/*
 * The size of a view along x and y: what is given; else the step of a discrete scale times its
 * bands; else the config's.
 */
#include "charts/resolve/size.h"

#include <math.h>

#include "base/array.h"
#include "charts/read/context.h"
#include "charts/read/map.h"
#include "charts/read/mark_type.h"
#include "charts/read/view.h"
#include "charts/resolve/type.h"
#include "charts/scale/scale.h"

/* One direction of a frame: the first unit that says something explicit wins, then the first at
 * all. */
struct sizing {
    struct context *context;
    enum channel_id id;
    bool is_settled, is_explicit;
    struct extent size;
    struct scale *scale; /* EXTENT_STEP: whose bands are counted */
    bool is_step_nested; /* that step follows from offsets: it can't be compared with others */
};

static struct extent discrete_size(const struct config *config, enum channel_id id)
{
    struct extent size =
        id == CHANNEL_X ? config->view.discrete_width : config->view.discrete_height;
    return size.type == EXTENT_UNSET ? (struct extent){EXTENT_STEP, config->view.step} : size;
}

static bool is_step(struct extent size)
{
    return size.type == EXTENT_STEP || size.type == EXTENT_POSITION_STEP;
}

static double continuous_size(const struct config *config, enum channel_id id)
{
    return id == CHANNEL_X ? config->view.continuous_width : config->view.continuous_height;
}

static struct extent default_size(const struct config *config, const struct unit *unit,
                                  const struct scale *scale, enum channel_id id)
{
    bool is_round = unit->mark->has_polar_band || unit_is_projected(unit);
    struct extent discrete = discrete_size(config, id);
    if ((scale && !scale_is_discrete(scale)) || (!scale && is_round))
        return (struct extent){EXTENT_PX, continuous_size(config, id)};
    if (scale)
        return discrete;
    return (struct extent){EXTENT_PX, discrete.amount};
}

/* Whether a step is that of the offsets within the bands: getStepFor(). */
static bool is_for_offset(const struct unit *unit, struct extent size, enum channel_id id)
{
    const struct channel_def *offset = &unit->encoding[scale_offset_channel(id)];
    return size.type == EXTENT_STEP && channel_def_is_scaled(offset) &&
           channel_def_is_discrete(offset);
}

static double bands(const struct scale *scale)
{
    return scale_band_space(scale->domain_count, scale_padding_inner(scale),
                            scale_padding_outer(scale));
}

/* Of that channel, for its step to be set; NULL: none. */
static struct scale *scale_of(struct unit *unit, enum channel_id id)
{
    return view_scale_owner(unit->view, id)->scales[channels[id].main];
}

/* A position's step in px, getPositionStep(): that of its offsets, as many as there are in a band.
 */
static double position_step(struct unit *unit, const struct scale *scale, struct extent size,
                            bool is_explicit)
{
    enum channel_id offset_id = scale_offset_channel(scale->channel->id);
    struct scale *offset = scale_of(unit, offset_id);
    if (!offset || !is_for_offset(unit, size, scale->channel->id))
        return size.amount;
    if (scale->type->has_bands && scale_is_discrete(offset))
        offset->step = (struct scale_choice){size.amount, true, is_explicit};
    double count = offset->type->has_bands ? bands(offset) : (double)offset->domain_count;
    return size.amount * count / (1 - scale_padding_inner(scale));
}

static bool visit_size(struct unit *unit, void *closure)
{
    struct sizing *sizing = closure;
    const struct config *config = &sizing->context->config;
    struct scale *scale = scale_of(unit, sizing->id);
    struct extent given = sizing->id == CHANNEL_X ? unit->view->width : unit->view->height;
    bool is_explicit = given.type != EXTENT_UNSET;
    struct extent size = is_explicit ? given : default_size(config, unit, scale, sizing->id);
    bool has_steps = scale && scale_is_discrete(scale);
    if (size.type == EXTENT_CONTAINER)
        size = (struct extent){EXTENT_PX, continuous_size(config, sizing->id)};
    if (is_step(size) && !has_steps) {
        const char *name = sizing->id == CHANNEL_X ? "width" : "height";
        node_warn(unit->view->node, sizing->context->diag, DIAG_NO_EFFECT, NULL,
                  "\"%s\" is a step, but its scale has no steps: ignored", name);
        is_explicit = false;
        size = default_size(config, unit, scale, sizing->id);
    }
    bool is_nested = is_step(size) && is_for_offset(unit, size, sizing->id);
    if (is_step(size))
        size = (struct extent){EXTENT_STEP, position_step(unit, scale, size, is_explicit)};
    bool is_larger =
        size.amount > (scale ? scale->step.value : 0) && !(is_nested || sizing->is_step_nested);
    if (size.type == EXTENT_STEP &&
        (!scale->step.is_given || (is_explicit && !scale->step.is_explicit) ||
         (is_explicit == scale->step.is_explicit && is_larger))) {
        scale->step = (struct scale_choice){size.amount, true, is_explicit};
        sizing->is_step_nested = is_nested;
    }
    if (!sizing->is_settled || (is_explicit && !sizing->is_explicit)) {
        sizing->is_settled = true;
        sizing->is_explicit = is_explicit;
        sizing->size = size;
        sizing->scale = scale;
    }
    return true;
}

static double sized(const struct sizing *sizing)
{
    if (sizing->size.type != EXTENT_STEP) {
        return sizing->size.amount;
    }
    return sizing->scale->step.value * bands(sizing->scale);
}

/* Where the call gives the size of the picture, bands are as wide as that makes them. */
static bool drop_steps(struct unit *unit, void *closure)
{
    const struct sizing *sizing = closure;
    struct scale *scales[] = {scale_of(unit, sizing->id),
                              scale_of(unit, scale_offset_channel(sizing->id))};
    for (size_t i = 0; i < COUNT_OF(scales); i++) {
        if (scales[i])
            scales[i]->step.is_given = false;
    }
    return true;
}

/* Plots keep about the shape that they have by default. */
static const double most_open = 1.6;

/* By the frame's factor; whether steps were, which follow from the size then. */
static bool multiply_size(const struct view *frame, const struct sizing *sizing, double *size)
{
    const struct size_change *change = &frame->size_change;
    double factor = change->factors[sizing->id == CHANNEL_Y];
    bool is_of_open = change->is_of_open[sizing->id == CHANNEL_Y];
    if (!(factor > 0) || (is_of_open && sizing->is_explicit))
        return false;
    bool is_stepped = sizing->size.type == EXTENT_STEP;
    *size *= is_of_open && !is_stepped ? fmin(factor, most_open) : factor;
    return is_of_open && is_stepped && factor > 1;
}

static bool find_size(struct view *frame, enum channel_id id, struct context *context, double *size)
{
    struct sizing sizing = {.context = context, .id = id};
    if (!view_each_unit(frame, visit_size, &sizing))
        return false;
    *size = sized(&sizing);
    bool is_asked = context->size[id == CHANNEL_Y].px > 0;
    bool is_changed = multiply_size(frame, &sizing, size);
    if (is_asked || is_changed) {
        frame->is_stepped[id == CHANNEL_Y] = false;
        return view_each_unit(frame, drop_steps, &sizing);
    }
    frame->is_stepped[id == CHANNEL_Y] = sizing.size.type == EXTENT_STEP;
    if (sizing.size.type != EXTENT_STEP && sizing.scale)
        sizing.scale->step.is_given = false;
    return true;
}

static void set_size(struct view *view, enum channel_id id, double size)
{
    *(id == CHANNEL_X ? &view->pixel_width : &view->pixel_height) = size;
    for (size_t i = 0; i < view->child_count; i++)
        set_size(&view->children[i], id, size);
}

void size_multiply(struct view *view, const struct size_change *change)
{
    view->size_change = *change;
    for (size_t i = 0; i < view->child_count; i++)
        size_multiply(&view->children[i], change);
}

void size_set(struct view *view, double width, double height)
{
    if (view->kind == VIEW_CONCAT) {
        if (view->pixel_width > 0)
            set_size(view, CHANNEL_X, width);
        if (view->pixel_height > 0)
            set_size(view, CHANNEL_Y, height);
        return;
    }
    view->pixel_width = width;
    view->pixel_height = height;
    for (size_t i = 0; i < view->child_count; i++)
        size_set(&view->children[i], width, height);
}

/* Views that share a scale have one size: parseNonUnitLayoutSizeForChannel(). */
static bool merges_sizes(struct view *view, enum channel_id id)
{
    return view->kind == VIEW_UNIT || view->kind == VIEW_LAYER ||
           (view->kind == VIEW_CONCAT && view->scale_resolve[id] == RESOLVE_SHARED);
}

/* Views below each other that are all as wide are as wide as their concatenation; so with heights
 * side by side. */
static void merge_size(struct view *view, enum channel_id id)
{
    bool is_along = view->composition.columns == (id == CHANNEL_X ? 1 : 0);
    double *size = id == CHANNEL_X ? &view->pixel_width : &view->pixel_height;
    *size = 0;
    for (size_t i = 0; view->kind == VIEW_CONCAT && i < view->child_count; i++) {
        const struct view *child = &view->children[i];
        double own = id == CHANNEL_X ? child->pixel_width : child->pixel_height;
        if (!is_along || child->is_stepped[id == CHANNEL_Y] || (i > 0 && own != *size)) {
            *size = 0;
            return;
        }
        *size = own;
    }
}

static bool resolve_size(struct view *view, enum channel_id id, struct context *context)
{
    double size;
    if (merges_sizes(view, id)) {
        if (!find_size(view, id, context, &size))
            return false;
        set_size(view, id, size);
        if (view->kind == VIEW_CONCAT)
            merge_size(view, id);
        return true;
    }
    for (size_t i = 0; i < view->child_count; i++) {
        if (!resolve_size(&view->children[i], id, context))
            return false;
    }
    merge_size(view, id);
    return true;
}

bool size_resolve_all(struct view *root, struct context *context)
{
    return resolve_size(root, CHANNEL_X, context) && resolve_size(root, CHANNEL_Y, context);
}
