/*
 * The way of the data: read, load and transform, resolve scales, lay out. What the top level of a
 * spec says besides.
 */
#include "charts/figure.h"

#include <math.h>
#include <string.h>

#include "charts/guide/legend.h"
#include "charts/guide/title.h"
#include "charts/layout/layout.h"
#include "charts/mark/paint.h"
#include "charts/scale/scale.h"
#include "charts/spec/params.h"
#include "charts/spec/view.h"
#include "render/item.h"

/* A spec for another program, or another version. */
static bool check_schema(const struct json_node *root, struct context *context)
{
    const struct json_node *schema = json_member(root, "$schema");
    const char *text = json_text(schema);
    if (text && strstr(text, "/schema/vega/"))
        return json_error(schema, context->diag, DIAG_UNSUPPORTED,
                          "burin draws Vega-Lite: https://vega.github.io/schema/vega-lite/v6.json",
                          "this is a Vega specification");
    return true;
}

static bool check_autosize(const struct json_node *node, struct context *context)
{
    const struct json_node *type = json_is_object(node) ? json_member(node, "type") : node;
    const char *text = json_text(type);
    if (!type || json_is_null(type) || (text && !strcmp(text, "pad")))
        return true;
    return json_error(type, context->diag, DIAG_UNSUPPORTED, "use \"pad\"",
                      "this \"autosize\" is not drawn by burin yet");
}

static const struct json_node *read_document(const struct figure_source *source,
                                             struct context *context)
{
    struct json_document *document = json_document_new(source->name, source->text, source->length,
                                                       context->arena, context->diag);
    if (!document)
        return NULL;
    if (json_is_object(document->root))
        return document->root;
    json_error(document->root, context->diag, DIAG_TYPE, NULL,
               "a specification must be a JSON object, not %s", json_type_name(document->root));
    return NULL;
}

static bool read_top_level(const struct json_node *root, struct json_color *background,
                           struct padding *padding, struct context *context)
{
    static const struct property color = {.name = "background", .type = PROPERTY_COLOR};
    const struct json_node *background_node = json_member(root, "background");
    const struct json_node *padding_node = json_member(root, "padding");
    *background = context->config.background;
    *padding = context->config.padding;
    return check_schema(root, context) && check_autosize(json_member(root, "autosize"), context) &&
           (!background_node ||
            json_read_property(background_node, &color, background, context->diag)) &&
           (!padding_node || padding_read(padding_node, padding, context->diag));
}

/* "pad": the picture is as large as the view and what sticks out of it, in whole px, and the
 * padding. */
static void set_size(struct scene *scene, const struct item *group, const struct bounds *bounds,
                     const struct padding *padding)
{
    double left = fmax(0, ceil(-bounds->x1)), top = fmax(0, ceil(-bounds->y1));
    double right = fmax(0, ceil(bounds->x2 - group->group.width));
    double bottom = fmax(0, ceil(bounds->y2 - group->group.height));
    scene->origin_x = padding->left + left;
    scene->origin_y = padding->top + top;
    scene->width = scene->origin_x + group->group.width + right + padding->right;
    scene->height = scene->origin_y + group->group.height + bottom + padding->bottom;
}

static bool make_scene(struct view *view, const struct json_color *background,
                       const struct padding *padding, struct scene *scene, struct context *context)
{
    struct bounds bounds;
    struct item *group = arena_alloc(context->arena, sizeof *group);
    if (!group || !layout_view(view, group, &bounds, context))
        return false;
    *scene = (struct scene){
        .background = paint_of(background),
        .title = title_plain_text(view, context),
        .description = view->description,
        .root = {.type = &item_group, .role = "frame", .items = group, .item_count = 1}};
    set_size(scene, group, &bounds, padding);
    return true;
}

bool figure_make(const struct figure_source *spec, const struct figure_source *config,
                 struct context *context, struct scene *scene, const struct json_node **root)
{
    struct json_color background;
    struct padding padding;
    const struct json_node *weak = NULL;
    *root = read_document(spec, context);
    if (!*root || (config->text && !(weak = read_document(config, context))))
        return false;
    struct view *view = arena_alloc(context->arena, sizeof *view);
    const struct json_node *strong = json_member(*root, "config");
    return view && params_read(*root, weak, strong, context) &&
           config_read(&context->config, weak, strong, context->diag) &&
           read_top_level(*root, &background, &padding, context) &&
           view_read(*root, NULL, view, context) && view_load(view, context) &&
           scale_resolve_all(view, context) && legend_collect_all(view, context) &&
           make_scene(view, &background, &padding, scene, context);
}
