/*
 * Fitting the labels of an axis. Each way of writing them is tried out on all of them, from the one
 * that reads best on; the first without an overlap is taken.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "charts/label/label.h"
#include "charts/label/wrap.h"
#include "charts/layout/economy.h"
#include "charts/layout/trellis.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "charts/report/axis.h"
#include "charts/report/axis_order.h"
#include "charts/report/box.h"
#include "charts/scale/scale.h"
#include "render/item.h"

/* Longer names than Vega's labelLimit are wrapped even where there is room, px. */
static const double preferred_length = 180;

/* One way of writing all labels. */
struct manner {
    double angle;
    size_t lines;     /* at most; 0: any number */
    bool is_lenient;  /* names may be longer than preferred */
    bool is_as_given; /* with the alignment, and the angles, that the spec gives */
};

/* Of all manners, the first: on one line, on two, at the angle of the spec. */
enum { LEVEL_MANNERS = 2, MOST_MANNERS = 10 };

struct fitting {
    const struct axis_labels *labels;
    const struct axis_params *params;
    struct context *context;
    struct item *originals, *tried;
    struct report_box *boxes; /* of tried */
    size_t *order;            /* along the axis; labels without a text are left out */
    size_t shown;
    double step;      /* px between neighbours, at least */
    double low, high; /* px along the axis: where labels may lie */
    double period;    /* px after which the next cell of a facet repeats them; 0: none */
    bool is_x;
};

/* What the labels of the axis may take of its direction: within the cells of a facet, which share
 * the axis, half of the space to the next one; else all that they want. */
static void find_room(struct fitting *fitting)
{
    const struct view *frame = fitting->labels->frame;
    bool is_x = fitting->is_x;
    double size = is_x ? frame->pixel_width : frame->pixel_height;
    fitting->low = -INFINITY, fitting->high = INFINITY;
    if (!trellis_takes_axis(frame, fitting->labels->axis->channel->id))
        return;
    double space = INFINITY;
    for (const struct view *view = frame->parent; view && view->kind == VIEW_FACET;
         view = view->parent)
        space =
            fmin(space, is_x ? view->composition.column_spacing : view->composition.row_spacing);
    double room = fmax(0, space) / 2 - (is_x ? 2 : 0);
    fitting->low = -room, fitting->high = size + room;
    fitting->period = size + fmax(0, space);
}

static double radians(double angle)
{
    return angle * acos(-1) / 180;
}

static bool is_level(double angle)
{
    return fabs(sin(radians(angle))) < 0.1;
}

/* How far level lines, or turned ones, must be apart to be told from each other, px. */
static double gap_of(const struct fitting *fitting, const struct manner *manner)
{
    bool is_beside = fitting->is_x == is_level(manner->angle);
    bool is_wanted = manner->is_as_given && !isnan(fitting->params->label.angle);
    if (is_beside && is_wanted)
        return 1;
    if (is_beside)
        return fmax(4, 0.4 * fitting->params->label.font_size);
    return manner->lines == 1 ? 0 : 2;
}

static bool are_short(const struct fitting *fitting)
{
    for (size_t i = 0; i < fitting->shown; i++) {
        if (!report_is_short(fitting->originals[fitting->order[i]].text.text))
            return false;
    }
    return true;
}

/* When none is left out, short amounts and dates may stand a thin space apart, a fifth of an em, as
 * they aren't read together; longer ones are: "2024 April". */
static double gap_of_all(const struct fitting *fitting, const struct manner *manner)
{
    double gap = gap_of(fitting, manner), em = fitting->params->label.font_size;
    if (fitting->params->label_overlap == LABEL_OVERLAP_NONE)
        return gap;
    bool is_beside = fitting->is_x == is_level(manner->angle);
    return are_short(fitting) || !is_beside ? fmin(gap, 0.2 * em) : fmax(gap, 0.6 * em);
}

