/*
 * Texts as they are drawn: how large, and whether whole.
 */
#include <math.h>
#include <string.h>

#include "charts/read/context.h"
#include "charts/read/view.h"
#include "library/lint/checks.h"

/* Journals' least size of texts in figures, pt. */
static const double least_size = 6;

struct sizing {
    const struct lint_figure *figure;
    struct lint_finds finds;
};

static void measure(const struct lint_item *item, void *closure)
{
    struct sizing *sizing = closure;
    double points = lint_is_text(item) ? item->item->text.font.size * sizing->figure->points_per_px
                                       : least_size;
    if (points < least_size - 1e-6)
        lint_note_text(&sizing->finds, item, points);
}

void lint_check_text_size(const struct lint_figure *figure)
{
    struct sizing sizing = {.figure = figure};
    lint_each_item(figure->scene, measure, &sizing);
    for (size_t i = 0; i < sizing.finds.count; i++) {
        const struct lint_find *find = &sizing.finds.finds[i];
        node_warn(lint_place_of(find, figure), figure->context->diag, DIAG_SMALL_TEXT,
                  "raise \"fontSize\" or \"labelFontSize\", or print the figure larger",
                  "%zu %s%s smaller than 6 pt in print, \"%s\" of %.2g pt", find->count,
                  find->words, find->count == 1 ? " is" : "s are", lint_quote(find->text, figure),
                  find->number);
    }
}

static void seek_cut(const struct lint_item *item, void *closure)
{
    static const char ellipsis[] = "…";
    const char *text = lint_is_text(item) ? item->item->text.text : "";
    size_t length = strlen(text), end = strlen(ellipsis);
    if (length > end && strcmp(text + length - end, ellipsis) == 0)
        lint_note_text(closure, item, 0);
}

void lint_check_truncated_text(const struct lint_figure *figure)
{
    struct lint_finds finds = {0};
    lint_each_item(figure->scene, seek_cut, &finds);
    for (size_t i = 0; i < finds.count; i++) {
        const struct lint_find *find = &finds.finds[i];
        node_warn(lint_place_of(find, figure), figure->context->diag, DIAG_TRUNCATED_TEXT,
                  "raise \"labelLimit\" or \"limit\", break the text into lines, or turn the chart "
                  "so that it has room",
                  "%zu %s%s cut, the first is \"%s\"", find->count, find->words,
                  find->count == 1 ? " is" : "s are", lint_quote(find->text, figure));
    }
}
