internal import CXLSXWriter
internal import Glibc

/// Makes the series that have markers lines over the columns of the others.
///
/// The library draws one kind of series a chart. But it writes a chart through function pointers, and all kinds write their
/// series alike: the columns are written by the column chart's function, the lines by the line chart's.
func drawLinesOverColumns(in chart: LibraryChart, _ kind: SheetChart.Kind) {
    chart.pointee.write_chart_type = { chart in
        guard let chart else { return }
        writeColumnsAndLines(chart, secondAxis: false)
    }
    guard kind == .pareto else { return }
    chart.pointee.write_chart_type = { chart in
        guard let chart else { return }
        writeColumnsAndLines(chart, secondAxis: true)
    }
    chart.pointee.write_plot_area = { chart in
        guard let chart else { return }
        writePlotAreaWithSecondAxis(chart)
    }
}

private func writeColumnsAndLines(_ chart: LibraryChart, secondAxis: Bool) {
    guard let all = chart.pointee.series_list?.pointee, let lastColumn = lastColumn(of: chart) else { return }
    let lines = lastColumn.pointee.list_pointers.stqe_next
    lastColumn.pointee.list_pointers.stqe_next = nil
    write(chart, as: LXW_CHART_COLUMN)

    chart.pointee.series_list.pointee.stqh_first = lines
    let axes = (chart.pointee.axis_id_1, chart.pointee.axis_id_2)
    if secondAxis {
        chart.pointee.axis_id_1 = axes.0 + 2
        chart.pointee.axis_id_2 = axes.1 + 2
    }
    if lines != nil { write(chart, as: LXW_CHART_LINE) }
    (chart.pointee.axis_id_1, chart.pointee.axis_id_2) = axes
    lastColumn.pointee.list_pointers.stqe_next = lines
    chart.pointee.series_list.pointee = all
}

/// The last of the series before the first with a marker.
private func lastColumn(of chart: LibraryChart) -> UnsafeMutablePointer<lxw_chart_series>? {
    var series = chart.pointee.series_list?.pointee.stqh_first
    while let current = series, let next = current.pointee.list_pointers.stqe_next {
        if next.pointee.marker != nil { return current }
        series = next
    }
    return series
}

/// Writes the chart's series as if it were of that type.
private func write(_ chart: LibraryChart, as type: lxw_chart_type) {
    guard let pattern = libxlsxwriter.lxw_chart_new(UInt8(constant: type)) else { return }
    let kind = (chart.pointee.chart_group, chart.pointee.grouping)
    (chart.pointee.chart_group, chart.pointee.grouping) = (pattern.pointee.chart_group, pattern.pointee.grouping)
    pattern.pointee.write_chart_type?(chart)
    (chart.pointee.chart_group, chart.pointee.grouping) = kind
    libxlsxwriter.lxw_chart_free(pattern)
}

/// Writes the plot area with a second pair of axes behind the first: the values from 0% to 100% at the right, the
/// categories again but hidden.
private func writePlotAreaWithSecondAxis(_ chart: LibraryChart) {
    guard let pattern = libxlsxwriter.lxw_chart_new(UInt8(constant: LXW_CHART_COLUMN)) else { return }
    defer { libxlsxwriter.lxw_chart_free(pattern) }
    let file = chart.pointee.file
    var text: UnsafeMutablePointer<CChar>?
    var length = 0
    guard let memory = open_memstream(&text, &length) else { return }
    chart.pointee.file = memory
    pattern.pointee.write_plot_area?(chart)
    chart.pointee.file = file
    fclose(memory)
    guard let text else { return }
    defer { free(text) }
    let written = String(cString: text)
    guard let axis = written.firstRange(of: "<c:valAx>"), let end = written.firstRange(of: "</c:valAx>"),
        let look = written[axis.upperBound..<end.lowerBound].between("<c:txPr>", "</c:txPr>")
    else {
        fputs(written, file)
        return
    }
    fputs(String(written[..<end.upperBound]) + secondAxes(of: chart, look: look) + written[end.upperBound...], file)
}

extension Substring {
    /// From the first of `start` to the end of the first of `end`.
    fileprivate func between(_ start: String, _ end: String) -> Substring? {
        guard let first = firstRange(of: start), let last = firstRange(of: end), first.lowerBound < last.lowerBound
        else { return nil }
        return self[first.lowerBound..<last.upperBound]
    }
}

/// - Parameter look: how the first axis writes its numbers.
private func secondAxes(of chart: LibraryChart, look: Substring) -> String {
    let (categories, values) = (chart.pointee.axis_id_1 + 2, chart.pointee.axis_id_2 + 2)
    let scaling = "<c:scaling><c:orientation val=\"minMax\"/>"
    return """
        <c:valAx><c:axId val="\(values)"/>\(scaling)<c:max val="1"/><c:min val="0"/></c:scaling>\
        <c:delete val="0"/><c:axPos val="r"/><c:numFmt formatCode="0%" sourceLinked="0"/>\
        <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>\
        <c:spPr><a:ln><a:noFill/></a:ln></c:spPr>\(look)\
        <c:crossAx val="\(categories)"/><c:crosses val="max"/><c:crossBetween val="between"/>\
        <c:majorUnit val="0.2"/></c:valAx>\
        <c:catAx><c:axId val="\(categories)"/>\(scaling)</c:scaling><c:delete val="1"/><c:axPos val="b"/>\
        <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>\
        <c:crossAx val="\(values)"/><c:crosses val="autoZero"/></c:catAx>
        """
}
