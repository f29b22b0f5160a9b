internal import AuditFilling
internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import ContentDigest
internal import ExactArithmetic
internal import SubmissionDocument

extension FillSession {
    /// Does what one typed line says for the question that is shown.
    mutating func obey(_ line: String) throws(FillDesk.Departure) {
        guard let order = FillOrder(line) else {
            if line.isBlank { return try leaveOpen() }
            return try answer(line)
        }
        switch order {
        case .explain: try explain()
        case .help: try desk.say(FillOrder.overview)
        case .open: try listOpen()
        case .answered: try listAnswered()
        case .back: try goBack()
        case .go(let item): try go(to: item)
        case .note(let text): try note(text)
        case .evidence(let path): try evidence(path)
        case .person(let name): try setPerson(name)
        case .unit(let name): try setUnit(name)
        case .more: try lookAgain()
        case .withdraw: try withdraw()
        case .timer: try startStopwatch()
        case .times: try takeTimes()
        case .score: try desk.say(scoreText)
        case .finish: try finish()
        case .quit: throw .left
        case .unknown(let word):
            try desk.refuse(
                BilingualText(
                    zh: "没有命令“:\(word)”；:帮助 列出全部。以冒号开头的答案，前面加一个空格",
                    en:
                        "there is no order ':\(word)'; :help lists them. Put a blank before an answer that begins with a colon"
                ))
        }
    }

    private mutating func leaveOpen() throws(FillDesk.Departure) {
        guard let question = current else { return try finish() }
        if question.number != nil, !pending.isEmpty { return try keepAnswer(of: question) }
        if question.isOpen { skipped.insert(question) }
        trail.append(question)
        goOn()
    }

    private func explain() throws(FillDesk.Departure) {
        guard let question = current else { return try desk.say(FillOrder.overview) }
        let item = checklist.items[question.item]
        let lines: [(BilingualText, BilingualText?)] = [
            (BilingualText(zh: "标准", en: "criterion"), item.criterion),
            (BilingualText(zh: "可填", en: "answer"), item.acceptedAnswers),
            (BilingualText(zh: "整改", en: "remedy"), item.remedy),
            (BilingualText(zh: "来源", en: "source"), item.source.map { BilingualText($0) }),
        ]
        for case (let label, let text?) in lines {
            try desk.say(say(label) + say(BilingualText(zh: "：", en: ": ")) + say(text))
        }
        try desk.say(BilingualText(zh: ":帮助 列出全部命令", en: ":help lists all orders"))
    }

    private func listOpen() throws(FillDesk.Departure) {
        let open = list.open(in: checklist)
        if open.isEmpty { return try desk.say(BilingualText(zh: "全部填完了。", en: "Nothing is open.")) }
        try desk.say(BilingualText(zh: "还有 \(open.count) 题未填：", en: "\(open.count) still open:"))
        for position in open { try desk.say("  " + brief(list.questions[position])) }
    }

    private func listAnswered() throws(FillDesk.Departure) {
        for question in list.questions {
            guard let given = observation(question) else { continue }
            try desk.say("  \(checklist.items[question.item].id)  \(summary(of: given))")
        }
    }

    private mutating func goBack() throws(FillDesk.Departure) {
        guard let last = trail.popLast(), let position = position(of: last) else {
            return try desk.say(BilingualText(zh: "前面没有题目了。", en: "There is no question before."))
        }
        pending = Pending()
        justAnswered = nil
        current = list.questions[position]
    }

    private mutating func go(to written: String) throws(FillDesk.Departure) {
        let key = written.comparisonKey
        guard let item = checklist.items.firstIndex(where: { $0.id.comparisonKey == key }) else {
            return try desk.refuse(
                BilingualText(
                    zh: "没有检查项“\(written)”；例如 :到 \(checklist.items[0].id)",
                    en: "there is no item '\(written)'; such as :go \(checklist.items[0].id)"))
        }
        var questions: [Question] = []
        // Looks that are open and about the same are all one.
        for question in list.questions where question.item == item && !questions.contains(question) {
            questions.append(question)
        }
        guard let first = questions.first(where: \.isOpen) ?? questions.first else {
            return try desk.refuse(
                BilingualText(zh: "由于另一项的答案，\(written) 不用填", en: "\(written) does not apply because of another answer"))
        }
        pending = Pending()
        justAnswered = nil
        current = first
        guard questions.count > 1, let chosen = try choose(among: questions) else { return }
        current = chosen
    }

    /// Which of several looks at one item is meant.
    private func choose(among questions: [Question]) throws(FillDesk.Departure) -> Question? {
        for (number, question) in questions.enumerated() {
            let state = observation(question).map(summary) ?? brief(question)
            try desk.say(
                "  \(number + 1)  \(state)" + (question.isOpen ? say(BilingualText(zh: "（未填）", en: " (open)")) : ""))
        }
        while true {
            let reply = try desk.askText(
                BilingualText(zh: "哪一个？回车选第一个未填的 > ", en: "Which one? Enter takes the first open one > "))
            if reply.isBlank { return nil }
            if let number = Int(reply.trimmed.widthFolded), questions.indices.contains(number - 1) {
                return questions[number - 1]
            }
            try desk.refuse(
                BilingualText(zh: "请输入 1 到 \(questions.count)", en: "type a number from 1 to \(questions.count)"))
        }
    }

