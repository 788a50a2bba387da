/*
 * Texts of marks, mark by mark in the order in which they are painted; and what is told of it.
 */
#include "charts/report/values.h"

#include "base/arena.h"
#include "base/array.h"
#include "charts/guide/layout_style.h"
#include "charts/read/context.h"
#include "charts/report/leaders.h"
#include "charts/report/line_ends.h"
#include "charts/report/values_internal.h"

struct count {
    size_t moved, turned, left_out, all;
    const char *first[3]; /* that are left out */
    size_t twins;         /* of notes that are drawn once for each row */
};

/* "12", "15" and 3 more. */
static const char *left_out_names(const struct count *count, struct arena *arena)
{
    const char *names = "";
    size_t shown =
        count->left_out < COUNT_OF(count->first) ? count->left_out : COUNT_OF(count->first);
    for (size_t i = 0; names && i < shown; i++)
        names = arena_format(arena, "%s%s\"%s\"", names, i ? ", " : "",
                             count->first[i] ? count->first[i] : "");
    if (names && count->left_out > shown)
        names = arena_format(arena, "%s and %zu more", names, count->left_out - shown);
    return names ? names : "";
}

static void leave_out(struct report_labels_of_mark *labels, bool is_turned, struct count *count)
{
    struct scene_mark *mark = labels->mark;
    size_t kept = 0;
    count->all += labels->count;
    count->twins += mark->item_count - labels->count;
    for (size_t i = 0; i < labels->count; i++) {
        const struct report_label *label = &labels->labels[i];
        if (label->is_left_out) {
            if (count->left_out < COUNT_OF(count->first))
                count->first[count->left_out] = label->item->text.text;
            count->left_out++;
            continue;
        }
        *(is_turned ? &count->turned : &count->moved) += !label->is_original;
        mark->items[kept++] = mark->items[i];
    }
    mark->item_count = kept;
}

/* Notes, or all others. */
static bool place_marks(struct report_survey *survey, bool are_notes, const struct scene *scene,
                        struct count *count, struct context *context)
{
    for (struct report_labels_of_mark *labels = survey->first; labels; labels = labels->next) {
        bool is_turned;
        if (labels->is_note != are_notes)
            continue;
        if (!report_place_labels(labels, survey, scene, &is_turned, context) ||
            !report_make_leaders(labels, context))
            return false;
        report_deepen_line_ends(labels, scene); /* leaders keep the colours of the lines */
        leave_out(labels, is_turned, count);
    }
    return true;
}

bool report_place_values(struct scene *scene, struct layout_end *end, struct context *context)
{
    const struct json_node *root = end->root;
    bool may_leave = end->padding != NULL;
    struct report_survey survey;
    struct count count = {0};
    if (!report_survey_scene(scene, may_leave, &survey, context))
        return false;
    if (!place_marks(&survey, true, scene, &count, context) ||
        !place_marks(&survey, false, scene, &count, context))
        return false;
    for (const struct report_labels_of_mark *one = survey.first; one; one = one->next) {
        if (!report_add_leaders(one, context))
            return false;
    }
    end->lost = 2 * count.left_out + count.turned;
    if (count.moved)
        node_note(root, context->diag, "texts of marks are moved: %zu of %zu", count.moved,
                  count.all);
    if (count.turned)
        node_note(root, context->diag, "texts of marks are turned: %zu of %zu", count.turned,
                  count.all);
    if (count.twins)
        node_warn(
            root, context->diag, DIAG_REPEATED_TEXT,
            "give its layer one row: \"data\": {\"values\": [{}]}",
            "a text that says the same at one place for each row is drawn once, not %zu times",
            count.twins + 1);
    if (count.left_out)
        node_warn(root, context->diag, DIAG_LABEL_DROPPED,
                  "give the figure more room, or show fewer values",
                  "texts of marks are left out where there is no room: %zu of %zu: %s",
                  count.left_out, count.all, left_out_names(&count, context->arena));
    return true;
}
