/*
 * The tables of options that change a picture.
 */
#include "library/call_options.h"

#include "base/array.h"

#define AT(member) offsetof(struct burin_options, member)

const struct file_option file_options[] = {
    {"config", AT(config_name), AT(config_text), AT(config_length)},
    {"locale", AT(locale_name), AT(locale_text), AT(locale_length)},
    {"time-locale", AT(time_locale_name), AT(time_locale_text), AT(time_locale_length)},
};
const size_t file_option_count = COUNT_OF(file_options);

const struct text_option text_options[] = {
    {"font", AT(font), NULL, false},       {"timezone", AT(timezone), "UTC", false},
    {"layout", AT(layout), "vega", false}, {"svg-text", AT(svg_text), "outlines", false},
    {"base", AT(base), NULL, true},
};
const size_t text_option_count = COUNT_OF(text_options);

const char **option_text(struct burin_options *options, size_t offset)
{
    return (const char **)(void *)((char *)options + offset);
}

const char *option_given(const struct burin_options *options, size_t offset)
{
    return *(const char *const *)(const void *)((const char *)options + offset);
}

size_t *option_length(struct burin_options *options, size_t offset)
{
    return (size_t *)(void *)((char *)options + offset);
}

size_t option_given_length(const struct burin_options *options, size_t offset)
{
    return *(const size_t *)(const void *)((const char *)options + offset);
}
