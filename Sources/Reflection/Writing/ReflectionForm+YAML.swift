public import BilingualText
internal import Diagnostics
internal import SubmissionDocument

extension ReflectionForm {
    /// The form as YAML, for those who fill it in with an editor or a program.
    public func yaml(in language: Language) -> [UInt8] {
        var text = "# \(Self.title.wording(in: language))\nreflection: 1\n"
        let head = [
            ("dealer", dealer.wording(in: language)), ("person", person), ("audit", audit),
            ("checklist", checklist.wording(in: language)),
            ("date", date), ("item", itemList),
        ]
        for (key, value) in head { text += "\(key): \(flowText(value))\n" }
        let lost = findings.compactMap(\.pointsLost)
        if !lost.isEmpty { text += "points-lost: \(flowText(lost.joined(separator: " + ")))\n" }
        text += comment(Self.situationHint.wording(in: language))
        text += "case:\n" + observed(language).map { "  - \(flowText($0))\n" }.joined()
        for field in ReflectionField.allCases {
            text += "\n" + comment("\(field.rule) \(field.title.wording(in: language))")
            text += hints(for: field, language).map(comment).joined()
            text += "\(field.key):\n" + String(repeating: "  - \"\"\n", count: field.isPaired ? 3 : 1)
        }
        return Array(text.utf8)
    }

    private func comment(_ text: String) -> String { "# \(text.printable)\n" }
}
