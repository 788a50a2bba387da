/*
 * Writes docs/supported.md from the tables that burin reads specs by, or with --man burin(5);
 * "./dev docs" calls it. With files as arguments it says instead whether they are what it would
 * write, for a test; one that ends with ".5" is the manual page.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/name_table.h"
#include "charts/guide/axis.h"
#include "charts/guide/header.h"
#include "charts/guide/legend.h"
#include "charts/guide/title.h"
#include "charts/layout/autosize.h"
#include "charts/mark/mark.h"
#include "charts/projection/params.h"
#include "charts/read/config.h"
#include "charts/read/encoding.h"
#include "charts/read/gradient.h"
#include "charts/read/meta.h"
#include "charts/read/older/older.h"
#include "charts/read/view.h"
#include "charts/resolve/params.h"
#include "charts/scale/scale.h"
#include "charts/scale/scheme.h"
#include "data/expr.h"
#include "data/geo/generate.h"
#include "data/load.h"
#include "data/sequence.h"
#include "data/timeunit.h"
#include "data/transform.h"
#include "data/transform/aggregate.h"
#include "data/transform/bin.h"
#include "docs/mdoc.h"
#include "library/burin.h"

/* Every table of properties, in the order of the page. */
static const struct property_set *const property_sets[] = {
    &view_property_set,          &data_property_set,         &sequence_property_set,
    &data_format_property_set,   &mark_property_set,         &gradient_property_set,
    &channel_def_property_set,   &bin_property_set,          &timeunit_property_set,
    &scale_property_set,         &axis_property_set,         &legend_property_set,
    &title_property_set,         &header_property_set,       &autosize_property_set,
    &view_config_property_set,   &scale_config_property_set, &legend_config_property_set,
    &legend_layout_property_set, &projection_property_set,   &graticule_property_set,
    &meta_property_set,
};

enum { LINE_WIDTH = 100 };

/* --- names, one after another, broken into lines ---------------------------------------------- */

struct line {
    FILE *file;
    size_t width, count;
};

static void write_name(struct line *line, const char *name)
{
    size_t width = strlen(name) + 2;
    if (line->count > 0) {
        bool fits = line->width + width + 1 <= LINE_WIDTH;
        fputc(fits ? ' ' : '\n', line->file);
        line->width = fits ? line->width + 1 : 0;
    }
    fprintf(line->file, "`%s`", name);
    line->width += width;
    line->count++;
}

static void start_line(struct line *line, const char *label)
{
    fprintf(line->file, "%s", label);
    line->width = strlen(label);
    line->count = 0;
}

static void end_line(struct line *line)
{
    fputs(line->count > 0 ? "\n\n" : "none\n\n", line->file);
}

static void write_list(FILE *file, const char *label, const struct name_table *list)
{
    struct line line = {.file = file};
    start_line(&line, label);
    for (size_t i = 0; i < list->count; i++)
        write_name(&line, list->names[i]);
    end_line(&line);
}

/* --- marks and channels ------------------------------------------------------------------------
 */

/* What marks can use, beyond what all of them can. */
static void write_marks(FILE *file)
{
    fputs("## Marks\n\nEvery mark, but `geoshape` without positions, has the channels ", file);
    struct line line = {.file = file};
    start_line(&line, "");
    for (size_t i = 0; i < CHANNEL_COUNT; i++)
        if (MARK_CHANNELS_ALL & MARK_CHANNEL(i))
            write_name(&line, channels[i].name);
    fputs(".\nNot drawn, but their fields divide aggregates: ", file);
    start_line(&line, "");
    for (size_t i = 0; i < CHANNEL_COUNT; i++)
        if (channels[i].is_silent)
            write_name(&line, channels[i].name);
    fputs(".\n\n| mark | further channels |\n|---|---|\n", file);
    for (size_t i = 0; mark_types[i]; i++) {
        fprintf(file, "| `%s` |", mark_types[i]->name);
        for (size_t k = 0; k < CHANNEL_COUNT; k++) {
            bool is_own = mark_types[i]->channels & ~MARK_CHANNELS_ALL & MARK_CHANNEL(k);
            if (is_own && !channels[k].is_silent)
                fprintf(file, " `%s`", channels[k].name);
        }
        fputs(" |\n", file);
    }
    fputc('\n', file);
    write_list(file, "As layers of these: ", &mark_composite);
    start_line(&line, "Projections of maps, in any case: ");
    for (size_t i = 0; projection_types[i]; i++)
        write_name(&line, projection_types[i]->name);
    end_line(&line);
}

/* --- tables that have nothing but names --------------------------------------------------------
 */

