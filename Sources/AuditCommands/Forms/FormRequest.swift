internal import AuditIntake
internal import BilingualText
internal import BlankForms
internal import ChecklistModel
internal import Diagnostics

/// What the command line says of a form, checked against definitions and network.
struct FormRequest {
    let checklist: String
    let dealer: String?
    let date: String?
    let auditor: String?
    let department: String?
    let people: String?
    let units: [String]
    let audit: String?

    /// - Throws: `EarlyExit` when something named is unknown, after saying so.
    func form(_ library: DefinitionLibrary, _ console: Console) throws(EarlyExit) -> BlankForm {
        let checklist = try found(library, console)
        let dealer = try knownDealer(library.network, console)
        let date = try day(console)
        return BlankForm(
            checklist: checklist, language: console.language, network: library.network, dealer: dealer, auditID: audit,
            date: date, auditor: auditor, department: try departmentID(checklist, library.network, console),
            people: audited(checklist, dealer, date), units: try named(checklist, dealer, console),
            utcOffset: (date ?? WallClock.today(in: library.network?.timeZone)).map {
                WallClock.offset(in: library.network?.timeZone ?? "Asia/Shanghai", on: $0)
            })
    }

    private func refuse(_ message: BilingualText, _ console: Console) -> EarlyExit {
        console.message(message)
        return EarlyExit(status: .wrongUsage)
    }

    private func found(_ library: DefinitionLibrary, _ console: Console) throws(EarlyExit) -> Checklist {
        let current = library.definitions.filter { !$0.isArchived }.map(\.checklist)
        if let found = current.first(where: { $0.id == checklist }) { return found }
        if let found = library.checklists.first(where: { "\($0.id)@\($0.version)" == checklist }) { return found }
        let known = current.map(\.id)
        throw refuse(
            UnknownName(checklist, among: known).wording(zh: "没有检查表", en: "there is no checklist"), console)
    }

    private func knownDealer(_ network: DealerNetwork?, _ console: Console) throws(EarlyExit) -> Dealer? {
        guard let dealer else { return nil }
        guard let network else {
            // Without a network the id stands for itself.
            return Dealer(id: dealer, name: BilingualText(dealer), region: nil, departments: [], units: [], people: [])
        }
        if let found = network.dealer(dealer) { return found }
        let known = network.dealers.map(\.id)
        throw refuse(UnknownName(dealer, among: known).wording(zh: "没有经销商", en: "there is no dealer"), console)
    }

    private func day(_ console: Console) throws(EarlyExit) -> CivilDate? {
        guard let date else { return nil }
        if let day = writtenDate(date) { return day }
        throw refuse(
            BilingualText(
                zh: "“\(date)”不是可用的日期；应如 2026-10-12", en: "'\(date)' is not a date; write it like 2026-10-12"), console)
    }

    private func departmentID(
        _ checklist: Checklist, _ network: DealerNetwork?, _ console: Console
    ) throws(EarlyExit) -> String? {
        guard let department else { return nil }
        guard checklist.departmentFromAudit else {
            throw refuse(
                BilingualText(
                    zh: "检查表 \(checklist.id) 自己规定部门，不用 --department",
                    en: "checklist \(checklist.id) says itself whose items they are; leave out --department"), console)
        }
        let declared = (network?.departments ?? []) + checklist.names.departments
        if declared.isEmpty || declared.contains(where: { $0.id == department }) { return department }
        let known = declared.map(\.id)
        throw refuse(
            UnknownName(department, among: known).wording(zh: "没有部门", en: "there is no department"), console)
    }

    /// Those who are named; else those of the dealer whom the checklist looks at.
    private func audited(_ checklist: Checklist, _ dealer: Dealer?, _ date: CivilDate?) -> [AuditedPerson] {
        guard let people else {
            return dealer?.people(lookedAtBy: checklist, on: date).map(\.audited) ?? []
        }
        let known = dealer?.people ?? []
        return PeopleNames(people: known).ids(in: people).map { id in
            known.first { $0.id == id }?.audited ?? AuditedPerson(id: id, name: id)
        }
    }

    /// `*` stands for all that the dealer always has.
    private func unitNames(_ list: String, _ dealer: Dealer?, _ console: Console) throws(EarlyExit) -> [String] {
        guard list.trimmed == "*" else {
            return list.split { "、,，;；".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
        }
        guard let units = dealer?.units, !units.isEmpty else {
            throw refuse(
                BilingualText(
                    zh: "network.yaml 没有写这家经销商的单元，不能用 *；请逐个写出名称",
                    en: "network.yaml lists no units for this dealer, so * stands for nothing; write their names"),
                console)
        }
        return units
    }

    private func named(
        _ checklist: Checklist, _ dealer: Dealer?, _ console: Console
    ) throws(EarlyExit) -> [(kind: String, names: [String])] {
        var kinds: [String] = []
        for case .unit(let kind) in checklist.items.map(\.scope) where !kinds.contains(kind) { kinds.append(kind) }
        var named: [(kind: String, names: [String])] = []
        for unit in units {
            let parts = unit.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard kinds.contains(parts[0]) else {
                throw refuse(
                    UnknownName(parts[0], among: kinds).wording(zh: "没有这种单元", en: "there is no kind of unit"), console)
            }
            if named.contains(where: { $0.kind == parts[0] }) {
                throw refuse(
                    BilingualText(
                        zh: "--units \(parts[0])= 写了两次；同一种单元请写在一起",
                        en: "--units \(parts[0])= stands twice; write the units of one kind together"), console)
            }
            named.append((parts[0], try unitNames(parts[1], dealer, console)))
        }
        return named
    }
}
