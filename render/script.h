/*
 * Scripts of characters, and where fonts for them are to be had.
 */
#ifndef RENDER_SCRIPT_H
#define RENDER_SCRIPT_H

#include <glib.h>

/* What people call the script ("Devanagari", "emoji"), "other" for a rare one; NULL for what
 * belongs to none. Static. */
const char *script_name(gunichar character);

/* Debian's package with a font that has the script's characters; NULL: none is known. Static. */
const char *script_package(gunichar character);

#endif
