/*
 * Sizes on paper: a picture is as wide and high as the call asks, to 0.1 mm, in every format and
 * for every kind of view. An inch is 25.4 mm, a point its 72nd part, and a px is a point.
 */
#include "library/paper.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "charts/read/context.h"
#include "tests/support/options.h"
#include "tests/support/suite.h"

/* --- lengths -------------------------------------------------------------------------------- */

static const struct {
    const char *width, *scale, *ppi;
    double px;
    bool is_for_paper;
} lengths[] = {
    {"640px", NULL, NULL, 640, false},
    {"340pt", NULL, NULL, 340, true},
    {"2.54cm", NULL, NULL, 72, true},
    {"25.4mm", NULL, "300", 72, true},
    {"1.5in", "2", NULL, 108, true},
    {"1in", "2", "288", 144, true}, /* 288 pixels are 144 px of 2 each */
};

START_TEST(units)
{
    struct context context = {0};
    const struct context_size *size = context.size;
    struct burin_options *options = options_with("width", lengths[_i].width, "scale",
                                                 lengths[_i].scale, "ppi", lengths[_i].ppi, NULL);
    paper_read_size(options, &context);
    ck_assert(size[0].is_on_paper == lengths[_i].is_for_paper);
    ck_assert_double_eq_tol(size[0].px, lengths[_i].px, 1e-9);
    ck_assert_str_eq(size[0].text, lengths[_i].width);
    ck_assert_double_eq(size[1].px, 0);
    burin_options_free(options);
}
END_TEST

static const struct {
    const char *value, *text;
} mistakes[] = {
    {"16", "--width \"16\" is no size"},
    {"cm", "--width \"cm\" is no size"},
    {"16 cm", "--width \"16 cm\" is no size"},
    {"16furlong", "--width \"16furlong\" is no size"},
    {"0mm", "--width \"0mm\" is out of range"},
    {"-3in", "--width \"-3in\" is out of range"},
    {"nancm", "--width \"nancm\" is out of range"},
};

START_TEST(no_lengths)
{
    struct burin_options *options = burin_options_new();
    const struct burin_message *problem;
    ck_assert(!burin_options_set(options, "--width", mistakes[_i].value, &problem));
    ck_assert_str_eq(problem->text, mistakes[_i].text);
    burin_options_free(options);
}
END_TEST

/* --- pictures ------------------------------------------------------------------------------- */

#define DATA                                                                                       \
    "\"data\": {\"values\": [{\"a\": \"one\", \"b\": 28, \"c\": \"x\"},"                           \
    " {\"a\": \"two\", \"b\": 55, \"c\": \"y\"}, {\"a\": \"three\", \"b\": 1234567, \"c\": "       \
    "\"x\"}]}"
#define BARS                                                                                       \
    "\"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"a\"},"                                 \
    " \"y\": {\"field\": \"b\", \"type\": \"quantitative\"}, \"color\": {\"field\": \"c\"}}"

static const char *const specs[] = {
    "{" DATA ", " BARS "}",
    "{" DATA ", \"width\": {\"step\": 7}, \"title\": \"T\", " BARS "}",
    "{" DATA ", \"autosize\": \"fit\", \"width\": 90, \"height\": 150, " BARS "}",
    "{" DATA ", \"padding\": {\"left\": 40, \"right\": 0, \"top\": 1, \"bottom\": 2}, " BARS "}",
    "{" DATA ", \"layer\": [{" BARS "}, {\"mark\": \"rule\", \"encoding\": {}}]}",
    "{" DATA ", \"hconcat\": [{" BARS "}, {\"width\": 100, " BARS "}]}",
    "{" DATA ", \"vconcat\": [{" BARS "}, {\"width\": 100, " BARS "}]}",
    "{" DATA ", \"hconcat\": [{\"vconcat\": [{" BARS "}, {" BARS "}]}, {" BARS "}],"
    " \"resolve\": {\"scale\": {\"y\": \"shared\"}}}",
    "{" DATA ", \"facet\": {\"column\": {\"field\": \"c\"}}, \"spec\": {" BARS "}}",
    "{" DATA ", \"facet\": {\"row\": {\"field\": \"c\"}}, \"spec\": {" BARS "},"
    " \"resolve\": {\"scale\": {\"x\": \"independent\", \"y\": \"independent\"}}}",
    "{" DATA ", \"facet\": {\"field\": \"a\"}, \"columns\": 2, \"spec\": {" BARS "}}",
};

static const struct {
    const char *width, *height, *scale, *ppi, *layout;
    double mm[2]; /* 0: any */
} calls[] = {
    {"16cm", NULL, NULL, NULL, "vega", {160, 0}},
    {"160mm", "12cm", NULL, "300", "vega", {160, 120}},
    {"500pt", "400pt", "2", NULL, "report", {176.3889, 141.1111}},
    {"6in", NULL, "2", "200", "report", {152.4, 0}},
    {NULL, "15cm", "1", "96", "vega", {0, 150}},
};

