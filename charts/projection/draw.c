/*
 * The road of a geometry: turn the sphere, cut it open, bend what is left into the plane, cut that
 * at the borders. Each polygon, line and point goes its way alone.
 */
#include <math.h>
#include <string.h>

#include "base/budget.h"
#include "charts/projection/steps.h"
#include "data/geo/geometry.h"

/* The lists of each step, for one geometry after the other. */
struct geo_work {
    struct geo_lines given;  /* degrees, or px */
    struct geo_lines turned; /* radians */
    struct geo_lines cut, bent, boxed;
    struct geo_cutting cutting;
};

/* The visitor of a drawing. */
struct walk {
    struct geometry_visitor visitor; /* the first member: its functions get the walk back */
    struct geo_drawing *drawing;
};

static struct geo_point place_as_is(const struct geo_formula *formula, double x, double y)
{
    (void)formula;
    return (struct geo_point){x, y};
}

/* What there is without a projection. */
static const struct projection plane = {
    .type = &projection_identity, .formula = {.place = place_as_is}, .factor_x = 1, .factor_y = 1};

enum { DRAWING_STEPS = 1000 }; /* of its lists */

bool geo_drawing_begin(struct geo_drawing *drawing)
{
    bool is_paid = budget_work(drawing->budget, DRAWING_STEPS);
    struct geo_work *work = is_paid ? budget_array(drawing->budget, 1, sizeof *work) : NULL;
    drawing->work = work;
    if (!work)
        return false;
    struct geo_lines *const lists[] = {
        &work->given, &work->turned,        &work->cut,           &work->bent,
        &work->boxed, &work->cutting.parts, &work->cutting.whole, &work->cutting.segments};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        lists[i]->budget = drawing->budget;
    return true;
}

void geo_drawing_end(struct geo_drawing *drawing)
{
    struct geo_work *work = drawing->work;
    if (!work)
        return;
    geo_lines_free(&work->given);
    geo_lines_free(&work->turned);
    geo_lines_free(&work->cut);
    geo_lines_free(&work->bent);
    geo_lines_free(&work->boxed);
    geo_cutting_free(&work->cutting);
    budget_free(work);
    drawing->work = NULL;
}

/* --- what is given ---------------------------------------------------------------------------- */

static struct geo_point read_position(struct geo_drawing *drawing, struct value position)
{
    struct geo_point point = {geometry_coordinate(position, 0), geometry_coordinate(position, 1)};
    drawing->wrong_count += isfinite(point.x + point.y) ? 0 : 1;
    return point;
}

/* Rings end where they begin: the last position is left out. */
static bool read_line(struct geo_drawing *drawing, const struct value_array *positions,
                      bool is_ring)
{
    struct geo_lines *given = &drawing->work->given;
    size_t count = positions->count - (is_ring && positions->count > 0 ? 1 : 0);
    geo_lines_begin(given, is_ring);
    for (size_t i = 0; i < count; i++) {
        struct geo_point point = read_position(drawing, positions->items[i]);
        geo_lines_add(given, point.x, point.y);
    }
    return !given->failed;
}

/* --- steps ------------------------------------------------------------------------------------ */

static void turn(const struct projection *projection, struct geo_work *work)
{
    geo_lines_clear(&work->turned);
    for (size_t i = 0; i < work->given.line_count; i++) {
        const struct geo_line *line = &work->given.lines[i];
        const struct geo_vertex *vertices = geo_line_vertices(&work->given, line);
        geo_lines_begin(&work->turned, line->is_ring);
        for (size_t k = 0; k < line->count; k++) {
            struct geo_point point = geo_turn(projection, vertices[k].x, vertices[k].y);
            geo_lines_add(&work->turned, point.x, point.y);
        }
    }
}

static bool cut_open(const struct projection *projection, struct geo_work *work, bool is_polygon)
{
    struct geo_edge edge = geo_edge_of(projection);
    const struct geo_lines *turned = &work->turned;
    geo_lines_clear(&work->cut);
    if (is_polygon && projection->type->is_plane) {
        for (size_t i = 0; i < turned->line_count; i++) {
            geo_lines_begin(&work->cut, true);
            geo_lines_extend(&work->cut, &turned->lines[i], turned);
        }
        return !work->cut.failed;
    }
    if (is_polygon)
        return geo_cut_polygon(&edge, turned, &work->cutting, &work->cut);
    for (size_t i = 0; i < turned->line_count; i++) {
        const struct geo_line *line = &turned->lines[i];
        if (projection->type->is_plane) {
            geo_lines_begin(&work->cut, false);
            geo_lines_extend(&work->cut, line, turned);
        } else {
            edge.cut(&edge, geo_line_vertices(turned, line), line->count, &work->cut);
        }
    }
    return !work->cut.failed;
}

static void bend(const struct projection *projection, struct geo_work *work)
{
    geo_lines_clear(&work->bent);
    for (size_t i = 0; i < work->cut.line_count; i++)
        geo_resample(projection, &work->cut, &work->cut.lines[i], &work->bent);
}

