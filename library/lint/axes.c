/*
 * Axes of numbers: two on one plot, and those that don't say what they measure.
 */
#include <ctype.h>
#include <math.h>
#include <string.h>

#include "base/array.h"
#include "charts/guide/axis.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "charts/scale/scale.h"
#include "library/lint/checks.h"

static const struct channel_def *def_of(const struct axis *axis)
{
    return axis->unit_count ? &axis->units[0]->encoding[axis->channel->id] : NULL;
}

/* Whether an axis is seen that tells amounts. */
static bool is_of_amounts(const struct axis *axis)
{
    const struct channel_def *def = def_of(axis);
    return def && !axis->is_off && axis->scale && !scale_is_discrete(axis->scale) &&
           def->type == FIELD_QUANTITATIVE && def->kind == CHANNEL_DEF_FIELD;
}

static const struct json_node *place_of(const struct channel_def *def)
{
    return def->field_node ? def->field_node : def->node;
}

static void each_axis(const struct view *view, const struct lint_figure *figure,
                      void (*visit)(const struct view *view, size_t index,
                                    const struct lint_figure *figure))
{
    for (size_t i = 0; i < view->axis_count; i++)
        visit(view, i, figure);
    for (size_t i = 0; i < view->child_count; i++)
        each_axis(&view->children[i], figure, visit);
}

/* --- two scales on one plot ----------------------------------------------------------------- */

static void check_dual(const struct view *view, size_t index, const struct lint_figure *figure)
{
    const struct axis *axis = &view->axes[index];
    for (size_t i = 0; i < index; i++) {
        const struct axis *other = &view->axes[i];
        if (other->channel != axis->channel || other->scale == axis->scale ||
            !is_of_amounts(axis) || !is_of_amounts(other))
            continue;
        node_warn(place_of(def_of(axis)), figure->context->diag, DIAG_DUAL_AXES,
                  "draw two plots, one above the other (\"vconcat\"), or an index of both",
                  "two scales of \"%s\" on one plot: where they cross, and which is the steeper, "
                  "means nothing",
                  axis->channel->name);
        return;
    }
}

void lint_check_dual_axes(const struct lint_figure *figure)
{
    each_axis(figure->view, figure, check_dual);
}

/* --- units ---------------------------------------------------------------------------------- */

/* Words of a title that are a unit, or say that there is none. */
static const char *const unit_words[] = {
    "in",       "per",     "a",       "an",          "of",      "each",     "percent", "percentage",
    "rating",   "ratings", "scores",  "share",       "ratio",   "rate",     "index",   "score",
    "number",   "count",   "records", "probability", "density", "level",    "rank",    "factor",
    "quantile", "log",     "points",  "degrees",     "seconds", "minutes",  "hours",   "days",
    "weeks",    "months",  "years",   "thousands",   "million", "millions", "billion", "billions",
    "euro",     "euros",   "dollars", "usd",         "eur",     "ms",       "s",       "min",
    "h",        "km",      "m",       "cm",          "mm",      "kg",       "g",       "mg",
    "l",        "ml",      "mb",      "gb",          "kb",      "tb",       "bytes",   "hz",
    "khz",      "mhz",     "ghz",     "kw",          "kwh",     "mw",       "w",       "v",
    "mph",      "mpg",     "anteil",  "anzahl",      "prozent", "tsd",      "mio",     "mrd",
    "je",       "pro",     "stunden", "tage",        "jahre",   "metres",   "meters",  "miles",
    "inches",   "feet",    "tonnes",  "litres"};

/* Words that are nothing without a unit, whatever the numbers look like. */
static const char *const measured_words[] = {
    "temperature", "latency", "duration", "time",   "delay", "speed",    "velocity", "distance",
    "length",      "height",  "weight",   "mass",   "price", "cost",     "revenue",  "income",
    "salary",      "area",    "volume",   "energy", "power", "pressure", "altitude", "depth",
    "rainfall",    "size",    "age",      "dauer",  "preis", "umsatz",   "gewicht"};

static bool is_word_of(const char *word, size_t length, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t same = 0;
        while (same < length && tolower((unsigned char)word[same]) == list[i][same])
            same++;
        if (same == length && !list[i][same])
            return true;
    }
    return false;
}

static bool has_word(const char *text, const char *const *list, size_t count)
{
    while (*text) {
        size_t length = 0;
        while (isalpha((unsigned char)text[length]))
            length++;
        if (length && is_word_of(text, length, list, count))
            return true;
        text += length ? length : 1;
    }
    return false;
}

static bool names_unit(const char *title)
{
    static const char *const signs[] = {"(", "[", "%", "/", "$", "‰", "€", "£", "¥", "°", "²", "³"};
    for (size_t i = 0; i < COUNT_OF(signs); i++) {
        if (strstr(title, signs[i]))
            return true;
    }
    return has_word(title, unit_words, COUNT_OF(unit_words));
}

/* Whether labels bring one: "%", "$", or whatever an expression makes of them. */
static bool is_in_labels(const struct axis *axis)
{
    const struct axis_params *params = &axis->params;
    return params->label_expr || (params->format && strpbrk(params->format, "%$")) ||
           params->format_type;
}

/* Whole numbers may be numbers of what the title names. */
static bool is_measured(const struct unit *unit, const struct channel_def *def)
{
    for (size_t row = 0; row < unit->table->row_count; row++) {
        double number = value_to_number(channel_def_value(def, unit->table, row));
        if (isfinite(number) && (number > floor(number) || number < floor(number)))
            return true;
    }
    return false;
}

static void check_unit(const struct view *view, size_t index, const struct lint_figure *figure)
{
    const struct axis *axis = &view->axes[index];
    const struct channel_def *def = def_of(axis);
    if (!is_of_amounts(axis) || !axis->title || !*axis->title || names_unit(axis->title) ||
        is_in_labels(axis) || !def || def->has_bin)
        return;
    const struct unit *unit = axis->units[0];
    bool is_share =
        unit->stack_channel == axis->channel->id && unit->stack_offset == STACK_NORMALIZE;
    bool is_named = has_word(axis->title, measured_words, COUNT_OF(measured_words));
    bool is_number = def->aggregate != AGGREGATE_NONE && aggregate_ops[def->aggregate].is_counting;
    if (is_share || is_number || !unit->table || (!is_named && !is_measured(unit, def)))
        return;
    node_warn(place_of(def), figure->context->diag, DIAG_NO_UNIT,
              arena_format(figure->context->arena, "\"title\": \"%s (UNIT)\"",
                           lint_quote(axis->title, figure)),
              "the axis \"%s\" doesn't say what it is measured in",
              lint_quote(axis->title, figure));
}

void lint_check_unit(const struct lint_figure *figure)
{
    each_axis(figure->view, figure, check_unit);
}
