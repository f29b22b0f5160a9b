internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic
internal import Scoring

/// The entry page of a monthly report.
struct MonthPage {
    let report: MonthlyCompliance
    let refused: [RefusedInput]
    let tables: MonthTables
    let context: ReportContext

    private static let mostFindings = 10

    func page() -> Page {
        let lists = CardLists(index: tables.index, paths: tables.paths, context: context)
        let cards: [Block] = [context.heading(2, PageWording.auditCards), lists.audits]
        let dealers =
            tables.index.dealers.isEmpty ? [] : [context.heading(2, PageWording.cardsByDealer)] + lists.dealers
        return Page(
            path: PagePaths.entry,
            blocks: head + gaps + headline + rankings + findings + coverage + cards + dealers + lists.refused(refused)
                + method + lists.files(DataFile.allCases) + [context.foot])
    }

    /// The title says whether the month is complete (scoring rule 9.3).
    private var head: [Block] {
        let title = MonthWording.title(report.month)
        let source =
            (report.network?.title).map { MonthWording.asOf(report.asOf.text, network: context.say($0)) }
            ?? MonthWording.asOf(report.asOf.text)
        return [
            .heading(1, [.text(context.say(PageWording.label(context.say(title))) + context.say(status))]),
            context.paragraph(report.due.isEmpty ? MonthWording.nothingDue : MonthWording.statusMeaning),
            context.paragraph(source),
        ]
    }

    private var status: BilingualText {
        guard report.isPublishable else {
            return MonthWording.gaps(
                missing: missing.count, incomplete: incompleteAudits.count, notScored: notScored.count)
        }
        return report.due.isEmpty ? MonthWording.unknownCoverage : MonthWording.complete
    }

    private var missing: [DueRecord] { report.due.filter { $0.state == .missing } }
    private var notScored: [DueRecord] { report.due.filter { $0.state == .notScored } }
    private var incompleteAudits: [IssuedAudit] { report.audits.filter { $0.outcome == .incomplete } }

    private var gaps: [Block] {
        let lines: [[Inline]] =
            missing.map { due in [.text(tables.name(of: due) + context.say(MonthWording.isMissing))] }
            + notScored.map { due in [.text(tables.name(of: due) + context.say(MonthWording.isNotScored))] }
            + incompleteAudits.map { audit in
                let name = "\(context.name(of: audit.dealer)) · \(context.say(audit.checklist.title)) "
                return [
                    .text(name), link(audit.id, to: tables.paths.audit(audit.id), from: PagePaths.entry),
                    .text(context.say(MonthWording.isIncomplete)),
                ]
            }
        return lines.isEmpty ? [] : [context.heading(2, MonthWording.stillMissing), .list(lines)]
    }

    private var headline: [Block] {
        [context.heading(2, MonthWording.headline), MonthHeadline(report: report, context: context).block()]
    }

    private var rankings: [Block] {
        let departments = report.departments.filter { $0.subject.department != nil || $0.score != nil }
        let people = report.people.filter { $0.rank != nil }
        let unranked = report.people.filter { $0.rank == nil }
        return ranking(MonthWording.dealerRanking, tables.dealerColumns, report.dealers)
            + ranking(MonthWording.departmentRanking, tables.departmentColumns, departments)
            + ranking(MonthWording.checklistRanking, tables.checklistColumns, report.checklists)
            + ranking(MonthWording.personRanking, tables.personColumns, people)
            + ranking(MonthWording.unrankedPeople, tables.personColumns.filter { $0.key != "rank" }, unranked)
    }

    private func ranking<Subject>(
        _ title: BilingualText, _ columns: [Column<Standing<Subject>>], _ standings: [Standing<Subject>]
    ) -> [Block] {
        standings.isEmpty ? [] : [context.heading(2, title), context.table(columns, rows: standings)]
    }

    private var findings: [Block] {
        guard !report.findings.isEmpty else {
            return [context.heading(2, MonthWording.frequentFindings), context.paragraph(CardWording.noFindings)]
        }
        let more = report.findings.count - Self.mostFindings
        return [
            context.heading(2, MonthWording.frequentFindings),
            context.table(tables.findingColumns, rows: report.findings.prefix(Self.mostFindings)),
        ] + (more > 0 ? [context.paragraph(MonthWording.moreFindings(more))] : [])
    }

    private var coverage: [Block] {
        guard !report.due.isEmpty else { return [] }
        return [context.heading(2, PageWording.coverage), tables.coverageByDealer]
    }

    private var method: [Block] {
        let sentences = MonthWording.method(asOf: report.asOf.text, decimals: MonthTables.decimals)
        return [
            context.heading(2, MonthWording.howComputed),
            .list(sentences.map { [.text(context.say($0))] }),
        ]
    }
}
