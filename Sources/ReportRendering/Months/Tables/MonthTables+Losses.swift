internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic

extension MonthTables {
    var sectionLosses: ReportTable {
        ReportTable(
            .sectionLosses,
            [checklist { $0.checklist }, section { $0.section }] + loss { (row: SectionLoss) in row.loss },
            rows: report.sections)
    }

    var itemLosses: ReportTable {
        let item: [Column<ItemLoss>] = [
            checklist { $0.checklist },
            Column("section") { .text($0.section.id) },
            Column("item", PageWording.item) { itemCell($0.item, context) },
            Column("text") { .text(context.say($0.item.text)) },
            Column("critical") { .yesNo($0.item.isCritical) },
        ]
        return ReportTable(.itemLosses, item + loss { (row: ItemLoss) in row.loss }, rows: report.items)
    }

    func checklist<Row>(_ reference: @escaping (Row) -> ChecklistReference) -> Column<Row> {
        Column("checklist", PageWording.checklist) { row in
            .code(reference(row).id, shown: context.say(reference(row).title))
        }
    }

    func section<Row>(_ reference: @escaping (Row) -> SectionReference) -> Column<Row> {
        Column("section", MonthTableWording.section) { row in
            .code(reference(row).id, shown: sectionName(reference(row)))
        }
    }

    func sectionName(_ section: SectionReference) -> String {
        section.id.isEmpty ? context.say(section.title) : context.labelled(section.id, section.title)
    }

    private func loss<Row>(_ loss: @escaping (Row) -> Loss) -> [Column<Row>] {
        [
            Column("lost", MonthTableWording.lostOfHundred, .right) {
                .number(loss($0).points, decimals: Self.decimals)
            },
            Column("share", MonthTableWording.share, .right) { percent(loss($0).share) },
            Column("cumulative", MonthTableWording.cumulative, .right) { percent(loss($0).cumulativeShare) },
            Column("findings", PageWording.findings, .right) { .count(loss($0).findings) },
            Column("dealers", MonthWording.dealers, .right) { .count(loss($0).dealers) },
        ]
    }

    func percent(_ share: Fraction?) -> Cell { .percent(share, decimals: Self.decimals) }
}
