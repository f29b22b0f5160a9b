import BilingualText
import ChecklistModel
import DefinitionLoading
import SyntheticNetwork
import Testing

@Suite("a sample follows from its seed and nothing else")
struct DeterminismTests {
    private static func files(
        dealers: Int = 3, months: Int = 2, seed: UInt64 = 7, end: String = "2026-10"
    ) throws -> [String: [UInt8]] {
        let checklists = try Shipped.usual.map(Shipped.checklist)
        let sample = SyntheticNetwork(
            dealers: dealers, months: months, seed: seed, last: try #require(Month(end)), checklists: checklists)
        let pairs = sample.files.map { ($0.path, $0.content()) }
        return try #require(Set(pairs.map(\.0)).count == pairs.count ? Dictionary(uniqueKeysWithValues: pairs) : nil)
    }

    @Test("the same seed writes the same bytes, twice from one value and again from another")
    func same() throws {
        let checklists = try Shipped.usual.map(Shipped.checklist)
        let sample = SyntheticNetwork(
            dealers: 3, months: 2, seed: 7, last: try #require(Month("2026-10")), checklists: checklists)
        for file in sample.files { #expect(file.content() == file.content(), "\(file.path)") }
        #expect(try Self.files() == Self.files())
    }

    @Test("these bytes, on every machine")
    func fixed() throws {
        let checklist = try #require(
            loadChecklist(Array(AcceptanceTests.language.utf8), file: "language", network: nil).value)
        let sample = SyntheticNetwork(
            dealers: 15, months: 2, seed: 7, last: try #require(Month("2026-10")), checklists: [checklist])
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for file in sample.files {
            for byte in file.path.utf8 + file.content() { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        #expect(String(hash, radix: 16) == "ce011be20ac7c2aa")
    }

    @Test("another seed writes another network and other audits")
    func other() throws {
        let (first, other) = (try Self.files(), try Self.files(seed: 8))
        #expect(first["network.yaml"] != other["network.yaml"])
        for (path, content) in first where other[path] != nil { #expect(content != other[path], "\(path)") }
    }

    @Test("a dealer's audits are the same whatever the number of dealers, but for the auditors")
    func moreDealers() throws {
        let (few, many) = (try Self.files(), try Self.files(dealers: 9))
        for (path, content) in few where path != "network.yaml" { #expect(many[path] == content, "\(path)") }
    }

    @Test("a month is the same whatever the number of months")
    func moreMonths() throws {
        let (few, many) = (try Self.files(), try Self.files(months: 5))
        for (path, content) in few { #expect(many[path] == content, "\(path)") }
    }

    @Test("another last month dates everything otherwise")
    func otherEnd() throws {
        let months = Set(try Self.files(months: 3, end: "2025-01").keys.map { $0.prefix(7) })
        #expect(months == ["network", "2025-01", "2024-12", "2024-11"])
    }

    @Test("the calendar's first month is where a sample begins at the earliest")
    func firstMonth() throws {
        let months = Set(try Self.files(dealers: 1, months: 9, end: "1900-02").keys.map { $0.prefix(7) })
        #expect(months == ["network", "1900-01", "1900-02"])
    }
}
