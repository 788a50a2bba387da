/* The list of diagnostics, and how one reads: expectations are the header's rules, by hand. */
#include "base/diag.h"

#include "base/array.h"
#include "tests/support/suite.h"

#include <stdlib.h>
#include <string.h>

static struct diag *diag;

static void set_up(void)
{
    diag = diag_new();
    ck_assert_ptr_nonnull(diag);
}

static void tear_down(void)
{
    diag_free(diag);
}

START_TEST(test_records_copies)
{
    char file[] = "a.json", line[] = "  \"x\": 1", hint[] = "did you mean \"y\"?";
    struct diag_place place = {
        .file = file, .pointer = "/x", .line = 2, .column = 3, .source_line = line};
    ck_assert(!diag_error(diag, DIAG_UNKNOWN, &place, hint, "unknown property \"%s\"", "x"));
    memset(file, 'z', strlen(file));
    memset(line, 'z', strlen(line));
    memset(hint, 'z', strlen(hint));
    ck_assert_uint_eq(diag_count(diag), 1);
    const struct diagnostic *diagnostic = diag_at(diag, 0);
    ck_assert_int_eq(diagnostic->severity, DIAG_ERROR);
    ck_assert_int_eq(diagnostic->kind, DIAG_UNKNOWN);
    ck_assert_str_eq(diagnostic->message, "unknown property \"x\"");
    ck_assert_str_eq(diagnostic->hint, "did you mean \"y\"?");
    ck_assert_str_eq(diagnostic->place.file, "a.json");
    ck_assert_str_eq(diagnostic->place.pointer, "/x");
    ck_assert_str_eq(diagnostic->place.source_line, "  \"x\": 1");
    ck_assert_uint_eq(diagnostic->place.line, 2);
    ck_assert_uint_eq(diagnostic->place.column, 3);
}
END_TEST

START_TEST(test_only_errors_are_errors)
{
    ck_assert(!diag_has_errors(diag));
    diag_note(diag, NULL, "n");
    ck_assert(!diag_has_errors(diag) && !diag_has_warnings(diag));
    diag_warn(diag, DIAG_DATA, NULL, NULL, "w");
    ck_assert(!diag_has_errors(diag));
    ck_assert(diag_has_warnings(diag));
    diag_error(diag, DIAG_DATA, NULL, NULL, "e");
    ck_assert(diag_has_errors(diag));
}
END_TEST

/* As the header of diag_set() says. */
START_TEST(test_codes_are_as_grave_as_was_set)
{
    diag_warn(diag, DIAG_NO_ROWS, NULL, NULL, "a");
    diag_warn(diag, DIAG_NO_EFFECT, NULL, NULL, "b");
    diag_error(diag, DIAG_NO_EFFECT, NULL, NULL, "final");
    diag_set(diag, DIAG_NO_EFFECT, DIAG_ALLOWED);
    diag_set(diag, DIAG_NO_EFFECT, DIAG_ERROR); /* the first one counts */
    diag_warn(diag, DIAG_NO_EFFECT, NULL, NULL, "c");
    ck_assert_uint_eq(diag_count(diag), 2);
    ck_assert_str_eq(diag_at(diag, 0)->message, "a");
    ck_assert_str_eq(diag_at(diag, 1)->message, "final");
    ck_assert_int_eq(diag_at(diag, 1)->severity, DIAG_ERROR);
    diag_truncate(diag, 1);
    ck_assert(diag_has_warnings(diag) && !diag_has_errors(diag));
    diag_set(diag, DIAG_NO_ROWS, DIAG_ERROR);
    ck_assert(diag_has_errors(diag) && !diag_has_warnings(diag));
    diag_set(diag, DIAG_UNEVEN_ROW, DIAG_ERROR);
    diag_warn(diag, DIAG_UNEVEN_ROW, NULL, NULL, "d");
    ck_assert_int_eq(diag_at(diag, 1)->severity, DIAG_ERROR);
    diag_warn(diag, DIAG_NO_ROWS, NULL, NULL, "a"); /* as the one that is there */
    ck_assert_uint_eq(diag_count(diag), 2);
}
END_TEST

START_TEST(test_duplicates_are_dropped)
{
    struct diag_place place = {.file = "a", .pointer = "/x", .line = 1, .column = 2};
    struct diag_place others[] = {place, place, place, place, place};
    others[1].file = "b";
    others[2].pointer = NULL;
    others[3].line = 2;
    others[4].column = 3;
    for (int round = 0; round < 2; round++)
        for (size_t i = 0; i < COUNT_OF(others); i++)
            ck_assert(!diag_error(diag, DIAG_DATA, &others[i], NULL, "m"));
    ck_assert_uint_eq(diag_count(diag), 5);
    diag_error(diag, DIAG_TYPE, &place, "another kind and hint", "m");
    ck_assert_uint_eq(diag_count(diag), 5);
    diag_warn(diag, DIAG_DATA, &place, NULL, "m");
    diag_error(diag, DIAG_DATA, &place, NULL, "n");
    ck_assert_uint_eq(diag_count(diag), 7);
}
END_TEST

