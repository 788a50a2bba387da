/*
 * The table of outputs: names and extensions.
 */
#include "base/array.h"
#include "render/output.h"
#include "tests/support/suite.h"

static const struct {
    const char *path, *name;
} path_cases[] = {
    {"a.png", "png"},
    {"dir.svg/a.PDF", "pdf"},
    {"a.b.svg", "svg"},
    {"a.scene.json", "scene.json"},
    {"a.Scene.JSON", "scene.json"},
    {"a.json", NULL},
    {"png", NULL},
    {".png", NULL},
    {"a.png.bak", NULL},
    {"", NULL},
};

START_TEST(for_path)
{
    const struct output_format *format = output_format_for_path(path_cases[_i].path);
    ck_assert_pstr_eq(format ? format->name : NULL, path_cases[_i].name);
}
END_TEST

START_TEST(named)
{
    for (size_t i = 0; output_formats[i].name; i++)
        ck_assert_ptr_eq(output_format_named(output_formats[i].name), &output_formats[i]);
    ck_assert_ptr_null(output_format_named("gif"));
}
END_TEST

static Suite *output_suite(void)
{
    Suite *suite = suite_create("render/output");
    TCase *tcase = tcase_create("output");
    tcase_add_loop_test(tcase, for_path, 0, (int)COUNT_OF(path_cases));
    tcase_add_test(tcase, named);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(output_suite());
}
