/*
 * Whether pictures are current: what their fingerprints say against the files of today.
 */
#include <errno.h>
#include <glib.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/number.h"
#include "base/path.h"
#include "data/source.h"
#include "library/call_options.h"
#include "library/provenance.h"
#include "library/record.h"
#include "library/redraw.h"
#include "library/session.h"
#include "render/fonts.h"

struct burin_checker {
    const struct burin_options *options;
    const char *const *ignored;
    size_t ignored_count;
    struct diag *diag;
    struct arena *arena; /* of the digests */
    GHashTable *digests; /* path → "sha256:…": figures share data */
    struct burin_session *session;
    struct burin_record *record; /* of the last run, and what its verdict borrows */
    struct arena *results;
    struct burin_change *changes;
    size_t change_count;
};

struct burin_checker *burin_checker_new(const struct burin_options *options,
                                        const char *const *ignored, size_t ignored_count)
{
    struct burin_checker *checker = calloc(1, sizeof *checker);
    if (!checker)
        return NULL;
    checker->options = options;
    checker->ignored = ignored;
    checker->ignored_count = ignored_count;
    checker->diag = diag_new();
    checker->arena = checker->diag ? arena_new(checker->diag) : NULL;
    checker->session = checker->arena ? burin_session_new(options) : NULL;
    checker->digests = g_hash_table_new(g_str_hash, g_str_equal);
    if (checker->session)
        return checker;
    burin_checker_free(checker);
    return NULL;
}

void burin_checker_free(struct burin_checker *checker)
{
    if (!checker)
        return;
    burin_record_free(checker->record);
    arena_free(checker->results);
    burin_session_free(checker->session);
    g_hash_table_unref(checker->digests);
    arena_free(checker->arena);
    diag_free(checker->diag);
    free(checker);
}

/* --- what changed --------------------------------------------------------------------------- */

static bool is_ignored(const struct burin_checker *checker, const char *role)
{
    for (size_t i = 0; i < checker->ignored_count; i++) {
        if (strcmp(checker->ignored[i], role) == 0)
            return true;
    }
    return false;
}

/* role and name are borrowed from the record, or static. False when memory is out, also for a text
 * that is NULL. */
static bool add_change(struct burin_checker *checker, const char *role, const char *name,
                       const char *text)
{
    if (!text)
        return false;
    if (!is_ignored(checker, role))
        checker->changes[checker->change_count++] = (struct burin_change){role, name, text};
    return true;
}

/* The digest of a data file, NULL when it can't be read, is of another size or memory is out. */
static const char *digest_file(struct burin_checker *checker, const char *path, size_t size)
{
    struct stat status;
    if (stat(path, &status) != 0 || !S_ISREG(status.st_mode) || (size_t)status.st_size != size)
        return NULL;
    const char *known = g_hash_table_lookup(checker->digests, path);
    if (known)
        return known;
    size_t length = 0;
    char *bytes = data_read_file(path, NULL, &length, checker->diag);
    const char *digest = bytes ? provenance_digest(bytes, length, checker->arena) : NULL;
    const char *key = digest ? arena_copy(checker->arena, path, strlen(path)) : NULL;
    if (key)
        g_hash_table_insert(checker->digests, (char *)key, (char *)digest);
    free(bytes);
    return digest;
}

static bool compare_file(struct burin_checker *checker, const struct burin_input *input,
                         const char *path)
{
    if (!path)
        return false;
    const char *digest = digest_file(checker, path, input->size);
    if (digest && strcmp(digest, input->digest) == 0)
        return true;
    bool is_there = g_file_test(path, G_FILE_TEST_EXISTS);
    return add_change(checker, input->role, input->name, is_there ? "has changed" : "is gone");
}

/* Several files may have that name; one of them that is the same is enough. */
static bool compare_font(struct burin_checker *checker, const struct burin_input *input)
{
    struct fonts *fonts =
        is_ignored(checker, "font") ? NULL : session_fonts(checker->session, checker->diag);
    const char *path = NULL, *found = NULL;
    while (fonts && (path = fonts_find_file(fonts, input->name, path))) {
        size_t size;
        const char *digest = provenance_font_digest(fonts, path, &size, checker->results);
        if (digest && strcmp(digest, input->digest) == 0)
            return true;
        found = path;
    }
    return add_change(checker, "font", input->name,
                      found ? "is another version here" : "is not installed here");
}

static const struct burin_input *find_input(const struct burin_record *record, const char *role)
{
    for (size_t i = 0; i < record->input_count; i++) {
        if (strcmp(record->inputs[i].role, role) == 0)
            return &record->inputs[i];
    }
    return NULL;
}

/* --- files that are options ----------------------------------------------------------------- */

/* What is given must be what was given; what isn't given is found as it was named. */
static bool compare_file_option(struct burin_checker *checker, const struct file_option *option,
                                const char *folder)
{
    const struct burin_input *input = find_input(checker->record, option->role);
    const char *text = option_given(checker->options, option->text);
    if (!text)
        return !input || compare_file(checker, input,
                                      path_join_folder(folder, input->name, checker->results));
    const char *name = option_given(checker->options, option->name);
    const char *digest = provenance_digest(
        text, option_given_length(checker->options, option->length), checker->results);
    if (!digest)
        return false;
    if (input && strcmp(digest, input->digest) == 0)
        return true;
    return add_change(checker, option->role, name ? name : "", input ? "has changed" : "is new");
}

