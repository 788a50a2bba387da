/*
 * What axes and tests ask of a log scale besides what every scale can be asked.
 */
#ifndef CHARTS_SCALE_LOG_H
#define CHARTS_SCALE_LOG_H

#include "charts/scale/scale.h"

/* Whether a tick has a label, of tick_count ticks for about count: Vega's tickLog(). */
bool log_shows_label(const struct scale *scale, double value, double count, size_t tick_count);

#endif
