/*
 * The table of channels. To draw a further one, move its name from the list below into the table.
 */
#include "charts/read/channel.h"

#include <string.h>

#include "base/array.h"
#include "base/suggest.h"

#define CHANNEL(ID, NAME, RANGE, MAIN, SECONDARY, ...)                                             \
    [ID] = {                                                                                       \
        .id = ID, .name = NAME, .range = RANGE, .main = MAIN, .secondary = SECONDARY, __VA_ARGS__}

const struct channel channels[CHANNEL_COUNT] = {
    CHANNEL(CHANNEL_X, "x", CHANNEL_RANGE_POSITION, CHANNEL_X, CHANNEL_X2, .groups = false),
    CHANNEL(CHANNEL_Y, "y", CHANNEL_RANGE_POSITION, CHANNEL_Y, CHANNEL_Y2, .groups = false),
    CHANNEL(CHANNEL_X_OFFSET, "xOffset", CHANNEL_RANGE_OFFSET, CHANNEL_X_OFFSET, CHANNEL_NONE,
            .groups = false),
    CHANNEL(CHANNEL_Y_OFFSET, "yOffset", CHANNEL_RANGE_OFFSET, CHANNEL_Y_OFFSET, CHANNEL_NONE,
            .groups = false),
    CHANNEL(CHANNEL_THETA, "theta", CHANNEL_RANGE_POLAR, CHANNEL_THETA, CHANNEL_THETA2,
            .groups = false),
    CHANNEL(CHANNEL_RADIUS, "radius", CHANNEL_RANGE_POLAR, CHANNEL_RADIUS, CHANNEL_RADIUS2,
            .groups = false),
    CHANNEL(CHANNEL_COLOR, "color", CHANNEL_RANGE_COLOR, CHANNEL_COLOR, CHANNEL_NONE,
            .groups = true),
    CHANNEL(CHANNEL_FILL, "fill", CHANNEL_RANGE_COLOR, CHANNEL_FILL, CHANNEL_NONE, .groups = true),
    CHANNEL(CHANNEL_STROKE, "stroke", CHANNEL_RANGE_COLOR, CHANNEL_STROKE, CHANNEL_NONE,
            .groups = true),
    CHANNEL(CHANNEL_OPACITY, "opacity", CHANNEL_RANGE_NUMBER, CHANNEL_OPACITY, CHANNEL_NONE,
            .groups = true),
    CHANNEL(CHANNEL_FILL_OPACITY, "fillOpacity", CHANNEL_RANGE_NUMBER, CHANNEL_FILL_OPACITY,
            CHANNEL_NONE, .groups = true),
    CHANNEL(CHANNEL_STROKE_OPACITY, "strokeOpacity", CHANNEL_RANGE_NUMBER, CHANNEL_STROKE_OPACITY,
            CHANNEL_NONE, .groups = true),
    CHANNEL(CHANNEL_STROKE_WIDTH, "strokeWidth", CHANNEL_RANGE_NUMBER, CHANNEL_STROKE_WIDTH,
            CHANNEL_NONE, .groups = true),
    CHANNEL(CHANNEL_STROKE_DASH, "strokeDash", CHANNEL_RANGE_DASH, CHANNEL_STROKE_DASH,
            CHANNEL_NONE, .groups = true, .is_discrete = true),
    CHANNEL(CHANNEL_SIZE, "size", CHANNEL_RANGE_NUMBER, CHANNEL_SIZE, CHANNEL_NONE, .groups = true),
    CHANNEL(CHANNEL_SHAPE, "shape", CHANNEL_RANGE_SHAPE, CHANNEL_SHAPE, CHANNEL_NONE,
            .groups = true, .is_discrete = true),
    CHANNEL(CHANNEL_ANGLE, "angle", CHANNEL_RANGE_NUMBER, CHANNEL_ANGLE, CHANNEL_NONE,
            .groups = true),
    CHANNEL(CHANNEL_X2, "x2", CHANNEL_RANGE_POSITION, CHANNEL_X, CHANNEL_NONE, .groups = false),
    CHANNEL(CHANNEL_Y2, "y2", CHANNEL_RANGE_POSITION, CHANNEL_Y, CHANNEL_NONE, .groups = false),
    CHANNEL(CHANNEL_THETA2, "theta2", CHANNEL_RANGE_POLAR, CHANNEL_THETA, CHANNEL_NONE,
            .groups = false),
    CHANNEL(CHANNEL_RADIUS2, "radius2", CHANNEL_RANGE_POLAR, CHANNEL_RADIUS, CHANNEL_NONE,
            .groups = false),
    CHANNEL(CHANNEL_LONGITUDE, "longitude", CHANNEL_RANGE_NONE, CHANNEL_LONGITUDE,
            CHANNEL_LONGITUDE2, .groups = false),
    CHANNEL(CHANNEL_LATITUDE, "latitude", CHANNEL_RANGE_NONE, CHANNEL_LATITUDE, CHANNEL_LATITUDE2,
            .groups = false),
    CHANNEL(CHANNEL_LONGITUDE2, "longitude2", CHANNEL_RANGE_NONE, CHANNEL_LONGITUDE, CHANNEL_NONE,
            .groups = false),
    CHANNEL(CHANNEL_LATITUDE2, "latitude2", CHANNEL_RANGE_NONE, CHANNEL_LATITUDE, CHANNEL_NONE,
            .groups = false),
    CHANNEL(CHANNEL_TEXT, "text", CHANNEL_RANGE_NONE, CHANNEL_TEXT, CHANNEL_NONE, .groups = false),
    CHANNEL(CHANNEL_URL, "url", CHANNEL_RANGE_NONE, CHANNEL_URL, CHANNEL_NONE, .groups = false),
    CHANNEL(CHANNEL_DETAIL, "detail", CHANNEL_RANGE_NONE, CHANNEL_DETAIL, CHANNEL_NONE,
            .groups = true),
    CHANNEL(CHANNEL_TOOLTIP, "tooltip", CHANNEL_RANGE_NONE, CHANNEL_TOOLTIP, CHANNEL_NONE,
            .is_silent = true),
    CHANNEL(CHANNEL_HREF, "href", CHANNEL_RANGE_NONE, CHANNEL_HREF, CHANNEL_NONE,
            .is_silent = true),
    CHANNEL(CHANNEL_KEY, "key", CHANNEL_RANGE_NONE, CHANNEL_KEY, CHANNEL_NONE, .is_silent = true),
    CHANNEL(CHANNEL_DESCRIPTION, "description", CHANNEL_RANGE_NONE, CHANNEL_DESCRIPTION,
            CHANNEL_NONE, .is_silent = true),
    CHANNEL(CHANNEL_TIME, "time", CHANNEL_RANGE_NONE, CHANNEL_TIME, CHANNEL_NONE,
            .is_silent = true),
    CHANNEL(CHANNEL_ROW, "row", CHANNEL_RANGE_NONE, CHANNEL_ROW, CHANNEL_NONE, .is_discrete = true),
    CHANNEL(CHANNEL_COLUMN, "column", CHANNEL_RANGE_NONE, CHANNEL_COLUMN, CHANNEL_NONE,
            .is_discrete = true),
    CHANNEL(CHANNEL_FACET, "facet", CHANNEL_RANGE_NONE, CHANNEL_FACET, CHANNEL_NONE,
            .is_discrete = true),
    CHANNEL(CHANNEL_ORDER, "order", CHANNEL_RANGE_NONE, CHANNEL_ORDER, CHANNEL_NONE,
            .groups = false),
};