static void align(const struct fitting *fitting, const struct manner *manner, struct item *item)
{
    const struct axis *axis = fitting->labels->axis;
    struct guide_text wish = fitting->params->label;
    wish.angle = manner->angle;
    if (!manner->is_as_given)
        wish.align = wish.baseline = -1;
    axis_align_label(&wish, fitting->is_x, axis->orient);
    bool is_top = axis->orient == ORIENT_TOP, is_right = axis->orient == ORIENT_RIGHT;
    if (wish.align < 0)
        wish.align = fitting->is_x ? TEXT_ALIGN_CENTER
                     : is_right    ? TEXT_ALIGN_LEFT
                                   : TEXT_ALIGN_RIGHT;
    if (wish.baseline < 0)
        wish.baseline = !fitting->is_x ? TEXT_BASELINE_MIDDLE
                        : is_top       ? TEXT_BASELINE_BOTTOM
                                       : TEXT_BASELINE_TOP;
    item->text.angle = manner->angle;
    item->text.align = (enum text_align)wish.align;
    item->text.baseline = (enum text_baseline)wish.baseline;
    item->text.dx = item->text.dy = 0;
}

/* Vega's baselines are those of the first line. */
static void balance_lines(struct text_item *text)
{
    double more = text_multi_line_offset(text);
    if (text->baseline == TEXT_BASELINE_MIDDLE)
        text->dy -= more / 2;
    else if (text->baseline != TEXT_BASELINE_TOP && text->baseline != TEXT_BASELINE_LINE_TOP)
        text->dy -= more;
}

static double preferred(const struct fitting *fitting)
{
    double limit = fitting->params->label.limit;
    double most = fitting->is_x ? INFINITY : layout_name_length(fitting->context);
    return isnan(limit) ? fmin(preferred_length, most)
           : limit > 0  ? limit
                        : INFINITY; /* 0: none, says Vega */
}

static bool write_label(const struct fitting *fitting, const struct manner *manner, size_t index)
{
    struct item *item = &fitting->tried[index];
    *item = fitting->originals[index];
    struct text_item *text = &item->text;
    bool keeps = manner->is_as_given && (fitting->labels->has_own_angles || manner->angle == 0);
    if (!keeps)
        align(fitting, manner, item);
    if (manner->lines != 1) {
        double width = preferred(fitting);
        if (manner->lines && fitting->is_x && is_level(manner->angle))
            width = fmin(width, fitting->step);
        text->text = label_wrap(text->text, &text->font, width, manner->lines, fitting->context);
    }
    if (!text->text)
        return false;
    balance_lines(text);
    fitting->boxes[index] = report_box_of_text(item, 0, 0, fitting->context->measurer);
    return true;
}

/* Moves a label at an end into the room of the axis, by half of itself at most: beyond that it
 * would seem to stand at another tick. False when it doesn't fit. */
static bool move_into_room(const struct fitting *fitting, size_t index)
{
    struct item *item = &fitting->tried[index];
    struct report_box *box = &fitting->boxes[index];
    struct bounds bounds = report_box_bounds(box);
    double start = fitting->is_x ? bounds.x1 : bounds.y1;
    double end = fitting->is_x ? bounds.x2 : bounds.y2;
    double low = fitting->low, high = fitting->high;
    bool is_slanted = fabs(box->cosine * box->sine) > 0.1;
    double shift = start < low && !is_slanted ? low - start : end > high ? high - end : 0;
    if (fabs(shift) > (end - start) / 2 || (!is_slanted && end - start > high - low))
        return false;
    *(fitting->is_x ? &item->x : &item->y) += shift;
    *(fitting->is_x ? &box->x : &box->y) += shift;
    return true;
}

/* Whether a label gets along with those before it. Beyond two none can reach when these don't. */
static bool is_free(const struct fitting *fitting, size_t place, double gap)
{
    const struct report_box *box = &fitting->boxes[fitting->order[place]];
    for (size_t back = 1; back <= 3 && back <= place; back++) {
        if (report_boxes_meet(&fitting->boxes[fitting->order[place - back]], box, gap))
            return false;
    }
    return true;
}

