/*
 * The operations of aggregates: their names and facts, and how each is computed, as
 * vega-transforms' AggregateOps and TupleStore do.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/budget.h"
#include "base/random.h"
#include "base/suggest.h"
#include "data/statistics.h"
#include "data/transform/aggregate_internal.h"

const struct aggregate_op_record aggregate_ops[AGGREGATE_OP_COUNT] = {
    [AGGREGATE_NONE] = {NULL, false, false, AGGREGATE_NONE, false},
    [AGGREGATE_COUNT] = {"count", true, true, AGGREGATE_SUM, false},
    [AGGREGATE_VALID] = {"valid", true, true, AGGREGATE_SUM, false},
    [AGGREGATE_MISSING] = {"missing", true, true, AGGREGATE_SUM, false},
    [AGGREGATE_DISTINCT] = {"distinct", true, true, AGGREGATE_NONE, false},
    [AGGREGATE_SUM] = {"sum", false, true, AGGREGATE_SUM, false},
    [AGGREGATE_PRODUCT] = {"product", false, false, AGGREGATE_PRODUCT, false},
    [AGGREGATE_MEAN] = {"mean", false, false, AGGREGATE_NONE, true},
    [AGGREGATE_AVERAGE] = {"average", false, false, AGGREGATE_NONE, true},
    [AGGREGATE_VARIANCE] = {"variance", false, false, AGGREGATE_NONE, false},
    [AGGREGATE_VARIANCEP] = {"variancep", false, false, AGGREGATE_NONE, false},
    [AGGREGATE_STDEV] = {"stdev", false, false, AGGREGATE_NONE, false},
    [AGGREGATE_STDEVP] = {"stdevp", false, false, AGGREGATE_NONE, false},
    [AGGREGATE_STDERR] = {"stderr", false, false, AGGREGATE_NONE, false},
    [AGGREGATE_MEDIAN] = {"median", false, false, AGGREGATE_NONE, true},
    [AGGREGATE_Q1] = {"q1", false, false, AGGREGATE_NONE, true},
    [AGGREGATE_Q3] = {"q3", false, false, AGGREGATE_NONE, true},
    [AGGREGATE_CI0] = {"ci0", false, false, AGGREGATE_NONE, false},
    [AGGREGATE_CI1] = {"ci1", false, false, AGGREGATE_NONE, false},
    [AGGREGATE_MIN] = {"min", false, false, AGGREGATE_MIN, true},
    [AGGREGATE_MAX] = {"max", false, false, AGGREGATE_MAX, true},
    [AGGREGATE_ARGMIN] = {"argmin", false, false, AGGREGATE_NONE, false},
    [AGGREGATE_ARGMAX] = {"argmax", false, false, AGGREGATE_NONE, false},
    [AGGREGATE_VALUES] = {"values", false, false, AGGREGATE_NONE, false},
};

enum aggregate_op aggregate_op_named(const char *name)
{
    for (int i = AGGREGATE_NONE + 1; i < AGGREGATE_OP_COUNT; i++)
        if (strcmp(aggregate_ops[i].name, name) == 0)
            return (enum aggregate_op)i;
    return AGGREGATE_NONE;
}

const char *aggregate_op_suggest(const char *name)
{
    struct suggest suggest = {.word = name};
    for (int i = AGGREGATE_NONE + 1; i < AGGREGATE_OP_COUNT; i++)
        suggest_offer(&suggest, aggregate_ops[i].name);
    return suggest.best;
}

/* --- row by row ------------------------------------------------------------------------------ */

static void add_sum(struct cell *cell, struct value value, size_t row)
{
    (void)row;
    cell->sum += value_to_number(value);
}

static void remove_sum(struct cell *cell, struct value value)
{
    cell->sum -= value_to_number(value);
}

static void add_product(struct cell *cell, struct value value, size_t row)
{
    (void)row;
    cell->sum = (cell->valid == 1 ? 1 : cell->sum) * value_to_number(value);
}

/* Welford's running mean and sum of squared deviations. */
static void add_mean(struct cell *cell, struct value value, size_t row)
{
    (void)row;
    double number = value_to_number(value), delta = number - cell->mean;
    cell->mean += delta / (double)cell->valid;
    cell->deviation += delta * (number - cell->mean);
}

