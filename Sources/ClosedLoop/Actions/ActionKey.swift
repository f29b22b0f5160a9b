internal import ContentDigest

/// What makes two findings one corrective action: the same item at the same place with the same unit, else the same people.
///
/// The unit goes first: a complaint stays one whoever is found to have handled it. An audited department belongs to the
/// place, since the 5S of the showroom is not that of the workshop.
struct ActionKey: Hashable {
    let dealer: String
    let checklist: String
    let department: String?
    let item: String
    let unit: String?
    /// Ids in the order of their code points; empty where a unit decides.
    let people: [String]

    init(_ finding: ActionFinding) {
        dealer = finding.audit.dealer
        checklist = finding.audit.checklist
        department = finding.audit.department
        item = finding.item
        unit = finding.unit
        people =
            finding.unit != nil
            ? [] : finding.people.count < 2 ? finding.people : finding.people.sorted(by: comesBefore)
    }

    /// The digest of the parts, each behind its length, so that no two keys give the same bytes.
    var digest: SHA256Digest {
        var bytes: [UInt8] = []
        let parts = [dealer, checklist, department ?? "", item, unit == nil ? "people" : "unit"]
        for part in parts + (unit.map { [$0] } ?? people) {
            withUnsafeBytes(of: UInt32(truncatingIfNeeded: part.utf8.count).littleEndian) { bytes += $0 }
            bytes += part.utf8
        }
        return SHA256Digest(of: bytes)
    }
}

/// By code points, the same on every machine.
func comesBefore(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
