/*
 * Expressions, tokens to a tree: Vega's grammar, by precedence climbing. What names and calls mean
 * is left to expr.c, what operators do to operators.c.
 */
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "data/expr/expr_internal.h"

struct parser {
    const struct expr_compiler *compiler;
    struct token token; /* the next one, not yet taken */
    int depth;
};

static struct expr_node *parse_conditional(struct parser *parser);

static bool is_punctuator(const struct parser *parser, const char *text)
{
    return parser->token.type == TOKEN_PUNCTUATOR && strcmp(parser->token.text, text) == 0;
}

static bool advance(struct parser *parser)
{
    return expr_lex(parser->compiler, parser->token.end, &parser->token);
}

/* An operator that Vega's expressions don't have, and what may have been meant. */
static const char *unexpected_hint(const struct parser *parser)
{
    /* Of other languages. */
    static const struct {
        const char *name, *hint;
    } words[] = {{"and", "\"&&\" is and"},
                 {"AND", "\"&&\" is and"},
                 {"or", "\"||\" is or"},
                 {"OR", "\"||\" is or"},
                 {"is", "\"===\" compares"},
                 {"in", "indexof(LIST, VALUE) >= 0 tells whether it is in a list"}};
    if (is_punctuator(parser, "="))
        return "\"==\" compares";
    const struct token *token = &parser->token;
    const char *start = parser->compiler->text + token->start;
    bool is_word = token->type == TOKEN_NAME || token->type == TOKEN_KEYWORD;
    for (size_t i = 0; is_word && i < COUNT_OF(words); i++) {
        size_t length = strlen(words[i].name);
        if (token->end - token->start == length && strncmp(start, words[i].name, length) == 0)
            return words[i].hint;
    }
    if (is_punctuator(parser, ";") || is_punctuator(parser, "++") || is_punctuator(parser, "--") ||
        is_punctuator(parser, "=>"))
        return "an expression computes one value; it has no statements or assignments";
    return NULL;
}

/* Records that something else was expected; always NULL. */
static struct expr_node *fail_expecting(struct parser *parser, const char *expected)
{
    const struct expr_compiler *compiler = parser->compiler;
    const struct token *token = &parser->token;
    struct diag_place place = expr_place(compiler, token->start);
    if (token->type == TOKEN_END)
        diag_error(compiler->diag, DIAG_EXPRESSION, &place, NULL,
                   "expected %s, but the expression ends", expected);
    else
        diag_error(compiler->diag, DIAG_EXPRESSION, &place, unexpected_hint(parser),
                   "expected %s, found \"%.*s\"", expected, (int)(token->end - token->start),
                   compiler->text + token->start);
    return NULL;
}

static bool expect(struct parser *parser, const char *punctuator, const char *expected)
{
    if (is_punctuator(parser, punctuator))
        return advance(parser);
    fail_expecting(parser, expected);
    return false;
}

/* Records that the nesting is too deep; always false. */
static bool fail_depth(const struct parser *parser)
{
    struct diag_place place = expr_place(parser->compiler, parser->token.start);
    return diag_error(parser->compiler->diag, DIAG_LIMIT, &place, NULL,
                      "the expression is nested more than %d deep", EXPR_DEPTH_LIMIT);
}

static struct expr_node *new_node(struct parser *parser, enum expr_node_type type, size_t offset)
{
    struct expr_node *node = arena_alloc(parser->compiler->arena, sizeof *node);
    if (node) {
        node->type = type;
        node->depth = 1;
        node->offset = offset;
    }
    return node;
}

/* False when child is NULL (an error was recorded), or the tree becomes too deep. */
static bool add_child(struct parser *parser, struct expr_node *node, struct expr_node *child)
{
    if (!child)
        return false;
    if (node->last)
        node->last->next = child;
    else
        node->first = child;
    node->last = child;
    node->child_count++;
    if (node->depth <= child->depth)
        node->depth = child->depth + 1;
    return node->depth <= EXPR_DEPTH_LIMIT || fail_depth(parser);
}

