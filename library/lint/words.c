/*
 * What a figure says of itself: its title, where its data come from, and a description for who
 * can't see it.
 */
#include <ctype.h>
#include <string.h>

#include "base/array.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "library/lint/checks.h"
#include "render/item.h"

static bool has_title(const struct view *view)
{
    bool has_parts = view->child_count > 0;
    if (view->title && !node_is_null(view->title))
        return true;
    for (size_t i = 0; has_parts && i < view->child_count; i++)
        has_parts = has_title(&view->children[i]);
    return has_parts;
}

void lint_check_title(const struct lint_figure *figure)
{
    if (!has_title(figure->view))
        node_warn(figure->root, figure->context->diag, DIAG_NO_TITLE,
                  "\"title\": \"what the figure shows\"", "the figure has no title");
}

void lint_check_description(const struct lint_figure *figure)
{
    const char *text = figure->view->description;
    if (!text || !*text)
        node_warn(figure->root, figure->context->diag, DIAG_NO_DESCRIPTION,
                  "\"description\": \"what it shows, in a sentence or two\"",
                  "no description says to who can't see the figure what it means");
}

/* How it is said that data come from somewhere, in lower case. */
static const char *const source_words[] = {"source", "sources", "data:",   "data from", "based on",
                                           "quelle", "quellen", "daten:",  "daten von", "fuente",
                                           "fonte",  "kilde",   "bron:",   "källa",     "źródło",
                                           "来源",   "來源",    "数据",    "資料",      "出典",
                                           "출처",   "made up", "invented"};

/* Letters beyond ASCII have no case here. */
static bool begins_with(const char *text, const char *word)
{
    size_t length = 0;
    while (word[length] && tolower((unsigned char)text[length]) == (unsigned char)word[length])
        length++;
    return !word[length];
}

static bool says_source(const char *text)
{
    for (const char *at = text; at && *at; at++) {
        bool is_start = at == text || !isalpha((unsigned char)at[-1]);
        for (size_t i = 0; is_start && i < COUNT_OF(source_words); i++) {
            if (begins_with(at, source_words[i]))
                return true;
        }
    }
    return false;
}

static void seek_source(const struct lint_item *item, void *closure)
{
    bool *is_said = closure;
    if (!*is_said && lint_is_text(item))
        *is_said = says_source(item->item->text.text);
}

void lint_check_source(const struct lint_figure *figure)
{
    bool is_said = figure->context->meta.source.count > 0 ||
                   says_source(figure->view->description) || says_source(figure->scene->title);
    lint_each_item(figure->scene, seek_source, &is_said);
    if (!is_said)
        node_warn(figure->root, figure->context->diag, DIAG_NO_SOURCE,
                  "\"title\": {\"text\": …, \"subtitle\": \"Source: …\"}",
                  "nothing in the figure says where its data come from");
}
