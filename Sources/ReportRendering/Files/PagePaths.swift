internal import ChecklistModel
internal import IssuedScores

/// The path of every page of a report; no two subjects share one, not even on systems that fold letter case.
struct PagePaths {
    static let entry = "README.md"

    /// By the bytes of the id: other bytes are another audit, even where they make the same signs.
    private var audits: [[UInt8]: String] = [:]
    private var departments: [String: String] = [:]
    private var people: [String: String] = [:]

    init(_ subjects: PageSubjects) {
        var auditNames = FolderNames()
        for audit in subjects.audits {
            let key = Array(audit.id.utf8)
            if audits[key] == nil { audits[key] = "audits/" + auditNames.name(for: audit.id) + ".md" }
        }
        var dealerNames = FolderNames()
        for dealer in subjects.dealers {
            let folder = "dealers/" + dealerNames.name(for: dealer.dealer.id)
            var names = FolderNames()
            for department in dealer.departments {
                departments[Self.key(department, of: dealer.dealer)] =
                    folder + "/departments/" + names.name(for: department) + ".md"
            }
            names = FolderNames()
            for person in dealer.people {
                people[Self.key(person.id, of: dealer.dealer)] =
                    folder + "/people/" + names.name(for: person.id) + ".md"
            }
        }
    }

    func audit(_ id: String) -> String? { audits[Array(id.utf8)] }

    func department(_ id: String?, of dealer: AuditedDealer) -> String? {
        id.flatMap { departments[Self.key($0, of: dealer)] }
    }

    func person(_ person: AuditedPerson, of dealer: AuditedDealer) -> String? {
        people[Self.key(person.id, of: dealer)]
    }

    /// The length tells where the first id ends, whatever the ids are made of.
    private static func key(_ id: String, of dealer: AuditedDealer) -> String {
        "\(dealer.id.utf8.count) \(dealer.id) \(id)"
    }

    /// The pages of a dealer's departments, then of its people.
    func pages(of subjects: PageSubjects.DealerSubjects) -> [String] {
        subjects.departments.compactMap { department($0, of: subjects.dealer) }
            + subjects.people.compactMap { person($0, of: subjects.dealer) }
    }
}

/// The names in one folder, none of them twice.
private struct FolderNames {
    private var taken: Set<String> = []

    /// `~+2` cannot come from an id, so a number behind it makes the name free without taking somebody else's.
    mutating func name(for id: String) -> String {
        let stem = safeFileName(id)
        var name = stem
        var attempt = 2
        while !taken.insert(name.lowercased()).inserted {
            name = "\(stem)~+\(attempt)"
            attempt += 1
        }
        return name
    }
}

/// A link that falls back to plain text where there is no page.
func link(_ text: String, to target: String?, from page: String) -> Inline {
    target.map { .link(text, to: linkTarget(from: page, to: $0)) } ?? .text(text)
}
