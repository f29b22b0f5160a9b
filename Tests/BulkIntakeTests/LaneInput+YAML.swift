internal import AuditTestSupport
internal import SubmissionDocument

extension LaneInput {
    /// One audit in the plain block style, or as this project writes it.
    func yaml(_ random: inout SeededGenerator) -> [UInt8] {
        let style = Self.style(&random)
        let audit = audit(number: 0, style, &random)
        if style == .usual, random.oneIn(3) { return audit.yaml() }
        let head = [
            ("audit", audit.id), ("checklist", audit.checklist), ("version", audit.version), ("dealer", audit.dealer),
            ("date", audit.date), ("auditor", audit.auditor),
        ].map { "\($0.0): \($0.1)\n" }
        let answers = audit.answers.map { answer in
            let looks = answer.observations.map { Self.members(of: $0) }
            guard looks.count == 1, !random.oneIn(4) else {
                let inBraces = random.oneIn(2)
                return "  \(answer.item):\n" + looks.map { Self.listed($0, inBraces: inBraces) }.joined()
            }
            let value = looks[0].count == 1 ? answer.observations[0].answer.text : Self.braces(looks[0])
            return "  \(answer.item): \(value)\n"
        }
        let remark = random.oneIn(4) ? "# 抽查\n\n" : ""
        return Array((remark + head.joined() + "answers:\n" + answers.joined()).utf8)
    }

    private static func members(of look: WrittenObservation) -> [String] {
        [
            ("person", look.person), ("unit", look.unit), ("value", look.answer.text), ("note", look.note),
            ("evidence", look.evidence),
        ].compactMap { name, value in value.map { "\(name): \($0)" } }
    }

    /// One of several observations, each behind a dash.
    private static func listed(_ members: [String], inBraces: Bool) -> String {
        "    - " + (inBraces ? braces(members) : members.joined(separator: "\n      ")) + "\n"
    }

    private static func braces(_ members: [String]) -> String { "{\(members.joined(separator: ", "))}" }
}
