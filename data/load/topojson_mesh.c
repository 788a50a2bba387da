/*
 * Meshes: the arcs of an object, each once, joined where one ends and another begins. The order of
 * lines is that of topojson-client.
 */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "data/load/topojson.h"

/* --- which arcs ------------------------------------------------------------------------------- */

/* The first and last geometry that an arc is of; a number it was named by first. */
struct use {
    const json_t *number, *first, *last;
};

struct uses {
    struct topology *topology;
    struct use *items; /* by the arc's place */
};

static bool use_arcs(struct uses *uses, const json_t *arcs, const json_t *geometry, int depth)
{
    if (!json_is_array(arcs))
        return topology_fail(uses->topology, "the \"arcs\" of a geometry are nested wrongly");
    for (size_t i = 0; i < json_array_size(arcs); i++) {
        const json_t *item = json_array_get(arcs, i);
        bool is_reversed;
        size_t index;
        if (depth > 0) {
            if (!use_arcs(uses, item, geometry, depth - 1))
                return false;
            continue;
        }
        if (!topology_arc_at(uses->topology, item, &is_reversed, &index))
            return false;
        struct use *use = &uses->items[index];
        if (!use->number)
            *use = (struct use){.number = item, .first = geometry};
        use->last = geometry;
    }
    return true;
}

static bool use_geometry(struct uses *uses, const json_t *geometry)
{
    static const struct {
        const char *type;
        int depth;
    } types[] = {{"LineString", 0}, {"MultiLineString", 1}, {"Polygon", 1}, {"MultiPolygon", 2}};
    const char *type = json_string_value(json_object_get(geometry, "type"));
    const json_t *parts = json_object_get(geometry, "geometries");
    for (size_t i = 0; type && i < COUNT_OF(types); i++) {
        if (!strcmp(type, types[i].type))
            return use_arcs(uses, json_object_get(geometry, "arcs"), geometry, types[i].depth);
    }
    for (size_t i = 0; type && !strcmp(type, "GeometryCollection") && i < json_array_size(parts);
         i++) {
        if (!use_geometry(uses, json_array_get(parts, i)))
            return false;
    }
    return true;
}

/* --- joining ---------------------------------------------------------------------------------- */

/* An arc in a line. */
struct link {
    const json_t *number;
    size_t index;
    struct link *next;
};

struct fragment {
    struct link *first, *last;
    size_t count;
    double start[2], end[2];
};

/* Fragments by a place, in the order in which they were put there. */
struct place {
    double at[2];
    struct fragment *fragment; /* NULL: taken away */
};

struct places {
    struct place *items;
    size_t count;
    size_t *slots; /* 1 + the index of an item; 0: free */
    size_t slot_count;
};

struct stitching {
    struct topology *topology;
    struct places by_start, by_end;
    bool *is_joined; /* by the arc's place */
    struct value *lines;
    size_t line_count;
};

static bool begin_places(struct places *places, size_t most, struct arena *arena)
{
    places->slot_count = 4 * most + 1;
    places->items = arena_array(arena, most, sizeof *places->items);
    places->slots = arena_array(arena, places->slot_count, sizeof *places->slots);
    return places->items && places->slots;
}

static size_t hash_place(const double at[2])
{
    size_t hash = 1469598103934665603U;
    for (int i = 0; i < 2; i++) {
        double x = at[i] + 0.0; /* no negative zero */
        unsigned char bytes[sizeof x];
        memcpy(bytes, &x, sizeof x);
        for (size_t k = 0; k < sizeof x; k++)
            hash = (hash ^ bytes[k]) * 1099511628211U;
    }
    return hash;
}

static bool is_at(const struct place *place, const double at[2])
{
    return !(place->at[0] < at[0]) && !(place->at[0] > at[0]) && !(place->at[1] < at[1]) &&
           !(place->at[1] > at[1]);
}

