internal import BilingualText
internal import Diagnostics

/// A report in Markdown, or in any text with the fields' names as headings.
struct MarkdownReflection {
    private var head = ReflectionHead()
    private var situation = StatementBuilder(isPaired: false)
    private var fields: [ReflectionField: StatementBuilder] = [:]
    private var places: [ReflectionPart: SourcePosition] = [:]
    private var section = Section.head

    private enum Section {
        case head, part(ReflectionPart), unknown
    }

    init(_ lines: [TextLine], log: inout ReflectionLog) {
        for line in lines { read(line, log: &log) }
    }

    /// Nil when there is not one field, after saying so.
    func report(log: inout ReflectionLog) -> ReflectionReport? {
        guard !fields.isEmpty else {
            log.add(.noReport, at: nil)
            return nil
        }
        var situation = situation
        situation.close()
        var report = ReflectionReport(head: head, situation: situation.statements)
        for field in ReflectionField.allCases {
            guard var builder = fields[field], let position = places[.field(field)] else { continue }
            builder.close()
            report[field] = ReflectionAnswer(at: position, builder.statements)
        }
        return report
    }

    private mutating func read(_ line: TextLine, log: inout ReflectionLog) {
        if let heading = Heading(line.text) {
            open(heading, at: line.position(heading.offset), log: &log)
        } else if !HintLine.isHint(line.text) {
            add(line)
        }
    }

    private mutating func open(_ heading: Heading, at position: SourcePosition, log: inout ReflectionLog) {
        guard let part = heading.part else {
            // The report's own title stands before everything else.
            if case .head = section, heading.level == 1 { return }
            log.add(.unknownHeading(heading.text), at: position)
            section = .unknown
            return
        }
        section = .part(part)
        if let first = places[part] {
            if part != .signatures { log.add(.fieldTwice(part, first: first), at: position) }
            return
        }
        places[part] = position
        if case .field(let field) = part { fields[field] = StatementBuilder(isPaired: field.isPaired) }
    }

    private mutating func add(_ line: TextLine) {
        switch section {
        case .head: readHead(line.text)
        case .part(.situation): situation.add(line.text, place: line.position)
        case .part(.field(let field)): fields[field]?.add(line.text, place: line.position)
        case .part(.signatures), .unknown: break
        }
    }

    /// A row such as `| **经销商** | SH01 |`.
    private mutating func readHead(_ line: String) {
        guard line.trimmed.hasPrefix("|") else { return }
        let cells = cells(of: line.trimmed)
        guard cells.count >= 2, let part = ReflectionNames.headPart(named: cells[0]) else { return }
        let value = WrittenLine.plain(cells[1])
        if head[keyPath: part] == nil, !value.isBlank { head[keyPath: part] = value }
    }

    /// The cells of a table row; a bar behind a backslash belongs to its cell.
    private func cells(of row: String) -> [String] {
        var cells = [String.UnicodeScalarView()]
        var isEscaped = false
        for scalar in row.unicodeScalars.dropFirst() {
            if scalar == "|", !isEscaped {
                cells.append(String.UnicodeScalarView())
            } else {
                cells[cells.count - 1].append(scalar)
            }
            isEscaped = scalar == "\\" && !isEscaped
        }
        return cells.map { String($0).trimmed }
    }
}

/// A heading: `## 3. 错误理念`, or a line with nothing but the name of a part.
private struct Heading {
    /// Without a number before it.
    let text: String
    /// 1 to 6; 0 without number signs.
    let level: Int
    /// Code points of the line before its text.
    let offset: Int
    /// Nil when the text names no part.
    let part: ReflectionPart?

    /// Longer lines are no headings that anybody writes.
    private static let longest = 40

    init?(_ line: String) {
        let scalars = line.unicodeScalars
        let indent = scalars.prefix(while: \.isBlank).count
        let signs = scalars.dropFirst(indent).prefix { $0 == "#" || $0 == "＃" }.count
        let rest = scalars.dropFirst(indent + signs)
        let blanks = rest.prefix(while: \.isBlank).count
        let text = String(String.UnicodeScalarView(rest)).trimmed.trimmingSigns
        part = ReflectionNames.part(named: text)
        let name = text.unicodeScalars.drop { !$0.properties.isAlphabetic }
        self.text = name.isEmpty ? text : String(name)
        level = signs
        offset = indent + signs + blanks
        if signs == 0 {
            guard part != nil, scalars.count <= Self.longest, text.isBareName else { return nil }
        } else {
            guard signs <= 6, !text.isEmpty, part != nil || blanks > 0 else { return nil }
        }
    }
}

extension String {
    /// Without emphasis and closing number signs.
    fileprivate var trimmingSigns: String {
        var scalars = Substring(self).unicodeScalars
        while let last = scalars.last, last == "#" || last == "*" || last == "_" || last.isBlank {
            scalars.removeLast()
        }
        while let first = scalars.first, first == "*" || first == "_" || first.isBlank { scalars.removeFirst() }
        return String(scalars)
    }

    /// True when the line has no sign that a sentence would have: only a number before the name and a colon behind it.
    fileprivate var isBareName: Bool {
        unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || scalar.isBlank || scalar.properties.numericType != nil
                || "'’:：.、-*（）()".unicodeScalars.contains(scalar)
        }
    }
}
