public import ContentDigest
internal import SQLiteDatabase

extension Ledger {
    /// Stores definitions that are not stored yet; audits may name them from then on.
    public func store(_ definitions: [LedgerDefinition]) throws(LedgerFailure) {
        if definitions.isEmpty { return }
        try translated {
            let missing = try definitions.filter { try sequence(of: $0.digest) == nil }
            if missing.isEmpty { return }
            try database.transaction {
                try recording().begin()
                for definition in missing { try insert(definition) }
            }
        }
    }

    /// Stores the network and keeps it as the latest one, unless it is that already.
    ///
    /// - Parameter time: when it was given, in RFC 3339 with an offset.
    public func remember(network: LedgerDefinition, at time: String) throws(LedgerFailure) {
        if try latestNetwork()?.digest == network.digest { return }
        try translated {
            try database.transaction {
                let recorder = try recording()
                try recorder.begin()
                try insert(network)
                guard let definition = try sequence(of: network.digest) else {
                    throw RecordFault.missingDefinition(network.digest)
                }
                try database.statement(DefinitionSQL.rememberNetwork).run {
                    $0.add(recorder.nextSequence())
                    $0.add(definition)
                    $0.add(time)
                }
            }
        }
    }

    /// The definition with this digest; nil when it is not stored.
    public func definition(_ digest: SHA256Digest) throws(LedgerFailure) -> LedgerDefinition? {
        try translated {
            try definitions(DefinitionSQL.read) { $0.add(digest.bytes) }.first
        }
    }

    /// Every definition and network, oldest first.
    public func definitions(upTo mark: Int? = nil) throws(LedgerFailure) -> [LedgerDefinition] {
        try translated { try definitions(DefinitionSQL.list) { $0.add(mark ?? Ledger.now) } }
    }

    /// The network that was given last; nil when none ever was.
    public func latestNetwork(upTo mark: Int? = nil) throws(LedgerFailure) -> LedgerDefinition? {
        try translated { try definitions(DefinitionSQL.latestNetwork) { $0.add(mark ?? Ledger.now) }.first }
    }

    func sequence(of digest: SHA256Digest) throws(SQLiteFailure) -> Int? {
        try database.statement(DefinitionSQL.find).first {
            $0.add(digest.bytes)
        } read: {
            $0.integer(0)
        }
    }

    private func insert(_ definition: LedgerDefinition) throws {
        let sequence = try recording().nextSequence()
        try database.statement(DefinitionSQL.insert).run {
            $0.add(sequence)
            $0.add(definition.kind.rawValue)
            $0.add(definition.id)
            $0.add(definition.version)
            $0.add(definition.digest.bytes)
            $0.add(definition.bytes)
        }
    }

    private func definitions(_ sql: String, _ bind: (inout SQLiteBinder) -> Void) throws -> [LedgerDefinition] {
        var definitions: [LedgerDefinition] = []
        try database.statement(sql).each(bind) { row in
            guard let kind = LedgerDefinition.Kind(rawValue: row.text(1)) else {
                throw RecordFault.damaged(sequence: row.integer(0))
            }
            definitions.append(
                LedgerDefinition(kind: kind, id: row.text(2), version: row.text(3), bytes: row.bytes(4)))
        }
        return definitions
    }
}
