internal import BilingualText
internal import ChecklistModel
internal import YAMLDocument

enum KeyFigureKey: String, DefinitionKey {
    case figure, title, rate, total, quotient

    static let part = BilingualText(zh: "此关键指标", en: "this key figure")

    /// One of these says how the number comes about.
    static let formulas: [Self] = [.rate, .total, .quotient]
}

/// Reads `key-figures:`, when every item is known.
struct KeyFiguresReader {
    let reading: ChecklistReading
    let references: ItemReferences

    private var values: ValueReader { reading.values }

    func read(_ node: YAMLNode) -> [KeyFigure] {
        var ids = IDRegister(.keyFigure)
        return (values.list(node) ?? []).compactMap { figure($0, &ids) }
    }

    private func figure(_ node: YAMLNode, _ ids: inout IDRegister) -> KeyFigure? {
        guard let mapping = MappingReader<KeyFigureKey>(node, values) else { return nil }
        let id = mapping.required(.figure) { values.id($0, .keyFigure) }
        if let id, let place = mapping[.figure]?.position { ids.take(id, at: place, values.log) }
        let title = mapping.optional(.title, values.wording)
        guard let key = mapping.only(of: KeyFigureKey.formulas) else { return nil }
        if key == .quotient, !mapping.has(.title) {
            mapping.report(StructureProblem.missingKey("title", in: KeyFigureKey.part), at: mapping.position)
        }
        guard let id, let formula = mapping.optional(key, { formula(key, $0) }) else { return nil }
        let figure = KeyFigure(id: id, title: title ?? BilingualText(id), formula: formula)
        guard title == nil, let item = figure.items.first else { return figure }
        return KeyFigure(id: id, title: reading.items[item].text, formula: formula)
    }

    private func formula(_ key: KeyFigureKey, _ node: YAMLNode) -> KeyFigure.Formula? {
        switch key {
        case .rate: share(node).map { .rate($0) }
        case .total: number(node).map { .total($0) }
        case .quotient: quotient(node)
        case .figure, .title: nil
        }
    }

    /// `[REVENUE, ORDERS]`: what is divided, then by what.
    private func quotient(_ node: YAMLNode) -> KeyFigure.Formula? {
        guard let nodes = values.list(node) else { return nil }
        guard nodes.count == 2 else {
            values.log.report(KeyFigureProblem.notTwoItems(nodes.count), at: node.position)
            return nil
        }
        let items = nodes.map(number)
        guard let dividend = items[0], let divisor = items[1] else { return nil }
        if dividend == divisor {
            values.log.report(KeyFigureProblem.itemByItself(reading.items[divisor].id), at: nodes[1].position)
        }
        return .quotient(dividend, by: divisor)
    }

    private func share(_ node: YAMLNode) -> Int? {
        item(node, where: { $0.name == .share }, else: KeyFigureProblem.noRate)
    }

    private func number(_ node: YAMLNode) -> Int? {
        item(node, where: \.isNumberOrMoney, else: KeyFigureProblem.noNumber)
    }

    /// An item with answers of this sort; answers that could not be read are reported already.
    private func item(
        _ node: YAMLNode, where fits: (AnswerKind) -> Bool, else problem: (String, AnswerKind.Name) -> KeyFigureProblem
    ) -> Int? {
        guard let index = references.index(node, values) else { return nil }
        let item = reading.items[index]
        if reading.hasUnreadAnswer(index) || fits(item.answer) { return index }
        values.log.report(problem(item.id, item.answer.name), at: node.position)
        return nil
    }
}

extension AnswerKind {
    fileprivate var isNumberOrMoney: Bool {
        guard case .information(let information) = self else { return false }
        return information.form == .number || information.form == .money
    }
}
