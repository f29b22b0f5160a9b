public import ChecklistModel
public import ExactArithmetic
internal import IssuedScores

/// Scores over up to twelve months.
public struct Trend: Sendable {
    /// Ascending, ending with the report's month; earlier months without audits are left out.
    public let months: [Month]
    /// One point for each of `months`.
    public let whole: [TrendPoint]
    /// The mean of the issued scores of the report's month and the two calendar months before it, straight from the
    /// audits; nil when there are none.
    public let threeMonthMean: Fraction?
    /// In the network's order, then in order of first mention.
    public let dealers: [TrendSeries<AuditedDealer>]
    /// In order of first mention, this month's first.
    public let checklists: [TrendSeries<ChecklistReference>]
}

/// The trend of one dealer or checklist.
public struct TrendSeries<Subject: Sendable & Hashable>: Sendable {
    public let subject: Subject
    /// One for each of the trend's months.
    public let points: [TrendPoint]
    /// See `Trend.threeMonthMean`.
    public let threeMonthMean: Fraction?
}

/// One month of a trend.
public struct TrendPoint: Sendable, Hashable {
    public let month: Month
    /// The mean of the month's issued scores; nil when there are none.
    public let score: Fraction?
    public let audits: Int
    /// Audits that have a score.
    public let scored: Int
}

extension Trend {
    init(_ records: MonthRecords, _ directory: MonthDirectory) {
        let window = TrendWindow(records)
        var whole = TrendSums()
        var dealers = [TrendSums](repeating: TrendSums(), count: directory.dealers.count)
        var checklists = [TrendSums](repeating: TrendSums(), count: directory.checklists.count)
        for audit in records.history {
            guard let month = window.position(of: audit.date.monthOfYear) else { continue }
            whole.add(audit.final, at: month)
            if let dealer = directory.position(ofDealer: audit.dealer) { dealers[dealer].add(audit.final, at: month) }
            if let checklist = directory.position(ofChecklist: audit.checklist) {
                checklists[checklist].add(audit.final, at: month)
            }
        }
        let shown = window.months.indices.filter { $0 == window.months.count - 1 || whole.audits[$0] > 0 }
        let points = { (sums: TrendSums) in
            shown.map { index in
                TrendPoint(
                    month: window.months[index], score: mean(sums.scores[index]), audits: sums.audits[index],
                    scored: sums.scores[index].count)
            }
        }
        self.init(
            months: shown.map { window.months[$0] }, whole: points(whole), threeMonthMean: whole.threeMonthMean,
            dealers: zip(directory.dealers, dealers).map { dealer, sums in
                TrendSeries(subject: dealer, points: points(sums), threeMonthMean: sums.threeMonthMean)
            },
            checklists: zip(directory.checklists, checklists).map { checklist, sums in
                TrendSeries(subject: checklist, points: points(sums), threeMonthMean: sums.threeMonthMean)
            })
    }
}

/// The twelve months that end with the report's.
private struct TrendWindow {
    let months: [Month]

    init(_ records: MonthRecords) {
        var months = [records.month]
        while months.count < TrendSums.months { months.insert(months[0].previous, at: 0) }
        self.months = months
    }

    func position(of month: Month) -> Int? {
        let position = months[0].months(to: month)
        return months.indices.contains(position) ? position : nil
    }
}

private struct TrendSums {
    static let months = 12

    var scores = [[Fraction]](repeating: [], count: months)
    var audits = [Int](repeating: 0, count: months)

    mutating func add(_ score: Fraction?, at month: Int) {
        audits[month] += 1
        if let score { scores[month].append(score) }
    }

    var threeMonthMean: Fraction? { mean(Array(scores.suffix(3).joined())) }
}
