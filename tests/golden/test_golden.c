/*
 * Golden scenes and pictures: of tests/golden/THEME/NAME.vl.json beside it, of the examples in the
 * folder of the same name. Those of NAME.report.vl.json are in the layout "report". Scenes are
 * compared by value, pictures pixel by pixel. What differs is left in BUILD/golden/ to look at;
 * "./dev golden --failed" shows all of it and takes it.
 */
#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "library/burin.h"
#include "tests/support/files.h"
#include "tests/support/options.h"
#include "tests/support/picture.h"
#include "tests/support/suite.h"

#define TOLERANCE 1e-6
#define RESULTS TEST_BUILD "/golden"

static const char *const spec_patterns[] = {"tests/golden/*/*.vl.json", "examples/*/*.vl.json",
                                            NULL};
static struct paths specs;

enum { PATH_SIZE = 1024 };

/* NAME of …/NAME.vl.json. */
static void spec_name(const char *spec, char name[PATH_SIZE])
{
    const char *start = strrchr(spec, '/') + 1;
    snprintf(name, PATH_SIZE, "%.*s", (int)(strlen(start) - strlen(".vl.json")), start);
}

/* The golden of a spec with that extension. */
static void golden_path(const char *spec, const char *extension, char path[PATH_SIZE])
{
    char name[PATH_SIZE];
    spec_name(spec, name);
    const char *end = strrchr(spec, '/'), *folder = end;
    while (folder[-1] != '/')
        folder--;
    int length = snprintf(path, PATH_SIZE, "%s/tests/golden/%.*s/%s%s", TEST_SOURCES,
                          (int)(end - folder), folder, name, extension);
    ck_assert_int_lt(length, PATH_SIZE);
}

static bool differs(const char *path, const json_t *value, const json_t *golden);

static bool array_differs(const char *path, const json_t *value, const json_t *golden)
{
    bool found = json_array_size(value) != json_array_size(golden);
    if (found)
        printf("%s: %zu elements, golden has %zu\n", path, json_array_size(value),
               json_array_size(golden));
    for (size_t i = 0; i < json_array_size(value) && i < json_array_size(golden); i++) {
        char below[PATH_SIZE];
        snprintf(below, sizeof below, "%s/%zu", path, i);
        found = differs(below, json_array_get(value, i), json_array_get(golden, i)) || found;
    }
    return found;
}

static bool object_differs(const char *path, const json_t *value, const json_t *golden)
{
    bool found = false;
    const char *key = NULL;
    json_t *member = NULL;
    json_object_foreach((json_t *)value, key, member)
    {
        char below[PATH_SIZE];
        snprintf(below, sizeof below, "%s/%s", path, key);
        found = differs(below, member, json_object_get(golden, key)) || found;
    }
    json_object_foreach((json_t *)golden, key, member)
    {
        if (!json_object_get(value, key)) {
            printf("%s/%s: is missing\n", path, key);
            found = true;
        }
    }
    return found;
}

/* Prints each difference with its JSON pointer. */
static bool differs(const char *path, const json_t *value, const json_t *golden)
{
    if (json_is_array(value) && json_is_array(golden))
        return array_differs(path, value, golden);
    if (json_is_object(value) && json_is_object(golden))
        return object_differs(path, value, golden);
    if (json_is_number(value) && json_is_number(golden)
            ? fabs(json_number_value(value) - json_number_value(golden)) <= TOLERANCE
            : json_equal(value, golden))
        return false;
    char *is = value ? json_dumps(value, JSON_ENCODE_ANY) : NULL;
    char *was = golden ? json_dumps(golden, JSON_ENCODE_ANY) : NULL;
    printf("%s: %s, golden: %s\n", path, is ? is : "nothing", was ? was : "nothing");
    free(is);
    free(was);
    return true;
}

/* Writes what was made to RESULTS/NAME.SUFFIX and says so. */
static void keep(const char *spec, const char *suffix, const struct burin_output *output)
{
    char name[PATH_SIZE], path[2 * PATH_SIZE];
    spec_name(spec, name);
    snprintf(path, sizeof path, "%s/%s%s", RESULTS, name, suffix);
    mkdir(RESULTS, 0777);
    file_write(path, output->bytes, output->length);
    printf("see %s\n", path);
}

static struct burin_output render(const char *spec, const char *format)
{
    const char *layout = strstr(spec, ".report.vl.json") ? "report" : NULL;
    struct burin_figure *figure =
        figure_load_with(spec, "font", "Liberation Sans", "layout", layout, NULL);
    ck_assert_ptr_nonnull(figure);
    struct burin_output output = {.size = sizeof output, .format = format};
    bool good = burin_figure_render(figure, &output);
    for (size_t i = 0; i < burin_figure_message_count(figure); i++)
        fputs(burin_figure_message_text(figure, i), stdout);
    burin_figure_free(figure);
    ck_assert_msg(good, "%s was not rendered", spec);
    return output;
}

START_TEST(the_scene_is_as_before)
{
    const char *spec = specs.items[_i];
    char path[PATH_SIZE];
    golden_path(spec, ".scene.json", path);
    struct burin_output output = render(spec, "scene.json");
    json_error_t error;
    json_t *scene = json_loadb((const char *)output.bytes, output.length, 0, &error);
    ck_assert_msg(scene != NULL, "%s: the scene is no JSON: %s", spec, error.text);
    json_t *golden = json_load_file(path, 0, &error);
    bool found = !golden || differs("", scene, golden);
    if (found)
        keep(spec, ".actual.scene.json", &output);
    ck_assert_msg(golden != NULL, "%s: %s (./dev golden NAME)", path, error.text);
    ck_assert_msg(!found, "%s: the scene is another", spec);
    json_decref(scene);
    json_decref(golden);
    burin_output_free(&output);
}
END_TEST

START_TEST(the_picture_is_as_before)
{
    const char *spec = specs.items[_i];
    char path[PATH_SIZE], name[PATH_SIZE], difference[2 * PATH_SIZE];
    golden_path(spec, ".png", path);
    spec_name(spec, name);
    snprintf(difference, sizeof difference, "%s/%s.diff.png", RESULTS, name);
    mkdir(RESULTS, 0777);
    struct burin_output output = render(spec, "png");
    size_t count = picture_compare(output.bytes, output.length, path, difference);
    if (count > 0)
        keep(spec, ".actual.png", &output);
    ck_assert_msg(count == 0, "%s: %zu pixels differ from %s, see %s", spec, count, path,
                  difference);
    burin_output_free(&output);
}
END_TEST

static Suite *golden_suite(void)
{
    Suite *suite = suite_create("golden/golden");
    TCase *tcase = tcase_create("goldens");
    tcase_add_loop_test(tcase, the_scene_is_as_before, 0, (int)specs.count);
    tcase_add_loop_test(tcase, the_picture_is_as_before, 0, (int)specs.count);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    setvbuf(stdout, NULL, _IOLBF, 0); /* Check leaves a failed test by _exit() */
    specs = paths_matching(spec_patterns);
    if (specs.count == 0) {
        puts("no specs to compare");
        return EXIT_FAILURE;
    }
    int status = suite_main(golden_suite());
    paths_free(&specs);
    return status;
}
