/*
 * Diagnostics as the public interface shows them, and how grave the call wants them.
 */
#include "library/message.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/array.h"
#include "base/suggest.h"
#include "library/lint/lint.h"
#include "library/options.h"
#include "library/sized.h"

static const char *const kinds[] = {
    [DIAG_SYNTAX] = "syntax", [DIAG_UNKNOWN] = "unknown", [DIAG_TYPE] = "type",
    [DIAG_LIMIT] = "limit",   [DIAG_DATA] = "data",       [DIAG_UNSUPPORTED] = "unsupported",
    [DIAG_SYSTEM] = "system", [DIAG_CALL] = "call",       [DIAG_DESIGN] = "design"};

static const enum burin_severity severities[] = {
    [DIAG_ERROR] = BURIN_ERROR, [DIAG_WARNING] = BURIN_WARNING, [DIAG_NOTE] = BURIN_NOTE};

bool burin_code_at(size_t index, struct burin_code *code)
{
    if (index >= DIAG_CODE_COUNT)
        return false;
    const struct diag_rule *rule = &diag_rules[index];
    const struct lint_rule *lint = lint_rule_of((enum diag_code)index);
    const struct burin_code own = {.size = code->size,
                                   .name = rule->name,
                                   .kind = kinds[rule->kind],
                                   .severity = severities[rule->severity],
                                   .ends_at_times = rule->end == DIAG_ENDS_AT_TIMES,
                                   .is_final = rule->end == DIAG_ENDS_ALWAYS,
                                   .explanation = rule->explanation,
                                   .example = rule->example,
                                   .source = lint ? lint->source : NULL};
    return sized_give(code, code->size, &own, sizeof own);
}

/* --error, --warn, --allow: a code that can be set. */
bool code_option_check(const char *spelling, const char *text, struct diag *diag)
{
    struct suggest suggest = {.word = text};
    char hint[128] = "\"burin explain\" lists them";
    enum diag_code code = diag_code_named(text);
    if (code < DIAG_CODE_COUNT)
        return diag_rules[code].end != DIAG_ENDS_ALWAYS ||
               diag_error(diag, DIAG_CALL, NULL, "there is no figure without it",
                          "%s \"%s\": this is always an error", spelling, text);
    for (size_t i = 0; i < DIAG_CODE_COUNT; i++)
        suggest_offer(&suggest, diag_rules[i].name);
    if (suggest.best)
        snprintf(hint, sizeof hint, "did you mean \"%s\"?", suggest.best);
    return diag_error(diag, DIAG_CALL, NULL, hint, "%s \"%s\": there is no such code", spelling,
                      text);
}

void codes_apply(const struct burin_options *options, struct diag *diag)
{
    static const struct {
        const char *option;
        enum diag_severity severity;
    } rows[] = {{"error", DIAG_ERROR}, {"warn", DIAG_WARNING}, {"allow", DIAG_ALLOWED}};
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct option_list given = options_list(options, rows[i].option);
        for (size_t k = 0; k < given.count; k++)
            diag_set(diag, diag_code_named(given.items[k]), rows[i].severity);
    }
}

static enum burin_severity severity_of(const struct diagnostic *diagnostic, bool strict)
{
    bool is_note = diagnostic->severity == DIAG_NOTE;
    bool is_error = diagnostic->severity == DIAG_ERROR || (strict && !is_note);
    return is_error ? BURIN_ERROR : is_note ? BURIN_NOTE : BURIN_WARNING;
}

struct burin_message message_of(const struct diagnostic *diagnostic, bool strict)
{
    bool is_note = diagnostic->severity == DIAG_NOTE;
    return (struct burin_message){.severity = severity_of(diagnostic, strict),
                                  .kind = kinds[diagnostic->kind],
                                  .file = diagnostic->place.file,
                                  .pointer = diagnostic->place.pointer,
                                  .line = diagnostic->place.line,
                                  .column = diagnostic->place.column,
                                  .text = diagnostic->message,
                                  .hint = diagnostic->hint,
                                  .code = diag_rules[diagnostic->code].name,
                                  .is_on_request = is_note && diag_rules[diagnostic->code].end ==
                                                                  DIAG_ENDS_NOTHING_ASIDE};
}

#define UNTOLD(kept)                                                                               \
    [kept] = {.severity = (kept), .kind = "system", .text = "out of memory", .code = "system-error"}

/* What is said in place of a message for which there is no memory; it is as grave. */
static const struct burin_message untold[] = {UNTOLD(BURIN_ERROR), UNTOLD(BURIN_WARNING),
                                              UNTOLD(BURIN_NOTE)};

/* A message and its text, at a place of their own: others are added while callers look at them. */
struct told {
    struct burin_message message;
    char *text; /* made on demand; NULL: not yet */
};

/* Those before it are in the list then, too. */
static struct told *find(struct told_list *list, size_t index)
{
    while (list->count <= index) {
        struct told **items = realloc(list->items, (list->count + 1) * sizeof *items);
        if (!items)
            return NULL;
        list->items = items;
        struct told *told = calloc(1, sizeof *told);
        if (!told)
            return NULL;
        told->message = message_of(diag_at(list->diag, list->count), list->is_strict);
        list->items[list->count++] = told;
    }
    return list->items[index];
}

const struct burin_message *told_message(struct told_list *list, size_t index)
{
    if (index >= diag_count(list->diag))
        return NULL;
    struct told *told = find(list, index);
    return told ? &told->message
                : &untold[severity_of(diag_at(list->diag, index), list->is_strict)];
}

const char *told_text(struct told_list *list, size_t index)
{
    struct told *told = index < diag_count(list->diag) ? find(list, index) : NULL;
    if (told && !told->text)
        told->text = diag_text(diag_at(list->diag, index), list->is_strict);
    return told ? told->text : NULL;
}

void told_free(struct told_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        free(list->items[i]->text);
        free(list->items[i]);
    }
    free(list->items);
}
