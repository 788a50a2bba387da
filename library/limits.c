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

struct burin_limit burin_limit_at(size_t index)
{
    if (index >= LIMIT_COUNT)
        return (struct burin_limit){0};
    const struct limit *limit = &limits[index];
    return (struct burin_limit){.name = limit->name,
                                .unit = limit->unit,
                                .counts = limit->counts,
                                .base = isinf(limit->base) ? 0 : limit->base,
                                .share = limit->share};
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
