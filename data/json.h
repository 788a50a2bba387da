/*
 * JSON specs and configs: reading them, walking them with the place of every value at hand, and
 * reading declared properties into structs. Data records are read by data/load/json.c.
 *
 * jansson keeps no positions, so a node knows its parent and key; the line and column are found by
 * scanning the text again, when a diagnostic needs them and only then.
 */
#ifndef DATA_JSON_H
#define DATA_JSON_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/array.h"
#include "base/budget.h"
#include "base/diag.h"
#include "data/value.h"

struct arena;
struct budget;
struct gradient;
struct intern;

enum { JSON_DEPTH_LIMIT = 512 };

/* One JSON text. */
struct json_document {
    const char *name; /* as the user named it: "figure.vl.json", "-" is "<stdin>" */
    const char *text;
    size_t length;
    struct arena *arena; /* nodes live here */
    const struct json_node *root;
    struct json_index *places;          /* where nodes stand in the text */
    struct json_cursors *cursors;       /* where loops over members stand */
    const struct json_relaxed *relaxed; /* what text was made of; NULL: it is as written */
    const struct json_move *moves;      /* the last: see json_move() */
    /* The hint about a property that what ("axis") doesn't have, where it is a known slip; NULL: no
     * such words are known. Set by whoever knows what the document is. */
    const char *(*answer)(const char *what, const char *name);
};

/* A value and the way to it. Made on demand by node_member() and node_element(). */
struct json_node {
    json_t *value;
    const char *key; /* its name in the parent object, or NULL */
    size_t index;    /* its place in the parent array */
    const struct json_node *parent;
    struct json_document *document;
    const struct json_evaluator *evaluator; /* computes {"expr": …} in it; NULL: that is an error */
    bool is_made; /* not in the text: what lies in it is reported at it, see json_node_made() */
};

/*
 * Parses text (UTF-8, a BOM is skipped); text and name are copied. NULL after an error: not JSON or
 * not UTF-8 (with line and column), too deep (JSON_DEPTH_LIMIT), a duplicate key is a warning.
 */
struct json_document *json_document_new(const char *name, const char *text, size_t length,
                                        struct arena *arena, struct diag *diag);

/* The member of that name, NULL when node is no object or has none. NULL in, NULL out. */
const struct json_node *node_member(const struct json_node *node, const char *key);

/* The element of an array; NULL when there is none. node_size(): of arrays and objects, else 0. */
const struct json_node *node_element(const struct json_node *node, size_t index);
size_t node_size(const struct json_node *node);

/* Members in the order of the text: for (i = 0; (member = node_member_at(node, i)); i++), NULL
 * after the last. */
const struct json_node *node_member_at(const struct json_node *node, size_t index);

/* What the node holds; NULL is none of them. node_text() is NULL when it is no string. */
bool node_is_null(const struct json_node *node);
bool node_is_object(const struct json_node *node);
bool node_is_array(const struct json_node *node);
bool node_is_text(const struct json_node *node);
bool node_is_number(const struct json_node *node);
bool node_is_bool(const struct json_node *node);
const char *node_text(const struct json_node *node);
double node_number(const struct json_node *node); /* NaN when it is none */
bool node_is_true(const struct json_node *node);
bool node_is_false(const struct json_node *node);

/* The number that a node holds, or that a text is ("300", as clients write it): a warning says so.
 * NaN when it is neither. */
double json_lenient_number(const struct json_node *node, struct diag *diag);

/* "an object", "a number", "null" …: for messages. */
const char *node_type_name(const struct json_node *node);

/* The JSON of a value, for the caller to json_decref(): a date is its time, and what JSON can't say
 * (undefined, NaN) is null. NULL when memory is out, or what it may cost. */
json_t *json_of_value(struct value value, struct budget *budget);

/* The value (nested ones too), in the arena; texts are interned. */
struct value json_value(const json_t *json, struct intern *intern, struct arena *arena);

/*
 * The place of a node; at_key: of its name rather than its value. Everything is in the document's
 * arena.
 */
struct diag_place node_place(const struct json_node *node, bool at_key);

/* The same for what is charged while the node is dealt with: budget_enter(). */
struct budget_place json_budget_place(const struct json_node *node);

/* The document's text from the node's value on. */
const char *node_written(const struct json_node *node);

/* Diagnostics at a node's value, or at its key. The errors return false. hint may be NULL. */
bool node_error(const struct json_node *node, struct diag *diag, enum diag_code code,
                const char *hint, const char *format, ...) __attribute__((format(printf, 5, 6)));
bool node_error_at_key(const struct json_node *node, struct diag *diag, enum diag_code code,
                       const char *hint, const char *format, ...)
    __attribute__((format(printf, 5, 6)));
void node_warn(const struct json_node *node, struct diag *diag, enum diag_code code,
               const char *hint, const char *format, ...) __attribute__((format(printf, 5, 6)));
void node_warn_at_key(const struct json_node *node, struct diag *diag, enum diag_code code,
                      const char *hint, const char *format, ...)
    __attribute__((format(printf, 5, 6)));
