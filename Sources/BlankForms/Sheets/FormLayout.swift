internal import AuditIntake
internal import BilingualText
internal import ChecklistModel

/// What stands where in a form, the same for every format: lines of the head, then one row per observation to make.
struct FormLayout {
    let form: BlankForm
    let head: [HeadLine]
    let columns: [FormColumn]
    let rows: [FormRow]

    /// A label and what is known already.
    struct HeadLine {
        let label: String
        let value: String
        /// What may be chosen there; empty for any text.
        let choices: [String]
        let hint: BilingualText?
        /// True for what the form was made for.
        var isFixed = false
    }

    init(_ form: BlankForm) {
        self.form = form
        rows = form.checklist.items.indices.flatMap { FormRow.rows(for: $0, of: form) }
        columns = FormColumn.columns(for: form)
        head = Self.head(form)
    }

    private static func head(_ form: BlankForm) -> [HeadLine] {
        let checklist = form.checklist
        func line(
            _ field: SubmissionField, _ value: String?, _ choices: [String] = [], _ hint: BilingualText? = nil
        ) -> HeadLine {
            HeadLine(label: form.word(field), value: value ?? "", choices: choices, hint: hint)
        }
        var lines = [
            HeadLine(label: form.word(.checklist), value: checklist.id, choices: [], hint: nil, isFixed: true),
            HeadLine(label: form.word(.version), value: checklist.version, choices: [], hint: nil, isFixed: true),
            line(
                .audit, form.auditID, [],
                BilingualText(
                    zh: "每次稽核一个编号，如 SH01-2026-10-12-sales", en: "one id for each audit, such as SH01-2026-10-12-sales")),
            line(
                .dealer, form.dealer?.id, form.dealer == nil ? (form.network?.dealers.map(\.id) ?? []) : [],
                BilingualText(zh: "经销商编号", en: "the dealer's id")),
            line(
                .date, form.date?.text, [], BilingualText(zh: "年份在前，如 2026-10-12", en: "year first, such as 2026-10-12")
            ),
            line(.auditor, form.auditor, form.network?.auditors.map(\.name) ?? []),
        ]
        if checklist.departmentFromAudit {
            lines.append(
                line(.department, form.department, form.departments.map { $0.name.wording(in: form.language) }))
        }
        if form.namesPeople {
            lines.append(
                HeadLine(
                    label: form.say(FormWords.people), value: form.people.map(form.written).joined(separator: "、"),
                    choices: [],
                    hint: BilingualText(zh: "姓名之间用、分开", en: "names with 、 or commas between")))
        }
        for kind in form.unitKinds {
            lines.append(
                HeadLine(
                    label: form.say(FormWords.unit) + " " + kind,
                    value: form.unitNames(kind).joined(separator: "、"), choices: [],
                    hint: form.unitTitle(kind)))
        }
        if FormColumn.columns(for: form).contains(.field(.received)) {
            lines.append(
                HeadLine(
                    label: form.say(FormWords.offset), value: form.utcOffset ?? "", choices: [],
                    hint: BilingualText(zh: "当地时间与格林尼治时间之差，如 +08:00", en: "of the clocks there, such as +08:00")))
        }
        return lines
    }
}
