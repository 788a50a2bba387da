/*
 * The languages of texts, as far as fonts depend on them: Chinese, Japanese and Korean write the
 * same characters in other forms.
 */
#ifndef RENDER_LANGUAGE_H
#define RENDER_LANGUAGE_H

#include <glib.h>
#include <stdbool.h>

/* Whether that is a tag of a language: "ja", "zh-Hant-TW" (BCP 47, as far as its letters go). */
bool language_is_tag(const char *text);

/* The language of a text: Japanese where there is kana, Korean where there is hangul; else the one
 * that the figure says, or NULL. Static or language itself. */
const char *language_of_text(const char *text, const char *language);

/* The language of the part of a text that is in a script: the text's own where that is written so,
 * else the one that the script stands for; "und" for none. Static or language itself. */
const char *language_in_script(const char *language, GUnicodeScript script);

/* How many orders there are, and which one a language has: below that. NULL: none is known. */
enum { LANGUAGE_ORDERS = 5 };
size_t language_order(const char *language);

/* The families that step in, in that order, for characters that the chosen one lacks, before any
 * other: neither the machine's language nor the order of its folders decides. Ends with NULL. */
const char *const *language_families(size_t order);

/* Whether a character is shown as an emoji unless text says otherwise (Unicode's
 * Emoji_Presentation), and the families that have such pictures, which go before all others then.
 * Ends with NULL. */
bool language_is_emoji(gunichar character);
extern const char *const language_emoji_families[];

#endif
