internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import ExactArithmetic

/// What the parts of one checklist know of each other while they are read.
///
/// Parts that cannot be read leave stand-ins, so that the rest is checked in the same run; a checklist with stand-ins
/// never leaves loading, because each of them goes with an error.
final class ChecklistReading {
    static let mostItems = 10_000
    static let deepestSection = 20

    let values: ValueReader
    let names: DeclaredNames
    let departments: KnownIDs
    let roles: KnownIDs
    let units: KnownIDs
    let pillars: KnownIDs
    let grades: KnownIDs
    let scheme: Scheme?
    let notApplicable: NotApplicableRule
    let dueDays: Int?

    var items: [Item] = []
    /// Indices of items whose kind of answer is a stand-in.
    private var unreadAnswers: Set<Int> = []
    var hasTooManyItems = false
    /// False as soon as an item or a section had to be left out.
    var isTreeComplete = true
    var itemIDs = IDRegister(.item)
    var sectionIDs = IDRegister(.section)
    /// Resolved when every item is known.
    var dependencies: [WrittenDependency] = []
    var adjustments: [Adjustment] = []
    var keyFigures: [KeyFigure] = []
    var rules: [PlacedRule] = []

    init(
        _ values: ValueReader, names: DeclaredNames, grades: [Grade], network: DealerNetwork?, scheme: Scheme?,
        notApplicable: NotApplicableRule, dueDays: Int?
    ) {
        self.values = values
        self.names = names
        self.scheme = scheme
        self.notApplicable = notApplicable
        self.dueDays = dueDays
        departments = KnownIDs(
            .department, (names.departments + (network?.departments ?? [])).map(\.id), .underOrInNetwork("departments"))
        roles = KnownIDs(.role, (names.roles + (network?.roles ?? [])).map(\.id), .underOrInNetwork("roles"))
        units = KnownIDs(.unit, names.units.map(\.id), .asUnit)
        pillars = KnownIDs(.pillar, names.pillars.map(\.id), .under("pillars"))
        self.grades = KnownIDs(.grade, grades.map(\.id), .under("grades"))
    }

    var log: ProblemLog { values.log }

    func noteUnreadAnswer(of item: Int) { unreadAnswers.insert(item) }

    func hasUnreadAnswer(_ item: Int) -> Bool { unreadAnswers.contains(item) }
}

/// A rule and its place, since file order is decided when all are known.
final class PlacedRule {
    let position: SourcePosition
    let rule: Rule

    init(_ rule: Rule, at position: SourcePosition) {
        self.rule = rule
        self.position = position
    }
}

/// What a section hands down to its children.
struct Surroundings {
    /// How the children are combined; nil when that could not be read.
    var combine: Section.Combination?
    /// The points that a `deductions` section starts with; nil elsewhere or when they could not be read.
    var startingPoints: Fraction?
    /// 0 at the top, 1 for the children of the topmost sections.
    var level = 0
    var department: String?
    var pillar: String?
    /// The section around, nil at the top.
    var section: String?
}
