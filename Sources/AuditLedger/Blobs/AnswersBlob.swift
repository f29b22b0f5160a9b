internal import ChecklistModel
internal import ExactArithmetic

/// Every answer of one audit in one value: the audit as it was submitted and understood.
enum AnswersBlob {
    static let version: UInt8 = 1

    /// Equal audits give equal bytes, so that a digest tells whether an answer changed.
    static func bytes(of audit: Audit) -> [UInt8] {
        var writer = BlobWriter(version: version)
        writer.text(audit.id)
        writer.text(audit.checklistID)
        writer.text(audit.checklistVersion)
        writer.dealer(audit.dealer)
        writer.date(audit.date)
        writer.text(audit.auditor)
        writer.textIfAny(audit.department)
        writer.people(audit.people)
        writer.optional(audit.peopleOnDuty) { $0.numbers($1) }
        writer.list(audit.unitsListed.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) { writer, listed in
            writer.text(listed.key)
            writer.list(listed.value) { $0.text($1) }
        }
        writer.list(audit.waivers) { $0.waiver($1) }
        writer.list(audit.observations) { writer, observations in
            writer.list(observations) { $0.observation($1) }
        }
        return writer.bytes
    }

    /// The audit; positions of people are checked, those of items and options are left to scoring, which passes over what
    /// a checklist does not have.
    static func audit(_ bytes: [UInt8]) throws(BlobDefect) -> Audit {
        var reader = try BlobReader(bytes, version: version)
        let (id, checklist, checklistVersion) = (try reader.text(), try reader.text(), try reader.text())
        let (dealer, date, auditor) = (try reader.dealer(), try reader.date(), try reader.text())
        let (department, people) = (try reader.textIfAny(), try reader.people())
        let onDuty = try reader.optional { (reader) throws(BlobDefect) in try reader.indices(below: people.count) }
        let units = try reader.units()
        let waivers = try reader.list { (reader) throws(BlobDefect) in try reader.waiver() }
        let observations = try reader.list { (reader) throws(BlobDefect) in
            try reader.list { (reader) throws(BlobDefect) in try reader.observation(people: people.count) }
        }
        try reader.end()
        return Audit(
            id: id, checklistID: checklist, checklistVersion: checklistVersion, dealer: dealer, date: date,
            auditor: auditor, department: department, people: people, peopleOnDuty: onDuty, unitsListed: units,
            waivers: waivers, observations: observations)
    }
}

extension BlobWriter {
    fileprivate mutating func waiver(_ waiver: Waiver) {
        number(waiver.item)
        text(waiver.owner)
        text(waiver.reason)
        date(waiver.until)
    }

    fileprivate mutating func observation(_ observation: Observation) {
        answer(observation.value)
        text(observation.written)
        numbers(observation.people)
        textIfAny(observation.unit)
        textIfAny(observation.note)
        textIfAny(observation.evidence)
        optional(observation.times) { writer, times in
            writer.fraction(times.received)
            writer.fraction(times.firstFeedback)
            writer.fraction(times.closed)
        }
    }
}

extension BlobReader {
    fileprivate mutating func units() throws(BlobDefect) -> [String: [String]] {
        var units: [String: [String]] = [:]
        for _ in 0..<(try number()) {
            let unit = try text()
            let listed = try list { (reader) throws(BlobDefect) in try reader.text() }
            guard units.updateValue(listed, forKey: unit) == nil else { throw defect(.code) }
        }
        return units
    }

    fileprivate mutating func waiver() throws(BlobDefect) -> Waiver {
        Waiver(item: try number(), owner: try text(), reason: try text(), until: try date())
    }

    fileprivate mutating func observation(people: Int) throws(BlobDefect) -> Observation {
        Observation(
            value: try answer(), written: try text(), people: try indices(below: people), unit: try textIfAny(),
            note: try textIfAny(), evidence: try textIfAny(),
            times: try optional { (reader) throws(BlobDefect) in
                ObservationTimes(
                    received: try reader.fractionIfAny(), firstFeedback: try reader.fractionIfAny(),
                    closed: try reader.fractionIfAny())
            })
    }
}
