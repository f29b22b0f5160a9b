public import ChecklistModel
public import IssuedScores
internal import Scoring

/// What a month looked like: what was due, who stands where, what changed, and where points are lost.
///
/// Every score in it is an exact aggregate of issued numbers on the 100 basis, so that a reader can redo it. With a scope,
/// everything is of the dealers within it.
public struct MonthlyCompliance: Sendable {
    /// What it was computed from, narrowed to the scope and the dates that count.
    public let records: MonthRecords

    public let due: [DueRecord]
    public let headline: Headline

    public let dealers: [Standing<AuditedDealer>]
    public let departments: [Standing<DealerDepartment>]
    public let teams: [Standing<DealerTeam>]
    public let people: [Standing<DealerPerson>]
    public let checklists: [Standing<ChecklistReference>]

    public let trend: Trend
    /// This month against the month before, the whole first, then each checklist.
    public let changeSplit: [ChangeSplit]

    /// Most frequent first.
    public let findings: [FindingFrequency]
    /// Topmost sections that lost points, most first.
    public let sections: [SectionLoss]
    /// Items that lost points, most first.
    public let items: [ItemLoss]
    /// One for each checklist that has sections.
    public let heat: [HeatMap]
    /// One for each checklist that has pillars.
    public let pillars: [PillarRadar]
    /// Every finding of a critical item, in the order of the audits.
    public let criticalFailures: [CriticalFailure]
    /// Every rule that fired, in the order of the audits.
    public let caps: [FiredCap]
    /// Oldest first, then most findings.
    public let repeats: [RepeatFinding]
    /// Nil for a month straight from files.
    public let loop: MonthLoop?
    /// Who owes a reflection report for this month's audits.
    public let reflections: ReflectionsDue

    public let complaints: ComplaintClock
    /// Nil without complaints.
    public let estimates: DissatisfactionEstimate?
    /// By checklist and figure; for each the whole, then dealers, teams and people.
    public let figures: [KeyFigureStanding]
    /// By checklist: the whole, its departments, then dealers and their departments.
    public let satisfaction: [SatisfactionStanding]
}

extension MonthlyCompliance {
    public var month: Month { records.month }
    /// The day on which the month is looked at; audits dated later are left out.
    public var asOf: CivilDate { records.asOf }
    public var scope: ReportScope { records.scope }
    /// With the dealers of the scope.
    public var network: DealerNetwork? { records.network }
    /// Nil while the month is not published.
    public var revision: RevisionNote? { records.revision }
    /// The month's audits, in the order given.
    public var audits: [IssuedAudit] { records.audits }
    /// The audits of the month before, for comparison.
    public var previousAudits: [IssuedAudit] { records.previous }

    /// True when everything due was received and scored; a month with gaps says so on its first line (scoring rule 9.3).
    public var isPublishable: Bool {
        due.allSatisfy { $0.state == .scored } && audits.allSatisfy { $0.outcome != .incomplete }
    }
}
