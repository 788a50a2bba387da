/*
 * What of ODBC's binary interface is used, as ISO/IEC 9075-3 (SQL/CLI) and unixODBC's libodbc.so.2
 * have it. Declared here rather than included, as libodbc is loaded when a figure asks for a
 * database: nothing of it is needed to build.
 */
#ifndef DATA_ORIGIN_ODBC_ABI_H
#define DATA_ORIGIN_ODBC_ABI_H

/* unixODBC's SQLLEN, SQLULEN and SQLWCHAR, which UTF-16 is in. */
typedef long odbc_length;
typedef unsigned long odbc_size;
typedef unsigned short odbc_unit;

enum odbc_handle_type { ODBC_ENVIRONMENT = 1, ODBC_CONNECTION = 2, ODBC_STATEMENT = 3 };

enum odbc_result { ODBC_SUCCESS = 0, ODBC_SUCCESS_WITH_INFO = 1, ODBC_NO_DATA = 100 };

enum {
    ODBC_NULL_DATA = -1,
    ODBC_NO_TOTAL = -4,
    ODBC_ENDS_WITH_ZERO = -3, /* SQL_NTS */
    ODBC_ATTRIBUTE_VERSION = 200,
    ODBC_VERSION_3 = 3,
    ODBC_ATTRIBUTE_ACCESS_MODE = 101,
    ODBC_READ_ONLY = 1,
    ODBC_ATTRIBUTE_AUTOCOMMIT = 102,
    ODBC_AUTOCOMMIT_OFF = 0,
    ODBC_ATTRIBUTE_NO_SCAN = 2, /* braces in a query are no escapes */
    ODBC_NO_PROMPT = 0,
    ODBC_ROLLBACK = 1,
    ODBC_CLOSE = 0, /* SQLFreeStmt */
    ODBC_RESET_PARAMETERS = 3,
    ODBC_FIRST = 2,
    ODBC_NEXT = 1,
    ODBC_PARAMETER_INPUT = 1,
    ODBC_INFO_DBMS = 17,
    ODBC_INFO_QUOTE = 29,
    ODBC_FIELD_TYPE_NAME = 14,
    ODBC_IS_UINTEGER = -5
};

/* Types of C. */
enum { ODBC_C_CHAR = 1, ODBC_C_UTF16 = -8, ODBC_C_DOUBLE = 8 };

/* Types of SQL. */
enum {
    ODBC_CHAR = 1,
    ODBC_NUMERIC = 2,
    ODBC_DECIMAL = 3,
    ODBC_INTEGER = 4,
    ODBC_SMALLINT = 5,
    ODBC_FLOAT = 6,
    ODBC_REAL = 7,
    ODBC_DOUBLE = 8,
    ODBC_OLD_DATE = 9,
    ODBC_OLD_TIME = 10,
    ODBC_OLD_TIMESTAMP = 11,
    ODBC_VARCHAR = 12,
    ODBC_DATE = 91,
    ODBC_TIME = 92,
    ODBC_TIMESTAMP = 93,
    ODBC_LONGVARCHAR = -1,
    ODBC_BINARY = -2,
    ODBC_VARBINARY = -3,
    ODBC_LONGVARBINARY = -4,
    ODBC_BIGINT = -5,
    ODBC_TINYINT = -6,
    ODBC_BIT = -7,
    ODBC_WCHAR = -8,
    ODBC_WVARCHAR = -9,
    ODBC_WLONGVARCHAR = -10,
    ODBC_GUID = -11
};

#endif
