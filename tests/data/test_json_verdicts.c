/*
 * What both readers of JSON, that of specs and that of rows, say to texts of all kinds: those that
 * RFC 8259 says are JSON, those that it says are not, and those on which it leaves a reader free.
 * The kinds are those of Nicolas Seriot's "Parsing JSON is a minefield" (2016). A spec that is
 * nearly JSON is read with a warning (docs/data.md); rows must be JSON.
 */
#include <string.h>

#include "base/array.h"
#include "data/load.h"
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

enum verdict { ACCEPTED, WARNED, REFUSED };

struct text {
    const char *bytes;
    size_t length;
    enum verdict spec, rows;
};

#define TEXT(text) text, sizeof(text) - 1

static const struct text good[] = {
    {TEXT("[]"), ACCEPTED, ACCEPTED},
    {TEXT("{}"), ACCEPTED, ACCEPTED},
    {TEXT("[[]   ]"), ACCEPTED, ACCEPTED},
    {TEXT("[\"\"]"), ACCEPTED, ACCEPTED},
    {TEXT("[null, 1, \"1\", {}]"), ACCEPTED, ACCEPTED},
    {TEXT(" [1] "), ACCEPTED, ACCEPTED},
    {TEXT("\t[\r\n1\r\n]\n"), ACCEPTED, ACCEPTED},
    {TEXT("[1\n]"), ACCEPTED, ACCEPTED},
    {TEXT("[false]"), ACCEPTED, ACCEPTED},
    {TEXT("[null, null, null]"), ACCEPTED, ACCEPTED},
    {TEXT("[0]"), ACCEPTED, ACCEPTED},
    {TEXT("[-0]"), ACCEPTED, ACCEPTED},
    {TEXT("[-1]"), ACCEPTED, ACCEPTED},
    {TEXT("[0e+1]"), ACCEPTED, ACCEPTED},
    {TEXT("[0e1]"), ACCEPTED, ACCEPTED},
    {TEXT("[ 4]"), ACCEPTED, ACCEPTED},
    {TEXT("[20e1]"), ACCEPTED, ACCEPTED},
    {TEXT("[123e65]"), ACCEPTED, ACCEPTED},
    {TEXT("[1E22]"), ACCEPTED, ACCEPTED},
    {TEXT("[1E-2]"), ACCEPTED, ACCEPTED},
    {TEXT("[1E+2]"), ACCEPTED, ACCEPTED},
    {TEXT("[123.456e-7]"), ACCEPTED, ACCEPTED},
    {TEXT("[-0.00000000000000000000000000000000000000000001]"), ACCEPTED, ACCEPTED},
    {TEXT("[\"\\u0060\\u012a\\u12AB\"]"), ACCEPTED, ACCEPTED},
    {TEXT("[\"\\uD801\\udc37\"]"), ACCEPTED, ACCEPTED},
    {TEXT("[\"\\ud83d\\ude39\\ud83d\\udc8d\"]"), ACCEPTED, ACCEPTED},
    {TEXT("[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]"), ACCEPTED, ACCEPTED},
    {TEXT("[\"\\\\u0000\"]"), ACCEPTED, ACCEPTED},
    {TEXT("[\"a/*b*/c/*d//e\"]"), ACCEPTED, ACCEPTED},
    {TEXT("[\"\\\\a\"]"), ACCEPTED, ACCEPTED},
    {TEXT("[\"\\uFFFF\"]"), ACCEPTED, ACCEPTED},
    {TEXT("[\"\xef\xbf\xbf\"]"), ACCEPTED, ACCEPTED},
    {TEXT("[\"\xf4\x8f\xbf\xbf\"]"), ACCEPTED, ACCEPTED},
    {TEXT("[\"\\uDBFF\\uDFFF\"]"), ACCEPTED, ACCEPTED},
    {TEXT("[\"\\u200B\\u2064\\uFEFF\"]"), ACCEPTED, ACCEPTED},
    {TEXT("[\"\xe2\x80\xa8\xe2\x80\xa9\"]"), ACCEPTED, ACCEPTED},
    {TEXT("[\"\x7f\"]"), ACCEPTED, ACCEPTED},
    {TEXT("[\"\xe2\x82\xac\xf0\x9d\x84\x9e\"]"), ACCEPTED, ACCEPTED},
    {TEXT("{\"a\": []}"), ACCEPTED, WARNED}, /* one row, with a list that may be meant */
    {TEXT("{\"\": 0}"), ACCEPTED, ACCEPTED},
    {TEXT("{\"a\":\"b\",\"c\":\"d\"}"), ACCEPTED, ACCEPTED},
    {TEXT("{\n\"a\": \"b\"\n}"), ACCEPTED, ACCEPTED},
    {TEXT("{\"min\": -1.0e+28, \"max\": 1.0e+28}"), ACCEPTED, ACCEPTED},
    {TEXT("{\"title\": \"\\u041f\\u043e\\u043b\\u0442\\u043e\\u0440\\u0430\"}"), ACCEPTED,
     ACCEPTED},
    {TEXT("\"alone\""), ACCEPTED, ACCEPTED},
    {TEXT("42"), ACCEPTED, ACCEPTED},
    {TEXT("-0.1"), ACCEPTED, ACCEPTED},
    {TEXT("false"), ACCEPTED, ACCEPTED},
    {TEXT("null"), ACCEPTED, ACCEPTED},
    {TEXT("\"\""), ACCEPTED, ACCEPTED},
    /* The last one counts, as in JavaScript. */
    {TEXT("{\"a\": 1, \"a\": 2}"), WARNED, ACCEPTED},
    {TEXT("{\"a\": 1, \"a\": 1}"), WARNED, ACCEPTED},
};

