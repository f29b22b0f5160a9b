import SubmissionDocument

/// The cells of a CSV form while somebody fills it in.
struct FilledForm {
    private var rows: [[String]]
    private let header: Int
    private let columns: [String: Int]

    private static let english = [
        "检查项": "item", "人员": "person", "单元": "unit", "结果": "value", "备注": "note", "证据": "evidence",
        "受理时间": "received", "首次反馈时间": "first-feedback", "关闭时间": "closed",
    ]

    init?(_ csv: [UInt8]) {
        rows = Self.cells(of: String(decoding: csv, as: UTF8.self))
        let names = rows.map { $0.map { Self.english[$0] ?? $0 } }
        guard let header = names.firstIndex(where: { $0.contains("item") && $0.contains("value") }) else { return nil }
        self.header = header
        columns = Dictionary(names[header].enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    }

    /// Cells with commas, quotes and line breaks in quotes.
    private static func cells(of text: String) -> [[String]] {
        var rows: [[String]] = [[""]]
        var isQuoted = false
        var scalars = text.unicodeScalars.makeIterator()
        var current = scalars.next()
        while let scalar = current {
            current = scalars.next()
            if isQuoted {
                if scalar != "\"" {
                    rows[rows.count - 1][rows[rows.count - 1].count - 1].unicodeScalars.append(scalar)
                } else if current == "\"" {
                    rows[rows.count - 1][rows[rows.count - 1].count - 1] += "\""
                    current = scalars.next()
                } else {
                    isQuoted = false
                }
                continue
            }
            switch scalar {
            case "\"": isQuoted = true
            case ",": rows[rows.count - 1].append("")
            case "\n": rows.append([""])
            default: rows[rows.count - 1][rows[rows.count - 1].count - 1].unicodeScalars.append(scalar)
            }
        }
        return rows
    }

    var csv: [UInt8] {
        let lines = rows.map { row in
            row.map { cell in
                cell.contains { ",\"\n".contains($0) } ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
            }.joined(separator: ",")
        }
        return Array(lines.joined(separator: "\n").utf8)
    }

    private func cell(_ row: Int, _ column: String) -> String {
        columns[column].flatMap { rows[row].indices.contains($0) ? rows[row][$0] : nil } ?? ""
    }

    private mutating func set(_ row: Int, _ column: String, _ text: String?) {
        guard let place = columns[column] else { return }
        while rows[row].count <= place { rows[row].append("") }
        rows[row][place] = text ?? ""
    }

    /// Writes into a free row that is about the same, else into a copy of the item's last row.
    mutating func write(_ look: WrittenObservation, of item: String) {
        let own = rows.indices.dropFirst(header + 1).filter { cell($0, "item") == item }
        let free = own.filter { cell($0, "value").isEmpty && cell($0, "received").isEmpty }
        let (person, unit) = (look.person ?? "", look.unit ?? "")
        let names = free.map { [cell($0, "person"), cell($0, "unit")] }
        let fitting = [[person, unit], ["", unit], ["", ""]].compactMap { wanted in
            names.firstIndex(of: wanted).map { free[$0] }
        }.first
        guard let row = fitting ?? own.last else { return }
        if fitting == nil { rows.insert(rows[row], at: row + 1) }
        let target = fitting ?? row + 1
        for (column, text) in [
            ("person", look.person), ("unit", look.unit), ("value", look.answer.inOneCell), ("note", look.note),
            ("evidence", look.evidence), ("received", look.received), ("first-feedback", look.firstFeedback),
            ("closed", look.closed),
        ] { set(target, column, text) }
    }
}

extension WrittenAnswer {
    /// As somebody writes it into a cell.
    var inOneCell: String {
        switch self {
        case .text(let text): text
        case .mapping(let pairs): pairs.map { $0.name + " " + $0.value }.joined(separator: ", ")
        case .list(let options): options.joined(separator: ", ")
        case .left: ""
        }
    }
}
