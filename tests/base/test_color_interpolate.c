/*
 * Colours between two colours. Expectations: d3-interpolate 3 at 0, 0.2, 0.5, 0.9 and 1.
 */
#include "base/array.h"
#include "base/color.h"
#include "tests/support/suite.h"

static const double parts[] = {0, 0.2, 0.5, 0.9, 1};

static const struct {
    enum color_space space;
    double gamma;
    const char *start, *end;
    const char *colors[COUNT_OF(parts)];
} cases[] = {
    {COLOR_SPACE_RGB,
     1,
     "brown",
     "#2040c0",
     {"#a52a2a", "#8a2e48", "#633575", "#2d3eb1", "#2040c0"}},
    {COLOR_SPACE_RGB, 1, "#f00", "#0f0", {"#ff0000", "#cc3300", "#808000", "#1ae600", "#00ff00"}},
    {COLOR_SPACE_RGB,
     1,
     "#808080",
     "orange",
     {"#808080", "#998766", "#c09340", "#f2a10d", "#ffa500"}},
    {COLOR_SPACE_RGB,
     1,
     "white",
     "purple",
     {"#ffffff", "#e6cce6", "#c080c0", "#8d1a8d", "#800080"}},
    {COLOR_SPACE_HSL,
     1,
     "brown",
     "#2040c0",
     {"#a52a2a", "#aa2861", "#a425b2", "#2421bd", "#2040c0"}},
    {COLOR_SPACE_HSL, 1, "#f00", "#0f0", {"#ff0000", "#ff6600", "#ffff00", "#33ff00", "#00ff00"}},
    {COLOR_SPACE_HSL,
     1,
     "#808080",
     "orange",
     {"#808080", "#998766", "#bf9240", "#f2a10d", "#ffa500"}},
    {COLOR_SPACE_HSL,
     1,
     "white",
     "purple",
     {"#ffffff", "#ffb3ff", "#ff40ff", "#a600a6", "#800080"}},
    {COLOR_SPACE_HSL_LONG,
     1,
     "brown",
     "#2040c0",
     {"#a52a2a", "#aa8b28", "#33b225", "#217cbd", "#2040c0"}},
    {COLOR_SPACE_HSL_LONG,
     1,
     "#f00",
     "#0f0",
     {"#ff0000", "#ff6600", "#ffff00", "#33ff00", "#00ff00"}},
    {COLOR_SPACE_HSL_LONG,
     1,
     "#808080",
     "orange",
     {"#808080", "#998766", "#bf9240", "#f2a10d", "#ffa500"}},
    {COLOR_SPACE_HSL_LONG,
     1,
     "white",
     "purple",
     {"#ffffff", "#ffb3ff", "#ff40ff", "#a600a6", "#800080"}},
    {COLOR_SPACE_LAB,
     1,
     "brown",
     "#2040c0",
     {"#a52a2a", "#992f48", "#823674", "#463eb0", "#2040c0"}},
    {COLOR_SPACE_LAB, 1, "#f00", "#0f0", {"#ff0000", "#ed6a00", "#c8ac00", "#65ef00", "#00ff00"}},
    {COLOR_SPACE_LAB,
     1,
     "#808080",
     "orange",
     {"#808080", "#9d8770", "#c39355", "#f3a122", "#ffa500"}},
    {COLOR_SPACE_LAB,
     1,
     "white",
     "purple",
     {"#ffffff", "#e8d0e5", "#c38bbf", "#8e2b8c", "#800080"}},
    {COLOR_SPACE_HCL,
     1,
     "brown",
     "#2040c0",
     {"#a52a2a", "#ac0046", "#a10077", "#5536b5", "#2040c0"}},
    {COLOR_SPACE_HCL, 1, "#f00", "#0f0", {"#ff0000", "#f66300", "#d1a900", "#65f000", "#00ff00"}},
    {COLOR_SPACE_HCL,
     1,
     "#808080",
     "orange",
     {"#808080", "#9d8770", "#c39355", "#f3a122", "#ffa500"}},
    {COLOR_SPACE_HCL,
     1,
     "white",
     "purple",
     {"#ffd5ff", "#ffacff", "#e472e0", "#942192", "#800080"}},
    {COLOR_SPACE_HCL_LONG,
     1,
     "brown",
     "#2040c0",
     {"#a52a2a", "#6f5200", "#00682d", "#0056c7", "#2040c0"}},
    {COLOR_SPACE_HCL_LONG,
     1,
     "#f00",
     "#0f0",
     {"#ff0000", "#f66300", "#d1a900", "#65f000", "#00ff00"}},
    {COLOR_SPACE_HCL_LONG,
     1,
     "#808080",
     "orange",
     {"#808080", "#9d8770", "#c39355", "#f3a122", "#ffa500"}},
    {COLOR_SPACE_HCL_LONG,
     1,
     "white",
     "purple",
     {"#ffd5ff", "#ffacff", "#e472e0", "#942192", "#800080"}},
    {COLOR_SPACE_CUBEHELIX,
     1,
     "brown",
     "#2040c0",
     {"#a52a2a", "#ac1c53", "#921795", "#3a34c2", "#2040c0"}},
    {COLOR_SPACE_CUBEHELIX,
     1,
     "#f00",
     "#0f0",
     {"#ff0000", "#f62b00", "#a68300", "#18ee00", "#00ff00"}},
    {COLOR_SPACE_CUBEHELIX,
     1,
     "#808080",
     "orange",
     {"#808080", "#9c8761", "#c49236", "#f4a108", "#ffa500"}},
    {COLOR_SPACE_CUBEHELIX,
     1,
     "white",
     "purple",
     {"#ffffff", "#ffacff", "#ff4dff", "#a707a7", "#800080"}},
    {COLOR_SPACE_CUBEHELIX_LONG,
     1,
     "brown",
     "#2040c0",
     {"#a52a2a", "#ac1c53", "#921795", "#3a34c2", "#2040c0"}},
    {COLOR_SPACE_CUBEHELIX_LONG,
     1,
     "#f00",
     "#0f0",
     {"#ff0000", "#ff00c0", "#3d60ff", "#00ff4e", "#00ff00"}},
    {COLOR_SPACE_CUBEHELIX_LONG,
     1,
     "#808080",
     "orange",
     {"#808080", "#9c8761", "#c49236", "#f4a108", "#ffa500"}},
    {COLOR_SPACE_CUBEHELIX_LONG,
     1,
     "white",
     "purple",
     {"#ffffff", "#ffacff", "#ff4dff", "#a707a7", "#800080"}},
    {COLOR_SPACE_RGB,
     2.2,
     "brown",
     "#2040c0",
     {"#a52a2a", "#962f62", "#7a368e", "#403eb7", "#2040c0"}},
    {COLOR_SPACE_RGB, 2.2, "#f00", "#0f0", {"#ff0000", "#e67b00", "#baba00", "#5af300", "#00ff00"}},
    {COLOR_SPACE_CUBEHELIX,
     3,
     "brown",
     "#2040c0",
     {"#a52a2a", "#af1d55", "#98199b", "#3b36c6", "#2040c0"}},
    {COLOR_SPACE_CUBEHELIX,
     3,
     "#f00",
     "#0f0",
     {"#ff0000", "#db2000", "#856600", "#0ae300", "#00ff00"}},
};

