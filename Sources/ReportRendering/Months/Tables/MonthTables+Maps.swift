internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic

extension MonthTables {
    /// A dealer's mean score of one section or pillar.
    struct MappedScore {
        let checklist: ChecklistReference
        /// Nil for the whole.
        let dealer: AuditedDealer?
        let id: String
        let name: String
        let score: Fraction?
        /// Nil for the whole.
        let audits: Int?
    }

    /// Dealer × section.
    var sectionScores: ReportTable {
        let rows = report.heat.flatMap { map in
            map.rows.flatMap { row in
                zip(map.sections, row.scores).map { section, score in
                    MappedScore(
                        checklist: map.checklist, dealer: row.dealer, id: section.id, name: sectionName(section),
                        score: score, audits: row.audits)
                }
            }
        }
        return ReportTable(.sectionScores, mappedColumns("section", MonthTableWording.section), rows: rows)
    }

    /// Dealer × pillar, the whole first.
    var pillarScores: ReportTable {
        let rows = report.pillars.flatMap { radar in
            let lines =
                [(AuditedDealer?.none, radar.whole, Int?.none)]
                + radar.rows.map { (Optional($0.dealer), $0.scores, Optional($0.audits)) }
            return lines.flatMap { dealer, scores, audits in
                zip(radar.pillars, scores).map { pillar, score in
                    MappedScore(
                        checklist: radar.checklist, dealer: dealer, id: pillar.id, name: context.say(pillar.name),
                        score: score, audits: audits)
                }
            }
        }
        return ReportTable(.pillarScores, mappedColumns("pillar", MonthTableWording.pillar), rows: rows)
    }

    private func mappedColumns(_ key: String, _ heading: BilingualText) -> [Column<MappedScore>] {
        [
            checklist { $0.checklist },
            Column("dealer", PageWording.dealer) { row in
                guard let dealer = row.dealer else { return .page(.text(context.say(MonthTableWording.whole))) }
                return .code(dealer.id, shown: context.name(of: dealer))
            },
            Column(key, heading) { .code($0.id, shown: $0.name) },
            Column("score", PageWording.score, .right) { .number($0.score, decimals: Self.decimals) },
            Column("audits", PageWording.audits, .right) { $0.audits.map(Cell.count) ?? .empty },
        ]
    }

    /// Dealers down, sections across, for the page.
    func heatTable(_ map: HeatMap) -> Table {
        crossTable(
            columns: map.sections.map(sectionName), rows: map.rows.map { (context.name(of: $0.dealer), $0.scores) })
    }

    /// The whole and the dealers down, pillars across, for the page.
    func pillarTable(_ radar: PillarRadar) -> Table {
        let whole = [(context.say(MonthTableWording.whole), radar.whole)]
        return crossTable(
            columns: radar.pillars.map { context.say($0.name) },
            rows: whole + radar.rows.map { (context.name(of: $0.dealer), $0.scores) })
    }

    private func crossTable(columns: [String], rows: [(String, [Fraction?])]) -> Table {
        Table(
            headings: [[.text(context.say(PageWording.dealer))]] + columns.map { [.text($0)] },
            alignments: [.left] + columns.map { _ in .right },
            rows: rows.map { name, scores in
                [[.text(name)]] + scores.map { Cell.number($0, decimals: Self.decimals).page }
            })
    }
}
