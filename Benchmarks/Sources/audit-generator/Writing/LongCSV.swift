/// The long CSV, one answer a row; rows grouped by audit, or shuffled within windows of audits.
final class LongCSV {
    private let sink: ByteSink
    private let vocabulary: Vocabulary
    /// Audits that are shuffled together; 1 keeps the order.
    private let window: Int
    private var rows: [[UInt8]] = []
    private var audits = 0
    private var random: RandomStream

    init(_ path: String, _ vocabulary: Vocabulary, shuffledOver window: Int = 1, seed: UInt64) {
        sink = ByteSink(path)
        self.vocabulary = vocabulary
        self.window = window
        random = RandomStream(seed, 3)
        sink.append("audit,checklist,version,dealer,date,auditor,item,person,unit,value,note,evidence\n")
    }

    func append(_ audit: GeneratedAudit) {
        let head =
            Array(audit.id.utf8) + Array(",\(Sheet.id),\(Sheet.version),".utf8)
            + vocabulary.dealers[audit.dealer].csv + Array(",\(audit.date),".utf8)
            + vocabulary.auditors[audit.auditor].csv + [comma]
        for answer in audit.answers {
            var row = head
            row.append(contentsOf: vocabulary.items[answer.item].csv)
            row.append(comma)
            if let person = answer.person { row.append(contentsOf: vocabulary.people[audit.dealer][person].csv) }
            row.append(comma)
            if let unit = answer.unit { row.append(contentsOf: vocabulary.units[unit].csv) }
            row.append(comma)
            row.append(contentsOf: vocabulary.answers[answer.item][answer.answer].csv)
            row.append(comma)
            if let note = answer.note { row.append(contentsOf: vocabulary.notes[note].csv) }
            row.append(comma)
            if let evidence = answer.evidence { row.append(contentsOf: vocabulary.evidence[evidence].csv) }
            row.append(UInt8(ascii: "\n"))
            if window > 1 { rows.append(row) } else { sink.append(row) }
        }
        audits += 1
        if audits.isMultiple(of: window) { writeShuffled() }
    }

    func close() {
        writeShuffled()
        sink.close()
    }

    private func writeShuffled() {
        for last in rows.indices.reversed() { rows.swapAt(last, random.below(last + 1)) }
        for row in rows { sink.append(row) }
        rows.removeAll(keepingCapacity: true)
    }
}

private let comma = UInt8(ascii: ",")
