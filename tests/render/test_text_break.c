/*
 * Where lines may break: the examples of Unicode's annex 14, rule by rule, and what follows from
 * its classes. A bar stands where a line may break.
 */
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/diag.h"
#include "render/text.h"
#include "tests/support/suite.h"

static const char *const texts[] = {
    "The |quick |(“brown”) |fox |can’t |jump |32.3 |feet, |right?",
    "ab\u200B|cd",                                      /* LB8: a space of no width */
    "a\u2060b |12\u00A0%",                              /* LB11, LB12 */
    "quoi ?",                                           /* LB13 */
    "( a |[b] |{ c }",                                  /* LB14, LB13 */
    "(a)|( b",                                          /* LB14, LB31 */
    "a|—|b |a|—\u200B|b",                               /* LB31: a dash stands alone */
    "self-|help |and/|or",                              /* LB21, LB13 */
    "א-ב",                                              /* LB21a */
    "a… |b",                                            /* LB22 */
    "x1 |2y |$(12.35) |2,1234 |(12)¢ |12.54¢ |-1 |1-2", /* LB23 to LB25 */
    "東|京|都。|人|口|「x」",                           /* LB13, LB14: ideographs */
    "一|二、|三・|四ー|五",                             /* LB21: what no line begins with */
    "한|글|이",                                         /* LB26 */
    "\u1112\u1161\u11AB|\u1100\u1173\u11AF",            /* LB26: the same in parts */
    "US$100 |100%",                                     /* LB24, LB25 */
    "f(x) |(y)z",                                       /* LB30 */
    "\U0001F1E9\U0001F1EA|\U0001F1EB\U0001F1F7",        /* LB30a: two flags */
    "\U0001F44D\U0001F3FD|\U0001F44D",                  /* LB30b */
    "\U0001F469\u200D\U0001F469",                       /* LB8a */
    "e\u0301\u0323a |\u0301b",                          /* LB9, LB10 */
    "ภาษา|ไทย",                                         /* two words: language, Thai */
    "sum_|of_|hosts |__|a",                             /* names of fields */
    "",
    "a",
};

START_TEST(breaks)
{
    struct diag *diag = diag_new();
    struct arena *arena = arena_new(diag);
    char plain[200] = "", shown[200] = "";
    size_t length = 0, *offsets, count, from = 0;
    for (const char *at = texts[_i]; *at; at++) {
        if (*at != '|')
            plain[length++] = *at;
    }
    ck_assert(text_find_breaks(plain, &offsets, &count, arena));
    for (size_t i = 0; i < count; i++) {
        strncat(shown, plain + from, offsets[i] - from);
        strcat(shown, "|");
        from = offsets[i];
    }
    strcat(shown, plain + from);
    ck_assert_str_eq(shown, texts[_i]);
    arena_free(arena);
    diag_free(diag);
}
END_TEST

static Suite *text_break_suite(void)
{
    Suite *suite = suite_create("render/text_break");
    TCase *tcase = tcase_create("text_break");
    tcase_add_loop_test(tcase, breaks, 0, COUNT_OF(texts));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(text_break_suite());
}
