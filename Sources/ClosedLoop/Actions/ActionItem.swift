public import ChecklistModel
public import ExactArithmetic

/// An item as actions need it, in the version that its finding was scored with. A class, so that many actions share one.
public final class ActionItem: Sendable {
    public let item: Item
    /// What it is worth when every item applies (`Checklist.fullMarks`).
    public let fullMark: Fraction
    public let checklistVersion: String

    public init(item: Item, fullMark: Fraction, checklistVersion: String) {
        self.item = item
        self.fullMark = fullMark
        self.checklistVersion = checklistVersion
    }
}
