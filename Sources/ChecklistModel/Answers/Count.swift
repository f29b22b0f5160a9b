public import BilingualText

/// A number of deviations, rated by bands.
public struct Count: Sendable {
    /// What is counted, such as 不符合处.
    public let what: BilingualText
    public let rating: Rating

    public init(what: BilingualText, rating: Rating) {
        self.what = what
        self.rating = rating
    }
}
