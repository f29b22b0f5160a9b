import Reflection
import Testing

@Suite("careful reports")
struct GoodReportTests {
    static let all = GoodReports.chinese + GoodReports.english

    @Test("a careful report gets no breach", arguments: all.indices)
    func noBreach(_ index: Int) {
        let sketch = Self.all[index]
        let breaches = checkReflection(sketch.report).filter { $0.severity == .breach }
        #expect(breaches.map(\.short) == [], "\(sketch.name)")
    }

    @Test("and hardly a question: at most one in ten reports has one")
    func fewQuestions() {
        let questions = Self.all.map { sketch in
            (sketch.name, checkReflection(sketch.report).filter { $0.severity == .question }.map(\.short))
        }.filter { !$0.1.isEmpty }
        #expect(Self.all.count >= 20)
        #expect(questions.count * 10 <= Self.all.count, "\(questions)")
    }
}
