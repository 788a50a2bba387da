/*
 * A small scene for the tests of outputs: a white picture of 40 × 30 px with a red bar from (10, 5)
 * to (30, 15), maybe a text; and encoding it.
 */
#ifndef TESTS_RENDER_SAMPLE_SCENE_H
#define TESTS_RENDER_SAMPLE_SCENE_H

#include <math.h>
#include <string.h>

#include "base/diag.h"
#include "render/fonts.h"
#include "render/item.h"
#include "render/output.h"
#include "tests/support/suite.h"

/* It points into itself: fill it by sample_scene_fill() where it stays. */
struct sample_scene {
    struct item bar, text, root;
    struct scene_mark marks[2];
    struct scene scene;
};

static inline struct paint sample_color(double red, double green, double blue, double alpha)
{
    return (struct paint){.type = PAINT_COLOR, .color = {red, green, blue, alpha}};
}

/* text may be NULL: none. */
static inline void sample_scene_fill(struct sample_scene *sample, const char *text)
{
    *sample = (struct sample_scene){0};
    sample->bar =
        (struct item){.x = 5, .y = 5, .style = style_default, .rect = {.width = 20, .height = 10}};
    sample->bar.style.fill = sample_color(255, 0, 0, 1);
    sample->text = (struct item){.x = 2,
                                 .y = 25,
                                 .style = style_default,
                                 .text = {.text = text ? text : "",
                                          .font = {"sans-serif", 8, 400, false},
                                          .line_height = NAN}};
    sample->text.style.fill = sample_color(0, 0, 0, 1);
    sample->marks[0] = (struct scene_mark){
        .type = &item_rect, .role = "mark", .items = &sample->bar, .item_count = 1};
    sample->marks[1] = (struct scene_mark){.type = &item_text,
                                           .role = "axis-label",
                                           .items = &sample->text,
                                           .item_count = text != NULL};
    sample->root = (struct item){.style = style_default,
                                 .group = {.width = 30,
                                           .height = 20,
                                           .stroke_offset = NAN,
                                           .marks = sample->marks,
                                           .mark_count = 2}};
    sample->scene = (struct scene){
        .width = 40,
        .height = 30,
        .background = sample_color(255, 255, 255, 1),
        .origin_x = 5,
        .root = {.type = &item_group, .role = "frame", .items = &sample->root, .item_count = 1}};
}

/* Encodes without errors or warnings; free it with buffer_free(). */
static inline struct buffer sample_encode(const struct scene *scene, const char *format,
                                          const struct output_options *options)
{
    struct diag *diag = diag_new();
    struct fonts *fonts = fonts_new(&(struct fonts_options){0}, diag);
    struct buffer out = {0};
    ck_assert(output_format_named(format)->encode(scene, fonts, options, &out, diag));
    ck_assert_uint_eq(diag_count(diag), 0);
    ck_assert_uint_gt(out.length, 0);
    fonts_free(fonts);
    diag_free(diag);
    return out;
}

/* Expects that encoding fails with this one error. */
static inline void sample_refuse(const struct scene *scene, const char *format, double scale,
                                 enum diag_code kind, const char *message)
{
    struct diag *diag = diag_new();
    struct fonts *fonts = fonts_new(&(struct fonts_options){0}, diag);
    struct buffer out = {0};
    ck_assert(!output_format_named(format)->encode(
        scene, fonts, &(struct output_options){.scale = scale}, &out, diag));
    ck_assert_uint_eq(diag_count(diag), 1);
    ck_assert_int_eq(diag_at(diag, 0)->kind, kind);
    ck_assert_str_eq(diag_at(diag, 0)->message, message);
    buffer_free(&out);
    fonts_free(fonts);
    diag_free(diag);
}

#endif
