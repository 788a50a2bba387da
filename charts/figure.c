/*
 * The way of the data: read, load and transform, resolve scales, lay out. What the top level of a
 * spec says besides.
 */
#include "charts/figure.h"

#include <string.h>

#include "base/suggest.h"
#include "charts/alt/alt.h"
#include "charts/encode/load.h"
#include "charts/guide/layout_style.h"
#include "charts/guide/legend.h"
#include "charts/guide/title.h"
#include "charts/layout/autosize.h"
#include "charts/layout/empty.h"
#include "charts/layout/fit.h"
#include "charts/layout/large.h"
#include "charts/layout/layout.h"
#include "charts/layout/picture_frame.h"
#include "charts/layout/plates.h"
#include "charts/layout/stacked_texts.h"
#include "charts/layout/trial.h"
#include "charts/layout/widen.h"
#include "charts/layouts.h"
#include "charts/mark/mark.h"
#include "charts/mark/paint.h"
#include "charts/projection/ask.h"
#include "charts/projection/resolve.h"
#include "charts/read/allowed.h"
#include "charts/read/foreign.h"
#include "charts/read/older/older.h"
#include "charts/read/param_given.h"
#include "charts/read/params.h"
#include "charts/read/theme.h"
#include "charts/read/view.h"
#include "charts/resolve/resolve.h"
#include "charts/scale/scale.h"
#include "data/mentions.h"
#include "render/item.h"
#include "render/language.h"

/* A spec for another program, by what it says of itself, or by its marks, which Vega-Lite has one
 * by one. */
static bool refuse_vega(const struct json_node *root, struct context *context)
{
    const struct json_node *schema = node_member(root, "$schema"),
                           *marks = node_member(root, "marks");
    const char *text = node_text(schema);
    bool is_named = text && strstr(text, "/schema/vega/");
    if (!is_named && (text || !node_is_array(marks) || node_member(root, "mark")))
        return true;
    return node_error(is_named ? schema : marks, context->diag, DIAG_UNSUPPORTED,
                      "burin draws Vega-Lite: https://vega.github.io/schema/vega-lite/v6.json",
                      "this is a Vega specification");
}

/* Other texts than JSON are told by how they begin: a parser's error would say less. */
static bool check_start(const struct figure_source *source, const char *what,
                        struct context *context)
{
    const char *at = source->text, *end = source->text + source->length;
    while (at < end && *at && strchr(" \t\r\n", *at))
        at++;
    bool is_word = at < end && ((*at | 0x20) >= 'a' && (*at | 0x20) <= 'z');
    const char *stop = at;
    while (is_word && stop < end && !strchr(" \t\r\n:({[", *stop))
        stop++;
    const struct diag_place place = {.file = source->name, .line = 1, .column = 1};
    if (at < end && *at == '<')
        return diag_error(context->diag, DIAG_SYNTAX, &place, "a download may be an error's page",
                          "this is a web page or XML, not a %s in JSON", what);
    if (!is_word || stop == end || *stop != ':')
        return true;
    return diag_error(context->diag, DIAG_SYNTAX, &place, "convert it, as by yq -o json",
                      "this looks like YAML: a %s is JSON", what);
}

/* what: how messages call it; evaluator: computes the expressions in it, or NULL. */
static const struct json_node *read_document(const struct figure_source *source, const char *what,
                                             const struct json_evaluator *evaluator,
                                             struct context *context)
{
    if (!check_start(source, what, context))
        return NULL;
    struct json_document *document = json_document_new(source->name, source->text, source->length,
                                                       context->arena, context->diag);
    if (!document)
        return NULL;
    document->answer = foreign_property;
    if (node_is_object(document->root))
        return json_node_in(document->root, evaluator);
    node_error(document->root, context->diag, DIAG_TYPE, NULL, "a %s must be a JSON object, not %s",
               what, node_type_name(document->root));
    return NULL;
}

