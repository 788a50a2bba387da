/*
 * Values of every type of Arrow, as its specification lays them out
 * (https://arrow.apache.org/docs/format/Columnar.html), and streams that contradict themselves.
 */
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/diag.h"
#include "base/intern.h"
#include "data/json.h"
#include "data/origin/arrow.h"
#include "data/source.h"
#include "data/table.h"
#include "tests/support/arrow.h"
#include "tests/support/suite.h"

static struct diag *diag;
static struct arena *arena;
static struct data_context context;

static void setup(void)
{
    diag = diag_new();
    arena = arena_new(diag);
    context = (struct data_context){.arena = arena, .intern = intern_new(arena), .diag = diag};
}

static void teardown(void)
{
    arena_free(arena);
    diag_free(diag);
}

/* --- values --------------------------------------------------------------------------------- */

#define BUFFERS(...)                                                                               \
    .buffer_count = COUNT_OF(((const void *[]){__VA_ARGS__})), .buffers = {__VA_ARGS__}

static const int8_t bytes[] = {1, -2, 3, 4};
static const uint8_t ubytes[] = {1, 254, 3, 4};
static const int16_t shorts[] = {1, -300, 3, 4};
static const uint16_t ushorts[] = {1, 65000, 3, 4};
static const int32_t words[] = {1, -70000, 3, 4};
static const uint32_t uwords[] = {1, 4000000000, 3, 4};
static const int64_t longs[] = {1, -5000000000, 3, 4};
static const uint64_t ulongs[] = {1, UINT64_C(18446744073709549568), 3, 4}; /* 2^64 - 2^11 */
/* 1, -2, 65504 (the largest), 2^-24 (the smallest) */
static const uint16_t halves[] = {0x3C00, 0xC000, 0x7BFF, 0x0001};
static const float floats[] = {1, -0.5, 3, 4};
static const double doubles[] = {1, -0.1, 3, 4};
static const uint8_t bits[] = {0x05}; /* true, false, true, false */
static const uint8_t some[] = {0x0B}; /* the third is null */
/* 1.23, -0.01, 10^18 with two digits after the point */
static const int64_t decimals[] = {123, 0, -1, -1, INT64_C(7766279631452241920), 5, 0, 0};
static const int32_t decimal_words[] = {123, -1, 250, 0};
static const int64_t large_decimals[] = {123, 0, 0, 0, -1, -1, -1, -1, 1, 0, 0, 0, 0, 0, 0, 0};
static const int32_t days[] = {0, 1, -1, 18262}; /* 18262: 2020-01-01 */
static const int64_t ms[] = {0, 1577836800000, -1, 4};
static const int64_t us[] = {0, 1577836800000999, -1, 4000};
static const int64_t ns[] = {0, INT64_C(1577836800000999999), -1, 4000000};
static const int32_t offsets[] = {0, 1, 1, 4, 6};
static const int64_t large_offsets[] = {0, 1, 1, 4, 6};
static const char text[] = "abcd\xC3\xA4";
static const int32_t list_offsets[] = {0, 2, 2, 3, 4};
static const int32_t list_starts[] = {2, 0, 0, 3}, list_sizes[] = {2, 0, 1, 1};
static const int8_t indices[] = {1, 0, 1, 2};
static const int32_t entries[] = {0, 1, 3, 3};
static const char entry_text[] = "xyz";
/* Views: a length, then the text, or its beginning, a buffer and a place in it. */
static const struct {
    int32_t length;
    char start[4];
    int32_t index, from;
} views[] = {{1, "a", 0, 0}, {0, "", 0, 0}, {13, "this", 0, 1}, {2, "\xC3\xA4", 0, 0}};
static const char view_text[] = ".this is long!";
static const int64_t view_sizes[] = {14};
static struct arrow_part numbers = {
    .format = "c", .name = "item", .length = 4, BUFFERS(NULL, bytes)};
static struct arrow_part pairs[] = {
    {.format = "c", .name = "a", .length = 4, BUFFERS(some, bytes)},
    {.format = "u", .name = "b", .length = 4, BUFFERS(NULL, offsets, text)}};
static struct arrow_part dictionary = {
    .format = "u", .name = "", .length = 3, BUFFERS(NULL, entries, entry_text)};
