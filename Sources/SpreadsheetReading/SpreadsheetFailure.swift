public import Diagnostics
public import ZipArchive

/// Why a workbook is not read.
public enum SpreadsheetFailure: Error, Sendable, Equatable {
    /// Something is wrong with the archive that every workbook is.
    case archive(ZipFailure)
    /// Neither a workbook nor anything else that is known by name.
    case notAWorkbook
    case otherDocument(OtherDocument)
    case passwordProtected
    case macros
    /// A part that the workbook refers to is not there.
    case missingPart(String)
    /// - Parameter reason: in the words of the XML parser.
    case malformedPart(String, line: Int, column: Int, reason: String)
    /// A part that begins with another element than such a part has.
    case unexpectedPart(String)
    /// A part with a document type declaration, which could declare entities.
    case documentType(String)
    case tooDeep(String, limit: Int)
    /// A part with a tag or the like that goes on and on.
    case endlessTag(String)
    case noSheets
    case tooMany(CountedThing, limit: Int)
    /// A place that no sheet has, or that is none.
    case reference(String, sheet: String)
    case cell(CellProblem, sheet: String, at: SourcePosition)
    case memory
}

/// What was sent instead of a workbook.
public enum OtherDocument: Sendable, Equatable {
    /// A file of the formats before 2007, such as .xls.
    case oldFormat
    /// .xlsb
    case binaryWorkbook
    /// .ods, .odt and the like
    case openDocument
    /// .docx
    case text
    /// .pptx
    case presentation
}

/// What a workbook can have too many of.
public enum CountedThing: Sendable, Equatable {
    case sheets, cells, sharedStrings, styles, mergedRanges
    /// Bytes of text.
    case text
}

/// What can be wrong with a cell.
public enum CellProblem: Sendable, Equatable {
    /// - Parameter limit: in UTF-16 units.
    case tooLong(limit: Int)
    /// It stands behind a later one, or twice.
    case outOfOrder
    /// It refers to a shared string that the workbook does not have.
    case unknownString
    case unknownStyle
    case unknownType(String)
}
