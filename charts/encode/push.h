/*
 * What a database computes of a view before its rows come: the first of its transforms, and behind
 * all of them the bins and aggregates of its encoding.
 */
#ifndef CHARTS_ENCODE_PUSH_H
#define CHARTS_ENCODE_PUSH_H

#include <stdbool.h>
#include <stddef.h>

struct context;
struct given_database;
struct view;

struct pushed {
    size_t transforms; /* so many of the first */
    bool has_encoding; /* and the encoding's bins and aggregates */
};

/* Adds what it computes as burin would to the database's relation. False after an error. */
bool encode_push(struct view *view, struct given_database *database, struct pushed *pushed,
                 struct context *context);

#endif
