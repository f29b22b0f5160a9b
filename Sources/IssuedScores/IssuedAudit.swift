public import ChecklistModel
public import ExactArithmetic
public import Scoring

/// One audit as it was issued: every number rounded the way its files show it.
///
/// What is aggregated over audits starts from these numbers, so that a reader can redo it from the CSV files
/// (scoring rule 1.5). They are kept as they were issued and never computed anew.
///
/// A class, so that a month of them is passed on without copying; nothing in it ever changes.
public final class IssuedAudit: Sendable {
    public let id: String
    /// The definition, in the version that the audit was scored with.
    public let checklist: Checklist
    public let dealer: AuditedDealer
    public let date: CivilDate
    public let auditor: String
    /// The audited department, where the checklist leaves it to the audit.
    public let department: String?
    /// Everybody the audit names, in the audit's order.
    public let people: [AuditedPerson]
    public let outcome: Outcome
    public let grade: Grade?
    public let numbers: IssuedNumbers
    public let coverage: Coverage
    /// Counted observations of all items.
    public let observations: Int
    /// Every rule that fired, in the order of scoring rule 6.2.
    public let fired: [IssuedRule]
    /// Every section below the checklist, parents before children, in file order.
    public let sections: [IssuedSection]
    /// One per item of the checklist, in its order.
    public let items: [IssuedItem]
    public let departments: [IssuedSlice]
    /// 5S pillars and the like.
    public let pillars: [IssuedSlice]
    public let teams: [IssuedTeam]
    public let personScores: [IssuedPerson]
    public let findings: [IssuedFinding]
    /// What was observed between two moments, such as complaints.
    public let complaints: [IssuedComplaint]
    /// Shares, numbers and sums of money that were entered, scored or not.
    public let figures: [IssuedFigure]
    /// Expected and perceived, as entered.
    public let indices: [IssuedIndex]

    public init(
        id: String, checklist: Checklist, dealer: AuditedDealer, date: CivilDate, auditor: String, department: String?,
        people: [AuditedPerson], outcome: Outcome, grade: Grade?, numbers: IssuedNumbers, coverage: Coverage,
        observations: Int, fired: [IssuedRule], sections: [IssuedSection], items: [IssuedItem],
        departments: [IssuedSlice], pillars: [IssuedSlice], teams: [IssuedTeam], personScores: [IssuedPerson],
        findings: [IssuedFinding], complaints: [IssuedComplaint], figures: [IssuedFigure], indices: [IssuedIndex]
    ) {
        self.id = id
        self.checklist = checklist
        self.dealer = dealer
        self.date = date
        self.auditor = auditor
        self.department = department
        self.people = people
        self.outcome = outcome
        self.grade = grade
        self.numbers = numbers
        self.coverage = coverage
        self.observations = observations
        self.fired = fired
        self.sections = sections
        self.items = items
        self.departments = departments
        self.pillars = pillars
        self.teams = teams
        self.personScores = personScores
        self.findings = findings
        self.complaints = complaints
        self.figures = figures
        self.indices = indices
    }

    /// The final score; nil when none was issued.
    public var final: Fraction? { numbers.final }

    /// The department that answers for an item: its own, else the audited one.
    public func department(of item: Int) -> String? {
        (checklist.items.indices.contains(item) ? checklist.items[item].department : nil) ?? department
    }
}

/// The numbers of a whole audit on the 100 basis, rounded to the checklist's decimals; nil where nothing was issued.
public struct IssuedNumbers: Sendable, Hashable {
    public var final: Fraction?
    /// Before audit-scope effects.
    public var score: Fraction?
    /// Without any rule.
    public var computed: Fraction?
    /// Bonuses less special deductions.
    public var adjustments: Fraction?
    /// The bounds of an incomplete audit.
    public var low: Fraction?
    public var high: Fraction?
    /// With every not-applicable answer counted as zero.
    public var notApplicableAsZero: Fraction?
    public var earned: Fraction?
    public var full: Fraction?
    /// The final score before rounding.
    public var exact: Fraction?

    public init(
        final: Fraction? = nil, score: Fraction? = nil, computed: Fraction? = nil, adjustments: Fraction? = nil,
        low: Fraction? = nil, high: Fraction? = nil, notApplicableAsZero: Fraction? = nil, earned: Fraction? = nil,
        full: Fraction? = nil, exact: Fraction? = nil
    ) {
        self.final = final
        self.score = score
        self.computed = computed
        self.adjustments = adjustments
        self.low = low
        self.high = high
        self.notApplicableAsZero = notApplicableAsZero
        self.earned = earned
        self.full = full
        self.exact = exact
    }
}
