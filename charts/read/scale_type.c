/*
 * Asking a table of scale types.
 */
#include "charts/read/scale_type.h"

#include <string.h>

#include "base/suggest.h"

const struct scale_type *scale_type_named(const struct scale_type *const *types, const char *name)
{
    for (size_t i = 0; name && types[i]; i++) {
        if (!strcmp(types[i]->name, name))
            return types[i];
    }
    return NULL;
}

const char *scale_type_suggest(const struct scale_type *const *types, const char *name)
{
    struct suggest suggest = {.word = name};
    for (size_t i = 0; types[i]; i++)
        suggest_offer(&suggest, types[i]->name);
    return suggest.best;
}
