/*
 * What the specs' own config says otherwise, member by member.
 */
#include <jansson.h>
#include <string.h>

#include "base/arena.h"
#include "data/json.h"
#include "library/diff/diff.h"

/* A value in one line, cut where it is long; NULL: there is none. */
static const char *value_text(const json_t *value, struct diff *diff)
{
    enum { MOST = 8 };
    const char *text = "";
    if (json_is_number(value))
        return diff_number(diff, json_number_value(value));
    if (json_is_string(value))
        return diff_quote(diff, json_string_value(value));
    if (json_is_boolean(value))
        return json_is_true(value) ? "true" : "false";
    if (!json_is_array(value))
        return value ? json_is_null(value) ? "null" : "{…}" : NULL;
    for (size_t i = 0; i < json_array_size(value) && i < MOST; i++)
        text = diff_text(diff, "%s%s%s", text, i ? ", " : "",
                         value_text(json_array_get(value, i), diff));
    return diff_text(diff, "[%s%s]", text, json_array_size(value) > MOST ? " …" : "");
}

static void tell(const struct diff_pair *pair, const char *name, const json_t *then,
                 const json_t *now)
{
    struct diff *diff = pair->diff;
    const char *a = value_text(then, diff), *b = value_text(now, diff);
    const char *subject = a && b ? name
                          : b    ? diff_text(diff, "%s is %s now", name, b)
                                 : diff_text(diff, "%s is not set any more", name);
    diff_add(diff, &(struct diff_change){DIFF_CONFIG, node_member(pair->now.root, "config"),
                                         subject, a, b});
}

/* Member by member, also where one of them has no such object. */
static void compare(const struct diff_pair *pair, const char *name, const json_t *then,
                    const json_t *now)
{
    const char *key;
    json_t *member;
    bool are_objects = (!then || json_is_object(then)) && (!now || json_is_object(now));
    if (then && now && json_equal(then, now))
        return;
    if (!are_objects) {
        tell(pair, name, then, now);
        return;
    }
    json_object_foreach((json_t *)then, key, member)
        compare(pair, diff_text(pair->diff, "%s.%s", name, key), member, json_object_get(now, key));
    json_object_foreach((json_t *)now, key, member)
    {
        if (!json_object_get(then, key))
            compare(pair, diff_text(pair->diff, "%s.%s", name, key), NULL, member);
    }
}

void diff_compare_configs(const struct diff_pair *pair)
{
    const struct json_node *then = node_member(pair->then.root, "config");
    const struct json_node *now = node_member(pair->now.root, "config");
    if (then || now)
        compare(pair, "config", then ? then->value : NULL, now ? now->value : NULL);
}
