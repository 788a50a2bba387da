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

/* Two lanes of 64 bits: rows in memory are told apart from other rows of the same program, not from
 * what someone made to look like them; SHA-256 would cost more than all else that is done with
 * numbers. */
struct mixing {
    uint64_t lanes[2];
};

static void mix(struct mixing *mixing, uint64_t word)
{
    /* Odd constants: the fractions of the golden ratio and of the square root of 2. */
    uint64_t left = (mixing->lanes[0] ^ word) * 0x9E3779B97F4A7C15;
    uint64_t right = (mixing->lanes[1] + word) * 0x6A09E667F3BCC909;
    mixing->lanes[0] = left ^ left >> 32;
    mixing->lanes[1] = right ^ right >> 29;
}

static void mix_text(struct mixing *mixing, const char *text)
{
    size_t length = strlen(text), left = length;
    mix(mixing, length);
    for (; left > 0; text += left < 8 ? left : 8, left -= left < 8 ? left : 8) {
        uint64_t word = 0;
        memcpy(&word, text, left < 8 ? left : 8);
        mix(mixing, word);
    }
}

static void mix_number(struct mixing *mixing, double number)
{
    uint64_t word;
    memcpy(&word, &number, sizeof word);
    mix(mixing, word);
}

static void mix_value(struct mixing *mixing, struct value value);

static void mix_members(struct mixing *mixing, struct value value)
{
    bool is_array = value.type == VALUE_ARRAY;
    size_t count = is_array ? value.array->count : value.object->count;
    mix(mixing, count);
    for (size_t i = 0; i < count; i++) {
        if (!is_array)
            mix_text(mixing, value.object->keys[i]);
        mix_value(mixing, is_array ? value.array->items[i] : value.object->values[i]);
    }
}

static void mix_value(struct mixing *mixing, struct value value)
{
    mix(mixing, value.type);
    switch (value.type) {
    case VALUE_UNDEFINED:
    case VALUE_NULL:
        break;
    case VALUE_BOOL:
        mix(mixing, value.boolean);
        break;
    case VALUE_NUMBER:
    case VALUE_DATE:
        mix_number(mixing, value.number);
        break;
    case VALUE_TEXT:
    case VALUE_REGEXP:
        mix_text(mixing, value.text);
        break;
    case VALUE_ARRAY:
    case VALUE_OBJECT:
        mix_members(mixing, value);
        break;
    }
}

static void mix_column(struct mixing *mixing, const struct column *column, size_t count)
{
    mix_text(mixing, column->name);
    mix(mixing, column->type);
    for (size_t i = 0; i < count; i++) {
        if (column->type == COLUMN_TEXT)
            mix_text(mixing, column->texts[i]);
        else if (column->type == COLUMN_VALUE)
            mix_value(mixing, column->values[i]);
        else
            mix_number(mixing, column->numbers[i]);
    }
}

void table_digest(const struct table *table, char text[TABLE_DIGEST_SIZE])
{
    struct mixing mixing = {{1, 2}};
    mix(&mixing, table->row_count);
    for (size_t i = 0; i < table->column_count; i++)
        mix_column(&mixing, &table->columns[i], table->row_count);
    mix(&mixing, mixing.lanes[1]);
    snprintf(text, TABLE_DIGEST_SIZE, "rows128:%016" PRIx64 "%016" PRIx64, mixing.lanes[0],
             mixing.lanes[1]);
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
