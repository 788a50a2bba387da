/*
 * Texts in SQL: names quoted, and what a query of the call may be.
 */
#ifndef DATA_ORIGIN_SQL_TEXT_H
#define DATA_ORIGIN_SQL_TEXT_H

#include <stdbool.h>

struct buffer;

/* Appends a name between quotes, which are doubled in it. False when memory is out. */
bool sql_append_name(struct buffer *buffer, const char *name, char quote);

/* A table as the call names it: schema.table, where "a.b" between double quotes is one name. */
bool sql_append_table(struct buffer *buffer, const char *table, char quote);

/* A query without its comments to the end of a line: some drivers lose that end. False when memory
 * is out. */
bool sql_append_query(struct buffer *buffer, const char *query);

/* What is wrong with a query: it must be one SELECT, or WITH, which reads. NULL: nothing. A
 * semicolon at its end is left to the caller, as is what the engine refuses. */
const char *sql_query_problem(const char *query);

/* Whether it says in which order its rows come. */
bool sql_query_is_ordered(const char *query);

#endif
