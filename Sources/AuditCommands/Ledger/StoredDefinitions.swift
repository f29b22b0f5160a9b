internal import AuditLedger
internal import BilingualText
internal import ChecklistModel
internal import ContentDigest
internal import DefinitionLoading
internal import Diagnostics

/// The checklists and the network as the ledger keeps them: the very bytes that audits were scored with.
///
/// Each is read once. Nothing of the folder of checklists is looked at, so that a past month stays what it was.
final class StoredDefinitions {
    let network: DealerNetwork?
    private let ledger: Ledger
    private let mark: Int?
    private var checklists: [SHA256Digest: Checklist?] = [:]
    private var otherNetworks: [DealerNetwork]?

    /// With the network that was given last.
    convenience init(_ ledger: Ledger) throws(LedgerFailure) {
        try self.init(ledger, stored: ledger.latestNetwork(), mark: nil)
    }

    /// As they were when a month was published; it may have been published without a network.
    convenience init(_ ledger: Ledger, of publication: Publication) throws(LedgerFailure) {
        var stored: LedgerDefinition?
        if let digest = publication.network { stored = try ledger.definition(digest) }
        try self.init(ledger, stored: stored, mark: publication.mark)
    }

    private init(_ ledger: Ledger, stored: LedgerDefinition?, mark: Int?) throws(LedgerFailure) {
        self.ledger = ledger
        self.mark = mark
        network = stored.flatMap(Self.network)
    }

    /// Nil when it is not stored or, kept by another program, not understood.
    func checklist(_ digest: SHA256Digest) -> Checklist? {
        if let known = checklists[digest] { return known }
        let stored = (try? ledger.definition(digest)) ?? nil
        let loaded = stored.flatMap { checklist($0, network) ?? checklistOfItsTime($0) }
        checklists[digest] = loaded
        return loaded
    }

    private func checklist(_ definition: LedgerDefinition, _ network: DealerNetwork?) -> Checklist? {
        loadChecklist(definition.bytes, file: definition.id, network: network).value
    }

    /// A checklist may name a department or role that only an earlier network had.
    private func checklistOfItsTime(_ definition: LedgerDefinition) -> Checklist? {
        let networks = otherNetworks ?? earlierNetworks()
        otherNetworks = networks
        return networks.lazy.compactMap { self.checklist(definition, $0) }.first
    }

    /// The newest first.
    private func earlierNetworks() -> [DealerNetwork] {
        let stored = (try? ledger.definitions(upTo: mark)) ?? []
        return stored.filter { $0.kind == .network }.reversed().compactMap(Self.network)
    }

    private static func network(_ definition: LedgerDefinition) -> DealerNetwork? {
        loadNetwork(definition.bytes, file: NetworkSearch.fileName).value
    }
}
