/*
 * The table of options: a row each. It serves burin_options_set(), the command line, its help, the
 * manual, the completions of shells, fingerprints, burin check and cmake/BurinFigures.cmake; "./dev
 * docs" writes what is made of it.
 */
#include <glib.h>
#include <string.h>

#include "base/array.h"
#include "base/diag.h"
#include "data/format/locale_table.h"
#include "library/given.h"
#include "library/limits.h"
#include "library/message.h"
#include "library/now.h"
#include "library/options.h"
#include "library/paper.h"
#include "library/zone_option.h"
#include "render/language.h"

static bool check_language(const char *spelling, const char *text, struct diag *diag)
{
    return language_is_tag(text) || diag_error(diag, DIAG_TYPE, NULL, "such as ja, ko or zh-Hant",
                                               "%s \"%s\" is no tag of a language", spelling, text);
}

/* A folder that isn't there has no files in it, and what misses them would be told instead. */
static bool check_folder(const char *spelling, const char *text, struct diag *diag)
{
    return g_file_test(text, G_FILE_TEST_IS_DIR) ||
           (g_file_test(text, G_FILE_TEST_EXISTS)
                ? diag_error(diag, DIAG_CALL, NULL, NULL, "%s \"%s\" is no folder", spelling, text)
                : diag_error(diag, DIAG_CALL, NULL, NULL, "%s \"%s\": there is no such folder",
                             spelling, text));
}

static const char *number_locale(const char *name)
{
    const struct locale_row *row = locale_named(name);
    return row ? row->number : NULL;
}

static const char *time_locale(const char *name)
{
    const struct locale_row *row = locale_named(name);
    return row ? row->time : NULL;
}

static bool check_param(const char *spelling, const char *text, struct diag *diag)
{
    const char *equals = strchr(text, '=');
    if (!equals || equals == text)
        return diag_error(diag, DIAG_CALL, NULL, "such as year=2020", "%s \"%s\" is not NAME=VALUE",
                          spelling, text);
    /* Pictures record the values of a list one a line. */
    return !strchr(text, '\n') || diag_error(diag, DIAG_CALL, NULL, "write \\n in a JSON string",
                                             "%s \"%s\" has a line break", spelling, text);
}

