internal import AuditIntake
internal import ChecklistModel
internal import DefinitionLoading
internal import Glibc

/// The checklists and the network that submissions are read against: those of this project, one with every kind of
/// answer, and the small ones that the seeds of the corpus name.
enum Definitions {
    static let everyKind = checklist("Tests/BlankFormsTests/Fixtures/every-kind.yaml")
    static let showroom = checklist("Checklists/sales-showroom.yaml")
    static let fiveS = checklist("Checklists/five-s.yaml")
    static let keyFigures = checklist("Checklists/key-figures.yaml")
    static let complaints = checklist("Checklists/complaint-handling.yaml")

    static let network: DealerNetwork = {
        guard let network = loadNetwork(content(of: "Examples/network.yaml"), file: "network.yaml").value else {
            fatalError("Examples/network.yaml is refused")
        }
        return network
    }()

    static let named = IntakeCatalogue(
        checklists: [everyKind, showroom, fiveS, keyFigures, complaints], network: network)
    /// The same without a network, where names stand for themselves.
    static let free = IntakeCatalogue(checklists: [everyKind, showroom, fiveS, keyFigures, complaints], network: nil)

    private static func checklist(_ path: String) -> Checklist {
        let loaded = loadChecklist(content(of: path), file: path, network: nil)
        guard let checklist = loaded.value else { fatalError("\(path) is refused: \(loaded.diagnostics)") }
        return checklist
    }

    /// A file of the project, whose folder is FUZZ_PROJECT.
    private static func content(of path: String) -> [UInt8] {
        guard let file = fopen("\(setting("FUZZ_PROJECT", or: ".."))/\(path)", "rb") else { fatalError("no \(path)") }
        defer { fclose(file) }
        var content = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&content, 1, content.count, file)
        return Array(content[..<count])
    }
}
