/*
 * unixODBC's functions, found when a figure asks for a database: no other figure pays for them.
 */
#ifndef DATA_ORIGIN_ODBC_LIBRARY_H
#define DATA_ORIGIN_ODBC_LIBRARY_H

#include <stdbool.h>

#include "data/origin/odbc_abi.h"

/* Texts are in UTF-16: what isn't would depend on the machine's locale. */
struct odbc_library {
    short (*alloc_handle)(short type, void *from, void **handle);
    short (*free_handle)(short type, void *handle);
    short (*set_environment)(void *environment, int attribute, void *value, int length);
    short (*set_connection)(void *connection, int attribute, void *value, int length);
    short (*set_statement)(void *statement, int attribute, void *value, int length);
    short (*connect)(void *connection, void *window, odbc_unit *text, short length, odbc_unit *out,
                     short out_size, short *out_length, unsigned short completion);
    short (*disconnect)(void *connection);
    short (*end_transaction)(short type, void *handle, short how);
    short (*info)(void *connection, unsigned short what, void *value, short size, short *length);
    short (*sources)(void *environment, unsigned short which, odbc_unit *name, short name_size,
                     short *name_length, odbc_unit *driver, short driver_size,
                     short *driver_length);
    short (*prepare)(void *statement, odbc_unit *text, int length);
    short (*execute)(void *statement);
    short (*cancel)(void *statement);
    short (*reset)(void *statement, unsigned short what);
    short (*bind_parameter)(void *statement, unsigned short number, short direction, short c_type,
                            short type, odbc_size size, short digits, void *value,
                            odbc_length length, odbc_length *indicator);
    short (*column_count)(void *statement, short *count);
    short (*describe_column)(void *statement, unsigned short column, odbc_unit *name,
                             short name_size, short *name_length, short *type, odbc_size *size,
                             short *digits, short *nullable);
    short (*column_attribute)(void *statement, unsigned short column, unsigned short field,
                              void *text, short size, short *length, odbc_length *number);
    short (*fetch)(void *statement);
    short (*read)(void *statement, unsigned short column, short c_type, void *value,
                  odbc_length size, odbc_length *indicator);
    short (*diagnostic)(short type, void *handle, short index, odbc_unit *state, int *native,
                        odbc_unit *text, short size, short *length);
};

/* False: it isn't installed. */
bool odbc_library_load(struct odbc_library *library);

#endif
