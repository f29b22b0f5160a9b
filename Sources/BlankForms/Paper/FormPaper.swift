internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic

/// The form as Markdown, to be printed on A4 and filled in by hand: boxes to tick, lines to write on.
public func renderFormPaper(_ form: BlankForm) -> [UInt8] { Array(FormPaper(form: form).text.utf8) }

private struct FormPaper {
    let form: BlankForm
    let layout: FormLayout

    init(form: BlankForm) {
        self.form = form
        layout = FormLayout(form)
    }

    private static let line = "\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_"
    private static let longLine = line + line + line
    private static let shortLine = String(line.prefix(16))

    var text: String {
        let title = "# \(form.say(form.checklist.title).markdown)\n\n"
        let version = "\(form.checklist.id) \(form.checklist.version)".markdown + "\n\n"
        return title + version + head + instructions + questions + signatures
    }

    private var head: String {
        let rows = layout.head.filter { !$0.isFixed }.map { line in
            "| **\(line.label.markdown)** | \(line.value.isEmpty ? Self.longLine : line.value.markdown) |\n"
        }
        return "| | |\n| --- | --- |\n" + rows.joined() + "\n"
    }

    private var instructions: String {
        FormInstructions(form).paper.map { "- \($0.markdown)\n" }.joined() + "\n"
    }

    private var questions: String {
        var text = ""
        var section: String?
        var rows = layout.rows[...]
        for index in form.checklist.items.indices {
            let title = form.sectionTitle(of: index)
            if title != section, !title.isEmpty { text += "## \(title.markdown)\n\n" }
            section = title
            let own = rows.prefix { $0.item == index }
            rows = rows.dropFirst(own.count)
            text += question(form.checklist.items[index], rows: own)
        }
        return text
    }

    private func question(_ item: Item, rows: ArraySlice<FormRow>) -> String {
        var lines = "**\(item.id.markdown)** \(form.say(item.text).markdown)\(marks(of: item))"
        if let criterion = item.criterion { lines += "\\\n_\(form.say(criterion).markdown)_" }
        if form.choices(for: item).isEmpty {
            lines += "\\\n" + (form.say((zh: "填写：", en: "answer: ")) + form.accepted(by: item)).markdown
        }
        lines += "\n\n"
        if item.scope == .once, rows.count == 1 { return lines + answers(item) + "\n\n" + note + "\n\n" }
        return lines + table(item, rows: rows) + "\n"
    }

    /// A row for each observation; who and what it is about stand in columns of their own.
    private func table(_ item: Item, rows: ArraySlice<FormRow>) -> String {
        var titles = ["", form.word(.value), form.word(.note)]
        let moments = item.moments.map(form.word)
        switch item.scope {
        case .once: break
        case .person: titles[0] = form.word(.person)
        case .unit: titles.replaceSubrange(0...0, with: [form.word(.unit), form.word(.person)])
        }
        titles.insert(contentsOf: moments, at: titles.count - 2)
        var lines = [titles, titles.map { _ in "---" }]
        for (number, row) in rows.enumerated() {
            var cells: [String]
            switch item.scope {
            case .once: cells = [String(number + 1)]
            case .person: cells = [row.person?.markdown ?? Self.shortLine]
            case .unit: cells = [row.unit?.markdown ?? Self.shortLine, Self.shortLine]
            }
            cells += moments.map { _ in Self.shortLine } + [answers(item), Self.shortLine]
            lines.append(cells)
        }
        return lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
    }

    private func marks(of item: Item) -> String {
        var marks: [String] = []
        if item.isInformation {
            marks.append(form.say((zh: "不计分", en: "not scored")))
        } else {
            let points = item.points.shortText(decimals: 4)
            marks.append(form.say((zh: "满分 \(points)", en: "full mark \(points)")))
        }
        if item.isCritical { marks.append("**" + form.say((zh: "关键项", en: "critical")) + "**") }
        return form.say((zh: "（", en: " (")) + marks.joined(separator: form.say((zh: "，", en: ", ")))
            + form.say((zh: "）", en: ")"))
    }

    /// Boxes where there is a choice, else a line.
    private func answers(_ item: Item) -> String {
        let titles = item.answerChoices(in: form.language).map { form.say($0.title) }
        let choices = titles.isEmpty ? form.choices(for: item) : titles
        if choices.isEmpty { return Self.line }
        // A space that does not break keeps each box with its words.
        return choices.map { "□\u{A0}" + $0.markdown.replacing(" ", with: "\u{A0}") }.joined(separator: "　")
    }

    private var note: String {
        form.word(.note) + form.say((zh: "：", en: ": ")) + Self.longLine + "　" + form.word(.evidence)
            + form.say((zh: "：", en: ": ")) + Self.line
    }

    private var signatures: String {
        let names = [(zh: "稽核员签字", en: "auditor"), (zh: "被稽核方签字", en: "for the dealer"), (zh: "日期", en: "date")]
        let cells = names.map { form.say($0) + form.say((zh: "：", en: ": ")) + Self.line }
        return "---\n\n" + cells.joined(separator: "　") + "\n"
    }
}

extension Item {
    /// The moments from which its answer is computed; none for other items.
    fileprivate var moments: [SubmissionField] {
        guard case .measure(let measure) = answer, let interval = measure.between else { return [] }
        return switch interval {
        case .receivedToFirstFeedback: [.received, .firstFeedback]
        case .receivedToClosed: [.received, .closed]
        case .firstFeedbackToClosed: [.firstFeedback, .closed]
        }
    }
}

extension String {
    /// The text as Markdown, on one line, that takes nothing in it for anything else.
    fileprivate var markdown: String {
        // By code points: with a mark behind it a sign is another character, and means the same to Markdown.
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "$":
                result += ["\\", scalar]
            case "&": result += "&amp;".unicodeScalars
            case "\n" where result.last == " ": break
            case _ where [.control, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory):
                result.append(" ")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
