internal import Testing

@testable internal import BulkIntake

/// Texts that were met before are looked up and not looked into again, in whatever form they come.
@Suite("Texts that were met before")
struct KnownAnswerTests {
    private static func file(_ first: String, head: String = TwoItems.head) -> String {
        "\(head)  1-1: \(first)\n  1-2: 否\n"
    }

    /// Each file is read on one desk after the others, and must be read as the careful reader reads it alone.
    private static func differences(_ files: [String], jsonLine: String? = nil) throws -> [String] {
        let shelf = try TwoItems.shelf()
        var desk = LaneDesk(catalogue: shelf.catalogue, plans: shelf.plans)
        if let jsonLine { _ = LaneReading(jsonLines: Array(jsonLine.utf8), shelf, &desk) }
        return files.compactMap { file in
            let bytes = Array(file.utf8)
            guard let lane = LaneReading(whole: bytes, &desk) else { return nil }
            let careful = LaneReading(carefully: bytes, shelf)
            return LaneReading.difference(lane, careful).map { "\(file): \($0)" }
        }
    }

    @Test(
        "an answer known in quotes means nothing without them",
        arguments: [
            "是 # 备注", "是: 备注", "null", "~", "是 ", " 是", "是, 否", "{是}", "是\t", "- 是", "是 :", "#是", "[是]", "&是 否",
        ])
    func quotedFirst(text: String) throws {
        let files = [
            Self.file("\"\(text)\""), Self.file("{value: \"\(text)\"}"), Self.file(text), Self.file("{value: \(text)}"),
            Self.file("\n    - {value: \(text)}"), Self.file("\n    - value: \(text)"),
        ]
        #expect(try Self.differences(files) == [])
        let line = """
            {"audit":"J1","checklist":"two-items","version":"1.0.0","dealer":"HZ01","date":"2026-10-15",\
            "auditor":"A-02","answers":{"1-1":"\(text)","1-2":"否"}}

            """
        #expect(try Self.differences(files, jsonLine: line) == [])
    }

    @Test(
        "an answer known without quotes is found up to the closing brace, and no further",
        arguments: [
            "{value: 是}", "{ value: 是}", "{value:  是}", "{value: 是 }", "{value: 是,}", "{value: 是}}", "{value: 是} ",
            "{value: 是} # 备注", "{value: 是} 否", "{value: 是, note: 备注}", "{note: 备注, value: 是}", "{value: 是, value: 是}",
            "{value: 是,value: 是}", "{value: 是", "{value: }", "{value: 是]", "{value:是}", "{value: 是\u{2028}}",
            "{value: \"是\"}", "{value: '是'}", "{value: 是}是}", "{value: 是}, {value: 是}", "是}", "是 ", "是 # 备注",
            "是\n    否",
        ])
    func plainFirst(answer: String) throws {
        #expect(try Self.differences([Self.file("是"), Self.file(answer), Self.file("是"), Self.file(answer)]) == [])
    }

    @Test(
        "what YAML treats in a way of its own is noticed in every field",
        arguments: [
            "\t", "\u{7}", "\u{7F}", "\u{80}", "\u{85}", "\u{9F}", "\u{A0}", "\u{2028}", "\u{2029}", "\u{FEFF}",
            "\u{FFFE}",
            "\u{FFFF}", "\r", "\u{3000}", "\u{200B}", "\u{E000}", "\u{10FFFF}",
        ])
    func specialSigns(sign: String) throws {
        var files = [Self.file("是")]
        for text in ["是\(sign)否", "\(sign)是", "是\(sign)", "\"是\(sign)否\"", "'\(sign)'"] {
            files += [Self.file(text), Self.file("{value: \(text)}"), Self.file("\n    - value: \(text)")]
            for field in ["person", "unit", "note", "evidence"] {
                files += [
                    Self.file("{value: 是, \(field): \(text)}"), Self.file("{\(field): \(text), value: 是}"),
                    Self.file("\n    - value: 是\n      \(field): \(text)"),
                ]
            }
            for field in ["A1", "two-items", "1.0.0", "HZ01", "2026-10-15", "A-02"] {
                let parts = TwoItems.head.split(separator: field, maxSplits: 1, omittingEmptySubsequences: false)
                files.append(Self.file("是", head: "\(parts[0])\(text)\(parts[1])"))
            }
        }
        files += [
            Self.file("是").replacingFirst("1-2:", by: "1-2\(sign):"),
            Self.file("是").replacingFirst("1-2:", by: "\"1-2\(sign)\":"),
            Self.file("是").replacingFirst("answers:", by: "answers\(sign):"), Self.file("是 #\(sign)"),
            Self.file("是").replacingFirst("  1-2", by: "  # \(sign)\n  1-2"),
            Self.file("是").replacingFirst("  1-2", by: "  \(sign)\n  1-2"),
        ]
        // Twice, since the second time more is known.
        for difference in try Self.differences(files + files) { Issue.record("\(difference)") }
    }

    @Test("bytes that are no UTF-8 are noticed in every field")
    func brokenBytes() throws {
        let shelf = try TwoItems.shelf()
        var desk = LaneDesk(catalogue: shelf.catalogue, plans: shelf.plans)
        let whole = Array(Self.file("{person: 张三, unit: 展车, value: 是, note: 备注, evidence: 照片}").utf8)
        for place in 0...whole.count {
            for byte: UInt8 in [0x80, 0xC3, 0xE4, 0xED, 0xF0, 0xF8, 0xFF] {
                var bytes = whole
                bytes.insert(byte, at: place)
                guard let lane = LaneReading(whole: bytes, &desk) else { continue }
                let careful = LaneReading(carefully: bytes, shelf)
                #expect(LaneReading.difference(lane, careful) == nil, "\(byte) at \(place)")
            }
        }
    }
}

extension String {
    fileprivate func replacingFirst(_ part: String, by other: String) -> String {
        let parts = split(separator: part, maxSplits: 1, omittingEmptySubsequences: false)
        return parts.count == 2 ? "\(parts[0])\(other)\(parts[1])" : self
    }
}
