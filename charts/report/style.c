/*
 * The record of the report layout.
 */
#include "charts/report/style.h"

#include "charts/report/axis.h"
#include "charts/report/fit_text.h"
#include "charts/report/header.h"
#include "charts/report/legend.h"
#include "charts/report/picture.h"

const struct layout_style layout_style_report = {
    .roomier = "",
    .places_texts = "",
    .fit_text = report_fit_text,
    .settle_axis = report_settle_axis,
    .fit_axis_labels = report_fit_axis_labels,
    .place_axis = report_place_axis,
    .part_axes = report_part_axes,
    .clear_axis = report_clear_axis,
    .shares_title = report_shares_title,
    .build_legend = report_build_legend,
    .fit_legend_label = report_fit_legend_label,
    .fit_gradient_labels = report_fit_gradient_labels,
    .lifts_zero = true,
    .legend_orient = report_legend_orient,
    .arrange_legends = report_arrange_legends,
    .legend_columns = report_legend_columns,
    .settle_headers = report_settle_headers,
    .place_header = report_place_header,
    .counts_last_cells = true,
    .stacks_titles = true,
    .cells_meet = report_cells_meet,
    .starts_at_edge = true,
    .column = 453.54, /* 16 cm */
    .hairline = 1.5,  /* a line at zero takes 1 px of it */
    .aligns_stacked_texts = true,
    .finish = report_finish,
};
