/*
 * Building headers, footers and titles of grids, and laying them along the edges: src/compile/
 * header/assemble.ts; Vega: layoutHeaders() and layoutTitle() of layout/grid.js.
 */
#include "charts/layout/trellis_header.h"

#include <math.h>
#include <string.h>

#include "base/number.h"
#include "charts/guide/axis.h"
#include "charts/guide/layout_style.h"
#include "charts/layout/trellis.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "render/item.h"

/* One edge of the grid: the headers or the footers of its rows or of its columns. */
struct edge {
    bool is_row, is_behind; /* behind: the footers, at the right or the bottom */
    bool has_labels;
    size_t count;                /* of headers */
    struct title_params *labels; /* of each, where there are labels */
    struct item *items;
    struct bounds *boxes;
    double reach; /* how far outwards they get */
};

bool trellis_label(const struct trellis *trellis, const struct header *header, size_t index,
                   struct title_params *label)
{
    const struct facet_cells *cells = &trellis->cells;
    bool is_row = header->def->channel->id == CHANNEL_ROW;
    const struct facet_values *values = is_row ? &cells->rows : &cells->columns;
    struct value end = values->ends ? values->ends[index] : VALUE_OF_UNDEFINED;
    return header_label(header, values->items[index], end, label, trellis->context);
}

/* The child's axes that stand at that edge. */
static bool is_at(const struct edge *edge, const struct axis *axis, const struct view *pattern)
{
    bool is_behind = axis->orient == ORIENT_BOTTOM || axis->orient == ORIENT_RIGHT;
    return (axis->channel->id == CHANNEL_Y) == edge->is_row && is_behind == edge->is_behind &&
           trellis_takes_axis(pattern, axis->channel->id);
}

static size_t count_axes(const struct edge *edge, const struct view *pattern)
{
    size_t count = 0;
    for (size_t i = 0; i < pattern->axis_count; i++)
        count += is_at(edge, &pattern->axes[i], pattern);
    return count;
}

/* Whether the cells have one size in that direction: parseConcatLayoutSize(). */
static bool is_sized(const struct view *pattern, bool is_row, double *size)
{
    *size = is_row ? pattern->pixel_height : pattern->pixel_width;
    if (pattern->kind != VIEW_CONCAT)
        return pattern->kind != VIEW_FACET;
    size_t columns = pattern->composition.columns;
    for (size_t i = 0; i < pattern->child_count; i++) {
        double own;
        if (!is_sized(&pattern->children[i], is_row, &own) || (i > 0 && own != *size))
            return false;
        *size = own;
    }
    return is_row ? columns == 0 : columns == 1;
}

/* How long the header of a row or column is: as the largest of its cells. */
static double header_size(const struct trellis *trellis, const struct edge *edge, size_t index)
{
    size_t step = edge->is_row ? 1 : trellis->columns;
    size_t first = edge->is_row ? index * trellis->columns : index;
    size_t end = edge->is_row ? first + trellis->columns : trellis->count;
    double size = 0;
    for (size_t i = first; i < end && i < trellis->count; i += step)
        size = fmax(size, edge->is_row ? trellis->groups[i].group.height
                                       : trellis->groups[i].group.width);
    return size;
}

/* How long what stands at a row or column may get: half of the space to each neighbour is its own,
 * but for what keeps them apart. */
static double header_room(const struct trellis *trellis, const struct edge *edge, size_t index)
{
    const struct composition *composition = &trellis->view->composition;
    double size, space = edge->is_row ? composition->row_spacing : composition->column_spacing;
    bool has_size = is_sized(&trellis->view->children[0], edge->is_row, &size);
    const struct bounds *box = &trellis->boxes[edge->is_row ? index * trellis->columns : index];
    if (!has_size)
        return edge->is_row ? box->y2 - box->y1 : box->x2 - box->x1;
    return fmax(size, header_size(trellis, edge, index)) + fmax(0, space - 6);
}