void node_note(const struct json_node *node, struct diag *diag, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/*
 * Declared properties: what an object may hold and where in a struct it goes.
 *
 * Reading the same table from several objects, from the weakest to the strongest, merges them: a
 * property that is not there leaves the struct's field as it was.
 */
enum property_type {
    PROPERTY_NUMBER, /* double */
    PROPERTY_BOOL,   /* bool */
    PROPERTY_TEXT,   /* const char *, borrowed from the document; null makes it NULL */
    PROPERTY_LINES,  /* struct json_lines: a string or an array of strings; null or "" makes it none
                      */
    PROPERTY_COLOR,  /* struct json_color: a CSS colour; null switches it off */
    PROPERTY_ENUM,   /* int: the index in names; null is as if it weren't given */
    PROPERTY_NODE,   /* const struct json_node *: read later by its owner */
    PROPERTY_DATA, /* the same, but rows: what looks like {"expr": …} in them is no expression */
    PROPERTY_CUSTOM,   /* whatever read() makes of it */
    PROPERTY_IGNORED,  /* changes nothing that is drawn (screens, readers): accepted */
    PROPERTY_ELSEWHERE /* of another reader of the same object */
};

/* A string of one or more lines. */
struct json_lines {
    bool given; /* it was there, though perhaps null or empty */
    size_t count;
    const char *const *lines;
};

struct json_color {
    bool given; /* it was there, though perhaps null */
    bool painted;
    double red, green, blue, alpha;  /* as struct color */
    const struct gradient *gradient; /* of render/scene.h, for readers that allow one; else NULL */
};

struct property {
    const char *name;
    enum property_type type;
    size_t offset;
    const char *const *names; /* PROPERTY_ENUM: ends with NULL */
    bool (*read)(const struct json_node *node, void *field,
                 struct diag *diag); /* PROPERTY_CUSTOM */
    double minimum, maximum; /* PROPERTY_NUMBER: the range allowed; both 0: any finite number */
    const void *unset;       /* what the member holds while nothing is read into it; NULL: zeros */
    size_t size;             /* of unset */
};

/* A table of them; PROPERTIES() is that of an array. */
struct property_table {
    const struct property *properties;
    size_t count;
};

#define PROPERTIES(array) ((struct property_table){array, COUNT_OF(array)})

/* A table of them by the name of its object, for the page of what is supported. */
struct property_set {
    const char *name;
    const struct property *properties;
    size_t count;
};

/*
 * Computed values: {"expr": "…"} (or Vega's "signal") stands for any property's value. A node that
 * is given an evaluator, with the names that are known there, has all in it computed by that:
 * json_read_property() reads what it returns.
 */
enum json_evaluation {
    JSON_EVALUATED,
    JSON_LATE, /* it depends on what is known later only: the row, the size of the view */
    JSON_FAILED
};

struct json_evaluator {
    /* The value of such an object, for the caller to json_decref(). JSON_FAILED after an error. */
    enum json_evaluation (*evaluate)(const struct json_evaluator *evaluator,
                                     const struct json_node *node, json_t **value,
                                     struct diag *diag);
};

/* The same node where that evaluator computes what is in it. NULL when node is (a member that isn't
 * there) or memory is out. */
const struct json_node *json_node_in(const struct json_node *node,
                                     const struct json_evaluator *evaluator);

/* Properties whose values are computed later: late ones and those that have conditions. The
 * strongest alone is kept, and none once a plain value overrides it. */
struct json_late_list {
    struct json_late {
        const struct property *property;
        const struct json_node *node;
        size_t offset; /* of the property's struct in that which the list is of */
    } * items;
    size_t count, capacity;
};

/* A struct that properties are read into. */
struct property_target {
    const struct property *properties; /* its table, of count rows */
    size_t count;
    void *out;
    const struct json_evaluator *evaluator; /* computes values; NULL: the one that the node has */
    struct json_late_list *late; /* where those to be computed later go; NULL: they are errors */
    size_t late_offset;          /* of out in the struct that late is of */
};

/* {"expr": "…"} or {"signal": "…"}: the node of its text, else NULL. */
const struct json_node *node_expression(const struct json_node *node);

/* The node with another value, in the same place; takes over the reference. NULL when memory is
 * out. */
const struct json_node *json_node_with(const struct json_node *node, json_t *value);

/* The same for a value that the text has nothing of: whatever lies in it is reported at the node
 * itself. Takes over the reference; NULL when memory is out. */
const struct json_node *json_node_made(const struct json_node *node, json_t *value);

/*
 * Says that this value, which now is at another place of the document's tree or is new there, was
 * written at the node: what lies in it is reported there. Shared values (true, false, null) have
 * no place of their own. False when memory is out.
 */
bool json_move(json_t *value, const struct json_node *from);

/* The node itself, or what its expression comes to (also those that are elements of it). A late
 * value is left as it is. NULL after an error. */
const struct json_node *node_evaluated(const struct json_node *node, struct diag *diag);

/*
 * Reads the members of node (an object, else an error) into the struct at out. A member of the
 * wrong type is an error; one that the table doesn't have is a warning with the nearest name (keys
 * that start with "$" or are "description" or "usermeta" are let through). what names the object in
 * messages: "axis", "bar mark".
 */
bool json_read_properties(const struct json_node *node, const char *what,
                          struct property_table table, void *out, struct diag *diag);

/* Sets the struct's members to what they hold while nothing is read: those whose rows say so; the
 * others are left as they are, which is to be zeros. */
void json_unset_properties(struct property_table table, void *out);

/* Reads node, the value of one such property, into the struct at out. */
bool json_read_property(const struct json_node *node, const struct property *property, void *out,
                        struct diag *diag);

/* The same two into a target, which says what becomes of computed values. */
bool json_read_target(const struct json_node *node, const char *what,
                      const struct property_target *target, struct diag *diag);
bool json_read_target_property(const struct json_node *node, const struct property *property,
                               const struct property_target *target, struct diag *diag);

#endif
