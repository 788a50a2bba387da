/*
 * The codes of diagnostics: a stable name for each kind of mistake, by which calls and specs set
 * how much it weighs, and what "burin explain" says of it.
 *
 * To add one: a name in the enumeration, its row in base/diag_code.c, and a case in tests/errors.
 */
#ifndef BASE_DIAG_CODE_H
#define BASE_DIAG_CODE_H

#include <stdbool.h>
#include <stddef.h>

/* A note tells what was done; nothing is wrong. What is allowed isn't told. */
enum diag_severity { DIAG_ERROR, DIAG_WARNING, DIAG_NOTE, DIAG_ALLOWED };

enum diag_code {
    /* The general ones, which are the kinds of the others as well. */
    DIAG_SYNTAX,      /* the text is not JSON */
    DIAG_UNKNOWN,     /* a name that nobody knows: format, scheme, option */
    DIAG_TYPE,        /* a value of the wrong type or out of its range */
    DIAG_LIMIT,       /* too large, too deep, too many */
    DIAG_DATA,        /* what is in the data, or isn't */
    DIAG_UNSUPPORTED, /* Vega-Lite has it, burin doesn't draw it */
    DIAG_SYSTEM,      /* files, memory, libraries */
    DIAG_CALL,        /* the call itself is wrong */
    DIAG_KIND_COUNT,
    /* Texts that can't be read. */
    DIAG_EXPRESSION = DIAG_KIND_COUNT,
    DIAG_ENCODING,
    DIAG_TABLE,
    DIAG_DUPLICATE_KEY,
    DIAG_NOT_JSON,
    /* Names and properties. */
    DIAG_UNKNOWN_PROPERTY,
    DIAG_UNKNOWN_CHANNEL,
    DIAG_UNKNOWN_MARK,
    DIAG_UNKNOWN_FUNCTION,
    DIAG_UNKNOWN_FIELD,
    DIAG_MISSING_PROPERTY,
    DIAG_NO_EFFECT,
    DIAG_OLDER,
    DIAG_COLOR,
    DIAG_FORMAT,
    /* Files. */
    DIAG_NO_FILE,
    DIAG_NO_NETWORK,
    DIAG_OUTSIDE_ROOTS,
    DIAG_CANNOT_WRITE,
    DIAG_NO_RECORD,
    /* Data. */
    DIAG_NO_ROWS,
    DIAG_FILTER_EMPTY,
    DIAG_NO_MATCH,
    DIAG_UNEVEN_ROW,
    DIAG_DELIMITER,
    DIAG_DUPLICATE_COLUMN,
    DIAG_NOT_A_NUMBER,
    DIAG_NO_NUMBERS,
    DIAG_EMPTY_CELL,
    DIAG_NOT_A_DATE,
    DIAG_GUESSED_DATE,
    DIAG_AMBIGUOUS_DATE,
    DIAG_MISREAD_DATE,
    DIAG_IMPOSSIBLE_DATE,
    DIAG_NUMBER_AS_DATE,
    DIAG_INEXACT_NUMBER,
    DIAG_BOOTSTRAP,
    DIAG_UNUSED_DATA,
    DIAG_DATABASE,
    DIAG_QUERY,
    /* The picture. */
    DIAG_EMPTY_VIEW,
    DIAG_EMPTY_SELECTION,
    DIAG_LINK,
    DIAG_LOG_SCALE,
    DIAG_OUTSIDE_DOMAIN,
    DIAG_CUT_BY_DOMAIN,
    DIAG_STACKED_MEANS,
    DIAG_NEGATIVE_SHARE,
    DIAG_COLORS_REPEAT,
    DIAG_WRONG_SLICE,
    DIAG_TALL_PICTURE,
    DIAG_LABEL_DROPPED,
    DIAG_REPEATED_TEXT,
    DIAG_TEXTS_MISPLACED,
    DIAG_MISSING_FONT,
    DIAG_MISSING_GLYPH,
    DIAG_CHANGED,
    /* What "burin lint" tells: library/lint/. */
    DIAG_TRUNCATED_BARS,
    DIAG_LOG_BARS,
    DIAG_DUAL_AXES,
    DIAG_TOO_MANY_HUES,
    DIAG_COLOR_BLIND,
    DIAG_SAME_GREY,
    DIAG_MARK_CONTRAST,
    DIAG_TEXT_CONTRAST,
    DIAG_UNSORTED_BARS,
    DIAG_LEGEND_ORDER,
    DIAG_TOO_MANY_SLICES,
    DIAG_NO_UNIT,
    DIAG_NO_TITLE,
    DIAG_NO_SOURCE,
    DIAG_NO_DESCRIPTION,
    DIAG_SMALL_TEXT,
    DIAG_TEXTS_TOUCH,
    DIAG_TEXT_ON_LINE,
    DIAG_TRUNCATED_TEXT,
    DIAG_OUTSIDE_PICTURE,
    DIAG_HAIRLINE,
    DIAG_OVERPLOTTING,
    DIAG_CODE_COUNT,
    /* A kind only: no fault, but a worse figure than it might be. */
    DIAG_DESIGN = DIAG_CODE_COUNT
};

/* Whether a mistake ends the figure, so that it is an error whatever is set. */
enum diag_end {
    DIAG_ENDS_NOTHING,
    DIAG_ENDS_NOTHING_ASIDE, /* a note that only who asks for more is told: --verbose */
    DIAG_ENDS_AT_TIMES,
    DIAG_ENDS_ALWAYS
};

/* All about one code. */
struct diag_rule {
    const char *name;
    enum diag_code kind; /* one of the general codes, or DIAG_DESIGN */
    /* Of what doesn't keep a figure from being made: diag_warn(). */
    enum diag_severity severity;
    enum diag_end end;
    const char *explanation, *example;
};

extern const struct diag_rule diag_rules[DIAG_CODE_COUNT];

/* The code of that name; DIAG_CODE_COUNT: none. */
enum diag_code diag_code_named(const char *name);

#endif
