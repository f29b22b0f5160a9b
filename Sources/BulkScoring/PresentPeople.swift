/// Those whom the audit at hand names, in the order of first mention.
struct PresentPeople: ~Copyable {
    /// What a person's observations come to.
    struct Slot: BitwiseCopyable, Sendable {
        var person: Int32 = 0
        /// False for those who are listed and never observed.
        var isSeen = false
        /// The sums of the group of weights that came last.
        var last = Run()
        /// Of the item at hand.
        var pendingCount: Int32 = 0
        var pendingRates = 0

        /// Counted observations that carry weight.
        var observations: Int { last.observations }
    }

    /// Sums over observations of one group of weights.
    struct Run: BitwiseCopyable, Sendable {
        /// -1 as long as there is nothing.
        var group: Int32 = -1
        /// The run before, in `runs`; -1 for none.
        var previous: Int32 = -1
        /// Σ weight × rate, over the audit's denominator and divisor.
        var earned = 0
        var weight = 0
        /// Σ of the squares of single observations' weights, times the audit's divisor.
        var squares = 0
        /// Counted observations, of the runs before too.
        var observations = 0
    }

    /// Where somebody stood in the audit that last named them.
    struct Seat: BitwiseCopyable, Sendable {
        var audit: Int32 = 0
        var slot: Int32 = 0
    }

    private(set) var count: Int32 = 0
    var slots = Scratch(16, filledWith: Slot())
    /// Slots of those whom the item at hand names.
    var touched = Scratch(16, filledWith: Int32(0))
    var runs = Scratch(64, filledWith: Run())
    private var runCount: Int32 = 0
    /// By person.
    private var seats = Scratch(64, filledWith: Seat())
    /// By party, for those of one person whom an answer has named.
    private(set) var partySeats = Scratch(64, filledWith: Seat())
    private(set) var audit: Int32 = 0

    /// Room for so many, should one audit name them all.
    mutating func reserve(people: Int) {
        seats.reserve(people)
        slots.reserve(people)
        touched.reserve(people)
    }

    mutating func reserve(parties: Int) { partySeats.reserve(parties) }

    /// For the next audit.
    mutating func clear() {
        count = 0
        runCount = 0
        if audit == .max {
            for person in 0..<seats.capacity { seats[person] = Seat() }
            for party in 0..<partySeats.capacity { partySeats[party] = Seat() }
            audit = 0
        }
        audit += 1
    }

    /// False when the person is listed already.
    mutating func list(_ person: Int32) -> Bool {
        if seats[person].audit == audit { return false }
        _ = add(Slot(person: person))
        return true
    }

    @inline(__always)
    private mutating func add(_ slot: Slot) -> Seat {
        slots[count] = slot
        let seat = Seat(audit: audit, slot: count)
        seats[slot.person] = seat
        count += 1
        return seat
    }

    @inline(__always)
    mutating func see(_ party: KnownNames.Party, members: borrowing Scratch<Int32>) {
        for member in party.first..<party.first + party.count {
            let person = members[member]
            if seats[person].audit != audit { _ = list(person) }
            slots.place(of: seats[person].slot).pointee.isSeen = true
        }
    }

    /// Seats a party that is this person alone, who is seen.
    ///
    /// - Parameter group: of the first observation; -1 when it does not count.
    @inline(__always)
    mutating func seat(_ party: Int32, person: Int32, group: Int32) -> Seat {
        var seat = seats[person]
        if seat.audit == audit {
            slots.place(of: seat.slot).pointee.isSeen = true
        } else {
            seat = add(Slot(person: person, isSeen: true, last: Run(group: group)))
        }
        partySeats[party] = seat
        return seat
    }

    /// Of someone whom this audit names.
    @inline(__always)
    func slot(of person: Int32) -> Int32 { seats[person].slot }

    /// Forgets what anybody earned, but nobody.
    mutating func dropSums() {
        for slot in 0..<count { slots[slot].last = Run() }
        runCount = 0
    }

    /// Adds one person's counted observations of one item; those without a group come to nothing.
    ///
    /// No sum leaves its word: a weight is never more than its share of the whole, and the scale of the whole is bounded as
    /// the squares of all weights are, before anything comes of the sums.
    @inline(__always)
    mutating func add(_ run: Run, at slot: UnsafeMutablePointer<Slot>) {
        if slot.pointee.last.group != run.group { turn(&slot.pointee, to: run.group) }
        let sums = slot.pointee.last
        slot.pointee.last.earned = sums.earned &+ run.earned
        slot.pointee.last.weight = sums.weight &+ run.weight
        slot.pointee.last.squares = sums.squares &+ run.squares
        slot.pointee.last.observations = sums.observations &+ run.observations
    }

    @inline(never)
    private mutating func turn(_ person: inout Slot, to group: Int32) {
        if group < 0 { return }
        guard person.last.group >= 0 else {
            person.last.group = group
            return
        }
        runs.reserve(Int(runCount) + 1)
        runs[runCount] = person.last
        person.last = Run(group: group, previous: runCount, observations: person.last.observations)
        runCount += 1
    }
}
