/*
 * Kinds of property values that many parts of a spec share, and their readers (struct property,
 * PROPERTY_CUSTOM).
 */
#ifndef CHARTS_READ_PROPERTY_H
#define CHARTS_READ_PROPERTY_H

#include <math.h>

#include "charts/read/dash.h"
#include "data/json.h"
#include "render/scene.h"

/* A bool that may be left open: FLAG_UNSET, or 0 and 1. null leaves it open. */
enum { FLAG_UNSET = -1 };

/* A length that may be relative: px, or a multiple of the band or of the view's size. */
struct extent {
    enum {
        EXTENT_UNSET,
        EXTENT_PX,
        EXTENT_BAND,
        EXTENT_STEP,          /* of bands; where these are divided by an offset, of that */
        EXTENT_POSITION_STEP, /* of bands in any case */
        EXTENT_VIEW,
        EXTENT_CONTAINER
    } type;
    double amount;
};

/* Readers: field points at the struct's member. */
bool property_read_flag(const struct json_node *node, void *field, struct diag *diag); /* int */
bool property_read_extent(const struct json_node *node, void *field,
                          struct diag *diag); /* struct extent: number, {"band"} or {"step"} */
bool property_read_position(const struct json_node *node, void *field,
                            struct diag *diag); /* struct extent: number, "width", "height" */
bool property_read_size(
    const struct json_node *node, void *field,
    struct diag *diag); /* struct extent: number, {"step", "for"}, "container" */
bool property_read_dash(const struct json_node *node, void *field,
                        struct diag *diag); /* struct dash */
bool property_read_font_weight(const struct json_node *node, void *field,
                               struct diag *diag); /* int: 100–900; 0 unset */
bool property_read_optional(const struct json_node *node, void *field,
                            struct diag *diag); /* double: null makes it NAN */
bool property_read_styles(const struct json_node *node, void *field,
                          struct diag *diag); /* struct json_lines: names */
bool property_read_format(const struct json_node *node, void *field,
                          struct diag *diag); /* const char *: NULL of an object of time levels */
bool property_read_format_type(
    const struct json_node *node, void *field,
    struct diag *diag); /* const char *: a name that burin knows, or NULL */

/* Names for PROPERTY_ENUM, in the order of the enums of render/scene.h. */
extern const char *const property_aligns[];      /* enum text_align */
extern const char *const property_baselines[];   /* enum text_baseline */
extern const char *const property_caps[];        /* enum stroke_cap */
extern const char *const property_joins[];       /* enum stroke_join */
extern const char *const property_orients[];     /* enum orient */
extern const char *const property_anchors[];     /* enum anchor */
extern const char *const property_font_styles[]; /* "normal", "italic" … */

enum orient { ORIENT_TOP, ORIENT_BOTTOM, ORIENT_LEFT, ORIENT_RIGHT };
enum anchor { ANCHOR_START, ANCHOR_MIDDLE, ANCHOR_END };

/* Where in a length an anchor is: 0, 0.5, 1; and how a text there is aligned. */
double anchor_part(int anchor);
enum text_align anchor_align(int anchor);

/*
 * Rows of property tables. While nothing is read a member of PROPERTY_ROW_… is unset: NAN, an enum
 * -1, a flag FLAG_UNSET, all else zeros. One of PROPERTY_DEFAULT_… holds the default that follows.
 * json_unset_properties() fills them in.
 */
#define PROPERTY_UNSET(TYPE, ...) .unset = &(TYPE const){__VA_ARGS__}, .size = sizeof(TYPE)

#define PROPERTY_AS_NUMBER(STRUCT, NAME, MEMBER)                                                   \
    .name = NAME, .type = PROPERTY_CUSTOM, .offset = offsetof(STRUCT, MEMBER),                     \
    .read = property_read_optional
