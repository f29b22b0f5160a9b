import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import Testing

@Suite("reads durations")
struct DurationTextTests {
    @Test(
        "in seconds",
        arguments: [
            ("3 min", "180"), ("2分30秒", "150"), ("150 s", "150"), ("2.5min", "150"), ("2 小时", "7200"), ("1时5分", "3900"),
            ("1 h 30 min 5 s", "5405"), ("1天2小时", "93600"), ("1日", "86400"), ("2 days", "172800"), ("1d12h", "129600"),
            ("3分钟", "180"), ("20秒钟", "20"), ("2′30″", "150"), ("2'30\"", "150"), ("2'30''", "150"), ("2′30′′", "150"),
            ("１．５ｍｉｎ", "90"), ("3　分", "180"), ("  10 mins ", "600"), ("1 hr", "3600"), ("2 Hours", "7200"),
            ("1 minute 30 seconds", "90"), ("0 s", "0"), ("1h 0.5s", "7201/2"), ("90 min", "5400"), ("1 sec", "1"),
        ])
    func reads(text: String, seconds: String) {
        #expect(parseDuration(text) == Fraction(text: seconds))
    }

    @Test(
        "and nothing else",
        arguments: [
            "", " ", "3", "3:00", "min", "3 minn", "3 m in", "-3 min", "+3 min", "3 min ago", "约3分钟", "3-5分钟", "<3 min",
            "30秒2分", "1 min 1 min", "2.5 min 30 s", "1.5h30min", "1,5 min", "1. min", ".5 min", "1e3 s", "三分钟", "3分30",
            "3 分 30 ′′′", "½ h", "3 个小时", "1/2 h", "3️⃣ min", "3 min\n2 s", "12345678901234567890123456789012345678901 s",
        ])
    func refuses(text: String) {
        #expect(parseDuration(text) == nil)
    }

    @Test("byte by byte as character by character", arguments: [1, 2, 3] as [UInt64])
    func bytesAndCharacters(seed: UInt64) {
        let numbers = ["0", "1", "30", "2.5", "１", "12 ", " 5"]
        let units = [
            "天", "日", "d", "day", "days", "小时", "时", "h", "hr", "hours", "分钟", "分", "m", "min", "mins", "MIN", "Ｍ",
            "minutes",
            "′", "'", "秒钟", "秒", "s", "S", "sec", "seconds", "″", "\"", "''", "′′", "ｓ",
        ]
        let others = [
            " ", "　", ".", "\u{301}", "\u{200B}", "\u{FE0F}", "İ", "ſ", "K", "é", "e\u{301}", "\r\n", "-", "½", "三",
        ]
        var random = SeededGenerator(seed: seed)
        var understood = 0
        for _ in 0..<4_000 {
            let isInTurn = Bool.random(using: &random)
            let text = (0..<Int.random(in: 1...6, using: &random)).map { place in
                let pieces = isInTurn ? place.isMultiple(of: 2) ? numbers : units : numbers + units + others
                return pieces.randomElement(using: &random) ?? ""
            }.joined()
            let expected = readByCharacters(text)
            #expect(parseDuration(text) == expected, "seed \(seed): \(text.debugDescription)")
            if expected != nil { understood += 1 }
        }
        #expect(understood > 200)
    }

    /// The rule as it is written down, on what people see as characters.
    private func readByCharacters(_ text: String) -> Fraction? {
        let units: [(seconds: Int, spellings: [String])] = [
            (86_400, ["天", "日", "d", "day", "days"]), (3_600, ["小时", "时", "h", "hr", "hour", "hours"]),
            (60, ["分钟", "分", "m", "min", "mins", "minute", "minutes", "′", "'"]),
            (1, ["秒钟", "秒", "s", "sec", "second", "seconds", "″", "\"", "''", "′′"]),
        ]
        let longestFirst = units.flatMap { unit in unit.spellings.map { (unit.seconds, $0) } }
            .sorted { $0.1.count > $1.1.count }
        var rest = text.widthFolded.lowercased()[...].drop { $0 == " " }
        var (sum, smallest) = (Fraction.zero, Int.max)
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
            guard digits.first?.isNumber == true, let amount = Fraction(decimal: digits) else { return nil }
            rest = rest.dropFirst(digits.count).drop { $0 == " " }
            let unit = longestFirst.first { _, spelling in
                let behind = rest.dropFirst(spelling.count).first
                let runsOn =
                    spelling.allSatisfy(\.isLetter) && spelling.allSatisfy(\.isASCII)
                    && behind.map { $0.isASCII && $0.isLetter } == true
                return rest.hasPrefix(spelling) && !runsOn
            }
            guard let (seconds, spelling) = unit, seconds < smallest else { return nil }
            rest = rest.dropFirst(spelling.count).drop { $0 == " " }
            if !rest.isEmpty, digits.contains(".") { return nil }
            smallest = seconds
            sum += amount * Fraction(seconds)
        }
        return smallest == .max ? nil : sum
    }
}
