/*
 * What a specification allows itself: "usermeta": {"burin": {"allow": ["empty-view"]}}.
 */
#ifndef CHARTS_READ_ALLOWED_H
#define CHARTS_READ_ALLOWED_H

#include "data/json.h"

/* Of what was found and what is to come, nothing of these codes is told. A name that is no code's,
 * or that of a final one, is warned of. */
void allowed_read(const struct json_node *root, struct diag *diag);

#endif
