/*
 * What kind of chart a unit is, by its mark and its encoding: which channel is the measure, of what
 * it is measured, and which names its series.
 */
#include <string.h>

#include "base/array.h"
#include "charts/alt/alt_internal.h"
#include "charts/read/context.h"
#include "charts/read/facet.h"
#include "charts/read/mark_type.h"
#include "charts/scale/scale.h"

const struct view *alt_whole(const struct unit *unit)
{
    const struct view *whole = NULL;
    for (const struct view *view = unit->view->parent; view; view = view->parent) {
        if (view->is_overlaid)
            whole = view;
    }
    return whole;
}

/* The kinds that a mark's charts are of, beside mark_type.chart. */
struct chart_words {
    enum alt_phrase plain, stacked, shares, ranged, count;
};

static const struct chart_words words[] = {
    [CHART_NONE] = {PHRASE_TEXTS, PHRASE_TEXTS, PHRASE_TEXTS, PHRASE_TEXTS, PHRASE_COUNT_TEXTS},
    [CHART_BAR] = {PHRASE_BARS, PHRASE_BARS_STACKED, PHRASE_BARS_SHARES, PHRASE_BARS_RANGED,
                   PHRASE_COUNT_BARS},
    [CHART_LINE] = {PHRASE_LINES, PHRASE_LINES, PHRASE_LINES, PHRASE_LINES, PHRASE_COUNT_LINES},
    [CHART_AREA] = {PHRASE_AREAS, PHRASE_AREAS_STACKED, PHRASE_AREAS_SHARES, PHRASE_AREAS_RANGED,
                    PHRASE_COUNT_AREAS},
    [CHART_POINT] = {PHRASE_DOTS, PHRASE_DOTS, PHRASE_DOTS, PHRASE_DOTS, PHRASE_COUNT_POINTS},
    [CHART_PIE] = {PHRASE_PIE, PHRASE_PIE, PHRASE_PIE, PHRASE_PIE, PHRASE_COUNT_SLICES},
    [CHART_TILE] = {PHRASE_TILES, PHRASE_TILES, PHRASE_TILES, PHRASE_TILES, PHRASE_COUNT_TILES},
    [CHART_TICK] = {PHRASE_TICKS, PHRASE_TICKS, PHRASE_TICKS, PHRASE_TICKS, PHRASE_COUNT_TICKS},
    [CHART_RULE] = {PHRASE_RULES, PHRASE_RULES, PHRASE_RULES, PHRASE_RULES, PHRASE_COUNT_RULES},
    [CHART_TEXT] = {PHRASE_TEXTS, PHRASE_TEXTS, PHRASE_TEXTS, PHRASE_TEXTS, PHRASE_COUNT_TEXTS},
    [CHART_IMAGE] = {PHRASE_IMAGES, PHRASE_IMAGES, PHRASE_IMAGES, PHRASE_IMAGES,
                     PHRASE_COUNT_IMAGES},
    [CHART_SHAPE] = {PHRASE_MAP, PHRASE_MAP, PHRASE_MAP, PHRASE_MAP, PHRASE_COUNT_SHAPES},
    [CHART_BOX] = {PHRASE_BOXES, PHRASE_BOXES, PHRASE_BOXES, PHRASE_BOXES, PHRASE_COUNT_BOXES},
    [CHART_ERROR_BAR] = {PHRASE_ERROR_BARS, PHRASE_ERROR_BARS, PHRASE_ERROR_BARS, PHRASE_ERROR_BARS,
                         PHRASE_COUNT_BOXES},
    [CHART_ERROR_BAND] = {PHRASE_ERROR_BAND, PHRASE_ERROR_BAND, PHRASE_ERROR_BAND,
                          PHRASE_ERROR_BAND, PHRASE_COUNT_AREAS},
};

static bool is_field(const struct unit *unit, enum channel_id id)
{
    return unit->encoding[id].kind == CHANNEL_DEF_FIELD;
}

static bool is_measure(const struct unit *unit, enum channel_id id)
{
    return is_field(unit, id) && channel_def_is_measure(&unit->encoding[id]);
}

/* The first of these channels that is a measure; CHANNEL_NONE: none is. */
static enum channel_id first_measure(const struct unit *unit, const enum channel_id *ids,
                                     size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (is_measure(unit, ids[i]))
            return ids[i];
    }
    return CHANNEL_NONE;
}

/* Of marks that lie in no direction: positions, angles, then what colours and sizes say. */
static enum channel_id find_measure(const struct unit *unit)
{
    static const enum channel_id polar[] = {CHANNEL_THETA, CHANNEL_RADIUS},
                                 places[] = {CHANNEL_Y, CHANNEL_X},
                                 paints[] = {CHANNEL_COLOR,   CHANNEL_FILL, CHANNEL_SIZE,
                                             CHANNEL_OPACITY, CHANNEL_TEXT, CHANNEL_STROKE};
    enum channel_id along = unit->orient == MARK_ORIENT_HORIZONTAL ? CHANNEL_X : CHANNEL_Y, found;
    bool is_turned = unit->mark->is_turned;
    if (unit->orient != MARK_ORIENT_NONE && !is_turned && is_field(unit, along))
        return along;
    if ((found = first_measure(unit, polar, COUNT_OF(polar))) != CHANNEL_NONE ||
        (found = first_measure(unit, places, COUNT_OF(places))) != CHANNEL_NONE)
        return found;
    return first_measure(unit, paints, COUNT_OF(paints));
}

