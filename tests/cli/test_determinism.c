/*
 * Same input, same bytes: every example in every format, twice in one process in either order, in
 * processes of their own, in other locales and another time zone.
 */
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "library/burin.h"
#include "tests/support/files.h"
#include "tests/support/locale.h"
#include "tests/support/options.h"
#include "tests/support/run.h"
#include "tests/support/suite.h"

static const char *const spec_patterns[] = {"examples/*/*.vl.json", NULL};
static const char *const formats[] = {"png", "svg", "pdf", "scene.json"};
enum { FORMATS = sizeof formats / sizeof formats[0] };

/* One spec in every format. */
struct pictures {
    struct burin_output outputs[FORMATS];
};

static void pictures_free(struct pictures *pictures)
{
    for (size_t i = 0; i < FORMATS; i++)
        burin_output_free(&pictures->outputs[i]);
}

static struct pictures render(const char *path)
{
    struct burin_figure *figure = figure_load_with(path, NULL, NULL);
    ck_assert_ptr_nonnull(figure);
    struct pictures pictures = {0};
    for (size_t i = 0; i < FORMATS; i++) {
        pictures.outputs[i] =
            (struct burin_output){.size = sizeof(struct burin_output), .format = formats[i]};
        ck_assert_msg(burin_figure_render(figure, &pictures.outputs[i]), "%s: %s", path,
                      formats[i]);
        ck_assert_uint_gt(pictures.outputs[i].length, 0);
    }
    burin_figure_free(figure);
    return pictures;
}

static void assert_same(const char *what, const char *format, const void *bytes, size_t length,
                        const struct burin_output *expected)
{
    ck_assert_msg(length == expected->length && memcmp(bytes, expected->bytes, length) == 0,
                  "%s: %s differs (%zu bytes and %zu)", what, format, length, expected->length);
}

static void assert_same_pictures(const char *what, const struct pictures *pictures,
                                 const struct pictures *expected)
{
    for (size_t i = 0; i < FORMATS; i++)
        assert_same(what, formats[i], pictures->outputs[i].bytes, pictures->outputs[i].length,
                    &expected->outputs[i]);
}

/* All specs, first to last or last to first; results by the spec's place. */
static struct pictures *render_all(const struct paths *specs, bool backwards)
{
    struct pictures *all = calloc(specs->count, sizeof *all);
    ck_assert_ptr_nonnull(all);
    for (size_t i = 0; i < specs->count; i++) {
        size_t at = backwards ? specs->count - 1 - i : i;
        all[at] = render(specs->items[at]);
    }
    return all;
}

static void compare_all(const struct paths *specs, struct pictures *all,
                        const struct pictures *expected)
{
    for (size_t i = 0; i < specs->count; i++) {
        assert_same_pictures(specs->items[i], &all[i], &expected[i]);
        pictures_free(&all[i]);
    }
    free(all);
}

static struct paths find_specs(void)
{
    struct paths specs = paths_matching(spec_patterns);
    ck_assert_uint_gt(specs.count, 0);
    return specs;
}

static void free_all(const struct paths *specs, struct pictures *all)
{
    for (size_t i = 0; i < specs->count; i++)
        pictures_free(&all[i]);
    free(all);
}

START_TEST(twice_in_one_process_in_either_order)
{
    struct paths specs = find_specs();
    struct pictures *first = render_all(&specs, false);
    compare_all(&specs, render_all(&specs, false), first);
    compare_all(&specs, render_all(&specs, true), first);
    free_all(&specs, first);
    paths_free(&specs);
}
END_TEST

/* The host of the library may have set a locale and a zone. */
START_TEST(in_another_locale_and_zone_of_the_process)
{
    struct paths specs = find_specs();
    struct pictures *first = render_all(&specs, false);
    setenv("TZ", "Asia/Kolkata", 1);
    tzset();
    if (locale_make_comma())
        ck_assert_ptr_nonnull(setlocale(LC_ALL, LOCALE_COMMA));
    compare_all(&specs, render_all(&specs, false), first);
    free_all(&specs, first);
    paths_free(&specs);
}
END_TEST

/* The command's environments; the comma locale comes last, so that it can be left out. */
static const char *const environments[][4] = {
    {"LC_ALL=C", "TZ=UTC", NULL},
    {"LC_ALL=C.UTF-8", "TZ=Asia/Kolkata", NULL},
    {"LC_ALL=C", "LANGUAGE=de", "TZ=America/New_York", NULL},
    {"LC_ALL=" LOCALE_COMMA, "LANG=" LOCALE_COMMA, "TZ=Asia/Kolkata", NULL},
};
enum { ENVIRONMENTS = sizeof environments / sizeof environments[0] };

static void compare_process(const char *spec, size_t format, const char *const *environment,
                            const struct burin_output *expected)
{
    const char *arguments[] = {TEST_BURIN, spec, "-o", "-", "--format", formats[format], NULL};
    struct run_result result =
        run_program(&(struct run_call){.arguments = arguments, .environment = environment});
    ck_assert_msg(result.status == 0, "%s: %s", spec, result.err);
    assert_same(spec, environment[0], result.out, result.out_length, expected);
    run_result_free(&result);
}

START_TEST(in_processes_of_their_own)
{
    size_t count = locale_make_comma() ? ENVIRONMENTS : ENVIRONMENTS - 1;
    struct paths specs = find_specs();
    struct pictures *expected = render_all(&specs, false);
    for (size_t i = 0; i < specs.count; i++) {
        for (size_t format = 0; format < FORMATS; format++) {
            for (size_t j = 0; j < count; j++)
                compare_process(specs.items[i], format, environments[j],
                                &expected[i].outputs[format]);
        }
    }
    free_all(&specs, expected);
    paths_free(&specs);
}
END_TEST

static Suite *determinism_suite(void)
{
    Suite *suite = suite_create("cli/determinism");
    TCase *tcase = tcase_create("same bytes");
    tcase_set_timeout(tcase, 180); /* hundreds of pictures, perhaps under a sanitizer */
    tcase_add_test(tcase, twice_in_one_process_in_either_order);
    tcase_add_test(tcase, in_another_locale_and_zone_of_the_process);
    tcase_add_test(tcase, in_processes_of_their_own);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(determinism_suite());
}
