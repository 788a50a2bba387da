/*
 * burin: Vega-Lite specifications and their data become figures. The public interface of libburin.
 *
 *     struct burin_options *options = burin_options_new();
 *     burin_options_set(options, "timezone", "Europe/Berlin", NULL);
 *     struct burin_figure *figure = burin_figure_load("figures/hosts.vl.json", options);
 *     struct burin_output png = {.size = sizeof png, .format = "png"};
 *     if (burin_figure_render(figure, &png))
 *         fwrite(png.bytes, 1, png.length, stdout);
 *     for (size_t i = 0; i < burin_figure_message_count(figure); i++)
 *         fputs(burin_figure_message_text(figure, i), stderr);
 *     burin_output_free(&png);
 *     burin_figure_free(figure);
 *     burin_options_free(options);
 *
 * Nothing here prints, exits or keeps global state. A figure and all that it returns belong to one
 * thread at a time; different figures may live in different threads.
 *
 * Structs may grow at their end in later versions. Those that the library returns are returned by
 * pointer; those that a caller fills, or has filled, begin with their size as the caller knows it:
 * set it to sizeof. A size that is none is a mistake in the call: the function fails.
 *
 * Memory that ends: what burin, jansson, zlib and libpng ask for is looked at, and a figure that
 * can't have it ends in the error "out of memory". GLib, which texts need, ends the whole process
 * instead, and Cairo and FreeType may go on with a text that is empty. No limit keeps a
 * process from that whose memory ends for other reasons; the limit "memory" keeps a figure from
 * being the reason, so set it well below what the process may have. A program that must outlive it,
 * or be sure of its pictures, draws in a process of its own: the command does so safely, as its
 * malloc() hears of every failure in any library and then writes no picture (status 1).
 */
#ifndef BURIN_H
#define BURIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Arrow's interfaces in C, as their specifications declare them for whoever copies them:
 * https://arrow.apache.org/docs/format/CDataInterface.html and CStreamInterface.html. */
#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema {
    const char *format;
    const char *name;
    const char *metadata;
    int64_t flags;
    int64_t n_children;
    struct ArrowSchema **children;
    struct ArrowSchema *dictionary;
    void (*release)(struct ArrowSchema *);
    void *private_data;
};

struct ArrowArray {
    int64_t length;
    int64_t null_count;
    int64_t offset;
    int64_t n_buffers;
    int64_t n_children;
    const void **buffers;
    struct ArrowArray **children;
    struct ArrowArray *dictionary;
    void (*release)(struct ArrowArray *);
    void *private_data;
};

#endif

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE

struct ArrowArrayStream {
    int (*get_schema)(struct ArrowArrayStream *, struct ArrowSchema *out);
    int (*get_next)(struct ArrowArrayStream *, struct ArrowArray *out);
    const char *(*get_last_error)(struct ArrowArrayStream *);
    void (*release)(struct ArrowArrayStream *);
    void *private_data;
};

#endif

#define BURIN_API __attribute__((visibility("default")))

/* The version of this header, as text and as a number: 100 for 0.1.0, 10203 for 1.2.3. */
#define BURIN_VERSION_MAJOR 0
#define BURIN_VERSION_MINOR 1
#define BURIN_VERSION_PATCH 0
#define BURIN_VERSION "0.1.0"
#define BURIN_VERSION_NUMBER                                                                       \
    (BURIN_VERSION_MAJOR * 10000 + BURIN_VERSION_MINOR * 100 + BURIN_VERSION_PATCH)

/* The version of the library that runs, as text. Static. */
BURIN_API const char *burin_version(void);

/* --- options -------------------------------------------------------------------------------- */

/* What is wrong, or what is to be said: of an option, a figure, a picture. */
enum burin_severity { BURIN_ERROR, BURIN_WARNING, BURIN_NOTE };

