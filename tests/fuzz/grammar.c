/*
 * The tables are the grammar: a kind that is added there is tried without a word here. What they
 * leave to readers of their own (PROPERTY_CUSTOM, PROPERTY_NODE) is taken from goldens.
 */
#include "tests/fuzz/grammar.h"

#include <glob.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "charts/guide/axis.h"
#include "charts/guide/header.h"
#include "charts/guide/legend.h"
#include "charts/guide/title.h"
#include "charts/layout/autosize.h"
#include "charts/mark/mark.h"
#include "charts/projection/params.h"
#include "charts/read/config.h"
#include "charts/read/encoding.h"
#include "charts/read/gradient.h"
#include "charts/read/meta.h"
#include "charts/read/view.h"
#include "charts/resolve/params.h"
#include "data/geo/generate.h"
#include "data/json.h"
#include "data/sequence.h"
#include "data/source.h"
#include "data/timeunit.h"
#include "data/transform.h"
#include "data/transform/bin.h"
#include "data/transform/predicate.h"

/* --- chance ----------------------------------------------------------------------------------- */

/* xorshift64*: Vigna, "An experimental exploration of Marsaglia's xorshift generators" (2016). */
size_t grammar_pick(struct grammar *grammar, size_t count)
{
    uint64_t state = grammar->random ? grammar->random : 1;
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    grammar->random = state;
    return (size_t)((state * UINT64_C(2685821657736338717) >> 33) % count);
}

/* --- goldens ---------------------------------------------------------------------------------- */

static void note_parts(struct grammar *grammar, json_t *value)
{
    const char *name;
    json_t *part;
    size_t i;
    json_object_foreach(value, name, part)
    {
        json_t *list = json_object_get(grammar->parts, name);
        if (!list) {
            list = json_array();
            json_object_set_new(grammar->parts, name, list);
            json_array_append_new(grammar->names, json_string(name));
        }
        json_array_append(list, part);
        note_parts(grammar, part);
    }
    json_array_foreach(value, i, part) note_parts(grammar, part);
}

void grammar_open(struct grammar *grammar, const char *pattern, uint64_t seed)
{
    glob_t found = {0};
    *grammar = (struct grammar){
        .random = seed, .specs = json_array(), .parts = json_object(), .names = json_array()};
    glob(pattern, 0, NULL, &found);
    for (size_t i = 0; i < found.gl_pathc; i++) {
        enum { LARGE = 20000 }; /* bytes: the data of a large one would hide what is tried */
        json_t *spec = json_load_file(found.gl_pathv[i], JSON_REJECT_DUPLICATES, NULL);
        char *text = json_is_object(spec) ? json_dumps(spec, JSON_COMPACT) : NULL;
        if (text && strlen(text) < LARGE) {
            json_array_append(grammar->specs, spec);
            note_parts(grammar, spec);
        }
        free(text);
        json_decref(spec);
    }
    globfree(&found);
}

void grammar_free(struct grammar *grammar)
{
    json_decref(grammar->specs);
    json_decref(grammar->parts);
    json_decref(grammar->names);
}

static json_t *pick_copy(struct grammar *grammar, const json_t *list)
{
    size_t count = json_array_size(list);
    return count ? json_deep_copy(json_array_get(list, grammar_pick(grammar, count))) : json_null();
}

json_t *grammar_spec(struct grammar *grammar)
{
    return pick_copy(grammar, grammar->specs);
}

json_t *grammar_part(struct grammar *grammar, const char *name)
{
    return pick_copy(grammar, json_object_get(grammar->parts, name));
}

/* --- values ----------------------------------------------------------------------------------- */

static json_t *any_number(struct grammar *grammar)
{
    static const double numbers[] = {0,
                                     1,
                                     -1,
                                     0.5,
                                     2,
                                     3,
                                     10,
                                     100,
                                     1e-9,
                                     1e9,
                                     -1e9,
                                     1e15,
                                     1e300,
                                     -1e300,
                                     5e-324,
                                     255,
                                     359,
                                     1e19,
                                     2147483648.0,
                                     4294967296.0,
                                     9007199254740993.0};
    return json_real(numbers[grammar_pick(grammar, COUNT_OF(numbers))]);
}

static json_t *number_of(struct grammar *grammar, const struct property *property)
{
    double low = property->minimum, high = property->maximum;
    if (grammar->is_wild && grammar_pick(grammar, 2) == 0)
        return any_number(grammar);
    if (low == 0 && high == 0)
        high = 60;
    if (!isfinite(high) || high > low + 60)
        high = low + 60;
    double part = (double)grammar_pick(grammar, 13) / 12;
    return json_real(low + (high - low) * part);
}

