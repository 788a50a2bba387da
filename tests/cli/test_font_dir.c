/*
 * --font-dir: a project's own fonts. They are copies of DejaVu Sans under other names, made by
 * writing names of the same length over those that the font has.
 */
#include <glib.h>
#include <stdio.h>
#include <string.h>

#include "tests/support/files.h"
#include "tests/support/run.h"
#include "tests/support/suite.h"

#define DEJAVU "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"

enum { NAME_LENGTH = 6 };

static char *folder;

static void write_over(char *at, const char *name, size_t width)
{
    for (size_t i = 0; i < NAME_LENGTH; i++)
        at[i * width + width - 1] = name[i];
}

/* Names are written in bytes, and in UTF-16 for Windows (OpenType 1.9, "name"). */
static void write_font(const char *path, const char *name)
{
    static const char wide[] = "\0D\0e\0j\0a\0V\0u";
    size_t length;
    char *bytes = file_read(DEJAVU, &length), *file = path_join(folder, path);
    for (size_t i = 0; i + 2 * NAME_LENGTH <= length; i++) {
        if (memcmp(bytes + i, "DejaVu", NAME_LENGTH) == 0)
            write_over(bytes + i, name, 1);
        else if (memcmp(bytes + i, wide, 2 * NAME_LENGTH) == 0)
            write_over(bytes + i, name, 2);
    }
    char *parent = g_path_get_dirname(file);
    ck_assert_int_eq(g_mkdir_with_parents(parent, 0777), 0);
    file_write(file, bytes, length);
    g_free(parent);
    free(bytes);
    free(file);
}

static void setup(void)
{
    static const char spec[] =
        "{\"data\": {\"values\": [{\"a\": 1}]}, \"mark\": {\"type\": \"text\", \"font\": "
        "\"Burino Sans\"}, \"encoding\": {\"text\": {\"value\": \"Wave\"}}}";
    folder = folder_new();
    char *path = path_join(folder, "one.vl.json");
    file_write(path, spec, strlen(spec));
    free(path);
}

static void teardown(void)
{
    folder_remove(folder);
}

/* Runs burin with those words, in the folder, which is the user's home as well. */
static void expect(const char *words, int status, const char *told)
{
    char *line = g_strdup_printf("%s %s", TEST_BURIN, words);
    char *home = g_strdup_printf("HOME=%s", folder);
    char **arguments = g_strsplit(line, " ", -1);
    struct run_result result =
        run_program(&(struct run_call){.arguments = (const char *const *)arguments,
                                       .environment = (const char *const[]){home, NULL},
                                       .folder = folder});
    char *shown = g_strconcat(result.out, result.err, NULL), *at;
    while ((at = strstr(shown, folder))) { /* its name is another each time */
        memmove(at + 1, at + strlen(folder), strlen(at + strlen(folder)) + 1);
        *at = '~';
    }
    ck_assert_str_eq(shown, told);
    ck_assert_int_eq(result.status, status);
    run_result_free(&result);
    g_free(shown);
    g_free(home);
    g_strfreev(arguments);
    g_free(line);
}

static char *read_beside(const char *name)
{
    size_t length;
    char *path = path_join(folder, name), *text = file_read(path, &length);
    free(path);
    return text;
}

#define MISSING                                                                                    \
    "one.vl.json: warning: no font \"Burino Sans\": set in Liberation Sans [missing-font]\n"

START_TEST(a_project_has_fonts)
{
    write_font("fonts/deep/b.ttf", "Burino");
    expect("one.vl.json -o one.svg", 0, MISSING);
    expect("one.vl.json -o one.svg --font-dir fonts --depfile one.d", 0, "");
    char *rule = read_beside("one.d");
    ck_assert_msg(strstr(rule, "/fonts/deep/b.ttf"), "%s", rule);
    free(rule);
    expect("check one.vl.json -o one.svg --font-dir fonts -q", 0, "");
    expect("check one.vl.json -o one.svg -q", 1,
           "one.svg: error: stale: font BurinoSans is not installed here\n");
}
END_TEST

/* What is drawn is that of the file in the first folder. */
START_TEST(the_first_folder_goes_before)
{
    write_font("first/b.ttf", "Burino");
    write_font("second/b.ttf", "Burino");
    expect("one.vl.json -o one.svg --font-dir first --font-dir second --depfile one.d", 0, "");
    char *rule = read_beside("one.d");
    ck_assert_ptr_nonnull(strstr(rule, "/first/b.ttf"));
    ck_assert_ptr_null(strstr(rule, "/second/b.ttf"));
    free(rule);
}
END_TEST

/* A family that is installed: the same style in the project's folder goes before it. */
START_TEST(a_folder_goes_before_what_is_installed)
{
    write_font("mine/x.ttf", "DejaVu");
    const char *text = "{\"mark\": {\"type\": \"text\", \"font\": \"DejaVu Sans\"}, "
                       "\"encoding\": {\"text\": {\"value\": \"Wave\"}}, \"data\": "
                       "{\"values\": [{}]}}";
    char *path = path_join(folder, "one.vl.json");
    file_write(path, text, strlen(text));
    free(path);
    expect("one.vl.json -o one.svg --font-dir mine --depfile one.d", 0, "");
    char *rule = read_beside("one.d");
    ck_assert_ptr_nonnull(strstr(rule, "/mine/x.ttf"));
    ck_assert_ptr_null(strstr(rule, DEJAVU));
    free(rule);
}
END_TEST

START_TEST(only_the_user_has_it)
{
    write_font(".local/share/fonts/b.ttf", "Burino");
    expect("one.vl.json -o one.svg", 0,
           MISSING "  hint: only you have it: --font-dir ~/.local/share/fonts\n");
    expect("one.vl.json -o one.svg --font-dir .local/share/fonts", 0, "");
}
END_TEST

START_TEST(no_such_folder)
{
    expect("one.vl.json -o one.svg --font-dir nowhere", 2,
           "burin: error: --font-dir \"nowhere\": there is no such folder [wrong-call]\n"
           "try \"burin --help\"\n");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("cli/font_dir");
    TCase *tcase = tcase_create("font_dir");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, a_project_has_fonts);
    tcase_add_test(tcase, the_first_folder_goes_before);
    tcase_add_test(tcase, a_folder_goes_before_what_is_installed);
    tcase_add_test(tcase, only_the_user_has_it);
    tcase_add_test(tcase, no_such_folder);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
