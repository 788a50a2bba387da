/*
 * A schema is asked keyword by keyword: each is one record.
 */
#include "tests/support/json_schema.h"

#include <check.h>
#include <regex.h>
#include <string.h>

#include "base/array.h"

struct schema_check {
    const json_t *root, *schema; /* the schema that has the keyword */
};

static bool accepts(const json_t *root, const json_t *schema, const json_t *value);

static const char *const types[] = {"null",   "boolean", "object", "array",
                                    "number", "string",  "integer"};

static bool is_of_type(const json_t *value, const char *type)
{
    const bool are[] = {json_is_null(value),   json_is_boolean(value), json_is_object(value),
                        json_is_array(value),  json_is_number(value),  json_is_string(value),
                        json_is_integer(value)};
    for (size_t i = 0; i < COUNT_OF(types); i++) {
        if (strcmp(types[i], type) == 0)
            return are[i];
    }
    ck_abort_msg("there is no type \"%s\"", type);
    return false;
}

static bool matches(const char *pattern, const char *text)
{
    regex_t expression;
    ck_assert_msg(regcomp(&expression, pattern, REG_EXTENDED | REG_NOSUB) == 0, "%s", pattern);
    bool is_match = regexec(&expression, text, 0, NULL, 0) == 0;
    regfree(&expression);
    return is_match;
}

/* --- keywords: whether the value meets one ---------------------------------------------------- */

static bool meet_type(struct schema_check *check, const json_t *keyword, const json_t *value)
{
    (void)check;
    size_t index;
    json_t *type;
    if (json_is_string(keyword))
        return is_of_type(value, json_string_value(keyword));
    json_array_foreach((json_t *)keyword, index, type)
    {
        if (is_of_type(value, json_string_value(type)))
            return true;
    }
    return false;
}

static bool meet_enum(struct schema_check *check, const json_t *keyword, const json_t *value)
{
    (void)check;
    for (size_t i = 0; i < json_array_size(keyword); i++) {
        if (json_equal(json_array_get(keyword, i), value))
            return true;
    }
    return false;
}

static bool meet_const(struct schema_check *check, const json_t *keyword, const json_t *value)
{
    (void)check;
    return json_equal(keyword, value);
}

static bool meet_minimum(struct schema_check *check, const json_t *keyword, const json_t *value)
{
    (void)check;
    return !json_is_number(value) || json_number_value(value) >= json_number_value(keyword);
}

static bool meet_above(struct schema_check *check, const json_t *keyword, const json_t *value)
{
    (void)check;
    return !json_is_number(value) || json_number_value(value) > json_number_value(keyword);
}

static bool meet_maximum(struct schema_check *check, const json_t *keyword, const json_t *value)
{
    (void)check;
    return !json_is_number(value) || json_number_value(value) <= json_number_value(keyword);
}

static bool meet_pattern(struct schema_check *check, const json_t *keyword, const json_t *value)
{
    (void)check;
    return !json_is_string(value) || matches(json_string_value(keyword), json_string_value(value));
}

static bool meet_required(struct schema_check *check, const json_t *keyword, const json_t *value)
{
    (void)check;
    for (size_t i = 0; json_is_object(value) && i < json_array_size(keyword); i++) {
        if (!json_object_get(value, json_string_value(json_array_get(keyword, i))))
            return false;
    }
    return true;
}

static bool meet_properties(struct schema_check *check, const json_t *keyword, const json_t *value)
{
    const char *name;
    json_t *member;
    json_object_foreach((json_t *)value, name, member)
    {
        const json_t *schema = json_object_get(keyword, name);
        if (schema && !accepts(check->root, schema, member))
            return false;
    }
    return true;
}

static bool meet_pattern_properties(struct schema_check *check, const json_t *keyword,
                                    const json_t *value)
{
    (void)check, (void)keyword, (void)value; /* their schemas are empty: json_schema_check() */
    return true;
}

static bool is_declared(const json_t *schema, const char *name)
{
    const char *pattern;
    json_t *any;
    if (json_object_get(json_object_get(schema, "properties"), name))
        return true;
    json_object_foreach(json_object_get(schema, "patternProperties"), pattern, any)
    {
        if (matches(pattern, name))
            return true;
    }
    return false;
}

static bool meet_additional(struct schema_check *check, const json_t *keyword, const json_t *value)
{
    const char *name;
    json_t *member;
    json_object_foreach((json_t *)value, name, member)
    {
        bool is_other = !is_declared(check->schema, name);
        if (is_other && (json_is_false(keyword) || !accepts(check->root, keyword, member)))
            return false;
    }
    return true;
}

static bool meet_items(struct schema_check *check, const json_t *keyword, const json_t *value)
{
    for (size_t i = 0; json_is_array(value) && i < json_array_size(value); i++) {
        if (!accepts(check->root, keyword, json_array_get(value, i)))
            return false;
    }
    return true;
}

static bool meet_any_of(struct schema_check *check, const json_t *keyword, const json_t *value)
{
    for (size_t i = 0; i < json_array_size(keyword); i++) {
        if (accepts(check->root, json_array_get(keyword, i), value))
            return true;
    }
    return false;
}

static bool meet_all_of(struct schema_check *check, const json_t *keyword, const json_t *value)
{
    for (size_t i = 0; i < json_array_size(keyword); i++) {
        if (!accepts(check->root, json_array_get(keyword, i), value))
            return false;
    }
    return true;
}

