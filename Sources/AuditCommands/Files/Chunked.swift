extension Array {
    /// The elements in runs of at most `length`.
    func chunked(by length: Int) -> [[Element]] {
        stride(from: 0, to: count, by: length).map { Array(self[$0..<Swift.min($0 + length, count)]) }
    }
}
