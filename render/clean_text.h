/*
 * Texts of specs and data as the formats of pictures can hold them.
 */
#ifndef RENDER_CLEAN_TEXT_H
#define RENDER_CLEAN_TEXT_H

/*
 * The text in UTF-8 with a space for each control character of ASCII but those in kept, and
 * U+FFFD for what is no character: JSON may hold U+FFFE, neither XML (1.0, 2.2) nor Cairo takes it.
 * Free it with g_free().
 */
char *clean_text(const char *text, const char *kept);

#endif
