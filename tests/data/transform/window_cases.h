/*
 * What Vega 6 with Vega-Lite 6 makes of rows: test_window.c's table, written by make_cases.mjs.
 */
#ifndef TESTS_DATA_TRANSFORM_WINDOW_CASES_H
#define TESTS_DATA_TRANSFORM_WINDOW_CASES_H

#include "tests/data/transform/rows.h"

static const struct rows_case cases[] = {
    {"[{\"v\":2},{\"v\":4},{\"v\":4},{\"v\":1},{\"v\":7},{\"v\":4},{\"v\":0}]",
     "[{\"window\":[{\"op\":\"row_number\",\"as\":\"row_number\"},{\"op\":\"rank\",\"as\":\"rank\"}"
     ",{\"op\":\"dense_rank\",\"as\":\"dense_rank\"},{\"op\":\"percent_rank\",\"as\":\"percent_"
     "rank\"},{\"op\":\"cume_dist\",\"as\":\"cume_dist\"},{\"op\":\"ntile\",\"param\":3,\"as\":"
     "\"ntile\"}]}]",
     "v row_number rank dense_rank percent_rank cume_dist ntile",
     "2 1 1 1 0 0.142857142857 1, 4 2 2 2 0.166666666667 0.285714285714 1, 4 3 3 3 0.333333333333 "
     "0.428571428571 2, 1 4 4 4 0.5 0.571428571429 2, 7 5 5 5 0.666666666667 0.714285714286 3, 4 6 "
     "6 6 0.833333333333 0.857142857143 3, 0 7 7 7 1 1 3"},
    {"[{\"v\":2},{\"v\":4},{\"v\":4},{\"v\":1},{\"v\":7},{\"v\":4},{\"v\":0}]",
     "[{\"window\":[{\"op\":\"row_number\",\"as\":\"row_number\"},{\"op\":\"rank\",\"as\":\"rank\"}"
     ",{\"op\":\"dense_rank\",\"as\":\"dense_rank\"},{\"op\":\"percent_rank\",\"as\":\"percent_"
     "rank\"},{\"op\":\"cume_dist\",\"as\":\"cume_dist\"},{\"op\":\"ntile\",\"param\":3,\"as\":"
     "\"ntile\"}],\"sort\":[{\"field\":\"v\"}]}]",
     "v row_number rank dense_rank percent_rank cume_dist ntile",
     "2 3 3 3 0.333333333333 0.428571428571 2, 4 4 4 4 0.5 0.857142857143 3, 4 5 4 4 0.5 "
     "0.857142857143 3, 1 2 2 2 0.166666666667 0.285714285714 1, 7 7 7 5 1 1 3, 4 6 4 4 0.5 "
     "0.857142857143 3, 0 1 1 1 0 0.142857142857 1"},
    {"[{\"v\":2},{\"v\":4},{\"v\":4},{\"v\":1},{\"v\":7},{\"v\":4},{\"v\":0}]",
     "[{\"window\":[{\"op\":\"row_number\",\"as\":\"row_number\"},{\"op\":\"rank\",\"as\":\"rank\"}"
     ",{\"op\":\"dense_rank\",\"as\":\"dense_rank\"},{\"op\":\"percent_rank\",\"as\":\"percent_"
     "rank\"},{\"op\":\"cume_dist\",\"as\":\"cume_dist\"},{\"op\":\"ntile\",\"param\":3,\"as\":"
     "\"ntile\"}],\"sort\":[{\"field\":\"v\",\"order\":\"descending\"}]}]",
     "v row_number rank dense_rank percent_rank cume_dist ntile",
     "2 5 5 3 0.666666666667 0.714285714286 3, 4 2 2 2 0.166666666667 0.571428571429 2, 4 3 2 2 "
     "0.166666666667 0.571428571429 2, 1 6 6 4 0.833333333333 0.857142857143 3, 7 1 1 1 0 "
     "0.142857142857 1, 4 4 2 2 0.166666666667 0.571428571429 2, 0 7 7 5 1 1 3"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3},{\"k\":2,\"g\":\"b\",\"v\":5},{\"k\":3,\"g\":\"a\",\"v\":null}"
     ",{\"k\":4,\"g\":\"a\",\"v\":3},{\"k\":5,\"g\":\"b\",\"v\":-1.5},{\"k\":6,\"g\":\"a\",\"v\":"
     "10},{\"k\":7,\"g\":\"b\",\"v\":5},{\"k\":8,\"g\":\"a\"},{\"k\":9,\"g\":\"b\",\"v\":\"\"}]",
     "[{\"window\":[{\"op\":\"row_number\",\"as\":\"row_number\"},{\"op\":\"rank\",\"as\":\"rank\"}"
     ",{\"op\":\"dense_rank\",\"as\":\"dense_rank\"},{\"op\":\"percent_rank\",\"as\":\"percent_"
     "rank\"},{\"op\":\"cume_dist\",\"as\":\"cume_dist\"},{\"op\":\"ntile\",\"param\":3,\"as\":"
     "\"ntile\"}],\"groupby\":[\"g\"],\"sort\":[{\"field\":\"v\"},{\"field\":\"k\",\"order\":"
     "\"descending\"}]}]",
     "k row_number rank dense_rank percent_rank cume_dist ntile",
     "1 4 4 4 0.75 0.8 3, 2 4 4 4 1 1 3, 3 2 2 2 0.25 0.4 2, 4 3 3 3 0.5 0.6 2, 5 1 1 1 0 0.25 1, "
     "6 5 5 5 1 1 3, 7 3 3 3 0.666666666667 0.75 3, 8 1 1 1 0 0.2 1, 9 2 2 2 0.333333333333 0.5 2"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3}]",
     "[{\"window\":[{\"op\":\"row_number\",\"as\":\"row_number\"},{\"op\":\"rank\",\"as\":\"rank\"}"
     ",{\"op\":\"dense_rank\",\"as\":\"dense_rank\"},{\"op\":\"percent_rank\",\"as\":\"percent_"
     "rank\"},{\"op\":\"cume_dist\",\"as\":\"cume_dist\"},{\"op\":\"ntile\",\"param\":3,\"as\":"
     "\"ntile\"}],\"sort\":[{\"field\":\"v\"}]}]",
     "row_number rank dense_rank percent_rank cume_dist ntile", "1 1 1 NaN 1 3"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":null},{\"k\":1,\"g\":\"a\",\"v\":null}]",
     "[{\"window\":[{\"op\":\"row_number\",\"as\":\"row_number\"},{\"op\":\"rank\",\"as\":\"rank\"}"
     ",{\"op\":\"dense_rank\",\"as\":\"dense_rank\"},{\"op\":\"percent_rank\",\"as\":\"percent_"
     "rank\"},{\"op\":\"cume_dist\",\"as\":\"cume_dist\"},{\"op\":\"ntile\",\"param\":3,\"as\":"
     "\"ntile\"}],\"sort\":[{\"field\":\"v\"}]}]",
     "row_number rank dense_rank percent_rank cume_dist ntile", "1 1 1 0 0.5 2, 2 1 1 0 1 3"},
    {"[]",
     "[{\"window\":[{\"op\":\"row_number\",\"as\":\"row_number\"},{\"op\":\"rank\",\"as\":\"rank\"}"
     ",{\"op\":\"dense_rank\",\"as\":\"dense_rank\"},{\"op\":\"percent_rank\",\"as\":\"percent_"
     "rank\"},{\"op\":\"cume_dist\",\"as\":\"cume_dist\"},{\"op\":\"ntile\",\"param\":3,\"as\":"
     "\"ntile\"}],\"sort\":[{\"field\":\"v\"}]}]",
     "row_number rank dense_rank percent_rank cume_dist ntile", ""},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3},{\"k\":2,\"g\":\"b\",\"v\":5},{\"k\":3,\"g\":\"a\",\"v\":null}"
     ",{\"k\":4,\"g\":\"a\",\"v\":3},{\"k\":5,\"g\":\"b\",\"v\":-1.5},{\"k\":6,\"g\":\"a\",\"v\":"
     "10},{\"k\":7,\"g\":\"b\",\"v\":5},{\"k\":8,\"g\":\"a\"},{\"k\":9,\"g\":\"b\",\"v\":\"\"}]",
     "[{\"window\":[{\"op\":\"lag\",\"field\":\"v\",\"as\":\"lag\"},{\"op\":\"lead\",\"field\":"
     "\"v\",\"as\":\"lead\"},{\"op\":\"first_value\",\"field\":\"v\",\"as\":\"first_value\"},{"
     "\"op\":\"last_value\",\"field\":\"v\",\"as\":\"last_value\"},{\"op\":\"prev_value\","
     "\"field\":\"v\",\"as\":\"prev_value\"},{\"op\":\"next_value\",\"field\":\"v\",\"as\":\"next_"
     "value\"},{\"op\":\"nth_value\",\"field\":\"v\",\"param\":2,\"as\":\"nth_value\"},{\"op\":"
     "\"lag\",\"field\":\"k\",\"param\":2,\"as\":\"lag2\"},{\"op\":\"lead\",\"field\":\"k\","
     "\"param\":3,\"as\":\"lead3\"}]}]",
     "lag lead first_value last_value prev_value next_value nth_value lag2 lead3",
     "null 5 3 3 3 3 null null 4, 3 null 3 5 5 5 5 null 5, 5 3 3 null 5 3 5 1 6, null -1.5 3 3 3 3 "
     "5 2 7, 3 10 3 -1.5 -1.5 -1.5 5 3 8, -1.5 5 3 10 10 10 5 4 9, 10 undefined 3 5 5 5 5 5 null, "
     "5  3 undefined 5  5 6 null, undefined null 3    5 7 null"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3},{\"k\":2,\"g\":\"b\",\"v\":5},{\"k\":3,\"g\":\"a\",\"v\":null}"
     ",{\"k\":4,\"g\":\"a\",\"v\":3},{\"k\":5,\"g\":\"b\",\"v\":-1.5},{\"k\":6,\"g\":\"a\",\"v\":"
     "10},{\"k\":7,\"g\":\"b\",\"v\":5},{\"k\":8,\"g\":\"a\"},{\"k\":9,\"g\":\"b\",\"v\":\"\"}]",
     "[{\"window\":[{\"op\":\"lag\",\"field\":\"v\",\"as\":\"lag\"},{\"op\":\"lead\",\"field\":"
     "\"v\",\"as\":\"lead\"},{\"op\":\"first_value\",\"field\":\"v\",\"as\":\"first_value\"},{"
     "\"op\":\"last_value\",\"field\":\"v\",\"as\":\"last_value\"},{\"op\":\"prev_value\","
     "\"field\":\"v\",\"as\":\"prev_value\"},{\"op\":\"next_value\",\"field\":\"v\",\"as\":\"next_"
     "value\"},{\"op\":\"nth_value\",\"field\":\"v\",\"param\":2,\"as\":\"nth_value\"},{\"op\":"
     "\"lag\",\"field\":\"k\",\"param\":2,\"as\":\"lag2\"},{\"op\":\"lead\",\"field\":\"k\","
     "\"param\":3,\"as\":\"lead3\"}],\"groupby\":[\"g\"]}]",
     "lag lead first_value last_value prev_value next_value nth_value lag2 lead3",
     "null null 3 3 3 3 null null 6, null -1.5 5 5 5 5 null null 9, 3 3 3 null 3 3 null null 8, "
     "null 10 3 3 3 3 null 1 null, 5 5 5 -1.5 -1.5 -1.5 -1.5 null null, 3 undefined 3 10 10 10 "
     "null 3 null, -1.5  5 5 5 5 -1.5 2 null, 10 null 3 undefined 10 null null 4 null, 5 null 5    "
     "-1.5 5 null"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3},{\"k\":2,\"g\":\"b\",\"v\":5},{\"k\":3,\"g\":\"a\",\"v\":null}"
     ",{\"k\":4,\"g\":\"a\",\"v\":3},{\"k\":5,\"g\":\"b\",\"v\":-1.5},{\"k\":6,\"g\":\"a\",\"v\":"
     "10},{\"k\":7,\"g\":\"b\",\"v\":5},{\"k\":8,\"g\":\"a\"},{\"k\":9,\"g\":\"b\",\"v\":\"\"}]",
     "[{\"window\":[{\"op\":\"lag\",\"field\":\"v\",\"as\":\"lag\"},{\"op\":\"lead\",\"field\":"
     "\"v\",\"as\":\"lead\"},{\"op\":\"first_value\",\"field\":\"v\",\"as\":\"first_value\"},{"
     "\"op\":\"last_value\",\"field\":\"v\",\"as\":\"last_value\"},{\"op\":\"prev_value\","
     "\"field\":\"v\",\"as\":\"prev_value\"},{\"op\":\"next_value\",\"field\":\"v\",\"as\":\"next_"
     "value\"},{\"op\":\"nth_value\",\"field\":\"v\",\"param\":2,\"as\":\"nth_value\"},{\"op\":"
     "\"lag\",\"field\":\"k\",\"param\":2,\"as\":\"lag2\"},{\"op\":\"lead\",\"field\":\"k\","
     "\"param\":3,\"as\":\"lead3\"}],\"groupby\":[\"g\"],\"frame\":[-1,1],\"sort\":[{\"field\":"
     "\"k\"}]}]",
     "lag lead first_value last_value prev_value next_value nth_value lag2 lead3",
     "null null 3 null 3 3 null null 6, null -1.5 5 -1.5 5 5 -1.5 null 9, 3 3 3 3 3 3 null null 8, "
     "null 10 null 10 3 3 3 1 null, 5 5 5 5 -1.5 -1.5 -1.5 null null, 3 undefined 3 undefined 10 "
     "10 10 3 null, -1.5  -1.5  5 5 5 2 null, 10 null 10 undefined 10 null undefined 4 null, 5 "
     "null 5     5 null"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3},{\"k\":2,\"g\":\"b\",\"v\":5},{\"k\":3,\"g\":\"a\",\"v\":null}"
     ",{\"k\":4,\"g\":\"a\",\"v\":3},{\"k\":5,\"g\":\"b\",\"v\":-1.5},{\"k\":6,\"g\":\"a\",\"v\":"
     "10},{\"k\":7,\"g\":\"b\",\"v\":5},{\"k\":8,\"g\":\"a\"},{\"k\":9,\"g\":\"b\",\"v\":\"\"}]",
     "[{\"window\":[{\"op\":\"lag\",\"field\":\"v\",\"as\":\"lag\"},{\"op\":\"lead\",\"field\":"
     "\"v\",\"as\":\"lead\"},{\"op\":\"first_value\",\"field\":\"v\",\"as\":\"first_value\"},{"
     "\"op\":\"last_value\",\"field\":\"v\",\"as\":\"last_value\"},{\"op\":\"prev_value\","
     "\"field\":\"v\",\"as\":\"prev_value\"},{\"op\":\"next_value\",\"field\":\"v\",\"as\":\"next_"
     "value\"},{\"op\":\"nth_value\",\"field\":\"v\",\"param\":2,\"as\":\"nth_value\"},{\"op\":"
     "\"lag\",\"field\":\"k\",\"param\":2,\"as\":\"lag2\"},{\"op\":\"lead\",\"field\":\"k\","
     "\"param\":3,\"as\":\"lead3\"}],\"frame\":[-2,2],\"sort\":[{\"field\":\"v\"}]}]",
     "lag lead first_value last_value prev_value next_value nth_value lag2 lead3",
     " 3 -1.5 5 3 3  5 7, 3 5 3 10 5 5 3 1 null, null undefined null -1.5 null -1.5 undefined null "
     "9, 3 5  5 3 3 3 9 6, undefined  null 3 -1.5 -1.5 undefined 3 4, 5 null 5 10 10 10 5 2 null, "
     "5 10 3 10 5 5 3 4 null, null -1.5 null  null -1.5 undefined null 1, -1.5 3 null 3   "
     "undefined 8 2"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3},{\"k\":2,\"g\":\"b\",\"v\":5},{\"k\":3,\"g\":\"a\",\"v\":null}"
     ",{\"k\":4,\"g\":\"a\",\"v\":3},{\"k\":5,\"g\":\"b\",\"v\":-1.5},{\"k\":6,\"g\":\"a\",\"v\":"
     "10},{\"k\":7,\"g\":\"b\",\"v\":5},{\"k\":8,\"g\":\"a\"},{\"k\":9,\"g\":\"b\",\"v\":\"\"}]",
     "[{\"window\":[{\"op\":\"lag\",\"field\":\"v\",\"as\":\"lag\"},{\"op\":\"lead\",\"field\":"
     "\"v\",\"as\":\"lead\"},{\"op\":\"first_value\",\"field\":\"v\",\"as\":\"first_value\"},{"
     "\"op\":\"last_value\",\"field\":\"v\",\"as\":\"last_value\"},{\"op\":\"prev_value\","
     "\"field\":\"v\",\"as\":\"prev_value\"},{\"op\":\"next_value\",\"field\":\"v\",\"as\":\"next_"
     "value\"},{\"op\":\"nth_value\",\"field\":\"v\",\"param\":2,\"as\":\"nth_value\"},{\"op\":"
     "\"lag\",\"field\":\"k\",\"param\":2,\"as\":\"lag2\"},{\"op\":\"lead\",\"field\":\"k\","
     "\"param\":3,\"as\":\"lead3\"}],\"frame\":[-2,2],\"sort\":[{\"field\":\"v\"}],\"ignorePeers\":"
     "true}]",
     "lag lead first_value last_value prev_value next_value nth_value lag2 lead3",
     " 3 -1.5 5 3 3  5 7, 3 5 3 10 5 5 3 1 null, null undefined null -1.5 null -1.5 undefined null "
     "9, 3 5  5 3 3 3 9 6, undefined  null 3 -1.5 -1.5 undefined 3 4, 5 null 5 10 10 10 5 2 null, "
     "5 10 3 10 5 5 5 4 null, null -1.5 null  null -1.5 undefined null 1, -1.5 3 undefined 3   "
     "-1.5 8 2"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3}]",
     "[{\"window\":[{\"op\":\"lag\",\"field\":\"v\",\"as\":\"lag\"},{\"op\":\"lead\",\"field\":"
     "\"v\",\"as\":\"lead\"},{\"op\":\"first_value\",\"field\":\"v\",\"as\":\"first_value\"},{"
     "\"op\":\"last_value\",\"field\":\"v\",\"as\":\"last_value\"},{\"op\":\"prev_value\","
     "\"field\":\"v\",\"as\":\"prev_value\"},{\"op\":\"next_value\",\"field\":\"v\",\"as\":\"next_"
     "value\"},{\"op\":\"nth_value\",\"field\":\"v\",\"param\":2,\"as\":\"nth_value\"},{\"op\":"
     "\"lag\",\"field\":\"k\",\"param\":2,\"as\":\"lag2\"},{\"op\":\"lead\",\"field\":\"k\","
     "\"param\":3,\"as\":\"lead3\"}]}]",
     "lag lead first_value last_value prev_value next_value nth_value lag2 lead3",
     "null null 3 3 3 3 null null null"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":null},{\"k\":1,\"g\":\"a\",\"v\":null}]",
     "[{\"window\":[{\"op\":\"lag\",\"field\":\"v\",\"as\":\"lag\"},{\"op\":\"lead\",\"field\":"
     "\"v\",\"as\":\"lead\"},{\"op\":\"first_value\",\"field\":\"v\",\"as\":\"first_value\"},{"
     "\"op\":\"last_value\",\"field\":\"v\",\"as\":\"last_value\"},{\"op\":\"prev_value\","
     "\"field\":\"v\",\"as\":\"prev_value\"},{\"op\":\"next_value\",\"field\":\"v\",\"as\":\"next_"
     "value\"},{\"op\":\"nth_value\",\"field\":\"v\",\"param\":2,\"as\":\"nth_value\"},{\"op\":"
     "\"lag\",\"field\":\"k\",\"param\":2,\"as\":\"lag2\"},{\"op\":\"lead\",\"field\":\"k\","
     "\"param\":3,\"as\":\"lead3\"}],\"sort\":[{\"field\":\"v\"}]}]",
     "lag lead first_value last_value prev_value next_value nth_value lag2 lead3",
     "null null null null null null null null null, null null null null null null null null null"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3},{\"k\":2,\"g\":\"b\",\"v\":5},{\"k\":3,\"g\":\"a\",\"v\":null}"
     ",{\"k\":4,\"g\":\"a\",\"v\":3},{\"k\":5,\"g\":\"b\",\"v\":-1.5},{\"k\":6,\"g\":\"a\",\"v\":"
     "10},{\"k\":7,\"g\":\"b\",\"v\":5},{\"k\":8,\"g\":\"a\"}]",
     "[{\"window\":[{\"op\":\"min\",\"field\":\"v\"},{\"op\":\"max\",\"field\":\"v\"}]}]",
     "k min_v max_v", "1 3 3, 2 3 5, 3 3 5, 4 3 5, 5 -1.5 5, 6 -1.5 10, 7 -1.5 10, 8 -1.5 10"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3},{\"k\":2,\"g\":\"b\",\"v\":5},{\"k\":3,\"g\":\"a\",\"v\":null}"
     ",{\"k\":4,\"g\":\"a\",\"v\":3},{\"k\":5,\"g\":\"b\",\"v\":-1.5},{\"k\":6,\"g\":\"a\",\"v\":"
     "10},{\"k\":7,\"g\":\"b\",\"v\":5},{\"k\":8,\"g\":\"a\"}]",
     "[{\"window\":[{\"op\":\"min\",\"field\":\"v\"},{\"op\":\"max\",\"field\":\"v\"}],\"frame\":["
     "null,null]}]",
     "k min_v max_v",
     "1 -1.5 10, 2 -1.5 10, 3 -1.5 10, 4 -1.5 10, 5 -1.5 10, 6 -1.5 10, 7 -1.5 10, 8 -1.5 10"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3},{\"k\":2,\"g\":\"b\",\"v\":5},{\"k\":3,\"g\":\"a\",\"v\":null}"
     ",{\"k\":4,\"g\":\"a\",\"v\":3},{\"k\":5,\"g\":\"b\",\"v\":-1.5},{\"k\":6,\"g\":\"a\",\"v\":"
     "10},{\"k\":7,\"g\":\"b\",\"v\":5},{\"k\":8,\"g\":\"a\"}]",
     "[{\"window\":[{\"op\":\"min\",\"field\":\"v\"},{\"op\":\"max\",\"field\":\"v\"}],\"frame\":[-"
     "1,1]}]",
     "k min_v max_v", "1 3 5, 2 3 5, 3 3 5, 4 -1.5 3, 5 -1.5 10, 6 -1.5 10, 7 5 10, 8 5 5"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3},{\"k\":2,\"g\":\"b\",\"v\":5},{\"k\":3,\"g\":\"a\",\"v\":null}"
     ",{\"k\":4,\"g\":\"a\",\"v\":3},{\"k\":5,\"g\":\"b\",\"v\":-1.5},{\"k\":6,\"g\":\"a\",\"v\":"
     "10},{\"k\":7,\"g\":\"b\",\"v\":5},{\"k\":8,\"g\":\"a\"}]",
     "[{\"window\":[{\"op\":\"min\",\"field\":\"v\"},{\"op\":\"max\",\"field\":\"v\"}],\"frame\":["
     "0,null]}]",
     "k min_v max_v",
     "1 -1.5 10, 2 -1.5 10, 3 -1.5 10, 4 -1.5 10, 5 -1.5 10, 6 5 10, 7 5 5, 8 undefined undefined"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3},{\"k\":2,\"g\":\"b\",\"v\":5},{\"k\":3,\"g\":\"a\",\"v\":null}"
     ",{\"k\":4,\"g\":\"a\",\"v\":3},{\"k\":5,\"g\":\"b\",\"v\":-1.5},{\"k\":6,\"g\":\"a\",\"v\":"
     "10},{\"k\":7,\"g\":\"b\",\"v\":5},{\"k\":8,\"g\":\"a\"}]",
     "[{\"window\":[{\"op\":\"min\",\"field\":\"v\"},{\"op\":\"max\",\"field\":\"v\"}],\"frame\":[-"
     "2,0],\"sort\":[{\"field\":\"v\"}]}]",
     "k min_v max_v",
     "1 -1.5 3, 2 3 5, 3 undefined undefined, 4 -1.5 3, 5 -1.5 -1.5, 6 5 10, 7 3 5, 8 undefined "
     "undefined"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3},{\"k\":2,\"g\":\"b\",\"v\":5},{\"k\":3,\"g\":\"a\",\"v\":null}"
     ",{\"k\":4,\"g\":\"a\",\"v\":3},{\"k\":5,\"g\":\"b\",\"v\":-1.5},{\"k\":6,\"g\":\"a\",\"v\":"
     "10},{\"k\":7,\"g\":\"b\",\"v\":5},{\"k\":8,\"g\":\"a\"}]",
     "[{\"window\":[{\"op\":\"min\",\"field\":\"v\"},{\"op\":\"max\",\"field\":\"v\"}],\"sort\":[{"
     "\"field\":\"v\"}]}]",
     "k min_v max_v",
     "1 -1.5 3, 2 -1.5 5, 3 undefined undefined, 4 -1.5 3, 5 -1.5 -1.5, 6 -1.5 10, 7 -1.5 5, 8 "
     "undefined undefined"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3},{\"k\":2,\"g\":\"b\",\"v\":5},{\"k\":3,\"g\":\"a\",\"v\":null}"
     ",{\"k\":4,\"g\":\"a\",\"v\":3},{\"k\":5,\"g\":\"b\",\"v\":-1.5},{\"k\":6,\"g\":\"a\",\"v\":"
     "10},{\"k\":7,\"g\":\"b\",\"v\":5},{\"k\":8,\"g\":\"a\"}]",
     "[{\"window\":[{\"op\":\"min\",\"field\":\"v\"},{\"op\":\"max\",\"field\":\"v\"}],\"frame\":[-"
     "1,1],\"groupby\":[\"g\"]}]",
     "k min_v max_v", "1 3 3, 2 -1.5 5, 3 3 3, 4 3 10, 5 -1.5 5, 6 3 10, 7 -1.5 5, 8 10 10"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3},{\"k\":2,\"g\":\"b\",\"v\":5},{\"k\":3,\"g\":\"a\",\"v\":null}"
     ",{\"k\":4,\"g\":\"a\",\"v\":3},{\"k\":5,\"g\":\"b\",\"v\":-1.5},{\"k\":6,\"g\":\"a\",\"v\":"
     "10},{\"k\":7,\"g\":\"b\",\"v\":5},{\"k\":8,\"g\":\"a\"},{\"k\":9,\"g\":\"b\",\"v\":\"\"}]",
     "[{\"window\":[{\"op\":\"count\",\"field\":\"v\",\"as\":\"count\"},{\"op\":\"valid\","
     "\"field\":\"v\",\"as\":\"valid\"},{\"op\":\"missing\",\"field\":\"v\",\"as\":\"missing\"},{"
     "\"op\":\"distinct\",\"field\":\"v\",\"as\":\"distinct\"},{\"op\":\"sum\",\"field\":\"v\","
     "\"as\":\"sum\"},{\"op\":\"product\",\"field\":\"v\",\"as\":\"product\"},{\"op\":\"mean\","
     "\"field\":\"v\",\"as\":\"mean\"},{\"op\":\"average\",\"field\":\"v\",\"as\":\"average\"},{"
     "\"op\":\"variance\",\"field\":\"v\",\"as\":\"variance\"},{\"op\":\"variancep\",\"field\":"
     "\"v\",\"as\":\"variancep\"},{\"op\":\"stdev\",\"field\":\"v\",\"as\":\"stdev\"},{\"op\":"
     "\"stdevp\",\"field\":\"v\",\"as\":\"stdevp\"},{\"op\":\"stderr\",\"field\":\"v\",\"as\":"
     "\"stderr\"},{\"op\":\"median\",\"field\":\"v\",\"as\":\"median\"},{\"op\":\"q1\",\"field\":"
     "\"v\",\"as\":\"q1\"},{\"op\":\"q3\",\"field\":\"v\",\"as\":\"q3\"}]}]",
     "k count valid missing distinct sum product mean average variance variancep stdev stdevp "
     "stderr median q1 q3",
     "1 1 1 0 1 3 3 3 3 undefined 0 undefined 0 undefined 3 3 3, 2 2 2 0 2 8 15 4 4 2 1 "
     "1.41421356237 1 1 4 3.5 4.5, 3 3 2 1 3 8 15 4 4 2 1 1.41421356237 1 1 4 3.5 4.5, 4 4 3 1 3 "
     "11 45 3.66666666667 3.66666666667 1.33333333333 0.888888888889 1.15470053838 0.942809041582 "
     "0.666666666667 3 3 4, 5 5 4 1 4 9.5 -67.5 2.375 2.375 7.5625 5.671875 2.75 2.38156986041 "
     "1.375 3 1.875 3.5, 6 6 5 1 5 19.5 -675 3.9 3.9 17.3 13.84 4.15932686862 3.72021504755 "
     "1.86010752377 3 3 5, 7 7 6 1 5 24.5 -3375 4.08333333333 4.08333333333 14.0416666667 "
     "11.7013888889 3.74722119265 3.42072929196 1.52979664589 4 3 5, 8 8 6 2 6 24.5 -3375 "
     "4.08333333333 4.08333333333 14.0416666667 11.7013888889 3.74722119265 3.42072929196 "
     "1.52979664589 4 3 5, 9 9 6 3 7 24.5 -3375 4.08333333333 4.08333333333 14.0416666667 "
     "11.7013888889 3.74722119265 3.42072929196 1.52979664589 4 3 5"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3},{\"k\":2,\"g\":\"b\",\"v\":5},{\"k\":3,\"g\":\"a\",\"v\":null}"
     ",{\"k\":4,\"g\":\"a\",\"v\":3},{\"k\":5,\"g\":\"b\",\"v\":-1.5},{\"k\":6,\"g\":\"a\",\"v\":"
     "10},{\"k\":7,\"g\":\"b\",\"v\":5},{\"k\":8,\"g\":\"a\"},{\"k\":9,\"g\":\"b\",\"v\":\"\"}]",
     "[{\"window\":[{\"op\":\"count\",\"field\":\"v\",\"as\":\"count\"},{\"op\":\"valid\","
     "\"field\":\"v\",\"as\":\"valid\"},{\"op\":\"missing\",\"field\":\"v\",\"as\":\"missing\"},{"
     "\"op\":\"distinct\",\"field\":\"v\",\"as\":\"distinct\"},{\"op\":\"sum\",\"field\":\"v\","
     "\"as\":\"sum\"},{\"op\":\"product\",\"field\":\"v\",\"as\":\"product\"},{\"op\":\"mean\","
     "\"field\":\"v\",\"as\":\"mean\"},{\"op\":\"average\",\"field\":\"v\",\"as\":\"average\"},{"
     "\"op\":\"variance\",\"field\":\"v\",\"as\":\"variance\"},{\"op\":\"variancep\",\"field\":"
     "\"v\",\"as\":\"variancep\"},{\"op\":\"stdev\",\"field\":\"v\",\"as\":\"stdev\"},{\"op\":"
     "\"stdevp\",\"field\":\"v\",\"as\":\"stdevp\"},{\"op\":\"stderr\",\"field\":\"v\",\"as\":"
     "\"stderr\"},{\"op\":\"median\",\"field\":\"v\",\"as\":\"median\"},{\"op\":\"q1\",\"field\":"
     "\"v\",\"as\":\"q1\"},{\"op\":\"q3\",\"field\":\"v\",\"as\":\"q3\"}],\"frame\":[null,null]}]",
     "k count valid missing distinct sum product mean average variance variancep stdev stdevp "
     "stderr median q1 q3",
     "1 9 6 3 7 24.5 -3375 4.08333333333 4.08333333333 14.0416666667 11.7013888889 3.74722119265 "
     "3.42072929196 1.52979664589 4 3 5, 2 9 6 3 7 24.5 -3375 4.08333333333 4.08333333333 "
     "14.0416666667 11.7013888889 3.74722119265 3.42072929196 1.52979664589 4 3 5, 3 9 6 3 7 24.5 "
     "-3375 4.08333333333 4.08333333333 14.0416666667 11.7013888889 3.74722119265 3.42072929196 "
     "1.52979664589 4 3 5, 4 9 6 3 7 24.5 -3375 4.08333333333 4.08333333333 14.0416666667 "
     "11.7013888889 3.74722119265 3.42072929196 1.52979664589 4 3 5, 5 9 6 3 7 24.5 -3375 "
     "4.08333333333 4.08333333333 14.0416666667 11.7013888889 3.74722119265 3.42072929196 "
     "1.52979664589 4 3 5, 6 9 6 3 7 24.5 -3375 4.08333333333 4.08333333333 14.0416666667 "
     "11.7013888889 3.74722119265 3.42072929196 1.52979664589 4 3 5, 7 9 6 3 7 24.5 -3375 "
     "4.08333333333 4.08333333333 14.0416666667 11.7013888889 3.74722119265 3.42072929196 "
     "1.52979664589 4 3 5, 8 9 6 3 7 24.5 -3375 4.08333333333 4.08333333333 14.0416666667 "
     "11.7013888889 3.74722119265 3.42072929196 1.52979664589 4 3 5, 9 9 6 3 7 24.5 -3375 "
     "4.08333333333 4.08333333333 14.0416666667 11.7013888889 3.74722119265 3.42072929196 "
     "1.52979664589 4 3 5"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3},{\"k\":2,\"g\":\"b\",\"v\":5},{\"k\":3,\"g\":\"a\",\"v\":null}"
     ",{\"k\":4,\"g\":\"a\",\"v\":3},{\"k\":5,\"g\":\"b\",\"v\":-1.5},{\"k\":6,\"g\":\"a\",\"v\":"
     "10},{\"k\":7,\"g\":\"b\",\"v\":5},{\"k\":8,\"g\":\"a\"},{\"k\":9,\"g\":\"b\",\"v\":\"\"}]",
     "[{\"window\":[{\"op\":\"count\",\"field\":\"v\",\"as\":\"count\"},{\"op\":\"valid\","
     "\"field\":\"v\",\"as\":\"valid\"},{\"op\":\"missing\",\"field\":\"v\",\"as\":\"missing\"},{"
     "\"op\":\"distinct\",\"field\":\"v\",\"as\":\"distinct\"},{\"op\":\"sum\",\"field\":\"v\","
     "\"as\":\"sum\"},{\"op\":\"product\",\"field\":\"v\",\"as\":\"product\"},{\"op\":\"mean\","
     "\"field\":\"v\",\"as\":\"mean\"},{\"op\":\"average\",\"field\":\"v\",\"as\":\"average\"},{"
     "\"op\":\"variance\",\"field\":\"v\",\"as\":\"variance\"},{\"op\":\"variancep\",\"field\":"
     "\"v\",\"as\":\"variancep\"},{\"op\":\"stdev\",\"field\":\"v\",\"as\":\"stdev\"},{\"op\":"
     "\"stdevp\",\"field\":\"v\",\"as\":\"stdevp\"},{\"op\":\"stderr\",\"field\":\"v\",\"as\":"
     "\"stderr\"},{\"op\":\"median\",\"field\":\"v\",\"as\":\"median\"},{\"op\":\"q1\",\"field\":"
     "\"v\",\"as\":\"q1\"},{\"op\":\"q3\",\"field\":\"v\",\"as\":\"q3\"}],\"frame\":[-1,1]}]",
     "k count valid missing distinct sum product mean average variance variancep stdev stdevp "
     "stderr median q1 q3",
     "1 2 2 0 2 8 15 4 4 2 1 1.41421356237 1 1 4 3.5 4.5, 2 3 2 1 3 8 15 4 4 2 1 1.41421356237 1 1 "
     "4 3.5 4.5, 3 3 2 1 3 8 15 4 4 2 1 1.41421356237 1 1 4 3.5 4.5, 4 3 2 1 3 1.5 -4.5 0.75 0.75 "
     "10.125 5.0625 3.18198051534 2.25 2.25 0.75 -0.375 1.875, 5 3 3 0 3 11.5 -45 3.83333333333 "
     "3.83333333333 33.5833333333 22.3888888889 5.79511288357 4.73168985553 3.34580998331 3 0.75 "
     "6.5, 6 3 3 0 3 13.5 -75 4.5 4.5 33.25 22.1666666667 5.76628129734 4.70814896394 "
     "3.32916405924 5 1.75 7.5, 7 3 2 1 3 15 50 7.5 7.5 12.5 6.25 3.53553390593 2.5 2.5 7.5 6.25 "
     "8.75, 8 3 1 2 3 5 5 5 5 undefined 0 undefined 0 undefined 5 5 5, 9 2 0 2 2 undefined "
     "undefined undefined undefined undefined undefined undefined undefined undefined undefined "
     "undefined undefined"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3},{\"k\":2,\"g\":\"b\",\"v\":5},{\"k\":3,\"g\":\"a\",\"v\":null}"
     ",{\"k\":4,\"g\":\"a\",\"v\":3},{\"k\":5,\"g\":\"b\",\"v\":-1.5},{\"k\":6,\"g\":\"a\",\"v\":"
     "10},{\"k\":7,\"g\":\"b\",\"v\":5},{\"k\":8,\"g\":\"a\"},{\"k\":9,\"g\":\"b\",\"v\":\"\"}]",
     "[{\"window\":[{\"op\":\"count\",\"field\":\"v\",\"as\":\"count\"},{\"op\":\"valid\","
     "\"field\":\"v\",\"as\":\"valid\"},{\"op\":\"missing\",\"field\":\"v\",\"as\":\"missing\"},{"
     "\"op\":\"distinct\",\"field\":\"v\",\"as\":\"distinct\"},{\"op\":\"sum\",\"field\":\"v\","
     "\"as\":\"sum\"},{\"op\":\"product\",\"field\":\"v\",\"as\":\"product\"},{\"op\":\"mean\","
     "\"field\":\"v\",\"as\":\"mean\"},{\"op\":\"average\",\"field\":\"v\",\"as\":\"average\"},{"
     "\"op\":\"variance\",\"field\":\"v\",\"as\":\"variance\"},{\"op\":\"variancep\",\"field\":"
     "\"v\",\"as\":\"variancep\"},{\"op\":\"stdev\",\"field\":\"v\",\"as\":\"stdev\"},{\"op\":"
     "\"stdevp\",\"field\":\"v\",\"as\":\"stdevp\"},{\"op\":\"stderr\",\"field\":\"v\",\"as\":"
     "\"stderr\"},{\"op\":\"median\",\"field\":\"v\",\"as\":\"median\"},{\"op\":\"q1\",\"field\":"
     "\"v\",\"as\":\"q1\"},{\"op\":\"q3\",\"field\":\"v\",\"as\":\"q3\"}],\"frame\":[0,null]}]",
     "k count valid missing distinct sum product mean average variance variancep stdev stdevp "
     "stderr median q1 q3",
     "1 9 6 3 7 24.5 -3375 4.08333333333 4.08333333333 14.0416666667 11.7013888889 3.74722119265 "
     "3.42072929196 1.52979664589 4 3 5, 2 8 5 3 7 21.5 -1125 4.3 4.3 17.2 13.76 4.14728827067 "
     "3.7094473982 1.8547236991 5 3 5, 3 7 4 3 7 16.5 -225 4.125 4.125 22.7291666667 17.046875 "
     "4.76751158013 4.12878614123 2.38375579006 4 1.875 6.25, 4 6 4 2 6 16.5 -225 4.125 4.125 "
     "22.7291666667 17.046875 4.76751158013 4.12878614123 2.38375579006 4 1.875 6.25, 5 5 3 2 5 "
     "13.5 -75 4.5 4.5 33.25 22.1666666667 5.76628129734 4.70814896394 3.32916405924 5 1.75 7.5, 6 "
     "4 2 2 4 15 50 7.5 7.5 12.5 6.25 3.53553390593 2.5 2.5 7.5 6.25 8.75, 7 3 1 2 3 5 5 5 5 "
     "undefined 0 undefined 0 undefined 5 5 5, 8 2 0 2 2 undefined undefined undefined undefined "
     "undefined undefined undefined undefined undefined undefined undefined undefined, 9 1 0 1 1 "
     "undefined undefined undefined undefined undefined undefined undefined undefined undefined "
     "undefined undefined undefined"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3},{\"k\":2,\"g\":\"b\",\"v\":5},{\"k\":3,\"g\":\"a\",\"v\":null}"
     ",{\"k\":4,\"g\":\"a\",\"v\":3},{\"k\":5,\"g\":\"b\",\"v\":-1.5},{\"k\":6,\"g\":\"a\",\"v\":"
     "10},{\"k\":7,\"g\":\"b\",\"v\":5},{\"k\":8,\"g\":\"a\"},{\"k\":9,\"g\":\"b\",\"v\":\"\"}]",
     "[{\"window\":[{\"op\":\"count\",\"field\":\"v\",\"as\":\"count\"},{\"op\":\"valid\","
     "\"field\":\"v\",\"as\":\"valid\"},{\"op\":\"missing\",\"field\":\"v\",\"as\":\"missing\"},{"
     "\"op\":\"distinct\",\"field\":\"v\",\"as\":\"distinct\"},{\"op\":\"sum\",\"field\":\"v\","
     "\"as\":\"sum\"},{\"op\":\"product\",\"field\":\"v\",\"as\":\"product\"},{\"op\":\"mean\","
     "\"field\":\"v\",\"as\":\"mean\"},{\"op\":\"average\",\"field\":\"v\",\"as\":\"average\"},{"
     "\"op\":\"variance\",\"field\":\"v\",\"as\":\"variance\"},{\"op\":\"variancep\",\"field\":"
     "\"v\",\"as\":\"variancep\"},{\"op\":\"stdev\",\"field\":\"v\",\"as\":\"stdev\"},{\"op\":"
     "\"stdevp\",\"field\":\"v\",\"as\":\"stdevp\"},{\"op\":\"stderr\",\"field\":\"v\",\"as\":"
     "\"stderr\"},{\"op\":\"median\",\"field\":\"v\",\"as\":\"median\"},{\"op\":\"q1\",\"field\":"
     "\"v\",\"as\":\"q1\"},{\"op\":\"q3\",\"field\":\"v\",\"as\":\"q3\"}],\"frame\":[-2,0],"
     "\"sort\":[{\"field\":\"v\"}]}]",
     "k count valid missing distinct sum product mean average variance variancep stdev stdevp "
     "stderr median q1 q3",
     "1 4 3 1 3 4.5 -13.5 1.5 1.5 6.75 4.5 2.59807621135 2.12132034356 1.5 3 0.75 3, 2 4 4 0 2 16 "
     "225 4 4 1.33333333333 1 1.15470053838 1 0.57735026919 4 3 5, 3 2 0 2 2 undefined undefined "
     "undefined undefined undefined undefined undefined undefined undefined undefined undefined "
     "undefined, 4 3 2 1 2 6 9 3 3 0 0 0 0 0 3 3 3, 5 3 1 2 3 -1.5 -1.5 -1.5 -1.5 undefined 0 "
     "undefined 0 undefined -1.5 -1.5 -1.5, 6 3 3 0 2 20 250 6.66666666667 6.66666666667 "
     "8.33333333333 5.55555555556 2.88675134595 2.35702260396 1.66666666667 5 5 7.5, 7 4 4 0 2 16 "
     "225 4 4 1.33333333333 1 1.15470053838 1 0.57735026919 4 3 5, 8 2 0 2 2 undefined undefined "
     "undefined undefined undefined undefined undefined undefined undefined undefined undefined "
     "undefined, 9 4 1 3 4 -1.5 -1.5 -1.5 -1.5 undefined 0 undefined 0 undefined -1.5 -1.5 -1.5"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3},{\"k\":2,\"g\":\"b\",\"v\":5},{\"k\":3,\"g\":\"a\",\"v\":null}"
     ",{\"k\":4,\"g\":\"a\",\"v\":3},{\"k\":5,\"g\":\"b\",\"v\":-1.5},{\"k\":6,\"g\":\"a\",\"v\":"
     "10},{\"k\":7,\"g\":\"b\",\"v\":5},{\"k\":8,\"g\":\"a\"},{\"k\":9,\"g\":\"b\",\"v\":\"\"}]",
     "[{\"window\":[{\"op\":\"count\",\"field\":\"v\",\"as\":\"count\"},{\"op\":\"valid\","
     "\"field\":\"v\",\"as\":\"valid\"},{\"op\":\"missing\",\"field\":\"v\",\"as\":\"missing\"},{"
     "\"op\":\"distinct\",\"field\":\"v\",\"as\":\"distinct\"},{\"op\":\"sum\",\"field\":\"v\","
     "\"as\":\"sum\"},{\"op\":\"product\",\"field\":\"v\",\"as\":\"product\"},{\"op\":\"mean\","
     "\"field\":\"v\",\"as\":\"mean\"},{\"op\":\"average\",\"field\":\"v\",\"as\":\"average\"},{"
     "\"op\":\"variance\",\"field\":\"v\",\"as\":\"variance\"},{\"op\":\"variancep\",\"field\":"
     "\"v\",\"as\":\"variancep\"},{\"op\":\"stdev\",\"field\":\"v\",\"as\":\"stdev\"},{\"op\":"
     "\"stdevp\",\"field\":\"v\",\"as\":\"stdevp\"},{\"op\":\"stderr\",\"field\":\"v\",\"as\":"
     "\"stderr\"},{\"op\":\"median\",\"field\":\"v\",\"as\":\"median\"},{\"op\":\"q1\",\"field\":"
     "\"v\",\"as\":\"q1\"},{\"op\":\"q3\",\"field\":\"v\",\"as\":\"q3\"}],\"sort\":[{\"field\":"
     "\"v\"}]}]",
     "k count valid missing distinct sum product mean average variance variancep stdev stdevp "
     "stderr median q1 q3",
     "1 6 3 3 5 4.5 -13.5 1.5 1.5 6.75 4.5 2.59807621135 2.12132034356 1.5 3 0.75 3, 2 8 5 3 6 "
     "14.5 -337.5 2.9 2.9 7.05 5.64 2.65518360947 2.37486841741 1.1874342087 3 3 5, 3 2 0 2 2 "
     "undefined undefined undefined undefined undefined undefined undefined undefined undefined "
     "undefined undefined undefined, 4 6 3 3 5 4.5 -13.5 1.5 1.5 6.75 4.5 2.59807621135 "
     "2.12132034356 1.5 3 0.75 3, 5 3 1 2 3 -1.5 -1.5 -1.5 -1.5 undefined 0 undefined 0 undefined "
     "-1.5 -1.5 -1.5, 6 9 6 3 7 24.5 -3375 4.08333333333 4.08333333333 14.0416666667 11.7013888889 "
     "3.74722119265 3.42072929196 1.52979664589 4 3 5, 7 8 5 3 6 14.5 -337.5 2.9 2.9 7.05 5.64 "
     "2.65518360947 2.37486841741 1.1874342087 3 3 5, 8 2 0 2 2 undefined undefined undefined "
     "undefined undefined undefined undefined undefined undefined undefined undefined undefined, 9 "
     "4 1 3 4 -1.5 -1.5 -1.5 -1.5 undefined 0 undefined 0 undefined -1.5 -1.5 -1.5"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3},{\"k\":2,\"g\":\"b\",\"v\":5},{\"k\":3,\"g\":\"a\",\"v\":null}"
     ",{\"k\":4,\"g\":\"a\",\"v\":3},{\"k\":5,\"g\":\"b\",\"v\":-1.5},{\"k\":6,\"g\":\"a\",\"v\":"
     "10},{\"k\":7,\"g\":\"b\",\"v\":5},{\"k\":8,\"g\":\"a\"},{\"k\":9,\"g\":\"b\",\"v\":\"\"}]",
     "[{\"window\":[{\"op\":\"count\",\"field\":\"v\",\"as\":\"count\"},{\"op\":\"valid\","
     "\"field\":\"v\",\"as\":\"valid\"},{\"op\":\"missing\",\"field\":\"v\",\"as\":\"missing\"},{"
     "\"op\":\"distinct\",\"field\":\"v\",\"as\":\"distinct\"},{\"op\":\"sum\",\"field\":\"v\","
     "\"as\":\"sum\"},{\"op\":\"product\",\"field\":\"v\",\"as\":\"product\"},{\"op\":\"mean\","
     "\"field\":\"v\",\"as\":\"mean\"},{\"op\":\"average\",\"field\":\"v\",\"as\":\"average\"},{"
     "\"op\":\"variance\",\"field\":\"v\",\"as\":\"variance\"},{\"op\":\"variancep\",\"field\":"
     "\"v\",\"as\":\"variancep\"},{\"op\":\"stdev\",\"field\":\"v\",\"as\":\"stdev\"},{\"op\":"
     "\"stdevp\",\"field\":\"v\",\"as\":\"stdevp\"},{\"op\":\"stderr\",\"field\":\"v\",\"as\":"
     "\"stderr\"},{\"op\":\"median\",\"field\":\"v\",\"as\":\"median\"},{\"op\":\"q1\",\"field\":"
     "\"v\",\"as\":\"q1\"},{\"op\":\"q3\",\"field\":\"v\",\"as\":\"q3\"}],\"frame\":[-3,-1]}]",
     "k count valid missing distinct sum product mean average variance variancep stdev stdevp "
     "stderr median q1 q3",
     "1 0 0 0 0 undefined undefined undefined undefined undefined undefined undefined undefined "
     "undefined undefined undefined undefined, 2 1 1 0 1 3 3 3 3 undefined 0 undefined 0 undefined "
     "3 3 3, 3 2 2 0 2 8 15 4 4 2 1 1.41421356237 1 1 4 3.5 4.5, 4 3 2 1 3 8 15 4 4 2 1 "
     "1.41421356237 1 1 4 3.5 4.5, 5 3 2 1 3 8 15 4 4 2 1 1.41421356237 1 1 4 3.5 4.5, 6 3 2 1 3 "
     "1.5 -4.5 0.75 0.75 10.125 5.0625 3.18198051534 2.25 2.25 0.75 -0.375 1.875, 7 3 3 0 3 11.5 "
     "-45 3.83333333333 3.83333333333 33.5833333333 22.3888888889 5.79511288357 4.73168985553 "
     "3.34580998331 3 0.75 6.5, 8 3 3 0 3 13.5 -75 4.5 4.5 33.25 22.1666666667 5.76628129734 "
     "4.70814896394 3.32916405924 5 1.75 7.5, 9 3 2 1 3 15 50 7.5 7.5 12.5 6.25 3.53553390593 2.5 "
     "2.5 7.5 6.25 8.75"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3},{\"k\":2,\"g\":\"b\",\"v\":5},{\"k\":3,\"g\":\"a\",\"v\":null}"
     ",{\"k\":4,\"g\":\"a\",\"v\":3},{\"k\":5,\"g\":\"b\",\"v\":-1.5},{\"k\":6,\"g\":\"a\",\"v\":"
     "10},{\"k\":7,\"g\":\"b\",\"v\":5},{\"k\":8,\"g\":\"a\"},{\"k\":9,\"g\":\"b\",\"v\":\"\"}]",
     "[{\"window\":[{\"op\":\"count\",\"field\":\"v\",\"as\":\"count\"},{\"op\":\"valid\","
     "\"field\":\"v\",\"as\":\"valid\"},{\"op\":\"missing\",\"field\":\"v\",\"as\":\"missing\"},{"
     "\"op\":\"distinct\",\"field\":\"v\",\"as\":\"distinct\"},{\"op\":\"sum\",\"field\":\"v\","
     "\"as\":\"sum\"},{\"op\":\"product\",\"field\":\"v\",\"as\":\"product\"},{\"op\":\"mean\","
     "\"field\":\"v\",\"as\":\"mean\"},{\"op\":\"average\",\"field\":\"v\",\"as\":\"average\"},{"
     "\"op\":\"variance\",\"field\":\"v\",\"as\":\"variance\"},{\"op\":\"variancep\",\"field\":"
     "\"v\",\"as\":\"variancep\"},{\"op\":\"stdev\",\"field\":\"v\",\"as\":\"stdev\"},{\"op\":"
     "\"stdevp\",\"field\":\"v\",\"as\":\"stdevp\"},{\"op\":\"stderr\",\"field\":\"v\",\"as\":"
     "\"stderr\"},{\"op\":\"median\",\"field\":\"v\",\"as\":\"median\"},{\"op\":\"q1\",\"field\":"
     "\"v\",\"as\":\"q1\"},{\"op\":\"q3\",\"field\":\"v\",\"as\":\"q3\"}],\"frame\":[-1,1],"
     "\"groupby\":[\"g\"]}]",
     "k count valid missing distinct sum product mean average variance variancep stdev stdevp "
     "stderr median q1 q3",
     "1 2 1 1 2 3 3 3 3 undefined 0 undefined 0 undefined 3 3 3, 2 2 2 0 2 3.5 -7.5 1.75 1.75 "
     "21.125 10.5625 4.59619407771 3.25 3.25 1.75 0.125 3.375, 3 3 2 1 2 6 9 3 3 0 0 0 0 0 3 3 3, "
     "4 3 2 1 3 13 30 6.5 6.5 24.5 12.25 4.94974746831 3.5 3.5 6.5 4.75 8.25, 5 3 3 0 2 8.5 -37.5 "
     "2.83333333333 2.83333333333 14.0833333333 9.38888888889 3.75277674973 3.06412938514 "
     "2.16666666667 5 1.75 5, 6 3 2 1 3 13 30 6.5 6.5 24.5 12.25 4.94974746831 3.5 3.5 6.5 4.75 "
     "8.25, 7 3 2 1 3 3.5 -7.5 1.75 1.75 21.125 10.5625 4.59619407771 3.25 3.25 1.75 0.125 3.375, "
     "8 2 1 1 2 10 10 10 10 undefined 0 undefined 0 undefined 10 10 10, 9 2 1 1 2 5 5 5 5 "
     "undefined 7.1054273576e-15 undefined 8.42936970218e-8 undefined 5 5 5"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3},{\"k\":2,\"g\":\"b\",\"v\":5},{\"k\":3,\"g\":\"a\",\"v\":null}"
     ",{\"k\":4,\"g\":\"a\",\"v\":3},{\"k\":5,\"g\":\"b\",\"v\":-1.5},{\"k\":6,\"g\":\"a\",\"v\":"
     "10},{\"k\":7,\"g\":\"b\",\"v\":5},{\"k\":8,\"g\":\"a\"},{\"k\":9,\"g\":\"b\",\"v\":\"\"}]",
     "[{\"window\":[{\"op\":\"count\",\"field\":\"v\",\"as\":\"count\"},{\"op\":\"valid\","
     "\"field\":\"v\",\"as\":\"valid\"},{\"op\":\"missing\",\"field\":\"v\",\"as\":\"missing\"},{"
     "\"op\":\"distinct\",\"field\":\"v\",\"as\":\"distinct\"},{\"op\":\"sum\",\"field\":\"v\","
     "\"as\":\"sum\"},{\"op\":\"product\",\"field\":\"v\",\"as\":\"product\"},{\"op\":\"mean\","
     "\"field\":\"v\",\"as\":\"mean\"},{\"op\":\"average\",\"field\":\"v\",\"as\":\"average\"},{"
     "\"op\":\"variance\",\"field\":\"v\",\"as\":\"variance\"},{\"op\":\"variancep\",\"field\":"
     "\"v\",\"as\":\"variancep\"},{\"op\":\"stdev\",\"field\":\"v\",\"as\":\"stdev\"},{\"op\":"
     "\"stdevp\",\"field\":\"v\",\"as\":\"stdevp\"},{\"op\":\"stderr\",\"field\":\"v\",\"as\":"
     "\"stderr\"},{\"op\":\"median\",\"field\":\"v\",\"as\":\"median\"},{\"op\":\"q1\",\"field\":"
     "\"v\",\"as\":\"q1\"},{\"op\":\"q3\",\"field\":\"v\",\"as\":\"q3\"}],\"frame\":[-1,1],"
     "\"groupby\":[\"g\"],\"sort\":[{\"field\":\"v\",\"order\":\"descending\"}],\"ignorePeers\":"
     "true}]",
     "k count valid missing distinct sum product mean average variance variancep stdev stdevp "
     "stderr median q1 q3",
     "1 3 3 0 2 16 90 5.33333333333 5.33333333333 16.3333333333 10.8888888889 4.04145188433 "
     "3.29983164554 2.33333333333 3 3 6.5, 2 2 2 0 1 10 25 5 5 0 0 0 0 0 5 5 5, 3 3 1 2 3 3 3 3 3 "
     "undefined 0 undefined 0 undefined 3 3 3, 4 3 2 1 2 6 9 3 3 0 0 0 0 0 3 3 3, 5 2 1 1 2 -1.5 "
     "-1.5 -1.5 -1.5 undefined 0 undefined 0 undefined -1.5 -1.5 -1.5, 6 2 2 0 2 13 30 6.5 6.5 "
     "24.5 12.25 4.94974746831 3.5 3.5 6.5 4.75 8.25, 7 3 2 1 2 10 25 5 5 0 0 0 0 0 5 5 5, 8 2 0 2 "
     "2 undefined undefined undefined undefined undefined undefined undefined undefined undefined "
     "undefined undefined undefined, 9 3 2 1 3 3.5 -7.5 1.75 1.75 21.125 10.5625 4.59619407771 "
     "3.25 3.25 1.75 0.125 3.375"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3},{\"k\":2,\"g\":\"b\",\"v\":5},{\"k\":3,\"g\":\"a\",\"v\":null}"
     ",{\"k\":4,\"g\":\"a\",\"v\":3},{\"k\":5,\"g\":\"b\",\"v\":-1.5},{\"k\":6,\"g\":\"a\",\"v\":"
     "10},{\"k\":7,\"g\":\"b\",\"v\":5},{\"k\":8,\"g\":\"a\"},{\"k\":9,\"g\":\"b\",\"v\":\"\"}]",
     "[{\"window\":[{\"op\":\"count\",\"field\":\"v\",\"as\":\"count\"},{\"op\":\"valid\","
     "\"field\":\"v\",\"as\":\"valid\"},{\"op\":\"missing\",\"field\":\"v\",\"as\":\"missing\"},{"
     "\"op\":\"distinct\",\"field\":\"v\",\"as\":\"distinct\"},{\"op\":\"sum\",\"field\":\"v\","
     "\"as\":\"sum\"},{\"op\":\"product\",\"field\":\"v\",\"as\":\"product\"},{\"op\":\"mean\","
     "\"field\":\"v\",\"as\":\"mean\"},{\"op\":\"average\",\"field\":\"v\",\"as\":\"average\"},{"
     "\"op\":\"variance\",\"field\":\"v\",\"as\":\"variance\"},{\"op\":\"variancep\",\"field\":"
     "\"v\",\"as\":\"variancep\"},{\"op\":\"stdev\",\"field\":\"v\",\"as\":\"stdev\"},{\"op\":"
     "\"stdevp\",\"field\":\"v\",\"as\":\"stdevp\"},{\"op\":\"stderr\",\"field\":\"v\",\"as\":"
     "\"stderr\"},{\"op\":\"median\",\"field\":\"v\",\"as\":\"median\"},{\"op\":\"q1\",\"field\":"
     "\"v\",\"as\":\"q1\"},{\"op\":\"q3\",\"field\":\"v\",\"as\":\"q3\"}],\"frame\":[null,null],"
     "\"groupby\":[\"g\"],\"sort\":[{\"field\":\"k\"}]}]",
     "k count valid missing distinct sum product mean average variance variancep stdev stdevp "
     "stderr median q1 q3",
     "1 5 3 2 4 16 90 5.33333333333 5.33333333333 16.3333333333 10.8888888889 4.04145188433 "
     "3.29983164554 2.33333333333 3 3 6.5, 2 4 3 1 3 8.5 -37.5 2.83333333333 2.83333333333 "
     "14.0833333333 9.38888888889 3.75277674973 3.06412938514 2.16666666667 5 1.75 5, 3 5 3 2 4 16 "
     "90 5.33333333333 5.33333333333 16.3333333333 10.8888888889 4.04145188433 3.29983164554 "
     "2.33333333333 3 3 6.5, 4 5 3 2 4 16 90 5.33333333333 5.33333333333 16.3333333333 "
     "10.8888888889 4.04145188433 3.29983164554 2.33333333333 3 3 6.5, 5 4 3 1 3 8.5 -37.5 "
     "2.83333333333 2.83333333333 14.0833333333 9.38888888889 3.75277674973 3.06412938514 "
     "2.16666666667 5 1.75 5, 6 5 3 2 4 16 90 5.33333333333 5.33333333333 16.3333333333 "
     "10.8888888889 4.04145188433 3.29983164554 2.33333333333 3 3 6.5, 7 4 3 1 3 8.5 -37.5 "
     "2.83333333333 2.83333333333 14.0833333333 9.38888888889 3.75277674973 3.06412938514 "
     "2.16666666667 5 1.75 5, 8 5 3 2 4 16 90 5.33333333333 5.33333333333 16.3333333333 "
     "10.8888888889 4.04145188433 3.29983164554 2.33333333333 3 3 6.5, 9 4 3 1 3 8.5 -37.5 "
     "2.83333333333 2.83333333333 14.0833333333 9.38888888889 3.75277674973 3.06412938514 "
     "2.16666666667 5 1.75 5"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":3}]",
     "[{\"window\":[{\"op\":\"count\",\"field\":\"v\",\"as\":\"count\"},{\"op\":\"valid\","
     "\"field\":\"v\",\"as\":\"valid\"},{\"op\":\"missing\",\"field\":\"v\",\"as\":\"missing\"},{"
     "\"op\":\"distinct\",\"field\":\"v\",\"as\":\"distinct\"},{\"op\":\"sum\",\"field\":\"v\","
     "\"as\":\"sum\"},{\"op\":\"product\",\"field\":\"v\",\"as\":\"product\"},{\"op\":\"mean\","
     "\"field\":\"v\",\"as\":\"mean\"},{\"op\":\"average\",\"field\":\"v\",\"as\":\"average\"},{"
     "\"op\":\"variance\",\"field\":\"v\",\"as\":\"variance\"},{\"op\":\"variancep\",\"field\":"
     "\"v\",\"as\":\"variancep\"},{\"op\":\"stdev\",\"field\":\"v\",\"as\":\"stdev\"},{\"op\":"
     "\"stdevp\",\"field\":\"v\",\"as\":\"stdevp\"},{\"op\":\"stderr\",\"field\":\"v\",\"as\":"
     "\"stderr\"},{\"op\":\"median\",\"field\":\"v\",\"as\":\"median\"},{\"op\":\"q1\",\"field\":"
     "\"v\",\"as\":\"q1\"},{\"op\":\"q3\",\"field\":\"v\",\"as\":\"q3\"}]}]",
     "count valid missing distinct sum product mean average variance variancep stdev stdevp stderr "
     "median q1 q3",
     "1 1 0 1 3 3 3 3 undefined 0 undefined 0 undefined 3 3 3"},
    {"[{\"k\":1,\"g\":\"a\",\"v\":null},{\"k\":1,\"g\":\"a\",\"v\":null}]",
     "[{\"window\":[{\"op\":\"count\",\"field\":\"v\",\"as\":\"count\"},{\"op\":\"valid\","
     "\"field\":\"v\",\"as\":\"valid\"},{\"op\":\"missing\",\"field\":\"v\",\"as\":\"missing\"},{"
     "\"op\":\"distinct\",\"field\":\"v\",\"as\":\"distinct\"},{\"op\":\"sum\",\"field\":\"v\","
     "\"as\":\"sum\"},{\"op\":\"product\",\"field\":\"v\",\"as\":\"product\"},{\"op\":\"mean\","
     "\"field\":\"v\",\"as\":\"mean\"},{\"op\":\"average\",\"field\":\"v\",\"as\":\"average\"},{"
     "\"op\":\"variance\",\"field\":\"v\",\"as\":\"variance\"},{\"op\":\"variancep\",\"field\":"
     "\"v\",\"as\":\"variancep\"},{\"op\":\"stdev\",\"field\":\"v\",\"as\":\"stdev\"},{\"op\":"
     "\"stdevp\",\"field\":\"v\",\"as\":\"stdevp\"},{\"op\":\"stderr\",\"field\":\"v\",\"as\":"
     "\"stderr\"},{\"op\":\"median\",\"field\":\"v\",\"as\":\"median\"},{\"op\":\"q1\",\"field\":"
     "\"v\",\"as\":\"q1\"},{\"op\":\"q3\",\"field\":\"v\",\"as\":\"q3\"}]}]",
     "count valid missing distinct sum product mean average variance variancep stdev stdevp stderr "
     "median q1 q3",
     "1 0 1 1 undefined undefined undefined undefined undefined undefined undefined undefined "
     "undefined undefined undefined undefined, 2 0 2 1 undefined undefined undefined undefined "
     "undefined undefined undefined undefined undefined undefined undefined undefined"},
    {"[{\"v\":2},{\"v\":4},{\"v\":4},{\"v\":1},{\"v\":7},{\"v\":4},{\"v\":0}]",
     "[{\"window\":[{\"op\":\"sum\",\"field\":\"v\"},{\"op\":\"count\"},{\"op\":\"rank\"}],"
     "\"sort\":[{\"field\":\"v\"}]}]",
     "sum_v count rank", "3 3 3, 15 6 4, 15 6 4, 1 2 2, 22 7 7, 15 6 4, 0 1 1"},
};

#endif
