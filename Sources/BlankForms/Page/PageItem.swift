internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import JSONNotation

/// One item as the page's script takes it.
struct PageItem {
    let form: BlankForm
    let index: Int

    private var item: Item { form.checklist.items[index] }

    func write(to json: inout JSONText) {
        json.object { json in
            json.member("id", item.id)
            json.member("text", item.text)
            if let criterion = item.criterion { json.member("criterion", criterion) }
            if let remedy = item.remedy { json.member("remedy", remedy) }
            json.member("points", item.points.shortText(decimals: 4))
            json.member("critical", item.isCritical)
            json.member("information", item.isInformation)
            if let adjustment = form.checklist.adjustments.first(where: { $0.item == index }) {
                json.member("adjustment", adjustment.direction == .bonus ? "bonus" : "specialDeduction")
            }
            scope(&json)
            json.member("several", item.takesSeveralObservations || item.combine == .pooled)
            json.member("atLeast", max(1, item.atLeast))
            json.member("na") { json in
                json.object { json in
                    json.member("allowed", item.notApplicable.policy != .forbid && !isResult)
                    json.member("reason", item.notApplicable.needsReason)
                    json.limit("atMost", item.notApplicable.atMost)
                }
            }
            json.member("proof", item.proof.map(\.rawValue))
            if let dependency = item.dependency { when(dependency, &json) }
            json.member("answer") { json in json.object { PageAnswer(item: item).write(to: &$0) } }
        }
    }

    private var isResult: Bool { if case .result = item.answer { true } else { false } }

    private func scope(_ json: inout JSONText) {
        switch item.scope {
        case .once: json.member("scope", "once")
        case .person: json.member("scope", "person")
        case .unit(let kind):
            json.member("scope", "unit")
            json.member("unit", kind)
        }
        json.member("role", item.role)
    }

    private func when(_ dependency: Dependency, _ json: inout JSONText) {
        let other = form.checklist.items[dependency.item]
        json.member("when") { json in
            json.object { json in
                json.member("item") { $0.number(dependency.item) }
                switch dependency.test {
                case .within(let lower, let upper):
                    json.member("within") { $0.band(lower, upper, rate: nil) }
                case .answers(let answers):
                    json.member("answers") { json in
                        json.array { json in
                            for answer in answers {
                                json.element { PageAnswer(item: other).writeCondition(answer, to: &$0) }
                            }
                        }
                    }
                }
            }
        }
    }
}

extension JSONText {
    /// A whole number, or null.
    mutating func limit(_ name: String, _ limit: Int?) {
        if let limit { member(name, limit) } else { member(name, nil as String?) }
    }

    /// A range with the rate it is worth.
    mutating func band(_ lower: Band.Limit?, _ upper: Band.Limit?, rate: Fraction?) {
        object { json in
            for (name, limit) in [("lower", lower), ("upper", upper)] {
                guard let limit else { continue }
                json.member(name) { json in
                    json.object { json in
                        json.member("value", limit.value.ratioText)
                        json.member("inclusive", limit.inclusive)
                    }
                }
            }
            if let rate { json.member("rate", rate.ratioText) }
        }
    }
}
