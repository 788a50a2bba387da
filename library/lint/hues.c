/*
 * The colours of names: how many there are, and whether all readers can part them. Where another
 * channel tells the names as well, nobody needs to.
 */
#include <string.h>

#include "base/array.h"
#include "charts/read/context.h"
#include "charts/read/facet.h"
#include "charts/read/view.h"
#include "charts/scale/scale.h"
#include "library/lint/checks.h"
#include "library/lint/vision.h"

enum { MOST_HUES = 7, MOST_COMPARED = 64 };

/* Palettes that were made for all readers keep their colours at least 11 apart, simulated (Okabe
 * and Ito; Tol); pure red and green come to 8. */
static const double least_difference = 10;

/* L*: less is hardly seen between two fields that don't touch. */
static const double least_lightness = 5;

/* A scale of colours and the definition that it was first asked for by. */
struct hues {
    const struct channel_def *def;
    const struct scale *scale;
    struct color colors[MOST_COMPARED];
    const char *names[MOST_COMPARED];
    size_t count; /* of colours that are there and differ as they are written */
};

static bool is_same_field(const struct channel_def *a, const struct channel_def *b)
{
    return a && b && a->kind == CHANNEL_DEF_FIELD && b->kind == CHANNEL_DEF_FIELD && a->name &&
           b->name && strcmp(a->name, b->name) == 0;
}

struct asked {
    const struct channel_def *def;
    bool is_answered;
};

static bool names_field(struct unit *unit, void *closure)
{
    struct asked *asked = closure;
    asked->is_answered |= is_same_field(&unit->encoding[CHANNEL_TEXT], asked->def);
    return !asked->is_answered;
}

/* Whether where it lies, its shape or a text says what the colour says. */
static bool is_told_otherwise(const struct unit *unit, const struct channel_def *def)
{
    static const enum channel_id others[] = {CHANNEL_X,        CHANNEL_Y,     CHANNEL_X_OFFSET,
                                             CHANNEL_Y_OFFSET, CHANNEL_SHAPE, CHANNEL_STROKE_DASH};
    static const enum channel_id facets[] = {CHANNEL_ROW, CHANNEL_COLUMN, CHANNEL_FACET};
    for (size_t i = 0; i < COUNT_OF(others); i++) {
        if (is_same_field(&unit->encoding[others[i]], def))
            return true;
    }
    for (const struct view *view = unit->view; view; view = view->parent) {
        for (size_t i = 0; view->kind == VIEW_FACET && i < COUNT_OF(facets); i++) {
            if (is_same_field(facet_def(view, facets[i]), def))
                return true;
        }
    }
    struct asked asked = {.def = def};
    view_each_unit(view_frame(unit->view), names_field, &asked);
    return asked.is_answered;
}

struct seeking {
    const struct scale *scale;
    enum channel_id id;
    const struct unit *first;
};

static bool seek(struct unit *unit, void *closure)
{
    struct seeking *seeking = closure;
    const struct channel_def *def = &unit->encoding[seeking->id];
    if (def->kind == CHANNEL_DEF_FIELD && view_scale(unit->view, seeking->id) == seeking->scale)
        seeking->first = unit;
    return !seeking->first;
}

/* The names' colours; a name that repeats one is another matter: colors-repeat. */
static void list_colors(struct hues *hues, const struct lint_figure *figure)
{
    const struct scale *scale = hues->scale;
    hues->count = 0;
    for (size_t i = 0; i < scale->domain_count && i < scale->range_count; i++) {
        struct color color;
        if (hues->count == MOST_COMPARED || !scale_color(scale, scale->domain[i], &color))
            break;
        const char *text = value_to_text(scale->domain[i], figure->context->arena);
        hues->names[hues->count] = text ? text : "";
        hues->colors[hues->count++] = color;
    }
}

/* Calls check for each scale that gives names of a kind a colour. */
static void each_scale(const struct unit *unit, const struct lint_figure *figure,
                       void (*check)(const struct hues *hues, const struct lint_figure *figure))
{
    static const enum channel_id ids[] = {CHANNEL_COLOR, CHANNEL_FILL, CHANNEL_STROKE};
    for (size_t i = 0; i < COUNT_OF(ids); i++) {
        const struct channel_def *def = &unit->encoding[ids[i]];
        const struct scale *scale = view_scale(unit->view, ids[i]);
        if (def->kind != CHANNEL_DEF_FIELD || def->type != FIELD_NOMINAL || !scale ||
            !scale_is_discrete(scale) || !scale->colors || scale->domain_count < 2 ||
            is_told_otherwise(unit, def))
            continue;
        struct seeking seeking = {scale, ids[i], NULL};
        view_each_unit(figure->view, seek, &seeking);
        struct hues hues = {.def = def, .scale = scale};
        list_colors(&hues, figure);
        if (seeking.first == unit)
            check(&hues, figure);
    }
}

