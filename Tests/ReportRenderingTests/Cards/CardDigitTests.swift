import BilingualText
import ExactArithmetic
import Scoring
import Testing

@testable import ReportRendering

/// One number has the same digits wherever it is shown, and they are those of the exact one rounded half away from zero.
@Suite("a card and the data files show the same digits")
struct CardDigitTests {
    private static func en(_ text: BilingualText) -> String { text.wording(in: .en) }

    /// What an empty field looks like on a page.
    private static func shown(_ field: String?) -> String { field.flatMap { $0.isEmpty ? nil : $0 } ?? "—" }

    private static func pair(_ earned: String?, _ full: String?) -> String {
        let parts = [shown(earned), shown(full)]
        return parts.contains("—") ? "—" : parts.joined(separator: " / ")
    }

    @Test("results")
    func results() throws {
        for read in try ReadCard.all() {
            let row = try #require(read.csv("audits.csv").first, read.place)
            let facts = try #require(read.page.table(under: Self.en(CardWording.result)), read.place).facts
            for (label, column) in [
                (CardWording.finalScore, "final"), (CardWording.computedScore, "computed"),
                (CardWording.naAsZero, "na_as_zero"), (CardWording.exactScore, "exact"),
            ] {
                #expect(Self.shown(facts[Self.en(label)]) == Self.shown(row[column]), "\(column), \(read.place)")
            }
            let card = read.card
            for (column, exact) in [
                ("final", card.final), ("computed", card.computed), ("score", card.score), ("earned", card.earned),
                ("full", card.full), ("na_as_zero", card.notApplicableAsZero), ("low", card.bounds?.lowerBound),
                ("high", card.bounds?.upperBound), ("coverage", card.coverage.share.map { $0 * 100 }),
            ] {
                let field = row[column] ?? ""
                let isRight = exact.map { isShown(field, of: $0, decimals: read.decimals) } ?? field.isEmpty
                #expect(isRight, "\(column): \(field), \(read.place)")
            }
            #expect(Self.shown(facts[Self.en(CardWording.earnedOfFull)]) == Self.pair(row["earned"], row["full"]))
            let bounds = row["low"] == "" ? "—" : "\(row["low"] ?? "") – \(row["high"] ?? "")"
            #expect(Self.shown(facts[Self.en(CardWording.bounds)]) == bounds, read.place)
            let coverage = facts[Self.en(PageWording.coverage)].map { digits(in: $0)[0] }
            #expect(Self.shown(coverage) == Self.shown(row["coverage"]), read.place)
        }
    }

    @Test("items")
    func items() throws {
        for read in try ReadCard.all() {
            let rows = try read.csv("items.csv")
            for (row, item) in zip(rows, read.card.items) {
                for (column, exact) in [
                    ("earned", item.earned), ("full", item.full), ("contribution", item.contribution),
                    ("weight", item.effectiveWeight.map { $0 * 100 }),
                ] {
                    let field = row[column] ?? ""
                    let isRight = exact.map { isShown(field, of: $0, decimals: read.decimals) } ?? field.isEmpty
                    #expect(isRight, "\(column): \(field), \(read.place)")
                }
            }
            let table = try #require(read.page.table(under: Self.en(CardWording.items)), read.place)
            let inside = rows.filter { $0["state"] != "outside" }
            #expect(table.rows.count == inside.count, read.place)
            guard let scores = table.column(PageWording.score) else { continue }
            #expect(scores == inside.map { Self.shown($0["score"]) }, read.place)
            #expect(
                table.column(CardWording.earnedOfFull) == inside.map { Self.pair($0["earned"], $0["full"]) }, read.place
            )
        }
    }

    @Test("sections, departments and pillars")
    func slices() throws {
        for read in try ReadCard.all() {
            if let table = read.page.table(under: Self.en(CardWording.sections)) {
                let rows = try read.csv("sections.csv")
                let weights = rows.map { row in row["weight"] == "" ? "—" : (row["weight"] ?? "") + "%" }
                #expect(table.column(CardWording.weight) == weights, read.place)
                let scores = table.column(PageWording.score)?.map { $0 == "—" ? $0 : digits(in: $0)[0] }
                #expect(scores == rows.map { Self.shown($0["score"]) }, read.place)
            }
            for (title, file) in [(PageWording.departments, "departments"), (CardWording.pillars, "pillars")] {
                guard let table = read.page.table(under: Self.en(title)) else { continue }
                let rows = try read.csv(file + ".csv")
                #expect(table.column(PageWording.score) == rows.map { Self.shown($0["score"]) }, read.place)
                #expect(
                    table.column(CardWording.earnedOfFull) == rows.map { Self.pair($0["earned"], $0["full"]) },
                    read.place)
                #expect(table.column(PageWording.observations) == rows.map { $0["observations"] ?? "" }, read.place)
                #expect(table.column(PageWording.findings) == rows.map { $0["findings"] ?? "" }, read.place)
            }
        }
    }

    @Test("people, teams and findings")
    func groups() throws {
        for read in try ReadCard.all() {
            for (title, file) in [(PageWording.people, "people"), (CardWording.teams, "teams")] {
                let rows = try read.csv(file + ".csv")
                guard let table = read.page.table(under: Self.en(title)) else {
                    #expect(rows.isEmpty, read.place)
                    continue
                }
                #expect(table.column(PageWording.score) == rows.map { Self.shown($0["score"]) }, read.place)
                let intervals = rows.map { $0["low"] == "" ? "—" : "\($0["low"] ?? "") – \($0["high"] ?? "")" }
                #expect(table.column(CardWording.interval) == intervals, read.place)
                #expect(table.column(PageWording.observations) == rows.map { $0["observations"] ?? "" }, read.place)
                let ranked = rows.map { row in
                    row["score"] == ""
                        ? "—" : Self.en(row["ranked"] == "yes" ? CardWording.ranked : CardWording.tooFew)
                }
                #expect(table.column(CardWording.ranking) == ranked, read.place)
            }
            guard let lost = read.page.table(under: Self.en(PageWording.findings))?.column(PageWording.pointsLost)
            else { continue }
            #expect(try lost == read.csv("findings.csv").map { Self.shown($0["points_lost"]) }, read.place)
        }
    }

    @Test("the entry page")
    func entry() throws {
        for read in try ReadCard.all() {
            let row = try #require(read.csv("audits.csv").first, read.place)
            let table = try #require(read.read("README.md").table(under: Self.en(PageWording.audits)), read.place)
            #expect(table.column(PageWording.score) == [Self.shown(row["final"])], read.place)
            let coverage = row["coverage"] == "" ? "—" : (row["coverage"] ?? "") + "%"
            #expect(table.column(PageWording.coverage) == [coverage], read.place)
        }
    }
}
