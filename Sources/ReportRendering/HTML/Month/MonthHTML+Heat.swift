internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic

extension MonthHTML {
    var heatMaps: Chapter? {
        let maps = report.heat.filter { !$0.rows.isEmpty && !$0.sections.isEmpty }
        guard !maps.isEmpty else { return nil }
        return Chapter("heat", HTMLWording.heatMaps, lead: HTMLWording.heatLead) { html in
            legend(&html)
            for (position, map) in maps.enumerated() {
                html.newLine()
                html.element(
                    "details", .class("fold"), index.mark(checklist: map.checklist.id),
                    position == 0 ? .flag("open") : nil
                ) { html in
                    html.element("summary", text: context.say(map.checklist.title))
                    heatTable(map, &html)
                }
            }
        }
    }

    private func heatTable(_ map: HeatMap, _ html: inout HTMLWriter) {
        let columns: [HTMLColumn<HeatRow>] =
            [dealerColumn(\.dealer)]
            + map.sections.indices.map { position in
                let section = map.sections[position]
                return .shaded(BilingualText(context.labelled(section.id, section.title))) { $0.scores[position] }
            }
        HTMLTable(
            columns: columns, caption: MonthWording.sectionScores(context.say(map.checklist.title)), name: "heat",
            marks: { index.marks(dealer: $0.dealer.id) }
        ).append(map.rows, to: &html, in: context)
    }

    /// The steps of the colours, each as a range of scores.
    func legend(_ html: inout HTMLWriter) {
        html.element("ul", .class("legend")) { html in
            for (step, limit) in HeatScale.limits.enumerated() {
                let next = HeatScale.limits.dropFirst(step + 1).first
                let words = next.map { "\(limit)–<\($0)" } ?? "\(limit)–100"
                html.element("li", .class("h\(step)"), text: words)
            }
        }
    }

    var radars: Chapter? {
        let radars = report.pillars.filter { !$0.pillars.isEmpty && $0.whole.contains { $0 != nil } }
        guard !radars.isEmpty else { return nil }
        return Chapter("pillars", HTMLWording.radar, lead: HTMLWording.radarLead) { html in
            for radar in radars { self.radar(radar, &html) }
        }
    }

    private func radar(_ radar: PillarRadar, _ html: inout HTMLWriter) {
        html.element("div", index.mark(checklist: radar.checklist.id)) { html in
            html.element("h3", text: context.say(radar.checklist.title))
            html.element("div", .class("pair")) { html in
                html.element("figure", .class("panel")) { html in
                    chart(radar, radar.whole, against: nil, context.say(HTMLWording.meanOfAll)).append(to: &html)
                    html.element("figcaption", text: context.say(HTMLWording.meanOfAll))
                }
                html.element("div") { pillarTable(radar, &$0) }
            }
            weakest(radar, &html)
        }
    }

    private static let shownRadars = 6

    /// The dealers with the lowest mean, each against the mean of all.
    private func weakest(_ radar: PillarRadar, _ html: inout HTMLWriter) {
        guard radar.pillars.count >= 3, radar.rows.count > 1 else { return }
        let means = radar.rows.enumerated().compactMap { position, row -> (position: Int, mean: Fraction)? in
            let scores = row.scores.compactMap(\.self)
            return scores.sum().divided(by: Fraction(scores.count)).map { (position, $0) }
        }
        let lowest = means.sorted { ($0.mean, $0.position) < ($1.mean, $1.position) }.prefix(Self.shownRadars)
        html.element("h4", text: context.say(HTMLWording.weakest(lowest.count)))
        html.element("div", .class("panels")) { html in
            for (position, _) in lowest {
                let row = radar.rows[position]
                html.newLine()
                html.element("figure", .class("panel"), index.mark(dealer: row.dealer.id)) { html in
                    html.element("h5", text: context.label(of: row.dealer))
                    chart(radar, row.scores, against: radar.whole, context.label(of: row.dealer)).append(to: &html)
                }
            }
        }
    }

    private func chart(
        _ radar: PillarRadar, _ values: [Fraction?], against reference: [Fraction?]?, _ title: String
    ) -> RadarChart {
        let names = radar.pillars.map { context.say($0.name) }
        let words = zip(names, values).compactMap { name, value in
            value.map { context.say(CardWording.about(name, $0.decimalText(decimals: 1))) }
        }
        return RadarChart(
            axes: names, values: values, reference: reference, title: title, description: context.listed(words))
    }

    private func pillarTable(_ radar: PillarRadar, _ html: inout HTMLWriter) {
        let columns: [HTMLColumn<PillarRow>] =
            [dealerColumn(\.dealer)]
            + radar.pillars.indices.map { position in
                .shaded(radar.pillars[position].name) { $0.scores[position] }
            }
        HTMLTable(
            columns: columns, caption: MonthWording.pillarScores(context.say(radar.checklist.title)), name: "heat",
            marks: { index.marks(dealer: $0.dealer.id) }
        ).append(radar.rows, to: &html, in: context)
    }
}
