internal import CXLSXWriter

typealias LibraryChart = UnsafeMutablePointer<lxw_chart>

/// Hands charts to the library.
struct ChartWriter {
    private let layout: DocumentLayout
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    let look: ChartLook

    init(_ layout: DocumentLayout, _ workbook: UnsafeMutablePointer<lxw_workbook>, font: String) {
        self.layout = layout
        self.workbook = workbook
        look = ChartLook(font: font)
    }

    func insert(
        _ chart: SheetChart, in sheet: UnsafeMutablePointer<lxw_worksheet>, row: Int, column: Int
    ) throws(WorkbookFailure) {
        guard let place = layout.table(chart.table) else { return }
        guard let made = libxlsxwriter.workbook_add_chart(workbook, UInt8(constant: chart.libraryType)) else {
            throw .system("out of memory")
        }
        addSeries(of: chart, from: place, to: made)
        setTexts(of: chart, in: made)
        look.setAxes(of: chart, in: made)
        if chart.libraryType == LXW_CHART_COLUMN, chart.series.contains(where: chart.drawsLine) {
            drawLinesOverColumns(in: made, chart.kind)
        }
        var texts = TextPool()
        var options = lxw_chart_options()
        // The library's own size is 480 by 288 pixels.
        options.x_scale = Double(chart.size.width) / 480
        options.y_scale = Double(chart.size.height) / 288
        // In a field of 2,080 bytes.
        let description = chart.alternativeText.isEmpty ? chart.title : chart.alternativeText
        options.description = texts.pointer(singleLine(description, utf16: 600))
        try check(libxlsxwriter.worksheet_insert_chart_opt(sheet, UInt32(row), UInt16(column), made, &options))
    }

    private func addSeries(of chart: SheetChart, from place: DocumentLayout.TablePlace, to made: LibraryChart) {
        guard let categories = place.column(chart.categories) else { return }
        // Columns first: that is how lines come to lie over them.
        let columns = chart.series.enumerated().filter { !chart.drawsLine($0.element) }
        let lines = chart.series.enumerated().filter { chart.drawsLine($0.element) }
        for (number, series) in columns + lines {
            guard let column = place.column(series.column) else { continue }
            let rows = place.placed.firstRow...(place.placed.firstRow + chart.shownRows(of: place.placed) - 1)
            guard
                let added = libxlsxwriter.chart_add_series(
                    made, reference(place.sheet, rows, categories), reference(place.sheet, rows, column))
            else { continue }
            setRange(added.pointee.categories, place.sheet, rows, categories)
            setRange(added.pointee.values, place.sheet, rows, column)
            let headingRow = place.placed.headingRow
            if let title = added.pointee.title.range {
                replace(&title.pointee.formula, with: reference(place.sheet, headingRow...headingRow, column))
                setRange(title, place.sheet, headingRow...headingRow, column)
            }
            let colour = series.colour ?? Colour.series[number % Colour.series.count]
            look.setSeries(added, of: chart, series, colour: colour, points: rows.count)
            if chart.showsValues, number == 0 { look.setLabels(added, format: place.table.columns[column].format) }
        }
    }

    /// The range is set beside its formula, since the library would take the sheet's name out of it and stumble over
    /// apostrophes.
    private func setRange(
        _ range: UnsafeMutablePointer<lxw_series_range>, _ sheet: String, _ rows: ClosedRange<Int>, _ column: Int
    ) {
        replace(&range.pointee.sheetname, with: sheet)
        range.pointee.first_row = UInt32(rows.lowerBound)
        range.pointee.last_row = UInt32(rows.upperBound)
        range.pointee.first_col = UInt16(column)
        range.pointee.last_col = UInt16(column)
    }

    private func reference(_ sheet: String, _ rows: ClosedRange<Int>, _ column: Int) -> String {
        let letters = columnLetters(column)
        let start = "\(quotedSheetName(sheet))!$\(letters)$\(rows.lowerBound + 1)"
        return rows.count == 1 ? start : start + ":$\(letters)$\(rows.upperBound + 1)"
    }

    private func setTexts(of chart: SheetChart, in made: LibraryChart) {
        if chart.title.isEmpty {
            libxlsxwriter.chart_title_off(made)
        } else {
            libxlsxwriter.chart_title_set_name(made, chartText(chart.title))
            look.withFont(size: 12, colour: .navy, isBold: true) { libxlsxwriter.chart_title_set_name_font(made, $0) }
        }
        let axes = ChartAxes(of: made, chart.kind)
        for (axis, title) in [(axes.categories, chart.categoryTitle), (axes.values, chart.valueAxis.title)]
        where !title.isEmpty {
            libxlsxwriter.chart_axis_set_name(axis, chartText(title))
            look.withFont(size: 9, colour: .grey) { libxlsxwriter.chart_axis_set_name_font(axis, $0) }
        }
        // One series says what it is in the title, a point of a radar in its axis.
        if chart.series.count == 1 {
            libxlsxwriter.chart_legend_set_position(made, UInt8(constant: LXW_CHART_LEGEND_NONE))
        } else {
            libxlsxwriter.chart_legend_set_position(made, UInt8(constant: LXW_CHART_LEGEND_BOTTOM))
            look.withFont(size: 9, colour: .ink) { libxlsxwriter.chart_legend_set_font(made, $0) }
        }
    }

    /// To the library a text that begins with = is a formula; one that begins with a space is not.
    private func chartText(_ text: String) -> String {
        let line = singleLine(text, utf16: 255)
        return line.hasPrefix("=") ? " " + line : line
    }
}

extension SheetChart {
    /// True for a series that is a line over columns.
    func drawsLine(_ series: ChartSeries) -> Bool {
        switch kind {
        case .column: series.role == .reference
        case .pareto: series != self.series.first
        case .bar, .line, .radar: false
        }
    }

    /// The library's type for the series that are no lines over columns, unless all are.
    fileprivate var libraryType: lxw_chart_type {
        switch kind {
        case .column, .pareto: series.allSatisfy(drawsLine) ? LXW_CHART_LINE : LXW_CHART_COLUMN
        case .bar: LXW_CHART_BAR
        case .line: LXW_CHART_LINE
        case .radar: LXW_CHART_RADAR_WITH_MARKERS
        }
    }
}
