/*
 * The codes that a specification allows. How a code is told or not is the list's business
 * (base/diag.h).
 */
#include "charts/read/allowed.h"

#include "base/suggest.h"

static void allow(const struct json_node *node, struct diag *diag)
{
    const char *name = node_text(node);
    enum diag_code code = name ? diag_code_named(name) : DIAG_CODE_COUNT;
    if (code < DIAG_CODE_COUNT && diag_rules[code].end != DIAG_ENDS_ALWAYS) {
        diag_set(diag, code, DIAG_ALLOWED);
        return;
    }
    if (code < DIAG_CODE_COUNT) {
        node_warn(node, diag, DIAG_TYPE, "there is no figure without it", "\"%s\" can't be allowed",
                  name);
        return;
    }
    struct suggest suggest = {.word = name ? name : ""};
    for (size_t i = 0; i < DIAG_CODE_COUNT; i++)
        suggest_offer(&suggest, diag_rules[i].name);
    const char *hint =
        suggest_hint(suggest.best, "\"burin explain\" lists the codes", node->document->arena);
    if (name)
        node_warn(node, diag, DIAG_TYPE, hint, "there is no code \"%s\" to allow", name);
    else
        node_warn(node, diag, DIAG_TYPE, hint, "\"allow\" lists codes, not %s",
                  node_type_name(node));
}

void allowed_read(const struct json_node *root, struct diag *diag)
{
    const struct json_node *usermeta = node_member(root, "usermeta");
    const struct json_node *list = node_member(node_member(usermeta, "burin"), "allow");
    const struct json_node *element;
    if (list && !node_is_array(list))
        allow(list, diag);
    for (size_t i = 0; (element = node_element(list, i)); i++)
        allow(element, diag);
}
