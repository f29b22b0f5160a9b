/// The name of an element without its prefix, while the parser is at it: the transitional and the strict form of the format
/// differ in namespaces alone.
struct ElementName {
    private let local: TerminatedText

    init(_ qualified: UnsafePointer<CChar>) { local = TerminatedText(qualified).withoutPrefix }

    static func == (name: Self, text: StaticString) -> Bool { name.local == text }
    static func ~= (text: StaticString, name: Self) -> Bool { name.local == text }
}

/// An attribute of an element, while the parser is at it.
struct ElementAttribute {
    let name: TerminatedText
    let value: TerminatedText

    /// True for a name without a prefix.
    func isCalled(_ text: StaticString) -> Bool { name == text }

    /// True for a name with a prefix, whatever that is.
    func isPrefixed(_ text: StaticString) -> Bool {
        let local = name.withoutPrefix
        return local.start != name.start && local == text
    }
}

/// The attributes of an element, while the parser is at it.
struct ElementAttributes: Sequence, IteratorProtocol {
    private var rest: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) { rest = pairs }

    mutating func next() -> ElementAttribute? {
        guard let pair = rest, let name = pair[0], let value = pair[1] else { return nil }
        rest = pair + 2
        return ElementAttribute(name: TerminatedText(name), value: TerminatedText(value))
    }

    /// The value of the attribute of this name without a prefix.
    subscript(name: StaticString) -> TerminatedText? { first { $0.isCalled(name) }?.value }
}
