/*
 * Pairs of specs that differ in what the test did to one of them: diff has to say that, in these
 * words, and nothing that doesn't follow from it.
 */
#include <glib.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "library/burin.h"
#include "tests/support/files.h"
#include "tests/support/suite.h"

/* A generator of numbers that is the same everywhere: Knuth's MMIX. */
static guint64 state;

static unsigned pick(unsigned below)
{
    state = state * 6364136223846793005U + 1442695040888963407U;
    return (unsigned)(state >> 33) % below;
}

/* --- specs ------------------------------------------------------------------------------------ */

struct base {
    const char *spec;   /* without data; ' is a quote */
    const char *series; /* field of color; NULL: none */
    const char *item;   /* what one of its marks is called */
    const char *looks;  /* what all of them are called */
    const char *paint;  /* "fill" or "stroke" */
    bool is_time;
};

#define TITLES "'title': {'text': 'Old title'}, 'width': 240, 'height': 160"
#define Y "'y': {'field': 'v', 'type': 'quantitative', 'axis': {}, 'scale': {}}"

static const struct base bases[] = {
    {"{" TITLES ", 'mark': {'type': 'bar'}, 'encoding': {'x': {'field': 'k', 'type': 'nominal', "
     "'axis': {}}, " Y "}}",
     NULL, "bar", "bars", "fill", false},
    {"{" TITLES ", 'mark': {'type': 'point', 'filled': true}, 'encoding': {'x': {'field': 'k', "
     "'type': 'ordinal', 'axis': {}}, " Y "}}",
     NULL, "point", "points", "fill", false},
    {"{" TITLES ", 'mark': {'type': 'line'}, 'encoding': {'x': {'field': 't', 'type': 'temporal', "
     "'axis': {}}, " Y "}}",
     NULL, "point of lines", "lines", "stroke", true},
    {"{" TITLES ", 'mark': {'type': 'bar'}, 'encoding': {'x': {'field': 'k', 'type': 'nominal', "
     "'axis': {}}, " Y ", 'color': {'field': 's', 'type': 'nominal', 'scale': {}, 'legend': {}}}}",
     "s", "bar", "bars", "fill", false},
    {"{" TITLES ", 'mark': {'type': 'tick'}, 'encoding': {'x': {'field': 'k', 'type': 'nominal', "
     "'axis': {}}, " Y ", 'color': {'field': 's', 'type': 'nominal', 'scale': {}, 'legend': {}}}}",
     "s", "tick", "bars", "fill", false},
};

static const char *const names[] = {"Ada", "Bo", "Cy", "Dee", "Eve", "Fay", "Gus", "Hal"};

/* Rows: five or six names, each in two series where there are any. */
static json_t *rows_new(const struct base *base)
{
    json_t *rows = json_array();
    unsigned count = 5 + pick(2);
    for (unsigned i = 0; i < count; i++) {
        for (unsigned s = 0; s < (base->series ? 2U : 1U); s++)
            json_array_append_new(rows, json_pack("{s: s, s: o, s: s, s: i}", "k", names[i], "t",
                                                  json_sprintf("%u-01-01", 2001 + i), "s",
                                                  s ? "north" : "south", "v",
                                                  (int)(20 + i * 10 + pick(8))));
    }
    return rows;
}

static json_t *spec_new(const struct base *base)
{
    char *text = g_strdelimit(g_strdup(base->spec), "'", '"');
    json_t *spec = json_loads(text, 0, NULL);
    g_free(text);
    ck_assert_ptr_nonnull(spec);
    json_object_set_new(spec, "data", json_pack("{s: o}", "values", rows_new(base)));
    return spec;
}

/* A member by its path of names, which is there. */
static json_t *at(json_t *spec, const char *path)
{
    char **parts = g_strsplit(path, ".", -1);
    for (size_t i = 0; parts[i]; i++)
        spec = json_object_get(spec, parts[i]);
    g_strfreev(parts);
    ck_assert_msg(spec != NULL, "%s", path);
    return spec;
}

/* --- changes -----------------------------------------------------------------------------------
 */