static json_t *any_text(struct grammar *grammar)
{
    static const char *const texts[] = {"",
                                        "a",
                                        "b",
                                        "x",
                                        "\xe6\x97\xa5\xe6\x9c\xac",
                                        "e\xcc\x81",
                                        "\xf0\x9f\x98\x80",
                                        "a\nb",
                                        "#f00",
                                        ".2f",
                                        "%Y",
                                        "datum.a",
                                        "width / 2",
                                        "1e999",
                                        "null",
                                        "2020-02-30",
                                        "__proto__",
                                        "$.a",
                                        "a.b",
                                        "a[0]",
                                        "\\.",
                                        "M0,0L1,1",
                                        "UTC",
                                        "isValid(datum.a) ? 1 : 2",
                                        "bin_a"};
    return json_string(texts[grammar_pick(grammar, COUNT_OF(texts))]);
}

static json_t *any_color(struct grammar *grammar)
{
    static const char *const colors[] = {
        "red", "#abc", "rgba(1,2,3,0.5)", "hsl(120,50%,50%)", "transparent", "steelblue"};
    return json_string(colors[grammar_pick(grammar, COUNT_OF(colors))]);
}

static json_t *one_of(struct grammar *grammar, const char *const *names)
{
    size_t count = 0;
    while (names[count])
        count++;
    return count ? json_string(names[grammar_pick(grammar, count)]) : json_null();
}

static json_t *any_value(struct grammar *grammar)
{
    switch (grammar_pick(grammar, 8)) {
    case 0:
        return json_null();
    case 1:
        return json_boolean(grammar_pick(grammar, 2));
    case 2:
        return json_array();
    case 3:
        return json_object();
    case 4:
        return any_number(grammar);
    case 5:
        return any_text(grammar);
    default:
        return pick_copy(
            grammar, json_object_get(grammar->parts,
                                     json_string_value(json_array_get(
                                         grammar->names,
                                         grammar_pick(grammar, json_array_size(grammar->names))))));
    }
}

json_t *grammar_value(struct grammar *grammar, const struct property *property)
{
    if (grammar->is_wild && grammar_pick(grammar, 12) == 0)
        return any_value(grammar);
    switch (property->type) {
    case PROPERTY_NUMBER:
        return number_of(grammar, property);
    case PROPERTY_BOOL:
        return json_boolean(grammar_pick(grammar, 2));
    case PROPERTY_COLOR:
        return any_color(grammar);
    case PROPERTY_ENUM:
        return one_of(grammar, property->names);
    default:
        break;
    }
    json_t *part = grammar_part(grammar, property->name);
    if (!json_is_null(part) ||
        (property->type != PROPERTY_TEXT && property->type != PROPERTY_LINES))
        return part;
    json_decref(part);
    return any_text(grammar);
}

/* --- tables ----------------------------------------------------------------------------------- */

static const struct named_set {
    const char *name;
    const struct property_set *set;
} sets[] = {
    {"axis", &axis_property_set},
    {"axisX", &axis_property_set},
    {"axisY", &axis_property_set},
    {"header", &header_property_set},
    {"legend", &legend_property_set},
    {"title", &title_property_set},
    {"scale", &scale_property_set},
    {"mark", &mark_property_set},
    {"bar", &mark_property_set},
    {"bin", &bin_property_set},
    {"timeUnit", &timeunit_property_set},
    {"projection", &projection_property_set},
    {"autosize", &autosize_property_set},
    {"format", &data_format_property_set},
    {"data", &data_property_set},
    {"sequence", &sequence_property_set},
    {"graticule", &graticule_property_set},
    {"filter", &predicate_property_set},
    {"burin", &meta_property_set},
    {"spec", &view_property_set},
    {"view", &view_config_property_set},
    {"layout", &legend_layout_property_set},
    {"fill", &gradient_property_set},
};

static struct property_table table_of(const struct property_set *set)
{
    return (struct property_table){set->properties, set->count};
}

struct property_table grammar_table(const char *name)
{
    if (!name)
        return table_of(&view_property_set);
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        if (strcmp(channels[i].name, name) == 0)
            return table_of(&channel_def_property_set);
    }
    for (size_t i = 0; i < COUNT_OF(sets); i++) {
        if (strcmp(sets[i].name, name) == 0)
            return table_of(sets[i].set);
    }
    return (struct property_table){0};
}

/* A transform has its name among its members. */
static struct property_table table_for(const char *name, const json_t *object)
{
    struct property_table table = grammar_table(name);
    for (size_t i = 0; table.count == 0 && transform_types[i]; i++) {
        const struct transform_type *type = transform_types[i];
        if (json_object_get(object, type->name))
            table = (struct property_table){type->properties, type->property_count};
    }
    return table.count > 0 || !json_object_get(object, "mark") ? table : grammar_table(NULL);
}

/* --- changes ---------------------------------------------------------------------------------- */

