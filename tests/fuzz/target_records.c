/*
 * Records: JSON and JSON lines, each as it is and with fields that are parsed. The first byte says
 * which; "property" is asked for by every other one.
 */
#include "base/arena.h"
#include "base/diag.h"
#include "base/intern.h"
#include "data/load.h"
#include "tests/fuzz/fuzz.h"

static const char data[] =
    "{\"format\": {\"property\": \"v.rows\", \"parse\": {\"a\": \"number\", \"b\": \"date\", "
    "\"c\": \"boolean\", \"d\": \"utc:'%Y'\", \"e\": \"string\"}}}";

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct diag *diag = diag_new();
    struct arena *arena = diag ? arena_new(diag) : NULL;
    struct intern *intern = arena ? intern_new(arena) : NULL;
    if (intern && size > 0) {
        struct data_context context = {.arena = arena, .intern = intern, .diag = diag};
        const struct json_node *node =
            json_document_new("spec.json", data, sizeof data - 1, arena, diag)->root;
        struct data_format format = {.property = bytes[0] & 1 ? "v.rows" : NULL};
        if (bytes[0] & 2)
            format.parse = node_member(node_member(node, "format"), "parse");
        const struct data_loader *loader = bytes[0] & 4 ? &data_loader_ndjson : &data_loader_json;
        struct data_text text = {"d.json", (const char *)bytes + 1, size - 1, &format, node};
        loader->load(&text, &context);
    }
    arena_free(arena);
    diag_free(diag);
    return 0;
}
