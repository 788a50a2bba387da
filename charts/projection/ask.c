/*
 * Measures of projected geometries.
 */
#include "charts/projection/ask.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/budget.h"
#include "base/buffer.h"
#include "base/number.h"
#include "charts/projection/fit.h"
#include "charts/projection/outline.h"

static struct value array_of(const struct value *items, size_t count, struct arena *arena)
{
    struct value_array *array = arena_alloc(arena, sizeof *array);
    if (!array || !items)
        return VALUE_OF_UNDEFINED;
    *array = (struct value_array){.count = count, .items = items};
    return (struct value){.type = VALUE_ARRAY, .array = array};
}

static struct value pair(double x, double y, struct arena *arena)
{
    struct value *items = arena_array(arena, 2, sizeof *items);
    if (items)
        items[0] = VALUE_OF_NUMBER(x), items[1] = VALUE_OF_NUMBER(y);
    return array_of(items, 2, arena);
}

static bool draw(const struct projection *projection, struct value geometry, struct geo_sink *sink,
                 struct arena *arena)
{
    struct geo_drawing drawing = {
        .projection = projection, .sink = sink, .budget = arena_budget(arena)};
    bool done = geo_drawing_begin(&drawing) && geo_draw(&drawing, geometry);
    geo_drawing_end(&drawing);
    return done;
}

/* --- areas and centroids -----------------------------------------------------------------------
 */

/* Sums of what lies where, weighed by nothing, by length and by area. */
struct measures {
    struct geo_sink sink; /* the first member */
    double area, polygon; /* twice; of the polygon under way with its sign */
    struct {
        double x, y, weight;
    } points, lines, rings;
};

static bool take_point(struct geo_sink *sink, double x, double y)
{
    struct measures *measures = (struct measures *)sink;
    measures->points.x += x;
    measures->points.y += y;
    measures->points.weight++;
    return true;
}

static void take_side(struct measures *measures, const struct geo_vertex *a,
                      const struct geo_vertex *b, bool is_ring)
{
    double length = sqrt((b->x - a->x) * (b->x - a->x) + (b->y - a->y) * (b->y - a->y));
    measures->lines.x += length * (a->x + b->x) / 2;
    measures->lines.y += length * (a->y + b->y) / 2;
    measures->lines.weight += length;
    if (!is_ring)
        return;
    double area = a->y * b->x - a->x * b->y;
    measures->polygon += area;
    measures->rings.x += area * (a->x + b->x);
    measures->rings.y += area * (a->y + b->y);
    measures->rings.weight += area * 3;
}

static bool take_line(struct geo_sink *sink, const struct geo_vertex *vertices, size_t count,
                      bool is_ring)
{
    struct measures *measures = (struct measures *)sink;
    for (size_t i = 0; i < count; i++) {
        take_point(sink, vertices[i].x, vertices[i].y);
        if (i > 0)
            take_side(measures, &vertices[i - 1], &vertices[i], is_ring);
    }
    if (is_ring && count > 0) {
        take_side(measures, &vertices[count - 1], &vertices[0], true);
        take_point(sink, vertices[0].x, vertices[0].y);
    }
    return true;
}

static void end_polygon(struct geo_sink *sink)
{
    struct measures *measures = (struct measures *)sink;
    measures->area += fabs(measures->polygon);
    measures->polygon = 0;
}

static bool measure(const struct projection *projection, struct value geometry,
                    struct measures *measures, struct arena *arena)
{
    *measures = (struct measures){.sink = {take_point, take_line, end_polygon}};
    return draw(projection, geometry, &measures->sink, arena);
}

static struct value ask_area(const struct projection *projection, struct value geometry,
                             struct arena *arena)
{
    struct measures measures;
    return measure(projection, geometry, &measures, arena) ? VALUE_OF_NUMBER(measures.area / 2)
                                                           : VALUE_OF_UNDEFINED;
}

