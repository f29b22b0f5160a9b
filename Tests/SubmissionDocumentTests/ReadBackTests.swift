import AuditIntake
import AuditTestSupport
import BilingualText
import ChecklistModel
import Diagnostics
import ExactArithmetic
import SubmissionDocument
import Testing

/// What is written is what `score` reads, from YAML and from CSV.
@Suite("a submission that is written and read") struct ReadBackTests {
    private static let checklist = Checklist(
        .points,
        [
            .section(
                "1",
                [
                    .item("1-1", per: .person), .item("no", .scale(0...10)),
                    .item("007", .number(.linear(zero: 0, full: 9))),
                ]),
            .section(
                "2",
                [.item("2-1", per: .unit("car")), .item("note", .information(.text), points: 0), .item("2026-10-12")]),
        ], id: "on", version: "1.10")

    private static func read(_ bytes: [UInt8]) -> IntakeResult {
        readSubmissions(
            bytes, file: "f", catalogue: IntakeCatalogue(checklists: [checklist], network: nil),
            options: IntakeOptions())
    }

    /// The audit that these bytes hold, with nothing said against it.
    private static func audit(_ bytes: [UInt8], _ place: Comment) throws -> Audit {
        let result = read(bytes)
        let errors = result.diagnostics.filter { $0.severity == .error }.map { $0.rendered(in: .en) }
        #expect(errors == [], place)
        return try #require(result.submissions.first?.audit, place)
    }

    /// What stands in an audit, code point by code point; people by name.
    private static func described(_ audit: Audit) -> [String] {
        [audit.id, audit.dealer.id, audit.date.text, audit.auditor].map(\.spelt)
            + zip(checklist.items, audit.observations).flatMap { item, looks in
                looks.map { look in
                    let names = look.people.map { audit.people[$0].name.spelt }
                    let texts = [look.unit, look.note, look.evidence].map { $0?.spelt ?? "nothing" }
                    return "\(item.id) \(look.value) \(names) \(texts)"
                }
            }
    }

    private static func written(_ looks: [String: [WrittenObservation]], id: String = "A1") -> WrittenAudit {
        WrittenAudit(
            id: id, checklist: "on", version: "1.10", dealer: "007", date: "2026-10-12", auditor: "null",
            answers: checklist.items.compactMap { item in
                looks[item.id].map { WrittenItem(item: item.id, observations: $0) }
            })
    }

