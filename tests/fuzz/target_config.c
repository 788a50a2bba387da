/*
 * A config that a call gives, under a figure that asks for most of it.
 */
#include "tests/fuzz/figure.h"
#include "tests/fuzz/fuzz.h"

/* Axes, legends, a title, several marks and a facet: most of what a config says something about. */
static const char spec[] =
    "{\"data\": {\"values\": [{\"a\": \"x\", \"b\": 28.5, \"t\": \"2024-01-31\"}, {\"a\": \"y\", "
    "\"b\": "
    "-55000, \"t\": \"2024-02-01\"}]}, \"title\": \"t\", \"hconcat\": [{\"mark\": {\"type\": "
    "\"bar\", "
    "\"tooltip\": true}, \"encoding\": {\"x\": {\"field\": \"a\"}, \"y\": {\"field\": \"b\", "
    "\"type\": "
    "\"quantitative\", \"format\": \"$,.2f\"}, \"color\": {\"field\": \"b\", \"type\": "
    "\"quantitative\"}}}, "
    "{\"layer\": [{\"mark\": \"line\"}, {\"mark\": \"text\"}], \"encoding\": {\"x\": {\"field\": "
    "\"t\", "
    "\"type\": \"temporal\"}, \"y\": {\"field\": \"b\", \"type\": \"quantitative\"}, \"text\": "
    "{\"field\": "
    "\"b\", \"format\": \"$.3s\"}, \"shape\": {\"field\": \"a\"}, \"row\": {\"field\": \"a\"}}}]}";

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct figure figure;
    const struct figure_sources sources = {.spec = {"f.vl.json", spec, sizeof spec - 1},
                                           .config = {"c.json", (const char *)bytes, size}};
    figure_open(&figure);
    figure_try(&figure, &sources);
    figure_close(&figure);
    return 0;
}
