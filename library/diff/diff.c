/*
 * The kinds of changes in the order in which they are told, and the list of what was found.
 */
#include "library/diff/diff.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/number.h"
#include "data/json.h"

const char *const diff_kind_names[DIFF_KIND_COUNT] = {
    [DIFF_DATA] = "data",     [DIFF_ORDER] = "order",     [DIFF_SCALE] = "scale",
    [DIFF_TEXT] = "text",     [DIFF_COLOR] = "color",     [DIFF_MARK] = "mark",
    [DIFF_GUIDE] = "guide",   [DIFF_SIZE] = "size",       [DIFF_CONFIG] = "config",
    [DIFF_FONT] = "font",     [DIFF_OPTION] = "option",   [DIFF_VERSION] = "version",
    [DIFF_LAYOUT] = "layout", [DIFF_PICTURE] = "picture",
};

/* Later ones may leave unsaid what follows from what was said before. */
static void (*const comparisons[])(const struct diff_pair *pair) = {
    diff_compare_rows,   diff_compare_scales, diff_compare_texts,   diff_compare_marks,
    diff_compare_guides, diff_compare_sizes,  diff_compare_configs, diff_compare_items};

void diff_run(const struct diff_pair *pair)
{
    for (size_t i = 0; i < COUNT_OF(comparisons); i++)
        comparisons[i](pair);
}

const char *diff_text(struct diff *diff, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    char *text = length >= 0 ? arena_alloc(diff->arena, (size_t)length + 1) : NULL;
    if (text)
        vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    va_end(arguments);
    return text ? text : "";
}

const char *diff_number(struct diff *diff, double number)
{
    char text[NUMBER_TEXT_SIZE];
    number_write(text, number);
    return diff_text(diff, "%s", text);
}

const char *diff_quote(struct diff *diff, const char *text)
{
    enum { LETTERS = 60 };
    size_t length = 0, letters = 0;
    while (text[length] && letters < LETTERS) {
        length++;
        while (((unsigned char)text[length] & 0xC0) == 0x80)
            length++;
        letters++;
    }
    char *quoted =
        arena_format(diff->arena, "\"%.*s%s\"", (int)length, text, text[length] ? "…" : "");
    for (char *at = quoted; at && *at; at++) {
        if ((unsigned char)*at < ' ')
            *at = ' ';
    }
    return quoted ? quoted : "\"\"";
}

/* What is borrowed from a figure is copied. */
static struct diag_place copy_place(struct diff *diff, const struct json_node *node)
{
    struct diag_place place = {0};
    if (!node)
        return place;
    place = node_place(node, false);
    if (place.file)
        place.file = diff_text(diff, "%s", place.file);
    if (place.pointer)
        place.pointer = diff_text(diff, "%s", place.pointer);
    place.source_line = NULL;
    return place;
}

static bool is_known(const struct diff *diff, const char *text)
{
    for (size_t i = 0; i < diff->count; i++) {
        if (strcmp(diff->findings[i].text, text) == 0)
            return true;
    }
    return false;
}

void diff_add(struct diff *diff, const struct diff_change *change)
{
    bool has_both = change->then && change->now;
    const char *text =
        has_both ? diff_text(diff, "%s: %s → %s", change->subject, change->then, change->now)
                 : change->subject;
    if (is_known(diff, text))
        return;
    struct diff_finding *findings =
        arena_grow(diff->arena, diff->findings, diff->count, &diff->capacity, sizeof *findings);
    if (!findings)
        return;
    diff->findings = findings;
    diff->counts[change->kind]++;
    diff->findings[diff->count++] = (struct diff_finding){.kind = change->kind,
                                                          .text = text,
                                                          .then = change->then,
                                                          .now = change->now,
                                                          .place = copy_place(diff, change->node)};
}
