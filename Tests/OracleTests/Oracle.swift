import Foundation
import Testing

/// The reference scorer in `Tests/Oracle`, which was written from the scoring rules alone.
enum Oracle {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Oracle")

    /// Runs one of its scripts and returns what it prints.
    @discardableResult static func run(_ script: String, _ arguments: [String]) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", folder.appendingPathComponent(script).path] + arguments
        process.environment = ["PATH": "/usr/bin:/bin:/usr/local/bin", "PYTHONDONTWRITEBYTECODE": "1"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(script) failed")
        return printed
    }

    /// A checklist's and an audit's files with the result that they must have.
    struct Case {
        let audit: String
        let checklist: String
        let expected: ExpectedScore
    }

    static func expected(_ lines: Data) throws -> [ExpectedScore] {
        try lines.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(ExpectedScore.self, from: $0) }
    }
}

/// One line of the reference scorer's output; fractions are `p/q` in lowest terms.
struct ExpectedScore: Decodable, Equatable {
    let audit: String
    let checklist: String
    let outcome: String
    let grade: String?
    let computed: String?
    let score: String?
    let final: String?
    let low: String?
    let high: String?
    let naAsZero: String?
    let earned: String?
    let full: String?
    let coverage: [Int]
    let fired: [String]
    let adjustments: [AdjustmentAmount]
    let items: [ItemResult]
    let departments: [DepartmentResult]
    let people: [PersonResult]

    enum CodingKeys: String, CodingKey {
        case audit, checklist, outcome, grade, computed, score, final, low, high
        case naAsZero = "na_as_zero"
        case earned, full, coverage, fired, adjustments, items, departments, people
    }

    struct AdjustmentAmount: Decodable, Equatable {
        let item: String
        let amount: String?

        init(item: String, amount: String?) {
            self.item = item
            self.amount = amount
        }

        init(from decoder: any Decoder) throws {
            var pair = try decoder.unkeyedContainer()
            item = try pair.decode(String.self)
            amount = try pair.decode(String?.self)
        }
    }

    struct ItemResult: Decodable, Equatable {
        let item: String
        let state: String
        let rate: String?
        let earned: String?
        let full: String?
    }

    struct DepartmentResult: Decodable, Equatable {
        let department: String?
        let score: String?
        let earned: String
        let full: String
    }

    struct PersonResult: Decodable, Equatable {
        let person: String
        let score: String?
        let earned: String?
        let full: String?
        let observations: Int
        let ranked: Bool
        let low: String?
        let high: String?
    }
}
