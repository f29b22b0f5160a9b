internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic
internal import IssuedScores

extension MonthTables {
    /// A finding of the month, by its places.
    private struct FindingPlace {
        let audit: Int
        let finding: Int
    }

    /// Every finding of the month with what people need to put it right.
    var findingList: ReportTable {
        let audits = report.audits
        let places = audits.indices.flatMap { audit in
            audits[audit].findings.indices.map { FindingPlace(audit: audit, finding: $0) }
        }
        func row(_ place: FindingPlace) -> IssuedRow<IssuedFinding> {
            IssuedRow(audit: audits[place.audit], part: audits[place.audit].findings[place.finding])
        }
        return ReportTable(
            .findings,
            [
                auditColumn { audits[$0.audit].id },
                Column("date", PageWording.date) { .text(audits[$0.audit].date.text) },
                dealer { audits[$0.audit].dealer },
                Column("checklist", PageWording.checklist) { place in
                    let checklist = audits[place.audit].checklist
                    return .code(checklist.id, shown: context.say(checklist.title))
                },
                Column("department", PageWording.department) {
                    department(audits[$0.audit].department(of: row($0).part.item))
                },
                Column("item", PageWording.item) { itemCell(row($0).item, context) },
                Column("person", PageWording.person) { place in
                    let people = row(place).part.people
                    return self.people(people.map { audits[place.audit].people[$0] })
                },
                Column("unit", MonthTableWording.unit) { .text(row($0).part.unit) },
                Column("value", MonthTableWording.answer) { .text(row($0).part.value) },
                Column("points_lost", PageWording.pointsLost, .right) { row($0).number(row($0).part.pointsLost) },
                Column("note", MonthTableWording.note) { .text(row($0).part.note) },
                Column("evidence", MonthTableWording.evidence) { .text(row($0).part.evidence) },
                Column("remedy", MonthTableWording.remedy) { .text(row($0).item.remedy.map(context.say)) },
                Column("due", MonthTableWording.dueDate) { .text(row($0).due?.text) },
            ], rows: places)
    }
}
