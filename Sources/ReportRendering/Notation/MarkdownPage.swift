internal import BilingualText

extension Page {
    /// The page in GitHub-flavoured Markdown, blocks apart by one blank line.
    var markdown: String { String(decoding: markdownBytes, as: UTF8.self) }

    /// The same as UTF-8.
    var markdownBytes: [UInt8] {
        var text = MarkdownText()
        for (number, block) in blocks.enumerated() {
            if number > 0 { text.append("\n") }
            text.append(block)
        }
        return text.bytes
    }
}

/// Markdown in the making: bytes are appended several times as fast as strings are joined.
struct MarkdownText {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }

    mutating func append(_ byte: UInt8, times count: Int) {
        if count > 0 { bytes.append(contentsOf: repeatElement(byte, count: count)) }
    }

    mutating func append(_ bytes: ArraySlice<UInt8>) { self.bytes.append(contentsOf: bytes) }

    mutating func append(_ block: Block) {
        switch block {
        case .heading(let level, let inlines):
            append(UInt8(ascii: "#"), times: max(1, min(level, 6)))
            append(" ")
            append(inlines)
            append("\n")
        case .paragraph(let inlines):
            append(inlines)
            append("\n")
        case .list(let entries):
            for entry in entries {
                append("- ")
                append(entry)
                append("\n")
            }
        case .table(let table): append(table)
        }
    }

    mutating func append(_ inlines: [Inline]) {
        for inline in inlines {
            switch inline {
            case .text(let text): append(markdownEscaped(text))
            case .strong(let text): append(markdownStrong(text))
            case .code(let text): append(markdownCode(text))
            case .link(let text, let target):
                append("[")
                append(markdownEscaped(text))
                append("](")
                append(target)
                append(")")
            }
        }
    }
}
