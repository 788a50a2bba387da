/*
 * The bytes that may end a value are looked for 64 at a time: a word has a bit for each. So columns
 * that nobody wants cost a bit each, and no look at what stands in them.
 */
#include "data/load/delimited.h"

#include <stdint.h>
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { BLOCK = 64 };

/* Where ends may be: those of a block, from base on. */
struct ends {
    const char *text;
    size_t length, base;
    uint64_t bits;
    char delimiter;
};

/* --- blocks ---------------------------------------------------------------------------------- */

#ifdef __SSE2__

/* A bit for each of 16 bytes that is a delimiter or the end of a line. */
static uint64_t ends_of_16(const char *at, __m128i delimiter)
{
    __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
    __m128i found = _mm_or_si128(_mm_cmpeq_epi8(bytes, delimiter),
                                 _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')),
                                              _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\r'))));
    return (uint64_t)(unsigned)_mm_movemask_epi8(found);
}

static uint64_t ends_of_block(const char *at, char delimiter)
{
    __m128i wanted = _mm_set1_epi8(delimiter);
    return ends_of_16(at, wanted) | ends_of_16(at + 16, wanted) << 16 |
           ends_of_16(at + 32, wanted) << 32 | ends_of_16(at + 48, wanted) << 48;
}

#else

/* A high bit in each byte of the word that is the one repeated in pattern. */
static uint64_t equal_bytes(uint64_t word, uint64_t pattern)
{
    const uint64_t low = UINT64_C(0x7F7F7F7F7F7F7F7F);
    uint64_t other = word ^ pattern;
    return ~(((other & low) + low) | other | low);
}

static uint64_t ends_of_8(const char *at, char delimiter)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    uint64_t word = 0;
    for (int i = 0; i < 8; i++) /* compilers make one load of it */
        word |= (uint64_t)(unsigned char)at[i] << 8 * i;
    uint64_t found = equal_bytes(word, ones * (unsigned char)delimiter) |
                     equal_bytes(word, ones * '\n') | equal_bytes(word, ones * '\r');
    return (found >> 7) * UINT64_C(0x0102040810204080) >> 56; /* one bit a byte, side by side */
}

static uint64_t ends_of_block(const char *at, char delimiter)
{
    uint64_t bits = 0;
    for (int i = 0; i < BLOCK; i += 8)
        bits |= ends_of_8(at + i, delimiter) << i;
    return bits;
}

#endif

/* The last block is filled up with what ends nothing: a text has no zeros. */
static void look_at(struct ends *ends, size_t base)
{
    char padded[BLOCK] = {0};
    ends->base = base;
    ends->bits = 0;
    if (base == ends->length)
        return;
    if (ends->length - base >= BLOCK) {
        ends->bits = ends_of_block(ends->text + base, ends->delimiter);
        return;
    }
    memcpy(padded, ends->text + base, ends->length - base);
    ends->bits = ends_of_block(padded, ends->delimiter);
}

/* The next of them, and passes it; length: there is none. */
static size_t next_end(struct ends *ends)
{
    while (ends->bits == 0) {
        if (ends->length - ends->base <= BLOCK)
            return ends->length;
        look_at(ends, ends->base + BLOCK);
    }
    size_t at = ends->base + (size_t)__builtin_ctzll(ends->bits);
    ends->bits &= ends->bits - 1;
    return at;
}

/* --- values ---------------------------------------------------------------------------------- */

/* A value from start to end, where the next byte to read is. */
struct span {
    size_t start, end, next;
    bool has_quotes; /* doubled ones */
};

enum quoted { QUOTED_WHOLE, QUOTED_OPEN, QUOTED_STRAY };

/* The value in quotes that begins at span->start; where it is QUOTED_STRAY, span->next is the byte
 * in the way. */
static enum quoted find_quoted(const struct ends *ends, bool is_last, struct span *span)
{
    size_t at = ++span->start;
    for (;;) {
        const char *quote =
            at < ends->length ? memchr(ends->text + at, '"', ends->length - at) : NULL;
        if (!quote)
            return QUOTED_OPEN;
        span->end = (size_t)(quote - ends->text);
        span->next = span->end + 1;
        if (span->next == ends->length)
            return is_last ? QUOTED_WHOLE : QUOTED_OPEN;
        if (*++quote != '"')
            break;
        span->has_quotes = true;
        at = span->next + 1;
    }
    char byte = ends->text[span->next];
    return byte == ends->delimiter || byte == '\n' || byte == '\r' ? QUOTED_WHOLE : QUOTED_STRAY;
}

