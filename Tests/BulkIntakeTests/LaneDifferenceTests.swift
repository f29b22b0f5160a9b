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
        var (files, taken, inLane) = (0, 0, 0)
        for number in 0..<Self.rounds / Self.blocks {
            let seed = UInt64(block) << 32 | UInt64(number)
            let round = LaneRound(way, seed: seed, input)
            files += 1
            guard let lane = round.inLane(shelf, &desk) else { continue }
            let careful = LaneReading(carefully: round.bytes, shelf)
            let difference = LaneReading.difference(lane, careful)
            #expect(difference == nil, "seed \(seed):\n\(String(decoding: round.bytes.prefix(3_000), as: UTF8.self))")
            if difference != nil { return }
            taken += 1
            inLane += lane.inLane
        }
        // The test would be idle if everything were left to the careful reader.
        #expect(
            taken * 40 >= files && inLane > 0,
            "block \(block): the lane took \(taken) of \(files) files and scored \(inLane) audits")
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

    @Test(
        "a delete character in a line of JSON refuses its audit in both ways",
        arguments: ["\"audit\":\"", "\"answers\":{\"", "\"value\":\"", "\"note\":\"", "\"note\":\"\\\\"])
    func deleteInJSON(behind place: String) throws {
        let definitions = try LaneDefinitions()
        let shelf = LaneShelf(definitions.checklists, network: definitions.network)
        let input = LaneInput(checklists: definitions.checklists, network: definitions.network)
        var desk = LaneDesk(catalogue: shelf.catalogue, plans: shelf.plans)
        var random = SeededGenerator(seed: 1)
        for _ in 0..<100 {
            let sound = String(decoding: input.jsonLines(&random), as: UTF8.self)
                .replacing("\"note\":\"", with: "\"note\":\"\\\\")
            let inLane = try #require(LaneReading(jsonLines: Array(sound.utf8), shelf, &desk)).inLane
            guard let range = sound.firstRange(of: place), inLane == sound.split(separator: "\n").count else {
                continue
            }
            var bytes = Array(sound.utf8)
            bytes.insert(0x7F, at: sound.utf8.distance(from: sound.startIndex, to: range.upperBound))
            let lane = try #require(LaneReading(jsonLines: bytes, shelf, &desk))
            #expect(LaneReading.difference(lane, LaneReading(carefully: bytes, shelf)) == nil)
            #expect(lane.inLane < inLane)
            return
        }
        Issue.record("no file that a lane takes as a whole")
    }

    @Test("an audit full of misspelt items gets as many suggestions in parts as in the whole file")
    func manyMisspeltItems() throws {
        let definitions = try LaneDefinitions()
        let shelf = LaneShelf(definitions.checklists, network: definitions.network)
        var desk = LaneDesk(catalogue: shelf.catalogue, plans: shelf.plans)
        let rows = ["A1", "A2"].flatMap { audit in
            (10..<40).map { "\(audit),key-figures,1.0.0,HZ01,2026-10-15,A-02,1-\($0),0\n" }
        }
        let bytes = Array(("audit,checklist,version,dealer,date,auditor,item,value\n" + rows.joined()).utf8)
        let lane = try #require(LaneReading(csv: bytes, shelf, &desk, portion: 1))
        let careful = LaneReading(carefully: bytes, shelf)
        #expect(LaneReading.difference(lane, careful) == nil)
        #expect(careful.diagnostics.count { $0.message.en?.contains("did you mean") == true } == 40)
    }

    @Test(
        "a text longer than any that is taken is refused in both ways, whatever its field",
        arguments: ["person", "unit", "value", "note", "evidence"])
    func longTexts(field: String) throws {
        let definitions = try LaneDefinitions()
        let shelf = LaneShelf(definitions.checklists, network: definitions.network)
        let input = LaneInput(checklists: definitions.checklists, network: definitions.network)
        var desk = LaneDesk(catalogue: shelf.catalogue, plans: shelf.plans)
        var random = SeededGenerator(seed: 3)
        var compared = 0
        for _ in 0..<400 where compared < 6 {
            let sound = input.csv(&random, audits: 1...1)
            guard !sound.contains(UInt8(ascii: "\"")), LaneReading(whole: sound, &desk) != nil else { continue }
            var rows = String(decoding: sound, as: UTF8.self).split(separator: "\n").map {
                $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            }
            let column = try #require(rows[0].firstIndex(of: field))
            guard let row = rows.indices.dropFirst().first(where: { !rows[$0][column].isEmpty }) else { continue }
            rows[row][column] = String(repeating: "a", count: compared.isMultiple(of: 2) ? 70_000 : 40_000)
            let bytes = Array(rows.map { $0.joined(separator: ",") + "\n" }.joined().utf8)
            compared += 1
            guard let lane = LaneReading(whole: bytes, &desk) else { continue }
            let difference = LaneReading.difference(lane, LaneReading(carefully: bytes, shelf))
            #expect(difference == nil, "\(rows[row].map { $0.prefix(20) })")
        }
        #expect(compared == 6, "no sound files with this field")
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
