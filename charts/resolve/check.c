/*
 * What a figure doesn't show by itself: values without a place, bars that a domain cuts off, bars
 * whose length has no meaning. Vega draws these and says nothing.
 */
#include <math.h>

#include "charts/read/context.h"
#include "charts/read/mark_type.h"
#include "charts/read/view.h"
#include "charts/resolve/honest.h"
#include "charts/resolve/params.h"
#include "charts/resolve/resolve.h"
#include "charts/resolve/scale_spec.h"
#include "charts/scale/continuous.h"
#include "charts/scale/scale.h"

/* Rows that something is to be said about. */
struct finding {
    size_t count, first;
};

static void note(struct finding *finding, size_t row)
{
    if (finding->count++ == 0)
        finding->first = row;
}

static const char *plural(size_t count)
{
    return count == 1 ? "" : "s";
}

/* The scale of a definition of its own: with a field, and not switched off. */
static const struct scale *scale_of(const struct unit *unit, const struct channel_def *def)
{
    if (def->kind != CHANNEL_DEF_FIELD)
        return NULL;
    enum channel_id main = def->channel->main;
    if (def->channel->range == CHANNEL_RANGE_NONE || !unit->scale_params[main] ||
        unit->scale_params[main]->is_off)
        return NULL;
    return view_scale(unit->view, main);
}

/* Of a logarithm of numbers on both sides of zero, those of the wrong sign are to blame. */
static bool has_place(const struct scale *scale, struct value value)
{
    double number = value_to_number(value);
    if (scale_is_discrete(scale))
        return scale_domain_index(scale, value) >= 0;
    if (!scale->type->is_logarithmic)
        return true;
    return scale_domain_max(scale) > 0 ? number > 0 : number < 0;
}

/* Only these may leave a valid value without a place. */
static bool may_lack_places(const struct scale *scale)
{
    return scale->type->is_logarithmic || (scale_is_discrete(scale) && scale->has_explicit_domain);
}

/* A domain that isn't all on one side of zero. */
static bool has_no_places(const struct scale *scale)
{
    if (!scale->type->is_logarithmic)
        return false;
    for (size_t i = 0; i < scale->domain_count; i++) {
        if (!isfinite(scale->type->lift(scale, scale->numbers[i])))
            return true;
    }
    return false;
}

static bool report_places(const struct unit *unit, const struct channel_def *def,
                          const struct scale *scale, const struct finding *finding,
                          struct context *context)
{
    struct value value = channel_def_value(def, unit->table, finding->first);
    const char *text = value_to_local_text(value, context->zone, context->arena);
    const char *quote = value.type == VALUE_TEXT ? "\"" : "";
    const char *name = def->field_node ? node_text(def->field_node) : def->name;
    const struct json_node *node = def->field_node ? def->field_node : def->node;
    bool is_one = finding->count == 1, is_name = scale_is_discrete(scale);
    const char *what = is_name  ? (is_one ? "is not in the domain" : "are not in the domain")
                       : is_one ? "has no place on a log scale"
                                : "have no place on a log scale";
    const char *place = table_row_place(unit->table, finding->first, context->arena);
    const char *message =
        arena_format(context->arena, "%zu value%s of \"%s\" %s, the first is %s%s%s in %s",
                     finding->count, plural(finding->count), name ? name : "", what, quote,
                     text ? text : "", quote, place ? place : "");
    if (!message)
        return false;
    if (has_no_places(scale))
        return node_error(node, context->diag, DIAG_LOG_SCALE,
                          "use the scale type \"symlog\", or filter these rows out", "%s", message);
    node_warn(node, context->diag, is_name ? DIAG_OUTSIDE_DOMAIN : DIAG_LOG_SCALE,
              scale->range_kind == SCALE_RANGE_NUMBERS ? "these rows are not drawn" : NULL, "%s",
              message);
    return true;
}

static bool check_places(const struct unit *unit, const struct channel_def *def,
                         struct context *context)
{
    const struct scale *scale = scale_of(unit, def);
    struct finding finding = {0};
    if (!scale || !may_lack_places(scale))
        return true;
    for (size_t row = 0; row < unit->table->row_count; row++) {
        struct value value = channel_def_value(def, unit->table, row);
        if (value_is_valid(value) && !has_place(scale, value))
            note(&finding, row);
    }
    if (finding.count)
        return report_places(unit, def, scale, &finding, context);
    return !has_no_places(scale) ||
           node_error(unit->scale_params[def->channel->main]->domain
                          ? unit->scale_params[def->channel->main]->domain
                          : def->node,
                      context->diag, DIAG_LOG_SCALE, "use the scale type \"symlog\"",
                      "the domain of a log scale must not reach 0");
}

