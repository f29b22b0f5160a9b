internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic
internal import IssuedScores
internal import Scoring

/// The entry page of a monthly report.
struct MonthPage {
    let report: MonthlyCompliance
    let refused: [RefusedInput]
    let tables: MonthTables
    let context: ReportContext

    func markdown() -> [UInt8] {
        var page = MarkdownPage(in: context.language)
        page.add(
            head + revision + gaps + headline + rankings + trends + losses + maps + failures + closedLoop + complaints
                + figures + coverage)
        writeCards(to: &page)
        page.add(method)
        cardLists.writeFiles(DataFile.ofMonths, to: &page)
        page.foot(context)
        return page.take()
    }

    /// The title says whether the month is complete (scoring rule 9.3).
    var head: [Block] {
        let title = MonthWording.title(report.month)
        let source =
            (report.network?.title).map { MonthWording.asOf(report.asOf.text, network: context.say($0)) }
            ?? MonthWording.asOf(report.asOf.text)
        return [
            .heading(1, [.text(context.say(PageWording.label(context.say(title))) + context.say(status.wording))]),
            context.paragraph(status.meaning),
            context.paragraph(source),
        ]
    }

    private var status: MonthStatus { MonthStatus(report: report) }

    private var gaps: [Block] {
        gapLines.isEmpty ? [] : [context.heading(2, MonthWording.stillMissing)] + gapLines
    }

    /// What keeps the month from being complete, one line each.
    var gapLines: [Block] {
        let lines: [[Inline]] =
            status.missing.map { due in [.text(tables.name(of: due) + context.say(MonthWording.isMissing))] }
            + status.notScored.map { due in [.text(tables.name(of: due) + context.say(MonthWording.isNotScored))] }
            + status.incomplete.map { audit in
                let name = "\(context.name(of: audit.dealer)) · \(context.say(audit.checklist.title)) "
                return [
                    .text(name), link(audit.id, to: tables.paths.audit(audit.id), from: PagePaths.entry),
                    .text(context.say(MonthWording.isIncomplete)),
                ]
            }
        return lines.isEmpty ? [] : [.list(lines)]
    }

    private var headline: [Block] {
        part(MonthWording.headline, tables.headline)
    }

    private var rankings: [Block] {
        let departments = report.departments.filter { $0.subject.department != nil || $0.score != nil }
        return part(MonthWording.dealerRanking, tables.dealerRanking)
            + part(
                MonthWording.departmentRanking,
                ReportTable(.departmentRanking, tables.departmentColumns, rows: departments))
            + part(MonthWording.teamRanking, tables.teamRanking)
            + part(MonthWording.checklistRanking, tables.checklistRanking)
            + part(MonthWording.personRanking, people { $0.rank != nil })
            + part(MonthWording.unrankedPeople, people { $0.rank == nil })
    }

    private func people(_ belongs: (Standing<DealerPerson>) -> Bool) -> ReportTable {
        let people = report.people.filter(belongs)
        let columns = tables.personColumns.filter { $0.key != "rank" || people.first?.rank != nil }
        return ReportTable(.personRanking, columns, rows: people)
    }

    private var trends: [Block] {
        var blocks: [Block] = []
        if report.trend.months.count > 1 {
            blocks += [context.heading(2, MonthWording.trend), .table(tables.trendByMonth.first(Self.mostRows))]
            if tables.trendByMonth.rows.count > Self.mostRows {
                blocks.append(more(tables.trendByMonth.rows.count - Self.mostRows, in: .trend))
            }
        }
        let isSplit = report.changeSplit.contains { $0.rescoredAudits > 0 || $0.incomparable > 0 }
        return blocks
            + (isSplit ? part(MonthWording.changeSplit, tables.changeSplit, note: MonthWording.splitMeaning) : [])
    }

    private var losses: [Block] {
        guard !report.findings.isEmpty else {
            return [context.heading(2, MonthWording.frequentFindings), context.paragraph(CardWording.noFindings)]
        }
        return part(MonthWording.sectionLosses, tables.sectionLosses, most: 20)
            + part(MonthWording.itemLosses, tables.itemLosses, most: 20)
            + part(MonthWording.frequentFindings, tables.findingFrequency, most: 10)
            + part(MonthWording.repeatFindings, tables.repeats, most: 30)
    }

