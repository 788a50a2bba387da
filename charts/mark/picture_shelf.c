/*
 * Reading pictures for the mark image. What their bytes show is for render/picture.h.
 */
#include "charts/mark/picture_shelf.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "base/data_url.h"
#include "charts/read/context.h"
#include "data/json.h"
#include "data/url.h"
#include "render/picture.h"

/* By their urls, which are interned. */
struct picture_shelf {
    GHashTable *found; /* a url to its struct picture, or to nothing */
    unsigned count;
};

static void shelf_free(void *object)
{
    struct picture_shelf *shelf = object;
    g_hash_table_unref(shelf->found);
}

static struct picture_shelf *shelf_of(struct context *context)
{
    if (context->pictures)
        return context->pictures;
    struct picture_shelf *shelf = arena_alloc(context->arena, sizeof *shelf);
    if (!shelf)
        return NULL;
    shelf->found = g_hash_table_new(NULL, NULL);
    if (!arena_defer(context->arena, shelf_free, shelf))
        return NULL;
    return context->pictures = shelf;
}

/* Other pictures that a browser shows: the rest of the figure is drawn without them. */
static bool is_undrawn(const char *url, const char *bytes, size_t length,
                       const struct json_node *node, struct context *context)
{
    const char *kind = picture_undrawn_kind(bytes, length);
    if (kind)
        node_warn(node, context->diag, DIAG_UNSUPPORTED, "convert it to PNG",
                  "\"%s\" is of the kind %s, and burin draws PNG and JPEG: it is left out",
                  data_url_shown(url, context->arena), kind);
    return kind != NULL;
}

static struct picture *decode(const char *url, const char *bytes, size_t length,
                              const struct json_node *node, struct context *context)
{
    const char *problem = NULL;
    char *kept = arena_copy(context->arena, bytes, length);
    struct picture *picture = kept ? picture_decode(kept, length, context->arena, &problem) : NULL;
    if (!picture && problem)
        node_error(node, context->diag, DIAG_DATA, NULL, "\"%s\" can't be drawn: %s",
                   data_url_shown(url, context->arena), problem);
    return picture;
}

/* What a spec of burin's own making has in the place of files: library/self_contained.c. */
static const char *replaced(const char *url, const struct json_node *node)
{
    const struct json_node *meta =
        node_member(node_member(node->document->root, "usermeta"), "burin");
    const char *own = node_text(node_member(node_member(meta, "images"), url));
    return own && data_url_is_own(own) ? own : url;
}

static bool load(const char *url, const struct json_node *node, struct picture **picture,
                 struct context *context)
{
    size_t length;
    *picture = NULL;
    if (!*url)
        return node_warn(node, context->diag, DIAG_DATA, NULL,
                         "an image has no url: it is left out"),
               true;
    if (data_url_is_network(url))
        return node_warn(node, context->diag, DIAG_NO_NETWORK,
                         "download it, and give the path of the file",
                         "no network: the image \"%s\" is not loaded, and left out",
                         data_url_shown(url, context->arena)),
               true;
    char *bytes =
        data_url_read(node, replaced(url, node), DATA_URL_PICTURE, &length, &context->data);
    bool is_left_out = bytes && is_undrawn(url, bytes, length, node, context);
    if (bytes && !is_left_out)
        *picture = decode(url, bytes, length, node, context);
    if (bytes && context->data.file_was_used && *picture &&
        !context->data.file_was_used(context->data.file_was_read_context))
        *picture = NULL;
    free(bytes);
    return *picture != NULL || is_left_out;
}

bool picture_find(const char *url, const struct json_node *node, const struct picture **picture,
                  struct context *context)
{
    struct picture_shelf *shelf = shelf_of(context);
    const char *key = shelf ? intern_text(context->intern, url, strlen(url)) : NULL;
    gpointer found;
    if (!key)
        return false;
    if (!g_hash_table_lookup_extended(shelf->found, key, NULL, &found)) {
        struct picture *loaded;
        if (!load(url, node, &loaded, context))
            return false;
        if (loaded)
            loaded->id = ++shelf->count;
        g_hash_table_insert(shelf->found, (gpointer)key, loaded);
        found = loaded;
    }
    *picture = found;
    return true;
}