/* Whether the last label gets along with the first one of the next cell. */
static bool is_repeatable(const struct fitting *fitting, size_t shown, double gap)
{
    double period = fitting->period;
    if (!(period > 0) || shown == 0)
        return true;
    struct report_box next = fitting->boxes[fitting->order[0]];
    *(fitting->is_x ? &next.x : &next.y) += period;
    return !report_boxes_meet(&fitting->boxes[fitting->order[shown - 1]], &next, gap);
}

static bool try_manner(const struct fitting *fitting, const struct manner *manner)
{
    double gap = gap_of_all(fitting, manner), most = preferred(fitting);
    if (fitting->is_x && is_level(manner->angle))
        most = fmax(most, fitting->step);
    for (size_t i = 0; i < fitting->shown; i++) {
        size_t index = fitting->order[i];
        if (!write_label(fitting, manner, index) || !move_into_room(fitting, index) ||
            !is_free(fitting, i, gap))
            return false;
        if (!manner->is_lenient && 2 * fitting->boxes[index].half_length > most)
            return false;
    }
    return is_repeatable(fitting, fitting->shown, gap);
}

/* Leaves every n-th label, with the smallest n that is enough. */
static size_t keep_every(struct fitting *fitting, double gap)
{
    size_t *order = fitting->order;
    for (size_t n = 1; n < fitting->shown; n++) {
        bool is_good = true;
        for (size_t i = n; is_good && i < fitting->shown; i += n)
            is_good =
                !report_boxes_meet(&fitting->boxes[order[i - n]], &fitting->boxes[order[i]], gap);
        if (!is_good)
            continue;
        size_t kept = 0;
        for (size_t i = 0; i < fitting->shown; i += n)
            order[kept++] = order[i];
        return kept;
    }
    return fitting->shown ? 1 : 0;
}

/* Leaves labels that are apart from the one left before them, and in the room. */
static size_t keep_free(struct fitting *fitting, double gap)
{
    size_t kept = 0;
    for (size_t i = 0; i < fitting->shown; i++) {
        size_t index = fitting->order[i];
        fitting->order[kept] = index;
        kept += move_into_room(fitting, index) && is_free(fitting, kept, gap);
    }
    while (kept > 1 && !is_repeatable(fitting, kept, gap))
        kept--;
    return kept;
}

static int compare_indices(const void *a, const void *b)
{
    size_t first = *(const size_t *)a, second = *(const size_t *)b;
    return (first > second) - (first < second);
}

/* The labels that are left, in the order of the ticks. */
static size_t take(struct fitting *fitting, size_t kept)
{
    qsort(fitting->order, kept, sizeof *fitting->order, compare_indices);
    for (size_t i = 0; i < kept; i++)
        fitting->labels->items[i] = fitting->tried[fitting->order[i]];
    return kept;
}

static double place_of(const struct fitting *fitting, size_t index)
{
    return fitting->is_x ? fitting->originals[index].x : fitting->originals[index].y;
}

/* Puts the labels that have a text in the order of their places, by insertion: they nearly are. */
static void sort_places(struct fitting *fitting)
{
    for (size_t i = 0; i < fitting->labels->count; i++) {
        if (!*fitting->originals[i].text.text)
            continue;
        size_t at = fitting->shown++;
        for (; at > 0 && place_of(fitting, fitting->order[at - 1]) > place_of(fitting, i); at--)
            fitting->order[at] = fitting->order[at - 1];
        fitting->order[at] = i;
    }
    /* Scales that run backwards, as those of y, were sorted against the order of the ticks. */
    fitting->step = INFINITY;
    for (size_t i = 1; i < fitting->shown; i++)
        fitting->step = fmin(fitting->step, place_of(fitting, fitting->order[i]) -
                                                place_of(fitting, fitting->order[i - 1]));
}

