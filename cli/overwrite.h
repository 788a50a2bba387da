/*
 * Slips of the completion key: an output that is a file which the figure is made from.
 */
#ifndef CLI_OVERWRITE_H
#define CLI_OVERWRITE_H

#include <stdbool.h>
#include <stddef.h>

struct burin_figure;
struct messages;

/* False after saying that an output would go over the other one's file, which is no output. */
bool overwrite_spares(const char *output, const char *other, const struct messages *messages);

/* The same for all outputs and all that the figure was made from; and false when two outputs are
 * the same file. */
bool overwrite_spares_inputs(const char *const *outputs, size_t count, struct burin_figure *figure,
                             const struct messages *messages);

#endif
