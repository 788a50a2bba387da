/*
 * What a table holds, as bytes.
 */
#include "data/table_text.h"

#include <inttypes.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "data/json.h"
#include "data/table.h"

/* --- digests -------------------------------------------------------------------------------- */

void mixing_word(struct mixing *mixing, uint64_t word)
{
    /* Odd constants: the fractions of the golden ratio and of the square root of 2. */
    uint64_t left = (mixing->lanes[0] ^ word) * 0x9E3779B97F4A7C15;
    uint64_t right = (mixing->lanes[1] + word) * 0x6A09E667F3BCC909;
    mixing->lanes[0] = left ^ left >> 32;
    mixing->lanes[1] = right ^ right >> 29;
}

void mixing_text(struct mixing *mixing, const char *text)
{
    mixing_bytes(mixing, text, strlen(text));
}

static void mix_number(struct mixing *mixing, double number)
{
    uint64_t word;
    memcpy(&word, &number, sizeof word);
    mixing_word(mixing, word);
}

static void mix_members(struct mixing *mixing, struct value value)
{
    bool is_array = value.type == VALUE_ARRAY;
    size_t count = is_array ? value.array->count : value.object->count;
    mixing_word(mixing, count);
    for (size_t i = 0; i < count; i++) {
        if (!is_array)
            mixing_text(mixing, value.object->keys[i]);
        mixing_value(mixing, is_array ? value.array->items[i] : value.object->values[i]);
    }
}

void mixing_value(struct mixing *mixing, struct value value)
{
    mixing_word(mixing, value.type);
    switch (value.type) {
    case VALUE_UNDEFINED:
    case VALUE_NULL:
        break;
    case VALUE_BOOL:
        mixing_word(mixing, value.boolean);
        break;
    case VALUE_NUMBER:
    case VALUE_DATE:
        mix_number(mixing, value.number);
        break;
    case VALUE_TEXT:
    case VALUE_REGEXP:
        mixing_text(mixing, value.text);
        break;
    case VALUE_ARRAY:
    case VALUE_OBJECT:
        mix_members(mixing, value);
        break;
    }
}

struct mixing mixing_begin(void)
{
    return (struct mixing){{1, 2}};
}

void mixing_bytes(struct mixing *mixing, const char *bytes, size_t length)
{
    uint64_t word;
    mixing_word(mixing, length);
    for (; length >= sizeof word; bytes += sizeof word, length -= sizeof word) {
        memcpy(&word, bytes, sizeof word);
        mixing_word(mixing, word);
    }
    word = 0;
    memcpy(&word, bytes, length);
    mixing_word(mixing, word);
}

void mixing_end(struct mixing *mixing, char text[TABLE_DIGEST_SIZE])
{
    mixing_word(mixing, mixing->lanes[1]);
    snprintf(text, TABLE_DIGEST_SIZE, "rows128:%016" PRIx64 "%016" PRIx64, mixing->lanes[0],
             mixing->lanes[1]);
}

/* --- JSON ----------------------------------------------------------------------------------- */

static json_t *new_record(const struct table *table, size_t row)
{
    json_t *record = json_object();
    for (size_t i = 0; record && i < table->column_count; i++) {
        struct value value = column_value(&table->columns[i], row);
        if (value.type == VALUE_UNDEFINED)
            continue;
        if (value.type == VALUE_DATE)
            value.type = VALUE_NUMBER;
        if (json_object_set_new(record, table->columns[i].name, json_of_value(value, NULL)) != 0) {
            json_decref(record);
            return NULL;
        }
    }
    return record;
}

static bool write_row(const struct table *table, size_t row, struct buffer *buffer)
{
    json_t *record = new_record(table, row);
    char *text = record ? json_dumps(record, JSON_COMPACT) : NULL;
    bool good = text && buffer_append(buffer, row == 0 ? "\n" : ",\n", row == 0 ? 1 : 2) &&
                buffer_append(buffer, text, strlen(text));
    free(text);
    json_decref(record);
    return good;
}

bool table_write_json(const struct table *table, struct buffer *buffer)
{
    bool good = buffer_append(buffer, "[", 1);
    for (size_t row = 0; good && row < table->row_count; row++)
        good = write_row(table, row, buffer);
    return good && buffer_append(buffer, "\n]\n", 3);
}