static bool open_fitting(struct fitting *fitting)
{
    size_t count = fitting->labels->count;
    struct arena *arena = fitting->context->arena;
    fitting->shown = 0;
    fitting->originals = arena_array(arena, count + 1, sizeof *fitting->originals);
    fitting->tried = arena_array(arena, count + 1, sizeof *fitting->tried);
    fitting->boxes = arena_array(arena, count + 1, sizeof *fitting->boxes);
    fitting->order = arena_array(arena, count + 1, sizeof *fitting->order);
    if (!fitting->originals || !fitting->tried || !fitting->boxes || !fitting->order)
        return false;
    memcpy(fitting->originals, fitting->labels->items, count * sizeof *fitting->originals);
    sort_places(fitting);
    return true;
}

static void note(const struct fitting *fitting, const char *what)
{
    const struct axis *axis = fitting->labels->axis;
    node_note(axis->units[0]->encoding[axis->channel->id].node, fitting->context->diag,
              "labels of the %s axis are %s", axis->channel->name, what);
}

static void note_manner(const struct fitting *fitting, const struct manner *manner)
{
    bool is_wrapped = false;
    char what[80];
    for (size_t i = 0; i < fitting->shown; i++)
        is_wrapped |= strcmp(fitting->tried[fitting->order[i]].text.text,
                             fitting->originals[fitting->order[i]].text.text) != 0;
    if (is_wrapped)
        note(fitting, "wrapped");
    if (manner->is_as_given || manner->angle == 0)
        return;
    double angle = manner->angle > 180 ? 360 - manner->angle : manner->angle;
    snprintf(what, sizeof what, "turned by %g°", angle);
    note(fitting, what);
}

/* Writes all labels, into items as well. False when memory is out. */
static bool write_all(struct fitting *fitting, const struct manner *manner, struct item *items)
{
    size_t count = fitting->labels->count;
    for (size_t i = 0; i < count; i++) {
        if (!write_label(fitting, manner, i))
            return false;
    }
    memcpy(items, fitting->tried, count * sizeof *items);
    return true;
}

/* As Vega thins them, then what still overlaps. Returns how many stay, at the front of items, which
 * has room for all; 0 when memory is out. */
static size_t thin(struct fitting *fitting, const struct manner *manner, struct item *items)
{
    const struct axis_params *params = fitting->params;
    struct context *context = fitting->context;
    double gap = gap_of(fitting, manner);
    struct overlap_rule rule = {
        .method = params->label_overlap == LABEL_OVERLAP_NONE ? LABEL_OVERLAP_PARITY
                                                              : params->label_overlap,
        .separation = isnan(params->label_separation) ? gap : params->label_separation,
        .is_x = fitting->is_x};
    if (!write_all(fitting, manner, items))
        return 0;
    struct axis_labels rest = *fitting->labels;
    rest.items = items;
    rest.count = overlap_drop_labels(items, rest.count, &rule, context);
    struct fitting left = *fitting;
    left.labels = &rest;
    if (!open_fitting(&left))
        return 0;
    memcpy(left.tried, items, rest.count * sizeof *items);
    for (size_t i = 0; i < rest.count; i++)
        left.boxes[i] = report_box_of_text(&items[i], 0, 0, context->measurer);
    return take(&left, keep_free(&left, gap));
}

/* At the angle that the spec gives, else level. */
static struct manner given_manner(const struct fitting *fitting, size_t lines)
{
    double own = fitting->params->label.angle;
    return (struct manner){isnan(own) ? 0 : axis_normalize_angle(own), lines, true, true};
}

/* Whether Vega's rule for overlaps is the first and last: where the spec asks for it, and for the
 * ticks of logarithmic axes, of which most only help to read the others. */
static bool is_only_thinned(const struct axis *axis)
{
    const struct axis_params *params = &axis->params;
    if (params->label_overlap == LABEL_OVERLAP_NONE)
        return false;
    return axis->has_own_overlap || axis->scale->type->is_uneven;
}