static const struct text bad[] = {
    {TEXT(""), REFUSED, REFUSED},
    {TEXT(" "), REFUSED, REFUSED},
    {TEXT("["), REFUSED, REFUSED},
    {TEXT("]"), REFUSED, REFUSED},
    {TEXT("{"), REFUSED, REFUSED},
    {TEXT("[1"), REFUSED, REFUSED},
    {TEXT("[1,"), REFUSED, REFUSED},
    {TEXT("[1,,2]"), REFUSED, REFUSED},
    {TEXT("[,1]"), REFUSED, REFUSED},
    {TEXT("[,]"), REFUSED, REFUSED},
    {TEXT("[1 2]"), REFUSED, REFUSED},
    {TEXT("[1 true]"), REFUSED, REFUSED},
    {TEXT("[\"a\" \"b\"]"), REFUSED, REFUSED},
    {TEXT("[\"x\"]]"), REFUSED, REFUSED},
    {TEXT("[1]x"), REFUSED, REFUSED},
    {TEXT("[1]1"), REFUSED, REFUSED},
    {TEXT("[][]"), REFUSED, REFUSED},
    {TEXT("{}{}"), REFUSED, REFUSED},
    {TEXT("{\"a\":1}}"), REFUSED, REFUSED},
    {TEXT("[3[4]]"), REFUSED, REFUSED},
    {TEXT("[1:2]"), REFUSED, REFUSED},
    {TEXT("{\"a\" 1}"), REFUSED, REFUSED},
    {TEXT("{\"a\"::1}"), REFUSED, REFUSED},
    {TEXT("{\"a\":}"), REFUSED, REFUSED},
    {TEXT("{\"a\""), REFUSED, REFUSED},
    {TEXT("{\"a\":1"), REFUSED, REFUSED},
    {TEXT("{:1}"), REFUSED, REFUSED},
    {TEXT("{1:1}"), REFUSED, REFUSED},
    {TEXT("{null:1}"), WARNED, REFUSED}, /* a name without quotes */
    {TEXT("{\"a\":1,,\"b\":2}"), REFUSED, REFUSED},
    {TEXT("{\"a\":\"a\" 123}"), REFUSED, REFUSED},
    {TEXT("[tru]"), REFUSED, REFUSED},
    {TEXT("[nul]"), REFUSED, REFUSED},
    {TEXT("[fals"), REFUSED, REFUSED},
    {TEXT("[truth]"), REFUSED, REFUSED},
    {TEXT("[a\xc3\xa5]"), REFUSED, REFUSED},
    {TEXT("[\xe2\x81\xa0]"), REFUSED, REFUSED},
    {TEXT("[\f]"), WARNED, REFUSED}, /* white space of JSON5 */
    {TEXT("<a>"), REFUSED, REFUSED},
    {TEXT("<null>"), REFUSED, REFUSED},
    {TEXT("*"), REFUSED, REFUSED},
    {TEXT("[*]"), REFUSED, REFUSED},
    {TEXT("[-]"), REFUSED, REFUSED},
    {TEXT("[--2]"), REFUSED, REFUSED},
    {TEXT("[1+2]"), REFUSED, REFUSED},
    {TEXT("[1-2]"), REFUSED, REFUSED},
    {TEXT("[0e]"), REFUSED, REFUSED},
    {TEXT("[0e+]"), REFUSED, REFUSED},
    {TEXT("[1eE2]"), REFUSED, REFUSED},
    {TEXT("[1.0e-]"), REFUSED, REFUSED},
    {TEXT("[1 000.0]"), REFUSED, REFUSED},
    {TEXT("[0.1.2]"), REFUSED, REFUSED},
    {TEXT("[1.2a-3]"), REFUSED, REFUSED},
    {TEXT("[0x]"), REFUSED, REFUSED},
    {TEXT("[012]"), REFUSED, REFUSED},
    {TEXT("[-012]"), REFUSED, REFUSED},
    {TEXT("[\xef\xbc\x91]"), REFUSED, REFUSED}, /* a full-width digit */
    {TEXT("[\"\\u00A\"]"), REFUSED, REFUSED},
    {TEXT("[\"\\uD834\\u\"]"), REFUSED, REFUSED},
    {TEXT("[\"\\"), REFUSED, REFUSED},
    {TEXT("[\"\\\"]"), REFUSED, REFUSED},
    {TEXT("[\"a"), REFUSED, REFUSED},
    {TEXT("\""), REFUSED, REFUSED},
    {TEXT("[\"a\0b\"]"), REFUSED, REFUSED},
    {TEXT("[\0]"), REFUSED, REFUSED},
    {TEXT("[1]\0"), REFUSED, REFUSED},
    {TEXT("[\"a\nb\"]"), REFUSED, REFUSED},
    {TEXT("[\"\x1f\"]"), REFUSED, REFUSED},
    {TEXT("[\"\xff\"]"), WARNED, REFUSED}, /* as Latin-1 */
    {TEXT("[\xff]"), REFUSED, REFUSED},
    {TEXT("[\"\xe5\"]"), WARNED, REFUSED},
    {TEXT("[1\xe5]"), REFUSED, REFUSED},
    {TEXT("\xe5"), REFUSED, REFUSED},
    {TEXT("\xef\xbb"), REFUSED, REFUSED},
    {TEXT("[\"\xc0\xaf\"]"), REFUSED, REFUSED},         /* an overlong slash */
    {TEXT("[\"\xed\xa0\x80\"]"), REFUSED, REFUSED},     /* a lone surrogate in UTF-8 */
    {TEXT("[\"\xf4\xbf\xbf\xbf\"]"), REFUSED, REFUSED}, /* beyond U+10FFFF */
    {TEXT("[\"\xfc\x83\xbf\xbf\xbf\xbf\"]"), REFUSED, REFUSED},
    /* What JavaScript and Python take, and people write: specs may. */
    {TEXT("[1,]"), WARNED, REFUSED},
    {TEXT("{\"a\":1,}"), WARNED, REFUSED},
    {TEXT("['a']"), WARNED, REFUSED},
    {TEXT("{a: 1}"), WARNED, REFUSED},
    {TEXT("{'a': 1}"), WARNED, REFUSED},
    {TEXT("[1] // so"), WARNED, REFUSED},
    {TEXT("[1/* so */]"), WARNED, REFUSED},
    {TEXT("[NaN]"), WARNED, REFUSED},
    {TEXT("[-Infinity]"), WARNED, REFUSED},
    {TEXT("[+1]"), WARNED, REFUSED},
    {TEXT("[.5]"), WARNED, REFUSED},
    {TEXT("[5.]"), WARNED, REFUSED},
    {TEXT("[0x42]"), WARNED, REFUSED},
    {TEXT("[True]"), WARNED, REFUSED},
    {TEXT("[None]"), WARNED, REFUSED},
    {TEXT("[\"\\x41\"]"), WARNED, REFUSED},
    {TEXT("[\xc2\xa0 1]"), WARNED, REFUSED},
};

