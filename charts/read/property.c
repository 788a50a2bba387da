/*
 * Readers of property values that several parts of a spec share.
 */
#include "charts/read/property.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/number.h"
#include "base/suggest.h"
#include "charts/read/foreign.h"
#include "data/format/myriad.h"

const char *const property_aligns[] = {"left", "center", "right", NULL};
const char *const property_baselines[] = {"alphabetic", "top",         "middle", "bottom",
                                          "line-top",   "line-bottom", NULL};
const char *const property_caps[] = {"butt", "round", "square", NULL};
const char *const property_joins[] = {"miter", "round", "bevel", NULL};
const char *const property_orients[] = {"top", "bottom", "left", "right", NULL};
const char *const property_anchors[] = {"start", "middle", "end", NULL};
const char *const property_font_styles[] = {"normal", "italic", "oblique", NULL};

/* Of no node: that of an element which memory had no room for. */
static bool wrong_type(const struct json_node *node, struct diag *diag, const char *wanted)
{
    const char *key = node && node->key ? node->key : "";
    if (node_expression(node))
        return node_error(node, diag, DIAG_UNSUPPORTED, "write the value itself",
                          "\"%s\" can't depend on the row or the size of the view", key);
    return node_error(node, diag, DIAG_TYPE, NULL, "\"%s\" must be %s, not %s", key, wanted,
                      node_type_name(node));
}

bool property_read_flag(const struct json_node *node, void *field, struct diag *diag)
{
    int *flag = field;
    if (node_is_null(node))
        *flag = FLAG_UNSET;
    else if (node_is_bool(node))
        *flag = node_is_true(node);
    else if (node_is_number(node))
        *flag = node_number(node) < 0 || node_number(node) > 0;
    else
        return wrong_type(node, diag, "true or false");
    return true;
}

bool property_read_extent(const struct json_node *node, void *field, struct diag *diag)
{
    struct extent *extent = field;
    const struct json_node *band = node_member(node, "band");
    const struct json_node *step = node_member(node, "step");
    double number = json_lenient_number(node, diag);
    if (!isnan(number))
        *extent = (struct extent){EXTENT_PX, number};
    else if (node_is_number(band))
        *extent = (struct extent){EXTENT_BAND, node_number(band)};
    else if (node_is_number(step))
        *extent = (struct extent){EXTENT_STEP, node_number(step)};
    else if (node_is_null(node))
        *extent = (struct extent){EXTENT_UNSET, 0};
    else
        return wrong_type(node, diag, "a number of px or {\"band\": …}");
    return true;
}

bool property_read_position(const struct json_node *node, void *field, struct diag *diag)
{
    struct extent *extent = field;
    const char *text = node_text(node);
    double number = json_lenient_number(node, diag);
    if (!isnan(number))
        *extent = (struct extent){EXTENT_PX, number};
    else if (text && (!strcmp(text, "width") || !strcmp(text, "height")))
        *extent = (struct extent){EXTENT_VIEW, 1};
    else if (node_is_null(node))
        *extent = (struct extent){EXTENT_UNSET, 0};
    else
        return wrong_type(node, diag, "a number of px, \"width\" or \"height\"");
    return true;
}

bool property_read_size(const struct json_node *node, void *field, struct diag *diag)
{
    struct extent *extent = field;
    const char *text = node_text(node);
    const struct json_node *step = node_member(node, "step");
    if (text && !strcmp(text, "container")) {
        *extent = (struct extent){EXTENT_CONTAINER, 0};
        return true;
    }
    double number = json_lenient_number(node, diag);
    if (node_is_number(step)) {
        const char *what = node_text(node_member(node, "for"));
        bool is_position = what && !strcmp(what, "position");
        if (node_member(node, "for") && !is_position && (!what || strcmp(what, "offset") != 0))
            return wrong_type(node_member(node, "for"), diag, "\"position\" or \"offset\"");
        *extent =
            (struct extent){is_position ? EXTENT_POSITION_STEP : EXTENT_STEP, node_number(step)};
    } else if (!isnan(number)) {
        *extent = (struct extent){EXTENT_PX, number};
    } else {
        return text && *text >= '0' && *text <= '9'
                   ? node_error(node, diag, DIAG_TYPE, foreign_size(text),
                                "\"%s\" must be a number, not the text \"%s\"", node->key, text)
                   : wrong_type(node, diag, "a number of px, {\"step\": …} or \"container\"");
    }
    if (!(extent->amount >= 0))
        return node_error(node_is_number(step) ? step : node, diag, DIAG_TYPE, NULL,
                          "\"%s\" must not be negative", node->key);
    return true;
}

