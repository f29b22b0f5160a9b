extension [String] {
    /// The texts one behind the other, `separator` between them.
    ///
    /// The standard library's method of this name asks at run time what kind of sequence it has before it, and the first such
    /// question goes through all conformances of the program.
    public func joined(separator: String) -> String {
        var text = ""
        let size = reduce(separator.utf8.count * count) { $0 + $1.utf8.count }
        // A short text needs no memory of its own.
        if size > 15 { text.reserveCapacity(size) }
        for (index, part) in enumerated() {
            if index > 0 { text += separator }
            text += part
        }
        return text
    }
}
