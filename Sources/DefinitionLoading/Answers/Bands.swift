internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import ExactArithmetic
internal import YAMLDocument

enum BandKey: String, DefinitionKey {
    case atMost = "at-most"
    case below
    case atLeast = "at-least"
    case above
    case rate, points

    static let part = BilingualText(zh: "此区间", en: "this band")
}

extension MappingReader where Key: DefinitionKey {
    /// The bands under `key`, checked for gaps, overlaps and bands out of reach; a stand-in when there are none.
    func bands(at key: Key, _ domain: BandDomain, _ fullMark: FullMark) -> Rating {
        guard let nodes = optional(key, { values.list($0) }) else { return .bands([]) }
        let reader = BandsReader(values: values, domain: domain, fullMark: fullMark.value)
        return .bands(reader.read(nodes, at: place(of: key)))
    }
}

private struct BandsReader {
    let values: ValueReader
    let domain: BandDomain
    let fullMark: Fraction?

    func read(_ nodes: [YAMLNode], at position: SourcePosition) -> [Band] {
        var bands: [Band] = []
        var ranges: [BandRange] = []
        bands.reserveCapacity(nodes.count)
        ranges.reserveCapacity(nodes.count)
        for node in nodes {
            guard let mapping = MappingReader<BandKey>(node, values) else { continue }
            let rate = mapping.worth(rate: .rate, points: .points)?.rate(of: fullMark, values.log)
            guard let lower = end(of: mapping, .atLeast, .above), let upper = end(of: mapping, .atMost, .below) else {
                continue
            }
            bands.append(
                Band(
                    lower: lower.map { .init($0.limit.value, inclusive: $0.inclusive) },
                    upper: upper.map { .init($0.limit.value, inclusive: $0.inclusive) }, rate: rate ?? .zero))
            ranges.append(BandRange(lower: lower, upper: upper, domain, at: mapping.position))
        }
        // A band that could not be read would show as a gap that is none.
        if ranges.count == nodes.count, !ranges.surelyCover(domain) { reportCoverage(ranges, at: position) }
        return bands
    }

    /// An end of a band: `.some(nil)` when the band has none on this side, nil when it cannot be read.
    private func end(of mapping: MappingReader<BandKey>, _ inclusive: BandKey, _ exclusive: BandKey) -> BandEnd?? {
        guard mapping.has(inclusive) || mapping.has(exclusive) else { return .some(nil) }
        guard let key = mapping.only(of: inclusive, exclusive),
            let limit = mapping.optional(key, { domain.limit($0, values) })
        else { return nil }
        return BandEnd(limit: limit, inclusive: key == inclusive)
    }

    private func reportCoverage(_ ranges: [BandRange], at position: SourcePosition) {
        var coverage = BandCoverage(domain)
        for range in ranges {
            if let problem = coverage.add(range) { values.log.report(problem, at: range.position) }
        }
        for gap in coverage.gaps { values.log.report(BandProblem.gap(gap), at: position) }
    }
}
