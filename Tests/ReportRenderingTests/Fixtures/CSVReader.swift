/// Reads RFC 4180 text back, so that a test sees what another program would.
enum CSVReader {
    static func rows(_ bytes: [UInt8]) -> [[String]] {
        var bytes = bytes[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        var rows: [[String]] = []
        var row: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        while let byte = bytes.popFirst() {
            switch byte {
            case UInt8(ascii: "\"") where isQuoted && bytes.first == byte:
                field.append(byte)
                bytes = bytes.dropFirst()
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted:
                row.append(String(decoding: field, as: UTF8.self))
                field = []
            case 0x0D where !isQuoted: break
            case 0x0A where !isQuoted:
                rows.append(row + [String(decoding: field, as: UTF8.self)])
                (row, field) = ([], [])
            default: field.append(byte)
            }
        }
        return rows
    }

    /// Every row by the names of the header.
    static func records(_ file: [UInt8]) -> [[String: String]] {
        let rows = rows(file)
        guard let header = rows.first else { return [] }
        return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    }
}