static void write_scales(FILE *file)
{
    struct line line = {.file = file};
    fputs("## Scales\n\n", file);
    start_line(&line, "Types: ");
    for (size_t i = 0; scale_types[i]; i++)
        write_name(&line, scale_types[i]->name);
    end_line(&line);
    start_line(&line, "Schemes of categories: ");
    for (size_t i = 0; i < schemes_categorical_count; i++)
        write_name(&line, schemes_categorical[i].name);
    end_line(&line);
    start_line(&line, "Schemes of ramps: ");
    for (size_t i = 0; i < schemes_continuous_count; i++)
        write_name(&line, schemes_continuous[i].name);
    end_line(&line);
}

static void write_cell(FILE *file, const struct property *properties, size_t count)
{
    for (size_t i = 0; i < count; i++)
        fprintf(file, " `%s`", properties[i].name);
}

static void write_transforms(FILE *file)
{
    fputs("| transform | properties |\n|---|---|\n", file);
    for (size_t i = 0; transform_types[i]; i++) {
        const struct transform_type *type = transform_types[i];
        fprintf(file, "| `%s` |", type->name);
        write_cell(file, type->properties, type->property_count);
        if (type->part) {
            fprintf(file, "; in `%s`", type->part->name);
            write_cell(file, type->part->properties, type->part->count);
        }
        fputs(" |\n", file);
    }
    fputc('\n', file);
}

static void write_data(FILE *file)
{
    struct line line = {.file = file};
    fputs("## Data\n\n", file);
    start_line(&line, "Formats: ");
    for (size_t i = 0; data_loaders[i]; i++)
        write_name(&line, data_loaders[i]->name);
    end_line(&line);

    write_transforms(file);
    start_line(&line, "Aggregate operations: ");
    for (int i = AGGREGATE_NONE + 1; i < AGGREGATE_OP_COUNT; i++)
        write_name(&line, aggregate_ops[i].name);
    end_line(&line);
    write_list(file, "Time units, each also with `utc` and `binned` before it: ", &timeunit_names);
}

static void write_expressions(FILE *file)
{
    struct line line = {.file = file};
    const char *name;
    fputs("## Expressions\n\nThe whole syntax, and the constants of Vega.\n\n", file);
    start_line(&line, "Functions: ");
    write_name(&line, "if");
    for (size_t i = 0; (name = expr_function_name(i)); i++)
        write_name(&line, name);
    end_line(&line);
    write_list(file, "Of events on a screen, which a figure has none of: ", &expr_screen_functions);
}

/* What has become of the words of older versions: the words of each version, in its turn. */
static void write_older(FILE *file)
{
    fputs("## Older versions\n\n"
          "Specifications of Vega-Lite 1 to 5 are drawn as Vega-Lite 6 draws them.\n"
          "What of them it "
          "still takes is converted; what it drops is told by a warning that says what to write;\n"
          "without what is refused the figure would be another.\n\n"
          "| Vega-Lite | in | word | is | now |\n|---|---|---|---|---|\n",
          file);
    for (int version = 1; version <= 5; version++) {
        for (size_t i = 0; i < older_word_count; i++) {
            const struct older_word *word = &older_words[i];
            if (word->versions[0] - '0' != version)
                continue;
            const char *standing = word->is_error                       ? "refused"
                                   : word->convert && !word->is_dropped ? "converted"
                                                                        : "dropped";
            fprintf(file, "| %s | %s | `%s` | %s | %s |\n", word->versions,
                    older_place_names[word->place], word->word, standing, word->now);
        }
    }
    fputc('\n', file);
}

static void write_outputs(FILE *file)
{
    struct line line = {.file = file};
    const char *const *formats = burin_formats();
    fputs("## Outputs\n\n", file);
    start_line(&line, "");
    for (size_t i = 0; formats[i]; i++)
        write_name(&line, formats[i]);
    end_line(&line);
}

/* --- properties --------------------------------------------------------------------------------
 */

static void write_properties(FILE *file, const struct property_set *set)
{
    static const char *const labels[] = {"", "Without effect: "};
    struct line line = {.file = file};
    fprintf(file, "### %s\n\n", set->name);
    for (int is_ignored = 0; is_ignored < 2; is_ignored++) {
        line.count = 0;
        for (size_t i = 0; i < set->count; i++) {
            if ((set->properties[i].type == PROPERTY_IGNORED) != is_ignored)
                continue;
            if (line.count == 0)
                start_line(&line, labels[is_ignored]);
            write_name(&line, set->properties[i].name);
        }
        if (line.count > 0)
            end_line(&line);
    }
}

/* What both the page and burin(5) say. */
static void write_sections(FILE *file)
{
    write_marks(file);
    write_scales(file);
    write_data(file);
    write_expressions(file);
    write_older(file);
    write_outputs(file);
    fputs("## Properties\n\nMost of them may be computed: `{\"expr\": \"…\"}`.\n\n", file);
    for (size_t i = 0; i < COUNT_OF(property_sets); i++)
        write_properties(file, property_sets[i]);
}

