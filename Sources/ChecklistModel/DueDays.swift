/// Within how many days of an audit a finding is to be put right where its item names none (`actions:` in
/// `network.yaml`, seed row C3).
public struct DueDays: Sendable, Hashable {
    /// For findings of critical items.
    public let critical: Int
    /// For findings that lost half of their item's mark or more.
    public let major: Int
    /// For all others.
    public let minor: Int

    public init(critical: Int, major: Int, minor: Int) {
        self.critical = critical
        self.major = major
        self.minor = minor
    }

    /// Where the network says nothing.
    public static let standard = DueDays(critical: 3, major: 7, minor: 15)
}
