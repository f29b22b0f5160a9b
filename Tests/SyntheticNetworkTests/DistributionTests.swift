import AuditIntake
import BilingualText
import ChecklistModel
import ExactArithmetic
import Scoring
import SyntheticNetwork
import Testing

/// What a sample of 80 dealers looks like: wide bounds, but a broken draw falls out of them.
@Suite("a sample looks like a real network")
struct DistributionTests {
    static let dealers = 80
    static let months = 2

    private static let read: ReadSample? = {
        guard let checklists = try? Shipped.usual.map(Shipped.checklist), let last = Month("2026-10") else {
            return nil
        }
        let sample = SyntheticNetwork(
            dealers: dealers, months: months, seed: 2026, last: last, checklists: checklists)
        return try? ReadSample(sample, checklists)
    }()

    private func read() throws -> ReadSample { try #require(Self.read) }

    private func percent(_ part: Int, of whole: Int) -> Double { 100 * Double(part) / Double(max(1, whole)) }

    private func mean(_ scores: [Fraction]) -> Double {
        let mean = scores.sum().divided(by: Fraction(max(1, scores.count))) ?? .zero
        return Double(mean.decimalText(decimals: 3)) ?? 0
    }

    @Test("the network has its dealers, people, teams, regions, auditors and everything due")
    func shape() throws {
        let network = try read().network
        #expect(network.dealers.count == Self.dealers)
        #expect(Set(network.dealers.map(\.name)).count == Self.dealers)
        #expect(network.regions.count == 7)
        #expect(network.auditors.count == 6)
        #expect(network.due.map(\.checklist) == Shipped.usual)
        #expect(network.due.map(\.departments) == [[], [], ["showroom"], ["service"], [], []])
        for dealer in network.dealers {
            #expect(dealer.name.zh != dealer.name.en)
            #expect((6...12).contains(dealer.people.count))
            #expect((3...4).contains(dealer.units.count))
            #expect(Set(dealer.people.map(\.name)).count == dealer.people.count)
            #expect(Set(dealer.people.compactMap(\.role)) == ["sales-advisor", "technician", "service-advisor"])
            #expect(dealer.people.allSatisfy { $0.team != nil && $0.department != nil && $0.from != nil })
        }
        let people = network.dealers.flatMap(\.people)
        #expect((1.0...12).contains(percent(people.count { $0.until != nil }, of: people.count)))
    }

    @Test("most audits come in, a few are missing or incomplete")
    func coverage() throws {
        let read = try read()
        let due = Self.dealers * Self.months * Shipped.usual.count
        let missing = due - read.scorecards.count
        let incomplete = read.scorecards.count { $0.outcome == .incomplete }
        #expect(
            (2.0...4).contains(percent(missing + incomplete, of: due)), "\(missing) missing, \(incomplete) incomplete")
        #expect(missing > 0 && incomplete > 0)
        #expect(Set(read.scorecards.map(\.audit.id)).count == read.scorecards.count)
    }

    @Test("about fifty observations an audit")
    func observations() throws {
        let cards = try read().scorecards
        let all = cards.map { $0.audit.observations.map(\.count).reduce(0, +) }.reduce(0, +)
        #expect((45...55).contains(all / cards.count), "\(all / cards.count)")
    }

    @Test("scores of each checklist spread over several grades around a middling mean", arguments: Shipped.usual)
    func scores(checklist: String) throws {
        let cards = try read().scorecards.filter { $0.checklist.id == checklist }
        let scores = cards.compactMap(\.final)
        #expect((75.0...96).contains(mean(scores)), "mean \(mean(scores))")
        #expect(try #require(scores.min()) < 75)
        #expect(try #require(scores.max()) > 90)
        #expect(Set(cards.compactMap(\.grade?.id)).count >= 3)
    }

    @Test("critical items fail in one or two audits of a hundred")
    func critical() throws {
        let cards = try read().scorecards
        let failed = cards.count { card in card.fired.contains { card.checklist.rules[$0.rule].origin == .criticalItem }
        }
        #expect((0.4...2).contains(percent(failed, of: cards.count)), "\(failed) of \(cards.count)")
    }

