/*
 * TopoJSON (https://github.com/topojson/topojson-specification): borders that neighbours share are
 * arcs, which geometries name by their numbers. Shared by data/load/topojson.c, which makes
 * features of them, and data/load/topojson_mesh.c, which makes lines of the arcs themselves.
 */
#ifndef DATA_LOAD_TOPOJSON_H
#define DATA_LOAD_TOPOJSON_H

#include "data/load.h"

/* An arc as positions; where it starts and ends as written, before the topology's transform. */
struct topology_arc {
    bool is_read;
    const struct value *positions;
    size_t count;
    double start[2], end[2];
    bool is_still; /* two positions at one place */
};

struct topology {
    const char *name; /* for messages */
    const json_t *root, *arcs;
    bool is_quantized; /* positions are steps from the one before; scale and translate apply */
    double scale[2], translate[2];
    struct topology_arc *read; /* as many as there are arcs */
    size_t arc_count;
    const struct json_node *node; /* the data object that asks for it */
    const struct data_context *context;
};

/* Records what is wrong with the topology; returns false. */
bool topology_fail(const struct topology *topology, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The arc that a number names, which is read now; numbers below 0 name arcs in reverse (-1: the
 * first). NULL after an error: it is none of the topology's. */
const struct topology_arc *topology_arc_at(struct topology *topology, const json_t *number,
                                           bool *is_reversed, size_t *index);

/* The positions of a line or ring of arcs; undefined after an error. least: what it is filled up
 * to, by repeating its first position. */
struct value topology_line(struct topology *topology, const json_t *numbers, size_t least);

/* Which arcs of an object become a mesh: all, those between two of its geometries, or those of one
 * alone. */
enum mesh_filter { MESH_ALL, MESH_INTERIOR, MESH_EXTERIOR };

/* A MultiLineString of the object's arcs, each once, joined to lines as long as can be. Undefined
 * after an error. data/load/topojson_mesh.c */
struct value topology_mesh(struct topology *topology, const json_t *object,
                           enum mesh_filter filter);

/* An array, or an object of so many members, in the arena. Undefined when memory is out. */
struct value topology_array(const struct topology *topology, const struct value *items,
                            size_t count);

#endif
