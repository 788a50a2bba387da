/*
 * The scale types time and utc: dates in proportion, with ticks at the starts of calendar
 * intervals, of local time and of UTC. They differ too in how d3 counts every second day.
 * https://vega.github.io/vega/docs/scales/#time
 */
#include "charts/scale/time.h"

#include <math.h>

#include "base/arena.h"
#include "base/number.h"
#include "charts/read/context.h"
#include "charts/scale/continuous.h"
#include "data/json.h"
#include "data/time.h"

enum { TICK_LIMIT = 10000 };

const struct zone *time_zone(const struct scale *scale)
{
    return scale->type == &scale_utc ? NULL : scale->zone;
}

static double time_place(const struct scale *scale, struct value value)
{
    if (value.type == VALUE_TEXT) /* a date of the spec */
        value = VALUE_OF_NUMBER(time_parse(value.text, scale->zone));
    return continuous_place(scale, value);
}

/* The interval for about count ticks, in the domain's own order. */
static bool find_interval(const struct scale *scale, double count, struct time_interval *interval)
{
    return time_interval_for_ticks(scale->numbers[0], scale->numbers[scale->domain_count - 1],
                                   count, time_zone(scale), scale->type == &scale_utc, interval);
}

static void time_nice(struct scale *scale, double count)
{
    struct time_interval interval = scale->nice_interval;
    size_t last = scale->domain_count - 1;
    if (interval.step < 1 && !find_interval(scale, count, &interval))
        return;
    bool is_reversed = scale->numbers[last] < scale->numbers[0];
    double *low = &scale->numbers[is_reversed ? last : 0];
    double *high = &scale->numbers[is_reversed ? 0 : last];
    *low = time_interval_floor(&interval, *low);
    *high = time_interval_ceil(&interval, *high);
}

bool time_read_interval(const struct json_node *node, const struct scale *scale,
                        struct time_interval *interval, struct context *context)
{
    const struct json_node *unit = json_is_object(node) ? json_member(node, "interval") : node;
    const struct json_node *step = json_member(node, "step");
    const char *name = json_text(unit);
    if (!name || !time_interval_find(name, time_zone(scale), interval))
        return json_error(unit ? unit : node, context->diag, name ? DIAG_UNKNOWN : DIAG_TYPE,
                          "use year, month, week, day, hours, minutes, seconds or milliseconds",
                          name ? "unknown time interval \"%s\"" : "this is no time interval", name);
    if (step && !time_interval_every(interval, json_number(step)))
        return json_error(step, context->diag, DIAG_TYPE, NULL,
                          "the step of a time interval must be a number from 1 on");
    return true;
}

bool time_ticks_every(const struct scale *scale, const struct time_interval *interval,
                      const struct json_node *node, double **ticks, size_t *count,
                      struct context *context)
{
    double low = scale_domain_min(scale), high = scale_domain_max(scale);
    *ticks = arena_array(context->arena, TICK_LIMIT, sizeof **ticks);
    if (!*ticks)
        return false;
    *count = time_interval_range(interval, low, high + 1, 1, *ticks, TICK_LIMIT);
    if (*count > TICK_LIMIT)
        return json_error(node ? node : scale->node, context->diag, DIAG_LIMIT,
                          "choose a longer interval", "more than %d ticks", TICK_LIMIT);
    if (scale->numbers[scale->domain_count - 1] < scale->numbers[0])
        number_reverse(*ticks, *count);
    return true;
}

static double *time_ticks(const struct scale *scale, double count, size_t *tick_count,
                          struct context *context)
{
    struct time_interval interval;
    double *ticks;
    *tick_count = 0;
    if (!find_interval(scale, count, &interval))
        return NULL;
    if (time_ticks_every(scale, &interval, NULL, &ticks, tick_count, context))
        return ticks;
    *tick_count = 1; /* and no ticks: an error */
    return NULL;
}

const struct scale_type scale_time = {.name = "time",
                                      .kind = SCALE_KIND_TIME,
                                      .accepts = SCALE_ACCEPTS_CONTINUOUS,
                                      .place = time_place,
                                      .nice = time_nice,
                                      .ticks = time_ticks};

const struct scale_type scale_utc = {.name = "utc",
                                     .kind = SCALE_KIND_TIME,
                                     .accepts = SCALE_ACCEPTS_CONTINUOUS,
                                     .place = time_place,
                                     .nice = time_nice,
                                     .ticks = time_ticks};