START_TEST(colors_mix_as_in_d3)
{
    struct color start, end;
    ck_assert(color_parse(cases[_i].start, &start) && color_parse(cases[_i].end, &end));
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        char text[COLOR_TEXT_SIZE];
        color_write(text,
                    color_interpolate(start, end, parts[i], cases[_i].space, cases[_i].gamma));
        ck_assert_str_eq(text, cases[_i].colors[i]);
    }
}
END_TEST

/* d3: interpolateRgb("transparent", "red") keeps red throughout; only the alpha changes. */
START_TEST(what_is_transparent_takes_the_other_color)
{
    char text[COLOR_TEXT_SIZE];
    color_write(text, color_interpolate((struct color){0, 0, 0, 0}, (struct color){255, 0, 0, 1},
                                        0.5, COLOR_SPACE_RGB, 1));
    ck_assert_str_eq(text, "rgba(255,0,0,0.5)");
}
END_TEST

/* d3.piecewise(d3.interpolateRgb, ["#000", "#f00", "#fff"]) */
START_TEST(many_colors_are_passed_at_equal_distances)
{
    static const struct color colors[] = {{0, 0, 0, 1}, {255, 0, 0, 1}, {255, 255, 255, 1}};
    static const struct {
        double part;
        const char *color;
    } steps[] = {{0, "#000000"}, {0.25, "#800000"}, {0.5, "#ff0000"}, {0.75, "#ff8080"},
                 {1, "#ffffff"}, {2, "#ffffff"},    {-1, "#000000"}};
    for (size_t i = 0; i < COUNT_OF(steps); i++) {
        char text[COLOR_TEXT_SIZE];
        color_write(text, color_interpolate_all(colors, COUNT_OF(colors), steps[i].part,
                                                COLOR_SPACE_RGB, 1));
        ck_assert_str_eq(text, steps[i].color);
    }
}
END_TEST

static Suite *color_interpolate_suite(void)
{
    Suite *suite = suite_create("base/color_interpolate");
    TCase *tcase = tcase_create("mixing");
    tcase_add_loop_test(tcase, colors_mix_as_in_d3, 0, COUNT_OF(cases));
    tcase_add_test(tcase, what_is_transparent_takes_the_other_color);
    tcase_add_test(tcase, many_colors_are_passed_at_equal_distances);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(color_interpolate_suite());
}
