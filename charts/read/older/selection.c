/*
 * Selections of Vega-Lite 1 to 4 as parameters. Vega-Lite: src/normalize/selectioncompat.ts.
 */
#include <string.h>

#include "base/array.h"
#include "charts/read/older/older_internal.h"

static const char word[] = "selection";

static bool is_word(const json_t *json, const char *text)
{
    const char *own = json_string_value(json);
    return own && !strcmp(own, text);
}

bool older_note_empty(const struct older_visit *visit)
{
    const struct json_node *selections = node_member(visit->node, word), *selection;
    for (size_t i = 0; (selection = node_member_at(selections, i)); i++) {
        if (is_word(json_object_get(selection->value, "empty"), "none") &&
            json_object_set_new(visit->emptied, selection->key, json_true()) != 0)
            return diag_out_of_memory(visit->diag);
    }
    return true;
}

/* What "select" holds: the selection's own words without those that are the parameter's. */
static json_t *select_of(const json_t *selection)
{
    static const char *const others[] = {"init", "bind", "empty"};
    json_t *select = json_copy((json_t *)selection);
    const json_t *type = json_object_get(select, "type");
    if (!select)
        return NULL;
    for (size_t i = 0; i < COUNT_OF(others); i++)
        json_object_del(select, others[i]);
    if (is_word(type, "single"))
        json_object_set_new(select, "toggle", json_false());
    if (is_word(type, "single") || is_word(type, "multi"))
        json_object_set_new(select, "type", json_string("point"));
    return select;
}

static bool add_param(const struct older_visit *visit, json_t *params,
                      const struct json_node *selection)
{
    json_t *init = json_object_get(selection->value, "init");
    json_t *bind = json_object_get(selection->value, "bind");
    json_t *select = select_of(selection->value);
    json_t *param =
        select ? json_pack("{s:s,s:o}", "name", selection->key, "select", select) : NULL;
    if (!param || json_array_append_new(params, param) != 0)
        return diag_out_of_memory(visit->diag);
    return (!init || json_object_set(param, "value", init) == 0) &&
           (!bind || json_object_set(param, "bind", bind) == 0) && json_move(param, selection) &&
           json_move(select, selection);
}

bool older_convert_selections(const struct older_visit *visit, const struct json_node *member)
{
    json_t *params = json_object_get(visit->node->value, "params");
    const struct json_node *selection;
    if (!node_is_object(member))
        return node_error(member, visit->diag, DIAG_TYPE, NULL,
                          "\"selection\" must be an object of selections, not %s",
                          node_type_name(member));
    if (!params) {
        params = json_array();
        if (!older_put(visit, visit->node->value, "params", params, member))
            return false;
    }
    for (size_t i = 0; (selection = node_member_at(member, i)); i++) {
        if (!node_is_object(selection))
            return node_error(selection, visit->diag, DIAG_TYPE, NULL,
                              "a selection must be an object, not %s", node_type_name(selection));
        if (!add_param(visit, params, selection))
            return false;
    }
    return older_drop(visit, member);
}

/* The predicate that one name of a selection, or and, or, not of them, stands for. */
static json_t *predicate_of(const struct older_visit *visit, const json_t *names)
{
    static const char *const compositions[] = {"and", "or"};
    const char *name = json_string_value(names);
    const json_t *inner = json_object_get(names, "not");
    if (name)
        return json_pack("{s:s,s:b}", "param", name, "empty",
                         !json_object_get(visit->emptied, name));
    if (inner)
        return json_pack("{s:o}", "not", predicate_of(visit, inner));
    for (size_t i = 0; i < COUNT_OF(compositions); i++) {
        const json_t *list = json_object_get(names, compositions[i]);
        json_t *parts = list ? json_array() : NULL;
        for (size_t k = 0; parts && k < json_array_size(list); k++)
            json_array_append_new(parts, predicate_of(visit, json_array_get(list, k)));
        if (parts)
            return json_pack("{s:o}", compositions[i], parts);
    }
    return NULL;
}

/* {"selection": …} anywhere in a predicate, written anew where it stands. */
static bool convert_predicate(const struct older_visit *visit, const struct json_node *node)
{
    static const char *const compositions[] = {"and", "or"};
    const struct json_node *names = node_member(node, word);
    if (names) {
        json_t *predicate = predicate_of(visit, names->value);
        if (!predicate)
            return node_error(names, visit->diag, DIAG_TYPE, NULL,
                              "\"selection\" must be the name of a selection, or \"and\", \"or\" "
                              "or \"not\" of names");
        bool done = json_object_del(node->value, word) == 0 &&
                    json_object_update(node->value, predicate) == 0;
        json_decref(predicate);
        return done || diag_out_of_memory(visit->diag);
    }
    const struct json_node *inner = node_member(node, "not");
    if (inner && !convert_predicate(visit, inner))
        return false;
    for (size_t i = 0; i < COUNT_OF(compositions); i++) {
        const struct json_node *list = node_member(node, compositions[i]);
        for (size_t k = 0; node_is_array(list) && k < node_size(list); k++) {
            const struct json_node *element = node_element(list, k);
            if (!element || !convert_predicate(visit, element))
                return false;
        }
    }
    return true;
}

/* Of a condition the selection is its test; and a test may have selections in it. */
bool older_convert_condition(const struct older_visit *visit, const struct json_node *member)
{
    if (strcmp(member->key, word) != 0)
        return convert_predicate(visit, member);
    json_t *predicate = predicate_of(visit, member->value);
    if (!predicate)
        return node_error(member, visit->diag, DIAG_TYPE, NULL,
                          "\"selection\" must be the name of a selection, or \"and\", \"or\" or "
                          "\"not\" of names");
    return older_put(visit, visit->node->value, "test", predicate, member) &&
           older_drop(visit, member);
}

bool older_convert_filter(const struct older_visit *visit, const struct json_node *member)
{
    return convert_predicate(visit, member);
}

/* The domain of a scale, the extent of a bin, the source of a lookup: the name of a parameter. */
bool older_convert_source(const struct older_visit *visit, const struct json_node *member)
{
    static const char *const holders[] = {"extent"};
    const struct json_node *holder = member;
    for (size_t i = 0; i < COUNT_OF(holders); i++) {
        if (node_member(member, holders[i]))
            holder = node_member(member, holders[i]);
    }
    const struct json_node *name = node_member(holder, word);
    if (!name)
        return true;
    json_t *value = json_incref(name->value);
    return older_put(visit, holder->value, "param", value, name) &&
           json_object_del(holder->value, word) == 0;
}