static const struct text free_ones[] = {
    {TEXT("\xef\xbb\xbf{}"), ACCEPTED, ACCEPTED}, /* RFC 8259, 8.1: a mark may be passed over */
    {TEXT("[1e400]"), REFUSED, REFUSED},
    {TEXT("[-1e400]"), REFUSED, REFUSED},
    {TEXT("[1e-400]"), ACCEPTED, ACCEPTED},
    {TEXT("[123123123123123123123123123]"), ACCEPTED, WARNED},
    {TEXT("[\"\\uD800\"]"), REFUSED, REFUSED},
    {TEXT("[\"\\uDC00\"]"), REFUSED, REFUSED},
    {TEXT("[\"\\uD800\\uD800\"]"), REFUSED, REFUSED},
    {TEXT("[\"\\uDd1e\\uD834\"]"), REFUSED, REFUSED},
    {TEXT("[\"\\u0000\"]"), REFUSED, REFUSED},
    /* UTF-16, as editors of Windows write it. */
    {TEXT("\xff\xfe[\0]\0"), ACCEPTED, REFUSED},
    {TEXT("\0[\0]"), ACCEPTED, REFUSED},
};

static const struct {
    const char *name;
    const struct text *texts;
    size_t count;
} kinds[] = {{"JSON", good, COUNT_OF(good)},
             {"no JSON", bad, COUNT_OF(bad)},
             {"free", free_ones, COUNT_OF(free_ones)}};

