/// What somebody pressed while editing a line.
enum Key: Hashable {
    /// A code point that was typed or pasted; a combining one joins the character before it.
    case scalar(Unicode.Scalar)
    case enter, tab
    case backspace, delete
    case left, right, home, end
    case eraseLine, eraseWord, eraseToEnd
    case redraw, suspend
    /// Ctrl-C.
    case interrupt
    /// Ctrl-D: the end of input on an empty line, else nothing.
    case endOfInput
    /// A key without a meaning here.
    case other
}
