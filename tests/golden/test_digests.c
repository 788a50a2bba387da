/*
 * What all systems must agree on: digests of the pixels, at twice the goldens' size, and of the SVG
 * of each golden and each example, in tests/golden/digests.txt. "./dev golden" renews them; the
 * pictures beside the goldens are what a person can look at.
 */
#include <check.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/digest.h"
#include "library/burin.h"
#include "tests/support/files.h"
#include "tests/support/options.h"
#include "tests/support/picture.h"
#include "tests/support/suite.h"

#define MANIFEST TEST_SOURCES "/tests/golden/digests.txt"

static const char *const spec_patterns[] = {"tests/golden/*/*.vl.json", "examples/*/*.vl.json",
                                            NULL};

enum { LINE_SIZE = 512, SHOWN_DIGITS = 32 };

static struct burin_output render(struct burin_figure *figure, const char *format)
{
    struct burin_output output = {.size = sizeof output, .format = format, .scale = 2};
    ck_assert_msg(burin_figure_render(figure, &output), "%s",
                  burin_figure_message_text(figure, burin_figure_message_count(figure) - 1));
    return output;
}

/* "THEME/NAME", the digest of the pixels, that of the SVG. */
static void write_line(char line[LINE_SIZE], const char *spec, struct burin_session *session)
{
    char pixels[DIGEST_TEXT_SIZE], svg[DIGEST_TEXT_SIZE];
    const char *layout = strstr(spec, ".report.vl.json") ? "report" : NULL;
    struct burin_options *options =
        options_with("font", "Liberation Sans", "layout", layout, "no-fingerprint", "true", NULL);
    burin_options_set_session(options, session);
    struct burin_figure *figure = burin_figure_load(spec, options);
    struct burin_output png = render(figure, "png"), text = render(figure, "svg");
    picture_digest(png.bytes, png.length, pixels);
    digest_sha256(text.bytes, text.length, svg);
    const char *name = strrchr(spec, '/');
    while (name[-1] != '/')
        name--;
    snprintf(line, LINE_SIZE, "%.*s %.*s %.*s\n", (int)(strlen(name) - strlen(".vl.json")), name,
             SHOWN_DIGITS, pixels, SHOWN_DIGITS, svg);
    burin_output_free(&png);
    burin_output_free(&text);
    burin_figure_free(figure);
    burin_options_free(options);
}

/* All lines, freed with free(). */
static char *write_manifest(void)
{
    struct burin_options *options = burin_options_new();
    struct burin_session *session = burin_session_new(options);
    struct paths specs = paths_matching(spec_patterns);
    ck_assert_uint_gt(specs.count, 0);
    char *text = calloc(specs.count + 1, LINE_SIZE);
    ck_assert_ptr_nonnull(text);
    for (size_t i = 0, length = 0; i < specs.count; i++) {
        write_line(text + length, specs.items[i], session);
        length += strlen(text + length);
    }
    paths_free(&specs);
    burin_session_free(session);
    burin_options_free(options);
    return text;
}

/* How many lines of a text another one lacks; each is told. */
static size_t count_lacking(const char *text, const char *other, const char *what)
{
    size_t count = 0;
    for (const char *next; *text; text = next) {
        char line[LINE_SIZE + 1];
        const char *end = strchr(text, '\n');
        next = end ? end + 1 : text + strlen(text);
        snprintf(line, sizeof line, "%.*s", (int)(next - text), text);
        if (!strstr(other, line)) {
            count++;
            printf("%s: %s", what, line);
        }
    }
    return count;
}

START_TEST(all_are_as_everywhere)
{
    size_t length;
    char *made = write_manifest(), *manifest = file_read(MANIFEST, &length);
    size_t count = count_lacking(manifest, made, "wanted") + count_lacking(made, manifest, "is");
    ck_assert_msg(count == 0, "%zu lines of %s are others (./dev golden --digests)", count,
                  MANIFEST);
    free(made);
    free(manifest);
}
END_TEST

START_TEST(all_are_renewed)
{
    char *made = write_manifest();
    file_write(MANIFEST, made, strlen(made));
    free(made);
}
END_TEST

int main(int argc, char **argv)
{
    setvbuf(stdout, NULL, _IOLBF, 0); /* Check leaves a failed test by _exit() */
    bool renews = argc == 2 && strcmp(argv[1], "--renew") == 0;
    Suite *suite = suite_create("golden/digests");
    TCase *tcase = tcase_create("digests");
    tcase_set_timeout(tcase, 600);
    if (renews)
        tcase_add_test(tcase, all_are_renewed);
    else
        tcase_add_test(tcase, all_are_as_everywhere);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
