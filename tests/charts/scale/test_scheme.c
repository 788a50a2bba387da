/*
 * Colour schemes. Expectations: vega.scheme(name)(part) of Vega 6 at 0, 0.2, 0.5, 0.9 and 1; the
 * counts are those of https://vega.github.io/vega/docs/schemes/
 */
#include "base/arena.h"
#include "base/array.h"
#include "base/diag.h"
#include "charts/scale/scheme.h"
#include "tests/support/suite.h"

static struct diag *diag;
static struct arena *arena;

static void set_up(void)
{
    diag = diag_new();
    arena = arena_new(diag);
}

static void tear_down(void)
{
    arena_free(arena);
    diag_free(diag);
}

static const double parts[] = {0, 0.2, 0.5, 0.9, 1};

static const struct {
    const char *name;
    const char *colors[COUNT_OF(parts)];
} ramps[] = {
    {"viridis", {"#440154", "#414487", "#21918d", "#bcdf27", "#fde725"}},
    {"blues", {"#cfe1f2", "#a8cee5", "#5ba3cf", "#125ca4", "#0a4a90"}},
    {"redyellowgreen", {"#a50026", "#f16e43", "#f9f7ae", "#22964f", "#006837"}},
    {"turbo", {"#23171b", "#309bf5", "#8ffc54", "#c3290b", "#910b00"}},
    {"darkmulti", {"#373737", "#1e5b88", "#29a869", "#fff166", "#ffffff"}},
    {"lightGreyRed", {"#efe9e6", "#d7cecb", "#c4a293", "#df3a10", "#dc000b"}},
};

START_TEST(a_ramp_runs_through_its_colors)
{
    bool is_continuous;
    size_t count;
    const struct color_scheme *scheme = scheme_named(ramps[_i].name, &is_continuous);
    ck_assert_ptr_nonnull(scheme);
    ck_assert(is_continuous);
    struct color *colors = scheme_colors(scheme, &count, arena);
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        char text[COLOR_TEXT_SIZE];
        color_write(text, color_interpolate_all(colors, count, parts[i], COLOR_SPACE_RGB, 1));
        ck_assert_str_eq(text, ramps[_i].colors[i]);
    }
}
END_TEST

static const struct {
    const char *name;
    size_t count;
} lists[] = {{"accent", 8},  {"category20", 20}, {"dark2", 8},     {"observable10", 10},
             {"Paired", 12}, {"pastel1", 9},     {"TABLEAU20", 20}};

START_TEST(a_list_has_all_its_colors)
{
    bool is_continuous;
    size_t count;
    const struct color_scheme *scheme = scheme_named(lists[_i].name, &is_continuous);
    ck_assert_ptr_nonnull(scheme);
    ck_assert(!is_continuous);
    ck_assert_ptr_nonnull(scheme_colors(scheme, &count, arena));
    ck_assert_uint_eq(count, lists[_i].count);
}
END_TEST

START_TEST(a_misspelt_name_has_a_neighbour)
{
    bool is_continuous;
    ck_assert_ptr_null(scheme_named("viridiss", &is_continuous));
    ck_assert_str_eq(scheme_suggest("viridiss"), "viridis");
}
END_TEST

static Suite *scheme_suite(void)
{
    Suite *suite = suite_create("charts/scale/scheme");
    TCase *tcase = tcase_create("schemes");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_loop_test(tcase, a_ramp_runs_through_its_colors, 0, COUNT_OF(ramps));
    tcase_add_loop_test(tcase, a_list_has_all_its_colors, 0, COUNT_OF(lists));
    tcase_add_test(tcase, a_misspelt_name_has_a_neighbour);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(scheme_suite());
}
