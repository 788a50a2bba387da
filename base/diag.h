/*
 * Diagnostics: errors and warnings as values, with their place and what to do about them.
 *
 * Whatever can fail takes a struct diag last and returns bool or a pointer; false or NULL means
 * that exactly one error was recorded, by whoever found it. Messages start with what is wrong, in
 * the user's words, the subject in double quotes, in lower case, without a full stop; the hint says
 * what to do.
 */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag_code.h"

/* Where in a file something is. All texts are borrowed by whoever records the place (it is copied).
 */
struct diag_place {
    const char *file;        /* as the user named it; NULL: no file */
    const char *pointer;     /* JSON pointer (RFC 6901) within the file, or NULL */
    unsigned line, column;   /* from 1, in bytes of the line; 0: unknown */
    const char *source_line; /* the text of that line without its end, or NULL */
    /* Of a very long line source_line is the part around the column (diag_line_part()), which
     * starts behind so many bytes. */
    size_t source_start;
};

struct diagnostic {
    enum diag_severity severity;
    bool is_final; /* recorded by diag_error() */
    enum diag_code code;
    enum diag_code kind; /* the general code of that code */
    struct diag_place place;
    const char *message;
    const char *hint; /* NULL: none */
};

struct diag;

/* An empty list, or NULL when memory is out. The caller frees it with diag_free(). */
struct diag *diag_new(void);
void diag_free(struct diag *diag);

/*
 * Records a diagnostic; place and hint may be NULL. One that equals an earlier one in severity,
 * place and message is dropped. diag_error() returns false, so that "return diag_error(…)" reads
 * well. When memory is out, the list holds the error "out of memory" instead.
 *
 * An error ends a figure. What diag_warn() records doesn't: it is as grave as the table of codes
 * says, a warning as a rule, or as was set with diag_set().
 */
bool diag_error(struct diag *diag, enum diag_code code, const struct diag_place *place,
                const char *hint, const char *format, ...) __attribute__((format(printf, 5, 6)));
void diag_warn(struct diag *diag, enum diag_code code, const struct diag_place *place,
               const char *hint, const char *format, ...) __attribute__((format(printf, 5, 6)));
void diag_note(struct diag *diag, const struct diag_place *place, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/*
 * How grave the findings of a code are: those to come and those that are recorded, which go when
 * they are allowed. The first call for a code counts. What is final, an error of diag_error(),
 * stays one.
 */
void diag_set(struct diag *diag, enum diag_code code, enum diag_severity severity);

/* The part of a line that a diagnostic at the offset in it shows, with something to spare: the
 * whole of a line that isn't very long. *start and *length are bytes. */
void diag_line_part(const char *line, size_t length, size_t offset, size_t *start,
                    size_t *part_length);

/* Records "out of memory" once, without allocating; returns false. */
bool diag_out_of_memory(struct diag *diag);

/* Nothing more is recorded, "out of memory" neither: what comes after the error that ended a figure
 * only follows from it. diag_truncate() opens the list again. */
void diag_close(struct diag *diag);

/* How many were recorded; the i-th, in the order of recording, borrowed from the list. */
size_t diag_count(const struct diag *diag);
const struct diagnostic *diag_at(const struct diag *diag, size_t index);
bool diag_has_errors(const struct diag *diag);
bool diag_has_warnings(const struct diag *diag);

/* Forgets what was recorded after the first count diagnostics. */
void diag_truncate(struct diag *diag, size_t count);

/*
 * One diagnostic as compilers print it: "file:line:column: error: message", "[code]"
 * behind it, then the source line with a caret (long lines are cut around it, tabs become spaces),
 * then "  hint: …"; each line ends with \n. Parts that are unknown are left out. strict prints a
 * warning as an error; a note stays one. The caller frees the text with free(); NULL when memory is
 * out.
 */
char *diag_text(const struct diagnostic *diagnostic, bool strict);

#endif
