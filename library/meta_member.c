/*
 * What a specification may say to burin alone: the table of its reader, with the choices of the
 * options of the same names.
 */
#include "charts/read/meta.h"
#include "library/options.h"

struct burin_meta_member burin_meta_member_at(size_t index)
{
    size_t count = 0;
    while (meta_members[count].name)
        count++;
    if (index >= count)
        return (struct burin_meta_member){0};
    const struct meta_member *member = &meta_members[index];
    const struct option_row *row = option_row_named(member->name);
    return (struct burin_meta_member){.name = member->name,
                                      .schema = member->schema,
                                      .does = member->does,
                                      .choices =
                                          row && row->type.choices ? row->type.choices() : NULL};
}
