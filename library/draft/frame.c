/*
 * Reading tables as texts. What burin's own readers make of the file later is theirs: here only
 * what is written counts.
 */
#include "library/draft/frame.h"

#include <jansson.h>
#include <string.h>

/* --- delimited text --------------------------------------------------------------------------- */

/* The delimiter that the first line has most often, outside of quotes. */
static char find_delimiter(const char *text)
{
    static const char candidates[] = {',', ';', '\t', '|'};
    size_t counts[sizeof candidates] = {0}, best = 0;
    bool is_quoted = false;
    for (; *text && (is_quoted || (*text != '\n' && *text != '\r')); text++) {
        is_quoted ^= *text == '"';
        for (size_t i = 0; i < sizeof candidates && !is_quoted; i++)
            counts[i] += *text == candidates[i];
    }
    for (size_t i = 1; i < sizeof candidates; i++)
        best = counts[i] > counts[best] ? i : best;
    return candidates[best];
}

/* RFC 4180: the field at *text, which moves behind it. */
static char *take_field(const char **text, char delimiter)
{
    const char *at = *text;
    GString *field = g_string_new(NULL);
    bool is_quoted = *at == '"';
    at += is_quoted;
    while (*at && (is_quoted || (*at != delimiter && *at != '\n' && *at != '\r'))) {
        if (is_quoted && *at == '"' && at[1] == '"') {
            at++;
        } else if (is_quoted && *at == '"') {
            is_quoted = false;
            at++;
            continue;
        }
        g_string_append_c(field, *at++);
    }
    *text = at;
    return g_string_free(field, FALSE);
}

static bool end_line(const char **text)
{
    if (**text == '\r')
        (*text)++;
    if (**text == '\n')
        (*text)++;
    return **text != '\0';
}

static void read_header(struct frame *frame, const char **text)
{
    while (**text && **text != '\n' && **text != '\r' && frame->names->len < FRAME_MOST_COLUMNS) {
        g_ptr_array_add(frame->names, g_strstrip(take_field(text, frame->delimiter)));
        if (**text == frame->delimiter)
            (*text)++;
    }
    *text += strcspn(*text, "\r\n");
}

/* Fields beyond the header are dropped, missing ones are nothing. */
static void read_row(struct frame *frame, const char **text)
{
    for (size_t i = 0; i < frame->names->len || (**text && **text != '\n' && **text != '\r'); i++) {
        bool is_over = !**text || **text == '\n' || **text == '\r';
        char *field = is_over ? NULL : take_field(text, frame->delimiter);
        if (i < frame->names->len)
            g_ptr_array_add(frame->cells, field ? g_strstrip(field) : NULL);
        else
            g_free(field);
        if (**text == frame->delimiter)
            (*text)++;
    }
    frame->rows++;
}

static void read_delimited(struct frame *frame, const char *text)
{
    frame->delimiter = find_delimiter(text);
    read_header(frame, &text);
    while (end_line(&text) && frame->rows < FRAME_MOST_ROWS) {
        if (*text != '\n' && *text != '\r')
            read_row(frame, &text);
    }
    if (frame->rows == 0)
        frame->problem = "there are no rows below the names of columns";
}

/* --- JSON ------------------------------------------------------------------------------------- */

static char *text_of(const json_t *value)
{
    if (!value || json_is_null(value))
        return NULL;
    if (json_is_string(value))
        return g_strdup(json_string_value(value));
    return json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY | JSON_REAL_PRECISION(15));
}

static void add_names(struct frame *frame, const json_t *row)
{
    const char *name;
    json_t *value;
    json_object_foreach((json_t *)row, name, value)
    {
        bool is_known = json_is_object(value) || json_is_array(value);
        for (guint i = 0; i < frame->names->len && !is_known; i++)
            is_known = strcmp(frame->names->pdata[i], name) == 0;
        if (!is_known && frame->names->len < FRAME_MOST_COLUMNS)
            g_ptr_array_add(frame->names, g_strdup(name));
    }
}

static void add_row(struct frame *frame, const json_t *row)
{
    for (guint i = 0; i < frame->names->len; i++) {
        const json_t *value = json_object_get(row, frame->names->pdata[i]);
        frame->is_number[i] |= json_is_number(value);
        g_ptr_array_add(frame->cells, text_of(value));
    }
    frame->rows++;
}

/* The rows, or the first member that holds some. */
static const json_t *find_rows(struct frame *frame, const json_t *json)
{
    const char *name;
    json_t *member;
    if (json_is_array(json))
        return json;
    json_object_foreach((json_t *)json, name, member)
    {
        if (json_is_array(member) && json_is_object(json_array_get(member, 0))) {
            frame->property = g_strdup(name);
            return member;
        }
    }
    return NULL;
}

static void read_json(struct frame *frame, const char *text)
{
    json_t *json = json_loads(text, 0, NULL);
    const json_t *rows = json ? find_rows(frame, json) : NULL;
    size_t count = MIN(json_array_size(rows), FRAME_MOST_ROWS);
    frame->is_number = g_new0(bool, FRAME_MOST_COLUMNS);
    for (size_t i = 0; i < count; i++)
        add_names(frame, json_array_get(rows, i));
    for (size_t i = 0; i < count; i++)
        add_row(frame, json_array_get(rows, i));
    if (!json)
        frame->problem = "it is no JSON";
    else if (frame->rows == 0 || frame->names->len == 0)
        frame->problem = "it has no array of objects";
    json_decref(json);
}

/* --- both ------------------------------------------------------------------------------------- */

/* UTF-8 without its mark; what isn't UTF-8 is taken for Windows-1252. NULL: it is no text. */
static char *decode(const char *bytes, size_t length)
{
    if (length > 0 && memchr(bytes, '\0', length))
        return NULL;
    if (length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
        bytes += 3;
        length -= 3;
    }
    if (g_utf8_validate(bytes, (gssize)length, NULL))
        return g_strndup(bytes, length);
    return g_convert_with_fallback(bytes, (gssize)length, "UTF-8", "WINDOWS-1252", "?", NULL, NULL,
                                   NULL);
}

struct frame *frame_new(const char *bytes, size_t length)
{
    struct frame *frame = g_new0(struct frame, 1);
    char *text = decode(bytes, length);
    frame->names = g_ptr_array_new_with_free_func(g_free);
    frame->cells = g_ptr_array_new_with_free_func(g_free);
    const char *start = text ? text : "";
    start += strspn(start, " \t\r\n");
    if (!text)
        frame->problem = "it is no text";
    else if (!*start)
        frame->problem = "it is empty";
    else if (*start == '[' || *start == '{')
        read_json(frame, start);
    else
        read_delimited(frame, start);
    g_free(text);
    return frame;
}

void frame_free(struct frame *frame)
{
    g_ptr_array_unref(frame->names);
    g_ptr_array_unref(frame->cells);
    g_free(frame->is_number);
    g_free(frame->property);
    g_free(frame);
}

const char *frame_cell(const struct frame *frame, size_t row, size_t column)
{
    return frame->cells->pdata[row * frame->names->len + column];
}
