internal import ChecklistModel

/// What a sample knows of a checklist before it draws answers; made once and shared by all audits.
final class ChecklistPlan: Sendable {
    let checklist: Checklist
    /// Names the checklist's streams.
    let key: UInt64
    /// The items of sections in file order; bonuses and special deductions stay blank.
    let items: [ItemPlan]
    /// Indices into `items`, every item behind the one it depends on.
    let order: [Int]
    /// Kinds of units in the order of the items, each with the fewest that an audit must look at.
    let unitKinds: [(kind: String, atLeast: Int)]
    let department: String?
    /// True for figures and cases that are gathered over a month and handed in at its end.
    let isGathered: Bool
    /// Items whose blank leaves an audit incomplete.
    let required: [Int]
    /// The items that ask for the time between two moments.
    let timed: [Measure.Interval: ItemPlan]

    init(_ checklist: Checklist) {
        self.checklist = checklist
        key = streamKey(checklist.id)
        let adjustments = Set(checklist.adjustments.map(\.item))
        let count = checklist.items.indices.first { adjustments.contains($0) } ?? checklist.items.count
        let items = checklist.items[..<count].map { ItemPlan($0, of: checklist.id) }
        self.items = items
        order = Self.order(of: items.map(\.item))
        department = auditedDepartment(of: checklist)
        var kinds: [(kind: String, atLeast: Int)] = []
        for case (let item, .unit(let kind)) in items.map({ ($0.item, $0.item.scope) }) {
            if let known = kinds.firstIndex(where: { $0.kind == kind }) {
                kinds[known].atLeast = max(kinds[known].atLeast, item.atLeast)
            } else {
                kinds.append((kind, item.atLeast))
            }
        }
        unitKinds = kinds
        isGathered = items.contains { $0.item.answer.isGathered }
        required = items.indices.filter { !items[$0].item.isInformation && items[$0].item.dependency == nil }
        timed = Dictionary(
            items.compactMap { planned in
                guard case .measure(let measure) = planned.item.answer else { return nil }
                return measure.between.map { ($0, planned) }
            }
        ) { first, _ in first }
    }

    /// Dependencies may point anywhere but never run in a circle.
    private static func order(of items: [Item]) -> [Int] {
        var order: [Int] = []
        var isPlaced = [Bool](repeating: false, count: items.count)
        for start in items.indices {
            var chain: [Int] = []
            var next: Int? = start
            while let index = next, items.indices.contains(index), !isPlaced[index] {
                isPlaced[index] = true
                chain.append(index)
                next = items[index].dependency?.item
            }
            order += chain.reversed()
        }
        return order
    }
}

extension AnswerKind {
    fileprivate var isGathered: Bool {
        switch self {
        case .measure(let measure): measure.between != nil
        case .information(let information): information.tally
        default: false
        }
    }
}