static unsigned read_u32(const unsigned char *at)
{
    return (unsigned)at[0] << 24 | (unsigned)at[1] << 16 | (unsigned)at[2] << 8 | at[3];
}

/* Where a text begins in a picture, which holds zeros, too. */
static const unsigned char *find(const struct burin_output *output, const char *text)
{
    size_t at = 0, length = strlen(text);
    while (at + length <= output->length && memcmp(output->bytes + at, text, length) != 0)
        at++;
    ck_assert_uint_le(at + length, output->length);
    return output->bytes + at;
}

/* Of a PNG: pixels by those a meter. */
static void read_png(const struct burin_output *png, double mm[2])
{
    const unsigned char *density = find(png, "pHYs");
    for (size_t i = 0; i < 2; i++)
        mm[i] = 1000.0 * read_u32(png->bytes + 16 + 4 * i) / read_u32(density + 4 + 4 * i);
}

/* Numbers of points, each after one of those texts. */
static void read_points(const struct burin_output *output, const char *const before[2],
                        double mm[2])
{
    for (size_t i = 0; i < 2; i++) {
        const char *start = (const char *)find(output, before[i]) + strlen(before[i]);
        char *text = strndup(start, 40), *end = text;
        for (size_t skip = 0; skip <= i; skip++) /* the height of a PDF is the second one */
            mm[i] = strtod(skip == 0 || *before[0] == '/' ? end : text, &end) * 25.4 / 72;
        ck_assert_msg(*end == ' ' || !strncmp(end, "pt", 2), "\"%s\"", text);
        free(text);
    }
}

static void expect_size(struct burin_figure *figure, const char *format, const double mm[2])
{
    struct burin_output output = {.size = sizeof output, .format = format};
    double is[2];
    ck_assert(burin_figure_render(figure, &output));
    if (strcmp(format, "png") == 0)
        read_png(&output, is);
    else if (strcmp(format, "svg") == 0)
        read_points(&output, (const char *const[]){" width=\"", " height=\""}, is);
    else
        read_points(&output, (const char *const[]){"/MediaBox [ 0 0 ", "/MediaBox [ 0 0 "}, is);
    for (size_t i = 0; i < 2; i++) {
        if (mm[i] > 0)
            ck_assert_msg(fabs(is[i] - mm[i]) < 0.1, "%s: %g mm for %g", format, is[i], mm[i]);
    }
    burin_output_free(&output);
}

START_TEST(pictures_are_as_large)
{
    const char *spec = specs[(size_t)_i / COUNT_OF(calls)];
    size_t call = (size_t)_i % COUNT_OF(calls);
    struct burin_options *options =
        options_with("width", calls[call].width, "height", calls[call].height, "scale",
                     calls[call].scale, "ppi", calls[call].ppi, "layout", calls[call].layout, NULL);
    struct burin_figure *figure = burin_figure_new("f.vl.json", spec, strlen(spec), options);
    ck_assert_msg(burin_figure_is_good(figure), "%s", burin_figure_message_text(figure, 0));
    expect_size(figure, "png", calls[call].mm);
    expect_size(figure, "svg", calls[call].mm);
    expect_size(figure, "pdf", calls[call].mm);
    burin_figure_free(figure);
    burin_options_free(options);
}
END_TEST

/* A figure without room for its plots is none. */
START_TEST(no_room)
{
    const char *spec = specs[0];
    struct burin_options *options = options_with("width", "2cm", NULL);
    struct burin_figure *figure = burin_figure_new("f.vl.json", spec, strlen(spec), options);
    ck_assert(!burin_figure_is_good(figure));
    ck_assert_uint_eq(burin_figure_message_count(figure), 1);
    ck_assert_ptr_nonnull(strstr(burin_figure_message(figure, 0)->text,
                                 "the figure can't be 2cm wide: what stands about its plots"));
    burin_figure_free(figure);
    burin_options_free(options);
}
END_TEST

static Suite *paper_suite(void)
{
    Suite *suite = suite_create("library/paper");
    TCase *lengths_case = tcase_create("lengths"), *pictures = tcase_create("pictures");
    tcase_add_loop_test(lengths_case, units, 0, COUNT_OF(lengths));
    tcase_add_loop_test(lengths_case, no_lengths, 0, COUNT_OF(mistakes));
    tcase_add_loop_test(pictures, pictures_are_as_large, 0, COUNT_OF(specs) * COUNT_OF(calls));
    tcase_add_test(pictures, no_room);
    suite_add_tcase(suite, lengths_case);
    suite_add_tcase(suite, pictures);
    return suite;
}

int main(void)
{
    return suite_main(paper_suite());
}
