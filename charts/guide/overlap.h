/*
 * Which labels of a guide are shown when there is no room for all: Vega's Overlap transform
 * (vega-view-transforms/Overlap.js).
 */
#ifndef CHARTS_GUIDE_OVERLAP_H
#define CHARTS_GUIDE_OVERLAP_H

#include "charts/read/property.h"
#include "render/scene.h"

struct context;

enum label_overlap { LABEL_OVERLAP_NONE, LABEL_OVERLAP_PARITY, LABEL_OVERLAP_GREEDY };

struct overlap_rule {
    int method;        /* enum label_overlap */
    double separation; /* px that must lie between two labels; NAN: 0 */
    bool has_range;    /* labels outside of low and high go too */
    bool is_x;
    double low, high;
};

/* Drops labels, in their order, until none overlap. Returns how many stay, at the front. */
size_t overlap_drop_labels(struct item *labels, size_t count, const struct overlap_rule *rule,
                           struct context *context);

/* Reads "labelOverlap" into an int: a bool, "parity" or "greedy". */
bool overlap_read_method(const struct json_node *node, void *field, struct diag *diag);

#endif