static void tell_left_out(const struct fitting *fitting, size_t all, size_t kept)
{
    const struct axis *axis = fitting->labels->axis;
    if (kept < all)
        node_warn(axis->units[0]->encoding[axis->channel->id].node, fitting->context->diag,
                  DIAG_LABEL_DROPPED, "give the axis more room, or show fewer",
                  "labels of the %s axis are left out where there is no room: %zu of %zu",
                  axis->channel->name, all - kept, all);
}

/* Amounts and dates are known from those that stay: it is told when these are fewer than Vega would
 * leave that far apart. False when memory is out. */
static bool tell_thinned(const struct fitting *fitting, size_t kept)
{
    const struct axis_params *params = fitting->params;
    struct manner manner = given_manner(fitting, 1);
    double apart = is_only_thinned(fitting->labels->axis) ? 0 : gap_of_all(fitting, &manner);
    struct overlap_rule rule = {
        .method = params->label_overlap,
        .separation = isnan(params->label_separation) ? apart : params->label_separation,
        .is_x = fitting->is_x};
    size_t count = 0;
    struct item *items =
        arena_array(fitting->context->arena, fitting->labels->count + 1, sizeof *items);
    if (!items)
        return false;
    for (size_t i = 0; i < fitting->labels->count; i++) {
        if (*fitting->originals[i].text.text)
            items[count++] = fitting->originals[i];
    }
    tell_left_out(fitting, overlap_drop_labels(items, count, &rule, fitting->context), kept);
    return true;
}

/* Names aren't known from their neighbours, but where all don't fit, some are better than none. */
static size_t leave_out(struct fitting *fitting, bool is_discrete)
{
    bool is_turned = is_discrete && fitting->is_x;
    struct manner manner = {
        .angle = is_turned ? 270 : 0, .lines = 1, .is_lenient = true, .is_as_given = !is_turned};
    double gap = is_turned || !fitting->is_x ? 0 : gap_of(fitting, &manner);
    size_t all = fitting->shown, kept;
    if (is_discrete) {
        for (size_t i = 0; i < fitting->shown; i++) {
            if (!write_label(fitting, &manner, fitting->order[i]))
                return 0;
        }
        fitting->shown = keep_every(fitting, gap);
        kept = take(fitting, keep_free(fitting, gap));
        tell_left_out(fitting, all, kept);
    } else {
        kept = thin(fitting, &manner, fitting->labels->items);
        if (!tell_thinned(fitting, kept))
            return 0;
    }
    return kept;
}

/* Cuts to a limit that the spec gives, for what is longer on two lines as well. */
static bool cut(struct fitting *fitting, size_t count)
{
    double limit = fitting->params->label.limit;
    struct item *items = fitting->labels->items;
    bool is_cut = false;
    for (size_t i = 0; limit > 0 && i < count; i++) {
        struct text_item *text = &items[i].text;
        const char *whole = text->text;
        text->text = label_fit(whole, &text->font, limit, NULL, fitting->context);
        if (!text->text)
            return false;
        is_cut |= strcmp(whole, text->text) != 0;
    }
    if (is_cut)
        note(fitting, "cut to the labelLimit of the spec");
    return true;
}

/* Tries manners until one fits; NULL when none does. */
static const struct manner *choose(struct fitting *fitting, const struct manner *manners,
                                   size_t count)
{
    for (size_t i = 0; i < count; i++) {
        /* What the spec doesn't give has been tried as the first. */
        bool is_upright = fitting->is_x && fabs(cos(radians(manners[i].angle))) < 0.1;
        /* A few amounts or dates that are level tell as much as many that stand upright. */
        if (is_upright && !manners[i].is_as_given &&
            !scale_is_discrete(fitting->labels->axis->scale))
            continue;
        bool is_tried = i > 1 && manners[i].lines == 1 && !manners[i].is_lenient &&
                        manners[i].angle == manners[0].angle;
        if (!is_tried && try_manner(fitting, &manners[i]))
            return &manners[i];
    }
    return NULL;
}