struct burin_message {
    enum burin_severity severity; /* with the option "strict" warnings are errors; notes tell what
                                     the layout "report" changed, or what numbers are */
    const char *kind;      /* "syntax", "unknown", "type", "limit", "data", "unsupported", "system",
                              "call", "design" */
    const char *file;      /* NULL: none */
    const char *pointer;   /* JSON pointer within the file, or NULL */
    unsigned line, column; /* from 1; 0: unknown */
    const char *text;
    const char *hint;   /* NULL: none */
    const char *code;   /* "unknown-field": the same in all versions, see burin_code_at() */
    bool is_on_request; /* a note for who wants to know more, as the command's --verbose does */
};

struct burin_session;
struct burin_options;

/*
 * How figures are made: options by name, those of the command and some more, which
 * burin_option_type_at() lists. None is set at first. Where options are asked for, NULL is as good
 * as options without any. The caller frees them with burin_options_free(); a copy has all that the
 * original has. NULL when memory is out.
 */
BURIN_API struct burin_options *burin_options_new(void);
BURIN_API struct burin_options *burin_options_copy(const struct burin_options *options);
BURIN_API void burin_options_free(struct burin_options *options);

/*
 * Sets an option. name is that of the table, and may have the two dashes of the command: messages
 * repeat what was written. A flag is "true" or "false"; a list gets one more value with each call;
 * of a file the path is given, and it is read now. NULL takes back what was set. False after an
 * error, which leaves the option as it was: *problem says what is wrong until the next call with
 * these options; it is NULL when memory is out. problem may be NULL.
 */
BURIN_API bool burin_options_set(struct burin_options *options, const char *name, const char *value,
                                 const struct burin_message **problem);

/* Sets an option that is a file to a text in memory; path is what the file is called in messages
 * and fingerprints. False when there is no such option, or memory is out. */
BURIN_API bool burin_options_set_contents(struct burin_options *options, const char *name,
                                          const char *path, const char *text, size_t length);

/*
 * Gives the rows of a data set by its name, which a specification then has without saying where
 * they are: "data": {"name": "table"}. They go before what it says of data of that name, and before
 * files that the option "data" gives. bytes are those of a file of the format, which is one of
 * burin_data_format_at(); NULL: as the specification says, or as they look. They are copied, and
 * copies of the options share them; bytes that are NULL take back what was given. False after an
 * error, see burin_options_problem().
 */
BURIN_API bool burin_options_add_data(struct burin_options *options, const char *name,
                                      const void *bytes, size_t length, const char *format);

/*
 * Gives the rows of a data set as a stream of Arrow's record batches (structs), which is read to
 * its end now. The stream is the library's from the call on, also after an error: it, its schema
 * and its arrays are released once each, the arrays when no options and no figure need them any
 * more, from whatever thread frees the last of these. Numbers are not copied where they lie in one
 * piece, 64 bits wide and without nulls.
 *
 * All types of numbers, decimals, texts, bools, nulls, dates, times, durations, lists, maps,
 * structs and dictionaries are read; binary values, intervals, unions and runs are errors. A
 * timestamp with a zone is an instant; without one, and of times, it is local time, as the option
 * "timezone" says; a date is midnight in UTC, as "2020-01-31" is in JSON. False after an error, see
 * burin_options_problem(): the stream's own, a type that isn't read, a schema that its arrays
 * contradict. Offsets that lead nowhere are an error of figures that use the rows.
 */
BURIN_API bool burin_options_add_arrow(struct burin_options *options, const char *name,
                                       struct ArrowArrayStream *stream);

/* The formats of data files, "json" first; NULL after the last. */
BURIN_API const char *burin_data_format_at(size_t index);

/* What the last call with these options found wrong; NULL: nothing, or memory is out. */
BURIN_API const struct burin_message *burin_options_problem(const struct burin_options *options);

/* What a program's reader is asked for and answers. */
struct burin_request {
    size_t size;     /* set by the library */
    const char *url; /* as the specification says; of rows and of pictures */
    const void *bytes;
    size_t length;
    void (*release)(const void *bytes); /* called when they were copied; NULL: nothing */
    const char *problem;                /* what is told after BURIN_READ_FAILED */
};

enum burin_read {
    BURIN_READ_DONE,
    BURIN_READ_FAILED,
    BURIN_READ_ELSEWHERE /* the library's own rules hold: a file below the roots, no network */
};

