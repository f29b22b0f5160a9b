import ContentDigest
import Testing

@testable import ClosedLoop

@Suite("numbers of corrective actions")
struct ActionIDTests {
    private func id(
        _ item: String = "1-1", dealer: String = "SH01", department: String? = nil, people: [String] = [],
        unit: String? = nil
    ) -> String {
        let audit = ActionSample.audit(on: "2026-10-05", dealer: dealer, department: department)
        return ActionSample.id(ActionSample.finding(item, in: audit, people: people, unit: unit))
    }

    @Test("are the same in every release and on every machine")
    func stable() {
        #expect(id() == "SH01-M91BT2")
        #expect(id(people: ["P1"]) == "SH01-DET8QR")
        #expect(id(unit: "展车1") == "SH01-1FAJFQ")
    }

    @Test("tell apart what is put right by itself")
    func distinct() {
        let ids = [
            id(), id("1-2"), id(dealer: "SH02"), id(department: "sales"), id(department: "service"), id(people: ["P1"]),
            id(people: ["P2"]), id(people: ["P1", "P2"]), id(unit: "P1"), id(unit: "P1P2"), id(people: ["P1P2"]),
        ]
        #expect(Set(ids).count == ids.count)
    }

    @Test("do not depend on the order of people, nor on who is found beside a unit")
    func same() {
        #expect(id(people: ["P1", "P2"]) == id(people: ["P2", "P1"]))
        #expect(id(people: ["P1"], unit: "投诉7") == id(people: ["P2"], unit: "投诉7"))
    }

    @Test("the later of two that begin alike shows more, and the earlier keeps its own")
    func collisions() {
        var naming = ActionNaming()
        let digests: [[UInt8]] = [
            [1, 2, 3, 0x40, 0], [1, 2, 3, 0x44, 0], [1, 2, 3, 0x40, 0], [1, 2, 3, 0x40, 0], [1, 2, 3, 0x40, 0x80],
        ]
        let names = digests.map { naming.name(dealer: "SH01", digest: $0).text }
        #expect(names == ["SH01-04106G", "SH01-04106H", "SH01-04106G0", "SH01-04106G00", "SH01-04106G4"])
    }

    @Test("what shares its beginning is looked up by the whole name")
    func lookUpOfCollisions() {
        let found = ActionLookUp([action("SH01-ABCDEF"), action("SH01-ABCDEFG")])
        #expect(found.name("sh01-abcdef") == "SH01-ABCDEF")
        #expect(found.name("SH01-ABCDEFG") == "SH01-ABCDEFG")
        #expect(found.name("SH01-ABC") == "ambiguous: SH01-ABCDEF SH01-ABCDEFG")
    }

    @Test(
        "are typed in any case, with letters for the digits they look like, and as far as they are alone",
        arguments: [
            ("SH01-Q1R0ZZ", "SH01-Q1R0ZZ"), ("sh01-q1r0zz", "SH01-Q1R0ZZ"), ("SH01-QlRoZZ", "SH01-Q1R0ZZ"),
            ("SH01-Q", "SH01-Q1R0ZZ"), ("sh01-w", "SH01-W00000"), ("SH01-", "ambiguous: SH01-Q1R0ZZ SH01-W00000"),
            ("SH02-Q1R0ZZ", "unknown"), ("Q1R0ZZ", "unknown"), ("", "unknown"), ("-", "unknown"),
            ("SH01-Q1R0ZZZ", "unknown"), ("<b>", "unknown"), ("上海一店", "unknown"),
        ])
    func typed(text: String, expected: String) {
        #expect(ActionLookUp([action("SH01-W00000"), action("SH01-Q1R0ZZ")]).name(text) == expected)
    }

    @Test(
        "of dealers whose id is hard to type begin with what can be typed of it, and are longer",
        arguments: [
            ("上海一店", "A-"), ("<b>", "B-"), ("sh01", "SH01-"), ("SH-01", "SH01-"), ("=1+1", "11-"), ("👨‍👩‍👧", "A-"),
            ("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ABCDEFGHIJKL-"), ("", "A-"),
        ])
    func unusualDealers(dealer: String, beginning: String) {
        let name = id(dealer: dealer)
        #expect(name.hasPrefix(beginning) && name.utf8.count == beginning.utf8.count + 10)
        #expect(name.unicodeScalars.allSatisfy { $0.isASCII })
    }

    @Test(
        "are written in base 32 without letters that look like others",
        arguments: [([], ""), ([0], "00"), ([0xFF], "ZW"), ([0x00, 0x44, 0x32, 0x14, 0xC7], "01234567")]
            as [([UInt8], String)])
    func base32(bytes: [UInt8], text: String) {
        #expect(crockford(bytes, length: text.utf8.count) == text)
    }

    private func action(_ name: String) -> CorrectiveAction {
        let sample = ActionSample.action(in: .open)
        return CorrectiveAction(
            id: ActionID(name), dealer: sample.dealer, checklist: sample.checklist, auditedDepartment: nil,
            item: sample.item, definition: nil, department: nil, unit: nil, people: [], occurrences: [],
            formerAudits: [], owner: nil, due: sample.due, firstDue: sample.due, missedDue: nil, daysToPutRight: 15,
            owners: [], opened: sample.opened,
            reopenings: [], recheck: nil,
            state: .open, history: [])
    }
}

extension ActionLookUp {
    fileprivate func name(_ typed: String) -> String {
        switch action(typed) {
        case .found(let action): action.id.text
        case .ambiguous(let ids): "ambiguous: " + ids.map(\.text).joined(separator: " ")
        case .unknown: "unknown"
        }
    }
}