/* What was done, and what is to be said of it. */
struct deed {
    char *words; /* the whole text of a change, or how it begins */
    bool is_beginning;
    const char *kind;
    const char *follows; /* kinds that may be told as well */
};

struct mutation {
    const char *name;
    void (*apply)(json_t *spec, const struct base *base, struct deed *deed);
    bool needs_series, needs_names;
};

/* "Ada", "2001" or "Ada, south": how a row is known. */
static char *key_of(const json_t *row, const struct base *base)
{
    const char *first = json_string_value(json_object_get(row, base->is_time ? "t" : "k"));
    char *year = g_strndup(first, base->is_time ? 4 : strlen(first));
    char *key = base->series
                    ? g_strdup_printf("%s, %s", year, json_string_value(json_object_get(row, "s")))
                    : g_strdup(year);
    g_free(year);
    return key;
}

static void change_value(json_t *spec, const struct base *base, struct deed *deed)
{
    json_t *rows = at(spec, "data.values");
    json_t *row = json_array_get(rows, pick((unsigned)json_array_size(rows)));
    int then = (int)json_integer_value(json_object_get(row, "v"));
    int now = then + 1 + (int)pick(5);
    char *key = key_of(row, base);
    json_object_set_new(row, "v", json_integer(now));
    *deed =
        (struct deed){.words = g_strdup_printf("%s \"%s\": %d → %d", base->item, key, then, now),
                      .kind = "data",
                      .follows = "scale size"};
    g_free(key);
}

static void add_row(json_t *spec, const struct base *base, struct deed *deed)
{
    json_t *row = json_pack("{s: s, s: s, s: s, s: i}", "k", names[7], "t", "2011-01-01", "s",
                            "north", "v", 30 + (int)pick(9));
    char *key = key_of(row, base);
    json_array_append_new(at(spec, "data.values"), row);
    *deed = (struct deed){.words = g_strdup_printf("1 %s added: \"%s\"", base->item, key),
                          .kind = "data",
                          .follows = "scale size mark"};
    g_free(key);
}

static void remove_row(json_t *spec, const struct base *base, struct deed *deed)
{
    json_t *rows = at(spec, "data.values");
    size_t index = pick((unsigned)json_array_size(rows));
    char *key = key_of(json_array_get(rows, index), base);
    json_array_remove(rows, index);
    *deed = (struct deed){.words = g_strdup_printf("1 %s removed: \"%s\"", base->item, key),
                          .kind = "data",
                          .follows = "scale size mark"};
    g_free(key);
}

static void reverse_order(json_t *spec, const struct base *base, struct deed *deed)
{
    (void)base;
    json_object_set_new(at(spec, "encoding.x"), "sort", json_string("descending"));
    *deed = (struct deed){
        .words = g_strdup("the order of x: \"Ada\""), .is_beginning = true, .kind = "order"};
}

static void set_scale_type(json_t *spec, const struct base *base, struct deed *deed)
{
    (void)base;
    json_object_set_new(at(spec, "encoding.y.scale"), "type", json_string("sqrt"));
    *deed = (struct deed){.words = g_strdup("the scale of y is sqrt, not linear"),
                          .kind = "scale",
                          .follows = "scale size"};
}

static void set_domain(json_t *spec, const struct base *base, struct deed *deed)
{
    (void)base;
    int end = 200 + (int)pick(9) * 10;
    json_object_set_new(at(spec, "encoding.y.scale"), "domain", json_pack("[i, i]", 0, end));
    *deed = (struct deed){.words = g_strdup_printf("the domain of y ends at %d, not ", end),
                          .is_beginning = true,
                          .kind = "scale",
                          .follows = "size"};
}

static void set_title(json_t *spec, const struct base *base, struct deed *deed)
{
    (void)base;
    json_object_set_new(at(spec, "title"), "text", json_string("New title"));
    *deed = (struct deed){.words = g_strdup("the title: \"Old title\" → \"New title\""),
                          .kind = "text",
                          .follows = "size"};
}

static void add_subtitle(json_t *spec, const struct base *base, struct deed *deed)
{
    (void)base;
    json_object_set_new(at(spec, "title"), "subtitle", json_string("In 2020"));
    *deed = (struct deed){
        .words = g_strdup("the subtitle \"In 2020\" is new"), .kind = "text", .follows = "size"};
}