typedef enum burin_read burin_reader(void *context, struct burin_request *request);

/*
 * Has read(context, request) asked for what each url leads to but those that hold it ("data:"), in
 * the thread that makes the figure; so a program can serve its own, or a network's. What it reads
 * is an input of the figure, called by its url. NULL: files only.
 */
BURIN_API void burin_options_set_reader(struct burin_options *options, burin_reader *read,
                                        void *context);

/*
 * Has databases be asked for no rows: notes of the code "database-query" say what they would be,
 * and the figure, which has none, isn't to be drawn.
 */
BURIN_API void burin_options_set_plan(struct burin_options *options, bool is_plan);

/*
 * Has is_cancelled(context) asked now and then while a figure is made, between rows and items, in
 * the thread that makes it. When it says so, nothing more is done: the figure has one error,
 * "cancelled by the program". NULL: nothing is asked.
 */
BURIN_API void burin_options_set_cancel(struct burin_options *options,
                                        bool (*is_cancelled)(void *context), void *context);

/* What the figures share with others, see below. Fonts are the session's then. */
BURIN_API void burin_options_set_session(struct burin_options *options,
                                         struct burin_session *session);

enum burin_option_kind {
    BURIN_OPTION_FLAG,
    BURIN_OPTION_TEXT,
    BURIN_OPTION_LIST,   /* texts */
    BURIN_OPTION_NUMBER, /* above 0, at most maximum */
    BURIN_OPTION_COUNT,  /* from 1 to maximum */
    BURIN_OPTION_FILE    /* the path of a file, whose text counts */
};

/* What a text names: for the completions of shells, and for who makes paths absolute. */
enum burin_option_names {
    BURIN_NAMES_NOTHING,
    BURIN_NAMES_FILE,
    BURIN_NAMES_FOLDER,
    BURIN_NAMES_FILE_BY_NAME /* NAME=FILE */
};

enum burin_option_group {
    BURIN_OPTIONS_PICTURE,  /* what is drawn, and from what: a picture's figure is current when it
                               would be made with the same */
    BURIN_OPTIONS_RECORD,   /* what pictures say of themselves, and how they are written */
    BURIN_OPTIONS_MESSAGES, /* what is said about figures */
    BURIN_OPTIONS_PROGRAM,  /* for programs; the command doesn't have them */
    BURIN_OPTIONS_COST      /* how much a figure may cost: no other is drawn for it */
};

/* How pictures record an option; files are among their inputs, whatever is said here. */
enum burin_option_recorded {
    BURIN_RECORDED_NOT,
    BURIN_RECORDED_VALUE,
    BURIN_RECORDED_PATH /* the way there from the spec's folder; what it leads to tells whether the
                           picture is current */
};

/* An option: of figures, or of a program that reads its own with burin_option_check(). */
struct burin_option_type {
    const char *name; /* "timezone"; NULL: it has only a letter */
    char letter;      /* on the command line; 0: it has only a name */
    enum burin_option_kind kind;
    enum burin_option_group group;
    enum burin_option_names names;
    enum burin_option_recorded recorded;
    const char *value;  /* what help calls its value, "NAME"; NULL for flags */
    const char *help;   /* one sentence without a full stop; lines end with \n, the last doesn't */
    const char *more;   /* further sentences for the manual; NULL: none */
    const char *absent; /* the value that it is as good as when it isn't set; NULL: none */
    const char *const *(*choices)(
        void); /* of texts and lists: all values, ends with NULL; NULL: any */
    const char *(*does)(const char *choice); /* what one of them does; NULL: the help says so */
    double maximum;
};

/* The options of figures, in the order of the manual: static; NULL after the last. By name: with or
 * without dashes, NULL when there is none. */
BURIN_API const struct burin_option_type *burin_option_type_at(size_t index);
BURIN_API const struct burin_option_type *burin_option_type_named(const char *name);

/*
 * Whether text is a value of that option, which need not be one of the table: a number in its
 * range, one of the choices. spelling is how the user wrote the option, for the message. False
 * after an error; options hold *problem as in burin_options_set().
 */
