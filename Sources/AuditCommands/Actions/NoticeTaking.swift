internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop
internal import ContentDigest
internal import Diagnostics

/// Judges the rows of one filled notice; whatever is refused is named by its cell, and the other rows go on.
struct NoticeTaking {
    let book: ActionBook
    let number: NoticeNumber
    let notice: FilledNotice
    /// The id of who takes it in.
    let enters: String
    let seals: NoticeSealCheck
    let proof: (String) -> ActionProof?

    /// What became of the rows.
    struct Outcome {
        var entries: [LoopEntry] = []
        var refused: [RefusedCell] = []
        var done = 0
        var verified = 0
        var reopened = 0
        /// Rows of which everything was taken before.
        var known = 0
        /// Actions as they stand afterwards.
        var actions: [CorrectiveAction] = []
    }

    func outcome(_ actions: ActionLookUp) -> Outcome {
        var outcome = Outcome()
        for row in notice.rows where row.isFilled {
            do throws(RefusedCell) {
                try take(row, actions, into: &outcome)
            } catch {
                outcome.refused.append(error)
            }
        }
        return outcome
    }

    private func take(
        _ row: FilledNoticeRow, _ actions: ActionLookUp, into outcome: inout Outcome
    ) throws(RefusedCell) {
        let action = try action(of: row, among: actions)
        let reading = try NoticeRowReading(row, dealer: number.dealer, people: book.people, proof: proof)
        var steps = NoticeSteps(
            action: action, number: number.text, enters: enters, today: book.today, isSamePerson: book.people.isSame)
        var column = NoticeColumn.measure
        do throws(ActionRefusal) {
            if let work = reading.work { try steps.take(work) }
            column = .verifier
            if let check = reading.check { try steps.take(check) }
        } catch {
            if case .needsProof = error { throw RefusedCell(refusal: .missing(.proof), position: row[.proof].position) }
            throw RefusedCell(
                refusal: .rule(error.message(for: action.id, name: book.people.name)),
                position: row[self.column(for: error) ?? column].position)
        }
        outcome.entries += steps.entries
        if steps.entries.isEmpty { outcome.known += 1 }
        for entry in steps.entries {
            switch ActionDeed(rawValue: entry.state) {
            case .done: outcome.done += 1
            case .verified: outcome.verified += 1
            case .reopened: outcome.reopened += 1
            case .assigned, nil: break
            }
        }
        outcome.actions.append(steps.action)
    }

    /// The cell that a refusal is about.
    private func column(for refusal: ActionRefusal) -> NoticeColumn? {
        switch refusal {
        case .saidInTheFuture, .saidBeforeFinding: .completed
        case .verifiedByFixer, .enteredByFixer: .verifier
        default: nil
        }
    }

    private func action(of row: FilledNoticeRow, among actions: ActionLookUp) throws(RefusedCell) -> CorrectiveAction {
        let cell = row[.action]
        // A beginning is good enough for somebody at a prompt; on a notice it shows that the cell was changed.
        guard case .found(let action) = actions.action(cell.text), action.id.text.utf8.count == cell.text.utf8.count
        else {
            throw RefusedCell(refusal: .unknownAction(cell.text), position: cell.position)
        }
        guard action.dealer == number.dealer else {
            throw RefusedCell(refusal: .otherDealer(action.id, dealer: action.dealer), position: cell.position)
        }
        try seals.require(row, of: action)
        return action
    }
}
