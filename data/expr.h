/*
 * Vega's expression language: compiled once, run over rows. ECMAScript's semantics for operators
 * and coercion. https://vega.github.io/vega/docs/expressions/
 */
#ifndef DATA_EXPR_H
#define DATA_EXPR_H

#include "base/name_table.h"
#include "data/json.h"
#include "data/value.h"

struct locale;
struct table;
struct timeunit;
struct zone;
struct expr;

/* What a selection tells rows by: a column, which may be the starts of a field's time units. */
struct expr_selection_field {
    const char *name;            /* the column */
    const char *channel;         /* the channel that named it; NULL: none */
    const char *source;          /* the field that the column is made of */
    const struct timeunit *unit; /* NULL: the field itself */
    bool is_range;               /* its value is the two ends of an interval */
    bool is_bin;                 /* … of which the second is outside */
};

/* The points or the interval that a selection holds: of each entry a value for each field. */
struct expr_selection {
    size_t field_count, entry_count;
    const struct expr_selection_field *fields;
    const struct value *values; /* entry by entry */
    bool is_interval;
};

/* A name that an expression may use besides datum: a parameter at its value. */
struct expr_variable {
    const char *name;
    struct value value;
    bool is_selection;                      /* of marks on a screen */
    const struct expr_selection *selection; /* what it holds; NULL: nothing */
    const struct table *rows; /* of a selection: those of its view, once they are known */
    bool shows_in_legend;     /* what isn't selected is pale there */
    const char *late; /* why its value isn't known yet: the hint of a message; NULL: it is */
    const struct json_node *text; /* of a late one: the expression that gives it; NULL: none does */
};

/* The scales of a view, for scale(), invert(), domain(), range() and bandwidth(). */
struct expr_scales {
    /* What that function says of the scale of that name, for value where it takes one. */
    struct value (*ask)(const struct expr_scales *scales, const char *function, const char *name,
                        struct value value, struct arena *arena);
    /* Whether there is such a scale; if not, *near is the nearest name or NULL. */
    bool (*has)(const struct expr_scales *scales, const char *name, const char **near);
};

/* What a figure is to its expressions, besides rows and scales. */
struct expr_facts {
    bool has_now;       /* else now() is an error */
    double now;         /* ms since 1970 UTC */
    bool now_is_needed; /* some expression calls now() */
    /* For data() and indata(): the rows of a data set, or NULL where none has that name. */
    const struct table *(*find_rows)(const struct expr_facts *facts, const char *name);
    const void *context; /* its own */
};

struct expr_scope {
    const struct expr_variable *variables;
    size_t variable_count;
    const struct expr_scope *outer; /* asked next; NULL: none */
    const struct locale *locale;    /* of formats; NULL: the outer one's, in the end the default */
    const struct zone *zone;        /* of local time; NULL: the outer one's, in the end UTC */
    const struct expr_scales *scales; /* NULL: the outer one's; without any they aren't made yet */
    struct expr_facts *facts;         /* NULL: the outer one's */
    bool allows_late; /* late variables and scales may be named: expr_is_late() tells */
};

/*
 * Compiles text, which is UTF-8. node is the spec's string that holds it: diagnostics point there
 * (column of the string plus the offset inside it, where the string has no escapes); it may be
 * NULL. NULL after an error: a syntax error says what was expected and where; an unknown function
 * or name says "did you mean"; a function of Vega's that burin lacks is DIAG_UNSUPPORTED, and so is
 * what isn't known yet unless the scope allows it.
 */
struct expr *expr_compile(const char *text, const struct expr_scope *scope,
                          const struct json_node *node, struct arena *arena, struct diag *diag);

/* Whether its value depends on the row. */
bool expr_uses_datum(const struct expr *expr);

/* Whether it named what isn't known yet: it can't be run, but compiled again later. */
bool expr_is_late(const struct expr *expr);

/* The variable of that name, the innermost first; NULL: none. */
const struct expr_variable *expr_scope_find(const struct expr_scope *scope, const char *name);

/* The table whose rows "datum" means from now on: resolves the fields once. A field of datum that
 * no row has is a warning. False when memory is out. */
bool expr_bind(struct expr *expr, const struct table *table, struct diag *diag);

/* The value for that row of the bound table. Texts and nested values live in arena. Where
 * ECMAScript would throw (a member of null or undefined, say), the value is undefined; so it is
 * when the arena's budget ends, which takes each step: LIMIT_STEPS, LIMIT_TEXT and LIMIT_WORK. */
struct value expr_eval(const struct expr *expr, size_t row, struct arena *arena);

/* The value where "datum" is this object (or undefined), for labels and parameters. */
struct value expr_eval_datum(const struct expr *expr, struct value datum, struct arena *arena);

/* For the page of what is supported: the name of each function, NULL after the last. */
const char *expr_function_name(size_t index);
extern const struct name_table
    expr_screen_functions; /* that have no meaning in what stands still */

#endif
