internal import BilingualText
internal import Diagnostics

/// Keys, lists and documents that are not as the format wants them.
enum StructureProblem: Problem {
    case unknownKey(String, in: BilingualText, suggestion: String?, allowed: [String])
    case missingKey(String, in: BilingualText)
    case missingOneOf([String], in: BilingualText)
    case excludingKeys([String])
    case emptyValue(key: String)
    case wrongShape(Shape, expected: Shape)
    /// A mapping whose key runs into a full-width colon; the YAML reader words it.
    case fullWidthColon(BilingualText)
    case emptyList
    case longList(limit: Int)
    case emptyFile
    case severalDocuments
    case tooMany(IDNoun, limit: Int)
    case nestedTooDeep(limit: Int)
    case moreProblems(Int)
}

/// The three shapes a YAML value can have.
enum Shape {
    case text, list, mapping
}
