import AuditTestSupport
import Testing

@testable import BulkScoring

@Suite struct RowCursorTests {
    private func written(_ write: (inout RowCursor) -> Void) -> String {
        var buffer = ByteBuffer()
        var row = buffer.row(most: 200)
        write(&row)
        buffer.end(row)
        return String(decoding: buffer.bytes, as: UTF8.self)
    }

    @Test func wholeNumbersReadAsDigits() {
        let powers = (0...18).map { exponent in (0..<exponent).reduce(1) { power, _ in power * 10 } }
        for number in powers.flatMap({ [$0 - 1, $0, $0 + 1] }) + Array(0...120) + [.max - 1, .max] {
            #expect(written { $0.append(number: number) } == "\(number)")
            #expect(written { $0.append(units: number, decimals: 0) } == "\(number)")
        }
    }

    /// Where the way of eight digits ends and that of many begins.
    @Test(arguments: 0...12)
    func decimalsKeepTheirZerosOnBothSidesOfEightDigits(decimals: Int) {
        for units in [0, 1, 9, 10, 12_345_678, 99_999_999, 100_000_000, 100_000_001, 999_999_999_999, .max] {
            let digits = String(repeating: "0", count: max(0, decimals + 1 - "\(units)".count)) + "\(units)"
            let expected = decimals == 0 ? digits : "\(digits.dropLast(decimals)).\(digits.suffix(decimals))"
            #expect(written { $0.append(units: units, decimals: decimals) } == expected)
        }
    }

    @Test(arguments: 0...64)
    func onlyTheBeginningOfARememberedTextIsWritten(count: Int) {
        let text = String((0..<64).map { Character(Unicode.Scalar(UInt8(33 + $0))) })
        var buffer = ByteBuffer()
        buffer.append(text.utf8)
        let long = buffer.text(since: 0)
        #expect(long?.count == 64)
        guard let long else { return }
        let found = written { row in
            row.append(long, first: Int32(count))
            row.append(UInt8(ascii: "|"))
            row.append(number: 7)
        }
        #expect(found == text.prefix(count) + "|7")
    }

    @Test func whatWasWrittenSinceAPlaceCanBeRemembered() {
        for count in 0...66 {
            let text = String(repeating: "x", count: count)
            var remembered: LongText?
            let found = written { row in
                row.append(UInt8(ascii: "<"))
                let start = row.next
                for byte in text.utf8 { row.append(byte) }
                remembered = row.text(since: start)
                if let remembered { row.append(remembered) }
            }
            #expect((remembered != nil) == (count <= 64))
            #expect(found == "<" + text + (count <= 64 ? text : ""))
        }
    }

    @Test func rowsBegunAndEndedAreBytesOneBehindTheOther() {
        var random = SeededGenerator(seed: 4)
        var rows = BulkRows()
        var expected: [[UInt8]] = [[], [], [], []]
        var (ends, before) = (rows.ends, expected)
        for _ in 0..<2_000 {
            let table = Int.random(in: 0..<4, using: &random)
            let bytes = (0..<random.pick([0, 1, 9, 70])).map { _ in UInt8(random.next() & 0xFF) }
            rows.append(bytes, to: table)
            expected[table] += bytes
            if random.oneIn(20) { (ends, before) = (rows.ends, expected) }
            if random.oneIn(20) {
                rows.truncate(to: ends)
                expected = before
            }
        }
        let found = [rows.audits.bytes, rows.departments.bytes, rows.people.bytes, rows.findings.bytes]
        #expect(found == expected)
        rows.removeAll()
        let counts = [rows.ends.audits, rows.ends.departments, rows.ends.people, rows.ends.findings]
        #expect(counts == [0, 0, 0, 0])
    }
}
