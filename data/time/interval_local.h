/*
 * Calendar intervals in a time zone. For data/time/interval.c only, which says what these do.
 */
#ifndef DATA_TIME_INTERVAL_LOCAL_H
#define DATA_TIME_INTERVAL_LOCAL_H

#include "data/time/interval.h"

/* More moves than any axis has ticks: a longer way is taken for an error. */
enum { INTERVAL_MOVE_LIMIT = 100000 };

double interval_floor_locally(const struct time_interval *interval, double time);
double interval_offset_locally(const struct time_interval *interval, double time, double count);
double interval_count_locally(const struct time_interval *interval, double from, double to);

#endif
