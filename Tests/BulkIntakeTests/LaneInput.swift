internal import AuditIntake
internal import AuditTestSupport
internal import BilingualText
internal import ChecklistModel
internal import SubmissionDocument

/// Submissions as careful people write them: what is damaged afterwards was sound before.
struct LaneInput {
    let checklists: [Checklist]
    let network: DealerNetwork
    private let words: LaneWords

    init(checklists: [Checklist], network: DealerNetwork) {
        self.checklists = checklists
        self.network = network
        words = LaneWords(checklists, network)
    }

    /// How an audit is written before it is damaged.
    enum Style {
        /// As lanes want it: complete, with plain notes and answers that say all.
        case plain
        /// With something here and there that only the careful reader takes.
        case usual
    }

    /// A long CSV file of a few audits, sometimes with their rows mixed.
    func csv(_ random: inout SeededGenerator, audits number: ClosedRange<Int> = 1...5) -> [UInt8] {
        let style = Self.style(&random)
        let audits = (0..<Int.random(in: number, using: &random)).map { audit(number: $0, style, &random) }
        var header: [UInt8] = []
        var rows: [[UInt8]] = []
        for audit in audits {
            var lines = lines(of: audit, quoted: random.oneIn(5))
            header = lines.removeFirst()
            rows += lines
        }
        if random.oneIn(5) { rows.shuffle(using: &random) }
        return Array(([header] + rows).joined())
    }

    /// One audit a line as JSON, with and without blanks.
    func jsonLines(_ random: inout SeededGenerator, audits number: ClosedRange<Int> = 2...5) -> [UInt8] {
        let (blank, style) = (random.pick(["", " "]), Self.style(&random))
        let lines = (0..<Int.random(in: number, using: &random)).map { number in
            let audit = audit(number: number, style, &random)
            let head = [
                ("audit", audit.id), ("checklist", audit.checklist), ("version", audit.version),
                ("dealer", audit.dealer),
                ("date", audit.date), ("auditor", audit.auditor),
            ].map { "\(Self.json($0.0)):\(blank)\(Self.json($0.1))" }
            let answers = audit.answers.map { answer in
                "\(Self.json(answer.item)):\(blank)\(Self.json(answer.observations, blank, &random))"
            }
            let parts = head + ["\"answers\":\(blank){\(answers.joined(separator: "," + blank))}"]
            return "{\(parts.joined(separator: "," + blank))}\n"
        }
        return Array(lines.joined().utf8)
    }

    private static func json(
        _ looks: [WrittenObservation], _ blank: String, _ random: inout SeededGenerator
    ) -> String {
        let objects = looks.map { look in
            // Programs write numbers without quotes.
            let isBare = UInt32(look.answer.text).map { String($0) == look.answer.text } == true && random.oneIn(2)
            let answer = isBare ? look.answer.text : json(look.answer.text)
            let texts = [
                ("person", look.person), ("unit", look.unit), ("note", look.note), ("evidence", look.evidence),
            ].compactMap { name, value in value.map { "\(json(name)):\(blank)\(json($0))" } }
            let members = texts + ["\(json("value")):\(blank)\(answer)"]
            return members.count == 1 ? answer : "{\(members.joined(separator: "," + blank))}"
        }
        return objects.count == 1 ? objects[0] : "[\(objects.joined(separator: "," + blank))]"
    }

    private static func json(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    /// The columns that every audit has, so that several can share a file.
    private func lines(of audit: WrittenAudit, quoted: Bool) -> [[UInt8]] {
        let head = [audit.id, audit.checklist, audit.version, audit.dealer, audit.date, audit.auditor]
        let columns = "audit,checklist,version,dealer,date,auditor,item,person,unit,value,note,evidence"
        let rows = audit.answers.flatMap { answer in
            answer.observations.map { look in
                head + [
                    answer.item, look.person ?? "", look.unit ?? "", look.answer.text, look.note ?? "",
                    look.evidence ?? "",
                ]
            }
        }
        return [Array("\(columns)\n".utf8)]
            + rows.map { row in Array((row.map { Self.cell($0, quoted: quoted) }.joined(separator: ",") + "\n").utf8) }
    }

    private static func cell(_ text: String, quoted: Bool) -> String {
        let isPlain = text.utf8.allSatisfy { !"\",\n\r".utf8.contains($0) }
        return isPlain && !quoted ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    static func style(_ random: inout SeededGenerator) -> Style { random.oneIn(3) ? .usual : .plain }

    func audit(number: Int, _ style: Style, _ random: inout SeededGenerator) -> WrittenAudit {
        let checklist = random.pick(checklists)
        let dealer = random.pick(network.dealers)
        let answers = checklist.items.compactMap { item -> WrittenItem? in
            guard style == .plain || !random.oneIn(400) else { return nil }
            return WrittenItem(item: item.id, observations: looks(at: item, of: checklist, dealer, style, &random))
        }
        return WrittenAudit(
            id: "\(dealer.id)-\(number)", checklist: checklist.id, version: checklist.version, dealer: dealer.id,
            date: "2026-10-\(Int.random(in: 10...28, using: &random))",
            auditor: random.pick(network.auditors.map(\.id)),
            people: [], units: [], answers: answers)
    }

    private func looks(
        at item: Item, of checklist: Checklist, _ dealer: Dealer, _ style: Style, _ random: inout SeededGenerator
    ) -> [WrittenObservation] {
        let people = words.people(of: dealer, style)
        let answers = words.answers(to: item, of: checklist)
        // "Not applicable" often wants more than an answer, which lanes leave to the careful reader.
        func look(person: String?, unit: String?) -> WrittenObservation {
            WrittenObservation(
                person: person, unit: unit,
                answer: .text(random.pick(style == .usual && random.oneIn(30) ? answers.all : answers.plain)),
                note: random.oneIn(5) ? note(style, &random) : nil,
                evidence: random.oneIn(9) ? "photos/\(Int.random(in: 1...99, using: &random)).jpg" : nil)
        }
        let most = style == .plain && item.combine == .pooled ? 1 : 3
        let number = max(style == .plain ? item.atLeast : 1, Int.random(in: 1...most, using: &random))
        switch item.scope {
        case .person where !people.isEmpty:
            return (0..<number).map { _ in look(person: random.pick(people), unit: nil) }
        case .unit: return (1...number).map { look(person: nil, unit: "展车\($0)") }
        default:
            return (0..<(item.takesSeveralObservations ? number : 1)).map { _ in
                look(person: random.oneIn(3) && !people.isEmpty ? random.pick(people) : nil, unit: nil)
            }
        }
    }

    /// Now and then one that no lane takes.
    private func note(_ style: Style, _ random: inout SeededGenerator) -> String {
        style == .usual && random.oneIn(10)
            ? random.pick(["<b>|", "a, \"b\"", "=1+1"]) : random.pick(["在接电话", "轮胎未打蜡", "late"])
    }
}

extension WrittenAnswer {
    var text: String {
        if case .text(let text) = self { text } else { "" }
    }
}
