internal import AuditFilling
internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import Scoring

extension FillSession {
    /// When nothing is left but what was left open.
    mutating func close() throws(FillDesk.Departure) {
        let open = list.open(in: checklist)
        try desk.say("")
        if open.isEmpty {
            try desk.say(
                BilingualText(
                    zh: "全部填完。回车结束并写出提交文件，:到 修改，:退出 先离开",
                    en:
                        "All questions are answered. Enter ends and writes the submission, :go changes one, :quit leaves"
                ))
        } else {
            try desk.say(
                BilingualText(
                    zh: "还有 \(open.count) 题留空（:未填 列出）。回车再过一遍，:结束 不填完就结束，:退出 先离开",
                    en:
                        "\(open.count) questions were left open (:open lists them). Enter goes through them again, :finish ends without, :quit leaves"
                ))
        }
        let reply = try desk.ask(BilingualText("> "))
        if reply.isBlank, !open.isEmpty {
            skipped = []
        } else {
            try obey(reply)
        }
    }

    mutating func finish() throws(FillDesk.Departure) {
        let errors = reading.problems.filter(\.isError)
        for problem in errors { try desk.refuse(problem.message) }
        if !errors.isEmpty { return }
        let open = list.open(in: checklist)
        if !open.isEmpty {
            let reply = try desk.askText(
                BilingualText(
                    zh: "还有 \(open.count) 题未填，这样结束没有得分。确定结束请输入 y > ",
                    en:
                        "\(open.count) questions are open, and ended like this there is no score. Type y to end anyway > "
                ))
            guard ["y", "yes", "是"].contains(reply.comparisonKey) else { return }
        }
        try record(.finished)
        isFinished = true
    }

    /// What is read out at the closing meeting: what was found, whose it is, and what to do about it.
    func summary() throws(FillDesk.Departure) {
        guard let audit = reading.audit else { return }
        let card = score(audit, by: checklist)
        try desk.say("")
        try desk.say(strong: say(BilingualText(zh: "末次会议：发现的问题", en: "Closing meeting: findings")))
        if card.findings.isEmpty { try desk.say(BilingualText(zh: "没有发现问题。", en: "Nothing was found.")) }
        for (number, finding) in card.findings.enumerated() {
            try desk.say("\(number + 1). " + text(of: finding, card))
        }
        if !filling.changes.isEmpty {
            try desk.say(
                BilingualText(
                    zh: "填写中修改过 \(filling.changes.count) 次，原因都在填写记录里。",
                    en:
                        "\(counted(filling.changes.count, "answer")) changed on the way; the reasons stand in the journal."
                ))
        }
        if showsScore { try desk.say(scoreText) }
    }

    private func text(of finding: Finding, _ card: Scorecard) -> String {
        let item = checklist.items[finding.item]
        var parts = [
            "\(item.id) \(say(item.text))" + (item.isCritical ? say(BilingualText(zh: "（关键项）", en: " (critical)")) : "")
        ]
        if case .observation(let index) = finding.cause {
            let observation = card.audit.observations[finding.item][index]
            let about = observation.people.map { card.audit.people[$0].name } + [observation.unit].compactMap(\.self)
            parts.append((about + [observation.written]).joined(separator: " "))
            parts += [observation.note].compactMap(\.self)
        }
        if let remedy = item.remedy { parts.append(say(BilingualText(zh: "整改：", en: "remedy: ")) + say(remedy)) }
        if let days = item.dueDays, let due = card.audit.date.adding(days: days) {
            parts.append(say(BilingualText(zh: "期限：\(due.text)", en: "due \(due.text)")))
        }
        return parts.joined(separator: say(BilingualText(zh: "；", en: "; ")))
    }
}
