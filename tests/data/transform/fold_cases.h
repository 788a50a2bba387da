/*
 * What Vega 6 with Vega-Lite 6 makes of rows: test_fold.c's table, written by make_cases.mjs.
 */
#ifndef TESTS_DATA_TRANSFORM_FOLD_CASES_H
#define TESTS_DATA_TRANSFORM_FOLD_CASES_H

#include "tests/data/transform/rows.h"

static const struct rows_case cases[] = {
    {"[{\"k\":1,\"g\":\"a\",\"v\":3},{\"k\":2,\"g\":\"b\",\"v\":5},{\"k\":3,\"g\":\"a\",\"v\":null}"
     ",{\"k\":4,\"g\":\"a\",\"v\":3},{\"k\":5,\"g\":\"b\",\"v\":-1.5},{\"k\":6,\"g\":\"a\",\"v\":"
     "10},{\"k\":7,\"g\":\"b\",\"v\":5},{\"k\":8,\"g\":\"a\"},{\"k\":9,\"g\":\"b\",\"v\":\"\"}]",
     "[{\"fold\":[\"v\",\"k\"]}]", "k g key value",
     "1 a v 3, 1 a k 1, 2 b v 5, 2 b k 2, 3 a v null, 3 a k 3, 4 a v 3, 4 a k 4, 5 b v -1.5, 5 b k "
     "5, 6 a v 10, 6 a k 6, 7 b v 5, 7 b k 7, 8 a v undefined, 8 a k 8, 9 b v , 9 b k 9"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3},{\"k\":2,\"g\":\"b\",\"v\":5},{\"k\":3,\"g\":\"a\",\"v\":null}"
     ",{\"k\":4,\"g\":\"a\",\"v\":3},{\"k\":5,\"g\":\"b\",\"v\":-1.5},{\"k\":6,\"g\":\"a\",\"v\":"
     "10},{\"k\":7,\"g\":\"b\",\"v\":5},{\"k\":8,\"g\":\"a\"},{\"k\":9,\"g\":\"b\",\"v\":\"\"}]",
     "[{\"fold\":[\"v\"],\"as\":[\"n\",\"w\"]}]", "k n w",
     "1 v 3, 2 v 5, 3 v null, 4 v 3, 5 v -1.5, 6 v 10, 7 v 5, 8 v undefined, 9 v "},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3},{\"k\":2,\"g\":\"b\",\"v\":5},{\"k\":3,\"g\":\"a\",\"v\":null}"
     ",{\"k\":4,\"g\":\"a\",\"v\":3},{\"k\":5,\"g\":\"b\",\"v\":-1.5},{\"k\":6,\"g\":\"a\",\"v\":"
     "10},{\"k\":7,\"g\":\"b\",\"v\":5},{\"k\":8,\"g\":\"a\"},{\"k\":9,\"g\":\"b\",\"v\":\"\"}]",
     "[{\"fold\":[\"v\",\"k\"],\"as\":[\"v\"]}]", "v value",
     "v 3, k 1, v 5, k 2, v null, k 3, v 3, k 4, v -1.5, k 5, v 10, k 6, v 5, k 7, v undefined, k "
     "8, v , k 9"},
    {"[{\"a\":{\"b\":1},\"c.d\":2}]", "[{\"fold\":[\"a.b\",\"c\\\\.d\"]}]", "key value",
     "a.b 1, c.d 2"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3}]", "[{\"fold\":[\"v\",\"g\"]}]", "key value", "v 3, g a"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":null},{\"k\":1,\"g\":\"a\",\"v\":null}]",
     "[{\"fold\":[\"v\",\"v\"]}]", "key value", "v null, v null, v null, v null"},
    {"[]", "[{\"fold\":[\"v\",\"g\"]}]", "key value", ""},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3}]", "[{\"fold\":[]}]", "k key", ""},
};

#endif
