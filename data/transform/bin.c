/*
 * Binning, as vega-statistics' bin() and vega-transforms' Bin do. Reading it from a spec is in
 * bin_read.c.
 */
#include "data/transform/bin.h"

#include <math.h>

#include <string.h>

#include "base/arena.h"
#include "base/intern.h"
#include "base/number.h"
#include "data/origin/odbc_internal.h"
#include "data/origin/sql_dialect.h"
#include "data/origin/sql_relation.h"
#include "data/table.h"
#include "data/transform/names.h"

const struct bin_params bin_params_default = {
    .maxbins = 20,
    .base = 10,
    .step = NAN,
    .minstep = NAN,
    .anchor = NAN,
    .divide = {5, 2},
    .extent = {NAN, NAN},
    .span = NAN,
    .nice = true,
};

/* Zero counts as not given, as in JavaScript's a || b. */
static double or_else(double value, double fallback)
{
    return isnan(value) || value == 0 ? fallback : value;
}

/* The largest of the steps offered that is below the ideal one, or the first. */
static double offered_step(const struct bin_params *params, double ideal)
{
    size_t i = 0;
    while (i < params->step_count && params->steps[i] < ideal)
        i++;
    return params->steps[i > 0 ? i - 1 : 0];
}

/* A power of the base, made larger until there are few enough bins, then divided while they stay
 * few enough. */
static double natural_step(const struct bin_params *params, double span, double maxbins,
                           double base)
{
    double log_base = log(base);
    double level = ceil(log(maxbins) / log_base);
    double minstep = isnan(params->minstep) ? 0 : params->minstep;
    double step = fmax(minstep, pow(base, number_round(log(span) / log_base) - level));
    if (!(step > 0)) /* too small for a number */
        step = span;
    while (ceil(span / step) > maxbins && step * base > step)
        step *= base;
    for (size_t i = 0; i < 2; i++) {
        double smaller = step / params->divide[i];
        if (smaller >= minstep && span / smaller <= maxbins)
            step = smaller;
    }
    return step;
}

struct bin_range bin_find_range(const struct bin_params *params, double low, double high)
{
    double maxbins = or_else(params->maxbins, 20), base = or_else(params->base, 10);
    double whole = or_else(high - low, or_else(fabs(low), 1));
    double span = or_else(isnan(params->span) ? 0 : params->span, whole);
    double step = params->step;
    if (isnan(step) || step == 0)
        step = params->step_count ? offered_step(params, span / maxbins)
                                  : natural_step(params, span, maxbins, base);
    /* A little is added before rounding down, smaller than what the step's decimals can tell. */
    double decimals = -log(step) / log(base);
    double precision = decimals <= 0 ? 0 : trunc(decimals) + 1;
    double epsilon = pow(base, -precision - 1);
    if (params->nice) {
        double start = floor(low / step + epsilon) * step;
        low = low < start ? start - step : start;
        high = ceil(high / step) * step;
    }
    return (struct bin_range){low, high == low ? low + step : high, step};
}

/* vega-util's toNumber(); false for null and "". */
static bool to_number(struct value value, double *number)
{
    if (value.type == VALUE_UNDEFINED || value.type == VALUE_NULL ||
        (value.type == VALUE_TEXT && !value.text[0]))
        return false;
    *number = value_to_number(value);
    return true;
}

void bin_widen_extent(const struct field *field, size_t row_count, double extent[2])
{
    double number;
    for (size_t row = 0; row < row_count; row++) {
        if (!to_number(field_value(field, row), &number))
            continue;
        extent[0] = number < extent[0] ? number : extent[0];
        extent[1] = number > extent[1] ? number : extent[1];
    }
}

/* The least and the greatest number; NANs when there is none, or one is infinite. */
static void find_extent(const struct field *field, size_t row_count, double extent[2])
{
    extent[0] = INFINITY;
    extent[1] = -INFINITY;
    bin_widen_extent(field, row_count, extent);
    if (!isfinite(extent[0]) || !isfinite(extent[1]))
        extent[0] = extent[1] = NAN;
}

static struct bin_range whole_steps(const struct bin_params *params, const double extent[2])
{
    if (isnan(extent[0]) || isnan(extent[1]))
        return (struct bin_range){NAN, NAN, NAN};
    struct bin_range range = bin_find_range(params, extent[0], extent[1]);
    double start = range.start, step = range.step;
    range.stop = start + ceil((range.stop - start) / step) * step;
    if (!isnan(params->anchor)) {
        double shift = params->anchor - (start + step * floor((params->anchor - start) / step));
        range.start += shift;
        range.stop += shift;
    }
    return range;
}

/* Where the number's bin starts; infinite outside the range. */
static double bin_start(const struct bin_range *range, double number)
{
    static const double epsilon = 1e-14; /* vega/vega#1737 */
    if (isnan(number) || isnan(range->step))
        return NAN;
    if (number < range->start)
        return -INFINITY;
    if (number > range->stop)
        return INFINITY;
    number = fmax(range->start, fmin(number, range->stop - range->step));
    return range->start + range->step * floor(epsilon + (number - range->start) / range->step);
}

