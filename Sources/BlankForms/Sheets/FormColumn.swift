internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic

/// A column of a form's table.
enum FormColumn: Hashable {
    case section, text, criterion, points, accepted, needed
    case field(SubmissionField)

    /// The columns that a checklist needs, in their order.
    static func columns(for form: BlankForm) -> [FormColumn] {
        let items = form.checklist.items
        let seesUnits = !form.unitKinds.isEmpty
        var columns: [FormColumn] = [.section, .field(.item), .text, .criterion, .points, .accepted, .needed]
        if form.namesPeople { columns.append(.field(.person)) }
        if seesUnits { columns.append(.field(.unit)) }
        columns += [.field(.value), .field(.note), .field(.evidence)]
        let intervals = items.compactMap { item in
            if case .measure(let measure) = item.answer { measure.between } else { nil }
        }
        if !intervals.isEmpty { columns += [.field(.received), .field(.firstFeedback), .field(.closed)] }
        return columns
    }

    func label(_ form: BlankForm) -> String {
        switch self {
        case .section: form.say(FormWords.section)
        case .text: form.say(FormWords.text)
        case .criterion: form.say(FormWords.criterion)
        case .points: form.say(FormWords.points)
        case .accepted: form.say(FormWords.accepted)
        case .needed: form.say(FormWords.needed)
        case .field(let field): form.word(field)
        }
    }

    /// What the blank form shows there.
    func text(_ row: FormRow, _ form: BlankForm) -> String {
        let item = form.checklist.items[row.item]
        let language = form.language
        switch self {
        case .section: return form.sectionTitle(of: row.item)
        case .text:
            let mark = item.isCritical ? form.say((zh: "【关键项】", en: "[critical] ")) : ""
            return mark + item.text.wording(in: language)
        case .criterion: return item.criterion?.wording(in: language) ?? ""
        case .points: return item.isInformation ? "—" : item.points.shortText(decimals: 4)
        case .accepted: return form.accepted(by: item)
        case .needed: return row.isNeeded ? "●" : ""
        case .field(.item): return item.id
        case .field(.person): return row.person ?? ""
        case .field(.unit): return row.unit ?? ""
        case .field: return ""
        }
    }
}
