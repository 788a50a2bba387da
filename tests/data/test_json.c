/*
 * JSON documents: what RFC 8259 allows and forbids, the limits, the places of values (with the
 * examples of RFC 6901), and declared properties. Places are counted by hand: lines and bytes
 * from 1.
 */
#include <math.h>
#include <stdio.h>

#include "base/array.h"
#include "tests/data/fixture.h"

static struct fixture fixture;

static void setup(void)
{
    fixture_open(&fixture);
}

static void teardown(void)
{
    fixture_close(&fixture);
}

/* --- syntax --------------------------------------------------------------------------------- */

static const char *const valid_texts[] = {
    "{}",
    "[]",
    "0",
    "-0.5e+10",
    "\"\"",
    "null",
    " \t\r\n[true, false]\n",
    "\xef\xbb\xbf{}",                        /* section 8.1: a BOM may be ignored */
    "\"\\ud834\\udd1e\"",                    /* section 7: the G clef as a pair */
    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"", /* section 7: all escapes */
    "\"\xf0\x9d\x84\x9e \xc3\xa9 \x7f\"",
    "[1e308, 123456789012345678901234567890]",
    "{\"a\":{\"a\":[{\"a\":1}]}}",
};

START_TEST(valid_text_is_read)
{
    fixture_json(&fixture, valid_texts[_i]);
    ck_assert_str_eq(fixture_told(&fixture), "");
}
END_TEST

static const struct {
    const char *text, *told;
} invalid_texts[] = {
    {"", "1:1: error: the text is empty"},
    {" \n", "1:1: error: the text is empty"},
    {"{\"a\": 1,\n \"b\" 2}", "2:6: error: expected \":\" after the property name, not \"2\""},
    {"{\"a\": 1\n \"b\": 2}",
     "2:2: error: expected \",\" or \"}\", not a string (is a comma missing "
     "before it?)"},
    {"[1 2]", "1:4: error: expected \",\" or \"]\", not \"2\""},
    {"[,1]", "1:2: error: expected a value, not \",\""},
    {"[bar]", "1:2: error: expected a value, not \"bar\" (texts are written in double quotes)"},
    {"[01]", "1:2: error: \"01\" is not a JSON number"},
    {"[1e]", "1:2: error: \"1e\" is not a JSON number"},
    {"[-]", "1:2: error: \"-\" is not a JSON number"},
    {"[10px]", "1:2: error: \"10px\" is not a JSON number"},
    {"[1e999]", "1:2: error: this number is too large (the largest is 1.797e308)"},
    {"{\"a\": [1,\n2", "2:2: error: the text ends inside the array that begins on line 1 (is \"]\" "
                       "missing at the end?)"},
    {"\n{\"a\": 1", "2:8: error: the text ends inside the object that begins on line 2 (is \"}\" "
                    "missing at the end?)"},
    {"{\"a\":", "1:6: error: expected a value, not the end of the text"},
    {"{} {}", "1:4: error: expected the end of the text, not \"{\" (data of one object a line are "
              "\"format\": {\"type\": \"ndjson\"})"},
    {"{\"a\": \"b}", "1:7: error: this string is not closed"},
    {"{\"a\": \"b\n\"}",
     "1:7: error: this string is not closed on its line (a line break is written "
     "\\n)"},
    {"[\"a\tb\"]", "1:4: error: the byte 0x09 can't stand in a string as it is (a tab is written "
                   "\\t)"},
    {"[\"C:\\data\"]", "1:5: error: \"\\d\" is no escape sequence (a backslash is written \\\\)"},
    {"[\"\\u12g4\"]", "1:3: error: \"\\u\" must be followed by four hex digits"},
    {"[\"\\ud834x\"]", "1:3: error: \"\\ud834\" is half of a character (surrogates come in pairs: "
                       "\"\\ud83d\\ude00\")"},
    {"[\"a\\u0000\"]", "1:4: error: a text with \"\\u0000\" can't be drawn"},
    {"[\"\xed\xa0\x80\"]",
     "1:3: error: the byte 0xed is not UTF-8, and the text not Latin-1 either "
     "(save the file as UTF-8)"},
    {"[\"\xc0\xaf\"]", "1:3: error: the byte 0xc0 is not UTF-8, and the text not Latin-1 either "
                       "(save the file as UTF-8)"},
    {"[\x01]", "1:2: error: expected a value, not the byte 0x01"},
    {"[\xe2\x80\x9cx]", "1:2: error: expected a value, not \"\xe2\x80\x9c\""},
};

