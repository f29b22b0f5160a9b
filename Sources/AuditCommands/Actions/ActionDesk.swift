internal import AuditLedger
internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop
internal import Diagnostics

/// Takes one step about several actions, each accepted or refused by name, all within one transaction.
struct ActionDesk {
    let book: ActionBook
    let console: Console

    private enum Outcome {
        case entered(CorrectiveAction)
        case refused(id: String, BilingualText)
    }

    /// - Parameters:
    ///   - ids: as typed; one that stands there twice is taken once.
    ///   - by: who takes the step, as typed.
    ///   - step: gets the ids that names stand for at the action's dealer.
    func take(
        _ ids: [String], by: String, step: (_ id: (String) throws -> String) throws -> ActionStep
    ) throws(EarlyExit) -> ExitStatus {
        let outcomes = try console.reporting { () throws(LedgerFailure) in
            try book.ledger.enter(at: book.now) {
                let actions = try book.lookUp(ids)
                var entries: [LoopEntry] = []
                var taken: Set<ActionID> = []
                var outcomes: [Outcome] = []
                for typed in ids {
                    let match = actions.action(typed)
                    guard case .found(let action) = match else {
                        outcomes.append(.refused(id: typed, unknownAction(typed, match)))
                        continue
                    }
                    guard taken.insert(action.id).inserted else { continue }
                    switch entry(action, by: by, step: step) {
                    case .success(let entry):
                        entries.append(entry)
                        outcomes.append(.entered(action.entering(entry, on: book.today)))
                    case .failure(let refusal): outcomes.append(.refused(id: action.id.text, refusal.message))
                    }
                }
                return (entries, outcomes)
            }
        }
        return tell(outcomes)
    }

    private struct Refusal: Error {
        let message: BilingualText
    }

    private func entry(
        _ action: CorrectiveAction, by: String, step: ((String) throws -> String) throws -> ActionStep
    ) -> Result<LoopEntry, Refusal> {
        do {
            let person = try book.people.id(of: by, dealer: action.dealer)
            let step = try step { try book.people.id(of: $0, dealer: action.dealer) }
            return .success(
                try action.entry(
                    for: step, by: ActionHands(enters: person), today: book.today, isSamePerson: book.people.isSame))
        } catch let failure as LoopPeople.Failure {
            return .failure(Refusal(message: failure.message))
        } catch let refusal as ActionRefusal {
            return .failure(Refusal(message: refusal.message(for: action.id, name: book.people.name)))
        } catch {
            return .failure(Refusal(message: BilingualText("\(error)")))
        }
    }

    private func tell(_ outcomes: [Outcome]) -> ExitStatus {
        var entered = 0
        for outcome in outcomes {
            switch outcome {
            case .entered(let action):
                entered += 1
                let standing = action.standing(book.people, today: book.today)
                console.result("\(action.id): \(standing.wording(in: console.language))")
                if let next = action.nextStep {
                    console.result(
                        (console.language == .zh ? "  下一步：" : "  next: ") + next.wording(in: console.language))
                }
            case .refused(let id, let message):

                console.message(
                    BilingualText(
                        zh: id.printable + "：" + message.wording(in: .zh),
                        en: id.printable + ": " + message.wording(in: .en)))
            }
        }
        return entered == outcomes.count ? .done : entered == 0 ? .unusableInput : .doneInPart
    }
}
