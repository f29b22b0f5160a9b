internal import CXLSXWriter

/// Owns a workbook of libxlsxwriter and all it holds in memory.
struct LibraryWorkbook: ~Copyable {
    let pointer: UnsafeMutablePointer<lxw_workbook>

    /// - Parameter path: where ``close()`` writes the file.
    init(path: String, library: WriterLibrary = .opened) throws(WorkbookFailure) {
        if let problem = library.problem { throw .noLibrary(problem) }
        guard let workbook = libxlsxwriter.workbook_new(path) else { throw .system("out of memory") }
        pointer = workbook
    }

    deinit { libxlsxwriter.lxw_workbook_free(pointer) }

    /// Writes the file.
    consuming func close() throws(WorkbookFailure) {
        let pointer = pointer
        // The library frees the workbook, whether it could be written or not.
        discard self
        try check(libxlsxwriter.workbook_close(pointer))
    }
}

/// Turns the library's answer into a failure. Everything it might refuse is made fit before: what remains is the system.
func check(_ error: lxw_error) throws(WorkbookFailure) {
    guard error != LXW_NO_ERROR else { return }
    throw .system(libxlsxwriter.lxw_strerror(error).map { String(cString: $0) } ?? "error \(error.rawValue)")
}

extension Colour {
    /// As the library wants it: 0 means no colour there, and black has a bit of its own.
    var libraryValue: lxw_color_t { rgb == 0 ? 0x100_0000 : rgb }
}

extension UInt8 {
    /// An enum constant of C for a field of a struct, all of which are bytes.
    init(constant: some RawRepresentable<UInt32>) { self.init(truncatingIfNeeded: constant.rawValue) }
}
