/*
 * One spec in place of many files.
 */
#include "charts/record.h"

const char *burin_record_spec(struct burin_record *record)
{
    const struct embedded_file *files = record_contents(record);
    return files ? files[0].bytes : NULL;
}
