import AuditLedger
import BilingualText
import ChecklistModel
import ContentDigest
import ExactArithmetic
import IssuedScores
import Scoring

/// Audits of 500 dealers under six checklists of 30 items over 24 months.
struct Workload {
    static let dealers = 500
    static let months = 24
    private static let templates = 40

    let checklists: [Checklist]
    let definitions: [LedgerDefinition]
    private let audits: [[(audit: Audit, issued: IssuedAudit)]]

    init() {
        checklists = (0..<6).map { Checklist.synthetic("checklist-\($0)") }
        definitions = checklists.map {
            LedgerDefinition(kind: .checklist, id: $0.id, version: $0.version, bytes: Array("id: \($0.id)".utf8))
        }
        var random = UInt64(1)
        audits = checklists.map { checklist in
            (0..<Self.templates).map { _ in
                let audit = Audit.synthetic(of: checklist, random: &random)
                return (audit, IssuedAudit(score(audit, by: checklist)))
            }
        }
    }

    func checklist(_ digest: SHA256Digest) -> Checklist? {
        definitions.firstIndex { $0.digest == digest }.map { checklists[$0] }
    }

    struct Case {
        let audit: Audit
        let issued: IssuedAudit
        let definition: SHA256Digest
        let bytes: [UInt8]
    }

    /// Month by month, dealer by dealer, one checklist after the other.
    func audit(_ number: Int, of count: Int) -> Case {
        let month = number * Self.months / max(1, count)
        let dealer = number / checklists.count % Self.dealers
        let kind = number % checklists.count
        let template = audits[kind][number / 7 % Self.templates]
        guard let date = CivilDate(year: 2025 + month / 12, month: month % 12 + 1, day: number % 28 + 1) else {
            preconditionFailure("the day exists")
        }
        let id = "D\(1_000 + dealer)-\(date.text)-\(checklists[kind].id)-\(number)"
        let place = AuditedDealer(id: "D\(1_000 + dealer)", name: BilingualText("Dealer \(dealer)"), region: "east")
        return Case(
            audit: template.audit.moved(id, place, date), issued: template.issued.moved(id, place, date),
            definition: definitions[kind].digest,
            // As long as thirty answers in YAML.
            bytes: Array((id + String(repeating: "  1-1: [{person: 张三, value: yes}]\n", count: 40)).utf8))
    }

    func file(_ item: Case) -> LedgerSubmission {
        LedgerSubmission(
            source: item.audit.id + ".yaml", bytes: item.bytes, received: "2026-11-02T09:00:00+08:00",
            encoding: "utf-8",
            audits: [LedgerAudit(item.audit, issued: item.issued, definition: item.definition)])
    }
}

extension Audit {
    func moved(_ id: String, _ dealer: AuditedDealer, _ date: CivilDate) -> Audit {
        Audit(
            id: id, checklistID: checklistID, checklistVersion: checklistVersion, dealer: dealer, date: date,
            auditor: auditor, department: department, people: people, peopleOnDuty: peopleOnDuty,
            unitsListed: unitsListed, waivers: waivers, observations: observations)
    }

    /// Thirty answers by four people, one in eight a "no".
    static func synthetic(of checklist: Checklist, random: inout UInt64) -> Audit {
        let people = ["张三", "李四", "王五", "赵六"].map { AuditedPerson(id: "P-" + $0, name: $0, role: "advisor") }
        let observations = checklist.items.map { _ in
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let isGood = random >> 61 != 0
            return [
                Observation(
                    value: isGood ? .yes : .no, written: isGood ? "是" : "否", people: [Int(random >> 40 & 3)],
                    note: isGood ? nil : "现场未见记录")
            ]
        }
        guard let date = CivilDate(year: 2026, month: 10, day: 1) else { preconditionFailure("the day exists") }
        return Audit(
            id: "", checklistID: checklist.id, checklistVersion: checklist.version, dealer: AuditedDealer(id: ""),
            date: date, auditor: "A-07", people: people, observations: observations)
    }
}

extension IssuedAudit {
    func moved(_ id: String, _ dealer: AuditedDealer, _ date: CivilDate) -> IssuedAudit {
        IssuedAudit(
            id: id, checklist: checklist, dealer: dealer, date: date, auditor: auditor, department: department,
            people: people, outcome: outcome, grade: grade, numbers: numbers, coverage: coverage,
            observations: observations, fired: fired, sections: sections, items: items, departments: departments,
            pillars: pillars, teams: teams, personScores: personScores, findings: findings, complaints: complaints,
            figures: figures, indices: indices)
    }
}

extension Checklist {
    /// Three sections of ten items, the last of which another department answers for.
    static func synthetic(_ id: String) -> Checklist {
        let items = (0..<30).map { number in
            Item(
                id: "\(number / 10 + 1)-\(number % 10 + 1)", text: BilingualText("?"), criterion: nil, source: nil,
                points: Fraction(number % 3 + 1), weight: 1, scope: .person, answer: .yesNo(YesNo()), combine: .mean,
                takesSeveralObservations: true, atLeast: 1, notApplicable: NotApplicableRule(.exclude),
                department: number < 20 ? "sales" : "service", role: nil, pillar: nil, tags: [], isCritical: false,
                remedy: nil, dueDays: nil)
        }
        let sections = (0..<3).map { number in
            Section(
                id: "\(number + 1)", title: BilingualText("?"), combine: .points, weight: 1, points: nil,
                children: (number * 10..<number * 10 + 10).map(Section.Node.item))
        }
        return Checklist(
            id: id, version: "1.0.0", title: BilingualText(id), description: nil, source: nil, languages: [.zh, .en],
            names: DeclaredNames(),
            root: Section(
                id: "", title: BilingualText(id), combine: .weighted, weight: nil, points: nil,
                children: sections.map(Section.Node.section)),
            items: items, grades: [], pass: 80, decimals: 2, unanswered: .incomplete, rankMinimum: 3, rules: [],
            departmentFromAudit: false)
    }
}
