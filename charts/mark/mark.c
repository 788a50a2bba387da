/*
 * The table of marks.
 */
#include "charts/mark/mark.h"

#include <string.h>

#include "base/array.h"
#include "base/suggest.h"
#include "charts/spec/view.h"

const struct mark_type *const mark_types[] = {&mark_bar, &mark_rule, &mark_text, NULL};

/* Vega-Lite's other marks: src/mark.ts and the composite marks. */
static const char *const undrawn_marks[] = {"arc",   "area",    "circle",    "geoshape", "image",
                                            "line",  "point",   "rect",      "square",   "tick",
                                            "trail", "boxplot", "errorband", "errorbar"};

const struct mark_type *mark_type_named(const char *name)
{
    for (size_t i = 0; mark_types[i]; i++) {
        if (!strcmp(mark_types[i]->name, name))
            return mark_types[i];
    }
    return NULL;
}

bool mark_is_known(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(undrawn_marks); i++) {
        if (!strcmp(undrawn_marks[i], name))
            return true;
    }
    return mark_type_named(name) != NULL;
}

const char *mark_suggest(const char *name)
{
    struct suggest suggest = {.word = name};
    for (size_t i = 0; mark_types[i]; i++)
        suggest_offer(&suggest, mark_types[i]->name);
    for (size_t i = 0; i < COUNT_OF(undrawn_marks); i++)
        suggest_offer(&suggest, undrawn_marks[i]);
    return suggest.best;
}

/* Which of x and y is the amount: the last rule for all of these marks. */
static enum mark_orient orient_by_measure(const struct unit *unit)
{
    bool x_is_measure = channel_def_is_measure(&unit->encoding[CHANNEL_X]);
    bool y_is_measure = channel_def_is_measure(&unit->encoding[CHANNEL_Y]);
    if (unit->params.orient != MARK_ORIENT_NONE)
        return (enum mark_orient)unit->params.orient;
    if (x_is_measure != y_is_measure)
        return x_is_measure ? MARK_ORIENT_HORIZONTAL : MARK_ORIENT_VERTICAL;
    return x_is_measure ? MARK_ORIENT_VERTICAL : MARK_ORIENT_NONE;
}

enum mark_orient mark_orient_of_bar(const struct unit *unit)
{
    bool has_x2 = unit->encoding[CHANNEL_X2].kind != CHANNEL_DEF_NONE;
    bool has_y2 = unit->encoding[CHANNEL_Y2].kind != CHANNEL_DEF_NONE;
    if ((has_x2 || has_y2) && unit->params.orient != MARK_ORIENT_NONE)
        return (enum mark_orient)unit->params.orient;
    if (has_x2 && has_y2)
        return MARK_ORIENT_NONE;
    if (has_x2 || has_y2)
        return has_x2 ? MARK_ORIENT_HORIZONTAL : MARK_ORIENT_VERTICAL;
    return orient_by_measure(unit);
}

enum mark_orient mark_orient_of_rule(const struct unit *unit)
{
    bool has_x = unit->encoding[CHANNEL_X].kind != CHANNEL_DEF_NONE;
    bool has_y = unit->encoding[CHANNEL_Y].kind != CHANNEL_DEF_NONE;
    bool has_x2 = unit->encoding[CHANNEL_X2].kind != CHANNEL_DEF_NONE;
    bool has_y2 = unit->encoding[CHANNEL_Y2].kind != CHANNEL_DEF_NONE;
    if (has_x2 && has_y2)
        return MARK_ORIENT_NONE;
    if (has_x2 || has_y2)
        return has_y2 ? MARK_ORIENT_VERTICAL : MARK_ORIENT_HORIZONTAL;
    if (has_x != has_y)
        return has_x ? MARK_ORIENT_VERTICAL : MARK_ORIENT_HORIZONTAL;
    return orient_by_measure(unit);
}
