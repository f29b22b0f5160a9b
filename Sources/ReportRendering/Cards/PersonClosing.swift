/// How the page of a person ends; the same on most of them, so that it is kept.
struct PersonClosing {
    private var rankMinimum: Int?
    private var markdown: [UInt8] = []

    mutating func write(rankMinimum: Int, _ context: ReportContext, to page: inout MarkdownPage) {
        if rankMinimum == self.rankMinimum { return page.add(markdown: markdown) }
        let start = page.bytes.count
        page.heading(2, CardWording.method)
        page.openBlock()
        page.entry(MethodWording.people(minimum: rankMinimum))
        page.entry(PersonWording.ownAnswersOnly)
        page.foot(context)
        markdown = Array(page.bytes[start...])
        self.rankMinimum = rankMinimum
    }
}
