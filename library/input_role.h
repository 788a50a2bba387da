/*
 * What a file is to a figure (struct burin_input.role): a row each, for those that the figure
 * reads, and one for all files that are options, whose role is the option's name.
 */
#ifndef LIBRARY_INPUT_ROLE_H
#define LIBRARY_INPUT_ROLE_H

#include "library/burin.h"

/* Where the file is that a fingerprint names. */
enum input_place {
    INPUT_IS_SPEC,      /* it is the spec itself */
    INPUT_BELOW_FOLDER, /* below the spec's folder, if the option isn't given again */
    INPUT_BELOW_BASE,   /* below the base of data */
    INPUT_GIVEN,        /* likewise below the spec's folder, if that data isn't given again */
    INPUT_OF_DATABASE,  /* asked again only when the figure is drawn again, and by that call only */
    INPUT_AMONG_FONTS,
    INPUT_OF_SYSTEM /* wherever the system has it */
};

/* The name of what a program had in memory. */
#define INPUT_IN_MEMORY "<memory>"

struct input_role {
    const char *name; /* NULL: that of the option */
    enum input_place place;
    bool is_recorded; /* fingerprints name such files */
    bool is_dataset;  /* the call gives it by name */
    bool is_embedded; /* pictures that carry their spec carry these as well */
};

extern const struct input_role role_spec, role_data, role_given, role_database, role_image,
    role_font, role_zone;

/* A role that is none of these is an option's: of this burin, or of another one. */
const struct input_role *input_role_named(const char *name);

#endif
