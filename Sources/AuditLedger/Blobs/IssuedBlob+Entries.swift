internal import ExactArithmetic
internal import IssuedScores

extension BlobWriter {
    mutating func finding(_ finding: IssuedFinding) {
        number(finding.item)
        numbers(finding.people)
        textIfAny(finding.unit)
        textIfAny(finding.value)
        fraction(finding.pointsLost)
        textIfAny(finding.note)
        textIfAny(finding.evidence)
    }

    mutating func complaint(_ complaint: IssuedComplaint) {
        textIfAny(complaint.unit)
        numbers(complaint.people)
        fraction(complaint.received)
        fraction(complaint.feedback)
        flag(complaint.onTime)
        fraction(complaint.limit)
        fraction(complaint.closing)
    }

    mutating func figure(_ figure: IssuedFigure) {
        number(figure.item)
        numbers(figure.people)
        fraction(figure.reached)
        fraction(figure.of)
    }

    mutating func index(_ entry: IssuedIndex) {
        number(entry.item)
        numbers(entry.people)
        fraction(entry.expected)
        fraction(entry.perceived)
    }
}

extension BlobReader {
    mutating func finding(_ size: RecordSize) throws(BlobDefect) -> IssuedFinding {
        IssuedFinding(
            item: try index(below: size.items), people: try indices(below: size.people), unit: try textIfAny(),
            value: try textIfAny(), pointsLost: try fractionIfAny(), note: try textIfAny(), evidence: try textIfAny())
    }

    mutating func complaint(_ size: RecordSize) throws(BlobDefect) -> IssuedComplaint {
        IssuedComplaint(
            unit: try textIfAny(), people: try indices(below: size.people), received: try fractionIfAny(),
            feedback: try fractionIfAny(), onTime: try flag(), limit: try fractionIfAny(),
            closing: try fractionIfAny())
    }

    mutating func figure(_ size: RecordSize) throws(BlobDefect) -> IssuedFigure {
        IssuedFigure(
            item: try index(below: size.items), people: try indices(below: size.people), reached: try fraction(),
            of: try fractionIfAny())
    }

    mutating func indexEntry(_ size: RecordSize) throws(BlobDefect) -> IssuedIndex {
        IssuedIndex(
            item: try index(below: size.items), people: try indices(below: size.people), expected: try fraction(),
            perceived: try fraction())
    }
}
