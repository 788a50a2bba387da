/*
 * Coordinates of colours in other spaces. Expectations: d3-color 3.1, hsl(), lab(), hcl() and
 * cubehelix().
 */
#include <math.h>

#include "base/array.h"
#include "base/color.h"
#include "tests/support/suite.h"

static const struct {
    const char *text;
    double hsl[3], lab[3], hcl[3], cubehelix[3];
} cases[] = {
    {"brown",
     {0, 0.5942028985507247, 0.40588235294117647},
     {38.149667346714935, 50.388769337115, 31.834059255569358},
     {32.28342524928155, 59.60231039142763, 38.149667346714935},
     {351.8102617708421, 0.9238830656452963, 0.3094114971520581}},
    {"#2040c0",
     {228, 0.7142857142857143, 0.4392156862745098},
     {32.24003851019001, 28.122221939382104, -71.49172793335583},
     {291.4728551714191, 76.82399709534016, 32.24003851019001},
     {226.31582257385855, 1.286413964333152, 0.26854886311815485}},
    {"#808080",
     {NAN, 0, 0.5019607843137255},
     {53.58501345216902, 0, 0},
     {NAN, 0, 53.58501345216902},
     {NAN, 0, 0.5019607843137255}},
    {"white", {NAN, NAN, 1}, {100, 0, 0}, {NAN, NAN, 100}, {NAN, NAN, 1}},
    {"black", {NAN, NAN, 0}, {0, 0, 0}, {NAN, NAN, 0}, {NAN, NAN, 0}},
};

static void check(const char *what, double got, double expected)
{
    if (isnan(expected))
        ck_assert_msg(isnan(got), "%s: %.17g is none", what, got);
    else
        ck_assert_msg(fabs(got - expected) < 1e-9, "%s: %.17g, expected %.17g", what, got,
                      expected);
}

START_TEST(a_color_has_the_coordinates_of_d3)
{
    struct color color;
    ck_assert(color_parse(cases[_i].text, &color));
    struct color_coordinates hsl = color_to_hsl(color), lab = color_to_lab(color);
    struct color_coordinates hcl = color_to_hcl(color), helix = color_to_cubehelix(color);
    check("hsl hue", hsl.hue, cases[_i].hsl[0]);
    check("hsl saturation", hsl.saturation, cases[_i].hsl[1]);
    check("hsl lightness", hsl.lightness, cases[_i].hsl[2]);
    check("lab lightness", lab.lightness, cases[_i].lab[0]);
    check("lab a", lab.a, cases[_i].lab[1]);
    check("lab b", lab.b, cases[_i].lab[2]);
    check("hcl hue", hcl.hue, cases[_i].hcl[0]);
    check("hcl chroma", hcl.chroma, cases[_i].hcl[1]);
    check("hcl lightness", hcl.lightness, cases[_i].hcl[2]);
    check("cubehelix hue", helix.hue, cases[_i].cubehelix[0]);
    check("cubehelix saturation", helix.saturation, cases[_i].cubehelix[1]);
    check("cubehelix lightness", helix.lightness, cases[_i].cubehelix[2]);
}
END_TEST

START_TEST(the_way_back_leads_to_the_same_color)
{
    struct color color;
    ck_assert(color_parse(cases[_i].text, &color));
    struct color_coordinates at = color_to_cubehelix(color);
    struct color back = color_from_cubehelix(at.hue, at.saturation, at.lightness, 1);
    ck_assert_double_eq_tol(back.red, color.red, 1e-9);
    ck_assert_double_eq_tol(back.green, color.green, 1e-9);
    ck_assert_double_eq_tol(back.blue, color.blue, 1e-9);
}
END_TEST

START_TEST(what_is_transparent_has_no_place)
{
    struct color_coordinates at = color_to_hcl((struct color){255, 0, 0, 0});
    ck_assert(isnan(at.hue) && isnan(at.chroma) && isnan(at.lightness));
}
END_TEST

static Suite *color_space_suite(void)
{
    Suite *suite = suite_create("base/color_space");
    TCase *tcase = tcase_create("spaces");
    tcase_add_loop_test(tcase, a_color_has_the_coordinates_of_d3, 0, COUNT_OF(cases));
    tcase_add_loop_test(tcase, the_way_back_leads_to_the_same_color, 0, COUNT_OF(cases));
    tcase_add_test(tcase, what_is_transparent_has_no_place);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(color_space_suite());
}
