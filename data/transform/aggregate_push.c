/*
 * Aggregation in a database: by what its dialect has for an operation.
 */
#include <string.h>

#include "base/arena.h"
#include "base/intern.h"
#include "data/origin/odbc_internal.h"
#include "data/origin/sql_dialect.h"
#include "data/origin/sql_relation.h"
#include "data/transform/aggregate.h"

/* All values, null among them: Vega counts it as one. NaN is one, too. */
static bool write_distinct(struct sql_writer *writer, const struct sql_column *column)
{
    struct sql_writer value = sql_writer_of(writer->relation);
    if (column->kind == SQL_NUMBER)
        sql_write_number(&value, column);
    else
        sql_write_text(&value, column);
    sql_write_pattern(writer, "count(DISTINCT %s) + max(CASE WHEN %s IS NULL THEN 1 ELSE 0 END)",
                      &value);
    sql_writer_free(&value);
    return column->kind == SQL_NUMBER || column->kind == SQL_TEXT;
}

/* Null, and for Vega the empty text. */
static bool write_missing(struct sql_writer *writer, const struct sql_column *column)
{
    struct sql_writer name = sql_writer_of(writer->relation);
    sql_write_name(&name, column->name);
    sql_write_pattern(writer, "count(*) - count(%s)", &name);
    sql_writer_free(&name);
    return column->kind == SQL_NUMBER;
}

/* False: there, it would be something else. */
static bool write_result(struct sql_writer *writer, const struct aggregate_field *request)
{
    const struct sql_relation *relation = writer->relation;
    if (request->op == AGGREGATE_COUNT) {
        sql_write(writer, "count(*)");
        return true;
    }
    const struct sql_column *column = sql_relation_column(relation, request->field);
    if (!column)
        return false;
    if (request->op == AGGREGATE_DISTINCT)
        return write_distinct(writer, column);
    if (request->op == AGGREGATE_MISSING)
        return write_missing(writer, column);
    const char *pattern = relation->dialect->aggregates[request->op];
    if (!pattern || column->kind != SQL_NUMBER)
        return false;
    struct sql_writer number = sql_writer_of(relation);
    sql_write_valid_number(&number, column);
    sql_write_pattern(writer, pattern, &number);
    sql_writer_free(&number);
    return true;
}

static bool is_named(const struct sql_result *results, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(results[i].column.name, name) == 0)
            return true;
    }
    return false;
}

/* The keys, each once; false: one isn't told apart there as here. */
static bool find_keys(const struct aggregate_params *params, const struct sql_relation *relation,
                      const struct sql_column **keys, size_t *count)
{
    *count = 0;
    for (size_t i = 0; i < params->groupby_count; i++) {
        const struct sql_column *key = sql_relation_column(relation, params->groupby[i]);
        bool is_known = false;
        if (!key || key->kind == SQL_OTHER)
            return false;
        for (size_t k = 0; k < *count; k++)
            is_known = is_known || keys[k] == key;
        if (!is_known)
            keys[(*count)++] = key;
    }
    return true;
}

static bool write_results(const struct aggregate_params *params,
                          const struct sql_relation *relation, struct sql_result *results,
                          const struct transform_context *context)
{
    bool good = true;
    for (size_t i = 0; i < params->count; i++)
        results[i].expression = sql_writer_of(relation);
    for (size_t i = 0; good && i < params->count; i++) {
        const struct aggregate_field *request = &params->fields[i];
        results[i].column = (struct sql_column){
            .name = intern_text(context->intern, request->as, strlen(request->as)),
            .kind = SQL_NUMBER,
            .may_be_nan = true,
            .type = odbc_find_type("", ODBC_DOUBLE)};
        /* One of two by the same name, or by that of a key, would replace the other. */
        good = results[i].column.name && !is_named(results, i, request->as) &&
               write_result(&results[i].expression, request);
        for (size_t k = 0; good && k < params->groupby_count; k++)
            good = strcmp(params->groupby[k], request->as) != 0;
    }
    return good;
}

enum sql_push aggregate_push(const struct aggregate_params *params, struct sql_relation *relation,
                             const struct transform_context *context)
{
    const struct sql_relation before = *relation;
    size_t key_count;
    const struct sql_column **keys =
        arena_array(context->arena, params->groupby_count + 1, sizeof(struct sql_column *));
    struct sql_result *results = arena_array(context->arena, params->count + 1, sizeof *results);
    if (!keys || !results)
        return SQL_PUSH_FAILED;
    if (params->is_join || params->cross || !before.dialect->number ||
        !find_keys(params, &before, keys, &key_count))
        return SQL_PUSH_NOT;
    enum sql_push result = SQL_PUSH_NOT;
    if (write_results(params, &before, results, context))
        result = sql_relation_group(relation, keys, key_count, results, params->count)
                     ? SQL_PUSH_DONE
                     : SQL_PUSH_FAILED;
    for (size_t i = 0; i < params->count; i++)
        sql_writer_free(&results[i].expression);
    return result;
}
