/*
 * Number formats, as d3-format 3 reads and writes them: https://d3js.org/d3-format
 */
#ifndef DATA_FORMAT_NUMBER_H
#define DATA_FORMAT_NUMBER_H

#include <stdbool.h>

struct arena;

/* A wider width is read as this one. */
enum { NUMBER_WIDTH_LIMIT = 65536 };

/* [[fill]align][sign][symbol][0][width][,][.precision][~][type], as d3.formatSpecifier() parses it.
 */
struct number_format {
    char fill[8]; /* one character, UTF-8 */
    char align;   /* '<', '>', '=', '^' */
    char sign;    /* '-', '+', '(', ' ' */
    char symbol;  /* 0, '$', '#' */
    bool zero, comma, trim;
    int width;     /* -1: none */
    int precision; /* -1: none */
    char type;     /* 0: none */
};

/* US English is the default, as in d3: data/format/locale.h. */
struct number_locale {
    const char *decimal, *thousands;
    const int *grouping; /* group sizes from the right, over and over; ends with 0; NULL: none */
    const char *currency[2];
    const char *const *numerals; /* ten texts, or NULL */
    const char *percent, *minus, *nan;
};

/* False when text isn't a specifier: d3 throws "invalid format". */
bool number_format_parse(const char *text, struct number_format *format);

/* value formatted, in the arena; NULL when memory is out. */
const char *number_format_apply(const struct number_format *format,
                                const struct number_locale *locale, double value,
                                struct arena *arena);

/* What isn't a number: the type 'c' writes text, the others NaN. */
const char *number_format_apply_text(const struct number_format *format,
                                     const struct number_locale *locale, const char *text,
                                     struct arena *arena);

/* The same with a unit where the type "s" has its SI prefix: before a currency's symbol and ")". */
const char *number_format_apply_unit(const struct number_format *format,
                                     const struct number_locale *locale, double value,
                                     const char *unit, struct arena *arena);

/* d3.formatPrefix(format, reference)(value): the SI prefix that suits reference. */
const char *number_format_apply_prefix(const struct number_format *format,
                                       const struct number_locale *locale, double reference,
                                       double value, struct arena *arena);

/* d3.precisionFixed, precisionPrefix, precisionRound. */
int number_precision_fixed(double step);
int number_precision_prefix(double step, double value);
int number_precision_round(double step, double max);

/* d3-array's tickStep(): the distance of the ticks at 1, 2 and 5 times powers of ten. */
double number_tick_step(double start, double stop, double count);

/* About count ticks from start to stop. */
struct tick_span {
    double start, stop, count;
};

/* Ticks that are step apart, none of them beyond largest. */
struct tick_steps {
    double step, largest;
};

/*
 * Vega's formatSpan(start, stop, count, specifier): how an axis writes its ticks. It is d3-scale's
 * tickFormat(), but that "s" with a precision chooses a prefix for each number. specifier may be
 * NULL (then ",f"). Returns the format in *format, and in *prefix_reference the value for
 * number_format_apply_prefix() (NaN: use number_format_apply()). False when specifier isn't a
 * format.
 */
bool number_tick_format(const struct tick_span *ticks, const char *specifier,
                        struct number_format *format, double *prefix_reference);
bool number_step_format(const struct tick_steps *ticks, const char *specifier,
                        struct number_format *format, double *prefix_reference);

#endif