/* The files of locales over US English; those of the configs come over them. */
static bool read_locales(const struct figure_sources *sources, struct context *context)
{
    const struct json_node *node = node_member(context->meta.node, "lang");
    const char *language = context->language ? context->language : node_text(node);
    context->locale = locale_default;
    if (context->style->follows_language && language &&
        !locale_read_language(language, &context->locale, context->arena, context->diag))
        return false;
    if (sources->locale.text &&
        (!(node = read_document(&sources->locale, "locale", NULL, context)) ||
         !locale_read_number(node, &context->locale.number, context->diag)))
        return false;
    return !sources->time_locale.text ||
           ((node = read_document(&sources->time_locale, "locale", NULL, context)) &&
            locale_read_time(node, &context->locale.time, context->diag));
}

/* What the spec says of the whole figure in "usermeta": {"burin": …}, where the call doesn't. */
static bool read_meta(const struct json_node *root, struct context *context)
{
    if (!meta_read(root, &context->meta, context))
        return false;
    const struct figure_meta *meta = &context->meta;
    const struct layout *layout = layout_named(meta->layout);
    const struct json_node *node = node_member(meta->node, "layout");
    struct suggest suggest = {.word = meta->layout};
    for (size_t i = 0; layout_names[i] && meta->layout; i++)
        suggest_offer(&suggest, layout_names[i]);
    if (!layout)
        return node_error(node, context->diag, DIAG_UNKNOWN,
                          suggest_hint(suggest.best, NULL, context->arena),
                          "there is no layout \"%s\"", meta->layout);
    if (!context->style)
        context->style = layout->style;
    context->hairline = context->style->hairline;
    if (meta->width_text && !(context->size[0].px > 0))
        context_set_size(context, 0, &meta->width, meta->width_text);
    return true;
}

/* Where the call doesn't say, "usermeta": {"burin": {"lang": …}} does, which Vega ignores. */
static bool read_language(const struct json_node *root, struct context *context)
{
    const struct json_node *node = node_member(node_member(root, "usermeta"), "burin");
    const struct json_node *lang = node_is_object(node) ? node_member(node, "lang") : NULL;
    if (lang && !(node_text(lang) && language_is_tag(node_text(lang))))
        return node_error(lang, context->diag, DIAG_TYPE, "such as \"ja\" or \"zh-Hant\"",
                          "\"lang\" must be the tag of a language");
    if (lang && !context->language)
        context->language = node_text(lang);
    context->measurer->set_language(context->measurer->context, context->language);
    return true;
}

/* What only the whole picture has. */
struct top_level {
    struct json_color background;
    struct padding padding;
};

static bool read_top_level(const struct json_node *root, struct top_level *top,
                           struct context *context)
{
    static const struct property color = {.name = "background", .type = PROPERTY_COLOR};
    const struct json_node *background_node = node_member(root, "background");
    const struct json_node *padding_node = node_member(root, "padding");
    *top = (struct top_level){context->config.background, context->config.padding};
    return (!background_node ||
            json_read_property(background_node, &color, &top->background, context->diag)) &&
           (!padding_node || padding_read(padding_node, &top->padding, context->diag));
}

