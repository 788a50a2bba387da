/*
 * --locale and --time-locale: where they count, and what they refuse. The German names are those of
 * d3-format's and d3-time-format's locale/de-DE.json.
 */
#include <string.h>

#include "tests/support/files.h"
#include "tests/support/run.h"
#include "tests/support/suite.h"

#define COUNT_OF(array) (sizeof(array) / sizeof(array)[0])

#define SPEC(config)                                                                               \
    "{\"data\": {\"values\": [{\"a\": 1234.5, \"t\": \"2026-03-01\"}]}, \"mark\": \"text\",\n"     \
    " \"encoding\": {\"x\": {\"field\": \"t\", \"type\": \"temporal\", \"axis\": {\"format\": "    \
    "\"%B\"}},\n \"text\": {\"field\": \"a\", \"type\": \"quantitative\", \"format\": "            \
    "\",.1f\"}}" config "}"
#define NUMBERS                                                                                    \
    "{\"decimal\": \",\", \"thousands\": \".\", \"grouping\": [3], \"currency\": [\"\", \" €\"]}"
#define TIMES                                                                                      \
    "{\"dateTime\": \"%A, der %e. %B %Y, %X\", \"date\": \"%d.%m.%Y\", \"time\": \"%H:%M:%S\",\n"  \
    " \"periods\": [\"AM\", \"PM\"],\n"                                                            \
    " \"days\": [\"Sonntag\", \"Montag\", \"Dienstag\", \"Mittwoch\", \"Donnerstag\", "            \
    "\"Freitag\", \"Samstag\"],\n"                                                                 \
    " \"shortDays\": [\"So\", \"Mo\", \"Di\", \"Mi\", \"Do\", \"Fr\", \"Sa\"],\n"                  \
    " \"months\": [\"Januar\", \"Februar\", \"März\", \"April\", \"Mai\", \"Juni\", \"Juli\", "   \
    "\"August\", \"September\", \"Oktober\", \"November\", \"Dezember\"],\n"                       \
    " \"shortMonths\": [\"Jan\", \"Feb\", \"Mrz\", \"Apr\", \"Mai\", \"Jun\", \"Jul\", \"Aug\", "  \
    "\"Sep\", \"Okt\", \"Nov\", \"Dez\"]}"

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
    write_beside("de.json", NUMBERS);
    write_beside("de-time.json", TIMES);
    write_beside("config.json",
                 "{\"locale\": {\"number\": {\"decimal\": \"'\"}}, \"background\": \"#fff\"}");
}

static void teardown(void)
{
    folder_remove(folder);
}

