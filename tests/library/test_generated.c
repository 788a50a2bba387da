/*
 * Specs at random, from the tables and the goldens: a figure is drawn, or an error says why not;
 * what is drawn has marks, or something says why not; and it is the same once more.
 * BURIN_TEST_SPECS is how many, BURIN_TEST_SEED where to begin: what fails names the seed that
 * fails alone.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "library/burin.h"
#include "tests/fuzz/grammar.h"
#include "tests/support/suite.h"

static const char name[] = "tests/golden/bars/generated.vl.json";

static struct grammar grammar;

static void open_grammar(void)
{
    grammar_open(&grammar, "tests/golden/*/*.vl.json", 1);
    ck_assert_uint_gt(json_array_size(grammar.specs), 100);
}

static void close_grammar(void)
{
    grammar_free(&grammar);
}

static char *spec_of_seed(size_t seed)
{
    grammar.random = (uint64_t)seed * UINT64_C(0x9e3779b97f4a7c15) + 1;
    json_t *spec = seed % 2 ? grammar_chart(&grammar) : grammar_spec(&grammar);
    for (size_t changes = grammar_pick(&grammar, 4); changes > 0; changes--)
        spec = grammar_change(&grammar, spec);
    char *text = json_dumps(spec, JSON_COMPACT);
    json_decref(spec);
    ck_assert_ptr_nonnull(text);
    return text;
}

static struct burin_options *options_new(struct burin_session *session)
{
    /* What isn't a bomb is far below these, and a bomb ends soon. */
    static const char *const allowed[] = {"work=20M", "items=20k", "cells=400", "memory=300M",
                                          "pixels=6M"};
    struct burin_options *options = burin_options_new();
    for (size_t i = 0; i < sizeof allowed / sizeof *allowed; i++)
        ck_assert(burin_options_set(options, "limit", allowed[i], NULL));
    ck_assert(burin_options_set(options, "root", "tests/golden", NULL));
    burin_options_set_session(options, session);
    return options;
}

static bool says(struct burin_figure *figure, enum burin_severity severity)
{
    for (size_t i = 0; i < burin_figure_message_count(figure); i++) {
        if (burin_figure_message(figure, i)->severity == severity)
            return true;
    }
    return false;
}

static bool draw(struct burin_figure *figure, const char *format, struct burin_output *output)
{
    *output = (struct burin_output){.size = sizeof *output, .format = format};
    return burin_figure_render(figure, output);
}

/* What a spec may make invisible by itself: the check is left to the others. */
static bool may_be_invisible(const char *text)
{
    static const char *const words[] = {"pacity\"",    "\"filled\"",     "\"strokeWidth\"",
                                        "transparent", "\"color\":null", "\"fill\"",
                                        "\"stroke\"",  "\"size\""};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strstr(text, words[i]))
            return true;
    }
    return false;
}

static void check_marks(struct burin_figure *figure, size_t seed, const char *text)
{
    struct burin_output scene;
    if (draw(figure, "scene.json", &scene) && !says(figure, BURIN_WARNING) &&
        !may_be_invisible(text))
        ck_assert_msg(strstr((const char *)scene.bytes, "\"role\":\"mark\""),
                      "seed %zu: empty without a word: %s", seed, text);
    burin_output_free(&scene);
}

static void check_again(const char *text, struct burin_output *first, size_t seed,
                        struct burin_options *options)
{
    struct burin_output second;
    struct burin_figure *figure = burin_figure_new(name, text, strlen(text), options);
    ck_assert_msg(draw(figure, first->format, &second) && second.length == first->length &&
                      memcmp(second.bytes, first->bytes, first->length) == 0,
                  "seed %zu: not the same again: %s", seed, text);
    burin_output_free(&second);
    burin_figure_free(figure);
}

/* Cairo 1.16 loses 768 bytes of each CFF font, as those of Chinese are, that it puts into a PDF. */
static const char *format_of(size_t seed, const char *text)
{
    static const char *const formats[] = {"svg", "png", "svg", "pdf"};
    bool is_ascii = true;
    for (; *text && is_ascii; text++)
        is_ascii = (unsigned char)*text < 0x80;
    return formats[is_ascii ? seed / 2 % 4 : seed / 2 % 2];
}

/* True when a figure was drawn. */
static bool try_seed(size_t seed, struct burin_options *options)
{
    char *text = spec_of_seed(seed);
    if (getenv("BURIN_TEST_PRINT"))
        puts(text);
    struct burin_output output;
    struct burin_figure *figure = burin_figure_new(name, text, strlen(text), options);
    ck_assert_ptr_nonnull(figure);
    bool is_drawn = burin_figure_is_good(figure) && draw(figure, format_of(seed, text), &output);
    ck_assert_msg(is_drawn || says(figure, BURIN_ERROR), "seed %zu: no figure, no error: %s", seed,
                  text);
    for (size_t i = 0; i < burin_figure_message_count(figure); i++)
        ck_assert_ptr_nonnull(burin_figure_message_text(figure, i));
    if (is_drawn) {
        check_marks(figure, seed, text);
        check_again(text, &output, seed, options);
        burin_output_free(&output);
    }
    burin_figure_free(figure);
    free(text);
    return is_drawn;
}

static size_t number_of(const char *variable, size_t otherwise)
{
    const char *text = getenv(variable);
    return text ? strtoul(text, NULL, 10) : otherwise;
}

START_TEST(a_figure_or_an_error)
{
    size_t first = number_of("BURIN_TEST_SEED", 1), count = number_of("BURIN_TEST_SPECS", 300);
    struct burin_options *options = options_new(NULL);
    struct burin_session *session = burin_session_new(options);
    burin_options_set_session(options, session);
    size_t drawn = 0;
    for (size_t seed = first; seed < first + count; seed++) {
        if (getenv("BURIN_TEST_VERBOSE"))
            fprintf(stderr, "seed %zu\n", seed);
        drawn += try_seed(seed, options);
    }
    printf("%zu of %zu were drawn\n", drawn, count);
    ck_assert_uint_gt(count < 100 ? count : 2 * drawn, count - 1); /* else little was tried */
    burin_session_free(session);
    burin_options_free(options);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("library/generated");
    TCase *tcase = tcase_create("generated");
    tcase_add_checked_fixture(tcase, open_grammar, close_grammar);
    tcase_set_timeout(tcase, 36000);
    tcase_add_test(tcase, a_figure_or_an_error);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
