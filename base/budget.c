/*
 * The table of limits, and the account of what a figure has cost. What is charged, and how much a
 * thing costs, is left to those who do it.
 */
#include "base/budget.h"

#include <glib.h>
#include <math.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/array.h"

/* A step takes some nanoseconds, so the work of a figure without data ends within seconds. The
 * shares make room for what large data cost: a million rows are tens of millions of bytes. */
const struct limit limits[LIMIT_COUNT] = {
    [LIMIT_MEMORY] = {"memory", "bytes", 1.5e9, 0, true,
                      "memory that the figure holds: rows, texts, items"},
    [LIMIT_WORK] = {"work", "steps", 400e6, 2000, true,
                    "steps of all transforms, expressions, marks and guides, a few nanoseconds "
                    "each"},
    [LIMIT_ROWS] = {"rows", "rows", 10e6, 1, false,
                    "rows of a table, as it is read or after a transform"},
    [LIMIT_ITEMS] =
        {"items", "items", 300e3, 1, true,
         "items that all marks and guides draw: symbols, bars, points of lines, labels"},
    [LIMIT_CELLS] = {"cells", "views", 5000, 0.01, true,
                     "views, repeated and concatenated ones and the cells of facets"},
    [LIMIT_STEPS] = {"steps", "steps", 1e6, 0, false,
                     "steps of an expression for one row; those of all rows are work as well"},
    [LIMIT_TEXT] = {"text", "bytes", 1e6, 0, false, "a text that an expression makes"},
    [LIMIT_LINES] = {"lines", "lines", 10e3, 0, false, "lines of a text that is drawn"},
    [LIMIT_PIXELS] = {"pixels", "pixels", 150e6, 0, false, "pixels of a picture"},
    [LIMIT_INPUT] = {"input", "bytes", 2147483648.0, 0, true,
                     "bytes read: the specification, the config and all data"},
    [LIMIT_TIME] = {"time", "seconds", INFINITY, 0, false,
                    "seconds of making the figure, by the clock (as --timeout)"},
};

enum limit_kind limit_named(const char *name, size_t length)
{
    for (int i = 0; i < LIMIT_COUNT; i++) {
        if (strlen(limits[i].name) == length && memcmp(limits[i].name, name, length) == 0)
            return (enum limit_kind)i;
    }
    return LIMIT_COUNT;
}

/* What the suffix of a number means, 0: it is none. */
static double factor_of(const char *suffix)
{
    static const struct {
        const char *name;
        double factor;
    } factors[] = {{"", 1}, {"k", 1e3}, {"K", 1e3}, {"M", 1e6}, {"G", 1e9}, {"T", 1e12}};
    for (size_t i = 0; i < COUNT_OF(factors); i++) {
        if (strcmp(suffix, factors[i].name) == 0)
            return factors[i].factor;
    }
    return 0;
}

bool limit_read(const char *text, enum limit_kind *kind, double *value, const char **problem,
                const char **hint)
{
    const char *equals = strchr(text, '=');
    *problem = "is no limit";
    *hint = "NAME=VALUE, such as memory=2G; burin limits lists the names";
    *kind = limit_named(text, equals ? (size_t)(equals - text) : strlen(text));
    if (*kind == LIMIT_COUNT || !equals)
        return false;
    char *end = NULL;
    double number = g_ascii_strtod(equals + 1, &end);
    *value = number * factor_of(end);
    *problem = "is no number above 0";
    *hint = "a number above 0, which may end with k, M, G or T";
    return end != equals + 1 && isfinite(*value) && *value > 0;
}

void limit_write(char text[LIMIT_TEXT_SIZE], enum limit_kind kind, double value)
{
    static const struct {
        double size;
        const char *word, *bytes;
    } scales[] = {{1e12, " million million", " TB"},
                  {1e9, " thousand million", " GB"},
                  {1e6, " million", " MB"}};
    const char *unit = limits[kind].unit;
    bool is_bytes = strcmp(unit, "bytes") == 0;
    for (size_t i = 0; i < COUNT_OF(scales); i++) {
        if (value < scales[i].size || isinf(value))
            continue;
        snprintf(text, LIMIT_TEXT_SIZE, "%.4g%s%s%s", value / scales[i].size,
                 is_bytes ? scales[i].bytes : scales[i].word, is_bytes ? "" : " ",
                 is_bytes ? "" : unit);
        return;
    }
    snprintf(text, LIMIT_TEXT_SIZE, "%.*f %s", value < 100 && value != floor(value) ? 1 : 0, value,
             unit);
}

/* --- the account ---------------------------------------------------------------------------- */

static const double steps_between_looks = 1e6; /* at the clock */

