public import BilingualText
public import ChecklistModel

/// A checklist to be filled in, and what is known of the audit beforehand; the same for every format of a form.
public struct BlankForm: Sendable {
    public let checklist: Checklist
    /// The language of headings, instructions and answers to choose from; a page has both.
    public let language: Language
    /// Names for the ids of departments and roles; nil where names stand for themselves.
    public let network: DealerNetwork?
    /// Nil when the auditor is to write the dealer.
    public let dealer: Dealer?
    public let auditID: String?
    public let date: CivilDate?
    /// As the auditor is to be named in the submission.
    public let auditor: String?
    /// The audited department, for checklists that leave it to the audit.
    public let department: String?
    /// Who is on duty; items per person have a row for each of those whose role they are about.
    public let people: [AuditedPerson]
    /// What is on display or open, by kind of unit, in the order of the checklist.
    public let units: [(kind: String, names: [String])]

    /// Of the clocks there, such as `+08:00`, for moments that are written without one.
    public let utcOffset: String?

    public init(
        checklist: Checklist, language: Language, network: DealerNetwork? = nil, dealer: Dealer? = nil,
        auditID: String? = nil, date: CivilDate? = nil, auditor: String? = nil, department: String? = nil,
        people: [AuditedPerson] = [], units: [(kind: String, names: [String])] = [], utcOffset: String? = nil
    ) {
        self.checklist = checklist
        self.language = language
        self.network = network
        self.dealer = dealer
        self.auditID = auditID
        self.date = date
        self.auditor = auditor
        self.department = department
        self.people = people
        self.units = units
        self.utcOffset = utcOffset
    }

    /// Those whom an item per person is about: with its role, or everybody when it names none.
    public func people(for item: Item) -> [AuditedPerson] {
        guard let role = item.role else { return people }
        return people.filter { $0.role == role || $0.role == nil }
    }
}
