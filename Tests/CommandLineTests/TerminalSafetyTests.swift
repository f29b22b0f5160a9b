import Foundation
import Testing

@Suite("what is typed never steers the terminal")
struct TerminalSafetyTests {
    /// `@` stands for a word with an escape sequence, a bell and a direction mark.
    private static let lines = [
        "@", "help @", "list @", "list --@", "list --lang @", "check @", "score @", "score @ --out out",
        "score in --out @",
        "score in --jobs @", "score in --format @", "score in --tables @", "score in --encoding @",
        "score in --checklists @",
        "score in --network @", "score in --quarantine @", "explain @", "explain @ in", "explain A1 in --item @",
        "explain A1 in --person @", "diff @ x", "diff lounge@1.0.0 @", "import @", "import in --reason @",
        "ledger --ledger @",
        "ledger --month @", "report --month @", "report --month 2026-10 --region @",
        "report --month 2026-10 --dealer @",
        "report --month 2026-10 in --dealer @", "rescore @", "export --ledger @", "actions @", "actions --dealer @",
        "actions --owner @", "actions --department @", "actions --state @", "actions show @", "actions done @ --by 张三",
        "actions take @ --by 张三", "appeal @ --item 1-1 --claim c --by 张三", "appeal A1 --item @ --claim c --by 张三",
        "appeal show @", "appeal list --dealer @", "waive revoke @ --by 晏敏 --why w", "waive list --dealer @",
        "reflect @",
        "reflect check @", "value @", "value --customers @", "sample --end @", "sample --out @ --dealers 1 --months 1",
        "fill @", "fill --resume @", "form @ --format csv", "form lounge --format @",
        "form lounge --format csv --dealer @",
    ]

    private static let word = "a\u{1B}[31m\u{07}\u{202E}b"

    @Test("in no message and no result")
    func escapes() throws {
        try LedgerWorkspace.with { workspace in
            try workspace.write("A1", to: "in/a.yaml", clean: false)
            _ = try workspace.imported("in")
            for (number, line) in Self.lines.enumerated() {
                let arguments = line.split(separator: " ").map {
                    $0 == "lounge@1.0.0" ? String($0) : $0.replacingOccurrences(of: "@", with: Self.word)
                }
                let run = try workspace.run(arguments, language: number.isMultiple(of: 2) ? "en" : "zh")
                for text in [run.output, run.messages] {
                    #expect(!text.unicodeScalars.contains { Self.steers($0) }, "\(line): \(text)")
                }
            }
        }
    }

    private static func steers(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 && scalar != "\n" || (0x7F..<0xA0).contains(scalar.value) || scalar == "\u{202E}"
    }
}
