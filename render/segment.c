/*
 * Scripts are Unicode's (annex 24): what belongs to all of them, spaces and full stops, goes with
 * what is before, and a closing bracket with its opening one. Directions are FriBidi's.
 */
#include "render/segment.h"

#include <fribidi.h>
#include <string.h>

#include "base/array.h"
#include "render/language.h"

/* The first right-to-left character of Unicode is not below this. */
enum { FIRST_HEBREW = 0x590 };

static const gunichar joiner = 0x200D, keycap = 0x20E3, text_style = 0xFE0E, emoji_style = 0xFE0F;

/* --- brackets --------------------------------------------------------------------------------- */

/* An opening one and its closing one, by their numbers; quotation marks are no mirrors of each
 * other. */
static const gunichar pairs[][2] = {
    {0x0028, 0x0029}, {0x003C, 0x003E}, {0x005B, 0x005D}, {0x007B, 0x007D}, {0x00AB, 0x00BB},
    {0x0F3A, 0x0F3B}, {0x0F3C, 0x0F3D}, {0x169B, 0x169C}, {0x2018, 0x2019}, {0x201C, 0x201D},
    {0x2039, 0x203A}, {0x2045, 0x2046}, {0x207D, 0x207E}, {0x208D, 0x208E}, {0x27E6, 0x27E7},
    {0x27E8, 0x27E9}, {0x27EA, 0x27EB}, {0x27EC, 0x27ED}, {0x27EE, 0x27EF}, {0x2983, 0x2984},
    {0x2985, 0x2986}, {0x2987, 0x2988}, {0x2989, 0x298A}, {0x298B, 0x298C}, {0x298D, 0x298E},
    {0x298F, 0x2990}, {0x2991, 0x2992}, {0x2993, 0x2994}, {0x2995, 0x2996}, {0x2997, 0x2998},
    {0x29FC, 0x29FD}, {0x2E02, 0x2E03}, {0x2E04, 0x2E05}, {0x2E09, 0x2E0A}, {0x2E0C, 0x2E0D},
    {0x2E1C, 0x2E1D}, {0x2E20, 0x2E21}, {0x2E22, 0x2E23}, {0x2E24, 0x2E25}, {0x2E26, 0x2E27},
    {0x2E28, 0x2E29}, {0x3008, 0x3009}, {0x300A, 0x300B}, {0x300C, 0x300D}, {0x300E, 0x300F},
    {0x3010, 0x3011}, {0x3014, 0x3015}, {0x3016, 0x3017}, {0x3018, 0x3019}, {0x301A, 0x301B},
    {0xFE59, 0xFE5A}, {0xFE5B, 0xFE5C}, {0xFE5D, 0xFE5E}, {0xFF08, 0xFF09}, {0xFF3B, 0xFF3D},
    {0xFF5B, 0xFF5D}, {0xFF5F, 0xFF60}, {0xFF62, 0xFF63},
};

/* The number of the pair that a character is of, and which of the two it is; false for others. */
static bool find_pair(gunichar character, size_t *pair, bool *is_closing)
{
    size_t low = 0, high = COUNT_OF(pairs);
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (pairs[middle][1] < character)
            low = middle + 1;
        else
            high = middle;
    }
    *pair = low;
    *is_closing = low < COUNT_OF(pairs) && pairs[low][1] == character;
    return *is_closing || (low < COUNT_OF(pairs) && pairs[low][0] == character);
}

/* --- scripts ---------------------------------------------------------------------------------- */

/* So many brackets may be open; of more, those before are forgotten. */
enum { DEPTH = 64 };

struct open_bracket {
    size_t pair;
    GUnicodeScript script; /* of the text that it is in */
    bool is_unknown;       /* that text has shown no script yet */
};

struct scripts {
    GUnicodeScript script; /* of the segment so far */
    struct open_bracket open[DEPTH];
    size_t depth;
};

static bool is_real(GUnicodeScript script)
{
    return script != G_UNICODE_SCRIPT_COMMON && script != G_UNICODE_SCRIPT_INHERITED &&
           script != G_UNICODE_SCRIPT_UNKNOWN;
}

static void open_bracket(struct scripts *scripts, size_t pair)
{
    if (scripts->depth == DEPTH)
        scripts->depth = 0;
    scripts->open[scripts->depth++] =
        (struct open_bracket){pair, scripts->script, !is_real(scripts->script)};
}

/* The script of the bracket's opening one, which is the last then; its own when none is open. */
static GUnicodeScript match_bracket(struct scripts *scripts, size_t pair)
{
    while (scripts->depth > 0 && scripts->open[scripts->depth - 1].pair != pair)
        scripts->depth--;
    return scripts->depth > 0 ? scripts->open[scripts->depth - 1].script : G_UNICODE_SCRIPT_COMMON;
}

/* The segment shows its script, which is also that of the brackets before. */
static void set_script(struct scripts *scripts, GUnicodeScript script)
{
    scripts->script = script;
    for (size_t i = 0; i < scripts->depth; i++) {
        if (scripts->open[i].is_unknown)
            scripts->open[i].script = script;
        scripts->open[i].is_unknown = false;
    }
}

/* A new segment begins; brackets without a script stay without one. */
static void begin_script(struct scripts *scripts)
{
    scripts->script = G_UNICODE_SCRIPT_COMMON;
    for (size_t i = 0; i < scripts->depth; i++)
        scripts->open[i].is_unknown = false;
}