static struct arrow_part key_values[] = {{.format = "+s",
                                          .name = "entries",
                                          .length = 4,
                                          BUFFERS(NULL),
                                          .child_count = 2,
                                          .children = pairs}};

#define PART(letters, ...)                                                                         \
    {                                                                                              \
        .format = letters, .name = "f", .length = 4, BUFFERS(__VA_ARGS__)                          \
    }

static struct {
    struct arrow_part part;
    const char *json;
} types[] = {
    {{.format = "n", .name = "f", .length = 4}, "[null,null,null,null]"},
    {PART("b", NULL, bits), "[true,false,true,false]"},
    {PART("b", some, bits), "[true,false,null,false]"},
    {PART("c", NULL, bytes), "[1,-2,3,4]"},
    {PART("C", NULL, ubytes), "[1,254,3,4]"},
    {PART("s", NULL, shorts), "[1,-300,3,4]"},
    {PART("S", NULL, ushorts), "[1,65000,3,4]"},
    {PART("i", NULL, words), "[1,-70000,3,4]"},
    {PART("I", NULL, uwords), "[1,4000000000,3,4]"},
    {PART("l", NULL, longs), "[1,-5000000000,3,4]"},
    {PART("l", some, longs), "[1,-5000000000,null,4]"},
    {PART("L", NULL, ulongs), "[1,18446744073709549568,3,4]"},
    {PART("e", NULL, halves), "[1,-2,65504,5.9604644775390625e-8]"},
    {PART("f", NULL, floats), "[1,-0.5,3,4]"},
    {PART("g", NULL, doubles), "[1,-0.1,3,4]"},
    {PART("g", some, doubles), "[1,-0.1,null,4]"},
    {{.format = "g", .name = "f", .length = 3, .offset = 1, BUFFERS(some, doubles)},
     "[-0.1,null,4]"},
    {{.format = "g", .name = "f", .length = 3, .offset = 1, BUFFERS(NULL, doubles)}, "[-0.1,3,4]"},
    {PART("d:20,2", NULL, decimals), "[1.23,-0.01,1000000000000000000,0]"},
    {PART("d:20,2,128", NULL, decimals), "[1.23,-0.01,1000000000000000000,0]"},
    {PART("d:7,-2,32", NULL, decimal_words), "[12300,-100,25000,0]"},
    {PART("d:50,2,256", NULL, large_decimals), "[1.23,-0.01,0.01,0]"},
    {PART("u", NULL, offsets, text), "[\"a\",\"\",\"bcd\",\"\xC3\xA4\"]"},
    {PART("u", some, offsets, text), "[\"a\",\"\",null,\"\xC3\xA4\"]"},
    {{.format = "u", .name = "f", .length = 2, .offset = 2, BUFFERS(NULL, offsets, text)},
     "[\"bcd\",\"\xC3\xA4\"]"},
    {PART("U", NULL, large_offsets, text), "[\"a\",\"\",\"bcd\",\"\xC3\xA4\"]"},
    {PART("vu", NULL, views, view_text, view_sizes), "[\"a\",\"\",\"this is long!\",\"\xC3\xA4\"]"},
    {PART("tdD", NULL, days), "[0,86400000,-86400000,1577836800000]"},
    {PART("tdm", NULL, ms), "[0,1577836800000,-1,4]"},
    {PART("tts", NULL, words), "[1000,-70000000,3000,4000]"},
    {PART("ttm", NULL, words), "[1,-70000,3,4]"},
    {PART("ttu", NULL, us), "[0,1577836800000,-1,4]"},
    {PART("ttn", NULL, ns), "[0,1577836800000,-1,4]"},
    {PART("tss:", NULL, longs), "[1000,-5000000000000,3000,4000]"},
    {PART("tsm:UTC", NULL, ms), "[0,1577836800000,-1,4]"},
    {PART("tsu:Europe/Berlin", NULL, us), "[0,1577836800000,-1,4]"},
    {PART("tsn:", some, ns), "[0,1577836800000,null,4]"},
    {PART("tDs", NULL, longs), "[1000,-5000000000000,3000,4000]"},
    {PART("tDu", NULL, us), "[0,1577836800000.999,-0.001,4]"},
    {{.format = "+l",
      .name = "f",
      .length = 4,
      BUFFERS(some, list_offsets),
      .child_count = 1,
      .children = &numbers},
     "[[1,-2],[],null,[4]]"},
    {{.format = "+vl",
      .name = "f",
      .length = 4,
      BUFFERS(NULL, list_starts, list_sizes),
      .child_count = 1,
      .children = &numbers},
     "[[3,4],[],[1],[4]]"},
    {{.format = "+w:2",
      .name = "f",
      .length = 2,
      BUFFERS(NULL),
      .child_count = 1,
      .children = &numbers},
     "[[1,-2],[3,4]]"},
    {{.format = "+s", .name = "f", .length = 4, BUFFERS(NULL), .child_count = 2, .children = pairs},
     "[{\"a\":1,\"b\":\"a\"},{\"a\":-2,\"b\":\"\"},{\"a\":null,\"b\":\"bcd\"},"
     "{\"a\":4,\"b\":\"\xC3\xA4\"}]"},
    {{.format = "+s",
      .name = "f",
      .length = 1,
      .offset = 3,
      BUFFERS(NULL),
      .child_count = 2,
      .children = pairs},
     "[{\"a\":4,\"b\":\"\xC3\xA4\"}]"},
    {{.format = "+m",
      .name = "f",
      .length = 1,
      BUFFERS(NULL, list_offsets),
      .child_count = 1,
      .children = key_values},
     "[[{\"a\":1,\"b\":\"a\"},{\"a\":-2,\"b\":\"\"}]]"},
    {{.format = "c", .name = "f", .length = 4, BUFFERS(NULL, indices), .dictionary = &dictionary},
     "[\"yz\",\"x\",\"yz\",\"\"]"},
    {{.format = "c", .name = "f", .length = 4, BUFFERS(some, indices), .dictionary = &dictionary},
     "[\"yz\",\"x\",null,\"\"]"},
};