BURIN_API bool burin_option_check(struct burin_options *options,
                                  const struct burin_option_type *type, const char *spelling,
                                  const char *text, const struct burin_message **problem);

/* --- limits --------------------------------------------------------------------------------- */

/* What a figure may cost, so that no specification fills or stops the machine. The options "limit"
 * and "timeout" allow more or less; what goes beyond is an error of kind "limit". */
struct burin_limit {
    size_t size;
    const char *name;   /* "memory" */
    const char *unit;   /* "bytes", "steps" … */
    const char *counts; /* what is counted, without a full stop */
    double base;        /* how many are allowed by default; 0: any */
    double share;       /* so many more for each byte that the figure reads */
};

enum { BURIN_LIMIT_TEXT_SIZE = 48 };

/* Fills in the limit at that index, in the order of the manual; false when there is none. The
 * default of one as people read it ("1.5 GB"). */
BURIN_API bool burin_limit_at(size_t index, struct burin_limit *limit);
BURIN_API void burin_limit_write(const struct burin_limit *limit, char text[BURIN_LIMIT_TEXT_SIZE]);

/* --- codes ---------------------------------------------------------------------------------- */

/* A kind of mistake, which messages name. The options "error", "warn" and "allow" say how grave
 * it is, and "usermeta": {"burin": {"allow": [NAMES]}} in a specification, which they go before. */
struct burin_code {
    size_t size;
    const char *name; /* "unknown-field" */
    const char *kind;
    enum burin_severity severity; /* by default, where a figure can be made all the same */
    bool is_final;                /* no figure can be made: an error always */
    bool ends_at_times;           /* likewise, at times: an error then */
    const char *explanation;      /* a sentence or two */
    const char *example;          /* what is told with it: of a specification, a table or a call */
    const char *source;           /* of what only burin_figure_lint() tells: the paper or guideline
                                     that the rule is taken from; else NULL */
};

/* Fills in the code at that index, in the order of the manual; false when there is none. */
BURIN_API bool burin_code_at(size_t index, struct burin_code *code);

/* --- figures -------------------------------------------------------------------------------- */

/*
 * What many figures share, so that all but the first are made faster: fonts and the text that was
 * measured. No figure depends on those before it: each comes out as it would without a session,
 * byte for byte. A session and its figures belong to one thread at a time and it must outlive them.
 * Of options, those of fonts count: "font" and "font-directory". NULL only when memory is out. The
 * caller frees it with burin_session_free().
 */
BURIN_API struct burin_session *burin_session_new(const struct burin_options *options);
BURIN_API void burin_session_free(struct burin_session *session);

/* What making figures needs of the machine. */
enum burin_reach_kind {
    BURIN_READS, /* a file, or a folder with all that is below it, whether it is there or not */
    BURIN_DRIVES /* the driver of a database, which opens files and sockets of its own; no path */
};
typedef void burin_reach_teller(void *context, enum burin_reach_kind kind, const char *path);

/*
 * For programs that confine themselves before they read what strangers wrote (Landlock, seccomp,
 * pledge): tells what a figure of spec needs with these options, besides what is open; spec NULL:
 * what every figure needs, fonts, time zones and libraries. Outputs are the caller's own. False
 * when memory is out.
 */
BURIN_API bool burin_reach(const struct burin_options *options, const char *spec,
                           burin_reach_teller *tell, void *context);

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

/* The size of the whole picture in px, before anything is rendered. False when there is no figure.
 */
BURIN_API bool burin_figure_size(const struct burin_figure *figure, double *width, double *height);

/* False after an error; then nothing can be rendered. */
BURIN_API bool burin_figure_is_good(const struct burin_figure *figure);

/* Looks for what is no fault of the figure, but makes it worse than it might be: the codes that
 * have a source. What is found is added to its messages. False when there is no figure to look at.
 */
BURIN_API bool burin_figure_lint(struct burin_figure *figure);

/* What there is to say: errors, warnings and notes in the order in which they were found. Owned by
 * the figure; NULL when there is none at that index. */
BURIN_API size_t burin_figure_message_count(const struct burin_figure *figure);
BURIN_API const struct burin_message *burin_figure_message(struct burin_figure *figure,
                                                           size_t index);

