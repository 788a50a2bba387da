/*
 * Words that Vega-Lite doesn't have, and their answers.
 */
#include "charts/read/foreign.h"

#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/color.h"
#include "data/json.h"

struct word {
    const char *name, *answer;
};

static const struct word marks[] = {
    {"pie", "a pie is the mark \"arc\", with \"theta\" and \"color\""},
    {"donut", "a donut is {\"type\": \"arc\", \"innerRadius\": 50}, with \"theta\" and \"color\""},
    {"doughnut",
     "a donut is {\"type\": \"arc\", \"innerRadius\": 50}, with \"theta\" and \"color\""},
    {"column", "a column is the mark \"bar\", with the amount on \"y\""},
    {"columns", "a column is the mark \"bar\", with the amount on \"y\""},
    {"bars", "use the mark \"bar\""},
    {"barh", "use the mark \"bar\", with the amount on \"x\""},
    {"histogram",
     "use the mark \"bar\", with \"bin\": true on \"x\" and \"aggregate\": \"count\" on \"y\""},
    {"scatter", "use the mark \"point\" or \"circle\""},
    {"scatterplot", "use the mark \"point\" or \"circle\""},
    {"bubble", "use the mark \"circle\", with \"size\""},
    {"dot", "use the mark \"circle\""},
    {"heatmap", "use the mark \"rect\", with \"color\""},
    {"box", "use the mark \"boxplot\""},
    {"symbol", "use the mark \"point\""},
    {"group", "use \"layer\", \"hconcat\" or \"vconcat\""},
    {"label", "use the mark \"text\""},
    {"hist",
     "use the mark \"bar\", with \"bin\": true on \"x\" and \"aggregate\": \"count\" on \"y\""},
    {"map", "use the mark \"geoshape\", with a \"projection\""},
    {"choropleth", "use the mark \"geoshape\", with \"color\" and a \"projection\""},
    {"polygon", "use the mark \"geoshape\", of data in the format \"topojson\" or of GeoJSON"},
    {"shape", "use the mark \"geoshape\", or \"point\" with \"shape\""},
    {"step", "a line in steps is {\"type\": \"line\", \"interpolate\": \"step-after\"}"},
    {"curve", "a smooth line is {\"type\": \"line\", \"interpolate\": \"monotone\"}"},
    {"spline", "a smooth line is {\"type\": \"line\", \"interpolate\": \"monotone\"}"},
    {"violin", "use the mark \"area\" over a \"density\" transform, with \"stack\": \"center\""},
    {"density", "use the mark \"area\" over a \"density\" transform"},
    {"candlestick", "use a layer of a \"rule\" from low to high and a \"bar\" from open to close"},
    {"candle", "use a layer of a \"rule\" from low to high and a \"bar\" from open to close"},
    {"lollipop", "use a layer of a \"rule\" and a \"circle\""},
    {"stackedbar", "use the mark \"bar\", with \"color\": it stacks then"},
    {"lines", "use the mark \"line\""},
    {"points", "use the mark \"point\""},
    {"treemap", "Vega-Lite has none: use the mark \"bar\", sorted by its lengths"},
    {"sankey", "Vega-Lite has none: use stacked bars"},
};

static const struct word aggregates[] = {
    {"avg", "use \"mean\" (or \"average\")"},
    {"std", "use \"stdev\""},
    {"sd", "use \"stdev\""},
    {"var", "use \"variance\""},
    {"total", "use \"sum\""},
    {"maximum", "use \"max\""},
    {"minimum", "use \"min\""},
    {"n", "use \"count\""},
    {"size", "use \"count\""},
    {"len", "use \"count\""},
    {"length", "use \"count\""},
    {"count_distinct", "use \"distinct\""},
    {"unique", "use \"distinct\""},
    {"add", "use \"sum\""},
    {"middle", "use \"median\""},
    {"nunique", "use \"distinct\""},
    {"first", "use \"argmin\" or \"argmax\" with the field that tells which is the first"},
    {"last", "use \"argmin\" or \"argmax\" with the field that tells which is the last"},
};

