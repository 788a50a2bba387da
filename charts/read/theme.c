/*
 * Which theme a figure has.
 */
#include "charts/read/theme.h"

#include <string.h>

#include "base/suggest.h"
#include "charts/read/config.h"
#include "charts/read/context.h"
#include "data/json.h"

const struct theme *theme_named(const char *name)
{
    for (const struct theme *theme = themes; theme->name; theme++) {
        if (strcmp(theme->name, name) == 0)
            return theme;
    }
    return NULL;
}

/* vega-embed passes over a name that it doesn't know; "default" is what some write for none. */
static const struct theme *theme_of_spec(const struct json_node *node, struct context *context)
{
    const char *name = node_text(node);
    const struct theme *theme = name ? theme_named(name) : NULL;
    if (theme || !node || node_is_null(node) || (name && strcmp(name, "default") == 0))
        return theme;
    struct suggest suggest = {.word = name ? name : ""};
    for (const struct theme *known = themes; known->name; known++)
        suggest_offer(&suggest, known->name);
    node_warn(node, context->diag, DIAG_UNKNOWN,
              suggest_hint(suggest.best, "burin themes lists them", context->arena),
              name ? "there is no theme \"%s\"" : "a theme is a name%s", name ? name : "");
    return NULL;
}

static bool read_part(const char *name, const char *text, const struct json_node **root,
                      struct context *context)
{
    struct json_document *document =
        json_document_new(name, text, strlen(text), context->arena, context->diag);
    *root = document ? document->root : NULL;
    return document != NULL;
}

static bool read_theme(const struct theme *theme, const struct json_node **config,
                       struct context *context)
{
    const struct json_node **patterns = &context->meta.patterns;
    return read_part(theme->name, theme->config, config, context) &&
           (!theme->patterns || *patterns ||
            read_part(theme->name, theme->patterns, patterns, context));
}

bool theme_read(const struct json_node *root, const char *name, struct config_given *given,
                struct context *context)
{
    const struct json_node *options = node_member(node_member(root, "usermeta"), "embedOptions");
    const struct json_node *config = node_member(options, "config");
    const struct json_node *own = node_member(context->meta.node, "theme");
    const struct theme *theme =
        name ? theme_named(name)
             : theme_of_spec(own ? own : node_member(options, "theme"), context);
    if (node_is_object(config))
        given->nodes[CONFIG_OF_USERMETA] = config;
    else if (config && !node_is_null(config))
        node_warn(config, context->diag, DIAG_UNSUPPORTED, "give the file with --config",
                  "the config of embedOptions is not loaded");
    return !theme || read_theme(theme, &given->nodes[CONFIG_OF_THEME], context);
}
