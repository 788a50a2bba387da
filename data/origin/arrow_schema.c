/*
 * Arrow's schemas, and whether arrays are what theirs says. Nothing that another library hands over
 * is believed before it was looked at; how long buffers are, the interface doesn't tell.
 */
#include <glib.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "data/origin/arrow_internal.h"

enum { DEPTH_LIMIT = 64, CHILD_LIMIT = 1 << 20 };

struct schema_reading {
    const char *name; /* of the data set */
    struct arena *arena;
    struct diag *diag;
    int depth;
};

static bool fail_schema(const struct schema_reading *reading, const char *what)
{
    return diag_error(reading->diag, DIAG_DATA, NULL, NULL, "the Arrow stream of \"%s\" %s",
                      reading->name, what);
}

/* The type that a format names, and what follows its name; NULL: there is none. */
static const struct arrow_type *find_type(const char *format, const char **rest)
{
    for (const struct arrow_type *type = arrow_types; type->format; type++) {
        size_t length = strlen(type->format);
        bool is_this = type->read ? strncmp(type->format, format, length) == 0
                                  : strcmp(type->format, format) == 0;
        if (is_this) {
            *rest = format + length;
            return type;
        }
    }
    return NULL;
}

static bool read_field(struct schema_reading *reading, const struct ArrowSchema *schema,
                       struct arrow_field *field);

static bool read_children(struct schema_reading *reading, const struct ArrowSchema *schema,
                          struct arrow_field *field)
{
    if (schema->n_children < 0 || schema->n_children > CHILD_LIMIT ||
        (schema->n_children > 0 && !schema->children) ||
        (field->type->children != ARROW_ANY_CHILDREN &&
         schema->n_children != field->type->children))
        return fail_schema(reading, "has a schema with a wrong number of children");
    field->child_count = (size_t)schema->n_children;
    field->children = arena_array(reading->arena, field->child_count, sizeof *field->children);
    if (!field->children && field->child_count > 0)
        return false;
    for (size_t i = 0; i < field->child_count; i++) {
        if (!schema->children[i])
            return fail_schema(reading, "has a schema without one of its children");
        if (!read_field(reading, schema->children[i], &field->children[i]))
            return false;
    }
    return true;
}

static bool read_type(struct schema_reading *reading, const struct ArrowSchema *schema,
                      struct arrow_field *field)
{
    const char *rest = "";
    field->type = schema->format ? find_type(schema->format, &rest) : NULL;
    if (!schema->format)
        return fail_schema(reading, "has a schema without a format");
    if (!field->type)
        return diag_error(reading->diag, DIAG_DATA, NULL, "leave the column out, or convert it",
                          "the column \"%s\" of \"%s\" has Arrow's type \"%s\", which isn't read",
                          field->name, reading->name, schema->format);
    return !field->type->read || field->type->read(rest, field) ||
           diag_error(reading->diag, DIAG_DATA, NULL, NULL,
                      "the column \"%s\" of \"%s\" has the type \"%s\", which is none of Arrow's",
                      field->name, reading->name, schema->format);
}

static bool read_dictionary(struct schema_reading *reading, const struct ArrowSchema *schema,
                            struct arrow_field *field)
{
    if (!schema->dictionary)
        return true;
    if (!field->type->format || strlen(field->type->format) != 1 ||
        !strchr("cCsSiIlL", field->type->format[0]))
        return fail_schema(reading, "has indices of a dictionary that aren't integers");
    field->dictionary = arena_alloc(reading->arena, sizeof *field->dictionary);
    return field->dictionary && read_field(reading, schema->dictionary, field->dictionary);
}

