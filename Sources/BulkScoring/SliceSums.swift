internal import ChecklistModel

/// Adds items up by the department that answers for them: its own, else the audited one.
struct SliceSums: ~Copyable {
    struct Sum: BitwiseCopyable, Sendable {
        var earned = 0
        var full = 0
        var observations = 0
        var findings = 0
    }

    /// The slices of one audited department.
    private struct Layout: BitwiseCopyable, Sendable {
        var firstField: Int32 = 0
        var count: Int32 = 0
        var firstStretch: Int32 = 0
        var stretches: Int32 = 0
    }

    /// Items one behind the other that are of one slice and one group of weights.
    private struct Stretch: BitwiseCopyable, Sendable {
        var slot: Int32 = 0
        var group: Int32 = 0
        var weight = 0
    }

    private(set) var sums = Scratch(8, filledWith: Sum())
    private var layouts = Scratch(4, filledWith: Layout())
    private var layoutCount = 0
    /// `department,` of each slice of each layout.
    private var fields = Scratch(16, filledWith: ByteBuffer.Piece.empty)
    private var fieldCount: Int32 = 0
    /// By slice of each layout: every item answered in full.
    private var wholes = Scratch(16, filledWith: Sum())
    private var stretches = Scratch(16, filledWith: Stretch())
    private var stretchCount: Int32 = 0
    /// By layout and item.
    private var slots = Scratch(64, filledWith: Int32(0))
    /// `item,department,` by layout and item.
    private var findings = Scratch(64, filledWith: ByteBuffer.Piece.empty)
    private var itemCount = 0
    /// By layout and department that a rule watches; -1 where nobody answers for it.
    private var watched = Scratch(4, filledWith: Int32(-1))
    private var watchedCount = 0
    private var firstWatched = 0

    private var layout = Layout()
    private var firstSlot = 0

    /// False when there are too many texts.
    mutating func add(departmentsOf plan: ScoringPlan, audited: String?, texts: inout ByteBuffer) -> Bool {
        let checklist = plan.checklist
        itemCount = checklist.items.count
        watchedCount = plan.watchedDepartments.count
        var known: [String?: Int32] = [:]
        layouts.reserve(layoutCount + 1)
        slots.reserve((layoutCount + 1) * itemCount)
        findings.reserve((layoutCount + 1) * itemCount)
        let (first, firstStretch) = (fieldCount, stretchCount)
        for (index, item) in checklist.items.enumerated() {
            let department = item.department ?? audited
            if known[department] == nil {
                guard let field = texts.keep({ $0.append(fields: [department]) }) else { return false }
                known[department] = fieldCount - first
                fields.reserve(Int(fieldCount) + 1)
                fields[fieldCount] = field
                wholes.reserve(Int(fieldCount) + 1)
                wholes[fieldCount] = Sum()
                fieldCount += 1
            }
            guard let finding = texts.keep({ $0.append(fields: [item.id, department]) }) else { return false }
            let slot = known[department] ?? 0
            slots[layoutCount * itemCount + index] = slot
            add(plan.items[index], to: slot, first, isFirst: stretchCount == firstStretch)
            findings[layoutCount * itemCount + index] = finding
        }
        watched.reserve((layoutCount + 1) * watchedCount)
        for (index, department) in plan.watchedDepartments.enumerated() {
            watched[layoutCount * watchedCount + index] = known[department] ?? -1
        }
        for field in first..<fieldCount { wholes[field].earned = wholes[field].full &* plan.denominator }
        layouts[layoutCount] = Layout(
            firstField: first, count: fieldCount - first, firstStretch: firstStretch,
            stretches: stretchCount - firstStretch)
        sums.reserve(Int(fieldCount - first))
        layoutCount += 1
        return true
    }

    private mutating func add(_ item: PlannedItem, to slot: Int32, _ firstField: Int32, isFirst: Bool) {
        if item.isInformation { return }
        wholes[firstField + slot].full += item.wholeShare
        wholes[firstField + slot].observations += 1
        guard item.weight > 0 else { return }
        let last = isFirst ? nil : stretches[stretchCount - 1]
        if last?.slot != slot || last?.group != item.group {
            stretches.reserve(Int(stretchCount) + 1)
            stretches[stretchCount] = Stretch(slot: slot, group: item.group)
            stretchCount += 1
        }
        stretches[stretchCount - 1].weight += item.weight
    }

    /// For the next audit, whose department has this number.
    mutating func clear(_ department: Int32) {
        choose(department)
        for slot in 0..<layout.count { sums[slot] = Sum() }
    }

    private mutating func choose(_ department: Int32) {
        layout = layouts[department]
        firstSlot = Int(department) * itemCount
        firstWatched = Int(department) * watchedCount
    }

    /// For the next audit, as if every item were answered once and in full.
    @inline(__always)
    mutating func fill(_ department: Int32) {
        choose(department)
        let wholes = wholes.first(Int(layout.firstField) + Int(layout.count))
        let sums = sums.places(Int(layout.count))
        for slot in 0..<Int(layout.count) { sums[slot] = wholes[Int(layout.firstField) &+ slot] }
    }

    /// Gives every item of a full audit its part of another whole, those too that are to be taken away again: until then sums
    /// may leave their words.
    @inline(__always)
    mutating func weigh(by coefficients: borrowing Scratch<Int>, denominator: Int) {
        let sums = sums.places(Int(layout.count))
        for slot in 0..<Int(layout.count) {
            sums[slot].earned = 0
            sums[slot].full = 0
        }
        let end = Int(layout.firstStretch) + Int(layout.stretches)
        let stretches = stretches.first(end)
        for place in Int(layout.firstStretch)..<end {
            let stretch = stretches[place]
            let share = coefficients[stretch.group] &* stretch.weight
            // Its slot is one of this layout.
            sums[Int(stretch.slot)].full &+= share
            sums[Int(stretch.slot)].earned &+= share &* denominator
        }
    }

    @inline(__always)
    mutating func countFinding(of item: Int) { sums.place(of: slot(of: item)).pointee.findings += 1 }

    @inline(__always)
    mutating func takeAway(_ item: Int, earned: Int, full: Int, observations: Int) {
        let sum = sums.place(of: slot(of: item))
        sum.pointee.earned &-= earned
        sum.pointee.full &-= full
        sum.pointee.observations &-= observations
    }

    /// What all slices earned together.
    var earned: Int {
        @inline(__always) get { sums.first(Int(layout.count)).reduce(0) { $0 + $1.earned } }
    }

    @inline(__always)
    func add(_ item: Int, earned: Int, full: Int, observations: Int32) {
        let sum = sums.place(of: slot(of: item))
        sum.pointee.earned += earned
        sum.pointee.full += full
        sum.pointee.observations += Int(observations)
    }

    /// In order of first use.
    var count: Int32 { layout.count }

    func slot(of item: Int) -> Int32 { slots[firstSlot + item] }

    /// Nil when no item is that department's.
    func slot(ofWatched department: Int) -> Int32? {
        let slot = watched[firstWatched + department]
        return slot < 0 ? nil : slot
    }

    func finding(of item: Int) -> ByteBuffer.Piece { findings[firstSlot + item] }

    func field(of slot: Int32) -> ByteBuffer.Piece { fields[layout.firstField + slot] }
}
