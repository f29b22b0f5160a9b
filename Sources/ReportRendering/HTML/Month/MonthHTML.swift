internal import BilingualText
internal import ChecklistModel
public import Compliance
internal import ExactArithmetic

/// The monthly compliance report as one self-contained page, `report.html`.
public func renderMonthHTML(_ report: MonthlyCompliance, context: ReportContext) -> RenderedFile {
    let page = MonthHTML(report: report, index: MonthIndex(report, context: context), context: context)
    return RenderedFile(path: MonthHTML.path, content: page.written())
}

/// Writes the page of a month, one section after the other; a section without content is left out.
struct MonthHTML {
    let report: MonthlyCompliance
    let index: MonthIndex
    let context: ReportContext

    static let path = "report.html"

    /// Decimals of what is averaged over several checklists.
    static let decimals = MonthTables.decimals
    /// The most rows of a table that names more than dealers; the data file has them all.
    static let mostRows = 500

    /// A chapter of the page, named in its contents.
    struct Chapter {
        let id: String
        let title: BilingualText
        /// How to read what follows.
        let lead: BilingualText?
        let write: (inout HTMLWriter) -> Void

        init(
            _ id: String, _ title: BilingualText, lead: BilingualText? = nil,
            write: @escaping (inout HTMLWriter) -> Void
        ) {
            self.id = id
            self.title = title
            self.lead = lead
            self.write = write
        }
    }

    private var chapters: [Chapter] {
        [
            glance, dealerRanking, trend, checklistRanking, heatMaps, radars, pareto, departments, teams, people,
            criticalFailures, caps, repeats, closedLoop, reflections, complaints, keyFigures, satisfaction, changeSplit,
            coverage, details,
            revision, method,
        ].compactMap(\.self)
    }

    func written() -> [UInt8] {
        let chapters = chapters
        return HTMLDocument(language: context.language, title: context.say(MonthWording.title(report.month)))
            .written { html in
                html.element("a", .class("skip"), .href("#content"), text: context.say(HTMLWording.skip))
                html.element("header") { head(&$0) }
                contents(chapters, &html)
                tools(&html)
                html.element("main", .id("content")) { html in
                    for chapter in chapters { append(chapter, &html) }
                }
                html.element("footer") { $0.paragraph(PageWording.foot(version: context.programVersion), in: context) }
            }
    }

    private func append(_ chapter: Chapter, _ html: inout HTMLWriter) {
        html.newLine()
        html.element("section", .id(chapter.id), HTMLAttribute("aria-labelledby", chapter.id + "-title")) { html in
            html.element("h2", .id(chapter.id + "-title"), text: context.say(chapter.title))
            if let lead = chapter.lead { html.paragraph(lead, class: "lead", in: context) }
            chapter.write(&html)
        }
    }

    private func contents(_ chapters: [Chapter], _ html: inout HTMLWriter) {
        html.newLine()
        html.element("nav", .class("contents"), .label(context.say(HTMLWording.contents))) { html in
            html.element("ol") { html in
                for chapter in chapters {
                    html.element("li") { $0.element("a", .href("#" + chapter.id), text: context.say(chapter.title)) }
                }
            }
        }
    }
}
