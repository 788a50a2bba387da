/*
 * What the loaders of data formats share: how rows are made of JSON values, and the types that a
 * data format's "parse" gives to fields.
 */
#ifndef DATA_LOAD_H
#define DATA_LOAD_H

#include "base/name_table.h"
#include "data/format/written_number.h"
#include "data/source.h"

struct arena;
struct date_guess;
struct encoded_text;
struct field;

extern const struct data_loader data_loader_csv;
extern const struct data_loader data_loader_dsv;
extern const struct data_loader data_loader_json;
extern const struct data_loader data_loader_ndjson;
extern const struct data_loader data_loader_topojson;
extern const struct data_loader data_loader_tsv;

/*
 * The loader of a format's type, or without one (NULL) of the url's extension, else that of JSON.
 * url may be NULL. NULL after an error at node: a format that isn't known.
 */
const struct data_loader *load_find_loader(const char *type, const char *url,
                                           const struct json_node *node,
                                           const struct data_context *context);

/* The loader of that name, or of that path's extension; NULL: there is none. */
const struct data_loader *load_loader_named(const char *name);
const struct data_loader *load_loader_for_path(const char *path, struct arena *arena);

/* What bytes without a name look like: JSON, JSON a line, or a table with tabs or commas; they may
 * be packed. */
const struct data_loader *load_guess_loader(const char *bytes, size_t length);

/* The rows of bytes that were read and told of, which are no longer needed then. NULL after an
 * error. */
struct load_bytes {
    const char *name; /* for messages */
    const char *bytes;
    size_t length;
    const struct data_loader *loader;
    const struct data_format *format;
    const struct json_node *data;
};
struct table *load_read_bytes(const struct load_bytes *source, const struct data_context *context);

/* False, after an error, for what is no text at first sight: compressed files, workbooks. */
bool load_check_bytes(const char *name, const char *bytes, size_t length,
                      const struct data_context *context);

/* False, after an error, for a text with a byte that none has. */
bool load_check_text(const struct encoded_text *text, const struct data_context *context);

/* How "parse" converts a field, as Vega's type parsers do. */
struct load_conversion {
    const char *field; /* interned */
    struct value (*convert)(struct value value, const struct load_conversion *how,
                            struct arena *arena);
    const char *pattern;              /* of dates; NULL: none */
    struct written_number written;    /* of numbers as they are written somewhere */
    const struct zone *zone;          /* of dates without an offset; NULL: UTC */
    const struct time_locale *locale; /* of names in dates; NULL: US English */
    /* What did not read as that type: how many, the first of them, and the loader's word for where
     * it stands. */
    size_t wrong_count, wrong_at;
    const char *wrong;
    struct date_guess *guess; /* of "date", which V8's rules read; NULL: of no date */
    /* Days that don't exist, which a pattern reads as others. */
    size_t overflow_count, overflow_at;
    const char *overflow;
};

/* A data format's "parse" object. */
struct load_parse {
    const struct json_node *node; /* NULL: there is none */
    bool is_automatic;            /* "auto": types are found from the values of delimited text */
    size_t count;
    struct load_conversion *conversions;
};

/* A number as it is written, and as it was read. */
struct load_number {
    const char *field, *text; /* not ended by a zero */
    size_t length;
    double value;
    size_t at; /* the loader's own word for where it stands */
};

/* Integers that no double holds, as they are met: how many, and the first of them. */
struct load_rounding {
    size_t count;
    struct load_number first;
};

/* Reads it; node may be NULL, null or "auto". False after an error. */
bool load_read_parse(const struct json_node *node, struct load_parse *parse,
                     const struct data_context *context);

/* How a field (an interned name) is converted; NULL when it isn't. */
struct load_conversion *load_find_conversion(const struct load_parse *parse, const char *field);

/* The value as its field is to be parsed; notes where that fails. at is the loader's own word for
 * where the value stands. */
struct value load_convert(struct load_conversion *conversion, struct value value, size_t at,
                          struct arena *arena);

/* Notes a number that was written as an integer and read as another. Its text is kept. */
void load_note_rounding(struct load_rounding *rounding, const struct load_number *number);

/* Warns at node of integers that stand as texts in the field's column and are other numbers when
 * they are read as such. */
void load_check_rounding(const struct table *table, const struct field *field,
                         const struct json_node *node, struct arena *arena, struct diag *diag);

/* The place of a value by the loader's own word for it. */
typedef struct diag_place load_place(const void *reading, size_t at, const char *field);

/* The same with what it asks. */
struct load_placing {
    load_place *place;
    const void *reading;
};

/* Notes a value before it is converted, and tells at last of dates that are read as others: of days
 * that don't exist where they stand, of how they are written at "parse". Whether dates are told to
 * be misread. */
void load_note_date(struct load_conversion *conversion, struct value value, size_t at,
                    struct arena *arena);
bool load_warn_dates(const struct load_parse *parse, const struct load_conversion *conversion,
                     const struct load_placing *placing, const struct data_context *context);

/* What to do about a text that a pattern of dates doesn't read. NULL when memory is out. */
const char *load_date_hint(const struct load_conversion *conversion, struct arena *arena);

/* Whether there is anything to tell of a conversion of texts. */
bool load_has_told(const struct load_conversion *conversion);

/* Warns once a field of values that don't read as its type, and once of rounded integers. */
void load_warn_values(const struct load_parse *parse, const struct load_rounding *rounding,
                      load_place *place, const void *reading, const struct data_context *context);

/* Vega's type parsers make null of what a row doesn't have; NULL when memory is out. */
struct table *load_fill_missing(const struct load_parse *parse, struct table *table,
                                const struct data_context *context);

/* A table of values that have their types already, with the fields that the format parses; name is
 * that of its source. NULL after an error. */
struct table *load_parse_table(struct table *table, const struct data_format *format,
                               const char *name, const struct data_context *context);

/* Warns of fields to be parsed that no row has. */
void load_check_parse(const struct load_parse *parse, const struct table *table,
                      const struct data_context *context);

/* Columns of texts as the types that all their values read as (vega-loader's inferTypes()). NULL
 * when memory is out. */
struct table *load_infer_types(struct table *table, const struct data_context *context);

/* A path as "format.property" has it ("a.b", "a[0]", "a\\.b") as its keys; NULL after memory ran
 * out. */
const char *const *load_split_path(const char *path, size_t *count, struct arena *arena);

/* "format.property" leads nowhere, or to no records; name is what it was looked for in. They return
 * false. */
bool load_fail_property(const struct json_node *data, const char *key, const char *nearest,
                        const char *name, const struct data_context *context);
bool load_fail_no_records(const struct json_node *data, const struct data_format *format,
                          const char *name, const char *found, const struct data_context *context);

/* The rows of inline values: an array of records, or one record. data is the object that asks for
 * them. NULL after an error. */
struct table *load_inline(const struct json_node *values, const struct data_format *format,
                          const struct json_node *data, const struct data_context *context);

#endif