START_TEST(invalid_text_says_what_and_where)
{
    const char *text = invalid_texts[_i].text;
    ck_assert_ptr_null(json_document_new("f", text, strlen(text), fixture.arena, fixture.diag));
    ck_assert_str_eq(fixture_told(&fixture), invalid_texts[_i].told);
}
END_TEST

START_TEST(a_zero_byte_is_no_end)
{
    ck_assert_ptr_null(json_document_new("f", "[1]\0", 4, fixture.arena, fixture.diag));
    ck_assert_str_eq(fixture_told(&fixture),
                     "1:4: error: expected the end of the text, not the byte 0x00");
}
END_TEST

/* JSON_DEPTH_LIMIT brackets are fine, the next one is the error; a bomb is no worse. */
static const struct {
    size_t depth;
    bool fits;
} depths[] = {{JSON_DEPTH_LIMIT, true}, {JSON_DEPTH_LIMIT + 1, false}, {100000, false}};

START_TEST(nesting_is_limited)
{
    size_t depth = depths[_i].depth;
    char *text = malloc(2 * depth);
    ck_assert_ptr_nonnull(text);
    memset(text, '[', depth);
    memset(text + depth, ']', depth);
    struct json_document *document =
        json_document_new("f", text, 2 * depth, fixture.arena, fixture.diag);
    free(text);
    ck_assert_int_eq(document != NULL, depths[_i].fits);
    ck_assert_str_eq(fixture_told(&fixture),
                     depths[_i].fits ? "" : "1:513: error: is nested deeper than 512 levels");
    if (!depths[_i].fits)
        ck_assert_int_eq(diag_at(fixture.diag, 0)->kind, DIAG_LIMIT);
}
END_TEST

START_TEST(a_name_given_twice_is_a_warning)
{
    const struct json_node *root =
        fixture_json(&fixture, "{\"a\": 1,\n \"b\": [{\"c\": 1, \"\\u0063\": 2}],\n \"a\": 3}");
    ck_assert_str_eq(fixture_told(&fixture),
                     "2:17: warning: \"c\" is given twice (the last one counts); "
                     "3:2: warning: \"a\" is given twice (the last one counts)");
    ck_assert_str_eq(diag_at(fixture.diag, 0)->place.pointer, "/b/0/c");
    ck_assert_double_eq(node_number(node_member(root, "a")), 3);
    ck_assert_uint_eq(node_place(node_member(root, "a"), false).line, 3);
}
END_TEST

/* --- walking -------------------------------------------------------------------------------- */

START_TEST(members_come_in_the_order_of_the_text)
{
    static const char *const keys[] = {"z", "a", "m"};
    const struct json_node *root = fixture_json(&fixture, "{\"z\": 1, \"a\": 2, \"m\": [5, 6]}");
    const struct json_node *member;
    size_t i = 0;
    for (; (member = node_member_at(root, i)); i++)
        ck_assert_str_eq(member->key, keys[i]);
    ck_assert_uint_eq(i, 3);
    ck_assert_str_eq(node_member_at(root, 1)->key, "a"); /* back again */
    ck_assert_uint_eq(node_size(root), 3);
    ck_assert_double_eq(node_number(node_element(node_member(root, "m"), 1)), 6);
    ck_assert_ptr_null(node_element(node_member(root, "m"), 2));
    ck_assert_ptr_null(node_member(node_member(root, "z"), "a"));
    ck_assert_ptr_null(node_member(node_member(root, "none"), "a"));
}
END_TEST

static const struct {
    const char *text, *name;
    bool is_null, is_object, is_array, is_text, is_number, is_bool;
} types[] = {
    {"null", "null", true, false, false, false, false, false},
    {"{}", "an object", false, true, false, false, false, false},
    {"[]", "an array", false, false, true, false, false, false},
    {"\"a\"", "a string", false, false, false, true, false, false},
    {"12", "a number", false, false, false, false, true, false},
    {"1.5", "a number", false, false, false, false, true, false},
    {"true", "true", false, false, false, false, false, true},
    {"false", "false", false, false, false, false, false, true},
};

