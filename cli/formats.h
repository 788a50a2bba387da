/*
 * Words about formats, from libburin's table of them: a new output needs no text changed.
 */
#ifndef CLI_FORMATS_H
#define CLI_FORMATS_H

/*
 * A text with its places filled, to be freed with g_free(): "{extensions}" becomes ".png .svg …",
 * "{known}" ".png, .svg … and .scene.json", "{formats}" "png, svg … or scene.json"; "{records}" and
 * "{record-files}" "png, svg or pdf" and "png svg pdf", those that say what they were made from.
 */
char *formats_fill(const char *text);

#endif
