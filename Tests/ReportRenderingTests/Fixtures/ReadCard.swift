import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import Foundation
import ReportRendering
import Scoring
import Testing

/// A random card and the files about it, read back.
struct ReadCard {
    let seed: UInt64
    let card: Scorecard
    let files: [RenderedFile]
    let page: MarkdownReading

    /// - Parameter seed: of a checklist that uses the whole language, with 0 to 6 decimals, and of an audit of it.
    init(seed: UInt64, language: Language = .en) throws {
        var generator = SeededGenerator(seed: seed)
        let checklist = generator.checklist(whole: true).showing(decimals: generator.pick([0, 1, 2, 2, 3, 6]))
        var audit = generator.audit(of: checklist)
        if !generator.oneIn(5) { audit = generator.completing(audit, of: checklist) }
        try self.init(seed: seed, card: score(audit, by: checklist), language: language)
    }

    private init(seed: UInt64, card: Scorecard, language: Language) throws {
        self.seed = seed
        self.card = card
        files = renderScorecards(
            CardBatch(scorecards: [card]), context: ReportContext(language: language, programVersion: "1.0.0"))
        page = try MarkdownReading(try files.file("audits/A-1.md").text)
    }

    /// The cards that the tests share, in English and in Chinese; more of them would only take longer.
    static func all(_ language: Language = .en) throws -> [ReadCard] {
        switch language {
        case .en: try english.get()
        case .zh: try chinese.get()
        }
    }

    private static let english = Result { try (1...48).map { try ReadCard(seed: $0) } }
    private static let chinese = Result { try (1...16).map { try ReadCard(seed: $0, language: .zh) } }

    var place: Comment { "seed \(seed)" }
    var decimals: Int { card.checklist.decimals }
    var unit: Fraction { lastPlace(decimals) }

    func read(_ path: String) throws -> MarkdownReading { try MarkdownReading(try files.file(path).text) }

    func csv(_ path: String) throws -> [[String: String]] { try StrictCSV.records(try files.file(path).content) }

    /// Earned and full of a cell such as `4.00 / 5.00`; nil for a dash.
    func points(_ cell: String) throws -> (earned: Fraction, full: Fraction)? {
        if cell == "—" { return nil }
        let parts = cell.components(separatedBy: " / ").compactMap(number)
        try #require(parts.count == 2, "\(cell), \(place)")
        return (parts[0], parts[1])
    }

    /// True when a shown total is as near to the sum of shown parts as rounding each of them allows.
    func agrees(_ total: Fraction, with parts: [Fraction]) -> Bool {
        magnitude(of: total - parts.sum()) * 2 <= unit * Fraction(parts.count + 1)
    }
}

extension Checklist {
    /// The same with another number of decimals.
    func showing(decimals: Int) -> Checklist {
        Checklist(
            id: id, version: version, title: title, description: description, source: source, languages: languages,
            names: names, root: root, scheme: scheme, items: items, adjustments: adjustments, ceiling: ceiling,
            grades: grades, pass: pass, decimals: decimals, unanswered: unanswered,
            notApplicableLimit: notApplicableLimit, rankMinimum: rankMinimum, rules: rules,
            departmentFromAudit: departmentFromAudit, keyFigures: keyFigures)
    }
}

extension ReadCard: CustomTestStringConvertible {
    /// Not the whole of it, which a failure would print.
    var testDescription: String { "the card of seed \(seed)" }
}
