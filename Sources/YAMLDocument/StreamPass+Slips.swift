extension StreamPass {
    /// Looks for what the typist meant otherwise in an unquoted text that YAML itself is content with.
    ///
    /// - Parameter value: without text when that is too long; a file full of slips is one long text.
    /// - Returns: a slip to mend before another pass; what needs no mending is reported at once.
    mutating func slip(in value: Event.ScalarValue, at start: Mark) throws(ReadingEnded) -> Slip? {
        guard let text = value.text else { return composer.nextRole == nil ? try fullWidthSlip(at: start) : nil }
        if value.mayBeginWithUnusualSpace { try reportUnusualSpace(in: text, at: start) }
        switch composer.nextRole {
        case nil where text.unicodeScalars.contains("："):
            return try fullWidthSlip(at: start)
        case .value(let key)? where composer.isInFlow:
            return text.isEmpty ? try slip(inFlowKey: key) : nil
        case .key? where !composer.isInFlow && (startsLikeFieldName(text) || holdsBracketBehindColon(text)):
            return try fullWidthSlip(at: start)
        case .value(let key)? where start.line > key.mark.line && startsLikeFieldName(text):
            return try fullWidthSlip(at: start)
        case .item? where !composer.isInFlow && startsLikeFieldName(text):
            return try fullWidthSlip(at: start)
        default: return nil
        }
    }

    private mutating func reportUnusualSpace(in text: String, at start: Mark) throws(ReadingEnded) {
        guard text.unicodeScalars.prefix(2).contains(where: \.isUnusualSpace) else { return }
        guard let (space, mark) = source.walker(at: start).unusualSpaceAtEntry else { return }
        try composer.report(.slip(.unusualSpace(space)), at: source.position(mark))
    }

    /// An entry was meant where a text alone would stand.
    private mutating func fullWidthSlip(at start: Mark) throws(ReadingEnded) -> Slip? {
        guard let slip = source.walker(at: start).slipBehindKey(), slip.isFullWidth else { return nil }
        return try reportUnlessMendable(slip)
    }

    /// `{zh：x}` and `{zh:x}` are keys without a value.
    private mutating func slip(inFlowKey key: OpenCollection.Key) throws(ReadingEnded) -> Slip? {
        guard !key.isQuoted, key.text.unicodeScalars.contains(where: { $0 == "：" || $0 == ":" }) else { return nil }
        guard let slip = source.walker(at: key.mark).slipBehindKey(), key.text.hasPrefix(slip.key) else { return nil }
        return try reportUnlessMendable(slip)
    }

    private mutating func reportUnlessMendable(_ slip: Slip) throws(ReadingEnded) -> Slip? {
        if source.canBeMended { return slip }
        try composer.report(.slip(slip.problem), at: source.position(slip.mark))
        return nil
    }

    /// True for `zh：…`, `at-least：…`: the field names of every file are lower-case ASCII, the texts seldom begin so.
    private func startsLikeFieldName(_ text: String) -> Bool {
        let rest = text.unicodeScalars.drop { ("a"..."z").contains($0) || $0 == "-" }
        return rest.first == "：" && rest.startIndex > text.startIndex
    }

    /// True for `标题：{zh` and `答案：[a`, where the value of an entry has become a part of its key.
    private func holdsBracketBehindColon(_ text: String) -> Bool {
        let rest = text.unicodeScalars.drop { $0 != "：" }.dropFirst()
        return rest.first == "{" || rest.first == "["
    }
}
