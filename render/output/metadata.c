/*
 * Reads texts out of the pictures that the encoders beside this file write. The pictures may come
 * from anywhere: every length is checked before it is believed.
 */
#include "render/output/metadata.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "render/output.h"

enum { KEY_LIMIT = 79 }; /* a keyword of PNG is no longer */

struct bytes {
    const unsigned char *at;
    size_t length;
};

/* Where needle is in haystack from start on; SIZE_MAX when it isn't. (memmem() is no C17.) */
static size_t find(struct bytes haystack, size_t start, const char *needle)
{
    size_t length = strlen(needle);
    while (length <= haystack.length && start <= haystack.length - length) {
        const unsigned char *first =
            memchr(haystack.at + start, needle[0], haystack.length - length - start + 1);
        if (!first)
            break;
        if (memcmp(first, needle, length) == 0)
            return (size_t)(first - haystack.at);
        start = (size_t)(first - haystack.at) + 1;
    }
    return SIZE_MAX;
}

struct metadata_type {
    bool (*matches)(struct bytes bytes);
    enum metadata_found (*find)(struct bytes bytes, const char *key, struct metadata_place *place);
    size_t (*unescape)(char *text, size_t length); /* in place; returns the new length */
};

static bool starts_with(struct bytes bytes, const char *text, size_t length)
{
    return bytes.length >= length && memcmp(bytes.at, text, length) == 0;
}

/* --- PNG ------------------------------------------------------------------------------------ */

static const char png_signature[] = "\x89PNG\r\n\x1a\n";
enum { PNG_SIGNATURE = 8, PNG_HEAD = 8 /* length and type */, PNG_TAIL = 4 /* CRC */ };

