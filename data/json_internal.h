/*
 * What the files of the json module share, and data/load/json.c, which reads records without
 * making a document of them.
 */
#ifndef DATA_JSON_INTERNAL_H
#define DATA_JSON_INTERNAL_H

#include "data/json.h"

struct json_scan;

/* A value that was moved, and where it was written: json_move(). */
struct json_move {
    const json_t *value;
    const struct json_node *from, *kept; /* its place; the same, with names that stay */
    const struct json_move *next;
};

/* Parses the value at scan->at of a text that passed json_scan_text(); *end is where it ends. The
 * caller releases it with json_decref(). NULL: see json_report_parse(). */
json_t *json_parse_checked(const struct json_scan *scan, size_t *end, json_error_t *error);

/* A value that json_parse_checked() could not read. */
struct json_failure {
    const char *name; /* of the text, for diagnostics */
    const struct json_scan *scan;
    const json_error_t *error;
    const char *record; /* stands before the message: "" or "record 3: " */
};

/* Records why: a number that no double holds, or memory. */
void json_report_parse(const struct json_failure *failure, struct arena *arena, struct diag *diag);

/* The place of a byte of a text: line, column and the line itself (copied into arena). */
struct diag_place json_text_place(const char *name, const char *text, size_t length, size_t at,
                                  struct arena *arena);

/* The same of a document, as it was written, before its lines are known. */
struct diag_place json_document_place(const struct json_document *document, size_t at);

/* Warns of each member whose name its object has had before. False when memory is out. */
bool json_warn_duplicates(struct json_document *document, struct diag *diag);

/* The value as a message names it: "tpo" in quotes, 12, else its type. In the document's arena. */
const char *node_describe(const struct json_node *node);

/* What a message calls the node: its name in quotes, or "element 3 of …". In the arena. */
const char *node_subject(const struct json_node *node);

#endif
