import AuditTestSupport
import Diagnostics
import Foundation
import Testing
import YAMLDocument

/// The reader of the plain style says of every text what libyaml says of it, or nothing.
@Suite struct PlainReaderTests {
    /// `PLAIN_ROUNDS=20000` asks for more.
    private static let rounds = ProcessInfo.processInfo.environment["PLAIN_ROUNDS"].flatMap(Int.init) ?? 300
    private static let folders = ["Checklists", "Examples"]

    /// Every definition and submission of this project that is written in YAML.
    private static let files: [(name: String, bytes: [UInt8])] = folders.flatMap { folder in
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../\(folder)").standardized
            .resolvingSymlinksInPath()
        let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return names.sorted().filter { $0.hasSuffix(".yaml") }.compactMap { name in
            FileManager.default.contents(atPath: root.appending(path: name).path).map { (name, Array($0)) }
        }
    }

    @Test func filesAreTheSameInBothWays() {
        var taken = 0
        for (name, bytes) in Self.files where expectAgreement(bytes, "\(name)") { taken += 1 }
        // The test would be idle if everything were left to libyaml.
        #expect(taken * 3 >= Self.files.count * 2, "\(taken) of \(Self.files.count) files were taken")
    }

    @Test(arguments: 0..<8)
    func damagedFilesAreTheSameOrLeft(block: Int) {
        let files = Self.files.filter { PlainReader.document(in: $0.bytes, limits: .definition) != nil }
        var taken = 0
        for round in 0..<Self.rounds / 8 {
            var random = SeededGenerator(seed: UInt64(block) << 32 | UInt64(round))
            let bytes = InputMutation.mutated(random.pick(files).bytes, changes: 0...3, by: &random)
            if expectAgreement(bytes, "seed \(block) << 32 | \(round)") { taken += 1 }
        }
        #expect(taken * 10 > Self.rounds / 8, "\(taken) texts were taken")
    }

    private static let beginnings = [
        "- ", "- - ", "a: ", "b: ", "- a: ", "- b: ", "键: ", "\"c\": ", "a:", "-", "? ", "",
    ]
    private static let values = [
        "", "x", "张三", "x y", "1.5", "-1", "- x", "~", "null", "[x, 张]", "[x, [y]]", "{a: x, b: [1]}", "{a: x}", "{a}",
        "{}", "[]",
        "{a: }", "[x, ]", "[x,y]", "{a:x}", "{\"a\":x}", "{a: \"x\"}", "\"x\"", "'x'", "'it''s'", "\"a \\\" b\"",
        "\"\\t\"", "''",
        "x # c", "x #c", "x#c", "# c", "\"x\" # c", "\"x\"#c", "[x] # c", "x: y", "x:y", "x:", "http://x", "12:30",
        "zh：x", "张：x",
        "\u{3000}x", "x\u{3000}", "张\u{A0}", "\u{A0}", "①", "—x", "&a x", "*a", "!x", "| x", "> x", "|", "x\t", "\tx",
        "x  ", "%x",
        "@x", "`x", "(x)", ".x", "/x", "=x", "<<", "---", "...", "--- x", "[a: x]", "{a: x", "[x", "x]", "x}", "x,y",
        "a?b", "[a?b]",
        "{a: x:y}", "{a: x: y}", "{a : x}", "{a: x,b: y}", "{a: x, a: y}", "{é: x, e\u{301}: y}", "[-1, - 1]",
        "[x y , z]", "[a#b, #c]",
    ]

    @Test(arguments: 0..<8)
    func randomLinesAreTheSameOrLeft(block: Int) {
        var taken = 0
        for round in 0..<Self.rounds {
            var random = SeededGenerator(seed: UInt64(block) << 32 | UInt64(round))
            let lines = (0..<Int.random(in: 1...6, using: &random)).map { number in
                let indent = number == 0 && !random.oneIn(5) ? 0 : random.pick([0, 0, 1, 2, 2, 2, 3, 4, 4])
                // Half of the lines are such as people write, so that whole texts are sound.
                let value = random.oneIn(2) ? random.pick(Array(Self.values.prefix(12))) : random.pick(Self.values)
                return String(repeating: " ", count: indent) + random.pick(Self.beginnings) + value
            }
            let text = lines.joined(separator: random.oneIn(20) ? "\r\n" : "\n") + (random.oneIn(3) ? "" : "\n")
            if expectAgreement(Array(text.utf8), "seed \(block) << 32 | \(round): \(text.debugDescription)") {
                taken += 1
            }
        }
        #expect(taken * 40 > Self.rounds, "\(taken) texts were taken")
    }

    private static let flowKeys = [
        "a", "b", "ab", "a b", "a-b", "a#b", "a:b", "\"a\"", "'a'", "键", "é", "1", "-a", "a ", "", "a: a", "{a: b}",
        "[a]", "?", "~",
    ]
    private static let colons = [": ", ": ", ": ", ":  ", " : ", ":", ":\t", ": # c\n  ", "", ", "]

