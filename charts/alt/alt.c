/*
 * The words of a whole figure: its views one after the other, panels and layers among them.
 */
#include "charts/alt/alt.h"

#include <string.h>

#include "charts/alt/alt_internal.h"
#include "charts/guide/title.h"
#include "charts/read/context.h"
#include "charts/read/facet.h"
#include "charts/read/mark_type.h"
#include "charts/resolve/facet_cells.h"
#include "data/table.h"

/* More views of a figure are counted, and the first of them described. */
enum { CHARTS_MOST = 8, LAYERS_MOST = 4 };

static bool is_silent(const struct unit *unit)
{
    return unit->params->aria == 0;
}

/* How well a unit stands for the chart that it is a layer of: marks that show amounts before those
 * that explain them. */
static int rank_of(const struct unit *unit)
{
    const struct view *whole = alt_whole(unit);
    if (whole && whole->composite == CHART_BOX) /* its outliers may be none */
        return unit->mark->chart == CHART_POINT ? 0 : 2;
    if (whole && whole->composite)
        return 1;
    switch (unit->mark->chart) {
    case CHART_TEXT:
    case CHART_IMAGE:
        return 0;
    case CHART_RULE:
    case CHART_TICK:
        return 1;
    default:
        return 2;
    }
}

struct layers {
    const struct view *whole; /* that the last unit was a part of; NULL: of none */
    const struct unit *main, *units[LAYERS_MOST];
    size_t count;
    bool has_texts;
};

static bool add_layer(struct unit *unit, void *closure)
{
    struct layers *layers = closure;
    const struct view *whole = alt_whole(unit);
    bool is_part = whole && whole == layers->whole;
    layers->whole = whole;
    if (is_silent(unit))
        return true;
    layers->has_texts |= unit->mark->chart == CHART_TEXT;
    if (!layers->main || rank_of(unit) > rank_of(layers->main))
        layers->main = unit;
    /* Of what is one mark in the spec, only the first part is told of. */
    if ((!is_part || unit->view == &unit->view->parent->children[0]) && layers->count < LAYERS_MOST)
        layers->units[layers->count++] = unit;
    return true;
}

static struct layers find_layers(const struct view *view)
{
    struct layers layers = {0};
    view_each_unit((struct view *)view, add_layer, &layers);
    return layers;
}

/* A rule at a place of the scale. */
static const char *describe_reference(struct alt *alt, const struct unit *unit)
{
    static const enum channel_id ids[] = {CHANNEL_Y, CHANNEL_X};
    for (size_t i = 0; i < 2; i++) {
        const struct channel_def *def = &unit->encoding[ids[i]];
        bool is_one = unit->table && unit->table->row_count == 1 &&
                      unit->encoding[ids[1 - i]].kind == CHANNEL_DEF_NONE;
        if (def->kind != CHANNEL_DEF_DATUM && !(is_one && def->kind == CHANNEL_DEF_FIELD))
            continue;
        struct value value = channel_def_value(def, unit->table, 0);
        struct alt_field field;
        const char *texts[1];
        if (alt_field_find(alt, unit, ids[i], &field))
            texts[0] = alt_field_value(alt, &field, value);
        else
            texts[0] = value.type == VALUE_NUMBER ? alt_number(alt, value.number)
                       : value.type == VALUE_TEXT ? value.text
                                                  : "";
        return *texts[0] ? alt_fill(alt, PHRASE_REFERENCE, texts) : "";
    }
    return "";
}

/* told: what has been said of the extremes of the chart, as of a lollipop's points, which its stems
 * needn't say again. */
static const char *describe_layer(struct alt *alt, const struct unit *unit, const char *told)
{
    struct alt_chart chart;
    if (unit->mark->chart == CHART_TEXT)
        return "";
    const char *text = unit->mark->chart == CHART_RULE ? describe_reference(alt, unit) : "";
    if (*text)
        return text;
    alt_chart_find(alt, unit, &chart);
    if (!chart.measure.def)
        return "";
    const char *names[] = {alt_chart_name(&chart)};
    text = alt_fill(alt, PHRASE_LAYER, names);
    const char *extremes = alt_chart_extremes(&chart);
    return strcmp(extremes, told) != 0 ? alt_join(alt, text, extremes) : text;
}

