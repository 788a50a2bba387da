/*
 * PDF: its size in points, its date, that it is the same each time; its tags (ISO 32000-1, 14.7 to
 * 14.9), which tests/install/test_readers.sh asks other programs for.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/array.h"
#include "tests/render/sample_scene.h"

/* memmem() with a text, as PDFs hold zeros. */
static bool contains(const struct buffer *bytes, const char *text)
{
    size_t length = strlen(text);
    for (size_t i = 0; i + length <= bytes->length; i++) {
        if (memcmp(bytes->bytes + i, text, length) == 0)
            return true;
    }
    return false;
}

static const struct {
    double scale, ppi;
    const char *box;
} size_cases[] = {
    {1, 0, "/MediaBox [ 0 0 40 30 ]"},
    {2, 0, "/MediaBox [ 0 0 40 30 ]"}, /* as large as a PNG of 80 × 60 px, 144 an inch */
    {0, 300, "/MediaBox [ 0 0 40 30 ]"},
    {1, 96, "/MediaBox [ 0 0 30 22.5 ]"}, /* 72 / 96 */
    {2, 144, "/MediaBox [ 0 0 40 30 ]"},
};

START_TEST(sizes)
{
    struct sample_scene sample;
    sample_scene_fill(&sample, NULL);
    struct buffer pdf = sample_encode(
        &sample.scene, "pdf",
        &(struct output_options){.scale = size_cases[_i].scale, .ppi = size_cases[_i].ppi});
    ck_assert(memcmp(pdf.bytes, "%PDF-1.", 7) == 0);
    ck_assert(contains(&pdf, size_cases[_i].box));
    buffer_free(&pdf);
}
END_TEST

START_TEST(same_again_without_clock)
{
    struct sample_scene sample;
    sample_scene_fill(&sample, "Überschrift");
    sample.scene.title = "Title";
    const struct output_options one = {.scale = 1};
    struct buffer first = sample_encode(&sample.scene, "pdf", &one);
    struct buffer second = sample_encode(&sample.scene, "pdf", &one);
    ck_assert_uint_eq(first.length, second.length);
    ck_assert(memcmp(first.bytes, second.bytes, first.length) == 0);
    ck_assert(contains(&first, "19700101000000Z)"));
    ck_assert(contains(&first, "/Title (Title)"));
    ck_assert(contains(&first, "LiberationSans")); /* text, not outlines */
    ck_assert(contains(&first, "/ToUnicode"));
    buffer_free(&first);
    buffer_free(&second);
}
END_TEST

static struct buffer encode_described(const char *description, const char *href)
{
    struct sample_scene sample;
    sample_scene_fill(&sample, "words");
    sample.scene.title = "Title";
    sample.scene.description = description;
    sample.scene.language = "de-AT";
    sample.bar.href = href;
    return sample_encode(&sample.scene, "pdf", &(struct output_options){.scale = 1});
}

START_TEST(alternative_text)
{
    struct buffer pdf = encode_described("A (red) bar \\ text", NULL);
    ck_assert(contains(&pdf, "/Marked true"));
    ck_assert(contains(&pdf, "/S /Figure"));
    ck_assert(contains(&pdf, "/Alt (A \\(red\\) bar \\\\ text)"));
    ck_assert(contains(&pdf, "/Lang (de-AT)"));
    ck_assert(contains(&pdf, "/DisplayDocTitle true"));
    ck_assert(!contains(&pdf, "/Annots"));
    buffer_free(&pdf);
}
END_TEST

/* U+00DC, and U+1D11E as a pair of surrogates. */
START_TEST(alternative_text_beyond_ascii)
{
    struct buffer pdf = encode_described("Ü\U0001D11E", NULL);
    ck_assert(contains(&pdf, "/Alt <FEFF00DCD834DD1E>"));
    buffer_free(&pdf);
}
END_TEST

/* The bar from (10, 5) to (30, 15) of 40 × 30: y is upwards. */
START_TEST(links)
{
    struct buffer pdf = encode_described("bar", "https://example.org/(a)?q=é");
    ck_assert(contains(&pdf, "/Rect [ 10 15 30 25 ]"));
    ck_assert(contains(&pdf, "/URI (https://example.org/\\(a\\)?q=%C3%A9)"));
    ck_assert(contains(&pdf, "/S /Link"));
    ck_assert(contains(&pdf, "/StructParent 1\n"));
    buffer_free(&pdf);
}
END_TEST

/* The number behind the last such key. */
static size_t last_number(const struct buffer *pdf, const char *key)
{
    size_t length = strlen(key), found = 0;
    for (size_t i = 0; i + length < pdf->length; i++) {
        if (memcmp(pdf->bytes + i, key, length) == 0)
            found = (size_t)strtoul((const char *)pdf->bytes + i + length, NULL, 10);
    }
    return found;
}

/* Each entry of the update's table says where its object begins (7.5.4). */
START_TEST(table_of_the_update)
{
    struct buffer pdf = encode_described("bar", "https://example.org/");
    size_t at = last_number(&pdf, "startxref\n");
    char head[32];
    int count = 0, number = 0, used = 0;
    unsigned long offset = 0;
    ck_assert_uint_lt(at, pdf.length);
    ck_assert(buffer_append(&pdf, "", 1)); /* so that it ends */
    const char *line = (const char *)pdf.bytes + at;
    ck_assert(strncmp(line, "xref\n", 5) == 0);
    for (line += 5; sscanf(line, "%d 1\n%10lu 00000 n \n%n", &number, &offset, &used) == 2;
         line += used, count++) {
        ck_assert_uint_lt(offset, at);
        snprintf(head, sizeof head, "%d 0 obj\n", number);
        ck_assert(strncmp((const char *)pdf.bytes + offset, head, strlen(head)) == 0);
    }
    ck_assert_int_eq(count, 5 + 2); /* catalog, figure, page, parents, document; a link's two */
    ck_assert(strncmp(line, "trailer\n", 8) == 0);
    buffer_free(&pdf);
}
END_TEST

static Suite *pdf_suite(void)
{
    Suite *suite = suite_create("render/output/pdf");
    TCase *tcase = tcase_create("pdf");
    tcase_add_loop_test(tcase, sizes, 0, (int)COUNT_OF(size_cases));
    tcase_add_test(tcase, same_again_without_clock);
    tcase_add_test(tcase, alternative_text);
    tcase_add_test(tcase, alternative_text_beyond_ascii);
    tcase_add_test(tcase, links);
    tcase_add_test(tcase, table_of_the_update);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(pdf_suite());
}
