/*
 * Links: of which schemes, as others (javascript:, file:) do harm where pictures are shown.
 */
#include "charts/mark/link.h"

#include <string.h>

#include "base/array.h"
#include "charts/mark/mark.h"
#include "charts/read/condition.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "data/table.h"

/* Case of a scheme doesn't count (RFC 3986, 3.1). */
static bool starts_with(const char *text, const char *scheme)
{
    for (; *scheme; scheme++, text++) {
        char letter = *text >= 'A' && *text <= 'Z' ? (char)(*text | 0x20) : *text;
        if (letter != *scheme)
            return false;
    }
    return true;
}

static bool is_allowed(const char *href)
{
    static const char *const schemes[] = {"http://", "https://", "mailto:"};
    for (const char *at = href; *at; at++) {
        if ((unsigned char)*at <= ' ' || *at == 0x7f)
            return false;
    }
    for (size_t i = 0; i < COUNT_OF(schemes); i++) {
        if (starts_with(href, schemes[i]) && href[strlen(schemes[i])])
            return true;
    }
    return false;
}

static const struct json_node *node_of(const struct unit *unit)
{
    const struct channel_def *def = &unit->encoding[CHANNEL_HREF];
    const struct json_node *own = node_member(node_member(unit->view->node, "mark"), "href");
    return def->node ? def->node : own ? own : unit->view->node;
}

/* Of many rows that are wrong alike, the first is enough. */
static bool is_told(const struct diag *diag)
{
    size_t count = diag_count(diag);
    return count > 0 && diag_at(diag, count - 1)->code == DIAG_LINK;
}

bool link_find(const struct unit *unit, size_t row, const char **href, struct context *context)
{
    const struct channel_def *def = &unit->encoding[CHANNEL_HREF];
    *href = NULL;
    if (def->kind == CHANNEL_DEF_NONE && !unit->params->href)
        return true;
    const char *text = def->kind == CHANNEL_DEF_NONE
                           ? unit->params->href
                           : mark_channel_text(unit, CHANNEL_HREF, NULL, row, context);
    if (!text)
        return false;
    if (is_allowed(text))
        *href = text;
    else if (*text && strcmp(text, "null") != 0 && strcmp(text, "undefined") != 0 &&
             !is_told(context->diag))
        node_warn(node_of(unit), context->diag, DIAG_LINK,
                  "links begin with \"https://\", \"http://\" or \"mailto:\"",
                  "\"%s\" is no link that figures may have", text);
    return true;
}
