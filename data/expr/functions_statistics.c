/*
 * Expression functions of distributions and of chance. What is random depends on the place of the
 * expression in the spec, the row and the call: it is another in each, and the same every time.
 */
#include <math.h>
#include <string.h>

#include "base/array.h"
#include "base/hash.h"
#include "base/random.h"
#include "data/expr/expr_internal.h"
#include "data/statistics.h"

static bool is_null(struct value value)
{
    return value.type == VALUE_NULL || value.type == VALUE_UNDEFINED;
}

static double number_at(const struct value *arguments, size_t count, size_t index)
{
    return value_to_number(expr_argument(arguments, count, index));
}

/* --- chance ---------------------------------------------------------------------------------- */

/* The way to the expression in its spec, and its text. */
static uint64_t seed_of(const struct expr *expr)
{
    uint64_t seed = hash_bytes(expr->text, strlen(expr->text));
    for (const struct json_node *node = expr->node; node; node = node->parent) {
        uint64_t step[2] = {seed, node->index};
        if (node->key)
            step[1] = hash_bytes(node->key, strlen(node->key));
        seed = hash_bytes(step, sizeof step);
    }
    return seed;
}

static double draw(struct expr_call *call)
{
    if (!call->is_seeded) {
        uint64_t seed[2] = {seed_of(call->expr), call->row};
        call->random.state = hash_bytes(seed, sizeof seed);
        call->is_seeded = true;
    }
    return random_next(&call->random);
}

static struct value call_random(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)arguments;
    (void)count;
    return VALUE_OF_NUMBER(draw(call));
}

/* Marsaglia's polar method. */
static double draw_normal(struct expr_call *call)
{
    double x, y, square;
    do {
        x = draw(call) * 2 - 1;
        y = draw(call) * 2 - 1;
        square = x * x + y * y;
    } while (square == 0 || square > 1);
    return x * sqrt(-2 * log(square) / square);
}

/* --- normal and lognormal -------------------------------------------------------------------- */

/* The mean and the deviation after the first arguments: 0 and 1 unless given. */
struct normal {
    double mean, deviation;
};

static struct normal normal_of(const struct value *arguments, size_t count, size_t first)
{
    struct value mean = expr_argument(arguments, count, first);
    bool given = !is_null(expr_argument(arguments, count, first + 1));
    return (struct normal){value_to_bool(mean) ? value_to_number(mean) : 0,
                           given ? number_at(arguments, count, first + 1) : 1};
}

static struct value call_sample_normal(const struct value *arguments, size_t count,
                                       struct expr_call *call)
{
    struct normal normal = normal_of(arguments, count, 0);
    return VALUE_OF_NUMBER(normal.mean + draw_normal(call) * normal.deviation);
}

static struct value call_sample_lognormal(const struct value *arguments, size_t count,
                                          struct expr_call *call)
{
    return VALUE_OF_NUMBER(exp(call_sample_normal(arguments, count, call).number));
}

static struct value call_density_normal(const struct value *arguments, size_t count,
                                        struct expr_call *call)
{
    (void)call;
    struct normal normal = normal_of(arguments, count, 1);
    return VALUE_OF_NUMBER(
        normal_density(number_at(arguments, count, 0), normal.mean, normal.deviation));
}

static struct value call_density_lognormal(const struct value *arguments, size_t count,
                                           struct expr_call *call)
{
    (void)call;
    struct normal normal = normal_of(arguments, count, 1);
    double value = number_at(arguments, count, 0);
    if (value <= 0)
        return VALUE_OF_NUMBER(0);
    return VALUE_OF_NUMBER(normal_density(log(value), normal.mean, normal.deviation) / value);
}

static struct value call_cumulative_normal(const struct value *arguments, size_t count,
                                           struct expr_call *call)
{
    (void)call;
    struct normal normal = normal_of(arguments, count, 1);
    return VALUE_OF_NUMBER(
        normal_cumulative(number_at(arguments, count, 0), normal.mean, normal.deviation));
}