/* A title too long for each of the cells stands once for all of them, in their middle. */
static void share_title(const struct trellis *trellis, const struct edge *edge, size_t index,
                        struct axis *axis, bool *is_shared)
{
    size_t step = edge->is_row ? trellis->columns : 1, last = (edge->count - 1) * step;
    const struct item *cells = trellis->groups;
    double room = header_room(trellis, edge, index);
    axis->title_room = room;
    if (edge->count < 2 || last >= trellis->count ||
        !trellis->context->style->shares_title(axis, room, trellis->context))
        return;
    double low = edge->is_row ? cells[0].y : cells[0].x;
    double high = edge->is_row ? cells[last].y : cells[last].x;
    double own = edge->is_row ? cells[index * step].y : cells[index * step].x;
    axis->title_room = high - low + header_size(trellis, edge, index);
    axis->title_shift = (low + high) / 2 - own;
    *is_shared = true;
}

/* All headers make room for a shared title, but one shows it. */
static void hide_title(struct item *group)
{
    for (size_t i = 0; i < group->group.mark_count; i++) {
        struct scene_mark *mark = &group->group.marks[i];
        if (!strcmp(mark->role, "axis-title"))
            mark->item_count = 0;
    }
}

static bool add_axis(const struct trellis *trellis, const struct edge *edge, size_t index,
                     struct axis *shared, struct bounds *box)
{
    struct context *context = trellis->context;
    struct view *pattern = &trellis->view->children[0];
    struct item *group = &edge->items[index];
    struct axis copy = *shared, *axis = &copy;
    bool is_shared = false;
    share_title(trellis, edge, index, axis, &is_shared);
    struct scene_mark *main = &group->group.marks[group->group.mark_count++];
    struct axis_groups groups = {.has_main = true};
    if (!axis_build(axis, pattern, &groups, context))
        return false;
    *main = groups.main;
    struct bounds own = axis_place(axis, main, group->group.width, group->group.height, context);
    if (is_shared && index != (edge->count - 1) / 2)
        hide_title(&main->items[0]);
    bounds_union(box, &own);
    return true;
}

static bool build_header(struct trellis *trellis, const struct edge *edge, size_t index)
{
    struct context *context = trellis->context;
    struct view *pattern = &trellis->view->children[0];
    struct item *group = &edge->items[index];
    struct scene_mark *marks = arena_array(context->arena, pattern->axis_count + 1, sizeof *marks);
    if (!marks)
        return false;
    *group = (struct item){.style = style_default, .group = {.stroke_offset = NAN, .marks = marks}};
    double size;
    bool has_size = is_sized(pattern, edge->is_row, &size);
    bool is_frame = pattern->kind == VIEW_UNIT || pattern->kind == VIEW_LAYER;
    if (has_size && is_frame)
        size = header_size(trellis, edge, index);
    if (has_size)
        *(edge->is_row ? &group->group.height : &group->group.width) = size;
    struct bounds *box = &edge->boxes[index], own;
    *box = (struct bounds){0, 0, group->group.width, group->group.height};
    for (size_t i = 0; i < pattern->axis_count; i++) {
        if (is_at(edge, &pattern->axes[i], pattern) &&
            !add_axis(trellis, edge, index, &pattern->axes[i], box))
            return false;
    }
    if (!edge->has_labels)
        return true;
    struct scene_mark *mark = &marks[group->group.mark_count++];
    struct title_frame frame = {group->group.width, group->group.height, box};
    if (!title_make(&edge->labels[index], &frame, mark, &own, context))
        return false;
    context->style->place_header(&(struct placed_header){.label = &edge->labels[index],
                                                         .is_row = edge->is_row,
                                                         .is_behind = edge->is_behind,
                                                         .around = box,
                                                         .group = &mark->items[0],
                                                         .box = &own});
    bounds_union(box, &own);
    return true;
}

