/*
 * Where a line of text may break: Unicode's rules (UAX #14, with the numbers of its example 7), so
 * that Chinese and Japanese break between characters, but not before a full stop. Thai, which has
 * no spaces between words, breaks where libthai's dictionary has words.
 */
#include <glib.h>
#include <string.h>
#include <thai/thbrk.h>
#include <thai/thwchar.h>

#include "base/arena.h"
#include "base/array.h"
#include "render/text.h"

/* --- classes ---------------------------------------------------------------------------------- */

typedef guint64 set; /* of classes, a bit for each */

#define ONE(name) (G_GUINT64_CONSTANT(1) << G_UNICODE_BREAK_##name)

static const set letters = ONE(ALPHABETIC) | ONE(HEBREW_LETTER), spaces = ONE(SPACE),
                 ends = ONE(MANDATORY) | ONE(CARRIAGE_RETURN) | ONE(LINE_FEED) | ONE(NEXT_LINE),
                 closing = ONE(CLOSE_PUNCTUATION) | ONE(CLOSE_PARANTHESIS),
                 marks = ONE(COMBINING_MARK) | ONE(ZERO_WIDTH_JOINER),
                 in_numbers = ONE(SYMBOL) | ONE(INFIX_SEPARATOR),
                 affixes = ONE(PREFIX) | ONE(POSTFIX),
                 pictures = ONE(IDEOGRAPHIC) | ONE(EMOJI_BASE) | ONE(EMOJI_MODIFIER),
                 hangul = ONE(HANGUL_L_JAMO) | ONE(HANGUL_V_JAMO) | ONE(HANGUL_T_JAMO) |
                          ONE(HANGUL_LV_SYLLABLE) | ONE(HANGUL_LVT_SYLLABLE);

/* LB1. */
static set class_of(gunichar character)
{
    GUnicodeBreakType type = g_unichar_break_type(character);
    switch ((int)type) {
    case G_UNICODE_BREAK_AMBIGUOUS:
    case G_UNICODE_BREAK_SURROGATE:
    case G_UNICODE_BREAK_UNKNOWN:
        return ONE(ALPHABETIC);
    case G_UNICODE_BREAK_COMPLEX_CONTEXT:
        return g_unichar_ismark(character) ? ONE(COMBINING_MARK) : ONE(ALPHABETIC);
    case G_UNICODE_BREAK_CONDITIONAL_JAPANESE_STARTER:
        return ONE(NON_STARTER);
    default:
        return (int)type < 64 ? G_GUINT64_CONSTANT(1) << type : ONE(ALPHABETIC);
    }
}

/* --- rules ------------------------------------------------------------------------------------ */

/* What is around a place between two characters. Marks are of the class of what they stand on. */
struct place {
    set before_last, last; /* the two classes before, where spaces are one class */
    set last_but_spaces;   /* the last that isn't a space */
    set here, next;
    bool is_after_joiner;
    bool is_mark; /* here is one that stands on the last */
    bool is_wide; /* the bracket of the last or of here is one of Chinese texts */
    bool is_in_number, is_behind_number; /* … NU (NU | SY | IS)*, and that with CL or CP after it */
    bool is_odd_flag;                    /* the last is half a flag */
};

/* LB21 to LB30: no break between such neighbours. */
static bool is_pair(const struct place *place)
{
    const struct {
        set last, here;
    } pairs[] = {
        {~(set)0, ONE(AFTER) | ONE(HYPHEN) | ONE(NON_STARTER) | ONE(INSEPARABLE)},
        {ONE(BEFORE), ~(set)0},
        {ONE(SYMBOL), ONE(HEBREW_LETTER)},
        {letters, letters | ONE(NUMERIC) | affixes},
        {ONE(NUMERIC), letters},
        {ONE(PREFIX), pictures | hangul},
        {pictures | hangul, ONE(POSTFIX)},
        {affixes, letters | ONE(NUMERIC)},
        {ONE(OPEN_PUNCTUATION) | ONE(HYPHEN), ONE(NUMERIC)},
        {ONE(NUMERIC), ONE(NUMERIC) | in_numbers},
        {ONE(HANGUL_L_JAMO), hangul & ~ONE(HANGUL_T_JAMO)},
        {ONE(HANGUL_V_JAMO) | ONE(HANGUL_LV_SYLLABLE), ONE(HANGUL_V_JAMO) | ONE(HANGUL_T_JAMO)},
        {ONE(HANGUL_T_JAMO) | ONE(HANGUL_LVT_SYLLABLE), ONE(HANGUL_T_JAMO)},
        {ONE(INFIX_SEPARATOR), letters},
        {ONE(EMOJI_BASE), ONE(EMOJI_MODIFIER)},
    };
    for (size_t i = 0; i < COUNT_OF(pairs); i++) {
        if (place->last & pairs[i].last && place->here & pairs[i].here)
            return true;
    }
    return false;
}

