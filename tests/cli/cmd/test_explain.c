/*
 * burin explain, and how the call and a specification say how grave a code is.
 */
#include <string.h>

#include "library/burin.h"
#include "tests/support/files.h"
#include "tests/support/run.h"
#include "tests/support/suite.h"

/* A property that Vega-Lite doesn't have: a warning. */
#define SPEC(usermeta)                                                                             \
    "{\"data\": {\"values\": [{\"a\": 1}]}, " usermeta                                             \
    "\"mark\": {\"type\": \"point\", \"colour\": \"red\"}, "                                       \
    "\"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"quantitative\"}}}"

static char *folder;

static void write_spec(const char *name, const char *text)
{
    char *path = path_join(folder, name);
    file_write(path, text, strlen(text));
    free(path);
}

static void setup(void)
{
    folder = folder_new();
    write_spec("plain.json", SPEC(""));
    write_spec("allows.json",
               SPEC("\"usermeta\": {\"burin\": {\"allow\": [\"unknown-property\"]}}, "));
    write_spec("selects.json",
               SPEC("\"params\": [{\"name\": \"b\", \"select\": \"point\"}], "
                    "\"transform\": [{\"filter\": {\"param\": \"b\", \"empty\": false}}], "));
}

static void teardown(void)
{
    folder_remove(folder);
}

static struct run_result explain(const char *code, const char *second)
{
    const char *arguments[] = {TEST_BURIN, "explain", code, second, NULL};
    return run_program(&(struct run_call){.arguments = arguments, .folder = folder});
}

START_TEST(all_codes_are_listed)
{
    struct run_result result = explain(NULL, NULL);
    const char *at = result.out;
    struct burin_code code = {.size = sizeof code};
    for (size_t i = 0; burin_code_at(i, &code); i++) {
        ck_assert_int_eq(strncmp(at, code.name, strlen(code.name)), 0);
        at = strchr(at, '\n') + 1;
    }
    ck_assert_str_eq(at, "");
    ck_assert_int_eq(result.status, 0);
    run_result_free(&result);
}
END_TEST

START_TEST(a_code_is_explained)
{
    struct run_result result = explain("[unknown-mark]", "no-effect");
    ck_assert_int_eq(result.status, 0);
    ck_assert_ptr_nonnull(strstr(result.out, "unknown-mark: error, always\n"));
    ck_assert_ptr_nonnull(strstr(result.out, "    \"mark\": \"pie\"\n\nno-effect: warning\n"));
    run_result_free(&result);
    result = explain("unknown-marks", NULL);
    ck_assert_int_eq(result.status, 2);
    ck_assert_ptr_nonnull(strstr(result.err, "did you mean \"unknown-mark\"?"));
    run_result_free(&result);
}
END_TEST

/* What the call sets goes before the specification, --error before --warn before --allow. */
static const struct {
    const char *file, *options[4];
    int status;
    const char *says; /* NULL: nothing at all */
} weights[] = {
    {"plain.json", {NULL}, 0, "warning: unknown property"},
    {"plain.json", {"--strict"}, 1, "error: unknown property"},
    {"plain.json", {"--allow", "unknown-property"}, 0, NULL},
    {"plain.json", {"--allow", "unknown-property", "--strict"}, 0, NULL},
    {"plain.json", {"--error", "unknown-property"}, 1, "error: unknown property"},
    {"plain.json", {"--warn", "unknown-property"}, 0, "warning: unknown property"},
    {"plain.json",
     {"--allow", "unknown-property", "--error", "unknown-property"},
     1,
     "error: unknown property"},
    {"plain.json", {"--error", "no-effect"}, 0, "warning: unknown property"},
    {"allows.json", {NULL}, 0, NULL},
    {"allows.json", {"--warn", "unknown-property"}, 0, "warning: unknown property"},
    {"plain.json", {"--allow", "unknown-propery"}, 2, "did you mean \"unknown-property\"?"},
    {"plain.json", {"--allow=unknown-mark"}, 2, "this is always an error"},
};

START_TEST(codes_are_as_grave_as_is_said)
{
    const char *arguments[11] = {TEST_BURIN, weights[_i].file, "-o", "-", "--format", "svg"};
    memcpy(arguments + 6, weights[_i].options, sizeof weights[_i].options);
    struct run_result result =
        run_program(&(struct run_call){.arguments = arguments, .folder = folder});
    ck_assert_int_eq(result.status, weights[_i].status);
    ck_assert_msg(weights[_i].says ? strstr(result.err, weights[_i].says) != NULL : !*result.err,
                  "%s", result.err);
    ck_assert_int_eq(result.out_length > 0, result.status == 0);
    run_result_free(&result);
}
END_TEST

/* The codes of what a specification alone can't bring about. */
static const struct {
    const char *arguments[6], *code;
} calls[] = {
    {{"plain.json", "-o", "none/x.png"}, "cannot-write"},
    {{"inspect", "plain.json", "--diagnostics", "json"}, "no-record"},
    {{"selects.json", "-o", "x.png", "--verbose"},
     " note: this view is empty until a reader selects "
     "something [empty-selection]\n"},
    {{"plain.json", "-o", "x.png", "--scale", "0", "--diagnostics=json"}, "wrong-call"},
};

START_TEST(calls_have_codes)
{
    const char *arguments[8] = {TEST_BURIN};
    memcpy(arguments + 1, calls[_i].arguments, sizeof calls[_i].arguments);
    struct run_result result =
        run_program(&(struct run_call){.arguments = arguments, .folder = folder});
    ck_assert_msg(strstr(result.err, calls[_i].code) != NULL, "%s", result.err);
    run_result_free(&result);
}
END_TEST

static Suite *explain_suite(void)
{
    Suite *suite = suite_create("cli/cmd/explain");
    TCase *tcase = tcase_create("codes");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, all_codes_are_listed);
    tcase_add_test(tcase, a_code_is_explained);
    tcase_add_loop_test(tcase, codes_are_as_grave_as_is_said, 0,
                        (int)(sizeof weights / sizeof *weights));
    tcase_add_loop_test(tcase, calls_have_codes, 0, (int)(sizeof calls / sizeof *calls));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(explain_suite());
}
