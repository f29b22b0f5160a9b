internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import SubmissionDocument

/// The form as a submission in YAML whose answers are still to be written; the question and what may be answered stand
/// beside each as a comment.
public func renderFormYAML(_ form: BlankForm) -> [UInt8] {
    let layout = FormLayout(form)
    func value(_ text: String?) -> String { text.map { " " + flowText($0) } ?? "" }
    var text = "# \(comment(form.say(form.checklist.title)))\n"
    text += "audit:\(value(form.auditID))\n"
    text += "checklist: \(flowText(form.checklist.id))\nversion: \(flowText(form.checklist.version))\n"
    text += "dealer:\(value(form.dealer?.id))\ndate:\(value(form.date?.text))\nauditor:\(value(form.auditor))\n"
    if form.checklist.departmentFromAudit { text += "department:\(value(form.department))\n" }
    if form.namesPeople {
        text += "people: \(flowList(form.people.map(form.written)))\n"
    }
    if !form.unitKinds.isEmpty {
        text += "units:\n"
        for kind in form.unitKinds {
            text += "  \(flowText(kind)): \(flowList(form.unitNames(kind)))\n"
        }
    }
    text += "answers:\n"
    for (index, item) in form.checklist.items.enumerated() {
        text += "  # \(comment(form.say(item.text)))\n"
        text += "  # → \(comment(item.acceptedAnswers.wording(in: form.language)))\n"
        let rows = layout.rows.filter { $0.item == index }
        let named = rows.filter { $0.person != nil || $0.unit != nil }
        text += "  \(flowText(item.id)):\n"
        for row in named {
            let subject = row.person.map { "person: " + flowText($0) } ?? row.unit.map { "unit: " + flowText($0) } ?? ""
            text += "    - {\(subject), value: }\n"
        }
    }
    return Array(text.utf8)
}

/// On one line, as comments are.
private func comment(_ text: String) -> String {
    String(
        String.UnicodeScalarView(
            text.unicodeScalars.map {
                $0.value < 0x20 || $0.value == 0x7F || (0x80...0x9F).contains($0.value) || $0 == "\u{2028}"
                    || $0 == "\u{2029}" ? " " : $0
            }))
}
