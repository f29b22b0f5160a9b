import AuditTestSupport
import ChecklistModel
import Diagnostics
import Testing

@testable import AuditIntake

/// Forms with random damage: nothing traps, nothing is guessed, and every refusal has a reason with a place.
@Suite("a form with random damage") struct FormMutationTests {
    private static let texts = [
        "", " ", "是", "否", "不适用", "1-1", "1-2", "展车1", "张三", "=1+1", "合计", "dealer-audit-form", "1", "检查项", "结果",
        "单元 car",
        "日期", "2026-10-12", "\u{0}\u{1}", "\"", ",;\t", "\n", "😀", "，。", String(repeating: "字", count: 300),
    ]

    private static func cell(_ generator: inout SeededGenerator) -> FormGrid.Cell? {
        let text = generator.pick(texts)
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: return nil
        case 1:
            return .number(
                generator.pick(["1", "0.5", "46307.4", "-1", "1e300"]), format: Int.random(in: 0..<5, using: &generator)
            )
        case 2: return .formula("A1", value: generator.oneIn(2) ? nil : "是")
        case 3: return .boolean(generator.oneIn(2))
        case 4: return .error("#N/A")
        default: return .text(text)
        }
    }

    private static func damage(_ grid: inout FormGrid, _ generator: inout SeededGenerator) {
        let row = Int.random(in: grid.rows.indices, using: &generator)
        let width = grid.rows[row].count
        switch Int.random(in: 0..<7, using: &generator) {
        case 0: grid.rows.remove(at: row)
        case 1: grid.rows.insert(grid.rows[row], at: generator.pick(Array(grid.rows.indices)))
        case 2: grid.rows.swapAt(row, generator.pick(Array(grid.rows.indices)))
        case 3 where width > 0: grid.rows[row].remove(at: Int.random(in: 0..<width, using: &generator))
        case 4: grid.rows[row].insert(cell(&generator), at: Int.random(in: 0...width, using: &generator))
        case 5:
            let letters = ["A", "B", "H", "J", "K"]
            grid.merged.append("\(generator.pick(letters))\(row + 1):\(generator.pick(letters))\(row + 2)")
        default:
            if width > 0 { grid.rows[row][Int.random(in: 0..<width, using: &generator)] = cell(&generator) }
        }
    }

    @Test("is read or refused", arguments: 1...40)
    func cells(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<10 {
            var grid = FormGrid.filled
            for _ in 0..<Int.random(in: 1...6, using: &generator) where grid.rows.count > 1 {
                Self.damage(&grid, &generator)
            }
            for carrier in Carrier.allCases {
                let reading = carrier.read(grid)
                let errors = reading.result.diagnostics.filter { $0.severity == .error }
                // Accepted and free of errors, or refused for a reason.
                #expect(reading.result.submissions.isEmpty != errors.isEmpty, "seed \(seed), \(carrier)")
                let file = reading.result.diagnostics.map(\.file)
                #expect(file.allSatisfy { $0 == "f" }, "seed \(seed)")
            }
        }
    }

    @Test("is read or refused when its bytes are damaged", arguments: 1...20)
    func bytes(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let (csv, xlsx) = (Array(FormGrid.filled.csv().utf8), FormGrid.filled.xlsx())
        for _ in 0..<20 {
            var bytes = generator.oneIn(2) ? csv : xlsx
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                let place = Int.random(in: bytes.indices, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: bytes.remove(at: place)
                default: bytes.insert(generator.pick(Array("\",;\n\r\t =".utf8)), at: place)
                }
            }
            let reading = Reading(bytes, network: .two)
            #expect(reading.result.submissions.isEmpty != reading.errors().isEmpty, "seed \(seed)")
        }
    }
}
