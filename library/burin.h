/*
 * burin: Vega-Lite specifications and their data become figures. The public interface of libburin.
 *
 *     struct burin_options options = {.base = "figures"};
 *     struct burin_figure *figure = burin_figure_load("figures/hosts.vl.json", &options);
 *     struct burin_output png = {.format = "png"};
 *     if (burin_figure_render(figure, &png))
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

struct burin_session;

struct burin_options {
    const char *base; /* where relative data urls start; NULL: the folder of the spec's name */
    const char *const *roots; /* data is read only below these; none: the working directory and the
                                 spec's folder */
    size_t root_count;
    const char *config_name; /* a Vega-Lite config (JSON) merged under the spec's own: its name for
                                messages … */
    const char *config_text; /* … and its text; NULL: none */
    size_t config_length;
    const char *locale_name; /* how numbers are written where no config says it: a locale as
                                d3-format defines it (JSON), its name for messages … */
    const char *locale_text; /* … and its text; NULL: none */
    size_t locale_length;
    const char *time_locale_name; /* the same for dates: a locale as d3-time-format defines it */
    const char *time_locale_text;
    size_t time_locale_length;
    const char *timezone; /* local time is that IANA zone's ("Europe/Berlin"); NULL: UTC */
    const char *font;     /* all text in this family, whatever the spec says; NULL: as it says */
    const char *font_directory; /* where fonts are found; NULL: /usr/share/fonts */
    const char *layout;         /* "vega"; or "report": nothing overlaps, is cut or left out
                                   without a note; NULL: "vega" */
    const char *svg_text; /* how SVG has text: "outlines", the same everywhere; or "text", to be
                             searched and styled where the fonts are; NULL: "outlines" */
    bool strict;          /* warnings are errors */
    bool embed; /* pictures carry their spec, data, config and locales: burin_record_spec() */
    bool no_fingerprint; /* pictures don't say what they were made from: burin_record_load() */
    bool own_process;    /* the process is the caller's own: its fontconfig default may be replaced
                            (faster) */
    struct burin_session *session; /* what the figure shares with others, or NULL; font,
                                      font_directory and own_process are the session's then */
};

/*
 * What many figures share, so that all but the first are made faster: fonts and the text that was
 * measured. No figure depends on those before it: each comes out as it would without a session,
 * byte for byte. A session and its figures belong to one thread at a time and it must outlive them.
 * Reads font, font_directory and own_process of options. NULL only when memory is out. The caller
 * frees it with burin_session_free().
 */
BURIN_API struct burin_session *burin_session_new(const struct burin_options *options);
BURIN_API void burin_session_free(struct burin_session *session);

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

/* What there is to say: errors, warnings and notes in the order in which they were found. */
enum burin_severity { BURIN_ERROR, BURIN_WARNING, BURIN_NOTE };

