import AuditTestSupport
import ExactArithmetic
import Foundation
import Testing

@testable import ReportRendering

@Suite("charts")
struct ChartTests {
    private static func written(_ write: (inout HTMLWriter) -> Void) -> String {
        var html = HTMLWriter()
        write(&html)
        return String(decoding: html.bytes, as: UTF8.self)
    }

    private static func count(_ part: String, in text: String) -> Int { text.components(separatedBy: part).count - 1 }

    private static func line(_ values: [Fraction?], size: LineChart.Size = .wide, label: String = "2026-10")
        -> LineChart
    {
        LineChart(
            labels: values.map { _ in label }, values: values, decimals: 2, title: "Trend <all>", description: "a & b",
            size: size, range: ScoreRange(values.compactMap(\.self)))
    }

    private static func radar(_ axes: [String], _ values: [Fraction?], reference: [Fraction?]? = nil) -> String {
        written {
            RadarChart(axes: axes, values: values, reference: reference, title: "5S", description: "").append(to: &$0)
        }
    }

    static let drawings: [(name: String, drawing: String)] = [
        ("line-wide", written(line([exact("81.24"), exact("80.55"), nil, exact("78.14")]).append)),
        ("line-small", written(line([70, 75, 90], size: .small).append)),
        (
            "radar",
            radar(["整理", "整顿", "清扫", "清洁", "素养"], [80, 90, 70, 100, 60], reference: [75, 75, 75, 75, 75])
        ),
        (
            "histogram",
            written(Histogram(scores: [71, 82, 83, 96], title: "Spread", description: "", size: .wide).append)
        ),
        (
            "iceberg",
            written(
                Iceberg(parts: [("complain", "13"), ("grumble", "≈ 37"), ("leave", "≈ 112")], title: "Iceberg").append)
        ),
        ("score-bar", written(ScoreBar(score: 83, previous: 79, limits: [90, 80, 60, 0]).append)),
        (
            "pareto-bar",
            written(
                ParetoBar(share: exact("1/4"), largest: exact("1/2"), before: exact("1/2"), cumulative: exact("3/4"))
                    .append)
        ),
        ("sparkline", written(Sparkline(values: [70, nil, 80], range: ScoreRange([70, 80])).append)),
    ]

    @Test("as committed", arguments: drawings.map(\.name))
    func snapshot(name: String) throws {
        let drawing = try #require(Self.drawings.first { $0.name == name }).drawing
        let file = Python.testFolder.appendingPathComponent("SnapshotTests.swift").path
        let lines = drawing.replacing("><", with: ">\n<") + "\n"
        #expect(snapshotMismatch(Array(lines.utf8), named: "chart-\(name).svg", testFile: file) == nil)
    }

    @Test("drawings speak: a role, a title and a description, all inert")
    func spoken() {
        let line = Self.written(Self.line([70, 80]).append)
        #expect(line.contains(#"role="img"><title>Trend &lt;all&gt;</title><desc>a &amp; b</desc>"#))
        for (name, drawing) in Self.drawings {
            let isDecoration = drawing.contains("aria-hidden=\"true\"")
            #expect(isDecoration || drawing.contains("role=\"img\"><title>"), "\(name)")
        }
    }

    @Test("a month without a value breaks the line and is no zero")
    func gap() {
        let line = Self.written(Self.line([80, 81, nil, 82, 83]).append)
        #expect(Self.count("<polyline", in: line) == 2)
        #expect(Self.count("<circle", in: line) == 4)
        #expect(!line.contains(">0.00<"))
    }

    @Test("a single month is a point in the middle; no month is an empty axis")
    func single() {
        let one = Self.written(Self.line([80]).append)
        #expect(Self.count("<polyline", in: one) == 0)
        #expect(Self.count("<circle", in: one) == 1)
        #expect(Self.count("<circle", in: Self.written(Self.line([]).append)) == 0)
        #expect(Self.count("<circle", in: Self.written(Self.line([nil, nil]).append)) == 0)
    }

    @Test("a radar runs from 0 to 100 and is never cut")
    func radarAxis() {
        let full = Self.radar(["a", "b", "c"], [100, 100, 100])
        let none = Self.radar(["a", "b", "c"], [0, 0, 0])
        #expect(full.contains(#"<polygon class="area" points="200,36 283.1,180 116.9,180"/>"#))
        #expect(none.contains(#"<polygon class="area" points="200,132 200,132 200,132"/>"#))
        #expect(full.contains(#"<polygon class="grid" points="200,36 283.1,180 116.9,180"/>"#))
    }

    @Test("a radar without a score on one axis is open there")
    func radarGap() {
        let radar = Self.radar(["a", "b", "c", "d"], [80, nil, 70, 60])
        #expect(!radar.contains("<polygon class=\"area\""))
        #expect(Self.count("<line class=\"area open\"", in: radar) == 2)
        #expect(Self.count("<circle", in: radar) == 3)
    }

    @Test("fewer than three pillars, or none, make no radar")
    func radarTooFew() {
        #expect(Self.radar(["a", "b"], [1, 2]) == "")
        #expect(Self.radar([], []) == "")
        #expect(Self.radar(["a", "b", "c"], [1]) == "")
    }

    @Test("hostile names stay inside a drawing", arguments: HostileNames.all)
    func hostile(name: String) throws {
        let drawings =
            Self.radar([name, name, name], [1, 2, 3]) + Self.written(Self.line([1, 2], label: name).append)
            + Self.written(Iceberg(parts: [(name, name), (name, name), (name, name)], title: name).append)
        let result = try Python.run(
            ["-c", "import sys;from xml.dom import minidom;minidom.parse(sys.argv[1])"],
            on: [Array("<svg>\(drawings)</svg>".utf8)])
        #expect(result.status == 0, "\(result.output)")
        #expect(!drawings.contains("<b>") && !drawings.contains("<script>"))
    }

    @Test("a bar never leaves its cell", arguments: [Fraction(-20), 0, 100, 130])
    func bar(score: Fraction) {
        let bar = Self.written(ScoreBar(score: score, previous: score, limits: [-5, 0, 100, 500]).append)
        let width = score < 0 ? "0" : score > 100 ? "100" : score.coordinate
        #expect(bar.contains("width=\"\(width)\""))
        #expect(!bar.contains("class=\"limit\""))
    }

    @Test("a row without a score has no bar, which differs from a bar of 0")
    func noBar() {
        #expect(!Self.written(ScoreBar(score: nil, previous: nil, limits: []).append).contains("<rect"))
    }

    @Test("the pieces of a cumulative line join from row to row and end at 100")
    func pareto() {
        let shares: [Fraction] = [exact("1/2"), exact("1/3"), exact("1/6")]
        var before = Fraction.zero
        var ends: [String] = ["0"]
        for share in shares {
            let row = Self.written(
                ParetoBar(share: share, largest: shares[0], before: before, cumulative: before + share).append)
            before += share
            #expect(row.contains("class=\"cumulative\" x1=\"\(ends.last ?? "")\" y1=\"0\""))
            ends.append((before * 100).coordinate)
            #expect(row.contains("x2=\"\(ends.last ?? "")\" y2=\"10\""))
        }
        #expect(ends == ["0", "50", "83.3", "100"])
    }

    @Test("what stands before 80 % is marked as the vital few")
    func vital() {
        let row = { (before: Fraction) in
            Self.written(
                ParetoBar(share: exact("1/10"), largest: 1, before: before, cumulative: before + exact("1/10")).append)
        }
        #expect(row(exact("0.79")).contains("class=\"fill\""))
        #expect(row(exact("0.8")).contains("class=\"fill rest\""))
    }
}
