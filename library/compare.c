/*
 * Changes between figures, or between their fingerprints, as the public interface has them.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "library/burin.h"
#include "library/compare.h"
#include "library/diff/diff.h"
#include "library/figure.h"
#include "library/record.h"
#include "render/output/pixels.h"
#include "render/scene.h"

struct burin_diff *burin_diff_new(void)
{
    struct burin_diff *diff = calloc(1, sizeof *diff);
    if (!diff)
        return NULL;
    diff->diag = diag_new();
    diff->diff.arena = diff->diag ? arena_new(diff->diag) : NULL;
    if (diff->diff.arena)
        return diff;
    burin_diff_free(diff);
    return NULL;
}

void burin_diff_free(struct burin_diff *diff)
{
    if (!diff)
        return;
    arena_free(diff->diff.arena);
    diag_free(diff->diag);
    free(diff);
}

size_t burin_diff_count(const struct burin_diff *diff)
{
    return diff->diff.count;
}

const struct burin_difference *burin_diff_at(struct burin_diff *diff, size_t index)
{
    if (index >= diff->diff.count)
        return NULL;
    const struct diff_finding *finding = &diff->diff.findings[index];
    diff->told = (struct burin_difference){.kind = diff_kind_names[finding->kind],
                                           .text = finding->text,
                                           .then = finding->then,
                                           .now = finding->now,
                                           .file = finding->place.file,
                                           .pointer = finding->place.pointer,
                                           .line = finding->place.line,
                                           .column = finding->place.column};
    return &diff->told;
}

static void add(struct burin_diff *diff, enum diff_kind kind, const char *subject, const char *then,
                const char *now)
{
    diff_add(&diff->diff, &(struct diff_change){kind, NULL, subject, then, now});
}

/* --- figures -------------------------------------------------------------------------------- */

bool burin_diff_add_figures(struct burin_diff *diff, struct burin_figure *then,
                            struct burin_figure *now)
{
    struct diff_pair pair = {.diff = &diff->diff};
    if (!figure_side(then, &pair.then) || !figure_side(now, &pair.now))
        return false;
    const struct scene *old = pair.then.scene, *new = pair.now.scene;
    diff->shift_x = new->origin_x - old->origin_x;
    diff->shift_y = new->origin_y - old->origin_y;
    diff->width = new->width;
    diff_run(&pair);
    return !diag_has_errors(diff->diag);
}

/* --- fingerprints ---------------------------------------------------------------------------- */

static const char *option_text(const struct burin_record *record, const char *name)
{
    for (size_t i = 0; i < record->option_count; i++) {
        if (strcmp(record->options[i].name, name) == 0)
            return record->options[i].text;
    }
    return NULL;
}

static void add_option(struct burin_diff *diff, const char *name, const char *then, const char *now)
{
    struct diff *list = &diff->diff;
    if (then && now && strcmp(then, now) == 0)
        return;
    const char *subject = then && now ? diff_text(list, "--%s", name)
                          : now       ? diff_text(list, "--%s is %s now", name, now)
                                      : diff_text(list, "--%s is not set any more", name);
    add(diff, DIFF_OPTION, subject, then ? diff_text(list, "%s", then) : NULL,
        now ? diff_text(list, "%s", now) : NULL);
}

static void add_options(struct burin_diff *diff, const struct burin_record *then,
                        const struct burin_record *now)
{
    for (size_t i = 0; i < then->option_count; i++)
        add_option(diff, then->options[i].name, then->options[i].text,
                   option_text(now, then->options[i].name));
    for (size_t i = 0; i < now->option_count; i++) {
        if (!option_text(then, now->options[i].name))
            add_option(diff, now->options[i].name, NULL, now->options[i].text);
    }
}

static const struct burin_input *find_input(const struct burin_record *record,
                                            const struct burin_input *like)
{
    for (size_t i = 0; i < record->input_count; i++) {
        const struct burin_input *input = &record->inputs[i];
        if (strcmp(input->role, like->role) == 0 && strcmp(input->name, like->name) == 0)
            return input;
    }
    return NULL;
}

static enum diff_kind kind_of_role(const char *role)
{
    static const struct {
        const char *role;
        enum diff_kind kind;
    } kinds[] = {
        {"font", DIFF_FONT}, {"data", DIFF_DATA}, {"named-data", DIFF_DATA}, {"image", DIFF_DATA}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (strcmp(kinds[i].role, role) == 0)
            return kinds[i].kind;
    }
    return DIFF_CONFIG;
}

/* Of fonts the glyphs that are drawn follow from texts: which fonts there are, counts. */
static void add_input(struct burin_diff *diff, const struct burin_input *input, const char *what)
{
    add(diff, kind_of_role(input->role),
        diff_text(&diff->diff, "the %s %s %s", input->role, input->name, what), NULL, NULL);
}

static void add_inputs(struct burin_diff *diff, const struct burin_record *then,
                       const struct burin_record *now)
{
    for (size_t i = 0; i < now->input_count; i++) {
        const struct burin_input *input = &now->inputs[i], *old = find_input(then, input);
        if (strcmp(input->role, "spec") == 0)
            continue; /* what it says is told of the figures */
        if (!old)
            add_input(diff, input, "is new");
        else if (strcmp(input->role, "font") != 0 && strcmp(input->digest, old->digest) != 0)
            add_input(diff, input, "has changed");
    }
    for (size_t i = 0; i < then->input_count; i++) {
        if (!find_input(now, &then->inputs[i]) && strcmp(then->inputs[i].role, "spec") != 0)
            add_input(diff, &then->inputs[i], "is used no more");
    }
}

bool burin_diff_add_records(struct burin_diff *diff, struct burin_record *then,
                            struct burin_record *now)
{
    if (!then->is_good || !now->is_good)
        return false;
    add_inputs(diff, then, now);
    add_options(diff, then, now);
    if (strcmp(then->version, now->version) != 0)
        add(diff, DIFF_VERSION, "burin", diff_text(&diff->diff, "%s", then->version),
            diff_text(&diff->diff, "%s", now->version));
    return !diag_has_errors(diff->diag);
}

/* --- pixels ----------------------------------------------------------------------------------- */

static void compare_pixels(struct burin_diff *diff, const struct pixels *then,
                           const struct pixels *now, unsigned tolerance)
{
    struct diff *list = &diff->diff;
    if (then->width != now->width || then->height != now->height) {
        add(diff, DIFF_SIZE, "the picture",
            diff_text(list, "%u × %u pixels", then->width, then->height),
            diff_text(list, "%u × %u pixels", now->width, now->height));
        return;
    }
    size_t count = pixels_count_differences(then, now, tolerance);
    if (count > 0)
        add(diff, DIFF_PICTURE,
            diff_text(list, "%zu of %zu pixels differ", count, (size_t)now->width * now->height),
            NULL, NULL);
}

bool burin_diff_add_pixels(struct burin_diff *diff, const struct burin_output *then,
                           const struct burin_output *now, unsigned tolerance)
{
    struct pixels old, new;
    if (!pixels_read(then->bytes, then->length, &old))
        return false;
    if (!pixels_read(now->bytes, now->length, &new)) {
        pixels_free(&old);
        return false;
    }
    compare_pixels(diff, &old, &new, tolerance);
    pixels_free(&old);
    pixels_free(&new);
    return true;
}