static void set_axis_title(json_t *spec, const struct base *base, struct deed *deed)
{
    (void)base;
    json_object_set_new(at(spec, "encoding.y.axis"), "title", json_string("Volume"));
    *deed = (struct deed){.words = g_strdup("the axis title: \"v\" → \"Volume\""), .kind = "text"};
}

static void set_color(json_t *spec, const struct base *base, struct deed *deed)
{
    json_object_set_new(at(spec, "mark"), "color", json_string("#a0b0c0"));
    *deed = (struct deed){
        .words = g_strdup_printf("the %s of %s: #4c78a8 → #a0b0c0", base->paint, base->looks),
        .kind = "color"};
}

static void set_mark(json_t *spec, const struct base *base, struct deed *deed)
{
    const char *then = json_string_value(at(spec, "mark.type"));
    *deed = (struct deed){.words = g_strdup_printf("the mark is area, not %s", then),
                          .kind = "mark",
                          .follows = "mark color scale size guide"};
    (void)base;
    json_object_set_new(at(spec, "mark"), "type", json_string("area"));
}

static void set_width(json_t *spec, const struct base *base, struct deed *deed)
{
    (void)base;
    int width = 250 + (int)pick(90);
    json_object_set_new(spec, "width", json_integer(width));
    *deed = (struct deed){.words = g_strdup_printf("the plot: 240 × 160 px → %d × 160 px", width),
                          .kind = "size",
                          .follows = "text size"};
}

static void set_config(json_t *spec, const struct base *base, struct deed *deed)
{
    (void)base;
    json_object_set_new(spec, "config", json_pack("{s: {s: i}}", "axis", "tickSize", 9));
    *deed = (struct deed){
        .words = g_strdup("config.axis.tickSize is 9 now"), .kind = "config", .follows = "size"};
}

static void drop_grid(json_t *spec, const struct base *base, struct deed *deed)
{
    (void)base;
    json_object_set_new(at(spec, "encoding.y.axis"), "grid", json_false());
    *deed = (struct deed){.words = g_strdup("the grid of y is gone"), .kind = "guide"};
}

static void set_background(json_t *spec, const struct base *base, struct deed *deed)
{
    (void)base;
    json_object_set_new(spec, "background", json_string("#eeeeee"));
    *deed = (struct deed){.words = g_strdup("the background: #ffffff → #eeeeee"), .kind = "color"};
}

static void set_opacity(json_t *spec, const struct base *base, struct deed *deed)
{
    json_object_set_new(at(spec, "mark"), "opacity", json_real(0.25));
    *deed = (struct deed){.words = g_strdup_printf("the opacity of %s: ", base->looks),
                          .is_beginning = true,
                          .kind = "mark"};
}

static void set_font_size(json_t *spec, const struct base *base, struct deed *deed)
{
    (void)base;
    json_object_set_new(at(spec, "encoding.x.axis"), "labelFontSize", json_integer(13));
    json_object_set_new(at(spec, "encoding.y.axis"), "labelFontSize", json_integer(13));
    *deed = (struct deed){.words = g_strdup("the text size of axis labels: 10 px → 13 px"),
                          .kind = "font",
                          .follows = "size"};
}

static void set_colors(json_t *spec, const struct base *base, struct deed *deed)
{
    (void)base;
    json_object_set_new(at(spec, "encoding.color.scale"), "range",
                        json_pack("[s, s]", "#4c78a8", "#123456"));
    *deed = (struct deed){.words = g_strdup("the color of \"south\": #f58518 → #123456"),
                          .kind = "color"};
}

static void move_legend(json_t *spec, const struct base *base, struct deed *deed)
{
    (void)base;
    json_object_set_new(at(spec, "encoding.color.legend"), "orient", json_string("bottom"));
    *deed = (struct deed){.words = g_strdup("the legend of color is at \"bottom\", not \"right\""),
                          .kind = "guide",
                          .follows = "size"};
}

