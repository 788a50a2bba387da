/*
 * Dividing delimited text: against a machine that looks at one byte after the other, on texts of
 * every kind of byte that matters, whole and in pieces.
 */
#include <string.h>

#include "base/buffer.h"
#include "base/random.h"
#include "data/load/delimited.h"
#include "tests/support/suite.h"

/* --- one byte after the other ---------------------------------------------------------------- */

/* Values as "[value]", rows ended by "n;" with n values, what stops it as "!". */
static void put_value(struct buffer *out, const char *text, size_t length)
{
    buffer_append(out, "[", 1);
    buffer_append(out, text, length);
    buffer_append(out, "]", 1);
}

struct plain {
    const char *text;
    size_t length, at;
    char delimiter;
    struct buffer value;
};

static bool ends_value(const struct plain *plain)
{
    char byte = plain->text[plain->at];
    return byte == plain->delimiter || byte == '\n' || byte == '\r';
}

/* RFC 4180's "escaped"; false where the value isn't ended as it must. */
static bool read_quoted(struct plain *plain)
{
    for (plain->at++; plain->at < plain->length; plain->at++) {
        if (plain->text[plain->at] == '"') {
            plain->at++;
            if (plain->at == plain->length || ends_value(plain))
                return true;
            if (plain->text[plain->at] != '"')
                return false;
        }
        buffer_append(&plain->value, plain->text + plain->at, 1);
    }
    return false;
}

static bool read_value(struct plain *plain)
{
    plain->value.length = 0;
    if (plain->at < plain->length && plain->text[plain->at] == '"')
        return read_quoted(plain);
    for (; plain->at < plain->length && !ends_value(plain); plain->at++)
        buffer_append(&plain->value, plain->text + plain->at, 1);
    return true;
}

static void read_plainly(const char *text, size_t length, struct buffer *out)
{
    struct plain plain = {text, length, 0, ',', {0}};
    size_t count = 0;
    bool done = true;
    while (done && (plain.at < length || count > 0)) {
        done = read_value(&plain);
        if (!done)
            break;
        put_value(out, (const char *)plain.value.bytes, plain.value.length);
        count++;
        char byte = plain.at < length ? text[plain.at] : '\n';
        bool has_feed = byte == '\r' && plain.at + 1 < length && text[plain.at + 1] == '\n';
        plain.at += (size_t)(plain.at < length) + has_feed;
        if (byte == ',')
            continue;
        buffer_format(out, "%zu;", count);
        count = 0;
    }
    if (!done)
        buffer_append(out, "!", 1);
    buffer_free(&plain.value);
}

/* --- the reader ------------------------------------------------------------------------------ */

static bool take_value(void *context, const char *text, size_t length)
{
    put_value(context, text, length);
    return true;
}

static bool take_row(void *context, size_t value_count)
{
    buffer_format(context, "%zu;", value_count);
    return true;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* In pieces of that many bytes more; returns the line at the end. */
static size_t read_pieces(const char *text, size_t length, size_t size, struct buffer *out)
{
    struct delimited reading = {.delimiter = ',',
                                .line = 1,
                                .row_line = 1,
                                .take_value = take_value,
                                .take_row = take_row,
                                .context = out};
    enum delimited_status status = DELIMITED_DONE;
    size_t start = 0, end = least(size, length);
    for (;; end = least(end + size, length)) {
        size_t taken = 0;
        const struct delimited_piece piece = {text + start, end - start, end == length};
        status = delimited_read(&reading, &piece, &taken);
        start += taken;
        if (status != DELIMITED_DONE || end == length)
            break;
    }
    if (status != DELIMITED_DONE)
        buffer_append(out, "!", 1);
    delimited_free(&reading);
    return reading.line;
}

static void check_same(const char *text, size_t length)
{
    static const size_t sizes[] = {1, 2, 3, 7, 64, 65, 1 << 20};
    struct buffer expected = {0};
    read_plainly(text, length, &expected);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        struct buffer read = {0};
        read_pieces(text, length, sizes[i], &read);
        ck_assert_msg(
            read.length == expected.length &&
                (read.length == 0 || memcmp(read.bytes, expected.bytes, read.length) == 0),
            "in pieces of %zu: %.*s\nread as:  %.*s\nnot as:   %.*s", sizes[i], (int)length, text,
            (int)read.length, (const char *)read.bytes, (int)expected.length,
            (const char *)expected.bytes);
        buffer_free(&read);
    }
    buffer_free(&expected);
}