/* Those of errorbar and errorband, which read them themselves. */
static const char *const foreign_channels[] = {"xError", "yError", "xError2", "yError2"};

static const struct name_table channel_foreign = {foreign_channels, COUNT_OF(foreign_channels)};

bool channel_is_position(enum channel_id id)
{
    return id == CHANNEL_X || id == CHANNEL_Y;
}

bool channel_is_geographic(enum channel_id id)
{
    return id >= CHANNEL_LONGITUDE && id <= CHANNEL_LATITUDE2;
}

bool channel_is_facet(enum channel_id id)
{
    return id == CHANNEL_ROW || id == CHANNEL_COLUMN || id == CHANNEL_FACET;
}

const struct channel *channel_named(const char *name)
{
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        if (!strcmp(channels[i].name, name))
            return &channels[i];
    }
    return NULL;
}

static bool is_among(const struct name_table *table, const char *name)
{
    for (size_t i = 0; i < table->count; i++) {
        if (!strcmp(table->names[i], name))
            return true;
    }
    return false;
}

bool channel_is_foreign(const char *name)
{
    return is_among(&channel_foreign, name);
}

bool channel_is_known(const char *name)
{
    return channel_named(name) || channel_is_foreign(name);
}

const char *channel_suggest(const char *name)
{
    struct suggest suggest = {.word = name};
    for (size_t i = 0; i < CHANNEL_COUNT; i++)
        suggest_offer(&suggest, channels[i].name);
    for (size_t i = 0; i < COUNT_OF(foreign_channels); i++)
        suggest_offer(&suggest, foreign_channels[i]);
    return suggest.best;
}