START_TEST(test_out_of_memory_is_said_once)
{
    for (int i = 0; i < 40; i++) { /* at every fill of the list there is room for it */
        diag_truncate(diag, 0);
        for (int j = 0; j < i; j++)
            diag_warn(diag, DIAG_DATA, NULL, NULL, "warning %d", j);
        ck_assert(!diag_out_of_memory(diag));
        ck_assert(!diag_out_of_memory(diag));
        diag_warn(diag, DIAG_DATA, NULL, NULL, "last");
        ck_assert_uint_eq(diag_count(diag), (size_t)i + 2);
        ck_assert_str_eq(diag_at(diag, (size_t)i)->message, "out of memory");
        ck_assert_int_eq(diag_at(diag, (size_t)i)->kind, DIAG_SYSTEM);
        ck_assert_str_eq(diag_at(diag, (size_t)i + 1)->message, "last");
    }
}
END_TEST

START_TEST(test_truncate_forgets_the_newest)
{
    diag_warn(diag, DIAG_DATA, NULL, NULL, "a");
    diag_error(diag, DIAG_DATA, NULL, NULL, "b");
    diag_truncate(diag, 5);
    ck_assert_uint_eq(diag_count(diag), 2);
    diag_truncate(diag, 1);
    ck_assert_uint_eq(diag_count(diag), 1);
    ck_assert(!diag_has_errors(diag));
    diag_error(diag, DIAG_DATA, NULL, NULL, "b"); /* no longer a duplicate */
    ck_assert_uint_eq(diag_count(diag), 2);
}
END_TEST

/* Ten letters, eight times: a line of 80 columns exactly. */
#define TEN "abcdefghij"
#define THIRTY TEN TEN TEN
#define EIGHTY THIRTY THIRTY TEN TEN

struct text_case {
    struct diagnostic diagnostic;
    bool strict;
    const char *text;
};

#define AT(LINE, COLUMN, SOURCE)                                                                   \
    {                                                                                              \
        .file = "f", .line = LINE, .column = COLUMN, .source_line = SOURCE                         \
    }

static const struct text_case texts[] = {
    {{.message = "m"}, false, "burin: error: m\n"},
    {{.severity = DIAG_WARNING, .message = "m"}, false, "burin: warning: m\n"},
    {{.severity = DIAG_WARNING, .message = "m"}, true, "burin: error: m\n"},
    {{.severity = DIAG_NOTE, .message = "m"}, false, "burin: note: m\n"},
    {{.severity = DIAG_NOTE, .message = "m"}, true, "burin: note: m\n"},
    {{.place = {.file = "f"}, .message = "m", .hint = "h"}, false, "f: error: m\n  hint: h\n"},
    {{.place = {.file = "f", .line = 3}, .message = "m"}, false, "f:3: error: m\n"},
    {{.place = {.file = "f", .line = 3, .source_line = "x"}, .message = "m"},
     false,
     "f:3: error: m\n  x\n"},
    {{.place = AT(3, 5, "  a \"b\""), .message = "m", .hint = "h"},
     false,
     "f:3:5: error: m\n    a \"b\"\n      ^\n  hint: h\n"},
    /* a tab is one column, as it is one byte of the line */
    {{.place = AT(1, 3, "\t\tx"), .message = "m"}, false, "f:1:3: error: m\n    x\n    ^\n"},
    /* é is two bytes and one column; so is what isn't UTF-8 or a control character */
    {{.place = AT(1, 4, "éaé"), .message = "m"}, false, "f:1:4: error: m\n  éaé\n    ^\n"},
    {{.place = AT(1, 5, "éaé"), .message = "m"}, false, "f:1:5: error: m\n  éaé\n    ^\n"},
    {{.place = AT(1, 4, "\x1B\xFF\x80x"), .message = "m"},
     false,
     "f:1:4: error: m\n  \uFFFD\uFFFD\uFFFDx\n     ^\n"},
    /* overlong, surrogate, C1 and cut off */
    {{.place = AT(1, 0, "\xC0\xAF|\xED\xA0\x80|\xC2\x85|\xE2\x82"), .message = "m"},
     false,
     "f:1: error: m\n  \uFFFD\uFFFD|\uFFFD\uFFFD\uFFFD|\uFFFD\uFFFD|\uFFFD\uFFFD\n"},
    {{.place = {.file = "a\nb"}, .message = "x\x1B[1m\ty", .hint = "\r"},
     false,
     "a b: error: x\uFFFD[1m y\n  hint:  \n"},
    /* what turns the direction of writing (UAX 9), and C1, are shown as what they are */
    {{.place = {.file = "a\u202Eb"}, .message = "\u061C\u200E\u2066|\xC2\x9B", .hint = "\u2069"},
     false,
     "a\\u202Eb: error: \\u061C\\u200E\\u2066|\\u009B\n  hint: \\u2069\n"},
    {{.place = {.file = "f"}, .message = "\u200D\u2030\u202F\u206A\u2065\xC2\xA0\u061B"},
     false,
     "f: error: \u200D\u2030\u202F\u206A\u2065\xC2\xA0\u061B\n"},
    /* a column a byte in the line of the source */
    {{.place = AT(1, 4, "\u202Ex"), .message = "m"},
     false,
     "f:1:4: error: m\n  \uFFFD\uFFFD\uFFFDx\n     ^\n"},
    /* a caret behind the line's end stands right behind it, wherever the column */
    {{.place = AT(1, 3, "ab"), .message = "m"}, false, "f:1:3: error: m\n  ab\n    ^\n"},
    {{.place = AT(1, 99, "ab"), .message = "m"}, false, "f:1:99: error: m\n  ab\n    ^\n"},
    {{.place = AT(1, 1, ""), .message = "m"}, false, "f:1:1: error: m\n  \n  ^\n"},
    /* 80 columns are shown whole; of more a part is cut, with the caret in sight */
    {{.place = AT(1, 1, EIGHTY), .message = "m"}, false, "f:1:1: error: m\n  " EIGHTY "\n  ^\n"},
    {{.place = AT(1, 2, EIGHTY "k"), .message = "m"},
     false,
     "f:1:2: error: m\n  " THIRTY THIRTY TEN "abcdefghi…\n   ^\n"},
    {{.place = AT(1, 81, EIGHTY "k"), .message = "m"},
     false,
     "f:1:81: error: m\n  …cdefghij" THIRTY THIRTY TEN
     "k\n                                                                                 ^\n"},
    {{.place = AT(1, 101, EIGHTY EIGHTY EIGHTY), .message = "m"},
     false,
     "f:1:101: error: m\n  …bcdefghij" THIRTY THIRTY "abcdefghi…\n"
     "                                          ^\n"},
};

