/*
 * compare_pushed COUNT SEED DATABASE COLLATION: makes that many figures of generated pipelines over
 * the table "t" of a database twice: of rows that come without an order, of which the database
 * computes what it can, and of rows in an order of their own, of which it computes nothing. Their
 * scenes must hold the same items, numbers to 1e-6. Prints what differs, and how much was computed
 * there.
 */
#include <jansson.h>
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "library/burin.h"

/* --- random pipelines ----------------------------------------------------------------------- */

static unsigned long long state;

static unsigned random_below(unsigned count)
{
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return (unsigned)(state >> 33) % count;
}

#define PICK(array) (array)[random_below(sizeof(array) / sizeof *(array))]

static const char *const numbers[] = {"whole", "ratio", "price"};
static const char *const texts[] = {"label", "kind"};
static const char *const ops[] = {"count",   "sum",     "mean",     "min",       "max",   "median",
                                  "valid",   "missing", "distinct", "variance",  "stdev", "stdevp",
                                  "average", "q1",      "q3",       "variancep", "stderr"};

/* Means of whole numbers are whole at times, where a running mean misses by the last digit, and the
 * end of an axis lies at one: theirs are of other fields. */
static const char *measured_by(const char *op)
{
    const char *field = PICK(numbers);
    static const char *const exact[] = {"count", "sum",     "min",      "max",
                                        "valid", "missing", "distinct", "median"};
    for (size_t i = 0; i < sizeof exact / sizeof *exact; i++) {
        if (strcmp(op, exact[i]) == 0)
            return field;
    }
    return strcmp(field, "whole") == 0 ? "ratio" : field;
}

static json_t *number_test(void)
{
    static const char *const tests[] = {"equal", "lt", "lte", "gt", "gte"};
    static const double values[] = {-3, 0, 1, 2.5, 10, 12.25};
    const char *field = PICK(numbers);
    switch (random_below(5)) {
    case 0:
        return json_pack("{s:s, s:[f, f]}", "field", field, "range", PICK(values), PICK(values));
    case 1:
        return json_pack("{s:s, s:b}", "field", field, "valid", random_below(2));
    case 2:
        return json_pack("{s:s, s:[f, f, f]}", "field", field, "oneOf", 1.0, 2.5, PICK(values));
    default:
        return json_pack("{s:s, s:f}", "field", field, PICK(tests), PICK(values));
    }
}

static json_t *text_test(void)
{
    static const char *const values[] = {"a", "B", "é", "none", "x' OR 1=1 --"};
    if (random_below(2))
        return json_pack("{s:s, s:s}", "field", PICK(texts), "equal", PICK(values));
    return json_pack("{s:s, s:[s, s]}", "field", PICK(texts), "oneOf", PICK(values), PICK(values));
}

static json_t *predicate(unsigned depth)
{
    switch (depth == 0 ? 3 + random_below(3) : random_below(6)) {
    case 0:
        return json_pack("{s:[o, o]}", "and", predicate(depth - 1), predicate(depth - 1));
    case 1:
        return json_pack("{s:[o, o]}", "or", predicate(depth - 1), predicate(depth - 1));
    case 2:
        return json_pack("{s:o}", "not", predicate(depth - 1));
    case 3:
        return text_test();
    default:
        return number_test();
    }
}

static json_t *encoding(void)
{
    static const char *const sorts[] = {"ascending", "descending", "y", "-y", "x"};
    json_t *x = random_below(3) ? json_pack("{s:s, s:s}", "field", PICK(texts), "type", "nominal")
                : random_below(2)
                    ? json_pack("{s:s, s:b}", "field", PICK(numbers), "bin", 1)
                    : json_pack("{s:s, s:{s:i}, s:s}", "field", PICK(numbers), "bin", "maxbins",
                                (int)(1 + random_below(30)), "type", "ordinal");
    const char *op = PICK(ops);
    json_t *y = json_pack("{s:s, s:s, s:s, s:n}", "field", measured_by(op), "aggregate", op, "type",
                          "quantitative", "stack");
    if (random_below(3) == 0)
        json_object_set_new(x, "sort", json_string(PICK(sorts)));
    json_t *all = json_pack("{s:o, s:o}", "x", x, "y", y);
    if (random_below(2))
        json_object_set_new(all, "color",
                            json_pack("{s:s, s:s}", "field",
                                      random_below(4) ? PICK(texts) : "whole", "type", "nominal"));
    return all;
}

