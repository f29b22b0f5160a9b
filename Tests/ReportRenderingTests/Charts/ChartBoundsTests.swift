import AuditTestSupport
import ExactArithmetic
import Testing

@testable import ReportRendering

/// Whatever the numbers are, a drawing keeps to its own paper.
@Suite("charts of any numbers")
struct ChartBoundsTests {
    /// Ordinary scores, the ends of the scale, none at all, and what no scale should meet.
    private static let values: [Fraction?] = [
        nil, 0, 100, 50, exact("66.67"), exact("200/3"), exact("99.995"), exact("0.004"), -3, 104, 1_000_000,
        exact("-99999999999999999999"), exact("99999999999999999999"),
    ]

    private static func some(_ generator: inout SeededGenerator, _ count: Int) -> [Fraction?] {
        if generator.oneIn(4) {
            let value = generator.pick(values)
            return Array(repeating: value, count: count)
        }
        return (0..<count).map { _ in
            generator.oneIn(3) ? generator.pick(values) : Fraction(Int.random(in: 0...10_000, using: &generator), 100)
        }
    }

    private static func drawn(_ write: (inout HTMLWriter) -> Void) throws -> StrictMarkup {
        var html = HTMLWriter()
        write(&html)
        return try StrictMarkup(String(decoding: html.bytes, as: UTF8.self))
    }

    /// Every corner, end and middle of what is drawn, without what is written.
    private static func check(_ drawing: StrictMarkup, _ place: Comment) throws {
        var (width, height) = (Fraction.zero, Fraction.zero)
        for token in drawing.tokens {
            guard case .open(let name, let attributes) = token else { continue }
            func value(_ key: String) throws -> Fraction {
                try #require(attributes[key].flatMap { Fraction(decimal: $0) }, "\(name) \(key), \(place)")
            }
            var points: [(Fraction, Fraction)] = []
            switch name {
            case "svg":
                let box = (attributes["viewBox"] ?? "").split(separator: " ").compactMap { Fraction(decimal: $0) }
                try #require(box.count == 4, place)
                (width, height) = (box[2], box[3])
            case "rect":
                let (x, y) = (try value("x"), try value("y"))
                let (wide, tall) = (try value("width"), try value("height"))
                #expect(wide >= 0 && tall >= 0, place)
                points = [(x, y), (x + wide, y + tall)]
            case "line": points = [(try value("x1"), try value("y1")), (try value("x2"), try value("y2"))]
            case "circle":
                let (x, y, radius) = (try value("cx"), try value("cy"), try value("r"))
                points = [(x - radius, y - radius), (x + radius, y + radius)]
            case "polyline", "polygon":
                points = try (attributes["points"] ?? "").split(separator: " ").map { point in
                    let both = point.split(separator: ",").compactMap { Fraction(decimal: $0) }
                    try #require(both.count == 2, place)
                    return (both[0], both[1])
                }
                #expect(points.count > 1, place)
            case "text": points = [(try value("x"), 0)]
            default: continue
            }
            for (x, y) in points {
                #expect(
                    x >= 0 && x <= width && y >= 0 && y <= height, "\(name) at \(x.ratioText), \(y.ratioText), \(place)"
                )
            }
        }
    }

    @Test("lines of months, with gaps and without, stay on the paper", arguments: 1...25)
    func lines(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let values = Self.some(&generator, Int.random(in: 0...12, using: &generator))
        let range = ScoreRange(values.compactMap(\.self))
        for size in [LineChart.Size.wide, .narrow, .small] {
            let chart = LineChart(
                labels: values.map { _ in "2026-10" }, values: values, decimals: 2, title: "", description: "",
                size: size, range: range)
            try Self.check(try Self.drawn(chart.append), "seed \(seed)")
        }
        try Self.check(try Self.drawn(Sparkline(values: values, range: range).append), "seed \(seed)")
    }

    @Test("radars of any number of axes stay on the paper", arguments: 1...25)
    func radars(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let count = Int.random(in: 3...12, using: &generator)
        let radar = RadarChart(
            axes: (0..<count).map { "支柱\($0)" }, values: Self.some(&generator, count),
            reference: generator.oneIn(2) ? Self.some(&generator, count) : nil, title: "", description: "")
        try Self.check(try Self.drawn(radar.append), "seed \(seed)")
    }

    @Test("bars, histograms and cumulative lines stay on the paper", arguments: 1...25)
    func bars(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let scores = Self.some(&generator, Int.random(in: 1...30, using: &generator)).compactMap(\.self)
        for size in [Histogram.Size.wide, .narrow] {
            let histogram = Histogram(scores: scores, title: "", description: "", size: size)
            try Self.check(try Self.drawn(histogram.append), "seed \(seed)")
        }
        for score in Self.some(&generator, 5) {
            let bar = ScoreBar(score: score, previous: generator.pick(Self.values), limits: scores)
            try Self.check(try Self.drawn(bar.append), "seed \(seed)")
            let share = Fraction(Int.random(in: 0...100, using: &generator), 100) ?? 0
            let pareto = ParetoBar(
                share: share, largest: generator.pick([0, share, 1]), before: score ?? 0,
                cumulative: (score ?? 0) + share)
            try Self.check(try Self.drawn(pareto.append), "seed \(seed)")
        }
    }

    @Test("classes of a histogram count every score once", arguments: 1...25)
    func classes(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let scores = Self.some(&generator, Int.random(in: 0...40, using: &generator)).compactMap(\.self)
        let classes = scoreClasses(scores)
        #expect(classes.map(\.count).reduce(0, +) == scores.count, "seed \(seed)")
        for entry in classes {
            // What lies beyond the scale stands in its first and its last class.
            let own = scores.count { score in
                (score >= Fraction(entry.from) || entry.from == 0) && (score < Fraction(entry.to) || entry.to == 100)
            }
            #expect(entry.count == own, "seed \(seed): \(entry.from)")
        }
    }
}
