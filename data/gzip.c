/*
 * Unpacks gzip. How much there will be, nobody believes the file: room grows with what came out.
 */
#include "data/gzip.h"

#include <limits.h>
#include <stdint.h>
#include <string.h>
#include <zlib.h>

#include "base/arena.h"
#include "base/budget.h"
#include "base/diag.h"
#include "data/text_encoding.h"

enum { FIRST_CAPACITY = 1 << 16, GZIP_WINDOW = 15 + 16 };

struct unpacking {
    z_stream stream;
    const struct encoded_text *packed;
    size_t taken; /* of packed, by the stream's input */
    char *bytes;
    size_t length, capacity;
    struct budget *budget;
    struct diag *diag;
};

bool gzip_is_packed(const char *bytes, size_t length)
{
    return length > 2 && memcmp(bytes, "\x1F\x8B\x08", 3) == 0;
}

size_t gzip_begin(const char *bytes, size_t length, char *start, size_t room)
{
    z_stream stream = {.next_in = (Bytef *)bytes, .next_out = (Bytef *)start};
    stream.avail_in = length < UINT_MAX / 2 ? (uInt)length : UINT_MAX / 2;
    stream.avail_out = (uInt)room;
    if (inflateInit2(&stream, GZIP_WINDOW) != Z_OK)
        return 0;
    inflate(&stream, Z_SYNC_FLUSH);
    inflateEnd(&stream);
    return room - stream.avail_out;
}

static bool fail_damaged(const struct unpacking *unpacking, const char *what)
{
    const struct diag_place place = {.file = unpacking->packed->name};
    return diag_error(unpacking->diag, DIAG_ENCODING, &place, "pack or copy it again",
                      "\"%s\" is compressed by gzip and %s", unpacking->packed->name, what);
}

/* Room for more, one byte for the final zero. */
static bool grow(struct unpacking *unpacking)
{
    if (unpacking->length + 1 < unpacking->capacity)
        return true;
    size_t capacity = unpacking->capacity ? unpacking->capacity * 2 : FIRST_CAPACITY;
    if (!budget_allows(unpacking->budget, LIMIT_INPUT, (double)unpacking->length))
        return false;
    char *bytes = capacity > unpacking->capacity
                      ? budget_resize(unpacking->budget, unpacking->bytes, capacity, 1)
                      : NULL;
    if (!bytes)
        return diag_out_of_memory(unpacking->diag);
    unpacking->bytes = bytes;
    unpacking->capacity = capacity;
    return true;
}

/* The stream counts in ints. */
static void refill(struct unpacking *unpacking)
{
    size_t left = unpacking->packed->length - unpacking->taken;
    if (unpacking->stream.avail_in > 0 || left == 0)
        return;
    uInt count = left < UINT_MAX / 2 ? (uInt)left : UINT_MAX / 2;
    unpacking->stream.next_in = (Bytef *)unpacking->packed->bytes + unpacking->taken;
    unpacking->stream.avail_in = count;
    unpacking->taken += count;
}

/* One step; *is_end: a member ended. */
static bool step(struct unpacking *unpacking, bool *is_end)
{
    z_stream *stream = &unpacking->stream;
    if (!grow(unpacking))
        return false;
    refill(unpacking);
    size_t room = unpacking->capacity - 1 - unpacking->length;
    uInt offered = room < UINT_MAX / 2 ? (uInt)room : UINT_MAX / 2;
    stream->next_out = (Bytef *)unpacking->bytes + unpacking->length;
    stream->avail_out = offered;
    int status = inflate(stream, Z_NO_FLUSH);
    unpacking->length += offered - stream->avail_out;
    *is_end = status == Z_STREAM_END;
    if (status == Z_MEM_ERROR)
        return diag_out_of_memory(unpacking->diag);
    if (status == Z_BUF_ERROR && stream->avail_out > 0)
        return fail_damaged(unpacking, "ends too early");
    return *is_end || status == Z_OK || status == Z_BUF_ERROR || fail_damaged(unpacking, "damaged");
}

/* What follows a member is another one, or, as gzip has it, is passed over. */
static bool has_more(struct unpacking *unpacking)
{
    refill(unpacking);
    return gzip_is_packed((const char *)unpacking->stream.next_in, unpacking->stream.avail_in) &&
           inflateReset(&unpacking->stream) == Z_OK;
}

static bool unpack(struct unpacking *unpacking)
{
    bool is_end = false;
    do {
        if (!step(unpacking, &is_end))
            return false;
    } while (!is_end || has_more(unpacking));
    return budget_read(unpacking->budget, (double)unpacking->length);
}

char *gzip_unpack(const struct encoded_text *packed, size_t *length, struct arena *arena,
                  struct diag *diag)
{
    struct unpacking unpacking = {.packed = packed, .budget = arena_budget(arena), .diag = diag};
    if (inflateInit2(&unpacking.stream, GZIP_WINDOW) != Z_OK) {
        diag_out_of_memory(diag);
        return NULL;
    }
    bool good = unpack(&unpacking);
    inflateEnd(&unpacking.stream);
    if (!good) {
        budget_free(unpacking.bytes);
        return NULL;
    }
    unpacking.bytes[unpacking.length] = '\0';
    *length = unpacking.length;
    return unpacking.bytes;
}