/* Whether the character goes on in the segment's script. */
static bool take_character(struct scripts *scripts, gunichar character)
{
    GUnicodeScript script = g_unichar_get_script(character);
    size_t pair = 0;
    bool is_closing = false;
    bool is_bracket = script == G_UNICODE_SCRIPT_COMMON && find_pair(character, &pair, &is_closing);
    if (is_bracket && is_closing)
        script = match_bracket(scripts, pair);
    if (is_real(script) && is_real(scripts->script) && script != scripts->script)
        return false;
    if (is_bracket && !is_closing)
        open_bracket(scripts, pair);
    if (is_real(script) && !is_real(scripts->script))
        set_script(scripts, script);
    if (is_closing && scripts->depth > 0)
        scripts->depth--;
    return true;
}

/* --- emoji ------------------------------------------------------------------------------------ */

/* What makes another picture of the emoji before it. */
static bool continues_emoji(gunichar character)
{
    return character == emoji_style || character == joiner || character == keycap ||
           (character >= 0x1F3FB && character <= 0x1F3FF) || /* colours of skin */
           (character >= 0xE0020 && character <= 0xE007F);   /* tags of flags */
}

/* Of letters, only one can be an emoji: U+2139, for information. */
static bool may_be_emoji(gunichar character)
{
    return !g_unichar_isspace(character) && !g_unichar_ismark(character) &&
           (!g_unichar_isalpha(character) || character == 0x2139);
}

static bool is_emoji(const struct segment *before, gunichar last, gunichar character, gunichar next)
{
    if (next == emoji_style && may_be_emoji(character))
        return true;
    if (next != text_style && character > 0x7F && language_is_emoji(character))
        return true;
    return before && before->is_emoji &&
           (continues_emoji(character) || (last == joiner && next != text_style));
}

/* --- segments --------------------------------------------------------------------------------- */

/* Levels of embedding, one a character; NULL when they are all 0. Free it with g_free(). */
static FriBidiLevel *find_levels(const gunichar *characters, size_t count)
{
    FriBidiParType direction = FRIBIDI_PAR_LTR;
    bool is_plain = true;
    for (size_t i = 0; i < count; i++)
        is_plain &= characters[i] < FIRST_HEBREW;
    if (is_plain || count > G_MAXINT / 8)
        return NULL;
    FriBidiLevel *levels = g_new0(FriBidiLevel, count);
    FriBidiCharType *types = g_new(FriBidiCharType, count);
    FriBidiBracketType *brackets = g_new(FriBidiBracketType, count);
    fribidi_get_bidi_types(characters, (FriBidiStrIndex)count, types);
    fribidi_get_bracket_types(characters, (FriBidiStrIndex)count, types, brackets);
    if (fribidi_get_par_embedding_levels_ex(types, brackets, (FriBidiStrIndex)count, &direction,
                                            levels) == 0)
        memset(levels, 0, count * sizeof *levels); /* memory is out */
    g_free(types);
    g_free(brackets);
    return levels;
}

/* The script of each character. Free it with g_free(). */
static GUnicodeScript *find_scripts(const gunichar *characters, size_t count)
{
    struct scripts scripts = {.script = G_UNICODE_SCRIPT_COMMON};
    GUnicodeScript *found = g_new(GUnicodeScript, count);
    for (size_t start = 0, i = 0; start < count; start = i) {
        begin_script(&scripts);
        while (i < count && take_character(&scripts, characters[i]))
            i++;
        for (size_t k = start; k < i; k++)
            found[k] = scripts.script;
    }
    return found;
}

GArray *segment_text(const char *text)
{
    glong count;
    GArray *segments = g_array_new(FALSE, FALSE, sizeof(struct segment));
    gunichar *characters = g_utf8_to_ucs4_fast(text, -1, &count); /* ends with a 0 */
    GUnicodeScript *scripts = find_scripts(characters, (size_t)count);
    FriBidiLevel *levels = find_levels(characters, (size_t)count);
    const char *at = text;
    struct segment *last = NULL;
    for (glong i = 0; i < count; i++) {
        const char *end = g_utf8_next_char(at);
        const struct segment one = {
            .start = (size_t)(at - text),
            .end = (size_t)(end - text),
            .script = scripts[i],
            .level = levels ? (unsigned char)levels[i] : 0,
            .is_emoji =
                is_emoji(last, i > 0 ? characters[i - 1] : 0, characters[i], characters[i + 1]),
        };
        if (last && last->script == one.script && last->level == one.level &&
            last->is_emoji == one.is_emoji)
            last->end = one.end;
        else
            g_array_append_val(segments, one);
        last = &g_array_index(segments, struct segment, segments->len - 1);
        at = end;
    }
    g_free(characters);
    g_free(scripts);
    g_free(levels);
    return segments;
}

/* Turns the order of pieces from first to before end around. */
static void turn(size_t *numbers, size_t first, size_t end)
{
    for (; first + 1 < end; first++, end--) {
        size_t number = numbers[first];
        numbers[first] = numbers[end - 1];
        numbers[end - 1] = number;
    }
}

void segment_order(const unsigned char *levels, size_t *numbers, size_t count)
{
    unsigned char highest = 0;
    for (size_t i = 0; i < count; i++) {
        numbers[i] = i;
        highest = MAX(highest, levels[i]);
    }
    for (unsigned level = highest; level > 0; level--) {
        for (size_t i = 0; i < count;) {
            size_t start = i;
            while (i < count && levels[numbers[i]] >= level)
                i++;
            turn(numbers, start, i);
            i += i == start;
        }
    }
}
