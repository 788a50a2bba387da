/*
 * Named colours and font sizes of a config, as Vega-Lite's colorSignalConfig() and
 * fontSizeSignalConfig() (src/config.ts) hand them on to marks and guides.
 */
#include "charts/read/config_implied.h"

#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "charts/read/config.h"
#include "charts/read/property.h"

struct implied {
    const char *blue, *orange, *red, *teal, *green, *yellow, *purple, *pink, *brown;
    const char *grays[16];
    double text, guide_label, guide_title, group_title, group_subtitle;
};

#define TEXT(NAME, MEMBER, DEFAULT) PROPERTY_DEFAULT_TEXT(struct implied, NAME, MEMBER, DEFAULT)
#define SIZE(NAME, MEMBER, DEFAULT) PROPERTY_DEFAULT_LENGTH(struct implied, NAME, MEMBER, DEFAULT)
/* DEFAULT_COLOR and DEFAULT_FONT_SIZE. */
static const struct property colors[] = {
    TEXT("blue", blue, "#4c78a8"),     TEXT("orange", orange, "#f58518"),
    TEXT("red", red, "#e45756"),       TEXT("teal", teal, "#72b7b2"),
    TEXT("green", green, "#54a24b"),   TEXT("yellow", yellow, "#eeca3b"),
    TEXT("purple", purple, "#b279a2"), TEXT("pink", pink, "#ff9da6"),
    TEXT("brown", brown, "#9d755d"),   TEXT("gray0", grays[0], "#000"),
    TEXT("gray1", grays[1], "#111"),   TEXT("gray2", grays[2], "#222"),
    TEXT("gray3", grays[3], "#333"),   TEXT("gray4", grays[4], "#444"),
    TEXT("gray5", grays[5], "#555"),   TEXT("gray6", grays[6], "#666"),
    TEXT("gray7", grays[7], "#777"),   TEXT("gray8", grays[8], "#888"),
    TEXT("gray9", grays[9], "#999"),   TEXT("gray10", grays[10], "#aaa"),
    TEXT("gray11", grays[11], "#bbb"), TEXT("gray12", grays[12], "#ccc"),
    TEXT("gray13", grays[13], "#ddd"), TEXT("gray14", grays[14], "#eee"),
    TEXT("gray15", grays[15], "#fff"),
};
static const struct property sizes[] = {
    SIZE("text", text, 11),
    SIZE("guideLabel", guide_label, 10),
    SIZE("guideTitle", guide_title, 11),
    SIZE("groupTitle", group_title, 13),
    SIZE("groupSubtitle", group_subtitle, 12),
};
#undef TEXT
#undef SIZE

static json_t *color_config(const struct implied *implied)
{
    const char *black = implied->grays[0], *gray = implied->grays[13], *dark = implied->grays[8];
    /* Vega-Lite's tenth category is a name that it doesn't define; it comes out as no colour. */
    return json_pack("{s:{s:s},s:{s:s},s:{s:s},s:{s:{s:s},s:{s:s},s:{s:s},s:{s:s},s:{s:s}},"
                     "s:{s:s,s:s,s:s},s:{s:[sssssssss]}}",
                     "mark", "color", implied->blue, "rule", "color", black, "text", "color", black,
                     "style", "guide-label", "fill", black, "guide-title", "fill", black,
                     "group-title", "fill", black, "group-subtitle", "fill", black, "cell",
                     "stroke", dark, "axis", "domainColor", gray, "gridColor", dark, "tickColor",
                     gray, "range", "category", implied->blue, implied->orange, implied->red,
                     implied->teal, implied->green, implied->yellow, implied->purple, implied->pink,
                     implied->brown);
}

static json_t *size_config(const struct implied *implied)
{
    return json_pack("{s:{s:f},s:{s:{s:f},s:{s:f},s:{s:f},s:{s:f}}}", "text", "fontSize",
                     implied->text, "style", "guide-label", "fontSize", implied->guide_label,
                     "guide-title", "fontSize", implied->guide_title, "group-title", "fontSize",
                     implied->group_title, "group-subtitle", "fontSize", implied->group_subtitle);
}

/* true takes the defaults, an object changes some of them, false is none. */
static bool read_part(const struct config_given *given, const char *name,
                      const struct property_target *target, const struct json_node **found,
                      struct diag *diag)
{
    for (size_t i = 0; i < CONFIG_GIVEN_COUNT; i++) {
        const struct json_node *node = node_member(given->nodes[i], name);
        if (!node)
            continue;
        *found = node_is_false(node) || node_is_null(node) ? NULL : node;
        if (*found && !node_is_bool(node) && !json_read_target(node, name, target, diag))
            return false;
    }
    return true;
}

static bool merge(json_t *into, json_t *from)
{
    bool is_merged = into && from && json_object_update_recursive(into, from) == 0;
    json_decref(from);
    return is_merged;
}

bool config_imply(const struct config_given *given, const struct json_node **implied,
                  struct diag *diag)
{
    const struct json_node *color = NULL, *size = NULL;
    struct implied values;
    json_unset_properties(PROPERTIES(colors), &values);
    json_unset_properties(PROPERTIES(sizes), &values);
    struct property_target of_color = {
        .properties = colors, .count = COUNT_OF(colors), .out = &values};
    struct property_target of_size = {
        .properties = sizes, .count = COUNT_OF(sizes), .out = &values};
    if (!read_part(given, "color", &of_color, &color, diag) ||
        !read_part(given, "fontSize", &of_size, &size, diag))
        return false;
    if (!color && !size)
        return true;
    json_t *config = json_object();
    bool is_made = config && (!color || merge(config, color_config(&values))) &&
                   (!size || merge(config, size_config(&values)));
    if (!is_made) {
        json_decref(config);
        return diag_out_of_memory(diag);
    }
    *implied = json_node_with(color ? color : size, config);
    return *implied != NULL;
}
