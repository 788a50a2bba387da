/*
 * A hash of Arrow's rows as they lie: what has a fixed width and no nulls in whole words, plain
 * texts by their lengths and bytes, all else value by value.
 */
#include <string.h>

#include "base/arena.h"
#include "base/intern.h"
#include "data/origin/arrow.h"
#include "data/origin/arrow_internal.h"
#include "data/table_text.h"

/* A column of one batch. */
struct digest_part {
    const struct arrow_field *field;
    const struct ArrowArray *array;
    int64_t from, count;
};

/* The lengths of texts, and all their bytes at once. False when offsets lead nowhere. */
static bool mix_texts(struct mixing *mixing, const struct digest_part *part)
{
    const char *offsets = part->array->buffers[1], *bytes = part->array->buffers[2];
    int32_t first = 0, at, next;
    if (part->count == 0)
        return true;
    memcpy(&first, offsets + (size_t)part->from * 4, 4);
    at = first;
    for (int64_t i = 1; i <= part->count; i++, at = next) {
        memcpy(&next, offsets + (size_t)(part->from + i) * 4, 4);
        if (at < 0 || next < at)
            return false;
        mixing_word(mixing, (uint64_t)(next - at));
    }
    if (bytes)
        mixing_bytes(mixing, bytes + first, (size_t)(at - first));
    return bytes || at == first;
}

static bool mix_values(struct mixing *mixing, const struct digest_part *part,
                       struct arrow_reading *reading)
{
    for (int64_t i = 0; i < part->count; i++) {
        const struct arrow_slot slot = {part->array, part->from + i};
        struct value value;
        if (!arrow_value(part->field, &slot, reading, &value))
            return false;
        mixing_value(mixing, value);
    }
    return true;
}

static bool mix_part(struct mixing *mixing, const struct digest_part *part,
                     struct arrow_reading *reading)
{
    const struct arrow_type *type = part->field->type;
    bool is_plain =
        !part->field->dictionary && !arrow_has_gaps(part->array, part->from, part->count);
    if (is_plain && type->width > 0 && type->offsets == 0 && type->buffers == 2) {
        mixing_bytes(mixing,
                     part->count > 0
                         ? (const char *)part->array->buffers[1] + (size_t)part->from * type->width
                         : "",
                     (size_t)part->count * type->width);
        return true;
    }
    if (is_plain && type->width == 1 && type->offsets == 4)
        return mix_texts(mixing, part) ||
               arrow_fail(reading, part->field, "offsets that lead nowhere");
    return mix_values(mixing, part, reading);
}

bool arrow_digest(const struct arrow_rows *rows, const char *name, char text[TABLE_DIGEST_SIZE],
                  struct arena *arena, struct diag *diag)
{
    struct arrow_field field;
    struct mixing mixing = mixing_begin();
    struct arrow_reading reading = {
        .name = name, .intern = intern_new(arena), .arena = arena, .diag = diag};
    const struct ArrowArray *batch;
    if (!reading.intern || !arrow_read_schema(arrow_schema(rows), name, &field, arena, diag))
        return false;
    for (size_t i = 0; (batch = arrow_batch(rows, i)); i++) {
        mixing_word(&mixing, (uint64_t)batch->length);
        for (size_t k = 0; k < field.child_count; k++) {
            const struct ArrowArray *array = batch->children[k];
            const struct digest_part part = {&field.children[k], array,
                                             array->offset + batch->offset, batch->length};
            mixing_text(&mixing, part.field->name);
            mixing_text(&mixing, part.field->type->format);
            if (!mix_part(&mixing, &part, &reading))
                return false;
        }
    }
    mixing_end(&mixing, text);
    return true;
}
