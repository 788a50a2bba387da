/*
 * Columns: a role is the first that fits the cells, the name weighing more than they do.
 */
#include "library/draft/profile.h"

#include <math.h>
#include <string.h>

#include "library/draft/cells.h"

/* --- names -------------------------------------------------------------------------------------
 */

/* Whether one of the words, between spaces, is a word of the name. */
static bool has_word(const char *name, const char *words)
{
    char *lower = g_utf8_strdown(name, -1);
    char **wanted = g_strsplit(words, " ", -1), **parts = g_strsplit_set(lower, " _-.()[]/,:#", -1);
    bool found = false;
    for (size_t i = 0; parts[i] && !found; i++)
        found = *parts[i] && g_strv_contains((const gchar *const *)wanted, parts[i]);
    g_strfreev(parts);
    g_strfreev(wanted);
    g_free(lower);
    return found;
}

static bool ends_like(const char *name, const char *end)
{
    return strlen(name) > strlen(end) && g_str_has_suffix(name, end);
}

#define WORDS_OF_IDS                                                                               \
    "id ids uid uuid guid key code codes nr no num number index idx zip zipcode plz postcode "     \
    "postleitzahl postal phone telefon tel isbn ean sku iban fips iso ags nuts serial ticket ref"
#define WORDS_OF_YEARS "year years yr jahr jahre année annee año ano anno fiscal season 年"
#define WORDS_OF_SUMS                                                                              \
    "count counts total totals sum amount sales revenue turnover umsatz population einwohner "     \
    "people persons visitors besucher units quantity menge anzahl cases deaths births cost costs " \
    "kosten spend spending budget exports imports emissions production orders profit hosts users " \
    "passengers tonnes tons hours votes stimmen students employees goals points downloads value"
#define WORDS_OF_SHARES "percent percentage pct share anteil rate ratio quote prozent"
#define WORDS_OF_PLACES "lat latitude lon lng long longitude breite länge breitengrad längengrad"

/* --- cells -------------------------------------------------------------------------------------
 */

static const char *cell_of(const struct frame *frame, size_t row, size_t column)
{
    const char *cell = frame_cell(frame, row, column);
    return cell_is_missing(cell) ? NULL : cell;
}

static void count_cells(const struct frame *frame, size_t column, struct column_profile *profile)
{
    GHashTable *seen = g_hash_table_new(g_str_hash, g_str_equal);
    for (size_t row = 0; row < frame->rows; row++) {
        const char *cell = cell_of(frame, row, column);
        profile->missing += !cell;
        profile->count += cell != NULL;
        if (!cell)
            continue;
        g_hash_table_add(seen, (gpointer)cell);
        profile->longest = MAX(profile->longest, (size_t)g_utf8_strlen(cell, -1));
    }
    profile->distinct = g_hash_table_size(seen);
    g_hash_table_unref(seen);
}

/* All cells are numbers in that notation. */
static bool read_numbers(const struct frame *frame, size_t column, char decimal,
                         struct column_profile *profile)
{
    struct notation notation = {.decimal = decimal, .is_plain = true};
    double previous = -INFINITY;
    profile->least = INFINITY;
    profile->most = -INFINITY;
    profile->is_ordered = true;
    profile->has_fractions = false;
    for (size_t row = 0; row < frame->rows; row++) {
        double number;
        const char *cell = cell_of(frame, row, column);
        if (!cell)
            continue;
        if (!cell_is_number(cell, &notation, &number))
            return false;
        profile->least = fmin(profile->least, number);
        profile->most = fmax(profile->most, number);
        profile->is_ordered &= number > previous;
        profile->has_fractions |= fmod(number, 1) != 0;
        previous = number;
    }
    profile->notation = notation;
    return profile->count > 0;
}

/* A decimal comma shows when one is there that no comma of thousands could be. */
static bool has_decimal_comma(const struct frame *frame, size_t column)
{
    bool has_comma = false;
    for (size_t row = 0; row < frame->rows; row++) {
        const char *cell = cell_of(frame, row, column);
        const char *comma = cell ? strrchr(cell, ',') : NULL;
        if (!comma)
            continue;
        size_t digits = strspn(comma + 1, "0123456789");
        bool has_point = strchr(cell, '.') != NULL;
        if (has_point && strchr(cell, '.') > comma)
            return false;
        has_comma |= digits != 3 || has_point || comma == strchr(cell, '0') + 1;
    }
    return has_comma;
}

