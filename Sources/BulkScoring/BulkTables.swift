/// The tables that a scorer writes.
public struct BulkTables: OptionSet, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let audits = BulkTables(rawValue: 1)
    public static let departments = BulkTables(rawValue: 2)
    public static let people = BulkTables(rawValue: 4)
    public static let findings = BulkTables(rawValue: 8)

    public static let all: BulkTables = [.audits, .departments, .people, .findings]
}
