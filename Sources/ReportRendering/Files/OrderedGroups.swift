/// Members by key, the keys in order of first mention.
struct OrderedGroups<Key: Hashable, Member> {
    private(set) var groups: [(key: Key, members: [Member])] = []
    private var positions: [Key: Int] = [:]

    mutating func append(_ member: Member, to key: Key) {
        if let position = positions[key] {
            groups[position].members.append(member)
        } else {
            positions[key] = groups.count
            groups.append((key, [member]))
        }
    }
}
