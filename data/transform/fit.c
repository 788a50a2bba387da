/*
 * The methods of regressions, as vega-statistics computes them: means are updated point by point,
 * so that the digits agree.
 */
#include "data/transform/fit.h"

#include <math.h>
#include <string.h>

const char *const fit_method_names[] = {"linear", "log", "exp", "pow", "quad", "poly", NULL};

void fit_find_means(struct fit_points *points)
{
    points->mean_x = points->mean_y = 0;
    for (size_t i = 0; i < points->count; i++) {
        points->mean_x += (points->x[i] - points->mean_x) / (double)(i + 1);
        points->mean_y += (points->y[i] - points->mean_y) / (double)(i + 1);
    }
}

struct fit_line fit_line(const struct fit_means *means)
{
    double x = means->x, y = means->y, delta = means->x2 - x * x;
    double slope = fabs(delta) < 1e-24 ? 0 : (means->xy - x * y) / delta;
    return (struct fit_line){y - slope * x, slope};
}

/* --- lines, perhaps of logarithms ------------------------------------------------------------ */

static double as_it_is(double value)
{
    return value;
}

/* Least squares of the points with both coordinates changed so. */
static void fit_changed(const struct fit_points *points, double (*change_x)(double),
                        double (*change_y)(double), double coefficients[2])
{
    struct fit_means means = {0};
    for (size_t i = 0; i < points->count; i++) {
        double n = (double)(i + 1), x = change_x(points->x[i]), y = change_y(points->y[i]);
        means.x += (x - means.x) / n;
        means.y += (y - means.y) / n;
        means.xy += (x * y - means.xy) / n;
        means.x2 += (x * x - means.x2) / n;
    }
    struct fit_line line = fit_line(&means);
    coefficients[0] = line.intercept;
    coefficients[1] = line.slope;
}

static double predict_constant(const struct fit *fit, double x)
{
    (void)x;
    return fit->coefficients[0];
}

static double predict_linear(const struct fit *fit, double x)
{
    return fit->coefficients[0] + fit->coefficients[1] * x;
}

static double predict_log(const struct fit *fit, double x)
{
    return fit->coefficients[0] + fit->coefficients[1] * log(x);
}

static double predict_pow(const struct fit *fit, double x)
{
    return fit->coefficients[0] * pow(x, fit->coefficients[1]);
}

static void fit_constant(const struct fit_points *points, int order, struct fit *fit)
{
    (void)order;
    fit->predict = predict_constant;
    fit->coefficients[0] = points->mean_y;
    fit->count = 1;
}

static void fit_linear(const struct fit_points *points, int order, struct fit *fit)
{
    (void)order;
    fit->predict = predict_linear;
    fit->is_straight = true;
    fit_changed(points, as_it_is, as_it_is, fit->coefficients);
}

static void fit_log(const struct fit_points *points, int order, struct fit *fit)
{
    (void)order;
    fit->predict = predict_log;
    fit_changed(points, log, as_it_is, fit->coefficients);
}

static void fit_pow(const struct fit_points *points, int order, struct fit *fit)
{
    (void)order;
    fit->predict = predict_pow;
    fit_changed(points, log, log, fit->coefficients);
    fit->coefficients[0] = exp(fit->coefficients[0]);
}

/* --- the exponential ------------------------------------------------------------------------- */

static double predict_exp(const struct fit *fit, double x)
{
    return exp(fit->centered[0] + fit->centered[1] * (x - fit->mean_x));
}

/* Weighted by y: else small values would count for more than great ones. */
static void fit_exp(const struct fit_points *points, int order, struct fit *fit)
{
    (void)order;
    double yl = 0, xy = 0, xyl = 0, x2y = 0;
    for (size_t i = 0; i < points->count; i++) {
        double n = (double)(i + 1), x = points->x[i] - points->mean_x, y = points->y[i];
        double log_y = log(y), product = x * y;
        yl += (y * log_y - yl) / n;
        xy += (product - xy) / n;
        xyl += (product * log_y - xyl) / n;
        x2y += (x * product - x2y) / n;
    }
    double mean = points->mean_y;
    struct fit_line line =
        fit_line(&(struct fit_means){xy / mean, yl / mean, xyl / mean, x2y / mean});
    fit->centered[0] = line.intercept;
    fit->centered[1] = line.slope;
    fit->predict = predict_exp;
    fit->coefficients[0] = exp(fit->centered[0] - fit->centered[1] * points->mean_x);
    fit->coefficients[1] = fit->centered[1];
}

/* --- polynomials ----------------------------------------------------------------------------- */

static double predict_quad(const struct fit *fit, double x)
{
    x -= fit->mean_x;
    return fit->centered[2] * x * x + fit->centered[1] * x + fit->centered[0] + fit->mean_y;
}

