/// Members grouped by key, groups in order of first mention.
struct OrderedGroups<Key: Hashable, Subject, Member> {
    private(set) var groups: [(key: Key, subject: Subject, members: [Member])] = []
    private var positions: [Key: Int] = [:]

    mutating func add(_ subject: Subject, key: Key, _ member: Member? = nil) {
        let position = positions[key] ?? groups.count
        if position == groups.count {
            positions[key] = position
            groups.append((key, subject, []))
        }
        if let member { groups[position].members.append(member) }
    }
}
