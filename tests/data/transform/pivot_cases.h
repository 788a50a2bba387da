/*
 * What Vega 6 with Vega-Lite 6 makes of rows: test_pivot.c's table, written by make_cases.mjs.
 */
#ifndef TESTS_DATA_TRANSFORM_PIVOT_CASES_H
#define TESTS_DATA_TRANSFORM_PIVOT_CASES_H

#include "tests/data/transform/rows.h"

static const struct rows_case cases[] = {
    {"[{\"c\":\"x\",\"y\":1,\"v\":10},{\"c\":\"z\",\"y\":1,\"v\":20},{\"c\":\"x\",\"y\":2,\"v\":5},"
     "{\"c\":\"x\",\"y\":2,\"v\":7},{\"c\":\"w\",\"y\":3,\"v\":null},{\"c\":null,\"y\":3,\"v\":4}]",
     "[{\"pivot\":\"c\",\"value\":\"v\",\"groupby\":[\"y\"]}]", "y w x z null",
     "1 undefined 10 20 undefined, 2 undefined 12 undefined undefined, 3 undefined undefined "
     "undefined 4"},
    {"[{\"c\":\"x\",\"y\":1,\"v\":10},{\"c\":\"z\",\"y\":1,\"v\":20},{\"c\":\"x\",\"y\":2,\"v\":5},"
     "{\"c\":\"x\",\"y\":2,\"v\":7},{\"c\":\"w\",\"y\":3,\"v\":null},{\"c\":null,\"y\":3,\"v\":4}]",
     "[{\"pivot\":\"c\",\"value\":\"v\",\"groupby\":[\"y\"],\"op\":\"count\"}]", "y w x z null",
     "1 0 1 1 0, 2 0 2 0 0, 3 1 0 0 1"},
    {"[{\"c\":\"x\",\"y\":1,\"v\":10},{\"c\":\"z\",\"y\":1,\"v\":20},{\"c\":\"x\",\"y\":2,\"v\":5},"
     "{\"c\":\"x\",\"y\":2,\"v\":7},{\"c\":\"w\",\"y\":3,\"v\":null},{\"c\":null,\"y\":3,\"v\":4}]",
     "[{\"pivot\":\"c\",\"value\":\"v\",\"groupby\":[\"y\"],\"op\":\"mean\"}]", "y w x z null",
     "1 undefined 10 20 undefined, 2 undefined 6 undefined undefined, 3 undefined undefined "
     "undefined 4"},
    {"[{\"c\":\"x\",\"y\":1,\"v\":10},{\"c\":\"z\",\"y\":1,\"v\":20},{\"c\":\"x\",\"y\":2,\"v\":5},"
     "{\"c\":\"x\",\"y\":2,\"v\":7},{\"c\":\"w\",\"y\":3,\"v\":null},{\"c\":null,\"y\":3,\"v\":4}]",
     "[{\"pivot\":\"c\",\"value\":\"v\",\"groupby\":[\"y\"],\"op\":\"max\"}]", "y w x z null",
     "1 undefined 10 20 undefined, 2 undefined 7 undefined undefined, 3 undefined undefined "
     "undefined 4"},
    {"[{\"c\":\"x\",\"y\":1,\"v\":10},{\"c\":\"z\",\"y\":1,\"v\":20},{\"c\":\"x\",\"y\":2,\"v\":5},"
     "{\"c\":\"x\",\"y\":2,\"v\":7},{\"c\":\"w\",\"y\":3,\"v\":null},{\"c\":null,\"y\":3,\"v\":4}]",
     "[{\"pivot\":\"c\",\"value\":\"v\",\"groupby\":[\"y\"],\"op\":\"median\"}]", "y w x z null",
     "1 undefined 10 20 undefined, 2 undefined 6 undefined undefined, 3 undefined undefined "
     "undefined 4"},
    {"[{\"c\":\"x\",\"y\":1,\"v\":10},{\"c\":\"z\",\"y\":1,\"v\":20},{\"c\":\"x\",\"y\":2,\"v\":5},"
     "{\"c\":\"x\",\"y\":2,\"v\":7},{\"c\":\"w\",\"y\":3,\"v\":null},{\"c\":null,\"y\":3,\"v\":4}]",
     "[{\"pivot\":\"c\",\"value\":\"v\",\"groupby\":[\"y\"],\"op\":\"valid\"}]", "y w x z null",
     "1 0 1 1 0, 2 0 2 0 0, 3 0 0 0 1"},
    {"[{\"c\":\"x\",\"y\":1,\"v\":10},{\"c\":\"z\",\"y\":1,\"v\":20},{\"c\":\"x\",\"y\":2,\"v\":5},"
     "{\"c\":\"x\",\"y\":2,\"v\":7},{\"c\":\"w\",\"y\":3,\"v\":null},{\"c\":null,\"y\":3,\"v\":4}]",
     "[{\"pivot\":\"c\",\"value\":\"v\",\"groupby\":[\"y\"],\"op\":\"missing\"}]", "y w x z null",
     "1 0 0 0 0, 2 0 0 0 0, 3 1 0 0 0"},
    {"[{\"c\":\"x\",\"y\":1,\"v\":10},{\"c\":\"z\",\"y\":1,\"v\":20},{\"c\":\"x\",\"y\":2,\"v\":5},"
     "{\"c\":\"x\",\"y\":2,\"v\":7},{\"c\":\"w\",\"y\":3,\"v\":null},{\"c\":null,\"y\":3,\"v\":4}]",
     "[{\"pivot\":\"c\",\"value\":\"v\",\"groupby\":[\"y\"],\"limit\":2}]", "y w x z null",
     "1 undefined undefined undefined undefined, 2 undefined undefined undefined undefined, 3 "
     "undefined undefined undefined 4"},
    {"[{\"c\":\"x\",\"y\":1,\"v\":10},{\"c\":\"z\",\"y\":1,\"v\":20},{\"c\":\"x\",\"y\":2,\"v\":5},"
     "{\"c\":\"x\",\"y\":2,\"v\":7},{\"c\":\"w\",\"y\":3,\"v\":null},{\"c\":null,\"y\":3,\"v\":4}]",
     "[{\"pivot\":\"c\",\"value\":\"v\",\"groupby\":[\"y\"],\"limit\":0}]", "y w x z null",
     "1 undefined 10 20 undefined, 2 undefined 12 undefined undefined, 3 undefined undefined "
     "undefined 4"},
    {"[{\"c\":\"x\",\"y\":1,\"v\":10},{\"c\":\"z\",\"y\":1,\"v\":20},{\"c\":\"x\",\"y\":2,\"v\":5},"
     "{\"c\":\"x\",\"y\":2,\"v\":7},{\"c\":\"w\",\"y\":3,\"v\":null},{\"c\":null,\"y\":3,\"v\":4}]",
     "[{\"pivot\":\"c\",\"value\":\"v\",\"groupby\":[\"y\"],\"op\":\"product\"}]", "y w x z null",
     "1 undefined 10 20 undefined, 2 undefined 35 undefined undefined, 3 undefined undefined "
     "undefined 4"},
    {"[{\"c\":\"x\",\"y\":1,\"v\":10},{\"c\":\"z\",\"y\":1,\"v\":20},{\"c\":\"x\",\"y\":2,\"v\":5},"
     "{\"c\":\"x\",\"y\":2,\"v\":7},{\"c\":\"w\",\"y\":3,\"v\":null},{\"c\":null,\"y\":3,\"v\":4}]",
     "[{\"pivot\":\"c\",\"value\":\"v\"}]", "y w x z null", "undefined undefined 22 20 4"},
    {"[{\"c\":\"x\",\"y\":1,\"v\":10},{\"c\":\"z\",\"y\":1,\"v\":20},{\"c\":\"x\",\"y\":2,\"v\":5},"
     "{\"c\":\"x\",\"y\":2,\"v\":7},{\"c\":\"w\",\"y\":3,\"v\":null},{\"c\":null,\"y\":3,\"v\":4}]",
     "[{\"pivot\":\"y\",\"value\":\"v\",\"groupby\":[\"c\"]}]", "c 1 2 3",
     "x 10 12 undefined, z 20 undefined undefined, w undefined undefined undefined, null undefined "
     "undefined 4"},
    {"[{\"c\":1,\"v\":2},{\"c\":\"1\",\"v\":3}]", "[{\"pivot\":\"c\",\"value\":\"v\"}]", "1", "2"},
    {"[{\"c\":true,\"v\":2},{\"c\":false,\"v\":3}]", "[{\"pivot\":\"c\",\"value\":\"v\"}]",
     "true false", "2 3"},
    {"[]", "[{\"pivot\":\"c\",\"value\":\"v\",\"groupby\":[\"y\"]}]", "y", ""},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3}]", "[{\"pivot\":\"g\",\"value\":\"v\"}]", "a", "3"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":null},{\"k\":1,\"g\":\"a\",\"v\":null}]",
     "[{\"pivot\":\"g\",\"value\":\"v\"}]", "a", "undefined"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":null},{\"k\":1,\"g\":\"a\",\"v\":null}]",
     "[{\"pivot\":\"v\",\"value\":\"k\"}]", "null", "2"},
};

#endif
