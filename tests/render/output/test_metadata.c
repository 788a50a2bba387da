/*
 * Texts in pictures: what an encoder writes is found again in all three formats, and readers that
 * aren't ours (libpng) find it as well. Damaged and foreign files are told.
 */
#include "render/output/metadata.h"

#include <png.h>

#include "base/array.h"
#include "tests/render/sample_scene.h"

/* Every letter that one of the formats escapes. */
static const char text[] = "{\"a\":\"(b) <c> & \\\\ ) ]]> =0000\"}";

static const char *ask(void *context)
{
    return context;
}

static const char *const formats[] = {"png", "svg", "pdf"};

static struct buffer encode(const char *format, const char *metadata)
{
    struct sample_scene sample;
    sample_scene_fill(&sample, "text");
    sample.scene.title = "a /burin (title) <metadata data-key=\"burin\">";
    sample.scene.description = "/Keywords (none)";
    struct output_metadata one = {"burin", ask, (char *)metadata};
    return sample_encode(&sample.scene, format,
                         &(struct output_options){.scale = 1, .metadata = metadata ? &one : NULL});
}

static struct metadata_place find_place(const struct buffer *picture)
{
    struct metadata_place place;
    ck_assert_int_eq(metadata_find(picture->bytes, picture->length, "burin", &place),
                     METADATA_FOUND);
    return place;
}

START_TEST(found_again)
{
    struct buffer picture = encode(formats[_i], text);
    struct metadata_place place = find_place(&picture);
    ck_assert_str_eq(place.format->name, formats[_i]);
    size_t length;
    char *found = metadata_text(picture.bytes, &place, &length);
    ck_assert_str_eq(found, text);
    ck_assert_uint_eq(length, strlen(text));
    free(found);
    buffer_free(&picture);
}
END_TEST

START_TEST(none_where_none_is)
{
    struct buffer picture = encode(formats[_i], NULL);
    struct metadata_place place;
    ck_assert_int_eq(metadata_find(picture.bytes, picture.length, "burin", &place), METADATA_NONE);
    ck_assert_str_eq(place.format->name, formats[_i]);
    buffer_free(&picture);
}
END_TEST

START_TEST(the_checksum_is_of_the_picture)
{
    struct buffer picture = encode(formats[_i], text);
    struct metadata_place place = find_place(&picture);
    uint32_t checksum = metadata_picture_checksum(picture.bytes, picture.length, &place);
    ck_assert(metadata_replace(picture.bytes, &place, "=0000", "=1234"));
    ck_assert(!metadata_replace(picture.bytes, &place, "=0000", "=1234"));
    ck_assert_uint_eq(checksum, metadata_picture_checksum(picture.bytes, picture.length, &place));
    size_t length;
    char *found = metadata_text(picture.bytes, &place, &length);
    ck_assert_ptr_nonnull(strstr(found, "=1234"));
    free(found);
    picture.bytes[place.start - 60] ^= 1;
    ck_assert_uint_ne(checksum, metadata_picture_checksum(picture.bytes, picture.length, &place));
    picture.bytes[place.start - 60] ^= 1;
    picture.bytes[picture.length - 6] ^= 1;
    ck_assert_uint_ne(checksum, metadata_picture_checksum(picture.bytes, picture.length, &place));
    buffer_free(&picture);
}
END_TEST

/* libpng refuses a chunk whose CRC is wrong. */
START_TEST(libpng_reads_it)
{
    struct buffer picture = encode("png", text);
    struct metadata_place place = find_place(&picture);
    metadata_replace(picture.bytes, &place, "=0000", "=1234");
    char path[] = "/tmp/burin-metadata-XXXXXX";
    int descriptor = mkstemp(path);
    ck_assert_int_ge(descriptor, 0);
    FILE *file = fdopen(descriptor, "w+b");
    fwrite(picture.bytes, 1, picture.length, file);
    rewind(file);
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
    png_infop info = png_create_info_struct(png);
    png_init_io(png, file);
    png_set_crc_action(png, PNG_CRC_ERROR_QUIT, PNG_CRC_ERROR_QUIT);
    png_read_info(png, info);
    png_textp texts;
    int count = png_get_text(png, info, &texts, NULL), found = 0;
    for (int i = 0; i < count; i++)
        found += strcmp(texts[i].key, "burin") == 0 && strstr(texts[i].text, "=1234");
    ck_assert_int_eq(found, 1);
    png_destroy_read_struct(&png, &info, NULL);
    fclose(file);
    remove(path);
    buffer_free(&picture);
}
END_TEST