    private mutating func note(_ text: String) throws(FillDesk.Departure) {
        guard current != nil else { return }
        pending.note = text.isEmpty ? try desk.askText(BilingualText(zh: "备注 > ", en: "note > ")).trimmed : text
        try desk.say(
            BilingualText(zh: "备注已记下；现在填答案，已填的按回车", en: "noted; now the answer, or Enter if it is given already"))
    }

    private mutating func evidence(_ path: String) throws(FillDesk.Departure) {
        guard current != nil else { return }
        let written = path.isEmpty ? try desk.askText(BilingualText(zh: "照片路径 > ", en: "photo > ")).trimmed : path
        guard let found = try proof(at: written) else { return }
        pending.evidence = found
        try desk.say(
            BilingualText(
                zh: "证据已记下；现在填答案，已填的按回车", en: "evidence kept; now the answer, or Enter if it is given already"))
    }

    /// The digest of a file that is there; a name alone only when the auditor means it.
    func proof(at written: String) throws(FillDesk.Departure) -> Evidence? {
        var path = written
        while !path.isBlank {
            do throws(FileFailure) {
                let bytes = try readFile(path, limit: 256 << 20)
                return Evidence(path: path, digest: SHA256Digest(of: bytes).hex)
            } catch {
                try desk.refuse(error.message)
                let reply = try desk.askText(
                    BilingualText(
                        zh: "另一个路径，或回车只记下名称“\(path)” > ",
                        en: "another path, or Enter to keep the name '\(path)' alone > "))
                if reply.isBlank { return Evidence(path: path, digest: nil) }
                path = reply.trimmed
            }
        }
        return nil
    }

    private mutating func setPerson(_ written: String) throws(FillDesk.Departure) {
        guard let question = current else { return }
        let item = checklist.items[question.item]
        if let person = try person(written, for: item) { pending.person = person }
    }

    private mutating func setUnit(_ written: String) throws(FillDesk.Departure) {
        guard let question = current, case .unit(let kind) = checklist.items[question.item].scope else {
            return try desk.refuse(BilingualText(zh: "这一题不按单元填写", en: "this question is not about units"))
        }
        if let unit = try unit(written, of: kind) { pending.unit = unit }
    }

    private mutating func lookAgain() throws(FillDesk.Departure) {
        guard let last = current.flatMap({ $0.isOpen ? nil : $0 }) ?? justAnswered else {
            return try desk.refuse(
                BilingualText(
                    zh: "这一题还没有答案，直接填写即可；要对别的题再看一次，先用 :到 找到它",
                    en: "this question has no answer yet, so just answer it; find another one with :go first"))
        }
        let item = checklist.items[last.item]
        let takesMore = item.scope != .once || item.takesSeveralObservations || item.combine == .pooled
        guard takesMore else {
            return try desk.refuse(BilingualText(zh: "检查项 \(item.id) 只看一次", en: "item \(item.id) is looked at once"))
        }
        pending = Pending()
        pending.isFurtherLook = true
        // Whoever handled a car or a complaint is named anew for each look.
        current = Question(item: last.item, person: item.scope == .person ? last.person : nil, unit: last.unit)
    }

    private mutating func withdraw() throws(FillDesk.Departure) {
        guard let question = current, let number = question.number else {
            return try desk.refuse(
                BilingualText(
                    zh: "这一题没有答案可撤回；先用 :到 或 :上一题 找到它", en: "nothing to take back here; find it with :go or :back"))
        }
        guard let reason = try reason() else { return }
        let place = ObservationPlace(item: checklist.items[question.item].id, number: number)
        let event = JournalEvent.withdrawn(place, reason: reason)
        if try isRefused(event) { return }
        try record(event)
        // Later looks of the item have moved up.
        trail = trail.compactMap { earlier in
            guard earlier.item == question.item, let look = earlier.number, look >= number else { return earlier }
            if look == number { return nil }
            return Question(item: earlier.item, person: earlier.person, unit: earlier.unit, number: look - 1)
        }
        justAnswered = nil
        current = list.questions.first { $0.item == question.item && $0.isOpen }
    }

    /// Why an answer is changed; nil when it is left as it is.
    func reason() throws(FillDesk.Departure) -> String? {
        let reply = try desk.askText(
            BilingualText(zh: "修改的原因（必填，回车放弃修改） > ", en: "reason for the change (needed; Enter leaves it as it is) > "))
        return reply.isBlank ? nil : reply.trimmed
    }

    /// Says what speaks against an event; true when something does.
    func isRefused(_ event: JournalEvent) throws(FillDesk.Departure) -> Bool {
        let objections = objections(to: event)
        for problem in objections where problem.isError { try desk.refuse(problem.message) }
        for problem in objections where !problem.isError && problem.observation != nil {
            try desk.warn(problem.message)
        }
        return objections.contains(where: \.isError)
    }
}
