internal import AuditFilling
internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import ExactArithmetic
internal import SubmissionDocument

/// The journal of a filling; one that is accepted is also written anew, and what is written is read alike.
func testJournal(_ bytes: [UInt8]) {
    do throws(JournalProblem) {
        let reading = try JournalReading(bytes)
        demand(reading.length <= bytes.count, "longer than the file")
        demand(reading.isTorn == (reading.length < bytes.count), "torn or whole")
        let written = reading.entries.flatMap(\.line)
        demand((try? JournalReading(written))?.entries == reading.entries, "other entries once written")
        let filling = try Filling(reading.entries)
        _ = filling.timeUsed(elapsed: 1)
        _ = readWrittenAudit(filling.audit, catalogue: Definitions.free)
        demandReading(filling.audit.yaml(), Definitions.free)
        demandReading(filling.audit.csv(), Definitions.free)
    } catch {
        demand(error.wording.zh?.isEmpty == false && error.wording.en?.isEmpty == false, "a silent refusal")
    }
}

/// One value: an answer to each item of the checklist with every kind, a number, a date, two moments, a name.
func testValues(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    for check in checks {
        guard case .refused = check.read(text) else { continue }
    }
    if let date = writtenDate(text) {
        demand(writtenDate(date.text) == date, "\(date.text) is another date once written")
    }
    if let number = Fraction(text: text) {
        demand(Fraction(text: number.ratioText) == number, "\(number.ratioText) is another number once written")
        _ = number.shortText()
    }
    let halves = text.split(separator: "|", maxSplits: 1).map(String.init)
    if halves.count == 2 {
        _ = seconds(from: halves[0], to: halves[1])
        _ = writtenMoment(halves[0], offset: halves[1])
        _ = nearestSpelling(to: halves[0], among: [halves[1], "sales", "展厅"])
    }
    demand(text.nameKey == text.nameKey.nameKey, "a name's key has another key")
    demand(text.comparisonKey == text.comparisonKey.comparisonKey, "a key has another key")
    demand(displayWidth(of: text) >= 0, "a width below 0")
    demand(!text.printable.unicodeScalars.contains { $0.value < 0x20 }, "a control character is shown")
}

private let checks = Definitions.everyKind.items.map(AnswerCheck.init)
