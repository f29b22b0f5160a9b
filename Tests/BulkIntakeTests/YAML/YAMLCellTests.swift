internal import AuditTestSupport
internal import Testing

@testable internal import BulkIntake

/// What YAML and its careful reader treat in a way of their own, in texts of every length.
@Suite("Texts of YAML")
struct YAMLCellTests {
    private func cell<Result>(_ text: [UInt8], behind filler: UInt8 = 0x07, _ look: (Cell) -> Result) -> Result? {
        (text + [UInt8](repeating: filler, count: 16)).withUnsafeBytes { bytes in
            bytes.baseAddress.map { look(Cell($0, text.count)) }
        }
    }

    @Test("a control character is found in every place, and nothing else", arguments: 1...20)
    func controls(count: Int) {
        for filler in [0x20, 0x61, 0x80, 0xFF, 0x0A] as [UInt8] {
            for byte in UInt8.min ... .max {
                for place in 0..<count {
                    var text = [UInt8](repeating: filler, count: count)
                    text[place] = byte
                    let isControl = byte < 0x20 && byte != 0x0A || byte == 0x7F
                    if cell(text, { $0.holdsControls }) != isControl {
                        Issue.record("\(byte) at \(place) of \(count) between \(filler)")
                    }
                }
            }
        }
        #expect(cell([], { $0.holdsControls }) == false)
    }

    @Test(
        "nothing is written in a few ways",
        arguments: [
            ("null", true), ("Null", true), ("NULL", true), ("nUlL", true), ("~", true), ("", false), ("~~", false),
            ("nul", false), ("nulls", false), ("NUL\u{4C}", true), ("N\u{15}LL", false), ("none", false), ("^", false),
        ])
    func null(text: String, isNull: Bool) {
        // What stands behind the text is no part of it.
        for filler in Array("~l\0".utf8) { #expect(cell(Array(text.utf8), behind: filler) { $0.isNull } == isNull) }
    }

    @Test(
        "a space that only looks like one is noticed before a text, and behind its first sign",
        arguments: [
            "\u{A0}", "\u{2000}", "\u{2003}", "\u{200B}", "\u{2028}", "\u{202F}", "\u{2060}", "\u{3000}", "\u{FEFF}",
        ])
    func spaces(space: String) {
        for text in ["\(space)是", "\(space)", "-\(space)是", "是\(space)否", "é\(space)", "🚗\(space)"] {
            #expect(cell(Array(text.utf8)) { $0.mayBeSlip(isLoose: false) } == true, "\(text.debugDescription)")
        }
        for text in ["是否\(space)是", "ab\(space)"] {
            #expect(cell(Array(text.utf8)) { $0.mayBeSlip(isLoose: false) } == false, "\(text.debugDescription)")
        }
    }

    @Test("a full-width colon is noticed where a key may have been meant", arguments: ["note：x", "：", "备注：", "ab是：否"])
    func colons(text: String) throws {
        #expect(cell(Array(text.utf8)) { $0.mayBeSlip(isLoose: true) } == true)
        #expect(cell(Array(text.utf8)) { $0.mayBeSlip(isLoose: false) } == false)
        // The first two of its bytes are none, whatever stands behind the text.
        let bytes = Array(text.utf8)
        let last = try #require(bytes.indices.first { bytes[$0] == 0x9A && bytes[..<$0].suffix(2) == [0xEF, 0xBC] })
        #expect(cell(Array(bytes[..<last]), behind: 0x9A) { $0.mayBeSlip(isLoose: true) } == false)
    }

    @Test("plain texts are no slips", arguments: ["", "yes", "是", "张三", "2分30秒", "是，否", "é", "🚗", "a: b", "〇"])
    func plain(text: String) {
        #expect(cell(Array(text.utf8)) { $0.mayBeSlip(isLoose: true) } == false)
        #expect(cell(Array(text.utf8)) { $0.isUnusual } == false)
    }

    @Test(
        "more than thirty marks on a letter, or more than 32 KB, are unusual",
        arguments: [
            "\u{301}", "\u{31B}", "\u{1AB0}", "\u{20D0}", "\u{FE20}", "\u{1D167}", "\u{E0100}",
        ])
    func unusual(mark: String) {
        for before in ["", "e", String(repeating: "店", count: 50)] {
            let text = Array((before + String(repeating: mark, count: 31) + "nd").utf8)
            #expect(cell(text) { $0.isUnusual } == true)
        }
        for (count, isUnusual) in [(60, false), (32 << 10, false), ((32 << 10) + 1, true)] {
            #expect(cell([UInt8](repeating: 0x61, count: count)) { $0.isUnusual } == isUnusual, "\(count)")
        }
    }
}
