#ifndef DEALER_AUDIT_LIBXLSXWRITER_H
#define DEALER_AUDIT_LIBXLSXWRITER_H

#if __has_include(<xlsxwriter.h>)
#include <xlsxwriter.h>
#else
#error "libxlsxwriter headers not found: run 'make deps' (or: apt-get install libxlsxwriter-dev)"
#endif
#include <dlfcn.h>

// What the program calls of the library. A program that is linked with it loads it at every start, with the libcrypto it
// needs: that takes longer than scoring an audit, and most runs write no workbook.
#define LIBXLSXWRITER_FUNCTIONS(each) \
    each(chart_add_series) each(chart_axis_major_gridlines_set_line) each(chart_axis_major_gridlines_set_visible) \
    each(chart_axis_set_crossing_max) each(chart_axis_set_label_position) each(chart_axis_set_line) \
    each(chart_axis_set_major_tick_mark) each(chart_axis_set_major_unit) each(chart_axis_set_max) \
    each(chart_axis_set_min) each(chart_axis_set_name) each(chart_axis_set_name_font) each(chart_axis_set_num_font) \
    each(chart_axis_set_num_format) each(chart_axis_set_reverse) each(chart_chartarea_set_line) \
    each(chart_legend_set_font) each(chart_legend_set_position) each(chart_series_set_fill) \
    each(chart_series_set_labels) each(chart_series_set_labels_font) each(chart_series_set_labels_num_format) \
    each(chart_series_set_line) each(chart_series_set_marker_fill) each(chart_series_set_marker_line) \
    each(chart_series_set_marker_size) each(chart_series_set_marker_type) each(chart_series_set_points) \
    each(chart_set_series_gap) each(chart_show_blanks_as) each(chart_title_off) each(chart_title_set_name) \
    each(chart_title_set_name_font) each(format_set_align) each(format_set_bg_color) each(format_set_bold) \
    each(format_set_border) each(format_set_border_color) each(format_set_bottom) each(format_set_bottom_color) \
    each(format_set_font_color) each(format_set_font_name) each(format_set_font_size) each(format_set_indent) \
    each(format_set_num_format) each(format_set_text_wrap) each(format_set_underline) each(format_set_unlocked) \
    each(lxw_chart_free) each(lxw_chart_new) each(lxw_strerror) each(lxw_workbook_free) each(workbook_add_chart) \
    each(workbook_add_format) each(workbook_add_worksheet) each(workbook_close) each(workbook_new) \
    each(workbook_set_properties) each(worksheet_add_table) each(worksheet_conditional_format_range) \
    each(worksheet_data_validation_range) each(worksheet_fit_to_pages) each(worksheet_freeze_panes) \
    each(worksheet_gridlines) each(worksheet_hide) each(worksheet_ignore_errors) each(worksheet_insert_chart_opt) \
    each(worksheet_merge_range) each(worksheet_protect) each(worksheet_repeat_rows) each(worksheet_set_column) \
    each(worksheet_set_default_row) each(worksheet_set_footer) each(worksheet_set_landscape) \
    each(worksheet_set_margins) each(worksheet_set_paper) each(worksheet_set_row) each(worksheet_set_tab_color) \
    each(worksheet_write_blank) each(worksheet_write_formula_num) each(worksheet_write_number) \
    each(worksheet_write_string) each(worksheet_write_url_opt)

typedef struct {
#define FIELD(name) __typeof__(name) *name;
    LIBXLSXWRITER_FUNCTIONS(FIELD)
#undef FIELD
} LibXLSXWriter;

// Opens the library of that file name and finds its functions. Null, or what is missing in the words of the loader.
static inline const char *openLibXLSXWriter(LibXLSXWriter *library, const char *name) {
    void *handle = dlopen(name, RTLD_LAZY | RTLD_LOCAL);
    if (!handle) return dlerror();
#define FIND(name) if (!(library->name = (__typeof__(name) *)dlsym(handle, #name))) return dlerror();
    LIBXLSXWRITER_FUNCTIONS(FIND)
#undef FIND
    return 0;
}

#endif
