internal import AuditLedger
internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop
internal import Diagnostics

/// What every step of the closed loop needs: the book, who is known, and what day it is.
struct LoopDesk {
    let ledger: Ledger
    let definitions: StoredDefinitions
    let network: DealerNetwork?
    let people: LoopPeople
    /// Where the network is.
    let today: CivilDate
    let console: Console

    /// - Parameter network: the file that was given; else the one nearby, else what the ledger keeps.
    init(
        _ option: LedgerOption, network: String?, for access: Ledger.Access, console: Console
    ) throws(EarlyExit) {
        let search: NetworkSearch
        do throws(FileFailure) {
            search = try NetworkSearch(chosen: network, inputs: [])
        } catch {
            console.show(error)
            throw EarlyExit(status: .cannotRead)
        }
        console.show(search.diagnostics, sources: search.sources)
        if search.diagnostics.hasErrors { throw EarlyExit(status: .unusableInput) }
        let ledger = try option.open(for: access, console: console)
        let definitions = try console.reporting { () throws(LedgerFailure) in try StoredDefinitions(ledger) }
        self.network = search.network ?? definitions.network
        guard let today = WallClock.today(in: self.network?.timeZone) else { throw EarlyExit(status: .internalFault) }
        people = LoopPeople(self.network, today: today)
        self.ledger = ledger
        self.definitions = definitions
        self.today = today
        self.console = console
    }

    /// The day of a moment that the program wrote, where the network is; nil for another text.
    func day(of moment: String) -> CivilDate? {
        var days = EntryDays { WallClock.secondsAheadOfGreenwich(in: network?.timeZone, on: $0) }
        return days.day(of: moment)
    }

    /// Decides and enters in one transaction.
    func enter<Outcome>(
        _ decide: (_ now: String) throws -> (
            entries: [LoopEntry], correction: LedgerCorrection?, outcome: Outcome
        )
    ) throws(EarlyExit) -> Outcome {
        try console.reporting { () throws(LedgerFailure) in try ledger.correct(at: WallClock.now(), decide) }
    }

    /// The id of who acts.
    func person(_ name: String, at dealer: String) throws(EarlyExit) -> String {
        do throws(LoopPeople.Failure) {
            return try people.id(of: name, dealer: dealer)
        } catch {
            throw refuse(error.message)
        }
    }

    /// The id of the auditor who acts.
    func auditor(_ name: String, at dealer: String) throws(EarlyExit) -> String {
        do throws(LoopPeople.Failure) {
            return try people.auditorID(of: name, dealer: dealer)
        } catch {
            throw refuse(error.message)
        }
    }

    /// Says why it was refused and ends.
    func refuse(_ message: BilingualText) -> EarlyExit {
        console.message(message)
        return EarlyExit(status: .unusableInput)
    }
}
