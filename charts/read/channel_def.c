/*
 * What one channel definition comes to: its aggregate, bin and time unit, its type, the column that
 * it reads, its title. Vega-Lite: src/channeldef.ts.
 */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/intern.h"
#include "base/number.h"
#include "base/suggest.h"
#include "charts/read/config.h"
#include "charts/read/context.h"
#include "charts/read/encoding.h"
#include "charts/read/foreign.h"
#include "charts/read/scale_type.h"
#include "data/time.h"

/* The names and Vega-Lite's one-letter forms. */
static const struct {
    const char *name, *letter;
    enum field_type type;
} field_types[] = {
    {"quantitative", "Q", FIELD_QUANTITATIVE}, {"nominal", "N", FIELD_NOMINAL},
    {"ordinal", "O", FIELD_ORDINAL},           {"temporal", "T", FIELD_TEMPORAL},
    {"geojson", "geojson", FIELD_GEOJSON},
};

/* In whatever case the letters are (getFullName() of src/type.ts), and whatever the locale. */
static bool is_same_word(const char *word, const char *text)
{
    size_t i = 0;
    for (; word[i] && text[i]; i++) {
        char letter = text[i] >= 'A' && text[i] <= 'Z' ? (char)(text[i] - 'A' + 'a') : text[i];
        char own = word[i] >= 'A' && word[i] <= 'Z' ? (char)(word[i] - 'A' + 'a') : word[i];
        if (letter != own)
            return false;
    }
    return word[i] == text[i];
}

static bool read_type(struct channel_def *def, struct diag *diag)
{
    const char *name = node_text(def->type_node);
    struct suggest suggest = {.word = name};
    for (size_t i = 0; name && i < COUNT_OF(field_types); i++) {
        if (is_same_word(field_types[i].name, name) || is_same_word(field_types[i].letter, name)) {
            def->type = field_types[i].type;
            return def->type != FIELD_GEOJSON || def->channel->id == CHANNEL_SHAPE ||
                   node_error(def->type_node, diag, DIAG_TYPE, NULL,
                              "\"geojson\" is a type for the channel \"shape\", not for \"%s\"",
                              def->channel->name);
        }
        suggest_offer(&suggest, field_types[i].name);
    }
    if (!name)
        return node_error(def->type_node, diag, DIAG_TYPE, NULL,
                          "\"type\" must be a text such as \"quantitative\", not %s",
                          node_type_name(def->type_node));
    const char *answer = foreign_field_type(name);
    return node_error(def->type_node, diag, DIAG_UNKNOWN,
                      answer ? answer
                             : suggest_hint(suggest.best,
                                            "use quantitative, nominal, ordinal or temporal",
                                            def->node->document->arena),
                      "unknown type \"%s\"", name);
}

static bool is_argument_op(enum aggregate_op op)
{
    return op == AGGREGATE_ARGMIN || op == AGGREGATE_ARGMAX;
}

/* defaultType() and initDatumDef() */
static enum field_type default_type(const struct channel_def *def, const struct context *context)
{
    const char *name = node_text(node_member(def->scale, "type"));
    const struct scale_type *scale = scale_type_named(context->scales, name);
    if (def->kind != CHANNEL_DEF_FIELD)
        return def->value.type == VALUE_NUMBER || node_expression(def->datum_node)
                   ? FIELD_QUANTITATIVE
               : def->value.type == VALUE_DATE ? FIELD_TEMPORAL
                                               : FIELD_NOMINAL;
    if (def->channel->is_discrete)
        return FIELD_NOMINAL;
    if (channel_is_geographic(def->channel->id))
        return FIELD_QUANTITATIVE;
    if (def->channel->id == CHANNEL_ORDER || node_is_array(def->sort))
        return FIELD_ORDINAL;
    if (def->has_time_unit)
        return FIELD_TEMPORAL;
    if (def->has_bin || def->is_binned ||
        (def->aggregate != AGGREGATE_NONE && !is_argument_op(def->aggregate)))
        return FIELD_QUANTITATIVE;
    if (!scale || scale->domain == SCALE_DOMAIN_VALUES)
        return FIELD_NOMINAL;
    return scale->kind == SCALE_KIND_TIME ? FIELD_TEMPORAL : FIELD_QUANTITATIVE;
}

static bool settle_aggregate(struct channel_def *def, struct diag *diag)
{
    const struct json_node *node = def->aggregate_node;
    const struct json_node *least = node_member(node, "argmin"),
                           *most = node_member(node, "argmax");
    const char *name = node_text(node);
    if (!node || node_is_null(node))
        return true;
    if (node_text(least) || node_text(most)) {
        def->aggregate = least ? AGGREGATE_ARGMIN : AGGREGATE_ARGMAX;
        def->aggregate_by = node_text(least ? least : most);
        return true;
    }
    if (!name)
        return node_error(node, diag, DIAG_TYPE, NULL,
                          "\"aggregate\" must be an operation such as \"sum\", not %s",
                          node_type_name(node));
    def->aggregate = aggregate_op_named(name);
    if (def->aggregate == AGGREGATE_NONE || is_argument_op(def->aggregate)) {
        const char *near = aggregate_op_suggest(name);
        const char *answer = foreign_aggregate(name);
        return node_error(node, diag, DIAG_UNKNOWN,
                          answer ? answer : suggest_hint(near, NULL, node->document->arena),
                          "unknown aggregate \"%s\"", name);
    }
    if (def->aggregate != AGGREGATE_COUNT && !def->field_node)
        return node_error(node, diag, DIAG_MISSING_PROPERTY, "add \"field\"",
                          "\"%s\" needs a field to aggregate", name);
    return true;
}

