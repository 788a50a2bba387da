/*
 * Spheres and graticules.
 */
#include "data/geo/generate.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/budget.h"
#include "base/intern.h"
#include "data/source.h"
#include "data/table.h"

/* A table of one row. */
static struct table *one_row(const char *const *names, const struct value *values, size_t count,
                             const struct data_context *context)
{
    struct table_builder *builder = table_builder_new(context->intern, context->diag);
    struct table *table = NULL;
    bool done = builder && table_builder_add_row(builder);
    for (size_t i = 0; done && i < count; i++)
        done = table_builder_set(builder, names[i], values[i]);
    if (done)
        table = table_builder_freeze(builder, context->arena);
    table_builder_free(builder);
    return table;
}

static struct value text_value(const char *text, const struct data_context *context)
{
    const char *kept = intern_text(context->intern, text, strlen(text));
    return kept ? VALUE_OF_TEXT(kept) : VALUE_OF_UNDEFINED;
}

struct table *sphere_load(const struct json_node *node, const struct data_context *context)
{
    static const char *const names[] = {"type"};
    struct value type = text_value("Sphere", context);
    (void)node;
    return one_row(names, &type, 1, context);
}

/* --- graticules ------------------------------------------------------------------------------- */

struct pair {
    double items[2];
};

struct corners {
    struct pair low, high;
};

/* Degrees; "extent" and "step" are read into both of theirs. */
struct graticule {
    struct corners extent_major, extent_minor;
    struct pair step_major, step_minor;
    double precision;
};

static bool read_pair(const struct json_node *node, void *field, struct diag *diag)
{
    struct pair *pair = field;
    bool done = node_is_array(node) && node_size(node) == 2;
    for (size_t i = 0; done && i < 2; i++) {
        pair->items[i] = node_number(node_element(node, i));
        done = isfinite(pair->items[i]);
    }
    return done || node_error(node, diag, DIAG_TYPE, NULL, "\"%s\" must be two numbers",
                              node->key ? node->key : "a corner");
}

static bool read_corners(const struct json_node *node, void *field, struct diag *diag)
{
    struct corners *corners = field;
    struct pair first, second;
    if (!node_is_array(node) || node_size(node) != 2)
        return node_error(node, diag, DIAG_TYPE, NULL,
                          "\"%s\" must be two corners, [[x1, y1], [x2, y2]]", node->key);
    if (!read_pair(node_element(node, 0), &first, diag) ||
        !read_pair(node_element(node, 1), &second, diag))
        return false;
    for (int i = 0; i < 2; i++) {
        corners->low.items[i] = fmin(first.items[i], second.items[i]);
        corners->high.items[i] = fmax(first.items[i], second.items[i]);
    }
    return true;
}

static bool read_extent(const struct json_node *node, void *field, struct diag *diag)
{
    struct graticule *graticule = field;
    if (!read_corners(node, &graticule->extent_major, diag))
        return false;
    graticule->extent_minor = graticule->extent_major;
    return true;
}

static bool read_step(const struct json_node *node, void *field, struct diag *diag)
{
    struct graticule *graticule = field;
    if (!read_pair(node, &graticule->step_major, diag))
        return false;
    graticule->step_minor = graticule->step_major;
    return true;
}

#define READ(NAME, MEMBER, READER)                                                                 \
    {                                                                                              \
        .name = NAME, .type = PROPERTY_CUSTOM, .offset = offsetof(struct graticule, MEMBER),       \
        .read = READER                                                                             \
    }

static const struct property graticule_properties[] = {
    {.name = "extent", .type = PROPERTY_CUSTOM, .offset = 0, .read = read_extent},
    READ("extentMajor", extent_major, read_corners),
    READ("extentMinor", extent_minor, read_corners),
    {.name = "step", .type = PROPERTY_CUSTOM, .offset = 0, .read = read_step},
    READ("stepMajor", step_major, read_pair),
    READ("stepMinor", step_minor, read_pair),
    {.name = "precision", .type = PROPERTY_NUMBER, .offset = offsetof(struct graticule, precision)},
};
#undef READ

const struct property_set graticule_property_set = {"data.graticule", graticule_properties,
                                                    COUNT_OF(graticule_properties)};

/* A family of lines: meridians (0) or parallels (1) of the major or minor ones. */
struct family {
    int along;                /* which coordinate varies on a line */
    double first, stop, step; /* where the lines lie */
    double skip;              /* those at multiples of it are left out; 0: none */
    double from, to, stride;  /* along a line */
};

struct drawing {
    struct arena *arena;
    struct value *lines; /* NULL: they are counted only */
    size_t count;
    double vertex_count;
    bool failed;
};

/* d3-array's range(): how many. */
static double range_count(double start, double stop, double step)
{
    double count = ceil((stop - start) / step);
    return count > 0 ? count : 0;
}

static struct value vertex_value(struct arena *arena, double x, double y)
{
    struct value_array *array = arena_alloc(arena, sizeof *array);
    struct value *items = arena_array(arena, 2, sizeof *items);
    if (!array || !items)
        return VALUE_OF_UNDEFINED;
    items[0] = VALUE_OF_NUMBER(x), items[1] = VALUE_OF_NUMBER(y);
    *array = (struct value_array){.count = 2, .items = items};
    return (struct value){.type = VALUE_ARRAY, .array = array};
}