static void drop_legend(json_t *spec, const struct base *base, struct deed *deed)
{
    (void)base;
    json_object_set_new(at(spec, "encoding.color"), "legend", json_null());
    *deed = (struct deed){
        .words = g_strdup("the legend of color is gone"), .kind = "guide", .follows = "size text"};
}

static const struct mutation mutations[] = {
    {"value", change_value, false, false},
    {"value again", change_value, false, false},
    {"row added", add_row, false, false},
    {"row removed", remove_row, false, false},
    {"order", reverse_order, false, true},
    {"scale type", set_scale_type, false, false},
    {"domain", set_domain, false, false},
    {"title", set_title, false, false},
    {"subtitle", add_subtitle, false, false},
    {"axis title", set_axis_title, false, false},
    {"mark", set_mark, false, false},
    {"width", set_width, false, false},
    {"config", set_config, false, false},
    {"grid", drop_grid, false, false},
    {"background", set_background, false, false},
    {"opacity", set_opacity, false, false},
    {"text size", set_font_size, false, false},
    {"color", set_color, false, false},
    {"colors", set_colors, true, false},
    {"legend moved", move_legend, true, false},
    {"legend dropped", drop_legend, true, false},
};

/* --- comparing ---------------------------------------------------------------------------------
 */

static struct burin_session *session;
static struct burin_options *options;

static void set_up(void)
{
    options = burin_options_new();
    session = burin_session_new(options);
    burin_options_set_session(options, session);
}

static void tear_down(void)
{
    burin_options_free(options);
    burin_session_free(session);
}

static struct burin_figure *figure_new(const json_t *spec, const char *name)
{
    char *text = json_dumps(spec, JSON_INDENT(2));
    struct burin_figure *figure = burin_figure_new(name, text, strlen(text), options);
    ck_assert_msg(burin_figure_is_good(figure), "%s\n%s", text,
                  burin_figure_message_text(figure, 0));
    free(text);
    return figure;
}

static struct burin_diff *compare(const json_t *then, const json_t *now)
{
    struct burin_figure *a = figure_new(then, "then.vl.json"), *b = figure_new(now, "now.vl.json");
    struct burin_diff *diff = burin_diff_new();
    ck_assert(burin_diff_add_figures(diff, a, b));
    burin_figure_free(a);
    burin_figure_free(b);
    return diff;
}

static bool may_be_told(const struct deed *deed, const char *kind)
{
    return strcmp(deed->kind, kind) == 0 || (deed->follows && strstr(deed->follows, kind));
}

/* All that was told, for whoever reads the failure. */
static char *list(struct burin_diff *diff)
{
    GString *all = g_string_new(NULL);
    for (size_t i = 0; i < burin_diff_count(diff); i++)
        g_string_append_printf(all, "\n  %s: %s", burin_diff_at(diff, i)->kind,
                               burin_diff_at(diff, i)->text);
    return g_string_free(all, FALSE);
}

static void check_deed(struct burin_diff *diff, const struct deed *deed, const char *what)
{
    bool is_told = false;
    char *all = list(diff);
    for (size_t i = 0; i < burin_diff_count(diff); i++) {
        const struct burin_difference *change = burin_diff_at(diff, i);
        bool is_it = deed->is_beginning ? g_str_has_prefix(change->text, deed->words)
                                        : strcmp(change->text, deed->words) == 0;
        is_told |= is_it && strcmp(change->kind, deed->kind) == 0;
        ck_assert_msg(may_be_told(deed, change->kind), "%s: nobody did\n  %s: %s\nin%s", what,
                      change->kind, change->text, all);
    }
    ck_assert_msg(is_told, "%s: \"%s\" isn't told, but%s", what, deed->words, all);
    g_free(all);
}

static bool applies(const struct mutation *mutation, const struct base *base)
{
    bool is_color = mutation->apply == set_color && base->series;
    return !is_color && (!mutation->needs_series || base->series) &&
           (!mutation->needs_names || !base->is_time);
}

