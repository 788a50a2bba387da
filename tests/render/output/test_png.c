/*
 * PNGs decoded again with libpng: pixels, depth, resolution, texts. What the pixels are follows
 * from the scene: a red bar from (10, 5) to (30, 15) on white.
 */
#include <png.h>

#include "base/array.h"
#include "tests/render/sample_scene.h"

/* A PNG read back. */
struct decoded {
    unsigned width, height;
    int depth, type, palette_size;
    unsigned per_meter;
    char title[100], description[100], software[100];
    bool has_time;
    unsigned char pixels[4 * 200 * 200]; /* RGBA */
};

struct source {
    const unsigned char *at, *end;
};

static void read_bytes(png_structp png, png_bytep bytes, size_t length)
{
    struct source *source = png_get_io_ptr(png);
    ck_assert_uint_le(length, (size_t)(source->end - source->at));
    memcpy(bytes, source->at, length);
    source->at += length;
}

static void read_texts(png_structp png, png_infop info, struct decoded *decoded)
{
    png_textp texts;
    int count = 0;
    png_get_text(png, info, &texts, &count);
    for (int i = 0; i < count; i++) {
        ck_assert_int_eq(texts[i].compression, PNG_ITXT_COMPRESSION_NONE);
        char *to = strcmp(texts[i].key, "Title") == 0         ? decoded->title
                   : strcmp(texts[i].key, "Description") == 0 ? decoded->description
                                                              : decoded->software;
        snprintf(to, sizeof decoded->title, "%s", texts[i].text);
    }
}

static void read_facts(png_structp png, png_infop info, struct decoded *decoded)
{
    png_colorp palette;
    png_timep modified;
    png_uint_32 x, y;
    int unit;
    decoded->width = png_get_image_width(png, info);
    decoded->height = png_get_image_height(png, info);
    decoded->depth = png_get_bit_depth(png, info);
    decoded->type = png_get_color_type(png, info);
    png_get_PLTE(png, info, &palette, &decoded->palette_size);
    ck_assert(png_get_pHYs(png, info, &x, &y, &unit) == PNG_INFO_pHYs);
    ck_assert(x == y && unit == PNG_RESOLUTION_METER);
    decoded->per_meter = x;
    decoded->has_time = png_get_tIME(png, info, &modified) != 0;
    read_texts(png, info, decoded);
}

static struct decoded *decode(const struct buffer *bytes)
{
    struct decoded *decoded = calloc(1, sizeof *decoded);
    struct source source = {bytes->bytes, bytes->bytes + bytes->length};
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
    png_infop info = png_create_info_struct(png);
    if (setjmp(png_jmpbuf(png)))
        ck_abort_msg("the PNG can't be read");
    png_set_read_fn(png, &source, read_bytes);
    png_read_info(png, info);
    read_facts(png, info, decoded);
    ck_assert(decoded->width <= 200 && decoded->height <= 200);
    png_set_expand(png);
    png_set_add_alpha(png, 255, PNG_FILLER_AFTER);
    png_read_update_info(png, info);
    for (unsigned y = 0; y < decoded->height; y++)
        png_read_row(png, decoded->pixels + (size_t)y * decoded->width * 4, NULL);
    png_read_end(png, NULL);
    png_destroy_read_struct(&png, &info, NULL);
    return decoded;
}

static unsigned pixel(const struct decoded *decoded, unsigned x, unsigned y)
{
    const unsigned char *p = decoded->pixels + ((size_t)y * decoded->width + x) * 4;
    return (unsigned)p[0] << 24 | (unsigned)p[1] << 16 | (unsigned)p[2] << 8 | p[3];
}

static struct decoded *draw(const struct scene *scene, double scale, double ppi)
{
    struct buffer bytes =
        sample_encode(scene, "png", &(struct output_options){.scale = scale, .ppi = ppi});
    struct decoded *decoded = decode(&bytes);
    buffer_free(&bytes);
    return decoded;
}

