/// A text in Chinese, English or both; at least one is there.
public struct BilingualText: Sendable, Hashable {
    /// The Chinese wording, if there is one.
    public let zh: String?
    /// The English wording, if there is one.
    public let en: String?

    /// A text in both languages.
    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// A text that reads the same in every language: a name, an id, a number.
    public init(_ same: String) {
        self.init(zh: same, en: same)
    }

    /// A text of a file that declares `languages:`; nil when no language has a wording.
    public init?(wordings: [Language: String]) {
        guard !wordings.isEmpty else { return nil }
        zh = wordings[.zh]
        en = wordings[.en]
    }

    /// A text in the languages in which there is a wording; nil when there is none.
    public init?(either zh: String?, or en: String?) {
        guard zh != nil || en != nil else { return nil }
        self.zh = zh
        self.en = en
    }

    /// The wording in `language`, else the other one.
    public func wording(in language: Language) -> String {
        switch language {
        case .zh: zh ?? en ?? ""
        case .en: en ?? zh ?? ""
        }
    }
}