/* An aggregate transform, and an encoding of what it makes. */
static json_t *aggregated(json_t *transforms)
{
    const char *key = random_below(4) ? PICK(texts) : PICK(numbers);
    const char *op = PICK(ops);
    json_t *fields = json_pack("[{s:s, s:s, s:s}, {s:s, s:s}]", "op", op, "field", measured_by(op),
                               "as", "made", "op", "count", "as", "rows");
    json_array_append_new(transforms,
                          json_pack("{s:o, s:[s]}", "aggregate", fields, "groupby", key));
    if (random_below(2))
        json_array_append_new(transforms, json_pack("{s:{s:s, s:f}}", "filter", "field", "rows",
                                                    "gt", (double)random_below(6)));
    return json_pack("{s:{s:s, s:s}, s:{s:s, s:s}, s:{s:s}}", "x", "field", key, "type", "nominal",
                     "y", "field", "made", "type", "quantitative", "size", "field", "rows");
}

static json_t *specification(void)
{
    json_t *transforms = json_array();
    json_t *own;
    for (unsigned i = random_below(3); i > 0; i--)
        json_array_append_new(transforms, json_pack("{s:o}", "filter", predicate(2)));
    if (random_below(4) == 0)
        json_array_append_new(transforms, json_pack("{s:{s:i}, s:s, s:[s, s]}", "bin", "maxbins",
                                                    (int)(2 + random_below(20)), "field",
                                                    PICK(numbers), "as", "from", "to"));
    own = random_below(3) ? encoding() : aggregated(transforms);
    return json_pack("{s:{s:s}, s:s, s:o, s:o}", "data", "name", "t", "mark",
                     random_below(2) ? "point" : "bar", "transform", transforms, "encoding", own);
}

/* --- scenes --------------------------------------------------------------------------------- */

/* Queries that had steps, and groups. */
struct found {
    unsigned steps, groups;
};

/* What a figure is, or its first error. */
static json_t *scene_of(const char *spec, const char *database, struct found *found)
{
    struct burin_options *options = burin_options_new();
    char *data = NULL;
    size_t size = strlen(database) + 3;
    data = malloc(size);
    snprintf(data, size, "t=%s", database);
    burin_options_set(options, "data", data, NULL);
    struct burin_figure *figure = burin_figure_new("p.vl.json", spec, strlen(spec), options);
    struct burin_output output = {.size = sizeof output, .format = "scene.json"};
    json_t *scene = NULL;
    if (figure && burin_figure_is_good(figure) && burin_figure_render(figure, &output))
        scene = json_loadb((const char *)output.bytes, output.length, 0, NULL);
    for (size_t i = 0; figure && i < burin_figure_message_count(figure); i++) {
        const struct burin_message *message = burin_figure_message(figure, i);
        if (!scene && message && message->severity == BURIN_ERROR)
            scene = json_pack("{s:s}", "error", message->text);
        found->steps += message && strstr(message->text, "burin_1");
        found->groups += message && strstr(message->text, "GROUP BY");
    }
    burin_output_free(&output);
    burin_figure_free(figure);
    burin_options_free(options);
    free(data);
    return scene ? scene : json_object();
}

/* Whether they say the same, numbers to what scenes are rounded to. */
static bool is_same(const json_t *a, const json_t *b)
{
    const char *key;
    json_t *value;
    size_t index;
    if (json_is_number(a) && json_is_number(b))
        return fabs(json_number_value(a) - json_number_value(b)) <= 0.0011;
    if (json_typeof(a) != json_typeof(b) || json_object_size(a) != json_object_size(b) ||
        json_array_size(a) != json_array_size(b))
        return false;
    if (!json_is_object(a) && !json_is_array(a))
        return json_equal((json_t *)a, (json_t *)b);
    json_object_foreach((json_t *)a, key, value)
    {
        if (!json_object_get(b, key) || !is_same(value, json_object_get(b, key)))
            return false;
    }
    json_array_foreach(a, index, value)
    {
        if (!is_same(value, json_array_get(b, index)))
            return false;
    }
    return true;
}

