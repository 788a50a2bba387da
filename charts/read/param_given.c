/*
 * Parameters that the call sets, before the spec is read.
 */
#include "charts/read/param_given.h"

#include <string.h>

#include "base/arena.h"
#include "base/suggest.h"
#include "charts/read/context.h"

/* The parameter at the top of the spec, or NULL. */
static const struct json_node *find_param(const struct json_node *list, const char *name)
{
    for (size_t i = 0; node_is_array(list) && i < node_size(list); i++) {
        const struct json_node *param = node_element(list, i);
        const char *own = node_text(node_member(param, "name"));
        if (own && strcmp(own, name) == 0)
            return param;
    }
    return NULL;
}

static bool fail_unknown(const struct json_node *root, const char *name, struct context *context)
{
    const struct json_node *list = node_member(root, "params");
    struct suggest suggest = {.word = name};
    for (size_t i = 0; node_is_array(list) && i < node_size(list); i++) {
        const char *own = node_text(node_member(node_element(list, i), "name"));
        if (own)
            suggest_offer(&suggest, own);
    }
    return node_error(list ? list : root, context->diag, DIAG_UNKNOWN,
                      suggest_hint(suggest.best, NULL, context->arena),
                      "--param sets \"%s\": there is no such parameter", name);
}

static bool give(const struct json_node *root, const char *given, struct context *context)
{
    const char *equals = strchr(given, '=');
    const char *name = arena_copy(context->arena, given, (size_t)(equals - given));
    const struct json_node *param = name ? find_param(node_member(root, "params"), name) : NULL;
    if (!param)
        return name && fail_unknown(root, name, context);
    json_t *value = json_loads(equals + 1, JSON_DECODE_ANY | JSON_REJECT_DUPLICATES, NULL);
    if (!value) /* a whole number of any size */
        value = json_loads(equals + 1, JSON_DECODE_ANY | JSON_DECODE_INT_AS_REAL, NULL);
    if (!value)
        value = json_string(equals + 1);
    if (!value)
        return node_error(param, context->diag, DIAG_ENCODING, NULL,
                          "--param sets \"%s\" to what is no text in UTF-8", name);
    json_object_del(param->value, "expr");
    return json_object_set_new(param->value, "value", value) == 0 ||
           diag_out_of_memory(context->diag);
}

bool param_give_all(const struct json_node *root, const char *const *given, size_t count,
                    struct context *context)
{
    for (size_t i = 0; i < count; i++) {
        if (!give(root, given[i], context))
            return false;
    }
    return true;
}
