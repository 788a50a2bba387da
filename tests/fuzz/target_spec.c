/*
 * A whole figure: the spec is read, laid out, and written as a scene and as SVG.
 */
#include "library/burin.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const char *const formats[] = {"scene.json", "svg"};
    static const char *const roots[] = {"tests/fuzz/corpora"};
    struct burin_options options = {.roots = roots, .root_count = 1, .own_process = true};
    struct burin_figure *figure =
        burin_figure_new("f.vl.json", (const char *)bytes, size, &options);
    for (size_t i = 0; figure && i < sizeof formats / sizeof *formats; i++) {
        struct burin_output output = {.format = formats[i]};
        burin_figure_render(figure, &output);
        burin_output_free(&output);
    }
    for (size_t i = 0; figure && i < burin_figure_message_count(figure); i++)
        burin_figure_message_text(figure, i);
    burin_figure_free(figure);
    return 0;
}
