/*
 * Numbers in units of ten thousand, as East Asian reports write them: 1234.5万, 1.2亿. What SI
 * prefixes are to the type "s" of d3-format. An extension of burin's: the format types "myriad",
 * "myriadHant", "myriadJa" and "myriadKo", names that could be functions of Vega's expressions too.
 */
#ifndef DATA_FORMAT_MYRIAD_H
#define DATA_FORMAT_MYRIAD_H

#include <stddef.h>

#include "data/format/number.h"

/* The units of one language. */
struct myriad;

/* NULL when no format type has that name, or name is NULL. */
const struct myriad *myriad_find(const char *name);

/* The names, for "did you mean"; NULL after the last. */
const char *myriad_name(size_t index);

/*
 * value with the unit that leaves at most four digits before the point, after rounding: ".0f" of
 * 99,999,999.9 is 1亿. The format is of the number before the unit; without digits' count in it all
 * are written, up to twelve. "s" means significant digits here. Types that a unit doesn't suit (e,
 * %, p, c, b, o, x, X) are written without one. In the arena; NULL when memory is out.
 */
const char *myriad_format(const struct myriad *myriad, const struct number_format *format,
                          const struct number_locale *locale, double value, struct arena *arena);

/* How numbers are written in the unit that suits reference; NaN: that suits each. 0 has no unit. */
struct myriad_style {
    const struct myriad *myriad;
    const struct number_format *format;
    const struct number_locale *locale;
    double reference;
};

/* myriad_format() in that unit. */
const char *myriad_format_unit(const struct myriad_style *style, double value, struct arena *arena);

/*
 * How a guide writes its ticks: number_step_format() for myriad_format_unit(). All of them have the
 * same unit. False when specifier isn't a format.
 */
bool myriad_step_format(const struct myriad *myriad, const struct tick_steps *ticks,
                        const char *specifier, struct number_format *format, double *reference);

/*
 * The decimals of value in the unit that suits reference: at least so many, and enough for its
 * first three digits. What lies between the steps of a guide, as the ends of a gradient do, would
 * lose them: 0.35亿 is not 0亿.
 */
int myriad_decimals(const struct myriad *myriad, int least, double reference, double value);

#endif