/* What a call says, and whether it ends well; options: pairs of words. */
static const struct {
    const char *title, *spec;
    const char *options[6];
    bool is_error, is_wrong_call;
    const char *says[2];
} calls[] = {
    {.title = "US English without options", .spec = SPEC(""), .says = {"1,234.5", "March"}},
    {.title = "numbers as the file says",
     .spec = SPEC(""),
     .options = {"--locale", "de.json"},
     .says = {"1.234,5", "March"}},
    {.title = "dates as the file says",
     .spec = SPEC(""),
     .options = {"--time-locale", "de-time.json"},
     .says = {"1,234.5", "März"}},
    {.title = "both",
     .spec = SPEC(""),
     .options = {"--locale", "de.json", "--time-locale", "de-time.json"},
     .says = {"1.234,5", "März"}},
    {.title = "the spec's own locale goes over the file",
     .spec = SPEC(",\n \"config\": {\"locale\": {\"number\": {\"decimal\": \"·\"}}}"),
     .options = {"--locale", "de.json", "--time-locale", "de-time.json"},
     .says = {"1234·5", "März"}},
    {.title = "so does that of --config",
     .spec = SPEC(""),
     .options = {"--locale", "de.json", "--config", "config.json"},
     .says = {"1234'5", "March"}},
    {.title = "a name, of numbers and dates",
     .spec = SPEC(""),
     .options = {"--locale", "de-DE"},
     .says = {"1.234,5", "März"}},
    {.title = "a language means the first of its places",
     .spec = SPEC(""),
     .options = {"--locale", "de"},
     .says = {"1.234,5", "März"}},
    {.title = "a name for dates alone",
     .spec = SPEC(""),
     .options = {"--time-locale", "de-DE"},
     .says = {"1,234.5", "März"}},
    {.title = "a name for numbers, a file for dates",
     .spec = SPEC(""),
     .options = {"--locale", "en-US", "--time-locale", "de-time.json"},
     .says = {"1,234.5", "März"}},
    {.title = "the spec's own name goes over that of the call",
     .spec = SPEC(",\n \"config\": {\"locale\": \"de-DE\"}"),
     .options = {"--locale", "en-US"},
     .says = {"1.234,5", "März"}},
    {.title = "neither a name nor a file",
     .spec = SPEC(""),
     .options = {"--locale", "de-XX"},
     .is_error = true,
     .is_wrong_call = true,
     .says = {"locale \"de-XX\": No such file or directory", "burin locales"}},
    {.title = "no such file",
     .spec = SPEC(""),
     .options = {"--locale", "none.json"},
     .is_error = true,
     .is_wrong_call = true,
     .says = {"locale \"none.json\": No such file or directory"}},
    {.title = "a file that is no JSON",
     .spec = SPEC(""),
     .options = {"--time-locale", "spec.txt"},
     .is_error = true,
     .says = {"spec.txt:1:1: error: "}},
    {.title = "a list",
     .spec = SPEC(""),
     .options = {"--locale", "list.json"},
     .is_error = true,
     .says = {"list.json:1:1: error: a locale must be a JSON object, not an array"}},
    {.title = "a wrong type",
     .spec = SPEC(""),
     .options = {"--locale", "wrong.json"},
     .is_error = true,
     .says = {"wrong.json:2:13: error: \"decimal\" of a locale must be a text, not a number"}},
    {.title = "a locale of the other kind",
     .spec = SPEC(""),
     .options = {"--locale", "de-time.json"},
     .is_error = true,
     .says = {"de-time.json:1:2: error: \"dateTime\" belongs to the other kind of locale",
              "--time-locale"}},
    {.title = "and the other way round",
     .spec = SPEC(""),
     .options = {"--time-locale", "de.json"},
     .is_error = true,
     .says = {"de.json:1:2: error: \"decimal\" belongs to the other kind of locale", "--locale"}},
    {.title = "a slip",
     .spec = SPEC(""),
     .options = {"--strict", "--locale", "slip.json"},
     .is_error = true,
     .says = {"slip.json:1:2: error: unknown property \"thousand\" in a locale",
              "did you mean \"thousands\"?"}},
};

START_TEST(a_locale_counts)
{
    const char *arguments[13] = {TEST_BURIN, "spec.vl.json", "-o", "-", "--format", "scene.json"};
    for (size_t i = 0; i < COUNT_OF(calls[_i].options); i++)
        arguments[6 + i] = calls[_i].options[i];
    write_beside("spec.vl.json", calls[_i].spec);
    write_beside("spec.txt", "de-DE\n");
    write_beside("list.json", "[]");
    write_beside("wrong.json", "{\n \"decimal\": 1}");
    write_beside("slip.json", "{\"thousand\": \".\"}");
    struct run_result result =
        run_program(&(struct run_call){.arguments = arguments, .folder = folder});
    const char *said = calls[_i].is_error ? result.err : result.out;
    ck_assert_msg(result.status == (calls[_i].is_wrong_call ? 2 : calls[_i].is_error), "%s: %s",
                  calls[_i].title, result.err);
    for (size_t i = 0; i < 2 && calls[_i].says[i]; i++)
        ck_assert_msg(strstr(said, calls[_i].says[i]) != NULL, "%s: no %s in %s", calls[_i].title,
                      calls[_i].says[i], said);
    run_result_free(&result);
}
END_TEST

static Suite *locale_suite(void)
{
    Suite *suite = suite_create("cli/cmd/render: locales");
    TCase *tcase = tcase_create("locale");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, a_locale_counts, 0, COUNT_OF(calls));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(locale_suite());
}