/* --- tests ----------------------------------------------------------------------------------- */

static size_t below(struct random *random, size_t count)
{
    return (size_t)(random_next(random) * (double)count);
}

/* So short that most combinations occur. */
START_TEST(short_texts_are_read_as_byte_by_byte)
{
    static const char bytes[] = ",\"\n\ra";
    for (unsigned code = 0; code < 5 * 5 * 5 * 5 * 5 * 5; code++) {
        char text[6];
        for (unsigned i = 0, rest = code; i < sizeof text; i++, rest /= 5)
            text[i] = bytes[rest % 5];
        for (size_t length = code % 64 ? sizeof text : 0; length <= sizeof text; length++)
            check_same(text, length);
    }
}
END_TEST

/* Longer than the blocks that are looked at as one. */
START_TEST(long_texts_are_read_as_byte_by_byte)
{
    static const char *const parts[] = {",",
                                        ",",
                                        "\n",
                                        "\r\n",
                                        "\r",
                                        "\"a\"\"b\"",
                                        "\"x,\ny\"",
                                        "\"\"",
                                        "12.5",
                                        "a \"quote\" within",
                                        "\xe2\x82\xac",
                                        "\x7f\x80\x8c"};
    struct random random = {0};
    for (int round = 0; round < 400; round++) {
        struct buffer text = {0};
        for (size_t left = below(&random, 120); left > 0; left--) {
            const char *part = parts[below(&random, sizeof parts / sizeof *parts)];
            buffer_append_text(&text, part);
            if (below(&random, 3) > 0)
                buffer_append_text(&text, ",");
        }
        check_same(text.bytes ? (const char *)text.bytes : "", text.length);
        buffer_free(&text);
    }
}
END_TEST

START_TEST(lines_are_counted_in_values_too)
{
    const char text[] = "a,b\r\n\"1\r\n2\n3\",\"\r\"\r\nx,y\n";
    struct buffer out = {0};
    ck_assert_uint_eq(read_pieces(text, strlen(text), 5, &out), 7);
    buffer_free(&out);
}
END_TEST

START_TEST(columns_that_nobody_wants_are_counted_only)
{
    static const bool wanted[] = {false, true};
    const char text[] = "a,b,c\n\"1\n\",\"2\"\"\",3\n4\n";
    struct buffer out = {0};
    struct delimited reading = {.delimiter = ',',
                                .line = 1,
                                .row_line = 1,
                                .wanted = wanted,
                                .wanted_count = 2,
                                .take_value = take_value,
                                .take_row = take_row,
                                .context = &out};
    size_t taken;
    const struct delimited_piece piece = {text, strlen(text), true};
    ck_assert_int_eq(delimited_read(&reading, &piece, &taken), DELIMITED_DONE);
    buffer_append(&out, "", 1);
    ck_assert_str_eq((const char *)out.bytes, "[b]3;[2\"]3;1;");
    ck_assert_uint_eq(reading.line, 5);
    delimited_free(&reading);
    buffer_free(&out);
}
END_TEST

static Suite *delimited_suite(void)
{
    Suite *suite = suite_create("load/delimited");
    TCase *tcase = tcase_create("load/delimited");
    tcase_add_test(tcase, short_texts_are_read_as_byte_by_byte);
    tcase_add_test(tcase, long_texts_are_read_as_byte_by_byte);
    tcase_add_test(tcase, lines_are_counted_in_values_too);
    tcase_add_test(tcase, columns_that_nobody_wants_are_counted_only);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(delimited_suite());
}