/* The channel along which the mark's length is its value, with a base that nobody gave; or NULL. */
static const struct channel_def *length_of(const struct unit *unit, enum channel_id id)
{
    const struct channel_def *def = &unit->encoding[id];
    bool is_across = (unit->orient == MARK_ORIENT_VERTICAL && id == CHANNEL_X) ||
                     (unit->orient == MARK_ORIENT_HORIZONTAL && id == CHANNEL_Y);
    if (!unit->mark->has_zero_base || is_across || def->kind != CHANNEL_DEF_FIELD ||
        unit->encoding[channels[id].secondary].kind != CHANNEL_DEF_NONE)
        return NULL;
    return def;
}

/* Stacks start at 0: then nothing on the scale has a place. */
static bool check_stack(const struct unit *unit, struct context *context)
{
    enum channel_id id = unit->stack_channel;
    const struct channel_def *def = id == CHANNEL_NONE ? NULL : &unit->encoding[id];
    const struct scale *scale = def ? scale_of(unit, def) : NULL;
    if (!scale || !scale->type->is_logarithmic)
        return true;
    const struct scale_params *params = unit->scale_params[id];
    return node_error(params->type_node ? params->type_node : def->node, context->diag,
                      DIAG_LOG_SCALE,
                      arena_format(context->arena, "give the %ss a start: \"%s2\": {\"datum\": 1}",
                                   unit->mark->name, def->channel->name),
                      "%ss start at 0, which a log scale doesn't have", unit->mark->name);
}

static void check_meaning(const struct unit *unit, const struct channel_def *def,
                          const struct scale *scale, struct context *context)
{
    const struct scale_params *params = unit->scale_params[def->channel->id];
    if (scale->type->is_logarithmic)
        node_warn(params->type_node ? params->type_node : def->node, context->diag, DIAG_LOG_SCALE,
                  arena_format(context->arena,
                               "give them a start, \"%s2\": {\"datum\": 1}, or use points",
                               def->channel->name),
                  "%ss on a log scale have no length that means something", unit->mark->name);
}

static void check_cut(const struct unit *unit, const struct channel_def *def,
                      const struct scale *scale, struct context *context)
{
    const struct scale_params *params = unit->scale_params[def->channel->id];
    bool is_stacked = unit->stack_channel == def->channel->id;
    bool is_bounded =
        scale->has_explicit_domain || scale->spec->domain_min || scale->spec->domain_max;
    struct finding finding = {0};
    double low = scale_domain_min(scale), high = scale_domain_max(scale), first = 0;
    if (!is_bounded || scale->type->kind != SCALE_KIND_CONTINUOUS)
        return;
    for (size_t row = 0; row < unit->table->row_count; row++) {
        struct value value = is_stacked ? field_index_value(&unit->stack_end, unit->table, row)
                                        : channel_def_value(def, unit->table, row);
        double number = value_to_number(value);
        bool is_within = number >= low && number <= high;
        if (!value_is_valid(value) || !has_place(scale, value) || is_within)
            continue;
        note(&finding, row);
        first = finding.count == 1 ? number : first;
    }
    const char *text = value_to_text(VALUE_OF_NUMBER(first), context->arena);
    if (finding.count && text)
        node_warn(params->domain ? params->domain : def->node, context->diag, DIAG_CUT_BY_DOMAIN,
                  NULL, "the domain of \"%s\" cuts %zu %s%s off, the first at %s in row %zu",
                  def->channel->name, finding.count, unit->mark->name, plural(finding.count), text,
                  finding.first + 1);
}

static bool check_unit(struct unit *unit, void *closure)
{
    struct context *context = closure;
    if (!check_stack(unit, context))
        return false;
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        if (!check_places(unit, &unit->encoding[i], context))
            return false;
    }
    honest_check_unit(unit, context);
    for (enum channel_id id = CHANNEL_X; id <= CHANNEL_Y; id++) {
        const struct channel_def *def = length_of(unit, id);
        const struct scale *scale = def ? scale_of(unit, def) : NULL;
        if (!scale || scale_is_discrete(scale))
            continue;
        check_meaning(unit, def, scale, context);
        check_cut(unit, def, scale, context);
        honest_check_foot(unit, def, scale, context);
    }
    return true;
}

bool scale_check_all(struct view *root, struct context *context)
{
    return view_each_unit(root, check_unit, context);
}
