internal import JSONNotation
public import SubmissionDocument

extension JournalEntry {
    /// The entry as one line of JSON with its end; keys in a fixed order, nothing that is not there.
    public var line: [UInt8] {
        var json = JSONText(layout: .line)
        json.object { json in
            json.member("n", number)
            json.member("at", at)
            json.member("elapsed-ms", elapsed)
            json.member("event", event.name)
            event.write(to: &json)
        }
        return json.finish()
    }
}

extension JournalEvent {
    fileprivate func write(to json: inout JSONText) {
        switch self {
        case .opened(let audit): audit.writeHead(to: &json)
        case .resumed, .untimed, .finished: break
        case .answered(let place, let observation):
            place.write(to: &json)
            observation.write(to: &json)
        case .changed(let place, let observation, let reason):
            place.write(to: &json)
            observation.write(to: &json)
            json.member("reason", reason)
        case .withdrawn(let place, let reason):
            place.write(to: &json)
            json.member("reason", reason)
        case .timing(let item, let person, let unit):
            json.member("item", item)
            json.members([("person", person), ("unit", unit)])
        case .people(let people): json.list("people", people)
        case .units(let units):
            json.member("kind", units.kind)
            json.list("names", units.names)
        }
    }
}

extension WrittenAudit {
    fileprivate func writeHead(to json: inout JSONText) {
        json.member("journal", JournalEntry.format)
        json.members([
            ("audit", id), ("checklist", checklist), ("version", version), ("dealer", dealer), ("date", date),
            ("auditor", auditor), ("department", department),
        ])
        json.list("people", people)
        json.member("units") { json in
            json.object { json in
                for kind in units { json.list(kind.kind, kind.names) }
            }
        }
    }
}

extension ObservationPlace {
    fileprivate func write(to json: inout JSONText) {
        json.member("item", item)
        json.member("look", number)
    }
}

extension WrittenObservation {
    fileprivate func write(to json: inout JSONText) {
        json.members([
            ("person", person), ("unit", unit), ("value", answer.text), ("note", note), ("evidence", evidence),
            ("evidence-sha256", evidenceDigest), ("observed", at), ("received", received),
            ("first-feedback", firstFeedback), ("closed", closed),
        ])
    }
}

extension WrittenAnswer {
    /// The answer as one text; nil when the moments say it.
    public var text: String? {
        switch self {
        case .text(let text): text
        case .mapping(let pairs): pairs.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
        case .list(let options): options.joined(separator: ", ")
        case .left: nil
        }
    }
}

extension JSONText {
    fileprivate mutating func members(_ members: [(String, String?)]) {
        for case (let name, let text?) in members { member(name, text) }
    }

    fileprivate mutating func list(_ name: String, _ texts: [String]) {
        member(name) { json in
            json.array { json in
                for text in texts { json.element(text) }
            }
        }
    }
}