struct burin_message {
    enum burin_severity severity; /* with options.strict warnings are errors; notes tell what the
                                     layout "report" changed */
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

/*
 * A file that a figure was made from. role: "spec", "config", "locale", "time-locale", "timezone",
 * "data" or "font". name is the same wherever the tree of files lies: the path from the spec's
 * folder (data: from the base; fonts: only the file's name). digest is "sha256:" and 64 hexadecimal
 * digits, of fonts "sfnt-sha256:" and those of the directory of their tables, which holds a
 * checksum of each.
 */
struct burin_input {
    const char *role;
    const char *name;
    const char *path; /* as it was opened; NULL: none, for standard input */
    const char *digest;
    size_t size; /* bytes */
};

/* The files, spec first, fonts last. Some fonts are known only after burin_figure_render(): call
 * these after it. Borrowed from the figure. The count is 0 when memory is out. */
BURIN_API size_t burin_figure_input_count(struct burin_figure *figure);
BURIN_API struct burin_input burin_figure_input(const struct burin_figure *figure, size_t index);

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

/* The names for options.svg_text, ends with NULL. */
BURIN_API const char *const *burin_svg_texts(void);

/* The names of layouts for options.layout, ends with NULL; and what one of them does, in a few
 * words (NULL: there is none of that name). */
BURIN_API const char *const *burin_layouts(void);
BURIN_API const char *burin_layout_does(const char *name);

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

/*
 * Writes a file that is no figure's in the same way. False after an error: *problem says what is
 * wrong, and is to be freed with free(); it is NULL when memory is out.
 */
BURIN_API bool burin_write_file(const char *path, const void *bytes, size_t length, char **problem);

/* --- what a picture says of itself ---------------------------------------------------------- */

/* An option of the call that made a picture: "scale", "ppi", "font", "timezone", "layout"; and
 * "base", the way there from the spec's folder. */
struct burin_option {
    const char *name, *text;
};

struct burin_record;

/*
 * Reads the fingerprint that burin wrote into a PNG, SVG or PDF: from the file at path, or from its
 * bytes, which then are not needed after the call. Returns a record even after an error, so that
 * its message can be read; NULL only when memory is out. The caller frees it with
 * burin_record_free().
 */
BURIN_API struct burin_record *burin_record_load(const char *path);
BURIN_API struct burin_record *burin_record_new(const char *name, const void *bytes, size_t length);
BURIN_API void burin_record_free(struct burin_record *record);

/* False after an error: the file can't be read, is no such picture, carries no fingerprint, or a
 * damaged one. Then only the messages may be asked for. */
BURIN_API bool burin_record_is_good(const struct burin_record *record);
BURIN_API size_t burin_record_message_count(const struct burin_record *record);
BURIN_API struct burin_message burin_record_message(const struct burin_record *record,
                                                    size_t index);

/* The version of burin that made it. Borrowed from the record, as all that follows. */
BURIN_API const char *burin_record_version(const struct burin_record *record);

/* The picture's format: "png", "svg" or "pdf". */
BURIN_API const char *burin_record_format(const struct burin_record *record);

/* Whether the picture is another than the one that was made: someone edited it. */
BURIN_API bool burin_record_is_altered(const struct burin_record *record);

/* What it was made from: path is NULL, as it isn't told. Nor is the file of a time zone, only the
 * option: systems compile these files differently. */
BURIN_API size_t burin_record_input_count(const struct burin_record *record);
BURIN_API struct burin_input burin_record_input(const struct burin_record *record, size_t index);

BURIN_API size_t burin_record_option_count(const struct burin_record *record);
BURIN_API struct burin_option burin_record_option(const struct burin_record *record, size_t index);

/* Whether the picture carries its spec and data (options.embed). */
BURIN_API bool burin_record_is_embedded(const struct burin_record *record);

/* All of that as JSON, ending with a line break: figure, burin, format, altered, embedded, inputs,
 * options. NULL when memory is out. */
BURIN_API const char *burin_record_json(struct burin_record *record);

/* One spec with the data in it and the config merged, made from what the picture carries, which
 * draws the same picture with the same options. NULL after an error, which is added to the
 * messages: nothing is embedded, or it is damaged. */
BURIN_API const char *burin_record_spec(struct burin_record *record);

/* --- whether a picture is current ------------------------------------------------------------ */

enum burin_state {
    BURIN_CURRENT,
    BURIN_STALE,   /* made from other files, with other options or by another burin */
    BURIN_MISSING, /* there is no such file */
    BURIN_ALTERED, /* edited since burin made it; it may be stale as well */
    BURIN_UNKNOWN  /* without a fingerprint, or damaged, or no picture */
};

/* What makes it stale: the role of an input, "option" or "version"; the name of the file or option;
 * and what happened to it: "has changed", "is gone". */
struct burin_change {
    const char *role, *name, *text;
};

struct burin_verdict {
    enum burin_state state;
    const struct burin_change *changes;
    size_t change_count;
    const char *text; /* altered, unknown, or drawn otherwise: what was found; else NULL */
};

struct burin_check {
    const char *spec, *figure; /* paths */
    double scale, ppi;         /* 0: as the figure was made */
    bool draw;                 /* draw the figure again as well, if it is current, and compare */
    unsigned tolerance;        /* of 255: how far a channel of a pixel of a PNG may be off */
};

struct burin_checker;

/*
 * Compares the fingerprints of pictures with the files that are there now: no figure is drawn for
 * it, and fonts are only looked up. Options that are set must be those that the picture was made
 * with; what isn't set is taken from the picture. ignored: the roles that don't matter, such as
 * "font" and "version". They and the options must outlive the checker. NULL when memory is out. The
 * caller frees it with burin_checker_free().
 */
BURIN_API struct burin_checker *burin_checker_new(const struct burin_options *options,
                                                  const char *const *ignored, size_t ignored_count);
BURIN_API void burin_checker_free(struct burin_checker *checker);

/* What is in verdict is borrowed until the next call. False when memory is out. */
BURIN_API bool burin_checker_run(struct burin_checker *checker, const struct burin_check *check,
                                 struct burin_verdict *verdict);

#ifdef __cplusplus
}
#endif

#endif
