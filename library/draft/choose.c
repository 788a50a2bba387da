/*
 * Which columns a chart would show.
 */
#include <stdlib.h>
#include <string.h>

#include "library/draft/draft.h"

static bool is_named_by_year(const struct column_profile *column)
{
    return strlen(column->name) == 4 && strspn(column->name, "0123456789") == 4 &&
           atoi(column->name) >= 1800 && atoi(column->name) <= 2200;
}

static void find_measures(struct draft_choice *choice)
{
    const struct profile *profile = choice->profile;
    for (size_t i = 0; i < profile->count; i++) {
        struct column_profile *column = &profile->columns[i];
        bool is_number = column->role == ROLE_MEASURE || column->role == ROLE_YEAR;
        if (is_named_by_year(column) && is_number) {
            column->role = ROLE_MEASURE;
            choice->years[choice->year_count++] = (int)i;
        } else if (column->role == ROLE_MEASURE && choice->measure_count < 8) {
            choice->measures[choice->measure_count++] = (int)i;
        }
    }
    for (size_t i = 0; i < choice->measure_count; i++) {
        int index = choice->measures[i];
        if (choice->measure == DRAFT_NONE || (draft_column(choice, index)->is_additive &&
                                              !draft_column(choice, choice->measure)->is_additive))
            choice->measure = index;
    }
}

static void find_time(struct draft_choice *choice)
{
    static const enum role roles[] = {ROLE_DATE, ROLE_YEAR};
    for (size_t r = 0; r < 2 && choice->time == DRAFT_NONE; r++) {
        for (size_t i = 0; i < choice->profile->count && choice->time == DRAFT_NONE; i++) {
            const struct column_profile *column = &choice->profile->columns[i];
            if (column->role == roles[r] && column->distinct > 1)
                choice->time = (int)i;
        }
    }
}

/* Of a code and a name, the name: it is longer. Both are of one role. */
static bool is_better_name(const struct draft_choice *choice, int than,
                           const struct column_profile *column)
{
    return than == DRAFT_NONE || (draft_column(choice, than)->role == column->role &&
                                  column->longest > draft_column(choice, than)->longest);
}

/* A name of rows is another in nearly each of them; identifiers stand in for one. */
static void find_name(struct draft_choice *choice)
{
    static const enum role roles[] = {ROLE_CATEGORY, ROLE_ID};
    for (size_t r = 0; r < 2 && choice->name == DRAFT_NONE; r++) {
        for (size_t i = 0; i < choice->profile->count; i++) {
            const struct column_profile *column = &choice->profile->columns[i];
            if (column->role == roles[r] && column->distinct > 1 &&
                column->distinct == choice->profile->frame->rows && column->longest <= 100 &&
                is_better_name(choice, choice->name, column))
                choice->name = (int)i;
        }
    }
}

static bool divides(const struct draft_choice *choice, size_t index, size_t most)
{
    const struct column_profile *column = &choice->profile->columns[index];
    return column->role == ROLE_CATEGORY && column->distinct > 1 && column->distinct <= most &&
           column->distinct < choice->profile->frame->rows && (int)index != choice->name &&
           (int)index != choice->category;
}

static bool is_better_category(const struct draft_choice *choice, int index)
{
    if (choice->category == DRAFT_NONE)
        return true;
    const struct column_profile *now = draft_column(choice, choice->category);
    const struct column_profile *other = draft_column(choice, index);
    return other->distinct > now->distinct ||
           (other->distinct == now->distinct && other->longest > now->longest);
}

/* Whether a column says something else than the category: a country's code doesn't. */
static bool crosses(const struct draft_choice *choice, size_t index)
{
    size_t category = (size_t)choice->category;
    return choice->category == DRAFT_NONE || profile_count_pairs(choice->profile, category, index) >
                                                 draft_column(choice, choice->category)->distinct;
}

/* Of two the one with more values is the axis, the other the color. */
static void find_categories(struct draft_choice *choice)
{
    enum { MOST_CATEGORIES = 40, MOST_SERIES = 8 };
    size_t count = choice->profile->count;
    for (size_t i = 0; i < count; i++) {
        if (divides(choice, i, MOST_CATEGORIES) && is_better_category(choice, (int)i))
            choice->category = (int)i;
    }
    /* Two years or three are no time, but groups to compare. */
    if (choice->time != DRAFT_NONE && draft_column(choice, choice->time)->role == ROLE_YEAR &&
        draft_column(choice, choice->time)->distinct < 4 && choice->category != DRAFT_NONE)
        choice->series = choice->time;
    for (size_t i = 0; i < count && choice->series == DRAFT_NONE; i++) {
        if (divides(choice, i, MOST_SERIES) && crosses(choice, i))
            choice->series = (int)i;
    }
}

void draft_choose(const struct profile *profile, struct draft_choice *choice)
{
    choice->profile = profile;
    choice->measure = choice->time = choice->name = choice->category = choice->series = DRAFT_NONE;
    find_measures(choice);
    find_time(choice);
    find_name(choice);
    find_categories(choice);
}