/* A place in a spec: a member or an element of what holds it. */
struct place {
    json_t *holder;           /* NULL: the spec itself */
    const char *name, *above; /* of the member, and of the member that has it; NULL: of none */
    size_t index;
};

/* Each place with the same chance: the n-th one is kept with 1 / n. */
static void choose(struct grammar *grammar, const struct place *here, json_t *value, size_t *count,
                   struct place *chosen)
{
    const char *name;
    json_t *part;
    size_t i;
    if (json_is_object(value) || json_is_array(value) || grammar_pick(grammar, 3) == 0) {
        if (grammar_pick(grammar, ++*count) == 0)
            *chosen = *here;
    }
    json_object_foreach(value, name, part)
    {
        struct place below = {value, name, here->name ? here->name : here->above, 0};
        choose(grammar, &below, part, count, chosen);
    }
    json_array_foreach(value, i, part)
    {
        struct place below = {value, NULL, here->name ? here->name : here->above, i};
        choose(grammar, &below, part, count, chosen);
    }
}

static json_t *value_at(const struct place *place, json_t *spec)
{
    if (!place->holder)
        return spec;
    return place->name ? json_object_get(place->holder, place->name)
                       : json_array_get(place->holder, place->index);
}

static void put(const struct place *place, json_t *value)
{
    if (place->name)
        json_object_set_new(place->holder, place->name, value);
    else
        json_array_set_new(place->holder, place->index, value);
}

static void set_member(struct grammar *grammar, const struct place *place, json_t *object)
{
    struct property_table table = table_for(place->name, object);
    if (place->name && strcmp(place->name, "encoding") == 0) {
        const char *channel = channels[grammar_pick(grammar, CHANNEL_COUNT)].name;
        json_object_set_new(object, channel, grammar_part(grammar, channel));
    } else if (table.count > 0) {
        const struct property *property = &table.properties[grammar_pick(grammar, table.count)];
        json_object_set_new(object, property->name, grammar_value(grammar, property));
    }
}

static void remove_member(struct grammar *grammar, json_t *object)
{
    size_t count = json_object_size(object);
    if (count == 0)
        return;
    void *member = json_object_iter(object);
    for (size_t at = grammar_pick(grammar, count); at > 0; at--)
        member = json_object_iter_next(object, member);
    json_object_del(object, json_object_iter_key(member));
}

static void change_array(struct grammar *grammar, json_t *array)
{
    size_t count = json_array_size(array);
    if (count == 0 || count > 100)
        return;
    json_t *copy = pick_copy(grammar, array);
    switch (grammar_pick(grammar, 3)) {
    case 0:
        json_array_append(array, copy);
        break;
    case 1:
        json_array_set(array, grammar_pick(grammar, count), copy);
        break;
    default:
        json_array_remove(array, grammar_pick(grammar, count));
    }
    json_decref(copy);
}

/* The spec in a composition, with another one perhaps. */
static json_t *wrap(struct grammar *grammar, json_t *spec)
{
    static const char *const names[] = {"layer", "hconcat", "vconcat", "concat", "spec"};
    const char *name = names[grammar_pick(grammar, COUNT_OF(names))];
    json_t *whole = json_object();
    if (strcmp(name, "spec") == 0) {
        json_object_set_new(whole, "spec", spec);
        const char *by = grammar_pick(grammar, 2) ? "facet" : "repeat";
        json_object_set_new(whole, by, grammar_part(grammar, by));
        return whole;
    }
    json_object_set_new(whole, name, json_pack("[o]", spec));
    if (grammar_pick(grammar, 2))
        json_array_append_new(json_object_get(whole, name), grammar_spec(grammar));
    return whole;
}

static void replace(struct grammar *grammar, const struct place *place)
{
    json_t *value = place->name ? grammar_part(grammar, place->name) : json_null();
    if (json_is_null(value) || (grammar->is_wild && grammar_pick(grammar, 3) == 0)) {
        json_decref(value);
        value = grammar->is_wild ? any_value(grammar) : NULL;
    }
    if (value)
        put(place, value);
}

json_t *grammar_change(struct grammar *grammar, json_t *spec)
{
    struct place place = {0};
    size_t count = 0;
    size_t kind = grammar_pick(grammar, 16);
    if (kind == 0)
        return wrap(grammar, spec);
    choose(grammar, &(struct place){0}, spec, &count, &place);
    json_t *value = value_at(&place, spec);
    if (json_is_object(value) && kind < 10)
        set_member(grammar, &place, value);
    else if (json_is_object(value) && kind < 12)
        remove_member(grammar, value);
    else if (json_is_array(value) && kind < 10)
        change_array(grammar, value);
    else if (place.holder)
        replace(grammar, &place);
    return spec;
}