/* An item that the other scene lacks; NULL: they have the same, in whatever order. */
static json_t *find_other(const json_t *there, const json_t *here)
{
    json_t *items = json_object_get(there, "items"), *others = json_object_get(here, "items");
    json_t *item, *left = json_copy(others), *found = NULL;
    size_t index;
    json_array_foreach(items, index, item)
    {
        size_t at = 0;
        while (at < json_array_size(left) && !is_same(item, json_array_get(left, at)))
            at++;
        if (at == json_array_size(left) && !found)
            found = item;
        json_array_remove(left, at);
    }
    if (!found && json_array_size(left) > 0)
        found = json_array_get(others, 0);
    json_decref(left);
    return found;
}

/* --- comparing ------------------------------------------------------------------------------ */

static void print_json(const char *what, const json_t *json)
{
    char *text =
        json ? json_dumps(json, JSON_SORT_KEYS | JSON_ENCODE_ANY | JSON_REAL_PRECISION(9)) : NULL;
    printf("%s%s\n", what, text ? text : "");
    free(text);
}

/* Groups come in the order of their keys, which bars of equal length keep: rows in that order have
 * theirs likewise. */
static bool compare(const char *database, const char *collation, unsigned *computed,
                    unsigned *errors)
{
    char pushed[1024], plain[1024];
    struct found found = {0}, unused = {0};
    json_t *json = specification(), *encoding_of_it = json_object_get(json, "encoding");
    json_t *field = json_object_get(json_object_get(encoding_of_it, "x"), "field");
    const char *key = json_string_value(field);
    bool is_text = strcmp(key, "label") == 0 || strcmp(key, "kind") == 0;
    char *spec = json_dumps(json, JSON_COMPACT);
    snprintf(pushed, sizeof pushed, "odbc:%s;table=t", database);
    json_t *there = scene_of(spec, pushed, &found);
    /* A field that is tested against a text has null for what is blank. */
    bool is_blank_null = strstr(spec, "\"label\",\"equal\"") || strstr(spec, "\"label\",\"oneOf\"");
    if (is_blank_null && strcmp(key, "label") == 0)
        key = "NULLIF(label, '')";
    snprintf(plain, sizeof plain, "odbc:%s;query=SELECT * FROM t ORDER BY %s%s, id", database,
             found.groups > 0 ? key : "id", found.groups > 0 && is_text ? collation : "");
    json_t *here = scene_of(spec, plain, &unused);
    json_t *error = json_object_get(here, "error"), *error_there = json_object_get(there, "error");
    json_t *other = error || error_there ? NULL : find_other(there, here);
    bool good = !other && !error == !error_there && unused.steps == 0;
    *computed += found.steps > 0;
    *errors += error != NULL;
    if (error && getenv("SHOW_ERRORS"))
        print_json("error: ", error);
    if (!good) {
        printf("%s\n", spec);
        print_json("  there: ", other ? other : error_there);
        print_json("  here:  ", error);
    }
    free(spec);
    json_decref(there);
    json_decref(here);
    json_decref(json);
    return good;
}

int main(int argc, char **argv)
{
    unsigned different = 0, computed = 0, errors = 0;
    if (argc != 5)
        return 2;
    unsigned count = (unsigned)strtoul(argv[1], NULL, 10);
    state = strtoull(argv[2], NULL, 10);
    for (unsigned i = 0; i < count; i++)
        different += !compare(argv[3], argv[4], &computed, &errors);
    printf("%u pipelines, %u with steps in the database, %u errors, %u different\n", count,
           computed, errors, different);
    return different > 0;
}
