/*
 * Filling phrases, and joining what comes of them.
 */
#include <math.h>
#include <string.h>

#include "base/diag.h"
#include "charts/alt/alt_internal.h"
#include "charts/read/context.h"
#include "data/format/number.h"

/* A name is cut after so many bytes: a text that is read out is short. */
enum { NAME_MOST = 120 };

static void put_name(struct buffer *to, const char *name)
{
    size_t length = strlen(name);
    if (length <= NAME_MOST) {
        buffer_append(to, name, length);
        return;
    }
    length = NAME_MOST;
    while (length > 0 && ((unsigned char)name[length] & 0xC0) == 0x80)
        length--;
    buffer_append(to, name, length);
    buffer_append_text(to, "\xe2\x80\xa6");
}

/* What was gathered, in the arena. */
static const char *finish(struct alt *alt, struct buffer *buffer)
{
    struct context *context = alt->context;
    const char *text = NULL;
    if (buffer->failed)
        diag_out_of_memory(context->diag);
    else if (!alt->failed)
        text = arena_copy(context->arena, buffer->bytes ? (const char *)buffer->bytes : "",
                          buffer->length);
    buffer_free(buffer);
    alt->failed |= !text;
    return text ? text : "";
}

/* The form-th of the forms of a phrase. */
static const char *form_of(const char *phrase, size_t form, size_t *length)
{
    const char *end;
    while (form > 0 && (end = strchr(phrase, '|'))) {
        phrase = end + 1;
        form--;
    }
    *length = strcspn(phrase, "|");
    return phrase;
}

static const char *fill(struct alt *alt, const char *phrase, size_t length,
                        const char *const *texts)
{
    struct buffer buffer = {0};
    for (const char *at = phrase, *end = phrase + length; at < end;) {
        if (*at == '{' && end - at >= 3 && at[2] == '}') {
            buffer_append_text(&buffer, texts[at[1] - '0']);
            at += 3;
        } else {
            buffer_append(&buffer, at++, 1);
        }
    }
    return finish(alt, &buffer);
}

const char *alt_fill(struct alt *alt, enum alt_phrase phrase, const char *const *texts)
{
    const char *text = alt->language->phrases[phrase];
    return fill(alt, text, strlen(text), texts);
}

const char *alt_count(struct alt *alt, enum alt_phrase phrase, double count,
                      const char *const others[2])
{
    const char *texts[] = {alt_number(alt, count), others ? others[0] : "",
                           others ? others[1] : ""};
    size_t length;
    const char *text =
        form_of(alt->language->phrases[phrase], alt->language->plural(count), &length);
    return fill(alt, text, length, texts);
}

const char *alt_join(struct alt *alt, const char *text, const char *sentence)
{
    struct buffer buffer = {0};
    if (!*sentence)
        return text;
    if (!*text)
        return sentence;
    buffer_append_text(&buffer, text);
    buffer_append_text(&buffer, alt->language->phrases[PHRASE_SPACE]);
    buffer_append_text(&buffer, sentence);
    return finish(alt, &buffer);
}

void alt_list_add(struct alt_list *list, const char *name)
{
    if (list->count < ALT_LIST_MOST)
        list->names[list->count] = name;
    list->count++;
}

const char *alt_list_text(struct alt *alt, const struct alt_list *list)
{
    const char *const *phrases = alt->language->phrases;
    /* One that doesn't fit would take no more room than "1 more" does. */
    size_t most = list->most > 0 ? list->most : ALT_LIST_MOST;
    size_t shown = list->count <= most ? list->count : most - 2;
    const char *more = shown < list->count
                           ? alt_count(alt, PHRASE_MORE, (double)(list->count - shown), NULL)
                           : NULL;
    struct buffer buffer = {0};
    for (size_t i = 0; i < shown; i++) {
        bool is_last = !more && i + 1 == shown;
        if (i > 0)
            buffer_append_text(&buffer, phrases[list->is_of_values ? PHRASE_SEMICOLON
                                                : is_last          ? PHRASE_AND
                                                                   : PHRASE_COMMA]);
        put_name(&buffer, list->names[i]);
    }
    if (more) {
        buffer_append_text(&buffer, phrases[PHRASE_AND]);
        buffer_append_text(&buffer, more);
    }
    return finish(alt, &buffer);
}

int alt_decimals(double number)
{
    enum { DIGITS = 4 };
    double before = number == 0 || !isfinite(number) ? 1 : floor(log10(fabs(number))) + 1;
    return number == floor(number) || before >= DIGITS ? 0 : DIGITS - (int)fmax(before, -DIGITS);
}

const char *alt_number(struct alt *alt, double number)
{
    enum { TINY = 6 };
    struct context *context = alt->context;
    struct number_format format;
    char specifier[] = ",.0~f";
    int decimals = alt_decimals(number);
    bool is_plain = isfinite(number) && decimals <= TINY && fabs(number) < 1e15;
    specifier[2] = (char)('0' + (is_plain ? decimals : 0));
    if (alt->failed || !number_format_parse(is_plain ? specifier : ".4~g", &format))
        return "";
    const char *text =
        number_format_apply(&format, &context->locale.number, number, context->arena);
    alt->failed |= !text;
    return text ? text : "";
}
