internal import ChecklistModel
internal import YAMLDocument

/// Finds items by id, when every item is known.
struct ItemReferences {
    private let known: KnownIDs
    private let indices: [String: Int]
    /// Items of adjustments come after all others.
    private let firstAdjustment: Int

    init(_ reading: ChecklistReading) {
        known = KnownIDs(.item, reading.itemIDs.ids, .inFile)
        indices = Dictionary(reading.items.enumerated().map { ($1.id, $0) }) { first, _ in first }
        firstAdjustment = reading.adjustments.first?.item ?? reading.items.count
    }

    /// The index of the item that a node names; an unknown one is reported.
    func index(_ node: YAMLNode, _ values: ValueReader) -> Int? {
        known.reference(node, values).flatMap { indices[$0] }
    }

    /// True for the item of a bonus or a special deduction.
    func isAdjustment(_ index: Int) -> Bool { index >= firstAdjustment }
}
