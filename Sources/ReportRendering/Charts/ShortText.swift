internal import BilingualText

/// The text cut to so many terminal cells, a Chinese character counting two; what was cut is marked by `…`.
///
/// Drawings have no room for a long name; it stands in full in the table beside them.
func shortened(_ text: String, toWidth width: Int) -> String {
    let line = String(String.UnicodeScalarView(inlineScalars(of: text)))
    guard displayWidth(of: line) > width else { return line }
    var kept = ""
    var used = 1
    for character in line {
        used += displayWidth(of: character)
        if used > width { break }
        kept.append(character)
    }
    return kept + "…"
}
