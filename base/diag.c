/*
 * The list of diagnostics, and how one reads as text. What is wrong, where, and what to do about it
 * is found by the callers.
 */
#include "base/diag.h"

#include "base/buffer.h"
#include "base/hash.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    FIRST_CAPACITY = 16,
    SHOWN_COLUMNS = 80 /* of a source line */
};

/* Each diagnostic is one allocation with its texts behind it, but for out_of_memory, which is here
 * so that it can be recorded when there is no memory; the list has always room for it. */
struct diag {
    struct diagnostic **list;
    size_t count, capacity;
    size_t severities[DIAG_ALLOWED + 1]; /* how many there are of each */
    unsigned char set[DIAG_CODE_COUNT];  /* 1 + the severity that was set, or 0 */
    size_t *slots;                       /* of a hash table over the list: index + 1, 0: free */
    size_t slot_count;
    struct diagnostic out_of_memory;
    bool is_out_of_memory, is_closed;
};

struct diag *diag_new(void)
{
    struct diag *diag = calloc(1, sizeof *diag);
    if (!diag)
        return NULL;
    diag->list = malloc(FIRST_CAPACITY * sizeof *diag->list);
    if (!diag->list) {
        free(diag);
        return NULL;
    }
    diag->capacity = FIRST_CAPACITY;
    diag->out_of_memory = (struct diagnostic){.severity = DIAG_ERROR,
                                              .is_final = true,
                                              .code = DIAG_SYSTEM,
                                              .kind = DIAG_SYSTEM,
                                              .message = "out of memory"};
    return diag;
}

void diag_free(struct diag *diag)
{
    if (!diag)
        return;
    diag_truncate(diag, 0);
    free(diag->slots);
    free(diag->list);
    free(diag);
}

void diag_close(struct diag *diag)
{
    diag->is_closed = true;
}

/* The table is made anew when something is recorded. */
static void drop_slots(struct diag *diag)
{
    free(diag->slots);
    diag->slots = NULL;
    diag->slot_count = 0;
}

void diag_truncate(struct diag *diag, size_t count)
{
    diag->is_closed = false;
    if (diag->count > count)
        drop_slots(diag);
    while (diag->count > count) {
        struct diagnostic *last = diag->list[--diag->count];
        diag->severities[last->severity]--;
        if (last == &diag->out_of_memory)
            diag->is_out_of_memory = false;
        else
            free(last);
    }
}

bool diag_out_of_memory(struct diag *diag)
{
    if (diag->is_closed)
        return false;
    if (!diag->is_out_of_memory) {
        diag->list[diag->count++] = &diag->out_of_memory;
        diag->severities[diag->out_of_memory.severity]++;
    }
    diag->is_out_of_memory = true;
    return false;
}

