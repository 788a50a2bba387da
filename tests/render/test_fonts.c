/*
 * Measuring in Liberation fonts. The widths are those of the canvas with which Vega
 * measures (@napi-rs/canvas 0.1, same fonts).
 */
#include <glib.h>
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/diag.h"
#include "render/font_files.h"
#include "render/fonts.h"
#include "tests/support/files.h"
#include "tests/support/suite.h"

static struct diag *diag;
static struct fonts *fonts;

static void set_up(void)
{
    diag = diag_new();
    fonts = fonts_new(&(struct fonts_options){0}, diag);
    ck_assert_ptr_nonnull(fonts);
}

static void tear_down(void)
{
    fonts_free(fonts);
    diag_free(diag);
}

static double width(const char *family, double size, int weight, bool italic, const char *text)
{
    const struct font font = {family, size, weight, italic};
    const struct text_measurer *measurer = fonts_measurer(fonts);
    return measurer->width(measurer->context, &font, text);
}

static const struct {
    const char *family;
    double size;
    int weight;
    bool italic;
    const char *text;
    double width;
} width_cases[] = {
    {"Liberation Sans", 11, 400, false, "All servers outside China", 121.666015625},
    {"Liberation Sans", 13, 700, false, "AVATAR To, 1,234.5", 119.43115234375},
    {"Liberation Serif", 10, 400, true, "Wave fjord", 42.8662109375},
    {"Liberation Mono", 16, 400, false, "mono 0123", 86.4140625},
    {"Liberation Sans", 11, 400, false, "Crème brûlée − 12 %", 104.24755859375},
    {"Liberation Sans", 11, 400, false, "", 0},
    {"Liberation Sans", 0, 400, false, "x", 0},
};

START_TEST(widths)
{
    double measured = width(width_cases[_i].family, width_cases[_i].size, width_cases[_i].weight,
                            width_cases[_i].italic, width_cases[_i].text);
    ck_assert_double_eq_tol(measured, width_cases[_i].width, 0.02);
    ck_assert_uint_eq(diag_count(diag), 0);
}
END_TEST

/* CSS family lists that mean Liberation Sans, Serif or Mono, without a warning. */
static const struct {
    const char *list, *family;
} family_cases[] = {
    {"sans-serif", "Liberation Sans"},
    {NULL, "Liberation Sans"},
    {"Arial", "Liberation Sans"},
    {"\"Helvetica Neue\", Arial, sans-serif", "Liberation Sans"},
    {"Futura, 'Liberation Mono', serif", "Liberation Mono"},
    {"Futura, serif", "Liberation Serif"},
    {"liberation serif", "Liberation Serif"},
    {"monospace", "Liberation Mono"},
    {"Times New Roman", "Liberation Serif"},
};

START_TEST(families)
{
    double expected = width(family_cases[_i].family, 12, 400, false, "Wild jig 123");
    ck_assert_double_eq(width(family_cases[_i].list, 12, 400, false, "Wild jig 123"), expected);
    ck_assert_uint_eq(diag_count(diag), 0);
}
END_TEST

START_TEST(missing_family_warns_once)
{
    double expected = width("sans-serif", 12, 400, false, "text");
    ck_assert_double_eq(width("Futura Nowhere", 12, 400, false, "text"), expected);
    width("Futura Nowhere", 12, 400, false, "more");
    width("Futura Nowhere", 13, 700, false, "text");
    ck_assert_uint_eq(diag_count(diag), 1);
    ck_assert_int_eq(diag_at(diag, 0)->severity, DIAG_WARNING);
    ck_assert_str_eq(diag_at(diag, 0)->message,
                     "no font \"Futura Nowhere\": set in Liberation Sans");
}
END_TEST

/* Private characters that no font may have (Unicode: plane 16). */
START_TEST(missing_character_warns_once)
{
    struct font_warnings *warnings = font_warnings_new(diag);
    fonts_warn(fonts, warnings);
    width("sans-serif", 12, 400, false, "a \U0010FFFD b");
    width("sans-serif", 14, 400, false, "c \U0010FFFD");
    ck_assert_uint_eq(diag_count(diag), 0);
    font_warnings_tell(warnings);
    font_warnings_tell(warnings);
    ck_assert_uint_eq(diag_count(diag), 1);
    ck_assert_int_eq(diag_at(diag, 0)->severity, DIAG_WARNING);
    ck_assert_str_eq(diag_at(diag, 0)->message,
                     "no font has \"\U0010FFFD\" (U+10FFFD) in text \"a \U0010FFFD b\"");
    font_warnings_free(warnings);
}
END_TEST

