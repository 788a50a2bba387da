/*
 * Deciding what a database computes. Whatever may look at rows that then aren't there keeps it from
 * that: expressions that name data, domains and sorts of what was before the aggregation.
 */
#include "charts/encode/push.h"

#include <string.h>

#include "charts/encode/encode.h"
#include "charts/encode/implicit.h"
#include "charts/read/context.h"
#include "charts/read/facet.h"
#include "charts/read/view.h"
#include "data/given.h"
#include "data/mentions.h"
#include "data/origin/odbc.h"
#include "data/origin/odbc_internal.h"

/* --- the encoding --------------------------------------------------------------------------- */

typedef bool check_def(const struct unit *unit, const struct channel_def *def,
                       const struct sql_relation *relation);

/* Whether all definitions that name a field pass. */
static bool each_def(const struct unit *unit, check_def *check, const struct sql_relation *relation)
{
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        const struct channel_def *def = &unit->encoding[i];
        if (def->kind == CHANNEL_DEF_FIELD && !check(unit, def, relation))
            return false;
        for (size_t m = 0; m < def->more_count; m++)
            if (def->more[m].kind == CHANNEL_DEF_FIELD && !check(unit, &def->more[m], relation))
                return false;
    }
    return true;
}

static const struct channel_def *sorting_channel(const struct unit *unit, const char *name)
{
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        const struct channel_def *def = &unit->encoding[i];
        if (def->kind == CHANNEL_DEF_FIELD && strcmp(def->channel->name, name) == 0)
            return def;
    }
    return NULL;
}

/* By values, by a list, or by a channel whose aggregate comes out of those of parts. */
static bool sort_is_possible(const struct unit *unit, const struct channel_def *def)
{
    const char *name = node_text(def->sort);
    if (!def->sort || node_is_null(def->sort) || node_is_array(def->sort))
        return true;
    if (!name)
        return false;
    if (strcmp(name, "ascending") == 0 || strcmp(name, "descending") == 0)
        return true;
    const struct channel_def *by = sorting_channel(unit, name + (name[0] == '-'));
    return by && aggregate_ops[by->aggregate].of_parts != AGGREGATE_NONE;
}

/* "unaggregated" is of the rows before. */
static bool domain_is_possible(const struct channel_def *def)
{
    return !node_text(node_member(def->scale, "domain"));
}

static bool type_is_met(enum implicit_type type, const struct sql_column *column)
{
    bool is_time = column->type && column->type->is_time;
    return type == IMPLICIT_NONE || (type == IMPLICIT_NUMBER && column->kind == SQL_NUMBER) ||
           (type == IMPLICIT_DATE && (is_time || column->kind == SQL_NUMBER)) ||
           (type == IMPLICIT_TEXT && column->kind == SQL_TEXT);
}

/* Texts that are blank are null where they are read as texts. */
static bool meet_type(enum implicit_type type, const struct sql_column *column,
                      struct sql_relation *relation)
{
    if (type != IMPLICIT_TEXT || column->kind != SQL_TEXT)
        return type_is_met(type, column);
    const struct sql_relation before = *relation;
    struct sql_writer text = sql_writer_of(&before);
    sql_write(&text, "NULLIF(");
    sql_write_text(&text, column);
    sql_write(&text, ", '')");
    bool good = sql_relation_add(relation, column, &text);
    sql_writer_free(&text);
    return good;
}

static bool def_is_possible(const struct unit *unit, const struct channel_def *def,
                            const struct sql_relation *relation)
{
    const struct sql_column *column = sql_relation_column(relation, node_text(def->field_node));
    bool is_count = def->aggregate == AGGREGATE_COUNT;
    return (is_count || (column && type_is_met(implicit_of_def(unit, def), column))) &&
           !def->has_time_unit && !def->is_binned && sort_is_possible(unit, def) &&
           domain_is_possible(def) && !def->impute;
}

/* The bins of a definition, whose range it keeps. */
static enum sql_push push_bins(struct channel_def *def, struct sql_relation *relation,
                               const struct transform_context *transform)
{
    if (def->kind != CHANNEL_DEF_FIELD || !def->has_bin)
        return SQL_PUSH_DONE;
    const struct bin_columns columns = {node_text(def->field_node), def->start_name, def->end_name};
    return bin_push(&def->bin, &columns, relation, &def->bin_range, transform);
}

static enum sql_push push_all_bins(struct channel_def *encoding, struct sql_relation *relation,
                                   const struct transform_context *transform)
{
    enum sql_push result = SQL_PUSH_DONE;
    for (size_t i = 0; i < CHANNEL_COUNT && result == SQL_PUSH_DONE; i++) {
        struct channel_def *def = &encoding[i];
        result = push_bins(def, relation, transform);
        for (size_t m = 0; m < def->more_count && result == SQL_PUSH_DONE; m++)
            result = push_bins(&def->more[m], relation, transform);
    }
    return result;
}