static enum verdict verdict(bool is_read)
{
    enum verdict found = !is_read ? REFUSED : diag_has_warnings(fixture.diag) ? WARNED : ACCEPTED;
    ck_assert_msg(is_read != diag_has_errors(fixture.diag), "an error of what is read, or none");
    diag_truncate(fixture.diag, 0);
    return found;
}

static enum verdict judge_spec(const struct text *text)
{
    return verdict(json_document_new("a.json", text->bytes, text->length, fixture.arena,
                                     fixture.diag) != NULL);
}

static enum verdict judge_rows(const struct text *text)
{
    struct data_context context = {
        .arena = fixture.arena, .intern = fixture.intern, .diag = fixture.diag};
    struct data_format options = {0};
    const struct json_node *node = fixture_json(&fixture, "{}");
    const struct data_text given = {"d.json", text->bytes, text->length, &options, node};
    return verdict(data_loader_json.load(&given, &context) != NULL);
}

START_TEST(each_text_has_its_verdict)
{
    static const char *const words[] = {"accepted", "warned", "refused"};
    size_t wrong = 0;
    for (size_t i = 0; i < kinds[_i].count; i++) {
        const struct text *text = &kinds[_i].texts[i];
        enum verdict spec = judge_spec(text), rows = judge_rows(text);
        if (spec == text->spec && rows == text->rows)
            continue;
        wrong++;
        printf("%s, text %zu: %s\n  spec: %s, rows: %s\n", kinds[_i].name, i, text->bytes,
               words[spec], words[rows]);
    }
    ck_assert_uint_eq(wrong, 0);
}
END_TEST

/* Depths of brackets: n_structure_100000_opening_arrays and its like. */
START_TEST(depth_is_an_error)
{
    enum { DEPTH = 100000 };
    static char text[2 * DEPTH];
    static const char *const parts[] = {"[", "{\"a\":"};
    size_t width = strlen(parts[_i]);
    size_t count = sizeof text / width / 2 < DEPTH ? sizeof text / width / 2 : DEPTH;
    for (size_t i = 0; i < count; i++)
        memcpy(text + i * width, parts[_i], width);
    const struct text deep = {text, count * width, REFUSED, REFUSED};
    ck_assert_int_eq(judge_spec(&deep), REFUSED);
    ck_assert_int_eq(judge_rows(&deep), REFUSED);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("data/json_verdicts");
    TCase *tcase = tcase_create("verdicts");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, each_text_has_its_verdict, 0, (int)COUNT_OF(kinds));
    tcase_add_loop_test(tcase, depth_is_an_error, 0, 2);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
