/// A run in its file, and the run of the same audit behind it; −1 after the last.
struct PlacedRun: Sendable {
    let offset: Int
    let line: UInt32
    var next: Int32 = -1
}

/// Joins the runs of a file, and those of each audit with each other.
struct RunChain {
    private(set) var runs: [PlacedRun] = []
    private(set) var firstRuns: [Int32] = []
    /// True when some audit has several runs.
    var isScattered: Bool { firstRuns.count < runs.count }
    /// The last run met of each audit; −1 in a free slot.
    private var slots = [(id: UInt64, run: Int32)](repeating: (0, -1), count: 16)
    private var lastID: UInt64?

    init(reserving count: Int) { runs.reserveCapacity(count) }

    mutating func add(_ run: CSVRun, line: Int) {
        if run.id == lastID { return }
        lastID = run.id
        let number = Int32(runs.count)
        runs.append(PlacedRun(offset: run.offset, line: UInt32(clamping: line)))
        let slot = self.slot(of: run.id)
        if slots[slot].run >= 0 {
            runs[Int(slots[slot].run)].next = number
            slots[slot].run = number
        } else {
            slots[slot] = (run.id, number)
            firstRuns.append(number)
            if firstRuns.count * 2 > slots.count { grow() }
        }
    }

    private func slot(of id: UInt64) -> Int {
        var position = Int(truncatingIfNeeded: id) & (slots.count - 1)
        while slots[position].run >= 0, slots[position].id != id { position = (position + 1) & (slots.count - 1) }
        return position
    }

    private mutating func grow() {
        let old = slots
        slots = [(id: UInt64, run: Int32)](repeating: (0, -1), count: 2 * old.count)
        for entry in old where entry.run >= 0 { slots[slot(of: entry.id)] = entry }
    }
}
