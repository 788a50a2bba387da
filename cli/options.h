/*
 * Options of commands, declared in a table: it serves reading them, --help and "did you mean", the
 * man page and the completions of shells.
 */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

struct messages;

enum option_type {
    OPTION_FLAG,   /* bool */
    OPTION_TEXT,   /* const char *, borrowed from the arguments */
    OPTION_TEXTS,  /* struct option_texts: may be given several times */
    OPTION_NUMBER, /* double, above 0 and at most maximum */
    OPTION_COUNT,  /* unsigned, from 1 to maximum */
    OPTION_CHOICE, /* const char *, one of choices() */
    OPTION_CHOICES /* struct option_texts of these: may be given several times */
};

/* What a value names, for the completions of shells. */
enum option_names { NAMES_NOTHING, NAMES_FILE, NAMES_FOLDER };

struct option {
    const char *name;  /* without "--"; NULL: it has only a letter */
    char letter;       /* 0: it has only a name */
    unsigned commands; /* the bits of those that have it */
    enum option_type type;
    enum option_names names;
    size_t offset;     /* where its value goes in the struct of the command */
    const char *value; /* what --help calls its value; NULL for flags */
    const char *help;  /* lines end with \n, the last one doesn't */
    const char *more;  /* further sentences for the man page; NULL: none */
    double maximum;
    const char *const *(*choices)(void);     /* ends with NULL */
    const char *(*does)(const char *choice); /* what one of them does; NULL: the help says so */
};

/* Texts in the order in which they were given. Zero is empty. */
struct option_texts {
    const char **items;
    size_t count;
};

void option_texts_free(struct option_texts *texts);

/* The options that one command has in a table of them. */
struct option_set {
    const struct option *options;
    size_t count;
    unsigned command; /* its bit */
};

/*
 * Reads arguments into the struct at values: "--name VALUE", "--name=VALUE", "-l VALUE", "-lVALUE";
 * after "--" and for "-" come only operands. The last one of an option given twice counts. False
 * after printing what is wrong with the call.
 */
bool options_read(const struct option_set *set, int count, char **arguments, void *values,
                  struct option_texts *operands, const struct messages *messages);

/* Frees the lists of texts that were read into values. */
void options_free(const struct option *options, size_t count, void *values);

/* The option as the user writes it, with what its value is called: "-h, --help", "--scale N". Free
 * it with g_free(). */
char *option_usage(const struct option *option);

/* Prints those of the command for --help. */
void options_print(const struct option_set *set);

#endif
