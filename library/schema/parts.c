/*
 * The tables that schemas are made of: which table of properties an object is read by, and what its
 * members may be where that table doesn't tell. https://vega.github.io/vega-lite/docs/
 */
#include "charts/guide/axis.h"
#include "charts/guide/header.h"
#include "charts/guide/legend.h"
#include "charts/guide/title.h"
#include "charts/layout/autosize.h"
#include "charts/projection/params.h"
#include "charts/read/config.h"
#include "charts/read/encoding.h"
#include "charts/read/gradient.h"
#include "charts/read/meta.h"
#include "charts/read/property.h"
#include "charts/read/view.h"
#include "charts/resolve/params.h"
#include "data/geo/generate.h"
#include "data/sequence.h"
#include "data/source.h"
#include "data/timeunit.h"
#include "data/transform/bin.h"
#include "data/transform/predicate.h"
#include "library/schema/schema.h"

#define COMPUTED "#expr"
#define BY_TICK "#expr | #conditional"

/* Vega-Lite's composite marks are read elsewhere, with these words. */
#define COMPOSITE_WORDS "extent box median rule outliers ticks borders band"

const struct schema_part schema_parts[] = {
    {"view", &view_property_set, NULL, COMPUTED},
    {"mark-definition", &mark_property_set, COMPOSITE_WORDS, COMPUTED},
    {"gradient", &gradient_property_set, NULL, NULL},
    {"channel", &channel_def_property_set, NULL, COMPUTED},
    {"bin-properties", &bin_property_set, NULL, COMPUTED},
    {"time-unit-properties", &timeunit_property_set, NULL, NULL},
    {"scale", &scale_property_set, NULL, COMPUTED},
    {"axis", &axis_property_set, NULL, BY_TICK},
    {"legend", &legend_property_set, NULL, COMPUTED},
    {"header", &header_property_set, NULL, COMPUTED},
    {"title-properties", &title_property_set, NULL, COMPUTED},
    {"autosize-properties", &autosize_property_set, NULL, COMPUTED},
    {"data", &data_property_set, NULL, NULL},
    {"data-format", &data_format_property_set, NULL, NULL},
    {"sequence", &sequence_property_set, NULL, COMPUTED},
    {"graticule-properties", &graticule_property_set, NULL, COMPUTED},
    {"projection", &projection_property_set, NULL, COMPUTED},
    {"field-predicate", &predicate_property_set, NULL, COMPUTED},
    {"view-config", &view_config_property_set, NULL, COMPUTED},
    {"scale-config", &scale_config_property_set, NULL, COMPUTED},
    {"legend-config", &legend_config_property_set, NULL, COMPUTED},
    {"legend-layout", &legend_layout_property_set, NULL, COMPUTED},
    {"burin", &meta_property_set, NULL, NULL},
    {NULL, NULL, NULL, NULL},
};

const struct schema_reader schema_readers[] = {
    {property_read_flag, "boolean | null"},
    {property_read_extent, "number | null | #relative-size"},
    {property_read_position, "number | null | 'width' | 'height'"},
    {property_read_size, "number | null | 'container' | #step"},
    {property_read_dash, "null | [number]"},
    {property_read_font_weight, "#font-weight"},
    {property_read_optional, "number | null"},
    {property_read_styles, "string | null | [string]"},
    {property_read_format, "string | null | object"},
    {property_read_format_type, "string | null"},
    {gradient_read_paint, "#color | #gradient"},
    {NULL, NULL},
};

