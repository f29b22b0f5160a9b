internal import ExactArithmetic
internal import JSONNotation

extension JSONText {
    /// A row's cell: text, a whole number, or a fraction with its exact value beside the shown one.
    mutating func member(_ name: String, _ cell: Cell) {
        if case .empty = cell {
            member(null: name)
            return
        }
        switch cell.data {
        case .text(let text): member(name, text)
        case .count(let count): member(name, count)
        case .fraction(let value, let decimals):
            member(name, exact: value.ratioText, shown: value.decimalText(decimals: decimals))
        }
    }
}
