/*
 * Data that a spec asks for by name: the sphere, and the lines of a graticule.
 * https://vega.github.io/vega-lite/docs/data.html#sphere, #graticule
 */
#ifndef DATA_GEO_GENERATE_H
#define DATA_GEO_GENERATE_H

struct data_context;
struct json_node;
struct property_set;
struct table;

/* One row, {"type": "Sphere"}. NULL after an error. */
struct table *sphere_load(const struct json_node *node, const struct data_context *context);

/* One row, a MultiLineString of meridians and parallels, as d3-geo's geoGraticule() makes it of the
 * properties of node, an object or true. NULL after an error: a step of 0, too many lines. */
struct table *graticule_load(const struct json_node *node, const struct data_context *context);

/* For the page of what is supported. */
extern const struct property_set graticule_property_set;

#endif
