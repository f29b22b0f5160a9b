/// The text as the name of a sheet: what Excel forbids replaced, cut to 31 UTF-16 units, and different from `taken`.
///
/// The characters `[ ] : * ? / \ #` become `-` (Excel itself would allow the last, but links to the sheet would not find
/// it), line breaks become spaces, apostrophes and spaces at the ends go. If the name is taken, ignoring case, or reserved,
/// a number in parentheses follows. An empty one becomes `-`.
public func sheetName(for text: String, avoiding taken: [String] = []) -> String {
    var names = UniqueNames(limit: 31, taken: taken)
    return names.add(sheetNameText(text))
}

/// The names of sheets in their order, each fit for Excel and different from those before it.
func sheetNames(for texts: [String]) -> [String] {
    var names = UniqueNames(limit: 31, taken: [])
    return texts.map { names.add(sheetNameText($0)) }
}

private func sheetNameText(_ text: String) -> String {
    var name = String.UnicodeScalarView()
    for scalar in singleLine(text, utf16: .max).unicodeScalars {
        name.append("[]:*?/\\#".unicodeScalars.contains(scalar) ? "-" : scalar)
    }
    // The end is looked at again after the cut.
    let cut = trimmed(String(name)).cut(toUTF16: 31)
    let result = trimmed(cut)
    // Excel keeps this name for itself.
    if result.lowercased() == "history" { return result + "-" }
    return result.isEmpty ? "-" : result
}

private func trimmed(_ name: String) -> String {
    var scalars = Substring(name).unicodeScalars
    while let first = scalars.first, first == "'" || first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last == "'" || last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
}

/// A name in apostrophes, as formulas call a sheet. Names such as SH01 or 2026 need them too: they look like a cell or a number.
func quotedSheetName(_ name: String) -> String { "'" + doubled("'", in: name) + "'" }
