/// Checks a report against the eight filling rules (seed row C9).
///
/// What a rule can decide is a breach; what only a reader can decide is a question, and never an error. The same report
/// always gets the same remarks.
///
/// - Returns: in the order of the fields; inside a field in the order of the text.
public func checkReflection(_ report: ReflectionReport) -> [ReflectionRemark] {
    let fields = ReflectionField.allCases.map { FilledField($0, in: report) }
    let filling = fields.flatMap(fillingRemarks) + sameTextRemarks(fields)
    let context = JudgedReport(report, fields)
    var remarks = filling + pairRemarks(fields[0], fields[1])
    remarks += ideaRemarks(wrong: fields[2], right: fields[5])
    for field in [fields[3], fields[6]] { remarks += behaviourRemarks(field) }
    remarks += exaggerationRemarks(context) + sloganRemarks(context) + strayRemarks(context)
    return remarks.inReadingOrder
}

/// A field with what is worth judging in it.
struct FilledField {
    let field: ReflectionField
    /// Nil when the report has no such heading.
    let answer: ReflectionAnswer?
    /// Without stand-ins such as 同上 and the form's own words.
    let statements: [ReflectionStatement]
    /// The stand-ins.
    let placeholders: [ReflectionStatement]

    init(_ field: ReflectionField, in report: ReflectionReport) {
        self.field = field
        answer = report[field]
        let all = answer?.statements ?? []
        statements = all.filter { !isPlaceholder($0.text) }
        placeholders = all.filter { isPlaceholder($0.text) }
    }

    /// All that was written.
    var text: String { statements.map(\.text).joined(separator: "\n") }

    func remark(_ fault: ReflectionFault, at statement: ReflectionStatement? = nil, offset: Int = 0) -> ReflectionRemark
    {
        ReflectionRemark(fault, in: field, at: statement?.position(at: offset) ?? answer?.position)
    }
}

/// The whole report, for what is judged against the case.
struct JudgedReport {
    let fields: [FilledField]
    let situation: [String]

    init(_ report: ReflectionReport, _ fields: [FilledField]) {
        self.fields = fields
        situation = report.situation.map(\.text)
    }

    subscript(field: ReflectionField) -> FilledField { fields[field.rawValue] }

    /// The case and every field but one.
    func texts(besides field: ReflectionField) -> [String] {
        situation + fields.filter { $0.field != field }.map(\.text)
    }
}

extension [ReflectionRemark] {
    fileprivate var inReadingOrder: [ReflectionRemark] {
        enumerated().sorted { a, b in
            let (left, right) = (a.element, b.element)
            if left.field != right.field { return left.field.rule < right.field.rule }
            if let first = left.position, let second = right.position, first != second { return first < second }
            return a.offset < b.offset
        }.map(\.element)
    }
}
