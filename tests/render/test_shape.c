/*
 * Lines as glyphs, in Liberation Sans and DejaVu Sans. Advances are those of the fonts' tables
 * (hmtx): in Liberation Sans, of 2,048 units an em, T 1,251, a 1,139, v 1,024, a space 569.
 */
#include "render/shape.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/diag.h"
#include "render/font_families.h"
#include "tests/support/suite.h"

static struct diag *diag;
static struct font_families *families;
static hb_buffer_t *buffer;

static void set_up(void)
{
    diag = diag_new();
    families = font_families_new(&(struct fonts_options){0}, diag);
    ck_assert_ptr_nonnull(families);
    buffer = hb_buffer_create();
}

static void tear_down(void)
{
    hb_buffer_destroy(buffer);
    font_families_free(families);
    diag_free(diag);
}

/* At a size of 2 px, a unit of the fonts' is one of FONT_UNITS. */
static GArray *shape(const char *line)
{
    const struct text_to_shape text = {
        line, {font_families_find(families, "sans-serif")->name, "en", 2 * FONT_UNITS, 400, false}};
    return shape_text(families, &text, buffer);
}

static const struct shaped_run *run_at(const GArray *runs, guint i)
{
    return &g_array_index(runs, struct shaped_run, i);
}

static const char *family_of(const struct shaped_run *run)
{
    FcChar8 *name;
    FcPatternGetString(run->font->pattern, FC_FAMILY, 0, &name);
    return (const char *)name;
}

START_TEST(advances)
{
    static const int widths[] = {1139, 569, 1139};
    GArray *runs = shape("a a");
    ck_assert_uint_eq(runs->len, 1);
    const struct shaped_run *run = run_at(runs, 0);
    ck_assert_uint_eq(run->count, COUNT_OF(widths));
    for (size_t i = 0; i < COUNT_OF(widths); i++) {
        ck_assert_int_eq(run->glyphs[i].width, widths[i]);
        ck_assert_uint_eq(run->glyphs[i].cluster, i);
    }
    g_array_free(runs, TRUE);
}
END_TEST

/* Hebrew is in DejaVu Sans; the space goes with what is nearer to the family that was asked for. */
START_TEST(directions)
{
    GArray *runs = shape("a אב");
    ck_assert_uint_eq(runs->len, 2);
    const struct shaped_run *latin = run_at(runs, 0), *hebrew = run_at(runs, 1);
    ck_assert_str_eq(family_of(latin), "Liberation Sans");
    ck_assert_uint_eq(latin->end, 2);
    ck_assert_uint_eq(hebrew->start, 2);
    ck_assert_int_eq(hebrew->level, 1);
    ck_assert_uint_eq(hebrew->count, 2);
    ck_assert_uint_eq(hebrew->glyphs[0].cluster, 4); /* the second letter is left */
    ck_assert_uint_eq(hebrew->glyphs[1].cluster, 2);
    g_array_free(runs, TRUE);
}
END_TEST

/* What is first in the text is last in sight. */
START_TEST(runs_from_left_to_right)
{
    GArray *runs = shape("א 12 ב");
    size_t starts[3] = {0};
    ck_assert_uint_eq(runs->len, COUNT_OF(starts));
    for (guint i = 0; i < runs->len; i++)
        starts[i] = run_at(runs, i)->start;
    ck_assert(starts[0] > starts[1] && starts[1] > starts[2]);
    g_array_free(runs, TRUE);
}
END_TEST

/* A noncharacter is in no font. */
START_TEST(missing)
{
    GArray *runs = shape("a\uFDD0");
    const struct shaped_run *run = run_at(runs, runs->len - 1);
    ck_assert_str_eq(family_of(run), "Liberation Sans");
    ck_assert(run->glyphs[run->count - 1].is_missing);
    ck_assert_int_gt(run->glyphs[run->count - 1].width, 0);
    ck_assert(!run_at(runs, 0)->glyphs[0].is_missing);
    g_array_free(runs, TRUE);
}
END_TEST

START_TEST(unseen)
{
    GArray *runs = shape("a\u200Ba");
    const struct shaped_run *run = run_at(runs, 0);
    ck_assert_uint_eq(run->count, 3);
    ck_assert_uint_eq(run->glyphs[1].index, GLYPH_NONE);
    ck_assert_int_eq(run->glyphs[1].width, 0);
    ck_assert(!run->glyphs[1].is_missing);
    g_array_free(runs, TRUE);
}
END_TEST

static Suite *shape_suite(void)
{
    Suite *suite = suite_create("render/shape");
    TCase *tcase = tcase_create("shape");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, advances);
    tcase_add_test(tcase, directions);
    tcase_add_test(tcase, runs_from_left_to_right);
    tcase_add_test(tcase, missing);
    tcase_add_test(tcase, unseen);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(shape_suite());
}
