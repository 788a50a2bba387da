/*
 * One spec in place of many files: the data goes where the urls were, the config and the locales go
 * into the spec's own config. What draws the same picture is the measure.
 */
#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "base/budget.h"
#include "data/gzip.h"
#include "data/json_scan.h"
#include "data/load.h"
#include "data/source.h"
#include "data/text_encoding.h"
#include "library/input_role.h"
#include "library/options.h"
#include "library/record.h"
#include "render/picture.h"

struct inlining {
    struct burin_record *record;
    const struct embedded_file *files;
};

static bool is_object(const json_t *json)
{
    return json && json_typeof(json) == JSON_OBJECT;
}

static json_t *fail(struct inlining *inlining, const char *name, const char *what)
{
    diag_error(inlining->record->diag, DIAG_NO_RECORD, &inlining->record->place, NULL, "\"%s\" %s",
               name, what);
    return NULL;
}

/* A whole number that jansson reads as 0. */
static bool has_negative_zero(const struct embedded_file *file)
{
    for (size_t i = 0; i + 1 < file->length; i++) {
        if (file->bytes[i] == '-' && file->bytes[i + 1] == '0' &&
            (i + 2 == file->length || !strchr(".eE", file->bytes[i + 2])))
            return true;
    }
    return false;
}

/* What was packed then can be unpacked now, too; what is damaged stays as it is. */
static void unpack(struct encoded_text *text, const struct burin_record *record)
{
    size_t length, count = diag_count(record->diag);
    char *bytes = gzip_unpack(text, &length, record->arena, record->diag);
    const char *kept = bytes ? arena_copy(record->arena, bytes, length) : NULL;
    budget_free(bytes);
    diag_truncate(record->diag, count);
    if (kept) {
        text->bytes = kept;
        text->length = length;
    }
}

/* The file's text in UTF-8, as it was read. What is to be said of that was said then. */
static struct embedded_file decoded(struct inlining *inlining, size_t index)
{
    const struct burin_record *record = inlining->record;
    struct encoded_text text = {record->inputs[index].name, inlining->files[index].bytes,
                                inlining->files[index].length};
    size_t count = diag_count(record->diag);
    if (gzip_is_packed(text.bytes, text.length))
        unpack(&text, record);
    bool good = text_decode(&text, record->arena, record->diag);
    if (good)
        diag_truncate(record->diag, count);
    return good ? (struct embedded_file){text.bytes, text.length} : inlining->files[index];
}

static json_t *parse(struct inlining *inlining, size_t index)
{
    const struct embedded_file whole = decoded(inlining, index);
    size_t mark = json_scan_mark(whole.bytes, whole.length);
    const struct embedded_file file = {whole.bytes + mark, whole.length - mark};
    json_t *json = has_negative_zero(&file)
                       ? NULL
                       : json_loadb(file.bytes, file.length, JSON_DECODE_ANY, NULL);
    if (!json) /* whole numbers of any size, which become reals only then: 24 shall not be 24.0 */
        json = json_loadb(file.bytes, file.length, JSON_DECODE_ANY | JSON_DECODE_INT_AS_REAL, NULL);
    return json ? json : fail(inlining, inlining->record->inputs[index].name, "is no JSON");
}

/* The url of an embedded file: its name, unless the fingerprint tells both. */
static const char *url_of(const struct burin_record *record, size_t index)
{
    const json_t *inputs = json_object_get(record->json, "inputs");
    const char *told = json_string_value(json_object_get(json_array_get(inputs, index), "url"));
    return told ? told : record->inputs[index].name;
}

/* The embedded file of a url. */
static size_t find_data(const struct inlining *inlining, const char *url)
{
    const struct burin_record *record = inlining->record;
    for (size_t i = 0; i < record->input_count; i++) {
        if (input_role_named(record->inputs[i].role) == &role_data &&
            strcmp(url_of(record, i), url) == 0)
            return i;
    }
    return record->input_count;
}

/* The embedded file of a data set that the call gave; the count of inputs: none. */
static size_t find_given(const struct inlining *inlining, const json_t *data)
{
    const struct burin_record *record = inlining->record;
    const char *name = json_string_value(json_object_get(data, "name"));
    for (size_t i = 0; name && i < record->input_count; i++) {
        if (record->inputs[i].dataset && strcmp(record->inputs[i].dataset, name) == 0)
            return i;
    }
    return record->input_count;
}

