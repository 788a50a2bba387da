/*
 * Words of older Vega-Lite versions. What Vega-Lite 6 still takes is written anew, before anything
 * is read: so no other reader knows of it. What it no longer takes is told once, with what to write
 * instead: as a warning where Vega-Lite 6 draws on without it, as an error where it can't.
 */
#ifndef CHARTS_READ_OLDER_H
#define CHARTS_READ_OLDER_H

#include <stdbool.h>
#include <stddef.h>

struct diag;
struct json_node;
struct older_visit;

/* Where a word may stand. */
enum older_place {
    OLDER_VIEW,
    OLDER_ENCODING,
    OLDER_TRANSFORM,
    OLDER_DATA,
    OLDER_CHANNEL,
    OLDER_CONDITION,
    OLDER_SCALE,
    OLDER_AXIS,
    OLDER_LEGEND,
    OLDER_TITLE,
    OLDER_CONFIG,
    OLDER_CONFIG_VIEW,
    OLDER_CONFIG_SCALE,
    OLDER_PLACE_COUNT
};

/* One word, and what has become of it. */
struct older_word {
    enum older_place place;
    const char *word;     /* the member's name */
    const char *value;    /* … with this value only; NULL: with any */
    const char *versions; /* of Vega-Lite, that had it */
    const char *now;      /* what to write: for the page and as a hint */
    /* Writes it anew; NULL: it is dropped with a warning that says since when. False after an
     * error. */
    bool (*convert)(const struct older_visit *visit, const struct json_node *member);
    bool is_dropped; /* convert() drops it where it is an old word: others have the same name */
    bool is_error;   /* without it the figure would be another */
};

/* The table, for the page of what is supported. */
extern const struct older_word older_words[];
extern const size_t older_word_count;
extern const char *const older_place_names[OLDER_PLACE_COUNT];

/* Writes a specification, or a config that was given on its own, anew. False after an error. */
bool older_convert(const struct json_node *root, struct diag *diag);
bool older_convert_config(const struct json_node *config, struct diag *diag);

#endif
