/*
 * The locales that a call gives, the same text as that of numbers and of times, and what is written
 * with them.
 */
#include "tests/fuzz/figure.h"
#include "tests/fuzz/fuzz.h"

static const char spec[] =
    "{\"data\": {\"values\": [{\"b\": 1234567.891, \"t\": \"2024-01-31T12:34:56\"}, {\"b\": "
    "-55000, \"t\": "
    "\"2024-09-01\"}]}, \"mark\": \"text\", \"encoding\": {\"x\": {\"field\": \"t\", \"type\": "
    "\"temporal\", \"axis\": {\"format\": \"%A %a %B %b %c %x %X %p\"}}, \"y\": {\"field\": \"b\", "
    "\"type\": "
    "\"quantitative\", \"axis\": {\"format\": \"$,.2f\"}}, \"text\": {\"field\": \"b\", "
    "\"format\": "
    "\"(020,.1%\"}}}";

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct figure figure;
    const char *text = (const char *)bytes;
    struct figure_sources sources = {.spec = {"f.vl.json", spec, sizeof spec - 1}};
    for (int kind = 0; kind < 2; kind++) {
        sources.locale =
            kind == 0 ? (struct figure_source){"l.json", text, size} : (struct figure_source){0};
        sources.time_locale =
            kind == 1 ? (struct figure_source){"l.json", text, size} : (struct figure_source){0};
        figure_open(&figure);
        figure_try(&figure, &sources);
        figure_close(&figure);
    }
    return 0;
}
