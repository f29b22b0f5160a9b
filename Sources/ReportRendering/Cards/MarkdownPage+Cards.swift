internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic

/// What cards are made of.
extension MarkdownPage {
    /// Id and text, such as `1-1 地面干净`; a text that repeats the id is left out.
    mutating func put(labelled id: String, _ text: BilingualText) {
        let words = text.wording(in: language)
        put(id)
        if words.isEmpty || words == id { return }
        put(" ")
        put(words)
    }

    /// Two numbers and what stands between them, such as `4.00 / 5.00`.
    mutating func put(_ first: Fraction, _ sign: String, _ second: Fraction, decimals: Int) {
        put(first, decimals: decimals)
        put(sign)
        put(second, decimals: decimals)
    }

    /// A dash unless both are there.
    mutating func cell(_ first: Fraction?, _ sign: String, _ second: Fraction?, decimals: Int) {
        guard let first, let second else { return cell(nil) }
        put(first, sign, second, decimals: decimals)
        closeCell()
    }

    /// Id and question; a critical item says so.
    mutating func cell(_ item: Item) {
        put(labelled: item.id, item.text)
        if item.isCritical {
            closeText()
            mark(" ")
            strong(CardWording.critical.wording(in: language))
        }
        closeCell()
    }

    /// The last line, about the program.
    mutating func foot(_ context: ReportContext) { paragraph(PageWording.foot(version: context.programVersion)) }
}
