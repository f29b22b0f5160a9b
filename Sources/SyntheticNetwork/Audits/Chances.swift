internal import ChecklistModel

/// How likely a good answer is: the dealer and its trend, the person, the item, and spells of weakness.
extension AuditMaking {
    /// The chance of an average dealer, in thousandths.
    private static let average = 890
    /// What a weak item takes from it.
    private static let weakness = 520
    /// How many months a spell of weakness lasts.
    private static let spell = 4

    /// In thousandths; never quite 0 or 1,000.
    func chance(of planned: ItemPlan, skill: Int, isWeak: Bool) -> Int {
        let dealer = profile.quality - profile.slope * min(monthsBack, 36)
        let usual = min(max(Self.average + dealer + skill - planned.difficulty, 250), 985)
        if planned.item.isCritical { return 1_000 - max(1, (1_000 - usual) / planned.item.rarity) }
        return isWeak ? max(30, usual - Self.weakness) : usual
    }

    /// One item in eleven is weak at a dealer, for a spell of months: so the same findings come again.
    func isWeak(_ planned: ItemPlan) -> Bool {
        var start = RandomStream(seed, profile.key, planned.key, streamKey("spells"))
        let number = (month.year * 12 + month.month + start.below(Self.spell)) / Self.spell
        var random = RandomStream(seed, profile.key, planned.key, UInt64(number))
        return random.happens(perMille: 90)
    }
}

extension Item {
    /// How much rarer a critical item fails than another one: whoever waits for an answer waits too long more often.
    fileprivate var rarity: Int {
        if case .measure(let measure) = answer, measure.between != nil { 15 } else { 80 }
    }
}
