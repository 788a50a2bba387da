/*
 * Labels of items: the fields of their encoding with their values.
 */
#include "charts/mark/words.h"

#include <string.h>

#include "base/buffer.h"
#include "charts/label/label.h"
#include "charts/mark/mark.h"
#include "charts/read/condition.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "data/table.h"
#include "render/item.h"

/* A field of the encoding. */
struct part {
    const struct channel_def *def;
    const char *title;
};

struct unit_words {
    struct mark_words words; /* the first member */
    const struct unit *unit;
    struct context *context;
    struct context own; /* in the scratch arena, and with messages that nobody reads */
    struct buffer text; /* the label */
    bool is_ready;      /* own has what it needs */
    bool has_failed;
    struct part parts[CHANNEL_COUNT];
    size_t part_count;
};

/* --- which fields ------------------------------------------------------------------------------
 */

static bool has_part(const struct unit_words *words, const struct channel_def *def,
                     const char *title)
{
    for (size_t i = 0; i < words->part_count; i++) {
        if (words->parts[i].def == def || (title && strcmp(words->parts[i].title, title) == 0))
            return true;
    }
    return false;
}

static const char *title_of(const struct channel_def *def, struct context *context)
{
    if (!def->title.count)
        return channel_def_default_title(def, &context->config, context->arena);
    const char *title = def->title.lines[0];
    for (size_t i = 1; title && i < def->title.count; i++)
        title = arena_format(context->arena, "%s, %s", title, def->title.lines[i]);
    return title;
}

/* Of binned positions, the other end is told of with the first. */
static bool is_told_with_main(const struct unit *unit, const struct channel_def *def)
{
    const struct channel_def *main = &unit->encoding[def->channel->main];
    return main != def && main->kind == CHANNEL_DEF_FIELD && main->is_binned &&
           channel_is_position(main->channel->id);
}

static bool add_part(struct unit_words *words, const char *name)
{
    const struct channel *channel = channel_named(name);
    const struct channel_def *def = channel ? &words->unit->encoding[channel->id] : NULL;
    if (!def || def->kind != CHANNEL_DEF_FIELD || channel_is_facet(channel->id) ||
        is_told_with_main(words->unit, def) || has_part(words, def, NULL))
        return true;
    const char *title = title_of(def, words->context);
    if (title && *title != '_' && !has_part(words, def, title))
        words->parts[words->part_count++] = (struct part){def, title};
    return title != NULL;
}

/* In the order of the encodings, the outer layers' before the unit's own. */
static bool find_parts(struct unit_words *words, const struct view *view)
{
    if (view->parent && view->parent->kind == VIEW_LAYER && !find_parts(words, view->parent))
        return false;
    const struct json_node *encoding = node_member(view->node, "encoding"), *member;
    for (size_t i = 0; node_is_object(encoding) && (member = node_member_at(encoding, i)); i++) {
        if (!add_part(words, member->key))
            return false;
    }
    return true;
}

/* --- what they say -----------------------------------------------------------------------------
 */

/* The part of a stack that adds up to 1. */
static const char *write_share(struct unit_words *words, const struct channel_def *def, size_t row)
{
    const struct unit *unit = words->unit;
    double start = value_to_number(field_index_value(&unit->stack_start, unit->table, row));
    double end = value_to_number(field_index_value(&unit->stack_end, unit->table, row));
    struct channel_def share = *def;
    const char *given = words->own.config.normalized_number_format;
    if (!share.format)
        share.format = given ? given : ".0%";
    share.type = FIELD_QUANTITATIVE;
    return label_format(&share, VALUE_OF_NUMBER(end - start), &words->own);
}

/* The definition with the format of its axis or legend, where it has none itself. */
static struct channel_def with_format(const struct channel_def *def)
{
    struct channel_def own = *def;
    const struct json_node *guide = def->axis ? def->axis : def->legend;
    if (!own.format && !own.format_type) {
        own.format = node_text(node_member(guide, "format"));
        own.format_type = node_text(node_member(guide, "formatType"));
    }
    return own;
}

