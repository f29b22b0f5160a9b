internal import AuditFilling
internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import SubmissionDocument

extension FillSession {
    /// Takes an answer for the question that is shown, with all that it must come with.
    mutating func answer(_ line: String) throws(FillDesk.Departure) {
        guard let question = current else { return try desk.say(FillOrder.overview) }
        switch checks[question.item].read(keys[question.item].answer(line.trimmed)) {
        case .refused(let message): try desk.refuse(message)
        case .understood(.unanswered, _, _):
            try desk.say(BilingualText(zh: "待查等于未填；按回车先留空", en: "that is no answer yet; Enter leaves it open"))
        case .understood(let value, let written, let remark):
            var observation = WrittenObservation(answer: .text(written))
            observation.note = [remark, pending.note].compactMap(\.self).filter { !$0.isBlank }.first
            if let remark, let note = pending.note, !note.isBlank, note != remark {
                observation.note = remark + "; " + note
            }
            try settle(observation, value, for: question)
        }
    }

    /// The same answer with what was said about it since.
    mutating func keepAnswer(of question: Question) throws(FillDesk.Departure) {
        guard var observation = observation(question) else { return }
        if let note = pending.note { observation.note = note }
        let text = observation.answer.text ?? ""
        guard case .understood(let value, _, _) = checks[question.item].read(text) else { return }
        try settle(observation, value, for: question)
    }

    /// Whom or what it is about, its proofs, the reason of a change; then it is recorded.
    mutating func settle(
        _ given: WrittenObservation, _ value: AnswerValue, for question: Question
    ) throws(FillDesk.Departure) {
        var observation = given
        let item = checklist.items[question.item]
        observation.person = pending.person ?? observation.person ?? question.person
        observation.unit = pending.unit ?? observation.unit ?? question.unit
        if let evidence = pending.evidence { observation.take(evidence) }
        guard try name(&observation, of: item, value) else { return }
        guard try prove(&observation, for: checks[question.item].proofs(neededFor: value)) else { return }
        observation.at = clock.observe()
        let taken = filling.observations(of: item.id).count
        var place = ObservationPlace(item: item.id, number: taken)
        var event = JournalEvent.answered(place, observation)
        if let number = question.number, !pending.isFurtherLook {
            guard let reason = try reason() else {
                trail.append(question)
                return goOn()
            }
            place = ObservationPlace(item: item.id, number: number)
            event = .changed(place, observation, reason: reason)
        }
        if try isRefused(event) { return }
        try record(event)
        skipped.remove(question)
        let answered = Question(
            item: question.item, person: observation.person, unit: observation.unit, number: place.number)
        trail.append(answered)
        goOn()
        justAnswered = answered
    }

    /// Asks whom or what an answer is about where that is not known; "not applicable" may speak for the whole item.
    private mutating func name(
        _ observation: inout WrittenObservation, of item: Item, _ value: AnswerValue
    ) throws(FillDesk.Departure) -> Bool {
        if value == .notApplicable { return true }
        switch item.scope {
        case .once: return true
        case .person:
            if observation.person == nil { observation.person = try person("", for: item) }
            return observation.person != nil
        case .unit(let kind):
            if observation.unit == nil { observation.unit = try unit("", of: kind) }
            return observation.unit != nil
        }
    }

    private func prove(
        _ observation: inout WrittenObservation, for proofs: [Proof]
    ) throws(FillDesk.Departure) -> Bool {
        if proofs.contains(.note), observation.note?.isBlank ?? true {
            let reply = try desk.askText(
                BilingualText(zh: "说明原因（必填，回车返回题目） > ", en: "note (needed; Enter goes back to the question) > "))
            if reply.isBlank { return false }
            observation.note = reply.trimmed
        }
        if proofs.contains(.evidence), observation.evidence?.isBlank ?? true {
            let reply = try desk.askText(
                BilingualText(zh: "照片路径（必填，回车返回题目） > ", en: "photo (needed; Enter goes back to the question) > "))
            guard !reply.isBlank, let found = try proof(at: reply.trimmed) else { return false }
            observation.take(found)
        }
        return true
    }

    /// The person whom a name means; nil when nobody is named. Somebody new joins those on duty where the item looks at people;
    /// whoever handled a car or a complaint need not be there today.
    mutating func person(_ written: String, for item: Item) throws(FillDesk.Departure) -> String? {
        var name = written
        if name.isEmpty {
            name = try desk.askText(
                BilingualText(zh: "人员姓名（回车返回题目） > ", en: "who (Enter goes back to the question) > "),
                candidates: people.values.map(\.name).sorted())
        }
        if name.isBlank { return nil }
        let ids = PeopleNames(people: Array(people.values)).ids(in: name)
        let new = ids.filter { !filling.audit.people.contains($0) }
        if !new.isEmpty {
            let event = JournalEvent.people(filling.audit.people + new)
            if try isRefused(event) { return nil }
            if item.scope == .person { try record(event) }
        }
        return ids.joined(separator: "、")
    }

    /// The unit that a name means; a new one joins those that are listed.
    mutating func unit(_ written: String, of kind: String) throws(FillDesk.Departure) -> String? {
        let listed = filling.audit.units.first { $0.kind == kind }?.names ?? []
        var name = written
        if name.isEmpty {
            let title = checklist.names.units[id: kind].map { say($0.name) } ?? kind
            name = try desk.askText(
                BilingualText(
                    zh: "\(title)的名称（回车返回题目） > ", en: "name of the \(title) (Enter goes back to the question) > "),
                candidates: listed)
        }
        name = name.trimmed
        if name.isBlank { return nil }
        if let known = listed.first(where: { $0.nameKey == name.nameKey }) { return known }
        let event = JournalEvent.units(WrittenUnits(kind: kind, names: listed + [name]))
        if try isRefused(event) { return nil }
        try record(event)
        return name
    }
}

extension WrittenObservation {
    fileprivate mutating func take(_ proof: FillSession.Evidence) {
        evidence = proof.path
        evidenceDigest = proof.digest
    }
}
