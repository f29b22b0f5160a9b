internal import AuditIntake
internal import AuditTestSupport
internal import BilingualText
internal import ChecklistModel
internal import SubmissionDocument

/// Submissions as careful people write them: what is damaged afterwards was sound before.
struct LaneInput {
    let checklists: [Checklist]
    let network: DealerNetwork

    /// A long CSV file of a few audits, sometimes with their rows mixed.
    func csv(_ random: inout SeededGenerator, audits number: ClosedRange<Int> = 1...5) -> [UInt8] {
        let audits = (0..<Int.random(in: number, using: &random)).map { audit(number: $0, &random) }
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
    func jsonLines(_ random: inout SeededGenerator) -> [UInt8] {
        let blank = random.pick(["", " "])
        let lines = (0..<Int.random(in: 2...5, using: &random)).map { number in
            let audit = audit(number: number, &random)
            let head = [
                ("audit", audit.id), ("checklist", audit.checklist), ("version", audit.version),
                ("dealer", audit.dealer),
                ("date", audit.date), ("auditor", audit.auditor),
            ].map { "\(Self.json($0.0)):\(blank)\(Self.json($0.1))" }
            let answers = audit.answers.map { answer in
                "\(Self.json(answer.item)):\(blank)\(Self.json(answer.observations, blank))"
            }
            let parts = head + ["\"answers\":\(blank){\(answers.joined(separator: "," + blank))}"]
            return "{\(parts.joined(separator: "," + blank))}\n"
        }
        return Array(lines.joined().utf8)
    }

    /// One audit in the plain block style, or as this project writes it.
    func yaml(_ random: inout SeededGenerator) -> [UInt8] {
        let audit = audit(number: 0, &random)
        if random.oneIn(3) { return audit.yaml() }
        let head = [
            ("audit", audit.id), ("checklist", audit.checklist), ("version", audit.version), ("dealer", audit.dealer),
            ("date", audit.date), ("auditor", audit.auditor),
        ].map { "\($0.0): \($0.1)\n" }
        let answers = audit.answers.map { answer in
            let looks = answer.observations.map { look in
                let members = [
                    ("person", look.person), ("unit", look.unit), ("value", look.answer.text), ("note", look.note),
                ]
                .compactMap { name, value in value.map { "\(name): \($0)" } }
                return members.count == 1 ? look.answer.text : "{\(members.joined(separator: ", "))}"
            }
            guard looks.count > 1 else { return "  \(answer.item): \(looks[0])\n" }
            return "  \(answer.item):\n" + looks.map { "    - \($0)\n" }.joined()
        }
        return Array((head.joined() + "answers:\n" + answers.joined()).utf8)
    }

    private static func json(_ looks: [WrittenObservation], _ blank: String) -> String {
        let objects = looks.map { look in
            let members = [
                ("person", look.person), ("unit", look.unit), ("value", look.answer.text), ("note", look.note),
                ("evidence", look.evidence),
            ].compactMap { name, value in value.map { "\(json(name)):\(blank)\(json($0))" } }
            return members.count == 1 ? json(look.answer.text) : "{\(members.joined(separator: "," + blank))}"
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

    func audit(number: Int, _ random: inout SeededGenerator) -> WrittenAudit {
        let checklist = random.pick(checklists)
        let dealer = random.pick(network.dealers)
        let answers = checklist.items.compactMap { item -> WrittenItem? in
            guard !random.oneIn(400) else { return nil }
            return WrittenItem(item: item.id, observations: looks(at: item, dealer, &random))
        }
        return WrittenAudit(
            id: "\(dealer.id)-\(number)", checklist: checklist.id, version: checklist.version, dealer: dealer.id,
            date: "2026-10-\(Int.random(in: 10...28, using: &random))",
            auditor: random.pick(network.auditors.map(\.id)),
            people: [], units: [], answers: answers)
    }

    private func looks(at item: Item, _ dealer: Dealer, _ random: inout SeededGenerator) -> [WrittenObservation] {
        // A name that two people share, or that somebody else's contains, is damage of its own.
        let names = dealer.people.map(\.name)
        let people = names.filter { name in names.count { $0.contains(name) } == 1 } + dealer.people.map(\.id)
        switch item.scope {
        case .person where !people.isEmpty:
            return (0..<Int.random(in: 1...3, using: &random)).map { _ in
                look(at: item, person: random.pick(people), unit: nil, &random)
            }
        case .unit:
            return (1...Int.random(in: 1...2, using: &random)).map {
                look(at: item, person: nil, unit: "展车\($0)", &random)
            }
        default:
            let person = random.oneIn(3) && !people.isEmpty ? random.pick(people) : nil
            return [look(at: item, person: person, unit: nil, &random)]
        }
    }

    /// Now and then one that no lane takes.
    private func note(_ random: inout SeededGenerator) -> String {
        random.oneIn(40) ? random.pick(["<b>|", "a, \"b\"", "=1+1"]) : random.pick(["在接电话", "轮胎未打蜡", "late"])
    }

    private func look(
        at item: Item, person: String?, unit: String?, _ random: inout SeededGenerator
    ) -> WrittenObservation {
        let choices = item.answerChoices(in: random.pick([.zh, .en])).map(\.written)
        let numbers = ["0", "1", "2", "3", "2分30秒", "4 min", "8/9", "85%", "12/12"]
        let check = AnswerCheck(item)
        // "Not applicable" often wants more than an answer, which lanes leave to the careful reader.
        let takesAny = random.oneIn(100)
        let words = (choices + numbers).filter { text in
            guard case .understood(let value, _, _) = check.read(text) else { return false }
            return takesAny || value != .notApplicable && check.proofs(neededFor: value).isEmpty
        }
        return WrittenObservation(
            person: person, unit: unit, answer: .text(random.pick(words.isEmpty ? ["1"] : words)),
            note: random.oneIn(5) ? note(&random) : nil,
            evidence: random.oneIn(9) ? "photos/\(Int.random(in: 1...99, using: &random)).jpg" : nil)
    }
}

extension WrittenAnswer {
    fileprivate var text: String {
        if case .text(let text) = self { text } else { "" }
    }
}
