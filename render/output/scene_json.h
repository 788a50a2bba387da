/*
 * The flat scene as JSON: what the kinds of items write their own fields with.
 */
#ifndef RENDER_OUTPUT_SCENE_JSON_H
#define RENDER_OUTPUT_SCENE_JSON_H

#include "base/buffer.h"
#include "render/scene.h"

struct scene_json {
    struct buffer *out;
    bool clipped; /* what is below is in force */
    struct bounds clip;
    double clip_radius[CORNER_COUNT];
};

/* Appends `,"key":` and a value. Numbers are rounded to 3 decimals; text is escaped. */
void scene_json_number(struct scene_json *json, const char *key, double value);
void scene_json_text(struct scene_json *json, const char *key, const char *text);
void scene_json_numbers(struct scene_json *json, const char *key, const double *values,
                        size_t count);

/* As scene_json_number(), but 0 is left out; angles are brought into 0–360 first. */
void scene_json_angle(struct scene_json *json, double degrees);

/* A value alone, for inside of arrays. */
void scene_json_value(struct scene_json *json, double value);

#endif
