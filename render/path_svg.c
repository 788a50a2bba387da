/*
 * SVG path data (SVG 1.1, 8.3) read command by command into an outline. Curves that outlines lack
 * are turned into cubics in path.c.
 */
#include <ctype.h>
#include <string.h>

#include "base/number.h"
#include "render/path.h"

enum { ARGUMENT_LIMIT = 7 };

struct reader {
    const char *at;
    double scale_x, scale_y;
    struct path_sink *sink;
    double x, y;                 /* the current point */
    double start_x, start_y;     /* of the subpath: where z goes */
    double control_x, control_y; /* the last control point, for s and t */
    char previous;               /* the command before, in lower case */
};

typedef void draw_command(struct reader *reader, const double *a);

static void draw_move(struct reader *reader, const double *a)
{
    reader->x = reader->start_x = a[0];
    reader->y = reader->start_y = a[1];
    reader->sink->move_to(reader->sink, a[0], a[1]);
}

static void draw_line(struct reader *reader, const double *a)
{
    reader->x = a[0];
    reader->y = a[1];
    reader->sink->line_to(reader->sink, a[0], a[1]);
}

static void draw_horizontal(struct reader *reader, const double *a)
{
    draw_line(reader, (double[]){a[0], reader->y});
}

static void draw_vertical(struct reader *reader, const double *a)
{
    draw_line(reader, (double[]){reader->x, a[0]});
}

static void draw_cubic(struct reader *reader, const double *a)
{
    reader->sink->curve_to(reader->sink, a[0], a[1], a[2], a[3], a[4], a[5]);
    reader->control_x = a[2];
    reader->control_y = a[3];
    reader->x = a[4];
    reader->y = a[5];
}

static void draw_quadratic(struct reader *reader, const double *a)
{
    path_quadratic(reader->sink, (struct path_point){reader->x, reader->y},
                   (struct path_point){a[0], a[1]}, (struct path_point){a[2], a[3]});
    reader->control_x = a[0];
    reader->control_y = a[1];
    reader->x = a[2];
    reader->y = a[3];
}

/* The control point mirrored at the current point, if the command before was one of those; else the
 * current point. */
static void mirror_control(const struct reader *reader, const char *after, double point[2])
{
    bool mirrors = reader->previous && strchr(after, reader->previous);
    point[0] = mirrors ? 2 * reader->x - reader->control_x : reader->x;
    point[1] = mirrors ? 2 * reader->y - reader->control_y : reader->y;
}

static void draw_smooth_cubic(struct reader *reader, const double *a)
{
    double c[2];
    mirror_control(reader, "cs", c);
    draw_cubic(reader, (double[]){c[0], c[1], a[0], a[1], a[2], a[3]});
}

static void draw_smooth_quadratic(struct reader *reader, const double *a)
{
    double c[2];
    mirror_control(reader, "qt", c);
    draw_quadratic(reader, (double[]){c[0], c[1], a[0], a[1]});
}

static void draw_arc(struct reader *reader, const double *a)
{
    const struct path_arc arc = {a[0], a[1], a[2], a[3] != 0, a[4] != 0};
    path_arc(reader->sink, &arc, (struct path_point){reader->x, reader->y},
             (struct path_point){a[5], a[6]});
    reader->x = a[5];
    reader->y = a[6];
}

static void draw_close(struct reader *reader, const double *a)
{
    (void)a;
    reader->sink->close(reader->sink);
    reader->x = reader->start_x;
    reader->y = reader->start_y;
}

/* What the arguments of a command are, a letter each: x and y are coordinates, X and Y lengths that
 * only scale, f is a flag (0 or 1, maybe not separated), a an angle. */
static const struct command {
    char letter;
    const char *arguments;
    draw_command *draw;
} commands[] = {
    {'m', "xy", draw_move},        {'l', "xy", draw_line},
    {'h', "x", draw_horizontal},   {'v', "y", draw_vertical},
    {'c', "xyxyxy", draw_cubic},   {'s', "xyxy", draw_smooth_cubic},
    {'q', "xyxy", draw_quadratic}, {'t', "xy", draw_smooth_quadratic},
    {'a', "XYaffxy", draw_arc},    {'z', "", draw_close},
};

static const struct command *find_command(char letter)
{
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        if (commands[i].letter == tolower((unsigned char)letter))
            return &commands[i];
    }
    return NULL;
}

static void skip(struct reader *reader, const char *set)
{
    reader->at += strspn(reader->at, set);
}

