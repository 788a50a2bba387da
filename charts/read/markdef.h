/*
 * A mark's definition: its properties, merged from Vega-Lite's defaults, the config, styles and the
 * spec. https://vega.github.io/vega-lite/docs/mark.html
 */
#ifndef CHARTS_READ_MARKDEF_H
#define CHARTS_READ_MARKDEF_H

#include "charts/read/property.h"
#include "data/json.h"
#include "render/scene.h"

struct context;
struct mark_type;

/* What becomes of values that no scale can place: src/invalid.ts. null is INVALID_SHOW. */
enum invalid_mode {
    INVALID_DEFAULT = -1,
    INVALID_FILTER,
    INVALID_BREAK_PATHS_FILTER_DOMAINS,
    INVALID_BREAK_PATHS_SHOW_DOMAINS,
    INVALID_BREAK_PATHS_SHOW_PATH_DOMAINS,
    INVALID_SHOW
};

enum mark_orient { MARK_ORIENT_NONE = -1, MARK_ORIENT_HORIZONTAL, MARK_ORIENT_VERTICAL };

/* Numbers that are NAN, and enums that are -1, are left to the mark or the channel. */
struct mark_params {
    int filled;                            /* flag */
    struct json_color color, fill, stroke; /* of the level being read; see the four below */
    struct json_color fill_or_color, stroke_or_color, fill_only, stroke_only;
    double opacity, fill_opacity, stroke_opacity, stroke_width;
    bool is_opacity_implied; /* by the mark's kind, not by a config: a legend shows it */
    struct dash stroke_dash;
    double stroke_dash_offset, stroke_miter_limit;
    int stroke_cap, stroke_join;
    int orient; /* enum mark_orient, as specified */
    struct extent size, width, height, continuous_band_size, discrete_band_size;
    bool has_own_size;               /* "size" is the mark's own, not the config's */
    bool has_size, has_stroke_width; /* anybody gave them: they aren't Vega's own style's */
    double min_band_size;
    double corner_radius, corner_radii[CORNER_COUNT], corner_radius_end;
    int align, baseline;
    double dx, dy, angle, font_size, limit, line_height, radius, theta;
    double radius2, theta2, inner_radius, outer_radius, start_angle, end_angle;
    double radius_offset, radius2_offset, theta_offset, theta2_offset, pad_angle;
    double thickness, bin_spacing, time_unit_band_size, time_unit_band_position;
    double tension;
    const char *shape;
    int interpolate;               /* the index in curve_names */
    const struct json_node *order; /* null or false: series run in the rows' order */
    const char *dir;               /* "rtl": a text that is too long loses its start */
    const char *font, *ellipsis, *line_break, *blend;
    int font_weight, font_style;
    const struct json_node *text, *url;
    int aspect, smooth; /* flags, of images */
    struct extent x, y, x2, y2;
    double x_offset, y_offset, x2_offset, y2_offset;
    int clip; /* flag */
    int aria; /* flag: 0: assistive technology is told nothing */
    struct json_lines styles;
    bool has_own_fill,
        has_own_stroke;         /* said by the mark itself: stronger than a "color" channel */
    int invalid;                /* enum invalid_mode */
    int config_invalid;         /* what the config says of it: that decides for the domains */
    struct json_late_list late; /* computed row by row: charts/read/markdef_rows.h */
};

/*
 * Reads "mark" (a name or an object with "type") of a view: finds its record and merges its
 * properties. Returns false after an error: an unknown mark, with the nearest name; one that burin
 * doesn't draw yet.
 */
bool markdef_read(const struct json_node *node, const struct mark_type **type,
                  struct mark_params *params, struct context *context);

/* Settles what "color", "fill" and "stroke" of the level read last come to. */
void mark_params_settle(struct mark_params *params);

/* The fill and stroke that the mark's properties ask for. given is false where nothing was said. */
struct json_color mark_params_fill(const struct mark_params *params);
struct json_color mark_params_stroke(const struct mark_params *params);

/* For the page of what is supported. */
extern const struct property_set mark_property_set;

#endif
