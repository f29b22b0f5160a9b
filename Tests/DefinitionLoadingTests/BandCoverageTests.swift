import AuditTestSupport
import ChecklistModel
import Diagnostics
import ExactArithmetic
import Testing

@testable import DefinitionLoading

/// Bands at random against the plain definition of a gap, an overlap and a band out of reach, value by value.
@Suite("bands divide the values among themselves")
struct BandCoverageTests {
    /// Limits are whole, so quarters see every limit and everything between two of them.
    private static func probes(of domain: BandDomain) -> [Fraction] {
        let range = domain == .samples ? 0...4 : domain == .numbers ? -4...28 : 0...28
        return range.filter { !domain.isWhole || $0 % 4 == 0 }.compactMap { Fraction($0, 4) }
    }

    private static func randomBand(_ random: inout SeededGenerator, _ domain: BandDomain) -> Band {
        func limit() -> Band.Limit? {
            let value = Fraction(Int.random(in: 0...(domain == .samples ? 1 : 6), using: &random))
            return random.oneIn(3) ? nil : Band.Limit(value, inclusive: random.oneIn(2))
        }
        return Band(lower: limit(), upper: limit(), rate: .zero)
    }

    @Test(
        "against the definition, value by value",
        arguments: [BandDomain.durations, .numbers, .samples, .targets, .counts])
    func random(domain: BandDomain) {
        var random = SeededGenerator(seed: 7)
        let probes = Self.probes(of: domain)
        var outcomes: Set<String> = []
        var sure = 0
        for _ in 0..<1_000 {
            let bands = (0..<Int.random(in: 1...4, using: &random)).map { _ in Self.randomBand(&random, domain) }
            var coverage = BandCoverage(domain)
            let ranges = bands.enumerated().map { BandRange($1, domain, line: $0) }
            if ranges.surelyCover(domain) {
                var coverage = BandCoverage(domain)
                #expect(ranges.allSatisfy { coverage.add($0) == nil } && coverage.gaps.isEmpty)
                sure += 1
            }
            var earlier: [Band] = []
            for (line, band) in bands.enumerated() {
                let found = coverage.add(BandRange(band, domain, line: line)).map(\.kind) ?? "fine"
                #expect(found == Self.expected(band, after: earlier, probes))
                outcomes.insert(found)
                earlier.append(band)
            }
            let free = probes.filter { value in !bands.contains { $0.contains(value) } }
            #expect(coverage.gaps.isEmpty == free.isEmpty)
        }
        #expect(sure > 10)
        #expect(outcomes.isSuperset(of: ["fine", "overlap", "unreachable", "no value"]))
    }

    private static func expected(_ band: Band, after earlier: [Band], _ probes: [Fraction]) -> String {
        let held = probes.filter(band.contains)
        if held.isEmpty { return "no value" }
        let common = earlier.map { other in probes.filter { other.contains($0) } }.filter { values in
            values.contains(where: band.contains)
        }
        if held.allSatisfy({ value in earlier.contains { $0.contains(value) } }) { return "unreachable" }
        let isTwoSided = band.lower != nil && band.upper != nil
        let clashes = common.contains { isTwoSided || !$0.allSatisfy(band.contains) }
        return clashes ? "overlap" : "fine"
    }
}

extension BandRange {
    fileprivate init(_ band: Band, _ domain: BandDomain, line: Int) {
        func end(_ limit: Band.Limit?) -> BandEnd? {
            limit.map { BandEnd(limit: .init(value: $0.value, text: "\(line)"), inclusive: $0.inclusive) }
        }
        self.init(
            lower: end(band.lower), upper: end(band.upper), domain, at: SourcePosition(line: line + 1, column: 1))
    }
}

extension BandProblem {
    fileprivate var kind: String {
        switch self {
        case .gap: "gap"
        case .overlap: "overlap"
        case .unreachable: "unreachable"
        case .outOfReach, .upsideDown: "no value"
        }
    }
}
