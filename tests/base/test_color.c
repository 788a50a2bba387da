/* Colours. Expectations are d3-color 3's and CSS Color 4's; where ours differ, a comment says so.
 */
#include "base/color.h"

#include "base/array.h"
#include "tests/support/suite.h"

#include <math.h>
#include <string.h>

struct color_case {
    const char *text;
    const char *written; /* NULL: no colour */
};

static const struct color_case colors[] = {
    /* names: CSS Color 4, section 6.1; the first, the last, one amid, all cases */
    {"aliceblue", "#f0f8ff"},
    {"yellowgreen", "#9acd32"},
    {"RebeccaPurple", "#663399"},
    {" steelblue ", "#4682b4"},
    {"grey", "#808080"},
    {"transparent", "rgba(0,0,0,0)"},
    {"steelblu", NULL},
    {"", NULL},
    /* hex */
    {"#f80", "#ff8800"},
    {"#F80C", "rgba(255,136,0,0.8)"},
    {"#4C78a8", "#4c78a8"},
    {"#11223380", "rgba(17,34,51,0.502)"}, /* 128/255 = 0.50196 */
    {"#12", NULL},
    {"#12345", NULL},
    {"#1234567", NULL},
    {"#12345g", NULL},
    {"#", NULL},
    /* rgb() with commas */
    {"rgb(255, 136,0)", "#ff8800"},
    {"RGB( 1 , 2 , 3 )", "#010203"},
    {"rgb(300,-5,0)", "#ff0000"},
    {"rgb(50%,20%,10%)", "#80331a"}, /* 127.5, 51, 25.5: halves go up */
    {"rgba(1,2,3,0.4567)", "rgba(1,2,3,0.457)"},
    {"rgba(1,2,3,1.5)", "#010203"},
    {"rgba(255,0,0,0)", "rgba(0,0,0,0)"},
    {"rgba(100%,0%,0%,.5)", "rgba(255,0,0,0.5)"},
    {"rgb(1,2)", NULL},
    {"rgb(1,2,3,4,5)", NULL},
    {"rgb(10%,2,3)", NULL},
    {"rgb(1,2,3", NULL},
    {"rgb(1,2,3) x", NULL},
    {"rgb(1,,3)", NULL},
    {"rgb(1 2,3)", NULL},
    {"rgb(1.,2,3)", NULL},
    {"rgb(1px,2,3)", NULL},
    {"rgb (1,2,3)", NULL},
    {"rgb()", NULL},
    /* CSS Color 4, not in d3-color: spaces, a slash, alpha in rgb(), in percent */
    {"rgb(255 136 0)", "#ff8800"},
    {"rgb(255 136 0 / 50%)", "rgba(255,136,0,0.5)"},
    {"rgb(100% 136 0/.5)", "rgba(255,136,0,0.5)"},
    {"rgb(1,2,3,50%)", "rgba(1,2,3,0.5)"},
    {"rgb(1e1 2 3)", "#0a0203"},
    {"rgb(1 2 3 4)", NULL},
    /* hsl() */
    {"hsl(210, 50%, 40%)", "#336699"},
    {"hsl(-30,100%,25%)", "#800040"},
    {"hsl(725,100%,25%)", "#800b00"},
    {"hsla(120,100%,50%,0.25)", "rgba(0,255,0,0.25)"},
    {"hsl(120,0%,50%)", "#808080"},
    {"hsl(0.5turn 100% 50%)", "#00ffff"},
    {"hsl(180deg 100 50)", "#00ffff"},
    {"hsl(120,50,50)", NULL},
    {"hsl(120px,50%,50%)", NULL},
    {"hwb(1,2,3)", NULL},
    {"(1,2,3)", NULL},
};

START_TEST(test_parse)
{
    struct color color;
    bool is_color = color_parse(colors[_i].text, &color);
    ck_assert_msg(is_color == (colors[_i].written != NULL), "\"%s\"", colors[_i].text);
    if (!is_color)
        return;
    char text[COLOR_TEXT_SIZE];
    ck_assert_uint_eq(color_write(text, color), strlen(colors[_i].written));
    ck_assert_str_eq(text, colors[_i].written);
}
END_TEST

