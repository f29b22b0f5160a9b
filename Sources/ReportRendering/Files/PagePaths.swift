internal import ChecklistModel
internal import Scoring

/// The path of every page of a report; no two subjects share one, not even on systems that fold letter case.
struct PagePaths {
    static let entry = "README.md"

    private var audits: [String] = []
    private var auditsByID: [String: String] = [:]
    private var departments: [[String]: String] = [:]
    private var people: [[String]: String] = [:]
    private var taken: Set<String> = []

    init(_ index: CardIndex) {
        for card in index.cards {
            let path = reserve("audits/" + safeFileName(card.audit.id), ".md")
            audits.append(path)
            if auditsByID[card.audit.id] == nil { auditsByID[card.audit.id] = path }
        }
        for dealer in index.dealers {
            let folder = reserve("dealers/" + safeFileName(dealer.dealer.id), "")
            for department in dealer.departments {
                departments[[dealer.dealer.id, department.id]] =
                    reserve("\(folder)/departments/\(safeFileName(department.id))", ".md")
            }
            for person in dealer.people {
                people[[dealer.dealer.id, person.person.id]] =
                    reserve("\(folder)/people/\(safeFileName(person.person.id))", ".md")
            }
        }
    }

    /// The page of the scorecard at this position of the index.
    func audit(at position: Int) -> String? { audits.indices.contains(position) ? audits[position] : nil }

    func audit(_ id: String) -> String? { auditsByID[id] }

    func department(_ id: String?, of dealer: AuditedDealer) -> String? {
        id.flatMap { departments[[dealer.id, $0]] }
    }

    func person(_ person: AuditedPerson, of dealer: AuditedDealer) -> String? { people[[dealer.id, person.id]] }

    /// `~+2` cannot come from an id, so a number behind it makes the path free without taking somebody else's.
    private mutating func reserve(_ stem: String, _ ending: String) -> String {
        var path = stem + ending
        var attempt = 2
        while !taken.insert(path.lowercased()).inserted {
            path = "\(stem)~+\(attempt)\(ending)"
            attempt += 1
        }
        return path
    }
}

/// A link that falls back to plain text where there is no page.
func link(_ text: String, to target: String?, from page: String) -> Inline {
    target.map { .link(text, to: linkTarget(from: page, to: $0)) } ?? .text(text)
}