/* --- other options -------------------------------------------------------------------------- */

static const char *recorded_option(const struct burin_record *record, const char *name)
{
    for (size_t i = 0; i < record->option_count; i++) {
        if (strcmp(record->options[i].name, name) == 0)
            return record->options[i].text;
    }
    return NULL;
}

/* given: NULL when the option isn't set; absent: what it means not to set it. */
static bool compare_option(struct burin_checker *checker, const char *name, const char *given,
                           const char *absent)
{
    const char *recorded = recorded_option(checker->record, name);
    const char *then = recorded ? recorded : absent;
    if (!given || strcmp(given, then) == 0)
        return true;
    return add_change(checker, "option", name,
                      *then ? arena_format(checker->results, "was %s, not %s", then, given)
                            : arena_format(checker->results, "was not %s", given));
}

static bool compare_number(struct burin_checker *checker, const char *name, double given,
                           const char *absent)
{
    char text[NUMBER_TEXT_SIZE];
    number_write(text, given);
    return compare_option(checker, name, given > 0 ? text : NULL, absent);
}

static bool compare_options(struct burin_checker *checker, const struct burin_check *check)
{
    bool good = true;
    for (size_t i = 0; good && i < text_option_count; i++) {
        const struct text_option *option = &text_options[i];
        if (!option->is_path) /* where data is found shows in the data */
            good = compare_option(checker, option->name,
                                  option_given(checker->options, option->offset),
                                  option->absent ? option->absent : "");
    }
    return good && compare_number(checker, "scale", check->scale, "1") &&
           compare_number(checker, "ppi", check->ppi, "");
}

/* --- all ------------------------------------------------------------------------------------ */

static bool compare_input(struct burin_checker *checker, const struct burin_input *input,
                          const struct burin_check *check, const char *base)
{
    if (strcmp(input->role, "spec") == 0)
        return compare_file(checker, input, check->spec);
    if (strcmp(input->role, "data") == 0)
        return compare_file(checker, input, path_join_folder(base, input->name, checker->results));
    if (strcmp(input->role, "font") == 0)
        return compare_font(checker, input);
    return true; /* with the options */
}

static bool compare(struct burin_checker *checker, const struct burin_check *check,
                    const char *folder, const char *base)
{
    const struct burin_record *record = checker->record;
    bool good = true;
    if (strcmp(record->version, BURIN_VERSION) != 0)
        good = add_change(
            checker, "version", "burin",
            arena_format(checker->results, "was %s, is %s now", record->version, BURIN_VERSION));
    for (size_t i = 0; good && i < record->input_count; i++)
        good = compare_input(checker, &record->inputs[i], check, base);
    for (size_t i = 0; good && i < file_option_count; i++)
        good = compare_file_option(checker, &file_options[i], folder);
    return good && compare_options(checker, check);
}

/* Where the names of data start: at the base that is given, else at that of the figure. */
static const char *find_base(const struct burin_checker *checker, const char *folder)
{
    const char *recorded = recorded_option(checker->record, "base");
    if (checker->options->base)
        return checker->options->base;
    return recorded ? path_join_folder(folder, recorded, checker->results) : folder;
}

static bool judge(struct burin_checker *checker, const struct burin_check *check,
                  struct burin_verdict *verdict)
{
    const char *folder = path_folder(check->spec, checker->results);
    const char *base = folder ? find_base(checker, folder) : NULL;
    checker->changes = arena_array(
        checker->results, checker->record->input_count + file_option_count + text_option_count + 3,
        sizeof *checker->changes); /* version, scale and ppi */
    if (!base || !checker->changes || !compare(checker, check, folder, base))
        return false;
    verdict->changes = checker->changes;
    verdict->change_count = checker->change_count;
    if (checker->record->is_altered) {
        verdict->state = BURIN_ALTERED;
        verdict->text = "was edited after burin made it";
    } else if (verdict->change_count > 0) {
        verdict->state = BURIN_STALE;
    } else if (check->draw) {
        return redraw_compare(checker->record, check, checker->options, folder, base,
                              checker->session, verdict);
    }
    return true;
}

/* Forgets what the last verdict borrowed. */
static bool begin_run(struct burin_checker *checker)
{
    burin_record_free(checker->record);
    arena_free(checker->results);
    diag_truncate(checker->diag, 0);
    checker->record = NULL;
    checker->change_count = 0;
    checker->results = arena_new(checker->diag);
    return checker->results != NULL;
}

bool burin_checker_run(struct burin_checker *checker, const struct burin_check *check,
                       struct burin_verdict *verdict)
{
    struct stat status;
    *verdict = (struct burin_verdict){.state = BURIN_CURRENT};
    if (!begin_run(checker))
        return false;
    if (stat(check->figure, &status) != 0 && (errno == ENOENT || errno == ENOTDIR)) {
        verdict->state = BURIN_MISSING;
        return true;
    }
    checker->record = burin_record_load(check->figure);
    if (!checker->record)
        return false;
    if (checker->record->is_good)
        return judge(checker, check, verdict);
    verdict->state = BURIN_UNKNOWN;
    verdict->text = burin_record_message(checker->record, 0).text;
    return true;
}
