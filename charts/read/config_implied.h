/*
 * What config.color and config.fontSize stand for:
 * https://vega.github.io/vega-lite/docs/config.html
 */
#ifndef CHARTS_READ_CONFIG_IMPLIED_H
#define CHARTS_READ_CONFIG_IMPLIED_H

#include <stdbool.h>

#include "data/json.h"

struct config_given;

/* The config that "color" and "fontSize" of what is given come to, weaker than all of it; NULL when
 * neither says anything. False after an error. */
bool config_imply(const struct config_given *given, const struct json_node **implied,
                  struct diag *diag);

#endif
