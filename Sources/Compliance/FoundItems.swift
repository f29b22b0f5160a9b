internal import ChecklistModel
public import IssuedScores

/// The items that are findings somewhere this month: only what was found there before can be a repeat finding, so that a
/// year of a large network need not be kept whole.
public struct FoundItems: Sendable {
    private struct Place: Hashable {
        let place: AuditedPlace
        let item: String
    }

    private let places: Set<Place>

    /// - Parameter audits: of the month.
    public init(_ audits: [IssuedAudit]) {
        var places: Set<Place> = []
        for audit in audits {
            let place = AuditedPlace(audit)
            for finding in audit.findings {
                if let item = audit.item(finding.item) { places.insert(Place(place: place, item: item.id)) }
            }
        }
        self.places = places
    }

    /// True when the same item is a finding at the same dealer, checklist and department this month.
    public func contains(_ findings: HistoricFindings) -> Bool {
        places.contains(Place(place: AuditedPlace(findings), item: findings.item))
    }
}