static size_t count_lines(const char *text, size_t length)
{
    size_t count = 0;
    for (size_t i = 0; i < length; i++)
        count += text[i] == '\n' ? i == 0 || text[i - 1] != '\r' : text[i] == '\r';
    return count;
}

/* Of two quotes one is meant. */
static bool undouble(struct buffer *buffer, const char *text, size_t length)
{
    buffer->length = 0;
    while (length > 0) {
        const char *quote = memchr(text, '"', length);
        size_t part = quote ? (size_t)(quote - text) + 1 : length;
        if (!buffer_append(buffer, text, part))
            return false;
        part += quote != NULL;
        text += part;
        length -= part;
    }
    return true;
}

static bool is_wanted(const struct delimited *reading)
{
    return !reading->wanted ||
           (reading->index < reading->wanted_count && reading->wanted[reading->index]);
}

static bool give(struct delimited *reading, const char *text, const struct span *span)
{
    const char *value = text + span->start;
    size_t length = span->end - span->start;
    if (!is_wanted(reading))
        return true;
    if (!span->has_quotes)
        return reading->take_value(reading->context, value, length);
    return undouble(&reading->unquoted, value, length) &&
           reading->take_value(reading->context, (const char *)reading->unquoted.bytes,
                               reading->unquoted.length);
}

/* --- rows ------------------------------------------------------------------------------------ */

static bool end_row(struct delimited *reading)
{
    size_t count = reading->index + 1;
    reading->index = 0;
    bool goes_on = reading->take_row(reading->context, count);
    reading->row_line = ++reading->line;
    return goes_on;
}

/* The span of the value that begins at start. DELIMITED_UNFINISHED: more bytes must come. */
static enum delimited_status find_value(struct ends *ends, bool is_last, struct span *span)
{
    size_t start = span->start;
    if (start < ends->length && ends->text[start] == '"') {
        enum quoted quoted = find_quoted(ends, is_last, span);
        if (quoted == QUOTED_WHOLE)
            look_at(ends, span->next);
        return quoted == QUOTED_WHOLE   ? DELIMITED_DONE
               : quoted == QUOTED_STRAY ? DELIMITED_STRAY
                                        : DELIMITED_UNFINISHED;
    }
    span->end = span->next = next_end(ends);
    return span->end < ends->length || is_last ? DELIMITED_DONE : DELIMITED_UNFINISHED;
}

/* The value goes up to span->next, where a delimiter is, an end of line or that of the text. */
static bool take(struct delimited *reading, struct ends *ends, struct span *span)
{
    bool is_quoted = span->next != span->end;
    if (!give(reading, ends->text, span))
        return false;
    if (is_quoted) {
        reading->line += count_lines(ends->text + span->start, span->end - span->start);
        if (span->next < ends->length)
            span->next = next_end(ends);
    }
    char byte = span->next < ends->length ? ends->text[span->next] : '\n';
    span->start = span->next + (span->next < ends->length);
    if (byte == ends->delimiter) {
        reading->index++;
        return true;
    }
    reading->after_return = byte == '\r';
    return end_row(reading);
}

/* "\r\n" ends one row, not two. */
static void pass_line_feed(struct delimited *reading, struct ends *ends, size_t *start)
{
    if (!reading->after_return || *start == ends->length)
        return;
    reading->after_return = false;
    if (ends->text[*start] == '\n')
        *start = next_end(ends) + 1;
}

enum delimited_status delimited_read(struct delimited *reading, const struct delimited_piece *piece,
                                     size_t *taken)
{
    struct ends ends = {piece->text, piece->length, 0, 0, reading->delimiter};
    struct span span = {0};
    look_at(&ends, 0);
    for (;;) {
        span.has_quotes = false;
        pass_line_feed(reading, &ends, &span.start);
        *taken = span.start;
        bool is_at_end = span.start == piece->length;
        if (is_at_end && (!piece->is_last || reading->index == 0))
            return DELIMITED_DONE;
        enum delimited_status status = find_value(&ends, piece->is_last, &span);
        if (status == DELIMITED_STRAY)
            *taken = span.next;
        if (status == DELIMITED_UNFINISHED && !piece->is_last)
            return DELIMITED_DONE; /* so far */
        if (status != DELIMITED_DONE)
            return status;
        if (!take(reading, &ends, &span))
            return DELIMITED_STOPPED;
    }
}

void delimited_free(struct delimited *reading)
{
    buffer_free(&reading->unquoted);
}