static struct arrow_part batch_of(struct arrow_part *column)
{
    return (struct arrow_part){.format = "+s",
                               .name = "",
                               .length = column->length,
                               .buffer_count = 1,
                               .child_count = 1,
                               .children = column};
}

static char *column_json(const struct column *column, size_t row_count)
{
    json_t *list = json_array();
    for (size_t i = 0; i < row_count; i++)
        json_array_append_new(list, json_of_value(column_value(column, i), NULL));
    char *json = json_dumps(list, JSON_COMPACT | JSON_ENCODE_ANY | JSON_REAL_PRECISION(17));
    json_decref(list);
    return json;
}

static void assert_column(const struct table *table, const char *expected)
{
    ck_assert_msg(table != NULL, "%s", table ? "" : diag_at(diag, 0)->message);
    ck_assert_uint_eq(diag_count(diag), 0);
    char *json = column_json(table_column(table, "f"), table->row_count);
    /* Numbers as the same reader writes them. */
    json_t *list = json_loads(expected, JSON_DECODE_INT_AS_REAL, NULL);
    char *rewritten = json_dumps(list, JSON_COMPACT | JSON_REAL_PRECISION(17));
    json_t *own = json_loads(json, JSON_DECODE_INT_AS_REAL, NULL);
    char *again = json_dumps(own, JSON_COMPACT | JSON_REAL_PRECISION(17));
    ck_assert_str_eq(again, rewritten);
    free(again);
    free(rewritten);
    free(json);
    json_decref(own);
    json_decref(list);
}

START_TEST(values_of_each_type)
{
    struct arrow_part batch = batch_of(&types[_i].part);
    struct arrow_part *const batches[] = {&batch};
    struct arrow_source source = {.batches = batches, .count = 1};
    struct ArrowArrayStream stream;
    arrow_source_open(&source, &stream);
    struct arrow_rows *rows = arrow_read(&stream, "table", arena, diag);
    ck_assert_msg(rows != NULL, "%s: %s", types[_i].part.format,
                  rows ? "" : diag_at(diag, 0)->message);
    ck_assert(stream.release == NULL);
    assert_column(arrow_load(rows, "table", &context), types[_i].json);
    arrow_release(rows);
    arrow_source_check(&source);
}
END_TEST