/* Rows of one part go before those of any. */
const struct schema_member schema_members[] = {
    {"view", "mark", "#mark"},
    {"view", "encoding", "#encoding"},
    {"view", "layer", "[#view]"},
    {"view", "concat", "[#view]"},
    {"view", "vconcat", "[#view]"},
    {"view", "hconcat", "[#view]"},
    {"view", "resolve", "#resolve"},
    {"view", "view", "#view-config"},
    {"view", "name", "string"},
    {"view", "description", "string"},
    {"view", "title", "#title"},
    {"view", "data", "#data | null"},
    {"view", "transform", "[#transform]"},
    {"view", "params", "[#parameter]"},
    {"view", "repeat", "#repeat"},
    {"view", "facet", "#channel | #facet"},
    {"view", "spec", "#view"},
    {"view", "projection", "#projection"},
    {"view", "autosize", "#autosize | #autosize-properties"},
    {"view", "background", "#color"},
    {"view", "config", "#config"},
    {"view", "padding", "#padding"},
    {"view", "datasets", "object"},
    {NULL, "columns", "number"},
    {NULL, "align", "#grid-align | {\"type\": \"object\"}"},
    {NULL, "bounds", "'full' | 'flush'"},
    {NULL, "center", "boolean | {\"type\": \"object\"}"},
    {NULL, "spacing", "number | {\"type\": \"object\"}"},

    {"mark-definition", "type", "#mark-type"},
    {"mark-definition", "text", "#lines | #expr"},
    {"mark-definition", "order", "boolean | number | null"},
    {"mark-definition", "point", "boolean | null | 'transparent' | #mark-definition"},
    {"mark-definition", "line", "boolean | #mark-definition"},
    {"mark-definition", "url", "string | null | #expr"},
    {"mark-definition", "invalid",
     "null | 'filter' | 'hide' | 'break-paths-filter-domains' | 'break-paths-show-domains' | "
     "'break-paths-show-path-domains' | 'show' | 'break-paths'"},
    {"mark-definition", "shape", "string | null | #expr"},
    {"mark-definition", "extent", "number | string | #expr"},
    {NULL, "box", "boolean | #mark-definition"},
    {NULL, "median", "boolean | #mark-definition"},
    {NULL, "rule", "boolean | #mark-definition"},
    {NULL, "outliers", "boolean | #mark-definition"},
    {"mark-definition", "ticks", "boolean | #mark-definition"},
    {NULL, "borders", "boolean | #mark-definition"},
    {NULL, "band", "boolean | #mark-definition"},
    {"gradient", "stops", "[#gradient-stop]"},

    {NULL, "field", "#field"},
    {"channel", "type", "#field-type"},
    {"channel", "datum", "any"},
    {"channel", "value", "any"},
    {"channel", "scale", "#scale | null"},
    {"channel", "axis", "#axis | null | boolean"},
    {"channel", "legend", "#legend | null | boolean"},
    {"channel", "header", "#header | null"},
    {NULL, "sort", "#sort"},
    {"channel", "stack", "boolean | null | 'zero' | 'center' | 'normalize'"},
    {NULL, "aggregate", "#aggregate"},
    {NULL, "bin", "boolean | null | 'binned' | #bin-properties"},
    {NULL, "timeUnit", "#time-unit | null | #time-unit-properties"},
    {NULL, "unit", "#time-unit"},
    {"channel", "condition", "#condition | [#condition]"},
    {"channel", "impute", "#impute | null"},
    {"channel", "format", "string | null | object"},
    {NULL, "test", "#predicate"},
    {NULL, "param", "string"},
    {NULL, "empty", "boolean"},
    {"bin-properties", "steps", "[number] | null"},
    {"bin-properties", "divide", "[number] | null"},
    {"bin-properties", "extent", "[number] | null | object"},
    {"bin-properties", "binned", "boolean"},

    {"scale", "type", "#scale-type | null | #expr"},
    {"scale", "domain", "array | null | 'unaggregated' | object"},
    {"scale", "range", "string | null | array | object"},
    {"scale", "scheme", "#scheme | #scheme-part | [#color] | #expr"},
    {"scale", "nice", "boolean | number | null | #time-unit | object"},
    {"scale", "bins", "array | null | object"},
    {"scale", "interpolate", "string | null | object"},
    {"scale", "domainRaw", "array | null | object"},
    {"scale", "domainMin", "#instant"},
    {"scale", "domainMid", "#instant"},
    {"scale", "domainMax", "#instant"},

    {NULL, "values", "array | null | object"},
    {NULL, "tickCount", "number | null | #time-unit | object"},
    {NULL, "labelFlush", "boolean | number | null"},
    {NULL, "labelBound", "boolean | number | null"},
    {NULL, "labelOverlap", "boolean | null | 'parity' | 'greedy'"},
    {NULL, "disable", "boolean"},
    {NULL, "encoding", "object"},
    {NULL, "format", "string | null | object"},
    {NULL, "labelExpr", "string | null"},
    {NULL, "symbolType", "string | null"},
    {"legend-config", "title", "#lines"},
    {"legend-config", "layout", "#legend-layout"},
    {NULL, "style", "string | [string]"},
    {NULL, "invalid", "object"},
    {"legend-layout", "left", "#legend-layout"},
    {"legend-layout", "right", "#legend-layout"},
    {"legend-layout", "top", "#legend-layout"},
    {"legend-layout", "bottom", "#legend-layout"},
    {"legend-layout", "top-left", "#legend-layout"},
    {"legend-layout", "top-right", "#legend-layout"},
    {"legend-layout", "bottom-left", "#legend-layout"},
    {"legend-layout", "bottom-right", "#legend-layout"},

    {"data", "url", "string | #expr"},
    {"data", "values", "any"},
    {"data", "format", "#data-format | null"},
    {"data", "sequence", "#sequence"},
    {"data", "sphere", "boolean | object"},
    {"data", "graticule", "boolean | #graticule-properties"},
    {"data-format", "type", "#data-type | null"},
    {"data-format", "parse", "null | 'auto' | object"},
    {NULL, "extentMajor", "array"},
    {NULL, "extentMinor", "array"},
    {NULL, "stepMajor", "array"},
    {NULL, "stepMinor", "array"},
    {"graticule-properties", "extent", "array"},
    {"graticule-properties", "step", "array"},

    {"projection", "type", "#projection-type | null | #expr"},
    {NULL, "translate", "[number]"},
    {"projection", "center", "[number]"},
    {NULL, "rotate", "[number]"},
    {NULL, "parallels", "[number]"},
    {NULL, "clipExtent", "array"},
    {NULL, "fit", "object | array"},
    {"projection", "extent", "array"},
    {"projection", "size", "[number]"},

    {"field-predicate", "equal", "any"},
    {"field-predicate", "lt", "#instant"},
    {"field-predicate", "gt", "#instant"},
    {"field-predicate", "lte", "#instant"},
    {"field-predicate", "gte", "#instant"},
    {"field-predicate", "oneOf", "array"},
    {"field-predicate", "valid", "boolean"},
    {"field-predicate", "range", "array | object"},

    /* The others: describe_burin(). */
    {"burin", "lang", "string"},
    {"burin", "allow", "[string]"},
    {"burin", "images", "object"},
    {"burin", "width", "number | string"},
    {"burin", "values", "boolean | object"},
    {"burin", "patterns", "object"},

    /* Of transforms. */
    {NULL, "filter", "#predicate"},
    {NULL, "groupby", "[#field]"},
    {"stack", "stack", "#field"},
    {"stack", "sort", "[#sort-field]"},
    {"window", "sort", "[#sort-field]"},
    {NULL, "as", "string | [string]"},
    {"impute", "impute", "#field"},
    {"lookup", "from", "#lookup-from"},
    {NULL, "frame", "[number | null]"},
    {NULL, "probs", "[number]"},
    {"bin", "bin", "boolean | #bin-properties"},
    {"extent", "extent", "#field"},
    {NULL, "extent", "[number]"},
    {"fold", "fold", "[#field]"},
    {"flatten", "flatten", "[#field]"},
    {"aggregate", "aggregate", "[#aggregate-part]"},
    {"joinaggregate", "joinaggregate", "[#joinaggregate-part]"},
    {"window", "window", "[#window-part]"},
    {"window-part", "op", "string"},
    {"window-part", "param", "number | null"},
    {NULL, "op", "#aggregate-operation | object"},
    {NULL, "keyvals", "array | #impute-part"},
    {"lookup", "as", "string | [string]"},
    {"lookup", "default", "any"},
    {"lookup-part", "data", "#data"},
    {"lookup-part", "fields", "[#field]"},
    {"impute", "value", "any"},
    {"impute", "key", "#field"},
    {NULL, "on", "#field"},
    {NULL, "key", "#field"},
    {NULL, "pivot", "#field"},
    {NULL, "value", "any"},
    {NULL, "lookup", "string"},
    {NULL, "quantile", "#field"},
    {NULL, "regression", "#field"},
    {NULL, "loess", "#field"},
    {NULL, "density", "#field"},
    {NULL, NULL, NULL},
};

