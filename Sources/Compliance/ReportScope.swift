/// The part of the network that a report looks at; everything in it, ranks too, stays within.
public enum ReportScope: Sendable, Hashable {
    case network
    /// The dealers of the region with this id.
    case region(String)
    /// The dealer with this id.
    case dealer(String)
}
