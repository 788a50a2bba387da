/*
 * Glyphs in their own colours, from the fonts of tests/fonts, of which make.py says what is where:
 * of 32 px, the square of an em whose lower left corner is at (10, 40) reaches to (42, 8), and its
 * quarters meet at (26, 24). Turned by 90 degrees, the text runs downwards: the square lies between
 * (10, 40) and (42, 72), what was left is at its top, what was at the top is right.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/diag.h"
#include "render/fonts.h"
#include "render/picture.h"
#include "tests/support/options.h"
#include "tests/support/suite.h"

#define FONTS TEST_SOURCES "/tests/fonts"

enum {
    RED = 0xFF0000,
    GREEN = 0x00FF00,
    BLUE = 0x0000FF,
    YELLOW = 0xFFFF00,
    WHITE = 0xFFFFFF,
    BLACK = 0
};

#define TILE "\U0001F7E5"
#define LAYERS "\U0001F7E6"
#define EDGE "\U0001F7E7"
#define MOVED "\U0001F7E8"
#define OUT "\U0001F7E9"
#define SWEPT "\U0001F7EA"
#define ROUND "\U0001F7EB"
#define ITSELF "\U0001F7E0"

static struct burin_figure *make(const char *text, double angle, double opacity,
                                 const char *svg_text)
{
    char spec[1000];
    snprintf(spec, sizeof spec,
             "{\"width\": 120, \"height\": 80, \"padding\": 0, \"view\": {\"stroke\": null},"
             " \"data\": {\"values\": [{}]}, \"mark\": {\"type\": \"text\", \"text\": \"%s\","
             " \"fontSize\": 32, \"align\": \"left\", \"baseline\": \"alphabetic\", \"x\": 10,"
             " \"y\": 40, \"angle\": %g, \"opacity\": %g}}",
             text, angle, opacity);
    struct burin_options *options = options_with("font-dir", FONTS, "svg-text", svg_text, NULL);
    struct burin_figure *figure = burin_figure_new("f.vl.json", spec, strlen(spec), options);
    burin_options_free(options);
    ck_assert(burin_figure_is_good(figure));
    ck_assert_uint_eq(burin_figure_message_count(figure), 0);
    return figure;
}

static struct burin_output draw(struct burin_figure *figure, const char *format)
{
    struct burin_output output = {.size = sizeof output, .format = format};
    ck_assert(burin_figure_render(figure, &output));
    burin_figure_free(figure);
    return output;
}

static size_t count(const struct burin_output *output, const char *text)
{
    size_t found = 0, length = strlen(text);
    for (size_t at = 0; at + length <= output->length; at++)
        found += memcmp(output->bytes + at, text, length) == 0;
    return found;
}

static const struct {
    const char *text;
    double angle, opacity;
    struct {
        size_t x, y;
        unsigned color;
    } pixels[5];
} cases[] = {
    {TILE, 0, 1, {{12, 10, RED}, {40, 10, GREEN}, {12, 38, BLUE}, {40, 38, WHITE}, {8, 41, WHITE}}},
    {TILE,
     90,
     1,
     {{40, 42, RED}, {40, 70, GREEN}, {12, 42, BLUE}, {12, 70, WHITE}, {44, 42, WHITE}}},
    {TILE,
     0,
     0.6,
     {{12, 10, 0xFF6666}, {40, 10, 0x66FF66}, {12, 38, 0x6666FF}, {8, 41, WHITE}, {44, 10, WHITE}}},
    /* The second stands 1.25 em behind the first, at 50. */
    {TILE TILE,
     0,
     1,
     {{12, 10, RED}, {52, 10, RED}, {80, 10, GREEN}, {52, 38, BLUE}, {46, 20, WHITE}}},
    {LAYERS,
     0,
     1,
     {{12, 10, BLUE}, {40, 10, BLUE}, {12, 38, BLACK}, {24, 26, BLACK}, {40, 38, BLUE}}},
    {LAYERS,
     90,
     1,
     {{40, 42, BLUE}, {40, 70, BLUE}, {12, 42, BLACK}, {12, 70, BLUE}, {44, 42, WHITE}}},
    {EDGE, 0, 1, {{12, 10, RED}, {24, 38, RED}, {28, 10, BLUE}, {40, 38, BLUE}, {44, 10, WHITE}}},
    {MOVED,
     0,
     1,
     {{12, 10, GREEN}, {40, 10, YELLOW}, {28, 22, YELLOW}, {12, 38, GREEN}, {40, 38, GREEN}}},
    {OUT, 0, 1, {{12, 10, RED}, {40, 10, RED}, {12, 38, WHITE}, {24, 26, WHITE}, {40, 38, RED}}},
    {SWEPT,
     0,
     1,
     {{12, 10, WHITE}, {40, 22, WHITE}, {12, 26, BLACK}, {40, 38, BLACK}, {44, 38, WHITE}}},
    {ROUND, 0, 1, {{26, 24, RED}, {26, 31, RED}, {26, 36, BLUE}, {12, 10, BLUE}, {40, 38, BLUE}}},
    /* Its outline, as of any glyph. */
    {ITSELF,
     0,
     1,
     {{12, 10, BLACK}, {40, 10, BLACK}, {12, 38, BLACK}, {40, 38, BLACK}, {44, 10, WHITE}}},
};

