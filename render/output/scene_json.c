/*
 * The scene as a flat list in absolute px, as the conformance tests compare it with Vega's. Each
 * kind of item writes its own geometry; paints, clips and the order are written here.
 */
#include "render/output/scene_json.h"

#include <math.h>
#include <string.h>

#include "base/array.h"
#include "base/diag.h"
#include "base/number.h"
#include "render/item.h"
#include "render/item_internal.h"
#include "render/output/output_internal.h"

static double round3(double value)
{
    return number_round(value * 1000) / 1000 + 0.0; /* + 0 turns -0 into 0 */
}

void scene_json_value(struct scene_json *json, double value)
{
    char text[NUMBER_TEXT_SIZE];
    number_write(text, round3(value));
    buffer_append_text(json->out, isfinite(value) ? text : "null");
}

static void write_key(struct scene_json *json, const char *key)
{
    buffer_append_text(json->out, ",\"");
    buffer_append_text(json->out, key);
    buffer_append_text(json->out, "\":");
}

void scene_json_number(struct scene_json *json, const char *key, double value)
{
    write_key(json, key);
    scene_json_value(json, value);
}

void scene_json_numbers(struct scene_json *json, const char *key, const double *values,
                        size_t count)
{
    write_key(json, key);
    for (size_t i = 0; i < count; i++) {
        buffer_append_text(json->out, i ? "," : "[");
        scene_json_value(json, values[i]);
    }
    buffer_append_text(json->out, count ? "]" : "[]");
}

static void write_string(struct scene_json *json, const char *text)
{
    buffer_append_text(json->out, "\"");
    while (*text) {
        size_t plain =
            strcspn(text, "\"\\\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\f\r\x0e\x0f\x10"
                          "\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f");
        buffer_append(json->out, text, plain);
        text += plain;
        if (*text == '"' || *text == '\\')
            buffer_format(json->out, "\\%c", *text++);
        else if (*text == '\n' || *text == '\v') /* one that breaks no line */
            buffer_append_text(json->out, "\\n"), text++;
        else if (*text)
            buffer_format(json->out, "\\u%04x", (unsigned)*text++);
    }
    buffer_append_text(json->out, "\"");
}

void scene_json_text(struct scene_json *json, const char *key, const char *text)
{
    write_key(json, key);
    write_string(json, text ? text : "");
}

void scene_json_angle(struct scene_json *json, double degrees)
{
    double angle = round3(fmod(fmod(degrees, 360) + 360, 360));
    if (angle != 0)
        scene_json_number(json, "angle", angle);
}

/* With all opacities in; false when nothing would be seen. */
static bool color_text(char text[COLOR_TEXT_SIZE], struct color color, double opacity)
{
    color.alpha = round3(color.alpha * opacity);
    color_write(text, color);
    return color.alpha > 0;
}

static void write_gradient(struct scene_json *json, const struct gradient *g, double opacity)
{
    buffer_format(json->out, "{\"gradient\":\"%s\"", g->radial ? "radial" : "linear");
    scene_json_number(json, "x1", g->x1);
    scene_json_number(json, "y1", g->y1);
    if (g->radial)
        scene_json_number(json, "r1", g->r1);
    scene_json_number(json, "x2", g->x2);
    scene_json_number(json, "y2", g->y2);
    if (g->radial)
        scene_json_number(json, "r2", g->r2);
    write_key(json, "stops");
    buffer_append_text(json->out, "[");
    for (size_t i = 0; i < g->stop_count; i++) {
        char text[COLOR_TEXT_SIZE];
        color_text(text, g->stops[i].color, opacity);
        buffer_append_text(json->out, i ? ",[" : "[");
        scene_json_value(json, g->stops[i].offset);
        buffer_format(json->out, ",\"%s\"]", text);
    }
    buffer_append_text(json->out, "]}");
}

static bool paint_is_seen(const struct paint *paint, double opacity)
{
    if (paint->type == PAINT_NONE || !(opacity > 0))
        return false;
    return paint->type == PAINT_GRADIENT || round3(paint->color.alpha * opacity) > 0;
}

static void write_paint(struct scene_json *json, const char *key, const struct paint *paint,
                        double opacity)
{
    char text[COLOR_TEXT_SIZE];
    if (paint->type == PAINT_GRADIENT) {
        write_key(json, key);
        write_gradient(json, paint->gradient, opacity);
    } else if (color_text(text, paint->color, opacity)) {
        scene_json_text(json, key, text);
    }
}

static bool fill_is_seen(const struct style *style)
{
    return paint_is_seen(&style->fill, style->opacity * style->fill_opacity);
}

static bool stroke_is_seen(const struct style *style)
{
    return style->stroke_width > 0 &&
           paint_is_seen(&style->stroke, style->opacity * style->stroke_opacity);
}

static const char *const cap_names[] = {
    [STROKE_CAP_BUTT] = NULL, [STROKE_CAP_ROUND] = "round", [STROKE_CAP_SQUARE] = "square"};
static const char *const join_names[] = {
    [STROKE_JOIN_MITER] = NULL, [STROKE_JOIN_ROUND] = "round", [STROKE_JOIN_BEVEL] = "bevel"};

