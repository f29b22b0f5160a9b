internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import DefinitionLoading
internal import Diagnostics
internal import Scoring
internal import SubmissionDocument
internal import YAMLDocument

/// YAML as such.
func testYAML(_ bytes: [UInt8]) {
    let limits = YAMLLimits(bytes: 1 << 16, depth: 16, aliases: 100, valueBytes: 1 << 12, nodes: 10_000)
    let reading = readYAML(bytes, file: "f", limits: limits)
    demand(reading.flawedDocuments.isEmpty || reading.diagnostics.hasErrors, "a flaw without a word")
    demandPlaces(of: reading.diagnostics) { _ in text(of: bytes) }
    let lines = text(of: bytes).map(SourceLines.init)
    for document in reading.documents + reading.flawedDocuments { demandPlaces(of: document, in: lines) }
    let again = readYAML(bytes, file: "f", limits: limits)
    demand(again.diagnostics == reading.diagnostics, "other messages the second time")
    demand(again.documents.map(outline) == reading.documents.map(outline), "other nodes the second time")
}

/// A checklist; one that is accepted is answered in every way that it offers, and scored.
func testChecklist(_ bytes: [UInt8]) {
    let loaded = loadChecklist(bytes, file: "f", network: nil)
    demandPlaces(of: loaded.diagnostics) { _ in text(of: bytes) }
    guard let checklist = loaded.value else {
        demand(loaded.diagnostics.hasErrors, "neither a checklist nor a word")
        return
    }
    demand(!loaded.diagnostics.hasErrors, "a checklist with errors")
    let catalogue = IntakeCatalogue(checklists: [checklist], network: nil)
    for turn in 0..<3 { demandReading(answers(to: checklist, turn: turn).yaml(), catalogue) }
}

/// A network; one that is accepted is asked for the dealers and people of a submission.
func testNetwork(_ bytes: [UInt8]) {
    let loaded = loadNetwork(bytes, file: "f")
    demandPlaces(of: loaded.diagnostics) { _ in text(of: bytes) }
    guard let network = loaded.value else {
        demand(loaded.diagnostics.hasErrors, "neither a network nor a word")
        return
    }
    let catalogue = IntakeCatalogue(checklists: [Definitions.showroom], network: network)
    for dealer in network.dealers.prefix(3) {
        var audit = answers(to: Definitions.showroom, turn: 0)
        audit.dealer = dealer.id
        audit.people = dealer.people.prefix(3).map(\.name) + dealer.people.prefix(3).flatMap(\.aliases)
        demandReading(audit.yaml(), catalogue)
    }
}

/// Every item answered: with one of its choices, with a number, with a number and a unit.
private func answers(to checklist: Checklist, turn: Int) -> WrittenAudit {
    let words = [["1", "是", "0"], ["2 min", "n/a", "85%"], ["100", "1.5", "无"]][turn]
    let items = checklist.items.enumerated().map { index, item in
        let choices = item.answerChoices(in: .en).map(\.written) + words
        let observation = WrittenObservation(
            person: item.scope == .person ? "张三" : nil, answer: .text(choices[(index + turn) % choices.count]))
        return WrittenItem(item: item.id, observations: [observation])
    }
    return WrittenAudit(
        id: "A1", checklist: checklist.id, version: checklist.version, dealer: "SH01", date: "2026-10-12",
        auditor: "A-07", department: turn == 0 ? nil : "sales", people: [], units: [], answers: items)
}

/// The text whose lines and columns are counted: without a byte-order mark; nil when it is no UTF-8.
private func text(of bytes: [UInt8]) -> String? {
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return String(validating: bytes.dropFirst(isMarked ? 3 : 0), as: UTF8.self)
}

private func demandPlaces(of node: YAMLNode, in lines: SourceLines?) {
    demand(lines?[node.position.line] != nil, "a node on a line that is not there")
    for element in node.elements ?? [] { demandPlaces(of: element, in: lines) }
    for entry in node.entries ?? [] {
        demand(lines?[entry.keyPosition.line] != nil, "a key on a line that is not there")
        demandPlaces(of: entry.value, in: lines)
    }
}

private func outline(_ node: YAMLNode) -> String {
    if let elements = node.elements { return "[" + elements.map(outline).joined(separator: ",") + "]" }
    if let entries = node.entries {
        return "{" + entries.map { "\($0.key.debugDescription):\(outline($0.value))" }.joined(separator: ",") + "}"
    }
    return (node.scalarText ?? "").debugDescription
}