START_TEST(pixels)
{
    struct burin_output png =
        draw(make(cases[_i].text, cases[_i].angle, cases[_i].opacity, NULL), "png");
    struct diag *diag = diag_new();
    struct arena *arena = arena_new(diag);
    const char *problem;
    struct picture *picture = picture_decode(png.bytes, png.length, arena, &problem);
    ck_assert_ptr_nonnull(picture);
    ck_assert_uint_eq(picture->width, 120);
    for (size_t i = 0; i < COUNT_OF(cases[_i].pixels); i++) {
        size_t x = cases[_i].pixels[i].x, y = cases[_i].pixels[i].y;
        unsigned is = picture->pixels[y * picture->width + x] & 0xFFFFFF;
        ck_assert_msg(is == cases[_i].pixels[i].color, "(%zu, %zu) is %06x", x, y, is);
    }
    arena_free(arena);
    diag_free(diag);
    burin_output_free(&png);
}
END_TEST

/* A bitmap is embedded once, as the font has it; layers are paths; text is left to the reader. */
START_TEST(svg)
{
    struct burin_output tiles = draw(make(TILE "A" TILE, 0, 1, NULL), "svg");
    struct burin_output layers = draw(make(LAYERS, 0, 1, NULL), "svg");
    struct burin_output text = draw(make(TILE, 0, 1, "text"), "svg");
    ck_assert_uint_eq(count(&tiles, "<image "), 1);
    ck_assert_uint_eq(count(&tiles, "data:image/png;base64,iVBORw0KGgo"), 1);
    ck_assert_uint_eq(count(&layers, "<image "), 0);
    ck_assert_uint_eq(count(&layers, "<path fill=\"#0000ff\""), 1);
    ck_assert_uint_eq(count(&text, "<image "), 0);
    ck_assert_uint_eq(count(&text, ">" TILE "</text>"), 1);
    burin_output_free(&tiles);
    burin_output_free(&layers);
    burin_output_free(&text);
}
END_TEST

START_TEST(pdf)
{
    struct burin_output tile = draw(make(TILE, 0, 1, NULL), "pdf");
    struct burin_output layers = draw(make(LAYERS, 0, 1, NULL), "pdf");
    ck_assert_uint_ge(count(&tile, "/Subtype /Image"), 1);
    ck_assert_uint_eq(count(&layers, "/Subtype /Image"), 0);
    burin_output_free(&tile);
    burin_output_free(&layers);
}
END_TEST

START_TEST(widths)
{
    const char *const folders[] = {FONTS};
    struct diag *diag = diag_new();
    struct fonts *fonts =
        fonts_new(&(struct fonts_options){.chosen = folders, .chosen_count = 1}, diag);
    const struct text_measurer *measurer = fonts_measurer(fonts);
    const struct font font = {"sans-serif", 10, 400, false}, large = {"sans-serif", 320, 700, true};
    ck_assert_double_eq_tol(measurer->width(measurer->context, &font, TILE), 12.5, 0.01);
    ck_assert_double_eq_tol(measurer->width(measurer->context, &large, TILE TILE), 800, 0.01);
    ck_assert_double_eq_tol(measurer->width(measurer->context, &font, LAYERS), 10, 0.01);
    ck_assert_double_eq_tol(measurer->width(measurer->context, &font, "ab" TILE),
                            measurer->width(measurer->context, &font, "ab") + 12.5, 0.01);
    ck_assert_uint_eq(diag_count(diag), 0);
    fonts_free(fonts);
    diag_free(diag);
}
END_TEST

static Suite *paint_color_suite(void)
{
    Suite *suite = suite_create("render/paint_color");
    TCase *tcase = tcase_create("paint_color");
    tcase_add_loop_test(tcase, pixels, 0, (int)COUNT_OF(cases));
    tcase_add_test(tcase, svg);
    tcase_add_test(tcase, pdf);
    tcase_add_test(tcase, widths);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(paint_color_suite());
}