/* NULL for a format that there isn't: an object that wasn't read, wherever it stands. */
static const struct data_loader *find_loader(struct inlining *inlining, const json_t *data,
                                             const char *url)
{
    const struct data_context context = {.arena = inlining->record->arena,
                                         .diag = inlining->record->diag};
    size_t count = diag_count(context.diag);
    const char *type = json_string_value(json_object_get(json_object_get(data, "format"), "type"));
    const struct data_loader *loader = load_find_loader(type, url, NULL, &context);
    diag_truncate(context.diag, count);
    return loader;
}

/* The format that the url's extension means must be said when there is no url any more. */
static bool set_format(json_t *data, const struct data_loader *loader)
{
    json_t *format = json_object_get(data, "format");
    if (!is_object(format)) {
        format = json_object();
        if (json_object_set_new(data, "format", format) != 0)
            return false;
    }
    return json_object_set_new(format, "type", json_string(loader->name)) == 0;
}

/* A data object with a url gets the file's text as its values, which are read as the file was. One
 * whose file isn't there wasn't read either: it stands where nobody looks for data. */
static bool inline_data(struct inlining *inlining, json_t *data)
{
    const char *url = json_string_value(json_object_get(data, "url"));
    size_t count = inlining->record->input_count, index = find_given(inlining, data);
    bool is_given = index < count;
    if (!is_given && (!url || json_object_get(data, "values")))
        return true;
    if (!is_given)
        index = find_data(inlining, url);
    const struct data_loader *loader =
        is_given ? load_loader_named(inlining->record->inputs[index].format)
                 : find_loader(inlining, data, url);
    if (index == count || !loader)
        return true;
    const struct embedded_file file = decoded(inlining, index);
    json_t *values = json_stringn(file.bytes, file.length);
    if (!values)
        return fail(inlining, inlining->record->inputs[index].name,
                    "is no text in UTF-8, which a specification could hold");
    if (json_object_set_new(data, "values", values) != 0 || !set_format(data, loader))
        return diag_out_of_memory(inlining->record->diag);
    json_object_del(data, "url"); /* last, as the text of url is its own */
    return true;
}

/* All data objects below json; rows of data may have members of any name, so they are left alone.
 */
static bool inline_all(struct inlining *inlining, json_t *json, const char *key)
{
    const char *name;
    json_t *value;
    size_t index;
    bool good = true;
    if (strcmp(key, "data") == 0 && is_object(json))
        return inline_data(inlining, json);
    json_array_foreach(json, index, value) good = good && inline_all(inlining, value, "");
    json_object_foreach(json, name, value)
    {
        if (strcmp(name, "datasets") != 0 && strcmp(name, "usermeta") != 0 &&
            strcmp(name, "values") != 0)
            good = good && inline_all(inlining, value, name);
    }
    return good;
}

/* The object of that name, made where there is none; NULL when memory is out. */
static json_t *object_in(json_t *json, const char *name)
{
    json_t *object = json_object_get(json, name);
    if (is_object(object))
        return object;
    object = json_object();
    return json_object_set_new(json, name, object) == 0 ? object : NULL;
}

/* Pictures, which rows may name as well as marks, stand where the mark image looks first for what a
 * url leads to: usermeta.burin.images. */
static bool inline_pictures(struct inlining *inlining, json_t *spec)
{
    const struct burin_record *record = inlining->record;
    bool good = true;
    for (size_t i = 0; good && i < record->input_count; i++) {
        const struct embedded_file *file = &inlining->files[i];
        if (input_role_named(record->inputs[i].role) != &role_image)
            continue;
        const char *type = picture_media_type(file->bytes, file->length);
        char *text = g_base64_encode((const guchar *)file->bytes, file->length);
        json_t *images = object_in(object_in(object_in(spec, "usermeta"), "burin"), "images");
        json_t *url = json_sprintf("data:%s;base64,%s", type ? type : "", text);
        good = json_object_set_new(images, url_of(record, i), url) == 0 ||
               diag_out_of_memory(record->diag);
        g_free(text);
    }
    return good;
}

