public import ChecklistModel

/// An objection to what one item of a recorded audit lost, and what became of it.
public struct Appeal: Sendable, Hashable {
    /// How it stands.
    public enum State: String, Sendable, Hashable, CaseIterable {
        case open, upheld, rejected, withdrawn
    }

    /// `A-` and six characters.
    public let id: String
    public let subject: AppealSubject
    /// What is held against the answer.
    public let claim: String
    public let evidence: AppealEvidence?
    /// Why it was filed after its term; nil when it was in time.
    public let lateBecause: String?
    public let filed: LoopStep
    public let state: State
    /// Who decided or withdrew it; nil while it is open.
    public let closed: LoopStep?
    /// What an upheld appeal changed.
    public let correction: AppealCorrection?

    /// Decided by somebody, and not withdrawn.
    public var isDecided: Bool { state == .upheld || state == .rejected }
}

/// What an appeal is about: one item of one audit, or one observation of it.
public struct AppealSubject: Sendable, Hashable {
    public let dealer: String
    public let audit: String
    public let auditDate: CivilDate
    /// The revision of the audit that was current when the appeal was filed.
    public let revision: Int
    /// As the audit names them: an id of the network, or a name.
    public let auditor: String
    public let checklist: String
    public let item: String
    /// Which answers for the item.
    public let department: String?
    /// Ids of the people observed.
    public let people: [String]
    public let unit: String?
    /// The place among the item's observations, from 1; nil when no observation lost the points.
    public let observation: Int?
    /// The answer as it was written.
    public let answer: String?

    public init(
        dealer: String, audit: String, auditDate: CivilDate, revision: Int, auditor: String, checklist: String,
        item: String, department: String? = nil, people: [String] = [], unit: String? = nil, observation: Int? = nil,
        answer: String? = nil
    ) {
        self.dealer = dealer
        self.audit = audit
        self.auditDate = auditDate
        self.revision = revision
        self.auditor = auditor
        self.checklist = checklist
        self.item = item
        self.department = department
        self.people = people
        self.unit = unit
        self.observation = observation
        self.answer = answer
    }

    /// True for the same observation, also of another revision.
    public func isAboutTheSame(as other: AppealSubject) -> Bool { parts == other.parts }

    /// What tells appeals about different things apart.
    var parts: [String] {
        [audit, item, unit ?? "", observation.map(String.init) ?? ""] + people
    }
}

/// A text, or a file by its name and digest.
public struct AppealEvidence: Sendable, Hashable {
    /// What was said, or the file's name.
    public let text: String
    /// SHA-256 of the file, in hexadecimal; nil for a text.
    public let digest: String?

    public init(_ text: String, digest: String? = nil) {
        self.text = text
        self.digest = digest
    }

    /// The same file under another name is the same evidence.
    public func isTheSame(as other: AppealEvidence) -> Bool {
        digest == nil && other.digest == nil ? text == other.text : digest == other.digest
    }
}

/// What upholding an appeal made of the audit.
public struct AppealCorrection: Sendable, Hashable {
    /// The answer that stands now, as it was given; nil for not applicable.
    public let answer: String?
    /// The revision of the audit that has it.
    public let revision: Int
    public let effect: AppealEffect

    public init(answer: String?, revision: Int, effect: AppealEffect) {
        self.answer = answer
        self.revision = revision
        self.effect = effect
    }
}
