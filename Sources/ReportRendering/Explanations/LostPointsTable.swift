internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import Explanation
internal import Scoring

/// Every lost point of an audit with its item, its answer and its weight, and the sums around them.
struct LostPointsTable {
    let card: Scorecard
    let context: ReportContext

    private enum Line {
        case sum(BilingualText, Fraction)
        case lost(LostPoints)
    }

    /// From 100 down to the computed score.
    func blocks(_ explanation: ScoreExplanation, computed: Fraction) -> [Block] {
        let lines =
            [.sum(ExplanationWording.fullMark, .hundred)] + explanation.lost.map(Line.lost)
            + [.sum(CardWording.computedScore, computed)]
        return [context.heading(2, ExplanationWording.lostPoints), table(lines)]
    }

    /// The losses of one item alone.
    func blocks(_ explanation: ScoreExplanation) -> [Block] {
        let title = context.heading(2, ExplanationWording.lostPoints)
        guard !explanation.lost.isEmpty else { return [title, context.paragraph(ExplanationWording.nothingLost)] }
        return [title, table(explanation.lost.map(Line.lost) + [.sum(PageWording.pointsLost, -explanation.total)])]
    }

    private func table(_ lines: [Line]) -> Block {
        context.table(
            [
                Column(PageWording.item, cell: name), Column(CardWording.answers, cell: answer),
                Column(ExplanationWording.weightPath, cell: path),
                Column(CardWording.points, .right) { .text(points($0).signedText(decimals: card.decimals)) },
                Column(ExplanationWording.exact, .right) {
                    .text(ExactValue(points($0), decimals: card.decimals).signedExact)
                },
            ], rows: lines)
    }

    private func name(_ line: Line) -> Cell {
        switch line {
        case .sum(let label, _): .page(.strong(context.say(label)))
        case .lost(let lost): itemCell(card.checklist.items[lost.finding.item], context)
        }
    }

    private func answer(_ line: Line) -> Cell {
        guard case .lost(let lost) = line else { return .page(.text("")) }
        return .text(FindingTable(card: card, context: context).answer(lost.finding))
    }

    private func path(_ line: Line) -> Cell {
        guard case .lost(let lost) = line else { return .page(.text("")) }
        return .text(PathWording(card: card, context: context).text(of: lost.path))
    }

    private func points(_ line: Line) -> Fraction {
        switch line {
        case .sum(_, let sum): sum
        case .lost(let lost): -lost.points
        }
    }
}

/// A path of weights in words: `1 (25%) × 1-1 (20%)`.
struct PathWording {
    let card: Scorecard
    let context: ReportContext

    func text(of path: [WeightStep]) -> String {
        if path.isEmpty { return context.say(ExplanationWording.decidesNothing) }
        return path.map { context.say(CardWording.remark(name(of: $0.node), note: Self.share($0.share))) }
            .joined(separator: " × ")
    }

    private func name(of node: WeightStep.Node) -> String {
        switch node {
        case .section(let id): id
        case .item(let index): card.checklist.items[index].id
        }
    }

    /// As per cent where two decimals say it exactly, else as a fraction.
    static func share(_ share: Fraction) -> String {
        let percent = .hundred * share
        return percent == percent.rounded(toDecimals: 2) ? percent.shortText() + "%" : share.ratioText
    }
}
