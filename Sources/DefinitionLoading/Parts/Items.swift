internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import ExactArithmetic
internal import YAMLDocument

extension ChecklistReading {
    /// Reads an item and adds it to its parent's children.
    func readItem(_ node: YAMLNode, in around: Surroundings, into siblings: inout Children) {
        guard hasRoomForItem(at: node.position), let mapping = MappingReader<ItemKey>(node, values) else {
            isTreeComplete = false
            siblings.addUnread()
            return
        }
        let id = newItemID(in: mapping, .item)
        let terms = terms(of: mapping, in: around)
        let index = items.count
        items.append(item(id, mapping, terms, around))
        if terms.kind == nil { noteUnreadAnswer(of: index) }
        if mapping.has(.appliesWhen) { noteDependency(of: index, in: mapping) }
        if scheme == nil, !terms.isInformation {
            readCritical(in: mapping, item: index, kind: terms.kind, section: around.section)
        }
        let share = around.combine == .points || around.combine == .deductions ? terms.points : terms.weight
        siblings.add(.item(index), share: share, hasScores: !terms.isInformation)
    }

    /// Reports the first item that is too many.
    func hasRoomForItem(at position: SourcePosition) -> Bool {
        guard items.count >= Self.mostItems else { return true }
        if !hasTooManyItems { log.report(StructureProblem.tooMany(.item, limit: Self.mostItems), at: position) }
        hasTooManyItems = true
        return false
    }

    func newItemID<Key: DefinitionKey>(in mapping: MappingReader<Key>, _ key: Key) -> String {
        let id = mapping.required(key) { values.id($0, .item) } ?? ""
        if let place = mapping[key]?.position, !id.isEmpty { itemIDs.take(id, at: place, log) }
        return id
    }

    private func item(
        _ id: String, _ mapping: MappingReader<ItemKey>, _ terms: ItemTerms, _ around: Surroundings
    ) -> Item {
        let scope = scope(of: mapping)
        let combine = scheme == nil ? combination(of: mapping, terms, scope) : .mean
        let givesSeveral = mapping.has(.combine) || mapping.has(.atLeast) || terms.kind?.name == .result
        return Item(
            id: id,
            text: mapping.required(.text, values.wording) ?? BilingualText(""),
            criterion: mapping.optional(.criterion, values.wording),
            source: mapping.optional(.source, values.text),
            points: terms.points ?? .one,
            weight: terms.weight ?? .one,
            scope: scope,
            answer: terms.kind ?? .yesNo(YesNo()),
            combine: combine,
            takesSeveralObservations: givesSeveral || combine == .pooled,
            atLeast: mapping.optional(.atLeast) { values.whole($0, 1...1_000) } ?? 1,
            notApplicable: mapping.optional(.notApplicable) { values.notApplicable($0, notApplicable) }
                ?? notApplicable,
            proof: mapping.optional(.onFinding, proof) ?? [],
            rounding: mapping.optional(.round, rounding),
            department: mapping.optional(.department, department) ?? around.department,
            role: role(of: mapping, scope),
            pillar: mapping.optional(.pillar) { pillars.reference($0, values) } ?? around.pillar,
            tags: mapping.optional(.tags, tags) ?? [],
            isCritical: mapping[.critical].map { !$0.isFalse } ?? false,
            remedy: mapping.optional(.remedy, values.wording),
            dueDays: mapping.optional(.dueDays) { values.whole($0, 0...3_650) } ?? dueDays)
    }

    private func scope(of mapping: MappingReader<ItemKey>) -> ObservationScope {
        guard let node = mapping[.per] else { return .once }
        switch node.scalarText {
        case "once": return .once
        case "person": return .person
        default: return .unit(units.reference(node, values) ?? "")
        }
    }

    private func combination(
        of mapping: MappingReader<ItemKey>, _ terms: ItemTerms, _ scope: ObservationScope
    ) -> ObservationCombination {
        guard mapping.has(.combine) else { return scope == .once && terms.kind?.countsOnce == true ? .pooled : .mean }
        let combine = mapping.optional(.combine) { values.word($0, of: ObservationCombination.self) }
        if combine == .pooled, let kind = terms.kind, !kind.canBePooled, !terms.isInformation {
            mapping.report(ItemProblem.cannotPool(kind.name), at: .combine)
        }
        return combine ?? .mean
    }

    private func role(of mapping: MappingReader<ItemKey>, _ scope: ObservationScope) -> String? {
        let role = mapping.optional(.role) { roles.reference($0, values) }
        if mapping.has(.role), scope != .person { mapping.report(ItemProblem.roleWithoutPerson, at: .role) }
        return role
    }

    private func tags(_ node: YAMLNode) -> [String]? {
        var taken = IDRegister(.tag)
        return values.list(node) { element in
            guard let tag = values.id(element, .tag) else { return nil }
            taken.take(tag, at: element.position, log)
            return tag
        }
    }

    /// `[note, evidence]`, each once.
    private func proof(_ node: YAMLNode) -> [Proof]? {
        var taken = IDRegister(.proof)
        return values.list(node) { element in
            guard let proof = values.word(element, of: Proof.self) else { return nil }
            taken.take(proof.rawValue, at: element.position, log)
            return proof
        }
    }
}

extension AnswerKind {
    /// Answers of which several can be added before they are rated (scoring rule 3.2).
    fileprivate var canBePooled: Bool {
        switch self {
        case .share, .count, .deduction: true
        case .yesNo, .choice, .multiChoice, .parts, .scale, .measure, .index, .information, .result: false
        }
    }

    /// Answers that one look collects one by one.
    fileprivate var countsOnce: Bool {
        switch self {
        case .count, .deduction: true
        default: false
        }
    }
}
