internal import BilingualText

/// A report page before it has a notation.
struct Page {
    /// Where the page is written, below the report's folder.
    let path: String
    var blocks: [Block]
}

/// A paragraph-sized part of a page.
enum Block {
    /// 1 is the page's title.
    case heading(Int, [Inline])
    case paragraph([Inline])
    case list([[Inline]])
    case table(Table)
}

/// A run of text inside a block. Every text is untrusted: the notation makes it inert.
enum Inline {
    case text(String)
    case strong(String)
    /// Shown as it is, never read as a link: file names and addresses that a submission brought.
    case code(String)
    /// A link to another page, as a path relative to the page that holds it.
    case link(String, to: String)
}

/// Rows of a page's table, ready to be written.
struct Table {
    let headings: [[Inline]]
    let alignments: [Alignment]
    let rows: [[[Inline]]]
}

extension Table {
    /// With its first rows only.
    func first(_ count: Int) -> Table {
        Table(headings: headings, alignments: alignments, rows: Array(rows.prefix(count)))
    }
}

enum Alignment {
    case left, right, center
}
