/// An encoding that a submitted file may be written in.
public enum TextEncoding: String, CaseIterable, Sendable {
    /// With or without a byte-order mark.
    case utf8 = "utf-8"
    /// The Chinese national standard, of which GBK and GB 2312 are parts.
    case gb18030
    /// CP936, which unlike GB18030 knows the byte 0x80 as €.
    case gbk
    /// Low byte first.
    case utf16le = "utf-16le"
    /// High byte first.
    case utf16be = "utf-16be"

    /// What people call it.
    var title: String {
        switch self {
        case .utf8: "UTF-8"
        case .gb18030: "GB18030"
        case .gbk: "GBK"
        case .utf16le: "UTF-16LE"
        case .utf16be: "UTF-16BE"
        }
    }

    /// The name under which the C library converts it.
    var converterName: String { self == .gbk ? "CP936" : title }
}
