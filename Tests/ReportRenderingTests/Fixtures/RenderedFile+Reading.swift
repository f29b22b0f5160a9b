import BilingualText
import ReportRendering
import Testing

extension RenderedFile {
    var text: String { String(decoding: content, as: UTF8.self) }
}

extension [RenderedFile] {
    /// The file of this path; the test fails when there is none.
    func file(_ path: String) throws -> RenderedFile { try #require(first { $0.path == path }) }

    func records(_ path: String) throws -> [[String: String]] { CSVReader.records(try file(path).content) }
}
