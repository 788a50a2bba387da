/*
 * Running the transforms that an encoding implies.
 */
#include "charts/encode/encode.h"

#include <math.h>

#include "charts/encode/flow.h"
#include "charts/encode/implicit.h"
#include "charts/encode/impute.h"
#include "charts/encode/stack.h"
#include "charts/label/label.h"
#include "charts/read/context.h"
#include "charts/read/map.h"
#include "charts/read/mark_type.h"
#include "charts/read/view.h"
#include "data/table.h"
#include "data/time.h"
#include "data/transform/names.h"

/* A step for every definition of a unit that names a field. */
typedef bool encode_step(struct unit *unit, struct channel_def *def, struct context *context);

/* Of one definition, where it names a field. */
static bool apply(struct unit *unit, struct channel_def *def, encode_step *step,
                  struct context *context)
{
    const struct arena_mark mark = arena_mark(context->scratch);
    bool done = def->kind != CHANNEL_DEF_FIELD || step(unit, def, context);
    arena_rewind(context->scratch, mark);
    return done;
}

static bool each_def(struct unit *unit, struct channel_def *encoding, encode_step *step,
                     struct context *context)
{
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        struct channel_def *def = &encoding[i];
        if (!apply(unit, def, step, context))
            return false;
        for (size_t m = 0; m < def->more_count; m++)
            if (!apply(unit, &def->more[m], step, context))
                return false;
    }
    return true;
}

/* All fields that are missing are told at once. */
static bool check_fields(const struct unit *unit, const struct channel_def *encoding,
                         struct context *context)
{
    bool done = true;
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        const struct channel_def *def = &encoding[i];
        if (def->kind == CHANNEL_DEF_FIELD)
            done = encoding_check_field(def, unit->raw, context->diag) && done;
        for (size_t m = 0; m < def->more_count; m++) {
            if (def->more[m].kind == CHANNEL_DEF_FIELD)
                done = encoding_check_field(&def->more[m], unit->raw, context->diag) && done;
        }
    }
    return done;
}

/* vega-util's toDate(): texts are parsed; numbers and dates are times already. */
static struct value to_date(struct value value, const struct zone *zone)
{
    if (value.type != VALUE_TEXT)
        return value;
    return value.text[0] ? VALUE_OF_NUMBER(time_parse(value.text, zone)) : VALUE_OF_NULL;
}

/* vega-util's toNumber(). */
static struct value to_number(struct value value, const struct zone *zone)
{
    (void)zone;
    bool is_blank = value.type == VALUE_TEXT && !value.text[0];
    if (is_blank || value.type == VALUE_NULL || value.type == VALUE_UNDEFINED)
        return VALUE_OF_NULL;
    return VALUE_OF_NUMBER(value_to_number(value));
}

typedef struct value convert_value(struct value value, const struct zone *zone);

static bool convert_field(struct unit *unit, const struct field *field, convert_value *convert,
                          struct context *context)
{
    struct value *values = arena_array(context->scratch, unit->raw->row_count, sizeof *values);
    if (!values)
        return unit->raw->row_count == 0;
    for (size_t row = 0; row < unit->raw->row_count; row++)
        values[row] = convert(field_value(field, row), context->zone);
    unit->raw =
        table_with_column(unit->raw, field->column->name, values, context->intern, context->arena);
    return unit->raw != NULL;
}

/* Whether "parse" says what the field is: then nothing is made a number of it. */
static bool is_parsed(const struct unit *unit, const char *name)
{
    const struct view *view = unit->view;
    while (view && !view->data)
        view = view->parent;
    return view && node_member(node_member(node_member(view->data, "format"), "parse"), name);
}

/* A field that the view's transforms made is read as the encoding asks only now: others are since
 * implicit_apply(). */
static bool parse_field(struct unit *unit, struct channel_def *def, struct context *context)
{
    struct field field;
    const char *name = node_text(def->field_node);
    enum implicit_type type = implicit_of_def(unit, def);
    if (!name || type == IMPLICIT_NONE || (type == IMPLICIT_NUMBER && is_parsed(unit, name)))
        return true;
    if (!table_find_field(unit->raw, name, context->arena, &field))
        return false;
    if (!field.column || field.path_count > 0 || field.column->type == COLUMN_NUMBER ||
        field.column->type == COLUMN_DATE)
        return true;
    return convert_field(unit, &field, type == IMPLICIT_DATE ? to_date : to_number, context);
}

