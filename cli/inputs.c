/*
 * Options that are files.
 */
#include "cli/inputs.h"

#include <string.h>

#include "cli/message.h"
#include "library/burin.h"

/* The path that was given last for an option, or NULL. */
static const char *find_path(const struct call *call, const char *name)
{
    const char *path = NULL;
    for (size_t i = 0; i + 1 < call->files.count; i += 2) {
        if (strcmp(call->files.items[i], name) == 0)
            path = call->files.items[i + 1];
    }
    return path;
}

bool inputs_read(const struct call *call)
{
    const struct burin_option_type *type;
    const struct burin_message *problem = NULL;
    bool good = true;
    for (size_t i = 0; good && (type = burin_option_type_at(i)); i++) {
        const char *path = find_path(call, type->name);
        if (path)
            good = burin_options_set(call->options, type->name, path, &problem);
    }
    return good || message_problem(call->messages, problem);
}