/* Few bins suit sizes and colours: autoMaxBins(). */
static double default_max_bins(const struct channel_def *def)
{
    if (def->channel->id == CHANNEL_STROKE_DASH)
        return 4;
    bool is_few = def->channel->id == CHANNEL_ROW || def->channel->id == CHANNEL_COLUMN ||
                  def->channel->range == CHANNEL_RANGE_COLOR ||
                  def->channel->range == CHANNEL_RANGE_NUMBER ||
                  def->channel->range == CHANNEL_RANGE_SHAPE;
    return is_few ? 6 : 10;
}

static void tell_of_count(const struct json_node *node, struct diag *diag)
{
    node_warn(node, diag, DIAG_NO_EFFECT, "leave it out",
              "\"%s\" has no effect beside \"count\": a number of rows has none", node->key);
}

/* A channel shows bins or what is made of them. Vega-Lite groups by neither and places nothing. */
static bool settle_binned_aggregate(struct channel_def *def, struct diag *diag)
{
    const char *op = aggregate_ops[def->aggregate].name;
    if (def->aggregate != AGGREGATE_COUNT)
        return node_error(def->bin_node, diag, DIAG_TYPE, "leave one of the two to another channel",
                          "\"%s\" can't be binned and be the \"%s\" of its values at once",
                          def->channel->name, op);
    tell_of_count(def->bin_node, diag);
    def->has_bin = false;
    return true;
}

static bool settle_bin(struct channel_def *def, struct diag *diag)
{
    const struct json_node *node = def->bin_node;
    const char *text = node_text(node);
    if (!node || node_is_null(node) || node_is_false(node))
        return true;
    def->bin = bin_params_default;
    def->is_binned = (text && !strcmp(text, "binned")) || node_is_true(node_member(node, "binned"));
    if (text)
        return def->is_binned ||
               node_error(node, diag, DIAG_TYPE, NULL,
                          "\"bin\" must be true, an object or \"binned\", not \"%s\"", text);
    if (node_is_object(node) && !bin_read_params(node, &def->bin, diag))
        return false;
    def->has_bin = !def->is_binned;
    if (!node_member(node, "maxbins") && !node_member(node, "step"))
        def->bin.maxbins = default_max_bins(def);
    return !def->has_bin || def->aggregate == AGGREGATE_NONE || settle_binned_aggregate(def, diag);
}

static bool settle_time_unit(struct channel_def *def, struct context *context)
{
    const struct json_node *node = def->time_unit_node;
    if (!node || node_is_null(node))
        return true;
    if (def->aggregate == AGGREGATE_COUNT)
        return tell_of_count(node, context->diag), true;
    def->has_time_unit = true;
    return timeunit_read(node, context->zone, &def->time_unit, def->node->document->arena,
                         context->diag);
}

/* "bin_maxbins_10", "bin_step_5_extent_0,100": as binToString(). */
static const char *bin_prefix(const struct channel_def *def, struct arena *arena)
{
    const struct json_node *member;
    const char *prefix = "bin";
    char number[NUMBER_TEXT_SIZE];
    for (size_t i = 0;
         node_is_object(def->bin_node) && prefix && (member = node_member_at(def->bin_node, i));
         i++) {
        number_write(number, node_number(member));
        prefix = arena_format(arena, "%s_%s_%s", prefix, member->key,
                              node_is_number(member) ? number : "given");
    }
    if (prefix && !strstr(prefix, "maxbins") && !strstr(prefix, "step")) {
        number_write(number, def->bin.maxbins);
        prefix = arena_format(arena, "%s_maxbins_%s", prefix, number);
    }
    return prefix;
}

/* A name that a transform gives a column stands for itself: dots in the field's own are no path any
 * more. */
static const char *flat_name(const char *prefix, const char *field, const char *suffix,
                             struct arena *arena)
{
    return arena_format(arena, "%s_%s%s", prefix, field, suffix);
}

