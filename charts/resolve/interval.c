/*
 * Reading intervals, and wording what is wrong with them. How they run on is data/time's business.
 */
#include "charts/resolve/interval.h"

#include "charts/read/context.h"
#include "charts/resolve/scale_spec.h"
#include "charts/scale/scale.h"
#include "charts/scale/time.h"

bool interval_read(const struct json_node *node, const struct scale *scale,
                   struct time_interval *interval, struct context *context)
{
    const struct json_node *unit = node_is_object(node) ? node_member(node, "interval") : node;
    const struct json_node *step = node_member(node, "step");
    const char *name = node_text(unit);
    if (!name || !time_interval_find(name, time_zone(scale), interval))
        return node_error(unit ? unit : node, context->diag, name ? DIAG_UNKNOWN : DIAG_TYPE,
                          "use year, month, week, day, hours, minutes, seconds or milliseconds",
                          name ? "unknown time interval \"%s\"" : "this is no time interval", name);
    if (step && !time_interval_every(interval, node_number(step)))
        return node_error(step, context->diag, DIAG_TYPE, NULL,
                          "the step of a time interval must be a number from 1 on");
    return true;
}

/* Of ticks that a time scale didn't make: it had no memory, which is told already, or too many. */
static double *tell_too_many(size_t count, const struct json_node *node, struct context *context)
{
    if (count > TIME_TICK_LIMIT)
        node_error(node, context->diag, DIAG_LIMIT, "choose a longer interval",
                   "more than %d ticks", TIME_TICK_LIMIT);
    return NULL;
}

double *interval_list_ticks(const struct json_node *node, const struct scale *scale, size_t *count,
                            struct context *context)
{
    struct time_interval interval;
    if (!interval_read(node, scale, &interval, context))
        return NULL;
    double *ticks = time_ticks_every(scale, &interval, count, context->arena);
    return ticks ? ticks : tell_too_many(*count, node, context);
}

double *scale_list_ticks(const struct scale *scale, double wanted, size_t *count,
                         struct context *context)
{
    double *ticks = scale->type->ticks(scale, wanted, count, context->arena);
    if (!ticks && scale->type->kind == SCALE_KIND_TIME)
        return tell_too_many(*count, scale->spec->node, context);
    return ticks;
}