/* The line of the family at that place. */
static void add_line(struct drawing *drawing, const struct family *family, double place)
{
    double steps = range_count(family->from, family->to - 1e-6, family->stride);
    drawing->vertex_count += steps + 1;
    drawing->count++;
    if (!drawing->lines)
        return;
    size_t count = (size_t)steps + 1;
    struct value *vertices = arena_array(drawing->arena, count, sizeof *vertices);
    struct value_array *array = arena_alloc(drawing->arena, sizeof *array);
    drawing->failed |= !vertices || !array;
    for (size_t i = 0; !drawing->failed && i < count; i++) {
        double at = i + 1 < count ? family->from + (double)i * family->stride : family->to;
        vertices[i] = family->along == 1 ? vertex_value(drawing->arena, place, at)
                                         : vertex_value(drawing->arena, at, place);
        drawing->failed |= vertices[i].type == VALUE_UNDEFINED;
    }
    if (drawing->failed)
        return;
    *array = (struct value_array){.count = count, .items = vertices};
    drawing->lines[drawing->count - 1] = (struct value){.type = VALUE_ARRAY, .array = array};
}

static void add_family(struct drawing *drawing, const struct family *family)
{
    double first = ceil(family->first / family->step) * family->step;
    double count = range_count(first, family->stop, family->step);
    for (double i = 0; i < count && !drawing->failed; i++) {
        double place = first + i * family->step;
        if (family->skip == 0 || fabs(fmod(place, family->skip)) > 1e-6)
            add_line(drawing, family, place);
    }
}

/* Meridians and parallels, first the major ones. Meridians are straight up to a pole, so they have
 * a vertex every 90 degrees only. */
static void add_families(struct drawing *drawing, const struct graticule *graticule)
{
    const double meridian_stride = 90;
    for (int i = 0; i < 4; i++) {
        bool is_minor = i >= 2;
        int across = i % 2, along = 1 - across;
        const struct corners *extent =
            is_minor ? &graticule->extent_minor : &graticule->extent_major;
        const struct pair *step = is_minor ? &graticule->step_minor : &graticule->step_major;
        const struct family family = {.along = along,
                                      .first = extent->low.items[across],
                                      .stop = extent->high.items[across],
                                      .step = step->items[across],
                                      .skip = is_minor ? graticule->step_major.items[across] : 0,
                                      .from = extent->low.items[along],
                                      .to = extent->high.items[along],
                                      .stride =
                                          across == 0 ? meridian_stride : graticule->precision};
        add_family(drawing, &family);
    }
}

/* How many lines and vertices at most, before any is made. */
static bool check_cost(const struct graticule *graticule, const struct json_node *node,
                       const struct data_context *context)
{
    enum { VERTEX_STEPS = 20 };
    const struct pair *steps[] = {&graticule->step_major, &graticule->step_minor};
    const struct corners *extents[] = {&graticule->extent_major, &graticule->extent_minor};
    double lines = 0, longest = 4;
    for (int i = 0; i < 4; i++) {
        const struct corners *extent = extents[i / 2];
        double step = steps[i / 2]->items[i % 2];
        if (!(step > 0) || !(graticule->precision > 0))
            return node_error(node, context->diag, DIAG_TYPE, NULL,
                              "the steps and the precision of a graticule must be more than 0");
        double width = extent->high.items[i % 2] - extent->low.items[i % 2];
        lines += width / step + 1;
        longest = fmax(longest, width / fmin(90, graticule->precision) + 2);
    }
    return budget_work(arena_budget(context->arena), VERTEX_STEPS * lines * longest);
}

struct table *graticule_load(const struct json_node *node, const struct data_context *context)
{
    static const char *const names[] = {"type", "coordinates"};
    static const double near = 1e-6;
    struct graticule graticule = {
        .extent_major = {{{-180, -90 + near}}, {{180, 90 - near}}},
        .extent_minor = {{{-180, -80 - near}}, {{180, 80 + near}}},
        .step_major = {{90, 360}},
        .step_minor = {{10, 10}},
        .precision = 2.5,
    };
    if (!node_is_true(node) &&
        !json_read_properties(node, "graticule", PROPERTIES(graticule_properties), &graticule,
                              context->diag))
        return NULL;
    struct drawing drawing = {.arena = context->arena};
    if (!check_cost(&graticule, node, context))
        return NULL;
    add_families(&drawing, &graticule);
    struct value_array *array = arena_alloc(context->arena, sizeof *array);
    struct value *lines = arena_array(context->arena, drawing.count + 1, sizeof *lines);
    if (!array || !lines)
        return NULL;
    drawing = (struct drawing){.arena = context->arena, .lines = lines};
    add_families(&drawing, &graticule);
    if (drawing.failed)
        return NULL;
    *array = (struct value_array){.count = drawing.count, .items = lines};
    const struct value values[] = {text_value("MultiLineString", context),
                                   {.type = VALUE_ARRAY, .array = array}};
    return one_row(names, values, COUNT_OF(names), context);
}
