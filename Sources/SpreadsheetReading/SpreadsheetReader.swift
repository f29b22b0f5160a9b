public import ZipArchive

/// An open workbook whose sheets are read row by row, without keeping any.
///
/// One value must not be used from several threads at a time.
public final class SpreadsheetReader {
    /// A sheet that can be read.
    public struct SheetHeading: Sendable, Equatable {
        public let name: String
        /// True for a sheet that Excel does not show, whether a user could have it shown or not.
        public let isHidden: Bool
        /// Nil for one without cells, such as a chart on a sheet of its own.
        let part: String?
    }

    /// In the order of the tabs.
    public let sheets: [SheetHeading]
    private let package: WorkbookPackage
    private let context: WorkbookContext
    /// How many bytes of a sheet the fast lane sees at a time; nil to read every sheet with care, which is slower and makes
    /// no other difference.
    var laneBytes: Int? = 1 << 18
    /// How many sheets were read with care.
    private(set) var carefulReadings = 0

    /// Opens a workbook and reads what its sheets refer to, but no sheet yet.
    ///
    /// - Throws: ``SpreadsheetFailure`` for anything but a sound workbook without macros and password.
    public convenience init(_ bytes: [UInt8], limits: SpreadsheetLimits = .submission) throws(SpreadsheetFailure) {
        try self.init(openArchive(bytes, limits.archive), limits: limits)
    }

    /// The same for an archive that is open already; see ``isSpreadsheet(_:)``.
    public init(_ archive: ZipArchive, limits: SpreadsheetLimits = .submission) throws(SpreadsheetFailure) {
        package = WorkbookPackage(archive, limits: limits)
        try package.checkKind()
        let workbook = try package.workbook()
        sheets = workbook.sheets
        context = workbook.context
    }

    /// Reads the rows of a sheet from top to bottom; rows in which nothing stands are left out.
    ///
    /// - Parameters:
    ///   - sheet: an index of ``sheets``; a sheet that does not exist has no rows.
    ///   - body: gets a row, whose memory the next one uses again unless it is kept, and returns false to stop.
    /// - Returns: the merged cells; none when `body` stopped.
    /// - Throws: ``SpreadsheetFailure`` where the sheet is wrong; the rows before were handed over then.
    @discardableResult public func forEachRow(
        of sheet: Int, _ body: (SheetRow) -> Bool
    ) throws(SpreadsheetFailure) -> [CellRange] {
        var spent = Spending()
        return try forEachRow(of: sheet, &spent, body)
    }

    private func readFast(_ part: String, _ pass: SheetPass) throws(SpreadsheetFailure) -> Bool {
        guard let laneBytes else { return false }
        return try package.readFast(part, into: pass, bytes: laneBytes)
    }

    /// What counts against the limits already.
    public struct Spending: Sendable {
        var cells = 0
        var textBytes = 0

        public init() {}
    }

    /// The same for a sheet among others that are read, too: the limits hold for all of them together.
    ///
    /// - Parameter spent: what the sheets before took; this one is added to it.
    public func forEachRow(
        of sheet: Int, _ spent: inout Spending, _ body: (SheetRow) -> Bool
    ) throws(SpreadsheetFailure) -> [CellRange] {
        guard sheets.indices.contains(sheet), let part = sheets[sheet].part else { return [] }
        let (name, before) = (sheets[sheet].name, spent)
        let (merged, after) = try withoutActuallyEscaping(body) {
            (body) throws(SpreadsheetFailure) -> ([CellRange], Spending) in
            var pass = SheetPass(OpenSheet(name, in: context, spent: before, deliver: body))
            if try !readFast(part, pass) {
                carefulReadings += 1
                let seen = pass.sheet.lastRow
                pass = SheetPass(OpenSheet(name, in: context, spent: before) { $0.number <= seen || body($0) })
                try package.read(part, into: pass)
            }
            return (pass.sheet.merged, pass.sheet.spent)
        }
        spent = after
        return merged
    }
}
