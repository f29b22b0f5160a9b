import AuditTestSupport
import BilingualText
import Testing

/// What folding, trimming and measuring must do to every text, however it is made up.
@Suite("any text folded, trimmed and measured") struct FoldingPropertyTests {
    @Test("doing it twice is doing it once", arguments: 1...15 as ClosedRange<UInt64>)
    func idempotent(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let text = random.hostileText()
            let place: Comment = "seed \(seed): \(text.spelt)"
            for (once, twice) in [
                (text.trimmed, text.trimmed.trimmed), (text.widthFolded, text.widthFolded.widthFolded),
                (text.comparisonKey, text.comparisonKey.comparisonKey),
            ] { #expect(once.codePoints == twice.codePoints, place) }
        }
    }

    @Test(
        "blanks around a text make no other word of it; case and width do not either",
        arguments: 1...15 as ClosedRange<UInt64>)
    func keys(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let text = random.hostileText()
            let place: Comment = "seed \(seed): \(text.spelt)"
            let blank = random.pick([" ", "\u{3000}", "\u{A0}", "\t", "\u{200B}", "\u{FEFF}", "\n", "\r\n"])
            #expect((blank + text + blank).trimmed.codePoints == text.trimmed.codePoints, place)
            #expect((blank + text + blank).comparisonKey.codePoints == text.comparisonKey.codePoints, place)
            #expect(text.widthFolded.comparisonKey.codePoints == text.comparisonKey.codePoints, place)
            let shouted = String(
                String.UnicodeScalarView(
                    text.unicodeScalars.map {
                        (0x61...0x7A).contains($0.value) ? Unicode.Scalar(UInt8($0.value) - 0x20) : $0
                    }))
            #expect(shouted.comparisonKey.codePoints == text.comparisonKey.codePoints, place)
        }
    }

    @Test(
        "a trimmed text begins and ends with something to be seen, and is the middle of what it was",
        arguments: 1...15 as ClosedRange<UInt64>)
    func trimming(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let text = random.hostileText()
            let place: Comment = "seed \(seed): \(text.spelt)"
            let trimmed = text.trimmed
            #expect(trimmed.isEmpty == text.isBlank, place)
            guard let first = trimmed.unicodeScalars.first, let last = trimmed.unicodeScalars.last else { continue }
            #expect(!first.isBlank && !last.isBlank, place)
            let rest = text.unicodeScalars.drop { $0.isBlank }
            #expect(rest.map(\.value).starts(with: trimmed.codePoints), place)
            #expect(rest.dropFirst(trimmed.unicodeScalars.count).allSatisfy { $0.isBlank }, place)
        }
    }

    @Test("a part of a text is treated as the same text alone", arguments: 1...10 as ClosedRange<UInt64>)
    func parts(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let text = random.hostileText()
            let part = Substring("«" + text + "»").dropFirst().dropLast()
            // Marks may join the brackets, which then are no characters of their own.
            guard String(part).codePoints == text.codePoints else { continue }
            let place: Comment = "seed \(seed): \(text.spelt)"
            #expect(part.trimmed.codePoints == text.trimmed.codePoints, place)
            #expect(part.widthFolded.codePoints == text.widthFolded.codePoints, place)
            #expect(part.comparisonKey.codePoints == text.comparisonKey.codePoints, place)
            #expect(part.isBlank == text.isBlank, place)
            #expect(displayWidth(of: part) == displayWidth(of: text), place)
        }
    }
}
