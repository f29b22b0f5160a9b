import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic

extension SeededGenerator {
    /// A text as people and programs may write it.
    mutating func text() -> String {
        pick([
            "", "张三", "<b>", "=1+1", "|", "a\u{0}b", "e\u{301}", "👨‍👩‍👧", "\u{202E}x",
            String(repeating: "长", count: 200),
        ])
    }

    /// A number that needs few or many digits.
    mutating func number() -> Fraction {
        let big = Fraction(text: "123456789012345678901234567890123456789/7") ?? .zero
        return pick([
            0, 1, -1, exact("86.67"), exact("-1/3"), big, big * big * big, -(big * big),
            Fraction(Int.max),
        ])
    }

    /// The audit with every field filled in, some with what no sensible audit holds.
    mutating func hostile(_ audit: Audit) -> Audit {
        Audit(
            id: text() + audit.id, checklistID: audit.checklistID,
            checklistVersion: audit.checklistVersion,
            dealer: AuditedDealer(
                id: text(), name: pick([nil, .init(text()), .init(wordings: [.en: text()])]),
                region: pick([nil, text()])),
            date: audit.date, auditor: text(), department: pick([nil, text()]),
            people: audit.people.map {
                AuditedPerson(
                    id: $0.id, name: text(), role: $0.role, team: $0.team, department: pick([nil, text()]))
            },
            peopleOnDuty: audit.peopleOnDuty,
            unitsListed: oneIn(3) ? ["车": [text(), text()], "b": [], "a": [text()]] : audit.unitsListed,
            waivers: audit.waivers, observations: audit.observations.map { $0.map { hostile($0) } })
    }

    private mutating func hostile(_ observation: Observation) -> Observation {
        Observation(
            value: oneIn(20) ? value() : observation.value, written: text(), people: observation.people,
            unit: observation.unit ?? pick([nil, text()]), note: pick([nil, text()]),
            evidence: pick([nil, text()]),
            times: oneIn(4)
                ? ObservationTimes(received: number(), firstFeedback: pick([nil, number()]), closed: nil)
                : nil)
    }

    /// Any answer, whatever was asked.
    private mutating func value() -> AnswerValue {
        pick(
            [
                .unanswered, .notApplicable, .yes, .no, .option(3), .options([0, 2]),
                .parts([true, false]),
                .number(number()),
                .notReached(after: nil), .notReached(after: number()), .share(number(), of: number()),
                .index(expected: 1, perceived: number()), .text(text()), .count(number()),
                .deductions([number(), 0]),
            ] + (CivilDate("2999-12-31").map { [.date($0)] } ?? []))
    }

    /// The bytes with a few of them changed, lost, doubled or added.
    mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<pick([1, 1, 2, 5]) {
            guard let place = bytes.indices.randomElement(using: &self) else { return bytes }
            switch Int.random(in: 0..<6, using: &self) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &self)
            case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &self)
            case 2: bytes.removeSubrange(place...)
            case 3: bytes.remove(at: place)
            case 4:
                bytes.insert(contentsOf: [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], at: place)
            default: bytes.insert(bytes[place], at: place)
            }
        }
        return bytes
    }
}
