/// What is no JSON (RFC 8259), although somebody may have meant it to be.
enum JSONProblem: Hashable {
    /// Nothing where a value should stand; the sign that stands there instead, nil at the end.
    case valueMissing(found: Unicode.Scalar?)
    /// Letters without quotes, or a number that JSON does not write so.
    case unquoted(String)
    case keyMissing(found: Unicode.Scalar?)
    case colonMissing(found: Unicode.Scalar?)
    /// Neither a comma nor the closing bracket.
    case separatorMissing(Unicode.Scalar, found: Unicode.Scalar?)
    case commaAtEnd
    case behindValue
    case rawControl(Unicode.Scalar)
    case unknownEscape
    /// Half of a character in two halves.
    case halfPair

    /// - Parameter word: what stands where a value should; empty when it is the sign `scalar`.
    init(noValue word: String, at scalar: Unicode.Scalar?) {
        self = word.isEmpty ? .valueMissing(found: scalar) : .unquoted(word)
    }
}