START_TEST(doubles_stay_where_they_are)
{
    struct arrow_part column = {
        .format = "g", .name = "f", .length = 3, .offset = 1, BUFFERS(NULL, doubles)};
    struct arrow_part batch = batch_of(&column);
    struct arrow_part *const batches[] = {&batch};
    struct arrow_source source = {.batches = batches, .count = 1};
    struct ArrowArrayStream stream;
    arrow_source_open(&source, &stream);
    struct arrow_rows *rows = arrow_read(&stream, "table", arena, diag);
    const struct table *table = arrow_load(rows, "table", &context);
    ck_assert_ptr_eq(table->columns[0].numbers, doubles + 1);
    ck_assert_int_eq(source.arrays, 0);
    arrow_hold(rows);
    arrow_release(rows);
    ck_assert_int_eq(source.arrays, 0);
    arrow_release(rows);
    arrow_source_check(&source);
}
END_TEST

/* Batches go on where the one before ended; rows of a batch with an offset are its children's. */
START_TEST(several_batches)
{
    static const uint8_t second[] = {0x02};
    struct arrow_part columns[] = {PART("l", NULL, longs), PART("l", some, longs),
                                   PART("l", NULL, longs)};
    struct arrow_part first = batch_of(&columns[0]), last = batch_of(&columns[1]),
                      middle = batch_of(&columns[2]);
    middle.offset = 1;
    middle.length = 2;
    middle.buffers[0] = second; /* of its rows, the second is there: the first of these two */
    struct arrow_part *const batches[] = {&first, &middle, &last};
    struct arrow_source source = {.batches = batches, .count = 3};
    struct ArrowArrayStream stream;
    arrow_source_open(&source, &stream);
    middle.array.null_count = -1;
    struct arrow_rows *rows = arrow_read(&stream, "table", arena, diag);
    assert_column(arrow_load(rows, "table", &context),
                  "[1,-5000000000,3,4,-5000000000,null,1,-5000000000,null,4]");
    arrow_release(rows);
    arrow_source_check(&source);
}
END_TEST

/* Batches without rows may have no buffers; a stream may have no batches. */
START_TEST(no_rows)
{
    static const char *const formats[] = {"g", "l", "u", "vu", "tdD", "b"};
    static const int64_t counts[] = {2, 2, 3, 3, 2, 2};
    struct arrow_part column = {
        .format = formats[_i / 2], .name = "f", .buffer_count = counts[_i / 2]};
    struct arrow_part batch = batch_of(&column);
    struct arrow_part *const batches[] = {&batch};
    struct arrow_source source = {.batches = batches, .count = 1};
    struct ArrowArrayStream stream;
    arrow_source_open(&source, &stream);
    source.next = (size_t)_i % 2;
    struct arrow_rows *rows = arrow_read(&stream, "table", arena, diag);
    const struct table *table = arrow_load(rows, "table", &context);
    ck_assert_ptr_nonnull(table);
    ck_assert_uint_eq(table->row_count, 0);
    ck_assert_uint_eq(table->column_count, 1);
    char digest[TABLE_DIGEST_SIZE];
    ck_assert(arrow_digest(rows, "table", digest, arena, diag));
    arrow_release(rows);
    arrow_source_check(&source);
}
END_TEST

START_TEST(integers_that_no_double_holds)
{
    static const int64_t large[] = {9007199254740992, 9007199254740993, 9007199254740994,
                                    -9007199254740993};
    struct arrow_part column = PART("l", NULL, large);
    struct arrow_part batch = batch_of(&column);
    struct arrow_part *const batches[] = {&batch};
    struct arrow_source source = {.batches = batches, .count = 1};
    struct ArrowArrayStream stream;
    arrow_source_open(&source, &stream);
    struct arrow_rows *rows = arrow_read(&stream, "table", arena, diag);
    ck_assert_ptr_nonnull(arrow_load(rows, "table", &context));
    ck_assert_uint_eq(diag_count(diag), 1);
    ck_assert_str_eq(diag_at(diag, 0)->message,
                     "2 integers of \"f\" have more digits than a number "
                     "holds: the first is in row 2");
    arrow_release(rows);
}
END_TEST

/* --- what is wrong -------------------------------------------------------------------------- */

/* Each changes one thing in a good stream: a column of texts, one of a list, one of a dictionary.
 */
struct trial {
    struct arrow_part columns[3], item, entry;
    struct arrow_part batch;
    struct arrow_source source;
    struct ArrowArrayStream stream;
};

