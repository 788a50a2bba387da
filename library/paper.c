/*
 * Lengths with their units. On paper a px is a point, unless both the scale and the resolution are
 * given, which say how large the picture's pixels are.
 */
#include "library/paper.h"

#include "base/array.h"
#include "base/diag.h"
#include "base/length.h"
#include "charts/read/context.h"
#include "library/options.h"

bool paper_option_check(const char *spelling, const char *text, struct diag *diag)
{
    struct length length;
    if (!length_read(text, &length))
        return diag_error(diag, DIAG_CALL, NULL, length_hint, "%s \"%s\" is no size", spelling,
                          text);
    return length_is_size(&length) || diag_error(diag, DIAG_CALL, NULL, "a number above 0",
                                                 "%s \"%s\" is out of range", spelling, text);
}

void paper_read_size(const struct burin_options *options, struct context *context)
{
    static const char *const names[] = {"width", "height"};
    double scale = options_number(options, "scale"), ppi = options_number(options, "ppi");
    context->points_per_px = scale > 0 && ppi > 0 ? 72 * scale / ppi : 1;
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        const char *text = options_text(options, names[i]);
        struct length length;
        if (text && length_read(text, &length))
            context_set_size(context, i, &length, text);
    }
}