static struct value ask_centroid(const struct projection *projection, struct value geometry,
                                 struct arena *arena)
{
    struct measures m;
    if (!measure(projection, geometry, &m, arena))
        return VALUE_OF_UNDEFINED;
    if (m.rings.weight != 0)
        return pair(m.rings.x / m.rings.weight, m.rings.y / m.rings.weight, arena);
    if (m.lines.weight != 0)
        return pair(m.lines.x / m.lines.weight, m.lines.y / m.lines.weight, arena);
    return pair(m.points.x / m.points.weight, m.points.y / m.points.weight, arena);
}

static struct value ask_bounds(const struct projection *projection, struct value geometry,
                               struct arena *arena)
{
    struct geo_box_sink sink = geo_box_sink_start();
    struct value *corners = arena_array(arena, 2, sizeof *corners);
    if (!corners || !draw(projection, geometry, &sink.sink, arena))
        return VALUE_OF_UNDEFINED;
    corners[0] = pair(sink.box.x1, sink.box.y1, arena);
    corners[1] = pair(sink.box.x2, sink.box.y2, arena);
    return array_of(corners, 2, arena);
}

/* --- the projection itself, and shapes ---------------------------------------------------------
 */

static struct value ask_scale(const struct projection *projection, struct value geometry,
                              struct arena *arena)
{
    (void)geometry, (void)arena;
    return VALUE_OF_NUMBER(projection->scale);
}

static struct value ask_translate(const struct projection *projection, struct value geometry,
                                  struct arena *arena)
{
    (void)geometry;
    return pair(projection->translate[0], projection->translate[1], arena);
}

static void append_number(struct buffer *text, double number)
{
    char digits[NUMBER_TEXT_SIZE];
    buffer_append(text, digits, number_write_thousandths(digits, number));
}

static void append_step(struct buffer *text, const struct shape_step *step, double radius)
{
    static const char letters[] = {'M', 'L', 'Z', 'M'};
    char letter[] = {letters[step->type], '\0'};
    buffer_append_text(text, letter);
    if (step->type == SHAPE_CLOSE)
        return;
    append_number(text, step->x);
    buffer_append_text(text, ",");
    append_number(text, step->y);
    if (step->type == SHAPE_DOT)
        buffer_format(text, "m0,%ga%g,%g 0 1,1 0,%ga%g,%g 0 1,1 0,%gz", radius, radius, radius,
                      -2 * radius, radius, radius, 2 * radius);
}

/* The outline as SVG path data. */
static struct value ask_shape(const struct projection *projection, struct value geometry,
                              struct arena *arena)
{
    struct buffer text = {.most = budget_text(arena_budget(arena))};
    struct geo_outline outline = geo_outline_start(arena_budget(arena));
    const char *copy = NULL;
    bool done = draw(projection, geometry, &outline.sink, arena);
    for (size_t i = 0; done && i < outline.count && !text.failed; i++)
        append_step(&text, &outline.steps[i], projection->point_radius);
    if (done && !text.failed)
        copy = arena_copy(arena, text.length ? (const char *)text.bytes : "", text.length);
    geo_outline_free(&outline);
    buffer_free(&text);
    return copy ? VALUE_OF_TEXT(copy) : VALUE_OF_UNDEFINED;
}

struct value projection_ask(const struct projection *projection, const char *function,
                            struct value geometry, struct arena *arena)
{
    static const struct {
        const char *name;
        struct value (*ask)(const struct projection *projection, struct value geometry,
                            struct arena *arena);
    } questions[] = {
        {"geoArea", ask_area},   {"geoBounds", ask_bounds}, {"geoCentroid", ask_centroid},
        {"geoScale", ask_scale}, {"geoShape", ask_shape},   {"geoTranslate", ask_translate},
    };
    for (size_t i = 0; i < COUNT_OF(questions); i++) {
        if (!strcmp(questions[i].name, function))
            return questions[i].ask(projection, geometry, arena);
    }
    return VALUE_OF_UNDEFINED;
}