/* --- the two pages -----------------------------------------------------------------------------
 */

/* What a spec may ask for in vain. */
static const struct {
    const char *what, *told, *why;
} undrawn[] = {
    {"what moves: widgets, tooltips, links, zooming, selections as they change, later frames of "
     "`time`",
     "nothing, it is without effect", "a picture stands still: it shows the figure as it starts"},
    {"the rows in the `value` of an interval over a map", "warning, the rectangle is drawn",
     "Vega asks which marks lie in it when all is painted: in a picture it selects none"},
    {"a time unit of what `boxplot` or `errorband` summarize, an aggregate beside an error bar's "
     "own "
     "ends",
     "error", "Vega-Lite summarizes once; make the field by a transform before it"},
    {"forms that Vega knows and Vega-Lite doesn't, of `range`, `tickCount`, `values` or `format`",
     "error", "each would be guessed at"},
    {"images that are no PNG or JPEG (GIF, SVG, WebP)", "warning, the rest is drawn",
     "each needs a decoder of its own; convert them"},
    {"images and data of the network", "warning, error", "a build loads nothing: see docs/data.md"},
    {"a stop of a gradient that is computed row by row", "error",
     "every mark would need a gradient of its own"},
    {"`impute` of a field within a field, `a.b`", "error",
     "an added row has columns, and no object to set a member of"},
    {"the operations `exponential` and `exponentialb`", "error",
     "Vega-Lite has no word for the rate by which they decay"},
    {"`\"field\"` compared with another value in each row (`\"equal\": {\"expr\": \"datum.b\"}`)",
     "error", "a predicate compares with one value; write it as an expression"},
};

static void write_undrawn(FILE *file)
{
    fputs("## Not drawn, and why\n\n| asked for | what burin says | because |\n|---|---|---|\n",
          file);
    for (size_t i = 0; i < COUNT_OF(undrawn); i++)
        fprintf(file, "| %s | %s | %s |\n", undrawn[i].what, undrawn[i].told, undrawn[i].why);
    fputc('\n', file);
}

static void write_page(FILE *file)
{
    fputs("# What burin draws\n\n"
          "Made by `./dev docs` from the tables in the code; a test compares them.\n\n"
          "What is *without effect* matters on screens or to screen readers only and is accepted.\n"
          "A name that Vega-Lite doesn't have is a warning with the nearest one.\n"
          "What isn't drawn is told, so that no figure is silently wrong: see the end of this "
          "page.\n\n",
          file);
    write_sections(file);
    write_undrawn(file);
    fseek(file, -1, SEEK_CUR); /* one line's end is enough */
}

static void write_manual(FILE *file)
{
    char *text = NULL;
    size_t length = 0;
    FILE *sections = open_memstream(&text, &length);
    if (!sections)
        return;
    write_sections(sections);
    if (fclose(sections) == 0)
        mdoc_write(file, text);
    free(text);
}

/* --- the program -------------------------------------------------------------------------------
 */

/* Whether the file holds this text and nothing else. */
static bool file_equals(const char *path, const char *text, size_t length)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return false;
    size_t at = 0;
    int c;
    while ((c = fgetc(file)) != EOF && at < length && (unsigned char)text[at] == c)
        at++;
    fclose(file);
    return c == EOF && at == length;
}

/* A page in memory, which the caller frees; NULL when memory is out. */
static char *page_new(bool is_manual, size_t *length)
{
    char *text = NULL;
    FILE *file = open_memstream(&text, length);
    if (!file)
        return NULL;
    if (is_manual)
        write_manual(file);
    else
        write_page(file);
    if (fclose(file) == 0)
        return text;
    free(text);
    return NULL;
}

static bool ends_with(const char *path, const char *suffix)
{
    size_t length = strlen(path), end = strlen(suffix);
    return length >= end && strcmp(path + length - end, suffix) == 0;
}

static bool check(const char *path)
{
    size_t length = 0;
    char *text = page_new(ends_with(path, ".5"), &length);
    bool is_good = text && file_equals(path, text, length);
    if (!is_good)
        fprintf(stderr, "%s is not what the tables say: renew it with ./dev docs\n", path);
    free(text);
    return is_good;
}

static bool print(bool is_manual)
{
    size_t length = 0;
    char *text = page_new(is_manual, &length);
    bool is_good = text && fwrite(text, 1, length, stdout) == length;
    free(text);
    return is_good;
}

int main(int argc, char **argv)
{
    bool is_manual = argc == 2 && strcmp(argv[1], "--man") == 0;
    bool is_good = true;
    if (argc == 1 || is_manual)
        is_good = print(is_manual);
    for (int i = 1; i < argc && !is_manual; i++)
        is_good &= check(argv[i]);
    return is_good ? EXIT_SUCCESS : EXIT_FAILURE;
}
