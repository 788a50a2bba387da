/*
 * A file's rows as they flow: opened, read in pieces by its format's loader, told of when all went
 * well. What the data is called, data/source.c and data/given.c know.
 */
#ifndef DATA_FLOW_H
#define DATA_FLOW_H

#include "data/source.h"

/* The file is open as descriptor, which is closed; it and the text are called as is said, without
 * bytes. False as of data_flow(). */
struct flow_file {
    int descriptor; /* -1: there is none */
    struct data_file file;
    const struct data_loader *loader;
    struct data_text text;
};
bool flow_read(struct flow_file *flow, struct row_sink *sink, const struct data_context *context);

#endif