/* LB21a, LB25, LB30 and LB30a: neighbours that depend on what is around them. */
static bool is_held_together(const struct place *place)
{
    set last = place->last, here = place->here;
    if (place->before_last & ONE(HEBREW_LETTER) && last & (ONE(HYPHEN) | ONE(AFTER)))
        return true;
    if (last & affixes && here & (ONE(OPEN_PUNCTUATION) | ONE(HYPHEN)) &&
        place->next & ONE(NUMERIC))
        return true;
    if (place->is_in_number && here & (ONE(NUMERIC) | in_numbers | closing))
        return true;
    if ((place->is_in_number || place->is_behind_number) && here & affixes)
        return true;
    if (!place->is_wide && ((last & (letters | ONE(NUMERIC)) && here & ONE(OPEN_PUNCTUATION)) ||
                            (last & ONE(CLOSE_PARANTHESIS) && here & (letters | ONE(NUMERIC)))))
        return true;
    return place->is_odd_flag && here & ONE(REGIONAL_INDICATOR);
}

/* LB11 to LB17: no break, spaces between or not. */
static bool is_bound(const struct place *place)
{
    set last = place->last, here = place->here, far = place->last_but_spaces;
    if ((last | here) & ONE(WORD_JOINER) || last & ONE(NON_BREAKING_GLUE))
        return true;
    if (here & ONE(NON_BREAKING_GLUE) && !(last & (spaces | ONE(AFTER) | ONE(HYPHEN))))
        return true;
    if (here & ONE(EXCLAMATION) || (!(last & ONE(NUMERIC)) && here & (closing | in_numbers)))
        return true;
    return far & ONE(OPEN_PUNCTUATION) || (far & ONE(QUOTATION) && here & ONE(OPEN_PUNCTUATION)) ||
           (far & closing && here & ONE(NON_STARTER)) ||
           (far & ONE(BEFORE_AND_AFTER) && here & ONE(BEFORE_AND_AFTER));
}

static bool may_break(const struct place *place)
{
    set last = place->last, here = place->here;
    if (last & ends) /* LB4, LB5 */
        return !(last & ONE(CARRIAGE_RETURN) && here & ONE(LINE_FEED));
    if (here & (ends | spaces | ONE(ZERO_WIDTH_SPACE))) /* LB6, LB7 */
        return false;
    if (place->is_after_joiner) /* LB8a */
        return false;
    if (place->last_but_spaces & ONE(ZERO_WIDTH_SPACE)) /* LB8 */
        return true;
    if (place->is_mark || is_bound(place)) /* LB9 */
        return false;
    if (last & spaces) /* LB18 */
        return true;
    if ((last | here) & ONE(QUOTATION)) /* LB19 */
        return false;
    if ((last | here) & ONE(CONTINGENT)) /* LB20 */
        return true;
    return !is_pair(place) && !is_held_together(place);
}

/* --- a text ----------------------------------------------------------------------------------- */

/* Goes on behind the character, which is no mark on another one. */
static void pass(struct place *place)
{
    bool was_in_number = place->is_in_number;
    place->is_in_number = place->here & ONE(NUMERIC) || (was_in_number && place->here & in_numbers);
    place->is_behind_number = was_in_number && place->here & closing;
    place->is_odd_flag = place->here & ONE(REGIONAL_INDICATOR) && !place->is_odd_flag;
    if (place->here & place->last & spaces)
        return;
    place->before_last = place->last;
    place->last = place->here;
    if (!(place->here & spaces))
        place->last_but_spaces = place->here;
}