START_TEST(each_type_is_told)
{
    const struct json_node *node = fixture_json(&fixture, types[_i].text);
    ck_assert_str_eq(node_type_name(node), types[_i].name);
    ck_assert_int_eq(node_is_null(node), types[_i].is_null);
    ck_assert_int_eq(node_is_object(node), types[_i].is_object);
    ck_assert_int_eq(node_is_array(node), types[_i].is_array);
    ck_assert_int_eq(node_is_text(node), types[_i].is_text);
    ck_assert_int_eq(node_is_number(node), types[_i].is_number);
    ck_assert_int_eq(node_is_bool(node), types[_i].is_bool);
    ck_assert_int_eq(node_text(node) != NULL, types[_i].is_text);
    ck_assert_int_eq(!isnan(node_number(node)), types[_i].is_number);
    ck_assert(!node_is_null(NULL) && !node_is_object(NULL) && !node_is_text(NULL));
}
END_TEST

START_TEST(values_are_converted)
{
    const struct json_node *root = fixture_json(
        &fixture, "{\"a\": [1, \"x\", null, true], \"b\": 9007199254740993, \"c\": -0}");
    struct value value = json_value(root->value, fixture.intern, fixture.arena);
    ck_assert_int_eq(value.type, VALUE_OBJECT);
    ck_assert_uint_eq(value.object->count, 3);
    struct value array = value_member(value, "a");
    ck_assert_int_eq(array.type, VALUE_ARRAY);
    ck_assert_uint_eq(array.array->count, 4);
    ck_assert_double_eq(array.array->items[0].number, 1);
    ck_assert_ptr_eq(array.array->items[1].text, intern_text(fixture.intern, "x", 1));
    ck_assert_int_eq(array.array->items[2].type, VALUE_NULL);
    ck_assert(array.array->items[3].type == VALUE_BOOL && array.array->items[3].boolean);
    /* 2^53 + 1 lies half-way between two doubles and rounds to the even one, as in JavaScript. */
    ck_assert_double_eq(value_member(value, "b").number, 9007199254740992.0);
    ck_assert(signbit(value_member(value, "c").number));
}
END_TEST

/* --- places --------------------------------------------------------------------------------- */

/* RFC 6901, section 5: the document and its pointers. */
static const char rfc6901[] = "{\n"
                              "\"foo\": [\"bar\", \"baz\"],\n"
                              "\"\": 0,\n"
                              "\"a/b\": 1,\n"
                              "\"c%d\": 2,\n"
                              "\"e^f\": 3,\n"
                              "\"g|h\": 4,\n"
                              "\"i\\\\j\": 5,\n"
                              "\"k\\\"l\": 6,\n"
                              "\" \": 7,\n"
                              "\"m~n\": 8\n"
                              "}\n";

static const struct {
    const char *key, *pointer;
    unsigned line, column;
} rfc6901_members[] = {
    {"foo", "/foo", 2, 8},   {"", "/", 3, 5},         {"a/b", "/a~1b", 4, 8},
    {"c%d", "/c%d", 5, 8},   {"e^f", "/e^f", 6, 8},   {"g|h", "/g|h", 7, 8},
    {"i\\j", "/i\\j", 8, 9}, {"k\"l", "/k\"l", 9, 9}, {" ", "/ ", 10, 6},
    {"m~n", "/m~0n", 11, 8},
};

START_TEST(a_member_is_found)
{
    const struct json_node *root = fixture_json(&fixture, rfc6901);
    const struct json_node *member = node_member(root, rfc6901_members[_i].key);
    struct diag_place value = node_place(member, false), key = node_place(member, true);
    ck_assert_str_eq(value.pointer, rfc6901_members[_i].pointer);
    ck_assert_uint_eq(value.line, rfc6901_members[_i].line);
    ck_assert_uint_eq(value.column, rfc6901_members[_i].column);
    ck_assert_uint_eq(key.line, rfc6901_members[_i].line);
    ck_assert_uint_eq(key.column, 1);
    ck_assert_str_eq(value.file, "spec.json");
}
END_TEST

