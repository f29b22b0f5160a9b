/// The text on one line: breaks become spaces, runs of spaces shrink to one, control and direction signs turn into
/// U+FFFD.
func inlineScalars(of text: String) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2028, 0x2029:
            if result.last != " " { result.append(" ") }
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
            result.append("\u{FFFD}")
        default: result.append(scalar)
        }
    }
    return result
}
