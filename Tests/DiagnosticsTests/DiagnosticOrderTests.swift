import BilingualText
import Diagnostics
import Testing

@Suite struct DiagnosticOrderTests {
    private func diagnostic(_ file: String, _ line: Int?, _ column: Int = 1, _ word: String = "") -> Diagnostic {
        Diagnostic(file: file, at: line.map { SourcePosition(line: $0, column: column) }, BilingualText(word))
    }

    @Test func sortsByPlaceInTheOrderOfTheFiles() {
        let sorted = [
            diagnostic("b", 9), diagnostic("a", 2, 7), diagnostic("b", nil), diagnostic("a", 2, 3),
            diagnostic("a", 1, 99),
            diagnostic("b", 2),
        ].sortedByPlace()
        #expect(
            sorted == [
                diagnostic("b", nil), diagnostic("b", 2), diagnostic("b", 9), diagnostic("a", 1, 99),
                diagnostic("a", 2, 3),
                diagnostic("a", 2, 7),
            ])
    }

    @Test func whatStandsAtOnePlaceKeepsItsOrder() {
        let words = ["c", "a", "d", "b"]
        let sorted = words.map { diagnostic("f", 1, 1, $0) }.sortedByPlace()
        #expect(sorted.map { $0.message.wording(in: .en) } == words)
    }

    @Test func onlyErrorsRefuse() {
        let warning = Diagnostic(.warning, file: "f", BilingualText("w"))
        #expect(![Diagnostic]().hasErrors)
        #expect(![warning].hasErrors)
        #expect([warning, Diagnostic(file: "f", BilingualText("e"))].hasErrors)
    }
}
