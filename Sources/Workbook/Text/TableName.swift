/// The names of tables in their order, as formulas can use them: letters, digits, `_` and `.`, at most 255 UTF-16 units,
/// different from each other, and none that could mean a cell.
func tableNames(for ids: [String]) -> [String] {
    var names = UniqueNames(limit: 255, taken: [])
    return ids.map { names.add(tableNameText($0), opening: "_", closing: "") }
}

/// Marks, circled letters and the like are none to Excel.
private let letters: Set<Unicode.GeneralCategory> = [
    .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
]

private func tableNameText(_ id: String) -> String {
    var name = String.UnicodeScalarView()
    for scalar in id.unicodeScalars {
        let isAllowed =
            letters.contains(scalar.properties.generalCategory) && scalar.value < 0x1_0000
            || ("0"..."9").contains(scalar)
        name.append(isAllowed || scalar == "_" ? scalar : "_")
    }
    let text = String(name).withoutEscapes(by: "-").replacing("-", with: "_x")
    return isReadOtherwise(text) ? "t_" + text : text
}

/// True for what begins with a digit or could mean a cell or a row: A1, XFD1048576, R, C, R1C1.
private func isReadOtherwise(_ name: String) -> Bool {
    guard let first = name.first, !first.isNumber else { return true }
    let column = name.prefix { $0.isASCII && $0.isLetter }
    let row = name[column.endIndex...]
    let isCell = (1...3).contains(column.count) && !row.isEmpty && row.allSatisfy(\.isNumber)
    return isCell || name.lowercased().allSatisfy { "rc0123456789".contains($0) }
}