static const struct word field_types[] = {
    {"categorical", "use \"nominal\""},    {"category", "use \"nominal\""},
    {"discrete", "use \"nominal\""},       {"string", "use \"nominal\""},
    {"text", "use \"nominal\""},           {"str", "use \"nominal\""},
    {"bool", "use \"nominal\""},           {"boolean", "use \"nominal\""},
    {"number", "use \"quantitative\""},    {"numeric", "use \"quantitative\""},
    {"numerical", "use \"quantitative\""}, {"continuous", "use \"quantitative\""},
    {"integer", "use \"quantitative\""},   {"int", "use \"quantitative\""},
    {"float", "use \"quantitative\""},     {"linear", "use \"quantitative\""},
    {"date", "use \"temporal\""},          {"datetime", "use \"temporal\""},
    {"time", "use \"temporal\""},          {"timestamp", "use \"temporal\""},
    {"ordered", "use \"ordinal\""},        {"rank", "use \"ordinal\""},
};

static const struct word scale_types[] = {
    {"logarithmic", "use \"log\", or \"symlog\" where there are zeros"},
    {"log10", "use \"log\""},
    {"log2", "use \"log\" with \"base\": 2"},
    {"ln", "use \"log\""},
    {"square", "use \"pow\" with \"exponent\": 2"},
    {"power", "use \"pow\""},
    {"date", "use \"time\", or \"utc\""},
    {"datetime", "use \"time\", or \"utc\""},
    {"temporal", "use \"time\", or \"utc\""},
    {"category", "use \"band\" or \"point\" for places, \"ordinal\" for colours"},
    {"categorical", "use \"band\" or \"point\" for places, \"ordinal\" for colours"},
    {"nominal", "use \"band\" or \"point\" for places, \"ordinal\" for colours"},
    {"quantitative", "use \"linear\""},
};

static const struct word channel_words[] = {
    {"hue", "use \"color\""},
    {"group", "use \"color\", \"xOffset\" for bars side by side, or \"detail\""},
    {"series", "use \"color\", or \"detail\""},
    {"split", "use \"color\", or \"facet\""},
    {"stack", "use \"color\": bars stack by it"},
    {"category", "use \"x\", \"y\" or \"color\""},
    {"label", "use \"text\", in a layer of the mark \"text\""},
    {"labels", "use \"text\", in a layer of the mark \"text\""},
    {"value", "use \"x\", \"y\" or \"theta\""},
    {"values", "use \"x\", \"y\" or \"theta\""},
    {"alpha", "use \"opacity\""},
    {"symbol", "use \"shape\""},
    {"marker", "use \"shape\""},
    {"style", "use \"strokeDash\" or \"shape\""},
    {"dash", "use \"strokeDash\""},
    {"lat", "use \"latitude\""},
    {"lon", "use \"longitude\""},
    {"lng", "use \"longitude\""},
    {"width", "use \"size\", or \"width\" of the mark"},
    {"lineWidth", "use \"strokeWidth\""},
    {"link", "use \"href\""},
    {"title", "use \"title\" beside \"encoding\", or \"tooltip\""},
    {"sort", "write it in the channel that it sorts"},
    {"rows", "use \"row\""},
    {"columns", "use \"column\""},
    {"z", "there is no third axis: use \"size\" or \"color\""},
};

/* Properties that are elsewhere, or are called otherwise, by the beginning or the end of what they
 * are written in. */
