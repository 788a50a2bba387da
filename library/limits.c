/*
 * Limits by name: the public view of the table, and the options that change it. Who charges what is
 * the business of the stages.
 */
#include "library/limits.h"

#include <math.h>
#include <string.h>

#include "base/budget.h"
#include "library/burin.h"
#include "library/options.h"
#include "library/sized.h"

bool burin_limit_at(size_t index, struct burin_limit *limit)
{
    if (index >= LIMIT_COUNT)
        return false;
    const struct limit *row = &limits[index];
    const struct burin_limit own = {.size = limit->size,
                                    .name = row->name,
                                    .unit = row->unit,
                                    .counts = row->counts,
                                    .base = isinf(row->base) ? 0 : row->base,
                                    .share = row->share};
    return sized_give(limit, limit->size, &own, sizeof own);
}

void burin_limit_write(const struct burin_limit *limit, char text[BURIN_LIMIT_TEXT_SIZE])
{
    enum limit_kind kind = limit_named(limit->name, strlen(limit->name));
    _Static_assert((int)BURIN_LIMIT_TEXT_SIZE == (int)LIMIT_TEXT_SIZE, "the same texts");
    limit_write(text, kind, limit->base);
}

bool limit_option_check(const char *spelling, const char *text, struct diag *diag)
{
    enum limit_kind kind;
    double value;
    const char *problem, *hint;
    return limit_read(text, &kind, &value, &problem, &hint) ||
           diag_error(diag, DIAG_CALL, NULL, hint, "%s \"%s\" %s", spelling, text, problem);
}

void limits_apply(const struct burin_options *options, struct budget *budget, struct diag *diag)
{
    struct option_list given = options_list(options, "limit");
    double seconds = options_number(options, "timeout");
    const char *problem, *hint;
    budget_begin(budget, diag);
    if (seconds > 0)
        budget_allow(budget, LIMIT_TIME, seconds);
    for (size_t i = 0; i < given.count; i++) {
        enum limit_kind kind;
        double value;
        if (limit_read(given.items[i], &kind, &value, &problem, &hint))
            budget_allow(budget, kind, value);
    }
}
