internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import ExactArithmetic
internal import YAMLDocument

extension ChecklistReading {
    /// Reads an item and adds it to its parent's children.
    func readItem(_ node: YAMLNode, in around: Surroundings, into siblings: inout Children) {
        guard items.count < Self.mostItems else {
            if !hasTooManyItems {
                log.report(StructureProblem.tooMany(.item, limit: Self.mostItems), at: node.position)
            }
            hasTooManyItems = true
            siblings.shares.append(nil)
            return
        }
        guard let mapping = MappingReader<ItemKey>(node, values) else {
            siblings.shares.append(nil)
            return
        }
        let id = mapping.required(.item, values.id(.item)) ?? ""
        if let place = mapping[.item]?.position, !id.isEmpty { itemIDs.take(id, at: place, log) }
        let answer = answer(of: mapping)
        let points = answer.fullMark
        let weight = itemWeight(in: mapping, points, under: around.combine)
        let index = items.count
        items.append(item(id, mapping, answer.kind, points ?? .one, weight ?? .one, around))
        readCritical(in: mapping, item: index, kind: answer.kind, section: around.section)
        siblings.nodes.append(.item(index))
        siblings.shares.append(around.combine == .points ? points : weight)
    }

    private func item(
        _ id: String, _ mapping: MappingReader<ItemKey>, _ answer: AnswerKind?, _ points: Fraction, _ weight: Fraction,
        _ around: Surroundings
    ) -> Item {
        let scope = scope(of: mapping)
        let combine = combination(of: mapping, answer, scope)
        let givesSeveral = mapping.has(.combine) || mapping.has(.atLeast)
        return Item(
            id: id,
            text: mapping.required(.text, values.wording) ?? BilingualText(""),
            criterion: mapping.optional(.criterion, values.wording),
            source: mapping.optional(.source, values.text),
            points: points,
            weight: weight,
            scope: scope,
            answer: answer ?? .yesNo(YesNo()),
            combine: combine,
            takesSeveralObservations: givesSeveral || combine == .pooled,
            atLeast: mapping.optional(.atLeast, values.whole(1...1_000)) ?? 1,
            notApplicable: mapping.optional(.notApplicable) { values.word($0) } ?? notApplicable,
            department: mapping.optional(.department, department) ?? around.department,
            role: role(of: mapping, scope),
            pillar: mapping.optional(.pillar, pillars.reference(values)) ?? around.pillar,
            tags: mapping.optional(.tags, tags) ?? [],
            isCritical: mapping[.critical].map { !$0.isFalse } ?? false,
            remedy: mapping.optional(.remedy, values.wording),
            dueDays: mapping.optional(.dueDays, values.whole(0...3_650)) ?? dueDays)
    }

    /// The answer kind and the full mark; either is nil when it could not be read.
    private func answer(of mapping: MappingReader<ItemKey>) -> (kind: AnswerKind?, fullMark: Fraction?) {
        let declared = mapping.optional(.points, values.points)
        let fullMark: FullMark = declared.map { .declared($0) } ?? (mapping.has(.points) ? .unknown : .unsaid)
        guard mapping.has(.answer) else { return (.yesNo(YesNo()), fullMark.value) }
        let read = mapping.optional(.answer) { readAnswer($0, fullMark: fullMark, values) }
        return (read?.kind, read.map(\.fullMark) ?? declared)
    }

    private func itemWeight(
        in mapping: MappingReader<ItemKey>, _ points: Fraction?, under parent: Section.Combination?
    ) -> Fraction? {
        guard mapping.has(.weight) else { return points }
        let weight = mapping.optional(.weight, values.weight)
        if parent == .points {
            mapping.report(RollUpProblem.weightWithoutMeaning, at: .weight)
        } else if let weight, let points, points.isZero, !weight.isZero {
            mapping.report(RollUpProblem.weightOfUnscored, at: .weight)
        }
        return weight
    }

    private func scope(of mapping: MappingReader<ItemKey>) -> ObservationScope {
        guard let node = mapping[.per] else { return .once }
        switch node.scalarText {
        case "once": return .once
        case "person": return .person
        default: return .unit(units.reference(values)(node) ?? "")
        }
    }

    private func combination(
        of mapping: MappingReader<ItemKey>, _ answer: AnswerKind?, _ scope: ObservationScope
    ) -> ObservationCombination {
        guard mapping.has(.combine) else { return scope == .once && answer?.countsOnce == true ? .pooled : .mean }
        let combine = mapping.optional(.combine) { values.word($0, of: ObservationCombination.self) }
        if combine == .pooled, let answer, !answer.canBePooled {
            mapping.report(ItemProblem.cannotPool(answer.name), at: .combine)
        }
        return combine ?? .mean
    }

    private func role(of mapping: MappingReader<ItemKey>, _ scope: ObservationScope) -> String? {
        let role = mapping.optional(.role, roles.reference(values))
        if mapping.has(.role), scope != .person { mapping.report(ItemProblem.roleWithoutPerson, at: .role) }
        return role
    }

    private func tags(_ node: YAMLNode) -> [String]? {
        var taken = IDRegister(.tag)
        return values.list(node) { element in
            guard let tag = values.id(.tag)(element) else { return nil }
            taken.take(tag, at: element.position, log)
            return tag
        }
    }
}

extension AnswerKind {
    /// Answers of which several can be added before they are rated (scoring rule 3.2).
    fileprivate var canBePooled: Bool {
        switch self {
        case .share, .count, .deduction: true
        case .yesNo, .choice, .scale, .measure: false
        }
    }

    /// Answers that one look collects one by one.
    fileprivate var countsOnce: Bool {
        switch self {
        case .count, .deduction: true
        case .yesNo, .choice, .scale, .measure, .share: false
        }
    }
}
