/*
 * A pattern is named by the color that stands for it, so that Vega, which has no patterns, draws
 * the color.
 */
#include "charts/layout/hatches.h"

#include <string.h>

#include "base/suggest.h"
#include "charts/read/context.h"
#include "charts/read/property.h"
#include "render/hatch.h"
#include "render/item.h"

struct pattern {
    struct color color;
    struct hatch hatch;
};

struct patterns {
    struct pattern *items;
    size_t count;
};

static struct color ground_of(const struct scene *scene)
{
    static const struct color white = {255, 255, 255, 1};
    const struct paint *background = &scene->background;
    return background->type == PAINT_COLOR && background->color.alpha > 0 ? background->color
                                                                          : white;
}

static bool read_pattern(const struct json_node *node, struct color ground, struct pattern *pattern,
                         struct context *context)
{
    const char *name = node_text(node);
    const struct hatch_type *type = name ? hatch_type_named(name) : NULL;
    struct suggest suggest = {.word = name ? name : ""};
    for (const struct hatch_type *known = hatch_types; known->name; known++)
        suggest_offer(&suggest, known->name);
    if (!color_parse(node->key, &pattern->color))
        return node_error_at_key(node, context->diag, DIAG_COLOR, "such as \"#4c78a8\"",
                                 "\"%s\" in patterns is no color", node->key);
    if (!type)
        return node_error(node, context->diag, DIAG_UNKNOWN,
                          suggest_hint(suggest.best, "such as \"diagonal\"", context->arena),
                          "there is no hatch pattern of that name");
    pattern->hatch = (struct hatch){type, ground};
    return true;
}

static bool read_patterns(const struct scene *scene, struct patterns *patterns,
                          struct context *context)
{
    const struct json_node *node = context->meta.patterns;
    size_t count = node_size(node);
    if (node && !node_is_object(node))
        return node_error(node, context->diag, DIAG_TYPE, "such as {\"#4c78a8\": \"diagonal\"}",
                          "\"patterns\" must be an object of colors, not %s", node_type_name(node));
    patterns->items = count ? arena_array(context->arena, count, sizeof *patterns->items) : NULL;
    patterns->count = count;
    if (count && !patterns->items)
        return false;
    struct color ground = ground_of(scene);
    for (size_t i = 0; i < count; i++) {
        const struct json_node *member = node_member_at(node, i);
        if (!member || !read_pattern(member, ground, &patterns->items[i], context))
            return false;
    }
    return true;
}

static bool is_same(struct color a, struct color b)
{
    return !(a.red < b.red || a.red > b.red || a.green < b.green || a.green > b.green ||
             a.blue < b.blue || a.blue > b.blue);
}

static void hatch_item(struct item *item, const struct patterns *patterns)
{
    struct paint *fill = &item->style.fill;
    for (size_t i = 0; fill->type == PAINT_COLOR && i < patterns->count; i++) {
        if (is_same(fill->color, patterns->items[i].color))
            fill->hatch = &patterns->items[i].hatch;
    }
}

static void hatch_mark(const struct scene_mark *mark, const struct patterns *patterns)
{
    bool is_filled = mark->type == &item_rect || mark->type == &item_arc ||
                     mark->type == &item_area || mark->type == &item_symbol ||
                     mark->type == &item_shape;
    bool shows_data = !strcmp(mark->role, "mark") || !strcmp(mark->role, "legend-symbol");
    for (size_t i = 0; i < mark->item_count; i++) {
        struct item *item = &mark->items[i];
        if (is_filled && shows_data)
            hatch_item(item, patterns);
        for (size_t m = 0; mark->type->has_marks && m < item->group.mark_count; m++)
            hatch_mark(&item->group.marks[m], patterns);
    }
}

bool hatches_apply(struct scene *scene, struct context *context)
{
    struct patterns patterns = {0};
    if (!context->meta.patterns)
        return true;
    if (!read_patterns(scene, &patterns, context))
        return false;
    hatch_mark(&scene->root, &patterns);
    return true;
}
