import AuditTestSupport
import BilingualText
import ChecklistModel
import ContentDigest
import Testing

@testable import ClosedLoop

@Suite("rectification notices")
struct NoticeTests {
    private let ledger = SHA256Digest(of: Array("first submission".utf8))

    private func month(_ text: String) throws -> Month { try #require(Month(text)) }

    @Test("have one number for a dealer, a month and a ledger, and another for each other")
    func numbers() throws {
        let number = NoticeNumber(dealer: "SH01", month: try month("2026-10"), ledger: ledger)
        #expect(number.text == NoticeNumber(dealer: "SH01", month: try month("2026-10"), ledger: ledger).text)
        #expect(number.text.wholeMatch(of: /SH01-2026-10-[0-9A-HJKMNP-TV-Z]{4}/) != nil)
        let others = [
            NoticeNumber(dealer: "SH02", month: try month("2026-10"), ledger: ledger),
            NoticeNumber(dealer: "SH01", month: try month("2026-11"), ledger: ledger),
            NoticeNumber(dealer: "SH01", month: try month("2026-10"), ledger: SHA256Digest(of: [1])),
        ]
        #expect(Set(others.map { $0.text.suffix(4) } + [number.text.suffix(4)]).count == 4)
    }

    @Test(
        "are read back whatever the dealer is called",
        arguments: ["SH01", "SH-01", "上海一店", "<b>", "=1+1", "a|b", "2026-10", "👨‍👩‍👧", "-"])
    func roundTrip(dealer: String) throws {
        let number = NoticeNumber(dealer: dealer, month: try month("2026-10"), ledger: ledger)
        #expect(NoticeNumber.read(number.text, ledger: ledger) == .number(number))
        #expect(NoticeNumber.read(number.text, ledger: SHA256Digest(of: [7])) == .foreign)
    }

    @Test("may be written in small letters")
    func small() throws {
        let number = NoticeNumber(dealer: "SH01", month: try month("2026-10"), ledger: ledger)
        #expect(NoticeNumber.read(number.text.lowercased(), ledger: ledger) == .number(number))
    }

    @Test(
        "are told from what is none",
        arguments: ["", "-", "SH01", "SH01-2026-10", "SH01-2026-13-ABCD", "SH01-2026-1-ABCD", "7KQ2", "---", "通知单"])
    func malformed(text: String) {
        #expect(NoticeNumber.read(text, ledger: ledger) == .malformed)
    }

    @Test("any wrong sign in a number shows, except by rare chance", arguments: [3, UInt64.random(in: 0 ... .max)])
    func mistyped(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let number = NoticeNumber(dealer: "SH01", month: try month("2026-10"), ledger: ledger)
        var taken = 0
        for _ in 0..<2_000 {
            var characters = Array(number.text)
            let place = Int.random(in: characters.indices, using: &generator)
            let sign = generator.pick(Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
            if characters[place] == sign { continue }
            characters[place] = sign
            if case .number = NoticeNumber.read(String(characters), ledger: ledger) { taken += 1 }
        }
        // One in a million for each.
        #expect(taken <= 1, "seed \(seed)")
    }

    @Test("tell how long findings may be objected to, as the network has it", arguments: [5, 10])
    func appeals(days: Int) throws {
        for language in Language.allCases {
            let notice = RectificationNotice(
                language: language, number: NoticeNumber(dealer: "SH01", month: try month("2026-11"), ledger: ledger),
                dealer: "SH01", issued: ActionSample.date("2026-11-27"), rows: [], people: [],
                appealTerm: AppealTerm(workingDays: days))
            #expect(notice.terms.contains { $0.contains(language == .zh ? "\(days) 个工作日" : "\(days) working days") })
        }
    }

    @Test("say everything in each language, and nothing in the other")
    func languages() throws {
        let texts =
            NoticeColumn.allCases.map(\.title) + NoticeWords.signatures
            + [NoticeWords.title, NoticeWords.number, NoticeWords.passed, NoticeWords.failed]
        for text in texts {
            #expect(try #require(text.en).unicodeScalars.allSatisfy { $0.isASCII })
            #expect(try #require(text.zh).unicodeScalars.allSatisfy { !$0.isASCII })
        }
        #expect(Set(NoticeColumn.allCases.map(\.title)).count == NoticeColumn.allCases.count)
    }
}