static struct value call_cumulative_lognormal(const struct value *arguments, size_t count,
                                              struct expr_call *call)
{
    (void)call;
    struct normal normal = normal_of(arguments, count, 1);
    return VALUE_OF_NUMBER(
        normal_cumulative(log(number_at(arguments, count, 0)), normal.mean, normal.deviation));
}

static struct value call_quantile_normal(const struct value *arguments, size_t count,
                                         struct expr_call *call)
{
    (void)call;
    struct normal normal = normal_of(arguments, count, 1);
    return VALUE_OF_NUMBER(
        normal_quantile(number_at(arguments, count, 0), normal.mean, normal.deviation));
}

static struct value call_quantile_lognormal(const struct value *arguments, size_t count,
                                            struct expr_call *call)
{
    return VALUE_OF_NUMBER(exp(call_quantile_normal(arguments, count, call).number));
}

/* --- uniform --------------------------------------------------------------------------------- */

/* The bounds after the first arguments: 0 and 1, or 0 and the only one given. */
struct uniform {
    double min, max;
};

static struct uniform uniform_of(const struct value *arguments, size_t count, size_t first)
{
    struct value min = expr_argument(arguments, count, first);
    struct value max = expr_argument(arguments, count, first + 1);
    if (is_null(max))
        return (struct uniform){0, is_null(min) ? 1 : value_to_number(min)};
    return (struct uniform){value_to_number(min), value_to_number(max)};
}

static struct value call_sample_uniform(const struct value *arguments, size_t count,
                                        struct expr_call *call)
{
    struct uniform uniform = uniform_of(arguments, count, 0);
    return VALUE_OF_NUMBER(uniform.min + (uniform.max - uniform.min) * draw(call));
}

static struct value call_density_uniform(const struct value *arguments, size_t count,
                                         struct expr_call *call)
{
    (void)call;
    struct uniform uniform = uniform_of(arguments, count, 1);
    double value = number_at(arguments, count, 0);
    bool inside = value >= uniform.min && value <= uniform.max;
    return VALUE_OF_NUMBER(inside ? 1 / (uniform.max - uniform.min) : 0);
}

static struct value call_cumulative_uniform(const struct value *arguments, size_t count,
                                            struct expr_call *call)
{
    (void)call;
    struct uniform uniform = uniform_of(arguments, count, 1);
    double value = number_at(arguments, count, 0);
    return VALUE_OF_NUMBER(value < uniform.min ? 0
                           : value > uniform.max
                               ? 1
                               : (value - uniform.min) / (uniform.max - uniform.min));
}

static struct value call_quantile_uniform(const struct value *arguments, size_t count,
                                          struct expr_call *call)
{
    (void)call;
    struct uniform uniform = uniform_of(arguments, count, 1);
    double p = number_at(arguments, count, 0);
    return VALUE_OF_NUMBER(p >= 0 && p <= 1 ? uniform.min + p * (uniform.max - uniform.min)
                                            : (double)NAN);
}

static const struct expr_function functions[] = {
    {"cumulativeLogNormal", 1, 3, call_cumulative_lognormal},
    {"cumulativeNormal", 1, 3, call_cumulative_normal},
    {"cumulativeUniform", 1, 3, call_cumulative_uniform},
    {"densityLogNormal", 1, 3, call_density_lognormal},
    {"densityNormal", 1, 3, call_density_normal},
    {"densityUniform", 1, 3, call_density_uniform},
    {"quantileLogNormal", 1, 3, call_quantile_lognormal},
    {"quantileNormal", 1, 3, call_quantile_normal},
    {"quantileUniform", 1, 3, call_quantile_uniform},
    {"random", 0, 0, call_random},
    {"sampleLogNormal", 0, 2, call_sample_lognormal},
    {"sampleNormal", 0, 2, call_sample_normal},
    {"sampleUniform", 0, 2, call_sample_uniform},
};

const struct expr_function_table expr_statistics_functions = {functions, COUNT_OF(functions)};