/* One warning for all of them, which shows no more than a dozen. */
START_TEST(missing_characters_warn_together)
{
    struct font_warnings *warnings = font_warnings_new(diag);
    fonts_warn(fonts, warnings);
    width("sans-serif", 12, 400, false, "\U00100001a\U00100002");
    width("sans-serif", 12, 400, false, "\U00100002\U00100003");
    font_warnings_tell(warnings);
    ck_assert_str_eq(diag_at(diag, 0)->message,
                     "no font has the 3 characters \"\U00100001\U00100002\U00100003\" (U+100001 "
                     "U+100002 U+100003), the first in text \"\U00100001a\U00100002\"");
    for (unsigned i = 0; i < 30; i++) {
        char text[8] = "";
        g_unichar_to_utf8(0x100010 + i, text);
        width("sans-serif", 12, 400, false, text);
    }
    font_warnings_tell(warnings);
    ck_assert_uint_eq(diag_count(diag), 2);
    const char *message = diag_at(diag, 1)->message;
    ck_assert_ptr_nonnull(strstr(message, "no font has the 30 characters \"\U00100010"));
    ck_assert_ptr_nonnull(strstr(message, "\U0010001B…\""));
    font_warnings_free(warnings);
}
END_TEST

/* What Unicode's scripts ask of a font: marks take no room (Thai, Hebrew, accents), nor does a
 * reph (Devanagari: ra and virama, which come after their consonant), and lam with alif is one
 * shape, narrower than both (Arabic). */
static const struct {
    const char *family, *text, *other;
    bool is_narrower; /* than the other; else as wide */
} script_cases[] = {
    {"Loma", "\u0e17\u0e35\u0e48", "\u0e17", false},
    {"Lohit Devanagari", "\u0930\u094d\u0915", "\u0915", false},
    {"Lohit Devanagari", "\u0915\u094d\u0937", "\u0915\u0937", true},
    {"DejaVu Sans", "\u0644\u0627", "\u0644\u200c\u0627", true},
    {"DejaVu Sans", "\u05e9\u05b8\u05c1", "\u05e9", false},
    {"Liberation Sans", "e\u0301", "e", false},
    {"Liberation Sans", "q\u0331", "q", false},
};

START_TEST(scripts_are_shaped)
{
    const char *family = script_cases[_i].family;
    double is = width(family, 20, 400, false, script_cases[_i].text);
    double other = width(family, 20, 400, false, script_cases[_i].other);
    if (script_cases[_i].is_narrower)
        ck_assert_double_lt(is, 0.95 * other);
    else
        ck_assert_double_eq_tol(is, other, 0.02);
    ck_assert_uint_eq(diag_count(diag), 0);
}
END_TEST

/* Liberation Sans has the weights 400 and 700 and italics of both; Noto Sans CJK has no italic. */
static const struct {
    const char *family, *text;
    int weight;
    bool italic;
    const char *message; /* NULL: none */
} style_cases[] = {
    {"sans-serif", "text", 400, false, NULL},
    {"sans-serif", "text", 700, true, NULL},
    {"Liberation Mono", "text", 400, true, NULL},
    {"sans-serif", "text", 300, false, "\"Liberation Sans\" has no weight 300: set in weight 400"},
    {"sans-serif", "text", 600, true, "\"Liberation Sans\" has no weight 600: set in weight 700"},
    {"DejaVu Sans", "text", 900, false, "\"DejaVu Sans\" has no weight 900: set in weight 700"},
    {"Noto Sans CJK SC", "text", 400, true,
     "\"Noto Sans CJK SC\" has no italic: its upright is slanted"},
    {"sans-serif", "\u4e2d", 400, true, NULL}, /* a font that steps in was not asked for */
};

