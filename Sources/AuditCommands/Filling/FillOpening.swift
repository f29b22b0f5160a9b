internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import ReportRendering
internal import SubmissionDocument

/// Asks what an audit is about before its first question: dealer, date, auditor, department, people, units, id. What the
/// command line says already is not asked.
struct FillOpening {
    let checklist: Checklist
    let catalogue: IntakeCatalogue
    let desk: FillDesk
    let today: CivilDate?
    /// Given on the command line.
    let given: Given

    struct Given {
        var audit: String?
        var dealer: String?
        var date: String?
        var auditor: String?
        var department: String?
        var people: String?
        /// `kind=names`.
        var units: [String] = []
    }

    private var audit = WrittenAudit(id: "", checklist: "", version: "", dealer: "", date: "", auditor: "")
    private var network: DealerNetwork? { catalogue.network }

    init(checklist: Checklist, catalogue: IntakeCatalogue, desk: FillDesk, today: CivilDate?, given: Given) {
        self.checklist = checklist
        self.catalogue = catalogue
        self.desk = desk
        self.today = today
        self.given = given
        audit.checklist = checklist.id
        audit.version = checklist.version
    }

    mutating func run() throws(FillDesk.Departure) -> WrittenAudit {
        try askDealer()
        try askDate()
        try askAuditor()
        if checklist.departmentFromAudit { try askDepartment() }
        let looksAtPeople = checklist.items.contains { $0.scope == .person }
        if looksAtPeople || given.people != nil { try askPeople() }
        try askUnits()
        let proposed = [audit.dealer, audit.date, checklist.id, audit.department].compactMap(\.self).joined(
            separator: "-")
        try take(
            given.audit, BilingualText(zh: "稽核编号（回车用 \(proposed)） > ", en: "audit id (Enter for \(proposed)) > "),
            default: proposed
        ) { $0.id = $1 }
        return audit
    }

    /// Asks until nothing speaks against what was typed; what was given and is wrong is asked for.
    private mutating func take(
        _ given: String?, _ question: BilingualText, default fallback: String? = nil, candidates: [String] = [],
        set: (inout WrittenAudit, String) -> Void
    ) throws(FillDesk.Departure) {
        var next = given
        while true {
            let typed: String
            if let next { typed = next } else { typed = try desk.askText(question, candidates: candidates) }
            next = nil
            if let objection = FillDesk.objection(to: typed) {
                try desk.refuse(objection)
                continue
            }
            let text = typed.isBlank ? fallback ?? "" : typed.trimmed
            if text.isEmpty, fallback == nil {
                try desk.refuse(BilingualText(zh: "这一项必须填写", en: "this is needed"))
                continue
            }
            var candidate = audit
            set(&candidate, text)
            let known = Set(problems(of: audit))
            let new =
                readWrittenAudit(candidate, catalogue: catalogue)?.problems.filter { !known.contains($0.message) } ?? []
            for problem in new where problem.isError { try desk.refuse(problem.message) }
            if new.contains(where: \.isError) { continue }
            for problem in new where !problem.isBlankList { try desk.warn(problem.message) }
            audit = candidate
            return
        }
    }

    private func problems(of audit: WrittenAudit) -> [BilingualText] {
        readWrittenAudit(audit, catalogue: catalogue)?.problems.map(\.message) ?? []
    }

    private mutating func askDealer() throws(FillDesk.Departure) {
        let dealers = network?.dealers ?? []
        let language = desk.language
        if given.dealer == nil, !dealers.isEmpty, dealers.count <= 30 {
            for dealer in dealers { try desk.say("  \(dealer.id)  \(dealer.name.wording(in: language))") }
        }
        try take(
            given.dealer, BilingualText(zh: "经销商（编号或名称） > ", en: "dealer (id or name) > "),
            candidates: dealers.flatMap { [$0.id, $0.name.wording(in: language)] }
        ) { audit, text in
            let key = text.nameKey
            let named = dealers.filter {
                [$0.id, $0.name.zh, $0.name.en].compactMap(\.self).contains { $0.nameKey == key }
            }
            audit.dealer = named.count == 1 ? named[0].id : text
        }
    }

    private mutating func askDate() throws(FillDesk.Departure) {
        let proposed = today?.text
        let hint = proposed.map { (zh: "（回车用 \($0)）", en: " (Enter for \($0))") } ?? (zh: "", en: "")
        try take(
            given.date, BilingualText(zh: "日期\(hint.zh) > ", en: "date\(hint.en) > "), default: proposed
        ) { audit, text in
            audit.date = writtenDate(text)?.text ?? text
        }
    }