/* A file that ends early is damaged, or has no text any more; what is found lies in it. */
START_TEST(cut_anywhere)
{
    struct buffer picture = encode(formats[_i], text);
    for (size_t length = 0; length < picture.length; length++) {
        unsigned char *copy = malloc(length + 1); /* so that reading beyond it is seen */
        memcpy(copy, picture.bytes, length);
        struct metadata_place place;
        enum metadata_found found = metadata_find(copy, length, "burin", &place);
        if (found == METADATA_FOUND)
            ck_assert_uint_le(place.start + place.length, length);
        else if (length > picture.length / 2)
            ck_assert_int_eq(found, METADATA_DAMAGED);
        free(copy);
    }
    buffer_free(&picture);
}
END_TEST

#define PNG "\x89PNG\r\n\x1a\n"
#define CHUNK(length, type) "\0\0\0" length type
static const struct {
    const char *what, *bytes;
    size_t length;
    enum metadata_found found;
} strange[] = {
    {"nothing", "", 0, METADATA_FOREIGN},
    {"text", "hello", 5, METADATA_FOREIGN},
    {"a JPEG", "\xFF\xD8\xFF\xE0", 4, METADATA_FOREIGN},
    {"an HTML page", "<html></html>", 13, METADATA_FOREIGN},
    {"a bare signature", PNG, 8, METADATA_DAMAGED},
    {"a length beyond the end", PNG "\xFF\xFF\xFF\xFFiTXtburin", 21, METADATA_DAMAGED},
    {"another program's PNG", PNG "\0\0\0\0IEND\0\0\0\0", 20, METADATA_NONE},
    {"a tEXt chunk", PNG "\0\0\0\x08tEXtburin\0{}\0\0\0\0", 28, METADATA_FOUND},
    {"a longer keyword", PNG "\0\0\0\x09tEXtburins\0{}\0\0\0\0\0\0\0\0IEND\0\0\0\0", 41,
     METADATA_NONE},
    {"a compressed text", PNG "\0\0\0\x0AiTXtburin\0\x01\0\0\0\0\0\0\0\0\0\0\0IEND\0\0\0\0", 42,
     METADATA_NONE},
    {"an iTXt without its ends", PNG "\0\0\0\x09iTXtburin\0\0\0x\0\0\0\0\0\0\0\0IEND\0\0\0\0", 41,
     METADATA_NONE},
    {"another program's SVG", "<svg></svg>", 11, METADATA_NONE},
    {"an SVG cut", "<svg><metadata data-key=\"burin\">", 32, METADATA_DAMAGED},
    {"an element without end", "<svg><metadata data-key=\"burin\"></svg>", 38, METADATA_DAMAGED},
    {"another program's PDF", "%PDF-1.4\n%%EOF", 14, METADATA_NONE},
    {"a PDF cut", "%PDF-1.4\n/burin (x", 18, METADATA_DAMAGED},
    {"a string without end", "%PDF-1.4\n/burin (x\\)%%EOF", 25, METADATA_DAMAGED},
    {"a name and nothing", "%PDF-1.4\n%%EOF/burin  ", 22, METADATA_NONE},
};

START_TEST(strange_files)
{
    struct metadata_place place;
    ck_assert_msg(metadata_find((const unsigned char *)strange[_i].bytes, strange[_i].length,
                                "burin", &place) == strange[_i].found,
                  "%s", strange[_i].what);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("render/output/metadata");
    TCase *tcase = tcase_create("metadata");
    tcase_add_loop_test(tcase, found_again, 0, COUNT_OF(formats));
    tcase_add_loop_test(tcase, none_where_none_is, 0, COUNT_OF(formats));
    tcase_add_loop_test(tcase, the_checksum_is_of_the_picture, 0, COUNT_OF(formats));
    tcase_add_test(tcase, libpng_reads_it);
    tcase_add_loop_test(tcase, cut_anywhere, 0, COUNT_OF(formats));
    tcase_add_loop_test(tcase, strange_files, 0, COUNT_OF(strange));
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
