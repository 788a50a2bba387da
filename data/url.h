/*
 * What the urls of a spec lead to: a file below the roots, or what a "data:" url itself holds.
 */
#ifndef DATA_URL_H
#define DATA_URL_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct data_context;
struct data_file;
struct json_node;

/* What is read it for: files are told apart by it in a figure's list of inputs. */
enum data_url_use { DATA_URL_ROWS, DATA_URL_PICTURE };

/* Whether it can only be had over a network, which burin doesn't use. */
bool data_url_is_network(const char *url);

/* The url for messages: one that holds what it leads to is shown by its beginning. */
const char *data_url_shown(const char *url, struct arena *arena);

/*
 * The bytes that a url leads to (zero-terminated, freed with free()); node is what says it. A file
 * is told to context->file_was_read. NULL after an error: no such file (with the path tried),
 * outside the roots, empty, a network url, a "data:" url that is broken.
 */
char *data_url_read(const struct json_node *node, const char *url, enum data_url_use use,
                    size_t *length, const struct data_context *context);

/* The bytes of a file that the call names, which may lie anywhere; otherwise likewise, but it is
 * not told yet. */
char *data_path_read(const struct json_node *node, const char *path, size_t *length,
                     const struct data_context *context);

/*
 * The same files open to be read in pieces, where they are larger than context->piece_size: -1 when
 * they aren't, or after an error. Limits are asked and charged; of *file, what it is called and its
 * length are set.
 */
int data_url_open(const struct json_node *node, const char *url, struct data_file *file,
                  const struct data_context *context);
int data_path_open(const char *path, struct data_file *file, const struct data_context *context);

/* Tells of a file with rows, or a picture, that was read for node. False after an error: it is
 * empty, or what was read is more than is allowed. */
bool data_tell_file(const struct json_node *node, const struct data_file *file,
                    const struct data_context *context);

#endif
