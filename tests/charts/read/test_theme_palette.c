/*
 * The palettes of burin's own themes, by the standards they are said to keep: WCAG 2.1's contrast
 * to the paper, CIEDE2000 between any two of five as deuteranopes and protanopes see them (Machado,
 * Oliveira and Fernandes 2009, severity 1), and CIE 1976 lightness in grey.
 */
#include <math.h>
#include <string.h>

#include "base/color.h"
#include "charts/read/config.h"
#include "charts/read/theme.h"
#include "render/item_internal.h"
#include "tests/charts/fixture.h"
#include "tests/support/suite.h"

enum { SERIES = 5 };

struct triple {
    double a, b, c;
};

static double linear(double channel)
{
    channel /= 255;
    return channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4);
}

static struct triple linear_of(struct color color)
{
    return (struct triple){linear(color.red), linear(color.green), linear(color.blue)};
}

static double luminance(struct triple rgb)
{
    return 0.2126 * rgb.a + 0.7152 * rgb.b + 0.0722 * rgb.c;
}

static double contrast(struct color one, struct color other)
{
    double a = luminance(linear_of(one)), b = luminance(linear_of(other));
    return (fmax(a, b) + 0.05) / (fmin(a, b) + 0.05);
}

static double apply(const double row[3], struct triple rgb)
{
    return fmin(1, fmax(0, row[0] * rgb.a + row[1] * rgb.b + row[2] * rgb.c));
}

static struct triple seen_by(const double matrix[3][3], struct triple rgb)
{
    return (struct triple){apply(matrix[0], rgb), apply(matrix[1], rgb), apply(matrix[2], rgb)};
}

static double lab_function(double t)
{
    return t > 216. / 24389 ? cbrt(t) : (24389. / 27 * t + 16) / 116;
}

