/// How a sheet is printed: on A4, as many pages long as it needs, and in its width on one page.
public struct PageSetup: Sendable, Equatable {
    public enum Orientation: Sendable, Equatable {
        case portrait, landscape
    }

    public var orientation: Orientation
    /// True to repeat the column headings on every page, where the sheet has one table only.
    public var repeatsHeadings: Bool
    /// Stands at the bottom left of each page; the page number stands at the right.
    public var footer: String

    public init(orientation: Orientation = .landscape, repeatsHeadings: Bool = true, footer: String = "") {
        self.orientation = orientation
        self.repeatsHeadings = repeatsHeadings
        self.footer = footer
    }
}
