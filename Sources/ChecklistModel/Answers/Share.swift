/// `k of n`: a sample of n of which k conform, or a target and what was reached.
public struct Share: Sendable {
    public enum Form: String, Sendable, CaseIterable {
        /// k conforming of n checked; k is never above n.
        case sample
        /// Reached of target; may exceed 1 before it is rated.
        case target
    }

    public let form: Form
    /// Rates k ÷ n; `linear` from 0 to 1 when the definition gives no bands.
    public let rating: Rating

    public init(form: Form, rating: Rating) {
        self.form = form
        self.rating = rating
    }
}
