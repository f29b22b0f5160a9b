internal import BilingualText
internal import ClosedLoop
internal import Diagnostics

extension AppealSubject {
    /// Audit, item and who or what was observed, in one line.
    var wording: BilingualText {
        let observed = people + [unit].compactMap(\.self)
        let zh = observed.isEmpty ? "" : "（" + observed.joined(separator: "、") + "）"
        let en = observed.isEmpty ? "" : " (" + observed.joined(separator: ", ") + ")"
        return BilingualText(
            zh: "\(audit) 检查项 \(item)\(zh)".printable, en: "\(audit), item \(item)\(en)".printable)
    }
}

extension AppealEffect {
    /// Scores before and after with their grades, as a table.
    func rows(about subject: AppealSubject, in language: Language) -> [[String]] {
        let isChinese = language == .zh
        var rows = [isChinese ? ["", "申诉前", "申诉后"] : ["", "before", "after"]]
        rows.append([isChinese ? "稽核" : "audit"] + audit.texts)
        if let department {
            rows.append([(isChinese ? "部门 " : "department ") + (subject.department ?? "")] + department.texts)
        }
        if let person { rows.append([(isChinese ? "人员 " : "person ") + (subject.people.first ?? "")] + person.texts) }
        return rows
    }
}

extension ScoreChange {
    /// Score and grade before and after; a dash where there is none.
    fileprivate var texts: [String] { [before, after].map(\.text) }
}

extension ScoreMark {
    var text: String {
        let score = shown.isEmpty ? "—" : shown
        return grade.map { "\(score) \($0)" } ?? score
    }
}
