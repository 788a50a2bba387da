/*
 * Whether pictures are current: what their fingerprints say against the files of today.
 */
#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/beneath.h"
#include "base/path.h"
#include "data/given.h"
#include "data/origin/arrow.h"
#include "data/origin/odbc_source.h"
#include "library/given.h"
#include "library/input_role.h"
#include "library/options.h"
#include "library/provenance.h"
#include "library/reader.h"
#include "library/record.h"
#include "library/redraw.h"
#include "library/roots.h"
#include "library/session.h"
#include "library/sized.h"
#include "render/font_files.h"
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
    const struct burin_change **changes;
    size_t change_count;
    struct burin_verdict verdict;
    struct roots roots; /* of the last run */
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

/* Its texts are borrowed from the record, or static. False when memory is out, also for a text that
 * is NULL. */
static bool add_change(struct burin_checker *checker, struct burin_change change)
{
    if (!change.text)
        return false;
    if (is_ignored(checker, change.role))
        return true;
    struct burin_change *kept = arena_alloc(checker->results, sizeof *kept);
    if (!kept)
        return false;
    *kept = change;
    checker->changes[checker->change_count++] = kept;
    return true;
}

/* A file: the way to it, and where that starts. What a picture names must lie below the roots. */
struct place {
    const char *start, *path;
    bool is_named; /* by the call: it may lie anywhere */
};

/* Opens the file; *is_there and *is_outside say why that fails. */
static int open_place(const struct burin_checker *checker, const struct place *place,
                      bool *is_there, bool *is_outside)
{
    int problem = 0;
    int descriptor = place->is_named
                         ? open(place->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
                         : beneath_open(place->start, place->path, checker->roots.folders,
                                        checker->roots.count, &problem);
    if (place->is_named)
        problem = errno;
    *is_outside = descriptor < 0 && problem == BENEATH_OUTSIDE;
    *is_there = descriptor >= 0 || (problem != ENOENT && problem != ENOTDIR);
    return descriptor;
}

/* The digest of what is open, which it closes; NULL when it can't be read, is of another size or
 * memory is out. */
static const char *digest_opened(struct burin_checker *checker, int descriptor, const char *key,
                                 size_t size)
{
    struct stat status;
    const char *known = g_hash_table_lookup(checker->digests, key);
    if (known || fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode) ||
        (size_t)status.st_size != size) {
        close(descriptor);
        return known;
    }
    size_t length = 0;
    char *bytes = data_read_opened(descriptor, key, NULL, &length, checker->diag);
    const char *digest = bytes ? provenance_digest(bytes, length, checker->arena) : NULL;
    const char *kept = digest ? arena_copy(checker->arena, key, strlen(key)) : NULL;
    if (kept)
        g_hash_table_insert(checker->digests, (char *)kept, (char *)digest);
    free(bytes);
    return digest;
}

static bool compare_file(struct burin_checker *checker, const struct burin_input *input,
                         struct place place)
{
    const char *key = place.path && place.start
                          ? path_join_folder(place.start, place.path, checker->results)
                          : NULL;
    bool is_there, is_outside;
    if (!key)
        return false;
    int descriptor = open_place(checker, &place, &is_there, &is_outside);
    const char *built_in = is_there ? NULL : options_built_in(input->role, input->name);
    const char *digest = descriptor >= 0 ? digest_opened(checker, descriptor, key, input->size)
                         : built_in
                             ? provenance_digest(built_in, strlen(built_in), checker->results)
                             : NULL;
    is_there = is_there || built_in;
    if (digest && strcmp(digest, input->digest) == 0)
        return true;
    return add_change(checker,
                      (struct burin_change){BURIN_CHANGE_FILE, input->role, input->name,
                                            is_outside ? "is outside the folders that may be read"
                                            : is_there ? "has changed"
                                                       : "is gone"});
}

static bool is_same_font(struct font_face *face, const char *digest)
{
    char *identity = font_face_identity(face, digest);
    bool is_same = identity && strcmp(identity, digest) == 0;
    g_free(identity);
    return is_same;
}

