/*
 * What is no fault of a figure, but makes it worse than it might be: "burin lint". Each rule is one
 * record, whose name, severity and explanation are those of its code (base/diag_code.c).
 *
 * To add one: the code, a check in a file of this folder, its row in library/lint/lint.c, and
 * tests/errors/lint/NAME.vl.json, NAME.txt and NAME.good.vl.json, which docs/lint.md shows.
 */
#ifndef LIBRARY_LINT_LINT_H
#define LIBRARY_LINT_LINT_H

#include "base/diag_code.h"

struct context;
struct json_node;
struct scene;
struct view;

/* A figure that was made: what was asked, what came of it, and where that lies. */
struct lint_figure {
    const struct json_node *root;
    struct view *view;
    const struct scene *scene;
    struct context *context;
    double points_per_px; /* of the picture as it is printed */
};

/* A check tells what it finds with diag_warn(), in the code of its rule; what is allowed isn't
 * recorded there. */
struct lint_rule {
    enum diag_code code;
    bool is_measured;   /* on the scene; else it asks the spec, the data and the scales */
    const char *source; /* the paper or guideline that it is taken from */
    void (*check)(const struct lint_figure *figure);
};

/* In the order of the codes; the last one has no check. */
extern const struct lint_rule lint_rules[];

/* The rule of a code, or NULL. */
const struct lint_rule *lint_rule_of(enum diag_code code);

/* Runs all rules. What they find stands in the diagnostics of the figure's context. */
void lint_run(const struct lint_figure *figure);

#endif
