/*
 * What a program reads in place of files.
 */
#ifndef LIBRARY_READER_H
#define LIBRARY_READER_H

#include "data/source.h"
#include "library/options.h"

/* For struct data_context.read_url: asks the struct option_reader. */
enum data_read reader_ask(void *object, struct data_request *request);

#endif
