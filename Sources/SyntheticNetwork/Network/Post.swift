internal import BilingualText
internal import ChecklistModel

/// A role in a department, which checklists observe and every dealer fills with a few people.
struct Post: Hashable {
    /// Nil where a checklist observes people without saying whose item it is.
    let role: String?
    let department: String?
    /// What a team of such people is called, without its number.
    let team: String

    /// The posts that the items of these checklists ask for, in their order.
    static func all(in checklists: [Checklist]) -> [Post] {
        var posts: [Post] = []
        for checklist in checklists {
            for item in checklist.items where item.scope == .person {
                let department = item.department ?? auditedDepartment(of: checklist)
                if let role = item.role, posts.contains(where: { $0.role == role }) { continue }
                if item.role == nil, posts.contains(where: { $0.department == department }) { continue }
                let name =
                    item.role.flatMap { checklist.names.roles[id: $0]?.name }
                    ?? department.flatMap { checklist.names.departments[id: $0]?.name }
                posts.append(Post(role: item.role, department: department, team: name?.inChinese ?? item.role ?? ""))
            }
        }
        return posts
    }
}

/// The one department that a sample audits where a checklist leaves it to the audit; nil where it does not.
func auditedDepartment(of checklist: Checklist) -> String? {
    guard checklist.departmentFromAudit else { return nil }
    let declared = checklist.names.departments.map(\.id)
    return declared.contains("service") ? "service" : declared.first
}

extension BilingualText {
    /// The text for files, which are in Chinese where there is any.
    var inChinese: String { zh ?? en ?? "" }
}
