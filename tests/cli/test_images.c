/*
 * The mark image at the command: a picture is an input of the figure like a file of rows, is
 * embedded in each output, and a figure that lacks one says so.
 */
#include <stdio.h>
#include <string.h>

#include "tests/support/files.h"
#include "tests/support/run.h"
#include "tests/support/suite.h"

static char *folder;

static void write_beside(const char *name, const void *bytes, size_t length)
{
    char *path = path_join(folder, name);
    file_write(path, bytes, length);
    free(path);
}

static void copy_picture(const char *from, const char *name)
{
    char path[1000];
    size_t length;
    snprintf(path, sizeof path, TEST_SOURCES "/tests/golden/image/%s", from);
    char *bytes = file_read(path, &length);
    write_beside(name, bytes, length);
    free(bytes);
}

#define IMAGES(ROWS)                                                                               \
    "{\"data\": {\"values\": [" ROWS "]}, \"width\": 60, \"height\": 60, "                         \
    "\"mark\": {\"type\": \"image\", \"width\": 30, \"height\": 20}, \"encoding\": {"              \
    "\"x\": {\"field\": \"a\", \"type\": \"quantitative\"}, \"url\": {\"field\": \"u\"}}}"

static const char spec[] =
    IMAGES("{\"a\": 1, \"u\": \"logo.png\"}, {\"a\": 2, \"u\": \"photo.jpg\"}");

static void setup(void)
{
    folder = folder_new();
    copy_picture("star.png", "logo.png");
    copy_picture("sunset.jpg", "photo.jpg");
    write_beside("one.vl.json", spec, strlen(spec));
}

static void teardown(void)
{
    folder_remove(folder);
}

static struct run_result run(const char *const *arguments, int status)
{
    struct run_result result =
        run_program(&(struct run_call){.arguments = arguments, .folder = folder});
    ck_assert_msg(result.status == status, "status %d: %s%s", result.status, result.out,
                  result.err);
    return result;
}

#define RUN(STATUS, ...) run((const char *const[]){TEST_BURIN, __VA_ARGS__, NULL}, STATUS)

static void run_and_expect(struct run_result result, const char *out, const char *err)
{
    ck_assert_msg(!out || strstr(result.out, out), "%s", result.out);
    ck_assert_msg(!err || strstr(result.err, err), "%s", result.err);
    run_result_free(&result);
}

START_TEST(pictures_are_inputs)
{
    size_t length;
    run_and_expect(RUN(0, "one.vl.json", "-o", "one.png", "--depfile", "one.d"), NULL, NULL);
    char *path = path_join(folder, "one.d");
    char *text = file_read(path, &length);
    const char *start = "one.png: \\\n one.vl.json \\\n logo.png \\\n photo.jpg \\\n /";
    ck_assert_msg(strncmp(text, start, strlen(start)) == 0, "%s", text);
    free(text);
    free(path);
    run_and_expect(RUN(0, "inspect", "one.png"), "  image       logo.png ", NULL);
    run_and_expect(RUN(0, "check", "one.vl.json", "-o", "one.png"), NULL, NULL);
    copy_picture("pill.png", "logo.png");
    run_and_expect(RUN(1, "check", "one.vl.json", "-o", "one.png"), NULL, "logo.png has changed");
}
END_TEST

static const char *const formats[] = {"svg", "png", "pdf", "scene.json"};

/* What the picture carries draws the same, although the files have other pictures now. */
START_TEST(embedded_pictures_come_out_again)
{
    struct run_result first[4];
    for (size_t i = 0; i < 4; i++)
        first[i] = RUN(0, "one.vl.json", "-o", "-", "--format", formats[i], "--no-fingerprint");
    run_and_expect(RUN(0, "one.vl.json", "-o", "one.svg", "--embed"), NULL, NULL);
    struct run_result again = RUN(0, "inspect", "--spec", "one.svg");
    write_beside("again.vl.json", again.out, again.out_length);
    run_result_free(&again);
    copy_picture("pill.png", "logo.png");
    copy_picture("pill.png", "photo.jpg");
    for (size_t i = 0; i < 4; i++) {
        struct run_result second =
            RUN(0, "again.vl.json", "-o", "-", "--format", formats[i], "--no-fingerprint");
        ck_assert_uint_eq(first[i].out_length, second.out_length);
        ck_assert_msg(!memcmp(first[i].out, second.out, second.out_length), "%s", formats[i]);
        run_result_free(&first[i]);
        run_result_free(&second);
    }
}
END_TEST

/* Each file once, in its own bytes where the output takes them. */
START_TEST(outputs_hold_the_pictures)
{
    struct run_result svg = RUN(0, "one.vl.json", "-o", "-", "--format", "svg", "--no-fingerprint");
    const char *at = strstr(svg.out, "data:image/png;base64,");
    ck_assert_ptr_nonnull(at);
    ck_assert_ptr_null(strstr(at + 1, "data:image/png"));
    ck_assert_ptr_nonnull(strstr(svg.out, "data:image/jpeg;base64,/9j/"));
    run_result_free(&svg);
    struct run_result pdf = RUN(0, "one.vl.json", "-o", "-", "--format", "pdf");
    bool has_jpeg = false;
    for (size_t i = 0; i + 10 < pdf.out_length && !has_jpeg; i++)
        has_jpeg = memcmp(pdf.out + i, "/DCTDecode", 10) == 0;
    ck_assert(has_jpeg);
    run_result_free(&pdf);
}
END_TEST

/* Two rows may name the same one; the rest is drawn. */
START_TEST(what_only_a_network_has_is_left_out)
{
    static const char far[] =
        IMAGES("{\"a\": 1, \"u\": \"https://example.org/a.png\"}, "
               "{\"a\": 2, \"u\": \"https://example.org/a.png\"}, {\"a\": 3, \"u\": \"logo.png\"}");
    write_beside("far.vl.json", far, strlen(far));
    struct run_result result =
        RUN(0, "far.vl.json", "-o", "-", "--format", "svg", "--no-fingerprint");
    const char *told = strstr(result.err, "image \"https://example.org/a.png\" is not loaded");
    ck_assert_ptr_nonnull(told);
    ck_assert_ptr_null(strstr(told + 1, "image \"https:"));
    ck_assert_ptr_nonnull(strstr(result.out, "data:image/png;base64,"));
    run_result_free(&result);
}
END_TEST

/* No picture is half done. */
START_TEST(a_broken_picture_is_one_error)
{
    write_beside("logo.png", "\x89PNG\r\n\x1a\n", 8);
    struct run_result result = RUN(1, "one.vl.json", "-o", "one.png");
    const char *told = strstr(result.err, "error: \"logo.png\" can't be drawn: the PNG is cut off");
    ck_assert_ptr_nonnull(told);
    ck_assert_ptr_null(strstr(told + 1, "error:"));
    char *path = path_join(folder, "one.png");
    ck_assert(!file_exists(path));
    free(path);
    run_result_free(&result);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("cli/images");
    TCase *tests = tcase_create("images");
    tcase_set_timeout(tests, 60);
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, pictures_are_inputs);
    tcase_add_test(tests, embedded_pictures_come_out_again);
    tcase_add_test(tests, outputs_hold_the_pictures);
    tcase_add_test(tests, what_only_a_network_has_is_left_out);
    tcase_add_test(tests, a_broken_picture_is_one_error);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
