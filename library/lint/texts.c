/*
 * Texts as they are drawn: how large, and whether whole.
 */
#include <math.h>
#include <string.h>

#include "charts/read/context.h"
#include "charts/read/view.h"
#include "data/table.h"
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

/* What has been found cut, and where texts come from that their author may have ended so. */
struct cutting {
    const struct lint_figure *figure;
    struct lint_finds finds;
};

/* Whether a field of the view's rows has the text as a value, or one of the views below. */
static bool is_value(const struct view *view, const char *text)
{
    const struct table *table = view->unit ? view->unit->table : NULL;
    for (size_t i = 0; table && i < table->column_count; i++) {
        for (size_t row = 0; row < table->row_count; row++) {
            struct value value = column_value(&table->columns[i], row);
            if (value.type == VALUE_TEXT && strcmp(value.text, text) == 0)
                return true;
        }
    }
    for (size_t i = 0; i < view->child_count; i++) {
        if (is_value(&view->children[i], text))
            return true;
    }
    return false;
}

static void seek_cut(const struct lint_item *item, void *closure)
{
    static const char ellipsis[] = "…";
    struct cutting *cutting = closure;
    const char *text = lint_is_text(item) ? item->item->text.text : "";
    size_t length = strlen(text), end = strlen(ellipsis);
    if (length <= end || strcmp(text + length - end, ellipsis) != 0)
        return;
    const char *spec = cutting->figure->root->document->text;
    if (!strstr(spec, text) && !is_value(cutting->figure->view, text))
        lint_note_text(&cutting->finds, item, 0);
}

void lint_check_truncated_text(const struct lint_figure *figure)
{
    struct cutting cutting = {.figure = figure};
    lint_each_item(figure->scene, seek_cut, &cutting);
    for (size_t i = 0; i < cutting.finds.count; i++) {
        const struct lint_find *find = &cutting.finds.finds[i];
        node_warn(lint_place_of(find, figure), figure->context->diag, DIAG_TRUNCATED_TEXT,
                  "raise \"labelLimit\" or \"limit\", break the text into lines, or turn the chart "
                  "so that it has room",
                  "%zu %s%s cut, the first is \"%s\"", find->count, find->words,
                  find->count == 1 ? " is" : "s are", lint_quote(find->text, figure));
    }
}
