/*
 * burin SPEC --data NAME=FILE --param NAME=VALUE: one spec, many figures. What is given is read,
 * told to make and found again by burin check.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/support/files.h"
#include "tests/support/run.h"
#include "tests/support/suite.h"

#define REST                                                                                       \
    "\"params\": [{\"name\": \"p\", \"value\": 1}], \"title\": {\"text\": {\"expr\": "             \
    "\"'of ' + p\"}}, \"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"a\", \"type\": "      \
    "\"nominal\"}, \"y\": {\"field\": \"b\", \"type\": \"quantitative\"}}}"

static char *folder;

static void write_beside(const char *name, const char *text)
{
    char *path = path_join(folder, name);
    file_write(path, text, strlen(text));
    free(path);
}

static void setup(void)
{
    folder = folder_new();
    write_beside("spec.vl.json", "{\"data\": {\"name\": \"table\"}, " REST);
    write_beside("url.vl.json", "{\"data\": {\"url\": \"rows.csv\"}, " REST);
    write_beside("rows.csv", "a,b\nx,1\ny,2\n");
}

static void teardown(void)
{
    folder_remove(folder);
}

/* Runs burin in the folder with these arguments, which end with NULL. */
static struct run_result run_burin(const char *const *arguments)
{
    return run_program(&(struct run_call){.arguments = arguments, .folder = folder});
}

static void assert_run(const char *const *arguments, int status, const char *err)
{
    struct run_result result = run_burin(arguments);
    ck_assert_str_eq(result.err, err);
    ck_assert_int_eq(result.status, status);
    run_result_free(&result);
}

#define BURIN(...) ((const char *const[]){TEST_BURIN, __VA_ARGS__, NULL})

static char *read_beside(const char *name, size_t *length)
{
    char *path = path_join(folder, name);
    char *bytes = file_read(path, length);
    free(path);
    return bytes;
}

START_TEST(the_same_as_by_url)
{
    assert_run(BURIN("spec.vl.json", "-o", "a.svg", "--data", "table=rows.csv", "--param", "p=7",
                     "--no-fingerprint", "--depfile", "a.d"),
               0, "");
    assert_run(BURIN("url.vl.json", "-o", "b.svg", "--param=p=7", "--no-fingerprint"), 0, "");
    size_t lengths[2], length;
    char *by_name = read_beside("a.svg", &lengths[0]), *by_url = read_beside("b.svg", &lengths[1]);
    ck_assert_uint_eq(lengths[0], lengths[1]);
    ck_assert_mem_eq(by_name, by_url, lengths[0]);
    char *depfile = read_beside("a.d", &length);
    ck_assert_ptr_nonnull(strstr(depfile, "a.svg: \\\n spec.vl.json \\\n rows.csv \\\n"));
    free(depfile);
    free(by_url);
    free(by_name);
}
END_TEST

/* "a,b\nx,1\ny,2\n", as gzip -n packs it. */
static const unsigned char packed[] = {
    0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0x4b, 0xd4, 0x49, 0xe2, 0xaa, 0xd0,
    0x31, 0xe4, 0xaa, 0xd4, 0x31, 0xe2, 0x02, 0x00, 0x52, 0x5d, 0x63, 0xdc, 0x0c, 0x00, 0x00, 0x00};

/* Whatever its name says; and what a picture carries is text. */
START_TEST(packed_files)
{
    static const char *const names[] = {"rows.csv.gz", "rows"};
    size_t lengths[2];
    char *path = path_join(folder, names[_i]), data[40];
    file_write(path, packed, sizeof packed);
    free(path);
    snprintf(data, sizeof data, "table=%s", names[_i]);
    assert_run(BURIN("spec.vl.json", "-o", "a.svg", "--data", data, "--no-fingerprint"), 0, "");
    assert_run(BURIN("url.vl.json", "-o", "b.svg", "--no-fingerprint"), 0, "");
    char *by_name = read_beside("a.svg", &lengths[0]), *by_url = read_beside("b.svg", &lengths[1]);
    ck_assert_uint_eq(lengths[0], lengths[1]);
    ck_assert_mem_eq(by_name, by_url, lengths[0]);
    free(by_url);
    free(by_name);
    assert_run(BURIN("spec.vl.json", "-o", "a.svg", "--data", data, "--embed"), 0, "");
    struct run_result result = run_burin(BURIN("inspect", "--spec", "a.svg"));
    ck_assert_ptr_nonnull(strstr(result.out, "\"values\": \"a,b\\nx,1\\ny,2\\n\""));
    run_result_free(&result);
}
END_TEST

START_TEST(check_finds_it_again)
{
    assert_run(BURIN("spec.vl.json", "-o", "a.png", "--data", "table=rows.csv", "--param", "p=7"),
               0, "");
    assert_run(BURIN("check", "--render", "-q", "spec.vl.json", "-o", "a.png"), 0, "");
    assert_run(BURIN("check", "spec.vl.json", "-o", "a.png", "--param", "p=8"), 1,
               "a.png: error: stale: --param was p=7, not p=8\n");
    write_beside("rows.csv", "a,b\nx,1\n");
    assert_run(BURIN("check", "spec.vl.json", "-o", "a.png"), 1,
               "a.png: error: stale: rows.csv has changed\n");
}
END_TEST

START_TEST(wrong_calls)
{
    assert_run(BURIN("spec.vl.json", "-o", "a.svg", "--data", "rows.csv"), 2,
               "burin: error: --data \"rows.csv\" is not NAME=FILE [wrong-call]\n"
               "  hint: such as hosts=data/hosts.csv\ntry \"burin --help\"\n");
    assert_run(BURIN("spec.vl.json", "-o", "a.svg", "--param", "p"), 2,
               "burin: error: --param \"p\" is not NAME=VALUE [wrong-call]\n"
               "  hint: such as year=2020\ntry \"burin --help\"\n");
    assert_run(BURIN("spec.vl.json", "-o", "a.svg", "--param", "p=a\nb"), 2,
               "burin: error: --param \"p=a?b\" has a line break [wrong-call]\n"
               "  hint: write \\n in a JSON string\ntry \"burin --help\"\n");
}
END_TEST

START_TEST(a_name_that_no_data_has)
{
    struct run_result result = run_burin(
        BURIN("url.vl.json", "-o", "a.svg", "--data", "tabel=rows.csv", "--error", "unused-data"));
    ck_assert_ptr_nonnull(strstr(result.err, "error: no data has the name \"tabel\", for which the "
                                             "call gives rows [unused-data]\n"));
    ck_assert_int_eq(result.status, 1);
    run_result_free(&result);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("burin --data, --param");
    TCase *all = tcase_create("all");
    tcase_add_checked_fixture(all, setup, teardown);
    tcase_add_test(all, the_same_as_by_url);
    tcase_add_loop_test(all, packed_files, 0, 2);
    tcase_add_test(all, check_finds_it_again);
    tcase_add_test(all, wrong_calls);
    tcase_add_test(all, a_name_that_no_data_has);
    suite_add_tcase(suite, all);
    return suite_main(suite);
}