    @Test("dealers differ, and stay what they are from one month to the next")
    func dealersDiffer() throws {
        let cards = try read().scorecards
        func means(_ month: Int) -> [String: Double] {
            Dictionary(grouping: cards.filter { $0.audit.date.month == month }, by: \.audit.dealer.id)
                .mapValues { mean($0.compactMap(\.final)) }
        }
        let (before, now) = (means(9), means(10))
        let spread = try #require(now.values.max()) - (try #require(now.values.min()))
        #expect(spread > 10, "\(spread)")
        // Dealers above the middle stay there more often than chance would have it.
        let middle = now.values.reduce(0, +) / Double(now.count)
        let earlier = before.values.reduce(0, +) / Double(before.count)
        let kept = now.count { dealer, score in (before[dealer] ?? 0 > earlier) == (score > middle) }
        #expect(percent(kept, of: now.count) > 65, "\(kept) of \(now.count)")
    }

    @Test("what went wrong last month goes wrong again more often than elsewhere")
    func repeats() throws {
        let cards = try read().scorecards.filter { $0.checklist.id == "five-s" }
        let findings = Dictionary(
            cards.map { ("\($0.audit.dealer.id) \($0.audit.date.month)", Set($0.findings.map(\.item))) }
        ) { first, _ in first }
        var (again, wrong, fresh, right) = (0, 0, 0, 0)
        for (name, before) in findings where name.hasSuffix(" 9") {
            guard let now = findings[name.dropLast(1) + "10"] else { continue }
            again += before.intersection(now).count
            wrong += before.count
            fresh += now.subtracting(before).count
            right += 25 - before.count
        }
        #expect(percent(again, of: wrong) > 1.5 * percent(fresh, of: right), "\(again)/\(wrong), \(fresh)/\(right)")
    }

    @Test("complaints are answered in time, with few exceptions, and most are closed")
    func complaints() throws {
        let cards = try read().scorecards.filter { $0.checklist.id == "complaint-handling" }
        let item = try #require(cards.first?.checklist.itemIndex(of: "1-2"))
        let closing = try #require(cards.first?.checklist.itemIndex(of: "5-4"))
        let times = cards.flatMap { $0.audit.observations[item] }.compactMap(\.times)
        let late = times.count { ($0.firstFeedback ?? 0) - ($0.received ?? 0) > 86_400 }
        #expect(times.count > 250)
        #expect((0.2...5).contains(percent(late, of: times.count)), "\(late) of \(times.count)")
        let closed = cards.flatMap { $0.audit.observations[closing] }.compactMap(\.times?.closed)
        #expect((75.0...99).contains(percent(closed.count, of: times.count)), "\(closed.count) of \(times.count)")
    }

    @Test("key figures are plausible")
    func keyFigures() throws {
        let cards = try read().scorecards.filter { $0.checklist.id == "key-figures" }
        let checklist = try #require(cards.first).checklist
        func sums(_ item: Int) -> (Fraction, Fraction) {
            let values = cards.flatMap { $0.audit.observations[item] }.map(\.value)
            let parts = values.map { value -> (Fraction, Fraction) in
                switch value {
                case .share(let part, let whole): (part, whole)
                case .number(let number): (number, 0)
                default: (0, 0)
                }
            }
            return (parts.map(\.0).sum(), parts.map(\.1).sum())
        }
        for figure in checklist.keyFigures {
            switch figure.formula {
            case .rate(let item):
                let rate = sums(item).0.divided(by: sums(item).1) ?? .zero
                #expect(rate > Fraction(1, 50) ?? 0 && rate < Fraction(99, 100) ?? 1, "\(figure.id)")
            case .total(let item): #expect(sums(item).0 > 1_000, "\(figure.id)")
            case .quotient(let item, let divisor):
                let ticket = sums(item).0.divided(by: sums(divisor).0) ?? .zero
                #expect(ticket > 1_000 && ticket < 2_000, "\(ticket.decimalText(decimals: 0))")
            }
        }
    }

    @Test("notes, evidence and reasons stand beside some answers")
    func remarks() throws {
        let cards = try read().scorecards
        let all = cards.flatMap { $0.audit.observations.flatMap(\.self) }
        let waived = all.filter { $0.value == .notApplicable }
        #expect((0.5...5).contains(percent(waived.count, of: all.count)), "\(waived.count) of \(all.count)")
        #expect((60.0...95).contains(percent(waived.count { $0.note != nil }, of: waived.count)))
        #expect((1.0...15).contains(percent(all.count { $0.evidence != nil || $0.note != nil }, of: all.count)))
    }

    @Test("mostly YAML, some CSV, a little of it in GB18030")
    func forms() throws {
        let files = try read().files
        let tables = files.filter { $0.path.hasSuffix(".csv") }
        #expect((6.0...11).contains(percent(tables.count, of: files.count)))
        let old = tables.filter { $0.encoding == .gb18030 }
        #expect((15.0...40).contains(percent(old.count, of: tables.count)), "\(old.count) of \(tables.count)")
    }
}
