/// A table of an HTML page: what its caption, headings and cells say.
struct MarkupGrid {
    private(set) var caption = ""
    private(set) var head: [String] = []
    private(set) var rows: [[String]] = []

    /// Every table of a page; drawings inside cells say nothing.
    static func all(in page: StrictMarkup) -> [MarkupGrid] {
        var grids: [MarkupGrid] = []
        var grid: MarkupGrid?
        var text: String?
        var isInHead = false
        var drawings = 0
        for token in page.tokens {
            switch token {
            case .open("table", _): grid = MarkupGrid()
            case .close("table"):
                if let grid { grids.append(grid) }
                grid = nil
            case .open("thead", _): isInHead = true
            case .close("thead"): isInHead = false
            case .open("tr", _): if !isInHead { grid?.rows.append([]) }
            case .open("caption", _), .open("th", _), .open("td", _): text = ""
            case .open("svg", _): drawings += 1
            case .close("svg"): drawings -= 1
            case .close("caption"):
                grid?.caption = text ?? ""
                text = nil
            case .close("th"), .close("td"):
                grid?.add(text ?? "", isInHead: isInHead)
                text = nil
            case .text(let part): if drawings == 0 { text? += part }
            default: continue
            }
        }
        return grids
    }

    private mutating func add(_ text: String, isInHead: Bool) {
        if isInHead { head.append(text) } else { rows[rows.count - 1].append(text) }
    }

    func column(_ heading: String) -> [String]? {
        head.firstIndex(of: heading).map { column in rows.map { $0[column] } }
    }
}
