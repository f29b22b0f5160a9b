internal import AuditIntake

/// Which column of a CSV file holds what, as its lane needs it.
struct CSVShape {
    let separator: UInt8
    let columns: Int
    let auditColumn: Int
    /// Columns of the fields that are one for the whole audit, its id first.
    let head: [Int]
    let item: Int
    let value: Int
    /// -1 for a column that the file has not, here and below.
    let person: Int
    let unit: Int
    let note: Int
    let evidence: Int
    /// Columns of fields that the lane leaves to the careful reader as soon as anything stands in them.
    let others: [Int]
    let checklist: Int
    let version: Int
    let dealer: Int
    let date: Int
    let auditor: Int

    /// Nil when a column is missing without which there is nothing to read, or a control character stands in or above the header.
    init?(_ head: CSVHead) {
        guard let audit = head.column(.audit), let item = head.column(.item), let value = head.column(.value),
            let checklist = head.column(.checklist), let version = head.column(.version),
            let dealer = head.column(.dealer), let date = head.column(.date), let auditor = head.column(.auditor),
            // The rows are looked through for these later, the titles above them only here.
            !head.text.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D })
        else { return nil }
        separator = head.separator
        columns = head.columnCount
        auditColumn = audit
        self.head = [audit, checklist, version, dealer, date, auditor]
        self.item = item
        self.value = value
        person = head.column(.person) ?? -1
        unit = head.column(.unit) ?? -1
        note = head.column(.note) ?? -1
        evidence = head.column(.evidence) ?? -1
        others = [.department, .evidenceDigest, .at, .received, .firstFeedback, .closed].compactMap(head.column)
        (self.checklist, self.version, self.dealer, self.date, self.auditor) = (
            checklist, version, dealer, date, auditor
        )
    }
}
