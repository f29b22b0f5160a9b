internal import ChecklistModel
internal import ExactArithmetic
internal import IssuedScores

extension SatisfactionStanding {
    static func all(in directory: MonthDirectory) -> [SatisfactionStanding] {
        let before = directory.previous.mapValues { IndexTable($0, directory) }
        return directory.current.flatMap { checklist, audits in
            IndexTable(audits, directory).inOrder(directory).map { key, subject, answers in
                let previous = before[checklist.id].flatMap { IndexSums($0[key]).index }
                return SatisfactionStanding(checklist, subject, IndexSums(answers), previous: previous)
            }
        }
    }

    private init(
        _ checklist: ChecklistReference, _ subject: Subject, _ sums: IndexSums, previous: Fraction?
    ) {
        self.init(
            checklist: checklist, subject: subject, index: sums.index, perceived: sums.perceived,
            expected: sums.expected, above: sums.above, equal: sums.equal, below: sums.below, previous: previous)
    }
}

private struct IndexSums {
    let perceived: Fraction
    let expected: Fraction
    let above: Int
    let equal: Int
    let below: Int

    init(_ answers: [IssuedIndex]) {
        perceived = answers.map(\.perceived).sum()
        expected = answers.map(\.expected).sum()
        above = answers.count { $0.perceived > $0.expected }
        equal = answers.count { $0.perceived == $0.expected }
        below = answers.count - above - equal
    }

    var index: Fraction? { perceived.divided(by: expected) }
}

/// The answers of one checklist by everybody they count for.
private struct IndexTable {
    typealias Subject = SatisfactionStanding.Subject

    /// The subject by ids; of all dealers or one, of all departments or one.
    struct Key: Hashable {
        let dealer: String?
        let isDepartment: Bool
        let department: String?
    }

    private var answers = OrderedGroups<Key, Subject, IssuedIndex>()

    init(_ audits: [IssuedAudit], _ directory: MonthDirectory) {
        for audit in audits where !audit.indices.isEmpty {
            let dealer = directory.dealer(audit.dealer)
            for answer in audit.indices {
                let department = audit.department(of: answer.item)
                add(answer, to: .whole)
                add(answer, to: .department(department))
                add(answer, to: .dealer(dealer))
                add(answer, to: .dealerDepartment(DealerDepartment(dealer: dealer, department: department)))
            }
        }
    }

    private mutating func add(_ answer: IssuedIndex, to subject: Subject) {
        answers.add(subject, key: subject.key, answer)
    }

    subscript(key: Key) -> [IssuedIndex] { answers[key] }

    /// The whole, its departments, then each dealer and its departments.
    func inOrder(_ directory: MonthDirectory) -> [(key: Key, subject: Subject, answers: [IssuedIndex])] {
        answers.groups.stablySorted { group in
            // The whole stands before every dealer.
            let dealer = group.key.dealer.flatMap { directory.position(ofDealer: $0) } ?? -1
            return dealer * 2 + (group.key.isDepartment ? 1 : 0)
        }.map { ($0.key, $0.subject, $0.members) }
    }
}

extension SatisfactionStanding.Subject {
    fileprivate var key: IndexTable.Key {
        switch self {
        case .whole: IndexTable.Key(dealer: nil, isDepartment: false, department: nil)
        case .department(let department): IndexTable.Key(dealer: nil, isDepartment: true, department: department)
        case .dealer(let dealer): IndexTable.Key(dealer: dealer.id, isDepartment: false, department: nil)
        case .dealerDepartment(let place):
            IndexTable.Key(dealer: place.dealer.id, isDepartment: true, department: place.department)
        }
    }
}
