/*
 * A locale with a decimal comma, whether the machine has one or not.
 */
#ifndef TESTS_SUPPORT_LOCALE_H
#define TESTS_SUPPORT_LOCALE_H

#include <stdbool.h>

#define LOCALE_COMMA "de_DE.UTF-8"

/*
 * Makes LOCALE_COMMA in a folder of the build with localedef, unless it is there, and sets LOCPATH
 * to it for this process and those it starts. False, after saying why, when the machine can't.
 */
bool locale_make_comma(void);

#endif
