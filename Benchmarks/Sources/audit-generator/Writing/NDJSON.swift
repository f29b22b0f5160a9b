/// One audit a line.
final class NDJSON {
    private let sink: ByteSink
    private let vocabulary: Vocabulary

    init(_ path: String, _ vocabulary: Vocabulary) {
        sink = ByteSink(path)
        self.vocabulary = vocabulary
    }

    func append(_ audit: GeneratedAudit) {
        var line = Array(
            #"{"audit":"\#(audit.id)","checklist":"\#(Sheet.id)","version":"\#(Sheet.version)","dealer":"#.utf8)
        line += vocabulary.dealers[audit.dealer].json + Array(#","date":"\#(audit.date)","auditor":"#.utf8)
        line += vocabulary.auditors[audit.auditor].json + Array(#","answers":{"#.utf8)
        for (place, answer) in audit.answers.enumerated() {
            if place > 0 { line.append(UInt8(ascii: ",")) }
            line.append(contentsOf: vocabulary.items[answer.item].json)
            line.append(contentsOf: opening)
            if let person = answer.person {
                line.append(contentsOf: personKey)
                line.append(contentsOf: vocabulary.people[audit.dealer][person].json)
                line.append(UInt8(ascii: ","))
            }
            if let unit = answer.unit {
                line.append(contentsOf: unitKey)
                line.append(contentsOf: vocabulary.units[unit].json)
                line.append(UInt8(ascii: ","))
            }
            line.append(contentsOf: valueKey)
            line.append(contentsOf: vocabulary.answers[answer.item][answer.answer].json)
            if let note = answer.note {
                line.append(contentsOf: noteKey)
                line.append(contentsOf: vocabulary.notes[note].json)
            }
            if let evidence = answer.evidence {
                line.append(contentsOf: evidenceKey)
                line.append(contentsOf: vocabulary.evidence[evidence].json)
            }
            line.append(UInt8(ascii: "}"))
        }
        line.append(contentsOf: ending)
        sink.append(line)
    }

    func close() { sink.close() }
}

private let opening = Array(":{".utf8)
private let personKey = Array("\"person\":".utf8)
private let unitKey = Array("\"unit\":".utf8)
private let valueKey = Array("\"value\":".utf8)
private let noteKey = Array(",\"note\":".utf8)
private let evidenceKey = Array(",\"evidence\":".utf8)
private let ending = Array("}}\n".utf8)
