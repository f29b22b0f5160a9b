public import ChecklistModel
public import IssuedScores

extension MonthlyCompliance {
    /// Computes a month from its records (scoring rules, section 9).
    public init(_ records: MonthRecords) {
        let records = records.narrowed()
        let directory = MonthDirectory(records)
        let trend = Trend(records, directory)
        let losses = LossTable(records.audits)
        let critical = CriticalFailure.all(in: records.audits)
        let repeats = RepeatFinding.all(in: records)
        let complaints = ComplaintClock(records)
        self.init(
            records: records, due: DueRecord.all(in: records),
            headline: Headline(
                current: records.audits, previous: records.previous, trend: trend, criticalFindings: critical.count,
                repeatFindings: repeats.count, onTimeShare: complaints.whole.onTimeShare),
            dealers: .dealers(records), departments: .departments(records), teams: .teams(records),
            people: .people(records), checklists: .checklists(records), trend: trend,
            changeSplit: ChangeSplit.all(in: records, directory), findings: FindingFrequency.all(in: records),
            sections: losses.sections, items: losses.items, heat: HeatMap.all(in: directory),
            pillars: PillarRadar.all(in: directory), criticalFailures: critical,
            caps: FiredCap.all(in: records.audits), repeats: repeats,
            loop: records.loop.map { MonthLoop($0, in: records.month, asOf: records.asOf) },
            reflections: ReflectionsDue(records.audits), complaints: complaints,
            estimates: DissatisfactionEstimate(complaints: complaints.whole.complaints),
            figures: KeyFigureStanding.all(in: directory),
            satisfaction: SatisfactionStanding.all(in: directory))
    }

    /// The month's standing straight from audits of any months.
    public init(month: Month, asOf: CivilDate, audits: [IssuedAudit], network: DealerNetwork?) {
        self.init(MonthRecords(month: month, asOf: asOf, network: network, issued: audits))
    }
}