#define OBJECT "{\"type\": \"object\", "
#define CLOSED "\"additionalProperties\": false}"
#define REF(NAME) "{\"$ref\": \"#/definitions/" NAME "\"}"

const struct schema_shape schema_shapes[] = {
    {"expr", OBJECT "\"required\": [\"expr\"], \"properties\": {\"expr\": {\"type\": "
                    "[\"string\", \"number\", \"boolean\"]}}, " CLOSED},
    {"conditional", OBJECT "\"required\": [\"condition\"]}"},
    {"relative-size", OBJECT "\"properties\": {\"band\": {\"type\": \"number\"}, \"step\": "
                             "{\"type\": \"number\"}, \"for\": {\"enum\": [\"position\", "
                             "\"offset\"]}}, " CLOSED},
    {"step", OBJECT
     "\"required\": [\"step\"], \"properties\": {\"step\": {\"anyOf\": [{\"type\": "
     "\"number\"}, " REF("expr") "]}, \"for\": {\"enum\": [\"position\", \"offset\"]}}, " CLOSED},
    {"font-weight", "number | null | 'normal' | 'bold' | 'lighter' | 'bolder' | '100' | '200' | "
                    "'300' | '400' | '500' | '600' | '700' | '800' | '900' | #expr"},
    {"color", "string | null | #expr"},
    {"lines", "string | number | null | {\"const\": false} | [string | number]"},
    {"gradient-stop", OBJECT "\"properties\": {\"offset\": {\"type\": \"number\"}, \"color\": "
                             "{\"type\": \"string\"}}, " CLOSED},
    {"mark", "#mark-type | #mark-definition"},
    {"title", "#lines | #title-properties"},
    {"grid-align", "'all' | 'each' | 'none'"},
    {"resolve", OBJECT "\"properties\": {\"scale\": " REF("resolve-channels") ", \"axis\": " REF(
                    "resolve-channels") ", \"legend\": " REF("resolve-channels") "}, " CLOSED},
    {"facet", OBJECT
     "\"properties\": {\"row\": " REF("channel") ", \"column\": " REF("channel") "}, " CLOSED},
    {"repeat",
     "[string] | " OBJECT
     "\"properties\": {\"row\": {\"type\": \"array\"}, \"column\": {\"type\": \"array\"}, "
     "\"layer\": {\"type\": \"array\"}}, " CLOSED},
    {"field", "string | null | " OBJECT "\"properties\": {\"repeat\": {\"type\": \"string\"}}, "
              "\"required\": [\"repeat\"], " CLOSED},
    {"field-type", "'quantitative' | 'temporal' | 'ordinal' | 'nominal' | 'geojson' | null"},
    {"condition", OBJECT "\"anyOf\": [{\"required\": [\"test\"]}, {\"required\": [\"param\"]}, "
                         "{\"required\": [\"value\"]}, {\"required\": [\"selection\"]}], "
                         "\"allOf\": [" REF("channel") "]}"},
    {"sort", "null | 'ascending' | 'descending' | boolean | string | array | " OBJECT
             "\"properties\": {\"field\": " REF("field") ", \"op\": " REF(
                 "aggregate-operation") ", \"order\": {\"enum\": [\"ascending\", \"descending\", "
                                        "null]}, \"encoding\": {\"type\": \"string\"}}, " CLOSED},
    {"sort-field",
     OBJECT "\"properties\": {\"field\": " REF(
         "field") ", \"order\": {\"enum\": [\"ascending\", \"descending\", null]}}, " CLOSED},
    {"aggregate", "#aggregate-operation | #composite-mark | null | object"},
    {"impute", OBJECT
     "\"properties\": {\"value\": {}, \"method\": {\"enum\": [\"value\", \"mean\", \"median\", "
     "\"max\", \"min\", null]}, \"frame\": {\"type\": \"array\"}, \"keyvals\": {}}, " CLOSED},
    {"predicate",
     "string | #field-predicate | " OBJECT
     "\"required\": [\"and\"], \"properties\": {\"and\": {\"type\": \"array\", \"items\": " REF(
         "predicate") "}}, " CLOSED " | " OBJECT
                      "\"required\": [\"or\"], \"properties\": {\"or\": {\"type\": \"array\", "
                      "\"items\": " REF(
                          "predicate") "}}, " CLOSED " | " OBJECT
                                       "\"required\": [\"not\"], \"properties\": {\"not\": " REF(
                                           "predicate") "}, " CLOSED " | " OBJECT
                                                        "\"required\": [\"param\"], "
                                                        "\"properties\": {\"param\": {\"type\": "
                                                        "\"string\"}, \"empty\": {\"type\": "
                                                        "\"boolean\"}}, " CLOSED},
    {"instant", "number | string | null | object"},
    {"autosize", "'pad' | 'fit' | 'fit-x' | 'fit-y' | 'none' | null"},
    {"padding", "number | null | #expr | " OBJECT
                "\"properties\": {\"left\": {\"type\": \"number\"}, \"top\": {\"type\": "
                "\"number\"}, \"right\": {\"type\": \"number\"}, \"bottom\": {\"type\": "
                "\"number\"}}, " CLOSED},
    {"parameter",
     OBJECT "\"required\": [\"name\"], \"properties\": {\"name\": {\"type\": \"string\"}, "
            "\"value\": {}, \"bind\": {}, \"expr\": {\"type\": \"string\"}, \"react\": {}, "
            "\"views\": {\"type\": \"array\"}, \"select\": {\"type\": [\"string\", "
            "\"object\"]}}, " CLOSED},
    {"scheme-part", OBJECT "\"required\": [\"name\"], \"properties\": {\"name\": " REF(
                        "scheme") ", \"count\": {}, \"extent\": {}}, " CLOSED},
    {"lookup-from", "#lookup-part | {\"type\": \"object\", \"required\": [\"param\"]}"},
    {"usermeta", OBJECT "\"properties\": {\"burin\": " REF("burin") "}}"},
    {NULL, NULL},
};
