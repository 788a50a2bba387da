/*
 * Where legends stand: those of one side in a grid, outside of the axes or inside of the view's
 * corners. Vega: vega-view-transforms/layout/legend.js, legendParams().
 */
#include <math.h>

#include "base/array.h"
#include "charts/guide/layout_style.h"
#include "charts/guide/legend.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "charts/resolve/expression.h"
#include "render/item.h"

/* config.legend.layout: for all sides, or of one. Numbers are NAN and enums -1 where not given. */
struct side_params {
    double offset, margin;
    int anchor, frame, bounds, direction, center;
    bool is_at_edge; /* begins at the left edge of all that is drawn */
};

static const char *const frames[] = {"bounds", "group", NULL};
static const char *const bound_kinds[] = {"full", "flush", NULL};
enum { FRAME_BOUNDS, FRAME_GROUP };
enum { BOUNDS_FULL, BOUNDS_FLUSH };

#define ROW(KIND, NAME, MEMBER) PROPERTY_ROW_##KIND(struct side_params, NAME, MEMBER)
#define ENUM(NAME, MEMBER, NAMES) PROPERTY_ROW_ENUM(struct side_params, NAME, MEMBER, NAMES)
#define SIDE_ROWS                                                                                  \
    ROW(NUMBER, "offset", offset), ROW(NUMBER, "margin", margin),                                  \
        ENUM("anchor", anchor, property_anchors), ENUM("frame", frame, frames),                    \
        ENUM("bounds", bounds, bound_kinds), ENUM("direction", direction, legend_directions),      \
        ROW(FLAG, "center", center)

static const struct property side_properties[] = {SIDE_ROWS};

/* The sides are read one by one. */
static const struct property layout_properties[] = {
    SIDE_ROWS,
    PROPERTY_ROW_ELSEWHERE("left"),
    PROPERTY_ROW_ELSEWHERE("right"),
    PROPERTY_ROW_ELSEWHERE("top"),
    PROPERTY_ROW_ELSEWHERE("bottom"),
    PROPERTY_ROW_ELSEWHERE("top-left"),
    PROPERTY_ROW_ELSEWHERE("top-right"),
    PROPERTY_ROW_ELSEWHERE("bottom-left"),
    PROPERTY_ROW_ELSEWHERE("bottom-right"),
};

const struct property_set legend_layout_property_set = {"config.legend.layout", layout_properties,
                                                        COUNT_OF(layout_properties)};

static struct side_params side_unset(void)
{
    struct side_params side = {0};
    json_unset_properties(PROPERTIES(side_properties), &side);
    return side;
}

/* What config.legend.layout says of a side; its block for the side replaces Vega's. */
static bool read_side(const struct view *view, enum legend_orient orient, struct side_params *side,
                      struct context *context)
{
    struct side_params all = side_unset(), own = side_unset();
    all.offset = 18;
    all.direction = LEGEND_HORIZONTAL;
    if (orient == LEGEND_LEFT || orient == LEGEND_RIGHT)
        own.direction = LEGEND_VERTICAL;
    const struct json_evaluator *evaluator = view_evaluator_new(view, context);
    if (!evaluator)
        return false;
    const struct json_node *layouts[CONFIG_LAYER_COUNT];
    size_t count = config_list(&context->config, "legend", "layout", layouts);
    for (size_t i = 0; i < count; i++) {
        const struct json_node *layout =
            node_evaluated(json_node_in(layouts[i], evaluator), context->diag);
        if (!layout)
            return false;
        if (node_expression(layouts[i])) { /* it replaces Vega's defaults as a whole */
            all.offset = 0;
            own = side_unset();
        }
        const struct json_node *block = node_member(layout, legend_orients[orient]);
        if (layout && !json_read_properties(layout, "layout", PROPERTIES(layout_properties), &all,
                                            context->diag))
            return false;
        if (block)
            own = side_unset();
        if (block && !json_read_properties(block, legend_orients[orient],
                                           PROPERTIES(side_properties), &own, context->diag))
            return false;
    }
    *side = all;
    side->offset = isnan(own.offset) ? all.offset : own.offset;
    side->margin = isnan(own.margin) ? (isnan(all.margin) ? 8 : all.margin) : own.margin;
    side->anchor = own.anchor >= 0 ? own.anchor : all.anchor >= 0 ? all.anchor : ANCHOR_START;
    side->frame = own.frame >= 0 ? own.frame : all.frame >= 0 ? all.frame : FRAME_GROUP;
    side->bounds = own.bounds >= 0 ? own.bounds : all.bounds >= 0 ? all.bounds : BOUNDS_FLUSH;
    side->direction = own.direction >= 0 ? own.direction : all.direction;
    side->center = own.center >= 0 ? own.center : all.center;
    return true;
}