    @Test("ids that YAML would take for numbers, days, truth or nothing stay ids")
    func ids() throws {
        let answers = ["1-1": "yes", "no": "7", "007": "010", "2-1": "no", "note": "~", "2026-10-12": "N"]
        let written = Self.written(
            answers.mapValues { [WrittenObservation(person: "null", unit: "1e3", answer: .text($0))] }, id: "0012")
        for bytes in [written.yaml(), written.csv()] {
            let audit = try Self.audit(bytes, "\(String(decoding: bytes, as: UTF8.self))")
            #expect(audit.id == "0012" && audit.dealer.id == "007" && audit.auditor == "null")
            #expect(audit.checklistVersion == "1.10")
            #expect(audit.people.map(\.name) == ["null"])
            #expect(
                audit.observations.map { $0.map(\.value) } == [
                    [.yes], [.number(7)], [.number(10)], [.no], [.text("~")], [.no],
                ])
            #expect(audit.observations[3].map(\.unit) == ["1e3"])
        }
    }

    /// Notes lose the blanks around them and nothing else.
    private static func kept(_ text: String) -> [UInt32]? { text.isBlank ? nil : text.trimmed.codePoints }

    /// What is refused by rule stays out.
    private static func writable(_ text: String) -> String { text.takable }

    @Test(
        "a note and the name of a photograph come back code point by code point, from YAML and from CSV",
        arguments: FlowTextTests.tricky + HostileText.values + HostileText.pieces)
    func remarks(_ text: String) throws {
        let text = Self.writable(text)
        let written = Self.written([
            "no": [WrittenObservation(answer: .text("3"), note: text, evidence: text)],
            "note": [WrittenObservation(answer: .text("«\(text)»"))],
        ])
        for bytes in [written.yaml(), written.csv()] {
            let audit = try Self.audit(bytes, "\(text.spelt)")
            let look = try #require(audit.observations[1].first)
            #expect(look.note?.codePoints == Self.kept(text), "\(text.spelt)")
            #expect(look.evidence?.codePoints == Self.kept(text), "\(text.spelt)")
            guard case .text(let answer)? = audit.observations[4].first?.value else {
                Issue.record("\(text.spelt): \(audit.observations[4].map(\.value))")
                continue
            }
            #expect(answer.codePoints == "«\(text)»".codePoints, "\(text.spelt)")
        }
    }

    @Test(
        "random audits read the same from YAML as from CSV, and lose nothing", arguments: 1...12 as ClosedRange<UInt64>)
    func random(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for round in 0..<20 {
            let place: Comment = "seed \(seed), round \(round)"
            func note() -> String? { generator.oneIn(3) ? nil : Self.writable(generator.hostileText()) }
            let people = ["张三", "李 四", "Wang Wei"]
            let written = Self.written([
                "1-1": people.prefix(Int.random(in: 1...3, using: &generator)).map {
                    WrittenObservation(
                        person: $0, answer: .text(generator.pick(["yes", "no", "是", "√", "n/a"])), note: note(),
                        evidence: note())
                },
                "no": [WrittenObservation(answer: .text("\(Int.random(in: 0...10, using: &generator))"), note: note())],
                "2-1": (1...Int.random(in: 1...4, using: &generator)).map {
                    WrittenObservation(unit: "展车\($0)", answer: .text(generator.pick(["yes", "no"])), note: note())
                },
                "note": [WrittenObservation(answer: .text("答：" + (note() ?? "") + "。"), note: note())],
            ])
            let yaml = try Self.audit(written.yaml(), place)
            let csv = try Self.audit(written.csv(), place)
            #expect(Self.described(yaml) == Self.described(csv), place)
            let looks = zip(Self.checklist.items, yaml.observations).flatMap { item, looks in
                looks.map { (item.id, $0) }
            }
            let expected = written.answers.flatMap { answer in answer.observations.map { (answer.item, $0) } }
            #expect(looks.map(\.0) == expected.map(\.0), place)
            for (look, origin) in zip(looks.map(\.1), expected.map(\.1)) {
                #expect(look.note?.codePoints == origin.note.flatMap(Self.kept), place)
                #expect(look.evidence?.codePoints == origin.evidence.flatMap(Self.kept), place)
            }
        }
    }

    @Test("who stays out, who is on duty and what stands there come back from YAML", arguments: FlowTextTests.tricky)
    func head(_ text: String) throws {
        var written = Self.written(["no": [WrittenObservation(answer: .text("3"))]])
        let until = try #require(CivilDate("2026-12-31"))
        // Nothing but blanks is no owner, which is refused elsewhere.
        let text = text.takable
        let owner = text.isBlank ? "王" : text
        written.waivers = [WrittenWaiver(item: "2-1", owner: owner, reason: owner, until: "2026-12-31")]
        written.people = ["张三", "no", "007"]
        written.units = [WrittenUnits(kind: "car", names: ["~", "展车: 1", "#3"])]
        written.note = text
        (written.started, written.finished) = ("2026-10-12T09:00:00+08:00", "2026-10-12T10:30:00+08:00")
        let audit = try Self.audit(written.yaml(), "\(text.spelt)")
        let waiver = try #require(audit.waivers.first)
        #expect(
            waiver.owner.codePoints == owner.trimmed.codePoints && waiver.reason.codePoints == owner.trimmed.codePoints)
        #expect(waiver.item == 3 && waiver.until == until)
        #expect(audit.people.map(\.name) == ["张三", "no", "007"] && audit.peopleOnDuty == [0, 1, 2])
        #expect(audit.unitsListed == ["car": ["~", "展车: 1", "#3"]])
    }
}