static void skip_separator(struct reader *reader)
{
    skip(reader, " \t\r\n\f");
    if (*reader->at == ',') {
        reader->at++;
        skip(reader, " \t\r\n\f");
    }
}

static size_t count_digits(const char *text)
{
    return strspn(text, "0123456789");
}

/* The length of the number that text starts with; 0: none. ".5.5" is two numbers. */
static size_t number_length(const char *text)
{
    size_t n = *text == '+' || *text == '-', digits = count_digits(text + n);
    n += digits;
    if (text[n] == '.') {
        size_t decimals = count_digits(text + n + 1);
        digits += decimals;
        n += 1 + decimals;
    }
    if (digits == 0)
        return 0;
    if (text[n] == 'e' || text[n] == 'E') {
        size_t sign = text[n + 1] == '+' || text[n + 1] == '-';
        size_t exponent = count_digits(text + n + 1 + sign);
        n += exponent ? 1 + sign + exponent : 0;
    }
    return n;
}

static bool read_argument(struct reader *reader, char kind, double *value)
{
    if (kind == 'f') {
        if (*reader->at != '0' && *reader->at != '1')
            return false;
        *value = *reader->at++ == '1';
        return true;
    }
    size_t length = number_length(reader->at);
    const char *text = reader->at;
    if (length == 0)
        return false;
    reader->at += length;
    /* SVG allows "+5" and "5.", which the number grammar of others may not. */
    if (*text == '+')
        text++, length--;
    if (text[length - 1] == '.')
        length--;
    return number_parse(text, length, value);
}

/* Scales an argument and makes it absolute. */
static double place_argument(const struct reader *reader, char kind, bool relative, double value)
{
    switch (kind) {
    case 'x':
        return value * reader->scale_x + (relative ? reader->x : 0);
    case 'y':
        return value * reader->scale_y + (relative ? reader->y : 0);
    case 'X':
        return value * reader->scale_x;
    case 'Y':
        return value * reader->scale_y;
    default:
        return value;
    }
}

static bool read_arguments(struct reader *reader, const struct command *command, bool relative,
                           double *arguments)
{
    for (size_t i = 0; command->arguments[i]; i++) {
        char kind = command->arguments[i];
        double value;
        if (!read_argument(reader, kind, &value))
            return false;
        arguments[i] = place_argument(reader, kind, relative, value);
        skip_separator(reader);
    }
    return true;
}

static bool at_argument(const struct reader *reader)
{
    return *reader->at && strchr("+-.0123456789", *reader->at);
}

/* One letter and all that follows it: the arguments may repeat; after the first, m means l. */
static bool draw_command_group(struct reader *reader)
{
    char letter = *reader->at;
    const struct command *command = find_command(letter);
    if (!command || (!reader->previous && command->letter != 'm'))
        return false; /* path data starts with a moveto */
    reader->at++;
    skip(reader, " \t\r\n\f");
    bool relative = letter == command->letter;
    do {
        double arguments[ARGUMENT_LIMIT] = {0};
        if (!read_arguments(reader, command, relative, arguments))
            return false;
        command->draw(reader, arguments);
        reader->previous = command->letter;
        if (command->letter == 'm')
            command = find_command('l');
    } while (command->letter != 'z' && at_argument(reader));
    skip(reader, " \t\r\n\f");
    return true;
}

static void ignore_point(struct path_sink *sink, double x, double y)
{
    (void)sink, (void)x, (void)y;
}

static void ignore_curve(struct path_sink *sink, double x1, double y1, double x2, double y2,
                         double x, double y)
{
    (void)sink, (void)x1, (void)y1, (void)x2, (void)y2, (void)x, (void)y;
}

static void ignore_circle(struct path_sink *sink, double x, double y, double radius)
{
    (void)sink, (void)x, (void)y, (void)radius;
}

static void ignore_close(struct path_sink *sink)
{
    (void)sink;
}

bool path_draw_svg(const char *data, double scale_x, double scale_y, struct path_sink *sink)
{
    struct path_sink ignore = {ignore_point, ignore_point, ignore_curve, ignore_circle,
                               ignore_close};
    struct reader reader = {
        .at = data, .scale_x = scale_x, .scale_y = scale_y, .sink = sink ? sink : &ignore};
    skip(&reader, " \t\r\n\f");
    while (*reader.at) {
        if (!draw_command_group(&reader))
            return false;
    }
    return true;
}
