internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring

/// "How this was scored": the scoring rules that one card used, in the order in which they act.
struct ScoringMethod {
    let card: Scorecard
    let context: ReportContext

    private var checklist: Checklist { card.checklist }

    func write(to page: inout MarkdownPage) {
        page.openBlock()
        page.entry(MethodWording.exactness(decimals: card.decimals))
        writeObservations(to: &page)
        writeCombinations(to: &page)
        writeUnits(to: &page)
        writeNotApplicable(to: &page)
        writeExceptions(to: &page)
        writeUnanswered(to: &page)
        if !card.adjustments.isEmpty {
            page.entry(MethodWording.adjustments(ceiling: checklist.ceiling?.shortText(decimals: 6)))
        }
        writeRules(to: &page)
        writeGrades(to: &page)
        writeGroups(to: &page)
    }

    /// What earned, full and lost points are counted in; a card without a score shows none.
    private func writeUnits(to page: inout MarkdownPage) {
        guard card.final != nil else { return }
        page.entry(card.inRawPoints ? MethodWording.rawPoints : MethodWording.sharesOfHundred)
        if !card.findings.isEmpty { page.entry(MethodWording.lostPoints) }
    }

    private func writeObservations(to page: inout MarkdownPage) {
        let several = card.items.indices.filter { index in
            guard card.items[index].counted > 1 else { return false }
            let state = card.items[index].state
            return state != .information && state != .outside
        }
        if several.isEmpty { return }
        for combine in ObservationCombination.allCases {
            let items = several.filter { item($0).combine == combine }
            if !items.isEmpty { page.entry(MethodWording.observations(combine, items: names(of: items))) }
        }
    }

    private func writeCombinations(to page: inout MarkdownPage) {
        let sections = checklist.root.withDescendants
        for combine in Section.Combination.allCases {
            let nodes = sections.filter { $0.combine == combine }
            if nodes.isEmpty { continue }
            let names = nodes.map { $0.id.isEmpty ? context.say(MethodWording.wholeChecklist) : $0.id }
            page.entry(MethodWording.combination(combine, nodes: context.listed(names)))
        }
    }

    private func writeNotApplicable(to page: inout MarkdownPage) {
        let left = items(in: .notApplicable)
        if !left.isEmpty {
            for policy in NotApplicablePolicy.allCases {
                let items = left.filter { item($0).notApplicable.policy == policy }
                if items.isEmpty { continue }
                if let sentence = MethodWording.notApplicable(policy, items: names(of: items)) { page.entry(sentence) }
            }
        }
        if card.notApplicableAsZero != nil { page.entry(MethodWording.naGuard) }
    }

    /// What leaves or fails without an answer of the audit.
    private func writeExceptions(to page: inout MarkdownPage) {
        func write(_ state: ItemScore.State, _ wording: (String) -> BilingualText) {
            let items = items(in: state)
            if !items.isEmpty { page.entry(wording(names(of: items))) }
        }
        write(.doesNotApply, MethodWording.doesNotApply)
        write(.waived, MethodWording.waived)
        write(.waiverExpired, MethodWording.waiverExpired)
    }

    private func writeUnanswered(to page: inout MarkdownPage) {
        var minimum = Fraction.zero
        if case .exclude(let share, _) = checklist.unanswered { minimum = share }
        page.entry(MethodWording.unanswered(checklist.unanswered, minimum: (.hundred * minimum).shortText()))
        page.entry(MethodWording.coverage)
    }

    private func writeRules(to page: inout MarkdownPage) {
        let wording = RuleWording(checklist: checklist, context: context)
        for rule in checklist.rules {
            page.entry(
                MethodWording.rule(
                    wording.name(of: rule), condition: wording.condition(of: rule), effects: wording.effects(of: rule)))
        }
        if !checklist.rules.isEmpty { page.entry(MethodWording.rulesKeepComputed) }
    }

    private func writeGrades(to page: inout MarkdownPage) {
        let limits = checklist.grades.map { grade in
            "\(context.label(of: grade)) \(grade.limit.inclusive ? "≥" : ">") \(grade.limit.value.shortText(decimals: 6))"
        }
        if !limits.isEmpty { page.entry(MethodWording.grades(context.listed(limits))) }
        if let pass = checklist.pass { page.entry(MethodWording.pass(pass.shortText(decimals: 6))) }
    }

    private func writeGroups(to page: inout MarkdownPage) {
        guard card.final != nil else { return }
        if card.departments.contains(where: { $0.id != nil }) { page.entry(MethodWording.slices) }
        if !card.people.isEmpty { page.entry(MethodWording.people(minimum: checklist.rankMinimum)) }
        let isJoint = card.audit.observations.contains { $0.contains { $0.people.count > 1 } }
        if isJoint { page.entry(MethodWording.jointObservations) }
        if !card.teams.isEmpty { page.entry(MethodWording.teams) }
    }

    /// Indices into the card's items.
    private func items(in state: ItemScore.State) -> [Int] {
        card.items.indices.filter { card.items[$0].state == state }
    }

    private func item(_ index: Int) -> Item { checklist.items[card.items[index].item] }

    private func names(of items: [Int]) -> String { context.listed(items.map { item($0).id }) }
}

extension Section {
    /// The section itself and every section below, parents first.
    var withDescendants: [Section] { [self] + sections.flatMap(\.withDescendants) }
}