    private mutating func askAuditor() throws(FillDesk.Departure) {
        let auditors = network?.auditors ?? []
        try take(
            given.auditor, BilingualText(zh: "稽核员 > ", en: "auditor > "),
            candidates: auditors.flatMap { [$0.name, $0.id] }
        ) { audit, text in
            let key = text.nameKey
            let named = auditors.filter { $0.id.nameKey == key || $0.name.nameKey == key }
            audit.auditor = named.count == 1 ? named[0].id : text
        }
    }

    private mutating func askDepartment() throws(FillDesk.Departure) {
        var declared = network?.departments ?? []
        declared += checklist.names.departments.filter { own in !declared.contains { $0.id == own.id } }
        let dealer = network?.dealer(audit.dealer)
        let here = declared.filter { dealer?.departments.contains($0.id) ?? true }
        let language = desk.language
        if given.department == nil {
            for department in here { try desk.say("  \(department.id)  \(department.name.wording(in: language))") }
        }
        try take(
            given.department, BilingualText(zh: "稽核的部门 > ", en: "audited department > "),
            candidates: here.flatMap { [$0.id, $0.name.wording(in: language)] }
        ) { audit, text in
            let key = text.nameKey
            let named = declared.filter {
                [$0.id, $0.name.zh, $0.name.en].compactMap(\.self).contains { $0.nameKey == key }
            }
            audit.department = Set(named.map(\.id)).count == 1 ? named[0].id : text
        }
    }

    /// Those of the network whose role or department the checklist looks at are proposed.
    private mutating func askPeople() throws(FillDesk.Departure) {
        let dealer = network?.dealer(audit.dealer)
        let proposed = dealer?.people(lookedAtBy: checklist, on: writtenDate(audit.date)) ?? []
        let names = PeopleNames(people: dealer?.people ?? [])
        if given.people == nil, !proposed.isEmpty {
            for person in proposed {
                try desk.say("  \(person.id)  \(person.name)" + (person.team.map { "  \($0)" } ?? ""))
            }
        }
        let question =
            proposed.isEmpty
            ? BilingualText(
                zh: "在岗人员，用、分开（回车以后再填） > ", en: "people on duty, with commas between (Enter names them later) > ")
            : BilingualText(
                zh: "在岗人员，用、分开（回车为以上全部） > ", en: "people on duty, with commas between (Enter for all of these) > ")
        try take(given.people, question, default: "", candidates: (dealer?.people ?? []).map(\.name)) { audit, text in
            audit.people = text.isEmpty ? proposed.map(\.id) : names.ids(in: text)
        }
    }

    private mutating func askUnits() throws(FillDesk.Departure) {
        var kinds: [String] = []
        for case .unit(let kind) in checklist.items.map(\.scope) where !kinds.contains(kind) { kinds.append(kind) }
        let staying = network?.dealer(audit.dealer)?.units ?? []
        for kind in kinds {
            let title = checklist.names.units[id: kind]?.name ?? BilingualText(kind)
            if named(kind) == nil, !staying.isEmpty { try desk.say("  " + staying.joined(separator: "  ")) }
            let all = staying.isEmpty ? (zh: "", en: "") : (zh: "，* 为以上全部", en: ", * for all of these")
            try take(
                named(kind),
                BilingualText(
                    zh: "\(title.wording(in: .zh))：名称，用、分开\(all.zh)（回车以后再填） > ",
                    en:
                        "names of each \(title.wording(in: .en)), with commas between\(all.en) (Enter names them later) > "
                ),
                default: "", candidates: staying
            ) { audit, text in
                let names =
                    text == "*"
                    ? staying : text.split { "、,，;；".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
                audit.units.removeAll { $0.kind == kind }
                if !names.isEmpty { audit.units.append(WrittenUnits(kind: kind, names: names)) }
            }
        }
    }
}

extension FillOpening {
    /// The units of a kind as the command line gives them.
    private func named(_ kind: String) -> String? {
        let prefix = kind + "="
        return given.units.first { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    }
}

extension WrittenProblem {
    /// The list of what is blank, which goes without saying before the first question.
    fileprivate var isBlankList: Bool { observation == nil && !isError }
}

extension Dealer {
    /// Those there on a day whose role, or where it names none whose department, the checklist looks at.
    func people(lookedAtBy checklist: Checklist, on date: CivilDate?) -> [Person] {
        let items = checklist.items.filter { $0.scope == .person }
        let roles = Set(items.compactMap(\.role)), departments = Set(items.compactMap(\.department))
        let takesAnyRole = items.contains { $0.role == nil }
        return people.filter { person in
            let isThere = date.map { day in
                person.from.map { $0 <= day } ?? true && person.until.map { day <= $0 } ?? true
            }
            let fits =
                person.role.map(roles.contains) ?? false
                || takesAnyRole && (departments.isEmpty || person.department.map(departments.contains) ?? true)
            return isThere ?? true && fits
        }
    }
}
