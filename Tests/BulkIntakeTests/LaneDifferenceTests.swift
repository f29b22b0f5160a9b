internal import AuditIntake
import AuditTestSupport
internal import BilingualText
internal import BulkIntake
internal import ChecklistModel
internal import DefinitionLoading
internal import Diagnostics
internal import Foundation
internal import Testing

/// A lane decides how fast a file is read, never what is read: damaged files come out as the careful reader has them.
@Suite("Lanes and the careful reader agree")
struct LaneDifferenceTests {
    /// `make fuzz` asks for more.
    private static let rounds = ProcessInfo.processInfo.environment["LANE_ROUNDS"].flatMap(Int.init) ?? 160
    private static let blocks = 4
    /// Read once; they are large.
    private static let definitions = Result { try LaneDefinitions() }

    @Test("same audits, same rows, same refusals", arguments: LaneReading.Way.allCases, 0..<blocks)
    func damagedFiles(way: LaneReading.Way, block: Int) throws {
        let definitions = try Self.definitions.get()
        let shelf = LaneShelf(definitions.checklists, network: definitions.network)
        let input = LaneInput(checklists: definitions.checklists, network: definitions.network)
        var desk = LaneDesk(catalogue: shelf.catalogue, plans: shelf.plans)
        var (asked, inLane) = (0, 0)
        for number in 0..<Self.rounds / Self.blocks {
            let seed = UInt64(block) << 32 | UInt64(number)
            let round = LaneRound(way, seed: seed, input)
            guard let lane = round.inLane(shelf, &desk) else { continue }
            let careful = LaneReading(carefully: round.bytes, shelf)
            let difference = LaneReading.difference(lane, careful)
            #expect(difference == nil, "seed \(seed):\n\(String(decoding: round.bytes.prefix(3_000), as: UTF8.self))")
            if difference != nil { return }
            asked += careful.audits.count
            inLane += lane.inLane
        }
        // The test would be idle if everything were left to the careful reader; of small files few stay clear as a whole.
        #expect(
            inLane > 0 || ![.csv, .jsonLines].contains(way),
            "block \(block): \(inLane) of \(asked) audits were read in the lane")
    }

    @Test("an id that is one control character is an id for both, and refuses no neighbour")
    func controlCharacter() throws {
        let definitions = try LaneDefinitions()
        let shelf = LaneShelf(definitions.checklists, network: definitions.network)
        var desk = LaneDesk(catalogue: shelf.catalogue, plans: shelf.plans)
        let rows = ["A1", "\u{7F}", "A2"].map { "\($0),key-figures,1.0.0,HZ01,2026-10-15,A-02,1-3,0\n" }
        let bytes = Array(("audit,checklist,version,dealer,date,auditor,item,value\n" + rows.joined()).utf8)
        let lane = try #require(LaneReading(csv: bytes, shelf, &desk, portion: 1))
        let careful = LaneReading(carefully: bytes, shelf)
        #expect(LaneReading.difference(lane, careful) == nil)
        #expect(!careful.diagnostics.contains { $0.message.en?.contains("no audit id") == true })
    }

    @Test("a header that is not UTF-8 is left to the reader of whole files")
    func brokenHeader() {
        let columns = "audit,checklist,version,dealer,date,auditor,item,value,note"
        let row = "\nA1,c,1,D1,2026-10-12,A-07,1-1,yes,\n"
        #expect(CSVHead(Array((columns + row).utf8), skipped: 0, file: "f") != nil)
        for broken in HostileText.bytes where String(validating: broken, as: UTF8.self) == nil {
            let bytes = Array(columns.utf8) + broken + Array(row.utf8)
            #expect(CSVHead(bytes, skipped: 0, file: "f") == nil, "\(broken)")
        }
    }
}

/// Checklists and the network of this project.
struct LaneDefinitions {
    let checklists: [Checklist]
    let network: DealerNetwork

    init() throws {
        let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        func content(_ path: String) throws -> [UInt8] {
            Array(try Data(contentsOf: project.appendingPathComponent(path).resolvingSymlinksInPath()))
        }
        checklists = try [
            "sales-showroom", "service-flow", "key-figures", "customer-service-desk", "service-behaviours",
        ].map { name in
            try #require(loadChecklist(content("Checklists/\(name).yaml"), file: name, network: nil).value)
        }
        network = try #require(loadNetwork(content("Examples/network.yaml"), file: "network.yaml").value)
    }
}
