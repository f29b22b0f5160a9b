/// One sheet: blocks below each other, from the first column on.
public struct Sheet: Sendable, Equatable {
    /// Any text; where Excel forbids it as a tab's name it is changed as ``sheetName(for:avoiding:)`` says.
    public var name: String
    public var blocks: [SheetBlock]
    public var frozen: FrozenCells
    /// The colour of the tab.
    public var tabColour: Colour?
    public var page: PageSetup

    public init(
        _ name: String, blocks: [SheetBlock], frozen: FrozenCells = .none, tabColour: Colour? = nil,
        page: PageSetup = PageSetup()
    ) {
        self.name = name
        self.blocks = blocks
        self.frozen = frozen
        self.tabColour = tabColour
        self.page = page
    }
}

/// What stays in sight while the rest of a sheet scrolls.
public enum FrozenCells: Sendable, Equatable {
    case none
    /// Everything down to the column headings of the sheet's first table, and that many of its leading columns.
    case tableHeadings(columns: Int)
}
