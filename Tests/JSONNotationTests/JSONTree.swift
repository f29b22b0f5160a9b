import AuditTestSupport
import JSONNotation

/// A JSON value as its meaning: what is written must be read as the same.
indirect enum JSONTree: Hashable, Sendable {
    case none
    case flag(Bool)
    case count(Int)
    /// By code points, since texts that look alike are equal in Swift and not in a file.
    case text([UInt32])
    case list([JSONTree])
    case object([Member])

    struct Member: Hashable, Sendable {
        let name: String
        let value: JSONTree
    }

    /// Members may come in any order from a reader.
    var sorted: JSONTree {
        switch self {
        case .list(let elements): .list(elements.map(\.sorted))
        case .object(let members):
            .object(
                members.map { Member(name: $0.name, value: $0.value.sorted) }
                    .sorted { $0.name.codePoints.lexicographicallyPrecedes($1.name.codePoints) })
        default: self
        }
    }
}

extension JSONTree: Decodable {
    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { return nil }
    }

    init(from decoder: any Decoder) throws {
        if let members = try? decoder.container(keyedBy: Name.self) {
            self = .object(
                try members.allKeys.map {
                    Member(name: $0.stringValue, value: try members.decode(JSONTree.self, forKey: $0))
                })
            return
        }
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .none
        } else if let flag = try? value.decode(Bool.self) {
            self = .flag(flag)
        } else if let count = try? value.decode(Int.self) {
            self = .count(count)
        } else if let text = try? value.decode(String.self) {
            self = .text(text.codePoints)
        } else {
            self = .list(try value.decode([JSONTree].self))
        }
    }
}

extension JSONTree {
    /// Writes the value where one is due.
    func write(to json: inout JSONText) {
        switch self {
        case .none: json.null()
        case .count(let count): json.number(count)
        case .text(let scalars): json.text(String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init))))
        // Flags are only written as members.
        case .flag: json.object { $0.member("flag", self == .flag(true)) }
        case .list(let elements): json.array { json in for element in elements { element.writeElement(to: &json) } }
        case .object(let members): json.object { json in for member in members { member.write(to: &json) } }
        }
    }

    private func writeElement(to json: inout JSONText) {
        if case .text(let scalars) = self {
            json.element(String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init))))
        } else {
            json.element { write(to: &$0) }
        }
    }
}

extension JSONTree.Member {
    func write(to json: inout JSONText) {
        switch value {
        case .none where name.utf8.count.isMultiple(of: 2): json.member(null: name)
        case .none: json.member(name, nil as String?)
        case .flag(let flag): json.member(name, flag)
        case .count(let count): json.member(name, count)
        case .text(let scalars):
            json.member(name, String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init))))
        default: json.member(name) { value.write(to: &$0) }
        }
    }
}

extension SeededGenerator {
    /// A value of some depth, empty lists and objects among them.
    mutating func jsonTree(depth: Int) -> JSONTree {
        switch Int.random(in: 0..<(depth > 0 ? 6 : 3), using: &self) {
        case 0: return .none
        case 1: return .count(pick([0, -1, 7, .max, .min, 1_000_000]))
        case 2: return .text(hostileText().codePoints)
        case 3: return .list((0..<Int.random(in: 0...4, using: &self)).map { _ in jsonTree(depth: depth - 1) })
        default:
            // Numbered, so that no two names of an object are alike.
            return .object(
                (0..<Int.random(in: 0...4, using: &self)).map { number in
                    JSONTree.Member(
                        name: hostileText(pieces: 0...2) + "\(number)",
                        value: oneIn(4) ? .flag(oneIn(2)) : jsonTree(depth: depth - 1))
                })
        }
    }
}