    private var maps: [Block] {
        report.heat.filter { $0.sections.count > 1 }.flatMap { map in
            [
                .heading(2, [.text(context.say(MonthWording.sectionScores(context.say(map.checklist.title))))]),
                .table(tables.heatTable(map).first(Self.mostRows)),
            ] + rest(of: map.rows.count, in: .sectionScores)
        }
            + report.pillars.flatMap { radar in
                [
                    .heading(2, [.text(context.say(MonthWording.pillarScores(context.say(radar.checklist.title))))]),
                    .table(tables.pillarTable(radar).first(Self.mostRows)),
                ] + rest(of: radar.rows.count, in: .pillarScores)
            }
    }

    private var failures: [Block] {
        part(MonthWording.criticalFailures, tables.criticalFailures) + part(MonthWording.caps, tables.caps)
    }

    private var closedLoop: [Block] {
        part(MonthLoopWording.standings, tables.actionStandings, note: MonthLoopWording.standingsMeaning)
            + part(MonthLoopWording.actions, tables.actions)
            + part(MonthLoopWording.appeals, tables.appeals)
            + part(MonthLoopWording.appealRates, tables.appealRates, note: MonthLoopWording.ratesMeaning)
            + part(MonthLoopWording.waivers, tables.waivers) + part(MonthLoopWording.reflections, tables.reflections)
    }

    private var complaints: [Block] {
        part(MonthWording.complaintClock, tables.complaintClock) + part(MonthWording.complaints, tables.complaints)
            + part(EstimateWording.title, tables.estimates, note: EstimateWording.explanation)
    }

    private var figures: [Block] {
        part(MonthWording.keyFigures, tables.keyFigures)
            + part(MonthWording.satisfaction, tables.satisfaction, note: MonthWording.indexMeaning)
    }

    private var revision: [Block] {
        revisionLine + part(MonthWording.revisionChanges, tables.revisionChanges)
    }

    var revisionLine: [Block] {
        guard let revision = report.revision else { return [] }
        let text = MonthWording.published(
            revision.number, asOf: revision.asOf.text, at: revision.publishedAt, reason: revision.reason)
        let network = revision.hasOtherNetwork ? [context.paragraph(MonthWording.otherNetwork)] : []
        let steps = revision.loopSteps > 0 ? [context.paragraph(MonthLoopWording.loopSteps(revision.loopSteps))] : []
        return [context.paragraph(text)] + network + steps
    }

    /// The most rows of one table on the page; the data file has them all.
    static let mostRows = 50

    /// A heading and the first rows of a table; nothing when it is empty.
    private func part(
        _ title: BilingualText, _ table: ReportTable, note: BilingualText? = nil, most: Int = mostRows
    ) -> [Block] {
        guard table.count > 0 else { return [] }
        return [context.heading(2, title)] + (note.map { [context.paragraph($0)] } ?? [])
            + [.table(table.page(in: context.language, first: most))]
            + rest(of: table.count, in: table.file, most: most)
    }

    func rest(of count: Int, in file: DataFile, most: Int = mostRows) -> [Block] {
        count > most ? [more(count - most, in: file)] : []
    }

    private func more(_ count: Int, in file: DataFile) -> Block {
        context.paragraph(MonthWording.moreRows(count, file: file.path))
    }

    private var coverage: [Block] {
        guard !report.due.isEmpty else { return [] }
        let table = tables.coverageByDealer
        return [context.heading(2, PageWording.coverage), .table(table.first(Self.mostRows))]
            + rest(of: table.rows.count, in: .coverage)
    }

    private var method: [Block] {
        let sentences = MonthWording.method(asOf: report.asOf.text, decimals: MonthTables.decimals)
        return [
            context.heading(2, MonthWording.howComputed),
            .list(sentences.map { [.text(context.say($0))] }),
        ]
    }
}
