import AuditTestSupport
import BilingualText
import Diagnostics
import Testing
import YAMLDocument

/// Random trees come back as they were, and random characters never come back without a word.
@Suite struct RandomInputTests {
    @Test(arguments: 0..<20)
    func treesComeBack(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        for round in 0..<50 {
            let tree = random.tree(depth: 4)
            let yaml = TreeWriter(tree, random: random).yaml
            let reading = yaml.reading()
            let place: Comment = "seed \(seed), round \(round):\n\(yaml)\n\(reading.messages)"
            #expect(reading.messages == "", place)
            #expect(reading.documents.map(RandomTree.init) == [tree], place)
        }
    }

    private static let pieces = [
        "[", "]", "{", "}", ":", ": ", ",", "-", "- ", "? ", "&a ", "*a", "!", "!!x ", "|", "|\n", ">", "'", "\"", "%",
        "@", "`", "#",
        " #", " ", "  ", "\n", "\n  ", "\r\n", "\r", "\t", "：", "：{", "　", "a", "zh", "1", "\\", "\\ud83d\\ude97",
        "\\u", "---",
        "\n---\n", "\n...\n", "%YAML 1.2\n", "%TAG ! x\n", "\u{FEFF}", "\u{A0}", "é", "🚗", "<<", "null", "\u{85}",
        "\u{0}",
    ]

    @Test(arguments: 0..<20)
    func everyRefusalHasAPlaceAndItsOwnWords(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let limits = YAMLLimits(bytes: 1_000, depth: 6, aliases: 3, valueBytes: 30, nodes: 30)
        for round in 0..<200 {
            let length = Int.random(in: 0...40, using: &random)
            let yaml = (0..<length).map { _ in random.pick(Self.pieces) }.joined()
            let reading = yaml.reading(limits: limits)
            let place: Comment = "seed \(seed), round \(round): \(yaml.debugDescription)\n\(reading.messages)"
            for diagnostic in reading.diagnostics {
                #expect(diagnostic.position.map { isPlace($0, in: yaml) } == true, place)
            }
            #expect(!reading.messages.contains("libyaml"), place)
            #expect(reading.flawedDocuments.isEmpty || !reading.diagnostics.isEmpty, place)
        }
    }

    /// A place of the text or the one right behind a line.
    private func isPlace(_ position: SourcePosition, in text: String) -> Bool {
        let body = text.unicodeScalars.drop { $0 == "\u{FEFF}" }
        let lines = SourceLines(String(String.UnicodeScalarView(body)))
        guard let line = lines[position.line] else { return false }
        return (1...(line.unicodeScalars.count + 1)).contains(position.column)
    }
}