/* Legends that say their distance themselves: the largest counts for all of the side. */
static double offset_of(const struct view *view, enum legend_orient orient, double otherwise)
{
    double offset = -INFINITY;
    for (size_t i = 0; i < view->legend_count; i++) {
        const struct legend_params *params = &view->legends[i].params;
        if (params->orient == (int)orient && !isnan(params->offset))
            offset = fmax(offset, params->offset);
    }
    return isinf(offset) ? otherwise : offset;
}

/* Along a side, where the legends' start, middle or end lies. */
static void set_along(const struct side_params *side, const struct legend_frame *frame,
                      struct grid_options *options)
{
    const struct bounds *x = &frame->x_bounds, *y = &frame->y_bounds;
    double part = anchor_part(side->anchor);
    bool is_bounds = side->frame == FRAME_BOUNDS;
    /* Without a size of its own a view is as large as what is in it. */
    double width = frame->width > 0 ? frame->width : y->x2 - y->x1 + 2 * y->x1;
    double height = frame->height > 0 ? frame->height : x->y2 - x->y1 + 2 * x->y1;
    options->anchor_x = is_bounds ? x->x1 + part * (x->x2 - x->x1) : part * width;
    options->anchor_y = is_bounds ? y->y1 + part * (y->y2 - y->y1) : part * height;
    options->column_anchor = options->row_anchor = (enum anchor)side->anchor;
}

static void start_at_edge(const struct side_params *side, const struct legend_frame *frame,
                          struct grid_options *options)
{
    if (side->is_at_edge && side->anchor == ANCHOR_START)
        options->anchor_x = fmin(frame->x_bounds.x1, frame->y_bounds.x1);
}

static void set_anchor(enum legend_orient orient, const struct side_params *side, double offset,
                       const struct legend_frame *frame, struct grid_options *options)
{
    set_along(side, frame, options);
    switch (orient) {
    case LEGEND_LEFT:
        options->anchor_x = floor(frame->x_bounds.x1) - offset;
        options->column_anchor = ANCHOR_END;
        return;
    case LEGEND_RIGHT:
        options->anchor_x = ceil(frame->x_bounds.x2) + offset;
        options->column_anchor = ANCHOR_START;
        return;
    case LEGEND_TOP:
        start_at_edge(side, frame, options);
        options->anchor_y = floor(frame->y_bounds.y1) - offset;
        options->row_anchor = ANCHOR_END;
        return;
    case LEGEND_BOTTOM:
        start_at_edge(side, frame, options);
        options->anchor_y = ceil(frame->y_bounds.y2) + offset;
        options->row_anchor = ANCHOR_START;
        return;
    default:
        break;
    }
    bool is_right = orient == LEGEND_TOP_RIGHT || orient == LEGEND_BOTTOM_RIGHT;
    bool is_low = orient == LEGEND_BOTTOM_LEFT || orient == LEGEND_BOTTOM_RIGHT;
    options->anchor_x = is_right ? frame->width - offset : offset;
    options->anchor_y = is_low ? frame->height - offset : offset;
    options->column_anchor = is_right ? ANCHOR_END : ANCHOR_START;
    options->row_anchor = is_low ? ANCHOR_END : ANCHOR_START;
}

/* The box of a legend as Vega counts it: its own rectangle with its border. */
static struct bounds box_of(const struct item *group)
{
    struct item rect = {.x = group->x, .y = group->y, .style = group->style};
    rect.rect.width = group->group.width;
    rect.rect.height = group->group.height;
    return item_bounds(&item_rect, &rect, NULL);
}

/* The legends of a view while they are placed. */
struct placing {
    const struct view *view;
    const int *orients;        /* enum legend_orient: where each stands */
    struct scene_mark *marks;  /* one for each */
    struct legend_frame frame; /* what they are laid against */
};

