/*
 * Figures from the text of a spec to their scene, for tests of what lays out whole figures.
 */
#ifndef TESTS_CHARTS_LAYOUT_RENDERED_H
#define TESTS_CHARTS_LAYOUT_RENDERED_H

#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "library/burin.h"
#include "tests/support/options.h"
#include "tests/support/suite.h"

/* The figure of a spec with those options; NULL ones aren't set. */
static inline struct burin_figure *rendered_load(const char *spec, const char *width,
                                                 const char *height, const char *layout)
{
    struct burin_options *options =
        options_with("width", width, "height", height, "layout", layout, NULL);
    struct burin_figure *figure = burin_figure_new("f.vl.json", spec, strlen(spec), options);
    burin_options_free(options);
    ck_assert_ptr_nonnull(figure);
    return figure;
}

/* Its scene, for json_decref(). The test fails after an error. */
static inline json_t *rendered_scene(struct burin_figure *figure)
{
    struct burin_output output = {.size = sizeof output, .format = "scene.json"};
    bool good = burin_figure_render(figure, &output);
    for (size_t i = 0; !good && i < burin_figure_message_count(figure); i++)
        fputs(burin_figure_message_text(figure, i), stdout);
    ck_assert(good);
    json_t *scene = json_loadb((const char *)output.bytes, output.length, 0, NULL);
    ck_assert_ptr_nonnull(scene);
    burin_output_free(&output);
    return scene;
}

static inline double rendered_number(const json_t *object, const char *member)
{
    return json_number_value(json_object_get(object, member));
}

/* The item with that mark at the index, among those of its mark. */
static inline const json_t *rendered_item(const json_t *scene, const char *mark, size_t index)
{
    size_t i;
    const json_t *item;
    json_array_foreach(json_object_get(scene, "items"), i, item)
    {
        if (strcmp(json_string_value(json_object_get(item, "mark")), mark) == 0 && index-- == 0)
            return item;
    }
    ck_abort_msg("there is no such %s", mark);
    return NULL;
}

/* The first message that has the text in it, or NULL. */
static inline const struct burin_message *rendered_told(struct burin_figure *figure,
                                                        const char *text)
{
    for (size_t i = 0; i < burin_figure_message_count(figure); i++) {
        const struct burin_message *message = burin_figure_message(figure, i);
        if (message && strstr(message->text, text))
            return message;
    }
    return NULL;
}

#endif
