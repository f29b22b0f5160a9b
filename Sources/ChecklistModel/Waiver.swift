/// Leave for one item until a day (scoring rule 4.6): shown as waived until then, failed afterwards.
public struct Waiver: Sendable, Hashable {
    /// Index into `Checklist.items`.
    public let item: Int
    /// Who answers for it.
    public let owner: String
    public let reason: String
    /// The last day on which it holds.
    public let until: CivilDate

    public init(item: Int, owner: String, reason: String, until: CivilDate) {
        self.item = item
        self.owner = owner
        self.reason = reason
        self.until = until
    }

    public func holds(on date: CivilDate) -> Bool { date <= until }
}
