import AuditTestSupport
import BilingualText
import ChecklistModel
import Compliance
import ExactArithmetic
import IssuedScores
import Scoring

extension SeededGenerator {
    /// Audits of three random checklists, one of them in two versions, at four dealers over 14 months that end with
    /// November 2026.
    mutating func months(_ count: Int) -> [IssuedAudit] {
        let whole = oneIn(2)
        let checklists = ["one 1.0", "one 2.0", "two 1.0", "three 1.0"].map { name in
            let parts = name.split(separator: " ").map(String.init)
            return checklist(whole: whole).named(parts[0], version: parts[1])
        }
        return (0..<count).map { number in
            let checklist = pick(checklists)
            let back = oneIn(3) ? 0 : Int.random(in: -1...12, using: &self)
            var month = Month.of("2026-11")
            for _ in 0..<(back + 1) { month = month.previous }
            guard let date = CivilDate(year: month.year, month: month.month, day: Int.random(in: 1...28, using: &self))
            else { preconditionFailure("every month has 28 days") }
            let dealer = pick(["D1", "D2", "D3", "D4"])
            return IssuedAudit(
                score(
                    audit(of: checklist).moved(
                        id: "A\(number)", dealer: AuditedDealer(id: dealer, region: dealer < "D3" ? "east" : "south"),
                        date: date, department: pick([nil, "workshop", "showroom"])), by: checklist))
        }
    }
}

extension Checklist {
    /// The same under another name, with a key figure for every item that can carry one.
    fileprivate func named(_ id: String, version: String) -> Checklist {
        let figures = items.enumerated().compactMap { index, item -> KeyFigure? in
            switch item.answer {
            case .share: KeyFigure(id: "rate-\(item.id)", title: item.text, formula: .rate(index))
            case .information(let information) where information.form == .number || information.form == .money:
                KeyFigure(id: "total-\(item.id)", title: item.text, formula: .total(index))
            default: nil
            }
        }
        return Checklist(
            id: id, version: version, title: BilingualText(id), description: nil, source: nil, languages: languages,
            names: names, root: root, scheme: scheme, items: items, adjustments: adjustments, ceiling: ceiling,
            grades: grades, pass: pass, decimals: decimals, unanswered: unanswered, rankMinimum: rankMinimum,
            rules: rules, departmentFromAudit: departmentFromAudit, keyFigures: figures)
    }
}

extension Audit {
    fileprivate func moved(id: String, dealer: AuditedDealer, date: CivilDate, department: String?) -> Audit {
        Audit(
            id: id, checklistID: checklistID, checklistVersion: checklistVersion, dealer: dealer, date: date,
            auditor: auditor, department: department, people: people, peopleOnDuty: peopleOnDuty,
            unitsListed: unitsListed, waivers: waivers, observations: observations)
    }
}
