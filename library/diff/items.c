/*
 * What the two pictures show, item by item: that nothing is overlooked. Told where no other words
 * explain it.
 */
#include <jansson.h>
#include <string.h>

#include "base/array.h"
#include "base/buffer.h"
#include "charts/read/context.h"
#include "library/diff/diff.h"
#include "render/output.h"

/* The flat scene, as "-o x.scene.json" writes it; NULL after an error. */
static json_t *flat_new(const struct diff_side *side)
{
    struct buffer buffer = {0};
    const struct output_format *format = output_format_named("scene.json");
    const struct output_options options = {0};
    json_t *flat = NULL;
    if (format->encode(side->scene, NULL, &options, &buffer, side->context->diag))
        flat = json_loadb((const char *)buffer.bytes, buffer.length, 0, NULL);
    buffer_free(&buffer);
    return flat;
}

enum { MOST_ROLES = 24 };

/* How many items of a role are others. */
struct tally {
    const char *role;
    size_t count;
};

static void count_item(struct tally *tallies, size_t *count, const json_t *item)
{
    const char *role = json_string_value(json_object_get(item, "role"));
    size_t i = 0;
    while (role && i < *count && strcmp(tallies[i].role, role) != 0)
        i++;
    if (!role || i == MOST_ROLES)
        return;
    if (i == *count)
        tallies[(*count)++] = (struct tally){role, 0};
    tallies[i].count++;
}

static void tell(const struct diff_pair *pair, const struct tally *tallies, size_t count)
{
    struct diff *diff = pair->diff;
    const char *list = "";
    for (size_t i = 0; i < count; i++)
        list = diff_text(diff, "%s%s%zu of %s", list, *list ? ", " : "", tallies[i].count,
                         tallies[i].role);
    diff_add(diff, &(struct diff_change){DIFF_LAYOUT, pair->now.root,
                                         diff_text(diff, "items lie or look otherwise: %s", list),
                                         NULL, NULL});
}

static void compare(const struct diff_pair *pair, const json_t *then, const json_t *now)
{
    const json_t *old = json_object_get(then, "items"), *new = json_object_get(now, "items");
    struct tally tallies[MOST_ROLES];
    size_t count = 0, most = json_array_size(new);
    for (size_t i = 0; i < most || i < json_array_size(old); i++) {
        const json_t *a = json_array_get(old, i), *b = json_array_get(new, i);
        if (!a || !b || !json_equal(a, b))
            count_item(tallies, &count, b ? b : a);
    }
    if (count > 0)
        tell(pair, tallies, count);
}

void diff_compare_items(const struct diff_pair *pair)
{
    if (pair->diff->count > 0)
        return;
    json_t *then = flat_new(&pair->then), *now = flat_new(&pair->now);
    if (then && now && !json_equal(then, now))
        compare(pair, then, now);
    json_decref(then);
    json_decref(now);
}
