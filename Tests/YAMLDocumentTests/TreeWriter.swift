import AuditTestSupport

/// Writes trees as YAML, choosing among the styles at random, with an anchor and aliases for what comes again.
struct TreeWriter {
    private(set) var yaml = ""
    private var random: SeededGenerator
    private var anchors: [(tree: RandomTree, name: String)] = []

    /// - Parameter random: what chooses styles.
    init(_ tree: RandomTree, random: SeededGenerator) {
        self.random = random
        writeBlock(tree, indent: 0)
        yaml += "\n"
    }

    /// The node of an entry or of a document, everything behind the place where it may begin on this line.
    private mutating func writeBlock(_ tree: RandomTree, indent: Int) {
        if writeAlias(tree) { return }
        switch tree {
        case .list(let elements) where !elements.isEmpty && !random.oneIn(3):
            for element in elements {
                startLine(indent)
                yaml += "- "
                writeBlock(element, indent: indent + 2)
            }
        case .mapping(let entries) where !entries.isEmpty && !random.oneIn(3):
            for entry in entries {
                startLine(indent)
                writeScalar(entry.key, inFlow: false)
                yaml += ": "
                writeBlock(entry.value, indent: indent + 2)
            }
        case .text(let text) where isGoodBlockText(text) && random.oneIn(2):
            yaml += "|2-"
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                yaml += "\n" + String(repeating: " ", count: indent + 2 - (indent == 0 ? 0 : 2)) + line
            }
        default: writeFlowBody(tree)
        }
    }

    private mutating func startLine(_ indent: Int) {
        yaml += "\n" + String(repeating: " ", count: indent)
    }

    private mutating func writeFlow(_ tree: RandomTree) {
        if !writeAlias(tree) { writeFlowBody(tree) }
    }

    private mutating func writeFlowBody(_ tree: RandomTree) {
        switch tree {
        case .text(let text): writeScalar(text, inFlow: true)
        case .list(let elements):
            yaml += "["
            for element in elements {
                writeFlow(element)
                yaml += random.pick([", ", ",", "\t, "])
            }
            yaml += "]"
        case .mapping(let entries):
            yaml += "{"
            for entry in entries {
                writeScalar(entry.key, inFlow: true)
                yaml += ": "
                writeFlow(entry.value)
                yaml += ", "
            }
            yaml += "}"
        }
    }

    /// True when the tree stands above under an anchor and an alias was written; else it may get an anchor.
    private mutating func writeAlias(_ tree: RandomTree) -> Bool {
        if let known = anchors.first(where: { $0.tree == tree }) {
            yaml += "*\(known.name) "
            return true
        }
        if case .text = tree, random.oneIn(3) {
            anchors.append((tree, "a\(anchors.count)"))
            yaml += "&a\(anchors.count - 1) "
        }
        return false
    }

    private mutating func writeScalar(_ text: String, inFlow: Bool) {
        if isGoodPlainText(text), !random.oneIn(3) {
            yaml += text
        } else if !text.contains(where: { $0 == "\n" || $0 == "\t" }), random.oneIn(2) {
            yaml += "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
        } else {
            yaml += "\"" + text.unicodeScalars.map { escaped($0) }.joined() + "\""
        }
    }

    private mutating func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"", "\\": "\\" + String(scalar)
        case "\n": "\\n"
        case "\t": "\\t"
        default: random.oneIn(5) ? "\\U" + hexadecimal(scalar) : String(scalar)
        }
    }

    private func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }

    private func isGoodPlainText(_ text: String) -> Bool {
        !text.isEmpty && text != "null"
            && text.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || ("一"..."龥").contains($0) || $0 == "🚗" }
    }

    private func isGoodBlockText(_ text: String) -> Bool {
        let isPlain = { (line: Substring) in line.first.map { $0 != " " && $0 != "\t" } ?? false }
        return text.split(separator: "\n", omittingEmptySubsequences: false).allSatisfy(isPlain)
    }
}
