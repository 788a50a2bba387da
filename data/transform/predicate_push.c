/*
 * Predicates as conditions in SQL, which are true or false of every row, never neither: where a row
 * has null, what ECMAScript makes of it. What an engine would tell otherwise isn't pushed down.
 */
#include <float.h>
#include <math.h>

#include "data/origin/sql_dialect.h"
#include "data/origin/sql_relation.h"
#include "data/transform/predicate_internal.h"

static bool are_all(const struct predicate *predicate, enum value_type type)
{
    for (size_t i = 0; i < predicate->operand_count; i++) {
        const struct value *operand = &predicate->operands[i];
        if (operand->type != type || (type == VALUE_NUMBER && !isfinite(operand->number)) ||
            (type == VALUE_TEXT && !operand->text[0]))
            return false;
    }
    return predicate->operand_count > 0;
}

/* Whether equality to the operands is the same there: numbers among numbers, texts among texts. */
static bool may_be_equal(const struct predicate *predicate, const struct sql_column *column)
{
    return (column->kind == SQL_NUMBER && are_all(predicate, VALUE_NUMBER)) ||
           (column->kind == SQL_TEXT && are_all(predicate, VALUE_TEXT));
}

static void write_column(struct sql_writer *writer, const struct sql_column *column)
{
    if (column->kind == SQL_NUMBER)
        sql_write_number(writer, column);
    else
        sql_write_text(writer, column);
}

bool predicate_push_equal(const struct predicate *predicate, const struct sql_column *column,
                          struct sql_writer *writer)
{
    if (!may_be_equal(predicate, column))
        return false;
    sql_write(writer, "COALESCE(");
    write_column(writer, column);
    sql_write(writer, " IN (");
    for (size_t i = 0; i < predicate->operand_count; i++) {
        sql_write(writer, i ? ", " : "");
        sql_write_value(writer, predicate->operands[i]);
    }
    sql_write(writer, "), 1 = 0)"); /* null is none of them */
    return true;
}

/* Null counts as 0, as in ECMAScript; NaN is on no side of anything. */
static void write_comparison(struct sql_writer *writer, const struct sql_column *column,
                             const char *operator, struct value operand)
{
    const struct sql_dialect *dialect = writer->relation->dialect;
    struct sql_writer number = sql_writer_of(writer->relation);
    sql_write(&number, "COALESCE(");
    sql_write_number(&number, column);
    sql_write(&number, ", 0)");
    sql_write_pattern(writer, "(%s", &number);
    sql_write(writer, operator);
    sql_write_value(writer, operand);
    if (column->may_be_nan && dialect->is_nan) {
        sql_write(writer, " AND NOT ");
        sql_write_pattern(writer, dialect->is_nan, &number);
    }
    sql_write(writer, ")");
    sql_writer_free(&number);
}

bool predicate_push_order(const struct predicate *predicate, const struct sql_column *column,
                          struct sql_writer *writer)
{
    if (column->kind != SQL_NUMBER || !are_all(predicate, VALUE_NUMBER))
        return false; /* texts have another order there */
    write_comparison(writer, column, predicate->operator, predicate->operands[0]);
    return true;
}

bool predicate_push_range(const struct predicate *predicate, const struct sql_column *column,
                          struct sql_writer *writer)
{
    if (column->kind != SQL_NUMBER || !are_all(predicate, VALUE_NUMBER))
        return false;
    bool is_turned = predicate->operands[1].number < predicate->operands[0].number;
    sql_write(writer, "(");
    write_comparison(writer, column, " >= ", predicate->operands[is_turned]);
    sql_write(writer, " AND ");
    write_comparison(writer, column, " <= ", predicate->operands[!is_turned]);
    sql_write(writer, ")");
    return true;
}

/* A number that is finite. */
bool predicate_push_valid(const struct predicate *predicate, const struct sql_column *column,
                          struct sql_writer *writer)
{
    if (column->kind != SQL_NUMBER)
        return false;
    sql_write(writer, predicate->operands[0].boolean ? "COALESCE(" : "NOT COALESCE(");
    sql_write_number(writer, column);
    sql_write(writer, " BETWEEN ");
    sql_write_value(writer, VALUE_OF_NUMBER(-DBL_MAX));
    sql_write(writer, " AND ");
    sql_write_value(writer, VALUE_OF_NUMBER(DBL_MAX));
    sql_write(writer, ", 1 = 0)");
    return true;
}

bool predicate_push(const struct predicate *predicate, const struct sql_relation *relation,
                    struct sql_writer *writer)
{
    const struct sql_column *column = sql_relation_column(relation, predicate->field_name);
    if (column)
        return predicate->push && !predicate->unit_name &&
               predicate->push(predicate, column, writer);
    if (!predicate->joint)
        return false;
    sql_write(writer, predicate->opening);
    for (size_t i = 0; i < predicate->part_count; i++) {
        sql_write(writer, i ? predicate->joint : "");
        if (!predicate_push(predicate->parts[i], relation, writer))
            return false;
    }
    sql_write(writer, ")");
    return true;
}