/* What the measure is of: the other position, or what names slices and shapes. */
static enum channel_id find_dimension(const struct unit *unit, enum channel_id measure)
{
    static const enum channel_id names[] = {CHANNEL_COLOR, CHANNEL_FILL,   CHANNEL_TEXT,
                                            CHANNEL_KEY,   CHANNEL_DETAIL, CHANNEL_TOOLTIP};
    if (measure == CHANNEL_Y && is_field(unit, CHANNEL_X))
        return CHANNEL_X;
    if (measure != CHANNEL_Y && is_field(unit, CHANNEL_Y))
        return CHANNEL_Y;
    if (measure != CHANNEL_X && is_field(unit, CHANNEL_X))
        return CHANNEL_X;
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        if (names[i] != measure && is_field(unit, names[i]) &&
            channel_def_is_discrete(&unit->encoding[names[i]]))
            return names[i];
    }
    return CHANNEL_NONE;
}

/* A discrete channel of another field that tells series apart. */
static enum channel_id find_series(const struct unit *unit, const struct alt_chart *chart)
{
    static const enum channel_id ids[] = {CHANNEL_COLOR,    CHANNEL_FILL,     CHANNEL_STROKE,
                                          CHANNEL_X_OFFSET, CHANNEL_Y_OFFSET, CHANNEL_STROKE_DASH,
                                          CHANNEL_SHAPE,    CHANNEL_DETAIL};
    for (size_t i = 0; i < COUNT_OF(ids); i++) {
        const struct channel_def *def = &unit->encoding[ids[i]];
        if (is_field(unit, ids[i]) && channel_def_is_discrete(def) &&
            (!chart->dimension.def || strcmp(def->name, chart->dimension.def->name) != 0) &&
            (!chart->measure.def || strcmp(def->name, chart->measure.def->name) != 0))
            return ids[i];
    }
    return CHANNEL_NONE;
}

/* Rows and columns that the view is a cell of. */
static void find_facets(struct alt_chart *chart)
{
    static const enum channel_id ids[] = {CHANNEL_ROW, CHANNEL_COLUMN, CHANNEL_FACET};
    for (const struct view *view = chart->unit->view; view; view = view->parent) {
        for (size_t i = 0; view->kind == VIEW_FACET && i < COUNT_OF(ids); i++) {
            struct alt_field field = {0};
            const struct channel_def *def = facet_def(view, ids[i]);
            if (def && chart->facet_count < ALT_FACETS - 1 &&
                alt_field_find(chart->alt, view->facet->source, ids[i], &field))
                chart->facets[chart->facet_count++] = field;
        }
    }
}

/* Bars beside each other in a band, by another field than that of their colours. */
static void find_offset(struct alt_chart *chart)
{
    static const enum channel_id ids[] = {CHANNEL_X_OFFSET, CHANNEL_Y_OFFSET};
    chart->panel_count = chart->facet_count;
    for (size_t i = 0; i < COUNT_OF(ids); i++) {
        const struct channel_def *def = &chart->unit->encoding[ids[i]];
        if (is_field(chart->unit, ids[i]) && chart->series.def && chart->facet_count < ALT_FACETS &&
            strcmp(def->name, chart->series.def->name) != 0 &&
            alt_field_find(chart->alt, chart->unit, ids[i], &chart->facets[chart->facet_count]))
            chart->facet_count++;
    }
}

/* Whether the series stand beside each other. */
static bool has_offset_series(const struct alt_chart *chart)
{
    static const enum channel_id ids[] = {CHANNEL_X_OFFSET, CHANNEL_Y_OFFSET};
    for (size_t i = 0; i < COUNT_OF(ids); i++) {
        if (is_field(chart->unit, ids[i]) && chart->series.def &&
            strcmp(chart->unit->encoding[ids[i]].name, chart->series.def->name) == 0)
            return true;
    }
    return false;
}

static bool adds_up(enum aggregate_op op)
{
    return op == AGGREGATE_COUNT || op == AGGREGATE_SUM || op == AGGREGATE_VALID ||
           op == AGGREGATE_MISSING;
}

static void find_traits(struct alt_chart *chart)
{
    const struct unit *unit = chart->unit;
    const struct channel_def *measure = chart->measure.def;
    enum channel_id second = measure ? measure->channel->secondary : CHANNEL_NONE;
    bool is_pie = unit->mark->chart == CHART_PIE;
    chart->is_ranged = second != CHANNEL_NONE && !measure->is_binned &&
                       unit->encoding[second].kind == CHANNEL_DEF_FIELD;
    chart->is_stacked = unit->stack_channel == chart->measure.id && measure && chart->series.def &&
                        !has_offset_series(chart) && !is_pie;
    chart->is_shares = chart->is_stacked && unit->stack_offset == STACK_NORMALIZE;
    chart->is_additive = measure && (adds_up(measure->aggregate) || chart->is_stacked || is_pie);
}

