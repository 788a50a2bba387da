/*
 * What Vega 6 with Vega-Lite 6 makes of rows: test_flatten.c's table, written by make_cases.mjs.
 */
#ifndef TESTS_DATA_TRANSFORM_FLATTEN_CASES_H
#define TESTS_DATA_TRANSFORM_FLATTEN_CASES_H

#include "tests/data/transform/rows.h"

static const struct rows_case cases[] = {
    {"[{\"n\":1,\"a\":[1,2,3],\"b\":[\"x\",\"y\"]},{\"n\":2,\"a\":[],\"b\":[\"z\"]},{\"n\":3,\"a\":"
     "[4,null,4],\"b\":[5,5,5,5]},{\"n\":4,\"a\":[],\"b\":[]}]",
     "[{\"flatten\":[\"a\"]}]", "n a", "1 1, 1 2, 1 3, 3 4, 3 null, 3 4"},
    {"[{\"n\":1,\"a\":[1,2,3],\"b\":[\"x\",\"y\"]},{\"n\":2,\"a\":[],\"b\":[\"z\"]},{\"n\":3,\"a\":"
     "[4,null,4],\"b\":[5,5,5,5]},{\"n\":4,\"a\":[],\"b\":[]}]",
     "[{\"flatten\":[\"a\",\"b\"]}]", "n a b",
     "1 1 x, 1 2 y, 1 3 null, 2 null z, 3 4 5, 3 null 5, 3 4 5, 3 null 5"},
    {"[{\"n\":1,\"a\":[1,2,3],\"b\":[\"x\",\"y\"]},{\"n\":2,\"a\":[],\"b\":[\"z\"]},{\"n\":3,\"a\":"
     "[4,null,4],\"b\":[5,5,5,5]},{\"n\":4,\"a\":[],\"b\":[]}]",
     "[{\"flatten\":[\"a\",\"b\"],\"as\":[\"c\"]}]", "n c b",
     "1 1 x, 1 2 y, 1 3 null, 2 null z, 3 4 5, 3 null 5, 3 4 5, 3 null 5"},
    {"[{\"n\":1,\"a\":[1,2,3],\"b\":[\"x\",\"y\"]},{\"n\":2,\"a\":[],\"b\":[\"z\"]},{\"n\":3,\"a\":"
     "[4,null,4],\"b\":[5,5,5,5]},{\"n\":4,\"a\":[],\"b\":[]}]",
     "[{\"flatten\":[\"a\",\"b\"],\"as\":[\"c\",\"d\"]}]", "n c d",
     "1 1 x, 1 2 y, 1 3 null, 2 null z, 3 4 5, 3 null 5, 3 4 5, 3 null 5"},
    {"[{\"t\":\"abc\"}]", "[{\"flatten\":[\"t\"]}]", "t", "a, b, c"},
    {"[{\"o\":{\"p\":[1,2]}}]", "[{\"flatten\":[\"o.p\"],\"as\":[\"q\"]}]", "q", "1, 2"},
    {"[{\"a\":[[1,2],3]}]", "[{\"flatten\":[\"a\"]}]", "a", "[1,2], 3"},
    {"[]", "[{\"flatten\":[\"a\"]}]", "a", ""},
    {"[{\"a\":[null,null]}]", "[{\"flatten\":[\"a\"]}]", "a", "null, null"},
};

#endif
