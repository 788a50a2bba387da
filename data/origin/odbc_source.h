/*
 * A database as the call names it: "DSN=warehouse;table=sales", behind "odbc:".
 */
#ifndef DATA_ORIGIN_ODBC_SOURCE_H
#define DATA_ORIGIN_ODBC_SOURCE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diag;

#define ODBC_PREFIX "odbc:"

/* What the driver manager is told is in connection; table or query is what is read. */
struct odbc_source {
    const char *shown;      /* all of it but what may be secret: for messages and fingerprints */
    const char *connection; /* DSN=…, Driver=…, as it was written */
    const char *table;      /* NULL: … */
    const char *query;      /* … this, without a semicolon at its end */
    const char *password_variable, *password_file; /* NULL: it is elsewhere */
    const char *dsn, *driver;                      /* NULL: not given */
    const char *const *secrets; /* values that messages don't repeat, ended by NULL */
};

/*
 * Reads what follows "odbc:". NULL after an error of the call: parts that aren't KEY=VALUE, neither
 * a database nor what is read of it, a query that isn't one SELECT. spelling is the option's, for
 * the message.
 */
struct odbc_source *odbc_source_read(const char *text, const char *spelling, struct arena *arena,
                                     struct diag *diag);

/*
 * What is connected to, with the password of the environment or of its file, which is added to
 * *secret then ("": there is none). NULL after an error.
 */
const char *odbc_source_connection(const struct odbc_source *source, const char **secret,
                                   struct arena *arena, struct diag *diag);

/* The text with all that is secret put out of sight. NULL when memory is out. */
const char *odbc_source_mask(const struct odbc_source *source, const char *secret, const char *text,
                             struct arena *arena);

#endif