/* The reverse, as Vega has it. */
static void remove_mean(struct cell *cell, struct value value)
{
    double number = value_to_number(value), delta = number - cell->mean;
    cell->mean -= cell->valid ? delta / (double)cell->valid : cell->mean;
    cell->deviation -= delta * (number - cell->mean);
}

/* ECMAScript's <, false for what can't be compared. */
static bool is_less(struct value a, struct value b)
{
    if (a.type == VALUE_TEXT && b.type == VALUE_TEXT)
        return value_compare(a, b) < 0;
    return value_to_number(a) < value_to_number(b);
}

static void take(struct cell *cell, struct value value, size_t row)
{
    cell->best = value;
    cell->best_row = row;
}

static void add_min(struct cell *cell, struct value value, size_t row)
{
    if (cell->best.type == VALUE_UNDEFINED || is_less(value, cell->best))
        take(cell, value, row);
}

static void add_max(struct cell *cell, struct value value, size_t row)
{
    if (cell->best.type == VALUE_UNDEFINED || is_less(cell->best, value))
        take(cell, value, row);
}

static struct value count_of(size_t count)
{
    return VALUE_OF_NUMBER((double)count);
}

static struct value valid_result(const struct cell *cell, const struct gathering *gathering)
{
    (void)gathering;
    return count_of(cell->valid);
}

static struct value missing_result(const struct cell *cell, const struct gathering *gathering)
{
    (void)gathering;
    return count_of(cell->missing);
}

static struct value sum_result(const struct cell *cell, const struct gathering *gathering)
{
    (void)gathering;
    return cell->valid ? VALUE_OF_NUMBER(cell->sum) : VALUE_OF_UNDEFINED;
}

static struct value mean_result(const struct cell *cell, const struct gathering *gathering)
{
    (void)gathering;
    return cell->valid ? VALUE_OF_NUMBER(cell->mean) : VALUE_OF_UNDEFINED;
}

/* JavaScript's Math.max(0, deviation): NaN stays. */
static double deviation(const struct cell *cell)
{
    return cell->deviation < 0 ? 0 : cell->deviation;
}

/* Of the sample: divided by one less. Undefined for a single value. */
static struct value variance_result(const struct cell *cell, const struct gathering *gathering)
{
    (void)gathering;
    return cell->valid > 1 ? VALUE_OF_NUMBER(deviation(cell) / (double)(cell->valid - 1))
                           : VALUE_OF_UNDEFINED;
}

static struct value variancep_result(const struct cell *cell, const struct gathering *gathering)
{
    (void)gathering;
    return cell->valid ? VALUE_OF_NUMBER(deviation(cell) / (double)cell->valid)
                       : VALUE_OF_UNDEFINED;
}

static struct value root(struct value value)
{
    return value.type == VALUE_NUMBER ? VALUE_OF_NUMBER(sqrt(value.number)) : value;
}

static struct value stdev_result(const struct cell *cell, const struct gathering *gathering)
{
    return root(variance_result(cell, gathering));
}

static struct value stdevp_result(const struct cell *cell, const struct gathering *gathering)
{
    return root(variancep_result(cell, gathering));
}

static struct value stderr_result(const struct cell *cell, const struct gathering *gathering)
{
    (void)gathering;
    double valid = (double)cell->valid;
    return cell->valid > 1 ? VALUE_OF_NUMBER(sqrt(deviation(cell) / (valid * (valid - 1))))
                           : VALUE_OF_UNDEFINED;
}

static struct value best_result(const struct cell *cell, const struct gathering *gathering)
{
    (void)gathering;
    return cell->best;
}

/* --- all rows of a group --------------------------------------------------------------------- */

/* An object without members where no row has a value. */
static struct value best_row_result(const struct cell *cell, const struct gathering *gathering)
{
    static const struct value_object empty = {0};
    if (cell->best.type == VALUE_UNDEFINED)
        return (struct value){.type = VALUE_OBJECT, .object = &empty};
    return table_row_value(gathering->table, cell->best_row, gathering->arena);
}

