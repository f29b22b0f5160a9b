internal import BilingualText

/// A text cut at 、 commas, semicolons and line breaks, which separate what one answer lists; blank pieces fall away.
func answerPieces(_ text: String) -> [String] {
    text.unicodeScalars.split { isPieceSeparator($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
}

func isPieceSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", ",", "，", ";", "；", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
}