static double now(void)
{
    struct timespec time = {0};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

void budget_begin(struct budget *budget, struct diag *diag)
{
    *budget = (struct budget){.diag = diag, .deadline = INFINITY, .next_look = INFINITY};
    for (int i = 0; i < LIMIT_COUNT; i++) {
        budget->allowed[i] = limits[i].base;
        budget->share[i] = limits[i].share;
    }
}

void budget_allow(struct budget *budget, enum limit_kind kind, double value)
{
    budget->allowed[kind] = value;
    budget->share[kind] = 0;
    if (kind != LIMIT_TIME)
        return;
    budget->deadline = now() + value;
    budget->next_look = 0;
}

void budget_return(struct budget *budget, enum limit_kind kind, double amount)
{
    if (budget)
        budget->spent[kind] = fmax(0, budget->spent[kind] - amount);
}

bool budget_read(struct budget *budget, double bytes)
{
    if (!budget_spend(budget, LIMIT_INPUT, bytes))
        return false;
    for (int i = 0; budget && i < LIMIT_COUNT; i++)
        budget->allowed[i] += budget->share[i] * bytes;
    return true;
}

/* Twice what was asked for, by two digits: what is to be allowed then. */
static void write_enough(char text[LIMIT_TEXT_SIZE], double wanted)
{
    static const struct {
        double size;
        const char *suffix;
    } scales[] = {{1e12, "T"}, {1e9, "G"}, {1e6, "M"}, {1e3, "k"}, {0, ""}};
    size_t i = 0;
    double enough = 2 * wanted;
    while (enough < scales[i].size)
        i++;
    double size = fmax(1, scales[i].size), shown = enough / size;
    double unit = shown >= 100 ? pow(10, floor(log10(shown)) - 1) : 1;
    snprintf(text, LIMIT_TEXT_SIZE, "%.0f%s", ceil(shown / unit) * unit, scales[i].suffix);
}

bool budget_exceed(struct budget *budget, enum limit_kind kind, double amount)
{
    const struct limit *limit = &limits[kind];
    if (budget->is_telling) /* the message's own memory */
        return true;
    if (budget->is_over)
        return false;
    budget->is_over = budget->is_telling = true;
    double wanted = budget->spent[kind] + amount;
    char shown[LIMIT_TEXT_SIZE], allowed[LIMIT_TEXT_SIZE], enough[LIMIT_TEXT_SIZE], hint[160];
    limit_write(shown, kind, wanted);
    limit_write(allowed, kind, budget->allowed[kind]);
    if (strcmp(shown, allowed) == 0) { /* they differ in further digits */
        snprintf(shown, sizeof shown, "%.0f %s", wanted, limit->unit);
        snprintf(allowed, sizeof allowed, "%.0f %s", budget->allowed[kind], limit->unit);
    }
    write_enough(enough, wanted);
    snprintf(hint, sizeof hint, "make less of it, or raise the limit with --limit %s=%s",
             limit->name, enough);
    struct diag_place place = {0};
    if (budget->place.find)
        place = budget->place.find(budget->place.subject);
    diag_error(budget->diag, DIAG_LIMIT, &place, hint,
               "the limit \"%s\" is reached here: %s%s, at most %s", limit->name,
               limit->is_sum ? "in all " : "", shown, allowed);
    diag_close(budget->diag);
    budget->is_telling = false;
    return false;
}

void budget_ask(struct budget *budget, bool (*is_cancelled)(void *context), void *context)
{
    budget->is_cancelled = is_cancelled;
    budget->cancel_context = context;
    if (is_cancelled)
        budget->next_look = 0;
}

/* One error, without a place: nothing is wrong. */
static bool cancel(struct budget *budget)
{
    budget->is_over = budget->is_telling = true;
    diag_error(budget->diag, DIAG_LIMIT, NULL, NULL, "cancelled by the program");
    diag_close(budget->diag);
    budget->is_telling = false;
    return false;
}

bool budget_look_at_clock(struct budget *budget)
{
    if (budget->is_cancelled && budget->is_cancelled(budget->cancel_context))
        return cancel(budget);
    double time = now(), allowed = budget->allowed[LIMIT_TIME];
    budget->next_look = budget->spent[LIMIT_WORK] + steps_between_looks;
    return time <= budget->deadline ||
           budget_exceed(budget, LIMIT_TIME, time - budget->deadline + allowed);
}

size_t budget_text(const struct budget *budget)
{
    return budget ? (size_t)fmin(budget->allowed[LIMIT_TEXT], 1e18) : 0;
}

struct budget_place budget_enter(struct budget *budget, struct budget_place place)
{
    if (!budget)
        return place;
    struct budget_place before = budget->place;
    budget->place = place;
    return before;
}

void budget_leave(struct budget *budget, struct budget_place before)
{
    if (budget && !budget->is_telling)
        budget->place = before;
}

/* --- memory ---------------------------------------------------------------------------------- */

struct charged {
    struct budget *budget;
    size_t size; /* of what follows */
    alignas(max_align_t) unsigned char bytes[];
};

static struct charged *charged_of(void *memory)
{
    return (struct charged *)((unsigned char *)memory - offsetof(struct charged, bytes));
}

void *budget_resize(struct budget *budget, void *memory, size_t count, size_t size)
{
    if (size && count > (SIZE_MAX - sizeof(struct charged)) / size)
        return NULL;
    struct charged *old = memory ? charged_of(memory) : NULL;
    size_t wanted = count * size, had = old ? old->size : 0;
    /* Both are there while the contents are copied. */
    if (!budget_spend(budget, LIMIT_MEMORY, (double)wanted))
        return NULL;
    struct charged *charged = realloc(old, sizeof *charged + wanted);
    budget_return(budget, LIMIT_MEMORY, (double)(charged ? had : wanted));
    if (!charged)
        return NULL;
    if (wanted > had)
        memset(charged->bytes + had, 0, wanted - had);
    charged->budget = budget;
    charged->size = wanted;
    return charged->bytes;
}

void *budget_array(struct budget *budget, size_t count, size_t size)
{
    if (size && count > (SIZE_MAX - sizeof(struct charged)) / size)
        return NULL;
    if (!budget_spend(budget, LIMIT_MEMORY, (double)(count * size)))
        return NULL;
    struct charged *charged = calloc(1, sizeof *charged + count * size);
    if (!charged) {
        budget_return(budget, LIMIT_MEMORY, (double)(count * size));
        return NULL;
    }
    charged->budget = budget;
    charged->size = count * size;
    return charged->bytes;
}

void budget_free(void *memory)
{
    if (!memory)
        return;
    struct charged *charged = charged_of(memory);
    budget_return(charged->budget, LIMIT_MEMORY, (double)charged->size);
    free(charged);
}
