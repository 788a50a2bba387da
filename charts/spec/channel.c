/*
 * The table of channels. To draw a further one, move its name from the list below into the table.
 */
#include "charts/spec/channel.h"

#include <string.h>

#include "base/array.h"
#include "base/suggest.h"

#define COLOR_CHANNEL(ID, NAME)                                                                    \
    [ID] = {.id = ID,                                                                              \
            .name = NAME,                                                                          \
            .range = CHANNEL_RANGE_COLOR,                                                          \
            .main = ID,                                                                            \
            .secondary = CHANNEL_NONE}
#define NUMBER_CHANNEL(ID, NAME)                                                                   \
    [ID] = {.id = ID,                                                                              \
            .name = NAME,                                                                          \
            .range = CHANNEL_RANGE_NUMBER,                                                         \
            .main = ID,                                                                            \
            .secondary = CHANNEL_NONE}

const struct channel channels[CHANNEL_COUNT] = {
    [CHANNEL_X] = {.id = CHANNEL_X,
                   .name = "x",
                   .range = CHANNEL_RANGE_POSITION,
                   .main = CHANNEL_X,
                   .secondary = CHANNEL_X2},
    [CHANNEL_Y] = {.id = CHANNEL_Y,
                   .name = "y",
                   .range = CHANNEL_RANGE_POSITION,
                   .main = CHANNEL_Y,
                   .secondary = CHANNEL_Y2},
    [CHANNEL_X2] = {.id = CHANNEL_X2,
                    .name = "x2",
                    .range = CHANNEL_RANGE_POSITION,
                    .main = CHANNEL_X,
                    .secondary = CHANNEL_NONE},
    [CHANNEL_Y2] = {.id = CHANNEL_Y2,
                    .name = "y2",
                    .range = CHANNEL_RANGE_POSITION,
                    .main = CHANNEL_Y,
                    .secondary = CHANNEL_NONE},
    COLOR_CHANNEL(CHANNEL_COLOR, "color"),
    COLOR_CHANNEL(CHANNEL_FILL, "fill"),
    COLOR_CHANNEL(CHANNEL_STROKE, "stroke"),
    NUMBER_CHANNEL(CHANNEL_OPACITY, "opacity"),
    NUMBER_CHANNEL(CHANNEL_FILL_OPACITY, "fillOpacity"),
    NUMBER_CHANNEL(CHANNEL_STROKE_OPACITY, "strokeOpacity"),
    [CHANNEL_TEXT] = {.id = CHANNEL_TEXT,
                      .name = "text",
                      .range = CHANNEL_RANGE_NONE,
                      .main = CHANNEL_TEXT,
                      .secondary = CHANNEL_NONE},
};

static const char *const ignored_channels[] = {"tooltip", "href", "key", "description"};

static const char *const undrawn_channels[] = {
    "xOffset",  "yOffset",   "xError",    "yError",     "xError2",    "yError2",     "theta",
    "theta2",   "radius",    "radius2",   "size",       "strokeDash", "strokeWidth", "shape",
    "angle",    "detail",    "order",     "row",        "column",     "facet",       "url",
    "latitude", "longitude", "latitude2", "longitude2", "time"};

bool channel_is_position(enum channel_id id)
{
    return id == CHANNEL_X || id == CHANNEL_Y;
}

const struct channel *channel_named(const char *name)
{
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        if (!strcmp(channels[i].name, name))
            return &channels[i];
    }
    return NULL;
}

bool channel_is_known(const char *name, bool *is_ignored)
{
    *is_ignored = false;
    for (size_t i = 0; i < COUNT_OF(ignored_channels); i++) {
        if (!strcmp(ignored_channels[i], name)) {
            *is_ignored = true;
            return true;
        }
    }
    for (size_t i = 0; i < COUNT_OF(undrawn_channels); i++) {
        if (!strcmp(undrawn_channels[i], name))
            return true;
    }
    return false;
}

const char *channel_suggest(const char *name)
{
    struct suggest suggest = {.word = name};
    for (size_t i = 0; i < CHANNEL_COUNT; i++)
        suggest_offer(&suggest, channels[i].name);
    for (size_t i = 0; i < COUNT_OF(ignored_channels); i++)
        suggest_offer(&suggest, ignored_channels[i]);
    for (size_t i = 0; i < COUNT_OF(undrawn_channels); i++)
        suggest_offer(&suggest, undrawn_channels[i]);
    return suggest.best;
}
