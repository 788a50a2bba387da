/*
 * Texts as they stand in the picture: titles and notes one by one, labels where nothing else
 * explains that they are others.
 */
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "data/json.h"
#include "library/diff/diff.h"
#include "library/lint/checks.h"
#include "render/item.h"

struct text {
    const char *role, *text;
};

struct texts {
    struct diff *diff;
    struct text *items;
    size_t count, capacity;
};

static void add_text(const struct lint_item *item, void *closure)
{
    struct texts *texts = closure;
    if (!lint_is_text(item))
        return;
    struct text *items =
        arena_grow(texts->diff->arena, texts->items, texts->count, &texts->capacity, sizeof *items);
    if (!items)
        return;
    texts->items = items;
    texts->items[texts->count++] = (struct text){item->mark->role, item->item->text.text};
}

/* Labels follow from scales and data; those of a mark from its rows. */
static bool is_label(const char *role)
{
    return strcmp(role, "axis-label") == 0 || strcmp(role, "legend-label") == 0 ||
           strcmp(role, "mark") == 0 || strcmp(role, "value-label") == 0;
}

/* Roles in which texts are told, by the words for them. */
static const struct {
    const char *role, *words, *member;
} roles[] = {
    {"title-text", "the title", "title"},
    {"title-subtitle", "the subtitle", "title"},
    {"axis-title", "the axis title", NULL},
    {"legend-title", "the legend title", NULL},
    {"row-title", "the header", NULL},
    {"column-title", "the header", NULL},
    {"axis-label", "axis labels", NULL},
    {"legend-label", "legend labels", NULL},
    {"mark", "the text", NULL},
    {NULL, "the text", NULL}, /* all others: notes, sources */
};

static size_t role_index(const char *role)
{
    size_t i = 0;
    while (roles[i].role && strcmp(roles[i].role, role) != 0)
        i++;
    return i;
}

/* The texts of one role, in their order. */
static struct texts of_role(const struct texts *texts, size_t role)
{
    struct texts found = {.diff = texts->diff};
    found.items = arena_array(texts->diff->arena, texts->count + 1, sizeof *found.items);
    for (size_t i = 0; found.items && i < texts->count; i++) {
        if (role_index(texts->items[i].role) == role)
            found.items[found.count++] = texts->items[i];
    }
    return found;
}

/* Takes away what both have. */
static void drop_common(struct texts *a, struct texts *b)
{
    size_t kept = 0;
    for (size_t i = 0; i < a->count; i++) {
        size_t k = 0;
        while (k < b->count && strcmp(a->items[i].text, b->items[k].text) != 0)
            k++;
        if (k == b->count) {
            a->items[kept++] = a->items[i];
            continue;
        }
        memmove(&b->items[k], &b->items[k + 1], (b->count - k - 1) * sizeof *b->items);
        b->count--;
    }
    a->count = kept;
}

static const char *list(const struct texts *texts)
{
    enum { MOST = 6 };
    const char *text = "";
    for (size_t i = 0; i < texts->count && i < MOST; i++)
        text = diff_text(texts->diff, "%s%s%s", text, *text ? ", " : "",
                         diff_quote(texts->diff, texts->items[i].text));
    return texts->count > MOST ? diff_text(texts->diff, "%s …", text) : text;
}

static void tell_titles(const struct diff_pair *pair, size_t role, struct texts *then,
                        struct texts *now)
{
    struct diff *diff = pair->diff;
    const struct json_node *node = pair->now.root;
    if (roles[role].member && node_member(node, roles[role].member))
        node = node_member(node, roles[role].member);
    drop_common(then, now);
    for (size_t i = 0; i < then->count || i < now->count; i++) {
        const char *old = i < then->count ? diff_quote(diff, then->items[i].text) : NULL;
        const char *new = i < now->count ? diff_quote(diff, now->items[i].text) : NULL;
        const char *subject = old && new ? roles[role].words
                              : new      ? diff_text(diff, "%s %s is new", roles[role].words, new)
                                         : diff_text(diff, "%s %s is gone", roles[role].words, old);
        diff_add(diff, &(struct diff_change){DIFF_TEXT, node, subject, old, new});
    }
}

/* Whether something that was told makes labels others. */
static bool are_explained(const struct diff *diff)
{
    return diff->counts[DIFF_SCALE] || diff->counts[DIFF_ORDER] || diff->counts[DIFF_DATA];
}

static void tell_labels(const struct diff_pair *pair, size_t role, struct texts *then,
                        struct texts *now)
{
    drop_common(then, now);
    if ((then->count || now->count) && !are_explained(pair->diff))
        diff_add(pair->diff, &(struct diff_change){DIFF_TEXT, pair->now.root, roles[role].words,
                                                   then->count ? list(then) : "none",
                                                   now->count ? list(now) : "none"});
}

void diff_compare_texts(const struct diff_pair *pair)
{
    struct texts all[2] = {{.diff = pair->diff}, {.diff = pair->diff}};
    lint_each_item(pair->then.scene, add_text, &all[0]);
    lint_each_item(pair->now.scene, add_text, &all[1]);
    for (size_t role = 0; role < COUNT_OF(roles); role++) {
        struct texts then = of_role(&all[0], role), now = of_role(&all[1], role);
        if (roles[role].role && is_label(roles[role].role))
            tell_labels(pair, role, &then, &now);
        else
            tell_titles(pair, role, &then, &now);
    }
}
