/*
 * Scenes in the report layout, their texts 0.6 em a character wide.
 */
#ifndef TESTS_CHARTS_REPORT_FIXTURE_H
#define TESTS_CHARTS_REPORT_FIXTURE_H

#include "charts/figure.h"
#include "charts/report/style.h"
#include "render/item.h"
#include "tests/charts/fixture.h"

struct report {
    struct chart chart;
    struct scene scene;
};

/* The test fails after an error. */
static inline void report_open(struct report *report, const char *spec)
{
    struct figure_parts parts;
    struct figure_sources sources = {.spec = {"spec.vl.json", spec, strlen(spec)}};
    chart_open(&report->chart);
    report->chart.context.style = &layout_style_report;
    bool good = figure_make(&sources, &report->chart.context, &report->scene, &parts);
    ck_assert_msg(good, "%s: %s", spec, fixture_told(&report->chart.base));
}

static inline void report_close(struct report *report)
{
    chart_close(&report->chart);
}

/* The first mark of that role and type below a group, or NULL. */
static inline const struct scene_mark *find_mark(const struct item *group, const char *role,
                                                 const struct item_type *type)
{
    for (size_t i = 0; i < group->group.mark_count; i++) {
        const struct scene_mark *mark = &group->group.marks[i], *found = NULL;
        if (!strcmp(mark->role, role) && mark->type == type)
            return mark;
        for (size_t k = 0; mark->type == &item_group && k < mark->item_count && !found; k++)
            found = find_mark(&mark->items[k], role, type);
        if (found)
            return found;
    }
    return NULL;
}

static inline const struct scene_mark *report_mark(const struct report *report, const char *role,
                                                   const struct item_type *type)
{
    const struct scene_mark *mark = find_mark(&report->scene.root.items[0], role, type);
    ck_assert_msg(mark != NULL, "no %s", role);
    return mark;
}

/* Whether one of the diagnostics has that text in it. */
static inline bool report_tells(const struct report *report, const char *text)
{
    return strstr(fixture_told(&report->chart.base), text) != NULL;
}

#endif