static void write_stroke(struct scene_json *json, const struct style *style)
{
    bool dashed = false;
    for (size_t i = 0; i < style->stroke_dash_count; i++)
        dashed = dashed || style->stroke_dash[i] > 0;
    write_paint(json, "stroke", &style->stroke, style->opacity * style->stroke_opacity);
    scene_json_number(json, "strokeWidth", style->stroke_width);
    if (dashed)
        scene_json_numbers(json, "strokeDash", style->stroke_dash, style->stroke_dash_count);
    if (cap_names[style->stroke_cap])
        scene_json_text(json, "strokeCap", cap_names[style->stroke_cap]);
    if (join_names[style->stroke_join])
        scene_json_text(json, "strokeJoin", join_names[style->stroke_join]);
}

static void write_clip(struct scene_json *json)
{
    const struct bounds *clip = &json->clip;
    const double box[] = {clip->x1, clip->y1, fmax(0, clip->x2 - clip->x1),
                          fmax(0, clip->y2 - clip->y1)};
    bool rounded = false;
    for (int i = 0; i < CORNER_COUNT; i++)
        rounded = rounded || json->clip_radius[i] > 0;
    scene_json_numbers(json, "clip", box, COUNT_OF(box));
    if (rounded)
        scene_json_numbers(json, "clipRadius", json->clip_radius, CORNER_COUNT);
}

/* What an item is in the flat list; groups appear as rects. */
struct entry {
    const struct item_type *type;
    const char *role;
    const struct item *item;
    bool fill, stroke; /* which of its paints belong to the entry */
};

static void write_entry(struct scene_json *json, const struct entry *entry, double x, double y)
{
    const struct style *style = &entry->item->style;
    bool is_image = entry->type->has_colors;
    bool fill = !is_image && entry->fill && fill_is_seen(style);
    bool stroke = !is_image && entry->stroke && stroke_is_seen(style);
    if (!fill && !stroke && !is_image)
        return;
    /* A line each; the first follows the bracket of the list. */
    bool first = json->out->length > 0 && json->out->bytes[json->out->length - 1] == '[';
    buffer_append_text(json->out, first ? "\n{\"mark\":\"" : ",\n{\"mark\":\"");
    buffer_append_text(json->out, entry->type->has_marks ? "rect" : entry->type->name);
    buffer_append_text(json->out, "\"");
    scene_json_text(json, "role", entry->role);
    entry->type->write_json(entry->item, x, y, json);
    if (fill)
        write_paint(json, "fill", &style->fill, style->opacity * style->fill_opacity);
    if (stroke)
        write_stroke(json, style);
    if (style->blend && strcmp(style->blend, "normal") != 0)
        scene_json_text(json, "blend", style->blend);
    if (json->clipped)
        write_clip(json);
    buffer_append_text(json->out, "}");
}

/* The clip inside of a group at (x, y), itself under the clip in force. */
static void clip_to_group(struct scene_json *json, const struct group_item *group, double x,
                          double y)
{
    const struct bounds box = bounds_between(x, y, x + group->width, y + group->height);
    double radius[CORNER_COUNT];
    if (json->clipped)
        bounds_clip(&json->clip, &box);
    else
        json->clip = box;
    if (corners_clamp(group->corner_radius, group->width, group->height, radius))
        memcpy(json->clip_radius, radius, sizeof radius);
    json->clipped = true;
}

static void walk_mark(struct scene_json *json, const struct scene_mark *mark, double x, double y);

static void walk_group(struct scene_json *json, const struct item *item, double x, double y)
{
    const struct group_item *group = &item->group;
    struct entry entry = {&item_group, "group-background", item, true, !group->stroke_foreground};
    write_entry(json, &entry, x, y);

    struct scene_json inner = *json;
    double left = x + item->x, top = y + item->y;
    if (group->clip)
        clip_to_group(&inner, group, left, top);
    struct mark_order order = {.group = group};
    const struct scene_mark *mark;
    while ((mark = mark_order_next(&order))) {
        struct scene_json under = inner;
        if (mark->clip)
            clip_to_group(&under, group, left, top);
        walk_mark(&under, mark, left, top);
    }

    if (group->stroke_foreground) {
        entry = (struct entry){&item_group, "group-foreground", item, false, true};
        write_entry(json, &entry, x, y);
    }
}

static void walk_mark(struct scene_json *json, const struct scene_mark *mark, double x, double y)
{
    for (size_t i = 0; i < mark->item_count; i++) {
        bool is_empty = mark->type == &item_text && !*mark->items[i].text.text;
        if (!item_is_placed(&mark->items[i]) || is_empty)
            continue;
        if (mark->type->has_marks) {
            walk_group(json, &mark->items[i], x, y);
            continue;
        }
        const struct entry entry = {mark->type, mark->role ? mark->role : "mark", &mark->items[i],
                                    mark->type != &item_rule, true};
        write_entry(json, &entry, x, y);
    }
}

bool output_encode_scene(const struct scene *scene, struct fonts *fonts,
                         const struct output_options *options, struct buffer *out,
                         struct diag *diag)
{
    (void)fonts, (void)options;
    struct scene_json json = {.out = out};
    buffer_append_text(out, "{\"width\":");
    scene_json_value(&json, scene->width);
    scene_json_number(&json, "height", scene->height);
    if (paint_is_seen(&scene->background, 1))
        write_paint(&json, "background", &scene->background, 1);
    buffer_append_text(out, ",\"items\":[");
    walk_mark(&json, &scene->root, scene->origin_x, scene->origin_y);
    buffer_append_text(out, "\n]}\n");
    return !out->failed || diag_out_of_memory(diag);
}
