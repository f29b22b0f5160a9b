import Foundation
import Testing

@testable import Workbook

/// What openpyxl, which shares no code with the library that writes, finds in a workbook.
struct ReadWorkbook: Decodable {
    let title: String?
    let author: String?
    let created: String
    let sheets: [ReadSheet]

    /// Renders the document and reads it back; every part must be well-formed XML.
    init(rendering document: WorkbookDocument) throws { self = try #require(try Self.rendering([document]).first) }

    /// Many at once, since a Python takes its time to start.
    static func rendering(_ documents: [WorkbookDocument]) throws -> [ReadWorkbook] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("workbooks-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var paths: [String] = []
        for (number, document) in documents.enumerated() {
            let file = folder.appendingPathComponent("\(number).xlsx")
            try Data(renderWorkbook(document)).write(to: file)
            paths.append(file.path)
        }
        return try reading(paths)
    }

    static func reading(_ paths: [String]) throws -> [ReadWorkbook] {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "Reading/read_workbook.py")
        // Debian's own, which has openpyxl from a package.
        let printed = try run("/usr/bin/python3", ["-W", "ignore", script.path] + paths)
        return try JSONDecoder().decode([Self].self, from: printed)
    }

    func sheet(_ name: String) throws -> ReadSheet { try #require(sheets.first { $0.name == name }) }
}

struct ReadSheet: Decodable {
    let name: String
    let cells: [String: ReadCell]
    let tables: [String: ReadTable]
    let frozen: String?
    let rules: [ReadRule]
    let charts: [ReadChart]
    let widths: [String: Double]
    let heights: [String: Double]
    let merged: [String]
    let landscape: Bool
    let paper: Int
    let fitted: [Int?]
    let repeated: String?
    let footer: [String?]
    let tab: String?
    /// visible, hidden or veryHidden.
    let state: String
    let protected: Bool
    let password: String?
    /// True when rows may be inserted although the sheet is protected.
    let insertable: Bool
    /// Names of the cells that are not locked, empty ones included.
    let open: [String]
    let validations: [ReadValidation]

    /// The texts of cells in a row, from column A on.
    func texts(inRow row: Int, columns: Int) -> [String?] {
        (0..<columns).map { cells["\(columnLetters($0))\(row)"]?.text }
    }
}

struct ReadCell: Decodable, Equatable {
    /// s text, n number, d date, f formula.
    let type: String
    let text: String?
    let number: Double?
    let format: String
    let font: String
    let link: String?
    let locked: Bool
}

struct ReadValidation: Decodable, Equatable {
    let area: String
    /// list, or nil for any text.
    let type: String?
    let formula: String?
    /// stop, warning or information.
    let error: String
    let title: String?
    let hint: String?
    let blank: Bool
}

struct ReadTable: Decodable, Equatable {
    let area: String
    let columns: [String]
    let filtered: Bool
    let banded: Bool
}

struct ReadRule: Decodable, Equatable {
    let area: String
    let type: String
    let formula: String?
    let points: [String]
    let fill: String?
}

struct ReadChart: Decodable {
    struct Plot: Decodable {
        let kind: String
        let series: [Series]
        let axes: [Axis]
    }

    struct Series: Decodable {
        let values: String
        let categories: String
        let name: String
        let cached: [Double]
        let index: Int
        let labels: Bool
        let dash: String?
        let points: [Int]
    }

    struct Axis: Decodable, Equatable {
        let minimum: Double?
        let maximum: Double?
        let reversed: Bool
        let deleted: Bool
        let position: String
        let format: String?
        let title: String?
    }

    let title: String?
    let from: [Int]
    let to: [Int]
    let legend: Bool
    let plots: [Plot]
}

/// Runs a program and returns what it prints.
@discardableResult func run(_ program: String, _ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(program) \(arguments.joined(separator: " ")) failed")
    return printed
}
