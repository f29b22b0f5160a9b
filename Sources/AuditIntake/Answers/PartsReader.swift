internal import BilingualText
internal import ChecklistModel

/// Reads a yes or no for each part: `a yes, b no`, `视频√、音量×`, or a mapping.
struct PartsReader: Sendable {
    private let ids: [String]
    /// Every spelling of a part as comparison key, and the part's index.
    private let spellings: [(key: String, part: Int)]

    init(_ parts: Parts) {
        ids = parts.parts.map(\.id)
        spellings = parts.parts.enumerated().flatMap { index, part in
            part.spellings.map { ($0.comparisonKey, index) }.filter { !$0.0.isEmpty }
        }
    }

    func read(_ text: String) throws(AnswerProblem) -> AnswerValue {
        if CommonWords.yesOrNo[text.comparisonKey] != nil { throw .partsInOneWord }
        var met: [Bool?] = Array(repeating: nil, count: ids.count)
        for piece in answerPieces(text) {
            let (part, isMet) = try read(piece: piece.comparisonKey)
            if met[part] != nil { throw .partTwice(ids[part]) }
            met[part] = isMet
        }
        return try value(met)
    }

    /// A blank part leaves the observation unanswered; a part that is not named refuses it.
    func read(mapping: [(kind: String, count: String)]) throws(AnswerProblem) -> AnswerValue {
        var met: [Bool?] = Array(repeating: nil, count: ids.count)
        var isOpen = false
        for (name, text) in mapping {
            let part = try part(named: name)
            if met[part] != nil { throw .partTwice(ids[part]) }
            let key = text.comparisonKey
            let isBlank = key.isEmpty || CommonWords.pending.contains(key)
            guard isBlank || CommonWords.yesOrNo[key] != nil else { throw .partValue(ids[part], text.trimmed) }
            isOpen = isOpen || isBlank
            met[part] = CommonWords.yesOrNo[key] == .yes
        }
        let value = try value(met)
        return isOpen ? .unanswered : value
    }

    private func value(_ met: [Bool?]) throws(AnswerProblem) -> AnswerValue {
        let missing = met.indices.filter { met[$0] == nil }.map { ids[$0] }
        guard missing.isEmpty else { throw .partsMissing(missing) }
        return .parts(met.map { $0 ?? false })
    }

    private func part(named name: String) throws(AnswerProblem) -> Int {
        let key = name.comparisonKey
        guard let part = spellings.first(where: { $0.key == key })?.part else { throw .unknownPart(name.trimmed) }
        if spellings.contains(where: { $0.key == key && $0.part != part }) { throw .partAmbiguous(name.trimmed) }
        return part
    }

    /// A part and its yes or no. Where one part's name begins with another's, all readings must agree.
    private func read(piece: String) throws(AnswerProblem) -> (part: Int, isMet: Bool) {
        let matching = spellings.filter { piece.hasPrefix($0.key) }
        var found: (part: Int, isMet: Bool)?
        for spelling in matching {
            guard let isMet = isMet(behind: spelling.key, in: piece) else { continue }
            if let found, found != (spelling.part, isMet) { throw .partAmbiguous(piece) }
            found = (spelling.part, isMet)
        }
        let name = matching.max { $0.key.count < $1.key.count }
        if let found {
            // With the parts "a" and "a no", the second may stand there without its answer.
            if name?.key == piece { throw .partAmbiguous(piece) }
            return found
        }
        guard let name else { throw .unknownPart(piece) }
        let rest = String(piece.dropFirst(name.key.count))
        guard Self.ends(name.key, before: rest) else { throw .unknownPart(piece) }
        let written = Self.withoutSign(rest)
        throw written.isEmpty ? .partsMissing([ids[name.part]]) : .partValue(ids[name.part], written)
    }

    private func isMet(behind name: String, in piece: String) -> Bool? {
        let rest = String(piece.dropFirst(name.count))
        guard Self.ends(name, before: rest) else { return nil }
        return CommonWords.yesOrNo[Self.withoutSign(rest)].map { $0 == .yes }
    }

    /// False where a name of letters or digits runs on into a word.
    private static func ends(_ name: String, before rest: String) -> Bool {
        guard let last = name.last, let next = rest.first else { return true }
        return !(isWordPart(last) && isWordPart(next))
    }

    private static func isWordPart(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber)
    }

    /// The answer behind `:` or `=`.
    private static func withoutSign(_ rest: String) -> String {
        let rest = rest.trimmed
        guard let first = rest.first, ":=".contains(first) else { return rest }
        return String(rest.dropFirst()).trimmed
    }
}

extension Parts.Part {
    /// Everything that names the part.
    var spellings: [String] { [id] + [title.zh, title.en].compactMap(\.self) + words }
}