START_TEST(deeper_values_are_found)
{
    /* "é" is two bytes, and columns count bytes. */
    const struct json_node *root =
        fixture_json(&fixture, "{\"\xc3\xa9\": [{}, {\"a\": \"}]\", \"b\": [1,\r\n  [2,  3]]}]}");
    const struct json_node *b = node_member(node_element(node_member(root, "\xc3\xa9"), 1), "b");
    struct diag_place place = node_place(b, false);
    ck_assert_str_eq(place.pointer, "/\xc3\xa9/1/b");
    ck_assert_uint_eq(place.line, 1);
    ck_assert_uint_eq(place.column, 30);
    ck_assert_uint_eq(node_place(b, true).column, 25);
    ck_assert_str_eq(place.source_line, "{\"\xc3\xa9\": [{}, {\"a\": \"}]\", \"b\": [1,");
    place = node_place(node_element(node_element(b, 1), 1), false);
    ck_assert_str_eq(place.pointer, "/\xc3\xa9/1/b/1/1");
    ck_assert_uint_eq(place.line, 2);
    ck_assert_uint_eq(place.column, 8);
    ck_assert_str_eq(place.source_line, "  [2,  3]]}]}");
    place = node_place(root, false);
    ck_assert_str_eq(place.pointer, "");
    ck_assert_uint_eq(place.column, 1);
}
END_TEST

START_TEST(diagnostics_stand_at_key_or_value)
{
    const struct json_node *node = node_member(fixture_json(&fixture, "{\"a\": 1}"), "a");
    ck_assert(!node_error(node, fixture.diag, DIAG_TYPE, "h", "one %d", 1));
    ck_assert(!node_error_at_key(node, fixture.diag, DIAG_TYPE, NULL, "two"));
    node_warn(node, fixture.diag, DIAG_DATA, NULL, "three");
    node_warn_at_key(node, fixture.diag, DIAG_DATA, NULL, "four");
    ck_assert(!node_error(NULL, fixture.diag, DIAG_SYSTEM, NULL, "five"));
    ck_assert_str_eq(fixture_told(&fixture),
                     "1:7: error: one 1 (h); 1:2: error: two; 1:7: warning: three; "
                     "1:2: warning: four; 0:0: error: five");
}
END_TEST

/* --- declared properties -------------------------------------------------------------------- */

struct sample {
    double number, angle, positive;
    bool flag;
    const char *text;
    struct json_lines lines;
    struct json_color color;
    int orient, many;
    const struct json_node *node;
    size_t custom;
};

static bool read_size(const struct json_node *node, void *field, struct diag *diag)
{
    if (!node_is_array(node))
        return node_error(node, diag, DIAG_TYPE, NULL, "no array");
    *(size_t *)field = node_size(node);
    return true;
}

static const char *const orients[] = {"top", "bottom", "left", NULL};
static const char *const letters[] = {"aa", "bb", "cc", "dd", "ee", "ff",
                                      "gg", "hh", "ii", "jj", NULL};

static const double sample_angle = 30;
static const int sample_many = 2;

static const struct property sample_properties[] = {
    {.name = "number", .type = PROPERTY_NUMBER, .offset = offsetof(struct sample, number)},
    {.name = "angle",
     .type = PROPERTY_NUMBER,
     .offset = offsetof(struct sample, angle),
     .minimum = -360,
     .maximum = 360,
     .unset = &sample_angle,
     .size = sizeof sample_angle},
    {.name = "positive",
     .type = PROPERTY_NUMBER,
     .offset = offsetof(struct sample, positive),
     .minimum = 0,
     .maximum = INFINITY},
    {.name = "flag", .type = PROPERTY_BOOL, .offset = offsetof(struct sample, flag)},
    {.name = "text", .type = PROPERTY_TEXT, .offset = offsetof(struct sample, text)},
    {.name = "lines", .type = PROPERTY_LINES, .offset = offsetof(struct sample, lines)},
    {.name = "color", .type = PROPERTY_COLOR, .offset = offsetof(struct sample, color)},
    {.name = "orient",
     .type = PROPERTY_ENUM,
     .offset = offsetof(struct sample, orient),
     .names = orients},
    {.name = "many",
     .type = PROPERTY_ENUM,
     .offset = offsetof(struct sample, many),
     .names = letters,
     .unset = &sample_many,
     .size = sizeof sample_many},
    {.name = "node", .type = PROPERTY_NODE, .offset = offsetof(struct sample, node)},
    {.name = "custom",
     .type = PROPERTY_CUSTOM,
     .offset = offsetof(struct sample, custom),
     .read = read_size},
    {.name = "tooltip", .type = PROPERTY_IGNORED},
};

