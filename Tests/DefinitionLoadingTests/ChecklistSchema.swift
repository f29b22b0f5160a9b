import Foundation
import Testing

/// `Checklists/checklist.schema.json` as the tests look into it.
struct ChecklistSchema {
    /// The folder that holds Package.swift.
    static let projectFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private let definitions: [String: [String: Any]]

    init() throws {
        let file = Self.projectFolder.appending(path: "Checklists/checklist.schema.json")
        let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
        definitions = try #require(schema?["$defs"] as? [String: [String: Any]])
    }

    /// The definitions that describe a mapping of their own; the others only narrow one.
    var mappings: [String] {
        definitions.filter { $0.value["type"] as? String == "object" }.map(\.key).sorted()
    }

    func keys(of name: String) throws -> [String] { try properties(of: name).map(\.key) }

    /// True when a key that is not described is an error.
    func isClosed(_ name: String) -> Bool { definitions[name]?["additionalProperties"] as? Bool == false }

    /// The words that a key, or a definition itself, may have as its value or as entries of its list.
    func words(of name: String, key: String?) throws -> [String] {
        var value = try #require(definitions[name])
        if let key { value = try #require(try properties(of: name)[key]) }
        let entries = value["items"] as? [String: Any]
        return try #require((value["enum"] ?? entries?["enum"]) as? [String])
    }

    /// What an answer may be: words, or mappings that begin with their own name.
    var answerKinds: [String] {
        let alternatives = definitions["answer"]?["anyOf"] as? [[String: Any]] ?? []
        let words = alternatives.flatMap { $0["enum"] as? [String] ?? [] }
        let mappings = alternatives.compactMap { alternative in
            let parts = alternative["allOf"] as? [[String: Any]] ?? [alternative]
            return parts.compactMap { $0["$ref"] as? String }.first?.split(separator: "/").last.map(String.init)
        }
        return Set(words + mappings).sorted()
    }

    /// The description of every key of every mapping, by `mapping: key`.
    func descriptions() throws -> [(key: String, text: String?)] {
        try mappings.flatMap { name in
            try properties(of: name).map { ("\(name): \($0.key)", $0.value["description"] as? String) }
        }
    }

    private func properties(of name: String) throws -> [String: [String: Any]] {
        let definition = try #require(definitions[name], "the schema does not define \(name)")
        return try #require(definition["properties"] as? [String: [String: Any]])
    }
}
