/*
 * docs/lint.md: the rules of "burin lint", as libburin's table of codes has them, with the figures
 * of tests/errors/lint.
 */
#include "docs/reference.h"
#include "library/burin.h"

static const char introduction[] =
    "# What makes a figure worse than it might be\n"
    "\n"
    "<!-- Made by ./dev docs from base/diag_code.c and library/lint/lint.c. -->\n"
    "\n"
    "`burin lint SPEC...` makes figures without writing them, and tells what is wrong with them "
    "and, beyond that, what is no\nfault but makes them worse to read. Part of it follows from the "
    "specification, the data and the scales; the rest is\nmeasured on the figure as it is laid "
    "out, "
    "in the size that it is printed in: give `--width 8cm` or `--scale` and `--ppi`\nas for the "
    "picture itself. The exit status is 0 when nothing was found, 1 when something was, 2 when the "
    "call is wrong.\n"
    "\n"
    "A rule is switched off by `--allow NAME`, or for one figure by what its specification says of "
    "itself; `--error NAME` makes\nit an error:\n"
    "\n"
    "```json\n"
    "\"usermeta\": {\"burin\": {\"allow\": [\"no-source\"]}}\n"
    "```\n"
    "\n"
    "`--format` is `text`, `json` (one object a line), `sarif` (SARIF 2.1.0, for GitHub's code "
    "scanning and editors) or `github`\n(annotations). How to run it in CI and before each commit "
    "is in [ci.md](ci.md).\n"
    "\n"
    "Some of it is told of every figure, without lint, as it misleads: `cut-by-domain` (bars "
    "without a foot), `log-scale` (bars\non a log scale), `stacked-means`, `negative-share`, "
    "`colors-repeat`; `burin explain` lists all.\n"
    "\n";

static void put_list(GString *page)
{
    struct burin_code code = {.size = sizeof code};
    g_string_append(page, "| rule | |\n|---|---|\n");
    for (size_t i = 0; burin_code_at(i, &code); i++) {
        if (code.source)
            g_string_append_printf(page, "| [`%s`](#%s) | %s |\n", code.name, code.name,
                                   code.explanation);
    }
}

static void put_rule(GString *page, const struct burin_code *code)
{
    g_string_append_printf(page, "\n## %s\n\n%s\n\nSource: %s.\n\n", code->name, code->explanation,
                           code->source);
    g_string_append_printf(page,
                           "| told | not told |\n|---|---|\n"
                           "| ![A figure with %s](lint/%s.png) | ![The same figure, "
                           "mended](lint/%s.good.png) |\n"
                           "| [specification](../tests/errors/lint/%s.vl.json), "
                           "[what is said](../tests/errors/lint/%s.txt) | "
                           "[specification](../tests/errors/lint/%s.good.vl.json) |\n",
                           code->name, code->name, code->name, code->name, code->name, code->name);
}

void reference_lint(GString *page, const char *old)
{
    struct burin_code code = {.size = sizeof code};
    (void)old;
    g_string_append(page, introduction);
    put_list(page);
    for (size_t i = 0; burin_code_at(i, &code); i++) {
        if (code.source)
            put_rule(page, &code);
    }
}
