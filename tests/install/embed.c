/*
 * A program that embeds libburin, as C and as C++: draws the spec of its first argument into the
 * file of its second. It knows burin.h and nothing else.
 */
#include <burin.h>
#include <stdio.h>
#include <string.h>

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    struct burin_options *options = burin_options_new();
    const struct burin_message *problem = NULL;
    if (!options || !burin_options_set(options, "timezone", "Europe/Berlin", &problem) ||
        burin_options_set(options, "scale", "0", &problem))
        return 2;
    printf("%s: %s\n", problem->text, problem->hint);
    struct burin_figure *figure = burin_figure_load(argv[1], options);
    struct burin_output output;
    memset(&output, 0, sizeof output);
    output.size = sizeof output;
    output.format = burin_format_for_path(argv[2]);
    const char *paths[] = {argv[2]};
    bool is_good = figure && output.format && burin_figure_is_good(figure) &&
                   burin_figure_render(figure, &output) &&
                   burin_figure_write(figure, paths, &output, 1);
    for (size_t i = 0; figure && i < burin_figure_message_count(figure); i++)
        fputs(burin_figure_message_text(figure, i), stderr);
    burin_output_free(&output);
    burin_figure_free(figure);
    burin_options_free(options);
    return is_good ? 0 : 1;
}
