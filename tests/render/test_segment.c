/*
 * Segments of texts. Scripts are those of Unicode's Scripts.txt, resolved as annex 24 (5.1, 5.2)
 * proposes: common characters go with those before them, closing brackets with their opening ones.
 * Levels are those of annex 9, in a paragraph that runs from left to right.
 */
#include "render/segment.h"

#include <string.h>

#include "base/array.h"
#include "tests/support/suite.h"

/* A segment as a test writes it: the script's code of ISO 15924, the level, what it has. */
struct piece {
    const char *script;
    int level;
    bool is_emoji;
    const char *text;
};

static const struct {
    struct piece pieces[6];
} cases[] = {
    {{{"Latn", 0, false, "All servers (12 %), outside"}}},
    {{{"Zyyy", 0, false, "1,234.5 %"}}},
    {{{"Latn", 0, false, "km "}, {"Grek", 0, false, "αβγ, 1"}}},
    /* What opens in Latin closes in it, whatever is between. */
    {{{"Latn", 0, false, "a ("}, {"Cyrl", 0, false, "жд"}, {"Latn", 0, false, ") b"}}},
    {{{"Latn", 0, false, "“a «"}, {"Cyrl", 0, false, "ж"}, {"Latn", 0, false, "» ”"}}},
    /* A bracket before all letters is of the first ones; one that never opened goes on. */
    {{{"Cyrl", 0, false, "(ж "}, {"Latn", 0, false, "b "}, {"Cyrl", 0, false, ")"}}},
    {{{"Latn", 0, false, "a) b"}}},
    /* Accents belong to what they stand on. */
    {{{"Grek", 0, false, "α\xCC\x81"}, {"Latn", 0, false, "e\xCC\x81"}}},
    {{{"Hani", 0, false, "漢字"}, {"Hira", 0, false, "かな"}, {"Kana", 0, false, "カナ"}}},
    /* Right to left; numbers in it run from left to right, one level higher. */
    {{{"Latn", 0, false, "ab "}, {"Hebr", 1, false, "אב"}}},
    {{{"Hebr", 1, false, "אב "}, {"Hebr", 2, false, "12"}, {"Hebr", 1, false, " ג"}}},
    /* Emoji: by themselves, by a sign, in sequences, not as text. */
    {{{"Latn", 0, false, "a "}, {"Latn", 0, true, "\U0001F600"}, {"Latn", 0, false, " b"}}},
    {{{"Zyyy", 0, false, "☀ "}, {"Zyyy", 0, true, "☀\uFE0F"}, {"Zyyy", 0, false, " 1"}}},
    {{{"Zyyy", 0, true, "1\uFE0F\u20E3"}, {"Zyyy", 0, false, "1"}}},
    {{{"Zyyy", 0, false, "\u231A\uFE0E"}}},
    {{{"Zyyy", 0, true, "\U0001F469\u200D\u2695"}, {"Zyyy", 0, false, "\u2695"}}},
    {{{"Zyyy", 0, true, "\U0001F44D\U0001F3FD"}}},
    {{{"Latn", 0, false, "a\uFE0F"}}},     /* no letter is one … */
    {{{"Zyyy", 0, true, "\u2139\uFE0F"}}}, /* … but this */
};

START_TEST(segments)
{
    const struct piece *pieces = cases[_i].pieces;
    char text[200] = "";
    size_t count = 0;
    for (; pieces[count].text; count++)
        strcat(text, pieces[count].text);
    GArray *found = segment_text(text);
    size_t end = 0;
    for (size_t i = 0; i < found->len && i < count; i++) {
        const struct segment *segment = &g_array_index(found, struct segment, i);
        guint32 code = g_unicode_script_to_iso15924(segment->script);
        const char script[] = {(char)(code >> 24), (char)(code >> 16), (char)(code >> 8),
                               (char)code, '\0'};
        ck_assert_uint_eq(segment->start, end);
        end += strlen(pieces[i].text);
        ck_assert_msg(segment->end == end && strcmp(script, pieces[i].script) == 0 &&
                          segment->level == pieces[i].level &&
                          segment->is_emoji == pieces[i].is_emoji,
                      "\"%s\", part %zu: to %zu, %s, level %d, %s", text, i, segment->end, script,
                      segment->level, segment->is_emoji ? "emoji" : "text");
    }
    ck_assert_uint_eq(found->len, count);
    g_array_free(found, TRUE);
}
END_TEST

START_TEST(nothing)
{
    GArray *found = segment_text("");
    ck_assert_uint_eq(found->len, 0);
    g_array_free(found, TRUE);
}
END_TEST

/* Annex 9, L2: "from the highest level … reverse any contiguous sequence of characters that are at
 * that level or higher". */
static const struct {
    unsigned char levels[6];
    size_t count, order[6];
} orders[] = {
    {{0, 0, 0}, 3, {0, 1, 2}},       {{1, 1, 1}, 3, {2, 1, 0}},
    {{0, 1, 1, 0}, 4, {0, 2, 1, 3}}, {{0, 1, 2, 1, 0}, 5, {0, 3, 2, 1, 4}},
    {{1, 2, 2, 1}, 4, {3, 1, 2, 0}}, {{2, 2, 1}, 3, {2, 0, 1}},
    {{0, 1, 0, 1}, 4, {0, 1, 2, 3}}, {{1, 2, 3, 2, 1}, 5, {4, 1, 2, 3, 0}},
};

START_TEST(order)
{
    size_t numbers[6];
    segment_order(orders[_i].levels, numbers, orders[_i].count);
    for (size_t i = 0; i < orders[_i].count; i++)
        ck_assert_uint_eq(numbers[i], orders[_i].order[i]);
}
END_TEST

static Suite *segment_suite(void)
{
    Suite *suite = suite_create("render/segment");
    TCase *tcase = tcase_create("segment");
    tcase_add_loop_test(tcase, segments, 0, COUNT_OF(cases));
    tcase_add_test(tcase, nothing);
    tcase_add_loop_test(tcase, order, 0, COUNT_OF(orders));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(segment_suite());
}