#define PROPERTY_AS_FRACTION(STRUCT, NAME, MEMBER)                                                 \
    .name = NAME, .type = PROPERTY_NUMBER, .offset = offsetof(STRUCT, MEMBER), .minimum = 0,       \
    .maximum = 1
#define PROPERTY_AS_LENGTH(STRUCT, NAME, MEMBER)                                                   \
    .name = NAME, .type = PROPERTY_NUMBER, .offset = offsetof(STRUCT, MEMBER), .minimum = 0,       \
    .maximum = 1e6
#define PROPERTY_AS_FLAG(STRUCT, NAME, MEMBER)                                                     \
    .name = NAME, .type = PROPERTY_CUSTOM, .offset = offsetof(STRUCT, MEMBER),                     \
    .read = property_read_flag
#define PROPERTY_AS_TEXT(STRUCT, NAME, MEMBER)                                                     \
    .name = NAME, .type = PROPERTY_TEXT, .offset = offsetof(STRUCT, MEMBER)
#define PROPERTY_AS_COLOR(STRUCT, NAME, MEMBER)                                                    \
    .name = NAME, .type = PROPERTY_COLOR, .offset = offsetof(STRUCT, MEMBER)
#define PROPERTY_AS_LINES(STRUCT, NAME, MEMBER)                                                    \
    .name = NAME, .type = PROPERTY_LINES, .offset = offsetof(STRUCT, MEMBER)
#define PROPERTY_AS_NODE(STRUCT, NAME, MEMBER)                                                     \
    .name = NAME, .type = PROPERTY_NODE, .offset = offsetof(STRUCT, MEMBER)
#define PROPERTY_AS_ENUM(STRUCT, NAME, MEMBER, NAMES)                                              \
    .name = NAME, .type = PROPERTY_ENUM, .offset = offsetof(STRUCT, MEMBER), .names = NAMES
#define PROPERTY_AS_READ(STRUCT, NAME, MEMBER, READ)                                               \
    .name = NAME, .type = PROPERTY_CUSTOM, .offset = offsetof(STRUCT, MEMBER), .read = READ

#define PROPERTY_ROW_NUMBER(STRUCT, NAME, MEMBER)                                                  \
    {                                                                                              \
        PROPERTY_AS_NUMBER(STRUCT, NAME, MEMBER), PROPERTY_UNSET(double, NAN)                      \
    }
#define PROPERTY_ROW_FRACTION(STRUCT, NAME, MEMBER)                                                \
    {                                                                                              \
        PROPERTY_AS_FRACTION(STRUCT, NAME, MEMBER), PROPERTY_UNSET(double, NAN)                    \
    }
#define PROPERTY_ROW_LENGTH(STRUCT, NAME, MEMBER)                                                  \
    {                                                                                              \
        PROPERTY_AS_LENGTH(STRUCT, NAME, MEMBER), PROPERTY_UNSET(double, NAN)                      \
    }
#define PROPERTY_ROW_FLAG(STRUCT, NAME, MEMBER)                                                    \
    {                                                                                              \
        PROPERTY_AS_FLAG(STRUCT, NAME, MEMBER), PROPERTY_UNSET(int, FLAG_UNSET)                    \
    }
#define PROPERTY_ROW_TEXT(STRUCT, NAME, MEMBER)                                                    \
    {                                                                                              \
        PROPERTY_AS_TEXT(STRUCT, NAME, MEMBER)                                                     \
    }
#define PROPERTY_ROW_COLOR(STRUCT, NAME, MEMBER)                                                   \
    {                                                                                              \
        PROPERTY_AS_COLOR(STRUCT, NAME, MEMBER)                                                    \
    }
#define PROPERTY_ROW_LINES(STRUCT, NAME, MEMBER)                                                   \
    {                                                                                              \
        PROPERTY_AS_LINES(STRUCT, NAME, MEMBER)                                                    \
    }
