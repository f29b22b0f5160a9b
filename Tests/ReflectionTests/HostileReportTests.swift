import AuditTestSupport
import BilingualText
import Diagnostics
import Reflection
import Testing

@Suite("reports that are damaged on purpose")
struct HostileReportTests {
    private static let seeds: [UInt64] = [1, 20_261_128, 0xDEAD_BEEF]

    @Test("nothing traps, every place is in the file, and the same bytes get the same words", arguments: seeds)
    func damaged(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let originals = [ReadingTests.markdown.joined(separator: "\n"), ReadingTests.yaml].map { Array($0.utf8) }
        for round in 0..<300 {
            var bytes = random.pick(originals)
            for _ in 0...Int.random(in: 0..<6, using: &random) { damage(&bytes, &random) }
            let reading = readReflection(bytes, file: "f")
            let lines = SourceLines(String(decoding: bytes, as: UTF8.self))
            for diagnostic in reading.diagnostics {
                if let position = diagnostic.position {
                    #expect(lines[position.line] != nil, "seed \(seed), round \(round): \(position)")
                }
                for language in Language.allCases { #expect(!diagnostic.message.wording(in: language).isEmpty) }
            }
            #expect(readReflection(bytes, file: "f").diagnostics == reading.diagnostics)
        }
    }

    private func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.insert(contentsOf: Array(random.pick(HostileText.values).utf8), at: place)
        case 1: bytes.insert(contentsOf: Array(random.pick(HostileText.pieces).utf8), at: place)
        case 2: bytes.insert(contentsOf: random.pick(HostileText.bytes), at: place)
        default:
            bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0..<20, using: &random)))
        }
    }

    @Test("every statement may be hostile", arguments: HostileText.values)
    func statements(_ text: String) {
        var report = ReflectionReport()
        for field in ReflectionField.allCases {
            let place = SourcePosition(line: field.rule, column: 1)
            report[field] = ReflectionAnswer(at: place, [ReflectionStatement(text, at: [place])])
        }
        for remark in checkReflection(report) {
            #expect(remark.message.zh?.isEmpty == false)
            #expect(remark.position?.line == remark.rule)
        }
    }

    @Test(
        "the largest report that is read is judged in a blink",
        arguments: ["永远", "不", "customer first ", "1. \n", "## 错误理念\n"])
    func large(_ piece: String) {
        let filler = String(repeating: piece, count: 60_000 / piece.utf8.count)
        let text = ReadingTests.markdown.joined(separator: "\n").replacing("要求报销打车费。", with: filler)
        #expect(readReflection(Array(text.utf8), file: "f").report != nil)
    }
}