/* The message as compilers print it, with the source line and a caret, ended by \n. Owned by the
 * figure; NULL when memory is out. */
BURIN_API const char *burin_figure_message_text(struct burin_figure *figure, size_t index);

/* What a figure is called, and what it shows, for those who can't see it: as its author wrote, or
 * written from the chart. PNG, SVG and PDF carry both. Owned by the figure; NULL: there is none. */
BURIN_API const char *burin_figure_title(const struct burin_figure *figure);
BURIN_API const char *burin_figure_description(const struct burin_figure *figure);

/*
 * A file that a figure was made from. role: "spec", "data", "image", "font", "timezone",
 * "named-data", "database", or the name of the option that it is, such as "config". name is the
 * same wherever the tree of files lies: the path from the spec's folder (data and images: from the
 * base; fonts: PostScript's name of the font; what has no path: "<memory>", "<stdin>"; a database:
 * as the call names it, without what is secret). digest is "sha256:" and 64 hexadecimal digits; of
 * a font it is that of the glyphs that are drawn, of their outlines and advances: "glyphs-sha256:",
 * the digits, "/" and the glyphs' numbers ("3,36-40"). Of rows that were no bytes it is "rows128:"
 * and 32 digits: it tells changes.
 */
struct burin_input {
    const char *role;
    const char *name;
    const char *path; /* as it was opened; NULL: none, for standard input */
    const char *digest;
    size_t size;         /* bytes; of a font: glyphs that are drawn; of an Arrow stream: rows */
    const char *dataset; /* of named data: the name that the call gives it; else NULL */
    const char *format;  /* likewise: what it was read as */
    const char *query;   /* of a database: what it was asked; else NULL */
};

/* The files, spec first, fonts last. Some fonts are known only after burin_figure_render(): call
 * these after it. Borrowed from the figure. The count is 0 when memory is out. */
BURIN_API size_t burin_figure_input_count(struct burin_figure *figure);
BURIN_API const struct burin_input *burin_figure_input(const struct burin_figure *figure,
                                                       size_t index);

/* One picture in memory. Zero it, set size and format, and if wanted scale and ppi, which go before
 * the options of these names; burin_figure_render() fills the rest. */
