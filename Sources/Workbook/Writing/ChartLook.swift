internal import CXLSXWriter

/// The axes by what they carry: the library calls the horizontal one x, and lying bars have their values there.
struct ChartAxes {
    let categories: UnsafeMutablePointer<lxw_chart_axis>?
    let values: UnsafeMutablePointer<lxw_chart_axis>?

    init(of chart: LibraryChart, _ kind: SheetChart.Kind) {
        let isLying = kind == .bar
        categories = isLying ? chart.pointee.y_axis : chart.pointee.x_axis
        values = isLying ? chart.pointee.x_axis : chart.pointee.y_axis
    }
}

/// How charts look: quiet axes, no frame, colours that everybody can tell apart.
struct ChartLook {
    private let font: String

    init(font: String) { self.font = font }

    func withFont(
        size: Double, colour: Colour, isBold: Bool = false, _ body: (UnsafeMutablePointer<lxw_chart_font>) -> Void
    ) {
        var texts = TextPool()
        var value = lxw_chart_font()
        value.name = texts.pointer(font)
        value.size = size
        // The library writes bold unless told that it is explicitly off.
        value.bold = isBold ? 1 : UInt8(constant: LXW_EXPLICIT_FALSE)
        value.color = colour.libraryValue
        body(&value)
    }

    func setAxes(of chart: SheetChart, in made: LibraryChart) {
        let axes = ChartAxes(of: made, chart.kind)
        guard let categories = axes.categories, let values = axes.values else { return }
        for axis in [categories, values] {
            withFont(size: 9, colour: .ink) { libxlsxwriter.chart_axis_set_num_font(axis, $0) }
        }
        let minimum = chart.valueAxis.minimum.flatMap(decimalValue)
        if let minimum { libxlsxwriter.chart_axis_set_min(values, minimum) }
        if let maximum = chart.valueAxis.maximum.flatMap(decimalValue), maximum > minimum ?? -.infinity {
            libxlsxwriter.chart_axis_set_max(values, maximum)
        }
        if let step = chart.valueAxis.step.flatMap(decimalValue), step > 0 {
            libxlsxwriter.chart_axis_set_major_unit(values, step)
        }
        libxlsxwriter.chart_axis_set_num_format(values, chart.valueAxis.format.code)
        withLine(.paleGrey, width: 0.75) { libxlsxwriter.chart_axis_major_gridlines_set_line(values, $0) }
        libxlsxwriter.chart_axis_major_gridlines_set_visible(values, 1)
        withLine(.grey, width: 0.75) { libxlsxwriter.chart_axis_set_line(categories, $0) }
        if chart.kind != .radar {
            libxlsxwriter.chart_axis_set_major_tick_mark(categories, UInt8(constant: LXW_CHART_AXIS_TICK_MARK_NONE))
            withoutLine { libxlsxwriter.chart_axis_set_line(values, $0) }
            // Below the plot also where values are negative.
            libxlsxwriter.chart_axis_set_label_position(categories, UInt8(constant: LXW_CHART_AXIS_LABEL_POSITION_LOW))
        }
        if chart.kind == .bar {
            // The first row on top; the values' axis stays at the bottom.
            libxlsxwriter.chart_axis_set_reverse(categories)
            libxlsxwriter.chart_axis_set_crossing_max(categories)
        }
        if chart.kind != .line, chart.kind != .radar {
            libxlsxwriter.chart_set_series_gap(made, chart.series.count > 1 ? 60 : 45)
        }
        withLine(.paleGrey, width: 0.75) { libxlsxwriter.chart_chartarea_set_line(made, $0) }
        libxlsxwriter.chart_show_blanks_as(made, UInt8(constant: LXW_CHART_BLANKS_AS_GAP))
    }

    func setSeries(
        _ made: UnsafeMutablePointer<lxw_chart_series>, of chart: SheetChart, _ series: ChartSeries, colour: Colour,
        points: Int
    ) {
        let isReference = series.role == .reference
        let isLine = chart.kind == .line || chart.kind == .radar || chart.drawsLine(series)
        if isLine {
            let dash = UInt8(constant: isReference ? LXW_CHART_LINE_DASH_DASH : LXW_CHART_LINE_DASH_SOLID)
            let lineColour = isReference ? series.colour ?? .grey : colour
            withLine(lineColour, width: isReference ? 1.5 : 2.25, dash: dash) {
                libxlsxwriter.chart_series_set_line(made, $0)
            }
            setMarker(made, colour: lineColour, isHidden: isReference)
        } else {
            withFill(colour) { libxlsxwriter.chart_series_set_fill(made, $0) }
        }
        setPoints(made, series.pointColours, count: points, isLine: isLine)
    }

    func setLabels(_ made: UnsafeMutablePointer<lxw_chart_series>, format: CellFormat) {
        libxlsxwriter.chart_series_set_labels(made)
        libxlsxwriter.chart_series_set_labels_num_format(made, format.code)
        withFont(size: 9, colour: .ink) { libxlsxwriter.chart_series_set_labels_font(made, $0) }
    }

    private func setMarker(_ made: UnsafeMutablePointer<lxw_chart_series>, colour: Colour, isHidden: Bool) {
        guard !isHidden else {
            return libxlsxwriter.chart_series_set_marker_type(made, UInt8(constant: LXW_CHART_MARKER_NONE))
        }
        libxlsxwriter.chart_series_set_marker_type(made, UInt8(constant: LXW_CHART_MARKER_CIRCLE))
        libxlsxwriter.chart_series_set_marker_size(made, 6)
        withFill(colour) { libxlsxwriter.chart_series_set_marker_fill(made, $0) }
        withLine(.white, width: 0.75) { libxlsxwriter.chart_series_set_marker_line(made, $0) }
    }

    private func setPoints(
        _ made: UnsafeMutablePointer<lxw_chart_series>, _ colours: [Int: Colour], count: Int, isLine: Bool
    ) {
        guard let last = colours.keys.filter({ (0..<count).contains($0) }).max(), !isLine else { return }
        var fills = (0...last).map { place in
            var fill = lxw_chart_fill()
            fill.color = colours[place]?.libraryValue ?? 0
            return fill
        }
        fills.withUnsafeMutableBufferPointer { fills in
            var points = fills.indices.map { place in
                var point = lxw_chart_point()
                // A point without any property of its own looks like its series.
                point.fill = colours[place] == nil ? nil : fills.baseAddress.map { $0 + place }
                return point
            }
            points.withUnsafeMutableBufferPointer { points in
                var list: [UnsafeMutablePointer<lxw_chart_point>?] = points.indices.map { place in
                    points.baseAddress.map { $0 + place }
                }
                list.append(nil)
                _ = libxlsxwriter.chart_series_set_points(made, &list)
            }
        }
    }

    private func withFill(_ colour: Colour, _ body: (UnsafeMutablePointer<lxw_chart_fill>) -> Void) {
        var fill = lxw_chart_fill()
        fill.color = colour.libraryValue
        body(&fill)
    }

    private func withoutLine(_ body: (UnsafeMutablePointer<lxw_chart_line>) -> Void) {
        var line = lxw_chart_line()
        line.none = 1
        body(&line)
    }

    private func withLine(
        _ colour: Colour, width: Float, dash: UInt8 = 0, _ body: (UnsafeMutablePointer<lxw_chart_line>) -> Void
    ) {
        var line = lxw_chart_line()
        line.color = colour.libraryValue
        line.width = width
        line.dash_type = dash
        body(&line)
    }
}
