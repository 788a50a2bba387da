/*
 * What the files of the expression language share: tokens, the tree, the run of one evaluation, and
 * the table of functions. Nothing outside data/expr.c and data/expr/ includes this.
 */
#ifndef DATA_EXPR_INTERNAL_H
#define DATA_EXPR_INTERNAL_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/random.h"
#include "data/expr.h"
#include "data/value.h"

struct arena;
struct column;

enum {
    EXPR_DEPTH_LIMIT = 256, /* of nesting: it bounds the stack */
    EXPR_STEP_BYTES = 16,   /* copying so many bytes counts as one step */
    EXPR_STEP_ITEMS = 8,    /* looking at so many items or members likewise */
    EXPR_STEP_WORK = 5      /* a step in those of LIMIT_WORK */
};

struct expr;

/* An expression being compiled. */
struct expr_compiler {
    struct expr *expr; /* what comes of it */
    const char *text;
    const struct json_node *node;
    const struct expr_scope *scope;
    struct arena *arena;
    struct diag *diag;
    int depth; /* of parameters that are being put in place of their names */
};

/* Where the offset-th byte of the text is, for a diagnostic. */
struct diag_place expr_place(const struct expr_compiler *compiler, size_t offset);

/*
 * lex.c: text to tokens.
 */
enum token_type {
    TOKEN_END,
    TOKEN_NUMBER,
    TOKEN_TEXT,
    TOKEN_NAME,
    TOKEN_KEYWORD, /* a word that ECMAScript reserves: a member's name at most */
    TOKEN_TRUE,
    TOKEN_FALSE,
    TOKEN_NULL,
    TOKEN_PUNCTUATOR
};

struct token {
    enum token_type type;
    size_t start, end; /* its bytes in the text */
    const char *text;  /* TOKEN_TEXT: its value; names, keywords and punctuators: as written */
    double number;     /* TOKEN_NUMBER */
};

/* The token at or after that offset. False after an error. */
bool expr_lex(const struct expr_compiler *compiler, size_t offset, struct token *token);

/* The regular expression that starts at that offset: its source, then a zero byte, then its flags
 * as a string. False after an error. */
bool expr_lex_regexp(const struct expr_compiler *compiler, size_t offset, const char **source,
                     size_t *end);

/*
 * parse.c: tokens to a tree. expr.c then turns names and calls into what they mean.
 */
enum expr_node_type {
    NODE_LITERAL,     /* value */
    NODE_NAME,        /* name; only until it is resolved */
    NODE_DATUM,       /* the whole row */
    NODE_FIELD,       /* name, field: of datum */
    NODE_FIELD_AT,    /* (key): of datum, computed */
    NODE_MEMBER,      /* (object), name */
    NODE_INDEX,       /* (object, key) */
    NODE_CALL,        /* (arguments…), name, function */
    NODE_UNARY,       /* (operand), unary */
    NODE_BINARY,      /* (operands…), each joined to those before it by its own binary */
    NODE_AND,         /* (operands…), a chain of any length */
    NODE_OR,          /* (operands…) */
    NODE_CONDITIONAL, /* (test, consequent, test, consequent, … alternate) */
    NODE_ARRAY,       /* (elements…) */
    NODE_OBJECT       /* (values…), keys */
};

struct expr_call;

typedef struct value expr_unary(struct value operand);
typedef struct value expr_binary(struct value left, struct value right, struct expr_call *call);

struct expr_node {
    enum expr_node_type type;
    int depth;
    size_t offset; /* of its first token, or of its operator */
    struct expr_node *first, *last, *next;
    size_t child_count;
    const char *name;
    struct value value;
    const char **keys;
    size_t field;
    const struct expr_function *function;
    expr_unary *unary;
    expr_binary *binary; /* of an operand in a NODE_BINARY, but for the first */
};

/* The tree of the whole text, or NULL after an error. */
struct expr_node *expr_parse(const struct expr_compiler *compiler);

/*
 * eval.c: the tree to a value.
 */
struct expr_field {
    const char *name;
    size_t offset;
    const struct column *column; /* NULL: no row has it */
};

struct expr_regexp {
    const char *source; /* the very pointer of the value */
    GRegex *regex;
    struct expr_regexp *next;
};

struct expr {
    const char *text;
    const struct json_node *node; /* that the text is of */
    struct arena *arena;
    struct expr_node *root;
    struct expr_field *fields;
    size_t field_count;
    struct expr_regexp *regexps; /* literals, compiled once */
    const struct table *table;
    const struct locale *locale;
    const struct zone *zone;
    const struct expr_scales *scales; /* NULL: not made yet */
    const struct expr_facts *facts;   /* NULL: there are none */
    bool is_late;
};

/* One evaluation. */
struct expr_call {
    const struct expr *expr;
    struct arena *arena;
    bool bound; /* datum is a row of the bound table, else the value */
    size_t row;
    struct value datum;
    struct budget *budget; /* of the arena */
    double steps, most;    /* taken, allowed */
    struct random random;  /* for random() and the like, once they are called */
    bool is_seeded;
    bool stopped; /* ECMAScript would throw, or the steps ran out: the result is undefined */
};

struct value expr_run(const struct expr_node *node, struct expr_call *call);

/* Ends the evaluation; returns undefined. */
struct value expr_stop(struct expr_call *call);

