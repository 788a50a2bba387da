/*
 * Curves fitted to points: the methods of regressions.
 * https://vega.github.io/vega-lite/docs/regression.html
 */
#ifndef DATA_TRANSFORM_FIT_H
#define DATA_TRANSFORM_FIT_H

#include <stdbool.h>
#include <stddef.h>

enum { FIT_ORDER_LIMIT = 30 };

enum fit_method { FIT_LINEAR, FIT_LOG, FIT_EXP, FIT_POW, FIT_QUAD, FIT_POLY };

/* In the order of enum fit_method, ends with NULL. */
extern const char *const fit_method_names[];

struct fit_points {
    const double *x, *y;
    size_t count;
    double mean_x, mean_y; /* running means, as vega-statistics has them */
};

struct fit {
    double (*predict)(const struct fit *fit, double x);
    double coefficients[FIT_ORDER_LIMIT + 1]; /* in the formula of the method's page */
    size_t count;                             /* of coefficients */
    double centered[FIT_ORDER_LIMIT + 1];     /* of a formula around mean_x and mean_y */
    double mean_x, mean_y;
    double r_squared;
    bool is_straight; /* two points draw it */
};

/* Fills in the means. */
void fit_find_means(struct fit_points *points);

/* Fits the points; order counts for FIT_POLY only, up to FIT_ORDER_LIMIT. */
void fit_points(enum fit_method method, int order, const struct fit_points *points,
                struct fit *fit);

/* What that takes for a point, in steps of LIMIT_WORK. */
double fit_cost(enum fit_method method, int order);

/* The means of x, y, their product and x squared. */
struct fit_means {
    double x, y, xy, x2;
};

struct fit_line {
    double intercept, slope;
};

/* The line of ordinary least squares. */
struct fit_line fit_line(const struct fit_means *means);

#endif