/* The names of bins are made here, of their starts and ends. */
static void leave_out_names(struct aggregate_params *params, const struct sql_relation *relation,
                            const char **groupby)
{
    size_t count = 0;
    for (size_t i = 0; i < params->groupby_count; i++) {
        bool is_start = sql_relation_column(relation, params->groupby[i]) != NULL;
        if (is_start)
            groupby[count++] = params->groupby[i];
    }
    params->groupby = groupby;
    params->groupby_count = count;
}

/* Whether each key is a column, or the name of bins. */
static bool keys_are_known(const struct unit *unit, const struct channel_def *def,
                           const struct sql_relation *relation)
{
    (void)unit;
    return def->aggregate != AGGREGATE_NONE || sql_relation_column(relation, def->name) ||
           (def->has_bin && def->name != def->start_name);
}

static enum sql_push push_encoding(struct unit *unit, struct sql_relation *relation,
                                   struct context *context)
{
    struct transform_context transform = transform_context_of(context);
    struct channel_def *encoding = encoding_copy(unit->encoding, context->arena);
    struct aggregate_params params;
    if (!encoding)
        return SQL_PUSH_FAILED;
    unit->encoding = encoding;
    enum sql_push result = push_all_bins(encoding, relation, &transform);
    if (result != SQL_PUSH_DONE || !each_def(unit, keys_are_known, relation))
        return result == SQL_PUSH_FAILED ? result : SQL_PUSH_NOT;
    if (!encode_aggregate_params(unit, &params, context))
        return SQL_PUSH_FAILED;
    const char **groupby =
        arena_array(context->arena, params.groupby_count + 1, sizeof(const char *));
    if (!groupby)
        return SQL_PUSH_FAILED;
    leave_out_names(&params, relation, groupby);
    return aggregate_push(&params, relation, &transform);
}

static bool encoding_is_possible(const struct view *view, const struct sql_relation *relation,
                                 const struct context *context)
{
    bool stands_alone = !view->parent || view->parent->kind == VIEW_CONCAT;
    return view->unit && !view->facet && stands_alone &&
           encoding_is_aggregate(view->unit->encoding) &&
           context->config.scale.use_unaggregated_domain != 1 &&
           each_def(view->unit, def_is_possible, relation);
}

/* --- views ---------------------------------------------------------------------------------- */

/* Whether the rows are used as they are: nothing looks at them by the data's name, and what filters
 * and encodings ask them to be, they are. */
static bool may_push(const struct view *view, struct sql_relation *relation,
                     const struct context *context)
{
    static const char *const nobody = "\x01";
    const struct json_node *parse = node_member(node_member(view->data, "format"), "parse");
    return !parse && !mentions_field(context->data.mentions, nobody) &&
           implicit_push(view, relation, meet_type, context);
}

/* typed: the relation as filters and encodings ask it to be. */
static bool push_view(struct view *view, const struct sql_relation *typed,
                      struct given_database *database, struct pushed *pushed,
                      struct context *context)
{
    struct sql_relation pending = *typed;
    struct transform_context transform = transform_context_of(context);
    struct transform_push push = {.relation = &database->relation, .pending = &pending};
    const struct json_node *transforms = facet_transforms(view);
    transform.made = &context->scope;
    transform.data = &context->data;
    if (view->transform && !transforms)
        return false;
    if (!transform_push_all(transforms, &push, &transform))
        return false;
    pushed->transforms = push.count;
    if (!push.is_all || !encoding_is_possible(view, &pending, context))
        return true;
    enum sql_push result = push_encoding(view->unit, &pending, context);
    if (result == SQL_PUSH_DONE) {
        database->relation = pending;
        pushed->transforms = transforms ? node_size(transforms) : 0;
        pushed->has_encoding = true;
    }
    return result != SQL_PUSH_FAILED;
}

bool encode_push(struct view *view, struct given_database *database, struct pushed *pushed,
                 struct context *context)
{
    bool is_possible = false;
    const struct arena_mark mark = arena_mark(context->scratch);
    *pushed = (struct pushed){0};
    bool is_wanted = view->transform || (view->unit && encoding_is_aggregate(view->unit->encoding));
    bool good = !is_wanted || odbc_prepare_push(&database->relation, &is_possible);
    struct sql_relation typed = database->relation;
    if (good && is_possible && may_push(view, &typed, context))
        good = push_view(view, &typed, database, pushed, context);
    arena_rewind(context->scratch, mark);
    return good;
}