static bool cut_borders(const struct projection *projection, struct geo_work *work, bool is_polygon)
{
    geo_lines_clear(&work->boxed);
    if (is_polygon)
        return geo_box_polygon(&projection->box, &work->bent, &work->cutting, &work->boxed);
    for (size_t i = 0; i < work->bent.line_count; i++) {
        const struct geo_line *line = &work->bent.lines[i];
        geo_box_line(&projection->box, geo_line_vertices(&work->bent, line), line->count,
                     &work->boxed);
    }
    return !work->boxed.failed;
}

/* What is cut open already, to the sink. */
static bool finish(struct geo_drawing *drawing, const struct projection *projection,
                   bool is_polygon)
{
    struct geo_work *work = drawing->work;
    bend(projection, work);
    if (work->bent.failed || (projection->is_boxed && !cut_borders(projection, work, is_polygon)))
        return false;
    const struct geo_lines *lines = projection->is_boxed ? &work->boxed : &work->bent;
    for (size_t i = 0; i < lines->line_count; i++) {
        const struct geo_line *line = &lines->lines[i];
        if (!drawing->sink->line(drawing->sink, geo_line_vertices(lines, line), line->count,
                                 line->is_ring))
            return false;
    }
    if (is_polygon && drawing->sink->end_polygon)
        drawing->sink->end_polygon(drawing->sink);
    return true;
}

static bool go(struct geo_drawing *drawing, const struct projection *projection, bool is_polygon)
{
    struct geo_work *work = drawing->work;
    turn(projection, work);
    return !work->turned.failed && cut_open(projection, work, is_polygon) &&
           finish(drawing, projection, is_polygon);
}

static bool go_point(struct geo_drawing *drawing, const struct projection *projection,
                     const struct geo_point *given)
{
    struct geo_edge edge = geo_edge_of(projection);
    struct geo_point turned = geo_turn(projection, given->x, given->y);
    if (!projection->type->is_plane && !edge.sees(&edge, turned.x, turned.y))
        return true;
    struct geo_point point = geo_place(projection, turned.x, turned.y);
    return !geo_box_has(projection, point.x, point.y) ||
           drawing->sink->point(drawing->sink, point.x, point.y);
}

static bool go_sphere(struct geo_drawing *drawing, const struct projection *projection)
{
    struct geo_work *work = drawing->work;
    struct geo_edge edge = geo_edge_of(projection);
    if (projection->type->is_plane)
        return true;
    geo_lines_clear(&work->cut);
    geo_lines_begin(&work->cut, true);
    edge.follow(&edge, NULL, NULL, 1, &work->cut);
    return !work->cut.failed && finish(drawing, projection, true);
}

/* --- the visitor ------------------------------------------------------------------------------ */

/* The projection, or the i-th part of a composite; NULL after the last. */
static const struct projection *part_at(const struct geo_drawing *drawing, size_t index)
{
    const struct projection *projection = drawing->projection ? drawing->projection : &plane;
    if (!projection->type->parts)
        return index == 0 ? projection : NULL;
    return index < projection->type->part_count ? &projection->parts[index] : NULL;
}

static struct geo_drawing *drawing_of(struct geometry_visitor *visitor)
{
    return ((struct walk *)visitor)->drawing;
}

static bool visit_point(struct geometry_visitor *visitor, struct value position)
{
    struct geo_drawing *drawing = drawing_of(visitor);
    struct geo_point point = read_position(drawing, position);
    return geo_draw_point(drawing, point.x, point.y);
}

static bool visit_line(struct geometry_visitor *visitor, const struct value_array *positions)
{
    struct geo_drawing *drawing = drawing_of(visitor);
    const struct projection *projection;
    geo_lines_clear(&drawing->work->given);
    if (!read_line(drawing, positions, false))
        return false;
    for (size_t i = 0; (projection = part_at(drawing, i)); i++) {
        if (!go(drawing, projection, false))
            return false;
    }
    return true;
}

static bool visit_polygon(struct geometry_visitor *visitor, const struct value_array *rings)
{
    struct geo_drawing *drawing = drawing_of(visitor);
    const struct projection *projection;
    geo_lines_clear(&drawing->work->given);
    for (size_t i = 0; i < rings->count; i++) {
        if (!read_line(drawing, rings->items[i].array, true))
            return false;
    }
    for (size_t i = 0; (projection = part_at(drawing, i)); i++) {
        if (!go(drawing, projection, true))
            return false;
    }
    return true;
}

static bool visit_sphere(struct geometry_visitor *visitor)
{
    struct geo_drawing *drawing = drawing_of(visitor);
    const struct projection *projection;
    for (size_t i = 0; (projection = part_at(drawing, i)); i++) {
        if (!go_sphere(drawing, projection))
            return false;
    }
    return true;
}

bool geo_draw_point(struct geo_drawing *drawing, double longitude, double latitude)
{
    const struct geo_point point = {longitude, latitude};
    const struct projection *projection;
    for (size_t i = 0; (projection = part_at(drawing, i)); i++) {
        if (!go_point(drawing, projection, &point))
            return false;
    }
    return true;
}

bool geo_draw(struct geo_drawing *drawing, struct value object)
{
    struct walk walk = {.visitor = {.point = visit_point,
                                    .line = visit_line,
                                    .polygon = visit_polygon,
                                    .sphere = visit_sphere},
                        .drawing = drawing};
    bool done = geometry_visit(object, &walk.visitor);
    memcpy(drawing->problem, walk.visitor.problem, sizeof drawing->problem);
    return done;
}