static bool place_side(const struct placing *placing, enum legend_orient orient,
                       struct context *context)
{
    const struct view *view = placing->view;
    struct side_params side;
    struct grid_cell *cells = arena_array(context->arena, view->legend_count, sizeof *cells);
    struct item **groups = arena_array(context->arena, view->legend_count, sizeof(struct item *));
    size_t count = 0;
    if (!cells || !groups || !read_side(view, orient, &side, context))
        return false;
    for (size_t i = 0; i < view->legend_count; i++) {
        if (placing->orients[i] != (int)orient)
            continue;
        struct item *group = placing->marks[i].items;
        cells[count].item = group;
        cells[count].box = side.bounds == BOUNDS_FLUSH
                               ? (struct bounds){0, 0, group->group.width, group->group.height}
                               : box_of(group);
        groups[count++] = group;
    }
    side.is_at_edge = context->style->starts_at_edge;
    bool is_vertical = side.direction == LEGEND_VERTICAL;
    struct grid_options options = {
        .columns = context->style->legend_columns((const struct item *const *)groups, count,
                                                  side.margin, is_vertical, &placing->frame),
        .column_align = GRID_ALIGN_EACH,
        .row_align = GRID_ALIGN_EACH,
        .column_padding = side.margin,
        .row_padding = side.margin,
        .center_columns = side.center == 1,
        .center_rows = side.center == 1};
    set_anchor(orient, &side, offset_of(view, orient, side.offset), &placing->frame, &options);
    return grid_place(cells, count, &options, context);
}

/* Where the legends stand: as they are told, unless the layout has a better place. NULL when memory
 * is out. */
static int *settle_orients(const struct view *view, struct legend_frame *frame,
                           const struct scene_mark *marks, struct context *context)
{
    int *orients = arena_array(context->arena, view->legend_count + 1, sizeof *orients);
    for (size_t i = 0; orients && i < view->legend_count; i++)
        orients[i] = context->style->legend_orient(&view->legends[i], context);
    struct arranged_legends legends = {view->legends, marks, orients, view->legend_count};
    bool done = orients && context->style->arrange_legends(&legends, frame, context);
    return done ? orients : NULL;
}

/* How near the nearest of the legends comes. */
static double nearest_offset(const struct view *view)
{
    const double usual = 18;
    double nearest = usual;
    for (size_t i = 0; i < view->legend_count; i++) {
        double own = view->legends[i].params.offset;
        nearest = fmin(nearest, isnan(own) ? usual : own);
    }
    return nearest;
}

/* What a legend takes that may be cut off: see layout_style. */
static struct bounds fitting_box(enum legend_orient orient, const struct bounds *box)
{
    if (orient == LEGEND_LEFT || orient == LEGEND_RIGHT)
        return (struct bounds){box->x1, 0, box->x2, 0};
    if (orient == LEGEND_TOP || orient == LEGEND_BOTTOM)
        return (struct bounds){0, box->y1, 0, box->y2};
    return (struct bounds){0, 0, 0, 0};
}

bool legend_layout(const struct view *view, const struct legend_frame *frame,
                   struct scene_mark *marks, struct bounds *bounds, struct context *context)
{
    bool has[LEGEND_ORIENT_COUNT] = {false};
    struct placing placing = {.view = view, .marks = marks, .frame = *frame};
    for (size_t i = 0; i < view->legend_count; i++) {
        if (!context->style->build_legend(&view->legends[i], frame, &marks[i], context))
            return false;
    }
    placing.frame.offset = nearest_offset(view);
    int *orients = settle_orients(view, &placing.frame, marks, context);
    if (!orients)
        return false;
    placing.orients = orients;
    for (size_t i = 0; i < view->legend_count; i++)
        has[orients[i]] = true;
    for (size_t orient = 0; orient < LEGEND_NONE; orient++) {
        if (has[orient] && !place_side(&placing, (enum legend_orient)orient, context))
            return false;
    }
    for (size_t i = 0; i < view->legend_count; i++) {
        struct bounds box = box_of(marks[i].items);
        if (frame->is_fitting && context->style->cuts_legends)
            box = fitting_box((enum legend_orient)orients[i], &box);
        bounds_union(bounds, &box);
    }
    return true;
}
