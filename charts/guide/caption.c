/*
 * Captions of guides: which scale they explain, from where to where.
 */
#include "charts/guide/caption.h"

#include <math.h>
#include <string.h>

#include "base/array.h"
#include "charts/guide/axis.h"
#include "charts/guide/legend.h"
#include "charts/label/format.h"
#include "charts/label/label.h"
#include "charts/read/context.h"
#include "charts/read/encoding.h"
#include "charts/read/view.h"
#include "charts/scale/scale.h"
#include "data/format/time.h"

/* More values are left out. */
enum { VALUES_MOST = 7, TICKS = 5 };

static const char *one_line(const char *text, struct arena *arena)
{
    char *line = text ? arena_copy(arena, text, strlen(text)) : NULL;
    for (char *at = line; at && *at; at++) {
        if (*at == '\n' || *at == '\v')
            *at = ' ';
    }
    return line;
}

/* A domain and how its guide writes values; what is NULL isn't said. */
struct domain {
    const struct scale *scale;
    const struct channel_def *def;
    const char *format, *format_type;
};

/* Names of days and months are read out in full. */
static const char *spell_names(const char *format, struct arena *arena)
{
    char *text = arena_copy(arena, format, strlen(format));
    for (char *at = text; at && *at; at++) {
        if (*at == '%' && (at[1] == 'a' || at[1] == 'b'))
            at[1] = (char)(at[1] - 'a' + 'A');
    }
    return text;
}

static const char *write_date(const struct domain *domain, struct value value,
                              struct context *context)
{
    const struct scale *scale = domain->scale;
    struct arena *arena = context->arena;
    bool is_utc = scale->type->is_utc || !context->zone;
    const char *format = domain->format;
    if (!format && domain->def && domain->def->has_time_unit && domain->def->time_unit.parts)
        format = timeunit_format(&domain->def->time_unit, arena);
    format = format && *format     ? spell_names(format, arena)
             : scale->type->is_utc ? "%A, %d %B %Y, %X UTC"
                                   : "%A, %d %B %Y, %X";
    return format ? time_format(format, value_to_number(value), is_utc ? NULL : context->zone,
                                &context->locale.time, arena)
                  : NULL;
}

static bool is_time(const struct domain *domain)
{
    return domain->scale->type->kind == SCALE_KIND_TIME ||
           (domain->def && label_is_time(domain->def, domain->format_type) &&
            domain->def->has_time_unit);
}

static bool settle(const struct domain *domain, struct guide_format *format,
                   struct context *context)
{
    *format = (struct guide_format){.def = domain->def,
                                    .specifier = domain->format,
                                    .type = domain->format_type,
                                    .node = domain->def ? domain->def->node : NULL};
    return guide_format_settle(format, domain->scale, TICKS, context);
}

/* The ends of a continuous domain. */
static const char *caption_ends(const struct domain *domain, struct context *context)
{
    const struct scale *scale = domain->scale;
    const char *ends[2] = {NULL, NULL};
    struct guide_format format;
    if (scale->domain_count == 0)
        return "";
    if (!is_time(domain) && !settle(domain, &format, context))
        return NULL;
    for (size_t i = 0; i < 2; i++) {
        struct value end = VALUE_OF_NUMBER(scale->numbers[i ? scale->domain_count - 1 : 0]);
        ends[i] = is_time(domain) ? write_date(domain, end, context)
                                  : guide_format_write(&format, end, context);
    }
    return ends[0] && ends[1]
               ? arena_format(context->arena, " with values from %s to %s", ends[0], ends[1])
               : NULL;
}

static const char *caption_values(const struct domain *domain, struct context *context)
{
    const struct scale *scale = domain->scale;
    size_t count = scale->domain_count, shown = count > VALUES_MOST ? VALUES_MOST - 2 : count;
    const char *text =
        arena_format(context->arena, " with %zu value%s: ", count, count == 1 ? "" : "s");
    for (size_t i = 0; text && i < count; i++) {
        if (i >= shown && i + 1 < count)
            continue;
        const char *label = is_time(domain) ? write_date(domain, scale->domain[i], context)
                                            : label_join(scale->domain[i], context);
        const char *value = one_line(label, context->arena);
        const char *gap = i == 0 ? "" : i < shown ? ", " : ", ending with ";
        text = value ? arena_format(context->arena, "%s%s%s", text, gap, value) : NULL;
    }
    return text;
}

