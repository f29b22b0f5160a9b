internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic

extension MonthHTML {
    private static let shownItems = 20
    private static let shownFindings = 20

    var pareto: Chapter? {
        guard report.items.contains(where: { $0.loss.points > .zero }) else { return nil }
        return Chapter("pareto", HTMLWording.pareto, lead: HTMLWording.paretoLead) { html in
            if report.sections.count > 1 {
                html.element("h3", text: context.say(HTMLWording.paretoOfSections))
                paretoTable(
                    HTMLWording.paretoOfSections, report.sections, loss: \.loss, checklist: \.checklist,
                    file: .sectionLosses,
                    name: (MonthTableWording.section, { context.labelled($0.section.id, $0.section.title) }), &html)
            }
            html.element("h3", text: context.say(HTMLWording.paretoOfItems))
            paretoTable(
                HTMLWording.paretoOfItems, report.items, loss: \.loss, checklist: \.checklist, file: .itemLosses,
                name: (PageWording.item, { context.labelled($0.item.id, $0.item.text) }), &html)
            frequent(&html)
        }
    }

    private func paretoTable<Row>(
        _ caption: BilingualText, _ rows: [Row], loss: @escaping (Row) -> Loss,
        checklist: @escaping (Row) -> ChecklistReference, file: DataFile,
        name: (heading: BilingualText, text: (Row) -> String),
        _ html: inout HTMLWriter
    ) {
        let largest = rows.first.flatMap { loss($0).share } ?? .zero
        let columns: [HTMLColumn<Row>] = [
            HTMLColumn(name.heading, .head) { row, html in
                html.text(name.text(row))
                under(checklist(row), &html)
            },
            .number(MonthTableWording.lostOfHundred, decimals: Self.decimals) { loss($0).points },
            HTMLColumn(HTMLWording.cumulativeLine, .drawing) { row, html in
                let (share, cumulative) = (loss(row).share ?? .zero, loss(row).cumulativeShare ?? .zero)
                ParetoBar(share: share, largest: largest, before: cumulative - share, cumulative: cumulative)
                    .append(to: &html)
            },
            .percent(MonthTableWording.share) { loss($0).share },
            .percent(MonthTableWording.cumulative) { loss($0).cumulativeShare },
            .count(PageWording.findings) { loss($0).findings },
            .count(MonthWording.dealers) { loss($0).dealers },
        ]
        // In its own order only: the cumulative line would tear.
        HTMLTable(
            columns: columns, caption: caption, name: "pareto-table", isSortable: false,
            limit: (Self.shownItems, file),
            marks: { index.marks(checklist: checklist($0).id) }
        ).append(rows, to: &html, in: context)
    }

    /// What goes wrong most often, against last month.
    private func frequent(_ html: inout HTMLWriter) {
        guard !report.findings.isEmpty else { return }
        let columns: [HTMLColumn<FindingFrequency>] = [
            HTMLColumn(PageWording.item, .head) { frequency, html in
                itemName(frequency.item, &html)
                under(frequency.checklist, &html)
            },
            .count(MonthWording.times, \.count),
            .count(MonthWording.lastMonth) { report.previousAudits.isEmpty ? nil : $0.previousCount },
            .change(MonthWording.change, decimals: 0, .moreIsWorse) { frequency in
                report.previousAudits.isEmpty ? nil : Fraction(frequency.count) - Fraction(frequency.previousCount)
            },
            .count(MonthWording.dealers, \.dealers),
            .number(PageWording.pointsLost, decimals: Self.decimals, \.pointsLost),
        ]
        html.element("h3", text: context.say(MonthWording.frequentFindings))
        HTMLTable(
            columns: columns, caption: MonthWording.frequentFindings, limit: (Self.shownFindings, .findingFrequency),
            marks: { index.marks(checklist: $0.checklist.id) }
        ).append(report.findings, to: &html, in: context)
    }

    /// The checklist below what belongs to it: ids repeat from one to the next.
    private func under(_ checklist: ChecklistReference, _ html: inout HTMLWriter) {
        html.element("small", .class("under"), text: context.say(checklist.title))
    }

    /// Id and question; a critical item says so.
    func itemName(_ item: Item, _ html: inout HTMLWriter) {
        html.text(context.labelled(item.id, item.text))
        guard item.isCritical else { return }
        html.text(" ")
        html.chip(context.say(CardWording.critical), "bad")
    }
}
