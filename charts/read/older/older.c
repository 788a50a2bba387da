/*
 * The walk over a specification: to every place where an old word may stand. Rows of data are not
 * looked into.
 */
#include "charts/read/older/older.h"

#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "charts/read/older/older_internal.h"

/* The walk: what all visits share. */
struct walk {
    json_t *emptied;
    struct diag *diag;
};

bool older_put(const struct older_visit *visit, json_t *object, const char *key, json_t *value,
               const struct json_node *from)
{
    if (!value || json_object_set_new(object, key, value) != 0)
        return diag_out_of_memory(visit->diag);
    bool has_place = !json_is_null(value) && !json_is_boolean(value);
    return !has_place || json_move(value, from);
}

bool older_drop(const struct older_visit *visit, const struct json_node *member)
{
    return json_object_del(visit->node->value, member->key) == 0 || diag_out_of_memory(visit->diag);
}

/* --- words --------------------------------------------------------------------------------------
 */

/* The hint as plain text: the page's marks for code become quotes, or nothing around JSON. */
static const char *hint_of(const struct older_word *word, struct arena *arena)
{
    char *hint = arena_format(arena, "write %s", word->now), *to = hint;
    bool is_inside = false, is_quoted = false;
    if (!hint)
        return NULL;
    for (const char *from = hint; *from; from++) {
        if (*from != '`') {
            *to++ = *from;
            continue;
        }
        is_quoted = is_inside ? is_quoted : !strchr("\"{", from[1]);
        is_inside = !is_inside;
        if (is_quoted)
            *to++ = '"';
    }
    *to = '\0';
    return hint;
}

/* The last version that had the word, of "2–3" or "1". */
static char last_version(const struct older_word *word)
{
    return word->versions[strlen(word->versions) - 1];
}

static bool tell(const struct older_visit *visit, const struct older_word *word,
                 const struct json_node *member)
{
    const char *hint = hint_of(word, member->document->arena);
    if (!hint)
        return false;
    if (word->is_error)
        return node_error_at_key(member, visit->diag, DIAG_OLDER, hint,
                                 "\"%s\" is of Vega-Lite %s, which has no such word any more",
                                 word->word, word->versions);
    node_warn_at_key(member, visit->diag, DIAG_OLDER, hint,
                     "\"%s\" has no effect since Vega-Lite %c", word->word, last_version(word) + 1);
    return older_drop(visit, member);
}

static bool look_at(const struct walk *walk, enum older_place place, const struct json_node *node)
{
    const struct older_visit visit = {place, node, walk->emptied, walk->diag};
    for (size_t i = 0; node_is_object(node) && i < older_word_count; i++) {
        const struct older_word *word = &older_words[i];
        const struct json_node *member =
            word->place == place ? node_member(node, word->word) : NULL;
        if (!member)
            continue;
        if (!(word->convert ? word->convert(&visit, member) : tell(&visit, word, member)))
            return false;
    }
    return true;
}

/* Vega takes {"value": …} for any property of a guide, and Vega-Lite passes it on. */
static bool unwrap_values(const struct walk *walk, enum older_place place,
                          const struct json_node *guide)
{
    const struct older_visit visit = {place, guide, walk->emptied, walk->diag};
    const struct json_node *member;
    for (size_t i = 0; (member = node_member_at(guide, i)); i++) {
        const struct json_node *value =
            node_size(member) == 1 ? node_member(member, "value") : NULL;
        if (value &&
            !older_put(&visit, guide->value, member->key, json_incref(value->value), member))
            return false;
    }
    return true;
}

static bool look_at_guide(const struct walk *walk, enum older_place place,
                          const struct json_node *guide)
{
    return look_at(walk, place, guide) && unwrap_values(walk, place, guide);
}

/* --- places -------------------------------------------------------------------------------------
 */

/* Something done with each element of a list, or with what stands where a list may. */
static bool each(const struct walk *walk, const struct json_node *list,
                 bool (*act)(const struct walk *walk, const struct json_node *node))
{
    if (!node_is_array(list))
        return !list || act(walk, list);
    for (size_t i = 0; i < node_size(list); i++) {
        if (!act(walk, node_element(list, i)))
            return false;
    }
    return true;
}

static bool walk_channel(const struct walk *walk, const struct json_node *def);

static bool walk_condition(const struct walk *walk, const struct json_node *node)
{
    return look_at(walk, OLDER_CONDITION, node) && walk_channel(walk, node);
}