/* Several fonts may have that name; one of them that is the same is enough. */
static bool compare_font(struct burin_checker *checker, const struct burin_input *input)
{
    struct fonts *fonts =
        is_ignored(checker, input->role) ? NULL : session_fonts(checker->session, checker->diag);
    struct font_face *face = NULL, *found = NULL;
    while (fonts && (face = fonts_find_face(fonts, input->name, face))) {
        if (is_same_font(face, input->digest))
            return true;
        found = face;
    }
    return add_change(checker, (struct burin_change){BURIN_CHANGE_FONT, input->role, input->name,
                                                     found ? "has other outlines here"
                                                           : "is not installed here"});
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
static bool compare_file_option(struct burin_checker *checker, const char *name, const char *folder)
{
    const struct burin_input *input = find_input(checker->record, name);
    struct option_file file = options_file(checker->options, name);
    if (!file.text)
        return !input || compare_file(checker, input, (struct place){folder, input->name, false});
    const char *digest = provenance_digest(file.text, file.length, checker->results);
    if (!digest)
        return false;
    if (input && strcmp(digest, input->digest) == 0)
        return true;
    if (file.is_built_in)
        return add_change(checker, (struct burin_change){
                                       BURIN_CHANGE_OPTION, "option", name,
                                       arena_format(checker->results, "was %s, not %s",
                                                    input ? input->name : "not set", file.path)});
    return add_change(checker, (struct burin_change){BURIN_CHANGE_FILE, name, file.path,
                                                     input ? "has changed" : "is new"});
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

static bool compare_value(struct burin_checker *checker, const struct option_row *row)
{
    struct option_text_space space = {.arena = checker->results};
    const char *given = options_recorded(checker->options, row, &space);
    const char *then = recorded_option(checker->record, row->type.name);
    if (!then)
        then = row->type.absent ? row->type.absent : "";
    if (!given || strcmp(given, then) == 0)
        return true;
    const char *text = *then ? arena_format(checker->results, "was %s, not %s", then, given)
                             : arena_format(checker->results, "was not %s", given);
    return add_change(checker,
                      (struct burin_change){BURIN_CHANGE_OPTION, "option", row->type.name, text});
}

/* Numbers are told after the others: how large comes after what. */
static bool compare_values(struct burin_checker *checker, bool numbers)
{
    bool good = true;
    for (size_t i = 0; good && i < option_row_count; i++) {
        const struct burin_option_type *type = &option_rows[i].type;
        if (type->recorded == BURIN_RECORDED_VALUE &&
            (type->kind == BURIN_OPTION_NUMBER) == numbers)
            good = compare_value(checker, &option_rows[i]);
    }
    return good;
}

static bool compare_options(struct burin_checker *checker, const char *folder)
{
    bool good = true;
    for (size_t i = 0; good && i < option_row_count; i++) {
        const struct burin_option_type *type = &option_rows[i].type;
        if (type->kind == BURIN_OPTION_FILE)
            good = compare_file_option(checker, type->name, folder);
    }
    return good && compare_values(checker, false) && compare_values(checker, true);
}

/* --- data sets that the call gives ----------------------------------------------------------- */

static bool compare_arrow(struct burin_checker *checker, const struct data_given *given,
                          const struct burin_input *input)
{
    char digest[TABLE_DIGEST_SIZE] = "";
    if (arrow_digest(given->arrow, given->name, digest, checker->results, checker->diag) &&
        strcmp(digest, input->digest) == 0)
        return true;
    return add_change(checker, (struct burin_change){BURIN_CHANGE_FILE, input->role, input->dataset,
                                                     "has changed"});
}

/* It isn't asked: only a figure that is drawn again is drawn of what it says now. */
static bool compare_database(struct burin_checker *checker, const struct burin_input *input)
{
    struct data_context data = {.diag = checker->diag};
    if (!given_read(checker->options, checker->results, &data))
        return false;
    const struct data_given *given = given_find(input->dataset, &data);
    const char *now = given && given->database ? given->database->shown : "other rows";
    if (!given || strcmp(now, input->name) == 0)
        return true;
    const char *text = arena_format(checker->results, "was %s, not %s", input->name, now);
    return add_change(checker,
                      (struct burin_change){BURIN_CHANGE_FILE, input->role, input->dataset, text});
}

/* What is given again must be what was given; what isn't is found as it was named. */
static bool compare_given(struct burin_checker *checker, const struct burin_input *input,
                          const char *folder)
{
    struct data_context data = {.diag = checker->diag};
    if (!given_read(checker->options, checker->results, &data))
        return false;
    const struct data_given *given = given_find(input->dataset, &data);
    if (given && given->database)
        return add_change(checker, (struct burin_change){BURIN_CHANGE_FILE, input->role,
                                                         input->dataset, "is a database's now"});
    if (given && given->arrow)
        return compare_arrow(checker, given, input);
    if (given && !given->bytes)
        return compare_file(checker, input, (struct place){".", given->path, true});
    if (!given && strcmp(input->name, INPUT_IN_MEMORY) != 0)
        return compare_file(checker, input, (struct place){folder, input->name, false});
    const char *digest =
        given ? provenance_digest(given->bytes, given->length, checker->results) : "";
    if (!digest)
        return false;
    if (strcmp(digest, input->digest) == 0)
        return true;
    return add_change(checker,
                      (struct burin_change){BURIN_CHANGE_FILE, input->role, input->dataset,
                                            given ? "has changed" : "was in a program's memory"});
}

/* --- all ------------------------------------------------------------------------------------ */

/* The names of data start at the base that is given, else at that of the figure. */
static struct place find_data(struct burin_checker *checker, const struct burin_input *input,
                              const char *folder)
{
    const char *recorded = recorded_option(checker->record, "base");
    const char *given = options_text(checker->options, "base");
    if (given || !recorded)
        return (struct place){given ? given : folder, input->name, false};
    return (struct place){folder, path_join_folder(recorded, input->name, checker->results), false};
}

/* Whether the program reads it, and whether that is what it was. */
static bool compare_by_program(struct burin_checker *checker, const struct burin_input *input,
                               bool *is_current)
{
    struct option_reader reader = options_reader(checker->options);
    struct data_request request = {.url = input->name};
    enum data_read result = reader_ask(&reader, &request);
    if (result == DATA_READ_ELSEWHERE)
        return false;
    const char *digest = result == DATA_READ_DONE
                             ? provenance_digest(request.bytes, request.length, checker->results)
                             : NULL;
    if (result == DATA_READ_DONE && request.release)
        request.release(request.bytes);
    *is_current = digest && strcmp(digest, input->digest) == 0;
    return true;
}

static bool compare_input(struct burin_checker *checker, const struct burin_input *input,
                          const struct burin_check *check, const char *folder)
{
    bool is_current;
    switch (input_role_named(input->role)->place) {
    case INPUT_IS_SPEC:
        return compare_file(checker, input, (struct place){".", check->spec, true});
    case INPUT_BELOW_BASE:
        if (compare_by_program(checker, input, &is_current))
            return is_current ||
                   add_change(checker, (struct burin_change){BURIN_CHANGE_FILE, input->role,
                                                             input->name, "has changed"});
        return compare_file(checker, input, find_data(checker, input, folder));
    case INPUT_GIVEN:
        return compare_given(checker, input, folder);
    case INPUT_OF_DATABASE:
        return compare_database(checker, input);
    case INPUT_AMONG_FONTS:
        return compare_font(checker, input);
    case INPUT_BELOW_FOLDER: /* with the options */
    case INPUT_OF_SYSTEM:
        break;
    }
    return true;
}

static bool compare(struct burin_checker *checker, const struct burin_check *check,
                    const char *folder)
{
    const struct burin_record *record = checker->record;
    bool good = true;
    if (strcmp(record->version, BURIN_VERSION) != 0)
        good = add_change(checker,
                          (struct burin_change){BURIN_CHANGE_VERSION, "version", "burin",
                                                arena_format(checker->results, "was %s, is %s now",
                                                             record->version, BURIN_VERSION)});
    for (size_t i = 0; good && i < record->input_count; i++)
        good = compare_input(checker, &record->inputs[i], check, folder);
    return good && compare_options(checker, folder);
}

static bool judge(struct burin_checker *checker, const struct burin_check *check,
                  struct burin_verdict *verdict)
{
    const char *folder = path_folder(check->spec, checker->results);
    if (!folder || !roots_list(checker->options, folder, checker->results, &checker->roots))
        return false;
    checker->changes =
        arena_array(checker->results, checker->record->input_count + option_row_count + 1,
                    sizeof(struct burin_change *)); /* and the version */
    if (!checker->changes || !compare(checker, check, folder))
        return false;
    verdict->changes = checker->changes;
    verdict->change_count = checker->change_count;
    if (checker->record->is_altered) {
        verdict->state = BURIN_ALTERED;
        verdict->text = "was edited after burin made it";
    } else if (verdict->change_count > 0) {
        verdict->state = BURIN_STALE;
    } else if (check->draw) {
        const struct redraw_call call = {check, checker->options, checker->session, folder,
                                         checker->roots};
        return redraw_compare(checker->record, &call, verdict);
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

const struct burin_verdict *burin_checker_run(struct burin_checker *checker,
                                              const struct burin_check *given)
{
    struct stat status;
    struct burin_check check = {0};
    struct burin_verdict *verdict = &checker->verdict;
    *verdict = (struct burin_verdict){.state = BURIN_CURRENT};
    if (!begin_run(checker) || !sized_take(&check, sizeof check, given))
        return NULL;
    if (stat(check.figure, &status) != 0 && (errno == ENOENT || errno == ENOTDIR)) {
        verdict->state = BURIN_MISSING;
        return verdict;
    }
    checker->record = burin_record_load(check.figure);
    if (!checker->record)
        return NULL;
    if (checker->record->is_good)
        return judge(checker, &check, verdict) ? verdict : NULL;
    verdict->state = BURIN_UNKNOWN;
    verdict->text = diag_at(checker->record->diag, 0)->message;
    return verdict;
}
