public import ChecklistModel
public import ExactArithmetic
internal import IssuedScores

/// A topmost section and what was lost in it this month.
public struct SectionLoss: Sendable {
    public let checklist: ChecklistReference
    /// The checklist itself, with an empty id, for items that stand in no section.
    public let section: SectionReference
    public let loss: Loss
}

/// An item and what was lost with it this month.
public struct ItemLoss: Sendable {
    public let checklist: ChecklistReference
    /// The topmost section it stands in.
    public let section: SectionReference
    public let item: Item
    public let loss: Loss
}

/// Lost points in the order of a Pareto chart.
public struct Loss: Sendable, Hashable {
    /// Points of the 100, added up over the month's audits: Σ weight − contribution of issued items.
    public let points: Fraction
    public let findings: Int
    /// Dealers with at least one finding.
    public let dealers: Int
    /// Of all points lost in the month, from 0 to 1; nil when none were.
    public let share: Fraction?
    /// The shares up to and with this one.
    public let cumulativeShare: Fraction?
}

/// Adds up what the month's audits lost, by section and by item.
struct LossTable {
    private var bySection = LossGroups<(ChecklistReference, SectionReference)>()
    private var byItem = LossGroups<(ChecklistReference, SectionReference, Item)>()
    /// Of the versions met so far.
    private var outlines: [ItemKey: Outline] = [:]

    /// Where the sums of each item of a checklist stand.
    private struct Outline {
        let items: [String]
        let places: [(section: Int, item: Int)]
    }

    init(_ audits: [IssuedAudit]) {
        for audit in audits { add(audit) }
    }

    private mutating func add(_ audit: IssuedAudit) {
        let places = places(of: audit.checklist)
        for (place, item) in zip(places, audit.items) {
            guard let lost = item.lost, !lost.isZero else { continue }
            bySection.add(lost: lost, at: place.section)
            byItem.add(lost: lost, at: place.item)
        }
        for finding in audit.findings where places.indices.contains(finding.item) {
            bySection.addFinding(of: audit.dealer.id, at: places[finding.item].section)
            byItem.addFinding(of: audit.dealer.id, at: places[finding.item].item)
        }
    }

    private mutating func places(of checklist: Checklist) -> [(section: Int, item: Int)] {
        let version = ItemKey(checklist: checklist.id, item: checklist.version)
        // Definitions that were changed without a new version are told apart by their items.
        if let known = outlines[version], known.items.elementsEqual(checklist.items.lazy.map(\.id)) {
            return known.places
        }
        let reference = ChecklistReference(checklist)
        let places = zip(checklist.topmostSections, checklist.items).map { section, item in
            (
                section: bySection.position(ItemKey(checklist: checklist.id, item: section.id)) {
                    (reference, section)
                },
                item: byItem.position(ItemKey(checklist: checklist.id, item: item.id)) { (reference, section, item) }
            )
        }
        outlines[version] = Outline(items: checklist.items.map(\.id), places: places)
        return places
    }

    var sections: [SectionLoss] {
        bySection.losses.map { SectionLoss(checklist: $0.subject.0, section: $0.subject.1, loss: $0.loss) }
    }

    var items: [ItemLoss] {
        byItem.losses.map {
            ItemLoss(checklist: $0.subject.0, section: $0.subject.1, item: $0.subject.2, loss: $0.loss)
        }
    }
}

/// Sums by subject, subjects in order of first appearance.
private struct LossGroups<Subject> {
    private var positions: [ItemKey: Int] = [:]
    private var sums: [(subject: Subject, lost: [Fraction], findings: Int, dealers: Set<String>)] = []

    mutating func position(_ key: ItemKey, _ subject: () -> Subject) -> Int {
        if let known = positions[key] { return known }
        positions[key] = sums.count
        sums.append((subject(), [], 0, []))
        return sums.count - 1
    }

    mutating func add(lost: Fraction, at position: Int) { sums[position].lost.append(lost) }

    mutating func addFinding(of dealer: String, at position: Int) {
        sums[position].findings += 1
        sums[position].dealers.insert(dealer)
    }

    /// Most points first, ties in order of first appearance; without those where nothing was lost or found.
    var losses: [(subject: Subject, loss: Loss)] {
        let lossy = sums.map { (sum: $0, points: $0.lost.sum()) }
            .filter { !$0.points.isZero || $0.sum.findings > 0 }
            .stablySorted { $0.points > $1.points }
        let total = lossy.map(\.points).sum()
        var cumulative = Fraction.zero
        return lossy.map { sum, points in
            cumulative += points
            return (
                sum.subject,
                Loss(
                    points: points, findings: sum.findings, dealers: sum.dealers.count,
                    share: points.divided(by: total), cumulativeShare: cumulative.divided(by: total))
            )
        }
    }
}