static struct expr_node *new_literal(struct parser *parser, struct value value)
{
    struct expr_node *node = new_node(parser, NODE_LITERAL, parser->token.start);
    if (!node || !advance(parser))
        return NULL;
    node->value = value;
    return node;
}

static struct expr_node *parse_regexp(struct parser *parser)
{
    const struct expr_compiler *compiler = parser->compiler;
    char second = compiler->text[parser->token.start + 1];
    if (second == '/' || second == '*') {
        struct diag_place place = expr_place(compiler, parser->token.start);
        diag_error(compiler->diag, DIAG_EXPRESSION, &place, NULL, "an expression has no comments");
        return NULL;
    }
    struct expr_node *node = new_node(parser, NODE_LITERAL, parser->token.start);
    if (!node)
        return NULL;
    node->value.type = VALUE_REGEXP;
    if (!expr_lex_regexp(compiler, parser->token.start, &node->value.text, &parser->token.end) ||
        !advance(parser))
        return NULL;
    return node;
}

/* Comma-separated children up to that closing punctuator, which is taken. */
static bool parse_list(struct parser *parser, struct expr_node *node, const char *close,
                       bool trailing_comma)
{
    while (!is_punctuator(parser, close)) {
        if (!add_child(parser, node, parse_conditional(parser)))
            return false;
        if (is_punctuator(parser, close))
            break;
        if (!is_punctuator(parser, ",")) {
            fail_expecting(parser, close[0] == ')' ? "\",\" or \")\"" : "\",\" or \"]\"");
            return false;
        }
        if (!advance(parser))
            return false;
        if (is_punctuator(parser, close) && !trailing_comma) {
            fail_expecting(parser, "a value");
            return false;
        }
    }
    return advance(parser);
}

static struct expr_node *parse_array(struct parser *parser)
{
    struct expr_node *node = new_node(parser, NODE_ARRAY, parser->token.start);
    return node && advance(parser) && parse_list(parser, node, "]", true) ? node : NULL;
}

/* A property's name; NULL after an error. */
static const char *parse_key(struct parser *parser)
{
    const struct token *token = &parser->token;
    struct arena *arena = parser->compiler->arena;
    const char *key = token->text;
    if (token->type == TOKEN_NUMBER) {
        key = value_to_text(VALUE_OF_NUMBER(token->number), arena);
    } else if (token->type == TOKEN_TRUE || token->type == TOKEN_FALSE ||
               token->type == TOKEN_NULL || token->type == TOKEN_NAME ||
               token->type == TOKEN_KEYWORD || token->type == TOKEN_TEXT) {
        key = token->text;
    } else {
        fail_expecting(parser, "a property's name or \"}\"");
        return NULL;
    }
    return key && advance(parser) && expect(parser, ":", "\":\"") ? key : NULL;
}

static bool add_key(struct parser *parser, struct expr_node *node, const char *key, size_t offset)
{
    for (size_t i = 0; i < node->child_count; i++) {
        if (strcmp(node->keys[i], key) == 0) {
            struct diag_place place = expr_place(parser->compiler, offset);
            return diag_error(parser->compiler->diag, DIAG_EXPRESSION, &place, NULL,
                              "property \"%s\" is there twice", key);
        }
    }
    size_t count = node->child_count;
    if ((count & (count - 1)) == 0) { /* full: 0, 1, 2, 4 … */
        const char **keys =
            arena_array(parser->compiler->arena, count ? 2 * count : 1, sizeof *keys);
        if (!keys)
            return false;
        if (count > 0)
            memcpy(keys, node->keys, count * sizeof *keys);
        node->keys = keys;
    }
    node->keys[count] = key;
    return true;
}

