/*
 * First specs of a table, as the public interface has them.
 */
#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "library/burin.h"
#include "library/draft/draft.h"

enum { MOST_KINDS = 24, SHEET_COLUMNS = 3 };

struct burin_drafts {
    struct frame *frame;
    struct profile *profile;
    struct draft drafts[MOST_KINDS]; /* those that fit, the best first */
    char *specs[MOST_KINDS];
    size_t count;
    char *sheet;
    struct burin_draft told; /* the one that was asked for last */
};

static char *extension_of(const char *url)
{
    const char *dot = strrchr(url, '.');
    char *extension = g_ascii_strdown(dot && !strchr(dot, '/') ? dot : "", -1);
    return extension;
}

static void draft_all(struct burin_drafts *drafts, const char *url)
{
    char *extension = extension_of(url);
    struct draft_choice choice = {.url = url, .extension = extension};
    draft_choose(drafts->profile, &choice);
    for (size_t i = 0; draft_kinds[i].name; i++) {
        struct draft draft = {.kind = draft_kinds[i].name};
        draft.score = draft_kinds[i].make(&choice, &draft);
        if (draft.score == 0)
            continue;
        size_t at = drafts->count++;
        for (; at > 0 && drafts->drafts[at - 1].score < draft.score; at--)
            drafts->drafts[at] = drafts->drafts[at - 1];
        drafts->drafts[at] = draft;
    }
    for (size_t i = 0; i < drafts->count; i++)
        drafts->specs[i] = draft_print(drafts->drafts[i].spec);
    g_free(extension);
}

struct burin_drafts *burin_drafts_new(const void *bytes, size_t length, const char *url)
{
    struct burin_drafts *drafts = g_new0(struct burin_drafts, 1);
    drafts->frame = frame_new(bytes, length);
    if (drafts->frame->problem)
        return drafts;
    drafts->profile = profile_new(drafts->frame);
    draft_all(drafts, url);
    if (drafts->count == 0)
        drafts->frame->problem = "no column has amounts, dates, or categories that rows share";
    return drafts;
}

void burin_drafts_free(struct burin_drafts *drafts)
{
    if (!drafts)
        return;
    for (size_t i = 0; i < drafts->count; i++) {
        g_free(drafts->specs[i]);
        g_free(drafts->drafts[i].reason);
        json_decref(drafts->drafts[i].spec);
    }
    if (drafts->profile)
        profile_free(drafts->profile);
    frame_free(drafts->frame);
    g_free(drafts->sheet);
    g_free(drafts);
}

const char *burin_drafts_problem(const struct burin_drafts *drafts)
{
    return drafts->frame->problem;
}

const struct burin_draft *burin_drafts_at(struct burin_drafts *drafts, size_t index)
{
    if (index >= drafts->count)
        return NULL;
    drafts->told = (struct burin_draft){drafts->drafts[index].kind, drafts->drafts[index].reason,
                                        drafts->specs[index]};
    return &drafts->told;
}

/* What a spec has as a view among others. */
static json_t *view_of(const struct draft *draft)
{
    json_t *view = json_deep_copy(draft->spec);
    json_t *title = json_object_get(view, "title");
    json_object_del(view, "$schema");
    json_object_set_new(view, "title",
                        json_pack("{s: O, s: s}", "text", title, "subtitle", draft->kind));
    return view;
}

const char *burin_drafts_sheet(struct burin_drafts *drafts)
{
    json_t *views = json_array();
    for (size_t i = 0; i < drafts->count; i++)
        json_array_append_new(views, view_of(&drafts->drafts[i]));
    json_t *sheet = json_pack("{s: s, s: o, s: i, s: {s: {s: s}}}", "$schema",
                              "https://vega.github.io/schema/vega-lite/v6.json", "concat", views,
                              "columns", SHEET_COLUMNS, "resolve", "scale", "color", "independent");
    g_free(drafts->sheet);
    drafts->sheet = draft_print(sheet);
    json_decref(sheet);
    return drafts->sheet;
}

const char *burin_draft_kind_at(size_t index, const char **does)
{
    size_t count = 0;
    while (draft_kinds[count].name)
        count++;
    if (does)
        *does = index < count ? draft_kinds[index].does : NULL;
    return index < count ? draft_kinds[index].name : NULL;
}
