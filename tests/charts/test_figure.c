/*
 * Figures whole, from the text of a spec to its scene: what must hold however often they are laid
 * out, be it for a size that the call asks for or for what a spec fits itself to.
 */
#include "base/array.h"
#include "tests/charts/layout/rendered.h"

static struct burin_figure *figure_of(const char *spec, const char *width, const char *limit)
{
    struct burin_options *options = options_with("width", width, "limit", limit, NULL);
    struct burin_figure *figure = burin_figure_new("f.vl.json", spec, strlen(spec), options);
    burin_options_free(options);
    ck_assert_ptr_nonnull(figure);
    return figure;
}

/* How many messages of that code there are. */
static size_t count_code(struct burin_figure *figure, const char *code)
{
    size_t count = 0;
    for (size_t i = 0; i < burin_figure_message_count(figure); i++) {
        const struct burin_message *message = burin_figure_message(figure, i);
        if (message && strcmp(message->code, code) == 0)
            count++;
    }
    return count;
}

/* --- empty views ----------------------------------------------------------------------------- */

#define EMPTY(MEMBERS)                                                                             \
    "{" MEMBERS                                                                                    \
    "\"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"nominal\"}, "         \
    "\"y\": {\"field\": \"b\", \"type\": \"quantitative\"}}, \"data\": {\"values\": []}}"

static const struct {
    const char *spec, *width;
} empty[] = {
    {EMPTY(""), NULL},
    {EMPTY(""), "10cm"},
    {EMPTY("\"width\": 100, "), "300px"},
    {EMPTY("\"width\": 100, \"autosize\": \"fit\", "), NULL},
    {EMPTY("\"width\": 100, \"autosize\": \"fit\", "), "300px"},
};

/* Whatever the size, an empty view is an error, which is told once. */
START_TEST(an_empty_view_is_told_once)
{
    struct burin_figure *figure = figure_of(empty[_i].spec, empty[_i].width, NULL);
    ck_assert(!burin_figure_is_good(figure));
    ck_assert_uint_eq(count_code(figure, "empty-view"), 1);
    burin_figure_free(figure);
}
END_TEST

/* --- maps ------------------------------------------------------------------------------------ */

/* A square of geometry in a view of 100 × 100 px, without a pixel beside it. */
#define MAP(MEMBERS)                                                                               \
    "{\"width\": 100, \"height\": 100, \"padding\": 0, " MEMBERS                                   \
    "\"projection\": {\"type\": \"identity\"}, \"mark\": \"geoshape\", \"data\": {\"values\": "    \
    "[{\"type\": \"Feature\", \"properties\": {}, \"geometry\": {\"type\": \"Polygon\", "          \
    "\"coordinates\": [[[0, 0], [7, 0], [7, 7], [0, 7], [0, 0]]]}}]}}"

static const struct {
    const char *spec, *width;
    double size;
} maps[] = {
    {MAP(""), NULL, 100},
    {MAP(""), "50px", 50},
    {MAP("\"autosize\": {\"type\": \"fit\", \"contains\": \"padding\"}, "), "50px", 50},
};

/* A map fills the view that it is drawn in: the lesser of its sides. */
START_TEST(a_map_is_fitted_to_its_last_view)
{
    struct burin_figure *figure = figure_of(maps[_i].spec, maps[_i].width, NULL);
    json_t *scene = rendered_scene(figure);
    double size = maps[_i].size;
    ck_assert_double_eq_tol(rendered_number(scene, "width"), size, 0.01);
    ck_assert_double_eq_tol(rendered_number(rendered_item(scene, "shape", 0), "width"), size, 0.01);
    json_decref(scene);
    burin_figure_free(figure);
}
END_TEST

/* --- what is laid out anew ------------------------------------------------------------------- */

#define POINTS(MEMBERS)                                                                            \
    "{" MEMBERS "\"data\": {\"sequence\": {\"start\": 0, \"stop\": 60, \"as\": \"a\"}}, "          \
    "\"mark\": \"point\", \"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"quantitative\"}}}"

static const struct {
    const char *spec, *width;
} many[] = {
    {POINTS(""), NULL},
    {POINTS("\"width\": 150, \"autosize\": \"fit\", "), NULL},
    {POINTS(""), "8cm"},
};

/* Only the last layout's items count: 60 points and an axis are less than 100 items, though each
 * is made several times. */
START_TEST(items_are_charged_once)
{
    struct burin_figure *figure = figure_of(many[_i].spec, many[_i].width, "items=100");
    ck_assert_msg(burin_figure_is_good(figure), "%s", burin_figure_message_text(figure, 0));
    burin_figure_free(figure);
    figure = figure_of(many[_i].spec, many[_i].width, "items=59");
    ck_assert(!burin_figure_is_good(figure));
    ck_assert_uint_eq(count_code(figure, "limit-reached"), 1);
    burin_figure_free(figure);
}
END_TEST

/* --- null --------------------------------------------------------------------------------------
 */

#define DATA "\"data\": {\"values\": [{\"a\": \"A\", \"b\": 1}, {\"a\": \"B\", \"b\": 2}]}"
#define A "{\"field\": \"a\", \"type\": \"nominal\""
#define B "{\"field\": \"b\", \"type\": \"quantitative\""

/* %s: the member under test, or nothing. */
#define LEGEND                                                                                     \
    "{" DATA ", \"mark\": \"point\", \"encoding\": {\"x\": " B "}, \"color\": " A                  \
    ", \"legend\": {\"columns\": 2%s}}}}"