static const struct {
    const char *what;
    struct word word;
} property_words[] = {
    {"channel", {"label", "use \"title\""}},
    {"channel", {"name", "use \"title\""}},
    {"channel", {"domain", "write it in \"scale\": {\"domain\": …}"}},
    {"channel", {"range", "write it in \"scale\": {\"range\": …}"}},
    {"channel", {"scheme", "write it in \"scale\": {\"scheme\": …}"}},
    {"channel", {"zero", "write it in \"scale\": {\"zero\": …}"}},
    {"channel", {"nice", "write it in \"scale\": {\"nice\": …}"}},
    {"channel", {"min", "write \"scale\": {\"domainMin\": …}"}},
    {"channel", {"max", "write \"scale\": {\"domainMax\": …}"}},
    {"channel", {"log", "write \"scale\": {\"type\": \"log\"}"}},
    {"channel", {"reverse", "write \"scale\": {\"reverse\": true}, or \"sort\": \"descending\""}},
    {"channel", {"palette", "write \"scale\": {\"scheme\": …}, or a \"range\" of colours"}},
    {"channel", {"labelAngle", "write it in \"axis\": {\"labelAngle\": …}"}},
    {"channel", {"grid", "write it in \"axis\": {\"grid\": …}"}},
    {"channel", {"ticks", "write it in \"axis\": {\"ticks\": …}"}},
    {"channel", {"tickCount", "write it in \"axis\": {\"tickCount\": …}"}},
    {"channel", {"labels", "write it in \"axis\": {\"labels\": …}"}},
    {"channel", {"format", "write it in \"axis\" or \"legend\": {\"format\": …}"}},
    {"channel", {"orient", "write it in \"axis\" or \"legend\": {\"orient\": …}"}},
    {"channel", {"column", "use \"field\""}},
    {"channel", {"op", "use \"aggregate\""}},
    {"channel", {"agg", "use \"aggregate\""}},
    {"channel", {"order", "use \"sort\""}},
    {"axis", {"label", "use \"title\""}},
    {"axis", {"name", "use \"title\""}},
    {"axis", {"rotate", "use \"labelAngle\""}},
    {"axis", {"rotation", "use \"labelAngle\""}},
    {"axis", {"angle", "use \"labelAngle\""}},
    {"axis", {"labelRotation", "use \"labelAngle\""}},
    {"axis", {"labelRotate", "use \"labelAngle\""}},
    {"axis", {"tickAngle", "use \"labelAngle\""}},
    {"axis", {"position", "use \"orient\""}},
    {"axis", {"side", "use \"orient\""}},
    {"axis", {"fontSize", "use \"labelFontSize\" and \"titleFontSize\""}},
    {"axis", {"font", "use \"labelFont\" and \"titleFont\""}},
    {"axis", {"color", "use \"domainColor\", \"labelColor\", \"tickColor\" or \"titleColor\""}},
    {"axis", {"min", "write \"scale\": {\"domainMin\": …} beside \"axis\""}},
    {"axis", {"max", "write \"scale\": {\"domainMax\": …} beside \"axis\""}},
    {"axis", {"scale", "write it beside \"axis\""}},
    {"axis", {"type", "write \"scale\": {\"type\": …} beside \"axis\""}},
    {"legend", {"position", "use \"orient\""}},
    {"legend", {"location", "use \"orient\""}},
    {"legend", {"label", "use \"title\""}},
    {"legend", {"text", "use \"title\""}},
    {"legend", {"fontSize", "use \"labelFontSize\" and \"titleFontSize\""}},
    {"legend", {"show", "write \"legend\": null to have none"}},
    {"axis", {"show", "write \"axis\": null to have none"}},
    {"axis", {"visible", "write \"axis\": null to have none"}},
    {"scale", {"min", "use \"domainMin\""}},
    {"scale", {"max", "use \"domainMax\""}},
    {"scale", {"colors", "use \"range\", or \"scheme\" for colours by name"}},
    {"scale", {"colours", "use \"range\", or \"scheme\" for colours by name"}},
    {"scale", {"palette", "use \"scheme\", or a \"range\" of colours"}},
    {"scale", {"colormap", "use \"scheme\""}},
    {"scale", {"cmap", "use \"scheme\""}},
    {"scale", {"log", "use \"type\": \"log\""}},
    {"data", {"file", "use \"url\""}},
    {"data", {"path", "use \"url\""}},
    {"data", {"filename", "use \"url\""}},
    {"data", {"source", "use \"url\""}},
    {"data", {"src", "use \"url\""}},
    {"data", {"csv", "use \"url\""}},
    {"data", {"rows", "use \"values\""}},
    {"data", {"records", "use \"values\""}},
    {"data", {"data", "use \"values\""}},
    {"data", {"value", "use \"values\""}},
    {"data", {"type", "write it in \"format\": {\"type\": …}"}},
    {"data", {"parse", "write it in \"format\": {\"parse\": …}"}},
    {"data", {"delimiter", "write \"format\": {\"type\": \"dsv\", \"delimiter\": …}"}},
    {"data", {"property", "write it in \"format\": {\"property\": …}"}},
    {"data", {"feature", "write \"format\": {\"type\": \"topojson\", \"feature\": …}"}},
    {"specification",
     {"legend", "write it in a channel of \"encoding\": \"color\": {\"legend\": …}"}},
    {"specification", {"axis", "write it in a channel of \"encoding\": \"x\": {\"axis\": …}"}},
    {"specification", {"scale", "write it in a channel of \"encoding\": \"x\": {\"scale\": …}"}},
    {"specification", {"type", "use \"mark\""}},
    {"specification", {"chart", "use \"mark\""}},
    {"specification", {"url", "write \"data\": {\"url\": …}"}},
    {"specification", {"values", "write \"data\": {\"values\": …}"}},
    {"specification", {"filter", "write \"transform\": [{\"filter\": …}]"}},
    {"specification", {"calculate", "write \"transform\": [{\"calculate\": …}]"}},
    {"specification", {"aggregate", "write \"transform\": [{\"aggregate\": …}], or in a channel"}},
    {"specification", {"transforms", "use \"transform\""}},
    {"specification", {"layers", "use \"layer\""}},
    {"specification", {"subtitle", "write \"title\": {\"text\": …, \"subtitle\": …}"}},
    {"specification", {"theme", "say --theme NAME on the call"}},
    {"specification", {"scheme", "write \"scale\": {\"scheme\": …} in the channel \"color\""}},
    {"mark", {"alpha", "use \"opacity\""}},
    {"mark", {"borderRadius", "use \"cornerRadius\""}},
    {"mark", {"lineWidth", "use \"strokeWidth\""}},
    {"mark", {"linewidth", "use \"strokeWidth\""}},
    {"mark", {"borderWidth", "use \"strokeWidth\""}},
    {"mark", {"borderColor", "use \"stroke\""}},
    {"mark", {"border", "use \"stroke\""}},
    {"mark", {"lineStyle", "use \"strokeDash\""}},
    {"mark", {"dash", "use \"strokeDash\""}},
    {"mark", {"dashed", "use \"strokeDash\": [4, 2]"}},
    {"mark", {"marker", "use \"point\": true, or \"shape\""}},
    {"mark", {"markers", "use \"point\": true"}},
    {"mark", {"curve", "use \"interpolate\""}},
    {"mark", {"smooth", "use \"interpolate\": \"monotone\""}},
    {"mark", {"horizontal", "put the amount on \"x\""}},
    {"mark", {"encoding", "move it out, beside \"mark\""}},
    {"mark", {"hole", "use \"innerRadius\""}},
    {"title", {"title", "use \"text\""}},
    {"title", {"label", "use \"text\""}},
    {"title", {"size", "use \"fontSize\""}},
    {"title", {"position", "use \"anchor\" and \"orient\""}},
};

