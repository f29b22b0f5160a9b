internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic
internal import IssuedScores

extension MonthHTML {
    /// Status comes first (scoring rule 9.3): a reader must not take a month with gaps for a whole one.
    func head(_ html: inout HTMLWriter) {
        let status = MonthStatus(report: report)
        html.element("p", .class("eyebrow"), text: scopeName)
        html.element("h1", text: context.say(MonthWording.title(report.month)))
        html.element("p", .class("soft"), text: edition)
        html.element("div", .class(report.isPublishable ? "status" : "status gaps")) { html in
            html.element("p") { $0.element("strong", text: context.say(HTMLWording.status(status.wording))) }
            html.paragraph(status.meaning, in: context)
            gaps(status, &html)
        }
    }

    private var scopeName: String {
        let network = (report.network?.title).map { [context.say($0)] } ?? []
        switch report.scope {
        case .network: return (network.isEmpty ? [context.say(HTMLWording.wholeNetwork)] : network).joined()
        case .region(let id): return (network + [context.regionName(id)]).joined(separator: " · ")
        case .dealer(let id):
            let dealer = index.dealers.first { $0.id == id }.map(context.label(of:)) ?? id
            return (network + [dealer]).joined(separator: " · ")
        }
    }

    private var edition: String {
        let asOf = context.say(MonthWording.asOf(report.asOf.text))
        guard let revision = report.revision else { return asOf }
        return asOf + " " + context.say(HTMLWording.edition(revision.number))
    }

    private func gaps(_ status: MonthStatus, _ html: inout HTMLWriter) {
        let lines =
            status.missing.map { index.name(of: $0) + context.say(MonthWording.isMissing) }
            + status.notScored.map { index.name(of: $0) + context.say(MonthWording.isNotScored) }
            + status.incomplete.map { audit in
                "\(context.name(of: audit.dealer)) · \(context.say(audit.checklist.title)) \(audit.id)"
                    + context.say(MonthWording.isIncomplete)
            }
        guard !lines.isEmpty else { return }
        html.fold(
            context.say(HTMLWording.counted(MonthWording.stillMissing, lines.count)), isOpen: lines.count <= 6
        ) { html in
            html.element("ul") { html in
                for line in lines { html.element("li", text: line) }
            }
        }
    }

    /// Filter and theme; of no use without the script, which shows them.
    func tools(_ html: inout HTMLWriter) {
        html.newLine()
        html.element("div", .class("tools"), .flag("hidden")) { html in
            html.element("form", .id("filter"), HTMLAttribute("role", "search")) { html in
                html.element("label") { html in
                    html.text(context.say(PageWording.dealer))
                    html.empty(
                        "input", HTMLAttribute("name", "dealer"), HTMLAttribute("list", "dealer-names"),
                        HTMLAttribute("autocomplete", "off"))
                }
                html.element("datalist", .id("dealer-names")) { html in
                    for dealer in index.dealers {
                        html.element("option", HTMLAttribute("value", context.label(of: dealer))) { _ in }
                    }
                }
                html.element("label") { html in
                    html.text(context.say(PageWording.checklist))
                    html.element("select", HTMLAttribute("name", "checklist")) { html in
                        html.element("option", HTMLAttribute("value", ""), text: context.say(HTMLWording.every))
                        for (number, checklist) in index.checklists.enumerated() {
                            html.element(
                                "option", HTMLAttribute("value", number), text: context.say(checklist.title))
                        }
                    }
                }
                html.element("label") { html in
                    html.text(context.say(HTMLWording.search))
                    html.empty(
                        "input", HTMLAttribute("name", "text"), HTMLAttribute("type", "search"),
                        HTMLAttribute("placeholder", context.say(HTMLWording.searchHint)))
                }
                html.element("button", HTMLAttribute("type", "reset"), text: context.say(HTMLWording.reset))
                html.element("output", HTMLAttribute("data-text", context.say(HTMLWording.shown))) { _ in }
            }
            html.element(
                "button", .id("theme"), HTMLAttribute("type", "button"), text: context.say(HTMLWording.darkMode))
        }
    }
}
