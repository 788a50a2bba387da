/*
 * Wrapping. The number of lines is what filling them one after the other takes; then they are
 * evened out, as the lines of a title look best.
 */
#include "charts/label/wrap.h"

#include <math.h>
#include <string.h>

#include "charts/read/context.h"
#include "render/text.h"

/* What stays together: a word, a Chinese character. */
struct piece {
    const char *start;
    size_t length;
    double width, space; /* space: what separates it from the next one */
};

struct pieces {
    struct piece *items;
    size_t count;
};

static double measure(const char *start, size_t length, const struct font *font,
                      struct context *context)
{
    const char *part = arena_copy(context->arena, start, length);
    return part ? context->measurer->width(context->measurer->context, font, part) : 0;
}

static bool split(const char *text, const struct font *font, struct pieces *pieces,
                  struct context *context)
{
    size_t *offsets, count, start = 0;
    if (!text_find_breaks(text, &offsets, &count, context->arena))
        return false;
    pieces->items = arena_array(context->arena, count + 1, sizeof *pieces->items);
    if (!pieces->items)
        return false;
    for (size_t i = 0; i <= count; i++) {
        size_t end = i < count ? offsets[i] : strlen(text), length = end - start;
        while (length && text[start + length - 1] == ' ')
            length--;
        struct piece *piece = &pieces->items[pieces->count++];
        *piece =
            (struct piece){text + start, length, measure(text + start, length, font, context), 0};
        if (start + length < end)
            piece->space = measure(" ", 1, font, context) * (double)(end - start - length);
        start = end;
    }
    return true;
}

/* How many lines of that width there are; *widest becomes what they come to. */
static size_t fill(const struct pieces *pieces, double width, double *widest)
{
    size_t lines = 1;
    double used = 0;
    *widest = 0;
    for (size_t i = 0; i < pieces->count; i++) {
        const struct piece *piece = &pieces->items[i];
        double before = used > 0 ? used + pieces->items[i - 1].space : 0;
        bool fits = used <= 0 || before + piece->width <= width;
        lines += !fits;
        used = fits ? before + piece->width : piece->width;
        *widest = fmax(*widest, used);
    }
    return lines;
}

/* The least width with which that many lines do. */
static double even_width(const struct pieces *pieces, size_t lines, double width)
{
    double low = 0, high = width, widest;
    if (fill(pieces, high, &widest) > lines)
        fill(pieces, high = INFINITY, &widest);
    high = widest;
    for (int i = 0; i < 24 && high - low > 0.1; i++) {
        double middle = (low + high) / 2;
        if (fill(pieces, middle, &widest) > lines)
            low = middle;
        else
            high = middle;
    }
    return high;
}

static const char *join(const struct pieces *pieces, double width, size_t length,
                        struct context *context)
{
    char *text = arena_alloc(context->arena, 2 * length + 1), *end = text;
    double used = 0;
    for (size_t i = 0; text && i < pieces->count; i++) {
        const struct piece *piece = &pieces->items[i];
        double before = used > 0 ? used + pieces->items[i - 1].space : 0;
        bool fits = used <= 0 || before + piece->width <= width;
        if (!fits)
            *end++ = '\n';
        else if (i > 0) {
            size_t space =
                (size_t)(piece->start - pieces->items[i - 1].start) - pieces->items[i - 1].length;
            memset(end, ' ', space);
            end += space;
        }
        memcpy(end, piece->start, piece->length);
        end += piece->length;
        used = fits ? before + piece->width : piece->width;
    }
    return text;
}

static const char *wrap_line(const char *text, const struct font *font, double width,
                             size_t most_lines, struct context *context)
{
    struct pieces pieces = {0};
    double widest;
    if (measure(text, strlen(text), font, context) <= width)
        return text;
    if (!split(text, font, &pieces, context))
        return NULL;
    size_t lines = fill(&pieces, width, &widest);
    if (most_lines && lines > most_lines)
        lines = most_lines;
    if (lines == 1)
        return text;
    return join(&pieces, even_width(&pieces, lines, fmax(width, widest)), strlen(text), context);
}

const char *label_wrap(const char *text, const struct font *font, double width, size_t most_lines,
                       struct context *context)
{
    const char *wrapped = NULL;
    if (most_lines && text_line_count(text) > 1)
        most_lines = 1;
    for (const char *at = text; at;) {
        size_t length = strcspn(at, "\n");
        const char *line = arena_copy(context->arena, at, length);
        line = line ? wrap_line(line, font, width, most_lines, context) : NULL;
        wrapped = line && wrapped ? arena_format(context->arena, "%s\n%s", wrapped, line) : line;
        if (!wrapped)
            return NULL;
        at = at[length] ? at + length + 1 : NULL;
    }
    return wrapped;
}

double label_text_width(const char *text, const struct font *font, struct context *context)
{
    double width = 0;
    for (const char *at = text; at;) {
        size_t length = strcspn(at, "\n");
        width = fmax(width, measure(at, length, font, context));
        at = at[length] ? at + length + 1 : NULL;
    }
    return width;
}
