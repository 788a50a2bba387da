/*
 * Dates as people write them: what is read otherwise than it was meant is told, with the format to
 * write.
 */
#ifndef CHARTS_ENCODE_DATE_CHECK_H
#define CHARTS_ENCODE_DATE_CHECK_H

#include <stdbool.h>

struct column;
struct context;
struct json_node;
struct table;

/*
 * Of a field that is used as a date and has no "parse". node is what uses it, where it is told:
 * texts that aren't ISO 8601 or RFC 2822, days that don't exist, numbers that are years or days
 * rather than milliseconds. Whether dates are told to be misread: which of them don't read at all
 * needs no word then.
 */
bool date_check(const struct table *table, const struct column *column,
                const struct json_node *node, struct context *context);

/* Whether a text is a date that nothing is said of: ISO 8601's or that of a mail, of a day that is.
 */
bool date_is_plain(const char *text);

#endif
