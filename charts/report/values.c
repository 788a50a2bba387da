/*
 * Texts of marks, mark by mark in the order in which they are painted; and what is told of it.
 */
#include "charts/report/values.h"

#include "charts/read/context.h"
#include "charts/report/values_internal.h"

struct count {
    size_t moved, turned, left_out, all;
};

static void leave_out(struct report_labels_of_mark *labels, bool is_turned, struct count *count)
{
    struct scene_mark *mark = labels->mark;
    size_t kept = 0;
    count->all += mark->item_count;
    for (size_t i = 0; i < mark->item_count; i++) {
        const struct report_label *label = &labels->labels[i];
        if (label->is_left_out) {
            count->left_out++;
            continue;
        }
        *(is_turned ? &count->turned : &count->moved) += !label->is_original;
        mark->items[kept++] = mark->items[i];
    }
    mark->item_count = kept;
}

bool report_place_values(struct scene *scene, bool may_leave, const struct json_node *root,
                         struct context *context)
{
    struct report_survey survey;
    struct count count = {0};
    if (!report_survey_scene(scene, may_leave, &survey, context))
        return false;
    for (struct report_labels_of_mark *labels = survey.first; labels; labels = labels->next) {
        bool is_turned;
        if (!report_place_labels(labels, &survey, scene, &is_turned, context))
            return false;
        leave_out(labels, is_turned, &count);
    }
    if (count.moved)
        node_note(root, context->diag, "texts of marks are moved: %zu of %zu", count.moved,
                  count.all);
    if (count.turned)
        node_note(root, context->diag, "texts of marks are turned: %zu of %zu", count.turned,
                  count.all);
    if (count.left_out)
        node_warn(root, context->diag, DIAG_LABEL_DROPPED,
                  "give the figure more room, or show fewer values",
                  "texts of marks are left out where there is no room: %zu of %zu", count.left_out,
                  count.all);
    return true;
}
