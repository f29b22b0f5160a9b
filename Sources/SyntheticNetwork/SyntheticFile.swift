/// A file of a sample, made when it is asked for, so that a large sample never stands in memory as a whole.
public struct SyntheticFile: Sendable {
    /// Below the sample's folder, separated by `/`.
    public let path: String
    private let make: @Sendable () -> [UInt8]

    init(path: String, make: @escaping @Sendable () -> [UInt8]) {
        self.path = path
        self.make = make
    }

    /// The same bytes each time.
    public func content() -> [UInt8] { make() }
}
