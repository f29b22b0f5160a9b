internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic

/// Texts of the plan that stand in every row, ready for the files.
struct PlannedTexts: BitwiseCopyable, Sendable {
    /// `,checklist,version,`
    var checklist = ByteBuffer.Piece.empty
    var passed = ByteBuffer.Piece.empty
    var failed = ByteBuffer.Piece.empty
    /// `,0.00,,,`: adjustments, low and high.
    var withoutAdjustments = ByteBuffer.Piece.empty
    /// `,100.00,`
    var fullCoverage = ByteBuffer.Piece.empty
    /// `,pass,rank_minimum` with the line's end.
    var ending = ByteBuffer.Piece.empty
    /// `,`
    var nobody = ByteBuffer.Piece.empty
    /// `,,not-applicable,`: nobody, no unit
    var notApplicable = ByteBuffer.Piece.empty
    var ranked = ByteBuffer.Piece.empty
    var notRanked = ByteBuffer.Piece.empty
}

/// Brings the texts of a checklist into the form they have in the files.
struct PlanWriter: ~Copyable {
    let checklist: Checklist
    private let language: Language
    var texts = ByteBuffer()
    /// The different ones, in order of first use.
    private(set) var dueDays: [Int] = []

    init(checklist: Checklist, language: Language) {
        self.checklist = checklist
        self.language = language
    }

    mutating func items(_ tree: WeightTree, shares: borrowing GroupShares) -> [PlannedItem]? {
        var items: [PlannedItem] = []
        for (index, item) in checklist.items.enumerated() {
            guard let planned = planned(item, index: index, tree: tree, shares: shares) else { return nil }
            items.append(planned)
        }
        return items
    }

    private mutating func planned(
        _ item: Item, index: Int, tree: WeightTree, shares: borrowing GroupShares
    ) -> PlannedItem? {
        var planned = PlannedItem()
        planned.isInformation = item.isInformation
        if tree.itemGroups[index] >= 0 {
            planned.group = Int32(tree.itemGroups[index])
            planned.weight = tree.itemWeights[index]
            planned.wholeShare = shares.coefficients[tree.itemGroups[index]] * planned.weight
        }
        planned.atLeast = Int32(clamping: item.atLeast)
        planned.combination =
            switch item.combine {
            case .mean: .mean
            case .worst: .worst
            case .pooled: .pooled
            }
        planned.leaves = item.notApplicable.policy == .exclude || item.notApplicable.policy == .forbid
        planned.countsAsFull = item.notApplicable.policy == .full
        if let days = item.dueDays {
            if !dueDays.contains(days) { dueDays.append(days) }
            planned.due = Int32(dueDays.firstIndex(of: days) ?? 0)
        }
        guard let closing = closing(of: item) else { return nil }
        planned.closing = closing
        return planned
    }

    private mutating func closing(of item: Item) -> PlannedItem.Closing? {
        var closing = PlannedItem.Closing()
        let critical = item.isCritical ? ",yes," : ",no,"
        guard
            let whole = texts.keep({ texts in
                texts.append(critical.utf8)
                texts.append(fields: ["", ""])
                texts.append(fields: [item.remedy?.wording(in: language)])
            })
        else { return nil }
        let before = UInt32(critical.utf8.count)
        closing.whole = whole
        closing.critical = ByteBuffer.Piece(offset: whole.offset, count: before)
        closing.remedy = ByteBuffer.Piece(offset: whole.offset + before + 1, count: whole.count - before - 1)
        return closing
    }

    mutating func constants(_ rounding: Rounding) -> PlannedTexts? {
        var constants = PlannedTexts()
        let zero = Fraction.zero.decimalText(decimals: rounding.decimals)
        let hundred = Fraction.hundred.decimalText(decimals: rounding.decimals)
        let pass = checklist.pass.map { $0.decimalText(decimals: $0.issuedDecimals) } ?? ""
        let kept: [(WritableKeyPath<PlannedTexts, ByteBuffer.Piece>, String)] = [
            (\.passed, "passed,"), (\.failed, "failed,"), (\.withoutAdjustments, ",\(zero),,,"),
            (\.fullCoverage, ",\(hundred),"), (\.ending, ",\(pass),\(checklist.rankMinimum)\n"),
            (\.nobody, ","), (\.notApplicable, ",,not-applicable,"), (\.ranked, ",yes\n"), (\.notRanked, ",no\n"),
        ]
        for (path, text) in kept {
            guard let piece = texts.keep({ $0.append(text.utf8) }) else { return nil }
            constants[keyPath: path] = piece
        }
        guard
            let head = texts.keep({ texts in
                texts.append(comma)
                texts.append(field: checklist.id)
                texts.append(comma)
                texts.append(field: checklist.version)
                texts.append(comma)
            })
        else { return nil }
        constants.checklist = head
        return constants
    }
}

let comma = UInt8(ascii: ",")

extension Fraction {
    /// As many decimals as an issued number has, at most 12.
    fileprivate var issuedDecimals: Int {
        (0...12).first { rounded(toDecimals: $0) == self } ?? 12
    }
}