/* In the order of --help. */
const struct option_row option_rows[] = {
    {.type = {.name = "scale",
              .kind = BURIN_OPTION_NUMBER,
              .group = BURIN_OPTIONS_PICTURE,
              .recorded = BURIN_RECORDED_VALUE,
              .absent = "1",
              .value = "N",
              .help = "device pixels per px (default: 1, or what --ppi needs)",
              .more =
                  "A px is the unit of the specification. It is a resolution: on paper, PNG and "
                  "PDF stay as large as they are, a point a px. An SVG is scaled.",
              .maximum = 100}},
    {.type = {.name = "ppi",
              .kind = BURIN_OPTION_NUMBER,
              .group = BURIN_OPTIONS_PICTURE,
              .recorded = BURIN_RECORDED_VALUE,
              .value = "N",
              .help = "resolution of the picture (default: 72 times the scale)",
              .more = "In pixels per inch. Alone, it makes a PNG of as many pixels as a point a px "
                      "needs on paper; with --scale, it says how large those pixels are, and a PDF "
                      "is as large as the PNG.",
              .maximum = 100000}},
    {.type = {.name = "width",
              .kind = BURIN_OPTION_TEXT,
              .group = BURIN_OPTIONS_PICTURE,
              .recorded = BURIN_RECORDED_VALUE,
              .value = "SIZE",
              .help = "width of the whole picture, as 16cm, in px, pt, mm, cm or in",
              .more = "Its plots share what labels, titles and legends leave of it. On paper, PNG "
                      "and PDF are as wide as that; an SVG is given its size in points, unless it "
                      "was asked for in px."},
     .check = paper_option_check},
    {.type = {.name = "height",
              .kind = BURIN_OPTION_TEXT,
              .group = BURIN_OPTIONS_PICTURE,
              .recorded = BURIN_RECORDED_VALUE,
              .value = "SIZE",
              .help = "height of the whole picture, likewise"},
     .check = paper_option_check},
    {.type = {.name = "base",
              .kind = BURIN_OPTION_TEXT,
              .group = BURIN_OPTIONS_PICTURE,
              .recorded = BURIN_RECORDED_PATH,
              .value = "DIR",
              .names = BURIN_NAMES_FOLDER,
              .help = "where relative data urls start (default: the folder of SPEC)"},
     .check = check_folder},
    {.type = {.name = "root",
              .kind = BURIN_OPTION_LIST,
              .group = BURIN_OPTIONS_PICTURE,
              .value = "DIR",
              .names = BURIN_NAMES_FOLDER,
              .help = "read data only below DIR; may be given several times (default:\n"
                      "the working directory and the folder of SPEC)"},
     .check = check_folder},
    {.type = {.name = "data",
              .kind = BURIN_OPTION_LIST,
              .group = BURIN_OPTIONS_PICTURE,
              .value = "NAME=FILE",
              .names = BURIN_NAMES_FILE_BY_NAME,
              .help = "the rows of {\"data\": {\"name\": NAME}} are those of FILE; may be given\n"
                      "several times",
              .more = "They go before what SPEC says of data of that name. The format is the one "
                      "that SPEC says, else that of the extension, else what the file looks like. "
                      "FILE may lie anywhere. A database is \"odbc:DSN=NAME;table=TABLE\", or "
                      "\"odbc:DSN=NAME;query=SELECT ...\", read through unixODBC: docs/data.md."},
     .check = given_option_check},
    {.type = {.name = "param",
              .kind = BURIN_OPTION_LIST,
              .group = BURIN_OPTIONS_PICTURE,
              .recorded = BURIN_RECORDED_VALUE,
              .value = "NAME=VALUE",
              .help = "set a parameter of SPEC, as JSON or, where VALUE is none, as a text; may\n"
                      "be given several times",
              .more = "NAME is one of the \"params\" at the top of SPEC: VALUE goes before its "
                      "\"value\" and \"expr\"."},
     .check = check_param},
    {.type = {.name = "config",
              .kind = BURIN_OPTION_FILE,
              .group = BURIN_OPTIONS_PICTURE,
              .value = "FILE",
              .names = BURIN_NAMES_FILE,
              .help = "a Vega-Lite config (JSON) merged under that of SPEC"},
     .noun = "config"},
    {.type = {.name = "theme",
              .kind = BURIN_OPTION_TEXT,
              .group = BURIN_OPTIONS_PICTURE,
              .recorded = BURIN_RECORDED_VALUE,
              .value = "NAME",
              .help = "one of the configs that \"burin themes\" lists, under that of --config\n"
                      "(default: the one that usermeta.burin.theme or, as Altair writes it, "
                      "usermeta.embedOptions.theme of SPEC names)",
              .more = "They are those that Vega's project publishes. The config in "
                      "usermeta.embedOptions goes over the theme and under that of --config; that "
                      "of the specification itself goes over all.",
              .choices = burin_themes}},
    {.type = {.name = "locale",
              .kind = BURIN_OPTION_FILE,
              .group = BURIN_OPTIONS_PICTURE,
              .value = "NAME",
              .names = BURIN_NAMES_FILE,
              .help = "write numbers and dates as in one of the places that \"burin locales\"\n"
                      "lists, as de-DE; or numbers as a file says, a locale of d3-format (JSON)",
              .more =
                  "The \"number\" of config.locale, in SPEC or in the file of --config, replaces "
                  "it as a "
                  "whole: what a specification says of itself goes before what is said for all."},
     .noun = "locale",
     .built_in = number_locale,
     .config_path = {"locale", "number"}},
    {.type = {.name = "time-locale",
              .kind = BURIN_OPTION_FILE,
              .group = BURIN_OPTIONS_PICTURE,
              .value = "NAME",
              .names = BURIN_NAMES_FILE,
              .help = "write dates as there, or as a file says, a locale of d3-time-format\n"
                      "(JSON)",
              .more = "The \"time\" of config.locale goes before it."},
     .noun = "locale",
     .built_in = time_locale,
     .implied_by = "locale",
     .config_path = {"locale", "time"}},
    {.type =
         {.name = "timezone",
          .kind = BURIN_OPTION_TEXT,
          .group = BURIN_OPTIONS_PICTURE,
          .recorded = BURIN_RECORDED_VALUE,
          .absent = "UTC",
          .value = "NAME",
          .help = "local time is that of a zone of the IANA database, such as\n"
                  "Europe/Berlin (default: UTC)",
          .more =
              "It is that of dates without an offset, of time units, axes and formats that don't "
              "say "
              "\"utc\", and of expressions. The zone that the machine is set to never counts."},
     .check = zone_option_check},
    {.type = {.name = "now",
              .kind = BURIN_OPTION_TEXT,
              .group = BURIN_OPTIONS_PICTURE,
              .recorded = BURIN_RECORDED_VALUE,
              .value = "TIME",
              .help = "the time that now() in expressions is, as 2026-11-30T12:00 (default:\n"
                      "that of SOURCE_DATE_EPOCH in the environment, else now() is an error)",
              .more = "An ISO date, in local time unless it ends with an offset or Z; or seconds "
                      "since 1970 after an @. The clock never counts: the same call makes the same "
                      "figure. What a figure that doesn't ask is called with isn't recorded."},
     .check = now_option_check},
    {.type = {.name = "font",
              .kind = BURIN_OPTION_TEXT,
              .group = BURIN_OPTIONS_PICTURE,
              .recorded = BURIN_RECORDED_VALUE,
              .value = "FAMILY",
              .help = "set all text in this family, whatever SPEC says"}},
    {.type = {.name = "font-dir",
              .kind = BURIN_OPTION_LIST,
              .group = BURIN_OPTIONS_PICTURE,
              .value = "DIR",
              .names = BURIN_NAMES_FOLDER,
              .help = "fonts in DIR, and below, go before those that are installed; may be\n"
                      "given several times",
              .more = "Installed are those in /usr/local/share/fonts and /usr/share/fonts, which "
                      "all users have, not those in a user's own folder. A figure depends on the "
                      "files of the fonts that it uses, and check compares their glyphs."},
     .check = check_folder},
    {.type = {.name = "lang",
              .kind = BURIN_OPTION_TEXT,
              .group = BURIN_OPTIONS_PICTURE,
              .recorded = BURIN_RECORDED_VALUE,
              .value = "TAG",
              .help = "the language of texts, as ja, ko, zh-Hant or sr, which decides between\n"
                      "forms of letters (default: as SPEC says)",
              .more = "Texts with kana are Japanese and texts with hangul Korean, whatever is said "
                      "here; other Chinese characters are in simplified forms where neither this "
                      "option nor the specification names a language, as "
                      "{\"usermeta\": {\"burin\": {\"lang\": \"ja\"}}} does."},
     .check = check_language},
    {.type = {.name = "layout",
              .kind = BURIN_OPTION_TEXT,
              .group = BURIN_OPTIONS_PICTURE,
              .recorded = BURIN_RECORDED_VALUE,
              .absent = "vega",
              .value = "NAME",
              .help = "how to lay out (default: as SPEC says, or vega)",
              .more = "A specification says so of itself with \"usermeta\": {\"burin\": "
                      "{\"layout\": \"report\"}}.",
              .choices = burin_layouts,
              .does = burin_layout_does}},
    {.type = {.name = "svg-text",
              .kind = BURIN_OPTION_TEXT,
              .group = BURIN_OPTIONS_PICTURE,
              .recorded = BURIN_RECORDED_VALUE,
              .absent = "outlines",
              .value = "KIND",
              .help = "write text in SVG as outlines, the same everywhere (the default),\n"
                      "or as text, to search and style",
              .more =
                  "Text needs the fonts where it is shown; it names those that it was measured in.",
              .choices = burin_svg_texts}},
    {.type = {.name = "limit",
              .kind = BURIN_OPTION_LIST,
              .group = BURIN_OPTIONS_COST,
              .value = "NAME=VALUE",
              .help = "allow a figure more or less of what \"burin limits\" lists, as\n"
                      "memory=4G; may be given several times",
              .more = "VALUE may end with k, M, G or T: thousands, millions and so on. The last "
                      "one of a NAME counts."},
     .check = limit_option_check},
    {.type = {.name = "timeout",
              .kind = BURIN_OPTION_NUMBER,
              .group = BURIN_OPTIONS_COST,
              .value = "SECONDS",
              .help = "give a figure up that takes longer (default: never)",
              .more = "As --limit time=SECONDS.",
              .maximum = 1000000}},
    {.type = {.name = "piece",
              .kind = BURIN_OPTION_NUMBER,
              .group = BURIN_OPTIONS_COST,
              .value = "BYTES",
              .help = "read data files larger than that in pieces where no row needs to be\n"
                      "kept (default: 1000000)",
              .more =
                  "Where all that is drawn are sums, counts, means and the like, rows are added "
                  "up as they are read. The picture is the same either way.",
              .maximum = 1e12}},
    {.type = {.name = "embed",
              .kind = BURIN_OPTION_FLAG,
              .group = BURIN_OPTIONS_RECORD,
              .help = "put SPEC, its data and config into PNG, SVG and PDF, compressed",
              .more = "They come out again with burin inspect --spec."}},
    {.type = {.name = "no-fingerprint",
              .kind = BURIN_OPTION_FLAG,
              .group = BURIN_OPTIONS_RECORD,
              .help = "pictures don't say what they were made from"}},
    {.type = {.name = "durable",
              .kind = BURIN_OPTION_FLAG,
              .group = BURIN_OPTIONS_RECORD,
              .help = "wait until the disk has the files before they replace older ones",
              .more = "After a crash of the machine there is the one or the other, whole."}},
    {.type = {.name = "strict",
              .kind = BURIN_OPTION_FLAG,
              .group = BURIN_OPTIONS_MESSAGES,
              .help = "warnings are errors"}},
    {.type = {.name = "error",
              .kind = BURIN_OPTION_LIST,
              .group = BURIN_OPTIONS_MESSAGES,
              .value = "CODE",
              .help = "what is told with [CODE] is an error; may be given several times"},
     .check = code_option_check},
    {.type = {.name = "warn",
              .kind = BURIN_OPTION_LIST,
              .group = BURIN_OPTIONS_MESSAGES,
              .value = "CODE",
              .help = "what is told with [CODE] is a warning; may be given several times"},
     .check = code_option_check},
    {.type = {.name = "allow",
              .kind = BURIN_OPTION_LIST,
              .group = BURIN_OPTIONS_MESSAGES,
              .value = "CODE",
              .help = "what has [CODE] isn't told; may be given several times",
              .more = "A specification says so of itself with \"usermeta\": {\"burin\": "
                      "{\"allow\": [\"CODE\"]}}. "
                      "The call goes before it, and --error before --warn before --allow."},
     .check = code_option_check},
    {.type = {.name = "font-directory",
              .kind = BURIN_OPTION_TEXT,
              .group = BURIN_OPTIONS_PROGRAM,
              .names = BURIN_NAMES_FOLDER,
              .value = "DIR",
              .help = "where fonts are found (default: /usr/local/share/fonts, /usr/share/fonts)"},
     .check = check_folder},
    {.type = {.name = "no-files",
              .kind = BURIN_OPTION_FLAG,
              .group = BURIN_OPTIONS_PROGRAM,
              .help = "read no data files, whatever \"root\" says"}},
};
const size_t option_row_count = COUNT_OF(option_rows);