static const int32_t back[] = {0, 3, 1, 4, 6}, below[] = {-1, 1, 1, 4, 6}, far[] = {0, 2, 9, 3, 4};
static const int8_t out[] = {1, 0, 3, 2}, minus[] = {1, 0, -1, 2};
static const char latin[] = "ab\xE4"
                            "cde";

static void no_format(struct trial *trial)
{
    trial->columns[0].schema.format = NULL;
}
static void unknown_type(struct trial *trial)
{
    trial->columns[0].schema.format = "z";
}
static void not_rows(struct trial *trial)
{
    trial->batch.schema.format = "i";
}
static void no_child(struct trial *trial)
{
    trial->batch.schema_children[1] = NULL;
}
static void few_children(struct trial *trial)
{
    trial->columns[1].schema.n_children = 0;
}
static void minus_children(struct trial *trial)
{
    trial->batch.schema.n_children = -1;
}
static void wrong_decimal(struct trial *trial)
{
    trial->columns[0].schema.format = "d:x";
}
static void released_child(struct trial *trial)
{
    trial->columns[1].schema.release = NULL;
}
static void odd_name(struct trial *trial)
{
    trial->columns[0].schema.name = "\xFF";
}
static void text_indices(struct trial *trial)
{
    trial->columns[2].schema.format = "u";
}
static void other_children(struct trial *trial)
{
    trial->batch.array.n_children = 2;
}
static void short_child(struct trial *trial)
{
    trial->columns[0].array.length = 3;
}
static void minus_length(struct trial *trial)
{
    trial->batch.array.length = -1;
}
static void minus_offset(struct trial *trial)
{
    trial->columns[0].array.offset = -1;
}
static void huge_offset(struct trial *trial)
{
    trial->columns[0].array.offset = INT64_MAX;
}
static void few_buffers(struct trial *trial)
{
    trial->columns[0].array.n_buffers = 2;
}
static void no_buffers(struct trial *trial)
{
    trial->columns[0].array.buffers = NULL;
}
static void no_offsets(struct trial *trial)
{
    trial->columns[0].buffers[1] = NULL;
}
static void no_texts(struct trial *trial)
{
    trial->columns[0].buffers[2] = NULL;
}
static void no_dictionary(struct trial *trial)
{
    trial->columns[2].array.dictionary = NULL;
}
static void no_item(struct trial *trial)
{
    trial->columns[1].array_children[0] = NULL;
}
static void dead_array(struct trial *trial)
{
    trial->columns[1].array.release = NULL;
}
static void back_offsets(struct trial *trial)
{
    trial->columns[0].buffers[1] = back;
}
static void minus_offsets(struct trial *trial)
{
    trial->columns[0].buffers[1] = below;
}
static void far_list(struct trial *trial)
{
    trial->columns[1].buffers[1] = far;
}
static void short_list(struct trial *trial)
{
    trial->item.array.length = 3;
}
static void out_index(struct trial *trial)
{
    trial->columns[2].buffers[1] = out;
}
static void minus_index(struct trial *trial)
{
    trial->columns[2].buffers[1] = minus;
}
static void not_utf8(struct trial *trial)
{
    trial->columns[0].buffers[2] = latin;
}
static void bad_schema(struct trial *trial)
{
    trial->source.schema_error = 5;
}
static void bad_batch(struct trial *trial)
{
    trial->source.batch_error = 5;
}

#define STREAM "the Arrow stream of \"table\" "
#define ARRAY(name) "the Arrow array of the column \"" name "\" of \"table\" "

