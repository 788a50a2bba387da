/*
 * The table of rules.
 */
#include "library/lint/lint.h"

#include <stddef.h>

#include "library/lint/checks.h"

#define WCAG "Web Content Accessibility Guidelines 2.1, "

const struct lint_rule lint_rules[] = {
    {DIAG_TRUNCATED_BARS, false,
     "Cleveland, McGill: Graphical Perception, Journal of the American Statistical Association 79 "
     "(1984); Yang et al.: Truncating Bar Graphs Persistently Misleads Viewers, Journal of Applied "
     "Research in Memory and Cognition 10 (2021)",
     lint_check_truncated_bars},
    {DIAG_LOG_BARS, false,
     "Wilke: Fundamentals of Data Visualization (2019), 17.2, Visualizations along logarithmic "
     "axes",
     lint_check_log_bars},
    {DIAG_DUAL_AXES, false,
     "Isenberg et al.: A Study on Dual-Scale Data Charts, IEEE Transactions on Visualization and "
     "Computer Graphics 17 (2011)",
     lint_check_dual_axes},
    {DIAG_TOO_MANY_HUES, false,
     "Healey: Choosing Effective Colours for Data Visualization, IEEE Visualization (1996): up to "
     "seven are told apart quickly",
     lint_check_hue_count},
    {DIAG_COLOR_BLIND, false,
     "Machado, Oliveira, Fernandes: A Physiologically-based Model for Simulation of Color Vision "
     "Deficiency, IEEE Transactions on Visualization and Computer Graphics 15 (2009); CIEDE2000 "
     "below 10; Okabe, Ito: Color Universal Design (2008)",
     lint_check_color_blind},
    {DIAG_SAME_GREY, false, WCAG "1.4.1, Use of Color; CIE L* less than 5 apart", lint_check_grey},
    {DIAG_MARK_CONTRAST, false, WCAG "1.4.11, Non-text Contrast", lint_check_mark_contrast},
    {DIAG_TEXT_CONTRAST, true, WCAG "1.4.3, Contrast (Minimum)", lint_check_text_contrast},
    {DIAG_UNSORTED_BARS, false,
     "Cleveland: The Elements of Graphing Data (1994), on ordering by size; Wilke: Fundamentals of "
     "Data Visualization (2019), 6.1, Bar plots",
     lint_check_unsorted_bars},
    {DIAG_LEGEND_ORDER, false,
     "Wilke: Fundamentals of Data Visualization (2019), 20.1, Designing legends with redundant "
     "coding",
     lint_check_legend_order},
    {DIAG_TOO_MANY_SLICES, false,
     "Cleveland, McGill: Graphical Perception, Journal of the American Statistical Association 79 "
     "(1984); Few: Save the Pies for Dessert, Visual Business Intelligence Newsletter (2007)",
     lint_check_slices},
    {DIAG_NO_UNIT, false,
     "BIPM: The International System of Units, 9th edition (2019), 5.4.1, on axes of graphs",
     lint_check_unit},
    {DIAG_NO_TITLE, false,
     "Borkin et al.: Beyond Memorability, IEEE Transactions on Visualization and Computer Graphics "
     "22 (2016): titles are what readers look at and recall",
     lint_check_title},
    {DIAG_NO_SOURCE, false,
     "Tufte: Beautiful Evidence (2006), the principle of documentation: who, and from what data",
     lint_check_source},
    {DIAG_NO_DESCRIPTION, false, WCAG "1.1.1, Non-text Content", lint_check_description},
    {DIAG_SMALL_TEXT, true,
     "Elsevier, Artwork guidelines: lettering of 7 pt, and of no less than 6 pt anywhere",
     lint_check_text_size},
    {DIAG_TEXTS_TOUCH, true,
     "Imhof: Positioning Names on Maps, The American Cartographer 2 (1975): names don't overlap",
     lint_check_touching_texts},
    {DIAG_TEXT_ON_LINE, true,
     "Imhof: Positioning Names on Maps, The American Cartographer 2 (1975): names cover nothing "
     "else",
     lint_check_texts_on_lines},
    {DIAG_TRUNCATED_TEXT, true,
     "Vega-Lite, labelLimit: longer texts are cut, and in print nobody can look up the rest",
     lint_check_truncated_text},
    {DIAG_OUTSIDE_PICTURE, true,
     "Vega: autosize \"none\" and marks without clip are drawn beyond the picture, where nobody "
     "sees them",
     lint_check_outside},
    {DIAG_HAIRLINE, true, "Elsevier, Artwork guidelines: lines of 0.25 pt at the least",
     lint_check_hairlines},
    {DIAG_OVERPLOTTING, true,
     "Carr et al.: Scatterplot Matrix Techniques for Large N, Journal of the American Statistical "
     "Association 82 (1987)",
     lint_check_overplotting},
    {DIAG_CODE_COUNT, false, NULL, NULL},
};

const struct lint_rule *lint_rule_of(enum diag_code code)
{
    for (size_t i = 0; lint_rules[i].check; i++) {
        if (lint_rules[i].code == code)
            return &lint_rules[i];
    }
    return NULL;
}

void lint_run(const struct lint_figure *figure)
{
    for (size_t i = 0; lint_rules[i].check; i++)
        lint_rules[i].check(figure);
}
