/*
 * Diagnostics as the public interface shows them.
 */
#include "library/message.h"

struct burin_message message_of(const struct diagnostic *diagnostic, bool strict)
{
    static const char *const kinds[] = {
        [DIAG_SYNTAX] = "syntax", [DIAG_UNKNOWN] = "unknown", [DIAG_TYPE] = "type",
        [DIAG_LIMIT] = "limit",   [DIAG_DATA] = "data",       [DIAG_UNSUPPORTED] = "unsupported",
        [DIAG_SYSTEM] = "system", [DIAG_LAYOUT] = "layout"};
    bool is_note = diagnostic->severity == DIAG_NOTE;
    bool is_error = diagnostic->severity == DIAG_ERROR || (strict && !is_note);
    return (struct burin_message){.severity = is_error  ? BURIN_ERROR
                                              : is_note ? BURIN_NOTE
                                                        : BURIN_WARNING,
                                  .kind = kinds[diagnostic->kind],
                                  .file = diagnostic->place.file,
                                  .pointer = diagnostic->place.pointer,
                                  .line = diagnostic->place.line,
                                  .column = diagnostic->place.column,
                                  .text = diagnostic->message,
                                  .hint = diagnostic->hint};
}
