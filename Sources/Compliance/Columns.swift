/// Columns by id, in order of first mention over the versions of a checklist.
struct Columns<Column> {
    private(set) var columns: [Column] = []
    private var positions: [String: Int] = [:]

    /// - Returns: where the column stands; a known one stays as it is.
    @discardableResult
    mutating func add(_ column: @autoclosure () -> Column, id: String) -> Int {
        if let known = positions[id] { return known }
        positions[id] = columns.count
        columns.append(column())
        return columns.count - 1
    }

    func position(of id: String) -> Int? { positions[id] }
}