START_TEST(two_colors)
{
    struct sample_scene sample;
    sample_scene_fill(&sample, NULL);
    sample.scene.title = "Ünsere <Hosts>";
    sample.scene.description = "one bar";
    struct decoded *png = draw(&sample.scene, 1, 0);
    ck_assert_uint_eq(png->width, 40);
    ck_assert_uint_eq(png->height, 30);
    ck_assert_int_eq(png->type, PNG_COLOR_TYPE_PALETTE);
    ck_assert_int_eq(png->depth, 1);
    ck_assert_int_eq(png->palette_size, 2);
    ck_assert_uint_eq(png->per_meter, 2835); /* 72 / 0.0254 */
    ck_assert_str_eq(png->title, "Ünsere <Hosts>");
    ck_assert_str_eq(png->description, "one bar");
    ck_assert_str_eq(png->software, "burin");
    ck_assert(!png->has_time);
    for (unsigned y = 0; y < 30; y++) {
        for (unsigned x = 0; x < 40; x++) {
            bool inside = x >= 10 && x < 30 && y >= 5 && y < 15;
            ck_assert_uint_eq(pixel(png, x, y), inside ? 0xFF0000FF : 0xFFFFFFFF);
        }
    }
    free(png);
}
END_TEST

static const struct {
    double scale, ppi;
    unsigned width, height, per_meter;
} size_cases[] = {
    {2, 0, 80, 60, 5669},      /* 144 / 0.0254 */
    {1, 300, 40, 30, 11811},   /* 300 / 0.0254 */
    {0, 0, 40, 30, 2835},      /* not set: 1 */
    {0, 300, 167, 125, 11811}, /* 40 × 30 points at 300 an inch: 166.67 × 125 */
    {1.26, 0, 51, 38, 3572},   /* 50.4 × 37.8: nothing is cut off; 90.72 / 0.0254 = 3571.65 */
};

START_TEST(sizes)
{
    struct sample_scene sample;
    sample_scene_fill(&sample, NULL);
    struct decoded *png = draw(&sample.scene, size_cases[_i].scale, size_cases[_i].ppi);
    ck_assert_uint_eq(png->width, size_cases[_i].width);
    ck_assert_uint_eq(png->height, size_cases[_i].height);
    ck_assert_uint_eq(png->per_meter, size_cases[_i].per_meter);
    ck_assert_uint_eq(pixel(png, png->width - 1, png->height - 1), 0xFFFFFFFF);
    free(png);
}
END_TEST

/* Bars in so many greys beside white. */
static struct decoded *draw_greys(unsigned count, bool opaque)
{
    static struct item bars[400];
    struct sample_scene sample;
    sample_scene_fill(&sample, NULL);
    for (unsigned i = 0; i < count; i++) {
        bars[i] = sample.bar;
        bars[i].x = i % 20;
        bars[i].y = i / 20;
        bars[i].rect = (struct rect_item){.width = 1, .height = 1};
        bars[i].style.fill = sample_color(i % 255, 3 * (i / 255), 7 * (i / 255), 1);
    }
    sample.marks[0].items = bars;
    sample.marks[0].item_count = count;
    if (!opaque)
        sample.scene.background.type = PAINT_NONE;
    return draw(&sample.scene, 1, 0);
}

static const struct {
    unsigned count;
    int depth;
} depth_cases[] = {{1, 1}, {2, 2}, {3, 2}, {4, 4}, {15, 4}, {16, 8}, {255, 8}};

START_TEST(depths)
{
    unsigned count = depth_cases[_i].count;
    struct decoded *png = draw_greys(count, true);
    ck_assert_int_eq(png->type, PNG_COLOR_TYPE_PALETTE);
    ck_assert_int_eq(png->depth, depth_cases[_i].depth);
    ck_assert_int_eq(png->palette_size, (int)count + 1);
    for (unsigned i = 0; i < count; i++)
        ck_assert_uint_eq(pixel(png, 5 + i % 20, i / 20), i << 24 | 0xFF);
    free(png);
}
END_TEST

START_TEST(transparency_in_the_palette)
{
    struct sample_scene sample;
    sample_scene_fill(&sample, NULL);
    sample.scene.background.type = PAINT_NONE;
    sample.bar.style.fill_opacity = 0.5;
    struct decoded *png = draw(&sample.scene, 1, 0);
    ck_assert_int_eq(png->type, PNG_COLOR_TYPE_PALETTE);
    ck_assert_uint_eq(pixel(png, 0, 0), 0);
    ck_assert_uint_eq(pixel(png, 12, 7) >> 8, 0xFF0000);
    ck_assert_uint_ge(pixel(png, 12, 7) & 0xFF, 127);
    ck_assert_uint_le(pixel(png, 12, 7) & 0xFF, 128);
    free(png);
}
END_TEST

/* 257 colours and no palette that keeps transparent ones: true colour with alpha, all exact. */
START_TEST(true_color_with_alpha)
{
    struct decoded *png = draw_greys(300, false);
    ck_assert_int_eq(png->type, PNG_COLOR_TYPE_RGB_ALPHA);
    ck_assert_int_eq(png->depth, 8);
    for (unsigned i = 0; i < 300; i++) {
        unsigned more = i / 255;
        ck_assert_uint_eq(pixel(png, 5 + i % 20, i / 20),
                          (i % 255) << 24 | (3 * more) << 16 | (7 * more) << 8 | 0xFF);
    }
    ck_assert_uint_eq(pixel(png, 0, 0), 0);
    free(png);
}
END_TEST

