/// Why a document is not rendered. All but the last two are mistakes in the document, found before anything is written.
public enum WorkbookFailure: Error, Sendable, Equatable {
    case noSheets
    case noColumns(table: String)
    /// Excel has 1,048,576 rows and 16,384 columns a sheet.
    case tooManyRows(sheet: String)
    case tooManyColumns(sheet: String)
    /// - Parameter row: from 1, the first below the headings.
    case rowTooLong(table: String, row: Int, cells: Int, columns: Int)
    case duplicateTable(String)
    case duplicateColumn(String, table: String)
    case unknownTable(String, chart: String)
    case unknownColumn(String, table: String, chart: String)
    case noSeries(chart: String)
    /// - Parameter limit: what Excel shows of a series.
    case tooManyPoints(chart: String, points: Int, limit: Int)
    /// libxlsxwriter is not installed, or not in the version the program was built for; the reason in the loader's words.
    case noLibrary(String)
    /// The file could not be written to the folder for temporary files; the reason in the system's words.
    case system(String)
}
