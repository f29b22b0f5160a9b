internal import AuditTestSupport

/// How one YAML file is written: what people and programs do beside the plain block style, and all of it sound YAML.
struct YAMLDress {
    /// Texts between quotes: none, some, all.
    private let quotes: Int
    /// What only libyaml understands: anchors, comments behind texts, texts of several lines.
    private let isOrnate: Bool

    init(_ random: inout SeededGenerator) {
        quotes = random.pick([0, 1, 1, 2])
        isOrnate = random.oneIn(2)
    }

    func key(_ text: String, _ random: inout SeededGenerator) -> String {
        random.oneIn(quotes == 2 ? 1 : 20) ? quoted(text, &random) : text
    }

    /// A text behind its key.
    ///
    /// - Parameter indent: of lines below the key; nil inside brackets.
    func text(_ text: String, indent: Int?, _ random: inout SeededGenerator) -> String {
        let anchor = isOrnate && random.oneIn(40) ? "&\(random.pick(["a", "b", "甲"])) " : ""
        guard isOrnate, let indent, !random.oneIn(3) else { return anchor + inline(text, &random) }
        let margin = String(repeating: " ", count: indent)
        switch Int.random(in: 0..<30, using: &random) {
        case 0: return anchor + random.pick([">", ">-", "|", "|-", "|+"]) + "\n\(margin)\(text)"
        case 1: return "\(anchor)\n\(margin)\(text)"
        case 2: return anchor + "\"" + escaped(text) + "\\\n\(margin)\""
        case 3: return "\(anchor)\(text)\n\(margin)\(random.pick(["补充", "# late", "later"]))"
        case 4...9: return anchor + inline(text, &random) + random.pick(["  # 抽查", " #", "  "])
        default: return anchor + inline(text, &random)
        }
    }

    /// Everything a document may begin and end with.
    func document(_ lines: String, _ random: inout SeededGenerator) -> String {
        guard isOrnate else { return lines }
        return random.pick(["", "", "---\n", "\u{FEFF}", "# form, 2026\n", "%YAML 1.1\n---\n"]) + lines
            + random.pick(["", "", "...\n", "---\n", "# end\n"])
    }

    private func inline(_ text: String, _ random: inout SeededGenerator) -> String {
        quotes == 2 || quotes == 1 && random.oneIn(3) ? quoted(text, &random) : text
    }

    private func quoted(_ text: String, _ random: inout SeededGenerator) -> String {
        let text = random.oneIn(30) ? text + random.pick([" \"x\"", " it's", "\\", " ", "、：#"]) : text
        if random.oneIn(2) { return "'" + text.replacing("'", with: "''") + "'" }
        let written = random.oneIn(40) ? random.pick(["\\t", "\\u4e00", "\\x41", "\\/", "\\e"]) : ""
        return "\"" + escaped(text) + written + "\""
    }

    private func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    }
}
