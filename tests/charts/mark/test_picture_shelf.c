/* Pictures of a figure: one of each url, and none where it can't be had. */
#include "charts/mark/picture_shelf.h"

#include "render/picture.h"
#include "tests/charts/fixture.h"

static struct chart chart;
static const struct json_node *node;

static void setup(void)
{
    chart_open(&chart);
    node = fixture_json(&chart.base, "{}");
}

static void teardown(void)
{
    chart_close(&chart);
}

static const struct picture *find(const char *url)
{
    const struct picture *picture = NULL;
    ck_assert_msg(picture_find(url, node, &picture, &chart.context), "%s",
                  fixture_told(&chart.base));
    return picture;
}

static const char star[] = "tests/golden/image/star.png", pill[] = "tests/golden/image/pill.png";

START_TEST(each_url_is_read_once)
{
    const struct picture *first = find(star), *other = find(pill);
    char copy[sizeof star];
    strcpy(copy, star); /* the text counts, not where it lies */
    ck_assert_ptr_nonnull(first);
    ck_assert_ptr_eq(find(copy), first);
    ck_assert_ptr_ne(other, first);
    ck_assert_uint_ne(other->id, first->id);
    ck_assert_str_eq(first->format->media_type, "image/png");
}
END_TEST

START_TEST(nothing_is_asked_of_a_network)
{
    ck_assert_ptr_null(find("https://a.org/x.png"));
    ck_assert_ptr_nonnull(strstr(fixture_told(&chart.base), "warning: no network"));
    ck_assert_ptr_null(find("https://a.org/x.png")); /* told once */
    ck_assert_uint_eq(diag_count(chart.base.diag), 1);
    ck_assert_ptr_null(find("https://a.org/y.png"));
    ck_assert_uint_eq(diag_count(chart.base.diag), 2);
}
END_TEST

START_TEST(no_url_is_a_warning)
{
    ck_assert_ptr_null(find(""));
    ck_assert_ptr_nonnull(strstr(fixture_told(&chart.base), "warning: an image has no url"));
}
END_TEST

/* The six bytes that a GIF begins with: "GIF89a". */
START_TEST(a_gif_is_left_out)
{
    ck_assert_ptr_null(find("data:image/gif;base64,R0lGODlhAQABAAAAACw="));
    ck_assert_ptr_nonnull(strstr(fixture_told(&chart.base), "is of the kind GIF"));
}
END_TEST

static const char *const wrong[] = {"tests/no_such.png", "../outside.png", "tests/suite.png/x",
                                    "data:image/png;base64,AAAA"};

START_TEST(what_cannot_be_read_is_an_error)
{
    const struct picture *picture = NULL;
    ck_assert(!picture_find(wrong[_i], node, &picture, &chart.context));
    ck_assert_ptr_null(picture);
    ck_assert_uint_eq(diag_count(chart.base.diag), 1);
    ck_assert(diag_has_errors(chart.base.diag));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/mark/picture_shelf");
    TCase *tests = tcase_create("picture_shelf");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, each_url_is_read_once);
    tcase_add_test(tests, nothing_is_asked_of_a_network);
    tcase_add_test(tests, no_url_is_a_warning);
    tcase_add_test(tests, a_gif_is_left_out);
    tcase_add_loop_test(tests, what_cannot_be_read_is_an_error, 0, 4);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
