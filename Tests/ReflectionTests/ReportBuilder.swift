import Diagnostics
import Reflection

/// A report as a test writes it: the case, then the eight fields in their order.
struct SketchedReport: Sendable {
    let name: String
    var situation: String
    var thoughts: [String]
    var needs: [String]
    var wrongIdea: String
    var wrongBehaviour: String
    var badConsequence: String
    var rightIdea: String
    var rightBehaviour: String
    var goodResult: String

    /// Every statement stands on the line that has the number of its field, so that remarks show what they are about.
    var report: ReflectionReport {
        var report = ReflectionReport(situation: statements([situation], line: 100))
        let texts = [
            thoughts, needs, [wrongIdea], [wrongBehaviour], [badConsequence], [rightIdea], [rightBehaviour],
            [goodResult],
        ]
        for (field, texts) in zip(ReflectionField.allCases, texts) {
            report[field] = ReflectionAnswer(
                at: SourcePosition(line: field.rule * 10, column: 1), statements(texts, line: field.rule * 10 + 1))
        }
        return report
    }

    private func statements(_ texts: [String], line: Int) -> [ReflectionStatement] {
        texts.enumerated().filter { !$0.element.isEmpty }.map { index, text in
            ReflectionStatement(
                text, number: texts.count > 1 ? index + 1 : nil,
                at: [SourcePosition(line: line + index, column: 1)])
        }
    }
}

extension ReflectionRemark {
    /// `3 negation(of: …)`, as tables of tests write it.
    var short: String { "\(rule) \(fault)".replacing("Reflection.ReflectionField.", with: "") }
}
