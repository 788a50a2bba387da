/*
 * What a figure was made from: every file that was read, with its digest.
 */
#ifndef LIBRARY_PROVENANCE_H
#define LIBRARY_PROVENANCE_H

#include <stdbool.h>

#include "base/digest.h"
#include "data/source.h"
#include "library/burin.h"
#include "render/font_files.h"

struct arena;

/* A file that was read, and what was in it when the figure keeps contents. */
struct source_file {
    struct burin_input input;
    const char *url;   /* data: as the spec says */
    const char *bytes; /* NULL: not kept */
    size_t length;
};

/* A large file that is digested on a thread of its own while its rows are read. */
struct digesting {
    struct _GThread *thread; /* NULL: there is none */
    const char *bytes;
    size_t length;
    char text[DIGEST_TEXT_SIZE];
};

/* Zero it and set arena, folder and base to begin. */
struct provenance {
    struct arena *arena;
    const char *folder; /* of the spec: names of configs and locales start there */
    const char *base;   /* names of data start there */
    bool keeps_contents;
    struct source_file *files; /* spec, configs, data in the order in which they were read */
    size_t file_count, file_capacity;
    struct font_files fonts;
    struct digesting digesting;      /* the last of files */
    const char **options;            /* what is recorded of each of option_rows; NULL: nothing */
    struct burin_input *inputs;      /* files, then fonts by name: made on demand */
    size_t input_count, glyph_count; /* those of fonts when inputs were made */
};

void provenance_free(struct provenance *provenance);

/* Adds the spec or an option that is a file, which was read from path ("-": standard input, which
 * has no path) or which a caller calls so. A text that is NULL is nothing. False when memory is
 * out. */
bool provenance_add_text(struct provenance *provenance, const char *role, const char *path,
                         const char *text, size_t length);

/* The same for the options that are files. */
bool provenance_add_texts(struct provenance *provenance, const struct burin_options *options);

/* The file of a time zone. Fingerprints leave it out, as systems compile it differently; its name
 * is among the options. False when memory is out. */
bool provenance_add_zone(struct provenance *provenance, const char *name, const char *path);

/* Notes the options that pictures record. False when memory is out. */
bool provenance_add_options(struct provenance *provenance, const struct burin_options *options);

/* Notes one of them anew, where something else goes before the options of the call; NULL: it isn't
 * set. False when memory is out. */
bool provenance_set_option(struct provenance *provenance, const char *name, const char *value);

/* The same, also for the value that an option is as good as when it isn't set. */
bool provenance_keep_option(struct provenance *provenance, const char *name, const char *value);

/* For struct data_context.file_was_read; each path is digested once. */
bool provenance_add_data(void *provenance, const struct data_file *file);

/* For struct data_context.file_was_used. */
bool provenance_end_data(void *provenance);

/* Makes inputs from the files and the fonts noted so far. False when memory is out. */
bool provenance_list_inputs(struct provenance *provenance);

/* "sha256:…" of bytes, in the arena; NULL when memory is out. */
const char *provenance_digest(const void *bytes, size_t length, struct arena *arena);

#endif