/* "1.204" where columns are set apart by ";": every point stands before three digits. */
static bool has_grouping_points(const struct frame *frame, size_t column)
{
    size_t points = 0;
    for (size_t row = 0; row < frame->rows; row++) {
        const char *cell = cell_of(frame, row, column);
        for (const char *at = cell; at && (at = strchr(at, '.')); at++, points++) {
            if (strspn(at + 1, "0123456789") != 3)
                return false;
        }
    }
    return points > 0;
}

static bool is_number_column(const struct frame *frame, size_t column,
                             struct column_profile *profile)
{
    if (frame->is_number)
        return read_numbers(frame, column, '.', profile);
    bool has_comma = has_decimal_comma(frame, column) ||
                     (frame->delimiter == ';' && has_grouping_points(frame, column));
    char first = has_comma ? ',' : '.', second = has_comma ? '.' : ',';
    return read_numbers(frame, column, first, profile) ||
           read_numbers(frame, column, second, profile);
}

static bool is_date_column(const struct frame *frame, size_t column, const char *format)
{
    size_t count = 0;
    for (size_t row = 0; row < frame->rows; row++) {
        const char *cell = cell_of(frame, row, column);
        if (cell && !cell_is_date(cell, format))
            return false;
        count += cell != NULL;
    }
    return count > 0;
}

static size_t count_months(const struct frame *frame, size_t column, const char *format)
{
    GHashTable *seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (size_t row = 0; row < frame->rows; row++) {
        const char *cell = cell_of(frame, row, column);
        if (cell)
            g_hash_table_add(seen, cell_month(cell, format));
    }
    size_t count = g_hash_table_size(seen);
    g_hash_table_unref(seen);
    return count;
}

static bool find_dates(const struct frame *frame, size_t column, struct column_profile *profile)
{
    for (size_t i = 0; cell_date_formats[i]; i++) {
        if (!is_date_column(frame, column, cell_date_formats[i]))
            continue;
        profile->date_format = i < CELL_FORMATS_PLAIN ? NULL : cell_date_formats[i];
        profile->months = count_months(frame, column, cell_date_formats[i]);
        profile->has_time = strstr(cell_date_formats[i], "%H") != NULL;
        return true;
    }
    return false;
}

/* 01067: a number would lose its zero. */
static bool has_leading_zeros(const struct frame *frame, size_t column)
{
    for (size_t row = 0; row < frame->rows; row++) {
        const char *cell = cell_of(frame, row, column);
        if (cell && cell[0] == '0' && g_ascii_isdigit(cell[1]))
            return true;
    }
    return false;
}

/* --- roles -------------------------------------------------------------------------------------
 */

static bool is_year(const struct column_profile *profile)
{
    bool fits = profile->least >= 1500 && profile->most <= 2200 && !profile->has_fractions &&
                profile->notation.is_plain;
    return fits && (has_word(profile->name, WORDS_OF_YEARS) ||
                    (profile->least >= 1900 && profile->most <= 2100 &&
                     profile->most - profile->least < 130 && profile->longest == 4 &&
                     (profile->is_ordered || profile->distinct * 2 <= profile->count)));
}

static bool names_an_id(const char *name)
{
    return has_word(name, WORDS_OF_IDS) || ends_like(name, "Id") || ends_like(name, "ID") ||
           ends_like(name, "Code") || ends_like(name, "_id") || strcmp(name, "") == 0;
}

/* Whole numbers that count rows: 1, 2, 3 … */
static bool counts_rows(const struct column_profile *profile, size_t rows)
{
    return profile->is_ordered && !profile->has_fractions && profile->count == rows && rows > 3 &&
           profile->most - profile->least == (double)rows - 1 &&
           (profile->least == 0 || profile->least == 1);
}

