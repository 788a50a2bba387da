/*
 * The schema of specifications as a text.
 */
#include <jansson.h>

#include "library/burin.h"
#include "library/schema/schema.h"

char *burin_schema(void)
{
    json_t *schema = schema_new("a Vega-Lite specification that burin " BURIN_VERSION " draws");
    char *text = schema ? json_dumps(schema, JSON_INDENT(2) | JSON_REAL_PRECISION(15)) : NULL;
    json_decref(schema);
    return text;
}