START_TEST(test_parse_keeps_fractions)
{
    struct color color;
    ck_assert(color_parse("rgb(50%,0%,0%)", &color));
    ck_assert_double_eq(color.red, 127.5);
    ck_assert_double_eq(color.alpha, 1);
}
END_TEST

struct space_case {
    struct color (*convert)(double a, double b, double c, double alpha);
    double channels[3];
    const char *written;
};

/* d3.hsl(…), d3.lab(…), d3.hcl(…) .formatHex() */
static const struct space_case spaces[] = {
    {color_from_hsl, {210, 0.5, 0.4}, "#336699"}, {color_from_hsl, {NAN, NAN, 0.5}, "#808080"},
    {color_from_hsl, {725, 1, 0.25}, "#800b00"},  {color_from_lab, {50, 20, -30}, "#856caa"},
    {color_from_lab, {100, 0, 0}, "#ffffff"},     {color_from_lab, {50, 200, 0}, "#ff0085"},
    {color_from_hcl, {30, 50, 60}, "#dc6f67"},    {color_from_hcl, {NAN, NAN, 50}, "#777777"},
};

START_TEST(test_spaces)
{
    const double *channels = spaces[_i].channels;
    char text[COLOR_TEXT_SIZE];
    color_write(text, spaces[_i].convert(channels[0], channels[1], channels[2], 1));
    ck_assert_str_eq(text, spaces[_i].written);
}
END_TEST

START_TEST(test_write_rounds_and_clamps)
{
    char text[COLOR_TEXT_SIZE];
    color_write(text, (struct color){-3, 127.5, 300, 1});
    ck_assert_str_eq(text, "#0080ff");
    color_write(text, (struct color){NAN, 0.49, 254.5, NAN}); /* d3-color: 0, and opaque */
    ck_assert_str_eq(text, "#0000ff");
    color_write(text, (struct color){1, 2, 3, 0.9996}); /* rounds to 1 */
    ck_assert_str_eq(text, "#010203");
}
END_TEST

START_TEST(test_suggest)
{
    ck_assert_str_eq(color_suggest("stelblue"), "steelblue");
    ck_assert_str_eq(color_suggest("trasparent"), "transparent");
    ck_assert_ptr_null(color_suggest("qqqqqqq"));
}
END_TEST

/* WCAG 2, "relative luminance" and "contrast ratio"; 21 and 1 are its own bounds. */
START_TEST(test_contrast)
{
    struct color black, white, gray;
    ck_assert(color_parse("black", &black));
    ck_assert(color_parse("white", &white));
    ck_assert(color_parse("#777", &gray));
    ck_assert_double_eq_tol(color_luminance(black), 0, 1e-12);
    ck_assert_double_eq_tol(color_luminance(white), 1, 1e-12);
    ck_assert_double_eq_tol(color_luminance((struct color){0, 255, 0, 1}), 0.7152, 1e-12);
    ck_assert_double_eq_tol(color_contrast(black, white), 21, 1e-9);
    ck_assert_double_eq_tol(color_contrast(white, white), 1, 1e-12);
    /* the well-known grey that just fails the 4.5 for text: 1.05 / (((119/255+.055)/1.055)^2.4+.05)
     */
    ck_assert_double_eq_tol(color_contrast(gray, white), 4.478, 1e-3);
    ck_assert_double_eq_tol(color_contrast(white, gray), 4.478, 1e-3);
}
END_TEST

static Suite *color_suite(void)
{
    Suite *suite = suite_create("color");
    TCase *tcase = tcase_create("color");
    tcase_add_loop_test(tcase, test_parse, 0, (int)COUNT_OF(colors));
    tcase_add_test(tcase, test_parse_keeps_fractions);
    tcase_add_loop_test(tcase, test_spaces, 0, (int)COUNT_OF(spaces));
    tcase_add_test(tcase, test_write_rounds_and_clamps);
    tcase_add_test(tcase, test_suggest);
    tcase_add_test(tcase, test_contrast);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(color_suite());
}