/* A point where a mark is one line has no looks of its own; a bar of area isn't stacked. */
START_TEST(what_was_done_is_told)
{
    enum { ROUNDS = 3 };
    size_t pairs = 0;
    state = 20261130;
    for (size_t r = 0; r < ROUNDS; r++) {
        for (size_t b = 0; b < COUNT_OF(bases); b++) {
            for (size_t m = 0; m < COUNT_OF(mutations); m++) {
                if (!applies(&mutations[m], &bases[b]))
                    continue;
                struct deed deed;
                json_t *then = spec_new(&bases[b]), *now = json_deep_copy(then);
                mutations[m].apply(now, &bases[b], &deed);
                struct burin_diff *diff = compare(then, now);
                char *what = g_strdup_printf("%s of spec %zu", mutations[m].name, b);
                check_deed(diff, &deed, what);
                g_free(what);
                g_free(deed.words);
                burin_diff_free(diff);
                json_decref(then);
                json_decref(now);
                pairs++;
            }
        }
    }
    ck_assert_uint_ge(pairs, 200);
}
END_TEST

START_TEST(the_same_has_no_changes)
{
    state = 7;
    for (size_t b = 0; b < COUNT_OF(bases); b++) {
        json_t *spec = spec_new(&bases[b]);
        struct burin_diff *diff = compare(spec, spec);
        char *all = list(diff);
        ck_assert_msg(burin_diff_count(diff) == 0, "spec %zu:%s", b, all);
        g_free(all);
        burin_diff_free(diff);
        json_decref(spec);
    }
}
END_TEST

/* Of every kind of figure some: facets, maps, concatenations … */
START_TEST(goldens_are_the_same_as_themselves)
{
    enum { EVERY = 20 };
    static const char *const patterns[] = {"tests/golden/*/*.vl.json", NULL};
    struct paths paths = paths_matching(patterns);
    for (size_t i = 0; i < paths.count; i += EVERY) {
        struct burin_figure *a = burin_figure_load(paths.items[i], options);
        struct burin_figure *b = burin_figure_load(paths.items[i], options);
        struct burin_figure *c = burin_figure_load(paths.items[i ? i - EVERY : 0], options);
        struct burin_diff *same = burin_diff_new(), *other = burin_diff_new();
        ck_assert(burin_diff_add_figures(same, a, b));
        ck_assert_msg(burin_diff_count(same) == 0, "%s: %s", paths.items[i],
                      burin_diff_count(same) ? burin_diff_at(same, 0)->text : "");
        ck_assert(burin_diff_add_figures(other, c, a));
        ck_assert_msg(i == 0 || burin_diff_count(other) > 0, "%s", paths.items[i]);
        burin_diff_free(same);
        burin_diff_free(other);
        burin_figure_free(a);
        burin_figure_free(b);
        burin_figure_free(c);
    }
    paths_free(&paths);
}
END_TEST

/* Two deeds at once: both are told. */
START_TEST(two_deeds_are_both_told)
{
    state = 99;
    for (size_t m = 0; m + 1 < COUNT_OF(mutations); m++) {
        const struct base *base = &bases[3];
        if (!applies(&mutations[m], base) || mutations[m].apply == set_title)
            continue;
        struct deed deeds[2];
        json_t *then = spec_new(base), *now = json_deep_copy(then);
        mutations[m].apply(now, base, &deeds[0]);
        set_title(now, base, &deeds[1]);
        struct burin_diff *diff = compare(then, now);
        deeds[0].follows = deeds[1].follows =
            "data order scale text color mark guide size config font";
        check_deed(diff, &deeds[0], mutations[m].name);
        check_deed(diff, &deeds[1], mutations[m].name);
        g_free(deeds[0].words);
        g_free(deeds[1].words);
        burin_diff_free(diff);
        json_decref(then);
        json_decref(now);
    }
}
END_TEST

static Suite *diff_suite(void)
{
    Suite *suite = suite_create("library/diff");
    TCase *pairs = tcase_create("pairs");
    tcase_add_checked_fixture(pairs, set_up, tear_down);
    tcase_add_test(pairs, what_was_done_is_told);
    tcase_add_test(pairs, the_same_has_no_changes);
    tcase_add_test(pairs, goldens_are_the_same_as_themselves);
    tcase_add_test(pairs, two_deeds_are_both_told);
    suite_add_tcase(suite, pairs);
    return suite;
}

int main(void)
{
    return suite_main(diff_suite());
}
