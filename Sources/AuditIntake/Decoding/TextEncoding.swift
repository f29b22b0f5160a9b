/// An encoding that a submitted file may be written in.
public enum TextEncoding: String, CaseIterable, Sendable {
    /// With or without a byte-order mark.
    case utf8 = "utf-8"
    /// The Chinese national standard, of which GBK and GB 2312 are parts.
    case gb18030
    /// CP936, which unlike GB18030 knows the byte 0x80 as €.
    case gbk
    /// In the order of bytes that its mark says or that its zero bytes show; else low byte first, as Windows writes it.
    /// Only to ask for: what was found is one of the other two.
    case utf16 = "utf-16"
    /// Low byte first.
    case utf16le = "utf-16le"
    /// High byte first.
    case utf16be = "utf-16be"

    /// The encoding that people or programs call so, whatever the case and with or without hyphens: also `utf8`, `cp936` and
    /// `gb2312`, under which Windows files of CP936 go. Nil for all other names.
    public init?(named name: String) {
        let key = name.lowercased().filter { !" -_".contains($0) }
        switch key {
        case "utf8", "utf8sig", "utf8bom": self = .utf8
        case "gb18030": self = .gb18030
        case "gbk", "cp936", "ms936", "windows936", "gb2312", "euccn": self = .gbk
        case "utf16", "unicode": self = .utf16
        case "utf16le": self = .utf16le
        case "utf16be": self = .utf16be
        default: return nil
        }
    }

    /// What people call it, such as `GB18030`.
    public var title: String {
        switch self {
        case .utf8: "UTF-8"
        case .gb18030: "GB18030"
        case .gbk: "GBK"
        case .utf16: "UTF-16"
        case .utf16le: "UTF-16LE"
        case .utf16be: "UTF-16BE"
        }
    }

    /// The name under which the C library converts it.
    var converterName: String { self == .gbk ? "CP936" : title }
}