static bool read_sample(const char *text, struct sample *sample)
{
    return json_read_properties(fixture_json(&fixture, text), "bar mark",
                                PROPERTIES(sample_properties), sample, fixture.diag);
}

START_TEST(properties_are_read)
{
    struct sample sample = {0};
    ck_assert(read_sample("{\"number\": 1.5, \"angle\": -360, \"positive\": 1e9, \"flag\": true, "
                          "\"text\": \"t\", \"lines\": [\"a\", \"b\"], \"color\": \"#4682b4\", "
                          "\"orient\": \"left\", \"node\": {\"x\": 1}, \"custom\": [1, 2], "
                          "\"tooltip\": 7, \"$schema\": \"s\", \"description\": 1, "
                          "\"usermeta\": {}}",
                          &sample));
    ck_assert_str_eq(fixture_told(&fixture), "");
    ck_assert_double_eq(sample.number, 1.5);
    ck_assert_double_eq(sample.angle, -360);
    ck_assert_double_eq(sample.positive, 1e9);
    ck_assert(sample.flag);
    ck_assert_str_eq(sample.text, "t");
    ck_assert(sample.lines.given && sample.lines.count == 2);
    ck_assert_str_eq(sample.lines.lines[1], "b");
    ck_assert(sample.color.given && sample.color.painted);
    ck_assert_double_eq(sample.color.red, 0x46);
    ck_assert_double_eq(sample.color.alpha, 1);
    ck_assert_int_eq(sample.orient, 2);
    ck_assert_double_eq(node_number(node_member(sample.node, "x")), 1);
    ck_assert_uint_eq(sample.custom, 2);
}
END_TEST

START_TEST(what_is_not_there_stays)
{
    struct sample sample = {.number = 3, .orient = 1, .text = "old"};
    ck_assert(read_sample("{\"flag\": true}", &sample));
    ck_assert_double_eq(sample.number, 3);
    ck_assert_int_eq(sample.orient, 1);
    ck_assert_str_eq(sample.text, "old");
    ck_assert(!sample.lines.given && !sample.color.given);
}
END_TEST

START_TEST(what_a_row_says_is_unset_until_it_is_read)
{
    struct sample sample = {.number = 7};
    json_unset_properties(PROPERTIES(sample_properties), &sample);
    ck_assert_double_eq(sample.angle, sample_angle);
    ck_assert_double_eq(sample.number, 7); /* its row says nothing */
    ck_assert(read_sample("{\"angle\": 45}", &sample));
    ck_assert_double_eq(sample.angle, 45);
}
END_TEST

START_TEST(null_switches_off)
{
    struct sample sample = {.text = "old", .orient = 1, .many = 5, .color = {.painted = true}};
    ck_assert(read_sample("{\"text\": null, \"lines\": null, \"color\": null, \"orient\": null, "
                          "\"many\": null}",
                          &sample));
    ck_assert_ptr_null(sample.text);
    ck_assert(sample.lines.given && sample.lines.count == 0);
    ck_assert(sample.color.given && !sample.color.painted);
    ck_assert_int_eq(sample.orient, 1); /* its row doesn't say what it is without it */
    ck_assert_int_eq(sample.many, sample_many);
}
END_TEST

