internal import Diagnostics

/// Ids and references to them.
enum NameProblem: Problem {
    case badID(String, IDNoun)
    /// The word has a meaning of its own where such an id is used.
    case reservedID(String, IDNoun)
    case duplicate(IDNoun, String, first: SourcePosition)
    case unknown(IDNoun, String, suggestion: String?, Declaring)
    case anyDepartmentBelowTop

    /// Where the user would have to declare what a reference names.
    enum Declaring: Sendable, Equatable {
        /// Under this key of the same file.
        case under(String)
        /// Under `units:`, unless one of the fixed scopes was meant.
        case asUnit
        /// Under this key or in the network file.
        case underOrInNetwork(String)
        /// It is one of the things written in the file itself.
        case inFile
        /// It is one of the things written in the item itself.
        case inItem
    }
}
