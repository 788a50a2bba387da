/*
 * Reading the option "now".
 */
#include "library/now.h"

#include <glib.h>
#include <math.h>
#include <string.h>

#include "base/diag.h"
#include "data/time.h"
#include "library/options.h"

/* "@1700000000" as date(1) takes it, or an ISO date; NAN when it is none. */
static double read_time(const char *text, const struct zone *zone)
{
    if (*text != '@')
        return g_ascii_isdigit(*text) ? time_parse(text, zone) : (double)NAN;
    char *end;
    double seconds = g_ascii_strtod(text + 1, &end);
    return end > text + 1 && !*end && fabs(seconds) < 8.64e12 ? seconds * 1000 : (double)NAN;
}

bool now_option_check(const char *spelling, const char *text, struct diag *diag)
{
    return !isnan(read_time(text, NULL)) ||
           diag_error(diag, DIAG_TYPE, NULL,
                      "an ISO date such as 2026-11-30T12:00Z, or @ and seconds since 1970",
                      "%s \"%s\" is no time", spelling, text);
}

double now_read(const struct burin_options *options, const struct zone *zone)
{
    const char *text = options_text(options, "now");
    return text ? read_time(text, zone) : (double)NAN;
}
