import ChecklistModel
import ExactArithmetic

/// The path of the first field in which two values differ, found by reflection, so that a new field cannot be forgotten;
/// nil when they are alike.
func firstDifference(_ a: Any, _ b: Any, at path: String = "") -> String? {
    if a is Checklist, b is Checklist { return nil }
    if let a = a as? Fraction, let b = b as? Fraction { return a == b ? nil : path }
    if let a = a as? any Hashable, isLeaf(a) {
        guard let b = b as? any Hashable else { return path }
        return AnyHashable(a) == AnyHashable(b) ? nil : path
    }
    let (left, right) = (Mirror(reflecting: a), Mirror(reflecting: b))
    guard left.subjectType == right.subjectType, left.children.count == right.children.count else {
        return path
    }
    for (index, (x, y)) in zip(left.children, right.children).enumerated() {
        guard x.label == y.label else { return path }
        if let found = firstDifference(x.value, y.value, at: "\(path).\(x.label ?? String(index))") {
            return found
        }
    }
    // A case without a payload has no children; its name tells it apart.
    return left.children.isEmpty && "\(a)" != "\(b)" ? path : nil
}

private func isLeaf(_ value: any Hashable) -> Bool {
    value is String || value is Int || value is Bool || value is [String: [String]]
}
