internal import BilingualText

extension HTMLWriter {
    mutating func change(_ change: ChangeMark) {
        element("span", change.name.map { .class($0) }, text: change.text)
    }

    /// A short judgement in a frame.
    mutating func chip(_ text: String, _ name: String) { element("span", .class("chip " + name), text: text) }

    mutating func paragraph(_ words: BilingualText, class name: String? = nil, in context: ReportContext) {
        element("p", name.map { .class($0) }, text: context.say(words))
    }

    /// A part of the page that is closed at first.
    mutating func fold(
        _ summary: String, isOpen: Bool = false, mark: HTMLAttribute? = nil, content: (inout HTMLWriter) -> Void
    ) {
        newLine()
        element("details", .class("fold"), mark, isOpen ? .flag("open") : nil) { html in
            html.element("summary", text: summary)
            content(&html)
        }
    }
}