/* "10 – 20": how a bin on a discrete scale is named (binFormatExpression() of
 * src/compile/format.ts). */
static bool name_bins(struct unit *unit, struct channel_def *def, struct context *context)
{
    struct field start, end;
    enum { NAME_STEPS = 400 }; /* of two formatted numbers */
    struct value *names = arena_array(context->scratch, unit->raw->row_count, sizeof *names);
    if (!budget_work(arena_budget(context->arena), NAME_STEPS * (double)unit->raw->row_count))
        return false;
    if (!names)
        return unit->raw->row_count == 0;
    if (!table_find_field(unit->raw, def->start_name, context->arena, &start) ||
        !table_find_field(unit->raw, def->end_name, context->arena, &end))
        return false;
    for (size_t row = 0; row < unit->raw->row_count; row++) {
        const char *name =
            label_bin(def, field_value(&start, row), field_value(&end, row), context);
        if (!name)
            return false;
        names[row] = VALUE_OF_TEXT(name);
    }
    unit->raw = table_with_column(unit->raw, def->name, names, context->intern, context->arena);
    return unit->raw != NULL;
}

static bool name_own_bins(struct unit *unit, struct channel_def *def, struct context *context)
{
    return !def->has_bin || def->name == def->start_name || name_bins(unit, def, context);
}

/* Layers bin before their own transforms, so that those of the same data have the same bins:
 * src/compile/data/parse.ts, "equivalent for merging bin extent". A field that these transforms
 * make has its own extent. */
static bool take_shared_extent(const struct unit *unit, const struct channel_def *def,
                               struct bin_params *params, struct context *context)
{
    const struct view *view = unit->view;
    struct field field;
    bool is_layer = view->parent && view->parent->kind == VIEW_LAYER;
    if (!is_layer || !view->transform || !view->source || !isnan(params->extent[0]))
        return true;
    if (!table_find_field(view->source, node_text(def->field_node), context->arena, &field))
        return false;
    double low = INFINITY, high = -INFINITY;
    for (size_t row = 0; field.column && row < view->source->row_count; row++) {
        struct value value = field_value(&field, row);
        double number = value_is_valid(value) ? value_to_number(value) : NAN;
        low = fmin(low, number);
        high = fmax(high, number);
    }
    if (low <= high) {
        params->extent[0] = low;
        params->extent[1] = high;
    }
    return true;
}

static bool run_bin(struct unit *unit, struct channel_def *def, struct context *context)
{
    struct transform_context transform = transform_context_of(context);
    if (!def->has_bin)
        return true;
    struct bin_params params = def->bin;
    if (!take_shared_extent(unit, def, &params, context))
        return false;
    const struct bin_columns columns = {node_text(def->field_node), def->start_name, def->end_name};
    struct field field;
    if (table_find_field(unit->raw, columns.field, context->scratch, &field))
        names_warn_texts(
            &field,
            &(struct named_field){columns.field, "these rows are in no bin", def->field_node},
            unit->raw, &transform);
    unit->raw = bin_run(&params, &columns, unit->raw, &def->bin_range, &transform);
    return unit->raw && name_own_bins(unit, def, context);
}

/* A binned time unit holds starts already: only the ends are computed. */
static bool end_binned_unit(struct unit *unit, struct channel_def *def, struct context *context)
{
    struct field field;
    struct value *ends = arena_array(context->scratch, unit->raw->row_count, sizeof *ends);
    if (!ends || !table_find_field(unit->raw, def->name, context->arena, &field))
        return unit->raw->row_count == 0;
    for (size_t row = 0; row < unit->raw->row_count; row++) {
        double start = value_to_number(field_value(&field, row));
        ends[row] =
            (struct value){.type = VALUE_DATE, .number = timeunit_next(&def->time_unit, start)};
    }
    unit->raw = table_with_column(unit->raw, def->end_name, ends, context->intern, context->arena);
    return unit->raw != NULL;
}

static bool run_time_unit(struct unit *unit, struct channel_def *def, struct context *context)
{
    struct transform_context transform = transform_context_of(context);
    if (!def->has_time_unit || def->aggregate != AGGREGATE_NONE) /* it reads the raw field */
        return true;
    if (def->time_unit.is_binned)
        return end_binned_unit(unit, def, context);
    const struct timeunit_columns columns = {node_text(def->field_node), def->name, def->end_name};
    unit->raw = timeunit_run(&def->time_unit, &columns, unit->raw, &transform);
    return unit->raw != NULL;
}