static bool same_text(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static bool is_same(const struct diagnostic *a, const struct diagnostic *b)
{
    return a->severity == b->severity && a->place.line == b->place.line &&
           a->place.column == b->place.column && same_text(a->place.pointer, b->place.pointer) &&
           same_text(a->place.file, b->place.file) && strcmp(a->message, b->message) == 0;
}

static size_t hash_of(const struct diagnostic *diagnostic)
{
    size_t parts[] = {(size_t)diagnostic->severity, diagnostic->place.line,
                      diagnostic->place.column,
                      hash_bytes(diagnostic->message, strlen(diagnostic->message))};
    return hash_bytes(parts, sizeof parts);
}

/* Where it is in the table, or the free slot where it belongs. */
static size_t *find_slot(const struct diag *diag, const struct diagnostic *wanted)
{
    size_t mask = diag->slot_count - 1;
    size_t i = hash_of(wanted) & mask;
    while (diag->slots[i] && !is_same(diag->list[diag->slots[i] - 1], wanted))
        i = (i + 1) & mask;
    return &diag->slots[i];
}

/* Slots of which at most half are taken, with one more in the list. */
static bool reserve_slot(struct diag *diag)
{
    if (2 * (diag->count + 1) <= diag->slot_count)
        return true;
    size_t count = diag->slot_count ? diag->slot_count : FIRST_CAPACITY;
    while (count < 2 * (diag->count + 1))
        count *= 2;
    size_t *slots = calloc(count, sizeof *slots);
    if (!slots)
        return false;
    free(diag->slots);
    diag->slots = slots;
    diag->slot_count = count;
    for (size_t i = 0; i < diag->count; i++)
        *find_slot(diag, diag->list[i]) = i + 1;
    return true;
}

/* Room for one more and, after it, for out_of_memory. */
static bool reserve(struct diag *diag)
{
    if (diag->count + 2 <= diag->capacity)
        return true;
    if (diag->capacity > SIZE_MAX / 2 / sizeof *diag->list)
        return false;
    struct diagnostic **list = realloc(diag->list, 2 * diag->capacity * sizeof *list);
    if (!list)
        return false;
    diag->list = list;
    diag->capacity *= 2;
    return true;
}

static size_t stored_size(const char *text)
{
    return text ? strlen(text) + 1 : 0;
}

/* Copies text to where *end is and moves *end behind it. */
static const char *store(char **end, const char *text)
{
    if (!text)
        return NULL;
    char *copy = *end;
    size_t size = strlen(text) + 1;
    memcpy(copy, text, size);
    *end += size;
    return copy;
}

static struct diagnostic *copy_diagnostic(const struct diagnostic *original)
{
    const struct diag_place *place = &original->place;
    struct diagnostic *copy = malloc(sizeof *copy + stored_size(place->file) +
                                     stored_size(place->pointer) + stored_size(place->source_line) +
                                     stored_size(original->message) + stored_size(original->hint));
    if (!copy)
        return NULL;
    char *end = (char *)(copy + 1);
    *copy = *original;
    copy->place.file = store(&end, place->file);
    copy->place.pointer = store(&end, place->pointer);
    copy->place.source_line = store(&end, place->source_line);
    copy->message = store(&end, original->message);
    copy->hint = store(&end, original->hint);
    return copy;
}

/* Appends a copy, unless there is one like it. */
static bool append(struct diag *diag, const struct diagnostic *diagnostic)
{
    if (!reserve(diag) || !reserve_slot(diag))
        return false;
    size_t *slot = find_slot(diag, diagnostic);
    if (*slot)
        return true;
    struct diagnostic *copy = copy_diagnostic(diagnostic);
    if (!copy)
        return false;
    diag->list[diag->count++] = copy;
    diag->severities[copy->severity]++;
    *slot = diag->count;
    return true;
}

static void record(struct diag *diag, struct diagnostic diagnostic, const char *format,
                   va_list arguments) __attribute__((format(printf, 3, 0)));

/* Records the diagnostic with the formatted text as its message. */
static void record(struct diag *diag, struct diagnostic diagnostic, const char *format,
                   va_list arguments)
{
    va_list again;
    if (diag->is_closed || diagnostic.severity == DIAG_ALLOWED)
        return;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    char *message = length < 0 ? NULL : malloc((size_t)length + 1);
    if (message) {
        vsnprintf(message, (size_t)length + 1, format, again);
        diagnostic.message = message;
        if (!append(diag, &diagnostic))
            diag_out_of_memory(diag);
        free(message);
    } else {
        diag_out_of_memory(diag);
    }
    va_end(again);
}

/* One of that code as it is to be recorded, as grave as was set; severity: unless it was. */
static struct diagnostic of_code(const struct diag *diag, enum diag_code code,
                                 enum diag_severity severity, const struct diag_place *place)
{
    struct diagnostic diagnostic = {
        .severity = diag->set[code] ? (enum diag_severity)(diag->set[code] - 1) : severity,
        .code = code,
        .kind = diag_rules[code].kind};
    if (place)
        diagnostic.place = *place;
    return diagnostic;
}

void diag_set(struct diag *diag, enum diag_code code, enum diag_severity severity)
{
    if (diag->set[code])
        return;
    diag->set[code] = (unsigned char)(1 + severity);
    size_t kept = 0;
    for (size_t i = 0; i < diag->count; i++) {
        struct diagnostic *diagnostic = diag->list[i];
        bool is_changed = diagnostic->code == code && !diagnostic->is_final;
        if (is_changed) {
            diag->severities[diagnostic->severity]--;
            diag->severities[severity]++;
            diagnostic->severity = severity;
        }
        if (is_changed && severity == DIAG_ALLOWED)
            free(diagnostic);
        else
            diag->list[kept++] = diagnostic;
    }
    diag->count = kept;
    drop_slots(diag);
}

bool diag_error(struct diag *diag, enum diag_code code, const struct diag_place *place,
                const char *hint, const char *format, ...)
{
    struct diagnostic diagnostic = of_code(diag, code, DIAG_ERROR, place);
    diagnostic.severity = DIAG_ERROR;
    diagnostic.is_final = true;
    diagnostic.hint = hint;
    va_list arguments;
    va_start(arguments, format);
    record(diag, diagnostic, format, arguments);
    va_end(arguments);
    return false;
}

void diag_warn(struct diag *diag, enum diag_code code, const struct diag_place *place,
               const char *hint, const char *format, ...)
{
    const struct diag_rule *rule = &diag_rules[code];
    enum diag_severity weight = rule->end == DIAG_ENDS_ALWAYS ? DIAG_WARNING : rule->severity;
    struct diagnostic diagnostic = of_code(diag, code, weight, place);
    diagnostic.hint = hint;
    va_list arguments;
    va_start(arguments, format);
    record(diag, diagnostic, format, arguments);
    va_end(arguments);
}

void diag_note(struct diag *diag, const struct diag_place *place, const char *format, ...)
{
    struct diagnostic diagnostic = of_code(diag, DIAG_CHANGED, DIAG_NOTE, place);
    va_list arguments;
    va_start(arguments, format);
    record(diag, diagnostic, format, arguments);
    va_end(arguments);
}

size_t diag_count(const struct diag *diag)
{
    return diag->count;
}

const struct diagnostic *diag_at(const struct diag *diag, size_t index)
{
    return diag->list[index];
}

bool diag_has_errors(const struct diag *diag)
{
    return diag->severities[DIAG_ERROR] > 0;
}

bool diag_has_warnings(const struct diag *diag)
{
    return diag->severities[DIAG_WARNING] > 0;
}

/*
 * Of what a terminal obeys beyond ASCII (C1, the marks that turn the direction of writing, so that
 * a text reads as another one, and the separators of lines) the code point; 0: none is at text.
 */
static unsigned hidden_code(const char *text)
{
    const unsigned char *byte = (const unsigned char *)text;
    if (byte[0] == 0xC2 && byte[1] >= 0x80 && byte[1] < 0xA0)
        return byte[1]; /* U+0080 to U+009F */
    if (byte[0] == 0xD8 && byte[1] == 0x9C)
        return 0x061C;
    if (byte[0] != 0xE2 || (byte[1] != 0x80 && byte[1] != 0x81) || (byte[2] & 0xC0) != 0x80)
        return 0;
    unsigned code = 0x2000 + ((byte[1] & 0x3FU) << 6) + (byte[2] & 0x3FU);
    bool is_hidden = code == 0x200E || code == 0x200F || (code >= 0x2028 && code <= 0x202E) ||
                     (code >= 0x2066 && code <= 0x2069);
    return is_hidden ? code : 0;
}

/*
 * How many bytes the UTF-8 character at text has. 0 when there is none that may be shown: a byte
 * that isn't UTF-8, a control character or one of hidden_code().
 */
static size_t shown_length(const char *text)
{
    const unsigned char *byte = (const unsigned char *)text;
    if (byte[0] < 0x80)
        return byte[0] >= 0x20 && byte[0] != 0x7F;
    size_t length = byte[0] >= 0xF0 ? 4 : byte[0] >= 0xE0 ? 3 : 2;
    if (byte[0] < 0xC2 || byte[0] > 0xF4)
        return 0;
    for (size_t i = 1; i < length; i++)
        if ((byte[i] & 0xC0) != 0x80)
            return 0;
    /* What the lead byte alone doesn't exclude: overlong forms, surrogates, above U+10FFFF. */
    if (hidden_code(text) || (byte[0] == 0xE0 && byte[1] < 0xA0) ||
        (byte[0] == 0xED && byte[1] >= 0xA0) || (byte[0] == 0xF0 && byte[1] < 0x90) ||
        (byte[0] == 0xF4 && byte[1] >= 0x90))
        return 0;
    return length;
}

/* Appends one column; returns how many bytes of text it stood for. */
static size_t append_shown(struct buffer *buffer, const char *text)
{
    size_t length = shown_length(text);
    if (length)
        buffer_append(buffer, text, length);
    else
        buffer_append_text(buffer, strchr("\t\n\r", *text) ? " " : "\uFFFD");
    return length ? length : 1;
}

static void append_clean(struct buffer *buffer, const char *text)
{
    while (*text) {
        unsigned code = hidden_code(text);
        if (code)
            buffer_format(buffer, "\\u%04X", code);
        text += code ? (code < 0x800 ? 2 : 3) : append_shown(buffer, text);
    }
}

void diag_line_part(const char *line, size_t length, size_t offset, size_t *start,
                    size_t *part_length)
{
    enum { ENOUGH = 2048 }; /* far more bytes than SHOWN_COLUMNS have, on either side */
    size_t from = length > ENOUGH && offset > ENOUGH / 2 ? offset - ENOUGH / 2 : 0;
    size_t to = length > ENOUGH && length - offset > ENOUGH / 2 ? offset + ENOUGH / 2 : length;
    while (from > 0 && ((unsigned char)line[from] & 0xC0) == 0x80) /* within a character */
        from--;
    *start = from;
    *part_length = to - from;
}

/* How many columns the first bytes of text take; all of it, if it is shorter. */
static size_t count_columns(const char *text, size_t bytes)
{
    const char *at = text;
    size_t columns = 0;
    while (*at && (size_t)(at - text) < bytes) {
        size_t length = shown_length(at);
        at += length ? length : 1;
        columns++;
    }
    /* An offset within a character means that character. */
    return columns && (size_t)(at - text) > bytes ? columns - 1 : columns;
}

static void append_source_line(struct buffer *buffer, const struct diag_place *place)
{
    const char *line = place->source_line;
    size_t caret = place->column ? count_columns(line, place->column - 1 - place->source_start) : 0;
    size_t columns = count_columns(line, SIZE_MAX);
    size_t start = 0, end = columns;
    if (columns > SHOWN_COLUMNS) {
        if (caret > SHOWN_COLUMNS / 2)
            start = caret - SHOWN_COLUMNS / 2;
        if (start > columns - SHOWN_COLUMNS)
            start = columns - SHOWN_COLUMNS;
        end = start + SHOWN_COLUMNS;
    }
    buffer_append_text(buffer, "  ");
    for (size_t column = 0; column < end; column++) {
        bool is_cut = (start > 0 && column == start) || (end < columns && column == end - 1);
        size_t length = shown_length(line);
        if (column < start || is_cut)
            line += length ? length : 1;
        else
            line += append_shown(buffer, line);
        if (is_cut)
            buffer_append_text(buffer, "…");
    }
    buffer_append_text(buffer, "\n");
    if (place->column)
        buffer_format(buffer, "%*s^\n", (int)(2 + caret - start), "");
}

char *diag_text(const struct diagnostic *diagnostic, bool strict)
{
    struct buffer buffer = {0};
    const struct diag_place *place = &diagnostic->place;
    append_clean(&buffer, place->file ? place->file : "burin");
    if (place->file && place->line) {
        buffer_format(&buffer, ":%u", place->line);
        if (place->column)
            buffer_format(&buffer, ":%u", place->column);
    }
    bool is_note = diagnostic->severity == DIAG_NOTE;
    bool is_error = (strict && !is_note) || diagnostic->severity == DIAG_ERROR;
    buffer_append_text(&buffer, is_error ? ": error: " : is_note ? ": note: " : ": warning: ");
    append_clean(&buffer, diagnostic->message);
    buffer_format(&buffer, " [%s]\n", diag_rules[diagnostic->code].name);
    if (place->source_line && place->line)
        append_source_line(&buffer, place);
    if (diagnostic->hint) {
        buffer_append_text(&buffer, "  hint: ");
        append_clean(&buffer, diagnostic->hint);
        buffer_append_text(&buffer, "\n");
    }
    buffer_append(&buffer, "", 1);
    if (buffer.failed)
        buffer_free(&buffer);
    return (char *)buffer.bytes;
}
