internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import ExactArithmetic
internal import YAMLDocument

enum AdjustmentKey: String, DefinitionKey {
    case item, text, criterion, source, points, answer
    case atMost = "at-most"
    case of, remedy

    static let part = BilingualText(zh: "此加分项或特别扣分项", en: "this bonus or special deduction")
}

extension ChecklistReading {
    /// `bonus:` and `special-deductions:`, whose items follow those of the sections.
    func readAdjustments(_ node: YAMLNode, _ direction: Adjustment.Direction) {
        for node in values.list(node) ?? [] {
            guard hasRoomForItem(at: node.position), let mapping = MappingReader<AdjustmentKey>(node, values) else {
                continue
            }
            let index = items.count
            items.append(item(of: mapping))
            adjustments.append(
                Adjustment(
                    item: index, direction: direction,
                    atMost: mapping.optional(.atMost) { values.number($0, .positive, percent: .refused) },
                    basis: mapping.optional(.of) { values.word($0) } ?? .points))
        }
    }

    private func item(of mapping: MappingReader<AdjustmentKey>) -> Item {
        let id = newItemID(in: mapping, .item)
        let points = mapping.optional(.points) { values.number($0, .positive, percent: .refused) }
        let fullMark: FullMark = points.map { .declared($0) } ?? (mapping.has(.points) ? .unknown : .unsaid(.one))
        let read =
            mapping.has(.answer)
            ? mapping.optional(.answer) { adjustmentAnswer($0, fullMark) }
            : ReadAnswer(kind: .yesNo(YesNo()), fullMark: fullMark.value)
        if !mapping.has(.points), let read, !saysItsPoints(mapping[.answer], read.kind) {
            mapping.report(StructureProblem.missingKey("points", in: AdjustmentKey.part), at: mapping.position)
        }
        return Item(
            id: id,
            text: mapping.required(.text, values.wording) ?? BilingualText(""),
            criterion: mapping.optional(.criterion, values.wording),
            source: mapping.optional(.source, values.text),
            points: read?.fullMark ?? .one,
            weight: .zero,
            scope: .once,
            answer: read?.kind ?? .yesNo(YesNo()),
            combine: .mean,
            takesSeveralObservations: true,
            atLeast: 1,
            notApplicable: NotApplicableRule(.exclude),
            department: nil, role: nil, pillar: nil, tags: [],
            isCritical: false,
            remedy: mapping.optional(.remedy, values.wording),
            dueDays: nil)
    }

    /// A choice is worth the points of its best option, where options name points.
    private func saysItsPoints(_ answer: YAMLNode?, _ kind: AnswerKind) -> Bool {
        guard kind.name == .choice,
            let options = answer?.mappingValue(forKey: AnswerKind.Name.choice.rawValue)?.elements
        else { return false }
        return options.contains { $0.mappingValue(forKey: OptionKey.points.rawValue) != nil }
    }

    /// Yes-no, a choice, or a count that needs no bands, since each costs or gives the same.
    private func adjustmentAnswer(_ node: YAMLNode, _ fullMark: FullMark) -> ReadAnswer? {
        let kinds = node.entries?.filter { AnswerKind.Name(rawValue: $0.key) != nil } ?? []
        if kinds.map(\.key) == [AnswerKind.Name.count.rawValue] { return plainCount(node, fullMark) }
        guard let read = readAnswer(node, fullMark: fullMark, values) else { return nil }
        switch read.kind {
        case .choice: return read
        case .yesNo(let yesNo):
            if yesNo.goodIsNo { log.report(AdjustmentProblem.goodIsNo, at: node.position) }
            return read
        default:
            log.report(AdjustmentProblem.otherKind(read.kind.name), at: node.position)
            return nil
        }
    }

    private func plainCount(_ node: YAMLNode, _ fullMark: FullMark) -> ReadAnswer? {
        guard let mapping = MappingReader<CountKey>(node, values) else { return nil }
        if mapping.has(.bands) { mapping.report(AdjustmentProblem.countWithBands, at: .bands) }
        guard let what = mapping.optional(.count, values.wording) else { return nil }
        return ReadAnswer(kind: .count(Count(what: what, rating: .bands([]))), fullMark: fullMark.value)
    }

    /// `ceiling: 110` or `ceiling: none`; a hundred unless something is written.
    func ceiling(of mapping: MappingReader<ChecklistKey>, pass: Fraction?) -> Fraction? {
        guard let node = mapping[.ceiling] else { return .hundred }
        if node.scalarText == CeilingWord.none.rawValue { return nil }
        if let text = node.scalarText, Fraction(text: text.widthFolded) == nil {
            log.report(AdjustmentProblem.noCeiling(text), at: node.position)
            return .hundred
        }
        guard let ceiling = values.number(node, .positive, percent: .refused) else { return .hundred }
        if let pass, ceiling < pass { log.report(AdjustmentProblem.ceilingBelowPass(pass), at: node.position) }
        return ceiling
    }
}

/// A ceiling that is no number.
enum CeilingWord: String, CaseIterable {
    case none
}
