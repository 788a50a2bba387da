/*
 * What two figures have that is different, in words: "burin diff". The figures are laid out; their
 * rows, scales, guides and items are compared, not their pixels.
 *
 * To add a kind of change: a function in a file of this folder, its row in library/diff/diff.c.
 */
#ifndef LIBRARY_DIFF_DIFF_H
#define LIBRARY_DIFF_DIFF_H

#include "base/diag.h"
#include "charts/read/channel.h"

struct arena;
struct context;
struct json_node;
struct scene;
struct unit;
struct view;

enum diff_kind {
    DIFF_DATA,
    DIFF_ORDER,
    DIFF_SCALE,
    DIFF_TEXT,
    DIFF_COLOR,
    DIFF_MARK,
    DIFF_GUIDE,
    DIFF_SIZE,
    DIFF_CONFIG,
    DIFF_FONT,
    DIFF_OPTION,
    DIFF_VERSION,
    DIFF_LAYOUT,  /* what is seen to differ, and nothing else explains */
    DIFF_PICTURE, /* pixels */
    DIFF_KIND_COUNT
};

/* "data" … */
extern const char *const diff_kind_names[DIFF_KIND_COUNT];

struct diff_finding {
    enum diff_kind kind;
    const char *text;        /* "bar \"Largest\": 4.46 → 4.51" */
    const char *then, *now;  /* the two values in it; NULL: none */
    struct diag_place place; /* in the spec of the new figure */
};

/* A figure that was made, and its arena's context. */
struct diff_side {
    const struct json_node *root;
    struct view *view;
    const struct scene *scene;
    struct context *context;
};

struct diff {
    struct arena *arena;
    struct diff_finding *findings;
    size_t count, capacity;
    size_t counts[DIFF_KIND_COUNT];
    bool has_new_rows; /* of the data: some came or went */
};

/* What is compared: then is the old figure, now the new one. */
struct diff_pair {
    struct diff_side then, now;
    struct diff *diff;
};

/* A change; subject is what has changed ("the title"). Texts may be NULL. */
struct diff_change {
    enum diff_kind kind;
    const struct json_node *node; /* where the new spec says so; NULL: nowhere */
    const char *subject, *then, *now;
};

/* Adds it, unless the same was said of another part of the figure. */
void diff_add(struct diff *diff, const struct diff_change *change);

/* Compares all of two figures. */
void diff_run(const struct diff_pair *pair);

/* A text in the diff's arena; "" when memory is out. */
const char *diff_text(struct diff *diff, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* A number as it is written in JSON, and a text in quotes on one line, cut where it is long. */
const char *diff_number(struct diff *diff, double number);
const char *diff_quote(struct diff *diff, const char *text);

/* --- pairs: library/diff/pairs.c */

/* Calls visit for each unit of the old figure with that of the new one that it became; either may
 * be NULL: it has gone, or is new. */
void diff_each_unit(const struct diff_pair *pair,
                    void (*visit)(const struct unit *then, const struct unit *now,
                                  const struct diff_pair *pair));

/* Likewise the views that stand in the same place. */
void diff_each_view(const struct diff_pair *pair,
                    void (*visit)(const struct view *then, const struct view *now,
                                  const struct diff_pair *pair));

/* "bars": what the items of a unit are called; count 1: "bar". */
const char *diff_mark_words(const char *mark, size_t count);

/* --- the kinds */
void diff_compare_rows(const struct diff_pair *pair);    /* rows.c */
void diff_compare_scales(const struct diff_pair *pair);  /* scales.c */
void diff_compare_texts(const struct diff_pair *pair);   /* texts.c */
void diff_compare_marks(const struct diff_pair *pair);   /* looks.c */
void diff_compare_guides(const struct diff_pair *pair);  /* guides.c */
void diff_compare_sizes(const struct diff_pair *pair);   /* looks.c */
void diff_compare_configs(const struct diff_pair *pair); /* config.c */
void diff_compare_items(const struct diff_pair *pair);   /* items.c */

#endif
