/*
 * Texts of guides: what the labels, titles and subtitles of axes, legends, headers and views may be
 * told, and the items that come of it.
 */
#ifndef CHARTS_GUIDE_TEXT_H
#define CHARTS_GUIDE_TEXT_H

#include "charts/read/property.h"
#include "render/scene.h"

struct context;

struct guide_text {
    struct json_color color;
    const char *font;
    double font_size, line_height; /* px; line_height NAN: follows the size */
    double limit;                  /* px; NAN: none */
    double opacity;                /* of the fill */
    double angle;                  /* degrees; NAN: the guide's */
    int font_weight, font_style;   /* 0: 400, upright */
    int align, baseline;           /* enum text_align, text_baseline; -1: the guide's */
};

/* Rows of struct guide_text, which is that member of STRUCT: those that all texts have. FONT is
 * also what the other names begin with. */
#define GUIDE_FONT_ROWS(STRUCT, COLOR_NAME, FONT, MEMBER)                                          \
    PROPERTY_ROW_COLOR(STRUCT, COLOR_NAME, MEMBER.color),                                          \
        PROPERTY_ROW_TEXT(STRUCT, FONT, MEMBER.font),                                              \
        PROPERTY_ROW_LENGTH(STRUCT, FONT "Size", MEMBER.font_size),                                \
        PROPERTY_ROW_READ(STRUCT, FONT "Weight", MEMBER.font_weight, property_read_font_weight),   \
        PROPERTY_ROW_ENUM(STRUCT, FONT "Style", MEMBER.font_style, property_font_styles)

/* Vega's text of guides: black, of the config's font, and else as the guide has it. */
struct guide_text guide_text_plain(const struct context *context, double font_size,
                                   int font_weight);

/* Reads config.style's block of that name over the text, which lies in the struct of a guide that
 * is read into around. False after an error. */
bool guide_text_read_style(struct guide_text *text, const char *style,
                           const struct property_target *around, struct context *context);

/* Alignment and baseline, where they aren't given, of a label of an axis of x or y on that side
 * (enum orient) that is turned by the angle: Vega-Lite's defaultLabelAlign() and
 * defaultLabelBaseline(). What they leave to Vega stays -1. */
void guide_text_align_turned(struct guide_text *text, double angle, bool is_x, int orient);

struct font guide_text_font(const struct guide_text *text);

/* An item at (0, 0) that shows the string as the text says. What that leaves to the guide is
 * level, left, and on the baseline. */
struct item guide_text_item(const struct guide_text *text, const char *string);

#endif
