internal import BilingualText
internal import ChecklistComparison
internal import ChecklistModel
internal import ExactArithmetic

/// The lines that tell what happened to the items.
struct ItemChangeRows {
    let change: ChecklistChange
    let context: ReportContext

    func rows() -> [ChangeRow] { change.items.flatMap(rows) }

    private func rows(of item: ItemChange) -> [ChangeRow] {
        guard let placed = item.new ?? item.old else { return [] }
        let subject = context.labelled(item.id, placed.item.text)
        guard let old = item.old, let new = item.new else {
            let content = content(of: placed, in: item.new == nil ? change.old : change.new)
            return [
                ChangeRow(
                    subject: subject, change: item.new == nil ? ChangeWording.removed : ChangeWording.added, field: nil,
                    old: item.new == nil ? content : "", new: item.new == nil ? "" : content)
            ]
        }
        let rows = item.fields.map { field in
            let (before, now) = values(of: field, old, new)
            return ChangeRow(
                subject: subject, change: ChangeWording.category(field.category), field: ChangeWording.field(field),
                old: before, new: now)
        }
        guard item.has(.reweighted) || item.has(.moved) else { return rows }
        let share = ChangeRow(
            subject: subject, change: ChangeWording.category(.reweighted), field: ChangeWording.effectiveWeight,
            old: old.effectiveWeight?.shareNotation ?? "", new: new.effectiveWeight?.shareNotation ?? "")
        return share.old == share.new ? rows : rows + [share]
    }

    /// What an added or removed item brought or took: place, full mark, share of the score.
    private func content(of placed: PlacedItem, in checklist: Checklist) -> String {
        let parts = [
            context.say(ChangeWording.points(placed.item.points.notation)), place(placed.place, in: checklist),
            placed.effectiveWeight.map { context.say(ChangeWording.share($0.shareNotation)) } ?? "",
        ]
        return context.listed(parts.filter { !$0.isEmpty })
    }

    private func place(_ place: ItemPlace, in checklist: Checklist) -> String {
        switch place {
        case .section(""): context.say(MethodWording.wholeChecklist)
        case .section(let id): RuleWording(checklist: checklist, context: context).sectionName(id)
        case .bonus: "bonus"
        case .specialDeduction: "special-deductions"
        }
    }

    private func values(of field: ItemField, _ old: PlacedItem, _ new: PlacedItem) -> (String, String) {
        let (a, b) = (old.item, new.item)
        switch field {
        case .text: return context.wordings(a.text, b.text)
        case .criterion: return context.wordings(a.criterion, b.criterion)
        case .remedy: return context.wordings(a.remedy, b.remedy)
        case .answer:
            let (before, now) = (AnswerNotation(kind: a.answer), AnswerNotation(kind: b.answer))
            return before.text == now.text ? (before.words, now.words) : (before.text, now.text)
        default: return (value(of: field, old, in: change.old), value(of: field, new, in: change.new))
        }
    }

    private func value(of field: ItemField, _ placed: PlacedItem, in checklist: Checklist) -> String {
        let item = placed.item
        switch field {
        case .place: return place(placed.place, in: checklist)
        case .text: return context.say(item.text)
        case .criterion: return item.criterion.map(context.say) ?? ""
        case .source: return item.source ?? ""
        case .remedy: return item.remedy.map(context.say) ?? ""
        case .dueDays: return item.dueDays.map(String.init) ?? ""
        case .answerWords: return AnswerNotation(kind: item.answer).words
        case .answer: return AnswerNotation(kind: item.answer).text
        case .points: return item.points.notation
        case .weight: return item.weight.notation
        default: return policy(field, placed, in: checklist)
        }
    }

    /// Policies in the words of the checklist file.
    private func policy(_ field: ItemField, _ placed: PlacedItem, in checklist: Checklist) -> String {
        let item = placed.item
        switch field {
        case .scope:
            switch item.scope {
            case .once: return "once"
            case .person: return "person"
            case .unit(let id): return id
            }
        case .role: return item.role ?? ""
        case .combine: return item.combine.rawValue
        case .severalObservations: return context.say(ChangeWording.yesNo(item.takesSeveralObservations))
        case .atLeast: return String(item.atLeast)
        case .notApplicable: return item.notApplicable.policy.rawValue
        case .notApplicableTerms:
            let terms = item.notApplicable.needsReason ? ["reason: required"] : []
            return (terms + (item.notApplicable.atMost.map { ["at-most: \($0)"] } ?? [])).joined(separator: ", ")
        case .dependency: return item.dependency.map { DependencyNotation($0, in: checklist).text } ?? ""
        case .proof: return item.proof.map(\.rawValue).joined(separator: ", ")
        case .rounding: return item.rounding.map(String.init) ?? ""
        case .department: return item.department.map { context.departmentName($0, in: checklist) } ?? ""
        case .pillar: return item.pillar.map { context.pillarName($0, in: checklist) } ?? ""
        case .tags: return item.tags.joined(separator: ", ")
        case .critical: return context.say(ChangeWording.yesNo(item.isCritical))
        case .adjustmentLimit: return placed.adjustment?.atMost?.notation ?? ""
        case .adjustmentBasis: return placed.adjustment?.basis.rawValue ?? ""
        default: return ""
        }
    }
}
