/*
 * The numbers are Linux's own, as its headers of 5.13 and later have them: what it is built on
 * needn't be what it runs on (https://docs.kernel.org/userspace-api/landlock.html).
 */
#define _GNU_SOURCE /* syscall(), O_PATH */
#include "cli/confine.h"

#include <fcntl.h>
#include <glib.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>

#include "cli/confine_calls.h"

enum { CREATE_RULESET = 444, ADD_RULE = 445, RESTRICT_SELF = 446 };
enum { ASK_VERSION = 1, RULE_PATH_BENEATH = 1 };

/* What may be done with files; a version of Landlock knows those before its first unknown one. */
enum access {
    ACCESS_WRITE_FILE = 1 << 1,
    ACCESS_READ_FILE = 1 << 2,
    ACCESS_READ_FOLDER = 1 << 3,
    ACCESS_REMOVE_FILE = 1 << 5,
    ACCESS_MAKE_FILE = 1 << 8,
    ACCESS_TRUNCATE = 1 << 14
};
enum { OF_FILES = ACCESS_WRITE_FILE | ACCESS_READ_FILE | ACCESS_TRUNCATE };

struct rule {
    uint64_t allowed;
    int32_t folder;
} __attribute__((packed));

/* All rights of a version, or 0 without Landlock. */
static uint64_t known_rights(void)
{
    static const int counts[] = {0, 13, 14, 15, 15, 16};
    long version = syscall(CREATE_RULESET, NULL, 0, ASK_VERSION);
    if (version <= 0)
        return 0;
    int count = counts[MIN((size_t)version, G_N_ELEMENTS(counts) - 1)];
    return (UINT64_C(1) << count) - 1;
}

void confine_begin(struct confinement *confinement)
{
    *confinement = (struct confinement){.rules = -1, .rights = known_rights()};
    const uint64_t *handled = &confinement->rights;
    if (*handled)
        confinement->rules = (int)syscall(CREATE_RULESET, handled, sizeof *handled, 0);
}

/* What isn't there can't be allowed, nor need it be. */
static void allow(const struct confinement *confinement, const char *path, uint64_t rights)
{
    struct stat status;
    if (confinement->rules < 0)
        return;
    int descriptor = open(path, O_PATH | O_CLOEXEC);
    if (descriptor < 0)
        return;
    if (fstat(descriptor, &status) == 0) {
        uint64_t meant = S_ISDIR(status.st_mode) ? rights : rights & OF_FILES;
        struct rule rule = {meant & confinement->rights, descriptor};
        syscall(ADD_RULE, confinement->rules, RULE_PATH_BENEATH, &rule, 0);
    }
    close(descriptor);
}

void confine_read(struct confinement *confinement, const char *path)
{
    allow(confinement, path, ACCESS_READ_FILE | ACCESS_READ_FOLDER);
}

/* The folder is opened to make it last (--durable), and listed by nobody. */
void confine_write(struct confinement *confinement, const char *path)
{
    allow(confinement, path,
          ACCESS_WRITE_FILE | ACCESS_READ_FOLDER | ACCESS_REMOVE_FILE | ACCESS_MAKE_FILE |
              ACCESS_TRUNCATE);
}

void confine_cancel(struct confinement *confinement)
{
    if (confinement->rules >= 0)
        close(confinement->rules);
    confinement->rules = -1;
}

bool confine_end(struct confinement *confinement, const char **missing)
{
    *missing = NULL;
    bool may_not_rise = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
    if (!may_not_rise || confinement->rules < 0 ||
        syscall(RESTRICT_SELF, confinement->rules, 0) != 0)
        *missing = "Landlock";
    if (!may_not_rise || !confine_calls())
        *missing = *missing ? "Landlock and seccomp" : "seccomp";
    confine_cancel(confinement);
    return !*missing;
}

#else

void confine_begin(struct confinement *confinement)
{
    *confinement = (struct confinement){.rules = -1};
}

void confine_read(struct confinement *confinement, const char *path)
{
    (void)confinement;
    (void)path;
}

void confine_write(struct confinement *confinement, const char *path)
{
    (void)confinement;
    (void)path;
}

void confine_cancel(struct confinement *confinement)
{
    (void)confinement;
}

bool confine_end(struct confinement *confinement, const char **missing)
{
    (void)confinement;
    *missing = "Landlock and seccomp";
    return false;
}

#endif
