/*
 * Outputs: each picture format is a record; files appear whole or not at all.
 */
#ifndef RENDER_OUTPUT_H
#define RENDER_OUTPUT_H

#include "base/buffer.h"
#include "render/scene.h"

struct diag;
struct fonts;

/* A text that a picture carries besides what it shows. It is asked for once, when everything is
 * drawn; NULL is an error, which was recorded. The key has at most 8 letters (for PDF). */
struct output_metadata {
    const char *key;
    const char *(*text)(void *context); /* in ASCII; borrowed until the picture is made */
    void *context;
};

struct output_options {
    double scale; /* device pixels per px (PNG); an SVG's size is multiplied; 0: ppi / 72, or 1 */
    double ppi; /* pixels an inch; 0: 72 × scale, as vl-convert. A px is so many points on paper, in
                   PNG and PDF alike: 72 × scale / ppi */
    bool is_for_paper;                      /* the scene's size is one on paper, kept to 0.1 mm */
    bool svg_has_text;                      /* SVG has text as <text>, not as outlines */
    const struct output_metadata *metadata; /* NULL: none; left out where the format has no place */
};

struct metadata_type;

/* All that is particular to a format; its row is in render/output/output_internal.h. */
struct output_format {
    const char *name;      /* "png", "svg", "pdf", "scene.json" */
    const char *extension; /* ".png" … */
    int side_limit;        /* px that a side may have, scaled; 0: any number */
    bool has_pixels;       /* pictures are compared pixel by pixel, not byte by byte */
    const struct metadata_type *metadata; /* how it carries a text; NULL: it carries none */
    bool (*encode)(const struct scene *scene, struct fonts *fonts,
                   const struct output_options *options, struct buffer *out, struct diag *diag);
};

extern const struct output_format output_formats[]; /* the last has no name */

/* Their names in the same order; ends with NULL. */
extern const char *const output_names[];

/* By name ("png"), or by the longest extension that path ends with; NULL when none. Case of the
 * extension doesn't count. */
const struct output_format *output_format_named(const char *name);
const struct output_format *output_format_for_path(const char *path);

/* Cairo's images end here. */
enum { OUTPUT_SIDE_LIMIT = 32767 };

struct output_file {
    const char *path;
    const unsigned char *bytes;
    size_t length;
};

/*
 * Writes all of them or none: each beside its place without a name, or under a temporary one, then
 * all are put there; what somebody who was killed left of the same file is removed. Durable: they
 * are on the disk before they replace what was there.
 * What was there before stays whole on an error (no such folder, no space, no right). A path that
 * is no regular file (/dev/stdout, a pipe) is written straight. An existing file's mode is kept.
 */
bool output_write_files(const struct output_file *files, size_t count, bool is_durable,
                        struct diag *diag);

/* Pixels a px of a picture that has pixels: what was asked for, or what the resolution needs. */
double output_pixel_scale(const struct output_options *options);

#endif
