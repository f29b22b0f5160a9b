internal import BilingualText

/// A sentence of a statement, and where it begins in it.
struct Sentence {
    let text: String
    /// Code points of the statement before it.
    let offset: Int
}

extension ReflectionStatement {
    /// Its sentences: full stops, semicolons, question and exclamation marks and ends of lines divide them.
    var sentences: [Sentence] {
        var sentences: [Sentence] = []
        var current = String.UnicodeScalarView()
        var start = 0
        func close(before next: Int) {
            let text = String(current)
            let leading = current.prefix(while: \.isBlank).count
            if !text.isBlank { sentences.append(Sentence(text: text.trimmed, offset: start + leading)) }
            current = String.UnicodeScalarView()
            start = next
        }
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : "\n"
            switch scalar {
            case "。", "；", ";", "！", "!", "？", "?", "\n", "．": close(before: index + 1)
            // The point of `10.30` divides nothing.
            case "." where next.isBlank: close(before: index + 1)
            default: current.append(scalar)
            }
        }
        close(before: scalars.count)
        return sentences
    }
}
