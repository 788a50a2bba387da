/*
 * A whole figure: the spec is read, laid out, and written as a scene and as SVG.
 */
#include <stdlib.h>

#include "library/burin.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const char *const formats[] = {"scene.json", "svg"};
    struct burin_options *options = burin_options_new();
    if (!options || !burin_options_set(options, "root", "tests/fuzz/corpora", NULL))
        abort();
    struct burin_figure *figure = burin_figure_new("f.vl.json", (const char *)bytes, size, options);
    for (size_t i = 0; figure && i < sizeof formats / sizeof *formats; i++) {
        struct burin_output output = {.size = sizeof output, .format = formats[i]};
        burin_figure_render(figure, &output);
        burin_output_free(&output);
    }
    for (size_t i = 0; figure && i < burin_figure_message_count(figure); i++)
        burin_figure_message_text(figure, i);
    burin_figure_free(figure);
    burin_options_free(options);
    return 0;
}