static const struct {
    void (*change)(struct trial *trial);
    const char *message;
} wrongs[] = {
    {no_format, STREAM "has a schema without a format"},
    {unknown_type, "the column \"t\" of \"table\" has Arrow's type \"z\", which isn't read"},
    {not_rows, STREAM "has rows of the type \"i\""},
    {no_child, STREAM "has a schema without one of its children"},
    {few_children, STREAM "has a schema with a wrong number of children"},
    {minus_children, STREAM "has a schema with a wrong number of children"},
    {wrong_decimal, "the column \"t\" of \"table\" has the type \"d:x\", which is none of Arrow's"},
    {released_child, STREAM "has a schema that was released"},
    {odd_name, STREAM "has a column whose name isn't UTF-8"},
    {text_indices, STREAM "has indices of a dictionary that aren't integers"},
    {other_children, ARRAY("") "has another number of children than its schema"},
    {short_child, ARRAY("t") "is shorter than its rows"},
    {minus_length, ARRAY("") "has a wrong length or offset"},
    {minus_offset, ARRAY("t") "has a wrong length or offset"},
    {huge_offset, ARRAY("t") "has a wrong length or offset"},
    {few_buffers, ARRAY("t") "has a wrong number of buffers, or lacks one"},
    {no_buffers, ARRAY("t") "has a wrong number of buffers, or lacks one"},
    {no_offsets, ARRAY("t") "has a wrong number of buffers, or lacks one"},
    {no_texts, "row 1 of the Arrow column \"t\" has offsets into nothing"},
    {no_dictionary, ARRAY("d") "has a dictionary where its schema has none, or none"},
    {no_item, ARRAY("l") "lacks one of its children"},
    {dead_array, ARRAY("l") "was released"},
    {back_offsets, "row 2 of the Arrow column \"t\" has offsets that lead nowhere"},
    {minus_offsets, "row 1 of the Arrow column \"t\" has offsets that lead nowhere"},
    {far_list, "row 2 of the Arrow column \"l\" has offsets that lead nowhere"},
    {short_list, "row 4 of the Arrow column \"l\" has a list that ends behind its values"},
    {out_index, "row 3 of the Arrow column \"d\" has an index that its dictionary doesn't have"},
    {minus_index, "row 3 of the Arrow column \"d\" has an index that its dictionary doesn't have"},
    {not_utf8, "row 3 of the Arrow column \"t\" has a text that isn't UTF-8"},
    {bad_schema, STREAM "can't be read: the disk is gone (error 5)"},
    {bad_batch, STREAM "can't be read: the disk is gone (error 5)"},
};

START_TEST(one_error_each)
{
    struct trial trial = {
        .columns = {{.format = "u", .name = "t", .length = 4, BUFFERS(NULL, offsets, text)},
                    {.format = "+l", .name = "l", .length = 4, BUFFERS(NULL, list_offsets)},
                    {.format = "c", .name = "d", .length = 4, BUFFERS(NULL, indices)}},
        .item = numbers,
        .entry = dictionary,
        .batch = {.format = "+s", .name = "", .length = 4, BUFFERS(NULL), .child_count = 3}};
    struct arrow_part *const batches[] = {&trial.batch};
    trial.columns[1].child_count = 1;
    trial.columns[1].children = &trial.item;
    trial.columns[2].dictionary = &trial.entry;
    trial.batch.children = trial.columns;
    trial.source = (struct arrow_source){.batches = batches, .count = 1};
    arrow_source_open(&trial.source, &trial.stream);
    wrongs[_i].change(&trial);
    struct arrow_rows *rows = arrow_read(&trial.stream, "table", arena, diag);
    if (rows)
        ck_assert_ptr_null(arrow_load(rows, "table", &context));
    arrow_release(rows);
    ck_assert_uint_eq(diag_count(diag), 1);
    ck_assert_str_eq(diag_at(diag, 0)->message, wrongs[_i].message);
    arrow_source_check(&trial.source);
}
END_TEST

START_TEST(a_stream_that_was_released)
{
    struct ArrowArrayStream stream = {.release = NULL};
    ck_assert_ptr_null(arrow_read(&stream, "table", arena, diag));
    ck_assert_str_eq(diag_at(diag, 0)->message, STREAM "was released before");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("arrow");
    TCase *all = tcase_create("all");
    tcase_add_checked_fixture(all, setup, teardown);
    tcase_add_loop_test(all, values_of_each_type, 0, COUNT_OF(types));
    tcase_add_test(all, doubles_stay_where_they_are);
    tcase_add_test(all, several_batches);
    tcase_add_loop_test(all, no_rows, 0, 12);
    tcase_add_test(all, integers_that_no_double_holds);
    tcase_add_loop_test(all, one_error_each, 0, COUNT_OF(wrongs));
    tcase_add_test(all, a_stream_that_was_released);
    suite_add_tcase(suite, all);
    return suite_main(suite);
}
