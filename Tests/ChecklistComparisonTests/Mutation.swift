import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic

/// A way to edit any checklist at random.
enum Mutation: CaseIterable {
    // These leave the computed base of every audit as it is.
    case reword, regroup, dropRules, movePass, scaleWeights, reorder, nestPoints, respellBands, addInformation,
        lessScrutiny
    // These can change it.
    case reweigh, rerate, dropItem, recombine, policy, atLeast, blanks, round

    var keepsBase: Bool {
        switch self {
        case .reword, .regroup, .dropRules, .movePass, .scaleWeights, .reorder, .nestPoints, .respellBands,
            .addInformation, .lessScrutiny:
            true
        case .reweigh, .rerate, .dropItem, .recombine, .policy, .atLeast, .blanks, .round: false
        }
    }

    func applied(to checklist: Checklist, _ random: inout SeededGenerator) -> Checklist {
        let id = random.pick(checklist.items.map(\.id))
        switch self {
        case .reword: return checklist.editing(id) { $0.edited(text: BilingualText("other")) }
        case .regroup: return checklist.editing(id) { $0.edited(department: "parts", tags: ["new"]) }
        case .dropRules: return checklist.edited(rules: [])
        case .movePass: return checklist.edited(grades: [.grade("A", from: 40), .grade("B", from: 0)], pass: 50)
        case .scaleWeights: return checklist.scaled(by: random.pick([3, exact("1/7"), exact("0.5")]))
        case .reorder:
            var generator = random
            defer { random = generator }
            return checklist.edited(
                root: checklist.root.everywhere { section in
                    section.edited(children: section.children.shuffled(using: &generator))
                })
        case .nestPoints:
            return checklist.edited(
                root: checklist.root.everywhere { section in
                    guard section.combine == .points else { return section }
                    let inner = Section(
                        id: section.id + "-inner", title: section.title, combine: .points, weight: nil, points: nil,
                        children: section.children)
                    return section.edited(children: [.section(inner)])
                })
        case .respellBands: return checklist.edited(items: checklist.items.map { $0.edited(answer: $0.answer.respelt) })
        case .addInformation:
            let remark = Item.remark(id + "-remark")
            return checklist.edited(
                root: checklist.root.edited(children: checklist.root.children + [.item(checklist.items.count)]),
                items: checklist.items + [remark])
        case .lessScrutiny: return checklist.edited(notApplicableLimit: 3, rankMinimum: 9)
        case .reweigh: return checklist.editing(id) { $0.edited(points: $0.points + 1, weight: $0.weight + 2) }
        case .rerate: return checklist.editing(id) { $0.edited(answer: $0.answer.milder) }
        case .dropItem: return checklist.items.count > 1 ? checklist.removing(id) : checklist
        case .recombine:
            let combine = random.pick(Section.Combination.allCases.filter { $0 != .deductions })
            return checklist.edited(root: checklist.root.edited(combine: combine))
        case .policy:
            return checklist.editing(id) { $0.edited(notApplicable: NotApplicableRule(random.pick([.zero, .full]))) }
        case .atLeast: return checklist.editing(id) { $0.edited(atLeast: $0.atLeast + 1) }
        case .blanks: return checklist.edited(unanswered: checklist.unanswered == .zero ? .incomplete : .zero)
        case .round: return checklist.editing(id) { $0.edited(rounding: 0) }
        }
    }
}

extension Checklist {
    fileprivate func scaled(by factor: Fraction) -> Checklist {
        edited(
            root: root.everywhere { section in
                section.edited(
                    weight: .some(section.weight.map { $0 * factor }), points: .some(section.points.map { $0 * factor })
                )
            },
            items: items.map { $0.edited(points: $0.points * factor, weight: $0.weight * factor) })
    }
}

extension Item {
    fileprivate static func remark(_ id: String) -> Item {
        Item(
            id: id, text: BilingualText(id), criterion: nil, source: nil, points: 0, weight: 0, scope: .once,
            answer: .information(Information(form: .text)), combine: .mean, takesSeveralObservations: false, atLeast: 1,
            notApplicable: NotApplicableRule(.exclude), department: nil, role: nil, pillar: nil, tags: [],
            isCritical: false, remedy: nil, dueDays: nil)
    }
}

extension AnswerKind {
    /// The same bands with limits on both ends and one of them cut in two.
    fileprivate var respelt: AnswerKind {
        switch self {
        case .measure(let measure): .measure(Measure(quantity: measure.quantity, rating: measure.rating.respelt))
        case .share(let share): .share(Share(form: share.form, rating: share.rating.respelt))
        case .count(let count): .count(Count(what: count.what, rating: count.rating.respelt))
        default: self
        }
    }

    /// Another rate for some answers of the same form.
    fileprivate var milder: AnswerKind {
        switch self {
        case .yesNo(let question): .yesNo(YesNo(goodIsNo: !question.goodIsNo))
        case .choice(let choice): .options(choice.options.map { ($0.rate + 1).divided(by: 2) ?? 1 })
        case .scale(let scale):
            .scale(Scale(minimum: scale.minimum, maximum: scale.maximum, step: scale.step, zero: -3))
        case .measure(let measure):
            .measure(Measure(quantity: measure.quantity, rating: .linear(zero: 200, full: 0)))
        case .share(let share): .share(Share(form: share.form, rating: .bands([.atLeast(exact("0.4"), 1), .rest(0)])))
        case .count: .count(.atMost(2, 1), .rest(0))
        case .deduction(let deduction): .deductions(deduction.kinds.map { _ in .each(exact("0.2"), limit: nil) })
        default: self
        }
    }
}

extension Rating {
    fileprivate var respelt: Rating {
        guard case .bands(let bands) = self, let first = bands.first else { return self }
        let middle = first.upper?.value ?? first.lower?.value ?? .zero
        let halves = [
            Band(lower: first.lower, upper: Band.Limit(middle, inclusive: true), rate: first.rate),
            Band(lower: Band.Limit(middle, inclusive: false), upper: first.upper, rate: first.rate),
        ].filter { half in
            guard let lower = half.lower, let upper = half.upper else { return true }
            return lower.value < upper.value || (lower.value == upper.value && lower.inclusive && upper.inclusive)
        }
        // Cutting at an exclusive limit would take the limit itself in.
        return first.upper?.inclusive == false ? .bands([first] + bands) : .bands(halves + bands)
    }
}
