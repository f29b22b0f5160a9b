import AuditIntake
import BilingualText
import ChecklistModel
import DefinitionLoading
import Diagnostics
import Foundation
import Scoring
import SyntheticNetwork
import Testing

/// A sample as `score` reads it: the network file, then every submission; whatever is said about one fails the test.
struct ReadSample {
    let network: DealerNetwork
    let files: [(path: String, encoding: TextEncoding?)]
    let scorecards: [Scorecard]

    init(
        _ sample: SyntheticNetwork, _ checklists: [Checklist], sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let files = sample.files
        let loaded = loadNetwork(try #require(files.first).content(), file: "network.yaml")
        #expect(loaded.diagnostics.map { $0.rendered(in: .en) } == [], sourceLocation: sourceLocation)
        network = try #require(loaded.value, sourceLocation: sourceLocation)
        expectSame(network, sample.network, sourceLocation: sourceLocation)
        let catalogue = IntakeCatalogue(checklists: checklists, network: network)
        var read: [(path: String, encoding: TextEncoding?)] = []
        var scorecards: [Scorecard] = []
        var complaints: [String] = []
        for file in files.dropFirst() {
            let result = readSubmissions(
                file.content(), file: file.path, catalogue: catalogue, options: IntakeOptions())
            complaints += result.diagnostics.map { $0.rendered(in: .en) }
            read.append((file.path, result.encoding))
            #expect(result.submissions.count == 1, "\(file.path)", sourceLocation: sourceLocation)
            scorecards += result.submissions.map { score($0.audit, by: $0.checklist) }
        }
        #expect(complaints.prefix(5) == [], sourceLocation: sourceLocation)
        self.files = read
        self.scorecards = scorecards
    }
}

/// A network that was written and read back says what it said before.
private func expectSame(_ read: DealerNetwork, _ drawn: DealerNetwork, sourceLocation: SourceLocation) {
    #expect(read.departments == drawn.departments, sourceLocation: sourceLocation)
    #expect(read.roles == drawn.roles, sourceLocation: sourceLocation)
    #expect(read.regions == drawn.regions, sourceLocation: sourceLocation)
    #expect(read.auditors.map(\.name) == drawn.auditors.map(\.name), sourceLocation: sourceLocation)
    #expect(read.due.map(\.departments) == drawn.due.map(\.departments), sourceLocation: sourceLocation)
    #expect(read.dealers.map(\.name) == drawn.dealers.map(\.name), sourceLocation: sourceLocation)
    for (dealer, other) in zip(read.dealers, drawn.dealers) {
        #expect(dealer.id == other.id, sourceLocation: sourceLocation)
        #expect(dealer.units == other.units, sourceLocation: sourceLocation)
        #expect(dealer.people.map(\.audited) == other.people.map(\.audited), sourceLocation: sourceLocation)
        #expect(dealer.people.map(\.until) == other.people.map(\.until), sourceLocation: sourceLocation)
    }
}

/// The checklists of this repository.
enum Shipped {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Checklists").resolvingSymlinksInPath()

    /// What `sample` writes unless told otherwise.
    static let usual = [
        "sales-showroom", "service-flow", "five-s", "complaint-handling", "key-figures", "satisfaction-service",
    ]

    static func checklist(_ path: String) throws -> Checklist {
        let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(path + ".yaml")))
        return try #require(loadChecklist(bytes, file: path, network: nil).value)
    }
}
