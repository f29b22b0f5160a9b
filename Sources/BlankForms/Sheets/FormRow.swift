internal import ChecklistModel

/// A row to be filled in: an item, and whom or what it is about.
struct FormRow {
    /// An index into the checklist's items.
    let item: Int
    let person: String?
    let unit: String?
    /// True for the first row of its item.
    let isFirst: Bool
    /// False for a spare row that may stay empty.
    let isNeeded: Bool

    /// Rows to spare where it is not known who or what will be looked at.
    private static let spare = 3

    /// At least one for each item.
    static func rows(for index: Int, of form: BlankForm) -> [FormRow] {
        let item = form.checklist.items[index]
        let isNeeded = !item.isInformation && !form.checklist.adjustments.contains { $0.item == index }
        switch item.scope {
        case .once:
            let takesMore = item.takesSeveralObservations || item.combine == .pooled
            let count = max(1, item.atLeast)
            return blank(index, needed: isNeeded ? count : 0, all: takesMore ? max(count, spare) : count)
        case .person:
            let people = form.people(for: item).map(form.written)
            if people.isEmpty { return blank(index, needed: isNeeded ? 1 : 0, all: max(spare, item.atLeast)) }
            return people.enumerated().map {
                FormRow(item: index, person: $0.element, unit: nil, isFirst: $0.offset == 0, isNeeded: isNeeded)
            }
        case .unit(let kind):
            let names = form.unitNames(kind)
            if names.isEmpty { return blank(index, needed: isNeeded ? 1 : 0, all: max(spare, item.atLeast)) }
            return names.enumerated().map {
                FormRow(item: index, person: nil, unit: $0.element, isFirst: $0.offset == 0, isNeeded: isNeeded)
            }
        }
    }

    private static func blank(_ item: Int, needed: Int, all: Int) -> [FormRow] {
        (0..<all).map { FormRow(item: item, person: nil, unit: nil, isFirst: $0 == 0, isNeeded: $0 < needed) }
    }
}
