internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic

/// What the answers and the issued record of an audit both begin with.
extension BlobWriter {
    mutating func date(_ date: CivilDate) {
        number(((date.year - 1_900) * 12 + date.month - 1) * 31 + date.day - 1)
    }

    mutating func dealer(_ dealer: AuditedDealer) {
        text(dealer.id)
        optional(dealer.name) { writer, name in
            writer.textIfAny(name.zh)
            writer.textIfAny(name.en)
        }
        textIfAny(dealer.region)
    }

    mutating func people(_ people: [AuditedPerson]) {
        list(people) { writer, person in
            writer.text(person.id)
            writer.text(person.name)
            writer.textIfAny(person.role)
            writer.textIfAny(person.team)
            writer.textIfAny(person.department)
        }
    }
}

extension BlobReader {
    mutating func date() throws(BlobDefect) -> CivilDate {
        let days = try number()
        let (months, day) = days.quotientAndRemainder(dividingBy: 31)
        guard let date = CivilDate(year: 1_900 + months / 12, month: months % 12 + 1, day: day + 1) else {
            throw defect(.number)
        }
        return date
    }

    mutating func dealer() throws(BlobDefect) -> AuditedDealer {
        AuditedDealer(
            id: try text(),
            name: try optional { (reader) throws(BlobDefect) in try reader.bilingual() },
            region: try textIfAny())
    }

    private mutating func bilingual() throws(BlobDefect) -> BilingualText {
        var wordings: [Language: String] = [:]
        wordings[.zh] = try textIfAny()
        wordings[.en] = try textIfAny()
        guard let text = BilingualText(wordings: wordings) else { throw defect(.text) }
        return text
    }

    mutating func people() throws(BlobDefect) -> [AuditedPerson] {
        try list { (reader) throws(BlobDefect) in
            AuditedPerson(
                id: try reader.text(), name: try reader.text(), role: try reader.textIfAny(),
                team: try reader.textIfAny(), department: try reader.textIfAny())
        }
    }
}
