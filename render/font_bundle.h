/*
 * Fonts that travel with burin, where it isn't installed but unpacked.
 */
#ifndef RENDER_FONT_BUNDLE_H
#define RENDER_FONT_BUNDLE_H

/* The folder ../share/burin/fonts from that of the program or library that this code is in. The
 * caller frees it with g_free(); NULL when there is none. */
char *font_bundle_folder(void);

#endif