static bool is_map(const struct unit *unit)
{
    return unit->mark->is_projected || unit->encoding[CHANNEL_LONGITUDE].kind != CHANNEL_DEF_NONE ||
           unit->encoding[CHANNEL_LATITUDE].kind != CHANNEL_DEF_NONE;
}

static enum alt_phrase kind_of_points(const struct alt_chart *chart)
{
    if (is_map(chart->unit))
        return PHRASE_MAP_DOTS;
    if (!chart->is_against)
        return PHRASE_DOTS;
    return is_measure(chart->unit, CHANNEL_SIZE) ? PHRASE_BUBBLES : PHRASE_SCATTER;
}

static enum alt_phrase kind_of_bars(const struct alt_chart *chart)
{
    const struct channel_def *dimension = chart->dimension.def;
    bool has_offset =
        is_field(chart->unit, CHANNEL_X_OFFSET) || is_field(chart->unit, CHANNEL_Y_OFFSET);
    if (chart->measure.def && chart->measure.def->aggregate == AGGREGATE_COUNT && dimension &&
        (dimension->has_bin || dimension->is_binned) && !chart->is_shares)
        return PHRASE_HISTOGRAM;
    return has_offset && !chart->is_stacked ? PHRASE_BARS_GROUPED
           : chart->is_shares               ? PHRASE_BARS_SHARES
           : chart->is_stacked              ? PHRASE_BARS_STACKED
           : chart->is_ranged               ? PHRASE_BARS_RANGED
                                            : PHRASE_BARS;
}

static enum alt_phrase find_kind(const struct alt_chart *chart)
{
    const struct unit *unit = chart->unit;
    const struct chart_words *own = &words[unit->mark->chart];
    switch (unit->mark->chart) {
    case CHART_BAR:
        return kind_of_bars(chart);
    case CHART_POINT:
        return kind_of_points(chart);
    case CHART_PIE:
        return node_member(node_member(unit->view->node, "mark"), "innerRadius") ? PHRASE_DONUT
                                                                                 : PHRASE_PIE;
    case CHART_AREA:
        if (chart->is_stacked && unit->stack_offset == STACK_CENTER)
            return PHRASE_STREAMS;
        break;
    default:
        break;
    }
    return chart->is_shares    ? own->shares
           : chart->is_stacked ? own->stacked
           : chart->is_ranged  ? own->ranged
                               : own->plain;
}

void alt_chart_find(struct alt *alt, const struct unit *unit, struct alt_chart *chart)
{
    *chart = (struct alt_chart){.alt = alt, .unit = unit};
    enum channel_id measure = is_map(unit) ? CHANNEL_COLOR : find_measure(unit);
    if (is_map(unit) && !is_measure(unit, CHANNEL_COLOR))
        measure = is_measure(unit, CHANNEL_SIZE)   ? CHANNEL_SIZE
                  : is_measure(unit, CHANNEL_FILL) ? CHANNEL_FILL
                                                   : CHANNEL_NONE;
    if (measure != CHANNEL_NONE)
        alt_field_find(alt, unit, measure, &chart->measure);
    enum channel_id dimension = find_dimension(unit, measure);
    if (dimension != CHANNEL_NONE)
        alt_field_find(alt, unit, dimension, &chart->dimension);
    enum channel_id series = find_series(unit, chart);
    if (series != CHANNEL_NONE)
        alt_field_find(alt, unit, series, &chart->series);
    find_facets(chart);
    find_offset(chart);
    find_traits(chart);
    chart->is_against = chart->measure.def && chart->dimension.def &&
                        channel_def_is_measure(chart->dimension.def) &&
                        unit->mark->chart == CHART_POINT;
    chart->kind = find_kind(chart);
    chart->count = words[unit->mark->chart].count;
    const struct view *whole = alt_whole(unit);
    if (whole && whole->composite) {
        chart->kind = words[whole->composite].plain;
        chart->count = words[whole->composite].count;
        chart->is_composite = true;
    }
}

const char *alt_chart_name(const struct alt_chart *chart)
{
    struct alt *alt = chart->alt;
    const char *texts[] = {alt->language->phrases[chart->kind],
                           chart->measure.def ? chart->measure.title : "",
                           chart->dimension.def ? chart->dimension.title : ""};
    bool has_measure = *texts[1] != '\0', has_dimension = *texts[2] != '\0';
    if (has_measure && has_dimension)
        return alt_fill(alt, chart->is_against ? PHRASE_NAME_AGAINST : PHRASE_NAME_BY, texts);
    if (!has_measure && !has_dimension)
        return texts[0];
    if (!has_measure)
        texts[1] = texts[2];
    return alt_fill(alt, PHRASE_NAME_OF, texts);
}