/* The code, here the first one, ends the first line. */
START_TEST(test_text)
{
    char *text = diag_text(&texts[_i].diagnostic, texts[_i].strict);
    char *code = strstr(text, " [invalid-syntax]\n");
    ck_assert_ptr_nonnull(code);
    ck_assert_ptr_eq(strchr(text, '\n'), code + strlen(" [invalid-syntax]"));
    memmove(code, strchr(code, '\n'), strlen(strchr(code, '\n')) + 1);
    ck_assert_str_eq(text, texts[_i].text);
    free(text);
}
END_TEST

/* Of a long line a part is kept, and the same is shown of it as of the whole. */
START_TEST(test_part_of_a_line_shows_as_the_line)
{
    enum { LENGTH = 9000 };
    static const size_t offsets[] = {0,    30,          1000,       1100,  4500,
                                     7000, LENGTH - 50, LENGTH - 1, LENGTH};
    static char line[LENGTH + 1], cut[LENGTH + 1];
    for (size_t i = 0; i + 3 <= LENGTH; i += 3)
        memcpy(&line[i], i % 2 ? "\xE2\x80\xA6" : "abc", 3);
    for (size_t i = 0; i < COUNT_OF(offsets); i++) {
        struct diagnostic whole = {.severity = DIAG_ERROR,
                                   .place = {.file = "f",
                                             .line = 1,
                                             .column = (unsigned)offsets[i] + 1,
                                             .source_line = line},
                                   .message = "m"};
        struct diagnostic part = whole;
        size_t length;
        diag_line_part(line, LENGTH, offsets[i], &part.place.source_start, &length);
        ck_assert_uint_lt(length, 3000);
        memcpy(cut, line + part.place.source_start, length);
        cut[length] = '\0';
        part.place.source_line = cut;
        char *expected = diag_text(&whole, false), *text = diag_text(&part, false);
        ck_assert_str_eq(text, expected);
        free(expected);
        free(text);
    }
}
END_TEST

static Suite *diag_suite(void)
{
    Suite *suite = suite_create("diag");
    TCase *tcase = tcase_create("diag");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, test_records_copies);
    tcase_add_test(tcase, test_only_errors_are_errors);
    tcase_add_test(tcase, test_codes_are_as_grave_as_was_set);
    tcase_add_test(tcase, test_duplicates_are_dropped);
    tcase_add_test(tcase, test_out_of_memory_is_said_once);
    tcase_add_test(tcase, test_truncate_forgets_the_newest);
    tcase_add_loop_test(tcase, test_text, 0, (int)COUNT_OF(texts));
    tcase_add_test(tcase, test_part_of_a_line_shows_as_the_line);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(diag_suite());
}
