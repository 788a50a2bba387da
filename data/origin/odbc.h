/*
 * Rows of a database, by way of unixODBC: https://www.unixodbc.org. The call names it, never a
 * specification; nothing but SELECT is asked.
 */
#ifndef DATA_ORIGIN_ODBC_H
#define DATA_ORIGIN_ODBC_H

#include "data/origin/odbc_source.h"
#include "data/table_text.h"

struct data_context;
struct json_node;
struct table;

/* What is read, and who asks for it. */
struct odbc_request {
    const struct odbc_source *source;
    const char *name;             /* of the data set */
    const struct json_node *data; /* the spec's, for messages */
};

/*
 * The rows, of the fields that are mentioned, in the order in which the engine gives them, as a
 * table and with a hash of them. Dates and times without a zone are in the figure's; a date is
 * midnight in UTC. NULL after an error, which names the database and nothing secret.
 */
struct table *odbc_load(const struct odbc_request *request, const char **query,
                        char digest[TABLE_DIGEST_SIZE], const struct data_context *context);

#endif
