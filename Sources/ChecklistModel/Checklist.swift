public import BilingualText
public import ExactArithmetic

/// A checked definition: what is asked, how answers become rates, and how rates become one score.
///
/// Everything in it is consistent (ids unique, references resolved, limits gapless); loading refuses the rest. Shared, since
/// it never changes.
public final class Checklist: Sendable {
    public let id: String
    /// The version as written, such as `1.0.0`; compared as text.
    public let version: String
    public let title: BilingualText
    public let description: BilingualText?
    /// Where the whole checklist comes from.
    public let source: String?
    /// Languages in which every text is present.
    public let languages: [Language]
    public let names: DeclaredNames
    /// The whole checklist as the topmost section.
    public let root: Section
    /// The published scheme it follows, if it names one.
    public let scheme: Scheme?
    /// Every item in file order, then those of the adjustments; sections refer to them by index.
    public let items: [Item]
    /// Bonuses, then special deductions, in file order.
    public let adjustments: [Adjustment]
    /// The most a score can be with its adjustments, on the 100 basis; nil when there is no such limit.
    public let ceiling: Fraction?
    /// Best grade first; empty when the checklist gives none.
    public let grades: [Grade]
    /// The exact score on the 100 basis below which an audit fails.
    public let pass: Fraction?
    /// Decimals of shown scores (scoring rule 1.2).
    public let decimals: Int
    public let unanswered: UnansweredPolicy
    /// The most items of one audit that may be not applicable.
    public let notApplicableLimit: Int?
    /// Fewer counted observations than this and a person is listed, not ranked (scoring rule 7.3).
    public let rankMinimum: Int
    /// Critical items, section and department minima, in file order.
    public let rules: [Rule]
    /// True when each audit says which department it looked at (`department: any`).
    public let departmentFromAudit: Bool
    /// What the monthly report computes from its answers, in file order.
    public let keyFigures: [KeyFigure]

    public init(
        id: String, version: String, title: BilingualText, description: BilingualText?, source: String?,
        languages: [Language], names: DeclaredNames, root: Section, scheme: Scheme? = nil, items: [Item],
        adjustments: [Adjustment] = [], ceiling: Fraction? = .hundred, grades: [Grade], pass: Fraction?, decimals: Int,
        unanswered: UnansweredPolicy, notApplicableLimit: Int? = nil, rankMinimum: Int, rules: [Rule],
        departmentFromAudit: Bool, keyFigures: [KeyFigure] = []
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.description = description
        self.source = source
        self.languages = languages
        self.names = names
        self.root = root
        self.scheme = scheme
        self.items = items
        self.adjustments = adjustments
        self.ceiling = ceiling
        self.grades = grades
        self.pass = pass
        self.decimals = decimals
        self.unanswered = unanswered
        self.notApplicableLimit = notApplicableLimit
        self.rankMinimum = rankMinimum
        self.rules = rules
        self.departmentFromAudit = departmentFromAudit
        self.keyFigures = keyFigures
    }

    /// The index of the item with this id.
    public func itemIndex(of id: String) -> Int? { items.firstIndex { $0.id == id } }

    /// The grade that an exact score on the 100 basis earns (scoring rule 6.5).
    public func grade(of score: Fraction) -> Grade? { grades.first { $0.limit.includes(score) } }
}

/// Names that a checklist declares for the ids it uses, in file order.
public struct DeclaredNames: Sendable, Hashable {
    public var departments: [DeclaredName]
    public var roles: [DeclaredName]
    public var units: [DeclaredName]
    public var pillars: [DeclaredName]

    public init(
        departments: [DeclaredName] = [], roles: [DeclaredName] = [], units: [DeclaredName] = [],
        pillars: [DeclaredName] = []
    ) {
        self.departments = departments
        self.roles = roles
        self.units = units
        self.pillars = pillars
    }
}

/// An id and what people call it.
public struct DeclaredName: Sendable, Hashable {
    public let id: String
    public let name: BilingualText

    public init(id: String, name: BilingualText) {
        self.id = id
        self.name = name
    }
}

extension [DeclaredName] {
    public subscript(id id: String) -> DeclaredName? { first { $0.id == id } }
}

/// A grade and the lowest score that earns it.
public struct Grade: Sendable, Hashable {
    public let id: String
    public let title: BilingualText
    /// A lower limit on the 100 basis: `from:` is inclusive, `above:` is not.
    public let limit: LowerLimit

    public init(id: String, title: BilingualText, limit: LowerLimit) {
        self.id = id
        self.title = title
        self.limit = limit
    }
}

/// A lower limit that says whether it belongs to the range above it.
public struct LowerLimit: Sendable, Hashable {
    public let value: Fraction
    public let inclusive: Bool

    public init(_ value: Fraction, inclusive: Bool = true) {
        self.value = value
        self.inclusive = inclusive
    }

    public func includes(_ score: Fraction) -> Bool { inclusive ? score >= value : score > value }
}

/// What blanks do to an audit (scoring rule 4.2).
public enum UnansweredPolicy: Sendable, Hashable {
    /// No score is issued; both bounds are shown.
    case incomplete
    /// A blank counts as rate 0.
    case zero
    /// A blank leaves like a not-applicable item, as long as this share (0…1) of the applicable items is answered.
    case exclude(minimumCoverage: Fraction, per: CoverageScope = .audit)

    /// Of what the share is taken.
    public enum CoverageScope: String, Sendable, CaseIterable {
        /// All items together.
        case audit
        /// Each topmost section by itself, and all items together.
        case section
    }
}
