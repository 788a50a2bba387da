/*
 * burin schema: what a specification may say to burin alone, as a JSON Schema.
 */
#include <stdio.h>

#include "cli/command.h"
#include "cli/table.h"
#include "library/burin.h"

static void print_choices(const char *const *choices)
{
    printf(", \"enum\": [");
    for (size_t i = 0; choices[i]; i++)
        printf("%s\"%s\"", i ? ", " : "", choices[i]);
    printf("]");
}

/* Names, schemas and descriptions hold nothing that JSON writes otherwise. */
static enum exit_code print_schema(const struct call *call)
{
    const char *name;
    (void)call;
    printf("{\n"
           "  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n"
           "  \"title\": \"what a Vega-Lite specification says to burin\",\n"
           "  \"type\": \"object\",\n"
           "  \"properties\": {\"usermeta\": {\"type\": \"object\", \"properties\": {\"burin\": {\n"
           "    \"type\": \"object\",\n"
           "    \"additionalProperties\": false,\n"
           "    \"properties\": {");
    for (size_t i = 0; (name = burin_meta_member_at(i)); i++) {
        const struct burin_option_type *option = burin_option_type_named(name);
        printf("%s\n      \"%s\": {%s", i ? "," : "", name, burin_meta_member_schema(name));
        if (option && option->choices)
            print_choices(option->choices());
        printf(", \"description\": \"%s\"}", burin_meta_member_does(name));
    }
    printf("\n    }\n  }}}}\n}\n");
    return EXIT_DONE;
}

const struct command command_schema = {
    .name = "schema",
    .bit = COMMAND_SCHEMA,
    .synopsis = "",
    .summary = "prints a JSON Schema of what SPEC may say to burin alone",
    .help = "Prints a JSON Schema of usermeta.burin: the layout, the theme, the width, the texts\n"
            "about the figure, labels of values. Vega passes over it, so that a specification\n"
            "with it stays one for every program.",
    .run = print_schema,
};
