internal import CXLSXWriter

extension SheetWriter {
    mutating func apply(_ rule: ColumnRule, rows: ClosedRange<Int>, column: Int) throws(WorkbookFailure) {
        var texts = TextPool()
        var condition = lxw_conditional_format()
        switch rule {
        case .colourScale(let scale): set(scale, in: &condition)
        case .dataBar(let bar): set(bar, in: &condition)
        case .highlight(let cells, let background, let text):
            guard let formula = cells.formula(for: "\(columnLetters(column))\(rows.lowerBound + 1)") else { return }
            condition.type = UInt8(constant: LXW_CONDITIONAL_TYPE_FORMULA)
            condition.value_string = texts.pointer(formula)
            condition.format = styles.highlight(background: background, text: text)
        }
        let error = libxlsxwriter.worksheet_conditional_format_range(
            pointer, UInt32(rows.lowerBound), UInt16(column), UInt32(rows.upperBound), UInt16(column), &condition)
        try check(error)
    }

    private func set(_ scale: ColourScale, in condition: inout lxw_conditional_format) {
        let hasMiddle = scale.middle != nil
        condition.type = UInt8(constant: hasMiddle ? LXW_CONDITIONAL_3_COLOR_SCALE : LXW_CONDITIONAL_2_COLOR_SCALE)
        (condition.min_rule_type, condition.min_value) = bound(scale.low.value, LXW_CONDITIONAL_RULE_TYPE_MINIMUM)
        (condition.max_rule_type, condition.max_value) = bound(scale.high.value, LXW_CONDITIONAL_RULE_TYPE_MAXIMUM)
        condition.min_color = scale.low.colour.libraryValue
        condition.max_color = scale.high.colour.libraryValue
        guard let middle = scale.middle else { return }
        (condition.mid_rule_type, condition.mid_value) = bound(middle.value, LXW_CONDITIONAL_RULE_TYPE_PERCENTILE)
        if middle.value == .extreme { condition.mid_value = 50 }
        condition.mid_color = middle.colour.libraryValue
    }

    private func set(_ bar: DataBar, in condition: inout lxw_conditional_format) {
        condition.type = UInt8(constant: LXW_CONDITIONAL_DATA_BAR)
        condition.bar_color = bar.colour.libraryValue
        condition.data_bar_2010 = 1
        condition.bar_solid = 1
        condition.bar_no_border = 1
        (condition.min_rule_type, condition.min_value) = bound(bar.minimum, LXW_CONDITIONAL_RULE_TYPE_MINIMUM)
        (condition.max_rule_type, condition.max_value) = bound(bar.maximum, LXW_CONDITIONAL_RULE_TYPE_MAXIMUM)
    }

    /// The kind of a bound and its value; `extreme` is the kind of one that is not given.
    private func bound(_ value: ScaleValue, _ extreme: lxw_conditional_format_rule_types) -> (UInt8, Double) {
        if case .number(let digits) = value, let number = decimalValue(digits) {
            return (UInt8(constant: LXW_CONDITIONAL_RULE_TYPE_NUMBER), number)
        }
        return (UInt8(constant: extreme), 0)
    }
}

extension CellCondition {
    /// The condition as a formula about the first cell of a column; nil if no cell can meet it.
    ///
    /// To spreadsheet programs an empty cell is less than 60 and any text is more: only numbers are compared with numbers.
    func formula(for cell: String) -> String? {
        switch self {
        case .equals(let text):
            let wanted = cellText(text)
            guard wanted.utf16.count <= 255 else { return nil }
            return "\(cell)=\"\(doubled("\"", in: wanted))\""
        case .below(let digits):
            return decimalValue(digits).map { "AND(ISNUMBER(\(cell)),\(cell)<\($0))" }
        case .atLeast(let digits):
            return decimalValue(digits).map { "AND(ISNUMBER(\(cell)),\(cell)>=\($0))" }
        case .between(let low, let high):
            guard let least = decimalValue(low), let most = decimalValue(high) else { return nil }
            return "AND(ISNUMBER(\(cell)),\(cell)>=\(least),\(cell)<=\(most))"
        }
    }
}
