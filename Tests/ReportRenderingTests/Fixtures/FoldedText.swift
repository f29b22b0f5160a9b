/// What a page makes of a text so that it stays on its line: breaks and runs of spaces are one space, what controls a screen
/// or turns it around is U+FFFD, nothing stands at the ends. Written from that sentence.
func folded(_ text: String) -> [Unicode.Scalar] {
    var words: [[Unicode.Scalar]] = [[]]
    for scalar in text.unicodeScalars {
        switch scalar {
        case " ", "\t", "\n", "\u{B}", "\u{C}", "\r", "\u{85}", "\u{A0}", "\u{2028}", "\u{2029}": words.append([])
        case _ where scalar.properties.generalCategory == .control, _ where turnsAround.contains(scalar):
            words[words.count - 1].append("\u{FFFD}")
        default: words[words.count - 1].append(scalar)
        }
    }
    return Array(words.filter { !$0.isEmpty }.joined(separator: [" "]))
}

/// Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX 9).
private let turnsAround: Set<Unicode.Scalar> = [
    "\u{61C}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}",
    "\u{2067}", "\u{2068}", "\u{2069}",
]
