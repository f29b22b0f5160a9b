/// One thing to be looked at: an item, and whom or what it is about.
public struct Question: Sendable, Hashable {
    /// An index into the checklist's items.
    public let item: Int
    /// As the list of those on duty writes it; nil for an item observed once, and while it is not known who is meant.
    public let person: String?
    public let unit: String?
    /// Which look of the item answers it; nil while it is open.
    public let number: Int?

    public init(item: Int, person: String? = nil, unit: String? = nil, number: Int? = nil) {
        self.item = item
        self.person = person
        self.unit = unit
        self.number = number
    }

    public var isOpen: Bool { number == nil }
}