/* Scales that cut their domain into classes have boundaries; of bins, those between them. */
static const char *caption_boundaries(const struct domain *domain, struct context *context)
{
    const struct scale *scale = domain->scale;
    struct guide_format format;
    size_t first = scale->type->kind == SCALE_KIND_BIN_ORDINAL;
    size_t count = scale->threshold_count > 2 * first ? scale->threshold_count - 2 * first : 0;
    if (!settle(domain, &format, context))
        return NULL;
    const char *text =
        arena_format(context->arena, " with %zu boundar%s: ", count, count == 1 ? "y" : "ies");
    for (size_t i = 0; text && i < count; i++) {
        const char *value =
            guide_format_write(&format, VALUE_OF_NUMBER(scale->thresholds[first + i]), context);
        text = value ? arena_format(context->arena, "%s%s%s", text, i ? ", " : "", value) : NULL;
    }
    return text;
}

static const char *caption_domain(const struct domain *domain, struct context *context)
{
    if (legend_scale_has_classes(domain->scale))
        return caption_boundaries(domain, context);
    return scale_is_discrete(domain->scale) ? caption_values(domain, context)
                                            : caption_ends(domain, context);
}

/* " titled '…'" */
static const char *caption_titled(const char *title, struct arena *arena)
{
    const char *line = one_line(title, arena);
    return !line ? NULL : *line ? arena_format(arena, " titled '%s'", line) : "";
}

const char *caption_axis(const struct axis *axis, struct context *context)
{
    const struct scale *scale = axis->scale;
    const struct channel_def *def = &axis->units[0]->encoding[axis->channel->id];
    bool is_y = axis->orient == ORIENT_LEFT || axis->orient == ORIENT_RIGHT;
    const char *title = caption_titled(axis->title, context->arena);
    const struct domain own = {scale, def, axis->params.format, axis->params.format_type};
    const char *domain = scale ? caption_domain(&own, context) : "";
    const char *type = !scale                     ? "linear"
                       : scale_is_discrete(scale) ? "discrete"
                                                  : scale->type->name;
    return title && domain ? arena_format(context->arena, "%c-axis%s for a %s scale%s",
                                          is_y ? 'Y' : 'X', title, type, domain)
                           : NULL;
}

/* "stroke color and shape" */
static const char *caption_channels(const struct legend *legend, struct arena *arena)
{
    static const struct {
        enum legend_slot slot;
        const char *words;
    } slots[] = {{LEGEND_SHAPE, "shape"},
                 {LEGEND_SIZE, "size"},
                 {LEGEND_FILL, "fill color"},
                 {LEGEND_STROKE, "stroke color"},
                 {LEGEND_STROKE_WIDTH, "strokeWidth"},
                 {LEGEND_STROKE_DASH, "strokeDash"},
                 {LEGEND_OPACITY, "opacity"}};
    size_t count = 0, at = 0;
    const char *text = "";
    for (size_t i = 0; i < COUNT_OF(slots); i++)
        count += legend->scales[slots[i].slot] != NULL;
    for (size_t i = 0; text && i < COUNT_OF(slots); i++) {
        if (!legend->scales[slots[i].slot])
            continue;
        const char *gap = at == 0 ? "" : at + 1 == count ? " and " : ", ";
        text = arena_format(arena, "%s%s%s", text, gap, slots[i].words);
        at++;
    }
    return text;
}

const char *caption_legend(const struct legend *legend, struct context *context)
{
    struct arena *arena = context->arena;
    const char *title = caption_titled(legend->title, arena);
    const char *channel_names = caption_channels(legend, arena);
    const struct domain own = {legend->scale, legend->parts[0].def,
                               node_text(legend->params.format), legend->params.format_type};
    const char *domain = caption_domain(&own, context);
    static const char *const types[] = {
        [LEGEND_SYMBOL] = "Symbol", [LEGEND_GRADIENT] = "Gradient", [LEGEND_DISCRETE] = "Discrete"};
    const char *type = types[legend->type];
    return title && channel_names && domain
               ? arena_format(arena, "%s legend%s for %s%s", type, title, channel_names, domain)
               : NULL;
}

const char *caption_title(const char *text, bool is_title, struct context *context)
{
    const char *line = one_line(text, context->arena);
    return line
               ? arena_format(context->arena, "%s text '%s'", is_title ? "Title" : "Subtitle", line)
               : NULL;
}