static enum role role_of_number(const struct frame *frame, size_t column,
                                struct column_profile *profile)
{
    if (has_word(profile->name, WORDS_OF_PLACES) && profile->least >= -180 && profile->most <= 180)
        return ROLE_COORDINATE;
    if (is_year(profile))
        return ROLE_YEAR;
    bool has_unit =
        profile->notation.is_percent || profile->notation.currency || profile->has_fractions;
    if (!has_unit && (names_an_id(profile->name) || has_leading_zeros(frame, column) ||
                      counts_rows(profile, frame->rows)))
        return ROLE_ID;
    /* 0 and 1 say no and yes. */
    if (!has_unit && profile->distinct <= 2 && profile->least >= 0 && profile->most <= 1 &&
        frame->rows > 4)
        return ROLE_CATEGORY;
    /* A few whole numbers again and again are names of groups: grades, sizes, classes. */
    if (!has_unit && profile->distinct <= 6 && frame->rows >= 20 &&
        profile->distinct * 5 <= profile->count && !has_word(profile->name, WORDS_OF_SUMS))
        return ROLE_CATEGORY;
    return ROLE_MEASURE;
}

static enum role role_of_text(const struct frame *frame, const struct column_profile *profile)
{
    bool says_much = profile->longest > 100;
    if (says_much && profile->distinct * 2 > frame->rows)
        return ROLE_NOTHING;
    if (names_an_id(profile->name) && profile->distinct * 10 > profile->count * 9)
        return ROLE_ID;
    return ROLE_CATEGORY;
}

/* Texts that begin with a digit, or a letter of quarters and the like before one. */
static bool is_ordinal(const struct frame *frame, size_t column)
{
    for (size_t row = 0; row < frame->rows; row++) {
        const char *cell = cell_of(frame, row, column);
        if (cell && !g_ascii_isdigit(cell[0]) &&
            !(strchr("QqHW<>", cell[0]) && g_ascii_isdigit(cell[1])))
            return false;
    }
    return true;
}

static void judge(const struct frame *frame, size_t column, struct column_profile *profile)
{
    profile->name = frame->names->pdata[column];
    count_cells(frame, column, profile);
    if (profile->count == 0)
        return;
    bool is_number = is_number_column(frame, column, profile);
    bool is_compact_date = is_number && !profile->has_fractions && profile->least >= 19000101 &&
                           profile->most <= 21001231;
    if ((!is_number || is_compact_date) && find_dates(frame, column, profile))
        profile->role = ROLE_DATE;
    else if (is_number)
        profile->role = role_of_number(frame, column, profile);
    else
        profile->role = role_of_text(frame, profile);
    profile->is_ordinal = profile->role == ROLE_CATEGORY && is_ordinal(frame, column);
    profile->is_share = profile->notation.is_percent || has_word(profile->name, WORDS_OF_SHARES) ||
                        strchr(profile->name, '%') != NULL;
    profile->is_additive = profile->role == ROLE_MEASURE && profile->least >= 0 &&
                           !profile->is_share &&
                           (has_word(profile->name, WORDS_OF_SUMS) || profile->notation.currency);
}

struct profile *profile_new(const struct frame *frame)
{
    struct profile *profile = g_new0(struct profile, 1);
    profile->frame = frame;
    profile->count = frame->names->len;
    profile->columns = g_new0(struct column_profile, MAX(profile->count, 1));
    for (size_t i = 0; i < profile->count; i++)
        judge(frame, i, &profile->columns[i]);
    return profile;
}

void profile_free(struct profile *profile)
{
    g_free(profile->columns);
    g_free(profile);
}

size_t profile_count_pairs(const struct profile *profile, size_t a, size_t b)
{
    GHashTable *seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (size_t row = 0; row < profile->frame->rows; row++) {
        const char *one = frame_cell(profile->frame, row, a);
        const char *two = frame_cell(profile->frame, row, b);
        g_hash_table_add(seen, g_strdup_printf("%s\n%s", one ? one : "", two ? two : ""));
    }
    size_t count = g_hash_table_size(seen);
    g_hash_table_unref(seen);
    return count;
}
