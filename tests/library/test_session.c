/*
 * Sessions: a figure comes out as if it were alone, whatever was drawn before it with the same
 * session, and is warned of the same.
 */
#include <stdio.h>
#include <string.h>

#include "library/burin.h"
#include "tests/support/files.h"
#include "tests/support/options.h"
#include "tests/support/suite.h"

static const char *const formats[] = {"png", "svg", "pdf", "scene.json"};
enum { FORMATS = sizeof formats / sizeof formats[0] };

/* Figures that share fonts, texts, clips and gradients, or don't. */
static const char *const spec_patterns[] = {"examples/*/*.vl.json", "tests/golden/*/*font*.vl.json",
                                            "tests/golden/*/*gradient*.vl.json",
                                            "tests/golden/*/title*.vl.json", NULL};

/* What one figure gives: its pictures, all of its messages, and the files that it was made from. */
struct made {
    struct burin_output outputs[FORMATS];
    char *messages, *inputs;
};

static void made_free(struct made *made)
{
    for (size_t i = 0; i < FORMATS; i++)
        burin_output_free(&made->outputs[i]);
    free(made->messages);
    free(made->inputs);
}

static char *join_messages(struct burin_figure *figure)
{
    char *all = NULL;
    size_t length = 0;
    FILE *file = open_memstream(&all, &length);
    ck_assert_ptr_nonnull(file);
    for (size_t i = 0; i < burin_figure_message_count(figure); i++)
        fputs(burin_figure_message_text(figure, i), file);
    fclose(file);
    return all;
}

static char *join_inputs(struct burin_figure *figure)
{
    char *all = NULL;
    size_t length = 0, count = burin_figure_input_count(figure);
    FILE *file = open_memstream(&all, &length);
    ck_assert_ptr_nonnull(file);
    for (size_t i = 0; i < count; i++)
        fprintf(file, "%s\n", burin_figure_input(figure, i)->name);
    fclose(file);
    ck_assert_uint_ge(count, 2); /* a spec and a font */
    return all;
}

static struct made finish(struct burin_figure *figure)
{
    struct made made = {0};
    ck_assert_ptr_nonnull(figure);
    for (size_t i = 0; i < FORMATS; i++) {
        made.outputs[i] =
            (struct burin_output){.size = sizeof(struct burin_output), .format = formats[i]};
        ck_assert(burin_figure_render(figure, &made.outputs[i]));
    }
    made.messages = join_messages(figure);
    made.inputs = join_inputs(figure);
    burin_figure_free(figure);
    return made;
}

static struct burin_options *options_of(struct burin_session *session)
{
    struct burin_options *options = burin_options_new();
    ck_assert_ptr_nonnull(options);
    burin_options_set_session(options, session);
    return options;
}

static struct made make(const char *path, struct burin_session *session)
{
    struct burin_options *options = options_of(session);
    struct made made = finish(burin_figure_load(path, options));
    burin_options_free(options);
    return made;
}

static void assert_same(const char *what, const struct made *made, const struct made *expected)
{
    ck_assert_str_eq(made->messages, expected->messages);
    ck_assert_str_eq(made->inputs, expected->inputs);
    for (size_t i = 0; i < FORMATS; i++) {
        const struct burin_output *a = &made->outputs[i], *b = &expected->outputs[i];
        ck_assert_msg(a->length == b->length && memcmp(a->bytes, b->bytes, a->length) == 0,
                      "%s: %s differs (%zu bytes and %zu)", what, formats[i], a->length, b->length);
    }
}

static struct burin_session *new_session(void)
{
    struct burin_session *session = burin_session_new(NULL);
    ck_assert_ptr_nonnull(session);
    return session;
}

START_TEST(figures_do_not_depend_on_those_before)
{
    struct paths specs = paths_matching(spec_patterns);
    ck_assert_uint_gt(specs.count, 5);
    struct made *alone = calloc(specs.count, sizeof *alone);
    ck_assert_ptr_nonnull(alone);
    for (size_t i = 0; i < specs.count; i++)
        alone[i] = make(specs.items[i], NULL);
    struct burin_session *session = new_session();
    for (size_t turn = 0; turn < 2 * specs.count; turn++) {
        size_t i = turn < specs.count ? turn : 2 * specs.count - 1 - turn; /* forth and back */
        struct made made = make(specs.items[i], session);
        assert_same(specs.items[i], &made, &alone[i]);
        made_free(&made);
    }
    burin_session_free(session);
    for (size_t i = 0; i < specs.count; i++)
        made_free(&alone[i]);
    free(alone);
    paths_free(&specs);
}
END_TEST

