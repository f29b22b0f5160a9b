public import ClosedLoop
internal import SQLiteDatabase

extension Ledger {
    /// Every entry of the closed loop, in the order in which they were entered.
    ///
    /// - Parameter mark: the newest sequence to look at; nil takes everything.
    public func loopEntries(upTo mark: Int? = nil) throws(LedgerFailure) -> [KeptEntry] {
        try translated { try linkedEntries(upTo: mark).map(\.kept) }
    }

    /// The entries of one kind, in the order in which they were entered.
    ///
    /// - Parameter mark: the newest sequence to look at; nil takes everything.
    public func loopEntries(of kind: LoopEntry.Kind, upTo mark: Int? = nil) throws(LedgerFailure) -> [KeptEntry] {
        try translated {
            var entries: [KeptEntry] = []
            try database.statement(EntrySQL.ofKind).each {
                $0.add(kind.rawValue)
                $0.add(mark ?? Ledger.now)
            } read: { row in
                entries.append(try LinkedEntry(row).kept)
            }
            return entries
        }
    }

    /// Decides and enters in one transaction: what `decide` reads from this ledger is what stands until its entries do,
    /// whatever other processes want at the same time.
    ///
    /// - Parameters:
    ///   - entered: when, in UTC to the second; every entry gets this time. Asked for once nobody else can enter anything, so
    ///     that having waited for others is not taken for dating back.
    ///   - decide: hands back what to enter, none when it is refused, and what to tell.
    /// - Throws: `backdated` when there are entries later than `entered`; and what `decide` throws. Nothing is entered then.
    public func enter<Outcome>(
        at entered: @autoclosure () -> String, _ decide: () throws -> (entries: [LoopEntry], outcome: Outcome)
    ) throws(LedgerFailure) -> Outcome {
        try translated {
            try database.transaction {
                let time = entered()
                let decision = try decide()
                try append(decision.entries, at: time)
                return decision.outcome
            }
        }
    }

    /// Within a transaction.
    func append(_ entries: [LoopEntry], at entered: String) throws {
        if entries.isEmpty { return }
        let newest = try database.statement(EntrySQL.newest).first { (time: $0.text(0), chain: $0.bytes(1)) }
        if let newest, newest.time > entered { throw RecordFault.backdated(newest: newest.time) }
        var chain = newest?.chain ?? EntryChain.beginning
        let recorder = try recording()
        try recorder.begin()
        let insert = try database.statement(EntrySQL.insert)
        for entry in entries {
            let kept = KeptEntry(
                sequence: recorder.nextSequence(),
                entry: LoopEntry(
                    kind: entry.kind, id: entry.id, dealer: entry.dealer, state: entry.state, person: entry.person,
                    entered: entered, fields: entry.fields))
            chain = EntryChain.link(of: kept, after: chain)
            try insert.run {
                $0.add(kept.sequence)
                $0.add(kept.entry.kind.rawValue)
                $0.add(kept.entry.id)
                $0.add(kept.entry.dealer)
                $0.add(kept.entry.state)
                $0.add(kept.entry.person)
                $0.add(kept.entry.entered)
                $0.add(EntryBlob.fields(kept.entry.fields))
                $0.add(chain)
            }
        }
        try database.statement(EntrySQL.count).run {
            $0.add(entries.count)
            $0.add(chain)
        }
    }

    /// Sequences of entries that are not what was entered, or do not follow on the one before.
    func brokenEntries() throws -> [LedgerDefect] {
        var defects: [LedgerDefect] = []
        var chain = EntryChain.beginning
        var count = 0
        try database.statement(EntrySQL.list).each {
            $0.add(Ledger.now)
        } read: { row in
            let linked = try? LinkedEntry(row)
            if linked.map({ EntryChain.link(of: $0.kept, after: chain) }) != linked?.chain || linked == nil {
                defects.append(.entry(sequence: row.integer(0)))
            }
            chain = row.bytes(8)
            count += 1
        }
        let book = try database.statement(EntrySQL.book).first { (entries: $0.integer(0), chain: $0.bytes(1)) }
        if book?.entries != count || book?.chain != chain {
            defects.append(.missingEntries(count - (book?.entries ?? 0)))
        }
        let guardians = try database.statement(EntrySQL.guardians).all { $0.text(0) }
        if Set(guardians) != ["loop_entry_stays", "loop_entry_remains"] { defects.append(.unguardedEntries) }
        return defects
    }

    private func linkedEntries(upTo mark: Int?) throws -> [LinkedEntry] {
        var entries: [LinkedEntry] = []
        try database.statement(EntrySQL.list).each {
            $0.add(mark ?? Ledger.now)
        } read: { row in
            entries.append(try LinkedEntry(row))
        }
        return entries
    }
}

/// An entry with its link, as a row holds them.
struct LinkedEntry {
    let kept: KeptEntry
    let chain: [UInt8]

    init(_ row: SQLiteRow) throws(RecordFault) {
        let sequence = row.integer(0)
        guard let kind = LoopEntry.Kind(rawValue: row.text(1)), let fields = try? EntryBlob.fields(row.bytes(7)) else {
            throw .damaged(sequence: sequence)
        }
        kept = KeptEntry(
            sequence: sequence,
            entry: LoopEntry(
                kind: kind, id: row.text(2), dealer: row.text(3), state: row.text(4), person: row.text(5),
                entered: row.text(6), fields: fields))
        chain = row.bytes(8)
    }
}
