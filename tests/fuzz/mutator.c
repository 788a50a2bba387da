/*
 * How libFuzzer changes a spec: as a tree, so that most of what it tries gets beyond the reader.
 * One in eight inputs is changed byte by byte as ever.
 */
#include <stdlib.h>
#include <string.h>

#include "tests/fuzz/grammar.h"

size_t LLVMFuzzerMutate(uint8_t *bytes, size_t size, size_t most);
size_t LLVMFuzzerCustomMutator(uint8_t *bytes, size_t size, size_t most, unsigned seed);
size_t LLVMFuzzerCustomCrossOver(const uint8_t *one, size_t size, const uint8_t *other,
                                 size_t other_size, uint8_t *out, size_t most, unsigned seed);

static struct grammar *grammar(uint64_t seed)
{
    static struct grammar kept;
    if (!kept.specs)
        grammar_open(&kept, "tests/golden/*/*.vl.json", 1);
    kept.random = seed * UINT64_C(0x9e3779b97f4a7c15) + 1;
    kept.is_wild = true;
    return &kept;
}

/* What doesn't fit isn't tried: the old bytes are, once more. */
static size_t put(json_t *spec, uint8_t *out, size_t size, size_t most)
{
    size_t length = json_dumpb(spec, NULL, 0, JSON_COMPACT | JSON_ENCODE_ANY);
    if (length > 0 && length <= most)
        size = json_dumpb(spec, (char *)out, most, JSON_COMPACT | JSON_ENCODE_ANY);
    json_decref(spec);
    return size;
}

size_t LLVMFuzzerCustomMutator(uint8_t *bytes, size_t size, size_t most, unsigned seed)
{
    struct grammar *random = grammar(seed);
    if (grammar_pick(random, 8) == 0)
        return LLVMFuzzerMutate(bytes, size, most);
    json_t *spec = json_loadb((const char *)bytes, size, 0, NULL);
    if (!json_is_object(spec) || grammar_pick(random, 64) == 0) {
        json_decref(spec);
        spec = grammar_spec(random);
    }
    for (size_t count = 1 + grammar_pick(random, 4); count > 0; count--)
        spec = grammar_change(random, spec);
    return put(spec, bytes, size, most);
}

/* A member of the one, in the other. */
size_t LLVMFuzzerCustomCrossOver(const uint8_t *one, size_t size, const uint8_t *other,
                                 size_t other_size, uint8_t *out, size_t most, unsigned seed)
{
    struct grammar *random = grammar(seed);
    json_t *spec = json_loadb((const char *)one, size, 0, NULL);
    json_t *giver = json_loadb((const char *)other, other_size, 0, NULL);
    size_t length = 0;
    if (json_is_object(spec) && json_object_size(giver) > 0) {
        void *member = json_object_iter(giver);
        for (size_t at = grammar_pick(random, json_object_size(giver)); at > 0; at--)
            member = json_object_iter_next(giver, member);
        json_object_set(spec, json_object_iter_key(member), json_object_iter_value(member));
        length = put(json_incref(spec), out, 0, most);
    }
    json_decref(spec);
    json_decref(giver);
    if (length > 0)
        return length;
    length = size < most ? size : most;
    memcpy(out, one, length);
    return length;
}
