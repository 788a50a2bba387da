/*
 * The table of roles.
 */
#include "library/input_role.h"

#include <string.h>

#include "base/array.h"

const struct input_role role_spec = {
    .name = "spec", .place = INPUT_IS_SPEC, .is_recorded = true, .is_embedded = true};
const struct input_role role_data = {
    .name = "data", .place = INPUT_BELOW_BASE, .is_recorded = true, .is_embedded = true};
const struct input_role role_given = {.name = "named-data",
                                      .place = INPUT_GIVEN,
                                      .is_recorded = true,
                                      .is_dataset = true,
                                      .is_embedded = true};
const struct input_role role_database = {.name = "database",
                                         .place = INPUT_OF_DATABASE,
                                         .is_recorded = true,
                                         .is_dataset = true,
                                         .is_embedded = true};
const struct input_role role_image = {
    .name = "image", .place = INPUT_BELOW_BASE, .is_recorded = true, .is_embedded = true};
/* A font has its licence, and its file may be large. */
const struct input_role role_font = {
    .name = "font", .place = INPUT_AMONG_FONTS, .is_recorded = true};
/* Systems compile the files of zones differently; their names are among the options. */
const struct input_role role_zone = {.name = "timezone", .place = INPUT_OF_SYSTEM};
static const struct input_role role_option = {
    .place = INPUT_BELOW_FOLDER, .is_recorded = true, .is_embedded = true};

static const struct input_role *const roles[] = {
    &role_spec, &role_data, &role_given, &role_database, &role_image, &role_font, &role_zone};

const struct input_role *input_role_named(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(roles); i++) {
        if (strcmp(roles[i]->name, name) == 0)
            return roles[i];
    }
    return &role_option;
}

const char *const *burin_ignorable_roles(void)
{
    static const char *const names[] = {"font", "version", NULL};
    return names;
}