/* A family and a character (U+10FFFD is for private use) that aren't there. */
#define SPEC(title)                                                                                \
    "{\"data\": {\"values\": [{\"a\": \"x\", \"b\": 1}]}, \"title\": {\"text\": \"" title          \
    "\", \"font\": \"Nowhere\"}, \"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"a\"}, "    \
    "\"y\": {\"field\": \"b\", \"type\": \"quantitative\"}}}"
static const char first_spec[] = SPEC("A\xf4\x8f\xbf\xbd");
static const char second_spec[] = SPEC("B\xf4\x8f\xbf\xbd");

static struct burin_figure *new_figure(const char *spec, struct burin_session *session)
{
    struct burin_options *options = options_of(session);
    struct burin_figure *figure = burin_figure_new("spec.vl.json", spec, strlen(spec), options);
    burin_options_free(options);
    return figure;
}

START_TEST(each_figure_has_its_warnings)
{
    struct made alone = finish(new_figure(first_spec, NULL));
    ck_assert_ptr_nonnull(strstr(alone.messages, "\"Nowhere\""));
    ck_assert_ptr_nonnull(strstr(alone.messages, "U+10FFFD"));
    struct burin_session *session = new_session();
    for (int turn = 0; turn < 3; turn++) {
        struct made made = finish(new_figure(first_spec, session));
        assert_same("warnings", &made, &alone);
        made_free(&made);
    }
    burin_session_free(session);
    made_free(&alone);
}
END_TEST

/* Both are laid out before either is drawn. */
START_TEST(figures_in_turns)
{
    struct made alone[] = {finish(new_figure(first_spec, NULL)),
                           finish(new_figure(second_spec, NULL))};
    struct burin_session *session = new_session();
    struct burin_figure *first = new_figure(first_spec, session);
    struct burin_figure *second = new_figure(second_spec, session);
    struct made made[] = {finish(first), finish(second)};
    for (size_t i = 0; i < 2; i++) {
        assert_same("in turns", &made[i], &alone[i]);
        made_free(&made[i]);
        made_free(&alone[i]);
    }
    burin_session_free(session);
}
END_TEST

/* More different labels than are kept from figure to figure: 30 × 100 of them. */
START_TEST(many_texts)
{
    static const char format[] =
        "{\"data\": {\"sequence\": {\"start\": %d, \"stop\": %d}}, \"mark\": \"point\", "
        "\"encoding\": {\"y\": {\"field\": \"data\", \"type\": \"ordinal\"}}}";
    struct burin_session *session = new_session();
    for (int i = 0; i < 30; i++) {
        char spec[256];
        snprintf(spec, sizeof spec, format, 1000 + 100 * i, 1100 + 100 * i);
        struct made alone = finish(new_figure(spec, NULL));
        struct made made = finish(new_figure(spec, session));
        assert_same(spec, &made, &alone);
        made_free(&alone);
        made_free(&made);
    }
    burin_session_free(session);
}
END_TEST

/* Each figure is told why there are no fonts. */
START_TEST(no_fonts_is_an_error_of_each_figure)
{
    char *folder = folder_new();
    struct burin_options *options = options_with("font-directory", folder, NULL);
    struct burin_session *session = burin_session_new(options);
    for (int i = 0; i < 2; i++) {
        struct burin_figure *figure = new_figure(first_spec, session);
        ck_assert(!burin_figure_is_good(figure));
        ck_assert_uint_eq(burin_figure_message_count(figure), 1);
        ck_assert_ptr_nonnull(strstr(burin_figure_message(figure, 0)->text, "no font in"));
        burin_figure_free(figure);
    }
    burin_session_free(session);
    burin_options_free(options);
    folder_remove(folder);
}
END_TEST

static Suite *session_suite(void)
{
    Suite *suite = suite_create("library/session");
    TCase *tcase = tcase_create("session");
    tcase_set_timeout(tcase, 180);
    tcase_add_test(tcase, figures_do_not_depend_on_those_before);
    tcase_add_test(tcase, each_figure_has_its_warnings);
    tcase_add_test(tcase, figures_in_turns);
    tcase_add_test(tcase, many_texts);
    tcase_add_test(tcase, no_fonts_is_an_error_of_each_figure);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(session_suite());
}
