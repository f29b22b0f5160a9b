internal import AuditTestSupport
internal import SubmissionDocument

extension LaneInput {
    /// One audit in the plain block style, or as this project writes it.
    func yaml(_ random: inout SeededGenerator) -> [UInt8] {
        let style = Self.style(&random)
        let audit = audit(number: 0, style, &random)
        if style == .usual, random.oneIn(3) { return audit.yaml() }
        let dress = random.oneIn(2) ? nil : YAMLDress(&random)
        let head = [
            ("audit", audit.id), ("checklist", audit.checklist), ("version", audit.version), ("dealer", audit.dealer),
            ("date", audit.date), ("auditor", audit.auditor),
        ].map { dress.entry($0.0, $0.1, indent: 2, &random) + "\n" }
        let answers = audit.answers.map { answer in
            let item = dress?.key(answer.item, &random) ?? answer.item
            let looks = answer.observations
            let above = Self.linesAbove(&random)
            guard looks.count == 1, !random.oneIn(4) else {
                let inBraces = random.oneIn(2)
                if dress != nil, random.oneIn(6) {
                    return above + "  \(item): [\(looks.map { dress.braces($0, &random) }.joined(separator: ", "))]\n"
                }
                return above + "  \(item):\n" + looks.map { dress.listed($0, inBraces: inBraces, &random) }.joined()
            }
            let isAlone = looks[0].members.count == 1
            if isAlone {
                return above + "  " + dress.entry(item, looks[0].answer.text, indent: 6, isKey: false, &random) + "\n"
            }
            return above + "  \(item): \(dress.braces(looks[0], &random))\n"
        }
        let remark = random.oneIn(4) ? "# 抽查\n\n" : ""
        let lines = remark + head.joined() + "answers:\n" + answers.joined()
        return Array((dress?.document(lines, &random) ?? lines).utf8)
    }
}

extension LaneInput {
    /// Comments and blank lines as forms have them, the same again and again.
    private static func linesAbove(_ random: inout SeededGenerator) -> String {
        random.pick(["", "", "", "  # 接待\n  # → 是；否\n", "\n", "# left\n", "      # deeper\n\n"])
    }
}

extension WrittenObservation {
    fileprivate var members: [(key: String, text: String)] {
        [("person", person), ("unit", unit), ("value", answer.text), ("note", note), ("evidence", evidence)]
            .compactMap { key, text in text.map { (key, $0) } }
    }
}

/// Nil for the plain block style.
extension YAMLDress? {
    /// - Parameter isKey: the key is still to be dressed.
    fileprivate func entry(
        _ key: String, _ text: String, indent: Int?, isKey: Bool = true, _ random: inout SeededGenerator
    ) -> String {
        guard let self else { return "\(key): \(text)" }
        return "\(isKey ? self.key(key, &random) : key): \(self.text(text, indent: indent, &random))"
    }

    /// One of several observations, each behind a dash.
    fileprivate func listed(
        _ look: WrittenObservation, inBraces: Bool, _ random: inout SeededGenerator
    ) -> String {
        if inBraces { return "    - \(braces(look, &random))\n" }
        let members = look.members.map { entry($0.key, $0.text, indent: 8, &random) }
        return "    - " + members.joined(separator: "\n      ") + "\n"
    }

    fileprivate func braces(_ look: WrittenObservation, _ random: inout SeededGenerator) -> String {
        "{\(look.members.map { entry($0.key, $0.text, indent: nil, &random) }.joined(separator: ", "))}"
    }
}
