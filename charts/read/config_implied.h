/*
 * What config.color and config.fontSize stand for:
 * https://vega.github.io/vega-lite/docs/config.html
 */
#ifndef CHARTS_READ_CONFIG_IMPLIED_H
#define CHARTS_READ_CONFIG_IMPLIED_H

#include <stdbool.h>

#include "data/json.h"

/* The config that "color" and "fontSize" of the two layers (each may be NULL) come to, weaker than
 * both; NULL where neither is given. False after an error. */
bool config_imply(const struct json_node *weak, const struct json_node *strong,
                  const struct json_node **implied, struct diag *diag);

#endif