static const char *answer_of(const struct word *words, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++) {
        if (strcasecmp(words[i].name, name) == 0)
            return words[i].answer;
    }
    return NULL;
}

const char *foreign_mark(const char *name)
{
    return answer_of(marks, COUNT_OF(marks), name);
}

const char *foreign_aggregate(const char *name)
{
    return answer_of(aggregates, COUNT_OF(aggregates), name);
}

const char *foreign_scale_type(const char *name)
{
    const char *answer = answer_of(scale_types, COUNT_OF(scale_types), name);
    return answer
               ? answer
               : "use linear, log, symlog, pow, sqrt, time, utc, band, point, ordinal, quantize, "
                 "quantile, threshold or bin-ordinal";
}

const char *foreign_field_type(const char *name)
{
    return answer_of(field_types, COUNT_OF(field_types), name);
}

const char *foreign_channel(const char *name)
{
    return answer_of(channel_words, COUNT_OF(channel_words), name);
}

/* "axis", "axis of …"; "bar mark" for "mark". */
static bool is_of(const char *what, const char *word)
{
    size_t length = strlen(word), whole = strlen(what);
    return strncmp(what, word, length) == 0 ||
           (whole > length && strcmp(what + whole - length, word) == 0);
}

const char *foreign_property(const char *what, const char *name)
{
    for (size_t i = 0; i < COUNT_OF(property_words); i++) {
        if (strcmp(property_words[i].word.name, name) == 0 && is_of(what, property_words[i].what))
            return property_words[i].word.answer;
    }
    return NULL;
}

