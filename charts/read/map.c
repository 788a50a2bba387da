/*
 * Asking a spec about its maps. Vega-Lite: src/compile/projection/parse.ts.
 */
#include "charts/read/map.h"

#include "charts/read/mark_type.h"
#include "charts/read/view.h"

static bool is_given(const struct channel_def *def)
{
    return def->kind == CHANNEL_DEF_FIELD || def->kind == CHANNEL_DEF_DATUM;
}

bool unit_is_projected(const struct unit *unit)
{
    for (size_t i = CHANNEL_LONGITUDE; i <= CHANNEL_LATITUDE2; i++) {
        if (is_given(&unit->encoding[i]))
            return true;
    }
    return unit->mark->is_projected;
}

bool unit_is_placed_on_map(const struct unit *unit, enum channel_id id)
{
    return channel_is_position(id) && unit->encoding[id].kind == CHANNEL_DEF_NONE &&
           (unit->encoding[CHANNEL_LONGITUDE].kind != CHANNEL_DEF_NONE ||
            unit->encoding[CHANNEL_LATITUDE].kind != CHANNEL_DEF_NONE);
}

const struct channel_def *unit_geometry(const struct unit *unit)
{
    const struct channel_def *def = &unit->encoding[CHANNEL_SHAPE];
    bool is_geometry =
        unit->mark->is_projected && def->kind == CHANNEL_DEF_FIELD && def->type == FIELD_GEOJSON;
    return is_geometry ? def : NULL;
}

const struct json_node *map_find(const struct view *view, const struct config *config,
                                 const char *property)
{
    const struct json_node *node = node_member(view->projection, property);
    while (!node && view->parent && view->parent->kind == VIEW_LAYER) {
        view = view->parent;
        node = node_member(view->projection, property);
    }
    return node || !config ? node : config_find(config, "projection", property);
}

bool map_is_fitted(const struct view *view)
{
    const struct json_node *scale = map_find(view, NULL, "scale");
    const struct json_node *translate = map_find(view, NULL, "translate");
    return (!scale || node_is_null(scale)) && (!translate || node_is_null(translate));
}
