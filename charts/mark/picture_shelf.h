/*
 * The pictures of a figure, each read once however many items show it.
 */
#ifndef CHARTS_MARK_PICTURE_SHELF_H
#define CHARTS_MARK_PICTURE_SHELF_H

#include <stdbool.h>

struct context;
struct json_node;
struct picture;

/*
 * The picture of a url; node is what says it. *picture is NULL where it can't be had: a warning
 * says so of a url of a network and of an empty one, once each. False after an error: no such file,
 * outside the roots, no picture, a limit.
 */
bool picture_find(const char *url, const struct json_node *node, const struct picture **picture,
                  struct context *context);

#endif
