/*
 * The table of layouts: a row each.
 */
#include "charts/layouts.h"

#include <string.h>

#include "charts/layout/style_vega.h"
#include "charts/report/style.h"

#define LAYOUTS(ROW)                                                                               \
    ROW("vega", "as Vega does", layout_style_vega)                                                 \
    ROW("report", "labels wrap, turn and move rather than overlap or be cut", layout_style_report)

#define LAYOUT(NAME, DOES, STYLE) {NAME, DOES, &(STYLE)},
#define LAYOUT_NAME(NAME, DOES, STYLE) NAME,

const struct layout layouts[] = {LAYOUTS(LAYOUT){0}};

const char *const layout_names[] = {LAYOUTS(LAYOUT_NAME) NULL};

const struct layout *layout_named(const char *name)
{
    const struct layout *layout = layouts;
    while (name && layout->name && strcmp(layout->name, name) != 0)
        layout++;
    return layout->name ? layout : NULL;
}
