internal import BilingualText

extension ActionProof {
    /// True for words that say that there is nothing to show; a file always shows something.
    var showsNothing: Bool {
        guard case .text(let text) = self else { return false }
        let key = text.comparisonKey
        return key.isBlank || !key.contains { $0.isLetter || $0.isNumber } || Self.nothing.contains(key)
    }

    private static let nothing: Set<String> = [
        "无", "没有", "暂无", "略", "同上", "n/a", "na", "none", "nil", "no", "nothing", "null", "tbd", "todo",
    ]
}
