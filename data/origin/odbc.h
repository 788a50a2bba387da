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

struct odbc_session;
struct sql_relation;

/* Connects, and asks for what columns there are, of those that are mentioned. NULL after an error,
 * which names the database and nothing secret. */
struct odbc_session *odbc_open(const struct odbc_request *request,
                               const struct data_context *context);
void odbc_close(struct odbc_session *session);

/* The source as it is, to which steps may be added. False when memory is out. */
bool odbc_begin(struct odbc_session *session, struct sql_relation *relation);

/* Whether steps may be: the engine is one that burin knows, and the source has no order of its own,
 * which they would lose. Its columns have their kinds then. False after an error. */
bool odbc_prepare_push(struct sql_relation *relation, bool *may_push);

/*
 * The rows of the relation, in the order in which the engine gives them, as a table and with a hash
 * of them; *query is what was asked. Dates and times without a zone are in the figure's; a date is
 * midnight in UTC. NULL after an error.
 */
struct table *odbc_read(struct odbc_session *session, const struct sql_relation *relation,
                        const char **query, char digest[TABLE_DIGEST_SIZE]);

#endif
