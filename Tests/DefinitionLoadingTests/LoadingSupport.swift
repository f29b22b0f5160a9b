import BilingualText
import ChecklistModel
import DefinitionLoading
import Testing

/// The checklist that a text defines; anything said about it fails the test.
func checklist(
    _ yaml: String, network: DealerNetwork? = nil, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Checklist {
    let loaded = loadChecklist(Array(yaml.utf8), file: "file", network: network)
    #expect(loaded.diagnostics.map { $0.line(in: .en) } == [], sourceLocation: sourceLocation)
    return try #require(loaded.value, sourceLocation: sourceLocation)
}

/// The only item of a checklist in which it has these keys.
func item(_ keys: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Item {
    let checklist = try checklist(RefusalRow.Frame.item.around(keys), sourceLocation: sourceLocation)
    return try #require(checklist.items.first, sourceLocation: sourceLocation)
}

/// The network that a text defines; anything said about it fails the test.
func network(_ yaml: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> DealerNetwork {
    let loaded = loadNetwork(Array(yaml.utf8), file: "file")
    #expect(loaded.diagnostics.map { $0.line(in: .en) } == [], sourceLocation: sourceLocation)
    return try #require(loaded.value, sourceLocation: sourceLocation)
}

/// What loading says about a checklist, in English.
func complaints(about yaml: String, network: DealerNetwork? = nil) -> [String] {
    loadChecklist(Array(yaml.utf8), file: "file", network: network).diagnostics.map { $0.line(in: .en) }
}