/* The theme of the call goes before the one that the specification names. */
static bool name_theme(struct inlining *inlining, json_t *spec)
{
    const struct burin_record *record = inlining->record;
    for (size_t i = 0; i < record->option_count; i++) {
        if (strcmp(record->options[i].name, "theme") != 0)
            continue;
        json_t *options = object_in(object_in(spec, "usermeta"), "embedOptions");
        if (json_object_set_new(options, "theme", json_string(record->options[i].text)) != 0)
            return diag_out_of_memory(record->diag);
    }
    return true;
}

/* What weak says and strong doesn't goes into strong, object by object. */
static void merge_under(json_t *strong, json_t *weak)
{
    const char *name;
    json_t *value;
    json_object_foreach(weak, name, value)
    {
        json_t *own = json_object_get(strong, name);
        if (!own || (json_typeof(own) == JSON_NULL &&
                     is_object(value))) /* a block that is null says nothing */
            json_object_set(strong, name, value);
        else if (is_object(own) && is_object(value))
            merge_under(own, value);
    }
}

/* The parameters of both configs count, the weaker first. */
static void join_params(json_t *strong, json_t *weak)
{
    json_t *own = json_object_get(strong, "params"), *other = json_object_get(weak, "params");
    if (!own || !other || json_typeof(own) != JSON_ARRAY || json_typeof(other) != JSON_ARRAY)
        return;
    json_t *joined = json_copy(other);
    json_array_extend(joined, own);
    json_object_set_new(strong, "params", joined);
}

/* What isn't merged member by member (charts/read/): params and padding; a mere type of autosize
 * stands for an object. */
static void prepare_config(json_t *strong, json_t *weak)
{
    json_t *own = json_object_get(strong, "autosize");
    join_params(strong, weak);
    if (own && json_typeof(own) == JSON_STRING && is_object(json_object_get(weak, "autosize")))
        json_object_set_new(strong, "autosize", json_pack("{s:O}", "type", own));
    if (json_object_get(strong, "padding"))
        json_object_del(weak, "padding");
}

/* Merges the input, in the objects that path names, under config. */
static bool merge_input(struct inlining *inlining, json_t *config, size_t index,
                        const char *const path[2])
{
    json_t *weak = parse(inlining, index);
    for (int i = 1; weak && i >= 0; i--) {
        if (path[i])
            weak = json_pack("{s:o}", path[i], weak);
    }
    if (!weak)
        return false;
    prepare_config(config, weak);
    merge_under(config, weak);
    json_decref(weak);
    return true;
}

/* A file that stands earlier in the table of options is stronger. */
static bool merge_configs(struct inlining *inlining, json_t *spec)
{
    const struct burin_record *record = inlining->record;
    json_t *own = json_object_get(spec, "config");
    json_t *config = is_object(own) ? json_incref(own) : json_object();
    bool good = true;
    for (const struct option_row *row = option_rows; row < option_rows + option_row_count; row++) {
        for (size_t i = 0; good && i < record->input_count; i++) {
            if (row->type.kind == BURIN_OPTION_FILE &&
                strcmp(record->inputs[i].role, row->type.name) == 0)
                good = merge_input(inlining, config, i, row->config_path);
        }
    }
    if (good && json_object_size(config) > 0)
        json_object_set(spec, "config", config);
    json_decref(config);
    return good;
}

/* What a config has in its innermost lists is deeper in a spec, perhaps too deep to be read again.
 * Nothing is looked for there. */
static void empty_too_deep(json_t *json, size_t depth)
{
    const char *name;
    json_t *value;
    size_t index;
    if (depth == JSON_DEPTH_LIMIT) { /* with brackets of its own, but none inside */
        json_array_clear(json);
        json_object_clear(json);
    }
    json_array_foreach(json, index, value) empty_too_deep(value, depth + 1);
    json_object_foreach(json, name, value) empty_too_deep(value, depth + 1);
}

const char *burin_record_spec(struct burin_record *record)
{
    struct inlining inlining = {record, record_contents(record)};
    json_t *spec = inlining.files ? parse(&inlining, 0) : NULL;
    const char *kept = NULL;
    if (spec && inline_all(&inlining, spec, "") && inline_pictures(&inlining, spec) &&
        name_theme(&inlining, spec) && merge_configs(&inlining, spec)) {
        empty_too_deep(spec, 1);
        char *text = json_dumps(spec, JSON_INDENT(2));
        kept = text ? arena_format(record->arena, "%s\n", text) : NULL;
        if (!text)
            diag_out_of_memory(record->diag);
        free(text);
    }
    json_decref(spec);
    return kept;
}
