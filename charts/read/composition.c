/*
 * Reading layouts of compositions: src/spec/base.ts, extractCompositionLayout().
 */
#include "charts/read/composition.h"

#include "base/array.h"
#include "charts/read/context.h"
#include "charts/read/property.h"

static const char *const aligns[] = {"none", "each", "all", NULL};
static const char *const bounds_names[] = {"full", "flush", NULL};

/* One value for both directions, or {"row", "column"}. */
struct row_column {
    int row_align, column_align, row_center, column_center;
    double row_spacing, column_spacing;
};

#define BOTH(NAME, TYPE, MEMBER, ...)                                                              \
    {                                                                                              \
        {.name = NAME,                                                                             \
         .type = TYPE,                                                                             \
         .offset = offsetof(struct row_column, row_##MEMBER),                                      \
         __VA_ARGS__},                                                                             \
        {                                                                                          \
            .name = NAME, .type = TYPE, .offset = offsetof(struct row_column, column_##MEMBER),    \
            __VA_ARGS__                                                                            \
        }                                                                                          \
    }

static const struct property align[2] = BOTH("align", PROPERTY_ENUM, align, .names = aligns);
static const struct property center[2] =
    BOTH("center", PROPERTY_CUSTOM, center, .read = property_read_flag);
static const struct property spacing[2] =
    BOTH("spacing", PROPERTY_NUMBER, spacing, .minimum = -1e6, .maximum = 1e6);

static bool read_both(const struct json_node *node, const struct property *properties,
                      struct row_column *out, struct diag *diag)
{
    static const char *const directions[] = {"row", "column"};
    if (!node)
        return true;
    for (size_t i = 0; i < COUNT_OF(directions); i++) {
        const struct json_node *part = node_is_object(node) && !node_expression(node)
                                           ? node_member(node, directions[i])
                                           : node;
        if (part && !json_read_property(part, &properties[i], out, diag))
            return false;
    }
    return true;
}

static bool read_columns(const struct json_node *node, double *columns, struct diag *diag)
{
    static const struct property property = {
        .name = "columns", .type = PROPERTY_NUMBER, .minimum = 0, .maximum = 1e6};
    return !node || json_read_property(node, &property, columns, diag);
}

bool composition_read(const struct composition_nodes *nodes, const char *type,
                      struct composition *composition, struct context *context)
{
    struct row_column both = {GRID_ALIGN_DEFAULT, GRID_ALIGN_DEFAULT, 0, 0, 20, 20};
    double columns = 0;
    int bounds = 0;
    const struct property bounds_property = {
        .name = "bounds", .type = PROPERTY_ENUM, .names = bounds_names};
    const struct json_node *blocks[CONFIG_LAYER_COUNT];
    size_t block_count = config_list(&context->config, type, NULL, blocks);
    for (size_t i = 0; i < block_count; i++) {
        if (!read_both(node_member(blocks[i], "spacing"), spacing, &both, context->diag) ||
            !read_columns(node_member(blocks[i], "columns"), &columns, context->diag))
            return false;
    }
    if (!read_both(nodes->align, align, &both, context->diag) ||
        !read_both(nodes->center, center, &both, context->diag) ||
        !read_both(nodes->spacing, spacing, &both, context->diag) ||
        !read_columns(nodes->columns, &columns, context->diag) ||
        (nodes->bounds &&
         !json_read_property(nodes->bounds, &bounds_property, &bounds, context->diag)))
        return false;
    *composition = (struct composition){.columns = (size_t)columns,
                                        .row_align = (enum grid_align)both.row_align,
                                        .column_align = (enum grid_align)both.column_align,
                                        .is_flush = bounds == 1,
                                        .center_rows = both.row_center == 1,
                                        .center_columns = both.column_center == 1,
                                        .row_spacing = both.row_spacing,
                                        .column_spacing = both.column_spacing};
    return true;
}
