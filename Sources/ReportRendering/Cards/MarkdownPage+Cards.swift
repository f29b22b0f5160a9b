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

    /// Points and how many they could be, such as `4.00 / 5.00`; a dash unless both are there.
    mutating func cell(_ earned: Fraction?, of full: Fraction?, decimals: Int) {
        guard let earned, let full else { return cell(nil) }
        put(earned, decimals: decimals)
        put(" / ")
        put(full, decimals: decimals)
        closeNumberCell()
    }

    /// Bounds, such as `48.58 – 100.00`; a dash without them.
    mutating func cell(_ bounds: ClosedRange<Fraction>?, decimals: Int) {
        guard let bounds else { return cell(nil) }
        put(bounds.lowerBound, decimals: decimals)
        put(" – ")
        put(bounds.upperBound, decimals: decimals)
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