static double side_of(const struct bounds *box, const struct edge *edge)
{
    if (edge->is_row)
        return edge->is_behind ? box->x2 : box->x1;
    return edge->is_behind ? box->y2 : box->y1;
}

/* The outermost so far, in whole px. */
static double further(const struct edge *edge, double a, double b)
{
    return edge->is_behind ? ceil(fmax(a, b)) : floor(fmin(a, b));
}

/* The cell at the edge, of that row or column, and its box as the layout's bounds have it. */
static size_t edge_cell(const struct trellis *trellis, const struct edge *edge, size_t index)
{
    size_t cell = edge->is_row ? index * trellis->columns : index;
    if (edge->is_behind)
        cell += edge->is_row ? trellis->columns - 1 : (trellis->rows - 1) * trellis->columns;
    return cell;
}

static struct bounds counted_box(const struct trellis *trellis, size_t cell)
{
    const struct item *group = &trellis->groups[cell];
    if (!trellis->view->composition.is_flush)
        return trellis->boxes[cell];
    return (struct bounds){group->x, group->y, group->x + group->group.width,
                           group->y + group->group.height};
}

/* A grid that isn't full has no cell there: the nearest one before it in the row or column. */
static size_t nearest_cell(const struct trellis *trellis, const struct edge *edge, size_t cell)
{
    size_t back = edge->is_row ? 1 : trellis->columns;
    while (cell >= trellis->count && cell >= back)
        cell -= back;
    return cell < trellis->count ? cell : 0;
}

/* Sets the headers against the edge and returns how far the cells, then they, reach. */
static void place_headers(struct trellis *trellis, struct edge *edge)
{
    double edge_at = 0;
    size_t limit = edge->is_row ? trellis->rows : trellis->columns;
    double size;
    bool has_band = !is_sized(&trellis->view->children[0], edge->is_row, &size);
    edge->reach = 0;
    for (size_t i = 0; i < limit; i++) {
        size_t cell = edge_cell(trellis, edge, i);
        /* Vega leaves the headers of a grid that has no full row within it. */
        if (trellis->context->style->counts_last_cells && trellis->count)
            cell = nearest_cell(trellis, edge, cell);
        if (cell >= trellis->count)
            continue;
        struct bounds box = counted_box(trellis, cell);
        edge_at = further(edge, edge_at, side_of(&box, edge));
    }
    for (size_t i = 0; i < edge->count && i < limit; i++) {
        size_t cell = nearest_cell(trellis, edge, edge_cell(trellis, edge, i));
        const struct item *group = &trellis->groups[cell];
        const struct bounds *box = &trellis->boxes[cell];
        double middle = edge->is_row ? (box->y1 + box->y2) / 2 : (box->x1 + box->x2) / 2;
        double along = has_band ? number_round(middle) : edge->is_row ? group->y : group->x;
        edge->items[i].x = edge->is_row ? edge_at : along;
        edge->items[i].y = edge->is_row ? along : edge_at;
        bounds_translate(&edge->boxes[i], edge->items[i].x, edge->items[i].y);
        edge->reach = further(edge, edge->reach, side_of(&edge->boxes[i], edge));
    }
    if (edge->count == 0)
        edge->reach = edge_at;
}

static size_t count_headers(const struct trellis *trellis, const struct edge *edge)
{
    const struct header *header = edge->is_row ? &trellis->row : &trellis->column;
    bool is_wrapped = facet_def(trellis->view, CHANNEL_FACET) != NULL;
    if (is_wrapped)
        return edge->is_row                        ? trellis->rows
               : trellis->columns < trellis->count ? trellis->columns
                                                   : trellis->count;
    if (!header->def)
        return 1;
    return edge->is_row ? trellis->cells.rows.count : trellis->cells.columns.count;
}

