/*
 * What Vega 6 with Vega-Lite 6 makes of rows: test_lookup.c's table, written by make_cases.mjs.
 */
#ifndef TESTS_DATA_TRANSFORM_LOOKUP_CASES_H
#define TESTS_DATA_TRANSFORM_LOOKUP_CASES_H

#include "tests/data/transform/rows.h"

static const struct rows_case cases[] = {
    {"[{\"k\":2},{\"k\":1},{\"k\":\"2\"},{\"k\":3},{\"k\":null},{\"k\":7},{\"k\":2}]",
     "[{\"lookup\":\"k\",\"from\":{\"data\":{\"values\":[{\"id\":1,\"name\":\"one\",\"n\":{\"m\":5}"
     "},{\"id\":2,\"name\":\"two\",\"n\":{\"m\":6}},{\"id\":2,\"name\":\"zwei\",\"n\":{\"m\":8}},{"
     "\"id\":null,\"name\":\"nil\",\"n\":{\"m\":8}},{\"id\":\"7\",\"name\":\"seven\",\"n\":{}}]},"
     "\"key\":\"id\",\"fields\":[\"name\"]}}]",
     "k name", "2 zwei, 1 one, 2 zwei, 3 null, null nil, 7 seven, 2 zwei"},
    {"[{\"k\":2},{\"k\":1},{\"k\":\"2\"},{\"k\":3},{\"k\":null},{\"k\":7},{\"k\":2}]",
     "[{\"lookup\":\"k\",\"from\":{\"data\":{\"values\":[{\"id\":1,\"name\":\"one\",\"n\":{\"m\":5}"
     "},{\"id\":2,\"name\":\"two\",\"n\":{\"m\":6}},{\"id\":2,\"name\":\"zwei\",\"n\":{\"m\":8}},{"
     "\"id\":null,\"name\":\"nil\",\"n\":{\"m\":8}},{\"id\":\"7\",\"name\":\"seven\",\"n\":{}}]},"
     "\"key\":\"id\",\"fields\":[\"name\",\"id\"]},\"as\":[\"a\",\"b\"]}]",
     "k a b", "2 zwei 2, 1 one 1, 2 zwei 2, 3 null null, null nil null, 7 seven 7, 2 zwei 2"},
    {"[{\"k\":2},{\"k\":1},{\"k\":\"2\"},{\"k\":3},{\"k\":null},{\"k\":7},{\"k\":2}]",
     "[{\"lookup\":\"k\",\"from\":{\"data\":{\"values\":[{\"id\":1,\"name\":\"one\",\"n\":{\"m\":5}"
     "},{\"id\":2,\"name\":\"two\",\"n\":{\"m\":6}},{\"id\":2,\"name\":\"zwei\",\"n\":{\"m\":8}},{"
     "\"id\":null,\"name\":\"nil\",\"n\":{\"m\":8}},{\"id\":\"7\",\"name\":\"seven\",\"n\":{}}]},"
     "\"key\":\"id\",\"fields\":[\"name\"]},\"as\":\"a\",\"default\":\"none\"}]",
     "k a", "2 zwei, 1 one, 2 zwei, 3 none, null nil, 7 seven, 2 zwei"},
    {"[{\"k\":2},{\"k\":1},{\"k\":\"2\"},{\"k\":3},{\"k\":null},{\"k\":7},{\"k\":2}]",
     "[{\"lookup\":\"k\",\"from\":{\"data\":{\"values\":[{\"id\":1,\"name\":\"one\",\"n\":{\"m\":5}"
     "},{\"id\":2,\"name\":\"two\",\"n\":{\"m\":6}},{\"id\":2,\"name\":\"zwei\",\"n\":{\"m\":8}},{"
     "\"id\":null,\"name\":\"nil\",\"n\":{\"m\":8}},{\"id\":\"7\",\"name\":\"seven\",\"n\":{}}]},"
     "\"key\":\"id\",\"fields\":[\"name\"]},\"default\":0}]",
     "k name", "2 zwei, 1 one, 2 zwei, 3 null, null nil, 7 seven, 2 zwei"},
    {"[{\"k\":2},{\"k\":1},{\"k\":\"2\"},{\"k\":3},{\"k\":null},{\"k\":7},{\"k\":2}]",
     "[{\"lookup\":\"k\",\"from\":{\"data\":{\"values\":[{\"id\":1,\"name\":\"one\",\"n\":{\"m\":5}"
     "},{\"id\":2,\"name\":\"two\",\"n\":{\"m\":6}},{\"id\":2,\"name\":\"zwei\",\"n\":{\"m\":8}},{"
     "\"id\":null,\"name\":\"nil\",\"n\":{\"m\":8}},{\"id\":\"7\",\"name\":\"seven\",\"n\":{}}]},"
     "\"key\":\"id\"},\"as\":\"o\"},{\"calculate\":\"datum.o ? datum.o.name : "
     "'no'\",\"as\":\"x\"}]",
     "k x", "2 zwei, 1 one, 2 zwei, 3 no, null nil, 7 seven, 2 zwei"},
    {"[{\"k\":2},{\"k\":1},{\"k\":\"2\"},{\"k\":3},{\"k\":null},{\"k\":7},{\"k\":2}]",
     "[{\"lookup\":\"k\",\"from\":{\"data\":{\"values\":[{\"id\":1,\"name\":\"one\",\"n\":{\"m\":5}"
     "},{\"id\":2,\"name\":\"two\",\"n\":{\"m\":6}},{\"id\":2,\"name\":\"zwei\",\"n\":{\"m\":8}},{"
     "\"id\":null,\"name\":\"nil\",\"n\":{\"m\":8}},{\"id\":\"7\",\"name\":\"seven\",\"n\":{}}]},"
     "\"key\":\"id\",\"fields\":[\"n.m\"]},\"as\":[\"m\"]}]",
     "k m", "2 8, 1 5, 2 8, 3 null, null 8, 7 undefined, 2 8"},
    {"[]",
     "[{\"lookup\":\"k\",\"from\":{\"data\":{\"values\":[{\"id\":1,\"name\":\"one\",\"n\":{\"m\":5}"
     "},{\"id\":2,\"name\":\"two\",\"n\":{\"m\":6}},{\"id\":2,\"name\":\"zwei\",\"n\":{\"m\":8}},{"
     "\"id\":null,\"name\":\"nil\",\"n\":{\"m\":8}},{\"id\":\"7\",\"name\":\"seven\",\"n\":{}}]},"
     "\"key\":\"id\",\"fields\":[\"name\"]}}]",
     "k name", ""},
    {"[{\"k\":1}]",
     "[{\"lookup\":\"k\",\"from\":{\"data\":{\"values\":[]},\"key\":\"id\",\"fields\":[\"name\"]}}"
     "]",
     "k name", "1 null"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":null},{\"k\":1,\"g\":\"a\",\"v\":null}]",
     "[{\"lookup\":\"v\",\"from\":{\"data\":{\"values\":[{\"id\":1,\"name\":\"one\",\"n\":{\"m\":5}"
     "},{\"id\":2,\"name\":\"two\",\"n\":{\"m\":6}},{\"id\":2,\"name\":\"zwei\",\"n\":{\"m\":8}},{"
     "\"id\":null,\"name\":\"nil\",\"n\":{\"m\":8}},{\"id\":\"7\",\"name\":\"seven\",\"n\":{}}]},"
     "\"key\":\"id\",\"fields\":[\"name\"]}}]",
     "v name", "null nil, null nil"},
};

#endif