/* Wide, or a narrow form of a wide one. */
static bool is_east_asian(gunichar character)
{
    return g_unichar_iswide(character) || (character >= 0xFF61 && character <= 0xFFDC);
}

/* Sets those of so many places, each before a character, at which the text may break. */
static void find_places(const char *text, bool *breaks)
{
    struct place place = {0};
    gunichar before = 0;
    for (size_t i = 0; *text; i++) {
        gunichar character = g_utf8_get_char(text);
        text = g_utf8_next_char(text);
        gunichar after = *text ? g_utf8_get_char(text) : 0;
        place.here = class_of(character);
        place.next = after ? class_of(after) : 0;
        place.is_after_joiner = before == 0x200D;
        place.is_mark = place.here & marks && place.last &&
                        !(place.last & (ends | spaces | ONE(ZERO_WIDTH_SPACE)));
        place.is_wide = (place.here & ONE(OPEN_PUNCTUATION) && is_east_asian(character)) ||
                        (place.last & ONE(CLOSE_PARANTHESIS) && is_east_asian(before));
        if (place.here & marks && !place.is_mark)
            place.here = ONE(ALPHABETIC); /* LB10 */
        breaks[i] = place.last && may_break(&place);
        if (!place.is_mark)
            pass(&place);
        before = character;
    }
}

/* --- Thai ------------------------------------------------------------------------------------- */

static bool is_thai(const char *at)
{
    return g_unichar_get_script(g_utf8_get_char(at)) == G_UNICODE_SCRIPT_THAI;
}

/* Adds the places between the words of so many Thai characters. */
static void find_words(ThBrk *words, const char *text, size_t count, bool *breaks)
{
    thchar_t *letters_of = g_new(thchar_t, count + 1);
    int *places = g_new(int, count + 1);
    for (size_t i = 0; i < count; i++, text = g_utf8_next_char(text))
        letters_of[i] = th_uni2tis((thwchar_t)g_utf8_get_char(text));
    letters_of[count] = '\0';
    int found = th_brk_find_breaks(words, letters_of, places, count + 1);
    for (int i = 0; i < found; i++) {
        if (places[i] > 0 && (size_t)places[i] < count)
            breaks[places[i]] = true;
    }
    g_free(letters_of);
    g_free(places);
}

static void find_thai_places(const char *text, bool *breaks)
{
    ThBrk *words = NULL;
    for (size_t i = 0; *text; i++, text = g_utf8_next_char(text)) {
        if ((unsigned char)*text < 0xE0 || !is_thai(text))
            continue;
        const char *start = text;
        size_t count = 0;
        for (; *text && is_thai(text); text = g_utf8_next_char(text))
            count++;
        if (!words)
            words = th_brk_new(NULL);
        if (words)
            find_words(words, start, count, breaks + i);
        i += count;
        if (!*text)
            break;
    }
    if (words)
        th_brk_delete(words);
}

/* --- offsets ---------------------------------------------------------------------------------- */

/* Names of fields break behind their underscores. */
static bool is_behind_underscore(const char *text, const char *at)
{
    return at > text && at[-1] == '_' && *at != '_' && *at != ' ';
}

bool text_find_breaks(const char *text, size_t **offsets, size_t *count, struct arena *arena)
{
    *count = 0;
    *offsets = NULL;
    size_t length = strlen(text);
    if (length == 0 || length > G_MAXINT / 4 || !g_utf8_validate(text, -1, NULL))
        return true;
    size_t characters = (size_t)g_utf8_strlen(text, -1), index = 1;
    bool *breaks = arena_array(arena, characters, sizeof *breaks);
    *offsets = arena_array(arena, characters, sizeof **offsets);
    if (!breaks || !*offsets)
        return false;
    find_places(text, breaks);
    find_thai_places(text, breaks);
    for (const char *at = g_utf8_next_char(text); *at; at = g_utf8_next_char(at), index++) {
        if (breaks[index] || is_behind_underscore(text, at))
            (*offsets)[(*count)++] = (size_t)(at - text);
    }
    return true;
}
