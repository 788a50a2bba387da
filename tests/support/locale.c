/*
 * localedef compiles the locale into the build folder: nothing of the machine's is changed.
 */
#include "tests/support/locale.h"

#include <check.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/files.h"
#include "tests/support/run.h"

#define LOCALES TEST_BUILD "/locales"

/* Compiled under a name of this process and renamed: tests run at the same time. */
static bool compile(const char *localedef)
{
    char made[sizeof LOCALES + 64];
    snprintf(made, sizeof made, "%s/made.%ld", LOCALES, (long)getpid());
    const char *arguments[] = {localedef, "-i", "de_DE", "-f", "UTF-8", made, NULL};
    struct run_result result = run_program(&(struct run_call){.arguments = arguments});
    bool good = file_exists(made);
    if (!good)
        printf("localedef: %s", result.err);
    run_result_free(&result);
    if (good && rename(made, LOCALES "/" LOCALE_COMMA) != 0)
        folder_remove(strdup(made)); /* another test was first */
    return good;
}

/* Tried in earnest: what else would show that the locale is whole? */
static bool has_comma(void)
{
    char *before = strdup(setlocale(LC_ALL, NULL));
    bool good =
        setlocale(LC_ALL, LOCALE_COMMA) != NULL && strcmp(localeconv()->decimal_point, ",") == 0;
    setlocale(LC_ALL, before);
    free(before);
    return good;
}

bool locale_make_comma(void)
{
    static const char *const localedefs[] = {"/usr/bin/localedef", "/bin/localedef"};
    mkdir(LOCALES, 0777);
    for (size_t i = 0; i < 2 && !file_exists(LOCALES "/" LOCALE_COMMA); i++) {
        if (file_exists(localedefs[i]))
            compile(localedefs[i]);
    }
    if (file_exists(LOCALES "/" LOCALE_COMMA))
        setenv("LOCPATH", LOCALES, 1);
    if (has_comma())
        return true;
    puts("skipped: no locale " LOCALE_COMMA " (Debian: apt-get install locales)");
    fflush(stdout);
    return false;
}