static struct expr_node *parse_object(struct parser *parser)
{
    struct expr_node *node = new_node(parser, NODE_OBJECT, parser->token.start);
    if (!node || !advance(parser))
        return NULL;
    while (!is_punctuator(parser, "}")) {
        size_t offset = parser->token.start;
        const char *key = parse_key(parser);
        if (!key || !add_key(parser, node, key, offset) ||
            !add_child(parser, node, parse_conditional(parser)))
            return NULL;
        if (!is_punctuator(parser, "}") && !expect(parser, ",", "\",\" or \"}\""))
            return NULL;
    }
    return advance(parser) ? node : NULL;
}

static struct expr_node *parse_group(struct parser *parser)
{
    if (!advance(parser))
        return NULL;
    struct expr_node *node = parse_conditional(parser);
    return node && expect(parser, ")", "\")\"") ? node : NULL;
}

static struct expr_node *parse_name(struct parser *parser)
{
    struct expr_node *node = new_node(parser, NODE_NAME, parser->token.start);
    if (!node)
        return NULL;
    node->name = parser->token.text;
    return advance(parser) ? node : NULL;
}

static struct expr_node *parse_keyword(struct parser *parser)
{
    const struct token *token = &parser->token;
    if (strcmp(token->text, "if") == 0) /* the function if() */
        return parse_name(parser);
    struct diag_place place = expr_place(parser->compiler, token->start);
    diag_error(parser->compiler->diag, DIAG_EXPRESSION, &place, NULL,
               "\"%s\" can't be used in an expression", token->text);
    return NULL;
}

static struct expr_node *parse_primary(struct parser *parser)
{
    const struct token *token = &parser->token;
    switch (token->type) {
    case TOKEN_NUMBER:
        return new_literal(parser, VALUE_OF_NUMBER(token->number));
    case TOKEN_TEXT:
        return new_literal(parser, VALUE_OF_TEXT(token->text));
    case TOKEN_TRUE:
        return new_literal(parser, VALUE_OF_BOOL(true));
    case TOKEN_FALSE:
        return new_literal(parser, VALUE_OF_BOOL(false));
    case TOKEN_NULL:
        return new_literal(parser, VALUE_OF_NULL);
    case TOKEN_NAME:
        return parse_name(parser);
    case TOKEN_KEYWORD:
        return parse_keyword(parser);
    case TOKEN_PUNCTUATOR:
        if (is_punctuator(parser, "("))
            return parse_group(parser);
        if (is_punctuator(parser, "["))
            return parse_array(parser);
        if (is_punctuator(parser, "{"))
            return parse_object(parser);
        if (is_punctuator(parser, "/") || is_punctuator(parser, "/="))
            return parse_regexp(parser);
        break;
    case TOKEN_END:
        break;
    }
    return fail_expecting(parser, "a value");
}

static struct expr_node *parse_member(struct parser *parser, struct expr_node *object)
{
    struct expr_node *node = new_node(parser, NODE_MEMBER, object->offset);
    if (!node || !advance(parser))
        return NULL;
    const struct token *token = &parser->token;
    if (token->type == TOKEN_END || token->type == TOKEN_NUMBER || token->type == TOKEN_TEXT ||
        token->type == TOKEN_PUNCTUATOR)
        return fail_expecting(parser, "a name after \".\"");
    node->name = token->text;
    return advance(parser) && add_child(parser, node, object) ? node : NULL;
}

static struct expr_node *parse_index(struct parser *parser, struct expr_node *object)
{
    struct expr_node *node = new_node(parser, NODE_INDEX, object->offset);
    if (!node || !advance(parser) || !add_child(parser, node, object) ||
        !add_child(parser, node, parse_conditional(parser)) || !expect(parser, "]", "\"]\""))
        return NULL;
    return node;
}

static struct expr_node *parse_call(struct parser *parser, const struct expr_node *callee)
{
    const struct expr_compiler *compiler = parser->compiler;
    if (callee->type != NODE_NAME) {
        struct diag_place place = expr_place(compiler, parser->token.start);
        diag_error(compiler->diag, DIAG_EXPRESSION, &place,
                   "functions are called by their names: upper(datum.a), not datum.a.toUpperCase()",
                   "only a function's name can be called");
        return NULL;
    }
    struct expr_node *node = new_node(parser, NODE_CALL, callee->offset);
    if (!node || !advance(parser) || !parse_list(parser, node, ")", false))
        return NULL;
    node->name = callee->name;
    return node;
}

