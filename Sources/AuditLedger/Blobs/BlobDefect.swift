/// Why stored bytes are not what this program wrote.
struct BlobDefect: Error, Hashable {
    enum Kind: String, Hashable {
        /// The bytes end in the middle of a value.
        case truncated
        /// Bytes follow the last value.
        case trailing
        /// Written in a format this program does not know.
        case version
        /// A number that is out of the range of its field.
        case number
        /// A text that is no UTF-8.
        case text
        /// A word or code that its field does not know.
        case code
        /// A position in a list that is not that long.
        case index
    }

    let kind: Kind
    /// The byte at which reading stopped, from 0.
    let offset: Int
}
