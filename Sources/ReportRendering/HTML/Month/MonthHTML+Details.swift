internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic
internal import IssuedScores
internal import Scoring

extension MonthHTML {
    /// From the dealer to the audit to the finding and its evidence.
    var details: Chapter? {
        guard !report.audits.isEmpty else { return nil }
        var audits: [String: [IssuedAudit]] = [:]
        for audit in report.audits { audits[audit.dealer.id, default: []].append(audit) }
        var standings: [String: Standing<AuditedDealer>] = [:]
        for standing in report.dealers { standings[standing.subject.id] = standing }
        return Chapter("details", HTMLWording.details, lead: HTMLWording.detailsLead) { html in
            html.element("div", .class("tree")) { html in
                for dealer in index.dealers {
                    branch(dealer, standings[dealer.id], audits[dealer.id] ?? [], &html)
                }
            }
        }
    }

    private func branch(
        _ dealer: AuditedDealer, _ standing: Standing<AuditedDealer>?, _ audits: [IssuedAudit],
        _ html: inout HTMLWriter
    ) {
        html.newLine()
        html.element(
            "details", index.anchor(of: dealer.id).map(HTMLAttribute.id), index.mark(dealer: dealer.id)
        ) { html in
            html.element("summary") { html in
                html.element("span", .class("name"), text: context.label(of: dealer))
                if let score = standing?.score {
                    html.element("span", .class("score"), text: score.decimalText(decimals: Self.decimals))
                }
                let facts =
                    [index.regionName(dealer.region)].compactMap(\.self) + [
                        context.say(HTMLWording.auditCount(audits.count)),
                        context.say(HTMLWording.findingCount(audits.map(\.findings.count).reduce(0, +))),
                    ]
                html.element("span", .class("facts"), text: facts.joined(separator: " · "))
            }
            html.element("div", .class("inside")) { html in
                if audits.isEmpty { html.paragraph(HTMLWording.noAudits, class: "soft", in: context) }
                for audit in audits { self.audit(audit, &html) }
            }
        }
    }

    private func audit(_ audit: IssuedAudit, _ html: inout HTMLWriter) {
        html.newLine()
        html.element("details", index.mark(checklist: audit.checklist.id)) { html in
            html.element("summary") { html in
                html.element("span", .class("name"), text: context.say(audit.checklist.title))
                if let score = audit.final {
                    html.element(
                        "span", .class("score"), text: score.decimalText(decimals: audit.checklist.decimals))
                }
                if let grade = audit.grade { html.chip(context.label(of: grade), "plain") }
                html.text(" ")
                html.chip(context.say(audit.outcome.wording), audit.outcome.chip)
                html.text(" ")
                let facts = [audit.date.text, context.say(HTMLWording.findingCount(audit.findings.count))]
                html.element("span", .class("facts"), text: facts.joined(separator: " · "))
            }
            html.element("div", .class("inside")) { inside(audit, &$0) }
        }
    }

    private func inside(_ audit: IssuedAudit, _ html: inout HTMLWriter) {
        let facts =
            [audit.id, "\(audit.checklist.id) \(audit.checklist.version)"]
            + [audit.department.map { index.departmentName($0) }].compactMap(\.self)
            + [context.say(CardWording.about(context.say(PageWording.auditor), context.auditorName(audit.auditor)))]
        html.element("p", .class("soft"), text: facts.joined(separator: " · "))
        let sections = audit.sections.filter { $0.depth == 1 && $0.score != nil }
        if !sections.isEmpty {
            html.element("ul", .class("legend")) { html in
                for section in sections {
                    let title = audit.checklist.root.sections.first { $0.id == section.id }?.title
                    let name = title.map { context.labelled(section.id, $0) } ?? section.id
                    html.element(
                        "li", .class(HeatScale.name(of: section.score)),
                        text: name + " " + (section.score?.decimalText(decimals: 1) ?? dash))
                }
            }
        }
        findings(audit, &html)
    }

    private func findings(_ audit: IssuedAudit, _ html: inout HTMLWriter) {
        if audit.findings.isEmpty { return html.paragraph(CardWording.noFindings, class: "soft", in: context) }
        html.element("table", .class("finding")) { html in
            html.element("thead") { html in
                html.element("tr") { html in
                    for (heading, name) in [
                        (PageWording.item, nil), (HTMLWording.observed, nil), (PageWording.pointsLost, "n"),
                        (HTMLWording.remedyAndDue, nil),
                    ] {
                        html.element(
                            "th", HTMLAttribute("scope", "col"), name.map { .class($0) }, text: context.say(heading))
                    }
                }
            }
            html.element("tbody") { html in
                for finding in audit.findings { row(finding, of: audit, &html) }
            }
        }
    }

    private func row(_ finding: IssuedFinding, of audit: IssuedAudit, _ html: inout HTMLWriter) {
        guard audit.checklist.items.indices.contains(finding.item) else { return }
        let item = audit.checklist.items[finding.item]
        html.newLine()
        html.element("tr") { html in
            html.element("td") { itemName(item, &$0) }
            html.element("td") { html in
                let people = finding.people.filter(audit.people.indices.contains).map { audit.people[$0].name }
                html.text(answer(finding.value, people: people, unit: finding.unit))
                if finding.note != nil || finding.evidence != nil {
                    html.empty("br")
                    remarks(note: finding.note, evidence: finding.evidence, &html)
                }
            }
            html.element(
                "td",
                text: finding.pointsLost?.decimalText(decimals: audit.checklist.decimals) ?? dash)
            html.element("td") { html in
                html.text(item.remedy.map(context.say) ?? dash)
                if let due = item.dueDays.flatMap(audit.date.adding(days:)) {
                    html.empty("br")
                    html.element("small", text: context.say(HTMLWording.until(due.text)))
                }
            }
        }
    }
}

extension Outcome {
    fileprivate var chip: String {
        switch self {
        case .passed: "good"
        case .failed, .incomplete: "bad"
        case .notScored: "plain"
        }
    }
}
