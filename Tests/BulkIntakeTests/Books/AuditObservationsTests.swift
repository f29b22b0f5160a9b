internal import AuditTestSupport
internal import BilingualText
internal import BulkScoring
internal import ChecklistModel
internal import ExactArithmetic
internal import Testing

@testable internal import BulkIntake

/// Which observations of an item may stand beside each other (scoring rule 3.1), against going through all of them.
@Suite("Observations of an audit")
struct AuditObservationsTests {
    private static let units = Array("car1car2car3".utf8) + [UInt8](repeating: 0, count: 16)

    private static let items = [
        item(.once), item(.person), item(.unit("car")), item(.once, takesSeveral: true), item(.once, .share(), .pooled),
    ]

    private static func item(
        _ scope: ObservationScope, _ answer: AnswerKind = .yesNo(YesNo()), _ combine: ObservationCombination = .mean,
        takesSeveral: Bool = false
    ) -> Item {
        Item(
            id: "i", text: BilingualText("i"), criterion: nil, source: nil, points: 1, weight: 1, scope: scope,
            answer: answer, combine: combine, takesSeveralObservations: takesSeveral, atLeast: 1,
            notApplicable: NotApplicableRule(.exclude), department: nil, role: nil, pillar: nil, tags: [],
            isCritical: false, remedy: nil, dueDays: nil)
    }

    private struct Seen {
        let observation: BulkObservation
        let item: Int
        let isNotApplicable: Bool
    }

    /// Nil says that it is for the careful reader whether they go together.
    private static func fits(_ seen: Seen, behind earlier: [Seen]) -> Bool {
        let others = earlier.filter { $0.item == seen.item }
        let (isOfUnits, isOfPeople) = (seen.item == 2, seen.item == 1)
        guard isOfUnits || isOfPeople else { return others.isEmpty || seen.item > 2 }
        func isWhole(_ one: Seen) -> Bool { isOfUnits ? one.observation.unit == .none : one.observation.party < 0 }
        // Of the whole item only "not applicable" may be said, and then nothing else.
        if isWhole(seen) { return others.isEmpty && seen.isNotApplicable }
        if others.contains(where: isWhole) { return false }
        return !isOfUnits || !others.contains { $0.observation.unit == seen.observation.unit }
    }

    private static func seen(_ random: inout SeededGenerator) -> Seen {
        let place = random.pick([nil, 0, 4, 8] as [UInt32?])
        return Seen(
            observation: BulkObservation(
                answer: 0, party: random.pick([-1, 0, 1]), unit: place.map { BulkText(offset: $0, count: 4) } ?? .none),
            item: Int.random(in: 0..<5, using: &random), isNotApplicable: random.oneIn(3))
    }

    @Test("go together as the rule says, audit after audit", arguments: 0..<8 as Range<UInt64>)
    func together(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var observations = AuditObservations(of: Self.items)
        var (fitting, others) = (0, 0)
        Self.units.withUnsafeBytes { units in
            guard let texts = units.baseAddress else { return }
            for round in 0..<400 {
                observations.begin()
                var taken: [Seen] = []
                for _ in 0..<Int.random(in: 1...6, using: &random) {
                    let seen = Self.seen(&random)
                    let isFirst = observations.isFirst(of: seen.item)
                    #expect(isFirst == !taken.contains { $0.item == seen.item }, "seed \(seed), round \(round)")
                    let expected = Self.fits(seen, behind: taken)
                    let found = observations.take(
                        seen.observation, of: seen.item, isNotApplicable: seen.isNotApplicable, texts: texts)
                    #expect(found == expected, "seed \(seed), round \(round)")
                    // Such an audit is read anew.
                    guard expected else {
                        others += 1
                        break
                    }
                    fitting += 1
                    taken.append(seen)
                }
                #expect(observations.all.map(\.party) == taken.map(\.observation.party), "seed \(seed), round \(round)")
            }
        }
        #expect(fitting > 200 && others > 100, "\(fitting) fitting, \(others) others")
    }

    @Test("the only one of an item leaves no room for another", arguments: 0..<5)
    func only(item: Int) {
        var observations = AuditObservations(of: Self.items)
        let scope: AuditObservations.Scope = [.once, .person, .unit, .once, .once][item]
        let seen = BulkObservation(answer: 0, party: 0, unit: BulkText(offset: 0, count: 4))
        Self.units.withUnsafeBytes { units in
            guard let texts = units.baseAddress else { return }
            for _ in 0..<3 {
                observations.begin()
                // What is said of the whole audit is no answer for one person or car, unless it does not apply.
                let whole = observations.takeOnly(seen, of: item, speakingFor: .once, isNotApplicable: false)
                #expect(whole == (scope == .once))
                if !whole {
                    let own = observations.takeOnly(seen, of: item, speakingFor: scope, isNotApplicable: false)
                    #expect(own)
                }
                let again = [
                    observations.takeOnly(seen, of: item, speakingFor: scope, isNotApplicable: true),
                    observations.take(seen, of: item, isNotApplicable: false, texts: texts),
                ]
                #expect(again == [false, false])
                let isFirst = observations.isFirst(of: item)
                #expect(observations.all.count == 1 && !isFirst)
            }
        }
    }

    @Test("of more than sixteen thousand the careful reader decides")
    func many() {
        var observations = AuditObservations(of: Self.items)
        observations.begin()
        var taken = 0
        Self.units.withUnsafeBytes { units in
            guard let texts = units.baseAddress else { return }
            while observations.take(BulkObservation(answer: 0, party: 0), of: 1, isNotApplicable: false, texts: texts) {
                taken += 1
            }
        }
        #expect(taken == 1 << 14)
    }

    @Test("an item is known by its id, wherever among the answers it stands", arguments: [1, 2, 3] as [UInt64])
    func itemTable(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var table = ItemTable(of: 5)
        var expected: [String: Int] = [:]
        var bytes = PaddedBytes()
        let ids = ["1-1", "1-10", "12345678", "123456789", "1234567", "", "展厅", "展厅的灯", "店", "1-1\0", "1-1\0\0"]
        for round in 0..<3_000 {
            let id = random.pick(ids)
            bytes.removeAll()
            Array((id + random.pick(["", "xyz", "\0\0"])).utf8).withUnsafeBytes { bytes.append($0) }
            let cell = Cell(UnsafeRawPointer(bytes.start), id.utf8.count)
            let place = Int.random(in: 0..<8, using: &random)
            let found = random.oneIn(4) ? table.item(cell) : table.item(cell, at: place)
            #expect(found == expected[id], "seed \(seed), round \(round): \(id)")
            if expected[id] == nil, random.oneIn(30) {
                expected[id] = random.pick([-1, 0, 7, 9_999])
                table.add(cell, expected[id] ?? 0)
            }
        }
        #expect(expected.count == ids.count)
    }
}
