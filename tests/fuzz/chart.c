/*
 * Charts from nothing: each mark with each channel, type and statistic, and the members of scales,
 * axes, legends and headers as the tables have them.
 */
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "charts/mark/mark.h"
#include "charts/read/channel.h"
#include "tests/fuzz/grammar.h"

static json_t *rows(struct grammar *grammar)
{
    static const char *const groups[] = {"u", "v", "w"};
    json_t *list = json_array();
    size_t count = 3 + grammar_pick(grammar, 10);
    for (size_t i = 0; i < count; i++) {
        char name[32], day[64];
        snprintf(name, sizeof name, "%c%zu", (char)('a' + i % 5), i % 2);
        snprintf(day, sizeof day, "2024-%02zu-%02zu", 1 + i % 12, 1 + i);
        json_array_append_new(list,
                              json_pack("{s:s, s:s, s:f, s:i, s:s}", "k", name, "g", groups[i % 3],
                                        "v", (double)grammar_pick(grammar, 2000) / 8 - 40, "w",
                                        (int)(i * i), "t", day));
    }
    return list;
}

static const struct field {
    const char *name, *type;
} fields[] = {
    {"k", "nominal"},      {"g", "nominal"},  {"v", "quantitative"},
    {"w", "quantitative"}, {"t", "temporal"}, {"w", "ordinal"},
};

static void set_table_members(struct grammar *grammar, json_t *definition, const char *name)
{
    struct property_table table = grammar_table(name);
    json_t *object = json_object();
    for (size_t count = 1 + grammar_pick(grammar, 3); count > 0 && table.count > 0; count--) {
        const struct property *property = &table.properties[grammar_pick(grammar, table.count)];
        json_object_set_new(object, property->name, grammar_value(grammar, property));
    }
    json_object_set_new(definition, name, object);
}

static json_t *definition(struct grammar *grammar, const struct channel *channel)
{
    static const char *const aggregates[] = {"sum", "mean", "max", "min", "median", "distinct"};
    const struct field *field = &fields[grammar_pick(grammar, COUNT_OF(fields))];
    json_t *object = json_pack("{s:s, s:s}", "field", field->name, "type", field->type);
    bool is_number = strcmp(field->type, "quantitative") == 0;
    if (is_number && grammar_pick(grammar, 3) == 0)
        json_object_set_new(object, "aggregate",
                            json_string(aggregates[grammar_pick(grammar, COUNT_OF(aggregates))]));
    else if (is_number && grammar_pick(grammar, 4) == 0)
        json_object_set_new(object, "bin", grammar_part(grammar, "bin"));
    else if (strcmp(field->type, "temporal") == 0 && grammar_pick(grammar, 2))
        json_object_set_new(object, "timeUnit", grammar_part(grammar, "timeUnit"));
    if (channel->range != CHANNEL_RANGE_NONE && grammar_pick(grammar, 3) == 0)
        set_table_members(grammar, object, "scale");
    if (channel->range == CHANNEL_RANGE_POSITION && grammar_pick(grammar, 3) == 0)
        set_table_members(grammar, object, "axis");
    if (channel->range >= CHANNEL_RANGE_COLOR && grammar_pick(grammar, 3) == 0)
        set_table_members(grammar, object, "legend");
    if (channel->range == CHANNEL_RANGE_POSITION && grammar_pick(grammar, 6) == 0)
        json_object_set_new(object, "stack", grammar_part(grammar, "stack"));
    if (grammar_pick(grammar, 6) == 0)
        json_object_set_new(object, "sort", grammar_part(grammar, "sort"));
    return object;
}

static void add_channel(struct grammar *grammar, json_t *encoding, enum channel_id id)
{
    json_object_set_new(encoding, channels[id].name, definition(grammar, &channels[id]));
}

json_t *grammar_chart(struct grammar *grammar)
{
    size_t count = 0;
    while (mark_types[count])
        count++;
    json_t *mark = json_pack("{s:s}", "type", mark_types[grammar_pick(grammar, count)]->name);
    json_t *encoding = json_object();
    if (grammar_pick(grammar, 8) > 0)
        add_channel(grammar, encoding, CHANNEL_X);
    if (grammar_pick(grammar, 8) > 0)
        add_channel(grammar, encoding, CHANNEL_Y);
    for (size_t more = grammar_pick(grammar, 3); more > 0; more--)
        add_channel(grammar, encoding, (enum channel_id)grammar_pick(grammar, CHANNEL_COUNT));
    struct property_table table = grammar_table("mark");
    for (size_t more = grammar_pick(grammar, 3); more > 0; more--) {
        const struct property *property = &table.properties[grammar_pick(grammar, table.count)];
        if (strcmp(property->name, "type") != 0)
            json_object_set_new(mark, property->name, grammar_value(grammar, property));
    }
    return json_pack("{s:{s:o}, s:o, s:o}", "data", "values", rows(grammar), "mark", mark,
                     "encoding", encoding);
}
