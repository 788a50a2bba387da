/*
 * Options of a command, declared in a table: it serves reading them, --help and "did you mean".
 */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

enum option_type {
    OPTION_FLAG,   /* bool */
    OPTION_TEXT,   /* const char *, borrowed from the arguments */
    OPTION_TEXTS,  /* struct option_texts: may be given several times */
    OPTION_NUMBER, /* double, above 0 and at most maximum */
    OPTION_CHOICE  /* const char *, one of choices() */
};

struct option {
    const char *name; /* without "--"; NULL: it has only a letter */
    char letter;      /* 0: it has only a name */
    enum option_type type;
    size_t offset;     /* where its value goes in the struct of the command */
    const char *value; /* what --help calls its value; NULL for flags */
    const char *help;  /* lines end with \n, the last one doesn't */
    double maximum;
    const char *const *(*choices)(void); /* ends with NULL */
};

/* Texts in the order in which they were given. Zero is empty. */
struct option_texts {
    const char **items;
    size_t count;
};

void option_texts_free(struct option_texts *texts);

/*
 * Reads arguments into the struct at values: "--name VALUE", "--name=VALUE", "-l VALUE", "-lVALUE";
 * after "--" and for "-" come only operands. The last one of an option given twice counts. False
 * after printing what is wrong with the call.
 */
bool options_read(const struct option *options, size_t option_count, int count, char **arguments,
                  void *values, struct option_texts *operands);

/* Prints the table for --help. */
void options_print(const struct option *options, size_t option_count);

#endif