static void fit_quad(const struct fit_points *points, int order, struct fit *fit)
{
    (void)order;
    double m2 = 0, m3 = 0, m4 = 0, mxy = 0, mx2y = 0, ux = points->mean_x;
    for (size_t i = 0; i < points->count; i++) {
        double n = (double)(i + 1), x = points->x[i] - ux, y = points->y[i] - points->mean_y;
        double x2 = x * x;
        m2 += (x2 - m2) / n;
        m3 += (x2 * x - m3) / n;
        m4 += (x2 * x2 - m4) / n;
        mxy += (x * y - mxy) / n;
        mx2y += (x2 * y - mx2y) / n;
    }
    double rest = m4 - m2 * m2, divisor = m2 * rest - m3 * m3;
    double a = (mx2y * m2 - mxy * m3) / divisor, b = (mxy * rest - mx2y * m3) / divisor;
    double c = -a * m2;
    fit->predict = predict_quad;
    memcpy(fit->centered, (const double[]){c, b, a}, 3 * sizeof c);
    fit->coefficients[0] = c - b * ux + a * ux * ux + points->mean_y;
    fit->coefficients[1] = b - 2 * a * ux;
    fit->coefficients[2] = a;
    fit->count = 3;
}

static double predict_poly(const struct fit *fit, double x)
{
    const double *a = fit->centered;
    x -= fit->mean_x;
    double y = fit->mean_y + a[0] + a[1] * x + a[2] * x * x;
    for (size_t i = 3; i < fit->count; i++)
        y += a[i] * pow(x, (double)i);
    return y;
}

enum { SIZE = FIT_ORDER_LIMIT + 1 };

/* Column by column; the last one is the right side. */
struct equations {
    double columns[SIZE + 1][SIZE];
    size_t count;
};

static void swap_rows(struct equations *equations, size_t a, size_t b)
{
    for (size_t k = a; k <= equations->count; k++) {
        double value = equations->columns[k][a];
        equations->columns[k][a] = equations->columns[k][b];
        equations->columns[k][b] = value;
    }
}

/* Gauss's elimination, with the greatest pivot. */
static void solve(struct equations *equations, double *solution)
{
    size_t n = equations->count;
    double(*columns)[SIZE] = equations->columns;
    for (size_t i = 0; i < n; i++) {
        size_t greatest = i;
        for (size_t j = i + 1; j < n; j++)
            if (fabs(columns[i][j]) > fabs(columns[i][greatest]))
                greatest = j;
        swap_rows(equations, i, greatest);
        for (size_t j = i + 1; j < n; j++)
            for (size_t k = n + 1; k-- > i;)
                columns[k][j] -= columns[k][i] * columns[i][j] / columns[i][i];
    }
    for (size_t j = n; j-- > 0;) {
        double known = 0;
        for (size_t k = j + 1; k < n; k++)
            known += columns[k][j] * solution[k];
        solution[j] = (columns[n][j] - known) / columns[j][j];
    }
}

/* The coefficients of the same curve around 0 instead of the mean. */
static void uncenter(struct fit *fit)
{
    memset(fit->coefficients, 0, sizeof fit->coefficients);
    for (size_t i = fit->count; i-- > 0;) {
        double value = fit->centered[i], binomial = 1;
        fit->coefficients[i] += value;
        for (size_t j = 1; j <= i; j++) {
            binomial *= (double)(i + 1 - j) / (double)j;
            fit->coefficients[i - j] += value * pow(-fit->mean_x, (double)j) * binomial;
        }
    }
    fit->coefficients[0] += fit->mean_y;
}

static void fit_poly(const struct fit_points *points, int order, struct fit *fit)
{
    struct equations equations = {.count = (size_t)order + 1};
    size_t n = equations.count;
    for (size_t l = 0; l < points->count; l++) {
        double x = points->x[l] - points->mean_x, y = points->y[l] - points->mean_y;
        for (size_t i = 0; i < n; i++) {
            equations.columns[n][i] += pow(x, (double)i) * y;
            for (size_t j = 0; j < n; j++)
                equations.columns[i][j] += pow(x, (double)(i + j));
        }
    }
    solve(&equations, fit->centered);
    fit->predict = predict_poly;
    fit->count = n;
    uncenter(fit);
}

/* --- all ------------------------------------------------------------------------------------- */

typedef void fitter(const struct fit_points *points, int order, struct fit *fit);

static fitter *const fitters[] = {
    [FIT_LINEAR] = fit_linear, [FIT_LOG] = fit_log,   [FIT_EXP] = fit_exp,
    [FIT_POW] = fit_pow,       [FIT_QUAD] = fit_quad, [FIT_POLY] = fit_poly,
};

static double r_squared(const struct fit_points *points, const struct fit *fit)
{
    double error = 0, total = 0;
    for (size_t i = 0; i < points->count; i++) {
        double off = points->y[i] - fit->predict(fit, points->x[i]);
        double apart = points->y[i] - points->mean_y;
        error += off * off;
        total += apart * apart;
    }
    return 1 - error / total;
}

/* Polynomials of low order have formulas of their own. */
void fit_points(enum fit_method method, int order, const struct fit_points *points, struct fit *fit)
{
    static fitter *const low_orders[] = {fit_constant, fit_linear, fit_quad};
    bool is_low = method == FIT_POLY && order < 3;
    *fit = (struct fit){.count = 2, .mean_x = points->mean_x, .mean_y = points->mean_y};
    (is_low ? low_orders[order] : fitters[method])(points, order, fit);
    fit->is_straight = method == FIT_LINEAR;
    fit->r_squared = is_low && order == 0 ? 0 : r_squared(points, fit);
}

double fit_cost(enum fit_method method, int order)
{
    enum { POINT_STEPS = 30, POWER_STEPS = 6 };
    double n = method == FIT_POLY ? order + 1 : 0;
    return POINT_STEPS + POWER_STEPS * n * (n + 2);
}
