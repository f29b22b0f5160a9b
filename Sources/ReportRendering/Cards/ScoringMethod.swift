internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring

/// "How this was scored": the scoring rules that one card used, in the order in which they act.
struct ScoringMethod {
    let card: Scorecard
    let context: ReportContext

    private var checklist: Checklist { card.checklist }

    func list() -> Block {
        let sentences =
            [MethodWording.exactness(decimals: card.decimals)] + observations + combinations
            + units + notApplicable + exceptions + unanswered + adjustments + rules + grades
            + groups
        return .list(sentences.map { [.text(context.say($0))] })
    }

    /// What earned, full and lost points are counted in; a card without a score shows none.
    private var units: [BilingualText] {
        guard card.final != nil else { return [] }
        return [card.inRawPoints ? MethodWording.rawPoints : MethodWording.sharesOfHundred]
            + (card.findings.isEmpty ? [] : [MethodWording.lostPoints])
    }

    private var observations: [BilingualText] {
        ObservationCombination.allCases.compactMap { combine in
            let items = card.items.filter {
                $0.counted > 1 && $0.state != .information && $0.state != .outside
                    && checklist.items[$0.item].combine == combine
            }
            return items.isEmpty ? nil : MethodWording.observations(combine, items: names(of: items))
        }
    }

    private var combinations: [BilingualText] {
        Section.Combination.allCases.compactMap { combine in
            let nodes = checklist.root.withDescendants.filter { $0.combine == combine }
            if nodes.isEmpty { return nil }
            let names = nodes.map { $0.id.isEmpty ? context.say(MethodWording.wholeChecklist) : $0.id }
            return MethodWording.combination(combine, nodes: context.listed(names))
        }
    }

    private var notApplicable: [BilingualText] {
        let policies = NotApplicablePolicy.allCases.compactMap { policy in
            let items = card.items.filter {
                $0.state == .notApplicable && checklist.items[$0.item].notApplicable.policy == policy
            }
            return items.isEmpty ? nil : MethodWording.notApplicable(policy, items: names(of: items))
        }
        return policies + (card.notApplicableAsZero == nil ? [] : [MethodWording.naGuard])
    }

    /// What leaves or fails without an answer of the audit.
    private var exceptions: [BilingualText] {
        func sentence(_ state: ItemScore.State, _ wording: (String) -> BilingualText) -> [BilingualText] {
            let items = card.items.filter { $0.state == state }
            return items.isEmpty ? [] : [wording(names(of: items))]
        }
        return sentence(.doesNotApply, MethodWording.doesNotApply) + sentence(.waived, MethodWording.waived)
            + sentence(.waiverExpired, MethodWording.waiverExpired)
    }

    private var adjustments: [BilingualText] {
        guard !card.adjustments.isEmpty else { return [] }
        return [MethodWording.adjustments(ceiling: checklist.ceiling?.shortText(decimals: 6))]
    }

    private var unanswered: [BilingualText] {
        var minimum = Fraction.zero
        if case .exclude(let share, _) = checklist.unanswered { minimum = share }
        return [
            MethodWording.unanswered(checklist.unanswered, minimum: (.hundred * minimum).shortText()),
            MethodWording.coverage,
        ]
    }

    private var rules: [BilingualText] {
        let wording = RuleWording(checklist: checklist, context: context)
        let rules = checklist.rules.map {
            MethodWording.rule(
                wording.name(of: $0), condition: wording.condition(of: $0), effects: wording.effects(of: $0))
        }
        return rules + (rules.isEmpty ? [] : [MethodWording.rulesKeepComputed])
    }

    private var grades: [BilingualText] {
        let limits = checklist.grades.map { grade in
            "\(context.label(of: grade)) \(grade.limit.inclusive ? "≥" : ">") \(grade.limit.value.shortText(decimals: 6))"
        }
        return (limits.isEmpty ? [] : [MethodWording.grades(context.listed(limits))])
            + (checklist.pass.map { [MethodWording.pass($0.shortText(decimals: 6))] } ?? [])
    }

    private var groups: [BilingualText] {
        guard card.final != nil else { return [] }
        let isJoint = card.audit.observations.contains { $0.contains { $0.people.count > 1 } }
        return (card.departments.contains { $0.id != nil } ? [MethodWording.slices] : [])
            + (card.people.isEmpty ? [] : [MethodWording.people(minimum: checklist.rankMinimum)])
            + (isJoint ? [MethodWording.jointObservations] : [])
            + (card.teams.isEmpty ? [] : [MethodWording.teams])
    }

    private func names(of items: [ItemScore]) -> String {
        context.listed(items.map { checklist.items[$0.item].id })
    }
}

extension AuditCard {
    var method: [Block] {
        [
            context.heading(2, CardWording.method),
            ScoringMethod(card: card, context: context).list(),
        ]
    }
}

extension Section {
    /// The section itself and every section below, parents first.
    var withDescendants: [Section] { [self] + sections.flatMap(\.withDescendants) }
}
