/// A language that every message and report can be written in.
public enum Language: String, CaseIterable, Sendable {
    /// Simplified Chinese, the default.
    case zh
    /// English.
    case en
}