static bool labels_edge(const struct trellis *trellis, const struct edge *edge)
{
    const struct header *header = edge->is_row ? &trellis->row : &trellis->column;
    return header->def && header->def->channel->id != CHANNEL_FACET && header->has_labels &&
           header->label_is_row == edge->is_row && header->label_is_behind == edge->is_behind;
}

/* The layout settles all labels of a side together. */
static bool settle_labels(const struct trellis *trellis, struct edge *edge)
{
    struct context *context = trellis->context;
    const struct header *header = edge->is_row ? &trellis->row : &trellis->column;
    edge->labels = arena_array(context->arena, edge->count + 1, sizeof *edge->labels);
    double *rooms = arena_array(context->arena, edge->count + 1, sizeof *rooms);
    if (!edge->labels || !rooms)
        return false;
    for (size_t i = 0; i < edge->count; i++) {
        rooms[i] = header_room(trellis, edge, i);
        if (!trellis_label(trellis, header, i, &edge->labels[i]))
            return false;
    }
    context->style->settle_headers(&(struct header_labels){.labels = edge->labels,
                                                           .rooms = rooms,
                                                           .count = edge->count,
                                                           .is_row = edge->is_row,
                                                           .node = header->def->node},
                                   context);
    return true;
}

static bool add_edge(struct trellis *trellis, struct edge *edge, struct mark_list *list,
                     struct bounds *bounds)
{
    static const char *const roles[2][2] = {{"column-header", "column-footer"},
                                            {"row-header", "row-footer"}};
    struct view *pattern = &trellis->view->children[0];
    edge->has_labels = labels_edge(trellis, edge);
    if (trellis->count && (edge->has_labels || count_axes(edge, pattern)))
        edge->count = count_headers(trellis, edge);
    edge->items = arena_array(trellis->context->arena, edge->count + 1, sizeof *edge->items);
    edge->boxes = arena_array(trellis->context->arena, edge->count + 1, sizeof *edge->boxes);
    if (!edge->items || !edge->boxes)
        return false;
    if (edge->has_labels && !settle_labels(trellis, edge))
        return false;
    for (size_t i = 0; i < edge->count; i++) {
        if (!build_header(trellis, edge, i))
            return false;
    }
    place_headers(trellis, edge);
    for (size_t i = 0; i < edge->count; i++)
        bounds_union(bounds, &edge->boxes[i]);
    if (edge->count)
        list->marks[list->count++] =
            (struct scene_mark){.type = &item_group,
                                .role = roles[edge->is_row][edge->is_behind],
                                .items = edge->items,
                                .item_count = edge->count};
    return true;
}

/* The title of row, column or facet, outside of all headers of its side. */
static bool add_title(struct trellis *trellis, const struct header *header, struct edge edges[2][2],
                      struct mark_list *list, struct bounds *bounds)
{
    struct context *context = trellis->context;
    struct bounds own, nothing = {0, 0, 0, 0};
    const struct title_frame frame = {0, 0, &nothing};
    if (!header->def || header->title.text.count == 0)
        return true;
    const struct bounds *all = &trellis->all;
    bool is_row = header->title_is_row, is_behind = header->title_is_behind;
    struct title_params title = header->title;
    title.node = header->def->node;
    title.room = fmax(TITLE_LEAST_ROOM, is_row ? all->y2 - all->y1 : all->x2 - all->x1);
    struct item *group = arena_alloc(context->arena, sizeof *group);
    struct scene_mark *mark = arena_alloc(context->arena, sizeof *mark);
    if (!group || !mark || !title_make(&title, &frame, mark, &own, context))
        return false;
    bool has_offset = header->def->channel->id == (is_row ? CHANNEL_ROW : CHANNEL_COLUMN);
    double offset = has_offset ? 10 : 0, reach = edges[is_row][is_behind].reach;
    double across = is_behind ? reach + offset : reach - offset;
    double along = is_row ? all->y1 + header->title_band * (all->y2 - all->y1)
                          : all->x1 + header->title_band * (all->x2 - all->x1);
    *group = (struct item){.x = is_row ? across : number_round(along),
                           .y = is_row ? number_round(along) : across,
                           .style = style_default,
                           .group = {.stroke_offset = NAN, .marks = mark, .mark_count = 1}};
    bounds_translate(&own, group->x, group->y);
    if (context->style->stacks_titles)
        edges[is_row][is_behind].reach =
            further(&edges[is_row][is_behind], reach, side_of(&own, &edges[is_row][is_behind]));
    bounds_union(bounds, &own);
    list->marks[list->count++] = (struct scene_mark){.type = &item_group,
                                                     .role = is_row ? "row-title" : "column-title",
                                                     .items = group,
                                                     .item_count = 1};
    return true;
}

