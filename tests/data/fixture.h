/*
 * What a test of data/ works with: an arena, interned texts, a list of diagnostics, and what the
 * list says in one line each.
 */
#ifndef TESTS_DATA_FIXTURE_H
#define TESTS_DATA_FIXTURE_H

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/budget.h"
#include "base/diag.h"
#include "base/intern.h"
#include "data/json.h"
#include "data/table.h"
#include "data/value.h"
#include "tests/support/suite.h"

struct fixture {
    struct budget budget; /* of the defaults */
    struct diag *diag;
    struct arena *arena;
    struct intern *intern;
};

static inline void fixture_open(struct fixture *fixture)
{
    fixture->diag = diag_new();
    fixture->arena = arena_new(fixture->diag);
    budget_begin(&fixture->budget, fixture->diag);
    arena_set_budget(fixture->arena, &fixture->budget);
    fixture->intern = intern_new(fixture->arena);
    ck_assert_ptr_nonnull(fixture->intern);
}

static inline void fixture_close(struct fixture *fixture)
{
    arena_free(fixture->arena);
    diag_free(fixture->diag);
}

/* The diagnostics so far, each "line:column: error: message (hint)", joined by "; "; "" if none.
 * Good until the next call: after a limit is reached, the fixture's arena gives nothing more. */
static inline const char *fixture_told(const struct fixture *fixture)
{
    static char told[1 << 16];
    size_t length = 0;
    told[0] = '\0';
    for (size_t i = 0; i < diag_count(fixture->diag); i++) {
        const struct diagnostic *one = diag_at(fixture->diag, i);
        int added = snprintf(
            told + length, sizeof told - length, "%s%u:%u: %s: %s%s%s%s", i > 0 ? "; " : "",
            one->place.line, one->place.column, one->severity == DIAG_ERROR ? "error" : "warning",
            one->message, one->hint ? " (" : "", one->hint ? one->hint : "", one->hint ? ")" : "");
        ck_assert_int_ge(added, 0);
        length += (size_t)added;
        ck_assert_uint_lt(length, sizeof told);
    }
    return told;
}

/* The document's root; the test fails if the text is not JSON. */
static inline const struct json_node *fixture_json(const struct fixture *fixture, const char *text)
{
    struct json_document *document =
        json_document_new("spec.json", text, strlen(text), fixture->arena, fixture->diag);
    ck_assert_msg(document != NULL, "%s: %s", text, fixture_told(fixture));
    return document->root;
}

/* The rows as text: "a=1 b=x; a=2", fields without a value left out. */
static inline const char *fixture_rows(const struct fixture *fixture, const struct table *table)
{
    const char *text = "";
    for (size_t row = 0; row < table->row_count; row++) {
        const char *gap = row > 0 ? "; " : "";
        for (size_t i = 0; i < table->column_count; i++) {
            struct value value = column_value(&table->columns[i], row);
            if (value.type == VALUE_UNDEFINED)
                continue;
            text = arena_format(fixture->arena, "%s%s%s=%s", text, gap, table->columns[i].name,
                                value_to_text(value, fixture->arena));
            gap = " ";
        }
    }
    return text;
}

#endif
