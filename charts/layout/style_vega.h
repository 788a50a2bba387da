/*
 * Layout as Vega does it, where layouts differ: texts are cut, what overlaps is left out or stays.
 */
#ifndef CHARTS_LAYOUT_STYLE_VEGA_H
#define CHARTS_LAYOUT_STYLE_VEGA_H

#include "charts/guide/layout_style.h"

extern const struct layout_style layout_style_vega;

#endif
