/*
 * Markdown to mdoc, for burin(5); see mdoc.h. What only a manual page says is here: its name, its
 * description, an example.
 */
#include "docs/mdoc.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

static const char head[] =
    ".\\\" Made by \"./dev docs\" from the tables in the code; a test compares them.\n"
    ".Dd November 22, 2026\n"
    ".Dt BURIN 5\n"
    ".Os\n"
    ".Sh NAME\n"
    ".Nm burin\n"
    ".Nd the Vega-Lite specifications that burin draws\n"
    ".Sh DESCRIPTION\n"
    "A specification is a JSON text (UTF-8) in the language Vega-Lite, version 6: an object that\n"
    "names data, transforms them, and says by which marks, on which scales, they are shown.\n"
    "Its names mean what Vega-Lite's documentation says they mean.\n"
    "This page lists those that\n"
    ".Xr burin 1\n"
    "knows.\n"
    ".Pp\n"
    "What is\n"
    ".Em not yet\n"
    "drawn is an error that names it, so that no figure is silently wrong.\n"
    "What is\n"
    ".Em without effect\n"
    "matters on screens or to screen readers only and is accepted.\n"
    "A name that Vega-Lite doesn't have is a warning with the nearest one.\n"
    ".Pp\n"
    "The\n"
    ".Cm url\n"
    "of data is the path of a local file, from the folder of the specification.\n"
    "Nothing is read from a network.\n"
    "Local time is UTC, or that of burin's\n"
    ".Fl -timezone .\n";

static const char tail[] =
    ".Sh EXAMPLES\n"
    "A bar for each site:\n"
    ".Bd -literal -offset indent\n"
    "{\n"
    "  \"$schema\": \"https://vega.github.io/schema/vega-lite/v6.json\",\n"
    "  \"data\": {\"url\": \"hosts.csv\"},\n"
    "  \"mark\": \"bar\",\n"
    "  \"encoding\": {\n"
    "    \"x\": {\"field\": \"hosts\", \"type\": \"quantitative\"},\n"
    "    \"y\": {\"field\": \"site\", \"type\": \"nominal\", \"sort\": \"-x\"}\n"
    "  }\n"
    "}\n"
    ".Ed\n"
    ".Sh SEE ALSO\n"
    ".Xr burin 1\n"
    ".Pp\n"
    ".Lk https://vega.github.io/vega-lite/docs/ \"Vega-Lite's documentation\"\n";

/* One character of UTF-8, with an escape unless it is ASCII. Returns where the next one starts. */
static const char *write_character(FILE *file, const char *at)
{
    unsigned char first = (unsigned char)*at;
    if (first < 0x80) {
        fputc(first, file);
        return at + 1;
    }
    unsigned length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    unsigned code = first & (0xffU >> (length + 1));
    for (unsigned i = 1; i < length && at[i]; i++)
        code = code << 6 | ((unsigned char)at[i] & 0x3fU);
    fprintf(file, "\\[u%04X]", code);
    return at + length;
}

/* Text between start and end, with its names in bold and its stressed words in italics. */
static void write_text(FILE *file, const char *start, const char *end)
{
    bool is_name = false, is_stressed = false;
    if (start < end && (*start == '.' || *start == '\''))
        fputs("\\&", file); /* no macro */
    for (const char *at = start; at < end;) {
        const char *markup = NULL;
        if (*at == '`') {
            is_name = !is_name;
            markup = is_name ? "\\fB\\%" : "\\fR"; /* \% keeps a name in one piece */
        } else if (*at == '*' && !is_name) {
            is_stressed = !is_stressed;
            markup = is_stressed ? "\\fI" : "\\fR";
        } else if (*at == '\\') {
            markup = "\\e";
        } else if (*at == '-' && is_name) {
            markup = "\\-"; /* a minus, as it is typed */
        }
        if (markup) {
            fputs(markup, file);
            at++;
        } else {
            at = write_character(file, at);
        }
    }
}

static bool starts_with(const char *line, const char *prefix)
{
    return strncmp(line, prefix, strlen(prefix)) == 0;
}

/* "| name | text |": the name is the tag of a list's item; in the header, they say what follows. */
static void write_row(FILE *file, const char *line, const char *end, bool is_header)
{
    const char *name = line + strlen("| ");
    const char *bar = strchr(name, '|');
    const char *text = bar + 1;
    while (end > text && (end[-1] == '|' || end[-1] == ' '))
        end--;
    while (text < end && *text == ' ')
        text++;
    fputs(is_header ? ".Pp\nBy " : ".It ", file);
    write_text(file, name, bar - 1);
    fputs(is_header ? ", " : "\n", file);
    write_text(file, text, end);
    if (text < end)
        fputs(is_header ? ":\n" : "\n", file);
}

struct state {
    bool in_table, wants_paragraph;
};

static void write_heading(FILE *file, const char *line, const char *end)
{
    bool is_section = starts_with(line, "## ");
    fputs(is_section ? ".Sh " : ".Ss ", file);
    if (is_section) {
        for (const char *at = line + strlen("## "); at < end; at++)
            fputc(toupper((unsigned char)*at), file);
    } else {
        write_text(file, line + strlen("### "), end);
    }
    fputc('\n', file);
}

static void write_line(FILE *file, struct state *state, const char *line, const char *end)
{
    bool is_row = line[0] == '|';
    if (state->in_table && !is_row) {
        fputs(".El\n", file);
        state->in_table = false;
    }
    if (line == end) {
        state->wants_paragraph = true;
    } else if (line[0] == '#') {
        write_heading(file, line, end);
        state->wants_paragraph = false;
        return;
    } else if (is_row && !state->in_table) { /* the header of a table */
        write_row(file, line, end, true);
        fputs(".Bl -tag -width Ds -compact\n", file);
        state->in_table = true;
    } else if (is_row) {
        if (!starts_with(line, "|---"))
            write_row(file, line, end, false);
    } else {
        if (state->wants_paragraph)
            fputs(".Pp\n", file);
        write_text(file, line, end);
        fputc('\n', file);
    }
    if (line != end)
        state->wants_paragraph = false;
}

/* The blank line after a heading starts no paragraph. */
static const char *skip_blank(const char *text)
{
    while (*text == '\n')
        text++;
    return text;
}

void mdoc_write(FILE *file, const char *text)
{
    struct state state = {0};
    fputs(head, file);
    while (*text) {
        const char *end = text + strcspn(text, "\n");
        write_line(file, &state, text, end);
        bool is_heading = text[0] == '#';
        text = *end ? end + 1 : end;
        if (is_heading)
            text = skip_blank(text);
    }
    if (state.in_table)
        fputs(".El\n", file);
    fputs(tail, file);
}
