internal import ChecklistModel

/// One audit of a sample before it is written in a form.
struct AuditSheet {
    let id: String
    let checklist: String
    let version: String
    let dealer: String
    let date: CivilDate
    let auditor: String
    let department: String?
    /// Names of those on duty; empty when the checklist observes nobody.
    let people: [String]
    let units: [(kind: String, names: [String])]
    /// In the order of the checklist; items that are left blank are not among them.
    var answers: [(item: String, entries: [Entry])] = []

    /// One look at one item.
    struct Entry {
        var person: String?
        var unit: String?
        let answer: WrittenAnswer
        var note: String?
        var evidence: String?
        var at: String?
        var received: String?
        var firstFeedback: String?
        var closed: String?
    }
}