static bool walk_channel(const struct walk *walk, const struct json_node *def)
{
    return look_at(walk, OLDER_CHANNEL, def) &&
           look_at(walk, OLDER_SCALE, node_member(def, "scale")) &&
           look_at_guide(walk, OLDER_AXIS, node_member(def, "axis")) &&
           look_at_guide(walk, OLDER_LEGEND, node_member(def, "legend")) &&
           each(walk, node_member(def, "condition"), walk_condition);
}

static bool walk_facet_channel(const struct walk *walk, const struct json_node *def)
{
    const struct older_visit visit = {OLDER_CHANNEL, def, walk->emptied, walk->diag};
    const struct json_node *axis = node_member(def, "axis");
    return (!axis || older_convert_facet_axis(&visit, axis)) && walk_channel(walk, def);
}

static bool is_facet(const char *name)
{
    return !strcmp(name, "row") || !strcmp(name, "column") || !strcmp(name, "facet");
}

static bool walk_encoding(const struct walk *walk, const struct json_node *encoding)
{
    const struct json_node *def;
    if (!look_at(walk, OLDER_ENCODING, encoding))
        return false;
    for (size_t i = 0; (def = node_member_at(encoding, i)); i++) {
        if (!each(walk, def, is_facet(def->key) ? walk_facet_channel : walk_channel))
            return false;
    }
    return true;
}

static bool walk_transform(const struct walk *walk, const struct json_node *transform)
{
    return look_at(walk, OLDER_TRANSFORM, transform);
}

static bool walk_facet(const struct walk *walk, const struct json_node *facet)
{
    return walk_facet_channel(walk, facet) && walk_facet_channel(walk, node_member(facet, "row")) &&
           walk_facet_channel(walk, node_member(facet, "column"));
}

/* The views in it, each given to act. */
static bool each_view(const struct walk *walk, const struct json_node *view,
                      bool (*act)(const struct walk *walk, const struct json_node *view))
{
    static const char *const lists[] = {"layer", "concat", "hconcat", "vconcat", "spec"};
    for (size_t i = 0; i < COUNT_OF(lists); i++) {
        if (!each(walk, node_member(view, lists[i]), act))
            return false;
    }
    return true;
}

/* Which selections hold nothing while they are empty: conditions may come before them. */
static bool note_empty(const struct walk *walk, const struct json_node *view)
{
    const struct older_visit visit = {OLDER_VIEW, view, walk->emptied, walk->diag};
    return older_note_empty(&visit) && each_view(walk, view, note_empty);
}

static bool walk_view(const struct walk *walk, const struct json_node *view)
{
    const struct json_node *facet = node_member(view, "facet");
    if (!node_is_object(view))
        return true; /* charts/read/view.c says so */
    return look_at(walk, OLDER_VIEW, view) &&
           look_at(walk, OLDER_DATA, node_member(view, "data")) &&
           look_at_guide(walk, OLDER_TITLE, node_member(view, "title")) &&
           each(walk, node_member(view, "transform"), walk_transform) &&
           walk_encoding(walk, node_member(view, "encoding")) &&
           (!facet || walk_facet(walk, facet)) && each_view(walk, view, walk_view);
}

static bool walk_config(const struct walk *walk, const struct json_node *config)
{
    const struct json_node *block;
    if (!look_at(walk, OLDER_CONFIG, config) ||
        !look_at(walk, OLDER_CONFIG_VIEW, node_member(config, "view")) ||
        !look_at(walk, OLDER_CONFIG_SCALE, node_member(config, "scale")) ||
        !look_at(walk, OLDER_LEGEND, node_member(config, "legend")))
        return false;
    for (size_t i = 0; (block = node_member_at(config, i)); i++) {
        if (!strncmp(block->key, "axis", strlen("axis")) && !look_at(walk, OLDER_AXIS, block))
            return false;
    }
    return true;
}

bool older_convert(const struct json_node *root, struct diag *diag)
{
    struct walk walk = {json_object(), diag};
    bool done = walk.emptied ? note_empty(&walk, root) && walk_view(&walk, root) &&
                                   walk_config(&walk, node_member(root, "config"))
                             : diag_out_of_memory(diag);
    json_decref(walk.emptied);
    return done;
}

bool older_convert_config(const struct json_node *config, struct diag *diag)
{
    const struct walk walk = {NULL, diag};
    return !config || walk_config(&walk, config);
}