const char *foreign_size(const char *text)
{
    size_t number = strspn(text, "0123456789.");
    const char *unit = text + number + strspn(text + number, " ");
    if (strcmp(unit, "%") == 0)
        return "write \"container\", or the number of px";
    if (strcmp(unit, "cm") == 0 || strcmp(unit, "mm") == 0 || strcmp(unit, "in") == 0 ||
        strcmp(unit, "pt") == 0)
        return "write the number of px; of the whole picture, the call says --width 16cm";
    return "write the number alone: px are meant";
}

const char *foreign_sort(const char *name, struct arena *arena)
{
    size_t length = strlen(name);
    char last = length > 1 ? name[length - 1] : '\0';
    if (strncasecmp(name, "desc", 4) == 0 || strcmp(name, "-1") == 0 || strcmp(name, "-") == 0)
        return "write \"descending\"";
    if (strncasecmp(name, "asc", 3) == 0)
        return "write \"ascending\"";
    if (last == '-' || last == '+')
        return arena_format(arena, "write \"%s%.*s\"", last == '-' ? "-" : "", (int)length - 1,
                            name);
    if (*name == '+')
        return arena_format(arena, "write \"%s\"", name + 1);
    return NULL;
}

const char *foreign_program(const struct json_node *node)
{
    if (node_is_array(node_member(node, "data")) && node_is_object(node_member(node, "layout")))
        return "Plotly";
    if (node_is_array(node_member(node_member(node, "data"), "datasets")))
        return "Chart.js";
    if (node_is_array(node_member(node, "series")))
        return node_member(node, "chart") ? "Highcharts" : "ECharts";
    return NULL;
}

/* The members of an object that say the same. */
static const char *shorthand(const char *text, struct arena *arena)
{
    static const char *const types[] = {"quantitative", "nominal", "ordinal", "temporal"};
    const char *colon = strrchr(text, ':'), *type = NULL;
    for (size_t i = 0; colon && !colon[2] && i < COUNT_OF(types); i++) {
        if ((colon[1] | 0x20) == types[i][0])
            type = types[i];
    }
    size_t length = type ? (size_t)(colon - text) : strlen(text);
    const char *bracket = memchr(text, '(', length);
    const char *field = arena_copy(arena, text, length), *aggregate = NULL;
    if (field && bracket && text[length - 1] == ')') {
        field = arena_copy(arena, bracket + 1, (size_t)(text + length - 1 - bracket - 1));
        aggregate = arena_copy(arena, text, (size_t)(bracket - text));
    }
    if (!field)
        return NULL;
    const char *otherwise = aggregate ? "quantitative" : "nominal";
    return arena_format(arena, "%s%s%s%s%s%s\"type\": \"%s\"", aggregate ? "\"aggregate\": \"" : "",
                        aggregate ? aggregate : "", aggregate ? "\", " : "",
                        *field ? "\"field\": \"" : "", field, *field ? "\", " : "",
                        type ? type : otherwise);
}

const char *foreign_shorthand(const char *text, bool is_color, struct arena *arena)
{
    struct color color;
    if (is_color && color_parse(text, &color))
        return arena_format(arena, "write {\"value\": \"%s\"}", text);
    const char *members = shorthand(text, arena);
    return members ? arena_format(arena, "write {%s}", members) : NULL;
}

const char *foreign_field(const char *text, struct arena *arena)
{
    size_t length = strlen(text);
    bool has_type = length > 2 && text[length - 2] == ':' && strchr("QNOTqnot", text[length - 1]);
    const char *bracket = strchr(text, '(');
    bool has_call = bracket && bracket > text && text[length - 1] == ')';
    const char *members = has_type || has_call ? shorthand(text, arena) : NULL;
    return members ? arena_format(arena, "write %s", members) : NULL;
}