static const char *write_part(struct unit_words *words, const struct channel_def *given, size_t row)
{
    const struct unit *unit = words->unit;
    const struct channel_def own = with_format(given), *def = &own;
    enum channel_id second = def->channel->secondary;
    struct value value = channel_def_value(def, unit->table, row);
    if (def->is_binned && second != CHANNEL_NONE &&
        unit->encoding[second].kind == CHANNEL_DEF_FIELD)
        return label_bin(def, value, channel_def_value(&unit->encoding[second], unit->table, row),
                         &words->own);
    if (def->has_bin)
        return label_bin(def, value, channel_def_end(def, unit->table, row), &words->own);
    if (unit->stack_channel == def->channel->id && unit->stack_offset == STACK_NORMALIZE)
        return write_share(words, def, row);
    return label_format(def, value, &words->own);
}

/* Appends it as one line. False when there is none, or memory is out. */
static bool append_line(struct buffer *buffer, const char *text)
{
    size_t start = buffer->length;
    if (!text || !buffer_append_text(buffer, text))
        return false;
    for (size_t i = start; i < buffer->length; i++) {
        if (buffer->bytes[i] == '\n' || buffer->bytes[i] == '\v')
            buffer->bytes[i] = ' ';
    }
    return true;
}

/* False when a value can't be told. */
static bool append_parts(struct unit_words *words, size_t row)
{
    struct buffer *text = &words->text;
    for (size_t i = 0; i < words->part_count; i++) {
        const struct part *part = &words->parts[i];
        bool good = (i == 0 || buffer_append_text(text, "; ")) &&
                    buffer_append_text(text, part->title) && buffer_append_text(text, ": ") &&
                    append_line(text, write_part(words, part->def, row));
        if (!good)
            return false;
    }
    return words->part_count > 0;
}

static bool append_label(struct unit_words *words, size_t row)
{
    const struct unit *unit = words->unit;
    const struct channel_def *def = condition_pick(unit, CHANNEL_DESCRIPTION, row);
    if (def->kind != CHANNEL_DEF_NONE)
        return append_line(&words->text,
                           mark_channel_text(unit, CHANNEL_DESCRIPTION, NULL, row, &words->own));
    if (unit->params->description)
        return buffer_append_text(&words->text, unit->params->description);
    return words->own.config.aria != 0 && append_parts(words, row);
}

static void free_words(void *closure)
{
    struct unit_words *words = closure;
    buffer_free(&words->text);
    if (words->is_ready)
        diag_free(words->own.diag);
}

/* When the first label is asked for: pictures without labels go without. */
static bool prepare(struct unit_words *words)
{
    struct diag *diag = words->is_ready ? NULL : diag_new();
    if (words->is_ready || !diag)
        return words->is_ready;
    words->own = *words->context;
    words->own.arena = words->context->scratch;
    words->own.diag = diag;
    words->is_ready = true;
    if (arena_defer(words->context->arena, free_words, words))
        return true;
    free_words(words);
    return words->is_ready = false;
}

static const char *label_item(const struct mark_words *mark_words, const struct item *item)
{
    struct unit_words *words = (struct unit_words *)mark_words;
    if (words->has_failed || item->row >= words->unit->table->row_count || !prepare(words))
        return NULL;
    struct arena *scratch = words->own.arena;
    struct arena_mark mark = arena_mark(scratch);
    words->text.length = 0;
    bool has_text = append_label(words, item->row) && buffer_append(&words->text, "", 1);
    words->has_failed = diag_has_errors(words->own.diag) || words->text.failed;
    arena_rewind(scratch, mark);
    return has_text ? (const char *)words->text.bytes : NULL;
}

/* --- a mark ------------------------------------------------------------------------------------
 */

bool words_set(const struct unit *unit, struct scene_mark *mark, struct context *context)
{
    const struct mark_params *params = unit->params;
    struct unit_words *words = arena_alloc(context->arena, sizeof *words);
    mark->is_hidden = params->aria == 0;
    if (!words || mark->is_hidden)
        return words != NULL;
    *words = (struct unit_words){.unit = unit, .context = context};
    words->words = (struct mark_words){.label = label_item,
                                       .role = params->aria_role,
                                       .role_description = params->aria_role_description};
    /* Vega has a word of its own for its kinds of marks. */
    if (!params->aria_role_description && context->config.aria != 0 &&
        strcmp(unit->mark->name, unit->mark->item->name) != 0)
        words->words.role_description = unit->mark->name;
    mark->words = &words->words;
    return find_parts(words, unit->view);
}
