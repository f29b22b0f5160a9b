public import ChecklistModel
public import SubmissionDocument

/// A dealer network that does not exist, with months of audits: for trials and benchmarks.
///
/// Every dealer has a quality of its own with a share of its region's and a slow trend; people differ, items differ in
/// difficulty, weak items stay weak for some months, a few audits are missing or incomplete, and critical items hardly ever
/// fail. Everything follows from the seed with whole numbers, so that it is the same on every machine; a dealer and a month
/// are the same whatever the number of dealers and months.
public struct SyntheticNetwork: Sendable {
    /// As many dealers as a network file may have.
    public static let mostDealers = 5_000
    /// Ten years.
    public static let mostMonths = 120
    /// The calendar of this project begins here.
    private static let firstMonth = Month(year: 1900, month: 1)

    /// What `network.yaml` says.
    public let network: DealerNetwork
    /// Earliest first.
    public let months: [Month]
    private let profiles: [DealerProfile]
    private let plans: [ChecklistPlan]
    private let seed: UInt64

    /// - Parameters:
    ///   - dealers: from 1 to `mostDealers`; other numbers are held within.
    ///   - months: how many, from 1 to `mostMonths`; other numbers are held within.
    ///   - last: the last of them.
    ///   - checklists: due at every dealer every month.
    public init(dealers: Int, months count: Int, seed: UInt64, last: Month, checklists: [Checklist]) {
        let cast = Cast(
            dealers: min(max(dealers, 1), Self.mostDealers), seed: seed, last: last, checklists: checklists)
        var months = [last]
        while months.count < min(max(count, 1), Self.mostMonths), let first = months.last, first != Self.firstMonth {
            months.append(first.previous)
        }
        network = cast.network
        profiles = cast.profiles
        plans = checklists.map { ChecklistPlan($0) }
        self.months = months.reversed()
        self.seed = seed
    }

    /// `network.yaml`, then the submissions of each month, by dealer and checklist.
    public var files: [SyntheticFile] {
        let network = network
        return [SyntheticFile(path: "network.yaml") { yaml(of: network) }] + months.flatMap(submissions)
    }

    /// The audits of one month that were handed in.
    public func submissions(of month: Month) -> [SyntheticFile] {
        makings(of: month).map { making in SyntheticFile(path: making.path) { making.content() } }
    }

    /// The same audits as their auditors wrote them, whatever form their files have.
    public func audits(of month: Month) -> [WrittenAudit] { makings(of: month).map { $0.audit() } }

    private func makings(of month: Month) -> [AuditMaking] {
        let monthsBack = months.lastIndex(of: month).map { months.count - 1 - $0 } ?? 0
        return profiles.flatMap { profile in
            plans.map { plan in
                AuditMaking(
                    plan: plan, profile: profile, month: month, monthsBack: monthsBack, seed: seed,
                    auditors: network.auditors)
            }
        }.filter(\.isHandedIn)
    }
}
