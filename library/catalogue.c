/*
 * What is built in and has a name, whole, for programs that show or change it: the configs of
 * themes, the objects of locales.
 */
#include "charts/read/theme.h"
#include "data/format/locale_table.h"
#include "library/burin.h"

const char *burin_theme_config(const char *name)
{
    const struct theme *theme = theme_named(name);
    return theme ? theme->config : NULL;
}

const char *burin_locale_number(const char *name)
{
    const struct locale_row *row = locale_named(name);
    return row ? row->number : NULL;
}

const char *burin_locale_time(const char *name)
{
    const struct locale_row *row = locale_named(name);
    return row ? row->time : NULL;
}
