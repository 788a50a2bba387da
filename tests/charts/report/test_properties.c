/*
 * What the layout "report" promises, on specs made up at random: no two texts overlap, none leaves
 * the picture, none is cut, values don't cross the edges of bars nor any line, and what is left out
 * is told. The boxes are measured here in real fonts, as in earnest, and compared by their corners.
 * TEST_SEED=N prints the spec of a failure; TEST_FIRST=N tries others, from that seed on.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "charts/figure.h"
#include "charts/read/context.h"
#include "charts/report/style.h"
#include "render/fonts.h"
#include "render/item.h"
#include "tests/charts/report/generator.h"
#include "tests/support/suite.h"

enum { CHUNKS = 20, FIGURES = 100 /* in each */, MOST = 20000 };

struct corners {
    double x[4], y[4];
};

/* What a scene shows, in the picture's coordinates. */
struct shown {
    const struct item *texts[MOST];
    bool is_value[MOST];
    struct corners boxes[MOST];
    struct bounds bars[MOST];
    struct corners
        lines[MOST]; /* rules, and pieces of lines: from the first corner to the second */
    size_t text_count, bar_count, line_count;
    const struct text_measurer *measurer;
};

static struct corners corners_of(const struct item *text, double dx, double dy,
                                 const struct text_measurer *measurer)
{
    struct item level = *text;
    double angle = text->text.angle * acos(-1) / 180;
    level.text.angle = 0;
    struct bounds box = item_bounds(&item_text, &level, measurer);
    double xs[] = {box.x1, box.x2, box.x2, box.x1}, ys[] = {box.y1, box.y1, box.y2, box.y2};
    struct corners corners;
    for (size_t i = 0; i < 4; i++) {
        double x = xs[i] - text->x, y = ys[i] - text->y;
        corners.x[i] = dx + text->x + x * cos(angle) - y * sin(angle);
        corners.y[i] = dy + text->y + x * sin(angle) + y * cos(angle);
    }
    return corners;
}

/* Whether all corners of b lie outside of one side of a, by more than a hair. */
static bool has_side_between(const struct corners *a, const struct corners *b)
{
    for (size_t i = 0; i < 4; i++) {
        double x = a->x[(i + 1) % 4] - a->x[i], y = a->y[(i + 1) % 4] - a->y[i];
        double length = hypot(x, y), nearest = INFINITY;
        for (size_t k = 0; k < 4; k++)
            nearest = fmin(nearest, ((b->x[k] - a->x[i]) * y - (b->y[k] - a->y[i]) * x) / length);
        if (nearest > -0.01)
            return true;
    }
    return false;
}

static bool overlap(const struct corners *a, const struct corners *b)
{
    return !has_side_between(a, b) && !has_side_between(b, a);
}

static void add_line(struct shown *shown, double x1, double y1, double x2, double y2)
{
    ck_assert_uint_lt(shown->line_count, MOST);
    shown->lines[shown->line_count++] = (struct corners){{x1, x2, x2, x1}, {y1, y2, y2, y1}};
}

static void collect_lines(const struct scene_mark *mark, const struct item *item, double x,
                          double y, struct shown *shown)
{
    bool is_of_axis = !strcmp(mark->role, "axis-domain") || !strcmp(mark->role, "axis-tick");
    bool is_of_data = !strcmp(mark->role, "mark");
    if (item->style.opacity <= 0 || item->style.stroke.type == PAINT_NONE)
        return;
    if (mark->type == &item_rule && (is_of_axis || is_of_data))
        add_line(shown, x + item->x, y + item->y, x + item->rule.x2, y + item->rule.y2);
    const struct series_item *series = &item->series;
    for (size_t i = 1; mark->type == &item_line && is_of_data && i < series->count; i++) {
        const struct scene_point *from = &series->points[i - 1], *to = &series->points[i];
        if (from->defined && to->defined && !series->interpolate)
            add_line(shown, x + item->x + from->x, y + item->y + from->y, x + item->x + to->x,
                     y + item->y + to->y);
    }
}

static void collect(const struct item *group, double x, double y, struct shown *shown)
{
    x += group->x, y += group->y;
    for (size_t m = 0; m < group->group.mark_count; m++) {
        const struct scene_mark *mark = &group->group.marks[m];
        for (size_t i = 0; i < mark->item_count; i++) {
            const struct item *item = &mark->items[i];
            if (mark->type == &item_group)
                collect(item, x, y, shown);
            collect_lines(mark, item, x, y, shown);
            if (mark->type == &item_rect && !strcmp(mark->role, "mark") &&
                fmin(item->rect.width, item->rect.height) >= 3) {
                ck_assert_uint_lt(shown->bar_count, MOST);
                shown->bars[shown->bar_count++] =
                    (struct bounds){x + item->x, y + item->y, x + item->x + item->rect.width,
                                    y + item->y + item->rect.height};
            }
            if (mark->type != &item_text || !*item->text.text)
                continue;
            ck_assert_uint_lt(shown->text_count, MOST);
            shown->is_value[shown->text_count] = !strcmp(mark->role, "mark");
            shown->boxes[shown->text_count] = corners_of(item, x, y, shown->measurer);
            shown->texts[shown->text_count++] = item;
        }
    }
}

static bool is_within(const struct corners *box, double x1, double y1, double x2, double y2)
{
    for (size_t i = 0; i < 4; i++) {
        if (box->x[i] < x1 - 0.01 || box->x[i] > x2 + 0.01 || box->y[i] < y1 - 0.01 ||
            box->y[i] > y2 + 0.01)
            return false;
    }
    return true;
}