static const char *describe_panels(const struct alt_chart *chart)
{
    struct alt *alt = chart->alt;
    const char *text = "";
    for (const struct view *view = chart->unit->view; view; view = view->parent) {
        struct facet_cells cells = {0};
        if (view->kind != VIEW_FACET)
            continue;
        if (!facet_find_cells(view, &cells, alt->context)) {
            alt->failed = true;
            return "";
        }
        const struct facet_values *const values[] = {&cells.rows, &cells.columns};
        for (size_t i = 0; i < 2; i++) {
            struct alt_list list = {0};
            size_t k = 0;
            while (k < chart->panel_count && values[i]->field &&
                   strcmp(chart->facets[k].def->name, values[i]->field) != 0)
                k++;
            if (!values[i]->field || k == chart->panel_count)
                continue;
            for (size_t n = 0; n < values[i]->count; n++)
                alt_list_add(&list, alt_field_value(alt, &chart->facets[k], values[i]->items[n]));
            const char *others[] = {chart->facets[k].title, alt_list_text(alt, &list)};
            text = alt_join(alt, text,
                            alt_count(alt, PHRASE_PANELS, (double)values[i]->count, others));
        }
    }
    return text;
}

static const char *name_of(const struct alt_chart *chart)
{
    const char *name = alt_chart_name(chart);
    for (size_t i = 0; i < chart->panel_count; i++) {
        const char *texts[] = {name, chart->facets[i].title};
        name = *texts[1] ? alt_fill(chart->alt, PHRASE_NAME_PANELS, texts) : name;
    }
    return name;
}

/* A chart with its layers; *name: what it is called. */
static const char *describe_chart(struct alt *alt, const struct view *view, const char **name)
{
    struct layers layers = find_layers(view);
    struct alt_chart chart;
    *name = "";
    if (!layers.main)
        return "";
    alt_chart_find(alt, layers.main, &chart);
    *name = name_of(&chart);
    const char *dot[] = {*name};
    const char *text = alt_fill(alt, PHRASE_SENTENCE, dot);
    text = alt_join(alt, text, describe_panels(&chart));
    text = alt_join(alt, text, alt_chart_count(&chart));
    text = alt_join(alt, text, alt_chart_axes(&chart));
    if (!chart.is_stacked || chart.is_shares)
        text = alt_join(alt, text, alt_chart_series(&chart));
    const char *extremes = alt_chart_extremes(&chart);
    text = alt_join(alt, text, extremes);
    text = alt_join(alt, text, alt_chart_highlight(&chart));
    const struct view *whole = alt_whole(layers.main);
    for (size_t i = 0; i < layers.count; i++) {
        const struct unit *unit = layers.units[i];
        if (unit != layers.main && !(whole && alt_whole(unit) == whole))
            text = alt_join(alt, text, describe_layer(alt, unit, extremes));
    }
    if (layers.has_texts && layers.main->mark->chart != CHART_TEXT)
        text = alt_join(alt, text, alt->language->phrases[PHRASE_WITH_LABELS]);
    return text;
}

static const char *describe_view(struct alt *alt, const struct view *view, const char **name);

/* Charts beside each other, each with its number. */
static const char *describe_concat(struct alt *alt, const struct view *view, const char **name)
{
    *name = alt_count(alt, PHRASE_NAME_CHARTS, (double)view->child_count, NULL);
    const char *dot[] = {*name};
    const char *text = alt_fill(alt, PHRASE_SENTENCE, dot);
    for (size_t i = 0; i < view->child_count && i < CHARTS_MOST; i++) {
        const struct view *child = &view->children[i];
        const char *own, *title = title_plain_text(child, alt->context);
        const char *words = describe_view(alt, child, &own);
        const char *numbered[] = {alt_number(alt, (double)(i + 1)), words};
        const char *titled[] = {numbered[0], title, words};
        if (*words)
            text = alt_join(alt, text,
                            title ? alt_fill(alt, PHRASE_CHART_TITLED, titled)
                                  : alt_fill(alt, PHRASE_CHART, numbered));
    }
    return text;
}

static const char *describe_view(struct alt *alt, const struct view *view, const char **name)
{
    const char *text = view->kind == VIEW_CONCAT ? describe_concat(alt, view, name)
                                                 : describe_chart(alt, view, name);
    return view->parent && view->description ? view->description : text;
}

bool alt_write(const struct view *view, struct alt_text *text, struct context *context)
{
    const char *tag = context->language ? context->language : context->locale.name;
    struct alt alt = {.context = context, .language = alt_language_of(tag)};
    text->language = alt.language->tag;
    text->description = describe_view(&alt, view, &text->name);
    return !alt.failed;
}
