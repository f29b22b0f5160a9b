internal import ChecklistModel
internal import ExactArithmetic

/// `applies-when` on one line, in the words of the checklist file.
struct DependencyNotation {
    let text: String

    init(_ dependency: Dependency, in checklist: Checklist) {
        guard checklist.items.indices.contains(dependency.item) else {
            text = ""
            return
        }
        let item = checklist.items[dependency.item]
        switch dependency.test {
        case .answers(let values):
            text = "\(item.id): " + values.map { Self.text(of: $0, item.answer) }.joined(separator: ", ")
        case .within(let lower, let upper):
            let limits = [
                lower.map { "\($0.inclusive ? "≥" : ">") \($0.value.notation)" },
                upper.map { "\($0.inclusive ? "≤" : "<") \($0.value.notation)" },
            ]
            text = ([item.id] + limits.compactMap(\.self)).joined(separator: " ")
        }
    }

    private static func text(of value: AnswerValue, _ kind: AnswerKind) -> String {
        let options: [Choice.Option] =
            switch kind {
            case .choice(let choice): choice.options
            case .multiChoice(let choice): choice.options
            default: []
            }
        switch value {
        case .yes: return "yes"
        case .no: return "no"
        case .option(let index): return options.indices.contains(index) ? options[index].id : ""
        case .options(let chosen):
            return chosen.filter(options.indices.contains).map { options[$0].id }.joined(separator: "+")
        case .number(let number), .count(let number): return number.notation
        default: return ""
        }
    }
}
