/// Rows of the four tables, each without its header line.
public struct BulkRows: ~Copyable, Sendable {
    /// Of `audits.csv`.
    public var audits = ByteBuffer()
    /// Of `departments.csv`.
    public var departments = ByteBuffer()
    /// Of `people.csv`.
    public var people = ByteBuffer()
    /// Of `findings.csv`.
    public var findings = ByteBuffer()

    public init() {}

    /// Where the rows of each table end.
    public struct Ends: BitwiseCopyable, Sendable {
        public let audits: Int
        public let departments: Int
        public let people: Int
        public let findings: Int
    }

    public var ends: Ends {
        Ends(
            audits: audits.count, departments: departments.count, people: people.count, findings: findings.count)
    }

    /// Drops what was appended since.
    public mutating func truncate(to ends: Ends) {
        audits.truncate(to: ends.audits)
        departments.truncate(to: ends.departments)
        people.truncate(to: ends.people)
        findings.truncate(to: ends.findings)
    }

    /// Drops every row and keeps the memory.
    public mutating func removeAll() {
        audits.removeAll()
        departments.removeAll()
        people.removeAll()
        findings.removeAll()
    }

    /// - Parameter table: 0 to 3, in the order above.
    public mutating func append(_ bytes: [UInt8], to table: Int) {
        bytes.withUnsafeBytes { bytes in
            switch table {
            case 0: audits.append(bytes)
            case 1: departments.append(bytes)
            case 2: people.append(bytes)
            default: findings.append(bytes)
            }
        }
    }
}
