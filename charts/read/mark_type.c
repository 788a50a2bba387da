/*
 * Asking a table of marks, and what a mark makes of its unit's encoding.
 */
#include "charts/read/mark_type.h"

#include <math.h>
#include <string.h>

#include "base/array.h"
#include "base/suggest.h"
#include "charts/read/context.h"
#include "charts/read/view.h"

/* Vega-Lite's marks that become layers of others: src/compositemark/. */
static const char *const composite_marks[] = {"boxplot", "errorband", "errorbar"};

const struct name_table mark_composite = {composite_marks, COUNT_OF(composite_marks)};

const struct mark_type *mark_type_named(const struct mark_type *const *types, const char *name)
{
    for (size_t i = 0; types[i]; i++) {
        if (!strcmp(types[i]->name, name))
            return types[i];
    }
    return NULL;
}

const char *mark_type_suggest(const struct mark_type *const *types, const char *name)
{
    struct suggest suggest = {.word = name};
    for (size_t i = 0; types[i]; i++)
        suggest_offer(&suggest, types[i]->name);
    for (size_t i = 0; i < COUNT_OF(composite_marks); i++)
        suggest_offer(&suggest, composite_marks[i]);
    return suggest.best;
}

static void warn_dropped(const struct unit *unit, const struct channel_def *def, const char *hint,
                         struct context *context)
{
    /* What a layer inherits it was given for its siblings' sake. */
    const struct json_node *owner = def->node->parent ? def->node->parent->parent : NULL;
    if (owner && owner->value == unit->view->node->value)
        node_warn_at_key(def->node, context->diag, DIAG_NO_EFFECT, hint,
                         "the channel \"%s\" has no effect on the mark \"%s\" here: ignored",
                         def->channel->name, unit->mark->name);
}

static bool is_field(const struct channel_def *def)
{
    return def->kind == CHANNEL_DEF_FIELD;
}

/* Whether the mark can't use a channel that it has, and perhaps what to do. */
static bool must_drop(const struct unit *unit, const struct channel_def *def, const char **hint)
{
    const struct channel_def *encoding = unit->encoding;
    enum channel_id id = def->channel->id;
    bool is_offset = id == CHANNEL_X_OFFSET || id == CHANNEL_Y_OFFSET;
    const struct channel_def *main =
        &encoding[is_offset ? id - CHANNEL_X_OFFSET : def->channel->main];
    *hint = NULL;
    if (!(unit->mark->channels & MARK_CHANNEL(id)))
        return true;
    if ((MARK_CHANNELS_ENDS & MARK_CHANNEL(id)) && unit->mark->has_binned_ends) {
        *hint = "it can only be the end of a bin: \"bin\": \"binned\"";
        return !(is_field(main) && is_field(def) && main->is_binned);
    }
    if (is_offset && is_field(main) && is_field(def) && !main->has_time_unit) {
        *hint = "an offset needs a discrete position beside it";
        return main->type == FIELD_QUANTITATIVE || main->type == FIELD_TEMPORAL;
    }
    if (id == CHANNEL_SIZE && unit->mark->has_one_width && is_field(def)) {
        *hint = "a line has one width, a trail varies";
        return def->aggregate != AGGREGATE_NONE;
    }
    if (id == CHANNEL_COLOR) {
        *hint = "\"fill\" or \"stroke\" is given too";
        return encoding[unit->params->filled ? CHANNEL_FILL : CHANNEL_STROKE].kind !=
               CHANNEL_DEF_NONE;
    }
    return false;
}

void mark_drop_channels(const struct unit *unit, struct channel_def *encoding,
                        struct context *context)
{
    for (size_t i = 0; i <= CHANNEL_ORDER; i++) {
        struct channel_def *def = &encoding[i];
        const char *hint;
        if (def->kind == CHANNEL_DEF_NONE || !must_drop(unit, def, &hint))
            continue;
        warn_dropped(unit, def, hint, context);
        def->kind = CHANNEL_DEF_NONE;
    }
}

static bool has_aggregate(const struct unit *unit)
{
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        const struct channel_def *def = &unit->encoding[i];
        if (is_field(def) && def->aggregate != AGGREGATE_NONE)
            return true;
        for (size_t k = 0; k < def->more_count; k++) {
            if (def->kind != CHANNEL_DEF_NONE && def->more[k].aggregate != AGGREGATE_NONE)
                return true;
        }
    }
    return false;
}

/* Vega-Lite's DEFAULT_REDUCED_OPACITY. */
static const double reduced_opacity = 0.7;

void mark_settle(struct unit *unit, struct mark_params *params, struct context *context)
{
    if (isnan(params->opacity) && isnan(params->fill_opacity) && unit->mark->is_translucent &&
        !has_aggregate(unit)) {
        params->opacity = reduced_opacity;
        params->is_opacity_implied = true;
    }
    unit->orient = unit->mark->orient(unit);
    const struct json_node *invalid[CONFIG_LAYER_COUNT], *member;
    size_t layer_count = config_list(&context->config, "scale", "invalid", invalid);
    for (size_t layer = 0; layer < layer_count; layer++) {
        for (size_t i = 0; (member = node_member_at(invalid[layer], i)); i++) {
            const struct channel *channel = channel_named(member->key);
            if (channel)
                unit->invalid_outputs[channel->id] = member;
        }
    }
}
