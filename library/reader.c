/*
 * What a program reads in place of files.
 */
#include "library/reader.h"

enum data_read reader_ask(void *object, struct data_request *request)
{
    static const enum data_read results[] = {[BURIN_READ_DONE] = DATA_READ_DONE,
                                             [BURIN_READ_FAILED] = DATA_READ_FAILED,
                                             [BURIN_READ_ELSEWHERE] = DATA_READ_ELSEWHERE};
    const struct option_reader *reader = object;
    struct burin_request asked = {.size = sizeof asked, .url = request->url};
    if (!reader->read)
        return DATA_READ_ELSEWHERE;
    enum data_read result = results[reader->read(reader->context, &asked)];
    request->bytes = asked.bytes;
    request->length = asked.length;
    request->release = asked.release;
    request->problem = asked.problem;
    return result;
}
