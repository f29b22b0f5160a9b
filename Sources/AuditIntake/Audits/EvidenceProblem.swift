internal import BilingualText
internal import Diagnostics

/// What is wrong with the evidence of an answer.
enum EvidenceProblem: Problem {
    case noDigest(String)
    /// Cited, and not in the archive that cites it.
    case missing(String)
    /// Another file than the one that was cited.
    case altered(String)

    var severity: Diagnostic.Severity {
        if case .missing = self { .warning } else { .error }
    }

    var wording: BilingualText {
        switch self {
        case .noDigest(let text):
            BilingualText(
                zh: "证据校验值\(quoted(text, .zh))不是 SHA-256；应为 64 位十六进制数，没有则不写",
                en:
                    "the evidence's digest \(quoted(text, .en)) is no SHA-256; write its 64 hexadecimal digits or leave it out"
            )
        case .missing(let path):
            BilingualText(
                zh: "压缩包里没有证据\(quoted(path, .zh))；请补上，或另行保存",
                en: "the evidence \(quoted(path, .en)) is not in the archive; add it, or keep it elsewhere")
        case .altered(let path):
            BilingualText(
                zh: "证据\(quoted(path, .zh))与答案记下的校验值不符，可能被改动；请重新取得原来的文件",
                en:
                    "the evidence \(quoted(path, .en)) does not have the digest that the answer keeps, so it may have been changed; fetch the original file again"
            )
        }
    }
}

/// True for the 64 hexadecimal digits of a SHA-256.
func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64
        && text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
        }
}
