/// The text with every such sign written twice, as formulas want it between two of them.
///
/// By code points: with a mark behind it a sign is another character, and ends the text all the same.
func doubled(_ sign: Unicode.Scalar, in text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        if scalar == sign { result.append(sign) }
        result.append(scalar)
    }
    return String(result)
}