/* The newest item of that place, or the free slot for it. */
static struct place *find_place(struct places *places, const double at[2], size_t **slot)
{
    size_t i = hash_place(at) % places->slot_count;
    for (; places->slots[i]; i = (i + 1) % places->slot_count) {
        struct place *place = &places->items[places->slots[i] - 1];
        if (is_at(place, at)) {
            *slot = &places->slots[i];
            return place;
        }
    }
    *slot = &places->slots[i];
    return NULL;
}

static struct fragment *fragment_at(struct places *places, const double at[2])
{
    size_t *slot;
    struct place *place = find_place(places, at, &slot);
    return place ? place->fragment : NULL;
}

static void put_fragment(struct places *places, const double at[2], struct fragment *fragment)
{
    size_t *slot;
    struct place *place = find_place(places, at, &slot);
    if (place && place->fragment) {
        place->fragment = fragment;
        return;
    }
    places->items[places->count] = (struct place){{at[0], at[1]}, fragment};
    *slot = ++places->count;
}

static void take_fragment(struct places *places, const double at[2])
{
    size_t *slot;
    struct place *place = find_place(places, at, &slot);
    if (place)
        place->fragment = NULL;
}

static void append(struct fragment *fragment, const struct fragment *other)
{
    fragment->last->next = other->first;
    fragment->last = other->last;
    fragment->count += other->count;
}

/* Behind f, and what begins where that ends behind it. */
static void join_behind(struct stitching *s, struct fragment *f, struct fragment *arc)
{
    take_fragment(&s->by_end, f->end);
    append(f, arc);
    memcpy(f->end, arc->end, sizeof f->end);
    struct fragment *g = fragment_at(&s->by_start, f->end);
    if (g) {
        take_fragment(&s->by_start, g->start);
        if (g != f) {
            append(f, g);
            memcpy(f->end, g->end, sizeof f->end);
        }
    }
    put_fragment(&s->by_start, f->start, f);
    put_fragment(&s->by_end, f->end, f);
}

/* Before f, and behind what ends where that begins. */
static void join_before(struct stitching *s, struct fragment *f, struct fragment *arc)
{
    take_fragment(&s->by_start, f->start);
    append(arc, f);
    memcpy(arc->end, f->end, sizeof arc->end);
    *f = *arc;
    struct fragment *g = fragment_at(&s->by_end, f->start);
    if (g) {
        take_fragment(&s->by_end, g->end);
        if (g != f) {
            append(g, f);
            memcpy(g->end, f->end, sizeof g->end);
            f = g;
        }
    }
    put_fragment(&s->by_start, f->start, f);
    put_fragment(&s->by_end, f->end, f);
}

static bool stitch_arc(struct stitching *s, const json_t *number)
{
    struct arena *arena = s->topology->context->arena;
    struct link *link = arena_alloc(arena, sizeof *link);
    struct fragment *fragment = arena_alloc(arena, sizeof *fragment), *f;
    bool is_reversed;
    size_t index;
    const struct topology_arc *arc = topology_arc_at(s->topology, number, &is_reversed, &index);
    if (!link || !fragment || !arc)
        return false;
    *link = (struct link){.number = number, .index = index};
    *fragment = (struct fragment){.first = link, .last = link, .count = 1};
    memcpy(fragment->start, is_reversed ? arc->end : arc->start, sizeof fragment->start);
    memcpy(fragment->end, is_reversed ? arc->start : arc->end, sizeof fragment->end);
    if ((f = fragment_at(&s->by_end, fragment->start))) {
        join_behind(s, f, fragment);
    } else if ((f = fragment_at(&s->by_start, fragment->end))) {
        join_before(s, f, fragment);
    } else {
        put_fragment(&s->by_start, fragment->start, fragment);
        put_fragment(&s->by_end, fragment->end, fragment);
    }
    return true;
}

/* --- lines ------------------------------------------------------------------------------------ */

