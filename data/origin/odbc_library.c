/*
 * Finding unixODBC's functions.
 */
#include "data/origin/odbc_library.h"

#include <dlfcn.h>
#include <stddef.h>
#include <string.h>

#include "base/array.h"

bool odbc_library_load(struct odbc_library *library)
{
    const struct {
        const char *name;
        void *function; /* where its address goes */
    } rows[] = {
        {"SQLAllocHandle", &library->alloc_handle},
        {"SQLFreeHandle", &library->free_handle},
        {"SQLSetEnvAttr", &library->set_environment},
        {"SQLSetConnectAttr", &library->set_connection},
        {"SQLSetStmtAttr", &library->set_statement},
        {"SQLDriverConnectW", &library->connect},
        {"SQLDisconnect", &library->disconnect},
        {"SQLEndTran", &library->end_transaction},
        {"SQLGetInfoW", &library->info},
        {"SQLDataSourcesW", &library->sources},
        {"SQLPrepareW", &library->prepare},
        {"SQLExecute", &library->execute},
        {"SQLCancel", &library->cancel},
        {"SQLFreeStmt", &library->reset},
        {"SQLBindParameter", &library->bind_parameter},
        {"SQLNumResultCols", &library->column_count},
        {"SQLDescribeColW", &library->describe_column},
        {"SQLColAttributeW", &library->column_attribute},
        {"SQLFetch", &library->fetch},
        {"SQLGetData", &library->read},
        {"SQLGetDiagRecW", &library->diagnostic},
    };
    void *handle = dlopen("libodbc.so.2", RTLD_NOW | RTLD_LOCAL);
    for (size_t i = 0; handle && i < COUNT_OF(rows); i++) {
        void *address = dlsym(handle, rows[i].name);
        if (!address)
            return false;
        memcpy(rows[i].function, &address, sizeof address); /* ISO C has no cast for it */
    }
    return handle != NULL;
}
