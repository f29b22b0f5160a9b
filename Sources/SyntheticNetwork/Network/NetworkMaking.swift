internal import BilingualText
internal import ChecklistModel

/// Everything that is drawn once for a sample.
struct Cast: Sendable {
    let profiles: [DealerProfile]
    let network: DealerNetwork

    /// A dozen dealers share an auditor; there are three at least.
    init(dealers: Int, seed: UInt64, last: Month, checklists: [Checklist]) {
        let posts = Post.all(in: checklists)
        let items = checklists.flatMap(\.items)
        let departments = Self.names(in: checklists, \.departments, used: items.compactMap(\.department))
        let roles = Self.names(in: checklists, \.roles, used: items.compactMap(\.role))
        let ids = departments.map(\.id)
        profiles = (0..<dealers).map {
            DealerProfile(index: $0, seed: seed, last: last, posts: posts, departments: ids)
        }
        let present = Set(profiles.compactMap(\.dealer.region))
        network = DealerNetwork(
            id: "sample", title: BilingualText(zh: "模拟经销商网络", en: "Synthetic dealer network"),
            timeZone: "Asia/Shanghai", departments: departments, roles: roles,
            regions: Places.regions.filter { present.contains($0.id) }.map { DeclaredName(id: $0.id, name: $0.name) },
            dealers: profiles.map(\.dealer), auditors: Self.auditors(max(3, dealers / 12), seed: seed),
            due: checklists.map { checklist in
                DueChecklist(
                    checklist: checklist.id, dealers: nil,
                    departments: auditedDepartment(of: checklist).map { [$0] } ?? [])
            })
    }

    private static func auditors(_ count: Int, seed: UInt64) -> [Auditor] {
        var random = RandomStream(seed, streamKey("auditors"))
        var names: Set<String> = []
        return (1...count).map { number in
            var name = PersonNames.draw(&random)
            while !names.insert(name).inserted { name = PersonNames.draw(&random) }
            return Auditor(id: "A-" + (number < 10 ? "0" : "") + String(number), name: name)
        }
    }

    /// What the checklists declare, each id once, and what they use and leave to the network to declare.
    private static func names(
        in checklists: [Checklist], _ kind: KeyPath<DeclaredNames, [DeclaredName]>, used: [String]
    ) -> [DeclaredName] {
        let declared = checklists.flatMap { $0.names[keyPath: kind] }
        let others = used.map { DeclaredName(id: $0, name: BilingualText($0)) }
        var names: [DeclaredName] = []
        for name in declared + others where names[id: name.id] == nil { names.append(name) }
        return names
    }
}
