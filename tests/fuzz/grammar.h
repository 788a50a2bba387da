/*
 * Specs at random: values of properties from the tables that burin reads specs by, and parts of the
 * goldens under the names that they have there.
 */
#ifndef TESTS_FUZZ_GRAMMAR_H
#define TESTS_FUZZ_GRAMMAR_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "data/json.h"

struct grammar {
    uint64_t random; /* its state; the same one makes the same specs */
    json_t *specs;   /* an array: all goldens */
    json_t *parts;   /* name of a member → array of what goldens have there */
    json_t *names;   /* an array: the names of parts */
    bool is_wild;    /* numbers, texts and types may be wrong */
};

/* Reads the specs that match a pattern ("tests/golden/" "*" "/" "*.vl.json"), which lie below the
 * working directory. What it holds is freed by grammar_free(). */
void grammar_open(struct grammar *grammar, const char *pattern, uint64_t seed);
void grammar_free(struct grammar *grammar);

/* A number below count, of which there is at least one. */
size_t grammar_pick(struct grammar *grammar, size_t count);

/* New references, never NULL: a golden; a value of that name in one of them, null when none has it;
 * a value that the property may have. */
json_t *grammar_spec(struct grammar *grammar);
json_t *grammar_part(struct grammar *grammar, const char *name);
json_t *grammar_value(struct grammar *grammar, const struct property *property);

/* The table of the object that is a member of that name (NULL: of the whole spec); empty: none. */
struct property_table grammar_table(const char *name);

/* A chart of its own rows, made of the tables: chart.c. */
json_t *grammar_chart(struct grammar *grammar);

/* Changes the spec at one place: sets, removes, replaces, repeats or wraps something. The spec is
 * consumed, what comes of it a new reference. */
json_t *grammar_change(struct grammar *grammar, json_t *spec);

#endif
