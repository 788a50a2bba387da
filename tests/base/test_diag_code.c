/* The table of codes: what its header asks of a row. */
#include "base/diag_code.h"

#include "tests/support/suite.h"

#include <string.h>

START_TEST(test_rows_are_whole)
{
    for (size_t i = 0; i < DIAG_CODE_COUNT; i++) {
        const struct diag_rule *rule = &diag_rules[i];
        ck_assert_ptr_nonnull(rule->name);
        ck_assert_msg(strspn(rule->name, "abcdefghijklmnopqrstuvwxyz0123456789-") ==
                          strlen(rule->name),
                      "%s", rule->name);
        ck_assert_uint_eq(diag_code_named(rule->name), i); /* names are different */
        ck_assert_msg(rule->kind < DIAG_KIND_COUNT || rule->kind == DIAG_DESIGN, "%s", rule->name);
        ck_assert_msg(i >= DIAG_KIND_COUNT || rule->kind == i, "%s", rule->name);
        ck_assert_msg(rule->end != DIAG_ENDS_ALWAYS || rule->severity == DIAG_ERROR, "%s",
                      rule->name);
        ck_assert_msg(rule->explanation && rule->explanation[strlen(rule->explanation) - 1] == '.',
                      "%s", rule->name);
        ck_assert_msg(rule->example && *rule->example, "%s", rule->name);
    }
    ck_assert_uint_eq(diag_code_named("no-such-code"), DIAG_CODE_COUNT);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("base/diag_code");
    TCase *tcase = tcase_create("table");
    tcase_add_test(tcase, test_rows_are_whole);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
