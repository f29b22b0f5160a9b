import AuditTestSupport
import ExactArithmetic
import Testing

@testable import ReportRendering

@Suite("chart geometry")
struct GeometryTests {
    struct Corner: CustomTestStringConvertible, Sendable {
        let step: Int
        let count: Int
        let place: String
        var testDescription: String { "corner \(step) of \(count)" }
    }

    static let corners = [
        Corner(step: 0, count: 5, place: "0,-1"), Corner(step: 1, count: 5, place: "0.951,-0.309"),
        Corner(step: 2, count: 5, place: "0.588,0.809"), Corner(step: 3, count: 5, place: "-0.588,0.809"),
        Corner(step: 4, count: 5, place: "-0.951,-0.309"), Corner(step: 5, count: 5, place: "0,-1"),
        Corner(step: 1, count: 4, place: "1,0"), Corner(step: 2, count: 4, place: "0,1"),
        Corner(step: 1, count: 6, place: "0.866,-0.5"), Corner(step: -1, count: 5, place: "-0.951,-0.309"),
        Corner(step: 3, count: 0, place: "0,-1"),
    ]

    @Test("corners of polygons start at the top and go clockwise", arguments: corners)
    func corner(_ row: Corner) {
        let point = polygonCorner(row.step, of: row.count)
        #expect(point.x.shortText(decimals: 3) + "," + point.y.shortText(decimals: 3) == row.place)
    }

    @Test("every corner is on the circle", arguments: 1...40)
    func onCircle(count: Int) throws {
        let near = try #require(Fraction(1, 100_000))
        for step in 0..<count {
            let point = polygonCorner(step, of: count)
            let distance = point.x * point.x + point.y * point.y - 1
            #expect(distance < near && -distance < near)
        }
    }

    @Test("coordinates have at most one decimal and no negative zero")
    func coordinates() {
        #expect(exact("12.34").coordinate == "12.3")
        #expect(exact("12.96").coordinate == "13")
        #expect(exact("-0.04").coordinate == "0")
        #expect(exact("1/3").coordinate == "0.3")
    }

    @Test("a scale holds what lies outside of it")
    func scale() {
        let scale = LinearScale(values: 0...100, from: 200, to: 0)
        #expect(scale(50) == 100)
        #expect(scale(-5) == 200)
        #expect(scale(1_000_000) == 0)
        #expect(LinearScale(values: 5...5, from: 1, to: 2)(5) == 1)
    }

    struct Range: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let values: [Fraction]
        let low: Int
        let high: Int
        let marks: [Int]
    }

    static let ranges = [
        Range(
            testDescription: "tens around the values", values: [72, exact("88.4")], low: 70, high: 90,
            marks: [70, 75, 80, 85, 90]),
        Range(
            testDescription: "whole tens need no more room", values: [80, 90], low: 80, high: 90, marks: [80, 85, 90]),
        Range(testDescription: "a single value", values: [80], low: 80, high: 90, marks: [80, 85, 90]),
        Range(testDescription: "no value", values: [], low: 0, high: 100, marks: [0, 20, 40, 60, 80, 100]),
        Range(testDescription: "all there is", values: [0, 100], low: 0, high: 100, marks: [0, 20, 40, 60, 80, 100]),
        Range(
            testDescription: "below 0 and above 100", values: [-3, 104], low: -10, high: 110,
            marks: [-10, 15, 40, 65, 90]),
        Range(
            testDescription: "numbers beyond all reason", values: [99_999_999], low: 10_000, high: 10_010,
            marks: [10_000, 10_005, 10_010]),
    ]

    @Test("an axis ends at whole tens", arguments: ranges)
    func range(_ row: Range) {
        let range = ScoreRange(row.values)
        #expect([range.low, range.high] == [row.low, row.high])
        #expect(range.marks == row.marks)
    }

    @Test(
        "long names are cut by the room they take",
        arguments: [
            ("整理", 4, "整理"), ("整理", 3, "整…"), ("Sort", 4, "Sort"), ("Standardise", 6, "Stand…"), ("", 3, ""),
            ("🚗🚗🚗", 5, "🚗🚗…"), ("a\nb", 9, "a b"),
        ])
    func shortText(text: String, width: Int, shown: String) { #expect(shortened(text, toWidth: width) == shown) }

    @Test("the step of a colour is named by the limits of the legend")
    func heatScale() {
        for (score, name) in [
            (Fraction.zero, "h0"), (exact("49.99"), "h0"), (50, "h1"), (60, "h2"), (exact("79.99"), "h3"), (80, "h4"),
            (90, "h5"), (95, "h6"), (100, "h6"), (120, "h6"), (-3, "h0"),
        ] {
            #expect(HeatScale.name(of: score) == name)
        }
        #expect(HeatScale.name(of: nil) == "none")
    }

    @Test("classes of five points start with the lowest, and 100 belongs to the highest")
    func classes() {
        let found = scoreClasses([100, 95, exact("94.99"), 81, 81, 250, -1])
        #expect(found.map(\.from) == Array(stride(from: 0, through: 95, by: 5)))
        #expect(found.filter { $0.count > 0 }.map { [$0.from, $0.count] } == [[0, 1], [80, 2], [90, 1], [95, 3]])
        #expect(scoreClasses([]) == [])
        #expect(scoreClasses([82]).map(\.from) == [80, 85, 90, 95])
    }
}
