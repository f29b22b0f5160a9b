/// A part of a sheet.
public enum SheetBlock: Sendable, Equatable {
    /// The title of a sheet or of a part of it.
    case heading(String, HeadingLevel = .section)
    /// A paragraph. It is wrapped at a readable width, and its line breaks are kept.
    case note(String)
    /// A line of its own that leads elsewhere.
    case link(String, to: LinkTarget)
    case table(SheetTable)
    case chart(SheetChart)
}

/// How large a heading is.
public enum HeadingLevel: Sendable, Equatable {
    case title, section
}

/// Where a click leads.
public enum LinkTarget: Sendable, Equatable {
    /// The sheet that was given this name, before it was made fit for a tab.
    case sheet(String)
    /// An address that begins with http://, https:// or mailto:.
    case address(String)
}
