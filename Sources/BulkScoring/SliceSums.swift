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
    }

    private(set) var sums = Scratch(8, filledWith: Sum())
    private var layouts = Scratch(4, filledWith: Layout())
    private var layoutCount = 0
    /// `department,` of each slice of each layout.
    private var fields = Scratch(16, filledWith: ByteBuffer.Piece.empty)
    private var fieldCount: Int32 = 0
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
        let first = fieldCount
        for (index, item) in checklist.items.enumerated() {
            let department = item.department ?? audited
            if known[department] == nil {
                guard let field = texts.keep({ $0.append(fields: [department]) }) else { return false }
                known[department] = fieldCount - first
                fields.reserve(Int(fieldCount) + 1)
                fields[fieldCount] = field
                fieldCount += 1
            }
            guard let finding = texts.keep({ $0.append(fields: [item.id, department]) }) else { return false }
            slots[layoutCount * itemCount + index] = known[department] ?? 0
            findings[layoutCount * itemCount + index] = finding
        }
        watched.reserve((layoutCount + 1) * watchedCount)
        for (index, department) in plan.watchedDepartments.enumerated() {
            watched[layoutCount * watchedCount + index] = known[department] ?? -1
        }
        layouts[layoutCount] = Layout(firstField: first, count: fieldCount - first)
        sums.reserve(Int(fieldCount - first))
        layoutCount += 1
        return true
    }

    /// For the next audit, whose department has this number.
    mutating func clear(_ department: Int32) {
        layout = layouts[department]
        firstSlot = Int(department) * itemCount
        firstWatched = Int(department) * watchedCount
        for slot in 0..<layout.count { sums[slot] = Sum() }
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
