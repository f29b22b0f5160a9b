/// The cell that is being read.
struct OpenCell {
    /// How the value is written (ECMA-376-1, 18.18.11).
    enum ValueType {
        case number, sharedText, inlineText, computedText, boolean, error, date

        init?(_ name: TerminatedText) {
            switch name {
            case "n": self = .number
            case "s": self = .sharedText
            case "inlineStr": self = .inlineText
            case "str": self = .computedText
            case "b": self = .boolean
            case "e": self = .error
            case "d": self = .date
            default: return nil
            }
        }
    }

    /// From 1.
    var column = 0
    var type = ValueType.number
    var style = 0
    var isFormula = false
    /// True when there is an element for the value, though it may be empty.
    var hasValue = false
    /// The value as it is written.
    var text: [UInt8] = []
    var sharedText: Int?

    mutating func begin(_ column: Int) {
        self.column = column
        type = .number
        style = 0
        isFormula = false
        hasValue = false
        text.removeAll(keepingCapacity: true)
        sharedText = nil
    }
}
