// Writes the data that the intake benchmarks read, the same for the same seed:
//
//   audit-generator FOLDER [--audits 200000] [--files 20000] [--seed 1] [--parts csv,shuffled,ndjson,yaml,anchored,one]
//
// FOLDER/checklists/store-walk.yaml, FOLDER/network.yaml and FOLDER/reference/ are always written.
import Glibc

let arguments = Array(CommandLine.arguments.dropFirst())

func option(_ name: String) -> String? {
    arguments.firstIndex(of: "--" + name).flatMap { arguments.indices.contains($0 + 1) ? arguments[$0 + 1] : nil }
}

guard let folder = arguments.first, !folder.hasPrefix("-") else {
    print(
        "usage: audit-generator FOLDER [--audits N] [--files N] [--seed S] [--parts csv,shuffled,ndjson,yaml,anchored,one]"
    )
    exit(64)
}
let audits = option("audits").flatMap { Int($0) } ?? 200_000
let files = option("files").flatMap { Int($0) } ?? 20_000
let seed = option("seed").flatMap { UInt64($0) } ?? 1
let parts = Set((option("parts") ?? "csv,shuffled,ndjson,yaml,anchored,one").split(separator: ",").map(String.init))

let network = DealerNetwork(seed: seed)
let vocabulary = Vocabulary(network)
let stream = AuditStream(seed: seed, network: network, vocabulary: vocabulary)

makeFolder(folder)
makeFolder(folder + "/checklists")
write(Sheet.yaml, to: folder + "/checklists/\(Sheet.id).yaml")
write(network.yaml, to: folder + "/network.yaml")
ReferenceTables.write(to: folder + "/reference", network)

if parts.contains("one") {
    // A dealer of its own beside one audit, as an auditor has it.
    let dealer = DealerNetwork(seed: seed, dealers: 1)
    makeFolder(folder + "/one")
    makeFolder(folder + "/one/checklists")
    write(Sheet.yaml, to: folder + "/one/checklists/\(Sheet.id).yaml")
    write(dealer.yaml, to: folder + "/one/network.yaml")
    let words = Vocabulary(dealer)
    let only = AuditStream(seed: seed, network: dealer, vocabulary: words).audit(0)
    YAMLFiles(folder + "/one", words).append(only, to: folder + "/one/audit.yaml")
}
let csv = parts.contains("csv") ? LongCSV(folder + "/audits.csv", vocabulary, seed: seed) : nil
let shuffled =
    parts.contains("shuffled")
    ? LongCSV(folder + "/shuffled.csv", vocabulary, shuffledOver: 500, seed: seed) : nil
let ndjson = parts.contains("ndjson") ? NDJSON(folder + "/audits.ndjson", vocabulary) : nil
let yaml = parts.contains("yaml") ? YAMLFiles(folder + "/yaml", vocabulary) : nil
let anchored = parts.contains("anchored") ? YAMLFiles(folder + "/anchored", vocabulary, isAnchored: true) : nil
let needed = max(
    csv == nil && shuffled == nil && ndjson == nil ? 0 : audits, yaml == nil && anchored == nil ? 0 : files)
for number in 0..<needed {
    let audit = stream.audit(number)
    if number < audits {
        csv?.append(audit)
        shuffled?.append(audit)
        ndjson?.append(audit)
    }
    if number < files {
        yaml?.append(audit)
        anchored?.append(audit)
    }
}
csv?.close()
shuffled?.close()
ndjson?.close()