START_TEST(opacities_multiply_into_each_paint)
{
    struct sample_scene sample;
    sample_scene_fill(&sample, NULL);
    sample.bar.style.stroke = sample_color(0, 0, 255, 1);
    sample.bar.style.stroke_width = 4;
    sample.bar.style.opacity = 0.5;
    struct decoded *png = draw(&sample.scene, 1, 0);
    /* Half red on white; half blue on white; half blue on half red on white. */
    ck_assert_uint_eq(pixel(png, 20, 10) >> 24, 0xFF);
    ck_assert_int_le(abs((int)(pixel(png, 20, 10) >> 16 & 0xFF) - 127), 1);
    ck_assert_int_le(abs((int)(pixel(png, 9, 10) >> 24) - 127), 1);
    ck_assert_int_le(abs((int)(pixel(png, 10, 10) >> 24) - 127), 1);
    ck_assert_int_le(abs((int)(pixel(png, 10, 10) >> 16 & 0xFF) - 64), 1);
    ck_assert_int_le(abs((int)(pixel(png, 10, 10) >> 8 & 0xFF) - 191), 1);
    free(png);
}
END_TEST

START_TEST(clips_and_order)
{
    struct sample_scene sample;
    sample_scene_fill(&sample, NULL);
    struct item over = sample.bar;
    over.style.fill = sample_color(0, 0, 255, 1);
    sample.root.group.height = 8; /* the picture's y 0 to 8 */
    sample.marks[0].clip = true;
    sample.marks[0].zindex = 1; /* above what follows it */
    sample.marks[1] = (struct scene_mark){.type = &item_rect, .items = &over, .item_count = 1};
    struct decoded *png = draw(&sample.scene, 1, 0);
    ck_assert_uint_eq(pixel(png, 20, 7), 0xFF0000FF);
    ck_assert_uint_eq(pixel(png, 20, 8), 0x0000FFFF);
    ck_assert_uint_eq(pixel(png, 20, 15), 0xFFFFFFFF);
    free(png);
}
END_TEST

START_TEST(gradients)
{
    static const struct gradient_stop stops[] = {{0, {0, 0, 0, 1}}, {1, {250, 0, 0, 1}}};
    const struct gradient gradient = {.x2 = 1, .stops = stops, .stop_count = 2};
    struct sample_scene sample;
    sample_scene_fill(&sample, NULL);
    sample.bar.style.fill = (struct paint){.type = PAINT_GRADIENT, .gradient = &gradient};
    struct decoded *png = draw(&sample.scene, 1, 0);
    /* In the middle of the i-th of 20 pixels: 250 (i + ½) / 20. */
    for (unsigned i = 0; i < 20; i++)
        ck_assert_int_le(abs((int)(pixel(png, 10 + i, 10) >> 24) - (int)(12.5 * (i + .5))), 2);
    free(png);
}
END_TEST

START_TEST(limits)
{
    struct sample_scene sample;
    sample_scene_fill(&sample, NULL);
    sample_refuse(&sample.scene, "png", 1000, DIAG_LIMIT,
                  "the picture is too large: 40000 × 30000 px, at most 32767 a side");
    sample.scene.height = 0;
    sample_refuse(&sample.scene, "png", 1, DIAG_DATA, "the picture has no area: it is 40 × 0 px");
    sample.scene.height = NAN;
    sample_refuse(&sample.scene, "png", 1, DIAG_DATA, "the picture has no area: it is 40 × NaN px");
}
END_TEST

static Suite *png_suite(void)
{
    Suite *suite = suite_create("render/output/png");
    TCase *tcase = tcase_create("png");
    tcase_add_test(tcase, two_colors);
    tcase_add_loop_test(tcase, sizes, 0, (int)COUNT_OF(size_cases));
    tcase_add_loop_test(tcase, depths, 0, (int)COUNT_OF(depth_cases));
    tcase_add_test(tcase, transparency_in_the_palette);
    tcase_add_test(tcase, true_color_with_alpha);
    tcase_add_test(tcase, opacities_multiply_into_each_paint);
    tcase_add_test(tcase, clips_and_order);
    tcase_add_test(tcase, gradients);
    tcase_add_test(tcase, limits);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(png_suite());
}
