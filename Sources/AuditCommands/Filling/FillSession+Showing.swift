internal import AuditFilling
internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring
internal import SubmissionDocument

extension FillSession {
    private var language: Language { desk.language }

    func say(_ text: BilingualText) -> String { text.wording(in: desk.language) }

    /// Section, progress, question, whom it is about, and how to answer it.
    mutating func show(_ question: Question) throws(FillDesk.Departure) {
        let item = checklist.items[question.item]
        let section = sectionTitle(of: question.item)
        try desk.say("")
        if section != lastSection, let section { try desk.say(strong: "— \(section) —") }
        lastSection = section
        try desk.say(progress)
        try desk.say(strong: "\(item.id)  \(say(item.text))" + marks(of: item))
        if let criterion = item.criterion { try desk.say("  " + label(zh: "标准", en: "criterion") + say(criterion)) }
        for subject in subjects(of: question) { try desk.say("  " + subject) }
        if let given = observation(question) {
            try desk.say("  " + label(zh: "现在的答案", en: "answer now") + summary(of: given))
            try desk.say(
                "  " + say(BilingualText(zh: "输入新答案可修改，回车保留", en: "type another answer to change it, Enter keeps it")))
        }
        try desk.say("  " + choices(of: question.item))
    }

    private func label(zh: String, en: String) -> String { say(BilingualText(zh: zh + "：", en: en + ": ")) }

    private func marks(of item: Item) -> String {
        var marks: [BilingualText] = []
        if item.points > .zero, !item.isInformation {
            let points = item.points.shortText(decimals: 4)
            marks.append(BilingualText(zh: "满分 \(points)", en: "full mark \(points)"))
        }
        if item.isInformation { marks.append(BilingualText(zh: "不计分", en: "not scored")) }
        if item.isCritical { marks.append(BilingualText(zh: "关键项", en: "critical")) }
        if marks.isEmpty { return "" }
        return say(
            BilingualText(
                zh: "（" + marks.map { $0.wording(in: .zh) }.joined(separator: "，") + "）",
                en: " (" + marks.map { $0.wording(in: .en) }.joined(separator: ", ") + ")"))
    }

    /// What and whom it is about.
    private func subjects(of question: Question) -> [String] {
        var parts: [String] = []
        if let unit = pending.unit ?? question.unit { parts.append(label(zh: "单元", en: "unit") + unit) }
        if let person = pending.person ?? question.person {
            let role = people[person]?.role.map(roleName)
            parts.append(label(zh: "人员", en: "person") + name(ofPerson: person) + (role.map { " · " + $0 } ?? ""))
        }
        return parts
    }

    private func roleName(_ id: String) -> String {
        (checklist.names.roles[id: id] ?? catalogue.network?.roles[id: id]).map { say($0.name) } ?? id
    }

    /// The keys where there are answers to choose from, else what may be written.
    private func choices(of index: Int) -> String {
        let item = checklist.items[index]
        let entries = keys[index].entries
        if entries.isEmpty { return label(zh: "可填", en: "answer") + say(item.acceptedAnswers) + timerHint(item) }
        let shown = entries.map { entry in
            let title = say(entry.choice.title)
            return entry.key == title ? entry.key : "[\(entry.key)] \(title)"
        }
        let row = shown.joined(separator: "  ")
        return desk.isPlain || displayWidth(of: row) + 2 <= desk.columns ? row : shown.joined(separator: "\n  ")
    }

    private func timerHint(_ item: Item) -> String {
        guard case .measure(let measure) = item.answer, case .duration = measure.quantity else { return "" }
        return measure.between == nil
            ? say(BilingualText(zh: "；:秒表 计时", en: "; :timer times it"))
            : say(BilingualText(zh: "；:时刻 填写起止时刻", en: "; :times takes both moments"))
    }

    /// `12/30 ████░░░░ 4分12秒`.
    private var progress: String {
        let total = list.questions.count
        let answered = list.answered
        let used = stopwatchAnswer(
            milliseconds: filling.timeUsed(elapsed: clock.elapsed) / 1_000 * 1_000, in: language)
        let width = desk.isPlain ? 0 : min(20, max(0, desk.columns - 30))
        let filled = total == 0 ? 0 : width * answered / total
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        let counts = say(BilingualText(zh: "已答 \(answered)/\(total)", en: "answered \(answered)/\(total)"))
        var line = [counts, bar, used].filter { !$0.isEmpty }.joined(separator: " ")
        if showsScore { line += "  " + scoreText }
        return line
    }

    /// What the audit would score now, or between what it can still end.
    var scoreText: String {
        guard let audit = reading.audit else {
            return say(BilingualText(zh: "得分：—（先改正上面的问题）", en: "score: — (mend the problems first)"))
        }
        let card = score(audit, by: checklist)
        let decimals = checklist.decimals
        if let final = card.final {
            let grade = card.grade.map { " " + say($0.title) } ?? ""
            return label(zh: "得分", en: "score") + final.decimalText(decimals: decimals) + grade
        }
        guard let bounds = card.bounds else { return say(BilingualText(zh: "得分：还没有", en: "score: none yet")) }
        let low = bounds.lowerBound.decimalText(decimals: decimals)
        let high = bounds.upperBound.decimalText(decimals: decimals)
        return say(BilingualText(zh: "得分：最低 \(low)，最高 \(high)", en: "score: between \(low) and \(high)"))
    }

    func sectionTitle(of item: Int) -> String? {
        func path(_ section: Section) -> [String]? {
            for child in section.children {
                switch child {
                case .item(item): return [title(section)]
                case .item: continue
                case .section(let inner): if let found = path(inner) { return [title(section)] + found }
                }
            }
            return nil
        }
        let titles = (path(checklist.root) ?? []).filter { !$0.isEmpty }
        return titles.isEmpty ? nil : titles.joined(separator: " / ")
    }

    private func title(_ section: Section) -> String {
        section.id.isEmpty ? "" : "\(section.id) \(say(section.title))"
    }

    /// `否（轮胎未打蜡）`, with whom or what it is about.
    func summary(of observation: WrittenObservation) -> String {
        let about = [observation.person.map(name(ofPerson:)), observation.unit].compactMap(\.self).joined(
            separator: " · ")
        var text = about.isEmpty ? "" : about + say(BilingualText(zh: "：", en: ": "))
        let moments = [observation.received, observation.firstFeedback, observation.closed].compactMap(\.self)
        text += observation.answer.text ?? moments.joined(separator: " → ")
        let remarks = [observation.note, observation.evidence].compactMap(\.self)
        if !remarks.isEmpty {
            let list = remarks.joined(separator: say(BilingualText(zh: "；", en: "; ")))
            text += say(BilingualText(zh: "（\(list)）", en: " (\(list))"))
        }
        return text
    }

    /// A question in a list: its item and whom or what it is about.
    func brief(_ question: Question) -> String {
        let item = checklist.items[question.item]
        let about: [String] = [question.person.map(name(ofPerson:)), question.unit].compactMap(\.self)
        return ([item.id] + about + [say(item.text)]).joined(separator: " ")
    }

}