static struct expr_node *parse_postfix(struct parser *parser)
{
    struct expr_node *node = parse_primary(parser);
    while (node) {
        if (is_punctuator(parser, "."))
            node = parse_member(parser, node);
        else if (is_punctuator(parser, "["))
            node = parse_index(parser, node);
        else if (is_punctuator(parser, "("))
            node = parse_call(parser, node);
        else
            break;
    }
    return node;
}

static struct expr_node *parse_unary(struct parser *parser)
{
    expr_unary *unary =
        parser->token.type == TOKEN_PUNCTUATOR ? expr_find_unary(parser->token.text) : NULL;
    if (!unary)
        return parse_postfix(parser);
    if (++parser->depth > EXPR_DEPTH_LIMIT) {
        fail_depth(parser);
        return NULL;
    }
    struct expr_node *node = new_node(parser, NODE_UNARY, parser->token.start);
    if (!node || !advance(parser) || !add_child(parser, node, parse_unary(parser)))
        return NULL;
    node->unary = unary;
    parser->depth--;
    return node;
}

/* left and right under that operator. A chain of operands that are taken from left to right becomes
 * one node, however long it is. */
static struct expr_node *join(struct parser *parser, const struct expr_operator *infix,
                              size_t offset, struct expr_node *left, struct expr_node *right)
{
    enum expr_node_type type = infix->binary           ? NODE_BINARY
                               : infix->name[0] == '&' ? NODE_AND
                                                       : NODE_OR;
    right->binary = infix->binary;
    if (left->type == type)
        return add_child(parser, left, right) ? left : NULL;
    struct expr_node *node = new_node(parser, type, offset);
    return node && add_child(parser, node, left) && add_child(parser, node, right) ? node : NULL;
}

/* Operators of at least that precedence. */
static struct expr_node *parse_binary(struct parser *parser, int precedence)
{
    struct expr_node *left = parse_unary(parser);
    while (left &&
           (parser->token.type == TOKEN_PUNCTUATOR || parser->token.type == TOKEN_KEYWORD)) {
        const struct expr_operator *infix = expr_find_operator(parser->token.text);
        if (!infix || infix->precedence < precedence)
            break;
        size_t offset = parser->token.start;
        if (!advance(parser))
            return NULL;
        struct expr_node *right = parse_binary(parser, infix->precedence + 1);
        left = right ? join(parser, infix, offset, left, right) : NULL;
    }
    return left;
}

/* "a ? b : c ? d : e" is one node, however many cases it tells apart. */
static struct expr_node *parse_branches(struct parser *parser, struct expr_node *test)
{
    struct expr_node *node = new_node(parser, NODE_CONDITIONAL, parser->token.start);
    while (node && is_punctuator(parser, "?")) {
        if (!advance(parser) || !add_child(parser, node, test) ||
            !add_child(parser, node, parse_conditional(parser)) ||
            !expect(parser, ":", "\":\" of \"? :\""))
            return NULL;
        test = parse_binary(parser, 1);
        if (!test)
            return NULL;
    }
    return node && add_child(parser, node, test) ? node : NULL;
}

static struct expr_node *parse_conditional(struct parser *parser)
{
    if (++parser->depth > EXPR_DEPTH_LIMIT) {
        fail_depth(parser);
        return NULL;
    }
    struct expr_node *node = parse_binary(parser, 1);
    if (node && is_punctuator(parser, "?"))
        node = parse_branches(parser, node);
    parser->depth--;
    return node;
}

struct expr_node *expr_parse(const struct expr_compiler *compiler)
{
    struct parser parser = {.compiler = compiler};
    if (!advance(&parser))
        return NULL;
    struct expr_node *root = parse_conditional(&parser);
    if (root && parser.token.type != TOKEN_END)
        return fail_expecting(&parser, "an operator or the end");
    return root;
}
