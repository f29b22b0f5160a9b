/// The references of a part to others (ECMA-376-2, 6.5).
final class Relationships: PartReceiver {
    struct Relationship {
        /// The last part of its type: the strict and the transitional form differ before it.
        let type: String
        /// The name of the part; nil for what is not in the workbook, which is never followed.
        let target: String?
    }

    private(set) var byId: [String: Relationship] = [:]
    private let folder: Substring

    /// - Parameter part: whose references they are; empty for those of the workbook as a whole.
    init(of part: String) { folder = part.prefix(upTo: endOfFolder(of: part)) }

    func begin(_ name: ElementName, in parent: Place, _ attributes: ElementAttributes) -> Place {
        switch (parent, name) {
        case (.document, "Relationships"): return .relationships
        case (.relationships, "Relationship"):
            if let id = attributes["Id"], let type = attributes["Type"], let target = attributes["Target"] {
                let isExternal = attributes["TargetMode"].map { $0 == "External" } ?? false
                byId[id.text] = Relationship(
                    type: String(type.text.split(separator: "/").last ?? ""),
                    target: isExternal ? nil : partName(target.text, from: folder))
            }
            return .relationship
        default: return .other
        }
    }

    /// The target of the first relationship of this type, by id.
    func target(ofType type: String) -> String? {
        byId.filter { $0.value.type == type }.min { $0.key < $1.key }?.value.target
    }

    /// Where the references of a part stand.
    static func part(of part: String) -> String {
        let end = endOfFolder(of: part)
        return part[..<end] + "_rels/" + part[end...] + ".rels"
    }
}

/// Behind the last slash.
private func endOfFolder(of part: String) -> String.Index {
    part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
}

/// A target, relative to a folder or from the root, as the name of an entry; nil when it leads out of the workbook.
func partName(_ target: String, from folder: Substring) -> String? {
    let path = target.hasPrefix("/") ? target : folder + target
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
        if part != ".." {
            parts.append(part)
        } else if parts.popLast() == nil {
            return nil
        }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
}
