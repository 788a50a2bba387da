/*
 * Titles and labels of headers wrap, where Vega would cut them off.
 */
#include "charts/report/fit_text.h"

#include <math.h>
#include <string.h>

#include "charts/guide/layout_style.h"
#include "charts/label/wrap.h"
#include "charts/read/context.h"

const char *report_fit_text(const struct layout_text *text, struct context *context)
{
    double room = text->room > 0 ? text->room : INFINITY;
    double width = text->limit > 0 ? fmin(text->limit, room) : room;
    const char *wrapped = label_wrap(text->text, text->font, width, 0, context);
    if (wrapped && strcmp(wrapped, text->text) != 0)
        node_note(text->node, context->diag, "%s wrapped", text->what);
    return wrapped;
}
