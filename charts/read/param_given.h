/*
 * Parameters that the call sets: one spec, many figures.
 */
#ifndef CHARTS_READ_PARAM_GIVEN_H
#define CHARTS_READ_PARAM_GIVEN_H

#include <stdbool.h>
#include <stddef.h>

struct context;
struct json_node;

/*
 * Sets parameters at the top of the spec, each given as "NAME=VALUE", in place of the "value" or
 * "expr" that they have; of a selection, it is what it holds at first. VALUE is JSON, or a text
 * where it is none. The last of a name counts. False after an error: the spec has no such
 * parameter.
 */
bool param_give_all(const struct json_node *root, const char *const *given, size_t count,
                    struct context *context);

#endif
