internal import BilingualText
internal import Diagnostics

/// What stands above the table of a form.
struct FormHead {
    private(set) var fields = FieldTexts()
    /// Nil when nobody is listed.
    private(set) var people: [PlacedText]?
    private(set) var units: [(kind: PlacedText, units: [PlacedText])] = []
    /// Of the clocks there, such as `+08:00`; nil when the form does not say it.
    private(set) var offset: String?
    private var labels: Set<Label.Kind> = []

    private var places: [String: SourcePosition] = [:]

    /// A row holds a label and what was filled in behind it, or several of these beside each other.
    init(rows: some Sequence<TableRow>, log: inout ProblemLog) {
        for row in rows {
            var line: (label: Label, cell: TableCell, values: [TableCell])?
            let filled = row.filled.map(\.cell).filter { !$0.isRepeated }
            for cell in filled {
                if let label = Label(cell.text) {
                    if let line { read(line.label, at: line.cell, line.values, log: &log) }
                    line = (label, cell, [])
                } else {
                    line?.values.append(cell)
                }
            }
            if let line { read(line.label, at: line.cell, line.values, log: &log) }
            // A title or a line of instructions has nothing behind it.
            if line == nil, let label = filled.first, filled.count > 1 {
                log.add(TableProblem.unknownHead(label.text.trimmed), at: label.position)
            }
        }
    }

    private mutating func read(_ label: Label, at cell: TableCell, _ values: [TableCell], log: inout ProblemLog) {
        labels.insert(label.kind)
        guard let first = values.first else { return }
        let flawed = values.filter { $0.flaw != nil }
        for value in flawed {
            if let flaw = value.flaw { log.add(TableProblem.flawedCell(flaw), at: value.position) }
        }
        guard flawed.isEmpty else { return }
        let key = cell.text.comparisonKey
        if let earlier = places[key] {
            log.add(TableProblem.headTwice(cell.text.trimmed, first: earlier), at: first.position)
            return
        }
        places[key] = first.position
        switch label {
        case .field(let field): fields[field] = first.placed
        case .people: people = values.flatMap(Self.names)
        case .units(let kind): units.append((PlacedText(kind, at: cell.position), values.flatMap(Self.names)))
        case .offset: offset = first.text.trimmed.widthFolded
        case .counter: break
        }
    }

    /// The names in one cell, between the separators of lists.
    private static func names(_ cell: TableCell) -> [PlacedText] {
        cell.text.split { "、,，;；\n".contains($0) }.map { PlacedText(String($0).trimmed, at: cell.position) }
            .filter { !$0.text.isEmpty }
    }

    /// Columns that the lines of the head announce: a form without them has lost them.
    var neededColumns: [SubmissionField] {
        [.item] + (labels.contains(.people) ? [.person] : []) + (labels.contains(.units) ? [.unit] : [])
            + [.value, .note, .evidence] + (labels.contains(.offset) ? [.received, .firstFeedback, .closed] : [])
    }

    /// A form that was made for one checklist is no form of another.
    func check(against hidden: HiddenSheet, log: inout ProblemLog) {
        for (field, expected) in [(SubmissionField.checklist, hidden.checklist), (.version, hidden.version)] {
            guard let expected, let written = fields[field] else { continue }
            if written.text.comparisonKey != expected.comparisonKey {
                log.add(TableProblem.tampered(field: field, head: written.text, hidden: expected), at: written.position)
            }
        }
    }

    /// True for somebody whom the head does not list although it lists others.
    func leavesOut(person: PlacedText?) -> Bool { Self.leavesOut(person, of: people) }

    /// True for a unit that the head does not list although it lists others.
    func leavesOut(unit: PlacedText?) -> Bool {
        Self.leavesOut(unit, of: units.isEmpty ? nil : units.flatMap(\.units))
    }

    private static func leavesOut(_ name: PlacedText?, of listed: [PlacedText]?) -> Bool {
        guard let name, let listed else { return false }
        return !listed.contains { $0.text.nameKey == name.text.nameKey }
    }
}

/// What a cell above the table announces.
private enum Label {
    case field(SubmissionField)
    case people
    /// Units of this kind.
    case units(String)
    case offset
    /// What the workbook computes for whoever fills it in.
    case counter

    enum Kind { case field, people, units, offset, counter }

    var kind: Kind {
        switch self {
        case .field: .field
        case .people: .people
        case .units: .units
        case .offset: .offset
        case .counter: .counter
        }
    }

    /// Nil for any other text.
    init?(_ text: String) {
        let key = text.comparisonKey
        if let field = SubmissionField(header: text), field == .audit || SubmissionField.head.contains(field) {
            self = .field(field)
        } else if [FormWords.people.zh, FormWords.people.en].contains(key) {
            self = .people
        } else if [FormWords.offset.zh, FormWords.offset.en].contains(key) {
            self = .offset
        } else if [FormWords.counter.zh, FormWords.counter.en].contains(key) {
            self = .counter
        } else if let kind = Self.unitKind(text) {
            self = .units(kind)
        } else {
            return nil
        }
    }

    /// `display-car` for `单元 display-car`; nil for other texts.
    private static func unitKind(_ text: String) -> String? {
        let words = text.trimmed.widthFolded.split(whereSeparator: \.isWhitespace)
        guard words.count == 2, [FormWords.unit.zh, FormWords.unit.en].contains(words[0].lowercased()) else {
            return nil
        }
        return String(words[1])
    }
}

/// What the hidden sheet of a form says.
struct HiddenSheet: Hashable {
    let number: String?
    let checklist: String?
    let version: String?
}
