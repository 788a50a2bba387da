/*
 * What the loaders of data formats share: how rows are made of JSON values, and the types that a
 * data format's "parse" gives to fields.
 */
#ifndef DATA_LOAD_H
#define DATA_LOAD_H

#include "base/name_table.h"
#include "data/source.h"

struct table_builder;

extern const struct data_loader data_loader_csv;
extern const struct data_loader data_loader_dsv;
extern const struct data_loader data_loader_json;
extern const struct data_loader data_loader_tsv;

/*
 * The loader of a format's type, or without one (NULL) of the url's extension, else that of JSON.
 * url may be NULL. NULL after an error at node: a format that isn't known, or that burin lacks.
 */
const struct data_loader *load_find_loader(const char *type, const char *url,
                                           const struct json_node *node,
                                           const struct data_context *context);

/* How "parse" converts a field, as Vega's type parsers do; undefined stays what it is. */
struct load_conversion {
    const char *field;
    struct value (*convert)(struct value value, const struct load_conversion *how,
                            struct arena *arena);
    const char *pattern;     /* of dates; NULL: none */
    const struct zone *zone; /* of dates without an offset; NULL: UTC */
};

/* A data format's "parse" object. */
struct load_parse {
    const struct json_node *node; /* NULL: there is none */
    bool is_automatic;            /* "auto": types are found from the values of delimited text */
    size_t count;
    struct load_conversion *conversions;
};

/* Reads it; node may be NULL, null or "auto". False after an error. */
bool load_read_parse(const struct json_node *node, struct load_parse *parse,
                     const struct data_context *context);

/* How a field is converted; NULL when it isn't. */
const struct load_conversion *load_find_conversion(const struct load_parse *parse,
                                                   const char *field);

/* The value as its field is to be parsed. */
struct value load_convert(const struct load_parse *parse, const char *field, struct value value,
                          struct arena *arena);

/* Warns of fields to be parsed that no row has. */
void load_check_parse(const struct load_parse *parse, const struct table *table,
                      const struct data_context *context);

/* Columns of texts as the types that all their values read as (vega-loader's inferTypes()). NULL
 * when memory is out. */
struct table *load_infer_types(struct table *table, const struct data_context *context);

/* A path as "format.property" has it ("a.b", "a[0]", "a\\.b") as its keys; NULL after memory ran
 * out. */
const char *const *load_split_path(const char *path, size_t *count, struct arena *arena);

/* Adds one row: an object's members, an array's elements by their index, anything else as the field
 * "data". False after an error. */
bool load_add_row(struct table_builder *builder, const json_t *record,
                  const struct load_parse *parse, const struct data_context *context);

/* The rows of inline values: an array of records, or one record. data is the object that asks for
 * them. NULL after an error. */
struct table *load_inline(const struct json_node *values, const struct data_format *format,
                          const struct json_node *data, const struct data_context *context);

/* What Vega-Lite has and burin lacks, for the page of what is supported. */
extern const struct name_table load_missing_formats;

#endif
