internal import BilingualText
internal import ExactArithmetic

extension MarkdownPage {
    /// Begins a block; a paragraph needs nothing else.
    mutating func openBlock() {
        if !bytes.isEmpty { mark("\n") }
    }

    /// Begins a heading; 1 is the page's title.
    mutating func openHeading(_ level: Int) {
        openBlock()
        for _ in 0..<max(1, min(level, 6)) { mark("#") }
        mark(" ")
    }

    /// Ends a heading, a paragraph or an entry.
    mutating func closeLine() {
        closeText()
        mark("\n")
    }

    mutating func heading(_ level: Int, _ text: BilingualText) {
        openHeading(level)
        put(text)
        closeLine()
    }

    mutating func paragraph(_ text: BilingualText) {
        openBlock()
        put(text)
        closeLine()
    }

    /// Begins an entry of the list that was opened as a block.
    mutating func openEntry() { mark("- ") }

    /// A whole entry.
    mutating func entry(_ text: BilingualText) {
        openEntry()
        put(text)
        closeLine()
    }

    /// A column of the open table with its heading.
    mutating func column(_ heading: BilingualText, _ alignment: Alignment = .left) {
        addColumn(alignment)
        put(heading)
        closeCell()
    }

    /// Begins a table of labels and values; the first pair stands in the heading row.
    mutating func openFacts() {
        openTable()
        addColumn(.left)
        addColumn(.left)
    }

    /// A label whose value is the next cell.
    mutating func openFact(_ label: BilingualText) {
        put(label)
        closeCell()
    }

    /// A label and its value.
    mutating func fact(_ label: BilingualText, _ value: String) {
        openFact(label)
        put(value)
        closeCell()
    }

    /// A dash stands for "nothing".
    mutating func cell(_ text: String?) {
        if let text, !text.isEmpty { put(text) } else { put("—") }
        closeCell()
    }

    /// A dash stands for "nothing", which is never 0.
    mutating func cell(_ value: Fraction?, decimals: Int) {
        guard let value else { return cell(nil) }
        put(value, decimals: decimals)
        closeNumberCell()
    }

    mutating func cell(_ count: Int) {
        put(String(count))
        closeNumberCell()
    }

    mutating func add(_ blocks: [Block]) {
        for block in blocks { add(block) }
    }

    private mutating func add(_ block: Block) {
        switch block {
        case .heading(let level, let inlines):
            openHeading(level)
            add(inlines)
            closeLine()
        case .paragraph(let inlines):
            openBlock()
            add(inlines)
            closeLine()
        case .list(let entries):
            openBlock()
            for entry in entries {
                openEntry()
                add(entry)
                closeLine()
            }
        case .table(let table): add(table)
        }
    }

    private mutating func add(_ table: Table) {
        openTable()
        for (heading, alignment) in zip(table.headings, table.alignments) {
            addColumn(alignment)
            add(heading)
            closeCell()
        }
        for row in table.rows {
            for cell in row {
                add(cell)
                closeCell()
            }
        }
        closeTable()
    }
}

extension Page {
    /// The page in GitHub-flavoured Markdown.
    var markdown: String { String(decoding: markdownBytes, as: UTF8.self) }

    /// The same as UTF-8.
    var markdownBytes: [UInt8] {
        // Blocks are worded already, in whatever language.
        var page = MarkdownPage(in: .zh)
        page.add(blocks)
        return page.bytes
    }
}