static const json_t *definition(const json_t *root, const json_t *reference)
{
    static const char begin[] = "#/definitions/";
    const char *text = json_string_value(reference);
    ck_assert_msg(text && strncmp(text, begin, sizeof begin - 1) == 0, "not followed: %s", text);
    const json_t *found =
        json_object_get(json_object_get(root, "definitions"), text + sizeof begin - 1);
    ck_assert_msg(found != NULL, "there is no %s", text);
    return found;
}

static bool meet_reference(struct schema_check *check, const json_t *keyword, const json_t *value)
{
    return accepts(check->root, definition(check->root, keyword), value);
}

static bool meet_anything(struct schema_check *check, const json_t *keyword, const json_t *value)
{
    (void)check, (void)keyword, (void)value;
    return true;
}

/* --- keywords: whether one is what draft-07 says ---------------------------------------------- */

enum form {
    FORM_TEXT,
    FORM_NUMBER,
    FORM_ANY,
    FORM_TYPE,
    FORM_NAMES,
    FORM_SET,
    FORM_SCHEMA,
    FORM_SCHEMAS,
    FORM_SCHEMAS_BY_NAME
};

static const struct keyword {
    const char *name;
    bool (*meet)(struct schema_check *check, const json_t *keyword, const json_t *value);
    enum form form;
} keywords[] = {
    {"$schema", meet_anything, FORM_TEXT},
    {"title", meet_anything, FORM_TEXT},
    {"description", meet_anything, FORM_TEXT},
    {"definitions", meet_anything, FORM_SCHEMAS_BY_NAME},
    {"type", meet_type, FORM_TYPE},
    {"enum", meet_enum, FORM_SET},
    {"const", meet_const, FORM_ANY},
    {"minimum", meet_minimum, FORM_NUMBER},
    {"exclusiveMinimum", meet_above, FORM_NUMBER},
    {"maximum", meet_maximum, FORM_NUMBER},
    {"pattern", meet_pattern, FORM_TEXT},
    {"required", meet_required, FORM_NAMES},
    {"properties", meet_properties, FORM_SCHEMAS_BY_NAME},
    {"patternProperties", meet_pattern_properties, FORM_SCHEMAS_BY_NAME},
    {"additionalProperties", meet_additional, FORM_SCHEMA},
    {"items", meet_items, FORM_SCHEMA},
    {"anyOf", meet_any_of, FORM_SCHEMAS},
    {"allOf", meet_all_of, FORM_SCHEMAS},
    {"$ref", meet_reference, FORM_TEXT},
};

static const struct keyword *keyword_named(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(keywords); i++) {
        if (strcmp(keywords[i].name, name) == 0)
            return &keywords[i];
    }
    ck_abort_msg("the keyword \"%s\" is unknown", name);
    return NULL;
}

static bool accepts(const json_t *root, const json_t *schema, const json_t *value)
{
    struct schema_check check = {root, schema};
    const char *name;
    json_t *keyword;
    json_object_foreach((json_t *)schema, name, keyword)
    {
        if (!keyword_named(name)->meet(&check, keyword, value))
            return false;
    }
    return true;
}

bool json_schema_accepts(const json_t *schema, const json_t *value)
{
    return accepts(schema, schema, value);
}

static void check_schema(const json_t *root, const json_t *schema);

static void check_set(const json_t *list)
{
    ck_assert(json_array_size(list) > 0);
    for (size_t i = 0; i < json_array_size(list); i++) {
        for (size_t k = 0; k < i; k++)
            ck_assert_msg(!json_equal(json_array_get(list, i), json_array_get(list, k)),
                          "\"%s\" stands twice", json_string_value(json_array_get(list, i)));
    }
}

static void check_types(const json_t *value)
{
    if (json_is_string(value)) {
        is_of_type(value, json_string_value(value));
        return;
    }
    check_set(value);
    for (size_t i = 0; i < json_array_size(value); i++)
        is_of_type(value, json_string_value(json_array_get(value, i)));
}

static void check_schemas(const json_t *root, const json_t *list)
{
    ck_assert(json_array_size(list) > 0);
    for (size_t i = 0; i < json_array_size(list); i++)
        check_schema(root, json_array_get(list, i));
}

static void check_schemas_by_name(const json_t *root, const json_t *object)
{
    const char *name;
    json_t *schema;
    ck_assert(json_is_object(object));
    json_object_foreach((json_t *)object, name, schema) check_schema(root, schema);
}

static void check_keyword(const json_t *root, const struct keyword *keyword, const json_t *value)
{
    switch (keyword->form) {
    case FORM_TEXT:
        ck_assert(json_is_string(value));
        break;
    case FORM_NUMBER:
        ck_assert(json_is_number(value));
        break;
    case FORM_TYPE:
        check_types(value);
        break;
    case FORM_NAMES:
    case FORM_SET:
        check_set(value);
        break;
    case FORM_SCHEMA:
        check_schema(root, value);
        break;
    case FORM_SCHEMAS:
        check_schemas(root, value);
        break;
    case FORM_SCHEMAS_BY_NAME:
        check_schemas_by_name(root, value);
        break;
    case FORM_ANY:
        break;
    }
    if (keyword->meet == meet_reference)
        definition(root, value);
}

static void check_schema(const json_t *root, const json_t *schema)
{
    const char *name;
    json_t *value;
    ck_assert(json_is_object(schema) || json_is_boolean(schema));
    json_object_foreach((json_t *)schema, name, value)
        check_keyword(root, keyword_named(name), value);
}

void json_schema_check(const json_t *schema)
{
    check_schema(schema, schema);
}
