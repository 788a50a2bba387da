/*
 * Which views and units of two figures are the same ones.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "charts/read/mark_type.h"
#include "charts/read/view.h"
#include "library/diff/diff.h"

enum { MOST_UNITS = 256 }; /* more are compared in the order of the spec only */

struct units {
    const struct unit *items[MOST_UNITS];
    bool is_paired[MOST_UNITS];
    size_t count;
};

static bool add_unit(struct unit *unit, void *closure)
{
    struct units *units = closure;
    if (unit->table && unit->encoding && units->count < MOST_UNITS)
        units->items[units->count++] = unit;
    return units->count < MOST_UNITS;
}

static const char *field_of(const struct unit *unit, enum channel_id id)
{
    const struct channel_def *def = &unit->encoding[id];
    return def->kind == CHANNEL_DEF_FIELD && def->name ? def->name : "";
}

/* How alike two units are: what they show, then what shows it. */
static int likeness(const struct unit *a, const struct unit *b)
{
    static const enum channel_id ids[] = {CHANNEL_X, CHANNEL_Y, CHANNEL_COLOR, CHANNEL_TEXT,
                                          CHANNEL_THETA};
    int same = a->mark == b->mark ? 8 : 0;
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
        same += strcmp(field_of(a, ids[i]), field_of(b, ids[i])) == 0;
    return same;
}

/* The first unit that is most alike, of those that are left. */
static size_t find_partner(const struct unit *unit, const struct units *others, bool same_mark)
{
    size_t best = others->count;
    int most = 0;
    for (size_t i = 0; i < others->count; i++) {
        int same = likeness(unit, others->items[i]);
        if (others->is_paired[i] || (same_mark && unit->mark != others->items[i]->mark))
            continue;
        if (same > most) {
            most = same;
            best = i;
        }
    }
    return best;
}

static void pair_up(const struct units *then, struct units *now, size_t partners[MOST_UNITS])
{
    for (size_t i = 0; i < then->count; i++)
        partners[i] = now->count;
    for (int same_mark = 1; same_mark >= 0; same_mark--) {
        for (size_t i = 0; i < then->count; i++) {
            if (partners[i] < now->count)
                continue;
            partners[i] = find_partner(then->items[i], now, same_mark);
            if (partners[i] < now->count)
                now->is_paired[partners[i]] = true;
        }
    }
}

void diff_each_unit(const struct diff_pair *pair,
                    void (*visit)(const struct unit *then, const struct unit *now,
                                  const struct diff_pair *pair))
{
    struct units *units = arena_array(pair->diff->arena, 2, sizeof *units);
    size_t partners[MOST_UNITS];
    if (!units)
        return;
    view_each_unit(pair->then.view, add_unit, &units[0]);
    view_each_unit(pair->now.view, add_unit, &units[1]);
    pair_up(&units[0], &units[1], partners);
    for (size_t i = 0; i < units[0].count; i++)
        visit(units[0].items[i], partners[i] < units[1].count ? units[1].items[partners[i]] : NULL,
              pair);
    for (size_t i = 0; i < units[1].count; i++) {
        if (!units[1].is_paired[i])
            visit(NULL, units[1].items[i], pair);
    }
}

static void each_view(const struct view *then, const struct view *now, const struct diff_pair *pair,
                      void (*visit)(const struct view *then, const struct view *now,
                                    const struct diff_pair *pair))
{
    visit(then, now, pair);
    for (size_t i = 0; i < then->child_count && i < now->child_count; i++)
        each_view(&then->children[i], &now->children[i], pair, visit);
}

void diff_each_view(const struct diff_pair *pair,
                    void (*visit)(const struct view *then, const struct view *now,
                                  const struct diff_pair *pair))
{
    each_view(pair->then.view, pair->now.view, pair, visit);
}

const char *diff_mark_words(const char *mark, size_t count)
{
    static const struct {
        const char *mark, *one, *many;
    } words[] = {{"bar", "bar", "bars"},
                 {"rect", "tile", "tiles"},
                 {"line", "point of lines", "points of lines"},
                 {"trail", "point of trails", "points of trails"},
                 {"area", "point of areas", "points of areas"},
                 {"arc", "slice", "slices"},
                 {"text", "text", "texts"},
                 {"rule", "rule", "rules"},
                 {"tick", "tick", "ticks"},
                 {"image", "image", "images"},
                 {"geoshape", "shape", "shapes"},
                 {"circle", "circle", "circles"},
                 {"square", "square", "squares"}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strcmp(words[i].mark, mark) == 0)
            return count == 1 ? words[i].one : words[i].many;
    }
    return count == 1 ? "point" : "points";
}
