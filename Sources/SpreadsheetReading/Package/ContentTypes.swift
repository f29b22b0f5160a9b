public import ZipArchive

/// The part that says what kind of document an archive is (ECMA-376-2, 7.2.3).
let contentTypesPart = "[Content_Types].xml"

/// True when the archive is a workbook, to be read by ``readSpreadsheet(_:limits:)``, or means to be one.
///
/// It looks at names alone: a damaged workbook is one, too.
public func isSpreadsheet(_ archive: ZipArchive) -> Bool {
    archive.entry(named: contentTypesPart) != nil && archive.entries.contains { $0.name.lowercased().hasPrefix("xl/") }
}

/// True when the archive is a document of an office program, a workbook among others: ``SpreadsheetReader`` then says what
/// it is, and it is no archive that somebody packed.
public func isOfficeDocument(_ archive: ZipArchive) -> Bool {
    archive.entry(named: contentTypesPart) != nil || archive.entries.first?.name == openDocumentPart
}

/// The part that says so in an OpenDocument file, always the first.
let openDocumentPart = "mimetype"

/// Takes in what the parts of a document are, and refuses all documents but workbooks without macros.
final class ContentTypes: PartReceiver {
    private var types: Set<String> = []

    func begin(_ name: ElementName, in parent: Place, _ attributes: ElementAttributes) -> Place {
        switch (parent, name) {
        case (.document, "Types"): return .types
        case (.types, "Override"), (.types, "Default"):
            if let type = attributes["ContentType"] { types.insert(type.text.lowercased()) }
            return .type
        default: return .other
        }
    }

    func check() throws(SpreadsheetFailure) {
        if types.contains(where: { $0.contains("sheet.binary.") }) { throw .otherDocument(.binaryWorkbook) }
        let areMacros = types.contains {
            $0.contains("macroenabled.main") || $0.contains("vbaproject") || $0.contains("macrosheet")
        }
        if areMacros { throw .macros }
        if types.contains(where: { $0.contains("spreadsheetml.") && $0.hasSuffix(".main+xml") }) { return }
        if types.contains(where: { $0.contains("wordprocessingml.document.main") }) { throw .otherDocument(.text) }
        if types.contains(where: { $0.contains("presentationml.") && $0.hasSuffix(".main+xml") }) {
            throw .otherDocument(.presentation)
        }
        throw .notAWorkbook
    }
}
