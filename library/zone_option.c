/*
 * Whether the option "timezone" names a zone that there is. It is loaded again for each figure,
 * whose memory it lies in.
 */
#include "library/zone_option.h"

#include "base/arena.h"
#include "data/time/zone.h"

bool zone_option_check(const char *spelling, const char *text, struct diag *diag)
{
    const struct zone *zone;
    struct arena *arena = arena_new(diag);
    (void)spelling;
    bool is_known = arena && zone_load(text, NULL, &zone, arena, diag);
    arena_free(arena);
    return is_known;
}