    /// Keys between braces are compared with those of the mapping before.
    @Test(arguments: 0..<8)
    func mappingsOfLikeKeysAreTheSameOrLeft(block: Int) {
        var taken = 0
        for round in 0..<Self.rounds {
            var random = SeededGenerator(seed: UInt64(block) << 32 | UInt64(round))
            // Mostly the same keys line by line, each now and then another one.
            let keys = (0..<Int.random(in: 1...10, using: &random)).map { random.oneIn(4) ? "键\($0)" : "k\($0)" }
            let lines = (0..<Int.random(in: 2...5, using: &random)).map { _ in
                let entries = keys.map { key in
                    let key = random.oneIn(40) ? random.pick(Self.flowKeys) : random.oneIn(40) ? random.pick(keys) : key
                    let colon = random.oneIn(40) ? random.pick(Self.colons) : ": "
                    return key + colon
                        + (random.oneIn(20) ? random.pick(Self.values) : random.pick(["x", "张三", "1-2"]))
                }
                return "- {" + entries.joined(separator: ", ") + "}"
            }
            let text = lines.joined(separator: "\n") + (random.oneIn(3) ? "" : "\n")
            if expectAgreement(Array(text.utf8), "seed \(block) << 32 | \(round): \(text.debugDescription)") {
                taken += 1
            }
        }
        #expect(taken * 10 > Self.rounds, "\(taken) texts were taken")
    }

    @Test(arguments: 0..<4)
    func randomTreesAreTheSameOrLeft(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for round in 0..<Self.rounds / 4 {
            let yaml = TreeWriter(random.tree(depth: 3), random: random).yaml
            expectAgreement(Array(yaml.utf8), "seed \(seed), round \(round):\n\(yaml)")
        }
    }

    private static let limited: [(text: String, limits: YAMLLimits)] = [
        ("{a: [[x]]}", YAMLLimits(bytes: 100, depth: 2)),
        ("{a: [[x]]}", YAMLLimits(bytes: 100, depth: 3)),
        ("a:\n  - - x", YAMLLimits(bytes: 100, depth: 2)),
        ("a:\n  - b: x", YAMLLimits(bytes: 100, depth: 3)),
        ("a: 12345", YAMLLimits(bytes: 100, valueBytes: 4)),
        ("a: '12345'", YAMLLimits(bytes: 100, valueBytes: 5)),
        ("a: [1, 2]", YAMLLimits(bytes: 100, nodes: 4)),
        ("a: [1, 2]", YAMLLimits(bytes: 100, nodes: 5)),
        ("- a: 1", YAMLLimits(bytes: 100, nodes: 3)),
        ("- a: 1", YAMLLimits(bytes: 100, nodes: 4)),
        (String(repeating: "k", count: 1_024) + ": 1", .definition),
        ("k" + String(repeating: " ", count: 1_024) + ": 1", .definition),
        (String(repeating: "键", count: 1_025) + ": 1", .definition),
        ("a: x" + String(repeating: "\u{301}", count: 31), .definition),
        ((0..<200).map { "k\($0): 1\n" }.joined(), .definition),
    ]

    @Test(arguments: limited)
    func limitsHoldInBothWays(text: String, limits: YAMLLimits) {
        expectAgreement(Array(text.utf8), "\(text.prefix(60))", limits)
    }

    /// - Returns: true when libyaml was not asked.
    @discardableResult
    private func expectAgreement(_ bytes: [UInt8], _ place: Comment, _ limits: YAMLLimits = .definition) -> Bool {
        let reading = readYAML(bytes, file: "", limits: limits)
        let events = readYAMLByEvents(bytes, file: "", limits: limits)
        #expect(reading.diagnostics == events.diagnostics, place)
        #expect(isSame(reading.documents, events.documents), place)
        #expect(isSame(reading.flawedDocuments, events.flawedDocuments), place)
        return events.diagnostics.isEmpty && PlainReader.document(in: bytes, limits: limits) != nil
    }

    private func isSame(_ a: [YAMLNode], _ b: [YAMLNode]) -> Bool {
        a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
    }
}

extension YAMLNode {
    /// The same down to the bytes and places.
    fileprivate func isSame(as other: YAMLNode) -> Bool {
        guard position == other.position else { return false }
        switch (content, other.content) {
        case (.scalar(let a, let isQuoted), .scalar(let b, let isOtherQuoted)):
            return a.utf8.elementsEqual(b.utf8) && isQuoted == isOtherQuoted
        case (.sequence(let a), .sequence(let b)):
            return a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
        case (.mapping(let a), .mapping(let b)):
            return a.count == b.count
                && zip(a, b).allSatisfy {
                    $0.key.utf8.elementsEqual($1.key.utf8) && $0.keyPosition == $1.keyPosition
                        && $0.value.isSame(as: $1.value)
                }
        default: return false
        }
    }
}
