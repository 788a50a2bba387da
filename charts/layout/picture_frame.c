/*
 * The frame of a figure. Its texts wrap at the figure's width, whatever the layout: a source that
 * is cut off is none.
 */
#include "charts/layout/picture_frame.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

#include "base/array.h"
#include "charts/guide/text.h"
#include "charts/label/label.h"
#include "charts/label/wrap.h"
#include "charts/mark/picture_shelf.h"
#include "charts/read/context.h"
#include "render/item.h"
#include "render/picture.h"

/* Narrower, a note would be a column of single words; px. */
static const double least_room = 160;

/* px: between the figure and what stands about it, between two texts, and how high a logo is. */
static const double gap = 8, gap_between = 3, logo_height = 20;

struct part {
    const char *style; /* of config.style, and the role of its mark */
    size_t offset;     /* of its lines in the meta */
    double font_size;
    int weight;
    bool is_above;
};

/* In their order from the top. */
static const struct part parts[] = {
    {"figure-kicker", offsetof(struct figure_meta, kicker), 11, 400, true},
    {"figure-note", offsetof(struct figure_meta, note), 9, 400, false},
    {"figure-source", offsetof(struct figure_meta, source), 9, 400, false},
    {"figure-credit", offsetof(struct figure_meta, credit), 9, 400, false},
};

/* A text that is to be placed. */
struct frame_text {
    struct item item;
    const char *role;
    struct bounds box; /* of the item at (0, 0) */
    bool is_above;
};

struct picture_frame {
    struct frame_text texts[COUNT_OF(parts)];
    size_t count;
    struct item logo;
    bool has_logo;
    double left, room; /* px: where texts begin in the picture, and how wide they may be */
};

static const struct json_lines *lines_of(const struct figure_meta *meta, const struct part *part)
{
    return (const struct json_lines *)(const void *)((const char *)meta + part->offset);
}

bool picture_frame_is_asked(const struct context *context)
{
    bool is_asked = context->meta.logo != NULL;
    for (size_t i = 0; i < COUNT_OF(parts); i++)
        is_asked |= lines_of(&context->meta, &parts[i])->count > 0;
    return is_asked;
}

/* Written as labels of guides are, unless config.style says otherwise. */
static bool read_style(const struct part *part, struct guide_text *text, struct context *context)
{
    const struct property_target target = {.out = text};
    double size = part->font_size;
    *text = guide_text_plain(context, size, part->weight);
    if (!guide_text_read_style(text, "guide-label", &target, context))
        return false;
    text->font_size = size; /* the labels' own is not for sentences */
    return guide_text_read_style(text, part->style, &target, context);
}

static bool make_text(const struct part *part, struct picture_frame *frame, struct context *context)
{
    const struct json_lines *lines = lines_of(&context->meta, part);
    struct frame_text *made = &frame->texts[frame->count];
    struct guide_text text;
    if (lines->count == 0)
        return true;
    if (!read_style(part, &text, context))
        return false;
    const char *string = label_join_lines(lines, context->arena);
    struct font font = guide_text_font(&text);
    string = string ? label_wrap(string, &font, frame->room, 0, context) : NULL;
    if (!string)
        return false;
    *made = (struct frame_text){
        .item = guide_text_item(&text, string), .role = part->style, .is_above = part->is_above};
    made->item.text.baseline = TEXT_BASELINE_TOP;
    made->box = item_bounds(&item_text, &made->item, context->measurer);
    frame->count++;
    return true;
}

static bool make_logo(struct picture_frame *frame, struct context *context)
{
    const struct figure_meta *meta = &context->meta;
    const struct picture *picture = NULL;
    const struct json_node *node = node_member(meta->node, "logo");
    const char *url =
        meta->logo ? intern_text(context->intern, meta->logo, strlen(meta->logo)) : NULL;
    if (!meta->logo)
        return true;
    if (!url || !picture_find(url, node, &picture, context))
        return false;
    if (!picture)
        return true; /* which was told */
    double width = logo_height * picture->width / fmax(1, picture->height);
    frame->logo = (struct item){
        .style = style_default,
        .image = {.width = width, .height = logo_height, .url = url, .picture = picture}};
    frame->has_logo = true;
    frame->room = fmax(least_room, frame->room - width - gap);
    return true;
}

/* *height becomes what the texts above the figure take, or those below it. */
static void stack_texts(struct picture_frame *frame, bool is_above, double *height, double *width)
{
    double used = 0;
    for (size_t i = 0; i < frame->count; i++) {
        struct frame_text *text = &frame->texts[i];
        if (text->is_above != is_above)
            continue;
        used += used > 0 ? gap_between : 0;
        text->item.y = used - text->box.y1;
        used += text->box.y2 - text->box.y1;
        *width = fmax(*width, text->box.x2);
    }
    *height = used;
}

static bool add_marks(const struct picture_frame *frame, struct scene *scene,
                      struct context *context)
{
    struct group_item *group = &scene->root.items[0].group;
    size_t count = 0, most = group->mark_count + frame->count + 1;
    struct scene_mark *marks = arena_array(context->arena, most, sizeof *marks);
    struct item *items = arena_array(context->arena, frame->count + 1, sizeof *items);
    if (!marks || !items)
        return false;
    for (size_t i = 0; i < group->mark_count; i++)
        marks[count++] = group->marks[i];
    for (size_t i = 0; i < frame->count; i++) {
        items[i] = frame->texts[i].item;
        marks[count++] = (struct scene_mark){
            .type = &item_text, .role = frame->texts[i].role, .items = &items[i], .item_count = 1};
    }
    if (frame->has_logo) {
        items[frame->count] = frame->logo;
        marks[count++] = (struct scene_mark){.type = &item_image,
                                             .role = "figure-logo",
                                             .items = &items[frame->count],
                                             .item_count = 1};
    }
    group->marks = marks;
    group->mark_count = count;
    return true;
}

/* The picture grows upwards and downwards; all are placed about the figure's origin. */
static void place(struct picture_frame *frame, struct scene *scene, const struct padding *padding)
{
    double above = 0, below = 0, width = 0;
    stack_texts(frame, true, &above, &width);
    stack_texts(frame, false, &below, &width);
    if (frame->has_logo)
        below = fmax(below, logo_height);
    above = above > 0 ? ceil(above + gap) : 0;
    double foot = scene->height - padding->bottom + above + gap;
    scene->origin_y += above;
    scene->height += above + (below > 0 ? ceil(below + gap) : 0);
    double logo = frame->has_logo ? gap + frame->logo.image.width : 0;
    scene->width = fmax(scene->width, ceil(padding->left + width + logo + padding->right));
    for (size_t i = 0; i < frame->count; i++) {
        struct item *item = &frame->texts[i].item;
        item->x = frame->left - scene->origin_x;
        item->y += (frame->texts[i].is_above ? padding->top : foot) - scene->origin_y;
    }
    frame->logo.x = scene->width - padding->right - frame->logo.image.width - scene->origin_x;
    frame->logo.y = scene->height - padding->bottom - logo_height - scene->origin_y;
}

bool picture_frame_draw(struct scene *scene, const struct padding *padding, struct context *context)
{
    struct picture_frame frame = {.left = padding->left};
    frame.room = fmax(least_room, scene->width - padding->left - padding->right);
    if (!picture_frame_is_asked(context))
        return true;
    if (!make_logo(&frame, context))
        return false;
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        if (!make_text(&parts[i], &frame, context))
            return false;
    }
    place(&frame, scene, padding);
    return add_marks(&frame, scene, context);
}
