/*
 * burin: Vega-Lite specifications and their data become figures. The public interface of libburin.
 *
 *     struct burin_options options = {.base = "figures"};
 *     struct burin_figure *figure = burin_figure_new("figures/hosts.vl.json", text, length,
 * &options); struct burin_output png = {.format = "png"}; if (burin_figure_render(figure, &png))
 *         fwrite(png.bytes, 1, png.length, stdout);
 *     for (size_t i = 0; i < burin_figure_message_count(figure); i++)
 *         fputs(burin_figure_message_text(figure, i), stderr);
 *     burin_output_free(&png);
 *     burin_figure_free(figure);
 *
 * Nothing here prints, exits or keeps global state. A figure and all that it returns belong to one
 * thread at a time; different figures may live in different threads.
 */
#ifndef BURIN_H
#define BURIN_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BURIN_API __attribute__((visibility("default")))

/* The version as text, "0.1.0". Static. */
BURIN_API const char *burin_version(void);

struct burin_options {
    const char *base; /* where relative data urls start; NULL: the folder of the spec's name */
    const char *const *roots; /* data is read only below these; none: the working directory and the
                                 spec's folder */
    size_t root_count;
    const char *config_name; /* a Vega-Lite config (JSON) merged under the spec's own: its name for
                                messages … */
    const char *config_text; /* … and its text; NULL: none */
    size_t config_length;
    const char *font;     /* all text in this family, whatever the spec says; NULL: as it says */
    const char *timezone; /* local time is that IANA zone's ("Europe/Berlin"); NULL: UTC */
    const char *font_directory; /* where fonts are found; NULL: /usr/share/fonts */
    bool strict;                /* warnings are errors */
    bool own_process; /* the process is the caller's own: its fontconfig default may be replaced
                         (faster) */
};

struct burin_figure;

/*
 * Reads a spec (UTF-8 JSON) and its data and lays the figure out. name is the spec's path, for
 * messages and for where data urls start. Returns a figure even after errors, so that its messages
 * can be read; NULL only when memory is out. The caller frees it with burin_figure_free(). text and
 * options are not needed after the call.
 */
BURIN_API struct burin_figure *burin_figure_new(const char *name, const char *text, size_t length,
                                                const struct burin_options *options);
BURIN_API void burin_figure_free(struct burin_figure *figure);

/* Reads the file at path and goes on as burin_figure_new(). "-" is standard input. */
BURIN_API struct burin_figure *burin_figure_load(const char *path,
                                                 const struct burin_options *options);

/* False after an error; then nothing can be rendered. */
BURIN_API bool burin_figure_is_good(const struct burin_figure *figure);

/* What there is to say: errors and warnings in the order in which they were found. */
enum burin_severity { BURIN_ERROR, BURIN_WARNING };

struct burin_message {
    enum burin_severity severity; /* with options.strict all are errors */
    const char *kind;    /* "syntax", "unknown", "type", "limit", "data", "unsupported", "system" */
    const char *file;    /* NULL: none */
    const char *pointer; /* JSON pointer within the file, or NULL */
    unsigned line, column; /* from 1; 0: unknown */
    const char *text;
    const char *hint; /* NULL: none */
};

BURIN_API size_t burin_figure_message_count(const struct burin_figure *figure);
BURIN_API struct burin_message burin_figure_message(const struct burin_figure *figure,
                                                    size_t index);

/* The message as compilers print it, with the source line and a caret, ended by \n. Owned by the
 * figure; NULL when memory is out. */
BURIN_API const char *burin_figure_message_text(struct burin_figure *figure, size_t index);

/* One picture in memory. Zero it, set format, and if wanted scale and ppi; burin_figure_render()
 * fills the rest. */
struct burin_output {
    const char *format; /* "png", "svg", "pdf" or "scene.json" */
    double scale;       /* device pixels per px; 0: 1 */
    double ppi;         /* resolution recorded in the picture; 0: 72 × scale */
    unsigned char *bytes;
    size_t length;
};

/* Draws the figure. False after an error (a message says which); then output is empty. Free with
 * burin_output_free(). */
BURIN_API bool burin_figure_render(struct burin_figure *figure, struct burin_output *output);
BURIN_API void burin_output_free(struct burin_output *output);

/* The name of the format for a file name ("png" for "a.png"), or NULL. burin_formats(): all names,
 * ends with NULL. */
BURIN_API const char *burin_format_for_path(const char *path);
BURIN_API const char *const *burin_formats(void);

/* The format, or the extension of a known format, nearest to a misspelt one; NULL when none is
 * near. */
BURIN_API const char *burin_suggest_format(const char *name);

/* The name nearest to a misspelt word, by edit distance; names ends with NULL. NULL when none is
 * near. For the options of a program, so that it can say "did you mean" as the library does. */
BURIN_API const char *burin_suggest(const char *word, const char *const *names);

/*
 * Writes outputs to files, all of them or none: each beside its place, then renamed; what was there
 * stays whole on an error, of which a message is added to the figure. paths has count entries.
 */
BURIN_API bool burin_figure_write(struct burin_figure *figure, const char *const *paths,
                                  const struct burin_output *outputs, size_t count);

#ifdef __cplusplus
}
#endif

#endif
