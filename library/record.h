/*
 * A fingerprint that was read from a picture: the inside of struct burin_record.
 */
#ifndef LIBRARY_RECORD_H
#define LIBRARY_RECORD_H

#include <jansson.h>

#include "base/arena.h"
#include "base/diag.h"
#include "library/message.h"

struct burin_record {
    struct diag *diag;
    struct arena *arena;
    struct diag_place place; /* the picture's file, for messages */
    const struct output_format *format;
    const char *version;
    json_t *json; /* owned by the arena */
    struct burin_input *inputs;
    size_t input_count;
    struct burin_option *options;
    size_t option_count;
    const char *embedded; /* base64; NULL: none */
    const char *printed;  /* burin_record_json() */
    struct told_list told;
    bool is_good, is_altered;
};

/* The contents of the inputs that are embedded: contents[i] is that of the input i, NULL for fonts.
 * In the record's arena; NULL after an error. */
struct embedded_file {
    const char *bytes; /* zero-terminated */
    size_t length;
};
const struct embedded_file *record_contents(struct burin_record *record);

#endif
