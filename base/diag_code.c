/*
 * The table of codes. Which mistakes they are given for is decided where those are found.
 */
#include "base/diag_code.h"

#include <string.h>

/* In the order of the manual. An explanation is a sentence or two; an example is a part of a spec,
 * of a table or of a call that is told with this code. */
const struct diag_rule diag_rules[DIAG_CODE_COUNT] = {
    [DIAG_SYNTAX] = {"invalid-syntax", DIAG_SYNTAX, DIAG_ERROR, DIAG_ENDS_ALWAYS,
                     "The text of a specification or of JSON data isn't JSON.",
                     "{\"mark\" \"bar\"}"},
    [DIAG_UNKNOWN] = {"unknown-name", DIAG_UNKNOWN, DIAG_WARNING, DIAG_ENDS_AT_TIMES,
                      "A name that isn't one of those that can stand there.",
                      "\"scale\": {\"scheme\": \"virdis\"}"},
    [DIAG_TYPE] = {"invalid-value", DIAG_TYPE, DIAG_WARNING, DIAG_ENDS_AT_TIMES,
                   "A value is of another type than its property takes, or out of its range.",
                   "\"width\": \"wide\""},
    [DIAG_LIMIT] = {"limit-reached", DIAG_LIMIT, DIAG_ERROR, DIAG_ENDS_ALWAYS,
                    "The figure would cost more than is allowed, or something in it is too large, "
                    "too many or nested too deep. \"burin limits\" lists what --limit can raise.",
                    "\"scale\": {\"bins\": {\"step\": 0.00001}}"},
    [DIAG_DATA] = {"invalid-data", DIAG_DATA, DIAG_WARNING, DIAG_ENDS_AT_TIMES,
                   "What is in the data doesn't suit what is asked of it. It is an error unless a "
                   "figure can be drawn all the same.",
                   "\"scale\": {\"domainMid\": -1}, of values from 0 to 9"},
    [DIAG_UNSUPPORTED] = {"unsupported", DIAG_UNSUPPORTED, DIAG_WARNING, DIAG_ENDS_AT_TIMES,
                          "Vega-Lite has this and burin doesn't draw it: rather no figure than "
                          "another one.",
                          "\"op\": \"exponential\", of an aggregate"},
    [DIAG_SYSTEM] = {"system-error", DIAG_SYSTEM, DIAG_ERROR, DIAG_ENDS_ALWAYS,
                     "The system refuses something: a file may not be read, memory is out.",
                     "\"data\": {\"url\": \".\"}"},
    [DIAG_CALL] =
        {"wrong-call", DIAG_CALL, DIAG_ERROR, DIAG_ENDS_ALWAYS,
         "The call itself is wrong: an option, a value of one, a name of a file. The exit "
         "status is 2.",
         "burin a.vl.json -o a.jpg"},
    [DIAG_EXPRESSION] = {"invalid-expression", DIAG_SYNTAX, DIAG_ERROR, DIAG_ENDS_ALWAYS,
                         "An expression isn't one of Vega's, or calls a function with arguments "
                         "that it doesn't take.",
                         "\"calculate\": \"datum.a +\""},
    [DIAG_ENCODING] =
        {"not-utf-8", DIAG_SYNTAX, DIAG_WARNING, DIAG_ENDS_AT_TIMES,
         "A file isn't text in UTF-8. What can only be Windows-1252 (Latin-1) is read "
         "as that.",
         "\"data\": {\"url\": \"workbook.xlsx\", \"format\": {\"type\": \"csv\"}}"},
    [DIAG_TABLE] = {"invalid-table", DIAG_SYNTAX, DIAG_ERROR, DIAG_ENDS_ALWAYS,
                    "A table (CSV, TSV, DSV) can't be divided into its cells.", "a,b\n1,\"2"},
    [DIAG_DUPLICATE_KEY] = {"duplicate-key", DIAG_SYNTAX, DIAG_WARNING, DIAG_ENDS_NOTHING,
                            "An object has the same property twice; the last one counts.",
                            "{\"mark\": \"bar\", \"mark\": \"line\"}"},
    [DIAG_NOT_JSON] = {"nearly-json", DIAG_SYNTAX, DIAG_WARNING, DIAG_ENDS_NOTHING,
                       "A specification has comments, trailing commas, single quotes or the like, "
                       "which JSON doesn't have: it is read as what it means.",
                       "{mark: 'bar', /* bars */}"},
    [DIAG_UNKNOWN_PROPERTY] = {"unknown-property", DIAG_UNKNOWN, DIAG_WARNING, DIAG_ENDS_NOTHING,
                               "A property that Vega-Lite doesn't have there: it has no effect.",
                               "\"mark\": {\"type\": \"bar\", \"colour\": \"red\"}"},
    [DIAG_UNKNOWN_CHANNEL] = {"unknown-channel", DIAG_UNKNOWN, DIAG_WARNING, DIAG_ENDS_NOTHING,
                              "A channel that Vega-Lite doesn't have: it has no effect.",
                              "\"encoding\": {\"colour\": {\"field\": \"a\"}}"},
    [DIAG_UNKNOWN_MARK] = {"unknown-mark", DIAG_UNKNOWN, DIAG_ERROR, DIAG_ENDS_ALWAYS,
                           "A mark that Vega-Lite doesn't have.", "\"mark\": \"pie\""},
    [DIAG_UNKNOWN_FUNCTION] = {"unknown-function", DIAG_UNKNOWN, DIAG_ERROR, DIAG_ENDS_ALWAYS,
                               "An expression names a function, a parameter or something else that "
                               "isn't there.",
                               "\"calculate\": \"squareroot(datum.a)\""},
    [DIAG_UNKNOWN_FIELD] = {"unknown-field", DIAG_DATA, DIAG_WARNING, DIAG_ENDS_AT_TIMES,
                            "A field is in no row of the data: its name is misspelt, or the data "
                            "is another than was meant. It is an error where a mark needs it.",
                            "\"x\": {\"field\": \"host\"}, of rows with \"hosts\""},
    [DIAG_MISSING_PROPERTY] = {"missing-property", DIAG_TYPE, DIAG_ERROR, DIAG_ENDS_ALWAYS,
                               "Something can't be made without a property that isn't given.",
                               "\"transform\": [{\"calculate\": \"datum.a\"}]"},
    [DIAG_NO_EFFECT] = {"no-effect", DIAG_TYPE, DIAG_WARNING, DIAG_ENDS_NOTHING,
                        "Something is written where Vega-Lite takes no notice of it.",
                        "\"mark\": \"bar\", \"encoding\": {\"shape\": {\"field\": \"a\"}}"},
    [DIAG_OLDER] = {"older-version", DIAG_UNKNOWN, DIAG_WARNING, DIAG_ENDS_AT_TIMES,
                    "A word is of an older version of Vega-Lite, which Vega-Lite 6 drops. What it "
                    "still takes is converted without a word.",
                    "\"scale\": {\"rangeStep\": 20}"},
    [DIAG_COLOR] = {"invalid-color", DIAG_TYPE, DIAG_ERROR, DIAG_ENDS_ALWAYS,
                    "A text isn't a colour of CSS.", "\"color\": {\"value\": \"redd\"}"},
    [DIAG_FORMAT] = {"invalid-format", DIAG_TYPE, DIAG_ERROR, DIAG_ENDS_ALWAYS,
                     "A text isn't a format of d3-format or d3-time-format.",
                     "\"axis\": {\"format\": \"2 digits\"}"},
    [DIAG_NO_FILE] = {"no-such-file", DIAG_SYSTEM, DIAG_ERROR, DIAG_ENDS_ALWAYS,
                      "There is no such file.", "\"data\": {\"url\": \"host.csv\"}"},
    [DIAG_NO_NETWORK] =
        {"no-network", DIAG_UNSUPPORTED, DIAG_WARNING, DIAG_ENDS_AT_TIMES,
         "burin loads nothing from the network: a figure is made from files. Images "
         "are left out, and the rest is drawn.",
         "\"data\": {\"url\": \"https://example.org/hosts.csv\"}"},
    [DIAG_OUTSIDE_ROOTS] = {"outside-roots", DIAG_DATA, DIAG_ERROR, DIAG_ENDS_ALWAYS,
                            "A file lies outside the folders that may be read: --root allows "
                            "another one.",
                            "\"data\": {\"url\": \"/etc/passwd\"}"},
    [DIAG_CANNOT_WRITE] = {"cannot-write", DIAG_SYSTEM, DIAG_ERROR, DIAG_ENDS_ALWAYS,
                           "A picture can't be written to its place.",
                           "burin a.vl.json -o no/a.png"},
    [DIAG_NO_RECORD] = {"no-record", DIAG_DATA, DIAG_ERROR, DIAG_ENDS_ALWAYS,
                        "A picture doesn't say what it was made from, or not any more.",
                        "burin check a.vl.json -o photo.png"},
    [DIAG_NO_ROWS] = {"no-rows", DIAG_DATA, DIAG_WARNING, DIAG_ENDS_AT_TIMES,
                      "The data has no rows, or the file is empty.", "\"data\": {\"values\": []}"},
    [DIAG_FILTER_EMPTY] = {"filter-leaves-nothing", DIAG_DATA, DIAG_WARNING, DIAG_ENDS_NOTHING,
                           "A filter drops all rows that it sees.",
                           "\"transform\": [{\"filter\": \"datum.hosts > 1e9\"}]"},
    [DIAG_NO_MATCH] =
        {"lookup-finds-nothing", DIAG_DATA, DIAG_WARNING, DIAG_ENDS_NOTHING,
         "No row of a lookup finds its key in the other data.",
         "\"lookup\": \"id\", of 1 and 2, where the other keys are \"01\" and \"02\""},
    [DIAG_UNEVEN_ROW] = {"uneven-row", DIAG_DATA, DIAG_WARNING, DIAG_ENDS_NOTHING,
                         "A row of a table has more or fewer cells than its header.", "a,b\n1,2,3"},
    [DIAG_DELIMITER] = {"other-delimiter", DIAG_DATA, DIAG_WARNING, DIAG_ENDS_NOTHING,
                        "A table has one column only, and seems to be divided by something else "
                        "than its format says.",
                        "name;v\na;1"},
    [DIAG_DUPLICATE_COLUMN] = {"duplicate-column", DIAG_DATA, DIAG_WARNING, DIAG_ENDS_NOTHING,
                               "Two columns of a table have the same name; the last one counts.",
                               "a,a\n1,2"},
    [DIAG_NOT_A_NUMBER] = {"not-a-number", DIAG_DATA, DIAG_WARNING, DIAG_ENDS_NOTHING,
                           "Values that are used as numbers are none.",
                           "\"field\": \"v\", \"type\": \"quantitative\", of the text \"many\""},
    [DIAG_NO_NUMBERS] = {"no-numbers", DIAG_DATA, DIAG_ERROR, DIAG_ENDS_NOTHING,
                         "No value of a quantitative field is a number.",
                         "\"field\": \"v\", \"type\": \"quantitative\", of \"12,5\" and \"9,75\""},
    [DIAG_EMPTY_CELL] = {"empty-cell", DIAG_DATA, DIAG_WARNING, DIAG_ENDS_NOTHING,
                         "Cells of a quantitative field are empty: they are missing values. Vega "
                         "takes them for 0.",
                         "name,v\na,1\nb,"},
    [DIAG_NOT_A_DATE] = {"not-a-date", DIAG_DATA, DIAG_WARNING, DIAG_ENDS_NOTHING,
                         "Values that are used as dates are none.",
                         "\"field\": \"d\", \"type\": \"temporal\", of the text \"soon\""},
    [DIAG_GUESSED_DATE] =
        {"guessed-date", DIAG_DATA, DIAG_WARNING, DIAG_ENDS_NOTHING,
         "Dates are written otherwise than ISO 8601 does it: they are read as Vega "
         "guesses. \"parse\" says how they are written.",
         "\"d\": \"Jan 1 2000\""},
    [DIAG_AMBIGUOUS_DATE] = {"ambiguous-date", DIAG_DATA, DIAG_WARNING, DIAG_ENDS_NOTHING,
                             "Dates may begin with the day or with the month: Vega takes the first "
                             "for the month.",
                             "\"d\": \"01.03.2024\""},
    [DIAG_MISREAD_DATE] = {"misread-date", DIAG_DATA, DIAG_ERROR, DIAG_ENDS_NOTHING,
                           "All dates of a field together are written in one way, and Vega would "
                           "read them in another; or they contradict each other.",
                           "\"d\": \"01.03.2024\" and \"13.03.2024\""},
    [DIAG_IMPOSSIBLE_DATE] = {"impossible-date", DIAG_DATA, DIAG_WARNING, DIAG_ENDS_NOTHING,
                              "A day that doesn't exist: it is read as one of the next month.",
                              "\"d\": \"2024-02-30\""},
    [DIAG_NUMBER_AS_DATE] =
        {"number-as-date", DIAG_DATA, DIAG_WARNING, DIAG_ENDS_NOTHING,
         "Numbers as dates count milliseconds from 1970: years, and the days of "
         "spreadsheets, must be made dates first.",
         "\"y\": 2019, \"type\": \"temporal\""},
    [DIAG_INEXACT_NUMBER] = {"inexact-number", DIAG_DATA, DIAG_WARNING, DIAG_ENDS_NOTHING,
                             "An integer has more digits than a number can hold.",
                             "\"id\": 9007199254740993"},
    [DIAG_DATABASE] = {"database", DIAG_DATA, DIAG_ERROR, DIAG_ENDS_ALWAYS,
                       "A database doesn't give the rows that --data asks it for: it isn't there, "
                       "refuses the password, has no such table, breaks off, or has a type that "
                       "figures have none for.",
                       "--data sales='odbc:DSN=warehouse;table=sale'"},
    [DIAG_QUERY] = {"database-query", DIAG_DATA, DIAG_NOTE, DIAG_ENDS_NOTHING_ASIDE,
                    "What a database was asked for, and how many rows it gave; --verbose tells it.",
                    "--data sales='odbc:DSN=warehouse;table=sales' --verbose"},
    [DIAG_EMPTY_VIEW] = {"empty-view", DIAG_DATA, DIAG_ERROR, DIAG_ENDS_NOTHING,
                         "No item of a view shows data: the picture says nothing. Layers and cells "
                         "of a facet count together.",
                         "\"mark\": \"bar\", \"encoding\": {\"tooltip\": {\"field\": \"a\"}}"},
    [DIAG_EMPTY_SELECTION] = {"empty-selection", DIAG_DATA, DIAG_NOTE, DIAG_ENDS_NOTHING,
                              "A view is empty as it follows a selection, which holds nothing "
                              "before a reader makes one.",
                              "\"transform\": [{\"filter\": {\"param\": \"brush\", \"empty\": "
                              "false}}]"},
    [DIAG_LINK] = {"link", DIAG_DATA, DIAG_WARNING, DIAG_ENDS_NOTHING,
                   "An href is no address of https, http or mailto. Others do harm where pictures "
                   "are shown: the item is drawn, and leads nowhere.",
                   "\"mark\": {\"type\": \"bar\", \"href\": \"javascript:alert(1)\"}"},
    [DIAG_BOOTSTRAP] = {"bootstrap", DIAG_DATA, DIAG_NOTE, DIAG_ENDS_NOTHING,
                        "A confidence interval is a bootstrap, by random numbers that are the same "
                        "each time; Vega's are others each time.",
                        "\"mark\": {\"type\": \"errorbar\", \"extent\": \"ci\"}"},
    [DIAG_UNUSED_DATA] = {"unused-data", DIAG_DATA, DIAG_NOTE, DIAG_ENDS_NOTHING,
                          "The call gives rows for a name that no data of the specification has.",
                          "burin a.vl.json -o a.png --data tabel=hosts.csv"},
    [DIAG_LOG_SCALE] =
        {"log-scale", DIAG_DATA, DIAG_WARNING, DIAG_ENDS_AT_TIMES,
         "A logarithmic scale has no place for 0 and what is below, and bars on it "
         "have no length that means something. It is an error where nothing could "
         "be drawn.",
         "\"x\": {\"field\": \"v\", \"scale\": {\"type\": \"log\"}}, with a value 0"},
    [DIAG_OUTSIDE_DOMAIN] = {"outside-domain", DIAG_DATA, DIAG_WARNING, DIAG_ENDS_NOTHING,
                             "Values of a field are not among those that the domain of its scale "
                             "lists, or outside the plot as a whole.",
                             "\"scale\": {\"domain\": [\"a\", \"b\"]}, with a value \"c\""},
    [DIAG_CUT_BY_DOMAIN] = {"cut-by-domain", DIAG_DATA, DIAG_WARNING, DIAG_ENDS_NOTHING,
                            "The domain of a scale cuts off what is drawn with a length: what is "
                            "left of it misleads.",
                            "\"mark\": \"bar\", \"x\": {\"field\": \"v\", \"scale\": {\"domain\": "
                            "[0, 50]}}, with a value 90"},
    [DIAG_STACKED_MEANS] =
        {"stacked-means", DIAG_DATA, DIAG_WARNING, DIAG_ENDS_NOTHING,
         "What is stacked doesn't add up: means, medians, extremes.",
         "\"y\": {\"aggregate\": \"mean\", \"field\": \"v\"}, \"color\": {\"field\": \"g\"}"},
    [DIAG_NEGATIVE_SHARE] = {"negative-share", DIAG_DATA, DIAG_WARNING, DIAG_ENDS_NOTHING,
                             "A slice of a pie, or a share of a whole, is negative.",
                             "\"mark\": \"arc\", \"theta\": {\"field\": \"v\"}, with a value -3"},
    [DIAG_COLORS_REPEAT] = {"colors-repeat", DIAG_DATA, DIAG_WARNING, DIAG_ENDS_NOTHING,
                            "There are more values than colours: several have the same.",
                            "\"color\": {\"field\": \"site\"}, with 14 sites"},
    [DIAG_WRONG_SLICE] = {"wrong-slice", DIAG_DATA, DIAG_WARNING, DIAG_ENDS_NOTHING,
                          "Texts of a pie stand at slices of other rows: Vega-Lite stacks each "
                          "layer by its own channels.",
                          "\"color\" of the arcs alone, beside a layer of texts"},
    [DIAG_TALL_PICTURE] =
        {"large-picture", DIAG_DATA, DIAG_WARNING, DIAG_ENDS_NOTHING,
         "Marks leave their plot by so much that most of the picture is there for "
         "them alone.",
         "\"scale\": {\"domain\": [0, 100]}, of a bar of 2000"},
    [DIAG_LABEL_DROPPED] = {"label-dropped", DIAG_DATA, DIAG_WARNING, DIAG_ENDS_NOTHING,
                            "Texts of marks or names at an axis are left out, as there is no room "
                            "for them.",
                            "--layout report, with more texts than fit"},
    [DIAG_REPEATED_TEXT] = {"repeated-text", DIAG_DATA, DIAG_WARNING, DIAG_ENDS_NOTHING,
                            "A layer's text has no field, so Vega-Lite draws it once for each row, "
                            "all at one place.",
                            "\"mark\": {\"type\": \"text\", \"text\": \"a note\"}, "
                            "\"y\": {\"datum\": 30}, with --layout report"},
    [DIAG_TEXTS_MISPLACED] =
        {"texts-misplaced", DIAG_DATA, DIAG_WARNING, DIAG_ENDS_NOTHING,
         "Vega-Lite stacks a layer of texts in another order than the bars under them, as what the "
         "texts say counts for it: each stands in another's bar. --layout report takes the order "
         "of the bars.",
         "a layer of text with \"detail\" over stacked bars with \"color\", without \"order\""},
    [DIAG_MISSING_FONT] = {"missing-font", DIAG_SYSTEM, DIAG_WARNING, DIAG_ENDS_NOTHING,
                           "A family of fonts isn't installed: another one stands in.",
                           "\"config\": {\"font\": \"Nowhere Sans\"}"},
    [DIAG_MISSING_GLYPH] = {"missing-glyph", DIAG_SYSTEM, DIAG_WARNING, DIAG_ENDS_NOTHING,
                            "No font that there is has a character of a text.",
                            "\"title\": \"\\uD80C\\uDC00\""},
    [DIAG_CHANGED] = {"changed-by-layout", DIAG_DATA, DIAG_NOTE, DIAG_ENDS_NOTHING_ASIDE,
                      "What --layout report changed, so that the figure can be read; --verbose "
                      "tells it.",
                      "--layout report --verbose"},
    [DIAG_TRUNCATED_BARS] =
        {"truncated-bars", DIAG_DESIGN, DIAG_WARNING, DIAG_ENDS_NOTHING,
         "Bars start at a number other than 0 where the axis ends, so that their lengths don't "
         "compare. Bars whose foot a domain cuts are told without lint, as cut-by-domain.",
         "\"y2\": {\"datum\": 40}, of bars from 42 to 58"},
    [DIAG_LOG_BARS] =
        {"log-bars", DIAG_DESIGN, DIAG_WARNING, DIAG_ENDS_NOTHING,
         "Bars lie on a log scale: their lengths depend on where they start, and one twice as long "
         "isn't twice as much.",
         "\"y\": {\"field\": \"n\", \"scale\": {\"type\": \"log\"}}, \"y2\": {\"datum\": 1}"},
    [DIAG_DUAL_AXES] = {"dual-axes", DIAG_DESIGN, DIAG_WARNING, DIAG_ENDS_NOTHING,
                        "A plot has two axes of numbers side by side. Where the lines cross, and "
                        "which is the steeper, follows from the choice of both scales alone.",
                        "\"resolve\": {\"scale\": {\"y\": \"independent\"}}"},
    [DIAG_TOO_MANY_HUES] = {"too-many-hues", DIAG_DESIGN, DIAG_WARNING, DIAG_ENDS_NOTHING,
                            "A legend has more than 7 hues, which nobody keeps apart from memory.",
                            "\"color\": {\"field\": \"site\"}, with 9 sites"},
    [DIAG_COLOR_BLIND] = {"color-blind", DIAG_DESIGN, DIAG_WARNING, DIAG_ENDS_NOTHING,
                          "Two colours of a legend look the same to readers who don't see red, or "
                          "green (simulated): to one man in twelve.",
                          "\"scale\": {\"range\": [\"#d62728\", \"#2ca02c\"]}"},
    [DIAG_SAME_GREY] =
        {"same-grey", DIAG_DESIGN, DIAG_WARNING, DIAG_ENDS_NOTHING,
         "Two colours of a legend become the same grey, on paper or a screen without colours.",
         "\"scale\": {\"range\": [\"#e45756\", \"#b279a2\"]}"},
    [DIAG_MARK_CONTRAST] =
        {"mark-contrast", DIAG_DESIGN, DIAG_WARNING, DIAG_ENDS_NOTHING,
         "A colour of marks has less than WCAG's contrast of 3:1 to what is behind it.",
         "\"mark\": {\"type\": \"bar\", \"color\": \"#eeca3b\"}"},
    [DIAG_TEXT_CONTRAST] = {"text-contrast", DIAG_DESIGN, DIAG_WARNING, DIAG_ENDS_NOTHING,
                            "A text has less than WCAG's contrast of 4.5:1 to what is behind it, "
                            "or 3:1 where it is large.",
                            "\"config\": {\"axis\": {\"labelColor\": \"#aaa\"}}"},
    [DIAG_UNSORTED_BARS] = {"unsorted-bars", DIAG_DESIGN, DIAG_WARNING, DIAG_ENDS_NOTHING,
                            "Bars of names stand in the order of the alphabet: by length they "
                            "would compare at a glance.",
                            "\"x\": {\"field\": \"site\"}, without \"sort\": \"-y\""},
    [DIAG_LEGEND_ORDER] = {"legend-order", DIAG_DESIGN, DIAG_WARNING, DIAG_ENDS_NOTHING,
                           "A legend lists its colours in another order than that in which they "
                           "lie in the stack beside it.",
                           "\"order\": {\"field\": \"site\"}, of a stacked bar"},
    [DIAG_TOO_MANY_SLICES] = {"too-many-slices", DIAG_DESIGN, DIAG_WARNING, DIAG_ENDS_NOTHING,
                              "A pie has more than 6 slices: angles of small ones don't compare.",
                              "\"mark\": \"arc\", of 9 rows"},
    [DIAG_NO_UNIT] =
        {"no-unit", DIAG_DESIGN, DIAG_WARNING, DIAG_ENDS_NOTHING,
         "The title of an axis of measured numbers names no unit.",
         "\"y\": {\"field\": \"speed\"}, of 12.5, without \"title\": \"speed (km/h)\""},
    [DIAG_NO_TITLE] = {"no-title", DIAG_DESIGN, DIAG_WARNING, DIAG_ENDS_NOTHING,
                       "The figure has no title.", "{\"mark\": \"bar\"}"},
    [DIAG_NO_SOURCE] =
        {"no-source", DIAG_DESIGN, DIAG_WARNING, DIAG_ENDS_NOTHING,
         "Neither a text of the figure nor its description says where the data come from.",
         "\"title\": \"Hosts\", without \"subtitle\": \"Source: ...\""},
    [DIAG_NO_DESCRIPTION] = {"no-description", DIAG_DESIGN, DIAG_WARNING, DIAG_ENDS_NOTHING,
                             "The figure has no description but the one that burin writes, which "
                             "tells readers who can't see it the numbers, and not what they mean.",
                             "{\"title\": \"Hosts\", \"mark\": \"bar\"}"},
    [DIAG_SMALL_TEXT] = {"small-text", DIAG_DESIGN, DIAG_WARNING, DIAG_ENDS_NOTHING,
                         "Texts are smaller than 6 pt in the size that the figure is printed in.",
                         "\"config\": {\"axis\": {\"labelFontSize\": 5}}"},
    [DIAG_TEXTS_TOUCH] = {"texts-touch", DIAG_DESIGN, DIAG_WARNING, DIAG_ENDS_NOTHING,
                          "Texts overlap each other in the picture.",
                          "\"axis\": {\"labelOverlap\": false}"},
    [DIAG_TEXT_ON_LINE] = {"text-on-line", DIAG_DESIGN, DIAG_WARNING, DIAG_ENDS_NOTHING,
                           "A text of a mark lies across a line or the edge of an item.",
                           "\"mark\": \"text\", on the line that it names"},
    [DIAG_TRUNCATED_TEXT] = {"truncated-text", DIAG_DESIGN, DIAG_WARNING, DIAG_ENDS_NOTHING,
                             "A text is cut, and ends with an ellipsis.",
                             "\"axis\": {\"labelLimit\": 40}"},
    [DIAG_OUTSIDE_PICTURE] = {"outside-picture", DIAG_DESIGN, DIAG_WARNING, DIAG_ENDS_NOTHING,
                              "An item lies outside the picture, as a whole or in part.",
                              "\"autosize\": \"none\", with a title"},
    [DIAG_HAIRLINE] = {"hairline", DIAG_DESIGN, DIAG_WARNING, DIAG_ENDS_NOTHING,
                       "Lines are thinner than a quarter of a point, which printers may lose.",
                       "\"config\": {\"axis\": {\"gridWidth\": 0.1}}"},
    [DIAG_OVERPLOTTING] = {"overplotting", DIAG_DESIGN, DIAG_WARNING, DIAG_ENDS_NOTHING,
                           "Many points lie on others, so that nobody sees how many there are.",
                           "\"mark\": \"circle\", of 5000 rows"},
};

enum diag_code diag_code_named(const char *name)
{
    size_t code = 0;
    while (code < DIAG_CODE_COUNT && strcmp(diag_rules[code].name, name) != 0)
        code++;
    return (enum diag_code)code;
}