static bool make_scene(const struct json_node *root, struct view *view, const struct top_level *top,
                       struct scene *scene, struct context *context)
{
    struct bounds bounds;
    struct autosize autosize;
    *scene = (struct scene){.background = paint_of(&top->background),
                            .title = title_plain_text(view, context),
                            .description = view->description,
                            .language = context->language,
                            .budget = arena_budget(context->arena)};
    if (!autosize_read(root, view, &autosize, context))
        return false;
    const struct fit_figure figure = {view, &autosize, &top->padding, root, scene};
    if (fit_is_asked(&figure, context))
        return fit_make_scene(&figure, context);
    struct trial trial;
    trial_open(&trial, &figure, context);
    bool is_fitting = autosize.type != AUTOSIZE_PAD && autosize.type != AUTOSIZE_NONE;
    if (!layout_figure(view, scene, &bounds, is_fitting, context))
        return false;
    const struct item *group = &scene->root.items[0];
    struct autosize_content content = {view, &bounds, &top->padding};
    struct autosize_inner inner = autosize_apply(&autosize, &content, scene, context);
    bool fits = !(inner.width < group->group.width || inner.width > group->group.width ||
                  inner.height < group->group.height || inner.height > group->group.height);
    if (!fits)
        trial_uncharge(&trial);
    if (!fits && !(scale_resize_all(view, inner.width, inner.height, context) &&
                   projection_resolve_all(view, context) &&
                   layout_figure(view, scene, &bounds, is_fitting, context)))
        return false;
    struct layout_end end = {autosize.type == AUTOSIZE_PAD ? &top->padding : NULL, root, 0};
    if (!context->style->finish(scene, &end, context) || !plates_on_hatches(scene, context) ||
        !picture_frame_draw(scene, &top->padding, context))
        return false;
    trial.lost = end.lost;
    return autosize.type != AUTOSIZE_PAD ||
           (widen_to_column(&trial) && (trial.lost == 0 || widen_steps(&trial)));
}

/* What the author says goes before what is written from the chart, of which assistive technology
 * may be told nothing: config.aria. */
static bool describe(const struct view *view, struct scene *scene, struct context *context)
{
    struct alt_text text;
    if ((scene->title && scene->description) || context->config.aria == 0)
        return true;
    if (!alt_write(view, &text, context))
        return false;
    if (!scene->title && *text.name)
        scene->title = text.name;
    if (!scene->description && *text.description) {
        scene->description = text.description;
        scene->description_language = text.language;
    }
    return true;
}

bool figure_make(const struct figure_sources *sources, struct context *context, struct scene *scene,
                 struct figure_parts *parts)
{
    struct top_level top;
    const struct json_node **root = &parts->root;
    struct config_given given = {0};
    context->marks = mark_types;
    context->scales = scale_types;
    context->ask_projection = projection_ask;
    const struct json_evaluator *evaluator = params_evaluator_new(context);
    *root = evaluator ? read_document(&sources->spec, "specification", evaluator, context) : NULL;
    if (!*root || !refuse_vega(*root, context) || !read_meta(*root, context) ||
        !theme_read(*root, sources->theme, &given, context) ||
        (sources->config.text && !(given.nodes[CONFIG_OF_CALL] = read_document(
                                       &sources->config, "config", evaluator, context))) ||
        !read_locales(sources, context))
        return false;
    allowed_read(*root, context->diag);
    budget_enter(arena_budget(context->arena), json_budget_place(*root));
    struct view *view = arena_alloc(context->arena, sizeof *view);
    if (!older_convert(*root, context->diag))
        return false;
    if (!param_give_all(*root, sources->params, sources->param_count, context))
        return false;
    context->data.mentions = mentions_new((*root)->value, context->arena);
    if (!context->data.mentions)
        return false;
    given.nodes[CONFIG_OF_SPEC] = node_member(*root, "config");
    for (size_t i = 0; i < CONFIG_OF_SPEC; i++) {
        if (!older_convert_config(given.nodes[i], context->diag))
            return false;
    }
    bool is_made = view && read_language(*root, context) && params_read(*root, &given, context) &&
                   config_read(&context->config, &given, context->diag) &&
                   read_top_level(*root, &top, context) && view_read(*root, NULL, view, context) &&
                   encode_load(view, context) && scale_resolve_all(view, context) &&
                   projection_resolve_all(view, context) && legend_collect_all(view, context) &&
                   stacked_texts_settle(view, context) &&
                   make_scene(*root, view, &top, scene, context) && describe(view, scene, context);
    parts->view = view;
    if (is_made) { /* however often it was laid out */
        empty_tell(view, context);
        large_tell(view, scene, context);
    }
    return is_made;
}
