public import BilingualText

extension ReflectionForm {
    /// The form as Markdown: to be printed on A4 and filled in by hand, or filled in with any text editor.
    public func markdown(in language: Language) -> [UInt8] {
        var text = "# \(Self.title.wording(in: language))\n\n| | |\n| --- | --- |\n"
        for (label, value) in head(language) { text += "| **\(label)** | \(value.inert) |\n" }
        text += "\n## \(ReflectionPart.situation.title.wording(in: language))\n\n"
        text += hintLines([Self.situationHint.wording(in: language)], language)
        text += observed(language).map { "- \($0.inert)\n" }.joined() + "\n" + lines(2)
        for field in ReflectionField.allCases {
            text += "## \(field.rule). \(field.title.wording(in: language))\n\n"
            text += hintLines(hints(for: field, language), language)
            text += field.isPaired ? numberedLines : lines(field.linesOnPaper)
        }
        text += "## \(ReflectionPart.signatures.title.wording(in: language))\n\n"
        let names =
            language == .zh ? ["填写人：", "主管：", "日期："] : ["person: ", "manager: ", "date: "]
        text += names.map { $0 + Self.shortLine }.joined(separator: "　") + "\n"
        return Array(text.utf8)
    }

    /// A row of underscores alone is a line across the page in print, and stands as one in an editor too.
    private static let line = String(repeating: "_", count: 60)
    private static let shortLine = String(repeating: "_", count: 14)
    private static let pairs = 3

    private func lines(_ count: Int) -> String { String(repeating: Self.line + "\n\n", count: count) }

    private var numberedLines: String {
        // Behind a wide blank the underscores are text and stand beside the number.
        (1...Self.pairs).map { "\($0). 　\(Self.line)\n" }.joined() + "\n"
    }

    private func hintLines(_ hints: [String], _ language: Language) -> String {
        hints.map { "> \(HintLine.label.wording(in: language))\($0.inert)\n" }.joined(separator: ">\n") + "\n"
    }
}

extension ReflectionField {
    /// So many that the form takes two pages of A4.
    fileprivate var linesOnPaper: Int { self == .badConsequence || self == .goodResult ? 2 : 3 }
}

extension String {
    /// On one line, with a backslash before everything that Markdown could take for markup.
    fileprivate var inert: String {
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "$", "&", "@", "!":
                result.append("\\")
                result.append(scalar)
            case _ where scalar.isUnfit: result.append(" ")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}

extension Unicode.Scalar {
    /// Controls, line separators and marks that turn the direction of what follows.
    fileprivate var isUnfit: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