static const struct {
    const char *text, *told;
    bool read;
} wrong_properties[] = {
    {"{\"colr\": 1}",
     "1:2: warning: unknown property \"colr\" in bar mark (did you mean \"color\"?)", true},
    {"{\"zzzzzz\": 1}", "1:2: warning: unknown property \"zzzzzz\" in bar mark", true},
    {"[]", "1:1: error: bar mark must be an object, not an array", false},
    {"{\"number\": \"a\"}", "1:12: error: \"number\" must be a number, not \"a\"", false},
    {"{\"number\": {\"expr\": \"1\"}}",
     "1:12: error: \"number\" can't depend on the row, on scales or on the size of the view (write "
     "the value itself)",
     false},
    {"{\"text\": {\"signal\": \"1\"}}",
     "1:10: error: \"text\" can't depend on the row, on scales or on the size of the view (write "
     "the "
     "value itself)",
     false},
    {"{\"angle\": 361}", "1:11: error: \"angle\" must be between -360 and 360, not 361", false},
    {"{\"positive\": -0.5}", "1:14: error: \"positive\" must be at least 0, not -0.5", false},
    {"{\"flag\": 1}", "1:10: error: \"flag\" must be true or false, not 1", false},
    {"{\"text\": []}", "1:10: error: \"text\" must be a string, not an array", false},
    {"{\"lines\": true}",
     "1:11: error: \"lines\" must be a string or an array of strings, not true", false},
    {"{\"number\": \"12\"}",
     "1:12: warning: \"number\" is a text: read as the number 12 (write the number without quotes)",
     true},
    {"{\"lines\": [\"a\", null]}", "1:17: error: element 2 of \"lines\" must be a string, not null",
     false},
    {"{\"color\": \"stelblue\"}",
     "1:11: error: \"color\" must be a CSS colour, not \"stelblue\" (did you mean \"steelblue\"?)",
     false},
    {"{\"color\": {\"gradient\": \"linear\"}}",
     "1:11: error: gradients, as in \"color\", are not drawn by burin yet (use a single colour)",
     false},
    {"{\"orient\": \"tpo\"}",
     "1:12: error: \"orient\" must be \"top\", \"bottom\" or \"left\", not \"tpo\" (did you mean "
     "\"top\"?)",
     false},
    {"{\"orient\": true}",
     "1:12: error: \"orient\" must be \"top\", \"bottom\" or \"left\", not true", false},
    {"{\"many\": \"zzzzz\"}",
     "1:10: error: \"many\" must be \"aa\", \"bb\", \"cc\", \"dd\", \"ee\", \"ff\", \"gg\", "
     "\"hh\", …, not \"zzzzz\"",
     false},
    {"{\"custom\": 1}", "1:12: error: no array", false},
};

START_TEST(a_wrong_property_is_told)
{
    struct sample sample = {0};
    ck_assert_int_eq(read_sample(wrong_properties[_i].text, &sample), wrong_properties[_i].read);
    ck_assert_str_eq(fixture_told(&fixture), wrong_properties[_i].told);
}
END_TEST

static Suite *json_suite(void)
{
    Suite *suite = suite_create("json");
    TCase *tcase = tcase_create("json");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, valid_text_is_read, 0, COUNT_OF(valid_texts));
    tcase_add_loop_test(tcase, invalid_text_says_what_and_where, 0, COUNT_OF(invalid_texts));
    tcase_add_test(tcase, a_zero_byte_is_no_end);
    tcase_add_loop_test(tcase, nesting_is_limited, 0, COUNT_OF(depths));
    tcase_add_test(tcase, a_name_given_twice_is_a_warning);
    tcase_add_test(tcase, members_come_in_the_order_of_the_text);
    tcase_add_loop_test(tcase, each_type_is_told, 0, COUNT_OF(types));
    tcase_add_test(tcase, values_are_converted);
    tcase_add_loop_test(tcase, a_member_is_found, 0, COUNT_OF(rfc6901_members));
    tcase_add_test(tcase, deeper_values_are_found);
    tcase_add_test(tcase, diagnostics_stand_at_key_or_value);
    tcase_add_test(tcase, properties_are_read);
    tcase_add_test(tcase, what_is_not_there_stays);
    tcase_add_test(tcase, what_a_row_says_is_unset_until_it_is_read);
    tcase_add_test(tcase, null_switches_off);
    tcase_add_loop_test(tcase, a_wrong_property_is_told, 0, COUNT_OF(wrong_properties));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(json_suite());
}