static bool crosses(const struct corners *box, const struct bounds *bar)
{
    struct corners own = {{bar->x1, bar->x2, bar->x2, bar->x1},
                          {bar->y1, bar->y1, bar->y2, bar->y2}};
    return overlap(box, &own) && !is_within(box, bar->x1, bar->y1, bar->x2, bar->y2);
}

/* Whether a part of the line lies in the box, by more than a hair. */
static bool is_struck(const struct corners *box, const struct corners *line)
{
    double low = 0, high = 1, dx = line->x[1] - line->x[0], dy = line->y[1] - line->y[0];
    for (size_t i = 0; i < 4; i++) {
        double x = box->x[(i + 1) % 4] - box->x[i], y = box->y[(i + 1) % 4] - box->y[i];
        double length = hypot(x, y);
        /* How far inside of this side the line begins, and how that grows along it. */
        double at = ((line->y[0] - box->y[i]) * x - (line->x[0] - box->x[i]) * y) / length - 0.01;
        double by = (dy * x - dx * y) / length;
        if (by > 0)
            low = fmax(low, -at / by);
        else if (by < 0)
            high = fmin(high, -at / by);
        else if (at < 0)
            return false;
    }
    return low < high;
}

/* Asserts only what fails: Check makes a system call of each assertion, and pairs are millions. */
static void check(const struct shown *shown, const struct scene *scene, size_t seed)
{
    for (size_t i = 0; i < shown->text_count; i++) {
        const char *text = shown->texts[i]->text.text;
        const struct corners *box = &shown->boxes[i];
        if (!is_within(box, 0, 0, scene->width, scene->height))
            ck_abort_msg("\"%s\" leaves the picture (TEST_SEED=%zu)", text, seed);
        /* Of legends that are too long, Vega tells how many entries it leaves out. */
        if (strstr(text, "…") && !strstr(text, "entries"))
            ck_abort_msg("\"%s\" is cut (TEST_SEED=%zu)", text, seed);
        for (size_t k = 0; k < i; k++) {
            if (overlap(box, &shown->boxes[k]))
                ck_abort_msg("\"%s\" and \"%s\" overlap (TEST_SEED=%zu)", text,
                             shown->texts[k]->text.text, seed);
        }
        for (size_t k = 0; shown->is_value[i] && k < shown->line_count; k++) {
            if (is_struck(box, &shown->lines[k]))
                ck_abort_msg("\"%s\" is struck through (TEST_SEED=%zu)", text, seed);
        }
        for (size_t k = 0; shown->is_value[i] && k < shown->bar_count; k++) {
            if (crosses(box, &shown->bars[k]))
                ck_abort_msg("\"%s\" crosses a bar's edge (TEST_SEED=%zu)", text, seed);
        }
    }
}

static void check_figure(size_t seed, struct fonts *fonts)
{
    static const char *const roots[] = {"."};
    static struct shown shown;
    struct buffer spec = generate(seed);
    const char *text = (const char *)spec.bytes;
    struct diag *diag = diag_new();
    struct arena *arena = arena_new(diag), *scratch = arena_new(diag);
    struct intern *intern = intern_new(arena);
    struct context context = {.arena = arena,
                              .scratch = scratch,
                              .intern = intern,
                              .diag = diag,
                              .data = {.arena = arena,
                                       .intern = intern,
                                       .diag = diag,
                                       .base = ".",
                                       .roots = (const char **)roots,
                                       .root_count = 1},
                              .measurer = fonts_measurer(fonts),
                              .style = &layout_style_report};
    struct figure_sources sources = {.spec = {"generated.vl.json", text, strlen(text)}};
    struct scene scene;
    struct figure_parts parts;
    const char *only = getenv("TEST_SEED");
    if (only && strtoul(only, NULL, 10) == seed)
        puts(text);
    fflush(stdout);
    bool is_made = figure_make(&sources, &context, &scene, &parts);
    ck_assert_msg(is_made, "%s (TEST_SEED=%zu)", diag_count(diag) ? diag_at(diag, 0)->message : "",
                  seed);
    shown.text_count = shown.bar_count = shown.line_count = 0;
    shown.measurer = context.measurer;
    collect(&scene.root.items[0], scene.origin_x, scene.origin_y, &shown);
    ck_assert_msg(shown.text_count > 0, "no text (TEST_SEED=%zu)", seed);
    check(&shown, &scene, seed);
    arena_free(scratch);
    arena_free(arena);
    diag_free(diag);
    buffer_free(&spec);
}

START_TEST(test_nothing_overlaps)
{
    struct diag *diag = diag_new();
    struct fonts *fonts = fonts_new(&(struct fonts_options){0}, diag);
    ck_assert_ptr_nonnull(fonts);
    const char *first = getenv("TEST_FIRST");
    for (size_t i = 0; i < FIGURES; i++)
        check_figure((first ? strtoul(first, NULL, 10) : 0) + (size_t)_i * FIGURES + i, fonts);
    fonts_free(fonts);
    diag_free(diag);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/report/properties");
    TCase *tests = tcase_create("properties");
    tcase_set_timeout(tests, 120); /* two seconds when nothing else runs */
    tcase_add_loop_test(tests, test_nothing_overlaps, 0, CHUNKS);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
