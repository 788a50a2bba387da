/*
 * JSON Schema, draft-07, as far as burin's own schema goes: type, enum, const, properties,
 * patternProperties (of anything), pattern, additionalProperties, required, items, anyOf,
 * allOf, minimum, maximum, exclusiveMinimum, $ref below "#/definitions/".
 */
#ifndef TESTS_SUPPORT_JSON_SCHEMA_H
#define TESTS_SUPPORT_JSON_SCHEMA_H

#include <jansson.h>
#include <stdbool.h>

/* Whether the value meets the schema. The test fails at a keyword that isn't in the list above. */
bool json_schema_accepts(const json_t *schema, const json_t *value);

/* Fails the test where the schema, or one in it, is none by the meta-schema of draft-07. */
void json_schema_check(const json_t *schema);

#endif
