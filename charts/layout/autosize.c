/*
 * Autosize. Vega-Lite: normalizeAutoSize() and getTopLevelProperties(); Vega:
 * vega-view-transforms/src/ViewLayout.js.
 */
#include "charts/layout/autosize.h"

#include <math.h>

#include "base/array.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "render/scene.h"

static const char *const types[] = {"pad", "fit", "fit-x", "fit-y", "none", NULL};
static const char *const contents[] = {"content", "padding", NULL};

static const struct property autosize_properties[] = {
    PROPERTY_ROW_ENUM(struct autosize, "type", type, types),
    PROPERTY_ROW_ENUM(struct autosize, "contains", contains, contents),
    PROPERTY_ROW_IGNORED("resize"), /* whether to do it again when something has changed */
};

const struct property_set autosize_property_set = {"autosize", autosize_properties,
                                                   COUNT_OF(autosize_properties)};

static bool read_level(const struct json_node *node, struct autosize *autosize,
                       struct context *context)
{
    if (!node || node_is_null(node))
        return true;
    autosize->node = node;
    if (node_is_object(node))
        return json_read_properties(node, "autosize", PROPERTIES(autosize_properties), autosize,
                                    context->diag);
    return json_read_property(node, &autosize_properties[0], autosize, context->diag);
}

static bool is_composed(const struct view *view)
{
    return view->kind == VIEW_CONCAT || view->kind == VIEW_FACET;
}

/* A width or height of "container" fits unless something else is said. */
static void set_defaults(const struct view *view, struct autosize *autosize)
{
    bool x = view->width.type == EXTENT_CONTAINER, y = view->height.type == EXTENT_CONTAINER;
    *autosize = (struct autosize){0};
    if (is_composed(view) || (!x && !y))
        return;
    autosize->type = x && y ? AUTOSIZE_FIT : x ? AUTOSIZE_FIT_X : AUTOSIZE_FIT_Y;
    autosize->contains = 1;
}

bool autosize_read(const struct json_node *root, const struct view *view, struct autosize *autosize,
                   struct context *context)
{
    set_defaults(view, autosize);
    const struct json_node *given[CONFIG_LAYER_COUNT];
    size_t count = config_list(&context->config, "autosize", NULL, given);
    for (size_t i = 0; i < count; i++) {
        if (!read_level(given[i], autosize, context))
            return false;
    }
    if (!read_level(node_member(root, "autosize"), autosize, context))
        return false;
    if (autosize->type < 0)
        autosize->type = AUTOSIZE_PAD;
    if (!is_composed(view) || autosize->type == AUTOSIZE_PAD)
        return true;
    if ((autosize->type == AUTOSIZE_FIT_X && view->pixel_width > 0) ||
        (autosize->type == AUTOSIZE_FIT_Y && view->pixel_height > 0))
        return true;
    /* Vega-Lite drops "fit" alone; with the others Vega would cut the picture down to its padding
     * where the views have no size in common. */
    node_warn(autosize->node, context->diag, DIAG_TYPE, "the picture is as large as its views",
              autosize->type == AUTOSIZE_NONE
                  ? "several views can't be cut to a size: \"autosize\" is ignored"
                  : "only single and layered views can be made to fit");
    autosize->type = AUTOSIZE_PAD;
    return true;
}

static bool fits_x(int type)
{
    return type == AUTOSIZE_FIT || type == AUTOSIZE_FIT_X;
}

static bool fits_y(int type)
{
    return type == AUTOSIZE_FIT || type == AUTOSIZE_FIT_Y;
}

bool autosize_fits(const struct autosize *autosize, int axis)
{
    return axis == 0 ? fits_x(autosize->type) : fits_y(autosize->type);
}

/* A size that follows from steps can't fit; as in Vega-Lite, then the other one does, even where
 * it wasn't asked to. */
static int settle_type(const struct autosize *autosize, const struct view *view,
                       struct context *context)
{
    bool x = view->is_stepped[0], y = view->is_stepped[1];
    if (!(fits_x(autosize->type) || fits_y(autosize->type)) || (!x && !y))
        return autosize->type;
    node_warn(autosize->node ? autosize->node : view->node, context->diag, DIAG_TYPE,
              x && y ? "give a \"width\" and a \"height\" in px"
              : x    ? "give a \"width\" in px"
                     : "give a \"height\" in px",
              "%s that follows from steps can't be made to fit",
              x && y ? "a size"
              : x    ? "a width"
                     : "a height");
    return x && y ? AUTOSIZE_PAD : x ? AUTOSIZE_FIT_Y : AUTOSIZE_FIT_X;
}

/* One direction: what lies before and behind the view. *outer becomes the picture's size without
 * its padding, *inner the view's. */
static void apply_direction(bool fits, double before, double behind, double *outer, double *inner)
{
    if (fits)
        *inner = fmax(0, *outer - before - behind);
    else
        *outer = *inner + before + behind;
}

struct autosize_inner autosize_apply(const struct autosize *autosize,
                                     const struct autosize_content *content, struct scene *scene,
                                     struct context *context)
{
    const struct group_item *group = &scene->root.items[0].group;
    const struct padding *padding = content->padding;
    const struct bounds *bounds = content->bounds;
    int type = settle_type(autosize, content->view, context);
    struct autosize_inner inner = {group->width, group->height}, outer = inner;
    double left = fmax(0, ceil(-bounds->x1)), right = fmax(0, ceil(bounds->x2 - inner.width));
    double top = fmax(0, ceil(-bounds->y1)), bottom = fmax(0, ceil(bounds->y2 - inner.height));
    if (autosize->contains == 1) {
        outer.width -= padding->left + padding->right;
        outer.height -= padding->top + padding->bottom;
    }
    if (type == AUTOSIZE_NONE) {
        left = top = 0;
        inner = outer;
    } else {
        apply_direction(fits_x(type), left, right, &outer.width, &inner.width);
        apply_direction(fits_y(type), top, bottom, &outer.height, &inner.height);
    }
    scene->origin_x = padding->left + left;
    scene->origin_y = padding->top + top;
    scene->width = fmax(0, padding->left + outer.width + padding->right);
    scene->height = fmax(0, padding->top + outer.height + padding->bottom);
    return inner;
}
