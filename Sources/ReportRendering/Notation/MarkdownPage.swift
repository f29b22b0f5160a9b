internal import BilingualText
internal import ExactArithmetic

/// A page in GitHub-flavoured Markdown in the making: blocks, apart by one blank line.
///
/// Text is put down part by part and made inert as a whole where it is closed, so that nobody joins strings first. One value
/// serves for many pages, one after the other.
struct MarkdownPage {
    /// Of the words on the page.
    let language: Language
    /// UTF-8.
    private(set) var bytes: [UInt8] = []
    /// Where the text begins that is not closed yet.
    private var textStart = 0
    /// Whether the cell at work holds nothing but ASCII so far.
    private var isASCII = true
    private var table = MarkdownTable()

    init(in language: Language) { self.language = language }

    /// The finished page; the next one begins empty.
    mutating func take() -> [UInt8] {
        defer {
            bytes.removeAll(keepingCapacity: true)
            textStart = 0
        }
        return bytes.withUnsafeBufferPointer { Array($0) }
    }

    // MARK: Text

    /// Adds to the open text.
    mutating func put(_ part: String) {
        var part = part
        part.withUTF8 { bytes.append(contentsOf: $0) }
    }

    mutating func put(_ part: BilingualText) { put(part.wording(in: language)) }

    mutating func put(_ value: Fraction, decimals: Int) { value.appendDecimalText(decimals: decimals, to: &bytes) }

    /// Makes the open text inert.
    mutating func closeText() {
        if isTextPlain() {
            textStart = bytes.count
        } else {
            let text = String(decoding: bytes[textStart...], as: UTF8.self)
            replace(from: textStart, with: carefullyEscaped(text))
        }
    }

    private mutating func isTextPlain() -> Bool {
        let plainness = bytes.withUnsafeBufferPointer { Plainness(of: UnsafeBufferPointer(rebasing: $0[textStart...])) }
        if plainness != .ascii { isASCII = false }
        return plainness != .unknown
    }

    private mutating func replace(from start: Int, with markdown: String) {
        bytes.removeSubrange(start...)
        put(markdown)
        isASCII = false
        textStart = bytes.count
    }

    /// Adds signs that mean something to Markdown, behind closed text.
    mutating func mark(_ signs: StaticString) {
        assert(textStart == bytes.count, "text would stay as it is")
        bytes.append(contentsOf: UnsafeBufferPointer(start: signs.utf8Start, count: signs.utf8CodeUnitCount))
        textStart = bytes.count
    }

    /// A text of its own.
    mutating func text(_ text: String) {
        put(text)
        closeText()
    }

    /// A bold text of its own; the stars must touch the text to count.
    mutating func strong(_ text: String) {
        let start = bytes.count
        mark("**")
        put(text)
        if let last = text.utf8.last, last != UInt8(ascii: " "), isTextPlain() {
            textStart = bytes.count
            mark("**")
        } else {
            replace(from: start, with: markdownStrong(text))
        }
    }

    /// A link, or plain text where there is no page to lead to.
    ///
    /// - Parameter page: the path of this page.
    mutating func link(_ text: String, to target: String?, from page: String) {
        guard let target else { return self.text(text) }
        openLink()
        put(text)
        closeLink(to: target, from: page)
    }

    /// Begins a link; its text follows.
    mutating func openLink() { mark("[") }

    /// Ends the link behind its text.
    mutating func closeLink(to target: String, from page: String) {
        closeText()
        mark("](")
        appendLinkTarget(from: page, to: target, to: &bytes)
        textStart = bytes.count
        mark(")")
    }

    mutating func add(_ inlines: [Inline]) {
        for inline in inlines {
            switch inline {
            case .text(let text): self.text(text)
            case .strong(let text): strong(text)
            case .code(let text): replace(from: bytes.count, with: markdownCode(text))
            case .link(let text, let target):
                openLink()
                self.text(text)
                mark("](")
                replace(from: bytes.count, with: target)
                mark(")")
            }
        }
    }

    /// Adds whole blocks, with the line before them.
    mutating func add(markdown: [UInt8]) {
        bytes += markdown
        textStart = bytes.count
    }

    // MARK: Tables

    /// Begins a table whose columns follow.
    mutating func openTable() {
        openBlock()
        table.open(at: bytes.count)
        isASCII = true
    }

    /// Makes room for a column; its heading is the next cell.
    mutating func addColumn(_ alignment: Alignment) { table.addColumn(alignment) }

    /// Ends the cell at work, and with the last one of a row also that.
    mutating func closeCell() {
        closeText()
        endCell()
    }

    /// The same for numbers, which mean nothing to Markdown.
    mutating func closeNumberCell() {
        textStart = bytes.count
        endCell()
    }

    private mutating func endCell() {
        let end = bytes.count
        let start = table.cellStart
        let width =
            isASCII
            ? end - start
            : bytes.withUnsafeBufferPointer {
                displayWidth(ofUTF8: UnsafeBufferPointer(rebasing: $0[start..<end]))
            }
        table.addCell(end: end, width: width)
        isASCII = true
    }

    /// Ends the table behind its last cell.
    mutating func closeTable() {
        table.layOut(in: &bytes)
        textStart = bytes.count
    }
}
