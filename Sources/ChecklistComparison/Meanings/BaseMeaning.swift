internal import ChecklistModel
internal import ExactArithmetic

/// Everything that decides the computed base of an audit and whether it is complete.
struct BaseMeaning {
    let tree: BaseTree?
    /// Each scored item and its share when everything applies; nil where the lowest decides.
    let weights: [String: Fraction?]
    let unanswered: UnansweredPolicy
    /// The scored items, those whose blank leaves the audit incomplete, and those they depend on.
    let items: [String: ItemMeaning]

    init(_ checklist: Checklist) {
        tree = BaseTree(checklist)
        let weights = tree?.effectiveWeights ?? [:]
        self.weights = weights
        unanswered = checklist.unanswered
        // A blank in a scored item leaves the audit incomplete anyway where the checklist has no other policy for blanks.
        let scoredBlocks = checklist.unanswered == .incomplete
        func blankBlocks(_ item: Item) -> Bool {
            item.isCritical && !(scoredBlocks && weights.keys.contains(item.id))
        }
        var meanings: [String: ItemMeaning] = [:]
        var open = checklist.items.indices.filter { index in
            weights.keys.contains(checklist.items[index].id) || blankBlocks(checklist.items[index])
        }
        while let index = open.popLast() {
            let item = checklist.items[index]
            guard meanings[item.id] == nil else { continue }
            meanings[item.id] = ItemMeaning(item, in: checklist, blankBlocks: blankBlocks(item))
            if let other = item.dependency?.item, checklist.items.indices.contains(other) { open.append(other) }
        }
        items = meanings
    }

    func gives(sameBaseAs other: BaseMeaning) -> Bool {
        unanswered == other.unanswered && items == other.items && tree == other.tree
    }
}