/* Returns how many there are. */
static size_t list_x(const struct fitting *fitting, struct manner manners[MOST_MANNERS])
{
    double own = fitting->params->label.angle;
    double given = isnan(own) ? 0 : axis_normalize_angle(own);
    bool is_clockwise = given > 0 && given < 180;
    double slanted = is_clockwise ? 45 : 315, upright = is_clockwise ? 90 : 270;
    const struct manner all[] = {
        {given, 1, false, true},    {given, 2, false, true},    {slanted, 1, false, false},
        {slanted, 2, false, false}, {upright, 1, false, false}, {upright, 2, false, false},
        {given, 0, true, true},     {slanted, 2, true, false},  {upright, 2, true, false},
        {upright, 1, true, false},
    };
    memcpy(manners, all, sizeof all);
    return COUNT_OF(all);
}

static size_t list_y(const struct fitting *fitting, struct manner manners[MOST_MANNERS])
{
    double own = fitting->params->label.angle;
    double given = isnan(own) ? 0 : axis_normalize_angle(own);
    const struct manner all[] = {
        {given, 1, false, true}, {given, 2, false, true}, {0, 1, false, false},
        {0, 2, false, false},    {given, 0, true, true},  {given, 2, true, true},
        {0, 2, true, false},     {given, 1, true, true},  {0, 1, true, false},
    };
    memcpy(manners, all, sizeof all);
    return COUNT_OF(all);
}

/* Amounts and dates, which are known from their neighbours, are rather thinned than turned. Three
 * tell how they go on; two do where there is no room for two lines. Returns how many stay; 0: too
 * few. */
static size_t thin_amounts(struct fitting *fitting)
{
    static const struct {
        size_t lines, least;
    } ways[] = {{1, 3}, {2, 3}, {1, 2}};
    size_t count = fitting->labels->count;
    struct item *items = arena_array(fitting->context->arena, count + 1, sizeof *items);
    if (!items || fitting->params->label_overlap == LABEL_OVERLAP_NONE)
        return 0;
    for (size_t i = 0; i < COUNT_OF(ways); i++) {
        struct manner manner = given_manner(fitting, ways[i].lines);
        size_t kept = thin(fitting, &manner, items);
        if (kept < ways[i].least)
            continue;
        note_manner(fitting, &manner);
        memcpy(fitting->labels->items, items, kept * sizeof *items);
        return tell_thinned(fitting, kept) ? kept : 0;
    }
    return 0;
}

static size_t fit(struct fitting *fitting)
{
    const struct axis *axis = fitting->labels->axis;
    struct manner manners[MOST_MANNERS], first = given_manner(fitting, 1);
    if (is_only_thinned(axis)) {
        bool has_all = axis->has_own_overlap || choose(fitting, &first, 1);
        if (!has_all && report_keep_powers(fitting->labels) && !open_fitting(fitting))
            return 0;
        size_t kept = thin(fitting, &first, fitting->labels->items);
        return tell_thinned(fitting, kept) ? kept : 0;
    }
    size_t count = fitting->is_x ? list_x(fitting, manners) : list_y(fitting, manners);
    const struct manner *manner = choose(fitting, manners, LEVEL_MANNERS);
    if (!manner) {
        size_t kept = thin_amounts(fitting);
        if (kept)
            return kept;
        manner = choose(fitting, manners, count);
    }
    if (!manner)
        return leave_out(fitting, scale_is_discrete(axis->scale));
    note_manner(fitting, manner);
    return take(fitting, fitting->shown);
}

void report_settle_axis(struct axis *axis, const struct axis_label_defaults *defaults)
{
    (void)defaults;
    axis->params.max_extent = INFINITY; /* the title would stand on longer labels */
}

bool report_fit_axis_labels(struct axis_labels *labels, struct context *context)
{
    const struct axis *axis = labels->axis;
    struct fitting fitting = {.labels = labels,
                              .params = &axis->params,
                              .context = context,
                              .is_x = axis->channel->id == CHANNEL_X};
    find_room(&fitting);
    if (!open_fitting(&fitting))
        return false;
    size_t count = fit(&fitting);
    if (!cut(&fitting, count))
        return false;
    labels->count = count;
    return true;
}