/* vgField(): the columns that bins, time units and aggregates make. */
static bool settle_names(struct channel_def *def, struct arena *arena)
{
    const char *field = node_text(def->field_node);
    if (def->aggregate == AGGREGATE_COUNT) {
        def->name = "__count";
    } else if (is_argument_op(def->aggregate)) {
        def->name = arena_format(arena, "%s_%s[\"%s\"]", aggregate_ops[def->aggregate].name,
                                 def->aggregate_by, field);
    } else if (def->aggregate != AGGREGATE_NONE) {
        def->name = flat_name(aggregate_ops[def->aggregate].name, field, "", arena);
    } else if (def->has_bin) {
        const char *prefix = bin_prefix(def, arena);
        bool is_named_by_range =
            channel_def_is_discrete(def) && def->channel->range != CHANNEL_RANGE_NONE;
        if (!prefix)
            return false;
        def->start_name = flat_name(prefix, field, "", arena);
        def->end_name = flat_name(prefix, field, "_end", arena);
        def->name = is_named_by_range ? flat_name(prefix, field, "_range", arena) : def->start_name;
        return def->start_name && def->end_name && def->name;
    } else if (def->has_time_unit && !def->time_unit.is_binned) {
        const char *prefix = timeunit_column_prefix(&def->time_unit, arena);
        def->name = prefix ? flat_name(prefix, field, "", arena) : NULL;
        def->end_name = prefix ? flat_name(prefix, field, "_end", arena) : NULL;
        return def->name && def->end_name;
    } else {
        def->name = field;
        if (def->has_time_unit)
            def->end_name = arena_format(arena, "%s_end", field);
    }
    return def->name != NULL;
}

bool channel_def_settle_type(struct channel_def *def, struct context *context)
{
    struct diag *diag = context->diag;
    if (!settle_aggregate(def, diag) || !settle_bin(def, diag) || !settle_time_unit(def, context))
        return false;
    if (def->type_node ? !read_type(def, diag) : false)
        return false;
    if (!def->type_node)
        def->type = default_type(def, context);
    if (def->aggregate != AGGREGATE_NONE && aggregate_ops[def->aggregate].is_counting)
        def->type = FIELD_QUANTITATIVE;
    if (def->kind == CHANNEL_DEF_DATUM && def->type == FIELD_TEMPORAL &&
        def->value.type == VALUE_TEXT)
        def->value = (struct value){.type = VALUE_DATE,
                                    .number = time_parse(def->value.text, context->zone)};
    return def->kind != CHANNEL_DEF_FIELD || settle_names(def, def->node->document->arena);
}

bool encoding_is_aggregate(const struct channel_def *encoding)
{
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        if (encoding[i].kind == CHANNEL_DEF_FIELD && encoding[i].aggregate != AGGREGATE_NONE)
            return true;
        for (size_t m = 0; m < encoding[i].more_count; m++) {
            if (encoding[i].more[m].aggregate != AGGREGATE_NONE)
                return true;
        }
    }
    return false;
}

/* "Mean of x": the operation's name with a capital. */
static const char *verbal_title(const struct channel_def *def, const char *field,
                                struct arena *arena)
{
    const char *op = aggregate_ops[def->aggregate].name;
    if (def->has_bin)
        return arena_format(arena, "%s (binned)", field);
    if (def->has_time_unit && !def->time_unit.is_binned) {
        const char *unit = timeunit_title(&def->time_unit, arena);
        return unit ? arena_format(arena, "%s (%s)", field, unit) : NULL;
    }
    if (is_argument_op(def->aggregate))
        return arena_format(arena, "%s for %s %s", field,
                            def->aggregate == AGGREGATE_ARGMAX ? "max" : "min", def->aggregate_by);
    if (def->aggregate != AGGREGATE_NONE)
        return arena_format(arena, "%c%s of %s", op[0] - 'a' + 'A', op + 1, field);
    return field;
}

static const char *functional_title(const struct channel_def *def, const char *field,
                                    struct arena *arena)
{
    const char *function = def->has_bin ? "BIN" : NULL;
    if (is_argument_op(def->aggregate))
        return arena_format(arena, "%s for %s", field,
                            def->aggregate == AGGREGATE_ARGMAX ? "argmax" : "argmin");
    if (def->has_time_unit && !def->time_unit.is_binned)
        function = timeunit_title(&def->time_unit, arena);
    else if (def->aggregate != AGGREGATE_NONE)
        function = aggregate_ops[def->aggregate].name;
    if (!function)
        return field;
    char *title = arena_format(arena, "%s(%s)", function, field);
    for (size_t i = 0; title && title[i] != '('; i++)
        title[i] = title[i] >= 'a' && title[i] <= 'z' ? (char)(title[i] - 'a' + 'A') : title[i];
    return title;
}

const char *channel_def_default_title(const struct channel_def *def, const struct config *config,
                                      struct arena *arena)
{
    const char *field = node_text(def->field_node);
    const char *style = config->field_title;
    if (def->kind != CHANNEL_DEF_FIELD)
        return "";
    if (style && !strcmp(style, "plain"))
        return field ? field : "";
    if (def->aggregate == AGGREGATE_COUNT)
        return config->count_title;
    return style && !strcmp(style, "functional") ? functional_title(def, field, arena)
                                                 : verbal_title(def, field, arena);
}
