public import ChecklistModel
public import ExactArithmetic
internal import IssuedScores

/// How often an item was a finding this month.
public struct FindingFrequency: Sendable {
    public let checklist: ChecklistReference
    public let item: Item
    public let count: Int
    /// In the month before.
    public let previousCount: Int
    /// Dealers with at least one.
    public let dealers: Int
    /// Sum of issued points lost.
    public let pointsLost: Fraction
}

extension FindingFrequency {
    /// Most frequent first, then by points lost, then in order of first appearance.
    static func all(in records: MonthRecords) -> [FindingFrequency] {
        var table = OrderedGroups<ItemKey, (ChecklistReference, Item), (dealer: String, lost: Fraction)>()
        for audit in records.audits {
            for finding in audit.findings {
                guard let item = audit.item(finding.item) else { continue }
                table.add(
                    (ChecklistReference(audit.checklist), item),
                    key: ItemKey(checklist: audit.checklist.id, item: item.id),
                    (audit.dealer.id, finding.pointsLost ?? .zero))
            }
        }
        let before = counts(in: records.previous)
        let frequencies = table.groups.map { group in
            FindingFrequency(
                checklist: group.subject.0, item: group.subject.1, count: group.members.count,
                previousCount: before[group.key] ?? 0, dealers: Set(group.members.map(\.dealer)).count,
                pointsLost: group.members.map(\.lost).sum())
        }
        return frequencies.stablySorted { a, b in
            a.count != b.count ? a.count > b.count : a.pointsLost > b.pointsLost
        }
    }

    private static func counts(in audits: [IssuedAudit]) -> [ItemKey: Int] {
        var counts: [ItemKey: Int] = [:]
        for audit in audits {
            for finding in audit.findings {
                guard let item = audit.item(finding.item) else { continue }
                counts[ItemKey(checklist: audit.checklist.id, item: item.id), default: 0] += 1
            }
        }
        return counts
    }
}
