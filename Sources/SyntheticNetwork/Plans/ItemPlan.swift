internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic

/// What a sample knows of an item before it draws answers; made once and shared by all audits.
final class ItemPlan: Sendable {
    let item: Item
    /// Names the item's streams.
    let key: UInt64
    /// What the item takes from the chance of a good answer, in thousandths.
    let difficulty: Int
    /// The chance that an answer is "not applicable", in thousandths; 0 where that is refused or costs points.
    let notApplicable: Int
    let drawing: AnswerDrawing

    init(_ item: Item, of checklist: String) {
        self.item = item
        key = streamKey(checklist + "/" + item.id)
        var random = RandomStream(key)
        difficulty = max(0, random.around(140) + 60) + (item.answer.isTarget ? 90 : 0)
        drawing = AnswerDrawing(item)
        notApplicable = Self.notApplicable(item)
    }

    /// Items that speak of "not applicable" in their criterion meet it often, the others hardly ever.
    private static func notApplicable(_ item: Item) -> Int {
        guard !item.isInformation, item.notApplicable.policy == .exclude || item.notApplicable.policy == .full else {
            return 0
        }
        let isForeseen =
            item.criterion?.zh?.contains("不适用") ?? false || item.criterion?.en?.contains("ot applicable") ?? false
        return isForeseen ? 110 : 5
    }
}

extension AnswerKind {
    /// Shares with bands are targets, which are set to be missed now and then.
    fileprivate var isTarget: Bool {
        if case .share(let share) = self, case .bands = share.rating { true } else { false }
    }
}
