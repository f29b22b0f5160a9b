internal import BilingualText
internal import ChecklistComparison
internal import ChecklistModel
internal import ExactArithmetic

/// The lines that tell what happened to sections, rules and the checklist as a whole.
struct OutlineChangeRows {
    let change: ChecklistChange
    let context: ReportContext

    private var before: RuleWording { RuleWording(checklist: change.old, context: context) }
    private var now: RuleWording { RuleWording(checklist: change.new, context: context) }

    func sections() -> [ChangeRow] {
        change.sections.flatMap { section -> [ChangeRow] in
            let subject = (section.new ?? section.old).map { context.labelled(section.id, $0.title) } ?? section.id
            guard let old = section.old, let new = section.new else {
                let isGone = section.new == nil
                return [
                    ChangeRow(
                        subject: subject, change: isGone ? ChangeWording.removed : ChangeWording.added, field: nil,
                        old: section.old.map(content) ?? "", new: section.new.map(content) ?? "")
                ]
            }
            return section.fields.map { field in
                let (a, b) = values(of: field, section, old, new)
                return ChangeRow(
                    subject: subject, change: ChangeWording.change(of: field), field: ChangeWording.field(field),
                    old: a, new: b)
            }
        }
    }

    private func content(of section: Section) -> String {
        let parts = [section.combine.rawValue] + (section.weight.map { ["weight: \($0.notation)"] } ?? [])
        return (parts + (section.points.map { ["points: \($0.notation)"] } ?? [])).joined(separator: ", ")
    }

    private func values(
        of field: SectionField, _ section: SectionChange, _ old: Section, _ new: Section
    ) -> (String, String) {
        switch field {
        case .title: return context.wordings(old.title, new.title)
        case .parent: return (parent(section.oldParent, before), parent(section.newParent, now))
        case .combine: return (old.combine.rawValue, new.combine.rawValue)
        case .weight: return (old.weight?.notation ?? "", new.weight?.notation ?? "")
        case .points: return (old.points?.notation ?? "", new.points?.notation ?? "")
        }
    }

    private func parent(_ id: String?, _ wording: RuleWording) -> String {
        guard let id else { return "" }
        return id.isEmpty ? context.say(MethodWording.wholeChecklist) : wording.sectionName(id)
    }

    func rules() -> [ChangeRow] {
        change.rules.map { rule in
            let old = rule.old.map { text(of: $0, before, named: rule.isReworded) } ?? ""
            let new = rule.new.map { text(of: $0, now, named: rule.isReworded) } ?? ""
            let kind =
                rule.old == nil
                ? ChangeWording.added
                : rule.new == nil
                    ? ChangeWording.removed
                    : rule.isReworded ? ChangeWording.category(.reworded) : ChangeWording.changed
            let known = rule.new ?? rule.old
            let name = known.map { (rule.new == nil ? before : now).name(of: $0) } ?? ""
            return ChangeRow(
                subject: name, change: kind, field: known.map { ChangeWording.origin($0.origin) }, old: old, new: new)
        }
    }

    private func text(of rule: Rule, _ wording: RuleWording, named: Bool) -> String {
        named ? wording.name(of: rule) : "\(wording.condition(of: rule)) → \(wording.effects(of: rule))"
    }

    func fields() -> [ChangeRow] {
        change.fields.map { field in
            let (old, new) = values(of: field)
            return ChangeRow(
                subject: context.say(ChangeWording.field(field)), change: ChangeWording.changed, field: nil, old: old,
                new: new)
        }
    }

    private func values(of field: ChecklistField) -> (String, String) {
        let (old, new) = (change.old, change.new)
        switch field {
        case .title: return context.wordings(old.title, new.title)
        case .description: return context.wordings(old.description, new.description)
        default: return (value(of: field, in: old), value(of: field, in: new))
        }
    }

    private func value(of field: ChecklistField, in checklist: Checklist) -> String {
        switch field {
        case .id: checklist.id
        case .version: checklist.version
        case .title: context.say(checklist.title)
        case .description: checklist.description.map(context.say) ?? ""
        case .source: checklist.source ?? ""
        case .languages: checklist.languages.map(\.rawValue).joined(separator: ", ")
        case .names, .order: ""
        case .keyFigures: context.listed(checklist.keyFigures.map { $0.notation(in: checklist) })
        case .combine: checklist.root.combine.rawValue
        case .scheme: checklist.scheme?.rawValue ?? ""
        case .unanswered: checklist.unanswered.notation
        case .grades: context.listed(checklist.grades.map(\.notation))
        case .gradeTitles: context.listed(checklist.grades.map { "\($0.id) \($0.title.bothWordings)" })
        case .pass: checklist.pass?.notation ?? ""
        case .ceiling: checklist.ceiling?.notation ?? "none"
        case .notApplicableLimit: checklist.notApplicableLimit.map(String.init) ?? ""
        case .rankMinimum: String(checklist.rankMinimum)
        case .decimals: String(checklist.decimals)
        case .auditDepartment: context.say(ChangeWording.yesNo(checklist.departmentFromAudit))
        }
    }
}

extension Grade {
    /// Such as `A ≥ 90`.
    fileprivate var notation: String { "\(id) \(limit.inclusive ? "≥" : ">") \(limit.value.notation)" }
}

extension UnansweredPolicy {
    fileprivate var notation: String {
        switch self {
        case .incomplete: "incomplete"
        case .zero: "zero"
        case .exclude(let minimum, let scope):
            "exclude: \(minimum.shareNotation)" + (scope == .audit ? "" : " per \(scope.rawValue)")
        }
    }
}