static bool gather_values(const struct gathering *gathering, struct value *result)
{
    double row_steps = 40 + 6 * (double)gathering->table->column_count;
    if (!budget_work(arena_budget(gathering->arena), (double)gathering->count * row_steps))
        return false;
    struct value_array *array = arena_alloc(gathering->arena, sizeof *array);
    struct value *items = arena_array(gathering->arena, gathering->count, sizeof *items);
    if (!array || !items)
        return false;
    for (size_t i = 0; i < gathering->count; i++) {
        items[i] = table_row_value(gathering->table, gathering->rows[i], gathering->arena);
        if (items[i].type == VALUE_UNDEFINED)
            return false;
    }
    *array = (struct value_array){.count = gathering->count, .items = items};
    *result = (struct value){.type = VALUE_ARRAY, .array = array};
    return true;
}

static int compare_doubles(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

bool aggregate_counts(struct value value)
{
    return value_is_valid(value) && !(value.type == VALUE_TEXT && !value.text[0]);
}

bool aggregate_read_number(struct value value, double *number)
{
    if (!aggregate_counts(value))
        return false;
    *number = value_to_number(value);
    return !isnan(*number);
}

/* The numbers of the rows; null, "" and what isn't a number are left out. */
static size_t collect_numbers(const struct gathering *gathering, double *numbers)
{
    size_t count = 0;
    for (size_t i = 0; i < gathering->count; i++)
        count += aggregate_read_number(field_value(gathering->field, gathering->rows[i]),
                                       &numbers[count]);
    return count;
}

/* d3's quantileSorted(): between the two nearest. */
static bool gather_quantile(const struct gathering *gathering, double p, struct value *result)
{
    struct budget *budget = arena_budget(gathering->arena);
    enum { GROUP_STEPS = 60 }; /* of its memory */
    double count_steps = 4 * log2(2 + (double)gathering->count);
    if (!budget_work(budget, GROUP_STEPS + (double)gathering->count * count_steps))
        return false;
    double *numbers = budget_array(budget, gathering->count + 1, sizeof *numbers);
    if (!numbers) {
        arena_out_of_memory(gathering->arena);
        return false;
    }
    size_t count = collect_numbers(gathering, numbers);
    qsort(numbers, count, sizeof *numbers, compare_doubles);
    if (count > 0) {
        double at = (double)(count - 1) * p;
        size_t below = (size_t)at;
        double low = numbers[below], high = numbers[below + 1 < count ? below + 1 : below];
        *result = VALUE_OF_NUMBER(low + (high - low) * (at - floor(at)));
    }
    budget_free(numbers);
    return true;
}

static bool gather_median(const struct gathering *gathering, struct value *result)
{
    return gather_quantile(gathering, aggregate_rules[AGGREGATE_MEDIAN].quantile, result);
}

static bool gather_q1(const struct gathering *gathering, struct value *result)
{
    return gather_quantile(gathering, aggregate_rules[AGGREGATE_Q1].quantile, result);
}

static bool gather_q3(const struct gathering *gathering, struct value *result)
{
    return gather_quantile(gathering, aggregate_rules[AGGREGATE_Q3].quantile, result);
}

/* Half of what a confidence of 95 % leaves out, at each end: vega-transforms' TupleStore.js. */
static const double ci_tail = 0.025;

/* The means of 1,000 samples of the numbers, drawn with replacement: vega-statistics'
 * bootstrapCI.js. Each end draws the same numbers. */
static bool gather_ci(const struct gathering *gathering, double p, struct value *result)
{
    enum { SAMPLES = 1000, SAMPLE_STEPS = 20, DRAW_STEPS = 2 }; /* a sample is sorted, too */
    struct budget *budget = arena_budget(gathering->arena);
    if (!budget_work(budget, SAMPLES * (SAMPLE_STEPS + DRAW_STEPS * (double)gathering->count)))
        return false;
    double *numbers = budget_array(budget, gathering->count + 1, sizeof *numbers);
    double means[SAMPLES];
    if (!numbers) {
        arena_out_of_memory(gathering->arena);
        return false;
    }
    size_t count = collect_numbers(gathering, numbers);
    struct random random = {0};
    for (size_t sample = 0; sample < SAMPLES; sample++) {
        double sum = 0;
        for (size_t i = 0; i < count; i++)
            sum += numbers[(size_t)(random_next(&random) * (double)count)];
        means[sample] = sum / (double)count;
    }
    statistics_sort(means, SAMPLES);
    if (count > 0)
        *result = VALUE_OF_NUMBER(quantile_sorted(means, SAMPLES, p));
    budget_free(numbers);
    return true;
}

static bool gather_ci0(const struct gathering *gathering, struct value *result)
{
    return gather_ci(gathering, ci_tail, result);
}

static bool gather_ci1(const struct gathering *gathering, struct value *result)
{
    return gather_ci(gathering, 1 - ci_tail, result);
}

void aggregate_tell_random(const struct json_node *node, struct diag *diag)
{
    node_warn(node, diag, DIAG_BOOTSTRAP, NULL,
              "the confidence interval is a bootstrap: the means of 1,000 samples, by random "
              "numbers that are the same each time");
}

const struct aggregate_rule aggregate_rules[AGGREGATE_OP_COUNT] = {
    [AGGREGATE_VALID] = {.result = valid_result},
    [AGGREGATE_MISSING] = {.result = missing_result},
    [AGGREGATE_SUM] = {.add = add_sum, .remove = remove_sum, .result = sum_result},
    [AGGREGATE_PRODUCT] = {.add = add_product, .result = sum_result},
    [AGGREGATE_MEAN] = {.add = add_mean, .remove = remove_mean, .result = mean_result},
    [AGGREGATE_AVERAGE] = {.add = add_mean, .remove = remove_mean, .result = mean_result},
    [AGGREGATE_VARIANCE] = {.add = add_mean, .remove = remove_mean, .result = variance_result},
    [AGGREGATE_VARIANCEP] = {.add = add_mean, .remove = remove_mean, .result = variancep_result},
    [AGGREGATE_STDEV] = {.add = add_mean, .remove = remove_mean, .result = stdev_result},
    [AGGREGATE_STDEVP] = {.add = add_mean, .remove = remove_mean, .result = stdevp_result},
    [AGGREGATE_STDERR] = {.add = add_mean, .remove = remove_mean, .result = stderr_result},
    [AGGREGATE_MEDIAN] = {.gather = gather_median, .quantile = 0.5},
    [AGGREGATE_Q1] = {.gather = gather_q1, .quantile = 0.25},
    [AGGREGATE_Q3] = {.gather = gather_q3, .quantile = 0.75},
    [AGGREGATE_CI0] = {.gather = gather_ci0, .is_random = true},
    [AGGREGATE_CI1] = {.gather = gather_ci1, .is_random = true},
    [AGGREGATE_MIN] = {.add = add_min, .result = best_result, .is_extreme = true},
    [AGGREGATE_MAX] = {.add = add_max, .result = best_result, .is_extreme = true},
    [AGGREGATE_ARGMIN] = {.add = add_min,
                          .result = best_row_result,
                          .is_extreme = true,
                          .is_row = true},
    [AGGREGATE_ARGMAX] = {.add = add_max,
                          .result = best_row_result,
                          .is_extreme = true,
                          .is_row = true},
    [AGGREGATE_VALUES] = {.gather = gather_values, .is_row = true},
};

static bool is_missing(struct value value)
{
    return value.type == VALUE_UNDEFINED || value.type == VALUE_NULL ||
           (value.type == VALUE_TEXT && !value.text[0]);
}

void aggregate_add(const struct aggregate_rule *rule, struct cell *cell, struct value value,
                   size_t row)
{
    if (is_missing(value)) {
        cell->missing++;
    } else if (value_is_valid(value)) {
        cell->valid++;
        if (rule->add)
            rule->add(cell, value, row);
    }
}

bool aggregate_remove(const struct aggregate_rule *rule, struct cell *cell, struct value value)
{
    if (rule->add && !rule->remove)
        return false;
    if (is_missing(value)) {
        cell->missing--;
    } else if (value_is_valid(value)) {
        cell->valid--;
        if (rule->remove)
            rule->remove(cell, value);
    }
    return true;
}

bool aggregate_gather(enum aggregate_op op, const struct gathering *gathering, struct value *result)
{
    const struct aggregate_rule *rule = &aggregate_rules[op];
    *result = VALUE_OF_UNDEFINED;
    if (rule->gather)
        return rule->gather(gathering, result);
    struct cell cell = {0};
    if (!budget_work(arena_budget(gathering->arena), 4 * (double)gathering->count))
        return false;
    for (size_t i = 0; i < gathering->count; i++)
        aggregate_add(rule, &cell, field_value(gathering->field, gathering->rows[i]),
                      gathering->rows[i]);
    *result = rule->result(&cell, gathering);
    return true;
}
