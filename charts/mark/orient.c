/*
 * Which way marks lie, from their encodings: Vega-Lite's src/compile/mark/init.ts.
 */
#include "charts/mark/mark.h"
#include "charts/read/view.h"

/* What the rules ask of an encoding. */
struct directions {
    const struct channel_def *x, *y;
    bool has_x2, has_y2;
    enum mark_orient given;
};

static struct directions directions_of(const struct unit *unit)
{
    return (struct directions){
        .x = &unit->encoding[CHANNEL_X],
        .y = &unit->encoding[CHANNEL_Y],
        .has_x2 = unit->encoding[CHANNEL_X2].kind != CHANNEL_DEF_NONE,
        .has_y2 = unit->encoding[CHANNEL_Y2].kind != CHANNEL_DEF_NONE,
        .given = (enum mark_orient)unit->params->orient,
    };
}

static bool is_binned(const struct channel_def *def)
{
    return def->kind == CHANNEL_DEF_FIELD && def->is_binned;
}

/* A quantitative field or datum that isn't cut into bins here. */
static bool is_measure(const struct channel_def *def)
{
    return channel_def_is_measure(def) && !def->has_bin;
}

static bool is_aggregate(const struct channel_def *def)
{
    return def->kind == CHANNEL_DEF_FIELD && def->aggregate != AGGREGATE_NONE;
}

static bool is_temporal(const struct channel_def *def)
{
    return def->kind == CHANNEL_DEF_FIELD && def->type == FIELD_TEMPORAL;
}

/* By which of x and y is the amount, which of them time: the last rule for all marks. */
static enum mark_orient orient_by_measure(const struct directions *d)
{
    bool x_is_measure = is_measure(d->x), y_is_measure = is_measure(d->y);
    if (d->given != MARK_ORIENT_NONE)
        return d->given;
    if (x_is_measure != y_is_measure)
        return x_is_measure ? MARK_ORIENT_HORIZONTAL : MARK_ORIENT_VERTICAL;
    if (x_is_measure)
        return MARK_ORIENT_VERTICAL;
    if (is_temporal(d->x) != is_temporal(d->y))
        return is_temporal(d->x) ? MARK_ORIENT_VERTICAL : MARK_ORIENT_HORIZONTAL;
    return MARK_ORIENT_NONE;
}

static enum mark_orient orient_by_range(const struct directions *d)
{
    if (d->has_y2)
        return is_binned(d->y) ? MARK_ORIENT_HORIZONTAL : MARK_ORIENT_VERTICAL;
    return is_binned(d->x) ? MARK_ORIENT_VERTICAL : MARK_ORIENT_HORIZONTAL;
}

/* Ranges in both directions, bins not counted: a segment or a box, of no orient. */
static bool is_ranged_twice(const struct directions *d)
{
    return d->has_x2 && !is_binned(d->x) && d->has_y2 && !is_binned(d->y);
}

/* A ranged bar, where only one of x2 and y2 is there. */
static enum mark_orient orient_of_ranged_bar(const struct directions *d)
{
    if (d->given != MARK_ORIENT_NONE)
        return d->given;
    if (!d->has_x2)
        return is_measure(d->x) && is_binned(d->y) ? MARK_ORIENT_HORIZONTAL : MARK_ORIENT_VERTICAL;
    return is_measure(d->y) && is_binned(d->x) ? MARK_ORIENT_VERTICAL : MARK_ORIENT_HORIZONTAL;
}

enum mark_orient mark_orient_of_bar(const struct unit *unit)
{
    struct directions d = directions_of(unit);
    if (d.x->kind == CHANNEL_DEF_FIELD &&
        (is_binned(d.x) || (is_aggregate(d.y) && !is_aggregate(d.x))))
        return MARK_ORIENT_VERTICAL;
    if (d.y->kind == CHANNEL_DEF_FIELD &&
        (is_binned(d.y) || (is_aggregate(d.x) && !is_aggregate(d.y))))
        return MARK_ORIENT_HORIZONTAL;
    if ((d.has_x2 || d.has_y2) && d.given != MARK_ORIENT_NONE)
        return d.given;
    if (d.has_x2 != d.has_y2)
        return orient_of_ranged_bar(&d);
    if (is_ranged_twice(&d))
        return MARK_ORIENT_NONE;
    return d.has_x2 || d.has_y2 ? orient_by_range(&d) : orient_by_measure(&d);
}

enum mark_orient mark_orient_of_rule(const struct unit *unit)
{
    struct directions d = directions_of(unit);
    bool has_x = d.x->kind != CHANNEL_DEF_NONE, has_y = d.y->kind != CHANNEL_DEF_NONE;
    if (is_ranged_twice(&d))
        return MARK_ORIENT_NONE;
    if (d.has_x2 || d.has_y2)
        return orient_by_range(&d);
    if (has_x != has_y)
        return has_x ? MARK_ORIENT_VERTICAL : MARK_ORIENT_HORIZONTAL;
    return orient_by_measure(&d);
}

enum mark_orient mark_orient_of_area(const struct unit *unit)
{
    struct directions d = directions_of(unit);
    return d.has_x2 || d.has_y2 ? orient_by_range(&d) : orient_by_measure(&d);
}

enum mark_orient mark_orient_of_line(const struct unit *unit)
{
    struct directions d = directions_of(unit);
    return orient_by_measure(&d);
}

/* A tick lies across the amount. */
enum mark_orient mark_orient_of_tick(const struct unit *unit)
{
    struct directions d = directions_of(unit);
    bool x_is_measure = is_measure(d.x);
    if (d.given == MARK_ORIENT_NONE && x_is_measure != is_measure(d.y))
        return x_is_measure ? MARK_ORIENT_VERTICAL : MARK_ORIENT_HORIZONTAL;
    return orient_by_measure(&d);
}

enum mark_orient mark_orient_of_none(const struct unit *unit)
{
    (void)unit;
    return MARK_ORIENT_NONE;
}
