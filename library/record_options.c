/*
 * The options that a picture was made with, for whoever draws it again.
 */
#include "library/burin.h"
#include "library/options.h"
#include "library/record.h"

/* Whether the call says something of it already. */
static bool is_set(const struct burin_options *options, const struct option_row *row,
                   struct arena *arena)
{
    struct option_text_space space = {.arena = arena};
    return options_recorded(options, row, &space) != NULL;
}

bool burin_record_set_options(const struct burin_record *record, struct burin_options *options)
{
    bool good = true;
    for (size_t i = 0; good && i < record->option_count; i++) {
        const struct option_row *row = option_row_named(record->options[i].name);
        if (!row || row->type.recorded != BURIN_RECORDED_VALUE ||
            is_set(options, row, record->arena))
            continue;
        good = options_set_recorded(options, row, record->options[i].text, NULL);
    }
    return good;
}