static uint32_t read_u32(const unsigned char *at)
{
    return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

/* The text of an iTXt or tEXt chunk whose keyword is key: from start to the chunk's end. 0: it is
 * another chunk, or compressed, which burin's never are. */
static size_t text_start(struct bytes data, const char *type, const char *key)
{
    size_t length = strlen(key), at = length + 1;
    if (!starts_with(data, key, at))
        return 0;
    if (memcmp(type, "tEXt", 4) == 0)
        return at;
    if (data.length < at + 2 || data.at[at] != 0)
        return 0;
    at += 2;
    for (int i = 0; i < 2; i++) { /* the language and the translated keyword */
        const unsigned char *end = memchr(data.at + at, 0, data.length - at);
        if (!end)
            return 0;
        at = (size_t)(end - data.at) + 1;
    }
    return at;
}

static enum metadata_found find_in_png(struct bytes png, const char *key,
                                       struct metadata_place *place)
{
    size_t at = PNG_SIGNATURE;
    while (png.length - at >= PNG_HEAD + PNG_TAIL) {
        size_t length = read_u32(png.at + at);
        const char *type = (const char *)png.at + at + 4;
        if (length > png.length - at - PNG_HEAD - PNG_TAIL)
            return METADATA_DAMAGED;
        struct bytes data = {png.at + at + PNG_HEAD, length};
        bool is_text = memcmp(type, "iTXt", 4) == 0 || memcmp(type, "tEXt", 4) == 0;
        size_t start = is_text ? text_start(data, type, key) : 0;
        if (start > 0) {
            place->start = at + PNG_HEAD + start;
            place->length = length - start;
            place->chunk = at + 4;
            place->check = at + PNG_HEAD + length;
            return METADATA_FOUND;
        }
        if (memcmp(type, "IEND", 4) == 0)
            return METADATA_NONE;
        at += PNG_HEAD + length + PNG_TAIL;
    }
    return METADATA_DAMAGED;
}

static bool is_png(struct bytes bytes)
{
    return starts_with(bytes, png_signature, PNG_SIGNATURE);
}

static size_t unescape_nothing(char *text, size_t length)
{
    (void)text;
    return length;
}

const struct metadata_type metadata_png = {is_png, find_in_png, unescape_nothing};

/* --- SVG ------------------------------------------------------------------------------------ */

static bool is_svg(struct bytes bytes)
{
    size_t root = find(bytes, 0, "<svg");
    /* Before the root come a declaration and comments, at most. */
    return bytes.length > 0 && (bytes.at[0] == '<' || bytes.at[0] == 0xEF) && root < 4096;
}

/* The root's end is at the end, but for what other programs may write after it. */
static bool has_end(struct bytes svg, const char *end)
{
    size_t tail = strlen(end) + 2;
    size_t start = svg.length > tail ? svg.length - tail : 0;
    return find(svg, start, end) != SIZE_MAX || find(svg, 0, end) != SIZE_MAX;
}

static enum metadata_found find_in_svg(struct bytes svg, const char *key,
                                       struct metadata_place *place)
{
    static const char before[] = "<metadata data-key=\"", after[] = "\">", end[] = "</metadata>";
    char head[sizeof before + KEY_LIMIT + sizeof after];
    strcpy(head, before);
    strcat(strcat(head, key), after);
    size_t start = find(svg, 0, head);
    if (!has_end(svg, "</svg>"))
        return METADATA_DAMAGED;
    if (start == SIZE_MAX)
        return METADATA_NONE;
    place->start = start + strlen(head);
    size_t stop = find(svg, place->start, end);
    if (stop == SIZE_MAX)
        return METADATA_DAMAGED;
    place->length = stop - place->start;
    return METADATA_FOUND;
}

static size_t unescape_xml(char *text, size_t length)
{
    static const char *const entities[][2] = {
        {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}};
    size_t kept = 0;
    for (size_t at = 0; at < length; kept++) {
        size_t used = 1;
        char letter = text[at];
        for (size_t i = 0; letter == '&' && i < sizeof entities / sizeof *entities; i++) {
            size_t n = strlen(entities[i][0]);
            if (n <= length - at && memcmp(text + at, entities[i][0], n) == 0) {
                letter = entities[i][1][0];
                used = n;
                break;
            }
        }
        text[kept] = letter;
        at += used;
    }
    return kept;
}

const struct metadata_type metadata_svg = {is_svg, find_in_svg, unescape_xml};

/* --- PDF ------------------------------------------------------------------------------------ */

static bool is_pdf(struct bytes bytes)
{
    return starts_with(bytes, "%PDF-", 5);
}

/* The end of the literal string that starts at start, behind its parenthesis; SIZE_MAX: none. */
static size_t string_end(struct bytes pdf, size_t start)
{
    size_t depth = 1;
    for (size_t at = start; at < pdf.length; at++) {
        if (pdf.at[at] == '\\')
            at++;
        else if (pdf.at[at] == '(')
            depth++;
        else if (pdf.at[at] == ')' && --depth == 0)
            return at;
    }
    return SIZE_MAX;
}

static enum metadata_found find_in_pdf(struct bytes pdf, const char *key,
                                       struct metadata_place *place)
{
    char name[KEY_LIMIT + 2] = "/";
    strcat(name, key);
    if (find(pdf, 0, "%%EOF") == SIZE_MAX)
        return METADATA_DAMAGED;
    /* In a string, a parenthesis would have a backslash. */
    for (size_t at = 0; (at = find(pdf, at, name)) != SIZE_MAX; at++) {
        size_t start = at + strlen(name);
        while (start < pdf.length && (pdf.at[start] == ' ' || pdf.at[start] == '\n'))
            start++;
        if (start >= pdf.length || pdf.at[start] != '(')
            continue;
        size_t end = string_end(pdf, start + 1);
        if (end == SIZE_MAX)
            return METADATA_DAMAGED;
        place->start = start + 1;
        place->length = end - place->start;
        return METADATA_FOUND;
    }
    return METADATA_NONE;
}

/* What is written of PDF's escapes: parentheses and the backslash. */
static size_t unescape_pdf(char *text, size_t length)
{
    size_t kept = 0;
    for (size_t at = 0; at < length; at++) {
        if (text[at] == '\\' && at + 1 < length)
            at++;
        text[kept++] = text[at];
    }
    return kept;
}

const struct metadata_type metadata_pdf = {is_pdf, find_in_pdf, unescape_pdf};

/* --- all ------------------------------------------------------------------------------------ */

enum metadata_found metadata_find(const unsigned char *bytes, size_t length, const char *key,
                                  struct metadata_place *place)
{
    *place = (struct metadata_place){0};
    if (strlen(key) > KEY_LIMIT)
        return METADATA_NONE;
    for (const struct output_format *format = output_formats; format->name; format++) {
        if (!format->metadata || !format->metadata->matches((struct bytes){bytes, length}))
            continue;
        place->format = format;
        return format->metadata->find((struct bytes){bytes, length}, key, place);
    }
    return METADATA_FOREIGN;
}

char *metadata_text(const unsigned char *bytes, const struct metadata_place *place,
                    size_t *text_length)
{
    char *text = malloc(place->length + 1);
    if (!text)
        return NULL;
    memcpy(text, bytes + place->start, place->length);
    *text_length = place->format->metadata->unescape(text, place->length);
    text[*text_length] = '\0';
    return text;
}

static uint32_t add_checksum(uint32_t checksum, const unsigned char *bytes, size_t length)
{
    return (uint32_t)crc32_z(checksum, bytes, length);
}

uint32_t metadata_picture_checksum(const unsigned char *bytes, size_t length,
                                   const struct metadata_place *place)
{
    size_t end = place->check ? place->check + PNG_TAIL : place->start + place->length;
    uint32_t checksum = add_checksum(0, bytes, place->start);
    return add_checksum(checksum, bytes + end, length - end);
}

bool metadata_replace(unsigned char *bytes, const struct metadata_place *place,
                      const char *placeholder, const char *replacement)
{
    struct bytes text = {bytes + place->start, place->length};
    size_t at = find(text, 0, placeholder);
    if (at == SIZE_MAX)
        return false;
    memcpy(bytes + place->start + at, replacement, strlen(placeholder));
    if (place->check) {
        uint32_t crc = add_checksum(0, bytes + place->chunk, place->check - place->chunk);
        for (int i = 0; i < 4; i++)
            bytes[place->check + (size_t)i] = (unsigned char)(crc >> (24 - 8 * i));
    }
    return true;
}