/* A facet in the cells of another gives its titles to that one: "outer / inner". */
static bool join_titles(struct trellis *trellis)
{
    struct view *inner = &trellis->view->children[0], *outer = trellis->view->parent;
    struct header header;
    struct header *headers[] = {&trellis->row, &trellis->column};
    for (size_t i = 0; i < 2; i++) {
        const struct channel_def *def = headers[i]->def;
        if (!def)
            continue;
        if (outer && outer->kind == VIEW_FACET && facet_def(outer, def->channel->id))
            headers[i]->title.text.count = 0;
        const struct channel_def *below =
            inner->kind == VIEW_FACET ? facet_def(inner, def->channel->id) : NULL;
        if (below && headers[i]->title.text.count &&
            (!header_read(trellis->view, below, &header, trellis->context) ||
             (header.title.text.count &&
              !header_join_title(headers[i], &header, trellis->context))))
            return false;
    }
    return true;
}

/* The axes at all edges, which know nothing of each other. */
static bool part_axes(const struct trellis *trellis, struct edge edges[2][2], struct bounds *bounds)
{
    static const int orients[2][2] = {{ORIENT_TOP, ORIENT_BOTTOM}, {ORIENT_LEFT, ORIENT_RIGHT}};
    struct context *context = trellis->context;
    size_t axes = trellis->view->children[0].axis_count, most = 0, count = 0;
    for (size_t i = 0; i < 4; i++)
        most += edges[i / 2][i % 2].count * axes;
    struct placed_axis *all = arena_array(context->arena, most + 1, sizeof *all);
    if (!all)
        return false;
    for (size_t e = 0; e < 4; e++) {
        const struct edge *edge = &edges[e / 2][e % 2];
        for (size_t i = 0; i < edge->count; i++) {
            const struct item *header = &edge->items[i];
            for (size_t m = 0; m < header->group.mark_count; m++) {
                if (!strcmp(header->group.marks[m].role, "axis"))
                    all[count++] =
                        (struct placed_axis){&header->group.marks[m].items[0], header->x, header->y,
                                             orients[edge->is_row][edge->is_behind]};
            }
        }
    }
    context->style->part_axes(all, count, bounds, context);
    return true;
}

bool trellis_add_headers(struct trellis *trellis, struct mark_list *list, struct bounds *bounds)
{
    struct view *pattern = &trellis->view->children[0];
    struct edge edges[2][2] = {0};
    if ((pattern->kind == VIEW_UNIT || pattern->kind == VIEW_LAYER) &&
        !axis_collect(pattern, trellis->context))
        return false;
    for (size_t i = 0; i < 4; i++) {
        struct edge *edge = &edges[i / 2][i % 2];
        edge->is_row = i / 2;
        edge->is_behind = i % 2;
        if (!add_edge(trellis, edge, list, bounds))
            return false;
    }
    if (!part_axes(trellis, edges, bounds))
        return false;
    return join_titles(trellis) && add_title(trellis, &trellis->row, edges, list, bounds) &&
           add_title(trellis, &trellis->column, edges, list, bounds);
}