static bool read_field(struct schema_reading *reading, const struct ArrowSchema *schema,
                       struct arrow_field *field)
{
    *field = (struct arrow_field){.name = ""};
    const char *name = schema->name ? schema->name : "";
    if (!schema->release)
        return fail_schema(reading, "has a schema that was released");
    if (!g_utf8_validate(name, -1, NULL))
        return fail_schema(reading, "has a column whose name isn't UTF-8");
    field->name = arena_copy(reading->arena, name, strlen(name));
    if (!field->name)
        return false;
    if (++reading->depth > DEPTH_LIMIT)
        return fail_schema(reading, "has a schema that is nested too deep");
    bool good = read_type(reading, schema, field) && read_children(reading, schema, field) &&
                read_dictionary(reading, schema, field);
    reading->depth--;
    return good;
}

bool arrow_read_schema(const struct ArrowSchema *schema, const char *name,
                       struct arrow_field *field, struct arena *arena, struct diag *diag)
{
    struct schema_reading reading = {name, arena, diag, 0};
    if (schema->release && schema->format && strcmp(schema->format, "+s") != 0)
        return diag_error(diag, DIAG_DATA, NULL, "its arrays are to be record batches: structs",
                          "the Arrow stream of \"%s\" has rows of the type \"%s\"", name,
                          schema->format);
    return read_field(&reading, schema, field);
}

/* --- arrays --------------------------------------------------------------------------------- */

static bool fail_array(const char *name, const struct arrow_field *field, const char *what,
                       struct diag *diag)
{
    return diag_error(diag, DIAG_DATA, NULL, NULL,
                      "the Arrow array of the column \"%s\" of \"%s\" %s", field->name, name, what);
}

static bool has_buffers(const struct ArrowArray *array, const struct arrow_type *type)
{
    bool is_view = type->buffers == ARROW_VIEW_BUFFERS;
    int64_t first = is_view ? 2 : type->buffers; /* those that hold what every value needs */
    bool has_text = type->offsets > 0 && type->width == 1;
    if (is_view ? array->n_buffers < 3 : array->n_buffers != type->buffers && type->buffers > 0)
        return false;
    if (array->n_buffers > 0 && !array->buffers)
        return false;
    /* An empty array may have none; texts may all be empty. */
    for (int64_t i = 1; i < first && array->length + array->offset > 0; i++) {
        if (!array->buffers[i] && !(has_text && i == 2))
            return false;
    }
    return true;
}

/* How many values the child of an array must have; -1: its values say. */
static int64_t child_length(const struct arrow_field *field, int64_t end)
{
    if (field->size == 0)
        return field->type->offsets > 0 ? -1 : end;
    return end > INT64_MAX / field->size ? INT64_MAX : end * field->size;
}

static bool check_children(const struct ArrowArray *array, const struct arrow_field *field,
                           int64_t end, const char *name, struct diag *diag)
{
    if (array->n_children < 0 || (size_t)array->n_children != field->child_count ||
        (array->n_children > 0 && !array->children))
        return fail_array(name, field, "has another number of children than its schema", diag);
    int64_t length = child_length(field, end);
    for (size_t i = 0; i < field->child_count; i++) {
        if (!array->children[i])
            return fail_array(name, field, "lacks one of its children", diag);
        if (!arrow_check_array(array->children[i], &field->children[i], length, name, diag))
            return false;
    }
    return true;
}

bool arrow_check_array(const struct ArrowArray *array, const struct arrow_field *field,
                       int64_t length, const char *name, struct diag *diag)
{
    if (!array->release)
        return fail_array(name, field, "was released", diag);
    if (array->length < 0 || array->offset < 0 || array->length > INT64_MAX - array->offset)
        return fail_array(name, field, "has a wrong length or offset", diag);
    if (length >= 0 && array->length < length)
        return fail_array(name, field, "is shorter than its rows", diag);
    if (!has_buffers(array, field->type))
        return fail_array(name, field, "has a wrong number of buffers, or lacks one", diag);
    if (!array->dictionary != !field->dictionary)
        return fail_array(name, field, "has a dictionary where its schema has none, or none", diag);
    return (!field->dictionary ||
            arrow_check_array(array->dictionary, field->dictionary, -1, name, diag)) &&
           check_children(array, field, array->offset + array->length, name, diag);
}