/* CIE L*a*b* of linear sRGB, in D65. */
static struct triple lab(struct triple rgb)
{
    double x = lab_function((0.4124564 * rgb.a + 0.3575761 * rgb.b + 0.1804375 * rgb.c) / 0.95047);
    double y = lab_function(0.2126729 * rgb.a + 0.7151522 * rgb.b + 0.0721750 * rgb.c);
    double z = lab_function((0.0193339 * rgb.a + 0.1191920 * rgb.b + 0.9503041 * rgb.c) / 1.08883);
    return (struct triple){116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

static double hue(double a, double b)
{
    return fmod(atan2(b, a) * 180 / PI + 360, 360);
}

static double cosine(double degrees)
{
    return cos(degrees * PI / 180);
}

/* Sharma, Wu and Dalal 2005. */
static double ciede2000(struct triple one, struct triple other)
{
    double mean = (hypot(one.b, one.c) + hypot(other.b, other.c)) / 2;
    double grow = 1.5 - 0.5 * sqrt(pow(mean, 7) / (pow(mean, 7) + pow(25, 7)));
    double c1 = hypot(one.b * grow, one.c), c2 = hypot(other.b * grow, other.c);
    double h1 = hue(one.b * grow, one.c), h2 = hue(other.b * grow, other.c);
    bool is_grey = !(c1 * c2 > 0);
    double turn = is_grey ? 0 : fmod(h2 - h1 + 540, 360) - 180;
    double h = is_grey ? h1 + h2 : h1 + turn / 2;
    double l = (one.a + other.a) / 2, c = (c1 + c2) / 2;
    double t = 1 - 0.17 * cosine(h - 30) + 0.24 * cosine(2 * h) + 0.32 * cosine(3 * h + 6) -
               0.2 * cosine(4 * h - 63);
    double sl = 1 + 0.015 * pow(l - 50, 2) / sqrt(20 + pow(l - 50, 2));
    double sc = 1 + 0.045 * c, sh = 1 + 0.015 * c * t;
    double hh = fmod(h + 360, 360);
    double rt = -2 * sqrt(pow(c, 7) / (pow(c, 7) + pow(25, 7))) *
                sin(PI / 3 * exp(-pow((hh - 275) / 25, 2)));
    double dl = (other.a - one.a) / sl, dc = (c2 - c1) / sc;
    double dh = 2 * sqrt(c1 * c2) * sin(turn / 2 * PI / 180) / sh;
    return sqrt(dl * dl + dc * dc + dh * dh + rt * dc * dh);
}

/* Of the table in their paper. */
START_TEST(the_formula_is_that_of_its_paper)
{
    struct triple one = {50, 2.6772, -79.7751}, other = {50, 0, -82.7485};
    ck_assert_double_eq_tol(ciede2000(one, other), 2.0425, 1e-4);
    one = (struct triple){60.2574, -34.0099, 36.2677};
    other = (struct triple){60.4626, -34.1751, 39.4387};
    ck_assert_double_eq_tol(ciede2000(one, other), 1.2644, 1e-4);
    one = (struct triple){2.0776, 0.0795, -1.1350};
    other = (struct triple){0.9033, -0.0636, -0.5514};
    ck_assert_double_eq_tol(ciede2000(one, other), 0.9082, 1e-4);
}
END_TEST

struct palette {
    struct color paper, colors[SERIES];
};

static struct color color_of(const struct json_node *node)
{
    struct color color;
    ck_assert(node_text(node) && color_parse(node_text(node), &color));
    return color;
}

static void read_palette(const char *name, struct palette *palette)
{
    struct chart chart;
    chart_open(&chart);
    struct config_given given = {0};
    ck_assert(theme_read(fixture_json(&chart.base, "{}"), name, &given, &chart.context));
    const struct json_node *config = given.nodes[CONFIG_OF_THEME];
    const struct json_node *range = node_member(node_member(config, "range"), "category");
    palette->paper = color_of(node_member(config, "background"));
    for (size_t i = 0; i < SERIES; i++)
        palette->colors[i] = color_of(node_element(range, i));
    chart_close(&chart);
}

static const char *const safe_themes[] = {"report", "report-dark"};

START_TEST(colors_are_seen_on_the_paper)
{
    struct palette palette;
    read_palette(safe_themes[_i], &palette);
    for (size_t i = 0; i < SERIES; i++)
        ck_assert_double_ge(contrast(palette.colors[i], palette.paper), 3);
}
END_TEST

START_TEST(colors_are_told_apart_by_the_colour_blind)
{
    static const double matrices[2][3][3] = {
        {{0.367322, 0.860646, -0.227968},
         {0.280085, 0.672501, 0.047413},
         {-0.011820, 0.042940, 0.968881}}, /* deuteranopia */
        {{0.152286, 1.052583, -0.204868},
         {0.114503, 0.786281, 0.099216},
         {-0.003882, -0.048116, 1.051998}}, /* protanopia */
    };
    struct palette palette;
    read_palette(safe_themes[_i], &palette);
    for (size_t i = 0; i < SERIES; i++) {
        for (size_t k = 0; k < i; k++) {
            for (size_t m = 0; m < 2; m++)
                ck_assert_double_ge(
                    ciede2000(lab(seen_by(matrices[m], linear_of(palette.colors[i]))),
                              lab(seen_by(matrices[m], linear_of(palette.colors[k])))),
                    15);
        }
    }
}
END_TEST

static double lightness(struct color color)
{
    double grey = luminance(linear_of(color));
    return lab((struct triple){grey, grey, grey}).a;
}

START_TEST(colors_are_told_apart_in_grey)
{
    struct palette palette;
    read_palette(safe_themes[_i], &palette);
    for (size_t i = 0; i < SERIES; i++) {
        for (size_t k = 0; k < i; k++)
            ck_assert_double_ge(fabs(lightness(palette.colors[i]) - lightness(palette.colors[k])),
                                8);
    }
}
END_TEST

/* The zero line is heavier than the grid: it has more contrast to the paper. */
START_TEST(the_zero_line_is_heavier_than_the_grid)
{
    struct chart chart;
    chart_open(&chart);
    struct config_given given = {0};
    ck_assert(theme_read(fixture_json(&chart.base, "{}"), safe_themes[_i], &given, &chart.context));
    const struct json_node *config = given.nodes[CONFIG_OF_THEME];
    const struct json_node *grid =
        node_member(node_member(config, "axisQuantitative"), "gridColor");
    struct color paper = color_of(node_member(config, "background"));
    ck_assert_double_gt(
        contrast(color_of(node_member(node_member(grid, "condition"), "value")), paper),
        3 * contrast(color_of(node_member(grid, "value")), paper));
    chart_close(&chart);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("read/theme_palette");
    TCase *tcase = tcase_create("palette");
    tcase_add_test(tcase, the_formula_is_that_of_its_paper);
    tcase_add_loop_test(tcase, colors_are_seen_on_the_paper, 0, 2);
    tcase_add_loop_test(tcase, colors_are_told_apart_by_the_colour_blind, 0, 2);
    tcase_add_loop_test(tcase, colors_are_told_apart_in_grey, 0, 2);
    tcase_add_loop_test(tcase, the_zero_line_is_heavier_than_the_grid, 0, 2);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
