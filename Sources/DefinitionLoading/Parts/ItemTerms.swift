internal import ChecklistModel
internal import ExactArithmetic
internal import YAMLDocument

/// How an item is answered and what it is worth; each is nil when it could not be read.
struct ItemTerms {
    let kind: AnswerKind?
    let points: Fraction?
    let weight: Fraction?

    var isInformation: Bool { kind?.name == .information }
}

extension ChecklistReading {
    func terms(of mapping: MappingReader<ItemKey>, in around: Surroundings) -> ItemTerms {
        if let scheme { return terms(of: mapping, in: scheme) }
        let (kind, points) = answer(of: mapping, in: around)
        if let kind {
            switch kind {
            case .result: mapping.report(SchemeProblem.resultWithoutScheme, at: .answer)
            case .information:
                reportScoring(of: mapping)
                return ItemTerms(kind: kind, points: .zero, weight: .zero)
            default: break
            }
        }
        if around.combine == .deductions, let points, let most = around.startingPoints, points > most {
            mapping.report(RollUpProblem.losesTooMuch(points, of: most), at: mapping.has(.points) ? .points : .answer)
        }
        let weight = weight(in: mapping, points, under: around.combine)
        reportRounding(of: mapping, points, weight)
        return ItemTerms(kind: kind, points: points, weight: weight)
    }

    /// The answer kind and the full mark; either is nil when it could not be read.
    private func answer(
        of mapping: MappingReader<ItemKey>, in around: Surroundings
    ) -> (kind: AnswerKind?, fullMark: Fraction?) {
        let declared = mapping.optional(.points, values.points)
        let standard = around.combine == .deductions ? around.startingPoints : .one
        let unsaid: FullMark = standard.map { .unsaid($0) } ?? .unknown
        let fullMark: FullMark = declared.map { .declared($0) } ?? (mapping.has(.points) ? .unknown : unsaid)
        guard mapping.has(.answer) else { return (.yesNo(YesNo()), fullMark.value) }
        let read = mapping.optional(.answer) { readAnswer($0, fullMark: fullMark, values) }
        return (read?.kind, read.map(\.fullMark) ?? declared)
    }

    /// Information has no worth, so nothing of an item that deals with worth has a meaning.
    private func reportScoring(of mapping: MappingReader<ItemKey>) {
        var foreign: [ItemKey] = [.weight, .critical, .combine, .round, .onFinding]
        if let points = mapping.optional(.points, values.points), !points.isZero { foreign.append(.points) }
        for key in foreign where mapping.has(key) {
            mapping.report(AnswerProblem.foreignKey(key.rawValue, of: "answer: information"), at: key)
        }
    }

    private func weight(
        in mapping: MappingReader<ItemKey>, _ points: Fraction?, under parent: Section.Combination?
    ) -> Fraction? {
        guard mapping.has(.weight) else { return points }
        let weight = mapping.optional(.weight, values.weight)
        if parent == .points {
            mapping.report(RollUpProblem.weightWithoutMeaning, at: .weight)
        } else if parent == .deductions {
            mapping.report(RollUpProblem.weightInDeductions, at: .weight)
        } else if let weight, let points, points.isZero, !weight.isZero {
            mapping.report(RollUpProblem.weightOfUnscored, at: .weight)
        }
        return weight
    }

    /// Rounding must neither exceed the full mark nor stand where nothing is scored.
    private func reportRounding(of mapping: MappingReader<ItemKey>, _ points: Fraction?, _ weight: Fraction?) {
        guard let decimals = mapping.optional(.round, rounding), let points, let weight else { return }
        if points.isZero || weight.isZero {
            mapping.report(ItemProblem.roundsNothing, at: .round)
        } else if points.rounded(toDecimals: decimals) != points {
            mapping.report(ItemProblem.roundsFullMark(points, decimals: decimals), at: .round)
        }
    }

    func rounding(_ node: YAMLNode) -> Int? { values.whole(node, 0...6) }
}