static bool add_line(struct stitching *s, const struct fragment *fragment)
{
    json_t *numbers = json_array();
    bool done = numbers != NULL;
    for (const struct link *link = fragment->first; done && link; link = link->next) {
        s->is_joined[link->index] = true;
        done = json_array_append(numbers, (json_t *)link->number) == 0;
    }
    struct value line = done ? topology_line(s->topology, numbers, 2) : VALUE_OF_UNDEFINED;
    json_decref(numbers);
    s->lines[s->line_count++] = line;
    return line.type != VALUE_UNDEFINED;
}

static bool add_lines(struct stitching *s, struct places *places, struct places *others)
{
    for (size_t i = 0; i < places->count; i++) {
        const struct fragment *fragment = places->items[i].fragment;
        if (!fragment)
            continue;
        take_fragment(others, others == &s->by_start ? fragment->start : fragment->end);
        if (!add_line(s, fragment))
            return false;
    }
    return true;
}

/* Arcs that lie at one place go first, as others may pass through them. */
static void sort_still(struct topology *topology, const json_t **numbers, size_t count)
{
    size_t front = 0;
    for (size_t i = 0; i < count; i++) {
        bool is_reversed;
        size_t index;
        const struct topology_arc *arc =
            topology_arc_at(topology, numbers[i], &is_reversed, &index);
        if (!arc || !arc->is_still)
            continue;
        const json_t *number = numbers[front];
        numbers[front++] = numbers[i];
        numbers[i] = number;
    }
}

static struct value stitch(struct topology *topology, const json_t **numbers, size_t count)
{
    struct arena *arena = topology->context->arena;
    struct stitching s = {.topology = topology};
    s.is_joined = arena_array(arena, topology->arc_count + 1, sizeof *s.is_joined);
    s.lines = arena_array(arena, 2 * count + 1, sizeof *s.lines);
    if (!s.is_joined || !s.lines || !begin_places(&s.by_start, 2 * count + 1, arena) ||
        !begin_places(&s.by_end, 2 * count + 1, arena))
        return VALUE_OF_UNDEFINED;
    sort_still(topology, numbers, count);
    for (size_t i = 0; i < count; i++) {
        if (!stitch_arc(&s, numbers[i]))
            return VALUE_OF_UNDEFINED;
    }
    if (!add_lines(&s, &s.by_end, &s.by_start) || !add_lines(&s, &s.by_start, &s.by_end))
        return VALUE_OF_UNDEFINED;
    for (size_t i = 0; i < count; i++) { /* of lines that another took the place of */
        bool is_reversed;
        size_t index;
        struct link link = {.number = numbers[i]};
        if (!topology_arc_at(topology, numbers[i], &is_reversed, &index))
            return VALUE_OF_UNDEFINED;
        link.index = index;
        if (!s.is_joined[index] && !add_line(&s, &(struct fragment){.first = &link}))
            return VALUE_OF_UNDEFINED;
    }
    return topology_array(topology, s.lines, s.line_count);
}

struct value topology_mesh(struct topology *topology, const json_t *object, enum mesh_filter filter)
{
    enum { ARC_STEPS = 200 };
    struct arena *arena = topology->context->arena;
    size_t count = 0, arc_count = topology->arc_count;
    struct uses uses = {.topology = topology,
                        .items = arena_array(arena, arc_count + 1, sizeof *uses.items)};
    const json_t **numbers = arena_array(arena, arc_count + 1, sizeof *numbers);
    if (!numbers || !uses.items ||
        !budget_work(arena_budget(arena), ARC_STEPS * (double)arc_count) ||
        !use_geometry(&uses, object))
        return VALUE_OF_UNDEFINED;
    for (size_t i = 0; i < arc_count; i++) {
        const struct use *use = &uses.items[i];
        bool is_interior = use->first != use->last;
        if (use->number && (filter == MESH_ALL || (filter == MESH_INTERIOR) == is_interior))
            numbers[count++] = use->number;
    }
    return stitch(topology, numbers, count);
}
