import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

/// What is asked but never scored (scoring rules, section 2 and rule 4.2).
@Suite struct InformationTests {
    @Test func numbersAreTalliedAndBlanksAreNoGap() {
        let checklist = Checklist(
            .points,
            [
                .item("1"), .item("fine", .information(.money, tally: true), points: 0),
                .item("remark", .information(.text), points: 0),
            ])
        let fines: [AnswerValue] = [.number(5), .number(exact("12.50")), .notApplicable, .unanswered]
        let card = score(Audit(of: checklist, ["1": [.yes], "fine": fines]), by: checklist)
        #expect(card.final == 100)
        #expect(card.items.map(\.state) == [.scored, .information, .information])
        #expect(card.items.map(\.tally) == [nil, exact("17.5"), nil])
        #expect(card.items[1].counted == 2)
        #expect(card.coverage.applicable == 1)
        #expect(card.departments.map(\.observations) == [1])
    }

    @Test func aSheetOfInformationIsNotScored() {
        let checklist = Checklist(.points, [.item("remark", .information(.text), points: 0)])
        let card = score(Audit(of: checklist, ["remark": [.text("好")]]), by: checklist)
        #expect(card.outcome == .notScored)
    }
}
