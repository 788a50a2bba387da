/*
 * The checks of the rules, see library/lint/lint.c, and what they share.
 */
#ifndef LIBRARY_LINT_CHECKS_H
#define LIBRARY_LINT_CHECKS_H

#include "base/color.h"
#include "charts/read/channel.h"
#include "library/lint/lint.h"
#include "render/scene.h"

struct channel_def;
struct scale;
struct unit;

/* --- library/lint/bars.c: what bars are measured against, and their order */
void lint_check_truncated_bars(const struct lint_figure *figure);
void lint_check_log_bars(const struct lint_figure *figure);
void lint_check_unsorted_bars(const struct lint_figure *figure);

/* --- library/lint/axes.c */
void lint_check_dual_axes(const struct lint_figure *figure);
void lint_check_unit(const struct lint_figure *figure);

/* --- library/lint/hues.c: colours of a legend among one another */
void lint_check_hue_count(const struct lint_figure *figure);
void lint_check_color_blind(const struct lint_figure *figure);
void lint_check_grey(const struct lint_figure *figure);

/* --- library/lint/contrast.c: colours against what is behind them */
void lint_check_mark_contrast(const struct lint_figure *figure);
void lint_check_text_contrast(const struct lint_figure *figure);

/* --- library/lint/stacks.c */
void lint_check_legend_order(const struct lint_figure *figure);
void lint_check_slices(const struct lint_figure *figure);

/* --- library/lint/words.c: what a figure says of itself */
void lint_check_title(const struct lint_figure *figure);
void lint_check_source(const struct lint_figure *figure);
void lint_check_description(const struct lint_figure *figure);

/* --- library/lint/texts.c: texts as they lie in the picture */
void lint_check_text_size(const struct lint_figure *figure);
void lint_check_truncated_text(const struct lint_figure *figure);

/* --- library/lint/touch.c */
void lint_check_touching_texts(const struct lint_figure *figure);
void lint_check_texts_on_lines(const struct lint_figure *figure);

/* --- library/lint/picture.c: items as they lie in the picture */
void lint_check_outside(const struct lint_figure *figure);
void lint_check_hairlines(const struct lint_figure *figure);
void lint_check_overplotting(const struct lint_figure *figure);

/* --- what they share: library/lint/walk.c */

/* An item where it lies in the picture. */
struct lint_item {
    const struct scene_mark *mark;
    const struct item *item;
    double x, y;        /* the origin of its group */
    struct bounds clip; /* what is seen there */
};

/* Calls visit for every item, a group before what it holds, as they are painted. */
void lint_each_item(const struct scene *scene,
                    void (*visit)(const struct lint_item *item, void *closure), void *closure);

/* Whether it is a text of something, and one that is seen. */
bool lint_is_text(const struct lint_item *item);

/* Whether it is drawn for the data. */
bool lint_is_of_data(const struct lint_item *item);

/* What was found of texts of one kind: how many, and the worst of them. */
struct lint_find {
    const char *words; /* "axis label" */
    size_t count;
    double number; /* the least */
    const char *text;
};

enum { LINT_MOST_KINDS = 12 };

/* Zeroed at first. */
struct lint_finds {
    struct lint_find finds[LINT_MOST_KINDS];
    size_t count;
};

void lint_note_text(struct lint_finds *finds, const struct lint_item *item, double number);

/* What texts of that kind are found at: the figure's title, or all of it. */
const struct json_node *lint_place_of(const struct lint_find *find,
                                      const struct lint_figure *figure);

/* What texts of that role are called, "axis label". */
const char *lint_role_words(const char *role);

/* The first 40 letters of the text on one line, with an ellipsis where there are more. In the
 * figure's arena; "" when memory is out. */
const char *lint_quote(const char *text, const struct lint_figure *figure);

/* Calls visit for every unit, in the order of the spec. */
void lint_each_unit(const struct lint_figure *figure,
                    void (*visit)(struct unit *unit, const struct lint_figure *figure));

/* What is behind the marks of a unit; false when that is no one colour. */
bool lint_ground_of(const struct unit *unit, const struct lint_figure *figure,
                    struct color *ground);

#endif
