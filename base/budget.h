/*
 * What a figure may cost: memory, work, rows, items … each with its limit, in one table. A stage
 * charges what it is about to do or to make before it does; the first that goes beyond a limit is
 * the figure's one error, and nothing is allocated or done after it.
 */
#ifndef BASE_BUDGET_H
#define BASE_BUDGET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

enum limit_kind {
    LIMIT_MEMORY,
    LIMIT_WORK,
    LIMIT_ROWS,
    LIMIT_ITEMS,
    LIMIT_CELLS,
    LIMIT_STEPS,
    LIMIT_TEXT,
    LIMIT_LINES,
    LIMIT_PIXELS,
    LIMIT_INPUT,
    LIMIT_TIME,
    LIMIT_COUNT
};

/* A limit: what a number of it means, and how much is allowed unless the call says otherwise. */
struct limit {
    const char *name;   /* "memory" */
    const char *unit;   /* "bytes", of more than one */
    double base;        /* INFINITY: none */
    double share;       /* that much more for each byte of input */
    bool is_sum;        /* over the whole figure; else each thing is measured alone */
    const char *counts; /* "bytes of memory that a figure holds", a sentence without its end */
};

extern const struct limit limits[LIMIT_COUNT];

/* The limit of that name of that length, LIMIT_COUNT when there is none. */
enum limit_kind limit_named(const char *name, size_t length);

/*
 * Reads "NAME=VALUE": a number above 0, which may end with k, M, G or T (thousands, millions …).
 * False when it isn't that; then *problem says what is wrong, *hint what to do (static, or NULL).
 */
bool limit_read(const char *text, enum limit_kind *kind, double *value, const char **problem,
                const char **hint);

enum { LIMIT_TEXT_SIZE = 48 };

/* A count as people read it, "1.5 GB", "450 million steps": for messages and the table. */
void limit_write(char text[LIMIT_TEXT_SIZE], enum limit_kind kind, double value);

/* Where in the spec something is done, found when a message needs it. find NULL: unknown. */
struct budget_place {
    const void *subject;
    struct diag_place (*find)(const void *subject);
};

/* Of one figure. Whoever charges may have none (NULL): nothing is limited then. */
struct budget {
    double allowed[LIMIT_COUNT]; /* so far: input adds its shares */
    double share[LIMIT_COUNT];   /* of a byte of input; 0 where the call says how much */
    double spent[LIMIT_COUNT];   /* of sums */
    struct diag *diag;
    struct budget_place place;
    double deadline;                     /* of the monotonic clock, in s; INFINITY: none */
    double next_look;                    /* at the clock, when that much work is done */
    bool (*is_cancelled)(void *context); /* asked then, too; NULL: nobody can */
    void *cancel_context;
    bool is_over;    /* a limit was reached: nothing more is done */
    bool is_telling; /* the message is being made, which takes memory too */
};

/* A budget of the limits' defaults. */
void budget_begin(struct budget *budget, struct diag *diag);

/* Allows so much, whatever is read; time counts from this call. */
void budget_allow(struct budget *budget, enum limit_kind kind, double value);

/* Has is_cancelled asked now and then: when it says so, that is an error, and nothing more is done.
 */
void budget_ask(struct budget *budget, bool (*is_cancelled)(void *context), void *context);

/* What was given back of a sum, memory above all. */
void budget_return(struct budget *budget, enum limit_kind kind, double amount);

/* So many bytes of input: counted, and limits with a share grow. */
bool budget_read(struct budget *budget, double bytes);

/* Slow parts of what follows. */
bool budget_exceed(struct budget *budget, enum limit_kind kind, double amount);
bool budget_look_at_clock(struct budget *budget);

/*
 * Asks for an amount before it is done or made: a sum adds it up, any other is compared alone.
 * False, after one error at the place, when a limit is reached, and ever after.
 */
static inline bool budget_spend(struct budget *budget, enum limit_kind kind, double amount)
{
    if (!budget)
        return true;
    double spent = budget->spent[kind] + amount;
    if (budget->is_over || !(spent <= budget->allowed[kind]))
        return budget_exceed(budget, kind, amount);
    if (limits[kind].is_sum)
        budget->spent[kind] = spent;
    return kind != LIMIT_WORK || spent < budget->next_look || budget_look_at_clock(budget);
}

/* Whether an amount is allowed that something else will charge: an error if not. */
static inline bool budget_allows(struct budget *budget, enum limit_kind kind, double amount)
{
    if (!budget_spend(budget, kind, amount))
        return false;
    if (budget && limits[kind].is_sum)
        budget->spent[kind] -= amount;
    return true;
}

/* Steps of work. */
static inline bool budget_work(struct budget *budget, double steps)
{
    return budget_spend(budget, LIMIT_WORK, steps);
}

/* How many bytes a text may have: for struct buffer's most. */
size_t budget_text(const struct budget *budget);

/* What is done from now on is for that place; returns the place before, to be handed back. */
struct budget_place budget_enter(struct budget *budget, struct budget_place place);
void budget_leave(struct budget *budget, struct budget_place before);

/*
 * Memory that is not the arena's, charged: zeroed, or NULL when memory is out or the limit is
 * reached, which is recorded in the budget's diag only when there is a budget: callers record "out
 * of memory" as they would of malloc(), which adds nothing to an error of a limit. Only
 * budget_free() and budget_resize() take what these return.
 */
void *budget_array(struct budget *budget, size_t count, size_t size);
void *budget_resize(struct budget *budget, void *memory, size_t count, size_t size);
void budget_free(void *memory);

#endif
