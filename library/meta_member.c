/*
 * What a specification may say to burin alone, from the table of its reader.
 */
#include <string.h>

#include "charts/read/meta.h"
#include "library/burin.h"

const char *burin_meta_member_at(size_t index)
{
    size_t count = 0;
    while (meta_members[count].name)
        count++;
    return index < count ? meta_members[index].name : NULL;
}

static const struct meta_member *member_named(const char *name)
{
    const struct meta_member *member = meta_members;
    while (member->name && strcmp(member->name, name) != 0)
        member++;
    return member;
}

const char *burin_meta_member_schema(const char *name)
{
    return member_named(name)->schema;
}

const char *burin_meta_member_does(const char *name)
{
    return member_named(name)->does;
}