static const struct table *add_columns(const struct bin_range *range, const struct field *field,
                                       const struct bin_columns *columns, const struct table *table,
                                       const struct transform_context *context)
{
    size_t count = table->row_count;
    struct value *starts = arena_array(context->scratch, count, sizeof *starts);
    struct value *ends = arena_array(context->scratch, count, sizeof *ends);
    if (!starts || !ends)
        return NULL;
    for (size_t row = 0; row < count; row++) {
        double number;
        starts[row] = ends[row] = VALUE_OF_NULL;
        if (!to_number(field_value(field, row), &number))
            continue;
        double start = bin_start(range, number);
        /* As Vega has it, so that ends agree with the next starts (vega/vega#830). */
        double end = range->start + range->step * (1 + (start - range->start) / range->step);
        starts[row] = VALUE_OF_NUMBER(start);
        ends[row] = VALUE_OF_NUMBER(end);
    }
    table = table_with_column(table, columns->starts, starts, context->intern, context->tables);
    return table ? table_with_column(table, columns->ends, ends, context->intern, context->tables)
                 : NULL;
}

/* --- in a database -------------------------------------------------------------------------- */

/* bin_start(), of numbers that are all in the range: null stays, and NaN. */
static void write_start(struct sql_writer *writer, const struct bin_range *range,
                        const struct sql_column *column)
{
    const struct value start = VALUE_OF_NUMBER(range->start), step = VALUE_OF_NUMBER(range->step),
                       last = VALUE_OF_NUMBER(range->stop - range->step);
    struct sql_writer place = sql_writer_of(writer->relation);
    sql_write(&place, "(");
    sql_write_value(&place, VALUE_OF_NUMBER(1e-14)); /* as bin_start() has it */
    sql_write(&place, " + (CASE WHEN ");
    sql_write_number(&place, column);
    sql_write(&place, " > ");
    sql_write_value(&place, last);
    sql_write(&place, " THEN ");
    sql_write_value(&place, last);
    sql_write(&place, " ELSE ");
    sql_write_number(&place, column);
    sql_write(&place, " END - ");
    sql_write_value(&place, start);
    sql_write(&place, ") / ");
    sql_write_value(&place, step);
    sql_write(&place, ")");
    sql_write_value(writer, start);
    sql_write(writer, " + ");
    sql_write_value(writer, step);
    sql_write(writer, " * ");
    sql_write_pattern(writer, writer->relation->dialect->floor, &place);
    sql_writer_free(&place);
}

/* start + step · (1 + (its start - start) / step) */
static void write_end(struct sql_writer *writer, const struct bin_range *range,
                      const struct sql_column *starts)
{
    const struct value start = VALUE_OF_NUMBER(range->start), step = VALUE_OF_NUMBER(range->step);
    sql_write_value(writer, start);
    sql_write(writer, " + ");
    sql_write_value(writer, step);
    sql_write(writer, " * (1 + (");
    sql_write_name(writer, starts->name);
    sql_write(writer, " - ");
    sql_write_value(writer, start);
    sql_write(writer, ") / ");
    sql_write_value(writer, step);
    sql_write(writer, ")");
}

static bool add_bins(struct sql_relation *relation, const struct bin_range *range,
                     const struct sql_column *column, const struct sql_column new_columns[2])
{
    const struct sql_relation before = *relation;
    struct sql_writer start = sql_writer_of(&before);
    write_start(&start, range, column);
    bool good = sql_relation_add(relation, &new_columns[0], &start);
    sql_writer_free(&start);
    const struct sql_relation with_starts = *relation;
    struct sql_writer end = sql_writer_of(&with_starts);
    write_end(&end, range, &new_columns[0]);
    good = good && sql_relation_add(relation, &new_columns[1], &end);
    sql_writer_free(&end);
    return good;
}

enum sql_push bin_push(const struct bin_params *params, const struct bin_columns *columns,
                       struct sql_relation *relation, struct bin_range *range,
                       const struct transform_context *context)
{
    const struct sql_column *column = sql_relation_column(relation, columns->field);
    double extent[2] = {NAN, NAN};
    if (!column || column->kind != SQL_NUMBER || !relation->dialect->floor ||
        !isnan(params->extent[0]) || !isnan(params->extent[1]) ||
        strcmp(columns->starts, columns->field) == 0 || strcmp(columns->ends, columns->field) == 0)
        return SQL_PUSH_NOT;
    if (!relation->find_extent(relation, column, extent))
        return SQL_PUSH_FAILED;
    if (!isfinite(extent[0]) || !isfinite(extent[1]))
        return SQL_PUSH_NOT;
    *range = whole_steps(params, extent);
    /* An anchor may leave numbers out of the range. */
    if (!(range->start <= extent[0] && extent[1] <= range->stop))
        return SQL_PUSH_NOT;
    struct sql_column made = *column;
    made.may_be_nan = true;
    made.type = odbc_find_type("", ODBC_DOUBLE);
    struct sql_column new_columns[] = {made, made};
    new_columns[0].name = intern_text(context->intern, columns->starts, strlen(columns->starts));
    new_columns[1].name = intern_text(context->intern, columns->ends, strlen(columns->ends));
    return new_columns[0].name && new_columns[1].name &&
                   add_bins(relation, range, column, new_columns)
               ? SQL_PUSH_DONE
               : SQL_PUSH_FAILED;
}

/* --- here ----------------------------------------------------------------------------------- */

const struct table *bin_run(const struct bin_params *params, const struct bin_columns *columns,
                            const struct table *table, struct bin_range *range,
                            const struct transform_context *context)
{
    struct field source;
    if (!names_find_field(columns->field, NULL, table, context, &source))
        return NULL;
    double extent[2] = {params->extent[0], params->extent[1]};
    if (isnan(extent[0]) || isnan(extent[1]))
        find_extent(&source, table->row_count, extent);
    struct bin_range found = whole_steps(params, extent);
    if (range)
        *range = found;
    return add_columns(&found, &source, columns, table, context);
}