START_TEST(styles_are_told)
{
    const char *message = style_cases[_i].message;
    width(style_cases[_i].family, 12, style_cases[_i].weight, style_cases[_i].italic,
          style_cases[_i].text);
    width(style_cases[_i].family, 15, style_cases[_i].weight, style_cases[_i].italic, "other");
    ck_assert_uint_eq(diag_count(diag), message ? 1 : 0);
    if (message)
        ck_assert_str_eq(diag_at(diag, 0)->message, message);
}
END_TEST

/* The fonts that a text is set in, by PostScript's names. Noto Sans CJK has the same characters in
 * five forms. */
static const struct {
    const char *text, *language, *font;
} language_cases[] = {
    {"\u76f4", NULL, "NotoSansCJKsc-Regular"},
    {"\u76f4\u306e", NULL, "NotoSansCJKjp-Regular"},
    {"\u76f4\uc9c1", NULL, "NotoSansCJKkr-Regular"},
    {"\u76f4", "ja", "NotoSansCJKjp-Regular"},
    {"\u76f4", "zh-TW", "NotoSansCJKtc-Regular"},
    {"\u76f4\u306e", "zh-TW", "NotoSansCJKjp-Regular"},
};

START_TEST(forms_follow_the_language)
{
    struct font_files files = {0};
    fonts_note_files(fonts, &files);
    width("sans-serif", 12, 400, false, "\u76f4"); /* one text in two languages is two */
    fonts_set_language(fonts, language_cases[_i].language);
    fonts_note_files(fonts, NULL);
    font_files_free(&files);
    files = (struct font_files){0};
    fonts_note_files(fonts, &files);
    width("sans-serif", 12, 400, false, language_cases[_i].text);
    ck_assert_uint_eq(files.count, 1);
    ck_assert_str_eq(files.uses[0].face->name, language_cases[_i].font);
    font_files_free(&files);
    fonts_note_files(fonts, NULL);
}
END_TEST

START_TEST(invalid_text_is_measured)
{
    ck_assert_double_gt(width("sans-serif", 12, 400, false, "a\xff\xfe b"), 0);
    ck_assert_double_eq(width("sans-serif", 12, 400, false, "a\tb"),
                        width("sans-serif", 12, 400, false, "a b"));
}
END_TEST

START_TEST(one_family_for_all)
{
    double mono = width("Liberation Mono", 12, 400, false, "iii");
    fonts_free(fonts);
    fonts = fonts_new(&(struct fonts_options){.family = "Liberation Mono"}, diag);
    ck_assert_double_eq(width("serif", 12, 400, false, "iii"), mono);
    fonts_free(fonts);
    fonts = fonts_new(&(struct fonts_options){.default_family = "Liberation Mono"}, diag);
    ck_assert_double_eq(width("sans-serif", 12, 400, false, "iii"), mono);
    ck_assert_double_ne(width("serif", 12, 400, false, "iii"), mono);
}
END_TEST

START_TEST(no_font_is_an_error)
{
    char *folder = folder_new();
    char message[1000];
    ck_assert_ptr_null(fonts_new(&(struct fonts_options){.directory = folder}, diag));
    snprintf(message, sizeof message, "no font in \"%s\"", folder);
    ck_assert_uint_eq(diag_count(diag), 1);
    ck_assert_str_eq(diag_at(diag, 0)->message, message);
    folder_remove(folder);
}
END_TEST

static Suite *fonts_suite(void)
{
    Suite *suite = suite_create("render/fonts");
    TCase *tcase = tcase_create("fonts");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_loop_test(tcase, widths, 0, (int)COUNT_OF(width_cases));
    tcase_add_loop_test(tcase, families, 0, (int)COUNT_OF(family_cases));
    tcase_add_test(tcase, missing_family_warns_once);
    tcase_add_test(tcase, missing_character_warns_once);
    tcase_add_test(tcase, missing_characters_warn_together);
    tcase_add_loop_test(tcase, scripts_are_shaped, 0, (int)COUNT_OF(script_cases));
    tcase_add_loop_test(tcase, styles_are_told, 0, (int)COUNT_OF(style_cases));
    tcase_add_loop_test(tcase, forms_follow_the_language, 0, (int)COUNT_OF(language_cases));
    tcase_add_test(tcase, invalid_text_is_measured);
    tcase_add_test(tcase, one_family_for_all);
    tcase_add_test(tcase, no_font_is_an_error);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(fonts_suite());
}