static const struct json_node *place_of(const struct hues *hues)
{
    return hues->def->field_node ? hues->def->field_node : hues->def->node;
}

static void check_count(const struct hues *hues, const struct lint_figure *figure)
{
    if (hues->scale->domain_count > MOST_HUES)
        node_warn(place_of(hues), figure->context->diag, DIAG_TOO_MANY_HUES,
                  "show the most important in colour and the others in grey, or in facets",
                  "%zu hues in one legend: nobody keeps more than %d apart",
                  hues->scale->domain_count, MOST_HUES);
}

/* The pair that is nearest by a measure. */
struct pair {
    size_t first, second;
    double distance;
};

static bool is_same_color(struct color a, struct color b)
{
    return !(vision_difference(a, b) > 0);
}

static struct pair nearest_pair(const struct hues *hues,
                                double (*distance)(struct color a, struct color b))
{
    struct pair nearest = {.distance = 1000};
    for (size_t i = 0; i < hues->count; i++) {
        for (size_t k = i + 1; k < hues->count; k++) {
            double between = distance(hues->colors[i], hues->colors[k]);
            /* One colour for two names is no matter of sight. */
            if (!is_same_color(hues->colors[i], hues->colors[k]) && between < nearest.distance)
                nearest = (struct pair){i, k, between};
        }
    }
    return nearest;
}

static double without_red(struct color a, struct color b)
{
    return vision_difference(vision_simulate(a, VISION_PROTANOPIA),
                             vision_simulate(b, VISION_PROTANOPIA));
}

static double without_green(struct color a, struct color b)
{
    return vision_difference(vision_simulate(a, VISION_DEUTERANOPIA),
                             vision_simulate(b, VISION_DEUTERANOPIA));
}

static double in_grey(struct color a, struct color b)
{
    double difference = vision_lightness(a) - vision_lightness(b);
    return difference < 0 ? -difference : difference;
}

/* Who can't part two colours. */
struct finding {
    enum diag_code code;
    const char *whom;
};

static void tell_pair(const struct hues *hues, const struct pair *pair, struct finding finding,
                      const struct lint_figure *figure)
{
    char first[COLOR_TEXT_SIZE], second[COLOR_TEXT_SIZE];
    color_write(first, hues->colors[pair->first]);
    color_write(second, hues->colors[pair->second]);
    node_warn(place_of(hues), figure->context->diag, finding.code,
              "choose colours that differ in lightness, or add \"shape\" or \"strokeDash\"",
              "\"%s\" (%s) and \"%s\" (%s) look nearly the same %s",
              lint_quote(hues->names[pair->first], figure), first,
              lint_quote(hues->names[pair->second], figure), second, finding.whom);
}

static void check_blind(const struct hues *hues, const struct lint_figure *figure)
{
    struct pair green = nearest_pair(hues, without_green), red = nearest_pair(hues, without_red);
    struct finding finding = {DIAG_COLOR_BLIND, green.distance <= red.distance
                                                    ? "to who doesn't see green (deuteranopia)"
                                                    : "to who doesn't see red (protanopia)"};
    const struct pair *pair = green.distance <= red.distance ? &green : &red;
    if (pair->distance < least_difference)
        tell_pair(hues, pair, finding, figure);
}

static void check_grey(const struct hues *hues, const struct lint_figure *figure)
{
    struct pair pair = nearest_pair(hues, in_grey);
    if (pair.distance < least_lightness)
        tell_pair(hues, &pair, (struct finding){DIAG_SAME_GREY, "in grey"}, figure);
}

static void check_unit_count(struct unit *unit, const struct lint_figure *figure)
{
    each_scale(unit, figure, check_count);
}

static void check_unit_blind(struct unit *unit, const struct lint_figure *figure)
{
    each_scale(unit, figure, check_blind);
}

static void check_unit_grey(struct unit *unit, const struct lint_figure *figure)
{
    each_scale(unit, figure, check_grey);
}

void lint_check_hue_count(const struct lint_figure *figure)
{
    lint_each_unit(figure, check_unit_count);
}

void lint_check_color_blind(const struct lint_figure *figure)
{
    lint_each_unit(figure, check_unit_blind);
}

void lint_check_grey(const struct lint_figure *figure)
{
    lint_each_unit(figure, check_unit_grey);
}