bool property_read_dash(const struct json_node *node, void *field, struct diag *diag)
{
    struct dash *dash = field;
    *dash = (struct dash){.given = true};
    if (node_is_null(node))
        return true;
    if (node_is_number(node)) {
        node_warn(node, diag, DIAG_TYPE, "write an array of lengths: [4, 2]",
                  "a number is no dash: the line is solid");
        return true;
    }
    if (!node_is_array(node))
        return wrong_type(node, diag, "an array of numbers");
    double *lengths = arena_array(node->document->arena, node_size(node), sizeof *lengths);
    if (!lengths)
        return node_size(node) == 0;
    for (size_t i = 0; i < node_size(node); i++) {
        const struct json_node *element = node_element(node, i);
        if (!node_is_number(element) || !(node_number(element) >= 0))
            return node_error(element, diag, DIAG_TYPE, NULL,
                              "a dash must be a length in px, not %s", node_type_name(element));
        lengths[i] = node_number(element);
    }
    dash->lengths = lengths;
    dash->count = node_size(node);
    return true;
}

bool property_read_font_weight(const struct json_node *node, void *field, struct diag *diag)
{
    /* CSS Fonts 4, font-weight: the keywords, and multiples of 100 as Vega-Lite's schema lists
     * them. */
    static const struct {
        const char *name;
        int weight;
    } names[] = {{"normal", 400}, {"bold", 700}, {"lighter", 300}, {"bolder", 800}};
    int *weight = field;
    if (node_is_number(node) && node_number(node) >= 1 && node_number(node) <= 1000) {
        *weight = number_to_int(node_number(node));
        return true;
    }
    const char *text = node_text(node);
    for (size_t i = 0; text && i < sizeof names / sizeof *names; i++) {
        if (!strcmp(names[i].name, text)) {
            *weight = names[i].weight;
            return true;
        }
    }
    if (node_is_null(node)) {
        *weight = 0;
        return true;
    }
    return wrong_type(node, diag, "\"normal\", \"bold\" or a number from 1 to 1000");
}

bool property_read_optional(const struct json_node *node, void *field, struct diag *diag)
{
    double *number = field;
    if (node_is_null(node))
        *number = NAN;
    else if (node_is_number(node))
        *number = node_number(node);
    else
        return wrong_type(node, diag, "a number");
    return true;
}

bool property_read_styles(const struct json_node *node, void *field, struct diag *diag)
{
    struct json_lines *styles = field;
    size_t count = node_is_array(node) ? node_size(node) : 1;
    const char **names = arena_array(node->document->arena, count, sizeof *names);
    if (!names)
        return count == 0;
    for (size_t i = 0; i < count; i++) {
        const struct json_node *element = node_is_array(node) ? node_element(node, i) : node;
        names[i] = node_text(element);
        if (!names[i])
            return wrong_type(element, diag, "the name of a style in config.style");
    }
    *styles = (struct json_lines){.given = true, .count = count, .lines = names};
    return true;
}

bool property_read_format(const struct json_node *node, void *field, struct diag *diag)
{
    bool is_levels = node_is_object(node) && !node_expression(node);
    if (!node_is_text(node) && !node_is_null(node) && !is_levels)
        return wrong_type(node, diag, "a format");
    *(const char **)field = node_text(node);
    return true;
}

bool property_read_format_type(const struct json_node *node, void *field, struct diag *diag)
{
    const char *type = node_text(node);
    struct suggest suggest = {.word = type};
    if (!type && !node_is_null(node))
        return wrong_type(node, diag, "the name of a format type");
    *(const char **)field = type;
    if (!type || !strcmp(type, "number") || !strcmp(type, "time") || myriad_find(type))
        return true;
    suggest_offer(&suggest, "number");
    suggest_offer(&suggest, "time");
    for (size_t i = 0; myriad_name(i); i++)
        suggest_offer(&suggest, myriad_name(i));
    const char *hint = suggest_hint(suggest.best, "known are \"number\", \"time\" and \"myriad\"",
                                    node->document->arena);
    return node_error(node, diag, DIAG_FORMAT, hint, "unknown format type \"%s\"", type);
}

double anchor_part(int anchor)
{
    return anchor == ANCHOR_START ? 0 : anchor == ANCHOR_MIDDLE ? 0.5 : 1;
}

enum text_align anchor_align(int anchor)
{
    return anchor == ANCHOR_START    ? TEXT_ALIGN_LEFT
           : anchor == ANCHOR_MIDDLE ? TEXT_ALIGN_CENTER
                                     : TEXT_ALIGN_RIGHT;
}