/* Counts steps before they are taken; false, and the evaluation ends, when they ran out. */
bool expr_spend(struct expr_call *call, double steps);

/* Asks for a text of so many bytes before it is made, which is at most what the budget allows;
 * counts its steps. False: the evaluation has ended. */
bool expr_spend_text(struct expr_call *call, double length);

/* Appends where expr_spend_text() allows it. */
void expr_append(GString *out, const char *bytes, size_t length, struct expr_call *call);

/*
 * operators.c: ECMAScript's operators and coercions.
 */
struct expr_operator {
    const char *name;
    int precedence;
    expr_binary *binary; /* NULL: && and || */
};

/* By token; NULL when there is no such operator. */
const struct expr_operator *expr_find_operator(const char *name);
expr_unary *expr_find_unary(const char *name);

/* Whether the operator asks if both sides are the same (1), or not the same (-1); else 0. */
int expr_asks_identity(expr_binary *binary);

/* String(value); "" after the evaluation was ended because memory is out. */
const char *expr_text(struct value value, struct expr_call *call);

/* a < b or, with or_equal, a <= b: as in ECMAScript, false for what can't be compared. */
bool expr_less(struct value a, struct value b, bool or_equal, struct expr_call *call);

/* ToUint32: modulo 2^32. */
uint32_t expr_uint32(struct value value);

/* The value's ToIntegerOrInfinity; missing (undefined) is fallback. */
double expr_integer(struct value value, double fallback);

/*
 * units.c: UTF-8 texts by UTF-16 code units, as ECMAScript counts them. Half of a surrogate pair
 * comes out as U+FFFD.
 */
size_t units_length(const char *text);
const char *units_slice(const char *text, size_t start, size_t end, struct expr_call *call);

/* How many units lie before that byte; the byte at which that unit starts (or the end). */
size_t units_before(const char *text, const char *at);
const char *units_at(const char *text, size_t unit);

/* The text with each character of two units as two stand-ins, so that what matches characters
 * matches units; freed by whoever called. units_join() undoes it in place. units_stand_in() is
 * what stands for the unit code: itself, unless it is half of a pair. */
GString *units_split(const char *text);
void units_join(GString *text);
gunichar units_stand_in(gunichar code);

/*
 * regexp.c: ECMAScript's regular expressions on GLib's.
 */

/* Compiles source (flags after its zero byte); NULL when it isn't one. The caller unrefs it. */
GRegex *regexp_compile(const char *source);

/* Whether those letters are flags, each of them once. */
bool regexp_has_flags(const char *letters, size_t length);

/* Whether it matches; false, with the evaluation ended, when it is no regular expression. */
bool regexp_test(const char *text, struct value pattern, struct expr_call *call);
struct value regexp_replace(const char *text, struct value pattern, const char *with,
                            struct expr_call *call);
struct value regexp_split(const char *text, struct value pattern, double limit,
                          struct expr_call *call);

/*
 * functions.c: what can be called.
 */
enum { EXPR_ANY_COUNT = -1 };

struct expr_function {
    const char *name;
    int min_count, max_count; /* of arguments */
    struct value (*call)(const struct value *arguments, size_t count, struct expr_call *call);
};

/* The functions of one theme. */
struct expr_function_table {
    const struct expr_function *functions;
    size_t count;
};

extern const struct expr_function_table expr_math_functions;
extern const struct expr_function_table expr_type_functions;
extern const struct expr_function_table expr_text_functions;
extern const struct expr_function_table expr_array_functions;
extern const struct expr_function_table expr_color_functions;
extern const struct expr_function_table expr_statistics_functions;
extern const struct expr_function_table expr_date_functions;
extern const struct expr_function_table expr_domain_functions;
extern const struct expr_function_table expr_base64_functions;
extern const struct expr_function_table expr_scale_functions;
extern const struct expr_function_table expr_ease_functions;
extern const struct expr_function_table expr_figure_functions;
extern const struct expr_function_table expr_geo_functions;

/* NULL when there is none of that name. */
const struct expr_function *expr_find_function(const char *name);

/* Whether its value is a new date, which is no other. */
bool expr_makes_date(const struct expr_function *function);

/* Whether it asks for a scale, whose name is its first argument. */
bool expr_asks_scale(const struct expr_function *function);

/* Whether it asks what time it is. */
bool expr_asks_time(const struct expr_function *function);
/* Whether it is one that asks a projection, where its first argument names one. */
bool expr_asks_projection(const struct expr_function *function);

/* Whether Vega has one that needs a screen. */
bool expr_function_is_of_screen(const char *name);

/* The nearest name of all that burin has, or NULL. */
const char *expr_suggest_function(const char *name);

/* The argument, or undefined when there are fewer. */
struct value expr_argument(const struct value *arguments, size_t count, size_t index);

/* An array's element or a text's unit, as ECMAScript reads both alike; undefined outside. */
struct value expr_item(struct value sequence, size_t index, struct expr_call *call);

/* A value made of count items (borrowed, in the arena). Undefined when memory is out. */
struct value expr_array(const struct value *items, size_t count, struct expr_call *call);

/* A text of count bytes copied to the arena. */
struct value expr_text_value(const char *bytes, size_t count, struct expr_call *call);

#endif
