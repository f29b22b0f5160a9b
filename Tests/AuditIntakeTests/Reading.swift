import BilingualText
import ChecklistModel
import Diagnostics
import Testing

@testable import AuditIntake

/// What a file must give: who is understood, and every message in full.
struct Reading {
    let result: IntakeResult

    init(
        _ text: String, checklists: [Checklist] = [.showroom], network: DealerNetwork? = nil, file: String = "f",
        encoding: TextEncoding? = nil
    ) {
        self.init(Array(text.utf8), checklists: checklists, network: network, file: file, encoding: encoding)
    }

    init(
        _ bytes: [UInt8], checklists: [Checklist] = [.showroom], network: DealerNetwork? = nil, file: String = "f",
        encoding: TextEncoding? = nil
    ) {
        result = readSubmissions(
            bytes, file: file, catalogue: IntakeCatalogue(checklists: checklists, network: network),
            options: IntakeOptions(encoding: encoding))
    }

    /// Ids of the understood audits.
    var audits: [String] { result.submissions.map(\.auditID) }

    /// Every message, such as `f:2:1: error: …`, with the audit's id in front when there is one.
    func messages(_ language: Language = .en) -> [String] {
        result.diagnostics.map { ($0.audit.map { "[\($0)] " } ?? "") + $0.rendered(in: language) }
    }

    /// The messages that refuse something.
    func errors(_ language: Language = .en) -> [String] {
        zip(messages(language), result.diagnostics).filter { $0.1.severity == .error }.map(\.0)
    }

    var audit: Audit? { result.submissions.first?.audit }

    /// The observations of one item of the first audit, in short.
    func observed(_ item: String) -> [String] {
        guard let submission = result.submissions.first,
            let index = submission.checklist.itemIndex(of: item)
        else { return ["refused"] }
        let audit = submission.audit
        return audit.observations[index].map { observation in
            var parts = [observation.written.isEmpty ? "blank" : observation.written]
            if !observation.people.isEmpty {
                parts.append(observation.people.map { audit.people[$0].id }.joined(separator: "+"))
            }
            parts += [observation.unit, observation.note, observation.evidence].compactMap(\.self)
            return parts.joined(separator: "|")
        }
    }
}

extension Checklist {
    /// One item for each way of observing.
    static let showroom = Checklist.asking([
        .asking("1-1", Kinds.duration, per: .person), .asking("1-2"), .asking("3-2", per: .unit("car")),
        .asking("4-1", several: true), .asking("4-2", Kinds.spots, combine: .pooled),
        .asking("5-1", Kinds.deviations, notApplicable: .forbid),
    ])

    static let anyDepartment = Checklist.asking(
        [.asking("1")], id: "five-s", departmentFromAudit: true,
        names: DeclaredNames(departments: [DeclaredName(id: "parts", name: BilingualText(zh: "配件部", en: "Parts"))]))
}

extension DealerNetwork {
    static let two = DealerNetwork(
        id: "demo", title: nil, timeZone: "Asia/Shanghai",
        departments: [DeclaredName(id: "sales", name: BilingualText(zh: "销售部", en: "Sales"))], roles: [],
        regions: [DeclaredName(id: "east", name: BilingualText(zh: "华东", en: "East"))],
        dealers: [
            Dealer(
                id: "SH01", name: BilingualText(zh: "上海一店", en: "Shanghai 1"), region: "east",
                departments: ["sales"], units: ["展车1", "展车2"],
                people: [
                    Person(id: "P017", name: "张三", aliases: ["小张"], role: "sales-advisor", team: "一组"),
                    Person(id: "P018", name: "李四"), Person(id: "P019", name: "张三丰"),
                    Person(id: "P020", name: "王伟"), Person(id: "P021", name: "王伟"),
                    Person(id: "P022", name: "Wang Wei"), Person(id: "P023", name: "赵/钱"),
                    Person(
                        id: "P024", name: "孙离", from: CivilDate(year: 2025, month: 1, day: 1),
                        until: CivilDate(year: 2026, month: 9, day: 30)),
                    Person(id: "P025", name: "买买提·艾力"),
                ]),
            Dealer(
                id: "BJ01", name: BilingualText(zh: "北京一店", en: "Beijing 1"), region: nil, departments: [], units: [],
                people: [Person(id: "P100", name: "周北")]),
        ],
        auditors: [Auditor(id: "A-07", name: "晏敏")], due: [])
}

/// Parts of submissions.
enum Sample {
    static let head = """
        audit: A1
        checklist: shop
        version: 1.0.0
        dealer: SH01
        date: 2026-10-12
        auditor: A-07

        """

    static let columns = "audit,checklist,version,dealer,date,auditor,item,person,unit,value,note,evidence\n"

    /// Seven lines of head, then these answers.
    static func yaml(_ answers: String) -> String { head + "answers:\n" + answers }
}
