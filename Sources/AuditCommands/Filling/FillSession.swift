internal import AuditFilling
internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import SubmissionDocument

/// One sitting of an auditor with a checklist: question after question until the audit is finished or the auditor leaves.
struct FillSession {
    let checklist: Checklist
    let catalogue: IntakeCatalogue
    let desk: FillDesk
    var clock: SittingClock
    let journal: JournalFile
    let showsScore: Bool
    /// Everybody an id can mean at this dealer.
    let people: [String: Person]

    private(set) var filling: Filling
    private(set) var reading: WrittenAuditReading
    private(set) var list: QuestionList
    let checks: [AnswerCheck]
    let keys: [AnswerKeys]

    /// The question that is shown; nil when none is open.
    var current: Question?
    /// What was last told of it.
    private var shown: (question: Question, pending: Pending)?
    /// Said about the question that is shown, before its answer.
    var pending = Pending()
    /// Left open for later, until everything else is done.
    var skipped: Set<Question> = []
    /// Questions that were answered or left open, the last one at the end.
    var trail: [Question] = []
    /// What was answered right before the question that is shown.
    var justAnswered: Question?
    var lastSection: String?
    var isFinished = false

    /// What may be said about a look before its answer.
    struct Pending: Hashable {
        var person: String?
        var unit: String?
        var note: String?
        var evidence: Evidence?
        /// One more look instead of a change.
        var isFurtherLook = false

        var isEmpty: Bool { self == Pending() }
    }

    /// A file that shows something, and its SHA-256; nil for a name alone.
    struct Evidence: Hashable {
        let path: String
        let digest: String?
    }

    init(
        checklist: Checklist, catalogue: IntakeCatalogue, desk: FillDesk, clock: SittingClock, journal: JournalFile,
        filling: Filling, showsScore: Bool
    ) {
        self.checklist = checklist
        self.catalogue = catalogue
        self.desk = desk
        self.clock = clock
        self.journal = journal
        self.filling = filling
        self.showsScore = showsScore
        let dealer = catalogue.network?.dealer(filling.audit.dealer)
        people = Dictionary((dealer?.people ?? []).map { ($0.id, $0) }) { first, _ in first }
        checks = checklist.items.map(AnswerCheck.init)
        keys = checklist.items.map { AnswerKeys($0, language: desk.language) }
        reading = Self.reading(of: filling.audit, catalogue)
        list = QuestionList(checklist: checklist, audit: filling.audit, roles: [:], standings: reading.standings)
        refresh()
    }

    /// Asks until the end.
    mutating func run() throws(FillDesk.Departure) {
        if filling.timing != nil { try resumeStopwatch() }
        while !isFinished {
            if current == nil { current = nextOpen(from: 0) }
            if let question = current {
                // A refusal or a list leaves the question where it is: it is not told twice.
                if shown?.question != question || shown?.pending != pending { try show(question) }
                shown = (question, pending)
                try obey(try desk.ask(marker, candidates: candidates(for: question)))
            } else {
                try close()
            }
        }
    }

    private let marker = BilingualText("> ")

    // MARK: Keeping

    /// What would be wrong with the audit after an event, and is not now.
    func objections(to event: JournalEvent) -> [WrittenProblem] {
        var candidate = filling
        guard (try? candidate.take(entry(event))) != nil else { return [] }
        let known = Set(reading.problems.map(\.message))
        return Self.reading(of: candidate.audit, catalogue).problems.filter { !known.contains($0.message) }
    }

    /// Returns when the event is safe on the disk. A full disk is told, and tried again when the auditor says so.
    mutating func record(_ event: JournalEvent) throws(FillDesk.Departure) {
        let entry = entry(event)
        while true {
            do throws(FileFailure) {
                try journal.append(entry)
                break
            } catch {
                try desk.refuse(
                    BilingualText(
                        zh: "没有存下（\(journal.path)）：\(error.message.wording(in: .zh))",
                        en: "not saved (\(journal.path)): \(error.message.wording(in: .en))"))
                let reply = try desk.ask(
                    BilingualText(zh: "回车再试一次，:退出 离开 > ", en: "Enter tries again, :quit leaves > "))
                if FillOrder(reply) == .quit { throw .left }
            }
        }
        // An entry that is written for the present state fits it.
        try? filling.take(entry)
        refresh()
    }

    private func entry(_ event: JournalEvent) -> JournalEntry {
        JournalEntry(number: filling.length + 1, at: clock.now(), elapsed: clock.elapsed, event: event)
    }

    private mutating func refresh() {
        reading = Self.reading(of: filling.audit, catalogue)
        let roles = filling.audit.people.compactMap { id in people[id]?.role.map { (id, $0) } }
        list = QuestionList(
            checklist: checklist, audit: filling.audit, roles: Dictionary(roles) { first, _ in first },
            standings: reading.standings)
    }

    private static func reading(of audit: WrittenAudit, _ catalogue: IntakeCatalogue) -> WrittenAuditReading {
        guard let reading = readWrittenAudit(audit, catalogue: catalogue) else {
            preconditionFailure("a sitting begins with a checklist that the catalogue knows")
        }
        return reading
    }

    // MARK: Going on

    /// The next open question behind the one that is shown; those left for later come last.
    mutating func goOn() {
        // Said of others than it was asked about, the question itself is gone from the list.
        let position = current.flatMap { question in
            self.position(of: question) ?? list.questions.firstIndex { $0.item >= question.item }
        }
        pending = Pending()
        justAnswered = nil
        current = nextOpen(from: position ?? 0)
    }

    /// Where a question stands now: the very look, else what is about the same.
    func position(of question: Question) -> Int? {
        if let number = question.number {
            let look = list.questions.firstIndex { $0.item == question.item && $0.number == number }
            if let look { return look }
        }
        return list.questions.firstIndex {
            $0.item == question.item && $0.person == question.person && $0.unit == question.unit
        }
    }

    private func nextOpen(from position: Int) -> Question? {
        list.nextOpen(from: position, skipping: skipped).map { list.questions[$0] }
    }

    /// The observation that answers a question; nil while it is open.
    func observation(_ question: Question) -> WrittenObservation? {
        guard let number = question.number else { return nil }
        let observations = filling.observations(of: checklist.items[question.item].id)
        return observations.indices.contains(number) ? observations[number] : nil
    }

    /// What somebody is called; several people of one look, all of them.
    func name(ofPerson written: String) -> String {
        if let person = people[written] { return person.name }
        return written.split(separator: "、").map { people[String($0)]?.name ?? String($0) }.joined(separator: "、")
    }
}
