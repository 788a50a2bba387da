/*
 * Reading in pieces. Whatever is odd ends it without a word: the file is then read as a whole,
 * which tells what there is to tell.
 */
#include "data/text_pieces.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/budget.h"
#include "data/gzip.h"

enum { PACKED_SIZE = 1 << 16, GZIP_WINDOW = 15 + 16, GZIP_MAGIC = 3, LEAST_SIZE = 64 };

/* Up to length bytes of the file, fewer only at its end. False when it can't be read. */
static bool read_bytes(struct text_pieces *text, void *bytes, size_t length, size_t *count)
{
    *count = 0;
    while (*count < length) {
        ssize_t part = read(text->descriptor, (char *)bytes + *count, length - *count);
        if (part < 0 && errno == EINTR)
            continue;
        if (part < 0)
            return false;
        if (part == 0)
            break;
        *count += (size_t)part;
    }
    digest_add(&text->digest, bytes, *count);
    text->read_length += *count;
    return true;
}

/* --- gzip ------------------------------------------------------------------------------------ */

/* Keeps what was not unpacked yet. */
static bool refill(struct text_pieces *text)
{
    z_stream *stream = &text->stream;
    size_t count, left = stream->avail_in;
    if (left > 0)
        memmove(text->packed, stream->next_in, left);
    if (!read_bytes(text, text->packed + left, PACKED_SIZE - left, &count))
        return false;
    stream->next_in = text->packed;
    stream->avail_in = (uInt)(left + count);
    return true;
}

/* Another member, or what gzip passes over. False when it can't be read. */
static bool begin_member(struct text_pieces *text)
{
    z_stream *stream = &text->stream;
    if (stream->avail_in < GZIP_MAGIC && !refill(text))
        return false;
    if (gzip_is_packed((const char *)stream->next_in, stream->avail_in))
        return inflateReset(stream) == Z_OK;
    text->is_at_end = true;
    size_t count = 1;
    while (count > 0) /* for the digest */
        if (!read_bytes(text, text->packed, PACKED_SIZE, &count))
            return false;
    return true;
}

static bool unpack(struct text_pieces *text, size_t room, size_t *count)
{
    z_stream *stream = &text->stream;
    stream->next_out = (Bytef *)text->bytes + text->length;
    stream->avail_out = (uInt)room;
    while (stream->avail_out > 0 && !text->is_at_end) {
        if (stream->avail_in == 0 && (!refill(text) || stream->avail_in == 0))
            return false; /* it ends too early */
        int status = inflate(stream, Z_NO_FLUSH);
        if (status != Z_OK && status != Z_STREAM_END)
            return false;
        if (status == Z_STREAM_END && !begin_member(text))
            return false;
    }
    *count = room - stream->avail_out;
    return budget_read(text->budget, (double)*count);
}

/* --- pieces ---------------------------------------------------------------------------------- */

static bool reserve(struct text_pieces *text)
{
    if (text->length < text->capacity)
        return true;
    size_t capacity = text->capacity > 0 ? text->capacity * 2 : text->size;
    char *bytes = budget_resize(text->budget, text->bytes, capacity, 1);
    if (!bytes)
        return false;
    text->bytes = bytes;
    text->capacity = capacity;
    return true;
}

static bool fill(struct text_pieces *text)
{
    size_t count;
    if (!reserve(text))
        return false;
    size_t room = text->capacity - text->length;
    if (text->is_packed) {
        if (!unpack(text, room, &count))
            return false;
    } else {
        if (!read_bytes(text, text->bytes + text->length, room, &count))
            return false;
        text->is_at_end = count < room;
    }
    text->length += count;
    text->is_last = text->is_at_end;
    return true;
}

/* What was read first is the start of what is to be unpacked. */
static bool begin_unpacking(struct text_pieces *text)
{
    text->packed = budget_array(text->budget, PACKED_SIZE, 1);
    if (!text->packed || text->length > PACKED_SIZE ||
        inflateInit2(&text->stream, GZIP_WINDOW) != Z_OK)
        return false;
    memcpy(text->packed, text->bytes, text->length);
    text->stream.next_in = text->packed;
    text->stream.avail_in = (uInt)text->length;
    text->is_packed = text->has_stream = true;
    text->length = 0;
    return true;
}

bool text_pieces_open(struct text_pieces *text, int descriptor, size_t size, struct budget *budget)
{
    size_t count;
    *text = (struct text_pieces){.descriptor = descriptor, .budget = budget};
    text->size = size > LEAST_SIZE ? size : LEAST_SIZE;
    digest_begin(&text->digest);
    if (!reserve(text) || !read_bytes(text, text->bytes, GZIP_MAGIC, &count))
        return false;
    text->length = count;
    if (gzip_is_packed(text->bytes, count) && !begin_unpacking(text))
        return false;
    return fill(text);
}

bool text_pieces_next(struct text_pieces *text, size_t taken)
{
    text->length -= taken;
    memmove(text->bytes, text->bytes + taken, text->length);
    return fill(text);
}

void text_pieces_digest(struct text_pieces *text, char digest[DIGEST_TEXT_SIZE])
{
    digest_end(&text->digest, digest);
}

void text_pieces_close(struct text_pieces *text)
{
    if (text->has_stream)
        inflateEnd(&text->stream);
    budget_free(text->packed);
    budget_free(text->bytes);
}
