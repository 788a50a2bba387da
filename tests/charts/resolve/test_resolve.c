/*
 * Every composition under every "resolve": where cells, axes, titles and legends lie. The cases and
 * Vega's numbers are in resolve_cases.json, which make_resolve_cases.mjs writes.
 */
#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "library/burin.h"
#include "tests/support/options.h"
#include "tests/support/suite.h"

#define FOLDER TEST_SOURCES "/tests/charts/resolve/"

/* px: Vega puts texts on whole px where burin may not. */
static const double tolerance = 1;

static json_t *cases;

/* The items of a scene that have one of these roles, each as an array of what a case lists. */
static json_t *collect(const json_t *scene, const char *const *roles, const char *const *members)
{
    json_t *found = json_array();
    size_t index;
    json_t *item;
    json_array_foreach(json_object_get(scene, "items"), index, item)
    {
        const char *role = json_string_value(json_object_get(item, "role"));
        size_t i = 0;
        while (roles[i] && strcmp(roles[i], role) != 0)
            i++;
        if (!roles[i])
            continue;
        json_t *list = json_array();
        for (i = 0; members[i]; i++)
            json_array_append(list, json_object_get(item, members[i]));
        json_array_append_new(found, list);
    }
    return found;
}

static bool agree(const json_t *is, const json_t *expected)
{
    if (json_is_number(is) && json_is_number(expected))
        return fabs(json_number_value(is) - json_number_value(expected)) <= tolerance;
    if (!json_is_array(is) || !json_is_array(expected))
        return json_equal(is, expected);
    bool same = json_array_size(is) == json_array_size(expected);
    for (size_t i = 0; same && i < json_array_size(is); i++)
        same = agree(json_array_get(is, i), json_array_get(expected, i));
    return same;
}

/* Each expected entry is there exactly once: the order of painting is another test's business. */
static bool same_entries(json_t *is, const json_t *expected)
{
    bool same = json_array_size(is) == json_array_size(expected);
    size_t i;
    json_t *entry;
    json_array_foreach((json_t *)expected, i, entry)
    {
        size_t n = 0;
        while (n < json_array_size(is) && !agree(json_array_get(is, n), entry))
            n++;
        same &= n < json_array_size(is);
        json_array_remove(is, n);
    }
    return same;
}

/* A rectangle as its corners. */
static json_t *corners(json_t *boxes)
{
    size_t i;
    json_t *box;
    json_array_foreach(boxes, i, box)
    {
        for (size_t n = 0; n < 2; n++) {
            double end = json_number_value(json_array_get(box, n)) +
                         json_number_value(json_array_get(box, n + 2));
            json_array_set_new(box, n + 2, json_real(end));
        }
    }
    return boxes;
}

/* ["a"] to "a", as a case lists texts alone. */
static json_t *flat(json_t *lists)
{
    size_t i;
    json_t *list;
    json_array_foreach(lists, i, list) json_array_set(lists, i, json_array_get(list, 0));
    return lists;
}

static json_t *draw(const json_t *one)
{
    struct burin_options *options =
        options_with("base", TEST_SOURCES, "font", "Liberation Sans", NULL);
    struct burin_output output = {.size = sizeof output, .format = "scene.json"};
    char *spec = json_dumps(json_object_get(one, "spec"), 0);
    struct burin_figure *figure =
        burin_figure_new(FOLDER "case.vl.json", spec, strlen(spec), options);
    ck_assert_msg(burin_figure_render(figure, &output), "%s", spec);
    json_t *scene = json_loadb((const char *)output.bytes, output.length, 0, NULL);
    burin_output_free(&output);
    burin_figure_free(figure);
    burin_options_free(options);
    free(spec);
    return scene;
}

static const char *const box[] = {"x", "y", "width", "height", NULL};
static const char *const line[] = {"x", "y", "x2", "y2", NULL};
static const char *const text_at[] = {"text", "x", "y", NULL};
static const char *const text[] = {"text", NULL};

static const struct {
    const char *name;
    const char *roles[4];
    const char *const *members;
    json_t *(*finish)(json_t *lists);
} parts[] = {
    {"cells", {"group-background"}, box, corners},
    {"domains", {"axis-domain"}, line, NULL},
    {"titles", {"axis-title", "legend-title", "title-text"}, text_at, NULL},
    {"labels", {"axis-label"}, text, flat},
    {"legends", {"legend-label"}, text, flat},
};

START_TEST(it_lies_where_vega_puts_it)
{
    const json_t *one = json_array_get(cases, (size_t)_i);
    const char *name = json_string_value(json_object_get(one, "name"));
    json_t *scene = draw(one);
    ck_assert_ptr_nonnull(scene);
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        const json_t *expected = json_object_get(one, parts[i].name);
        json_t *is = collect(scene, parts[i].roles, parts[i].members);
        if (parts[i].finish)
            is = parts[i].finish(is);
        char *told = json_dumps(is, JSON_REAL_PRECISION(6)), *wanted = json_dumps(expected, 0);
        ck_assert_msg(same_entries(is, expected), "%s: %s are %s, not %s", name, parts[i].name,
                      told, wanted);
        free(told);
        free(wanted);
        json_decref(is);
    }
    const char *const sizes[] = {"width", "height"};
    for (size_t i = 0; i < 2; i++)
        ck_assert_msg(agree(json_object_get(scene, sizes[i]), json_object_get(one, sizes[i])),
                      "%s: the %s is another", name, sizes[i]);
    json_decref(scene);
}
END_TEST

START_TEST(there_are_cases)
{
    ck_assert_int_ge((int)json_array_size(cases), 150);
}
END_TEST

static Suite *resolve_suite(void)
{
    Suite *suite = suite_create("charts/resolve/resolve");
    TCase *tcase = tcase_create("resolve");
    cases = json_load_file(FOLDER "resolve_cases.json", 0, NULL);
    tcase_add_test(tcase, there_are_cases);
    tcase_add_loop_test(tcase, it_lies_where_vega_puts_it, 0, (int)json_array_size(cases));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(resolve_suite());
}
