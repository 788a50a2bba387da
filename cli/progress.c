/*
 * The bar is drawn over itself with \r and the escape that clears a line's rest, which every
 * terminal of today knows.
 */
#define _DEFAULT_SOURCE /* struct winsize */
#include "cli/progress.h"

#include <glib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum {
    DRAW_INTERVAL = 100000, /* microseconds between two bars */
    BAR_COLUMNS = 30,       /* at most */
    DEFAULT_COLUMNS = 80,   /* of a terminal that doesn't tell */
    RATE_DIGITS_BELOW = 10  /* figures a second: with a decimal below that */
};

#define CLEAR_LINE "\r\033[K"

void progress_start(struct progress *progress, size_t total, bool quiet)
{
    *progress = (struct progress){.is_shown = !quiet && isatty(STDERR_FILENO),
                                  .total = total,
                                  .start = g_get_monotonic_time()};
}

static int terminal_columns(void)
{
    struct winsize size;
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col
                                                                           : DEFAULT_COLUMNS;
}

/* "4 s", "2:05" or "1:02:05". */
static char *duration_text(double seconds)
{
    unsigned long whole = (unsigned long)ceil(fmin(seconds, 1e8));
    if (whole < 60)
        return g_strdup_printf("%lu s", whole);
    if (whole < 3600)
        return g_strdup_printf("%lu:%02lu", whole / 60, whole % 60);
    return g_strdup_printf("%lu:%02lu:%02lu", whole / 3600, whole / 60 % 60, whole % 60);
}

/* The bar for a terminal of so many columns, after so many seconds. Free it with g_free(). */
static char *bar_text(size_t done, size_t total, double seconds, int columns)
{
    double rate = seconds > 0 ? (double)done / seconds : 0;
    char *left = duration_text(rate > 0 ? (double)(total - done) / rate : 0);
    char *numbers = g_strdup_printf("%zu of %zu, %.*f a second, %s left", done, total,
                                    rate < RATE_DIGITS_BELOW ? 1 : 0, rate, left);
    int room = columns - 1 - (int)strlen(numbers) - 3;
    int width = room < BAR_COLUMNS ? room : BAR_COLUMNS;
    GString *text = g_string_new(NULL);
    if (width >= 5) {
        int filled = (int)((double)width * (double)done / (double)total);
        g_string_append_c(text, '[');
        for (int i = 0; i < width; i++)
            g_string_append_c(text, i < filled ? '#' : ' ');
        g_string_append(text, "] ");
    }
    g_string_append(text, numbers);
    if (columns > 1 && text->len > (gsize)columns - 1)
        g_string_truncate(text, (gsize)columns - 1); /* a longer one would scroll */
    g_free(numbers);
    g_free(left);
    return g_string_free(text, FALSE);
}

static double seconds_since(int64_t start)
{
    return (double)(g_get_monotonic_time() - start) / 1e6;
}

void progress_step(struct progress *progress)
{
    progress->done++;
    int64_t now = g_get_monotonic_time();
    int64_t before = progress->drawn ? progress->drawn : progress->start;
    if (!progress->is_shown || now - before < DRAW_INTERVAL)
        return;
    progress->drawn = now;
    char *text = bar_text(progress->done, progress->total, seconds_since(progress->start),
                          terminal_columns());
    fprintf(stderr, CLEAR_LINE "%s", text);
    fflush(stderr);
    g_free(text);
}

void progress_hide(struct progress *progress)
{
    if (progress->drawn)
        fputs(CLEAR_LINE, stderr);
}

void progress_end(struct progress *progress, size_t made)
{
    progress_hide(progress);
    if (progress->is_shown)
        fprintf(stderr, "%zu of %zu figures in %.1f s\n", made, progress->total,
                seconds_since(progress->start));
}
