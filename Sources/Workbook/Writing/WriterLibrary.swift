internal import CXLSXWriter

/// libxlsxwriter, opened when the first workbook is written.
struct WriterLibrary: Sendable {
    /// The library of the version that the program was compiled for.
    static let opened = WriterLibrary(fileName: "libxlsxwriter.so.\(LXW_SOVERSION)")

    /// By their names in the library; none of them may be called when there is a ``problem``.
    let functions: LibXLSXWriter
    /// What the loader did not find, in its words.
    let problem: String?

    init(fileName: String) {
        var functions = LibXLSXWriter()
        problem = openLibXLSXWriter(&functions, fileName).map { String(cString: $0) }
        self.functions = functions
    }
}

/// The functions of ``WriterLibrary/opened``, for whoever has a ``LibraryWorkbook``: none is made without them.
let libxlsxwriter = WriterLibrary.opened.functions