static bool bind(struct unit *unit, struct channel_def *encoding, struct context *context)
{
    if (!encoding_bind(encoding, unit->table, context->diag))
        return false;
    return unit->stack_channel == CHANNEL_NONE ||
           (field_index_find(unit->table, unit->stack_start_name, context->arena,
                             &unit->stack_start) &&
            field_index_find(unit->table, unit->stack_end_name, context->arena, &unit->stack_end));
}

/* Vega-Lite drops the rows whose geometry is missing where the map is fitted to them: src/compile/
 * data/geojson.ts. */
static bool drop_missing_shapes(struct unit *unit, struct context *context)
{
    const struct channel_def *def = unit->mark ? unit_geometry(unit) : NULL;
    struct field field;
    size_t count = 0;
    if (!def || !map_is_fitted(unit->view))
        return true;
    size_t *rows = arena_array(context->scratch, unit->raw->row_count, sizeof *rows);
    if ((!rows && unit->raw->row_count) ||
        !table_find_field(unit->raw, def->name, context->scratch, &field))
        return false;
    for (size_t row = 0; row < unit->raw->row_count; row++) {
        if (value_is_valid(field_value(&field, row)))
            rows[count++] = row;
    }
    if (count < unit->raw->row_count)
        unit->raw = table_select_rows(unit->raw, rows, count, context->arena);
    return unit->raw != NULL;
}

bool encode_columns(struct unit *unit, struct channel_def *encoding, struct context *context)
{
    unit->raw = unit->view->table;
    if (!check_fields(unit, encoding, context) || !each_def(unit, encoding, parse_field, context) ||
        !each_def(unit, encoding, run_bin, context) ||
        !each_def(unit, encoding, run_time_unit, context) || !drop_missing_shapes(unit, context))
        return false;
    unit->table = unit->raw;
    return true;
}

/* Those that a database has made of the view's data, but for the names of bins. */
static bool take_pushed(struct unit *unit, struct channel_def *encoding, struct context *context)
{
    unit->raw = unit->view->table;
    bool done = encoding_settle_datums(encoding, context->intern, context->diag) &&
                each_def(unit, encoding, name_own_bins, context);
    unit->table = unit->raw;
    return done;
}

/* An encoding of encode's own, which settles what was read. */
static struct channel_def *own_encoding(struct unit *unit, struct context *context)
{
    struct channel_def *encoding = encoding_copy(unit->encoding, context->arena);
    unit->encoding = encoding;
    return encoding;
}

bool encode_facet(struct unit *source, struct context *context)
{
    struct channel_def *encoding = own_encoding(source, context);
    return encoding && encode_columns(source, encoding, context);
}

/* What was done as the rows flowed. */
static bool take_flowed(struct unit *unit)
{
    unit->raw = unit->view->flowed->rows;
    unit->table = unit->view->flowed->table;
    return true;
}

static bool has_flowed(const struct unit *unit)
{
    return unit->view->flowed && unit->view->flowed->table;
}

static bool reduce_rows(struct unit *unit, struct channel_def *encoding, struct context *context)
{
    return encoding_settle_datums(encoding, context->intern, context->diag) &&
           encode_columns(unit, encoding, context) && encode_aggregate(unit, context);
}

/* The columns that the encoding makes of those of the data. */
static bool derive_columns(struct unit *unit, struct channel_def *encoding, struct context *context)
{
    bool done = has_flowed(unit)  ? take_flowed(unit)
                : unit->is_pushed ? take_pushed(unit, encoding, context)
                                  : reduce_rows(unit, encoding, context);
    if (!done || !encode_impute(unit, context))
        return false;
    bool is_aligned = encode_align_offset(unit, encoding);
    return encode_stack(unit, is_aligned, context);
}

bool encode_run(struct unit *unit, struct context *context)
{
    struct channel_def *encoding =
        has_flowed(unit) ? unit->view->flowed->encoding : own_encoding(unit, context);
    unit->encoding = encoding;
    unit->stack_channel = CHANNEL_NONE;
    const struct arena_mark mark = arena_mark(context->scratch);
    bool done = encoding && derive_columns(unit, encoding, context);
    arena_rewind(context->scratch, mark);
    return done && bind(unit, encoding, context);
}
