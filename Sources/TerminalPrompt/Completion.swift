internal import BilingualText

/// What a Tab makes of a line: the one candidate that begins so, what several have in common, or a list of them.
enum Completion: Hashable {
    case replaced(String)
    case choices([String])
    case none

    /// - Parameter candidates: full texts of the line, or of one name in a list of several.
    init(of text: String, among candidates: [String]) {
        self.init(ofWhole: text, among: candidates)
        guard self == .none, let end = text.lastIndex(where: { "、,，;；".contains($0) }) else { return }
        let beginning = text[...end]
        let rest = text[text.index(after: end)...]
        let blanks = rest.prefix { $0.isWhitespace }
        self.init(ofWhole: String(rest.dropFirst(blanks.count)), among: candidates)
        if case .replaced(let name) = self { self = .replaced(beginning + blanks + name) }
    }

    private init(ofWhole text: String, among candidates: [String]) {
        let key = text.comparisonKey
        let matches = candidates.filter { $0.comparisonKey.hasPrefix(key) }
        guard let first = matches.first else {
            self = .none
            return
        }
        let common = matches.dropFirst().reduce(first) { Self.commonBeginning($0, $1) }
        if matches.count == 1 || common.count > text.count {
            self = .replaced(common)
        } else {
            self = .choices(matches)
        }
    }

    private static func commonBeginning(_ a: String, _ b: String) -> String {
        String(zip(a, b).prefix { $0 == $1 }.map(\.0))
    }
}
