/*
 * Lengths with their units. On paper a px is a point, unless both the scale and the resolution are
 * given, which say how large the picture's pixels are.
 */
#include "library/paper.h"

#include <glib.h>
#include <math.h>
#include <string.h>

#include "base/array.h"
#include "base/diag.h"
#include "charts/read/context.h"
#include "library/options.h"

/* CSS Values 4, 6.2, and PostScript's points. */
static const struct {
    const char *name;
    double points; /* 0: it is a px */
} units[] = {
    {"px", 0}, {"pt", 1}, {"mm", 72 / 25.4}, {"cm", 72 / 2.54}, {"in", 72},
};

/* 14400 points are the largest page of a PDF (ISO 32000, annex C). */
static const double most = 100000;

/* The index of the unit, and the number; COUNT_OF(units) when it is none. */
static size_t read_length(const char *text, double *amount)
{
    char *end;
    *amount = g_ascii_strtod(text, &end); /* reads the same in every locale */
    size_t i = 0;
    while (i < COUNT_OF(units) && (end == text || strcmp(units[i].name, end) != 0))
        i++;
    return i;
}

bool paper_option_check(const char *spelling, const char *text, struct diag *diag)
{
    double amount;
    size_t unit = read_length(text, &amount);
    if (unit == COUNT_OF(units))
        return diag_error(diag, DIAG_CALL, NULL, "a number and px, pt, mm, cm or in, such as 16cm",
                          "%s \"%s\" is no size", spelling, text);
    /* Written so that NaN is out of range too. */
    return (amount > 0 && amount <= most) ||
           diag_error(diag, DIAG_CALL, NULL, "a number above 0", "%s \"%s\" is out of range",
                      spelling, text);
}

double paper_points_per_px(const struct burin_options *options)
{
    double scale = options_number(options, "scale"), ppi = options_number(options, "ppi");
    return scale > 0 && ppi > 0 ? 72 * scale / ppi : 1;
}

bool paper_read_size(const struct burin_options *options, struct context_size *size)
{
    static const char *const names[] = {"width", "height"};
    double points_per_px = paper_points_per_px(options);
    bool is_for_paper = false;
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        const char *text = options_text(options, names[i]);
        double amount = 0;
        size_t unit = text ? read_length(text, &amount) : COUNT_OF(units);
        if (unit == COUNT_OF(units))
            continue;
        double points = units[unit].points;
        size[i] = (struct context_size){.px = points > 0 ? amount * points / points_per_px : amount,
                                        .amount = amount,
                                        .unit = units[unit].name,
                                        .text = text};
        is_for_paper |= points > 0;
    }
    return is_for_paper;
}
