/*
 * What Vega 6 with Vega-Lite 6 makes of rows: test_edges.c's table, written by make_cases.mjs.
 */
#ifndef TESTS_DATA_TRANSFORM_EDGES_CASES_H
#define TESTS_DATA_TRANSFORM_EDGES_CASES_H

#include "tests/data/transform/rows.h"

static const struct rows_case cases[] = {
    {"[]",
     "[{\"aggregate\":[{\"op\":\"count\",\"as\":\"count\"},{\"op\":\"valid\",\"field\":\"x\","
     "\"as\":\"valid\"},{\"op\":\"missing\",\"field\":\"x\",\"as\":\"missing\"},{\"op\":"
     "\"distinct\",\"field\":\"x\",\"as\":\"distinct\"},{\"op\":\"sum\",\"field\":\"x\",\"as\":"
     "\"sum\"},{\"op\":\"product\",\"field\":\"x\",\"as\":\"product\"},{\"op\":\"mean\",\"field\":"
     "\"x\",\"as\":\"mean\"},{\"op\":\"average\",\"field\":\"x\",\"as\":\"average\"},{\"op\":"
     "\"variance\",\"field\":\"x\",\"as\":\"variance\"},{\"op\":\"variancep\",\"field\":\"x\","
     "\"as\":\"variancep\"},{\"op\":\"stdev\",\"field\":\"x\",\"as\":\"stdev\"},{\"op\":\"stdevp\","
     "\"field\":\"x\",\"as\":\"stdevp\"},{\"op\":\"stderr\",\"field\":\"x\",\"as\":\"stderr\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"median\"},{\"op\":\"q1\",\"field\":\"x\",\"as\":"
     "\"q1\"},{\"op\":\"q3\",\"field\":\"x\",\"as\":\"q3\"},{\"op\":\"min\",\"field\":\"x\",\"as\":"
     "\"min\"},{\"op\":\"max\",\"field\":\"x\",\"as\":\"max\"}]}]",
     "count valid missing distinct sum product mean average variance variancep stdev stdevp stderr "
     "median q1 q3 min max",
     ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"aggregate\":[{\"op\":\"count\",\"as\":\"count\"},{\"op\":\"valid\",\"field\":\"x\","
     "\"as\":\"valid\"},{\"op\":\"missing\",\"field\":\"x\",\"as\":\"missing\"},{\"op\":"
     "\"distinct\",\"field\":\"x\",\"as\":\"distinct\"},{\"op\":\"sum\",\"field\":\"x\",\"as\":"
     "\"sum\"},{\"op\":\"product\",\"field\":\"x\",\"as\":\"product\"},{\"op\":\"mean\",\"field\":"
     "\"x\",\"as\":\"mean\"},{\"op\":\"average\",\"field\":\"x\",\"as\":\"average\"},{\"op\":"
     "\"variance\",\"field\":\"x\",\"as\":\"variance\"},{\"op\":\"variancep\",\"field\":\"x\","
     "\"as\":\"variancep\"},{\"op\":\"stdev\",\"field\":\"x\",\"as\":\"stdev\"},{\"op\":\"stdevp\","
     "\"field\":\"x\",\"as\":\"stdevp\"},{\"op\":\"stderr\",\"field\":\"x\",\"as\":\"stderr\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"median\"},{\"op\":\"q1\",\"field\":\"x\",\"as\":"
     "\"q1\"},{\"op\":\"q3\",\"field\":\"x\",\"as\":\"q3\"},{\"op\":\"min\",\"field\":\"x\",\"as\":"
     "\"min\"},{\"op\":\"max\",\"field\":\"x\",\"as\":\"max\"}]}]",
     "count valid missing distinct sum product mean average variance variancep stdev stdevp stderr "
     "median q1 q3 min max",
     "1 1 0 1 1 1 1 1 undefined 0 undefined 0 undefined 1 1 1 1 1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"aggregate\":[{\"op\":\"count\",\"as\":\"count\"},{\"op\":\"valid\",\"field\":\"x\","
     "\"as\":\"valid\"},{\"op\":\"missing\",\"field\":\"x\",\"as\":\"missing\"},{\"op\":"
     "\"distinct\",\"field\":\"x\",\"as\":\"distinct\"},{\"op\":\"sum\",\"field\":\"x\",\"as\":"
     "\"sum\"},{\"op\":\"product\",\"field\":\"x\",\"as\":\"product\"},{\"op\":\"mean\",\"field\":"
     "\"x\",\"as\":\"mean\"},{\"op\":\"average\",\"field\":\"x\",\"as\":\"average\"},{\"op\":"
     "\"variance\",\"field\":\"x\",\"as\":\"variance\"},{\"op\":\"variancep\",\"field\":\"x\","
     "\"as\":\"variancep\"},{\"op\":\"stdev\",\"field\":\"x\",\"as\":\"stdev\"},{\"op\":\"stdevp\","
     "\"field\":\"x\",\"as\":\"stdevp\"},{\"op\":\"stderr\",\"field\":\"x\",\"as\":\"stderr\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"median\"},{\"op\":\"q1\",\"field\":\"x\",\"as\":"
     "\"q1\"},{\"op\":\"q3\",\"field\":\"x\",\"as\":\"q3\"},{\"op\":\"min\",\"field\":\"x\",\"as\":"
     "\"min\"},{\"op\":\"max\",\"field\":\"x\",\"as\":\"max\"}]}]",
     "count valid missing distinct sum product mean average variance variancep stdev stdevp stderr "
     "median q1 q3 min max",
     "3 0 3 1 undefined undefined undefined undefined undefined undefined undefined undefined "
     "undefined undefined undefined undefined undefined undefined"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"aggregate\":[{\"op\":\"count\",\"as\":\"count\"},{\"op\":\"valid\",\"field\":\"x\","
     "\"as\":\"valid\"},{\"op\":\"missing\",\"field\":\"x\",\"as\":\"missing\"},{\"op\":"
     "\"distinct\",\"field\":\"x\",\"as\":\"distinct\"},{\"op\":\"sum\",\"field\":\"x\",\"as\":"
     "\"sum\"},{\"op\":\"product\",\"field\":\"x\",\"as\":\"product\"},{\"op\":\"mean\",\"field\":"
     "\"x\",\"as\":\"mean\"},{\"op\":\"average\",\"field\":\"x\",\"as\":\"average\"},{\"op\":"
     "\"variance\",\"field\":\"x\",\"as\":\"variance\"},{\"op\":\"variancep\",\"field\":\"x\","
     "\"as\":\"variancep\"},{\"op\":\"stdev\",\"field\":\"x\",\"as\":\"stdev\"},{\"op\":\"stdevp\","
     "\"field\":\"x\",\"as\":\"stdevp\"},{\"op\":\"stderr\",\"field\":\"x\",\"as\":\"stderr\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"median\"},{\"op\":\"q1\",\"field\":\"x\",\"as\":"
     "\"q1\"},{\"op\":\"q3\",\"field\":\"x\",\"as\":\"q3\"},{\"op\":\"min\",\"field\":\"x\",\"as\":"
     "\"min\"},{\"op\":\"max\",\"field\":\"x\",\"as\":\"max\"}]}]",
     "count valid missing distinct sum product mean average variance variancep stdev stdevp stderr "
     "median q1 q3 min max",
     "5 5 0 2 7 4 1.4 1.4 0.3 0.24 0.547722557505 0.489897948557 0.244948974278 1 1 2 1 2"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"aggregate\":[{\"op\":\"count\",\"as\":\"count\"},{\"op\":\"valid\",\"field\":\"x\","
     "\"as\":\"valid\"},{\"op\":\"missing\",\"field\":\"x\",\"as\":\"missing\"},{\"op\":"
     "\"distinct\",\"field\":\"x\",\"as\":\"distinct\"},{\"op\":\"sum\",\"field\":\"x\",\"as\":"
     "\"sum\"},{\"op\":\"product\",\"field\":\"x\",\"as\":\"product\"},{\"op\":\"mean\",\"field\":"
     "\"x\",\"as\":\"mean\"},{\"op\":\"average\",\"field\":\"x\",\"as\":\"average\"},{\"op\":"
     "\"variance\",\"field\":\"x\",\"as\":\"variance\"},{\"op\":\"variancep\",\"field\":\"x\","
     "\"as\":\"variancep\"},{\"op\":\"stdev\",\"field\":\"x\",\"as\":\"stdev\"},{\"op\":\"stdevp\","
     "\"field\":\"x\",\"as\":\"stdevp\"},{\"op\":\"stderr\",\"field\":\"x\",\"as\":\"stderr\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"median\"},{\"op\":\"q1\",\"field\":\"x\",\"as\":"
     "\"q1\"},{\"op\":\"q3\",\"field\":\"x\",\"as\":\"q3\"},{\"op\":\"min\",\"field\":\"x\",\"as\":"
     "\"min\"},{\"op\":\"max\",\"field\":\"x\",\"as\":\"max\"}]}]",
     "count valid missing distinct sum product mean average variance variancep stdev stdevp stderr "
     "median q1 q3 min max",
     "5 5 0 2 19 567 3.8 3.8 3.2 2.56 1.788854382 1.6 0.8 3 3 3 3 7"},
    {"[]",
     "[{\"aggregate\":[{\"op\":\"count\",\"as\":\"count\"},{\"op\":\"valid\",\"field\":\"x\","
     "\"as\":\"valid\"},{\"op\":\"missing\",\"field\":\"x\",\"as\":\"missing\"},{\"op\":"
     "\"distinct\",\"field\":\"x\",\"as\":\"distinct\"},{\"op\":\"sum\",\"field\":\"x\",\"as\":"
     "\"sum\"},{\"op\":\"product\",\"field\":\"x\",\"as\":\"product\"},{\"op\":\"mean\",\"field\":"
     "\"x\",\"as\":\"mean\"},{\"op\":\"average\",\"field\":\"x\",\"as\":\"average\"},{\"op\":"
     "\"variance\",\"field\":\"x\",\"as\":\"variance\"},{\"op\":\"variancep\",\"field\":\"x\","
     "\"as\":\"variancep\"},{\"op\":\"stdev\",\"field\":\"x\",\"as\":\"stdev\"},{\"op\":\"stdevp\","
     "\"field\":\"x\",\"as\":\"stdevp\"},{\"op\":\"stderr\",\"field\":\"x\",\"as\":\"stderr\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"median\"},{\"op\":\"q1\",\"field\":\"x\",\"as\":"
     "\"q1\"},{\"op\":\"q3\",\"field\":\"x\",\"as\":\"q3\"},{\"op\":\"min\",\"field\":\"x\",\"as\":"
     "\"min\"},{\"op\":\"max\",\"field\":\"x\",\"as\":\"max\"}],\"groupby\":[\"g\"]}]",
     "g count valid missing distinct sum product mean average variance variancep stdev stdevp "
     "stderr median q1 q3 min max",
     ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"aggregate\":[{\"op\":\"count\",\"as\":\"count\"},{\"op\":\"valid\",\"field\":\"x\","
     "\"as\":\"valid\"},{\"op\":\"missing\",\"field\":\"x\",\"as\":\"missing\"},{\"op\":"
     "\"distinct\",\"field\":\"x\",\"as\":\"distinct\"},{\"op\":\"sum\",\"field\":\"x\",\"as\":"
     "\"sum\"},{\"op\":\"product\",\"field\":\"x\",\"as\":\"product\"},{\"op\":\"mean\",\"field\":"
     "\"x\",\"as\":\"mean\"},{\"op\":\"average\",\"field\":\"x\",\"as\":\"average\"},{\"op\":"
     "\"variance\",\"field\":\"x\",\"as\":\"variance\"},{\"op\":\"variancep\",\"field\":\"x\","
     "\"as\":\"variancep\"},{\"op\":\"stdev\",\"field\":\"x\",\"as\":\"stdev\"},{\"op\":\"stdevp\","
     "\"field\":\"x\",\"as\":\"stdevp\"},{\"op\":\"stderr\",\"field\":\"x\",\"as\":\"stderr\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"median\"},{\"op\":\"q1\",\"field\":\"x\",\"as\":"
     "\"q1\"},{\"op\":\"q3\",\"field\":\"x\",\"as\":\"q3\"},{\"op\":\"min\",\"field\":\"x\",\"as\":"
     "\"min\"},{\"op\":\"max\",\"field\":\"x\",\"as\":\"max\"}],\"groupby\":[\"g\"]}]",
     "g count valid missing distinct sum product mean average variance variancep stdev stdevp "
     "stderr median q1 q3 min max",
     "a 1 1 0 1 1 1 1 1 undefined 0 undefined 0 undefined 1 1 1 1 1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"aggregate\":[{\"op\":\"count\",\"as\":\"count\"},{\"op\":\"valid\",\"field\":\"x\","
     "\"as\":\"valid\"},{\"op\":\"missing\",\"field\":\"x\",\"as\":\"missing\"},{\"op\":"
     "\"distinct\",\"field\":\"x\",\"as\":\"distinct\"},{\"op\":\"sum\",\"field\":\"x\",\"as\":"
     "\"sum\"},{\"op\":\"product\",\"field\":\"x\",\"as\":\"product\"},{\"op\":\"mean\",\"field\":"
     "\"x\",\"as\":\"mean\"},{\"op\":\"average\",\"field\":\"x\",\"as\":\"average\"},{\"op\":"
     "\"variance\",\"field\":\"x\",\"as\":\"variance\"},{\"op\":\"variancep\",\"field\":\"x\","
     "\"as\":\"variancep\"},{\"op\":\"stdev\",\"field\":\"x\",\"as\":\"stdev\"},{\"op\":\"stdevp\","
     "\"field\":\"x\",\"as\":\"stdevp\"},{\"op\":\"stderr\",\"field\":\"x\",\"as\":\"stderr\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"median\"},{\"op\":\"q1\",\"field\":\"x\",\"as\":"
     "\"q1\"},{\"op\":\"q3\",\"field\":\"x\",\"as\":\"q3\"},{\"op\":\"min\",\"field\":\"x\",\"as\":"
     "\"min\"},{\"op\":\"max\",\"field\":\"x\",\"as\":\"max\"}],\"groupby\":[\"g\"]}]",
     "g count valid missing distinct sum product mean average variance variancep stdev stdevp "
     "stderr median q1 q3 min max",
     "null 3 0 3 1 undefined undefined undefined undefined undefined undefined undefined undefined "
     "undefined undefined undefined undefined undefined undefined"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"aggregate\":[{\"op\":\"count\",\"as\":\"count\"},{\"op\":\"valid\",\"field\":\"x\","
     "\"as\":\"valid\"},{\"op\":\"missing\",\"field\":\"x\",\"as\":\"missing\"},{\"op\":"
     "\"distinct\",\"field\":\"x\",\"as\":\"distinct\"},{\"op\":\"sum\",\"field\":\"x\",\"as\":"
     "\"sum\"},{\"op\":\"product\",\"field\":\"x\",\"as\":\"product\"},{\"op\":\"mean\",\"field\":"
     "\"x\",\"as\":\"mean\"},{\"op\":\"average\",\"field\":\"x\",\"as\":\"average\"},{\"op\":"
     "\"variance\",\"field\":\"x\",\"as\":\"variance\"},{\"op\":\"variancep\",\"field\":\"x\","
     "\"as\":\"variancep\"},{\"op\":\"stdev\",\"field\":\"x\",\"as\":\"stdev\"},{\"op\":\"stdevp\","
     "\"field\":\"x\",\"as\":\"stdevp\"},{\"op\":\"stderr\",\"field\":\"x\",\"as\":\"stderr\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"median\"},{\"op\":\"q1\",\"field\":\"x\",\"as\":"
     "\"q1\"},{\"op\":\"q3\",\"field\":\"x\",\"as\":\"q3\"},{\"op\":\"min\",\"field\":\"x\",\"as\":"
     "\"min\"},{\"op\":\"max\",\"field\":\"x\",\"as\":\"max\"}],\"groupby\":[\"g\"]}]",
     "g count valid missing distinct sum product mean average variance variancep stdev stdevp "
     "stderr median q1 q3 min max",
     "a 3 3 0 2 4 2 1.33333333333 1.33333333333 0.333333333333 0.222222222222 0.57735026919 "
     "0.471404520791 0.333333333333 1 1 1.5 1 2, b 2 2 0 2 3 2 1.5 1.5 0.5 0.25 0.707106781187 0.5 "
     "0.5 1.5 1.25 1.75 1 2"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"aggregate\":[{\"op\":\"count\",\"as\":\"count\"},{\"op\":\"valid\",\"field\":\"x\","
     "\"as\":\"valid\"},{\"op\":\"missing\",\"field\":\"x\",\"as\":\"missing\"},{\"op\":"
     "\"distinct\",\"field\":\"x\",\"as\":\"distinct\"},{\"op\":\"sum\",\"field\":\"x\",\"as\":"
     "\"sum\"},{\"op\":\"product\",\"field\":\"x\",\"as\":\"product\"},{\"op\":\"mean\",\"field\":"
     "\"x\",\"as\":\"mean\"},{\"op\":\"average\",\"field\":\"x\",\"as\":\"average\"},{\"op\":"
     "\"variance\",\"field\":\"x\",\"as\":\"variance\"},{\"op\":\"variancep\",\"field\":\"x\","
     "\"as\":\"variancep\"},{\"op\":\"stdev\",\"field\":\"x\",\"as\":\"stdev\"},{\"op\":\"stdevp\","
     "\"field\":\"x\",\"as\":\"stdevp\"},{\"op\":\"stderr\",\"field\":\"x\",\"as\":\"stderr\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"median\"},{\"op\":\"q1\",\"field\":\"x\",\"as\":"
     "\"q1\"},{\"op\":\"q3\",\"field\":\"x\",\"as\":\"q3\"},{\"op\":\"min\",\"field\":\"x\",\"as\":"
     "\"min\"},{\"op\":\"max\",\"field\":\"x\",\"as\":\"max\"}],\"groupby\":[\"g\"]}]",
     "g count valid missing distinct sum product mean average variance variancep stdev stdevp "
     "stderr median q1 q3 min max",
     "a 4 4 0 2 16 189 4 4 4 3 2 1.73205080757 1 3 3 4 3 7, b 1 1 0 1 3 3 3 3 undefined 0 "
     "undefined 0 undefined 3 3 3 3 3"},
    {"[]",
     "[{\"joinaggregate\":[{\"op\":\"count\",\"as\":\"count\"},{\"op\":\"valid\",\"field\":\"x\","
     "\"as\":\"valid\"},{\"op\":\"missing\",\"field\":\"x\",\"as\":\"missing\"},{\"op\":"
     "\"distinct\",\"field\":\"x\",\"as\":\"distinct\"},{\"op\":\"sum\",\"field\":\"x\",\"as\":"
     "\"sum\"},{\"op\":\"product\",\"field\":\"x\",\"as\":\"product\"},{\"op\":\"mean\",\"field\":"
     "\"x\",\"as\":\"mean\"},{\"op\":\"average\",\"field\":\"x\",\"as\":\"average\"},{\"op\":"
     "\"variance\",\"field\":\"x\",\"as\":\"variance\"},{\"op\":\"variancep\",\"field\":\"x\","
     "\"as\":\"variancep\"},{\"op\":\"stdev\",\"field\":\"x\",\"as\":\"stdev\"},{\"op\":\"stdevp\","
     "\"field\":\"x\",\"as\":\"stdevp\"},{\"op\":\"stderr\",\"field\":\"x\",\"as\":\"stderr\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"median\"},{\"op\":\"q1\",\"field\":\"x\",\"as\":"
     "\"q1\"},{\"op\":\"q3\",\"field\":\"x\",\"as\":\"q3\"},{\"op\":\"min\",\"field\":\"x\",\"as\":"
     "\"min\"},{\"op\":\"max\",\"field\":\"x\",\"as\":\"max\"}],\"groupby\":[\"g\"]}]",
     "x count valid missing distinct sum product mean average variance variancep stdev stdevp "
     "stderr median q1 q3 min max",
     ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"joinaggregate\":[{\"op\":\"count\",\"as\":\"count\"},{\"op\":\"valid\",\"field\":\"x\","
     "\"as\":\"valid\"},{\"op\":\"missing\",\"field\":\"x\",\"as\":\"missing\"},{\"op\":"
     "\"distinct\",\"field\":\"x\",\"as\":\"distinct\"},{\"op\":\"sum\",\"field\":\"x\",\"as\":"
     "\"sum\"},{\"op\":\"product\",\"field\":\"x\",\"as\":\"product\"},{\"op\":\"mean\",\"field\":"
     "\"x\",\"as\":\"mean\"},{\"op\":\"average\",\"field\":\"x\",\"as\":\"average\"},{\"op\":"
     "\"variance\",\"field\":\"x\",\"as\":\"variance\"},{\"op\":\"variancep\",\"field\":\"x\","
     "\"as\":\"variancep\"},{\"op\":\"stdev\",\"field\":\"x\",\"as\":\"stdev\"},{\"op\":\"stdevp\","
     "\"field\":\"x\",\"as\":\"stdevp\"},{\"op\":\"stderr\",\"field\":\"x\",\"as\":\"stderr\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"median\"},{\"op\":\"q1\",\"field\":\"x\",\"as\":"
     "\"q1\"},{\"op\":\"q3\",\"field\":\"x\",\"as\":\"q3\"},{\"op\":\"min\",\"field\":\"x\",\"as\":"
     "\"min\"},{\"op\":\"max\",\"field\":\"x\",\"as\":\"max\"}],\"groupby\":[\"g\"]}]",
     "x count valid missing distinct sum product mean average variance variancep stdev stdevp "
     "stderr median q1 q3 min max",
     "1 1 1 0 1 1 1 1 1 undefined 0 undefined 0 undefined 1 1 1 1 1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"joinaggregate\":[{\"op\":\"count\",\"as\":\"count\"},{\"op\":\"valid\",\"field\":\"x\","
     "\"as\":\"valid\"},{\"op\":\"missing\",\"field\":\"x\",\"as\":\"missing\"},{\"op\":"
     "\"distinct\",\"field\":\"x\",\"as\":\"distinct\"},{\"op\":\"sum\",\"field\":\"x\",\"as\":"
     "\"sum\"},{\"op\":\"product\",\"field\":\"x\",\"as\":\"product\"},{\"op\":\"mean\",\"field\":"
     "\"x\",\"as\":\"mean\"},{\"op\":\"average\",\"field\":\"x\",\"as\":\"average\"},{\"op\":"
     "\"variance\",\"field\":\"x\",\"as\":\"variance\"},{\"op\":\"variancep\",\"field\":\"x\","
     "\"as\":\"variancep\"},{\"op\":\"stdev\",\"field\":\"x\",\"as\":\"stdev\"},{\"op\":\"stdevp\","
     "\"field\":\"x\",\"as\":\"stdevp\"},{\"op\":\"stderr\",\"field\":\"x\",\"as\":\"stderr\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"median\"},{\"op\":\"q1\",\"field\":\"x\",\"as\":"
     "\"q1\"},{\"op\":\"q3\",\"field\":\"x\",\"as\":\"q3\"},{\"op\":\"min\",\"field\":\"x\",\"as\":"
     "\"min\"},{\"op\":\"max\",\"field\":\"x\",\"as\":\"max\"}],\"groupby\":[\"g\"]}]",
     "x count valid missing distinct sum product mean average variance variancep stdev stdevp "
     "stderr median q1 q3 min max",
     "null 3 0 3 1 undefined undefined undefined undefined undefined undefined undefined undefined "
     "undefined undefined undefined undefined undefined undefined, null 3 0 3 1 undefined "
     "undefined undefined undefined undefined undefined undefined undefined undefined undefined "
     "undefined undefined undefined undefined, null 3 0 3 1 undefined undefined undefined "
     "undefined undefined undefined undefined undefined undefined undefined undefined undefined "
     "undefined undefined"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"joinaggregate\":[{\"op\":\"count\",\"as\":\"count\"},{\"op\":\"valid\",\"field\":\"x\","
     "\"as\":\"valid\"},{\"op\":\"missing\",\"field\":\"x\",\"as\":\"missing\"},{\"op\":"
     "\"distinct\",\"field\":\"x\",\"as\":\"distinct\"},{\"op\":\"sum\",\"field\":\"x\",\"as\":"
     "\"sum\"},{\"op\":\"product\",\"field\":\"x\",\"as\":\"product\"},{\"op\":\"mean\",\"field\":"
     "\"x\",\"as\":\"mean\"},{\"op\":\"average\",\"field\":\"x\",\"as\":\"average\"},{\"op\":"
     "\"variance\",\"field\":\"x\",\"as\":\"variance\"},{\"op\":\"variancep\",\"field\":\"x\","
     "\"as\":\"variancep\"},{\"op\":\"stdev\",\"field\":\"x\",\"as\":\"stdev\"},{\"op\":\"stdevp\","
     "\"field\":\"x\",\"as\":\"stdevp\"},{\"op\":\"stderr\",\"field\":\"x\",\"as\":\"stderr\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"median\"},{\"op\":\"q1\",\"field\":\"x\",\"as\":"
     "\"q1\"},{\"op\":\"q3\",\"field\":\"x\",\"as\":\"q3\"},{\"op\":\"min\",\"field\":\"x\",\"as\":"
     "\"min\"},{\"op\":\"max\",\"field\":\"x\",\"as\":\"max\"}],\"groupby\":[\"g\"]}]",
     "x count valid missing distinct sum product mean average variance variancep stdev stdevp "
     "stderr median q1 q3 min max",
     "1 3 3 0 2 4 2 1.33333333333 1.33333333333 0.333333333333 0.222222222222 0.57735026919 "
     "0.471404520791 0.333333333333 1 1 1.5 1 2, 1 2 2 0 2 3 2 1.5 1.5 0.5 0.25 0.707106781187 0.5 "
     "0.5 1.5 1.25 1.75 1 2, 1 3 3 0 2 4 2 1.33333333333 1.33333333333 0.333333333333 "
     "0.222222222222 0.57735026919 0.471404520791 0.333333333333 1 1 1.5 1 2, 2 2 2 0 2 3 2 1.5 "
     "1.5 0.5 0.25 0.707106781187 0.5 0.5 1.5 1.25 1.75 1 2, 2 3 3 0 2 4 2 1.33333333333 "
     "1.33333333333 0.333333333333 0.222222222222 0.57735026919 0.471404520791 0.333333333333 1 1 "
     "1.5 1 2"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"joinaggregate\":[{\"op\":\"count\",\"as\":\"count\"},{\"op\":\"valid\",\"field\":\"x\","
     "\"as\":\"valid\"},{\"op\":\"missing\",\"field\":\"x\",\"as\":\"missing\"},{\"op\":"
     "\"distinct\",\"field\":\"x\",\"as\":\"distinct\"},{\"op\":\"sum\",\"field\":\"x\",\"as\":"
     "\"sum\"},{\"op\":\"product\",\"field\":\"x\",\"as\":\"product\"},{\"op\":\"mean\",\"field\":"
     "\"x\",\"as\":\"mean\"},{\"op\":\"average\",\"field\":\"x\",\"as\":\"average\"},{\"op\":"
     "\"variance\",\"field\":\"x\",\"as\":\"variance\"},{\"op\":\"variancep\",\"field\":\"x\","
     "\"as\":\"variancep\"},{\"op\":\"stdev\",\"field\":\"x\",\"as\":\"stdev\"},{\"op\":\"stdevp\","
     "\"field\":\"x\",\"as\":\"stdevp\"},{\"op\":\"stderr\",\"field\":\"x\",\"as\":\"stderr\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"median\"},{\"op\":\"q1\",\"field\":\"x\",\"as\":"
     "\"q1\"},{\"op\":\"q3\",\"field\":\"x\",\"as\":\"q3\"},{\"op\":\"min\",\"field\":\"x\",\"as\":"
     "\"min\"},{\"op\":\"max\",\"field\":\"x\",\"as\":\"max\"}],\"groupby\":[\"g\"]}]",
     "x count valid missing distinct sum product mean average variance variancep stdev stdevp "
     "stderr median q1 q3 min max",
     "3 4 4 0 2 16 189 4 4 4 3 2 1.73205080757 1 3 3 4 3 7, 3 4 4 0 2 16 189 4 4 4 3 2 "
     "1.73205080757 1 3 3 4 3 7, 3 4 4 0 2 16 189 4 4 4 3 2 1.73205080757 1 3 3 4 3 7, 3 1 1 0 1 3 "
     "3 3 3 undefined 0 undefined 0 undefined 3 3 3 3 3, 7 4 4 0 2 16 189 4 4 4 3 2 1.73205080757 "
     "1 3 3 4 3 7"},
    {"[]", "[{\"bin\":true,\"field\":\"x\",\"as\":[\"b\",\"e\"]}]", "b e", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"bin\":true,\"field\":\"x\",\"as\":[\"b\",\"e\"]}]", "b e", "1 1.1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"bin\":true,\"field\":\"x\",\"as\":[\"b\",\"e\"]}]", "b e",
     "null null, null null, null null"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"bin\":true,\"field\":\"x\",\"as\":[\"b\",\"e\"]}]", "b e",
     "1 1.1, 1 1.1, 1 1.1, 1.9 2, 1.9 2"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"bin\":true,\"field\":\"x\",\"as\":[\"b\",\"e\"]}]", "b e",
     "3 3.5, 3 3.5, 3 3.5, 3 3.5, 6.5 7"},
    {"[]", "[{\"bin\":{\"maxbins\":3,\"nice\":false},\"field\":\"y\",\"as\":\"b\"}]", "b b_end",
     ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"bin\":{\"maxbins\":3,\"nice\":false},\"field\":\"y\",\"as\":\"b\"}]", "b b_end", "2 3"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"bin\":{\"maxbins\":3,\"nice\":false},\"field\":\"y\",\"as\":\"b\"}]", "b b_end",
     "null null, null null, null null"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"bin\":{\"maxbins\":3,\"nice\":false},\"field\":\"y\",\"as\":\"b\"}]", "b b_end",
     "2 2.5, 2 2.5, 2.5 3, 2.5 3, 2.5 3"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"bin\":{\"maxbins\":3,\"nice\":false},\"field\":\"y\",\"as\":\"b\"}]", "b b_end",
     "5 7, 5 7, 5 7, 5 7, 5 7"},
    {"[]", "[{\"calculate\":\"datum.x + datum.y\",\"as\":\"c\"}]", "c", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"calculate\":\"datum.x + datum.y\",\"as\":\"c\"}]", "c", "3"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"calculate\":\"datum.x + datum.y\",\"as\":\"c\"}]", "c", "0, 0, 0"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"calculate\":\"datum.x + datum.y\",\"as\":\"c\"}]", "c", "3, 3, 4, 5, 5"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"calculate\":\"datum.x + datum.y\",\"as\":\"c\"}]", "c", "8, 8, 8, 8, 12"},
    {"[]", "[{\"density\":\"x\",\"groupby\":[\"g\"],\"extent\":[0,4],\"steps\":4}]",
     "g value density", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"density\":\"x\",\"groupby\":[\"g\"],\"extent\":[0,4],\"steps\":4}]", "g value density",
     "a 0 0.241181465166, a 1 0.376360641888, a 2 0.241181465166, a 3 0.0634692132502, a 4 "
     "0.00685901508345"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"density\":\"x\",\"groupby\":[\"g\"],\"extent\":[0,4],\"steps\":4}]", "g value density",
     "null 0 0.468844096054, null 1 0.235027323423, null 2 0.0296065678314, null 3 "
     "0.000937211438288, null 4 0.00000745533053415"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"density\":\"x\",\"groupby\":[\"g\"],\"extent\":[0,4],\"steps\":4}]", "g value density",
     "a 0 0.0058748635237, a 1 0.840605549538, a 2 0.424708921652, a 3 0.00293743328183, a 4 "
     "1.01331593897e-9, b 0 0.00853775419117, b 1 0.58785302616, b 2 0.58785302616, b 3 "
     "0.00853775419117, b 4 2.73290184182e-8"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"density\":\"x\",\"groupby\":[\"g\"],\"extent\":[0,4],\"steps\":4}]", "g value density",
     "a 0 0.00000182154178354, a 1 0.00191164629455, a 2 0.124161965889, a 3 0.499093898532, a 4 "
     "0.12416257307, b 0 0.080393821722, b 1 0.102941262885, b 2 0.119401444911, b 3 "
     "0.125453547296, b 4 0.119401444911"},
    {"[]",
     "[{\"density\":\"x\",\"counts\":true,\"cumulative\":true,\"bandwidth\":1,\"extent\":[0,4],"
     "\"steps\":4,\"as\":[\"v\",\"p\"]}]",
     "v p", "0 NaN, 1 NaN, 2 NaN, 3 NaN, 4 NaN"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"density\":\"x\",\"counts\":true,\"cumulative\":true,\"bandwidth\":1,\"extent\":[0,4],"
     "\"steps\":4,\"as\":[\"v\",\"p\"]}]",
     "v p", "0 0.158655253931, 1 0.5, 2 0.841344746069, 3 0.977249868052, 4 0.998650101968"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"density\":\"x\",\"counts\":true,\"cumulative\":true,\"bandwidth\":1,\"extent\":[0,4],"
     "\"steps\":4,\"as\":[\"v\",\"p\"]}]",
     "v p", "0 1.5, 1 2.52403423821, 2 2.93174960416, 3 2.99595030591, 4 2.99990498627"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"density\":\"x\",\"counts\":true,\"cumulative\":true,\"bandwidth\":1,\"extent\":[0,4],"
     "\"steps\":4,\"as\":[\"v\",\"p\"]}]",
     "v p", "0 0.521466025691, 1 1.81731050786, 2 3.52403423821, 3 4.61443909629, 4 4.95045004201"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"density\":\"x\",\"counts\":true,\"cumulative\":true,\"bandwidth\":1,\"extent\":[0,4],"
     "\"steps\":4,\"as\":[\"v\",\"p\"]}]",
     "v p",
     "0 0.0053995921278, 1 0.0910005287793, 2 0.634621302377, 3 2.00003167124, 4 3.36672888231"},
    {"[]", "[{\"extent\":\"x\",\"param\":\"e\"},{\"calculate\":\"e\",\"as\":\"c\"}]", "c", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"extent\":\"x\",\"param\":\"e\"},{\"calculate\":\"e\",\"as\":\"c\"}]", "c", "[1,1]"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"extent\":\"x\",\"param\":\"e\"},{\"calculate\":\"e\",\"as\":\"c\"}]", "c",
     "[undefined,undefined], [undefined,undefined], [undefined,undefined]"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"extent\":\"x\",\"param\":\"e\"},{\"calculate\":\"e\",\"as\":\"c\"}]", "c",
     "[1,2], [1,2], [1,2], [1,2], [1,2]"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"extent\":\"x\",\"param\":\"e\"},{\"calculate\":\"e\",\"as\":\"c\"}]", "c",
     "[3,7], [3,7], [3,7], [3,7], [3,7]"},
    {"[]", "[{\"filter\":\"datum.x > 1\"}]", "g x", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":\"datum.x > 1\"}]", "g x", ""},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"filter\":\"datum.x > 1\"}]", "g x", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":\"datum.x > 1\"}]", "g x", "b 2, a 2"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":\"datum.x > 1\"}]", "g x", "a 3, a 3, a 3, b 3, a 7"},
    {"[]", "[{\"filter\":{\"field\":\"x\",\"equal\":1}}]", "g x", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"x\",\"equal\":1}}]", "g x", "a 1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"filter\":{\"field\":\"x\",\"equal\":1}}]", "g x", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"x\",\"equal\":1}}]", "g x", "a 1, b 1, a 1"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"x\",\"equal\":1}}]", "g x", ""},
    {"[]", "[{\"filter\":{\"field\":\"g\",\"equal\":\"a\"}}]", "g x", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"g\",\"equal\":\"a\"}}]", "g x", "a 1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"filter\":{\"field\":\"g\",\"equal\":\"a\"}}]", "g x", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"g\",\"equal\":\"a\"}}]", "g x", "a 1, a 1, a 2"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"g\",\"equal\":\"a\"}}]", "g x", "a 3, a 3, a 3, a 7"},
    {"[]", "[{\"filter\":{\"field\":\"x\",\"lt\":2}}]", "g x", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"x\",\"lt\":2}}]", "g x", "a 1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"filter\":{\"field\":\"x\",\"lt\":2}}]", "g x", "null null, null null, null null"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"x\",\"lt\":2}}]", "g x", "a 1, b 1, a 1"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"x\",\"lt\":2}}]", "g x", ""},
    {"[]", "[{\"filter\":{\"field\":\"x\",\"lte\":1}}]", "g x", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"x\",\"lte\":1}}]", "g x", "a 1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"filter\":{\"field\":\"x\",\"lte\":1}}]", "g x", "null null, null null, null null"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"x\",\"lte\":1}}]", "g x", "a 1, b 1, a 1"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"x\",\"lte\":1}}]", "g x", ""},
    {"[]", "[{\"filter\":{\"field\":\"x\",\"gt\":1}}]", "g x", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"x\",\"gt\":1}}]", "g x", ""},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"filter\":{\"field\":\"x\",\"gt\":1}}]", "g x", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"x\",\"gt\":1}}]", "g x", "b 2, a 2"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"x\",\"gt\":1}}]", "g x", "a 3, a 3, a 3, b 3, a 7"},
    {"[]", "[{\"filter\":{\"field\":\"x\",\"gte\":2}}]", "g x", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"x\",\"gte\":2}}]", "g x", ""},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"filter\":{\"field\":\"x\",\"gte\":2}}]", "g x", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"x\",\"gte\":2}}]", "g x", "b 2, a 2"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"x\",\"gte\":2}}]", "g x", "a 3, a 3, a 3, b 3, a 7"},
    {"[]", "[{\"filter\":{\"field\":\"x\",\"range\":[1,2]}}]", "g x", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"x\",\"range\":[1,2]}}]", "g x", "a 1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"filter\":{\"field\":\"x\",\"range\":[1,2]}}]", "g x", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"x\",\"range\":[1,2]}}]", "g x", "a 1, b 1, a 1, b 2, a 2"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"x\",\"range\":[1,2]}}]", "g x", ""},
    {"[]", "[{\"filter\":{\"field\":\"x\",\"range\":[null,1]}}]", "g x", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"x\",\"range\":[null,1]}}]", "g x", "a 1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"filter\":{\"field\":\"x\",\"range\":[null,1]}}]", "g x",
     "null null, null null, null null"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"x\",\"range\":[null,1]}}]", "g x", "a 1, b 1, a 1"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"x\",\"range\":[null,1]}}]", "g x", ""},
    {"[]", "[{\"filter\":{\"field\":\"g\",\"oneOf\":[\"a\",\"c\"]}}]", "g x", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"g\",\"oneOf\":[\"a\",\"c\"]}}]", "g x", "a 1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"filter\":{\"field\":\"g\",\"oneOf\":[\"a\",\"c\"]}}]", "g x", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"g\",\"oneOf\":[\"a\",\"c\"]}}]", "g x", "a 1, a 1, a 2"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"g\",\"oneOf\":[\"a\",\"c\"]}}]", "g x", "a 3, a 3, a 3, a 7"},
    {"[]", "[{\"filter\":{\"field\":\"x\",\"valid\":true}}]", "g x", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"x\",\"valid\":true}}]", "g x", "a 1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"filter\":{\"field\":\"x\",\"valid\":true}}]", "g x", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"x\",\"valid\":true}}]", "g x", "a 1, b 1, a 1, b 2, a 2"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"x\",\"valid\":true}}]", "g x", "a 3, a 3, a 3, b 3, a 7"},
    {"[]", "[{\"filter\":{\"field\":\"x\",\"valid\":false}}]", "g x", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"x\",\"valid\":false}}]", "g x", ""},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"filter\":{\"field\":\"x\",\"valid\":false}}]", "g x", "null null, null null, null null"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"x\",\"valid\":false}}]", "g x", ""},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"x\",\"valid\":false}}]", "g x", ""},
    {"[]",
     "[{\"filter\":{\"and\":[{\"field\":\"x\",\"gte\":1},{\"not\":{\"field\":\"g\",\"equal\":\"b\"}"
     "}]}}]",
     "g x", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"and\":[{\"field\":\"x\",\"gte\":1},{\"not\":{\"field\":\"g\",\"equal\":\"b\"}"
     "}]}}]",
     "g x", "a 1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"filter\":{\"and\":[{\"field\":\"x\",\"gte\":1},{\"not\":{\"field\":\"g\",\"equal\":\"b\"}"
     "}]}}]",
     "g x", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"and\":[{\"field\":\"x\",\"gte\":1},{\"not\":{\"field\":\"g\",\"equal\":\"b\"}"
     "}]}}]",
     "g x", "a 1, a 1, a 2"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"and\":[{\"field\":\"x\",\"gte\":1},{\"not\":{\"field\":\"g\",\"equal\":\"b\"}"
     "}]}}]",
     "g x", "a 3, a 3, a 3, a 7"},
    {"[]", "[{\"filter\":{\"or\":[{\"field\":\"x\",\"gt\":2},{\"field\":\"g\",\"equal\":\"a\"}]}}]",
     "g x", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"or\":[{\"field\":\"x\",\"gt\":2},{\"field\":\"g\",\"equal\":\"a\"}]}}]",
     "g x", "a 1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"filter\":{\"or\":[{\"field\":\"x\",\"gt\":2},{\"field\":\"g\",\"equal\":\"a\"}]}}]",
     "g x", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"or\":[{\"field\":\"x\",\"gt\":2},{\"field\":\"g\",\"equal\":\"a\"}]}}]",
     "g x", "a 1, a 1, a 2"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"or\":[{\"field\":\"x\",\"gt\":2},{\"field\":\"g\",\"equal\":\"a\"}]}}]",
     "g x", "a 3, a 3, a 3, b 3, a 7"},
    {"[]", "[{\"filter\":{\"field\":\"d\",\"timeUnit\":\"year\",\"equal\":2020}}]", "g x", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"d\",\"timeUnit\":\"year\",\"equal\":2020}}]", "g x", "a 1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"filter\":{\"field\":\"d\",\"timeUnit\":\"year\",\"equal\":2020}}]", "g x", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"d\",\"timeUnit\":\"year\",\"equal\":2020}}]", "g x",
     "a 1, b 1, a 1, a 2"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"d\",\"timeUnit\":\"year\",\"equal\":2020}}]", "g x",
     "a 3, a 3, a 3, b 3, a 7"},
    {"[]", "[{\"filter\":{\"field\":\"d\",\"equal\":{\"year\":2020,\"month\":3,\"date\":5}}}]",
     "g x", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"d\",\"equal\":{\"year\":2020,\"month\":3,\"date\":5}}}]", "g x",
     ""},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"filter\":{\"field\":\"d\",\"equal\":{\"year\":2020,\"month\":3,\"date\":5}}}]", "g x",
     ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"d\",\"equal\":{\"year\":2020,\"month\":3,\"date\":5}}}]", "g x",
     "a 1"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"filter\":{\"field\":\"d\",\"equal\":{\"year\":2020,\"month\":3,\"date\":5}}}]", "g x",
     ""},
    {"[]", "[{\"flatten\":[\"l\"]}]", "g l", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"flatten\":[\"l\"]}]", "g l", "a 1, a 2"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"flatten\":[\"l\"]}]", "g l", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"flatten\":[\"l\"]}]", "g l", "a 1, a 2, b 1, b 2, a 1, a 2, b 1, b 2, a 1, a 2"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"flatten\":[\"l\"]}]", "g l", "a 1, a 2, a 1, a 2, a 1, a 2, b 1, b 2, a 1, a 2"},
    {"[]", "[{\"flatten\":[\"l\"],\"as\":[\"m\"]}]", "m", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"flatten\":[\"l\"],\"as\":[\"m\"]}]", "m", "1, 2"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"flatten\":[\"l\"],\"as\":[\"m\"]}]", "m", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"flatten\":[\"l\"],\"as\":[\"m\"]}]", "m", "1, 2, 1, 2, 1, 2, 1, 2, 1, 2"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"flatten\":[\"l\"],\"as\":[\"m\"]}]", "m", "1, 2, 1, 2, 1, 2, 1, 2, 1, 2"},
    {"[]", "[{\"fold\":[\"x\",\"y\"]}]", "key value", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"fold\":[\"x\",\"y\"]}]", "key value", "x 1, y 2"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"fold\":[\"x\",\"y\"]}]", "key value", "x null, y null, x null, y null, x null, y null"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"fold\":[\"x\",\"y\"]}]", "key value", "x 1, y 2, x 1, y 2, x 1, y 3, x 2, y 3, x 2, y 3"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"fold\":[\"x\",\"y\"]}]", "key value", "x 3, y 5, x 3, y 5, x 3, y 5, x 3, y 5, x 7, y 5"},
    {"[]", "[{\"impute\":\"x\",\"key\":\"y\",\"groupby\":[\"g\"],\"value\":0}]", "g x y", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"impute\":\"x\",\"key\":\"y\",\"groupby\":[\"g\"],\"value\":0}]", "g x y", "a 1 2"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"impute\":\"x\",\"key\":\"y\",\"groupby\":[\"g\"],\"value\":0}]", "g x y",
     "null null null, null null null, null null null"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"impute\":\"x\",\"key\":\"y\",\"groupby\":[\"g\"],\"value\":0}]", "g x y",
     "a 1 2, b 1 2, a 1 3, b 2 3, a 2 3"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"impute\":\"x\",\"key\":\"y\",\"groupby\":[\"g\"],\"value\":0}]", "g x y",
     "a 3 5, a 3 5, a 3 5, b 3 5, a 7 5"},
    {"[]", "[{\"impute\":\"x\",\"key\":\"y\",\"keyvals\":[2,9],\"method\":\"mean\"}]", "x y", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"impute\":\"x\",\"key\":\"y\",\"keyvals\":[2,9],\"method\":\"mean\"}]", "x y", "1 2, 1 9"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"impute\":\"x\",\"key\":\"y\",\"keyvals\":[2,9],\"method\":\"mean\"}]", "x y",
     "undefined null, undefined null, undefined null, undefined 2, undefined 9"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"impute\":\"x\",\"key\":\"y\",\"keyvals\":[2,9],\"method\":\"mean\"}]", "x y",
     "1 2, 1 2, 1 3, 2 3, 2 3, 1.4 9"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"impute\":\"x\",\"key\":\"y\",\"keyvals\":[2,9],\"method\":\"mean\"}]", "x y",
     "3 5, 3 5, 3 5, 3 5, 7 5, 3.8 2, 3.8 9"},
    {"[]",
     "[{\"impute\":\"x\",\"key\":\"y\",\"groupby\":[\"g\"],\"method\":\"max\",\"frame\":[-1,1]}]",
     "g x y", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"impute\":\"x\",\"key\":\"y\",\"groupby\":[\"g\"],\"method\":\"max\",\"frame\":[-1,1]}]",
     "g x y", "a 1 2"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"impute\":\"x\",\"key\":\"y\",\"groupby\":[\"g\"],\"method\":\"max\",\"frame\":[-1,1]}]",
     "g x y", "null undefined null, null undefined null, null undefined null"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"impute\":\"x\",\"key\":\"y\",\"groupby\":[\"g\"],\"method\":\"max\",\"frame\":[-1,1]}]",
     "g x y", "a 1 2, b 1 2, a 1 3, b 2 3, a 2 3"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"impute\":\"x\",\"key\":\"y\",\"groupby\":[\"g\"],\"method\":\"max\",\"frame\":[-1,1]}]",
     "g x y", "a 3 5, a 3 5, a 3 5, b 3 5, a 7 5"},
    {"[]", "[{\"loess\":\"y\",\"on\":\"x\",\"bandwidth\":1}]", "x y", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"loess\":\"y\",\"on\":\"x\",\"bandwidth\":1}]", "x y", "1 NaN"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"loess\":\"y\",\"on\":\"x\",\"bandwidth\":1}]", "x y", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"loess\":\"y\",\"on\":\"x\",\"bandwidth\":1}]", "x y", "1 2.27226500762, 2 3"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"loess\":\"y\",\"on\":\"x\",\"bandwidth\":1}]", "x y", "3 5, 7 5"},
    {"[]",
     "[{\"lookup\":\"g\",\"from\":{\"data\":{\"values\":[{\"k\":\"a\",\"w\":1},{\"k\":\"a\",\"w\":"
     "2},{\"k\":null,\"w\":3}]},\"key\":\"k\",\"fields\":[\"w\"]},\"default\":\"none\"}]",
     "w", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"lookup\":\"g\",\"from\":{\"data\":{\"values\":[{\"k\":\"a\",\"w\":1},{\"k\":\"a\",\"w\":"
     "2},{\"k\":null,\"w\":3}]},\"key\":\"k\",\"fields\":[\"w\"]},\"default\":\"none\"}]",
     "w", "2"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"lookup\":\"g\",\"from\":{\"data\":{\"values\":[{\"k\":\"a\",\"w\":1},{\"k\":\"a\",\"w\":"
     "2},{\"k\":null,\"w\":3}]},\"key\":\"k\",\"fields\":[\"w\"]},\"default\":\"none\"}]",
     "w", "3, 3, 3"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"lookup\":\"g\",\"from\":{\"data\":{\"values\":[{\"k\":\"a\",\"w\":1},{\"k\":\"a\",\"w\":"
     "2},{\"k\":null,\"w\":3}]},\"key\":\"k\",\"fields\":[\"w\"]},\"default\":\"none\"}]",
     "w", "2, none, 2, none, 2"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"lookup\":\"g\",\"from\":{\"data\":{\"values\":[{\"k\":\"a\",\"w\":1},{\"k\":\"a\",\"w\":"
     "2},{\"k\":null,\"w\":3}]},\"key\":\"k\",\"fields\":[\"w\"]},\"default\":\"none\"}]",
     "w", "2, 2, 2, none, 2"},
    {"[]",
     "[{\"lookup\":\"g\",\"from\":{\"data\":{\"values\":[]},\"key\":\"k\",\"fields\":[\"w\"]}}]",
     "w", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"lookup\":\"g\",\"from\":{\"data\":{\"values\":[]},\"key\":\"k\",\"fields\":[\"w\"]}}]",
     "w", "null"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"lookup\":\"g\",\"from\":{\"data\":{\"values\":[]},\"key\":\"k\",\"fields\":[\"w\"]}}]",
     "w", "null, null, null"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"lookup\":\"g\",\"from\":{\"data\":{\"values\":[]},\"key\":\"k\",\"fields\":[\"w\"]}}]",
     "w", "null, null, null, null, null"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"lookup\":\"g\",\"from\":{\"data\":{\"values\":[]},\"key\":\"k\",\"fields\":[\"w\"]}}]",
     "w", "null, null, null, null, null"},
    {"[]", "[{\"pivot\":\"g\",\"value\":\"x\"}]", "a b null", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"pivot\":\"g\",\"value\":\"x\"}]", "a b null", "1 undefined undefined"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"pivot\":\"g\",\"value\":\"x\"}]", "a b null", "undefined undefined undefined"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"pivot\":\"g\",\"value\":\"x\"}]", "a b null", "4 3 undefined"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"pivot\":\"g\",\"value\":\"x\"}]", "a b null", "16 3 undefined"},
    {"[]", "[{\"pivot\":\"g\",\"value\":\"x\",\"groupby\":[\"y\"],\"op\":\"count\"}]", "y a b", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"pivot\":\"g\",\"value\":\"x\",\"groupby\":[\"y\"],\"op\":\"count\"}]", "y a b",
     "2 1 undefined"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"pivot\":\"g\",\"value\":\"x\",\"groupby\":[\"y\"],\"op\":\"count\"}]", "y a b",
     "null undefined undefined"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"pivot\":\"g\",\"value\":\"x\",\"groupby\":[\"y\"],\"op\":\"count\"}]", "y a b",
     "2 1 1, 3 2 1"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"pivot\":\"g\",\"value\":\"x\",\"groupby\":[\"y\"],\"op\":\"count\"}]", "y a b", "5 4 1"},
    {"[]", "[{\"quantile\":\"x\",\"step\":0.25}]", "prob value",
     "0.125 undefined, 0.375 undefined, 0.625 undefined, 0.875 undefined"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"quantile\":\"x\",\"step\":0.25}]", "prob value", "0.125 1, 0.375 1, 0.625 1, 0.875 1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"quantile\":\"x\",\"step\":0.25}]", "prob value",
     "0.125 undefined, 0.375 undefined, 0.625 undefined, 0.875 undefined"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"quantile\":\"x\",\"step\":0.25}]", "prob value", "0.125 1, 0.375 1, 0.625 1.5, 0.875 2"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"quantile\":\"x\",\"step\":0.25}]", "prob value", "0.125 3, 0.375 3, 0.625 3, 0.875 5"},
    {"[]", "[{\"quantile\":\"x\",\"groupby\":[\"g\"],\"probs\":[0.1,0.5,1]}]", "g prob value", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"quantile\":\"x\",\"groupby\":[\"g\"],\"probs\":[0.1,0.5,1]}]", "g prob value",
     "a 0.1 1, a 0.5 1, a 1 1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"quantile\":\"x\",\"groupby\":[\"g\"],\"probs\":[0.1,0.5,1]}]", "g prob value",
     "null 0.1 undefined, null 0.5 undefined, null 1 undefined"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"quantile\":\"x\",\"groupby\":[\"g\"],\"probs\":[0.1,0.5,1]}]", "g prob value",
     "a 0.1 1, a 0.5 1, a 1 2, b 0.1 1.1, b 0.5 1.5, b 1 2"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"quantile\":\"x\",\"groupby\":[\"g\"],\"probs\":[0.1,0.5,1]}]", "g prob value",
     "a 0.1 3, a 0.5 3, a 1 7, b 0.1 3, b 0.5 3, b 1 3"},
    {"[]", "[{\"regression\":\"y\",\"on\":\"x\",\"method\":\"linear\",\"params\":true}]",
     "coef rSquared", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"regression\":\"y\",\"on\":\"x\",\"method\":\"linear\",\"params\":true}]", "coef rSquared",
     ""},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"regression\":\"y\",\"on\":\"x\",\"method\":\"linear\",\"params\":true}]", "coef rSquared",
     "[0,0] NaN"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"regression\":\"y\",\"on\":\"x\",\"method\":\"linear\",\"params\":true}]", "coef rSquared",
     "[1.66666666667,0.666666666667] 0.444444444444"},
    {"[]", "[{\"regression\":\"y\",\"on\":\"x\",\"method\":\"log\",\"params\":true}]",
     "coef rSquared", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"regression\":\"y\",\"on\":\"x\",\"method\":\"log\",\"params\":true}]", "coef rSquared",
     ""},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"regression\":\"y\",\"on\":\"x\",\"method\":\"log\",\"params\":true}]", "coef rSquared",
     "[0,0] NaN"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"regression\":\"y\",\"on\":\"x\",\"method\":\"log\",\"params\":true}]", "coef rSquared",
     "[2.33333333333,0.961796693926] 0.444444444444"},
    {"[]", "[{\"regression\":\"y\",\"on\":\"x\",\"method\":\"exp\",\"params\":true}]",
     "coef rSquared", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"regression\":\"y\",\"on\":\"x\",\"method\":\"exp\",\"params\":true}]", "coef rSquared",
     ""},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"regression\":\"y\",\"on\":\"x\",\"method\":\"exp\",\"params\":true}]", "coef rSquared",
     "[NaN,NaN] NaN"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"regression\":\"y\",\"on\":\"x\",\"method\":\"exp\",\"params\":true}]", "coef rSquared",
     "[1.88744411487,0.23169434749] 0.439100893103"},
    {"[]", "[{\"regression\":\"y\",\"on\":\"x\",\"method\":\"pow\",\"params\":true}]",
     "coef rSquared", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"regression\":\"y\",\"on\":\"x\",\"method\":\"pow\",\"params\":true}]", "coef rSquared",
     ""},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"regression\":\"y\",\"on\":\"x\",\"method\":\"pow\",\"params\":true}]", "coef rSquared",
     "[1,0] NaN"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"regression\":\"y\",\"on\":\"x\",\"method\":\"pow\",\"params\":true}]", "coef rSquared",
     "[2.28942848511,0.389975000481] 0.4396253552"},
    {"[]", "[{\"regression\":\"y\",\"on\":\"x\",\"method\":\"quad\",\"params\":true}]",
     "coef rSquared", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"regression\":\"y\",\"on\":\"x\",\"method\":\"quad\",\"params\":true}]", "coef rSquared",
     ""},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"regression\":\"y\",\"on\":\"x\",\"method\":\"quad\",\"params\":true}]", "coef rSquared",
     "[NaN,NaN,NaN] NaN"},
    {"[]", "[{\"regression\":\"y\",\"on\":\"x\",\"method\":\"poly\",\"params\":true}]",
     "coef rSquared", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"regression\":\"y\",\"on\":\"x\",\"method\":\"poly\",\"params\":true}]", "coef rSquared",
     ""},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"regression\":\"y\",\"on\":\"x\",\"method\":\"poly\",\"params\":true}]", "coef rSquared",
     ""},
    {"[]", "[{\"regression\":\"y\",\"on\":\"x\",\"method\":\"linear\"}]", "x y", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"regression\":\"y\",\"on\":\"x\",\"method\":\"linear\"}]", "x y", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"regression\":\"y\",\"on\":\"x\",\"method\":\"linear\"}]", "x y", "1 2.33333333333, 2 3"},
    {"[]",
     "[{\"regression\":\"y\",\"on\":\"x\",\"method\":\"quad\",\"groupby\":[\"g\"],\"params\":true}"
     "]",
     "keys coef", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"regression\":\"y\",\"on\":\"x\",\"method\":\"quad\",\"groupby\":[\"g\"],\"params\":true}"
     "]",
     "keys coef", ""},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"regression\":\"y\",\"on\":\"x\",\"method\":\"quad\",\"groupby\":[\"g\"],\"params\":true}"
     "]",
     "keys coef", "[null] [NaN,NaN,NaN]"},
    {"[]", "[{\"sample\":100}]", "g x", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"sample\":100}]", "g x", "a 1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"sample\":100}]", "g x", "null null, null null, null null"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"sample\":100}]", "g x", "a 1, b 1, a 1, b 2, a 2"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"sample\":100}]", "g x", "a 3, a 3, a 3, b 3, a 7"},
    {"[]", "[{\"stack\":\"x\",\"groupby\":[\"y\"],\"offset\":\"zero\",\"as\":[\"s\",\"e\"]}]",
     "s e", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"stack\":\"x\",\"groupby\":[\"y\"],\"offset\":\"zero\",\"as\":[\"s\",\"e\"]}]", "s e",
     "0 1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"stack\":\"x\",\"groupby\":[\"y\"],\"offset\":\"zero\",\"as\":[\"s\",\"e\"]}]", "s e",
     "0 0, 0 0, 0 0"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"stack\":\"x\",\"groupby\":[\"y\"],\"offset\":\"zero\",\"as\":[\"s\",\"e\"]}]", "s e",
     "0 1, 1 2, 0 1, 1 3, 3 5"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"stack\":\"x\",\"groupby\":[\"y\"],\"offset\":\"zero\",\"as\":[\"s\",\"e\"]}]", "s e",
     "0 3, 3 6, 6 9, 9 12, 12 19"},
    {"[]", "[{\"stack\":\"x\",\"groupby\":[\"y\"],\"offset\":\"normalize\",\"as\":[\"s\",\"e\"]}]",
     "s e", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"stack\":\"x\",\"groupby\":[\"y\"],\"offset\":\"normalize\",\"as\":[\"s\",\"e\"]}]", "s e",
     "0 1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"stack\":\"x\",\"groupby\":[\"y\"],\"offset\":\"normalize\",\"as\":[\"s\",\"e\"]}]", "s e",
     "0 NaN, NaN NaN, NaN NaN"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"stack\":\"x\",\"groupby\":[\"y\"],\"offset\":\"normalize\",\"as\":[\"s\",\"e\"]}]", "s e",
     "0 0.5, 0.5 1, 0 0.2, 0.2 0.6, 0.6 1"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"stack\":\"x\",\"groupby\":[\"y\"],\"offset\":\"normalize\",\"as\":[\"s\",\"e\"]}]", "s e",
     "0 0.157894736842, 0.157894736842 0.315789473684, 0.315789473684 0.473684210526, "
     "0.473684210526 0.631578947368, 0.631578947368 1"},
    {"[]", "[{\"stack\":\"x\",\"groupby\":[\"y\"],\"offset\":\"center\",\"as\":[\"s\",\"e\"]}]",
     "s e", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"stack\":\"x\",\"groupby\":[\"y\"],\"offset\":\"center\",\"as\":[\"s\",\"e\"]}]", "s e",
     "0 1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"stack\":\"x\",\"groupby\":[\"y\"],\"offset\":\"center\",\"as\":[\"s\",\"e\"]}]", "s e",
     "0 0, 0 0, 0 0"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"stack\":\"x\",\"groupby\":[\"y\"],\"offset\":\"center\",\"as\":[\"s\",\"e\"]}]", "s e",
     "1.5 2.5, 2.5 3.5, 0 1, 1 3, 3 5"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"stack\":\"x\",\"groupby\":[\"y\"],\"offset\":\"center\",\"as\":[\"s\",\"e\"]}]", "s e",
     "0 3, 3 6, 6 9, 9 12, 12 19"},
    {"[]",
     "[{\"stack\":\"x\",\"groupby\":[],\"sort\":[{\"field\":\"g\",\"order\":\"descending\"}],"
     "\"as\":\"s\"}]",
     "s s_end", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"stack\":\"x\",\"groupby\":[],\"sort\":[{\"field\":\"g\",\"order\":\"descending\"}],"
     "\"as\":\"s\"}]",
     "s s_end", "0 1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"stack\":\"x\",\"groupby\":[],\"sort\":[{\"field\":\"g\",\"order\":\"descending\"}],"
     "\"as\":\"s\"}]",
     "s s_end", "0 0, 0 0, 0 0"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"stack\":\"x\",\"groupby\":[],\"sort\":[{\"field\":\"g\",\"order\":\"descending\"}],"
     "\"as\":\"s\"}]",
     "s s_end", "3 4, 0 1, 4 5, 1 3, 5 7"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"stack\":\"x\",\"groupby\":[],\"sort\":[{\"field\":\"g\",\"order\":\"descending\"}],"
     "\"as\":\"s\"}]",
     "s s_end", "3 6, 6 9, 9 12, 0 3, 12 19"},
    {"[]", "[{\"timeUnit\":\"year\",\"field\":\"d\",\"as\":\"t\"}]", "t t_end", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"timeUnit\":\"year\",\"field\":\"d\",\"as\":\"t\"}]", "t t_end",
     "date 1577836800000 date 1609459200000"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"timeUnit\":\"year\",\"field\":\"d\",\"as\":\"t\"}]", "t t_end",
     "null null, null null, null null"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"timeUnit\":\"year\",\"field\":\"d\",\"as\":\"t\"}]", "t t_end",
     "date 1577836800000 date 1609459200000, date 1577836800000 date 1609459200000, date "
     "1577836800000 date 1609459200000, date 1609459200000 date 1640995200000, date 1577836800000 "
     "date 1609459200000"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"timeUnit\":\"year\",\"field\":\"d\",\"as\":\"t\"}]", "t t_end",
     "date 1577836800000 date 1609459200000, date 1577836800000 date 1609459200000, date "
     "1577836800000 date 1609459200000, date 1577836800000 date 1609459200000, date 1577836800000 "
     "date 1609459200000"},
    {"[]", "[{\"timeUnit\":\"yearmonth\",\"field\":\"d\",\"as\":\"t\"}]", "t t_end", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"timeUnit\":\"yearmonth\",\"field\":\"d\",\"as\":\"t\"}]", "t t_end",
     "date 1583020800000 date 1585699200000"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"timeUnit\":\"yearmonth\",\"field\":\"d\",\"as\":\"t\"}]", "t t_end",
     "null null, null null, null null"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"timeUnit\":\"yearmonth\",\"field\":\"d\",\"as\":\"t\"}]", "t t_end",
     "date 1583020800000 date 1585699200000, date 1583020800000 date 1585699200000, date "
     "1583020800000 date 1585699200000, date 1614556800000 date 1617235200000, date 1583020800000 "
     "date 1585699200000"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"timeUnit\":\"yearmonth\",\"field\":\"d\",\"as\":\"t\"}]", "t t_end",
     "date 1583020800000 date 1585699200000, date 1583020800000 date 1585699200000, date "
     "1583020800000 date 1585699200000, date 1583020800000 date 1585699200000, date 1583020800000 "
     "date 1585699200000"},
    {"[]", "[{\"timeUnit\":\"day\",\"field\":\"d\",\"as\":\"t\"}]", "t t_end", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"timeUnit\":\"day\",\"field\":\"d\",\"as\":\"t\"}]", "t t_end",
     "date 1325635200000 date 1325721600000"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"timeUnit\":\"day\",\"field\":\"d\",\"as\":\"t\"}]", "t t_end",
     "null null, null null, null null"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"timeUnit\":\"day\",\"field\":\"d\",\"as\":\"t\"}]", "t t_end",
     "date 1325635200000 date 1325721600000, date 1325635200000 date 1325721600000, date "
     "1325721600000 date 1325808000000, date 1325721600000 date 1325808000000, date 1325635200000 "
     "date 1325721600000"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"timeUnit\":\"day\",\"field\":\"d\",\"as\":\"t\"}]", "t t_end",
     "date 1325635200000 date 1325721600000, date 1325635200000 date 1325721600000, date "
     "1325635200000 date 1325721600000, date 1325635200000 date 1325721600000, date 1325635200000 "
     "date 1325721600000"},
    {"[]", "[{\"timeUnit\":\"hours\",\"field\":\"d\",\"as\":\"t\"}]", "t t_end", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"timeUnit\":\"hours\",\"field\":\"d\",\"as\":\"t\"}]", "t t_end",
     "date 1325394000000 date 1325397600000"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"timeUnit\":\"hours\",\"field\":\"d\",\"as\":\"t\"}]", "t t_end",
     "null null, null null, null null"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"timeUnit\":\"hours\",\"field\":\"d\",\"as\":\"t\"}]", "t t_end",
     "date 1325394000000 date 1325397600000, date 1325394000000 date 1325397600000, date "
     "1325376000000 date 1325379600000, date 1325376000000 date 1325379600000, date 1325394000000 "
     "date 1325397600000"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"timeUnit\":\"hours\",\"field\":\"d\",\"as\":\"t\"}]", "t t_end",
     "date 1325394000000 date 1325397600000, date 1325394000000 date 1325397600000, date "
     "1325394000000 date 1325397600000, date 1325394000000 date 1325397600000, date 1325394000000 "
     "date 1325397600000"},
    {"[]", "[{\"timeUnit\":\"utcyearmonthdate\",\"field\":\"d\",\"as\":\"t\"}]", "t t_end", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"timeUnit\":\"utcyearmonthdate\",\"field\":\"d\",\"as\":\"t\"}]", "t t_end",
     "date 1583280000000 date 1583366400000"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"timeUnit\":\"utcyearmonthdate\",\"field\":\"d\",\"as\":\"t\"}]", "t t_end",
     "null null, null null, null null"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"timeUnit\":\"utcyearmonthdate\",\"field\":\"d\",\"as\":\"t\"}]", "t t_end",
     "date 1583280000000 date 1583366400000, date 1583280000000 date 1583366400000, date "
     "1583366400000 date 1583452800000, date 1614816000000 date 1614902400000, date 1583280000000 "
     "date 1583366400000"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"timeUnit\":\"utcyearmonthdate\",\"field\":\"d\",\"as\":\"t\"}]", "t t_end",
     "date 1583280000000 date 1583366400000, date 1583280000000 date 1583366400000, date "
     "1583280000000 date 1583366400000, date 1583280000000 date 1583366400000, date 1583280000000 "
     "date 1583366400000"},
    {"[]",
     "[{\"window\":[{\"op\":\"row_number\",\"as\":\"row_number\"},{\"op\":\"rank\",\"as\":\"rank\"}"
     ",{\"op\":\"dense_rank\",\"as\":\"dense_rank\"},{\"op\":\"percent_rank\",\"as\":\"percent_"
     "rank\"},{\"op\":\"cume_dist\",\"as\":\"cume_dist\"}],\"sort\":[{\"field\":\"x\",\"order\":"
     "\"ascending\"}]}]",
     "x row_number rank dense_rank percent_rank cume_dist", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"window\":[{\"op\":\"row_number\",\"as\":\"row_number\"},{\"op\":\"rank\",\"as\":\"rank\"}"
     ",{\"op\":\"dense_rank\",\"as\":\"dense_rank\"},{\"op\":\"percent_rank\",\"as\":\"percent_"
     "rank\"},{\"op\":\"cume_dist\",\"as\":\"cume_dist\"}],\"sort\":[{\"field\":\"x\",\"order\":"
     "\"ascending\"}]}]",
     "x row_number rank dense_rank percent_rank cume_dist", "1 1 1 1 NaN 1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"window\":[{\"op\":\"row_number\",\"as\":\"row_number\"},{\"op\":\"rank\",\"as\":\"rank\"}"
     ",{\"op\":\"dense_rank\",\"as\":\"dense_rank\"},{\"op\":\"percent_rank\",\"as\":\"percent_"
     "rank\"},{\"op\":\"cume_dist\",\"as\":\"cume_dist\"}],\"sort\":[{\"field\":\"x\",\"order\":"
     "\"ascending\"}]}]",
     "x row_number rank dense_rank percent_rank cume_dist",
     "null 1 1 1 0 0.333333333333, null 2 1 1 0 1, null 3 1 1 0 1"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"window\":[{\"op\":\"row_number\",\"as\":\"row_number\"},{\"op\":\"rank\",\"as\":\"rank\"}"
     ",{\"op\":\"dense_rank\",\"as\":\"dense_rank\"},{\"op\":\"percent_rank\",\"as\":\"percent_"
     "rank\"},{\"op\":\"cume_dist\",\"as\":\"cume_dist\"}],\"sort\":[{\"field\":\"x\",\"order\":"
     "\"ascending\"}]}]",
     "x row_number rank dense_rank percent_rank cume_dist",
     "1 1 1 1 0 0.2, 1 2 1 1 0 0.6, 1 3 1 1 0 0.6, 2 4 4 2 0.75 1, 2 5 4 2 0.75 1"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"window\":[{\"op\":\"row_number\",\"as\":\"row_number\"},{\"op\":\"rank\",\"as\":\"rank\"}"
     ",{\"op\":\"dense_rank\",\"as\":\"dense_rank\"},{\"op\":\"percent_rank\",\"as\":\"percent_"
     "rank\"},{\"op\":\"cume_dist\",\"as\":\"cume_dist\"}],\"sort\":[{\"field\":\"x\",\"order\":"
     "\"ascending\"}]}]",
     "x row_number rank dense_rank percent_rank cume_dist",
     "3 1 1 1 0 0.2, 3 2 1 1 0 0.8, 3 3 1 1 0 0.8, 3 4 1 1 0 0.8, 7 5 5 2 1 1"},
    {"[]",
     "[{\"window\":[{\"op\":\"row_number\",\"as\":\"row_number\"},{\"op\":\"rank\",\"as\":\"rank\"}"
     ",{\"op\":\"dense_rank\",\"as\":\"dense_rank\"},{\"op\":\"percent_rank\",\"as\":\"percent_"
     "rank\"},{\"op\":\"cume_dist\",\"as\":\"cume_dist\"}],\"groupby\":[\"g\"],\"sort\":[{"
     "\"field\":\"y\",\"order\":\"descending\"}]}]",
     "y row_number rank dense_rank percent_rank cume_dist", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"window\":[{\"op\":\"row_number\",\"as\":\"row_number\"},{\"op\":\"rank\",\"as\":\"rank\"}"
     ",{\"op\":\"dense_rank\",\"as\":\"dense_rank\"},{\"op\":\"percent_rank\",\"as\":\"percent_"
     "rank\"},{\"op\":\"cume_dist\",\"as\":\"cume_dist\"}],\"groupby\":[\"g\"],\"sort\":[{"
     "\"field\":\"y\",\"order\":\"descending\"}]}]",
     "y row_number rank dense_rank percent_rank cume_dist", "2 1 1 1 NaN 1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"window\":[{\"op\":\"row_number\",\"as\":\"row_number\"},{\"op\":\"rank\",\"as\":\"rank\"}"
     ",{\"op\":\"dense_rank\",\"as\":\"dense_rank\"},{\"op\":\"percent_rank\",\"as\":\"percent_"
     "rank\"},{\"op\":\"cume_dist\",\"as\":\"cume_dist\"}],\"groupby\":[\"g\"],\"sort\":[{"
     "\"field\":\"y\",\"order\":\"descending\"}]}]",
     "y row_number rank dense_rank percent_rank cume_dist",
     "null 1 1 1 0 0.333333333333, null 2 1 1 0 1, null 3 1 1 0 1"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"window\":[{\"op\":\"row_number\",\"as\":\"row_number\"},{\"op\":\"rank\",\"as\":\"rank\"}"
     ",{\"op\":\"dense_rank\",\"as\":\"dense_rank\"},{\"op\":\"percent_rank\",\"as\":\"percent_"
     "rank\"},{\"op\":\"cume_dist\",\"as\":\"cume_dist\"}],\"groupby\":[\"g\"],\"sort\":[{"
     "\"field\":\"y\",\"order\":\"descending\"}]}]",
     "y row_number rank dense_rank percent_rank cume_dist",
     "2 3 3 2 1 1, 2 2 2 2 1 1, 3 1 1 1 0 0.333333333333, 3 1 1 1 0 0.5, 3 2 1 1 0 0.666666666667"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"window\":[{\"op\":\"row_number\",\"as\":\"row_number\"},{\"op\":\"rank\",\"as\":\"rank\"}"
     ",{\"op\":\"dense_rank\",\"as\":\"dense_rank\"},{\"op\":\"percent_rank\",\"as\":\"percent_"
     "rank\"},{\"op\":\"cume_dist\",\"as\":\"cume_dist\"}],\"groupby\":[\"g\"],\"sort\":[{"
     "\"field\":\"y\",\"order\":\"descending\"}]}]",
     "y row_number rank dense_rank percent_rank cume_dist",
     "5 1 1 1 0 0.25, 5 2 1 1 0 1, 5 3 1 1 0 1, 5 1 1 1 NaN 1, 5 4 1 1 0 1"},
    {"[]",
     "[{\"window\":[{\"op\":\"ntile\",\"field\":\"x\",\"as\":\"ntile\",\"param\":2},{\"op\":"
     "\"lag\",\"field\":\"x\",\"as\":\"lag\",\"param\":1},{\"op\":\"lead\",\"field\":\"x\",\"as\":"
     "\"lead\",\"param\":1},{\"op\":\"first_value\",\"field\":\"x\",\"as\":\"first_value\"},{"
     "\"op\":\"last_value\",\"field\":\"x\",\"as\":\"last_value\"},{\"op\":\"nth_value\",\"field\":"
     "\"x\",\"as\":\"nth_value\",\"param\":2},{\"op\":\"prev_value\",\"field\":\"x\",\"as\":\"prev_"
     "value\"},{\"op\":\"next_value\",\"field\":\"x\",\"as\":\"next_value\"}],\"sort\":[{\"field\":"
     "\"y\"}]}]",
     "ntile lag lead first_value last_value nth_value prev_value next_value", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"window\":[{\"op\":\"ntile\",\"field\":\"x\",\"as\":\"ntile\",\"param\":2},{\"op\":"
     "\"lag\",\"field\":\"x\",\"as\":\"lag\",\"param\":1},{\"op\":\"lead\",\"field\":\"x\",\"as\":"
     "\"lead\",\"param\":1},{\"op\":\"first_value\",\"field\":\"x\",\"as\":\"first_value\"},{"
     "\"op\":\"last_value\",\"field\":\"x\",\"as\":\"last_value\"},{\"op\":\"nth_value\",\"field\":"
     "\"x\",\"as\":\"nth_value\",\"param\":2},{\"op\":\"prev_value\",\"field\":\"x\",\"as\":\"prev_"
     "value\"},{\"op\":\"next_value\",\"field\":\"x\",\"as\":\"next_value\"}],\"sort\":[{\"field\":"
     "\"y\"}]}]",
     "ntile lag lead first_value last_value nth_value prev_value next_value",
     "2 null null 1 1 null 1 1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"window\":[{\"op\":\"ntile\",\"field\":\"x\",\"as\":\"ntile\",\"param\":2},{\"op\":"
     "\"lag\",\"field\":\"x\",\"as\":\"lag\",\"param\":1},{\"op\":\"lead\",\"field\":\"x\",\"as\":"
     "\"lead\",\"param\":1},{\"op\":\"first_value\",\"field\":\"x\",\"as\":\"first_value\"},{"
     "\"op\":\"last_value\",\"field\":\"x\",\"as\":\"last_value\"},{\"op\":\"nth_value\",\"field\":"
     "\"x\",\"as\":\"nth_value\",\"param\":2},{\"op\":\"prev_value\",\"field\":\"x\",\"as\":\"prev_"
     "value\"},{\"op\":\"next_value\",\"field\":\"x\",\"as\":\"next_value\"}],\"sort\":[{\"field\":"
     "\"y\"}]}]",
     "ntile lag lead first_value last_value nth_value prev_value next_value",
     "1 null null null null null null null, 2 null null null null null null null, 2 null null null "
     "null null null null"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"window\":[{\"op\":\"ntile\",\"field\":\"x\",\"as\":\"ntile\",\"param\":2},{\"op\":"
     "\"lag\",\"field\":\"x\",\"as\":\"lag\",\"param\":1},{\"op\":\"lead\",\"field\":\"x\",\"as\":"
     "\"lead\",\"param\":1},{\"op\":\"first_value\",\"field\":\"x\",\"as\":\"first_value\"},{"
     "\"op\":\"last_value\",\"field\":\"x\",\"as\":\"last_value\"},{\"op\":\"nth_value\",\"field\":"
     "\"x\",\"as\":\"nth_value\",\"param\":2},{\"op\":\"prev_value\",\"field\":\"x\",\"as\":\"prev_"
     "value\"},{\"op\":\"next_value\",\"field\":\"x\",\"as\":\"next_value\"}],\"sort\":[{\"field\":"
     "\"y\"}]}]",
     "ntile lag lead first_value last_value nth_value prev_value next_value",
     "1 null 1 1 1 1 1 1, 1 1 1 1 1 1 1 1, 2 1 2 1 2 1 1 1, 2 1 2 1 2 1 2 2, 2 2 null 1 2 1 2 2"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"window\":[{\"op\":\"ntile\",\"field\":\"x\",\"as\":\"ntile\",\"param\":2},{\"op\":"
     "\"lag\",\"field\":\"x\",\"as\":\"lag\",\"param\":1},{\"op\":\"lead\",\"field\":\"x\",\"as\":"
     "\"lead\",\"param\":1},{\"op\":\"first_value\",\"field\":\"x\",\"as\":\"first_value\"},{"
     "\"op\":\"last_value\",\"field\":\"x\",\"as\":\"last_value\"},{\"op\":\"nth_value\",\"field\":"
     "\"x\",\"as\":\"nth_value\",\"param\":2},{\"op\":\"prev_value\",\"field\":\"x\",\"as\":\"prev_"
     "value\"},{\"op\":\"next_value\",\"field\":\"x\",\"as\":\"next_value\"}],\"sort\":[{\"field\":"
     "\"y\"}]}]",
     "ntile lag lead first_value last_value nth_value prev_value next_value",
     "1 null 3 3 7 3 3 3, 2 3 3 3 7 3 3 3, 2 3 3 3 7 3 3 3, 2 3 7 3 7 3 3 3, 2 3 null 3 7 3 7 7"},
    {"[]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"x\",\"as\":\"s\"},{\"op\":\"count\",\"as\":\"n\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"d\"}],\"sort\":[{\"field\":\"y\"}],\"frame\":["
     "null,0],\"ignorePeers\":false},{\"window\":[{\"op\":\"max\",\"field\":\"x\",\"as\":\"m\"}],"
     "\"sort\":[{\"field\":\"y\"}],\"frame\":[null,0],\"ignorePeers\":false}]",
     "s n m d", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"x\",\"as\":\"s\"},{\"op\":\"count\",\"as\":\"n\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"d\"}],\"sort\":[{\"field\":\"y\"}],\"frame\":["
     "null,0],\"ignorePeers\":false},{\"window\":[{\"op\":\"max\",\"field\":\"x\",\"as\":\"m\"}],"
     "\"sort\":[{\"field\":\"y\"}],\"frame\":[null,0],\"ignorePeers\":false}]",
     "s n m d", "1 1 1 1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"x\",\"as\":\"s\"},{\"op\":\"count\",\"as\":\"n\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"d\"}],\"sort\":[{\"field\":\"y\"}],\"frame\":["
     "null,0],\"ignorePeers\":false},{\"window\":[{\"op\":\"max\",\"field\":\"x\",\"as\":\"m\"}],"
     "\"sort\":[{\"field\":\"y\"}],\"frame\":[null,0],\"ignorePeers\":false}]",
     "s n m d",
     "undefined 3 undefined undefined, undefined 3 undefined undefined, undefined 3 undefined "
     "undefined"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"x\",\"as\":\"s\"},{\"op\":\"count\",\"as\":\"n\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"d\"}],\"sort\":[{\"field\":\"y\"}],\"frame\":["
     "null,0],\"ignorePeers\":false},{\"window\":[{\"op\":\"max\",\"field\":\"x\",\"as\":\"m\"}],"
     "\"sort\":[{\"field\":\"y\"}],\"frame\":[null,0],\"ignorePeers\":false}]",
     "s n m d", "2 2 1 1, 2 2 1 1, 7 5 2 1, 7 5 2 1, 7 5 2 1"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"x\",\"as\":\"s\"},{\"op\":\"count\",\"as\":\"n\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"d\"}],\"sort\":[{\"field\":\"y\"}],\"frame\":["
     "null,0],\"ignorePeers\":false},{\"window\":[{\"op\":\"max\",\"field\":\"x\",\"as\":\"m\"}],"
     "\"sort\":[{\"field\":\"y\"}],\"frame\":[null,0],\"ignorePeers\":false}]",
     "s n m d", "19 5 7 3, 19 5 7 3, 19 5 7 3, 19 5 7 3, 19 5 7 3"},
    {"[]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"x\",\"as\":\"s\"},{\"op\":\"count\",\"as\":\"n\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"d\"}],\"sort\":[{\"field\":\"y\"}],\"frame\":["
     "null,0],\"ignorePeers\":true},{\"window\":[{\"op\":\"max\",\"field\":\"x\",\"as\":\"m\"}],"
     "\"sort\":[{\"field\":\"y\"}],\"frame\":[null,0],\"ignorePeers\":true}]",
     "s n m d", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"x\",\"as\":\"s\"},{\"op\":\"count\",\"as\":\"n\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"d\"}],\"sort\":[{\"field\":\"y\"}],\"frame\":["
     "null,0],\"ignorePeers\":true},{\"window\":[{\"op\":\"max\",\"field\":\"x\",\"as\":\"m\"}],"
     "\"sort\":[{\"field\":\"y\"}],\"frame\":[null,0],\"ignorePeers\":true}]",
     "s n m d", "1 1 1 1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"x\",\"as\":\"s\"},{\"op\":\"count\",\"as\":\"n\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"d\"}],\"sort\":[{\"field\":\"y\"}],\"frame\":["
     "null,0],\"ignorePeers\":true},{\"window\":[{\"op\":\"max\",\"field\":\"x\",\"as\":\"m\"}],"
     "\"sort\":[{\"field\":\"y\"}],\"frame\":[null,0],\"ignorePeers\":true}]",
     "s n m d",
     "undefined 1 undefined undefined, undefined 2 undefined undefined, undefined 3 undefined "
     "undefined"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"x\",\"as\":\"s\"},{\"op\":\"count\",\"as\":\"n\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"d\"}],\"sort\":[{\"field\":\"y\"}],\"frame\":["
     "null,0],\"ignorePeers\":true},{\"window\":[{\"op\":\"max\",\"field\":\"x\",\"as\":\"m\"}],"
     "\"sort\":[{\"field\":\"y\"}],\"frame\":[null,0],\"ignorePeers\":true}]",
     "s n m d", "1 1 1 1, 2 2 1 1, 3 3 1 1, 5 4 2 1, 7 5 2 1"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"x\",\"as\":\"s\"},{\"op\":\"count\",\"as\":\"n\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"d\"}],\"sort\":[{\"field\":\"y\"}],\"frame\":["
     "null,0],\"ignorePeers\":true},{\"window\":[{\"op\":\"max\",\"field\":\"x\",\"as\":\"m\"}],"
     "\"sort\":[{\"field\":\"y\"}],\"frame\":[null,0],\"ignorePeers\":true}]",
     "s n m d", "3 1 3 3, 6 2 3 3, 9 3 3 3, 12 4 3 3, 19 5 7 3"},
    {"[]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"x\",\"as\":\"s\"},{\"op\":\"count\",\"as\":\"n\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"d\"}],\"sort\":[{\"field\":\"y\"}],\"frame\":[-1,"
     "1],\"ignorePeers\":true},{\"window\":[{\"op\":\"max\",\"field\":\"x\",\"as\":\"m\"}],"
     "\"sort\":[{\"field\":\"y\"}],\"frame\":[-1,1],\"ignorePeers\":true}]",
     "s n m d", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"x\",\"as\":\"s\"},{\"op\":\"count\",\"as\":\"n\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"d\"}],\"sort\":[{\"field\":\"y\"}],\"frame\":[-1,"
     "1],\"ignorePeers\":true},{\"window\":[{\"op\":\"max\",\"field\":\"x\",\"as\":\"m\"}],"
     "\"sort\":[{\"field\":\"y\"}],\"frame\":[-1,1],\"ignorePeers\":true}]",
     "s n m d", "1 1 1 1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"x\",\"as\":\"s\"},{\"op\":\"count\",\"as\":\"n\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"d\"}],\"sort\":[{\"field\":\"y\"}],\"frame\":[-1,"
     "1],\"ignorePeers\":true},{\"window\":[{\"op\":\"max\",\"field\":\"x\",\"as\":\"m\"}],"
     "\"sort\":[{\"field\":\"y\"}],\"frame\":[-1,1],\"ignorePeers\":true}]",
     "s n m d",
     "undefined 2 undefined undefined, undefined 3 undefined undefined, undefined 2 undefined "
     "undefined"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"x\",\"as\":\"s\"},{\"op\":\"count\",\"as\":\"n\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"d\"}],\"sort\":[{\"field\":\"y\"}],\"frame\":[-1,"
     "1],\"ignorePeers\":true},{\"window\":[{\"op\":\"max\",\"field\":\"x\",\"as\":\"m\"}],"
     "\"sort\":[{\"field\":\"y\"}],\"frame\":[-1,1],\"ignorePeers\":true}]",
     "s n m d", "2 2 1 1, 3 3 1 1, 4 3 2 1, 5 3 2 2, 4 2 2 2"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"x\",\"as\":\"s\"},{\"op\":\"count\",\"as\":\"n\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"d\"}],\"sort\":[{\"field\":\"y\"}],\"frame\":[-1,"
     "1],\"ignorePeers\":true},{\"window\":[{\"op\":\"max\",\"field\":\"x\",\"as\":\"m\"}],"
     "\"sort\":[{\"field\":\"y\"}],\"frame\":[-1,1],\"ignorePeers\":true}]",
     "s n m d", "6 2 3 3, 9 3 3 3, 9 3 3 3, 13 3 7 3, 10 2 7 5"},
    {"[]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"x\",\"as\":\"s\"},{\"op\":\"count\",\"as\":\"n\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"d\"}],\"sort\":[{\"field\":\"y\"}],\"frame\":[0,"
     "null],\"ignorePeers\":false},{\"window\":[{\"op\":\"max\",\"field\":\"x\",\"as\":\"m\"}],"
     "\"sort\":[{\"field\":\"y\"}],\"frame\":[0,null],\"ignorePeers\":false}]",
     "s n m d", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"x\",\"as\":\"s\"},{\"op\":\"count\",\"as\":\"n\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"d\"}],\"sort\":[{\"field\":\"y\"}],\"frame\":[0,"
     "null],\"ignorePeers\":false},{\"window\":[{\"op\":\"max\",\"field\":\"x\",\"as\":\"m\"}],"
     "\"sort\":[{\"field\":\"y\"}],\"frame\":[0,null],\"ignorePeers\":false}]",
     "s n m d", "1 1 1 1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"x\",\"as\":\"s\"},{\"op\":\"count\",\"as\":\"n\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"d\"}],\"sort\":[{\"field\":\"y\"}],\"frame\":[0,"
     "null],\"ignorePeers\":false},{\"window\":[{\"op\":\"max\",\"field\":\"x\",\"as\":\"m\"}],"
     "\"sort\":[{\"field\":\"y\"}],\"frame\":[0,null],\"ignorePeers\":false}]",
     "s n m d",
     "undefined 3 undefined undefined, undefined 3 undefined undefined, undefined 3 undefined "
     "undefined"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"x\",\"as\":\"s\"},{\"op\":\"count\",\"as\":\"n\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"d\"}],\"sort\":[{\"field\":\"y\"}],\"frame\":[0,"
     "null],\"ignorePeers\":false},{\"window\":[{\"op\":\"max\",\"field\":\"x\",\"as\":\"m\"}],"
     "\"sort\":[{\"field\":\"y\"}],\"frame\":[0,null],\"ignorePeers\":false}]",
     "s n m d", "7 5 2 1, 7 5 2 1, 5 3 2 2, 5 3 2 2, 5 3 2 2"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"x\",\"as\":\"s\"},{\"op\":\"count\",\"as\":\"n\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"d\"}],\"sort\":[{\"field\":\"y\"}],\"frame\":[0,"
     "null],\"ignorePeers\":false},{\"window\":[{\"op\":\"max\",\"field\":\"x\",\"as\":\"m\"}],"
     "\"sort\":[{\"field\":\"y\"}],\"frame\":[0,null],\"ignorePeers\":false}]",
     "s n m d", "19 5 7 3, 19 5 7 3, 19 5 7 3, 19 5 7 3, 19 5 7 3"},
    {"[]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"x\",\"as\":\"s\"},{\"op\":\"count\",\"as\":\"n\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"d\"}],\"sort\":[{\"field\":\"y\"}],\"frame\":["
     "null,null],\"ignorePeers\":false},{\"window\":[{\"op\":\"max\",\"field\":\"x\",\"as\":\"m\"}]"
     ",\"sort\":[{\"field\":\"y\"}],\"frame\":[null,null],\"ignorePeers\":false}]",
     "s n m d", ""},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"x\",\"as\":\"s\"},{\"op\":\"count\",\"as\":\"n\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"d\"}],\"sort\":[{\"field\":\"y\"}],\"frame\":["
     "null,null],\"ignorePeers\":false},{\"window\":[{\"op\":\"max\",\"field\":\"x\",\"as\":\"m\"}]"
     ",\"sort\":[{\"field\":\"y\"}],\"frame\":[null,null],\"ignorePeers\":false}]",
     "s n m d", "1 1 1 1"},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"x\",\"as\":\"s\"},{\"op\":\"count\",\"as\":\"n\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"d\"}],\"sort\":[{\"field\":\"y\"}],\"frame\":["
     "null,null],\"ignorePeers\":false},{\"window\":[{\"op\":\"max\",\"field\":\"x\",\"as\":\"m\"}]"
     ",\"sort\":[{\"field\":\"y\"}],\"frame\":[null,null],\"ignorePeers\":false}]",
     "s n m d",
     "undefined 3 undefined undefined, undefined 3 undefined undefined, undefined 3 undefined "
     "undefined"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"x\",\"as\":\"s\"},{\"op\":\"count\",\"as\":\"n\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"d\"}],\"sort\":[{\"field\":\"y\"}],\"frame\":["
     "null,null],\"ignorePeers\":false},{\"window\":[{\"op\":\"max\",\"field\":\"x\",\"as\":\"m\"}]"
     ",\"sort\":[{\"field\":\"y\"}],\"frame\":[null,null],\"ignorePeers\":false}]",
     "s n m d", "7 5 2 1, 7 5 2 1, 7 5 2 1, 7 5 2 1, 7 5 2 1"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"x\",\"as\":\"s\"},{\"op\":\"count\",\"as\":\"n\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"d\"}],\"sort\":[{\"field\":\"y\"}],\"frame\":["
     "null,null],\"ignorePeers\":false},{\"window\":[{\"op\":\"max\",\"field\":\"x\",\"as\":\"m\"}]"
     ",\"sort\":[{\"field\":\"y\"}],\"frame\":[null,null],\"ignorePeers\":false}]",
     "s n m d", "19 5 7 3, 19 5 7 3, 19 5 7 3, 19 5 7 3, 19 5 7 3"},
    {"[]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"x\",\"as\":\"s\"},{\"op\":\"count\",\"as\":\"n\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"d\"}],\"sort\":[{\"field\":\"y\"}],\"frame\":[1,2]"
     ",\"ignorePeers\":true},{\"window\":[{\"op\":\"max\",\"field\":\"x\",\"as\":\"m\"}],\"sort\":["
     "{\"field\":\"y\"}],\"frame\":[1,2],\"ignorePeers\":true}]",
     "s n m d", ""},
    {"[{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,"
     "\"d\":null,\"l\":[]},{\"g\":null,\"x\":null,\"y\":null,\"d\":null,\"l\":[]}]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"x\",\"as\":\"s\"},{\"op\":\"count\",\"as\":\"n\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"d\"}],\"sort\":[{\"field\":\"y\"}],\"frame\":[1,2]"
     ",\"ignorePeers\":true},{\"window\":[{\"op\":\"max\",\"field\":\"x\",\"as\":\"m\"}],\"sort\":["
     "{\"field\":\"y\"}],\"frame\":[1,2],\"ignorePeers\":true}]",
     "s n m d",
     "undefined 2 undefined undefined, undefined 1 undefined undefined, undefined 0 undefined "
     "undefined"},
    {"[{\"g\":\"a\",\"x\":1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":"
     "1,\"y\":2,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":1,\"y\":3,\"d\":"
     "\"2020-03-05\",\"l\":[1,2]},{\"g\":\"b\",\"x\":2,\"y\":3,\"d\":\"2021-03-04\",\"l\":[1,2]},{"
     "\"g\":\"a\",\"x\":2,\"y\":3,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"x\",\"as\":\"s\"},{\"op\":\"count\",\"as\":\"n\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"d\"}],\"sort\":[{\"field\":\"y\"}],\"frame\":[1,2]"
     ",\"ignorePeers\":true},{\"window\":[{\"op\":\"max\",\"field\":\"x\",\"as\":\"m\"}],\"sort\":["
     "{\"field\":\"y\"}],\"frame\":[1,2],\"ignorePeers\":true}]",
     "s n m d", "2 2 1 1, 3 2 2 1.5, 4 2 2 2, 2 1 2 2, undefined 0 undefined undefined"},
    {"[{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":"
     "3,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":3,\"y\":5,\"d\":"
     "\"2020-03-04T05:06:07\",\"l\":[1,2]},{\"g\":\"b\",\"x\":3,\"y\":5,\"d\":\"2020-03-04T05:06:"
     "07\",\"l\":[1,2]},{\"g\":\"a\",\"x\":7,\"y\":5,\"d\":\"2020-03-04T05:06:07\",\"l\":[1,2]}]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"x\",\"as\":\"s\"},{\"op\":\"count\",\"as\":\"n\"},{"
     "\"op\":\"median\",\"field\":\"x\",\"as\":\"d\"}],\"sort\":[{\"field\":\"y\"}],\"frame\":[1,2]"
     ",\"ignorePeers\":true},{\"window\":[{\"op\":\"max\",\"field\":\"x\",\"as\":\"m\"}],\"sort\":["
     "{\"field\":\"y\"}],\"frame\":[1,2],\"ignorePeers\":true}]",
     "s n m d", "6 2 3 3, 6 2 3 3, 10 2 7 5, 7 1 7 7, undefined 0 undefined undefined"},
};

#endif