#define PROPERTY_ROW_NODE(STRUCT, NAME, MEMBER)                                                    \
    {                                                                                              \
        PROPERTY_AS_NODE(STRUCT, NAME, MEMBER)                                                     \
    }
#define PROPERTY_ROW_ENUM(STRUCT, NAME, MEMBER, NAMES)                                             \
    {                                                                                              \
        PROPERTY_AS_ENUM(STRUCT, NAME, MEMBER, NAMES), PROPERTY_UNSET(int, -1)                     \
    }
#define PROPERTY_ROW_READ(STRUCT, NAME, MEMBER, READ)                                              \
    {                                                                                              \
        PROPERTY_AS_READ(STRUCT, NAME, MEMBER, READ)                                               \
    }
#define PROPERTY_ROW_FORMAT_TYPE(STRUCT, NAME, MEMBER)                                             \
    PROPERTY_ROW_READ(STRUCT, NAME, MEMBER, property_read_format_type)

#define PROPERTY_DEFAULT_NUMBER(STRUCT, NAME, MEMBER, DEFAULT)                                     \
    {                                                                                              \
        PROPERTY_AS_NUMBER(STRUCT, NAME, MEMBER), PROPERTY_UNSET(double, DEFAULT)                  \
    }
#define PROPERTY_DEFAULT_FRACTION(STRUCT, NAME, MEMBER, DEFAULT)                                   \
    {                                                                                              \
        PROPERTY_AS_FRACTION(STRUCT, NAME, MEMBER), PROPERTY_UNSET(double, DEFAULT)                \
    }
#define PROPERTY_DEFAULT_LENGTH(STRUCT, NAME, MEMBER, DEFAULT)                                     \
    {                                                                                              \
        PROPERTY_AS_LENGTH(STRUCT, NAME, MEMBER), PROPERTY_UNSET(double, DEFAULT)                  \
    }
#define PROPERTY_DEFAULT_FLAG(STRUCT, NAME, MEMBER, DEFAULT)                                       \
    {                                                                                              \
        PROPERTY_AS_FLAG(STRUCT, NAME, MEMBER), PROPERTY_UNSET(int, DEFAULT)                       \
    }
#define PROPERTY_DEFAULT_TEXT(STRUCT, NAME, MEMBER, DEFAULT)                                       \
    {                                                                                              \
        PROPERTY_AS_TEXT(STRUCT, NAME, MEMBER), PROPERTY_UNSET(const char *, DEFAULT)              \
    }
#define PROPERTY_DEFAULT_COLOR(STRUCT, NAME, MEMBER, ...)                                          \
    {                                                                                              \
        PROPERTY_AS_COLOR(STRUCT, NAME, MEMBER), PROPERTY_UNSET(struct json_color, __VA_ARGS__)    \
    }
#define PROPERTY_DEFAULT_ENUM(STRUCT, NAME, MEMBER, NAMES, DEFAULT)                                \
    {                                                                                              \
        PROPERTY_AS_ENUM(STRUCT, NAME, MEMBER, NAMES), PROPERTY_UNSET(int, DEFAULT)                \
    }
#define PROPERTY_DEFAULT_READ(STRUCT, NAME, MEMBER, READ, TYPE, ...)                               \
    {                                                                                              \
        PROPERTY_AS_READ(STRUCT, NAME, MEMBER, READ), PROPERTY_UNSET(TYPE, __VA_ARGS__)            \
    }

/* A grey, from 0 to 255, as if a spec had given it. */
#define PROPERTY_GRAY(LEVEL) true, true, LEVEL, LEVEL, LEVEL, 1, NULL

#define PROPERTY_ROW_IGNORED(NAME)                                                                 \
    {                                                                                              \
        .name = NAME, .type = PROPERTY_IGNORED                                                     \
    }
#define PROPERTY_ROW_ELSEWHERE(NAME)                                                               \
    {                                                                                              \
        .name = NAME, .type = PROPERTY_ELSEWHERE                                                   \
    }

#endif
