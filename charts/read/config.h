/*
 * The config of a figure: Vega-Lite's defaults under a config file under the spec's own "config".
 * https://vega.github.io/vega-lite/docs/config.html
 *
 * A block of the config ("axis", "bar" …) is read by whoever uses it, with the same property table
 * as the thing itself: from the weakest layer to the strongest, each overwriting what it names.
 */
#ifndef CHARTS_READ_CONFIG_H
#define CHARTS_READ_CONFIG_H

#include "base/name_table.h"
#include "charts/read/property.h"
#include "data/json.h"

struct locale;

/* What "color" and "fontSize" stand for, a config file, the spec's own. */
/* Who gives a config, from the weakest to the strongest: as vega-embed and Vega-Lite merge them. */
enum config_giver {
    CONFIG_OF_THEME,
    CONFIG_OF_USERMETA, /* usermeta.embedOptions of the spec */
    CONFIG_OF_CALL,
    CONFIG_OF_SPEC,
    CONFIG_GIVEN_COUNT
};

/* NULL: not given. */
struct config_given {
    const struct json_node *nodes[CONFIG_GIVEN_COUNT];
};

/* Under them lies what some of their members imply. */
enum { CONFIG_LAYER_COUNT = CONFIG_GIVEN_COUNT + 1 };

/* Vega-Lite's config.view. Fill and stroke are those of the view's background. */
struct view_config {
    double continuous_width, continuous_height;    /* px */
    struct extent discrete_width, discrete_height; /* unset: a step */
    double step;
    int clip; /* flag */
    struct json_color fill, stroke;
    double fill_opacity, stroke_opacity, opacity, stroke_width, corner_radius;
    struct dash stroke_dash;
    double stroke_dash_offset, stroke_miter_limit; /* the limit NAN: not given */
    int stroke_cap, stroke_join;
};

/* Vega-Lite's config.scale, as far as scales that burin draws use it. NAN: not given. */
struct scale_config {
    double band_padding_inner, band_padding_outer;
    double bar_band_padding_inner, rect_band_padding_inner, tick_band_padding_inner;
    double nested_band_padding_inner, nested_band_padding_outer; /* of bands with an offset */
    double offset_band_padding_inner, offset_band_padding_outer;
    double point_padding, continuous_padding;
    double min_opacity, max_opacity, min_size, max_size, min_band_size, max_band_size;
    double min_stroke_width, max_stroke_width, min_font_size, max_font_size;
    double quantile_count, quantize_count;
    int clamp, round, zero, x_reverse, use_unaggregated_domain; /* flags */
};

struct padding {
    double left, top, right, bottom;
};

struct config {
    /* The weakest first; NULL: none. To be asked with config_find(). */
    const struct json_node *layers[CONFIG_LAYER_COUNT];
    const char *line_break; /* where texts are broken; NULL: nowhere */
    const char *font;       /* the default family, NULL: sans-serif */
    struct json_color background;
    struct padding padding;
    struct view_config view;
    struct scale_config scale;
    const char *count_title, *number_format, *normalized_number_format, *time_format;
    /* "myriad" where numbers without a format of their own are written so; else NULL. */
    const char *number_format_type, *normalized_number_format_type;
    int aria;                /* flag: 0: screen readers are told nothing of guides */
    const char *field_title; /* "verbal", "functional" or "plain"; NULL: verbal */
};

/* Reads what is given and checks that every block has a known name. False after an error. */
bool config_read(struct config *config, const struct config_given *given, struct diag *diag);

/* config[block][key], or config[block] where key is NULL, of the strongest layer that has it; NULL:
 * none has. */
const struct json_node *config_find(const struct config *config, const char *block,
                                    const char *key);

/* The same of every layer that has it, the weakest first: how many. */
size_t config_list(const struct config *config, const char *block, const char *key,
                   const struct json_node *found[CONFIG_LAYER_COUNT]);

/* Reads the block of that name of every layer into the target: see json_read_target(). False after
 * an error. */
bool config_read_block(const struct config *config, const char *name,
                       const struct property_target *target, struct diag *diag);

/* The same for config.style[style]. */
bool config_read_style(const struct config *config, const char *style,
                       const struct property_target *target, struct diag *diag);

/* Reads a padding: a number, or an object of left, top, right, bottom. */
bool padding_read(const struct json_node *node, void *field, struct diag *diag);

/* config.view's properties, which a view's "view" object shares; what names the object. */
bool view_config_read(const struct json_node *node, struct view_config *view, struct diag *diag);

/* The styles of a view in place of "cell", which has what config.view says; what view is NULL has
 * no "style". False after an error. */
bool view_config_read_styles(const struct config *config, const struct json_node *node,
                             struct view_config *view, struct diag *diag);

/* For the page of what is supported. */
extern const struct property_set view_config_property_set;
extern const struct property_set scale_config_property_set;
extern const struct property_set config_property_set; /* what isn't in a block */
extern const struct name_table config_block_names;    /* all that config may have */

/* "locale" of the configs, the stronger over the weaker over what locale holds. Before any
 * expression is compiled. False after an error. */
bool config_read_locale(const struct config_given *given, struct locale *locale, struct diag *diag);

#endif
