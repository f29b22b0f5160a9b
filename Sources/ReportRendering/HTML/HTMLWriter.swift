/// Appends markup to one buffer.
///
/// Names of elements and attributes are literals of this program, every text goes through the escape, and an element is
/// closed by the call that opened it: what comes out is well formed whatever the texts are.
struct HTMLWriter {
    private(set) var bytes: [UInt8] = []

    /// An element and what stands in it.
    mutating func element(
        _ name: StaticString, _ attributes: HTMLAttribute?..., content: (inout HTMLWriter) -> Void
    ) {
        open(name, attributes)
        content(&self)
        close(name)
    }

    /// An element that holds one text.
    mutating func element(_ name: StaticString, _ attributes: HTMLAttribute?..., text content: String) {
        open(name, attributes)
        text(content)
        close(name)
    }

    /// An element without content.
    mutating func empty(_ name: StaticString, _ attributes: HTMLAttribute?...) {
        start(name, attributes)
        append("/>")
    }

    /// A table row with as many attributes as it has.
    mutating func row(_ attributes: [HTMLAttribute], content: (inout HTMLWriter) -> Void) {
        open("tr", attributes)
        content(&self)
        close("tr")
    }

    mutating func text(_ text: String) { appendHTMLEscaped(text, to: &bytes) }

    /// Puts each block element on a line of its own, so that the source can be read and compared.
    mutating func newLine() { bytes.append(0x0A) }

    /// Writes markup of this program as it stands.
    mutating func append(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Writes a constant of this program as it stands: the style and the script, which know no escapes.
    mutating func append(constant: String) { bytes.append(contentsOf: constant.utf8) }

    private mutating func open(_ name: StaticString, _ attributes: [HTMLAttribute?]) {
        start(name, attributes)
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func start(_ name: StaticString, _ attributes: [HTMLAttribute?]) {
        bytes.append(UInt8(ascii: "<"))
        append(name)
        for case let attribute? in attributes {
            bytes.append(UInt8(ascii: " "))
            append(attribute.name)
            append("=\"")
            text(attribute.value)
            bytes.append(UInt8(ascii: "\""))
        }
    }

    private mutating func close(_ name: StaticString) {
        append("</")
        append(name)
        bytes.append(UInt8(ascii: ">"))
    }
}
