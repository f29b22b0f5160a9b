/// RFC 4180 to the letter: quotes only around a whole field, doubled inside, every line ended alike, every row as long as the
/// first. What a lenient reader forgives is a mistake here.
enum StrictCSV {
    struct Mistake: Error, CustomStringConvertible {
        let description: String
    }

    /// - Parameter excel: with a byte-order mark, and lines that end in CRLF.
    static func rows(_ bytes: [UInt8], excel: Bool = false) throws -> [[String]] {
        var reader = Reader(rest: bytes[...], excel: excel)
        if excel { try reader.take([0xEF, 0xBB, 0xBF]) }
        var rows: [[String]] = []
        while !reader.rest.isEmpty {
            let row = try reader.row()
            if let first = rows.first, first.count != row.count {
                throw Mistake(description: "row \(rows.count + 1) has \(row.count) fields, not \(first.count)")
            }
            rows.append(row)
        }
        return rows
    }

    /// Every row by the names of the header.
    static func records(_ file: [UInt8], excel: Bool = false) throws -> [[String: String]] {
        let rows = try rows(file, excel: excel)
        guard let header = rows.first else { return [] }
        return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    }

    private struct Reader {
        var rest: ArraySlice<UInt8>
        let excel: Bool

        private var lineEnd: [UInt8] { excel ? [0x0D, 0x0A] : [0x0A] }

        mutating func take(_ expected: [UInt8]) throws {
            guard rest.starts(with: expected) else {
                throw Mistake(description: "\(expected) expected at \(rest.startIndex)")
            }
            rest = rest.dropFirst(expected.count)
        }

        mutating func row() throws -> [String] {
            var fields = [try field()]
            while rest.first == UInt8(ascii: ",") {
                rest = rest.dropFirst()
                fields.append(try field())
            }
            try take(lineEnd)
            return fields
        }

        private mutating func field() throws -> String {
            let bytes = rest.first == UInt8(ascii: "\"") ? try quoted() : try bare()
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw Mistake(description: "no UTF-8 before \(rest.startIndex)")
            }
            return text
        }

        private mutating func bare() throws -> [UInt8] {
            var field: [UInt8] = []
            while let byte = rest.first, byte != UInt8(ascii: ","), byte != lineEnd[0] {
                guard byte != UInt8(ascii: "\""), byte != 0x0A, byte != 0x0D else {
                    throw Mistake(description: "byte \(byte) without quotes at \(rest.startIndex)")
                }
                field.append(byte)
                rest = rest.dropFirst()
            }
            return field
        }

        private mutating func quoted() throws -> [UInt8] {
            var field: [UInt8] = []
            try take([UInt8(ascii: "\"")])
            while let byte = rest.popFirst() {
                guard byte == UInt8(ascii: "\"") else {
                    field.append(byte)
                    continue
                }
                guard rest.first == byte else { return field }
                field.append(byte)
                rest = rest.dropFirst()
            }
            throw Mistake(description: "a quote that is never closed")
        }
    }
}