#define AXIS                                                                                       \
    "{" DATA ", \"mark\": \"point\", \"encoding\": {\"x\": " B ", \"axis\": {\"grid\": true%s}}}}"
#define UNIT "{" DATA ", \"mark\": \"bar\", \"encoding\": {\"x\": " A "}, \"y\": " B "}}%s}"
#define TITLE                                                                                      \
    "{" DATA ", \"mark\": \"bar\", \"encoding\": {\"x\": " B "}}, \"title\": {\"text\": \"t\"%s}}"
#define MARK                                                                                       \
    "{" DATA ", \"mark\": {\"type\": \"bar\"%s}, \"encoding\": {\"x\": " A "}, \"y\": " B "}}}"
#define CONCAT                                                                                     \
    "{" DATA ", \"concat\": [{\"mark\": \"bar\", \"encoding\": {\"x\": " A                         \
    "}}}, {\"mark\": \"bar\", \"encoding\": {\"y\": " B "}}}]%s}"
#define TRANSFORM                                                                                  \
    "{" DATA ", \"transform\": [{%s}], \"mark\": \"bar\", \"encoding\": {\"x\": " B "}}}"

static const struct {
    const char *spec, *without, *with;
} nulls[] = {
    {LEGEND, "", ", \"titleOrient\": null"},
    {LEGEND, "", ", \"gridAlign\": null"},
    {LEGEND, "", ", \"gridAlign\": \"\""},
    {LEGEND, "", ", \"orient\": null"},
    {LEGEND, "", ", \"direction\": null"},
    {LEGEND, "", ", \"titleAnchor\": null"},
    {LEGEND, "", ", \"labelAlign\": null"},
    {LEGEND, "", ", \"labelBaseline\": null"},
    {LEGEND, "", ", \"titleFontStyle\": null"},
    {LEGEND, "", ", \"type\": null"},
    {AXIS, "", ", \"orient\": null"},
    {AXIS, "", ", \"titleAnchor\": null"},
    {AXIS, "", ", \"tickCap\": null"},
    {AXIS, "", ", \"tickBand\": null"},
    {AXIS, ", \"labelOverlap\": false", ", \"labelOverlap\": null"},
    {AXIS, ", \"labelOverlap\": false", ", \"labelOverlap\": \"\""},
    {UNIT, "", ", \"view\": {\"strokeCap\": null, \"strokeJoin\": null}"},
    {UNIT, "", ", \"config\": {\"view\": {\"strokeCap\": null}}"},
    {UNIT, "", ", \"config\": {\"legend\": {\"titleOrient\": null}}"},
    {UNIT, "", ", \"autosize\": {\"type\": null, \"contains\": null}"},
    {UNIT, "", ", \"resolve\": {\"scale\": {\"x\": null}}"},
    {TITLE, "", ", \"orient\": null, \"anchor\": null, \"frame\": null"},
    {MARK, "", ", \"orient\": null"},
    {MARK, "", ", \"strokeJoin\": null, \"strokeCap\": null, \"interpolate\": null"},
    {CONCAT, "", ", \"align\": null"},
    {CONCAT, "", ", \"bounds\": null"},
    {CONCAT, "", ", \"align\": {\"row\": null, \"column\": null}"},
    {TRANSFORM, "\"stack\": \"b\", \"as\": \"s\"",
     "\"stack\": \"b\", \"as\": \"s\", \"offset\": null"},
    {TRANSFORM, "\"impute\": \"b\", \"key\": \"a\", \"value\": 1",
     "\"impute\": \"b\", \"key\": \"a\", \"value\": 1, \"method\": null"},
    {TRANSFORM, "\"density\": \"b\", \"as\": [\"b\", \"d\"]",
     "\"density\": \"b\", \"as\": [\"b\", \"d\"], \"resolve\": null"},
    {TRANSFORM, "\"regression\": \"b\", \"on\": \"b\"",
     "\"regression\": \"b\", \"on\": \"b\", \"method\": null"},
};

static json_t *scene_with(const char *spec, const char *member)
{
    char text[2048];
    const char *place = strchr(spec, '%');
    ck_assert_ptr_nonnull(place);
    int length = snprintf(text, sizeof text, "%.*s%s%s", (int)(place - spec), spec, member,
                          place + strlen("%s"));
    ck_assert_int_lt(length, (int)sizeof text);
    struct burin_figure *figure = figure_of(text, NULL, NULL);
    json_t *scene = rendered_scene(figure);
    burin_figure_free(figure);
    return scene;
}

/* A choice that is null, or "", is as if it weren't given. */
START_TEST(null_is_no_choice)
{
    json_t *without = scene_with(nulls[_i].spec, nulls[_i].without);
    json_t *with = scene_with(nulls[_i].spec, nulls[_i].with);
    ck_assert_msg(json_equal(with, without), "%s", nulls[_i].with);
    json_decref(without);
    json_decref(with);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/figure");
    TCase *tests = tcase_create("layouts");
    tcase_add_loop_test(tests, an_empty_view_is_told_once, 0, COUNT_OF(empty));
    tcase_add_loop_test(tests, a_map_is_fitted_to_its_last_view, 0, COUNT_OF(maps));
    tcase_add_loop_test(tests, items_are_charged_once, 0, COUNT_OF(many));
    tcase_add_loop_test(tests, null_is_no_choice, 0, COUNT_OF(nulls));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
