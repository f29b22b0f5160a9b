internal import BilingualText
public import ChecklistModel

/// What the reader may know about definitions: the checklists with all their versions, and the network of dealers.
public struct IntakeCatalogue: Sendable {
    /// Dealers, people and auditors; nil when names stand for themselves.
    public let network: DealerNetwork?
    let index: NetworkIndex?
    /// Ids in the order in which the checklists were given.
    let checklistIDs: [String]
    private let checklists: [ChecklistIndex]

    /// - Parameter checklists: definitions, archived versions included; of two with the same id and version the first counts.
    public init(checklists: [Checklist], network: DealerNetwork?) {
        self.init(checklists: checklists, network: network, index: network.map(NetworkIndex.init))
    }

    /// The same network with other checklists; a large network is indexed only once.
    public func replacing(checklists: [Checklist]) -> IntakeCatalogue {
        IntakeCatalogue(checklists: checklists, network: network, index: index)
    }

    private init(checklists: [Checklist], network: DealerNetwork?, index: NetworkIndex?) {
        self.checklists = checklists.map(ChecklistIndex.init)
        self.network = network
        var known: Set<String> = []
        checklistIDs = checklists.map(\.id).filter { known.insert($0).inserted }
        self.index = index
    }

    /// The definition with this id and version, both as their files spell them.
    public func checklist(id: String, version: String) -> Checklist? {
        versions(of: id).first { $0.checklist.version == version }?.checklist
    }

    /// Every known version of one checklist, in the order given.
    func versions(of id: String) -> [ChecklistIndex] { checklists.filter { $0.checklist.id == id } }
}

/// A checklist with its items by id and the reader of each item's answers; shared, since every audit needs it.
final class ChecklistIndex: Sendable {
    let checklist: Checklist
    /// Ids of the kinds of units that items are observed per, in file order.
    let unitKinds: [String]
    let readers: [AnswerReader]
    /// For each item, in order, whether it stands outside the base.
    let isAdjustment: [Bool]
    private let items: IDIndex

    init(_ checklist: Checklist) {
        self.checklist = checklist
        readers = checklist.items.map(AnswerReader.init)
        var isAdjustment = [Bool](repeating: false, count: checklist.items.count)
        for adjustment in checklist.adjustments { isAdjustment[adjustment.item] = true }
        self.isAdjustment = isAdjustment
        var kinds: [String] = []
        for item in checklist.items {
            if case .unit(let kind) = item.scope, !kinds.contains(kind) { kinds.append(kind) }
        }
        unitKinds = kinds
        items = IDIndex(checklist.items.map(\.id))
    }

    /// The item that `written` names: its id, whatever the width and case of the letters.
    func itemIndex(_ written: String) -> Int? { items.place(of: written) }
}
