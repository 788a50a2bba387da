/*
 * What Vega 6 with Vega-Lite 6 makes of rows: test_extent.c's table, written by make_cases.mjs.
 */
#ifndef TESTS_DATA_TRANSFORM_EXTENT_CASES_H
#define TESTS_DATA_TRANSFORM_EXTENT_CASES_H

#include "tests/data/transform/rows.h"

static const struct rows_case cases[] = {
    {"[{\"k\":1,\"g\":\"a\",\"v\":3},{\"k\":2,\"g\":\"b\",\"v\":5},{\"k\":3,\"g\":\"a\",\"v\":null}"
     ",{\"k\":4,\"g\":\"a\",\"v\":3},{\"k\":5,\"g\":\"b\",\"v\":-1.5},{\"k\":6,\"g\":\"a\",\"v\":"
     "10},{\"k\":7,\"g\":\"b\",\"v\":5},{\"k\":8,\"g\":\"a\"},{\"k\":9,\"g\":\"b\",\"v\":\"\"}]",
     "[{\"extent\":\"v\",\"param\":\"e\"},{\"calculate\":\"e[0]\",\"as\":\"lo\"},{\"calculate\":"
     "\"e[1]\",\"as\":\"hi\"},{\"calculate\":\"(datum.v-e[0])/span(e)\",\"as\":\"s\"}]",
     "lo hi s",
     "-1.5 10 0.391304347826, -1.5 10 0.565217391304, -1.5 10 0.130434782609, -1.5 10 "
     "0.391304347826, -1.5 10 0, -1.5 10 1, -1.5 10 0.565217391304, -1.5 10 NaN, -1.5 10 "
     "0.130434782609"},
    {"[{\"v\":2},{\"v\":4},{\"v\":4},{\"v\":1},{\"v\":7},{\"v\":4},{\"v\":0}]",
     "[{\"extent\":\"v\",\"param\":\"e\"},{\"filter\":\"datum.v < "
     "e[1]\"},{\"extent\":\"v\",\"param\":\"f\"},{\"calculate\":\"[e[1], f[1]]\",\"as\":\"x\"}]",
     "v x", "2 [7,4], 4 [7,4], 4 [7,4], 1 [7,4], 4 [7,4], 0 [7,4]"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3}]",
     "[{\"extent\":\"v\",\"param\":\"e\"},{\"calculate\":\"e\",\"as\":\"x\"}]", "x", "[3,3]"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":null},{\"k\":1,\"g\":\"a\",\"v\":null}]",
     "[{\"extent\":\"v\",\"param\":\"e\"},{\"calculate\":\"isValid(e[0])\",\"as\":\"x\"}]", "x",
     "false, false"},
    {"[]", "[{\"extent\":\"v\",\"param\":\"e\"},{\"calculate\":\"e\",\"as\":\"x\"}]", "x", ""},
    {"[{\"v\":\"10\"},{\"v\":\"9\"},{\"v\":null},{\"v\":\"a\"}]",
     "[{\"extent\":\"v\",\"param\":\"e\"},{\"calculate\":\"e\",\"as\":\"x\"}]", "x",
     "[9,10], [9,10], [9,10], [9,10]"},
};

#endif
