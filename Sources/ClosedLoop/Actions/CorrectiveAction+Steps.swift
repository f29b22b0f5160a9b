public import ChecklistModel
internal import ContentDigest

extension CorrectiveAction {
    /// Judges a step and gives the entry to keep.
    ///
    /// - Parameters:
    ///   - hands: who takes it.
    ///   - today: the civil date where the network is, as the clock says.
    ///   - isSamePerson: whether two ids stand for one person.
    /// - Returns: the entry; its time is set when it is entered.
    public func entry(
        for step: ActionStep, by hands: ActionHands, today: CivilDate, isSamePerson: (String, String) -> Bool
    ) throws(ActionRefusal) -> LoopEntry {
        try requireState(for: step)
        var fields: [ActionField: String] = [:]
        fields[.notice] = hands.notice
        switch step {
        case .assign(let owner, let due, let why):
            if let due { try check(due, today: today, enters: hands.enters, isSamePerson) }
            fields[.owner] = owner
            fields[.due] = due?.text
            fields[.why] = try reason(why)
        case .done(let report):
            try check(report, today: today)
            fields.merge(report.fields) { $1 }
            fields[.fixer] = hands.did
        case .verify(let recheck, let note):
            if let fixer {
                if isSamePerson(fixer, hands.doer) { throw .verifiedByFixer(fixer) }
                if isSamePerson(fixer, hands.enters) { throw .enteredByFixer(fixer) }
            }
            if let recheck, recheck < today { throw .recheckInThePast(recheck, today: today) }
            fields[.recheck] = recheck?.text
            fields[.note] = note
            fields[.verifier] = hands.did
        case .reopen(let why):
            fields[.why] = try reason(why)
            fields[.verifier] = hands.did
        }
        let named = fields.map { ($0.key.rawValue, $0.value) }
        return LoopEntry(
            kind: .action, id: id.text, dealer: dealer, state: step.deed.rawValue, person: hands.enters, entered: "",
            fields: Dictionary(named) { first, _ in first })
    }

    /// Which state allows what.
    private func requireState(for step: ActionStep) throws(ActionRefusal) {
        switch (state, step) {
        case (.withdrawn, _): throw .withdrawn
        case (.open, .assign), (.reopened, .assign), (.open, .done), (.reopened, .done), (.done, .verify),
            (.done, .reopen), (.verified, .reopen):
            return
        case (.open, .verify), (.reopened, .verify): throw .notDone
        case (.open, .reopen), (.reopened, .reopen): throw .notClosed
        case (.done, .assign), (.done, .done):
            throw .alreadyDone(by: fixer ?? "", on: done?.date ?? opened)
        case (.verified, .assign), (.verified, .done), (.verified, .verify):
            throw .alreadyVerified(on: verified?.date ?? opened)
        }
    }

    private func check(
        _ newDue: CivilDate, today: CivilDate, enters: String, _ isSamePerson: (String, String) -> Bool
    ) throws(ActionRefusal) {
        if newDue < today { throw .dueInThePast(newDue, today: today) }
        guard newDue > due else { return }
        // Handing it to another, putting it off and taking it back would be the same.
        if let owner = owners.first(where: { isSamePerson($0, enters) }) { throw .postponedByOwner(owner) }
        let latest = firstDue.adding(days: ActionTerms.longestPostponement) ?? firstDue
        if newDue > latest { throw .postponedTooLong(latest: latest, since: firstDue) }
    }

    /// A measure is a note of what was done; a proof never is.
    private func check(_ report: ActionReport, today: CivilDate) throws(ActionRefusal) {
        let proof = definition?.item.proof ?? []
        if proof.contains(.evidence), report.proof?.showsNothing ?? true { throw .needsProof }
        if proof.contains(.note), report.note?.isBlank ?? true, report.measure?.isBlank ?? true { throw .needsNote }
        guard let said = report.saidDate else { return }
        if said > today { throw .saidInTheFuture(said, today: today) }
        if said < opened { throw .saidBeforeFinding(said, found: opened) }
    }

    private func reason(_ why: String) throws(ActionRefusal) -> String {
        if why.isBlank { throw .needsReason }
        return why
    }
}

extension ActionProof {
    /// The words, or the name of the file.
    public var text: String {
        switch self {
        case .text(let text): text
        case .file(let name, _): name
        }
    }
}

extension ActionReport {
    fileprivate var fields: [ActionField: String] {
        var fields: [ActionField: String] = [:]
        fields[.measure] = measure
        fields[.proof] = proof?.text
        if case .file(_, let digest) = proof { fields[.proofDigest] = digest.hex }
        fields[.note] = note
        fields[.saidDate] = saidDate?.text
        return fields
    }
}

extension String {
    /// Nothing to read: blanks of any width, invisible characters.
    var isBlank: Bool {
        unicodeScalars.allSatisfy { scalar in
            scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
                || scalar.properties.generalCategory == .control
        }
    }
}
