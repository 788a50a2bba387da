/*
 * An image is centred on its place unless align and baseline say otherwise; its width and height
 * are the mark's, a band, or a range. https://vega.github.io/vega-lite/docs/image.html
 */
#include "tests/charts/mark/built.h"
#include "tests/support/suite.h"

static struct chart chart;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

static void image_numbers(const struct item *item, double *out)
{
    out[0] = item->x;
    out[1] = item->y;
    out[2] = item->image.width;
    out[3] = item->image.height;
}

/* One pixel: a grey PNG, 1 × 1. */
#define DOT                                                                                        \
    "data:image/png;base64,"                                                                       \
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
#define IMAGE(MORE) "{\"type\": \"image\", \"url\": \"" DOT "\"" MORE "}"
#define TWO "[{\"v\": 3, \"w\": 2, \"n\": \"a\"}, {\"v\": 5, \"w\": 1, \"n\": \"b\"}]"
#define XY QUANTITY("x", "v") ", " QUANTITY("y", "w")

static const struct built_case cases[] = {
    {IMAGE(", \"width\": 20, \"height\": 10"), XY, TWO, 2, {{20, 75, 20, 10}, {40, 85, 20, 10}}},
    {IMAGE(", \"width\": 20, \"height\": 10, \"align\": \"left\", \"baseline\": \"bottom\""),
     XY,
     TWO,
     2,
     {{30, 70, 20, 10}, {50, 80, 20, 10}}},
    {IMAGE(", \"width\": 20, \"height\": 10, \"align\": \"right\", \"baseline\": \"top\""),
     XY,
     TWO,
     2,
     {{10, 80, 20, 10}, {30, 90, 20, 10}}},
    {IMAGE(", \"height\": 10"),
     NAME("x", "n") ", " QUANTITY("y", "w"),
     TWO,
     2,
     {{0, 75, 50, 10}, {50, 85, 50, 10}}},
    {IMAGE(""),
     QUANTITY("x", "v") ", " END("x2", "w") ", " QUANTITY("y", "w") ", " END("y2", "v"),
     TWO,
     2,
     {{20, 70, 10, 10}, {10, 50, 40, 40}}},
};

START_TEST(images_lie_about_their_place)
{
    check_built(&chart, &cases[_i], image_numbers);
}
END_TEST

/* Rows may name the same picture: it is read once, and each other once. */
START_TEST(a_picture_is_read_once)
{
    const char *mark = "{\"type\": \"image\", \"width\": 5, \"height\": 5, \"smooth\": false}";
    struct scene_mark made =
        build_mark(&chart, mark, XY ", \"url\": {\"field\": \"u\"}",
                   "[{\"v\": 1, \"w\": 1, \"u\": \"" DOT "\"}, {\"v\": 2, \"w\": 1, \"u\": \"" DOT
                   "\"}, {\"v\": 2, \"w\": 1, \"u\": \"http://example.org/a.png\"}]");
    ck_assert_uint_eq(made.item_count, 3);
    ck_assert_ptr_nonnull(made.items[0].image.picture);
    ck_assert_ptr_eq(made.items[0].image.picture, made.items[1].image.picture);
    ck_assert_ptr_null(made.items[2].image.picture);
    ck_assert(made.items[0].image.is_pixelated);
    ck_assert(!made.items[0].image.is_stretched);
    ck_assert_uint_eq(diag_count(chart.base.diag), 1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("mark/image");
    TCase *tests = tcase_create("items");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, images_lie_about_their_place, 0, COUNT_OF(cases));
    tcase_add_test(tests, a_picture_is_read_once);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
