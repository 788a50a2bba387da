/*
 * What a test of charts/ works with: a context whose texts are 0.6 em a character wide, and views
 * made of specs in it.
 */
#ifndef TESTS_CHARTS_FIXTURE_H
#define TESTS_CHARTS_FIXTURE_H

#include "charts/encode/load.h"
#include "charts/layout/style_vega.h"
#include "charts/mark/mark.h"
#include "charts/read/context.h"
#include "charts/read/params.h"
#include "charts/read/view.h"
#include "charts/resolve/resolve.h"
#include "charts/scale/scale.h"
#include "tests/data/fixture.h"

struct chart {
    struct fixture base;
    struct context context;
    struct view view;
    struct arena *scratch;
};

static inline void chart_open(struct chart *chart)
{
    static const char *const roots[] = {"."};
    *chart = (struct chart){0};
    fixture_open(&chart->base);
    struct arena *arena = chart->base.arena;
    struct intern *intern = chart->base.intern;
    struct diag *diag = chart->base.diag;
    chart->scratch = arena_new(diag);
    ck_assert_ptr_nonnull(chart->scratch);
    chart->context = (struct context){
        .arena = arena,
        .scratch = chart->scratch,
        .intern = intern,
        .diag = diag,
        .data = {.arena = arena,
                 .intern = intern,
                 .diag = diag,
                 .base = ".",
                 .roots = (const char **)roots,
                 .root_count = 1},
        .marks = mark_types,
        .scales = scale_types,
        .locale = locale_default,
        .measurer = &text_measurer_fixed,
        .style = &layout_style_vega,
    };
}

static inline void chart_close(struct chart *chart)
{
    arena_free(chart->scratch);
    fixture_close(&chart->base);
}

/* Reads the spec's views and encodings, without their data. False after an error. */
static inline bool chart_read(struct chart *chart, const char *spec)
{
    struct context *context = &chart->context;
    const struct json_evaluator *evaluator = params_evaluator_new(context);
    const struct json_node *root = json_node_in(fixture_json(&chart->base, spec), evaluator);
    const struct json_node *config = node_member(root, "config");
    const struct config_given given = {.nodes[CONFIG_OF_SPEC] = config};
    return params_read(root, &given, context) &&
           config_read(&context->config, &given, context->diag) &&
           view_read(root, NULL, &chart->view, context);
}

/* Goes on to data and scales. The test fails after an error. */
static inline void chart_resolve(struct chart *chart, const char *spec)
{
    bool good = chart_read(chart, spec) && encode_load(&chart->view, &chart->context) &&
                scale_resolve_all(&chart->view, &chart->context);
    ck_assert_msg(good, "%s: %s", spec, fixture_told(&chart->base));
}

#endif
