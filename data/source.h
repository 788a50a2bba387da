/*
 * Where rows come from: inline values, and files of the formats in the table of loaders.
 */
#ifndef DATA_SOURCE_H
#define DATA_SOURCE_H

#include "data/json.h"

struct mentions;
struct row_sink;
struct table;
struct text_pieces;
struct time_locale;
struct zone;

/* A data file that was read. */
struct data_file {
    const char *url;   /* as the spec says */
    const char *path;  /* base and url joined; NULL: what is in memory, or a program read */
    const char *bytes; /* its contents, borrowed during the call */
    size_t length;
    bool is_picture;          /* not rows */
    const char *dataset;      /* given by the call for that name, not by a url; else NULL */
    const char *format;       /* of a data set that the call gives: what its rows were read as */
    const struct table *rows; /* what was read from no bytes; else NULL */
    const char *digest;   /* of these rows, "rows128:…"; of bytes that are gone, "sha256:…" */
    const char *database; /* which gave these rows, without what is secret; else NULL */
    const char *query;    /* likewise: by which it was asked for them */
};

struct arrow_rows;
struct odbc_source;

/* What a program reads in place of a file. */
struct data_request {
    const char *url; /* as the spec says */
    const void *bytes;
    size_t length;
    void (*release)(const void *bytes); /* called when they were copied; NULL: nothing */
    const char *problem;                /* why it can't be read; NULL: it isn't said */
};

enum data_read { DATA_READ_DONE, DATA_READ_FAILED, DATA_READ_ELSEWHERE };

/* The rows of a data set as the call gives them, by its name. */
struct data_given {
    const char *name;
    const char *path;  /* of the file; NULL: there is none */
    const char *bytes; /* zero-terminated; NULL: those of the file, read when they are needed */
    size_t length;
    const char *format;       /* a loader's name; NULL: by the spec, the path or the bytes */
    struct arrow_rows *arrow; /* in place of all that; NULL: there are none */
    const struct odbc_source *database; /* likewise */
    bool is_used;                       /* some data of the spec has that name */
};

/* What reading data needs besides the spec. */
struct data_context {
    struct arena *arena;
    struct intern *intern;
    struct diag *diag;
    const char *base;         /* the folder where relative urls start */
    const char *const *roots; /* files are read only below these folders */
    size_t root_count;
    const struct zone *zone;               /* of dates without an offset; NULL: UTC */
    const struct time_locale *time_locale; /* of names in dates; NULL: US English */
    const struct mentions *mentions;       /* fields that are to be kept; NULL: all */
    bool is_plan;      /* databases are asked for no rows: it is told what they would be asked */
    size_t piece_size; /* of files whose rows flow; 0: none is read so */
    struct data_given *given; /* they go before all that the spec says of data of these names */
    size_t given_count;
    /* Asked for what each url leads to, before files are looked for; may be NULL. */
    enum data_read (*read_url)(void *reader, struct data_request *request);
    void *reader;
    /* Called with each file that was read, before its rows are; may be NULL. False after an error,
     * which then is that of data_load(). */
    bool (*file_was_read)(void *context, const struct data_file *file);
    /* Called before the bytes of that file are freed, when file_was_read is set. False after an
     * error as well. */
    bool (*file_was_used)(void *context);
    void *file_was_read_context;
};

/* A file's bytes (zero-terminated, freed with free()), or NULL after an error that names the path.
 * A directory, a file that can't be read or is over the limit (2 GiB) is an error at node (which
 * may be NULL). */
char *data_read_file(const char *path, const struct json_node *node, size_t *length,
                     struct diag *diag);

/* The same of a file that is open, which it closes; messages call it name. */
char *data_read_opened(int descriptor, const char *name, const struct json_node *node,
                       size_t *length, struct diag *diag);

/* Options of a loader: Vega-Lite's data format. */
struct data_format {
    const char *type;      /* "json", "csv", …; NULL: by the url's extension, else json */
    const char *delimiter; /* dsv: one character */
    const char *property;  /* json: the member that holds the rows, with dots; NULL: the root */
    const char *feature, *mesh, *filter; /* topojson: the object wanted, and which of its lines */
    const struct json_node *parse;       /* not null: types to parse fields into */
};

/* The text of a file or of inline values, which a loader reads. */
struct data_text {
    const char *name; /* for diagnostics */
    const char *bytes;
    size_t length;
    const struct data_format *format;
    const struct json_node *node; /* the data that asks for it */
};

/* One format of data files. */
struct data_loader {
    const char *name;
    const char *const *extensions;  /* ends with NULL */
    const char *const *media_types; /* of "data:" urls; ends with NULL; NULL: none */
    /* Reads text into a table. NULL after an error. */
    struct table *(*load)(const struct data_text *text, const struct data_context *context);
    /* The same of inline values, a tree, with a text that has no bytes; NULL: they are records,
     * whatever the format. */
    struct table *(*load_tree)(const json_t *root, const struct data_text *text,
                               const struct data_context *context);
    /* Reads a text that comes in pieces, and hands its rows on in pieces; text has no bytes. False:
     * they can't be, or there is something to tell, so that load() must. NULL: they never can. */
    bool (*flow)(struct text_pieces *pieces, const struct data_text *text, struct row_sink *sink,
                 const struct data_context *context);
};

extern const struct data_loader *const data_loaders[]; /* ends with NULL */

/*
 * The rows of a Vega-Lite "data" object: {"values": …}, {"url": …}, or {"name": …} of the spec's
 * top-level "datasets" or given by the call, with "format"; null has no rows. A url is a path below
 * the roots (links resolved). NULL after an error: no such file (with the path tried), outside the
 * roots, a network url, an unknown format, no array of records, no rows is a warning.
 */
struct table *data_load(const struct json_node *data, const struct data_context *context);

struct given_database;

/* The same of a database that was opened, with what it computes; NULL: data isn't one's. */
struct table *data_load_of(const struct json_node *data, struct given_database *database,
                           const struct data_context *context);
/*
 * The same rows, handed to a sink in pieces, where the data is a file of a format that can be,
 * larger than context->piece_size. False: they aren't, or not all of them. What was told and
 * charged until then is for the caller to take back; data_load() comes to what there is to say.
 */
bool data_flow(const struct json_node *data, struct row_sink *sink,
               const struct data_context *context);

/* For the page of what is supported. */
extern const struct property_set data_property_set;
extern const struct property_set data_format_property_set;

#endif