struct burin_output {
    size_t size;
    const char *format; /* "png", "svg", "pdf" or "scene.json" */
    double scale;       /* device pixels per px; 0: as the options say */
    double ppi;         /* resolution recorded in the picture; 0: as the options say */
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

/* The extension of a format's files (".png"), and whether its pictures say what they were made
 * from: burin_record_load(). NULL and false for a name that is no format's. */
BURIN_API const char *burin_format_extension(const char *name);
BURIN_API bool burin_format_has_record(const char *name);

/* The locales that "config": {"locale": NAME} knows, as "de-DE"; NULL: there is
 * none at that index. */
BURIN_API const char *burin_locale_at(size_t index);

/* What a locale has for numbers and for dates: an object of d3-format or d3-time-format, as JSON.
 * NULL: there is no such locale, or d3 has none of the kind for it. */
BURIN_API const char *burin_locale_number(const char *name);
BURIN_API const char *burin_locale_time(const char *name);

/* The names of kinds of text in SVG, of layouts and of themes, for the options "svg-text", "layout"
 * and "theme"; they end with NULL. */
BURIN_API const char *const *burin_svg_texts(void);
BURIN_API const char *const *burin_layouts(void);
BURIN_API const char *const *burin_themes(void);

/* What a layout or a theme does, in a few words; NULL: there is none of that name. */
BURIN_API const char *burin_layout_does(const char *name);
BURIN_API const char *burin_theme_does(const char *name);

/* The config that a theme is, as JSON; NULL: there is none of that name. */
BURIN_API const char *burin_theme_config(const char *name);

/* The JSON Schema (draft-07) of the specifications that burin draws: Vega-Lite's words, of which
 * those are missing that would be an error, and burin's own. Free it with free(); NULL when memory
 * is out. */
BURIN_API char *burin_schema(void);

/* The format, or the extension of a known format, nearest to a misspelt one; NULL when none is
 * near. */
BURIN_API const char *burin_suggest_format(const char *name);

/* The name nearest to a misspelt word, by edit distance; names ends with NULL. NULL when none is
 * near. For the options of a program, so that it can say "did you mean" as the library does. */
BURIN_API const char *burin_suggest(const char *word, const char *const *names);

/*
 * Writes outputs to files, all of them or none: each beside its place, then renamed; what was there
 * stays whole on an error, of which a message is added to the figure. paths and outputs have count
 * entries.
 */
BURIN_API bool burin_figure_write(struct burin_figure *figure, const char *const *paths,
                                  const struct burin_output *outputs, size_t count);

/*
 * Writes a file that is no figure's in the same way. False after an error: *problem says what is
 * wrong, and is to be freed with free(); it is NULL when memory is out.
 */
BURIN_API bool burin_write_file(const char *path, const void *bytes, size_t length, char **problem);

/* --- what a picture says of itself ---------------------------------------------------------- */

/* An option of the call that made a picture: those of the table that pictures record, where they
 * were set to something else than what is meant when they aren't. */
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
BURIN_API const struct burin_message *burin_record_message(struct burin_record *record,
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
BURIN_API const struct burin_input *burin_record_input(const struct burin_record *record,
                                                       size_t index);

BURIN_API size_t burin_record_option_count(const struct burin_record *record);
BURIN_API const struct burin_option *burin_record_option(const struct burin_record *record,
                                                         size_t index);

/* Whether the picture carries its spec and data (the option "embed"). */
BURIN_API bool burin_record_is_embedded(const struct burin_record *record);

/* All of that as JSON, ending with a line break: figure, burin, format, altered, embedded, inputs,
 * options. NULL when memory is out. */
BURIN_API const char *burin_record_json(struct burin_record *record);

/* One spec with the data in it and the config merged, made from what the picture carries, which
 * draws the same picture with the same options. NULL after an error, which is added to the
 * messages: nothing is embedded, or it is damaged. */
BURIN_API const char *burin_record_spec(struct burin_record *record);

/* Sets the options that the picture was made with, unless they are set already; what they lead to,
 * files and folders, is left out. False after an error, see burin_options_problem(). */
BURIN_API bool burin_record_set_options(const struct burin_record *record,
                                        struct burin_options *options);

/* --- whether a picture is current ------------------------------------------------------------ */

enum burin_state {
    BURIN_CURRENT,
    BURIN_STALE,   /* made from other files, with other options or by another burin */
    BURIN_MISSING, /* there is no such file */
    BURIN_ALTERED, /* edited since burin made it; it may be stale as well */
    BURIN_UNKNOWN  /* without a fingerprint, or damaged, or no picture */
};

enum burin_change_kind {
    BURIN_CHANGE_FILE,
    BURIN_CHANGE_FONT,
    BURIN_CHANGE_OPTION,
    BURIN_CHANGE_VERSION
};

/* What makes it stale: the role of an input, "option" or "version"; the name of the file or option;
 * and what happened to it: "has changed", "is gone". */
struct burin_change {
    enum burin_change_kind kind;
    const char *role, *name, *text;
};

/* The roles that a checker may be told to ignore, ends with NULL. */
BURIN_API const char *const *burin_ignorable_roles(void);

struct burin_verdict {
    enum burin_state state;
    const struct burin_change *const *changes;
    size_t change_count;
    const char *text; /* altered, unknown, or drawn otherwise: what was found; else NULL */
};

struct burin_check {
    size_t size;
    const char *spec, *figure; /* paths */
    bool draw;                 /* draw the figure again as well, if it is current, and compare */
    unsigned tolerance;        /* of 255: how far a channel of a pixel of a PNG may be off */
};

struct burin_checker;

/*
 * Compares the fingerprints of pictures with the files that are there now: no figure is drawn for
 * it, and fonts are only looked up. Options that are set must be those that the picture was made
 * with; what isn't set is taken from the picture. ignored: the roles that don't matter, of
 * burin_ignorable_roles(). They and the options must outlive the checker. NULL when memory is out.
 * The caller frees it with burin_checker_free().
 */
BURIN_API struct burin_checker *burin_checker_new(const struct burin_options *options,
                                                  const char *const *ignored, size_t ignored_count);
BURIN_API void burin_checker_free(struct burin_checker *checker);

/* Borrowed until the next call. NULL when memory is out. */
BURIN_API const struct burin_verdict *burin_checker_run(struct burin_checker *checker,
                                                        const struct burin_check *check);

/* --- what is different --------------------------------------------------------------------- */

/* A change, in words: kind is "data", "order", "scale", "text", "color", "mark", "guide", "size",
 * "config", "font", "option", "version", "layout" (items lie elsewhere, and no other change says
 * why) or "picture" (pixels). then and now are the two values in the text, where there are two:
 * "bar \"Largest\": 4.46 → 4.51". The place is in the new figure's spec; file NULL: there is none.
 */
struct burin_difference {
    const char *kind, *text, *then, *now;
    const char *file, *pointer;
    unsigned line, column;
};

struct burin_diff;

/* An empty list of changes. NULL when memory is out. The caller frees it with burin_diff_free(). */
BURIN_API struct burin_diff *burin_diff_new(void);
BURIN_API void burin_diff_free(struct burin_diff *diff);

/* Adds what the scenes of two good figures have that is different, and the data and scales behind
 * them. The figures aren't needed afterwards. False when there is no figure, or memory is out. */
BURIN_API bool burin_diff_add_figures(struct burin_diff *diff, struct burin_figure *then,
                                      struct burin_figure *now);

/* Adds what the fingerprints of two pictures say: burin's version, options, files. */
BURIN_API bool burin_diff_add_records(struct burin_diff *diff, struct burin_record *then,
                                      struct burin_record *now);

/* Adds how many pixels of two PNGs differ by more than tolerance (of 255) in a channel. False when
 * one is no PNG. */
BURIN_API bool burin_diff_add_pixels(struct burin_diff *diff, const struct burin_output *then,
                                     const struct burin_output *now, unsigned tolerance);

/*
 * A page for people: what was found in words, the old picture, the new one, and where they differ.
 * then and now are PNGs, names what they are called; page->format is a format of burin_formats(),
 * or "html": one file without scripts. False after an error (page->bytes is NULL then): a PNG can't
 * be read, or memory is out.
 */
struct burin_diff_pictures {
    size_t size;
    const struct burin_output *then, *now;
    const char *then_name, *now_name;
};
BURIN_API bool burin_diff_render(struct burin_diff *diff,
                                 const struct burin_diff_pictures *pictures,
                                 struct burin_output *page);

/* What was found; NULL: none at that index. Owned by the diff. */
BURIN_API size_t burin_diff_count(const struct burin_diff *diff);
BURIN_API const struct burin_difference *burin_diff_at(struct burin_diff *diff, size_t index);

/* --- first specs ------------------------------------------------------------------------------ */

/* A spec for a table: the kind of chart, why it fits, and the Vega-Lite spec as a person would
 * write it. */
struct burin_draft {
    const char *kind, *reason, *spec;
};

struct burin_drafts;

/* Guesses what the columns of a CSV or JSON mean, and which charts they make; url: how the specs
 * name the file. Never NULL; the caller frees it with burin_drafts_free(). */
BURIN_API struct burin_drafts *burin_drafts_new(const void *bytes, size_t length, const char *url);
BURIN_API void burin_drafts_free(struct burin_drafts *drafts);

/* Why there are none; NULL: there are. Those that fit, the best first; NULL: none at that index.
 * All of them as one spec, side by side. Owned by drafts. */
BURIN_API const char *burin_drafts_problem(const struct burin_drafts *drafts);
BURIN_API const struct burin_draft *burin_drafts_at(struct burin_drafts *drafts, size_t index);
BURIN_API const char *burin_drafts_sheet(struct burin_drafts *drafts);

/* All kinds; NULL after the last. *does, unless does is NULL: what one is, in a few words. */
BURIN_API const char *burin_draft_kind_at(size_t index, const char **does);

#ifdef __cplusplus
}
#endif

#endif
