/*
 * Findings in their forms. SARIF: Static Analysis Results Interchange Format 2.1.0, OASIS 2020.
 */
#include "cli/findings.h"

#include <jansson.h>
#include <stdio.h>
#include <string.h>

static const char sarif[] = "sarif";

struct findings {
    struct messages messages; /* of the other forms */
    json_t *results, *rules;  /* NULL: of these */
    GHashTable *rule_indices; /* by code */
};

const char *const *lint_forms(void)
{
    static const char *const names[] = {"text", "json", sarif, "github", NULL};
    return names;
}

struct findings *findings_new(const char *form)
{
    struct findings *findings = g_new0(struct findings, 1);
    if (form && strcmp(form, sarif) == 0) {
        findings->results = json_array();
        findings->rules = json_array();
        findings->rule_indices = g_hash_table_new(g_str_hash, g_str_equal);
    } else {
        findings->messages =
            (struct messages){.form = form ? message_form_named(form) : MESSAGE_FORM_TEXT,
                              .kept = g_string_new(NULL)};
    }
    return findings;
}

void findings_free(struct findings *findings)
{
    json_decref(findings->results);
    json_decref(findings->rules);
    if (findings->rule_indices)
        g_hash_table_unref(findings->rule_indices);
    if (findings->messages.kept)
        g_string_free(findings->messages.kept, TRUE);
    g_free(findings);
}

/* --- SARIF ---------------------------------------------------------------------------------- */

static const char *const levels[] = {
    [BURIN_ERROR] = "error", [BURIN_WARNING] = "warning", [BURIN_NOTE] = "note"};

/* A text of a file or a call, whose bytes may be anything. */
static json_t *text_new(const char *text)
{
    char *valid = message_escape_hidden(text);
    json_t *json = json_string(valid);
    g_free(valid);
    return json;
}

/* {"text": …} */
static json_t *message_new(const char *text)
{
    return json_pack("{s: o}", "text", text_new(text));
}

static struct burin_code code_named(const char *name)
{
    struct burin_code code = {.size = sizeof code};
    for (size_t i = 0; burin_code_at(i, &code) && strcmp(code.name, name) != 0; i++)
        continue;
    return code;
}

/* 3.49 reportingDescriptor */
static json_t *rule_new(const struct burin_code *code)
{
    json_t *rule =
        json_pack("{s: s, s: o, s: {s: s}, s: {s: [s]}}", "id", code->name, "fullDescription",
                  message_new(code->explanation), "defaultConfiguration", "level",
                  levels[code->severity], "properties", "tags", code->kind);
    char *help = code->source ? g_strdup_printf("%s\nSource: %s", code->explanation, code->source)
                              : g_strdup(code->explanation);
    json_object_set_new(rule, "help", message_new(help));
    g_free(help);
    return rule;
}

/* The place in the list of rules, to which it is added the first time. */
static size_t index_of_rule(struct findings *findings, const char *name)
{
    gpointer found = NULL;
    if (g_hash_table_lookup_extended(findings->rule_indices, name, NULL, &found))
        return GPOINTER_TO_SIZE(found);
    struct burin_code code = code_named(name);
    size_t index = json_array_size(findings->rules);
    json_array_append_new(findings->rules, rule_new(&code));
    g_hash_table_insert(findings->rule_indices, (gpointer)code.name, GSIZE_TO_POINTER(index));
    return index;
}

/* Columns are bytes; SARIF's are letters here, as columnKind says. */
static unsigned count_letters(const struct burin_message *message)
{
    char *text = NULL;
    unsigned line = 1, column = message->column;
    gsize length = 0;
    if (strcmp(message->file, "<stdin>") == 0 ||
        !g_file_get_contents(message->file, &text, &length, NULL))
        return column;
    const char *at = text;
    while (line < message->line && (at = strchr(at, '\n'))) {
        at++;
        line++;
    }
    for (unsigned i = 0; at && i + 1 < message->column && at[i]; i++)
        column -= ((unsigned char)at[i] & 0xC0) == 0x80;
    g_free(text);
    return column;
}

/* 3.28 location: of a file, and what it names in there. */
static json_t *location_new(const struct burin_message *message)
{
    char *uri =
        g_path_is_absolute(message->file) ? g_filename_to_uri(message->file, NULL, NULL) : NULL;
    char *relative = uri ? NULL : g_uri_escape_string(message->file, "/", FALSE);
    json_t *place = json_pack("{s: {s: s}}", "artifactLocation", "uri", uri ? uri : relative);
    if (message->line)
        json_object_set_new(place, "region",
                            json_pack("{s: i, s: i}", "startLine", (int)message->line,
                                      "startColumn",
                                      message->column ? (int)count_letters(message) : 1));
    json_t *location = json_pack("{s: o}", "physicalLocation", place);
    if (message->pointer)
        json_object_set_new(location, "logicalLocations",
                            json_pack("[{s: o, s: s}]", "fullyQualifiedName",
                                      text_new(*message->pointer ? message->pointer : "/"), "kind",
                                      "member"));
    g_free(relative);
    g_free(uri);
    return location;
}

/* 3.27 result */
static json_t *result_new(struct findings *findings, const struct burin_message *message)
{
    size_t index = index_of_rule(findings, message->code);
    char *text = message->hint ? g_strdup_printf("%s (%s)", message->text, message->hint)
                               : g_strdup(message->text);
    json_t *result =
        json_pack("{s: s, s: i, s: s, s: o}", "ruleId", message->code, "ruleIndex", (int)index,
                  "level", levels[message->severity], "message", message_new(text));
    if (message->file)
        json_object_set_new(result, "locations", json_pack("[o]", location_new(message)));
    g_free(text);
    return result;
}

static json_t *log_new(const struct findings *findings)
{
    return json_pack("{s: s, s: s, s: [{s: {s: {s: s, s: s, s: O}}, s: s, s: O}]}", "$schema",
                     "https://json.schemastore.org/sarif-2.1.0.json", "version", "2.1.0", "runs",
                     "tool", "driver", "name", "burin", "semanticVersion", burin_version(), "rules",
                     findings->rules, "columnKind", "unicodeCodePoints", "results",
                     findings->results);
}

/* --- all forms ------------------------------------------------------------------------------ */

size_t findings_add(struct findings *findings, struct burin_figure *figure)
{
    size_t count = 0;
    for (size_t i = 0; i < burin_figure_message_count(figure); i++) {
        const struct burin_message *message = burin_figure_message(figure, i);
        count += message && message->severity != BURIN_NOTE;
        if (message && findings->results && !message->is_on_request)
            json_array_append_new(findings->results, result_new(findings, message));
    }
    if (!findings->results)
        message_figure(&findings->messages, figure, 0);
    return count;
}

void findings_print(const struct findings *findings)
{
    json_t *log = findings->results ? log_new(findings) : NULL;
    if (log) {
        json_dumpf(log, stdout, JSON_INDENT(2));
        putchar('\n');
        json_decref(log);
    } else {
        fputs(findings->messages.kept->str, stdout);
    }
}
