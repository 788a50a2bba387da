/*
 * Lengths with a unit.
 */
#include "base/length.h"

#include <glib.h>
#include <string.h>

#include "base/array.h"

/* CSS Values 4, 6.2, and PostScript's points. */
static const struct {
    const char *name;
    double points; /* of one */
} units[] = {
    {"px", 0}, {"pt", 1}, {"mm", 72 / 25.4}, {"cm", 72 / 2.54}, {"in", 72},
};

/* 14400 points are the largest page of a PDF (ISO 32000, annex C). */
static const double most = 100000;

const char length_hint[] = "a number and px, pt, mm, cm or in, such as 16cm";

bool length_read(const char *text, struct length *length)
{
    char *end;
    double amount = g_ascii_strtod(text, &end); /* reads the same in every locale */
    for (size_t i = 0; end != text && i < COUNT_OF(units); i++) {
        if (strcmp(units[i].name, end) != 0)
            continue;
        *length = (struct length){amount, units[i].name, amount * units[i].points};
        return true;
    }
    return false;
}

bool length_is_size(const struct length *length)
{
    return length->amount > 0 && length->amount <= most; /* NaN is none */
}
