internal import AuditTestSupport
internal import BulkIntake
internal import ChecklistModel
internal import DefinitionLoading
internal import Glibc

// lane-rounds PROJECT ROUNDS [FIRST SEED]: damages so many sound files for each lane and reads them in the lane and carefully.
// The first that come out differently are shown, and the status is 1.
let mostShown = 20
guard CommandLine.arguments.count > 2, let rounds = UInt64(CommandLine.arguments[2]) else {
    print("usage: lane-rounds PROJECT ROUNDS [FIRST SEED]")
    exit(64)
}
let first = CommandLine.arguments.dropFirst(3).first.flatMap { UInt64($0) } ?? 1
let checklists = ["sales-showroom", "service-flow", "key-figures", "customer-service-desk", "service-behaviours"].map {
    name in
    loaded(loadChecklist(content(of: "Checklists/\(name).yaml"), file: name, network: nil))
}
let network = loaded(loadNetwork(content(of: "Examples/network.yaml"), file: "network.yaml"))
compare(rounds: rounds, first: first, checklists, network)

func compare(rounds: UInt64, first: UInt64, _ checklists: [Checklist], _ network: DealerNetwork) {
    let shelf = LaneShelf(checklists, network: network)
    let input = LaneInput(checklists: checklists, network: network)
    var differences = 0
    for way in LaneReading.Way.allCases {
        var desk = LaneDesk(catalogue: shelf.catalogue, plans: shelf.plans)
        var (files, inLane, audits) = (0, 0, 0)
        for seed in first..<first + rounds {
            let round = LaneRound(way, seed: seed, input)
            guard let lane = round.inLane(shelf, &desk) else { continue }
            let careful = LaneReading(carefully: round.bytes, shelf)
            files += 1
            inLane += lane.inLane
            audits += careful.audits.count
            guard let difference = LaneReading.difference(lane, careful) else { continue }
            differences += 1
            guard differences <= mostShown else { continue }
            print("\(way), seed \(seed): \(difference)\n--- the file:")
            print(String(decoding: round.bytes, as: UTF8.self))
        }
        print("\(way): \(rounds) damaged files, \(files) read by the lane; \(inLane) of \(audits) audits scored in it")
        fflush(nil)
    }
    print("\(differences) files come out differently, from seed \(first) on")
    exit(differences == 0 ? 0 : 1)
}

func loaded<Value>(_ loaded: Loaded<Value>) -> Value {
    guard let value = loaded.value else { fatalError("\(loaded.diagnostics)") }
    return value
}

/// A file of the project.
func content(of path: String) -> [UInt8] {
    guard let file = fopen("\(CommandLine.arguments[1])/\(path)", "rb") else { fatalError("no \(path)") }
    defer { fclose(file) }
    var content = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&content, 1, content.count, file)
    return Array(content[..<count])
}
