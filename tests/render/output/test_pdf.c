/*
 * PDF: its size in points, its date, that it is the same each time.
 */
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

static Suite *pdf_suite(void)
{
    Suite *suite = suite_create("render/output/pdf");
    TCase *tcase = tcase_create("pdf");
    tcase_add_loop_test(tcase, sizes, 0, (int)COUNT_OF(size_cases));
    tcase_add_test(tcase, same_again_without_clock);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(pdf_suite());
}
