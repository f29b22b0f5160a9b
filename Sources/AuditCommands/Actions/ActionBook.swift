internal import AuditLedger
internal import ChecklistModel
internal import ClosedLoop
internal import IssuedScores

/// A ledger with what is needed to read its corrective actions: definitions, people, and the day.
struct ActionBook {
    let ledger: Ledger
    let network: DealerNetwork?
    let people: LoopPeople
    /// The day on which the command began, where the network is.
    let today: CivilDate
    private let definitions: StoredDefinitions
    private let terms: ActionTerms

    /// - Throws: `EarlyExit` when the ledger cannot be opened, after saying why.
    init(_ option: LedgerOption, for access: Ledger.Access, console: Console) throws(EarlyExit) {
        // Steps are entered into a ledger that is there; a mistyped path must not make an empty one.
        if access == .recording, !pathExists(option.path) {
            console.show(LedgerFailure(option.path, .notFound))
            throw EarlyExit(status: .cannotRead)
        }
        let ledger = try option.open(for: access, console: console)
        let definitions = try console.reporting { () throws(LedgerFailure) in try StoredDefinitions(ledger) }
        self.ledger = ledger
        self.definitions = definitions
        network = definitions.network
        let zone = definitions.network?.timeZone ?? "Asia/Shanghai"
        // The clock's year has four digits; the earliest day stands in for a clock that is off by centuries.
        guard let today = WallClock.today(in: zone) ?? CivilDate("1900-01-01") else {
            throw EarlyExit(status: .internalFault)
        }
        self.today = today
        people = LoopPeople(definitions.network, today: today)
        terms = ActionTerms(network: definitions.network, checklist: definitions.checklist) {
            WallClock.secondsAheadOfGreenwich(in: zone, on: $0)
        }
    }

    /// The moment, in UTC to the second.
    var now: String { WallClock.now() }

    /// - Parameters:
    ///   - dealer: nil takes every dealer.
    ///   - day: as they stood on that day; nil takes everything.
    func actions(dealer: String? = nil, asOf day: CivilDate? = nil) throws(LedgerFailure) -> [CorrectiveAction] {
        correctiveActions(
            findings: try ledger.actionFindings(dealer: dealer), entries: try ledger.loopEntries(), terms: terms,
            asOf: day)
    }

    /// What was issued for an audit; nil when there is none of this number.
    func issuedAudit(_ id: String) throws(LedgerFailure) -> IssuedAudit? {
        try ledger.issuedAudit(id, checklist: definitions.checklist)
    }

    /// The actions among which these numbers are looked for: those of one dealer when all of them begin with its id.
    func lookUp(_ typed: [String]) throws(LedgerFailure) -> ActionLookUp {
        let prefixes = Set(typed.map { $0.uppercased().split(separator: "-").first.map(String.init) ?? "" })
        let dealer = prefixes.count == 1 ? prefixes.first.flatMap { network?.dealer($0)?.id } : nil
        return ActionLookUp(try actions(dealer: dealer))
    }
}
