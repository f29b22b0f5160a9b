import AuditTestSupport
import Testing

@testable import BulkScoring

/// Who is there in an audit and what they come to, against lists that begin anew with each audit.
@Suite struct PresentPeopleTests {
    private struct Person: Equatable {
        let number: Int32
        var isSeen = false
        /// Sums over observations of one group one behind the other.
        var runs: [PresentPeople.Run] = []

        init(_ number: Int32) { self.number = number }

        mutating func add(_ run: PresentPeople.Run) {
            guard run.group >= 0 else { return }
            if runs.last?.group != run.group { runs.append(PresentPeople.Run(group: run.group)) }
            runs[runs.count - 1].earned += run.earned
            runs[runs.count - 1].weight += run.weight
            runs[runs.count - 1].squares += run.squares
            runs[runs.count - 1].observations += run.observations
        }

        static func == (a: Self, b: Self) -> Bool {
            a.number == b.number && a.isSeen == b.isSeen
                && a.runs.map { [Int($0.group), $0.earned, $0.weight, $0.squares, $0.observations] }
                    == b.runs.map { [Int($0.group), $0.earned, $0.weight, $0.squares, $0.observations] }
        }
    }

    /// What stands in the seats, first mention first.
    private static func found(_ present: borrowing PresentPeople) -> [Person] {
        (0..<present.count).map { place in
            let slot = present.slots[place]
            var person = Person(slot.person)
            person.isSeen = slot.isSeen
            var run = slot.last
            while run.group >= 0 {
                var own = run
                // Observations are counted through all runs.
                own.observations -= run.previous >= 0 ? present.runs[run.previous].observations : 0
                person.runs.insert(own, at: 0)
                if run.previous < 0 { break }
                run = present.runs[run.previous]
            }
            return person
        }
    }

    private static func run(_ random: inout SeededGenerator) -> PresentPeople.Run {
        if random.oneIn(6) { return PresentPeople.Run() }
        return PresentPeople.Run(
            group: random.pick([0, 0, 1, 2]), earned: Int.random(in: 0...9, using: &random),
            weight: random.pick([1, 2, 3]),
            squares: Int.random(in: 1...9, using: &random), observations: 1)
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func everyAuditBeginsWithNobody(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var present = PresentPeople()
        let members = Scratch(400, filledWith: Int32(0))
        for person in 0..<200 {
            members[person] = Int32(person)
            // The next one too, in parties of two.
            members[200 + person] = Int32((person + 1) % 200)
        }
        present.reserve(people: 200)
        present.reserve(parties: 200)
        for round in 0..<60 {
            present.clear()
            var expected: [Person] = []
            func place(_ number: Int32) -> Int {
                if let place = expected.firstIndex(where: { $0.number == number }) { return place }
                expected.append(Person(number))
                return expected.count - 1
            }
            let crowd = random.pick([3, 20, 200]) as Int32
            for _ in 0..<Int.random(in: 0...80, using: &random) {
                let number = Int32.random(in: 0..<crowd, using: &random)
                let run = Self.run(&random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0:
                    let isNew = !expected.contains { $0.number == number }
                    let isListed = present.list(number)
                    #expect(isListed == isNew)
                    _ = place(number)
                case 1:
                    let party = KnownNames.Party(first: 200 + number, count: number == 199 ? 1 : 2)
                    present.see(party, members: members)
                    for member in party.first..<party.first + party.count {
                        expected[place(members[member])].isSeen = true
                        present.add(run, at: present.slots.place(of: present.slot(of: members[member])))
                        expected[place(members[member])].add(run)
                    }
                default:
                    let isKnown = present.partySeats[number].audit == present.audit
                    #expect(!isKnown || expected.contains { $0.number == number && $0.isSeen })
                    let seat =
                        isKnown ? present.partySeats[number] : present.seat(number, person: number, group: run.group)
                    present.add(run, at: present.slots.place(of: seat.slot))
                    expected[place(number)].isSeen = true
                    expected[place(number)].add(run)
                }
            }
            let found = Self.found(present)
            #expect(found == expected, "seed \(seed), round \(round)")
            let counts = (0..<present.count).map { present.slots[$0].observations }
            #expect(
                counts == expected.map { $0.runs.reduce(0) { $0 + $1.observations } }, "seed \(seed), round \(round)")
            present.dropSums()
            let left = Self.found(present)
            #expect(left.map(\.isSeen) == expected.map(\.isSeen) && left.allSatisfy { $0.runs.isEmpty })
        }
    }
}
