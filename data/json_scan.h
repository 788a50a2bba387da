/*
 * JSON text, walked without building anything: checks the syntax in words of our own, skips values,
 * steps through lists. What the values are is jansson's business; where they stand is found here.
 */
#ifndef DATA_JSON_SCAN_H
#define DATA_JSON_SCAN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

/* A place in a text. Set text and length, zero the rest. */
struct json_scan {
    const char *text;
    size_t length;
    size_t at;
    size_t depth;        /* of the lists entered and not yet left */
    size_t member_count; /* of all objects passed so far */
    /* After a failure: what is wrong, and where. */
    enum diag_code code;
    size_t wrong_at;
    char message[160];
    const char *hint; /* static, or NULL */
};

/* An object or an array whose members are stepped through. */
struct json_list {
    size_t opened; /* where its bracket is */
    char close;    /* the bracket that ends it */
    bool begun;
    size_t key, key_end; /* of an object's current member: the quoted name */
};

enum json_step { JSON_STEP_ITEM, JSON_STEP_END, JSON_STEP_ERROR };

void json_scan_space(struct json_scan *scan);

/* Passes a whole value (and the white space before it), however deep. False when it is not JSON,
 * not UTF-8 or too deep. */
bool json_scan_value(struct json_scan *scan);

/* Enters the object or array that begins here. False when it is too deep. */
bool json_scan_open(struct json_scan *scan, struct json_list *list);

/* Goes to the value of the next member or element; the caller has passed the one before it. */
enum json_step json_scan_step(struct json_scan *scan, struct json_list *list);

/* Passes a text that is one value and nothing else. */
bool json_scan_text(struct json_scan *scan);

/* Passes the white space that is left; false when anything else is. */
bool json_scan_end(struct json_scan *scan);

/* The length of the byte order mark that text begins with, which RFC 8259 lets a reader ignore. */
size_t json_scan_mark(const char *text, size_t length);

/* True when the bytes from start to end, a quoted name, read as key. */
bool json_scan_key_is(const struct json_scan *scan, size_t start, size_t end, const char *key);

#endif
