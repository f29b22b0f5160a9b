import BilingualText
import ChecklistModel
import SubmissionDocument
import SyntheticNetwork
import Testing

/// Whom the audits of a sample name, by the days from which and until which people are there.
@Suite("people of a sample") struct CrewTests {
    private static let ids = ["sales-showroom", "service-flow", "complaint-handling", "key-figures"]
    private static let loaded = Result { try ids.map(Shipped.checklist) }

    private static func sample(
        dealers: Int = 4, months: Int = 13, seed: UInt64, last: String = "2026-10"
    ) throws -> SyntheticNetwork {
        SyntheticNetwork(
            dealers: dealers, months: months, seed: seed, last: try #require(Month(last)),
            checklists: try loaded.get())
    }

    /// The names in an answer for one person or for several.
    private static func names(_ person: String?) -> [String] {
        (person ?? "").split(whereSeparator: { "、/&;".contains($0) }).map(String.init)
    }

    /// Whoever an audit names though they were not there on its day, or are nobody of the dealer.
    private static func strangers(in audit: WrittenAudit, of dealer: Dealer, on date: CivilDate) -> [String] {
        let observed = audit.answers.flatMap(\.observations).flatMap { names($0.person) }
        return (audit.people + observed).filter { name in
            let people = dealer.people.filter { $0.name == name || $0.id == name }
            guard people.count == 1, let person = people.first, audit.people.contains(name) else { return true }
            return person.from.map { $0 > date } ?? false || person.until.map { date > $0 } ?? false
        }
    }

    @Test("nobody is named before the first or after the last day", arguments: [1, UInt64.max])
    func employed(seed: UInt64) throws {
        let sample = try Self.sample(seed: seed)
        var named = 0
        for month in sample.months {
            for audit in sample.audits(of: month) {
                let date = try #require(CivilDate(audit.date))
                #expect(date.monthOfYear == month, "seed \(seed): \(audit.id)")
                let dealer = try #require(sample.network.dealer(audit.dealer))
                #expect(Self.strangers(in: audit, of: dealer, on: date) == [], "seed \(seed): \(audit.id)")
                named += audit.people.count
            }
        }
        #expect(named > 500)
    }

    @Test("people leave and come while a sample runs, or the test above would say nothing")
    func changes() throws {
        let people = try (1...8 as ClosedRange<UInt64>).flatMap {
            try Self.sample(seed: $0).network.dealers.flatMap(\.people)
        }
        let first = try #require(CivilDate("2025-09-01"))
        #expect(people.contains { $0.until.map { $0 > first } ?? false })
        #expect(people.contains { $0.from.map { $0 > first } ?? false })
        #expect(
            people.allSatisfy { person in person.until.map { until in person.from.map { $0 < until } ?? true } ?? true }
        )
    }

    @Test("an item is answered for people of its role", arguments: [4, 5] as [UInt64])
    func roles(seed: UInt64) throws {
        let sample = try Self.sample(months: 2, seed: seed)
        let checklists = try Self.loaded.get()
        for month in sample.months {
            for audit in sample.audits(of: month) {
                let checklist = try #require(checklists.first { $0.id == audit.checklist })
                let dealer = try #require(sample.network.dealer(audit.dealer))
                for answer in audit.answers {
                    let item = try #require(checklist.items.first { $0.id == answer.item })
                    guard item.scope == .person, let role = item.role else { continue }
                    let names = answer.observations.flatMap { Self.names($0.person) }
                    let others = names.filter { name in dealer.people.first { $0.name == name }?.role != role }
                    #expect(others == [], "seed \(seed): \(audit.id), \(item.id)")
                }
            }
        }
    }

    @Test(
        "every post is held by somebody on every day, so that no item goes without an answer",
        arguments: 1...6 as ClosedRange<UInt64>)
    func posts(seed: UInt64) throws {
        let sample = try Self.sample(months: 120, seed: seed)
        let first = try #require(CivilDate(year: sample.months[0].year, month: sample.months[0].month, day: 1))
        for dealer in sample.network.dealers {
            let roles = Set(dealer.people.compactMap(\.role))
            let always = dealer.people.filter { $0.until == nil && ($0.from.map { $0 <= first } ?? true) }
            #expect(Set(always.compactMap(\.role)) == roles, "seed \(seed): \(dealer.id)")
        }
    }

    @Test("the beginning of the calendar is read without complaint too", arguments: ["1900-01", "1900-03", "1911-01"])
    func beginning(last: String) throws {
        let checklists = try Self.loaded.get()
        let sample = try Self.sample(dealers: 2, months: 2, seed: 1, last: last)
        let read = try ReadSample(sample, checklists)
        #expect(!read.scorecards.isEmpty)
    }

    @Test("the end of the calendar too")
    func end() throws {
        let sample = try Self.sample(dealers: 2, months: 1, seed: 1, last: "2999-12")
        let read = try ReadSample(sample, try Self.loaded.get())
        #expect(!read.scorecards.isEmpty)
    }

    @Test("numbers out of range are held within, not trapped on")
    func limits() throws {
        let checklists = [try Shipped.checklist("five-s")]
        let last = try #require(Month("2026-10"))
        for (dealers, months) in [(0, 0), (-5, -5), (Int.min, Int.min)] {
            let sample = SyntheticNetwork(dealers: dealers, months: months, seed: 1, last: last, checklists: checklists)
            #expect(sample.network.dealers.count == 1 && sample.months == [last])
        }
        let long = SyntheticNetwork(dealers: 1, months: .max, seed: 1, last: last, checklists: checklists)
        #expect(long.months.count == 120 && long.months.last == last && long.months.first?.text == "2016-11")
        let other = SyntheticNetwork(dealers: 1, months: 2, seed: 1, last: last, checklists: checklists)
        #expect(other.audits(of: last).count <= 1 && other.network.dealers.count == 1)
    }
}
