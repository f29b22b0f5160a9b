/// A run of text of a page, read back: what it says, where it leads, and that nothing else in it is markup.
struct MarkdownText: Equatable {
    let plain: String
    /// The targets of its links, as they stand.
    let links: [String]

    init(_ raw: ArraySlice<Unicode.Scalar>) throws {
        var reader = Reader(raw: raw, rest: raw)
        while let scalar = reader.rest.popFirst() { try reader.read(scalar) }
        if reader.isStrong || reader.linkStart != nil { throw MarkdownReading.Mistake("never closed", in: raw) }
        plain = String(String.UnicodeScalarView(reader.plain))
        links = reader.links
    }

    private struct Reader {
        let raw: ArraySlice<Unicode.Scalar>
        var rest: ArraySlice<Unicode.Scalar>
        var plain: [Unicode.Scalar] = []
        var links: [String] = []
        var isStrong = false
        var linkStart: Int?

        mutating func read(_ scalar: Unicode.Scalar) throws {
            switch scalar {
            case "\\": try readEscape()
            case "`": try readCode()
            case "*":
                guard rest.popFirst() == "*" else { throw MarkdownReading.Mistake("a lone star", in: raw) }
                isStrong.toggle()
            case "[":
                guard linkStart == nil else { throw MarkdownReading.Mistake("a link in a link", in: raw) }
                linkStart = plain.count
            case "]": try readTarget()
            case "<", ">", "&", "_", "~", "$", "@", "#", "|":
                throw MarkdownReading.Mistake("\(scalar) is live", in: raw)
            case "!" where rest.first == "[": throw MarkdownReading.Mistake("an image", in: raw)
            case ":" where rest.first == "/": throw MarkdownReading.Mistake("a bare address", in: raw)
            case "." where plain.suffix(3).allSatisfy({ $0 == "w" || $0 == "W" }) && plain.count > 2:
                throw MarkdownReading.Mistake("a bare address", in: raw)
            default: try keep(scalar)
            }
        }

        private mutating func keep(_ scalar: Unicode.Scalar) throws {
            let turnsAround: [ClosedRange<UInt32>] = [
                0...0x1F, 0x7F...0x9F, 0x61C...0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069,
            ]
            if turnsAround.contains(where: { $0.contains(scalar.value) }) {
                throw MarkdownReading.Mistake("a control sign", in: raw)
            }
            plain.append(scalar)
        }

        private mutating func readEscape() throws {
            let punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".unicodeScalars
            guard let next = rest.popFirst(), punctuation.contains(next) else {
                throw MarkdownReading.Mistake("a backslash that takes nothing away", in: raw)
            }
            plain.append(next)
        }

        private mutating func readCode() throws {
            guard let end = rest.firstIndex(of: "`"), end > rest.startIndex else {
                throw MarkdownReading.Mistake("a code span without an end", in: raw)
            }
            for scalar in rest[..<end] { try keep(scalar) }
            rest = rest[(end + 1)...]
        }

        private mutating func readTarget() throws {
            guard linkStart != nil, rest.popFirst() == "(", let end = rest.firstIndex(of: ")") else {
                throw MarkdownReading.Mistake("a bracket without a link", in: raw)
            }
            let target = String(String.UnicodeScalarView(rest[..<end]))
            let allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/%#"
            guard target.allSatisfy({ allowed.contains($0) }) else {
                throw MarkdownReading.Mistake("a wild target", in: raw)
            }
            links.append(target)
            linkStart = nil
            rest = rest[(end + 1)...]
        }
    }
}
