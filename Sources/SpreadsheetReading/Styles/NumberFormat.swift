/// How a cell shows its number, as far as that changes what the number means.
enum NumberFormat: Equatable {
    case number
    case percent
    case date(DateFormat)

    /// What of a point in time is shown.
    struct DateFormat: Equatable {
        var hasTime: Bool
        var hasSeconds: Bool
        /// Hours go beyond 24, or minutes beyond 60.
        var isElapsed: Bool
    }

    static let day = date(DateFormat(hasTime: false, hasSeconds: false, isElapsed: false))
    static let time = date(DateFormat(hasTime: true, hasSeconds: false, isElapsed: false))
    static let seconds = date(DateFormat(hasTime: true, hasSeconds: true, isElapsed: false))

    /// A format that programs know by number (ECMA-376-1, 18.8.30); 27 to 36 and 50 to 58 as Chinese ones know them.
    init(builtIn id: Int) {
        switch id {
        case 9, 10: self = .percent
        case 14...17, 27...31, 36, 50...54, 57, 58: self = .day
        case 18, 20, 22, 32, 34, 55: self = .time
        case 19, 21, 33, 35, 45, 47, 56: self = .seconds
        case 46: self = .date(DateFormat(hasTime: true, hasSeconds: true, isElapsed: true))
        default: self = .number
        }
    }

    /// A format by its code, such as `yyyy"年"m"月"d"日"`; of its sections, which `;` separates, the first counts.
    init(code: String) {
        var letters = FormatLetters()
        letters.read(code)
        let hasTime = letters.contains("h") || letters.contains("s") || letters.isElapsed
        // A month, unless it stands with hours or seconds and means minutes.
        let hasDate = letters.contains("y") || letters.contains("d") || letters.contains("m") && !hasTime
        if hasDate || hasTime {
            self = .date(
                DateFormat(hasTime: hasTime, hasSeconds: letters.contains("s"), isElapsed: letters.isElapsed))
        } else {
            self = letters.contains("%") ? .percent : .number
        }
    }
}

/// The characters of a format code that stand for something.
private struct FormatLetters {
    private var found: Set<UInt8> = []
    private(set) var isElapsed = false

    func contains(_ letter: Unicode.Scalar) -> Bool { found.contains(UInt8(ascii: letter)) }

    mutating func read(_ code: String) {
        var rest = Substring(code.lowercased()).utf8
        while let byte = rest.popFirst(), byte != UInt8(ascii: ";") {
            switch byte {
            case UInt8(ascii: "\""): rest = after(UInt8(ascii: "\""), in: rest)
            case UInt8(ascii: "["):
                readBracket(rest.prefix { $0 != UInt8(ascii: "]") })
                rest = after(UInt8(ascii: "]"), in: rest)
            // A literal, a space as wide as it, a filling of it.
            case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): _ = rest.popFirst()
            // "General" stands for itself.
            case UInt8(ascii: "g") where rest.starts(with: "eneral".utf8): rest = rest.dropFirst(6)
            default: found.insert(byte)
            }
        }
    }

    /// `[h]`, `[mm]` and the like count on; anything else in brackets is a colour, a condition or a language.
    private mutating func readBracket(_ text: Substring.UTF8View) {
        guard let letter = text.first, "hms".utf8.contains(letter), text.allSatisfy({ $0 == letter }) else { return }
        isElapsed = true
        found.insert(letter)
    }

    private func after(_ byte: UInt8, in text: Substring.UTF8View) -> Substring.UTF8View {
        text.drop { $0 != byte }.dropFirst()
    }
}
