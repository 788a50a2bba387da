/*
 * git is asked for one file after the other: "git show REVISION:./NAME", in the spec's folder.
 */
#include "cli/git.h"

#include <glib.h>
#include <stdio.h>
#include <string.h>

struct git_place *git_place_new(const char *revision, const char *path)
{
    struct git_place *place = g_new0(struct git_place, 1);
    place->revision = revision;
    place->folder = g_path_get_dirname(path);
    return place;
}

void git_place_free(struct git_place *place)
{
    if (!place)
        return;
    g_free(place->folder);
    g_free(place->problem);
    g_free(place);
}

/* All that the command prints. Free it with g_string_free(). */
static GString *read_all(FILE *pipe)
{
    char chunk[65536];
    size_t count;
    GString *bytes = g_string_new(NULL);
    while ((count = fread(chunk, 1, sizeof chunk, pipe)) > 0)
        g_string_append_len(bytes, chunk, (gssize)count);
    return bytes;
}

char *git_show(struct git_place *place, const char *name, size_t *length)
{
    char *object = g_strdup_printf("%s:./%s", place->revision, name);
    char *quoted = g_shell_quote(object), *folder = g_shell_quote(place->folder);
    char *command = g_strdup_printf("git -C %s cat-file blob %s 2>/dev/null", folder, quoted);
    bool is_name = *place->revision && *place->revision != '-';
    FILE *pipe = is_name ? popen(command, "r") : NULL;
    GString *bytes = pipe ? read_all(pipe) : g_string_new(NULL);
    bool good = pipe && pclose(pipe) == 0;
    g_free(place->problem);
    place->problem =
        good ? NULL : g_strdup_printf("git has no \"%s\" in \"%s\"", name, place->revision);
    *length = bytes->len;
    g_free(command);
    g_free(folder);
    g_free(quoted);
    g_free(object);
    return g_string_free(bytes, !good);
}

static void release(const void *bytes)
{
    g_free((void *)bytes);
}

enum burin_read git_read(void *context, struct burin_request *request)
{
    struct git_place *place = context;
    if (g_path_is_absolute(request->url) || strstr(request->url, "://"))
        return BURIN_READ_ELSEWHERE;
    request->bytes = git_show(place, request->url, &request->length);
    request->release = release;
    request->problem = place->problem;
    return request->bytes ? BURIN_READ_DONE : BURIN_READ_FAILED;
}
